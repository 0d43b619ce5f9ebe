//! Writing on a card. What is written here is a line of the plan as well.

use dioxus::prelude::*;

use super::Page;
use crate::{
    i18n::Key,
    plan::{Card, Edit, PlanText},
    ui::{
        components::{BackLink, Chip, IconButton, LinkButton, Shape, TextBox},
        context::use_ui,
        gathering::{Gathering, Line, can_write, lines, place_title},
        screens::plan::{NewLine, StatusLine, Typed, Where},
    },
};

/// One card, open for writing.
#[component]
pub fn ChangeCard(gathering: Gathering, onpage: EventHandler<Page>) -> Element {
    let ui = use_ui();
    let places = ui.plan(|plan| {
        let place = |card: &Card| (*card, lines(plan, *card), can_write(plan, *card));
        gathering.cards().iter().map(place).collect::<Vec<_>>()
    });
    rsx! {
        BackLink { to: gathering.title(), onback: move |()| onpage.call(Page::Card(gathering)) }
        h1 { {ui.text(Key::NowChange)} }
        p { class: "lead", {ui.text(Key::CardChangeLead)} }
        for (card, lines, write) in places.unwrap_or_default() {
            if write || !lines.is_empty() {
                section { key: "{card:?}",
                    h2 { {ui.text(place_title(card))} }
                    PlaceLines { gathering, card, lines, write }
                }
            }
        }
        LinkButton {
            id: "choose-lines",
            label: ui.text(Key::CardChoose),
            onpress: move |()| onpage.call(Page::Pick(gathering)),
        }
        StatusLine {}
    }
}

/// The lines of one place, and room for one more.
#[component]
fn PlaceLines(gathering: Gathering, card: Card, lines: Vec<Line>, write: bool) -> Element {
    let ui = use_ui();
    let typed = use_signal(|| None::<Typed>);
    let round = ui.round();
    let in_box = Typed::item_of(typed(), round);
    let title = ui.text(place_title(card));
    let lines = lines
        .into_iter()
        .filter(|line| Some(line.id) != in_box)
        .collect::<Vec<_>>();
    let more = write && lines.len() < card.room();
    rsx! {
        ul { class: "stack",
            for line in lines {
                li { key: "{line.id}-{round}", class: "card item",
                    ChangeLine { gathering, card, title: title.clone(), line }
                }
            }
        }
        if more {
            NewLine { place: Where::Card(card), label: title, id: "new-{card:?}", typed }
        }
    }
}

/// One line: its words, its place on the card, and off it.
#[component]
fn ChangeLine(gathering: Gathering, card: Card, title: String, line: Line) -> Element {
    let ui = use_ui();
    let item = line.id;
    rsx! {
        div { class: "row",
            div { class: "grow",
                TextBox {
                    label: title,
                    value: line.text,
                    bare: true,
                    oninput: move |text: String| {
                        let text = PlanText::from(text);
                        ui.typed(Edit::EditItem { item, text });
                    },
                    onblur: move |()| ui.settle(),
                }
            }
            IconButton {
                shape: Shape::Remove,
                label: ui.text(Key::CardTakeOff),
                onpress: move |()| {
                    ui.edit(Edit::SetCard { item, card, on: false });
                },
            }
        }
        if gathering == Gathering::Show {
            div { class: "chips", role: "group", "aria-label": ui.text(Key::ShowPart),
                for part in Card::SHOW {
                    Chip {
                        key: "{part:?}",
                        label: ui.text(place_title(part)),
                        pressed: part == card,
                        onpress: move |()| {
                            if part != card {
                                ui.edit(Edit::MoveOnCard { item, from: card, to: part });
                            }
                        },
                    }
                }
            }
        }
    }
}
