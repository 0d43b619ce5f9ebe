//! The short list: to learn, or to write down by hand. Never a file.

use dioxus::prelude::*;

use super::{Page, back_to_now};
use crate::{
    i18n::Key,
    plan::Card,
    ui::{
        components::Button,
        context::Ui,
        gathering::{Gathering, lines},
    },
};

/// The chosen lines, numbered.
pub fn short_list(ui: Ui, onpage: EventHandler<Page>) -> Element {
    let lines = ui.plan(|plan| lines(plan, Card::Short)).unwrap_or_default();
    let read_only = ui.is_read_only();
    rsx! {
        {back_to_now(onpage)}
        h1 { {ui.text(Key::ShortTitle)} }
        p { class: "lead", {ui.text(Key::ShortLead)} }
        if lines.is_empty() {
            p { {ui.text(Key::CardEmpty)} }
        } else {
            ol { class: "card short", id: "short",
                for line in lines {
                    li { key: "{line.id}", class: "big",
                        span { dir: "auto", "{line.text}" }
                        for (at, part) in line.beside.into_iter().enumerate() {
                            span { key: "{at}", class: "beside", dir: "auto", "{part}" }
                        }
                    }
                }
            }
        }
        p { class: "small never", {ui.text(Key::ShortNeverFile)} }
        if !read_only {
            Button {
                id: "pick-short",
                label: ui.text(Key::CardChoose),
                onpress: move |()| onpage.call(Page::Pick(Gathering::Short)),
            }
        }
    }
}
