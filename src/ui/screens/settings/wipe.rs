//! Erasing everything, by a hold or in two steps.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    keeper::{Reply, Request},
    ui::{
        components::{BackLink, Button, Hold, LinkButton},
        context::use_ui,
    },
};

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Asked,
    Failed,
    Erasing,
}

/// What is erased, and the two ways to do it. When it is done, the calculator shows.
#[component]
pub fn Wipe(onend: EventHandler) -> Element {
    let ui = use_ui();
    let mut progress = use_signal(|| Progress::Asked);
    let mut without_holding = use_signal(|| false);
    let erasing = progress() == Progress::Erasing;
    let erase = move |()| {
        if *progress.peek() == Progress::Erasing {
            return;
        }
        progress.set(Progress::Erasing);
        spawn(async move {
            match ui.keeper().ask(Request::Wipe).await {
                Ok(Reply::Saved) => ui.leave(),
                _ => progress.set(Progress::Failed),
            }
        });
    };
    rsx! {
        if !erasing {
            BackLink { onback: onend }
        }
        h1 { {ui.text(Key::AppWipe)} }
        p { class: "lead", {ui.text(Key::AppWipeAsk)} }
        ul { class: "facts",
            for line in [Key::WipeThen, Key::SetUpWipeLimits, Key::SetUpLimitsTraces] {
                li { key: "{line:?}", {ui.text(line)} }
            }
        }
        div { class: "stack choices",
            p { role: "status", id: "wiping",
                match progress() {
                    Progress::Asked => rsx! {},
                    Progress::Erasing => rsx! { {ui.text(Key::WipeErasing)} },
                    Progress::Failed => rsx! { {ui.text(Key::WipeFailed)} },
                }
            }
            Hold {
                id: "hold-to-wipe",
                label: ui.text(Key::WipeHold),
                holding: ui.text(Key::WipeHolding),
                disabled: erasing,
                onheld: erase,
            }
            LinkButton {
                id: "without-holding",
                label: ui.text(Key::WipeWithoutHolding),
                expanded: without_holding(),
                onpress: move |()| without_holding.toggle(),
            }
            if without_holding() {
                div {
                    class: "notice stack",
                    tabindex: "-1",
                    onmounted: move |question| async move {
                        // Brings it into view, and to a screen reader.
                        let _ = question.set_focus(true).await;
                    },
                    p { {ui.text(Key::AppWipeAsk)} }
                    Button {
                        id: "keep",
                        label: ui.text(Key::AppCancel),
                        onpress: move |()| without_holding.set(false),
                    }
                    Button {
                        id: "wipe",
                        disabled: erasing,
                        label: ui.text(Key::AppWipeConfirm),
                        onpress: erase,
                    }
                }
            }
        }
    }
}
