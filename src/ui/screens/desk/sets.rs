//! Suggestions that are written once, for several people.

use dioxus::prelude::*;

use super::{Page, change, desk, home::set_title};
use crate::{
    i18n::Key,
    plan::{DeskChange, Id, PlanText, Record},
    ui::{
        components::{BackLink, Button, TextBox},
        context::{Ui, use_ui},
        screens::plan::StatusLine,
    },
};

/// All sets.
pub fn sets(ui: Ui, onpage: Callback<Page>) -> Element {
    let rows = desk(ui, |desk| {
        let rows = desk.sets().iter().map(|set| (set.id(), set_title(ui, set)));
        rows.collect::<Vec<_>>()
    });
    let rows = rows.unwrap_or_default();
    rsx! {
        BackLink {
            to: Key::DeskTitle,
            onback: move |()| onpage.call(Page::Home),
        }
        h1 { {ui.text(Key::DeskSets)} }
        p { class: "lead", {ui.text(Key::SetsLead)} }
        ul { class: "stack", id: "all-sets",
            for (id, label) in rows {
                li { key: "{id}",
                    Button { label, onpress: move |()| onpage.call(Page::Set(id)) }
                }
            }
        }
        div { class: "stack own",
            Button {
                id: "new-set",
                label: ui.text(Key::SetsNew),
                onpress: move |()| {
                    let lines = vec![PlanText::default()];
                    let new = DeskChange::PutSet(None, PlanText::default(), lines);
                    if let Some(id) = ui.record(Record::Desk(new)) {
                        onpage.call(Page::Set(id));
                    }
                },
            }
        }
        StatusLine {}
    }
}

/// One set. What is typed is kept as it is typed.
#[component]
pub fn SetPage(id: Id, onpage: Callback<Page>) -> Element {
    let ui = use_ui();
    let mut asked = use_signal(|| false);
    let before = ui.peek(|plan| {
        let set = plan.desk()?.sets().iter().find(|set| set.id() == id)?;
        Some((set.title().clone(), set.lines().to_vec()))
    });
    let mut set = use_signal(|| before.flatten().unwrap_or_default());
    let keep = move || {
        let (title, lines) = set.peek().clone();
        change(ui, DeskChange::PutSet(Some(id), title, lines));
    };
    let count = set.read().1.len();
    let start = set.peek().clone();
    rsx! {
        BackLink {
            to: Key::DeskSets,
            onback: move |()| onpage.call(Page::Sets),
        }
        h1 { {ui.text(Key::SetsOne)} }
        div { class: "stack", id: "set",
            TextBox {
                id: "set-title",
                label: ui.text(Key::SetsTitle),
                placeholder: ui.text(Key::SetsTitle),
                value: start.0.as_str().to_owned(),
                oninput: move |text: String| {
                    set.write().0 = text.into();
                    keep();
                },
            }
            for at in 0..count {
                TextBox {
                    key: "{at}",
                    id: "set-line-{at}",
                    label: ui.text(Key::SitWords),
                    placeholder: ui.text(Key::SitWords),
                    value: start.1.get(at).map(|line| line.as_str().to_owned()).unwrap_or_default(),
                    oninput: move |text: String| {
                        if let Some(line) = set.write().1.get_mut(at) {
                            *line = text.into();
                        }
                        keep();
                    },
                }
            }
            Button {
                id: "set-add",
                label: ui.text(Key::SetsAdd),
                onpress: move |()| set.write().1.push(PlanText::default()),
            }
        }
        div { class: "stack choices",
            if asked() {
                Button {
                    id: "set-keep",
                    label: ui.text(Key::AppCancel),
                    onpress: move |()| asked.set(false),
                }
                Button {
                    id: "set-delete-yes",
                    label: ui.text(Key::SetsDeleteYes),
                    onpress: move |()| {
                        change(ui, DeskChange::RemoveSet(id));
                        onpage.call(Page::Sets);
                    },
                }
            } else {
                Button {
                    id: "set-delete",
                    label: ui.text(Key::SetsDelete),
                    onpress: move |()| asked.set(true),
                }
            }
        }
        StatusLine {}
    }
}
