//! The plan: its parts, and the lines in each.

mod beside;
mod first;
mod item;
mod list;
mod new_line;
mod packs;
mod section;
mod section_options;
mod stage;
mod status_line;

use dioxus::prelude::*;

use self::{list::section_list, packs::packs, section::SectionPage};
pub use self::{
    new_line::{NewLine, Typed, Where},
    status_line::StatusLine,
};
use super::{
    consent::ConsentRoom,
    learn::{Lesson, LessonPage},
};
use crate::{
    i18n::Key,
    plan::{Id, Section},
    ui::{
        components::{Frame, Room},
        context::{Ui, use_ui},
        prompts,
    },
};

/// Where in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// All parts.
    List,
    /// More sections and ideas.
    Packs,
    /// One part.
    Section(Id),
    /// With someone the person trusts.
    With,
    /// What is good to know beside a part.
    Lesson(Id, Lesson),
}

/// The plan, at the list of its parts or at one of them.
#[component]
pub fn PlanRoom(
    /// Where to start, and where it is.
    page: Signal<Page>,
    onroom: EventHandler<Room>,
) -> Element {
    let ui = use_ui();
    let mut page = page;
    let there = |id| ui.plan(|plan| plan.section(id).is_some()) == Some(true);
    // A part that undo took away is left for the list.
    let shown = match page() {
        Page::Section(id) | Page::Lesson(id, _) if !there(id) => Page::List,
        shown => shown,
    };
    let go = move |room| {
        page.set(Page::List);
        onroom.call(room);
    };
    let to_list = move |()| page.set(Page::List);
    let to = use_callback(move |next| page.set(next));
    match shown {
        Page::List => rsx! {
            Frame { screen: "plan", room: Room::Plan, onroom: go,
                {section_list(ui, to)}
            }
        },
        Page::Packs => rsx! {
            Frame { screen: "packs", room: Room::Plan, onroom: go,
                {packs(ui, to)}
            }
        },
        Page::With => rsx! {
            ConsentRoom { onback: to_list, onroom: go }
        },
        Page::Section(id) => rsx! {
            Frame { screen: "section-{id}", room: Room::Plan, onroom: go,
                SectionPage {
                    key: "{id}",
                    id,
                    onback: to_list,
                    onlesson: move |lesson| page.set(Page::Lesson(id, lesson)),
                }
            }
        },
        Page::Lesson(id, lesson) => rsx! {
            Frame { screen: "lesson-{lesson:?}", room: Room::Plan, onroom: go,
                LessonPage {
                    lesson,
                    back: Key::AppBack,
                    onback: move |()| page.set(Page::Section(id)),
                }
            }
        },
    }
}

/// What a part is called on the screen: the person's words, else ours.
#[must_use]
pub fn title(ui: Ui, section: &Section) -> String {
    let own = section
        .title()
        .filter(|title| !title.is_blank())
        .map(|t| t.as_str().to_owned());
    own.unwrap_or_else(|| match section.kind() {
        Some(kind) => ui.text(prompts::section(kind).title),
        None => ui.text(Key::AppSectionUntitled),
    })
}
