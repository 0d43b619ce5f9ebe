//! Places that can help: the list, one place, and what to know before contact.
//!
//! What is asked for lives in memory until the exit. Every fact comes from the finder; nothing here
//! asks a network, and nothing opens another app by itself.

mod about;
mod asked;
mod card;
mod contact;
mod filters;
mod lanes;
mod list;
mod map;
mod newer;
mod provider;
mod row;
mod save;
mod together;
mod town;

use dioxus::prelude::*;

pub use self::asked::Asked;
use self::{
    about::About,
    card::CardPage,
    contact::{Contact, ContactPage},
    list::{List, Seen},
    provider::provider,
    together::Together,
    town::{Towards, TownPage},
};
use crate::{
    directory::{Answer, Lang, NeedSet, Question},
    i18n::{Key, Locale},
    plan::Id,
    ui::{
        components::{Button, Frame, Room},
        context::{Ui, use_ui},
    },
};

/// Pages of the room, for the gallery to draw alone.
#[cfg(feature = "gallery")]
pub mod gallery {
    pub use super::{
        card::Facts as PlaceFacts,
        contact::{Contact, ContactPage},
        list::{Seen as PlacesSeen, results as place_results},
    };
}

/// Where among the places.
#[derive(Debug, Clone, PartialEq)]
pub enum Page {
    /// Where the list is from.
    About,
    /// One place, by its id.
    Card(String),
    /// What is said before contact.
    Contact(Contact),
    /// The list.
    List,
    /// Whom a provider can call.
    Provider,
    /// The fewest stops.
    Together,
    /// A town is chosen.
    Town(Towards),
}

/// The room of places.
#[component]
pub fn PlacesRoom(
    /// What is asked for: kept while one is elsewhere.
    asked: Signal<Asked>,
    onroom: EventHandler<Room>,
    /// Goes to a section of the plan.
    onsection: EventHandler<Id>,
) -> Element {
    let ui = use_ui();
    // The pages one came by: each way back leads to where one was.
    let mut trail = use_signal(Vec::<Page>::new);
    let shown = trail.read().last().cloned().unwrap_or(Page::List);
    let to = use_callback(move |next| trail.write().push(next));
    let back = use_callback(move |()| {
        trail.write().pop();
    });
    let go = move |room| {
        trail.write().clear();
        onroom.call(room);
    };
    // Asked here and not on the list, so that the way back leads to the very same list.
    let found = asked::use_found(asked);
    let seen = use_signal(Seen::default);
    let needs = use_signal(|| NeedSet::NONE);
    let depth = trail.read().len();
    let screen = match &shown {
        Page::List => "places".to_owned(),
        Page::About => "places-about".to_owned(),
        Page::Card(_) => format!("place-{depth}"),
        Page::Contact(_) => "contact".to_owned(),
        Page::Provider => "provider".to_owned(),
        Page::Together => "together".to_owned(),
        Page::Town(towards) => format!("town-{towards:?}"),
    };
    let page = match shown {
        Page::List => rsx! {
            List { asked, found, seen, onpage: to, onsection }
        },
        Page::About => rsx! {
            About { asked, onback: back }
        },
        Page::Card(id) => rsx! {
            CardPage { key: "{id}", id, asked, onback: back, onpage: to }
        },
        Page::Contact(contact) => rsx! {
            ContactPage { contact, onback: back }
        },
        Page::Provider => rsx! {
            {provider(ui, asked, back, to)}
        },
        Page::Together => rsx! {
            Together { asked, needs, onback: back, onpage: to }
        },
        Page::Town(towards) => rsx! {
            TownPage { towards, asked, onback: back }
        },
    };
    rsx! {
        Frame { screen, room: Room::Places, onroom: go, {page} }
    }
}

/// The answer to a question about places, asked again whenever what `question` reads has changed; none
/// while the first is on its way.
fn use_answer(question: impl Fn(Ui) -> Option<Question> + 'static) -> Resource<Option<Answer>> {
    use_answer_after(Box::new(move |ui| (question(ui), 0)))
}

/// What to ask, and after how many milliseconds without a change.
type Ask = Box<dyn Fn(Ui) -> (Option<Question>, u32)>;

/// The same, and in the code once.
fn use_answer_after(ask: Ask) -> Resource<Option<Answer>> {
    let ui = use_ui();
    use_resource(move || {
        let (question, pause_ms) = ask(ui);
        async move {
            if pause_ms > 0 {
                ui.clock().sleep(pause_ms).await;
            }
            Some(ui.find(question?).await)
        }
    })
}

/// The language of the facts.
fn lang(ui: Ui) -> Lang {
    match ui.locale() {
        Locale::Fr => Lang::Fr,
        _ => Lang::En,
    }
}

/// While there is no list: that it is being opened, or that it could not be.
#[component]
fn NoList(failed: bool, onagain: EventHandler) -> Element {
    let ui = use_ui();
    rsx! {
        if failed {
            div { class: "notice", role: "alert", id: "no-list",
                strong { {ui.text(Key::PlacesUnreadable)} }
                {ui.text(Key::PlacesUnreadableWhat)}
            }
            Button {
                id: "again",
                label: ui.text(Key::AppTryAgain),
                onpress: move |()| onagain.call(()),
            }
        } else {
            p { class: "lead", role: "status", {ui.text(Key::PlacesLoading)} }
        }
    }
}
