//! The plan: its parts, and one part with its items.

mod item;
mod list;
mod section;
mod status_line;

use dioxus::prelude::*;

use self::{list::SectionList, section::SectionPage};
use crate::{
    plan::{Id, Section},
    ui::{
        components::{Frame, Room},
        context::{Ui, use_ui},
        prompts,
    },
};

/// The plan, at the list of its parts or at one of them.
#[component]
pub fn PlanRoom(onroom: EventHandler<Room>) -> Element {
    let ui = use_ui();
    let mut chosen = use_signal(|| None::<Id>);
    // A part that undo took away is left for the list.
    let open = chosen().filter(|id| ui.plan(|plan| plan.section(*id).is_some()) == Some(true));
    let go = move |room| {
        chosen.set(None);
        onroom.call(room);
    };
    match open {
        Some(id) => rsx! {
            Frame { screen: "section-{id}", room: Room::Plan, onroom: go,
                SectionPage { key: "{id}", id, onback: move |()| chosen.set(None) }
            }
        },
        None => rsx! {
            Frame { screen: "plan", room: Room::Plan, onroom: go,
                SectionList { onchoose: move |id| chosen.set(Some(id)) }
            }
        },
    }
}

/// What a part is called on the screen: the person's words, else ours.
fn title(ui: &Ui, section: &Section) -> String {
    let own = section
        .title()
        .filter(|title| !title.is_blank())
        .map(|t| t.as_str().to_owned());
    own.unwrap_or_else(|| match section.kind() {
        Some(kind) => ui.text(prompts::section(kind).title),
        None => ui.text(crate::i18n::Key::AppSectionUntitled),
    })
}
