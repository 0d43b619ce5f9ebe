//! Something came back: opened with the keys of whichever share it belongs to, and taken in only from the
//! one whom the person knows.

use dioxus::prelude::*;

use super::Page;
use crate::{
    i18n::{Key, Locale},
    keeper::{ShareReply, ShareRequest},
    plan::{EditError, Id, Incoming, Record},
    share::{Body, Day},
    ui::{
        components::{BackLink, Button},
        context::{Ui, use_ui},
        screens::carry::Choose,
        sharing,
    },
};

/// Opened, from someone whose keys were never seen.
#[derive(Clone, PartialEq)]
struct Unknown {
    consent: Id,
    incoming: Incoming,
    name: String,
}

/// Choosing what came back, and saying whether it is from the right one.
#[component]
pub fn ComeBack(onpage: EventHandler<Page>) -> Element {
    let ui = use_ui();
    let mut refused = use_signal(|| false);
    let mut busy = use_signal(|| false);
    let mut full = use_signal(|| false);
    let mut unknown = use_signal(|| None::<Unknown>);
    let take = use_callback(move |(consent, incoming): (Id, Incoming)| {
        let next = match incoming.message.body {
            Body::Suggestions(_) => Page::Review,
            _ => Page::Record(consent),
        };
        let why = ui.try_record(Record::Came { consent, incoming }).err();
        full.set(why == Some(EditError::Full));
        refused.set(why.is_some());
        if why.is_none() {
            onpage.call(next);
        }
    });
    let open = move |bytes: Vec<u8>| {
        spawn(async move {
            refused.set(false);
            busy.set(true);
            match open(ui, &bytes).await {
                Some(Found::Known(consent, incoming)) => take.call((consent, incoming)),
                Some(Found::Unknown(found)) => unknown.set(Some(found)),
                None => refused.set(true),
            }
            busy.set(false);
        });
    };
    rsx! {
        BackLink { to: Key::ConsentTitle, onback: move |()| onpage.call(Page::Home) }
        if let Some(found) = unknown() {
            h1 { {ui.text(Key::BackWho)} }
            p { class: "lead", {ui.text(Key::BackWhoLead)} }
            p { class: "card key-name", id: "key-name", translate: "no", "{found.name}" }
            div { class: "stack choices",
                Button {
                    id: "same-words",
                    label: ui.text(Key::BackWhoYes),
                    onpress: move |()| {
                        let found = found.clone();
                        unknown.set(None);
                        take.call((found.consent, found.incoming));
                    },
                }
                Button {
                    id: "other-words",
                    label: ui.text(Key::BackWhoNo),
                    onpress: move |()| {
                        unknown.set(None);
                        refused.set(true);
                    },
                }
            }
        } else {
            h1 { {ui.text(Key::BackTitle)} }
            p { class: "lead", {ui.text(Key::BackLead)} }
            Choose {
                refused: refused() && !full(),
                busy: busy(),
                onbytes: open,
                onnone: move |()| refused.set(true),
            }
            if full() {
                p { role: "alert", {ui.text(Key::BackFull)} }
            }
        }
    }
}

enum Found {
    Known(Id, Incoming),
    Unknown(Unknown),
}

/// Tries the keys of every share: the person need not know which it is.
async fn open(ui: Ui, bundle: &[u8]) -> Option<Found> {
    let today = Day::of(ui.clock().today())?;
    let tries = ui.peek(|plan| {
        let shares = plan.consents().iter().filter_map(|consent| {
            let hand_over = consent.hand_over()?;
            let language = Locale::from_tag(&consent.terms().language);
            let own = hand_over.own().clone();
            let known = hand_over.them().is_some();
            Some((
                consent.id(),
                own,
                hand_over.expected(today),
                known,
                language,
            ))
        });
        shares.collect::<Vec<_>>()
    })?;
    for (consent, own, expected, known, language) in tries {
        let request = ShareRequest::OpenWithKeys {
            bundle: bundle.to_vec(),
            own,
            expected,
        };
        if let Some(ShareReply::Opened { from, message }) = sharing::ask(ui, request).await {
            let incoming = Incoming { from, message };
            if known {
                return Some(Found::Known(consent, incoming));
            }
            let name = sharing::name(ui, from, language).await?;
            return Some(Found::Unknown(Unknown {
                consent,
                incoming,
                name,
            }));
        }
    }
    None
}
