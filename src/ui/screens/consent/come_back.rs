//! Something came back: opened with the keys of whichever share it belongs to, and taken in only from the
//! one whom the person knows.

use dioxus::prelude::*;

use super::Page;
use crate::{
    i18n::{Arg, Key, Locale},
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
pub struct Unknown {
    consent: Id,
    incoming: Incoming,
    name: String,
}

/// Choosing what came back.
#[component]
pub fn ComeBack(unknown: Signal<Option<Unknown>>, onpage: Callback<Page>) -> Element {
    let ui = use_ui();
    let mut busy = use_signal(|| false);
    let mut problem = use_signal(|| None::<Problem>);
    let open = move |bytes: Vec<u8>| {
        spawn(async move {
            let mut unknown = unknown;
            problem.set(None);
            busy.set(true);
            match open(ui, &bytes).await {
                Some(Found::Known(consent, incoming)) => match take(ui, consent, incoming) {
                    Ok(next) => onpage.call(next),
                    Err(why) => problem.set(Some(why)),
                },
                Some(Found::Unknown(found)) => {
                    unknown.set(Some(found));
                    onpage.call(Page::Who);
                }
                None => problem.set(Some(Problem::Refused)),
            }
            busy.set(false);
        });
    };
    rsx! {
        BackLink { to: Key::ConsentTitle, onback: move |()| onpage.call(Page::Home) }
        h1 { {ui.text(Key::BackTitle)} }
        p { class: "lead", {ui.text(Key::BackLead)} }
        Choose {
            refused: problem() == Some(Problem::Refused),
            busy: busy(),
            onbytes: open,
            onnone: move |()| problem.set(Some(Problem::Refused)),
        }
        if problem() == Some(Problem::Full) {
            p { role: "alert", {ui.text(Key::BackFull)} }
        }
    }
}

/// Whether it is from the one whom the person knows: they compare six words by voice.
#[component]
pub fn Who(unknown: Signal<Option<Unknown>>, onpage: Callback<Page>) -> Element {
    let ui = use_ui();
    let mut problem = use_signal(|| None::<Problem>);
    let Some(found) = unknown() else {
        return rsx! {};
    };
    let from = ui.peek(|plan| {
        let with = plan.consent(found.consent)?.terms().with.clone();
        let with = [("with", Arg::Text(with.as_str()))];
        Some(ui.texts().get_with(Key::SuggestionsFrom, &with))
    });
    rsx! {
        BackLink { to: Key::ConsentTitle, onback: move |()| onpage.call(Page::Home) }
        h1 { {ui.text(Key::BackWho)} }
        if let Some(Some(from)) = from {
            p { dir: "auto", "{from}" }
        }
        p { class: "lead", {ui.text(Key::BackWhoLead)} }
        p { class: "card key-name", id: "key-name", translate: "no", "{found.name}" }
        if let Some(problem) = problem() {
            p { role: "alert",
                {ui.text(match problem {
                    Problem::Full => Key::BackFull,
                    Problem::Refused => Key::CarryRefused,
                })}
            }
        }
        div { class: "stack choices",
            Button {
                id: "same-words",
                label: ui.text(Key::BackWhoYes),
                onpress: move |()| match take(ui, found.consent, found.incoming.clone()) {
                    Ok(next) => onpage.call(next),
                    Err(why) => problem.set(Some(why)),
                },
            }
            Button {
                id: "other-words",
                label: ui.text(Key::BackWhoNo),
                onpress: move |()| onpage.call(Page::Home),
            }
        }
    }
}

/// Why nothing was taken in.
#[derive(Clone, Copy, PartialEq)]
enum Problem {
    Full,
    Refused,
}

/// Puts it in the plan, and says where to go on.
fn take(ui: Ui, consent: Id, incoming: Incoming) -> Result<Page, Problem> {
    let next = match incoming.message.body {
        Body::Suggestions(_) => Page::Review,
        _ => Page::Record(consent),
    };
    match ui.try_record(Record::Came { consent, incoming }) {
        Ok(_) => Ok(next),
        Err(EditError::Full) => Err(Problem::Full),
        Err(_) => Err(Problem::Refused),
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
