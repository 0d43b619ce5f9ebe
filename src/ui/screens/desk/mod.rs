//! The desk of one who supports others: what people handed over, and what is written back to them.

mod home;
mod key;
mod one;
mod open;
mod reply;
mod sets;

use dioxus::prelude::*;

use self::{
    home::home,
    key::KeyPage,
    one::OnePage,
    open::{OpenPage, WordsPage},
    reply::{Reply, Say},
    sets::{SetPage, sets},
};
use crate::{
    keeper::{ShareReply, ShareRequest},
    plan::{Desk, DeskChange, Id, Record},
    share::{Day, SharedSection},
    ui::{
        components::{Frame, Room},
        context::{Ui, use_ui},
        sharing,
    },
};

/// Where at the desk.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Page {
    /// Everyone who handed something over.
    Home,
    /// The keys by their words.
    Key,
    /// What one person handed over.
    One(Id),
    /// Opening something.
    Open,
    /// Something goes back to one person.
    Reply(Id, Say),
    /// One set of suggestions.
    Set(Id),
    /// Sets of suggestions.
    Sets,
    /// The words that open something.
    Words,
}

/// Lines that may be read and not kept: gone with the room.
type Held = Signal<Vec<(Id, Vec<SharedSection>)>>;

/// All of it.
#[component]
pub fn DeskRoom(onroom: EventHandler<Room>) -> Element {
    let ui = use_ui();
    let mut page = use_signal(|| Page::Home);
    let held: Held = use_signal(Vec::new);
    let bundle = use_signal(Vec::new);
    let to = use_callback(move |next| {
        tidy(ui);
        page.set(next);
    });
    use_future(move || settle(ui));
    let there = |id| desk(ui, |desk| desk.one(id).is_some()) == Some(true);
    let shown = match page() {
        Page::One(id) | Page::Reply(id, _) if !there(id) => Page::Home,
        shown => shown,
    };
    rsx! {
        Frame { screen: "desk-{shown:?}", room: Room::Desk, onroom,
            match shown {
                Page::Home => home(ui, to),
                Page::Key => rsx! {
                    KeyPage { onpage: to }
                },
                Page::One(id) => rsx! {
                    OnePage { key: "{id}", id, held, onpage: to }
                },
                Page::Open => rsx! {
                    OpenPage { held, bundle, onpage: to }
                },
                Page::Words => rsx! {
                    WordsPage { held, bundle, onpage: to }
                },
                Page::Reply(id, say) => rsx! {
                    Reply { id, say, onpage: to }
                },
                Page::Set(id) => rsx! {
                    SetPage { key: "{id}", id, onpage: to }
                },
                Page::Sets => sets(ui, to),
            }
        }
    }
}

/// What every opening does: deletes what is past its day; the first one makes the keys.
async fn settle(ui: Ui) {
    tidy(ui);
    if desk(ui, |desk| desk.own().is_none()) == Some(true) {
        make_keys(ui).await;
    }
}

/// Deletes what is past its day.
fn tidy(ui: Ui) {
    let today = Day::of(ui.clock().today());
    let due = |desk: &Desk| today.is_some_and(|today| desk.is_due(today));
    if desk(ui, due) == Some(true) {
        change(ui, DeskChange::Tidy);
    }
}

/// New keys, for those who come later. Says whether there are any.
async fn make_keys(ui: Ui) -> bool {
    match sharing::ask(ui, ShareRequest::MakeKeys).await {
        Some(ShareReply::Keys { own, .. }) => change(ui, DeskChange::Begin(own)),
        _ => false,
    }
}

/// Reads the desk and follows its changes.
fn desk<T>(ui: Ui, read: impl FnOnce(&Desk) -> T) -> Option<T> {
    ui.plan(|plan| plan.desk().map(read)).flatten()
}

/// Changes the desk. Says whether it was done.
fn change(ui: Ui, change: DeskChange) -> bool {
    ui.try_record(Record::Desk(change)).is_ok()
}
