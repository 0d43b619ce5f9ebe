//! The cards: *Now*, for when there is little time, and those that are reached from it.

mod change;
mod pick;
mod short;
mod show;

use dioxus::prelude::*;

use self::{change::ChangeCard, pick::PickLines, short::short_list, show::show_card};
use super::learn::{Lesson, LessonPage};
use crate::{
    i18n::Key,
    plan::{Card, Id},
    ui::{
        components::{BackLink, Button, Frame, Room},
        context::{Ui, use_ui},
        gathering::{Gathering, Line, can_write, lines, place_title},
    },
};

/// Where among the cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Card(Gathering),
    Change(Gathering),
    Pick(Gathering),
    Steady,
}

/// The room of the cards.
#[component]
pub fn NowRoom(
    onroom: EventHandler<Room>,
    /// Goes to a section of the plan.
    onsection: EventHandler<Id>,
) -> Element {
    let ui = use_ui();
    let mut page = use_signal(|| Page::Card(Gathering::Now));
    let go = move |room| {
        page.set(Page::Card(Gathering::Now));
        onroom.call(room);
    };
    let to = use_callback(move |next| page.set(next));
    let screen = match page() {
        Page::Card(Gathering::Now) => "now".to_owned(),
        Page::Card(card) => format!("now-{card:?}"),
        Page::Change(card) => format!("now-change-{card:?}"),
        Page::Pick(card) => format!("now-pick-{card:?}"),
        Page::Steady => "now-steady".to_owned(),
    };
    let shown = match page() {
        Page::Card(Gathering::Now) => rsx! {
            NowCard { onpage: to, onsection, onroom: go }
        },
        Page::Card(Gathering::Show) => rsx! {
            {show_card(ui, to)}
        },
        Page::Card(Gathering::Short) => rsx! {
            {short_list(ui, to)}
        },
        Page::Change(card) => rsx! {
            ChangeCard { key: "{card:?}", gathering: card, onpage: to }
        },
        Page::Pick(card) => rsx! {
            PickLines { key: "{card:?}", gathering: card, onpage: to }
        },
        Page::Steady => rsx! {
            LessonPage {
                lesson: Lesson::Steady,
                back: Key::NowTitle,
                onback: move |()| page.set(Page::Card(Gathering::Now)),
            }
        },
    };
    rsx! {
        Frame { screen, room: Room::Now, onroom: go, {shown} }
    }
}

/// The card itself: the person's own words are the largest thing on it.
#[component]
fn NowCard(
    onpage: EventHandler<Page>,
    onsection: EventHandler<Id>,
    onroom: EventHandler<Room>,
) -> Element {
    let ui = use_ui();
    let places = ui.plan(|plan| {
        let place = |card: &Card| (*card, lines(plan, *card), can_write(plan, *card));
        Card::NOW.iter().map(place).collect::<Vec<_>>()
    });
    let places = places.unwrap_or_default();
    let empty = !places
        .iter()
        .any(|(_, lines, write)| *write || !lines.is_empty());
    let read_only = ui.is_read_only();
    rsx! {
        h1 { {ui.text(Key::NowTitle)} }
        p { class: "lead", {ui.text(if empty { Key::NowEmpty } else { Key::NowLead })} }
        ul { class: "stack", id: "now",
            for (card, lines, write) in places {
                if !lines.is_empty() || (write && !read_only) {
                    li { key: "{card:?}",
                        {place(ui, card, lines, onpage, onsection)}
                    }
                }
            }
        }
        div { class: "stack own",
            if empty {
                Button {
                    id: "open-plan",
                    label: ui.text(Key::NowOpenPlan),
                    onpress: move |()| onroom.call(Room::Plan),
                }
            } else if !read_only {
                Button {
                    id: "change-now",
                    label: ui.text(Key::NowChange),
                    onpress: move |()| onpage.call(Page::Change(Gathering::Now)),
                }
            }
            for card in [Gathering::Show, Gathering::Short] {
                Button {
                    key: "{card:?}",
                    id: "open-{card:?}",
                    label: ui.text(card.title()),
                    onpress: move |()| onpage.call(Page::Card(card)),
                }
            }
            Button {
                id: "open-steady",
                label: ui.text(Key::LearnSteadyTitle),
                onpress: move |()| onpage.call(Page::Steady),
            }
        }
    }
}

/// One place of the card: its lines, each a way to its section, or a way to write one.
fn place(
    ui: Ui,
    card: Card,
    lines: Vec<Line>,
    onpage: EventHandler<Page>,
    onsection: EventHandler<Id>,
) -> Element {
    let title = ui.text(place_title(card));
    rsx! {
        if lines.is_empty() {
            button {
                r#type: "button",
                class: "place empty",
                onclick: move |_| onpage.call(Page::Change(Gathering::Now)),
                span { class: "label", "{title}" }
                span { class: "write", {ui.text(Key::NowWrite)} }
            }
        }
        for line in lines {
            button {
                key: "{line.id}",
                r#type: "button",
                class: "place",
                onclick: move |_| onsection.call(line.section),
                span { class: "label", "{title}" }
                span { class: "big", dir: "auto", "{line.text}" }
                for (at, part) in line.beside.into_iter().enumerate() {
                    span { key: "{at}", class: "beside", dir: "auto", "{part}" }
                }
            }
        }
    }
}

/// The way back from a page of the cards to *Now*.
fn back_to_now(onpage: EventHandler<Page>) -> Element {
    rsx! {
        BackLink {
            to: Key::NowTitle,
            onback: move |()| onpage.call(Page::Card(Gathering::Now)),
        }
    }
}
