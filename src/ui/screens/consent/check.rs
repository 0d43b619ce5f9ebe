//! The exact words that will show, and what is agreed: then a second press.

use dioxus::prelude::*;

use super::{Shown, own, said, shown};
use crate::{
    i18n::{Arg, Key},
    plan::{EditError, How, Terms},
    ui::{
        components::{BackLink, Button},
        context::use_ui,
    },
};

/// What the other one will see, to the letter. Nothing is sealed or shown before the press here.
#[component]
pub fn Check(
    how: How,
    terms: Terms,
    /// How long it lasts, side by side.
    #[props(default)]
    minutes: u32,
    onback: EventHandler,
    oncancel: EventHandler,
    onstart: EventHandler,
) -> Element {
    let ui = use_ui();
    let full = ui.status().refused == Some(EditError::Full);
    let (title, lead, start) = match how {
        How::HandOver => (Key::HandCheckTitle, Key::HandCheckLead, Key::HandCheckStart),
        _ => (
            Key::ConsentCheckTitle,
            Key::ConsentCheckLead,
            Key::ConsentCheckStart,
        ),
    };
    let (own, said) = (own(ui, &terms), said(ui, Some(how), &terms));
    let (own, said) = match how {
        How::HandOver => (own, said),
        _ => {
            let count = [("count", Arg::Number(minutes))];
            let time = ui.texts().get_with(Key::ConsentTermsMinutes, &count);
            (Vec::new(), [own, vec![time], said].concat())
        }
    };
    rsx! {
        BackLink { onback }
        h1 { {ui.text(title)} }
        p { class: "lead", {ui.text(lead)} }
        div { id: "outgoing", {words(&shown(ui, &terms.items))} }
        h2 { {ui.text(Key::ConsentCheckTerms)} }
        {facts("terms", said)}
        if !own.is_empty() {
            h2 { {ui.text(Key::HandCheckOwn)} }
            {facts("own-terms", own)}
        }
        div { class: "stack choices",
            if full {
                p { role: "alert", {ui.text(Key::AppErrorFull)} }
            }
            Button {
                id: "start",
                primary: true,
                label: ui.text(start),
                onpress: onstart,
            }
            Button {
                id: "not-now",
                label: ui.text(Key::AppCancel),
                onpress: oncancel,
            }
        }
    }
}

/// Lines of facts.
pub fn facts(id: &'static str, lines: Vec<String>) -> Element {
    rsx! {
        ul { class: "facts", id,
            for (at, line) in lines.into_iter().enumerate() {
                li { key: "{at}", dir: "auto", "{line}" }
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
