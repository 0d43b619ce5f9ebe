//! The first page of setting up again, and the last page of every set-up.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    ui::{
        components::{BackLink, Button, Notice},
        context::use_ui,
    },
};

/// What setting up again from inside a plan replaces, and what it keeps.
#[component]
pub fn Again(onback: EventHandler, onnext: EventHandler) -> Element {
    let ui = use_ui();
    rsx! {
        BackLink { onback }
        h1 { {ui.text(Key::AppSetUpAgain)} }
        p { class: "lead", {ui.text(Key::AgainWhy)} }
        if ui.is_read_only() {
            Notice { title: ui.text(Key::AppErrorReadOnly) }
        } else {
            ul { class: "facts",
                for line in [Key::AgainKeep, Key::AgainGone] {
                    li { key: "{line:?}", {ui.text(line)} }
                }
            }
            div { class: "choices",
                Button {
                    id: "next",
                    primary: true,
                    label: ui.text(Key::AgainStart),
                    onpress: move |()| onnext.call(()),
                }
            }
        }
    }
}

/// It is set up, and the plan is open: practise, or go to it.
#[component]
pub fn Made(onpractise: EventHandler, onopen: EventHandler) -> Element {
    let ui = use_ui();
    rsx! {
        h1 { {ui.text(Key::SetUpMade)} }
        p { class: "lead", {ui.text(Key::MadeLead)} }
        div { class: "stack choices",
            Button {
                id: "practise",
                primary: true,
                label: ui.text(Key::MadePractise),
                hint: ui.text(Key::SetUpPracticeLead),
                onpress: move |()| onpractise.call(()),
            }
            Button {
                id: "to-plan",
                label: ui.text(Key::MadeOpen),
                onpress: move |()| onopen.call(()),
            }
        }
    }
}
