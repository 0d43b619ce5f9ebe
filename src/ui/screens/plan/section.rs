//! One part of the plan.

use dioxus::prelude::*;

use super::{item::ItemRow, status_line::StatusLine, title};
use crate::{
    i18n::Key,
    plan::{Edit, Id, PlanText, Step},
    ui::{
        components::{Chip, Icon, IconButton, LinkButton, Shape, TextBox},
        context::{Ui, use_ui},
        prompts,
    },
};

/// What the page shows of one item.
#[derive(Clone, PartialEq)]
struct Shown {
    id: Id,
    text: String,
    done: bool,
}

/// The item that is being typed into the box for new ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Typed {
    item: Id,
    /// Undo and redo empty the box.
    round: u32,
}

/// One part: its items, a place to write more, and ideas.
#[component]
pub fn SectionPage(id: Id, onback: EventHandler) -> Element {
    let ui = use_ui();
    let mut options = use_signal(|| false);
    let typed = use_signal(|| None::<Typed>);
    let round = ui.round();
    let in_box = typed()
        .filter(|typed| typed.round == round)
        .map(|typed| typed.item);
    let Some(Some(page)) = ui.plan(|plan| {
        let section = plan.section(id)?;
        let items = section.items().iter().map(|item| Shown {
            id: item.id(),
            text: item.text().as_str().to_owned(),
            done: item.is_done(),
        });
        let own_title = section.title().map(|title| title.as_str().to_owned());
        Some((
            title(&ui, section),
            own_title,
            section.kind(),
            items.collect::<Vec<_>>(),
        ))
    }) else {
        return rsx! {};
    };
    let (title, own_title, kind, items) = page;
    let read_only = ui.is_read_only();
    // A new part of one's own is named first.
    let naming = kind.is_none() && own_title.as_ref().is_none_or(|t| t.trim().is_empty());
    let ideas = kind
        .map(|kind| prompts::section(kind).ideas)
        .unwrap_or_default()
        .iter()
        .map(|idea| ui.text(*idea));
    let ideas = ideas
        .filter(|idea| !items.iter().any(|item| item.text.trim() == idea))
        .collect::<Vec<_>>();
    let items = items
        .into_iter()
        .filter(|item| Some(item.id) != in_box)
        .collect::<Vec<_>>();
    let count = items.len();
    rsx! {
        button {
            r#type: "button",
            class: "link back",
            onclick: move |_| onback.call(()),
            Icon { shape: Shape::Back }
            {ui.text(Key::AppPlanTitle)}
        }
        div { class: "row",
            h1 { class: "grow", "{title}" }
            if !read_only {
                IconButton {
                    shape: Shape::More,
                    label: ui.text(Key::AppSectionOptions),
                    expanded: options() || naming,
                    onpress: move |()| options.toggle(),
                }
            }
        }
        if let Some(kind) = kind {
            p { class: "lead", {ui.text(prompts::section(kind).lead)} }
        }
        if (options() || naming) && !read_only {
            SectionOptions { id, title: own_title.unwrap_or_default(), onback }
        }
        ul { class: "stack items", id: "items",
            for (index, item) in items.into_iter().enumerate() {
                ItemRow {
                    key: "{item.id}-{round}",
                    id: item.id,
                    text: item.text,
                    done: item.done,
                    number: index + 1,
                    count,
                    read_only,
                }
            }
        }
        if !read_only {
            NewItem { section: id, typed }
        }
        StatusLine {}
        if !ideas.is_empty() && !read_only {
            h2 { {ui.text(Key::AppIdeas)} }
            div { class: "chips", id: "ideas",
                for idea in ideas {
                    Chip {
                        key: "{idea}",
                        label: idea.clone(),
                        onpress: {
                            let mut ui = ui.clone();
                            move |()| {
                                let text = PlanText::from(idea.as_str());
                                ui.edit(Edit::AddItem { section: id, text });
                            }
                        },
                    }
                }
            }
        }
    }
}

/// The place to write the next item. What is typed is an item from its first letter, so that nothing
/// here waits to be added when the person has to leave; it becomes a row once it is finished.
#[component]
fn NewItem(section: Id, typed: Signal<Option<Typed>>) -> Element {
    let ui = use_ui();
    let mut typed = typed;
    let mut boxes = use_signal(|| 0_u32);
    let finish = {
        let ui = ui.clone();
        move || {
            if typed.take().is_some() {
                boxes += 1;
                ui.settle();
            }
        }
    };
    let mut add = finish.clone();
    let round = ui.round();
    let pending = typed().filter(|typed| typed.round == round);
    rsx! {
        div { class: "row new-item",
            div { class: "grow",
                // A list of one: only in a list does a new key make a new, empty box.
                for emptied in [boxes()] {
                    TextBox {
                        key: "{section}-{emptied}-{round}",
                        id: "new-item",
                        label: ui.text(Key::AppAddItem),
                        placeholder: ui.text(Key::AppAddItem),
                        oninput: {
                            let mut typing = ui.clone();
                            move |text: String| {
                                let blank = text.trim().is_empty();
                                let text = PlanText::from(text);
                                // As it is now: two letters may come between two renderings.
                                let now = *typed.peek();
                                match now.filter(|typed| typed.round == round) {
                                    Some(Typed { item, .. }) => {
                                        typing.typed(Edit::EditItem { item, text });
                                    }
                                    None if blank => {}
                                    None => {
                                        let made =
                                            typing.typed_new(Edit::AddItem { section, text });
                                        typed.set(made.map(|item| Typed { item, round }));
                                    }
                                }
                            }
                        },
                        onenter: {
                            let mut enter = finish.clone();
                            move |()| enter()
                        },
                    }
                }
            }
            if pending.is_some() {
                LinkButton { id: "add-item", label: ui.text(Key::AppAdd), onpress: move |()| add() }
            }
        }
    }
}

/// Name, place and end of a part.
#[component]
fn SectionOptions(id: Id, title: String, onback: EventHandler) -> Element {
    let ui = use_ui();
    let mut naming = ui.clone();
    let act = |edit: Edit, leaves: bool| {
        let mut ui: Ui = ui.clone();
        move |()| {
            ui.edit(edit.clone());
            if leaves {
                onback.call(());
            }
        }
    };
    rsx! {
        div { class: "card stack options",
            TextBox {
                key: "{id}",
                id: "section-title",
                label: ui.text(Key::AppSectionTitleLabel),
                placeholder: ui.text(Key::AppSectionTitleLabel),
                value: title,
                oninput: move |text: String| {
                    let title = (!text.trim().is_empty()).then(|| PlanText::from(text));
                    naming.typed(Edit::RenameSection { section: id, title });
                },
                onblur: {
                    let ui = ui.clone();
                    move |()| {
                        ui.settle();
                        ui.show_typed();
                    }
                },
            }
            div { class: "chips",
                Chip {
                    label: ui.text(Key::AppMoveUp),
                    onpress: act(Edit::MoveSection { section: id, step: Step::Up }, false),
                }
                Chip {
                    label: ui.text(Key::AppMoveDown),
                    onpress: act(Edit::MoveSection { section: id, step: Step::Down }, false),
                }
                Chip {
                    label: ui.text(Key::AppHideSection),
                    onpress: act(Edit::HideSection { section: id }, true),
                }
                Chip {
                    label: ui.text(Key::AppRemoveSection),
                    onpress: act(Edit::RemoveSection { section: id }, true),
                }
            }
        }
    }
}
