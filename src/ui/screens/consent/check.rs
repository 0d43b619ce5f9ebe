//! The exact words that will show, and what is agreed: then a second press.

use dioxus::prelude::*;

use super::{Draft, Page, Question, Shown, said, shown};
use crate::{
    i18n::Key,
    ui::{
        components::{BackLink, Button},
        context::Ui,
    },
};

/// What the other one will see, to the letter.
pub fn check(ui: Ui, draft: &Draft, onpage: EventHandler<Page>, onstart: EventHandler) -> Element {
    let terms = draft.terms(ui.clock().today(), ui.locale());
    let refused = ui.status().refused;
    rsx! {
        BackLink { onback: move |()| onpage.call(Page::Ask(Question::Terms)) }
        h1 { {ui.text(Key::ConsentCheckTitle)} }
        p { class: "lead", {ui.text(Key::ConsentCheckLead)} }
        div { id: "outgoing", {words(&shown(ui, &draft.items))} }
        h2 { {ui.text(Key::ConsentCheckTerms)} }
        ul { class: "facts", id: "terms",
            for (at, line) in said(ui, &terms).into_iter().enumerate() {
                li { key: "{at}", dir: "auto", "{line}" }
            }
        }
        div { class: "stack choices",
            if refused.is_some() {
                p { role: "alert", {ui.text(Key::AppErrorFull)} }
            }
            Button {
                id: "start",
                primary: true,
                label: ui.text(Key::ConsentCheckStart),
                onpress: onstart,
            }
            Button {
                id: "not-now",
                label: ui.text(Key::AppCancel),
                onpress: move |()| onpage.call(Page::Home),
            }
        }
    }
}

/// Lines under their titles.
pub fn words(shown: &[Shown]) -> Element {
    rsx! {
        for part in shown {
            section { key: "{part.section}", class: "card",
                h2 { dir: "auto", "{part.title}" }
                ul { class: "facts",
                    for (id, words) in &part.items {
                        li { key: "{id}", dir: "auto", "{words}" }
                    }
                }
            }
        }
    }
}
