//! The card to show to someone, so that nothing has to be said.

use dioxus::prelude::*;

use super::{Page, back_to_now};
use crate::{
    i18n::Key,
    plan::Card,
    ui::{
        components::Button,
        context::Ui,
        gathering::{Gathering, can_write, lines, place_title},
    },
};

/// The card in large type.
pub fn show_card(ui: Ui, onpage: EventHandler<Page>) -> Element {
    let places = ui.plan(|plan| {
        let place = |card: &Card| (*card, lines(plan, *card));
        let places = Card::SHOW.iter().map(place);
        let writable = Card::SHOW.iter().any(|card| can_write(plan, *card));
        let filled = places.filter(|(_, lines)| !lines.is_empty());
        (filled.collect::<Vec<_>>(), writable)
    });
    let (places, writable) = places.unwrap_or_default();
    let writable = writable || !places.is_empty();
    let read_only = ui.is_read_only();
    rsx! {
        {back_to_now(onpage)}
        h1 { {ui.text(Key::ShowTitle)} }
        p { class: "lead", {ui.text(Key::ShowLead)} }
        if places.is_empty() {
            p { {ui.text(Key::CardEmpty)} }
        }
        for (card, lines) in places {
            section { key: "{card:?}", class: "card show",
                h2 { {ui.text(place_title(card))} }
                ul {
                    for line in lines {
                        li { key: "{line.id}", class: "big", dir: "auto", "{line.text}" }
                    }
                }
            }
        }
        if !read_only {
            div { class: "stack own",
                if writable {
                    Button {
                        id: "change-show",
                        label: ui.text(Key::NowChange),
                        onpress: move |()| onpage.call(Page::Change(Gathering::Show)),
                    }
                }
                Button {
                    id: "pick-show",
                    label: ui.text(Key::CardChoose),
                    onpress: move |()| onpage.call(Page::Pick(Gathering::Show)),
                }
            }
        }
    }
}
