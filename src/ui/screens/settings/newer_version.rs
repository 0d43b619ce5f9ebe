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
                version.take().await;
                // Leaving saves, and the page that comes then is the newer one.
                ui.leave();
            }
        }
    };
    rsx! {
        if *waits.read() == Some(true) {
            div { class: "notice", id: "newer-version",
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
                    }
                }
            }
        }
    }
}
