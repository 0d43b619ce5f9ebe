//! The place to write the next line.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    plan::{Card, Edit, Id, PlanText},
    ui::{
        components::{LinkButton, TextBox},
        context::use_ui,
    },
};

/// Where a new line goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// On a card, and in the card's home section.
    Card(Card),
    /// To the end of a section.
    Section(Id),
}

/// The item that is being typed into the box for new ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typed {
    item: Id,
    /// Undo and redo empty the box.
    round: u32,
}

impl Typed {
    /// What is being typed, unless undo or redo emptied the box since.
    #[must_use]
    pub fn item_of(typed: Option<Self>, round: u32) -> Option<Id> {
        typed
            .filter(|typed| typed.round == round)
            .map(|typed| typed.item)
    }
}

impl Where {
    fn add(self, text: PlanText) -> Edit {
        match self {
            Self::Card(card) => Edit::AddToCard { card, text },
            Self::Section(section) => Edit::AddItem { section, text },
        }
    }
}

/// The place to write the next line. What is typed is an item from its first letter, so that nothing
/// here waits to be added when the person has to leave; it becomes a row once it is finished.
#[component]
pub fn NewLine(
    place: Where,
    label: String,
    /// Names the box, and with `add-` before it the button.
    id: String,
    typed: Signal<Option<Typed>>,
) -> Element {
    let ui = use_ui();
    let mut typed = typed;
    let mut boxes = use_signal(|| 0_u32);
    let mut finish = move || {
        if typed.take().is_some() {
            boxes += 1;
            ui.settle();
        }
    };
    let round = ui.round();
    let pending = Typed::item_of(typed(), round);
    rsx! {
        div { class: "row new-item",
            div { class: "grow",
                // A list of one: only in a list does a new key make a new, empty box.
                for emptied in [boxes()] {
                    TextBox {
                        key: "{place:?}-{emptied}-{round}",
                        id: id.clone(),
                        label: label.clone(),
                        placeholder: ui.text(Key::AppAddItem),
                        oninput: move |text: String| {
                            let blank = text.trim().is_empty();
                            let text = PlanText::from(text);
                            // As it is now: two letters may come between two renderings.
                            let now = *typed.peek();
                            match Typed::item_of(now, round) {
                                Some(item) => {
                                    ui.typed(Edit::EditItem { item, text });
                                }
                                None if blank => {}
                                None => {
                                    let made = ui
                                        .typed_new(
                                            place.add(PlanText::default()),
                                            |item| Edit::EditItem { item, text },
                                        );
                                    typed.set(made.map(|item| Typed { item, round }));
                                }
                            }
                        },
                        onenter: move |()| finish(),
                    }
                }
            }
            if pending.is_some() {
                LinkButton {
                    id: "add-{id}",
                    label: ui.text(Key::AppAdd),
                    onpress: move |()| finish(),
                }
            }
        }
    }
}
