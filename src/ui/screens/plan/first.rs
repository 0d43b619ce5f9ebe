//! What comes first for the person, in their own order.

use dioxus::prelude::*;

use super::{Page, title};
use crate::{
    i18n::{Arg, Key},
    plan::{Edit, Id, Step, Target},
    ui::{
        components::{Button, Chip, IconButton, Shape},
        context::{Ui, use_ui},
    },
};

/// One thing that comes first.
#[derive(Clone, PartialEq)]
struct First {
    id: Id,
    section: Id,
    title: String,
    /// The section, for a line of it.
    of: Option<String>,
}

/// The list of what comes first; nothing at all while it is empty.
pub fn first_for_me(ui: Ui, onpage: EventHandler<Page>) -> Element {
    let first = ui.plan(|plan| {
        let first = |target| match target {
            Target::Section(section) => First {
                id: section.id(),
                section: section.id(),
                title: title(ui, section),
                of: None,
            },
            Target::Item(section, item) => First {
                id: item.id(),
                section: section.id(),
                title: item.text().as_str().to_owned(),
                of: Some(title(ui, section)),
            },
        };
        let shown = plan.priorities().filter(|target| match target {
            Target::Section(section) | Target::Item(section, _) => !section.is_hidden(),
        });
        shown.map(first).collect::<Vec<_>>()
    });
    let first = first.unwrap_or_default();
    let count = first.len();
    rsx! {
        if count > 0 {
            section { id: "first",
                h2 { {ui.text(Key::FirstTitle)} }
                ol { class: "stack",
                    for (at, first) in first.into_iter().enumerate() {
                        Row { key: "{first.id}", first, top: at == 0, bottom: at + 1 == count, onpage }
                    }
                }
            }
        }
    }
}

#[component]
fn Row(first: First, top: bool, bottom: bool, onpage: EventHandler<Page>) -> Element {
    let ui = use_ui();
    let mut open = use_signal(|| false);
    let (target, section) = (first.id, first.section);
    let act = |edit: Edit| {
        move |()| {
            ui.edit(edit.clone());
        }
    };
    let name = [("title", Arg::Text(&first.title))];
    rsx! {
        li { class: "first",
            div { class: "row",
                div { class: "grow",
                    Button {
                        label: first.title.clone(),
                        hint: first.of.clone(),
                        onpress: move |()| onpage.call(Page::Section(section)),
                    }
                }
                if !ui.is_read_only() {
                    IconButton {
                        shape: Shape::More,
                        label: ui.texts().get_with(Key::FirstOptions, &name),
                        expanded: open(),
                        onpress: move |()| open.toggle(),
                    }
                }
            }
            if open() {
                div { class: "chips",
                    if !top {
                        Chip {
                            label: ui.text(Key::AppMoveUp),
                            onpress: act(Edit::MovePriority { target, step: Step::Up }),
                        }
                    }
                    if !bottom {
                        Chip {
                            label: ui.text(Key::AppMoveDown),
                            onpress: act(Edit::MovePriority { target, step: Step::Down }),
                        }
                    }
                    Chip {
                        label: ui.text(Key::FirstTakeOff),
                        onpress: act(Edit::SetPriority { target, on: false }),
                    }
                }
            }
        }
    }
}
