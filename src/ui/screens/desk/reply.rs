//! Something goes back to one person, sealed to their keys.

use dioxus::prelude::*;

use super::{Page, change, desk};
use crate::{
    i18n::Key,
    keeper::{ShareReply, ShareRequest},
    plan::{DeskChange, Id},
    share::{Body, Day, Happened},
    ui::{
        components::Button,
        context::{Ui, use_ui},
        screens::carry::{Sealed, leaving},
        sharing,
    },
};

/// What is said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Say {
    /// That the lines are deleted.
    Deleted,
    /// That they arrived.
    Received,
    /// What is suggested.
    Suggestions,
}

/// Seals it, then shows what to give.
#[component]
pub fn Reply(id: Id, say: Say, onpage: Callback<Page>) -> Element {
    let ui = use_ui();
    let (sealed, again) = sharing::use_once(move || seal(ui, id, say));
    let done = use_callback(move |()| onpage.call(Page::One(id)));
    let ready = matches!(&*sealed.read(), Some(Some(_)));
    rsx! {
        {leaving(ui, sealed(), Key::DeskGive, again, done)}
        if ready && say == Say::Suggestions {
            Button {
                id: "given",
                label: ui.text(Key::DeskGiven),
                hint: ui.text(Key::DeskGivenHint),
                onpress: move |()| {
                    change(ui, DeskChange::Given(id));
                    onpage.call(Page::One(id));
                },
            }
        }
    }
}

/// What leaves; none where it can't be sealed, and nothing left then.
async fn seal(ui: Ui, id: Id, say: Say) -> Option<Sealed> {
    let one = desk(ui, |desk| desk.one(id).cloned())??;
    let today = ui.clock().today();
    let receipt = |what| {
        let day = Day::of(today)?;
        Some(Body::Receipt { what, day })
    };
    let body = match say {
        Say::Deleted => receipt(Happened::Deleted)?,
        Say::Received => receipt(Happened::Received)?,
        Say::Suggestions => Body::Suggestions(one.drafts().to_vec()),
    };
    let request = ShareRequest::SealToKey {
        message: one.message(body, today)?,
        own: one.own().clone(),
        to: one.from().reply,
    };
    let Some(ShareReply::Bundle(bundle)) = sharing::ask(ui, request).await else {
        return None;
    };
    // Counted and stored before it leaves: the same number is never used twice.
    let counted = change(ui, DeskChange::Said(id)) && ui.is_stored().await;
    counted.then_some(Sealed {
        bundle,
        words: None,
    })
}
