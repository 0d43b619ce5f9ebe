//! Everyone who handed something over.

use dioxus::prelude::*;

use super::{Page, desk};
use crate::{
    i18n::{Arg, Key},
    plan::{Received, Set},
    share::Day,
    ui::{components::Button, context::Ui, screens::plan::StatusLine},
};

/// What is here, and the ways on.
pub fn home(ui: Ui, onpage: Callback<Page>) -> Element {
    let rows = desk(ui, |desk| {
        let rows = desk.received().iter().rev();
        let rows = rows.map(|one| (one.id(), called(ui, one), state(ui, one)));
        rows.collect::<Vec<_>>()
    });
    let rows = rows.unwrap_or_default();
    rsx! {
        h1 { {ui.text(Key::DeskTitle)} }
        p { class: "lead", {ui.text(Key::DeskLead)} }
        if !ui.is_read_only() {
            Button {
                id: "open-bundle",
                primary: true,
                label: ui.text(Key::DeskOpen),
                onpress: move |()| onpage.call(Page::Open),
            }
        }
        h2 { {ui.text(Key::DeskReceived)} }
        if rows.is_empty() {
            p { class: "small", {ui.text(Key::DeskEmpty)} }
        }
        ul { class: "stack", id: "received",
            for (id, label, hint) in rows {
                li { key: "{id}",
                    Button { label, hint, onpress: move |()| onpage.call(Page::One(id)) }
                }
            }
        }
        div { class: "stack own",
            Button {
                id: "sets",
                label: ui.text(Key::DeskSets),
                onpress: move |()| onpage.call(Page::Sets),
            }
            Button {
                id: "key",
                label: ui.text(Key::DeskKey),
                onpress: move |()| onpage.call(Page::Key),
            }
        }
        StatusLine {}
    }
}

/// What a person is called here.
pub fn called(ui: Ui, one: &Received) -> String {
    if one.name().is_blank() {
        with_day(ui, Key::DeskRow, one.made())
    } else {
        one.name().as_str().to_owned()
    }
}

/// What a set is called.
pub fn set_title(ui: Ui, set: &Set) -> String {
    if set.title().is_blank() {
        ui.text(Key::SetsUntitled)
    } else {
        set.title().as_str().to_owned()
    }
}

/// Until when it can be read, or why it can't.
pub fn state(ui: Ui, one: &Received) -> String {
    match one.deleted() {
        Some(day) if one.is_stopped() => with_day(ui, Key::DeskStopped, day),
        Some(day) => with_day(ui, Key::DeskDeleted, day),
        None => with_day(ui, Key::DeskUntil, one.expires()),
    }
}

/// A message with a day in it.
pub fn with_day(ui: Ui, key: Key, day: Day) -> String {
    let day = day.date().map(|date| date.to_string()).unwrap_or_default();
    ui.texts().get_with(key, &[("day", Arg::Text(&day))])
}
