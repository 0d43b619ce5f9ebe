//! One part of the plan.

use dioxus::prelude::*;

use super::{
    beside::Beside,
    item::{ItemRow, Shown},
    new_line::{NewLine, Typed, Where},
    section_options::SectionOptions,
    status_line::StatusLine,
    title,
};
use crate::{
    i18n::Key,
    plan::{Detail, Edit, Id, Item, Phase, Plan, PlanText, Section, SectionKind, Way},
    ui::{
        components::{BackLink, Button, Chip, IconButton, Shape},
        context::{Ui, number, use_ui},
        gathering::Gathering,
        prompts,
        screens::learn::Lesson,
    },
};

/// What the page shows of a part.
#[derive(Clone, PartialEq)]
struct Part {
    title: String,
    own_title: Option<String>,
    kind: Option<SectionKind>,
    phase: Option<Phase>,
    first: bool,
    items: Vec<Shown>,
}

/// One part: its lines, a place to write more, and ideas.
#[component]
pub fn SectionPage(id: Id, onback: EventHandler, onlesson: EventHandler<Lesson>) -> Element {
    let ui = use_ui();
    let mut options = use_signal(|| false);
    let typed = use_signal(|| None::<Typed>);
    let round = ui.round();
    let in_box = Typed::item_of(typed(), round);
    let part = ui.plan(|plan| plan.section(id).map(|section| Part::of(ui, plan, section)));
    let Some(Some(part)) = part else {
        return rsx! {};
    };
    let read_only = ui.is_read_only();
    // A new part of one's own is named first.
    let unnamed = part.own_title.as_ref().is_none_or(|t| t.trim().is_empty());
    let naming = part.kind.is_none() && unnamed;
    let ideas = ideas(ui, &part);
    let lesson = part.kind.and_then(Lesson::beside);
    let items = part
        .items
        .into_iter()
        .filter(|item| Some(item.id) != in_box)
        .collect::<Vec<_>>();
    let count = items.len();
    let done = items.iter().filter(|item| item.done).count();
    let progress = [("done", number(done)), ("count", number(count))];
    rsx! {
        BackLink { to: Key::AppPlanTitle, onback }
        div { class: "row",
            h1 { class: "grow", dir: "auto", "{part.title}" }
            if !read_only {
                IconButton {
                    shape: Shape::More,
                    label: ui.text(Key::AppSectionOptions),
                    expanded: options() || naming,
                    onpress: move |()| options.toggle(),
                }
            }
        }
        if let Some(kind) = part.kind {
            p { class: "lead", {ui.text(prompts::section(kind).lead)} }
        }
        if (options() || naming) && !read_only {
            SectionOptions {
                id,
                title: part.own_title.unwrap_or_default(),
                phase: part.phase,
                first: part.first,
                onback,
            }
        }
        if done > 0 {
            div { class: "progress-line",
                progress { max: "{count}", value: "{done}", "aria-labelledby": "progress-words" }
                p { class: "small", id: "progress-words",
                    {ui.texts().get_with(Key::Progress, &progress)}
                }
            }
        }
        ul { class: "stack items", id: "items",
            for (index, item) in items.into_iter().enumerate() {
                ItemRow {
                    key: "{item.id}-{round}",
                    section: id,
                    item,
                    number: index + 1,
                    count,
                    read_only,
                }
            }
        }
        if !read_only {
            NewLine {
                place: Where::Section(id),
                label: ui.text(Key::AppAddItem),
                id: "new-item",
                typed,
            }
        }
        StatusLine {}
        if !ideas.is_empty() && !read_only {
            h2 { {ui.text(Key::AppIdeas)} }
            div { class: "chips", id: "ideas",
                for idea in ideas {
                    Chip {
                        key: "{idea}",
                        label: idea.clone(),
                        onpress: move |()| {
                            let text = PlanText::from(idea.as_str());
                            ui.edit(Edit::AddItem { section: id, text });
                        },
                    }
                }
            }
        }
        if let Some(lesson) = lesson {
            h2 { {ui.text(Key::LearnTitle)} }
            Button {
                id: "lesson",
                label: ui.text(lesson.title()),
                onpress: move |()| onlesson.call(lesson),
            }
        }
    }
}

impl Part {
    fn of(ui: Ui, plan: &Plan, section: &Section) -> Self {
        let own_title = section.title().map(|title| title.as_str().to_owned());
        let items = section.items().iter();
        Self {
            title: title(ui, section),
            own_title,
            kind: section.kind(),
            phase: section.phase(),
            first: plan.is_priority(section.id()),
            items: items.map(|item| shown(plan, section, item)).collect(),
        }
    }
}

fn shown(plan: &Plan, section: &Section, item: &Item) -> Shown {
    let details = item.details();
    let part = |detail: &Detail| (*detail, details.get(*detail).as_str().to_owned());
    let parts = Detail::of(section.kind());
    let place_on = |gathering: Gathering| {
        let cards = gathering.cards().iter().copied();
        let there = cards.into_iter().find(|card| item.is_on(*card));
        (
            there.unwrap_or(gathering.place_of(section.kind())),
            there.is_some(),
        )
    };
    Shown {
        id: item.id(),
        text: item.text().as_str().to_owned(),
        done: item.is_done(),
        private: item.is_private(),
        first: plan.is_priority(item.id()),
        cards: Gathering::ALL.map(place_on),
        beside: (!parts.is_empty()).then(|| Beside {
            parts: parts.iter().map(part).collect(),
            ways: Way::ALL
                .into_iter()
                .filter(|way| details.has_way(*way))
                .collect(),
        }),
    }
}

/// Ideas that are not lines yet.
fn ideas(ui: Ui, part: &Part) -> Vec<String> {
    let ideas = part.kind.map(|kind| prompts::section(kind).ideas);
    let ideas = ideas.unwrap_or_default().iter().map(|idea| ui.text(*idea));
    let used = |idea: &String| part.items.iter().any(|item| item.text.trim() == idea);
    ideas.filter(|idea| !used(idea)).collect()
}
