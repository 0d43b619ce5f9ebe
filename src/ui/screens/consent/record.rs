//! One agreement: its words, what followed, and how to delete it.

use dioxus::prelude::*;

use super::{check::words, said, shown};
use crate::{
    i18n::{Arg, Key},
    plan::{Consent, Id, Record, What},
    ui::{
        components::{BackLink, Button},
        context::{Ui, use_ui},
    },
};

/// What was agreed, and what came of it.
#[component]
pub fn RecordPage(id: Id, onback: EventHandler) -> Element {
    let ui = use_ui();
    let mut asked = use_signal(|| false);
    let Some(Some(consent)) = ui.plan(|plan| plan.consent(id).cloned()) else {
        return rsx! {};
    };
    let now = shown(ui, &consent.terms().items);
    rsx! {
        BackLink { to: Key::ConsentTitle, onback }
        h1 { dir: "auto", {consent.terms().with.as_str()} }
        ul { class: "facts", id: "terms",
            for (at, line) in said(ui, consent.terms()).into_iter().enumerate() {
                li { key: "{at}", dir: "auto", "{line}" }
            }
        }
        ul { class: "facts small", id: "notes",
            for (at, line) in notes(ui, &consent).into_iter().enumerate() {
                li { key: "{at}", "{line}" }
            }
        }
        h2 { {ui.text(Key::RecordLines)} }
        if now.is_empty() {
            p { class: "small", {ui.text(Key::RecordLinesNone)} }
        }
        {words(&now)}
        if !ui.is_read_only() {
            div { class: "stack choices",
                p { class: "small", {ui.text(Key::RecordDeleteWhat)} }
                if asked() {
                    Button {
                        id: "keep-record",
                        label: ui.text(Key::AppCancel),
                        onpress: move |()| asked.set(false),
                    }
                    Button {
                        id: "delete",
                        label: ui.text(Key::RecordDeleteYes),
                        onpress: move |()| {
                            ui.record(Record::Forget { consent: id });
                            onback.call(());
                        },
                    }
                } else {
                    Button {
                        id: "delete-record",
                        label: ui.text(Key::RecordDelete),
                        onpress: move |()| asked.set(true),
                    }
                }
            }
        }
    }
}

fn notes(ui: Ui, consent: &Consent) -> Vec<String> {
    let texts = ui.texts();
    let made = consent.made().to_string();
    let made = texts.get_with(Key::RecordMade, &[("day", Arg::Text(&made))]);
    let followed = consent.notes().map(|(day, what)| {
        let day = day.to_string();
        let day = ("day", Arg::Text(&day));
        match what {
            What::Came(count) => {
                let count = ("count", Arg::Number(count.into()));
                texts.get_with(Key::RecordCame, &[day, count])
            }
            What::Showed => texts.get_with(Key::RecordShowed, &[day]),
            What::Stopped => texts.get_with(Key::RecordStopped, &[day]),
        }
    });
    [made].into_iter().chain(followed).collect()
}
