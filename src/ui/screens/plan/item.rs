//! One item: its tick, its words, and what else can be done with it.

use dioxus::prelude::*;

use super::{
    beside::{Beside, BesideLine},
    title,
};
use crate::{
    i18n::Key,
    plan::{Card, Edit, Id, PlanText, Step},
    ui::{
        components::{Chip, Icon, IconButton, Shape, TextBox},
        context::{number as as_arg, use_ui},
        gathering::Gathering,
    },
};

/// What a row shows of an item.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The item.
    pub id: Id,
    /// Its words.
    pub text: String,
    /// Its tick.
    pub done: bool,
    /// Never shared.
    pub private: bool,
    /// Among what comes first.
    pub first: bool,
    /// For each of [`Gathering::ALL`]: its place on that card, and whether it is there.
    pub cards: [(Card, bool); 3],
    /// What is written beside it, where its section has such parts.
    pub beside: Option<Beside>,
}

/// A row of a part's list, edited in place.
#[component]
pub fn ItemRow(section: Id, item: Shown, number: usize, count: usize, read_only: bool) -> Element {
    let ui = use_ui();
    let mut more = use_signal(|| false);
    let place = [("number", as_arg(number)), ("count", as_arg(count))];
    let label = ui.texts().get_with(Key::AppItemNumber, &place);
    let (id, done) = (item.id, item.done);
    rsx! {
        li { class: "card item",
            div { class: "row",
                button {
                    r#type: "button",
                    class: "tick",
                    role: "checkbox",
                    "aria-checked": done.to_string(),
                    "aria-label": ui.texts().get_with(Key::AppItemNumberDone, &place),
                    disabled: read_only,
                    onclick: move |_| {
                        ui.edit(Edit::TickItem { item: id, done: !done });
                    },
                    span { class: "box",
                        if done {
                            Icon { shape: Shape::Tick }
                        }
                    }
                }
                div { class: "grow",
                    if read_only {
                        p { dir: "auto", "{item.text}" }
                    } else {
                        TextBox {
                            label,
                            value: item.text.clone(),
                            bare: true,
                            oninput: move |text: String| {
                                let text = PlanText::from(text);
                                ui.typed(Edit::EditItem { item: id, text });
                            },
                            onblur: move |()| ui.settle(),
                        }
                    }
                }
                if !read_only {
                    IconButton {
                        shape: Shape::More,
                        label: ui.texts().get_with(Key::AppItemNumberOptions, &place),
                        expanded: more(),
                        onpress: move |()| more.toggle(),
                    }
                }
            }
            if let Some(beside) = item.beside.clone() {
                BesideLine { item: id, beside, read_only }
            }
            if more() {
                ItemOptions { section, item, top: number == 1, bottom: number == count }
            }
        }
    }
}

/// Where a line stands, and where else it could.
#[component]
fn ItemOptions(section: Id, item: Shown, top: bool, bottom: bool) -> Element {
    let ui = use_ui();
    let mut moving = use_signal(|| false);
    let id = item.id;
    let act = |edit: Edit| {
        move |()| {
            ui.edit(edit.clone());
        }
    };
    let cards = Gathering::ALL.into_iter().zip(item.cards);
    let sections = ui.plan(|plan| {
        let others = plan.visible().filter(|other| other.id() != section);
        others
            .map(|other| (other.id(), title(ui, other)))
            .collect::<Vec<_>>()
    });
    let sections = sections.unwrap_or_default();
    rsx! {
        div { class: "chips",
            Chip {
                label: ui.text(Key::LineFirst),
                pressed: item.first,
                onpress: act(Edit::SetPriority { target: id, on: !item.first }),
            }
            for (gathering, (card, on)) in cards {
                Chip {
                    key: "{gathering:?}",
                    label: ui.text(gathering.on_it()),
                    pressed: on,
                    onpress: act(Edit::SetCard { item: id, card, on: !on }),
                }
            }
            Chip {
                label: ui.text(Key::LineShared),
                pressed: !item.private,
                onpress: act(Edit::SetPrivate { item: id, private: !item.private }),
            }
            if !top {
                Chip {
                    label: ui.text(Key::AppMoveUp),
                    onpress: act(Edit::MoveItem { item: id, step: Step::Up }),
                }
            }
            if !bottom {
                Chip {
                    label: ui.text(Key::AppMoveDown),
                    onpress: act(Edit::MoveItem { item: id, step: Step::Down }),
                }
            }
            if !sections.is_empty() {
                Chip {
                    label: ui.text(Key::LineMoveTo),
                    expanded: moving(),
                    onpress: move |()| moving.toggle(),
                }
            }
            Chip { label: ui.text(Key::AppRemove), onpress: act(Edit::RemoveItem { item: id }) }
        }
        if moving() {
            div { class: "chips moving", role: "group", "aria-label": ui.text(Key::LineMoveTo),
                for (to, name) in sections {
                    Chip {
                        key: "{to}",
                        label: name,
                        onpress: act(Edit::MoveItemTo { item: id, section: to }),
                    }
                }
            }
        }
    }
}
