//! One item: its tick, its words, and what else can be done with it.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    plan::{Edit, Id, PlanText, Step},
    ui::{
        components::{Chip, Icon, IconButton, Shape, TextBox},
        context::{Ui, number as as_arg, use_ui},
    },
};

/// A row of a part's list, edited in place.
#[component]
pub fn ItemRow(
    id: Id,
    text: String,
    done: bool,
    number: usize,
    count: usize,
    read_only: bool,
) -> Element {
    let ui = use_ui();
    let mut ticking = ui.clone();
    let mut typing = ui.clone();
    let settling = ui.clone();
    let mut more = use_signal(|| false);
    let place = [("number", as_arg(number)), ("count", as_arg(count))];
    let label = ui.texts().get_with(Key::AppItemNumber, &place);
    let act = |edit: Edit| {
        let mut ui: Ui = ui.clone();
        move |()| {
            ui.edit(edit.clone());
        }
    };
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
                        ticking.edit(Edit::TickItem { item: id, done: !done });
                    },
                    span {
                        if done {
                            Icon { shape: Shape::Tick }
                        }
                    }
                }
                div { class: "grow",
                    if read_only {
                        p { dir: "auto", "{text}" }
                    } else {
                        TextBox {
                            label,
                            value: text,
                            bare: true,
                            oninput: move |text: String| {
                                let text = PlanText::from(text);
                                typing.typed(Edit::EditItem { item: id, text });
                            },
                            onblur: move |()| settling.settle(),
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
            if more() {
                div { class: "chips",
                    if number > 1 {
                        Chip {
                            label: ui.text(Key::AppMoveUp),
                            onpress: act(Edit::MoveItem { item: id, step: Step::Up }),
                        }
                    }
                    if number < count {
                        Chip {
                            label: ui.text(Key::AppMoveDown),
                            onpress: act(Edit::MoveItem { item: id, step: Step::Down }),
                        }
                    }
                    Chip { label: ui.text(Key::AppRemove), onpress: act(Edit::RemoveItem { item: id }) }
                }
            }
        }
    }
}
