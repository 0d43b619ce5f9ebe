//! Lines leave, sealed: the first time with five words, later to the keys of whoever answered.

use dioxus::prelude::*;

use super::Page;
use crate::{
    i18n::Key,
    keeper::{ShareReply, ShareRequest},
    plan::{HandOver, Id, Plan, Record, What},
    share::{OwnKeys, ShareId},
    ui::{
        context::{Ui, use_ui},
        screens::{
            carry::{Sealed, leaving},
            plan::title,
        },
        sharing,
    },
};

/// Seals, then shows what to give.
#[component]
pub fn Hand(
    id: Id,
    /// The request to delete, in place of the lines.
    stop: bool,
    onpage: EventHandler<Page>,
) -> Element {
    let ui = use_ui();
    let (sealed, again) = sharing::use_once(move || seal(ui, id, stop));
    let back = use_callback(move |()| onpage.call(Page::Record(id)));
    let title = if stop { Key::StopGive } else { Key::HandGive };
    leaving(ui, sealed(), title, again, back)
}

/// What leaves; none where it can't be sealed, and nothing left then.
async fn seal(ui: Ui, consent: Id, stop: bool) -> Option<Sealed> {
    let given = ui.peek(|plan| plan.consent(consent).cloned())??;
    let hand_over = match given.hand_over() {
        Some(hand_over) => hand_over.clone(),
        None => begin(ui).await?,
    };
    let today = ui.clock().today();
    let (hand_over, message) = if stop {
        Plan::stop(hand_over, today)
    } else {
        let titled = |section: &_| title(ui, section);
        ui.peek(|plan| plan.outgoing(&given, hand_over, titled, today))?
    }
    .ok()?;
    let own = hand_over.own().clone();
    let (request, words) = match hand_over.them() {
        Some(them) => {
            let to = them.reply;
            (ShareRequest::SealToKey { message, own, to }, None)
        }
        None => {
            let words = sharing::draw(ui).await?;
            let shown = words.as_str().to_owned();
            let request = ShareRequest::SealWithWords {
                message,
                own,
                words,
            };
            (request, Some(shown))
        }
    };
    let Some(ShareReply::Bundle(bundle)) = sharing::ask(ui, request).await else {
        return None;
    };
    // Stored before it leaves: without its keys and its number nothing could follow it.
    let what = (!stop).then_some(What::Sent);
    let keep = Record::Keep {
        consent,
        hand_over,
        what,
    };
    ui.try_record(keep).ok()?;
    if !ui.is_stored().await {
        return None;
    }
    Some(Sealed { bundle, words })
}

/// Keys and a number for a new share.
async fn begin(ui: Ui) -> Option<HandOver> {
    let own: OwnKeys = match sharing::ask(ui, ShareRequest::MakeKeys).await {
        Some(ShareReply::Keys { own, .. }) => own,
        _ => return None,
    };
    let mut share = [0; 16];
    ui.random(&mut share).ok()?;
    Some(HandOver::new(ShareId(share), own))
}
