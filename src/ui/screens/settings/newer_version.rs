//! A newer version of the program that waits: offered, and taken only when the person says so.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    ui::{
        components::Button,
        context::{use_extras, use_ui},
    },
};

/// The offer, where there is a version to offer. It is the same whichever code opened.
#[component]
pub fn NewerVersion() -> Element {
    let ui = use_ui();
    let version = use_extras().version;
    let mut taking = use_signal(|| false);
    let mut unsaved = use_signal(|| false);
    let asked = version.clone();
    let waits = use_resource(move || {
        let asked = asked.clone();
        async move {
            match asked {
                Some(version) => version.is_waiting().await,
                None => false,
            }
        }
    });
    let take = move || {
        let version = version.clone();
        async move {
            if let Some(version) = version.filter(|_| !taking()) {
                taking.set(true);
                // Leaving does not wait for a save that takes long, or that fails.
                if ui.is_stored().await {
                    version.take().await;
                    // The page that comes then is the newer one.
                    ui.leave();
                } else {
                    taking.set(false);
                    unsaved.set(true);
                }
            }
        }
    };
    rsx! {
        // A plan that is kept nowhere would be gone.
        if *waits.read() == Some(true) && ui.is_kept() {
            div { class: "notice stack", id: "newer-version",
                strong { {ui.text(Key::NewerAppTitle)} }
                p { {ui.text(Key::NewerAppLead)} }
                Button {
                    id: "take-version",
                    label: ui.text(Key::NewerAppTake),
                    onpress: move |()| {
                        spawn(take());
                    },
                }
                p { role: "status",
                    if taking() {
                        {ui.text(Key::NewerAppTaking)}
                    } else if unsaved() {
                        {ui.text(Key::NewerAppUnsaved)}
                    }
                }
            }
        }
    }
}
