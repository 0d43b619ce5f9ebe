//! Opening something: by keys where the person is known, else by the five words.

use dioxus::prelude::*;

use super::{Held, Page, change, desk};
use crate::{
    i18n::{Arg, Key, Locale},
    keeper::{ShareReply, ShareRequest},
    plan::{DeskChange, Id, Incoming},
    share::{
        Body, Day, Expected, SpokenWords,
        words::{TypedWord, check},
    },
    ui::{
        components::{BackLink, Button, TextBox},
        context::{Ui, use_ui},
        screens::carry::Choose,
        sharing,
    },
};

/// Choosing a bundle. One from someone who is known here opens by itself.
#[component]
pub fn OpenPage(held: Held, bundle: Signal<Vec<u8>>, onpage: Callback<Page>) -> Element {
    let ui = use_ui();
    let mut refused = use_signal(|| false);
    let mut busy = use_signal(|| false);
    let chosen = move |bytes: Vec<u8>| {
        spawn(async move {
            let mut bundle = bundle;
            refused.set(false);
            busy.set(true);
            match with_keys(ui, &bytes).await {
                Some(incoming) => match take(ui, held, incoming) {
                    Some(id) => onpage.call(Page::One(id)),
                    None => refused.set(true),
                },
                None => {
                    bundle.set(bytes);
                    onpage.call(Page::Words);
                }
            }
            busy.set(false);
        });
    };
    rsx! {
        BackLink {
            to: Key::DeskTitle,
            onback: move |()| onpage.call(Page::Home),
        }
        h1 { {ui.text(Key::DeskOpen)} }
        p { class: "lead", {ui.text(Key::BackLead)} }
        Choose {
            refused: refused(),
            busy: busy(),
            onbytes: chosen,
            onnone: move |()| refused.set(true),
        }
    }
}

/// The five words that open what was chosen.
#[component]
pub fn WordsPage(held: Held, bundle: Signal<Vec<u8>>, onpage: Callback<Page>) -> Element {
    let ui = use_ui();
    let mut busy = use_signal(|| false);
    let mut typed = use_signal(String::new);
    let mut told = use_signal(Vec::<String>::new);
    let say = move || {
        if busy() {
            return;
        }
        spawn(async move {
            busy.set(true);
            told.set(vec![ui.text(Key::DeskOpening)]);
            let text = typed.peek().clone();
            let opened = match SpokenWords::typed(&text) {
                Some(words) => {
                    let bytes = bundle.peek().clone();
                    let incoming = with_words(ui, bytes, words).await;
                    incoming.and_then(|incoming| take(ui, held, incoming))
                }
                None => None,
            };
            if let Some(id) = opened {
                onpage.call(Page::One(id));
                return;
            }
            let mut lines = vec![ui.text(Key::CarryRefused)];
            if SpokenWords::typed(&text).is_none() {
                lines.push(ui.text(Key::DeskWordsCount));
            }
            lines.extend(slips(ui, &text).await);
            told.set(lines);
            busy.set(false);
        });
    };
    rsx! {
        BackLink {
            to: Key::DeskTitle,
            onback: move |()| onpage.call(Page::Home),
        }
        h1 { {ui.text(Key::DeskWords)} }
        p { class: "lead", {ui.text(Key::DeskWordsLead)} }
        TextBox {
            id: "five-words",
            label: ui.text(Key::DeskWordsLabel),
            placeholder: ui.text(Key::DeskWordsLabel),
            oninput: move |text| typed.set(text),
            onenter: move |()| say(),
        }
        div { role: "status", id: "words-status",
            for (at, line) in told().into_iter().enumerate() {
                p { key: "{at}", "{line}" }
            }
        }
        div { class: "stack choices",
            Button {
                id: "open-words",
                primary: true,
                disabled: busy(),
                label: ui.text(Key::DeskWordsOpen),
                onpress: move |()| say(),
            }
            Button {
                id: "another",
                label: ui.text(Key::DeskAnother),
                onpress: move |()| onpage.call(Page::Open),
            }
        }
    }
}

/// Puts it on the desk. What may not be kept is held by the room alone.
fn take(ui: Ui, held: Held, incoming: Incoming) -> Option<Id> {
    let lines = match &incoming.message.body {
        Body::Share { consent, sections } if consent.may_store_until.is_none() => {
            Some(sections.clone())
        }
        _ => None,
    };
    let share = incoming.message.share;
    if !change(ui, DeskChange::Take(Box::new(incoming))) {
        return None;
    }
    let id = desk(ui, |desk| {
        let mut received = desk.received().iter();
        received
            .find(|one| one.share() == share)
            .map(|one| one.id())
    })??;
    let mut held = held;
    held.write().retain(|(other, _)| *other != id);
    if let Some(lines) = lines {
        held.write().push((id, lines));
    }
    Some(id)
}

/// Opened with the keys of someone who is known here.
async fn with_keys(ui: Ui, bundle: &[u8]) -> Option<Incoming> {
    let today = Day::of(ui.clock().today())?;
    let tries = desk(ui, |desk| {
        let tries = desk.received().iter();
        let tries = tries.map(|one| (one.own().clone(), one.expected(today)));
        tries.collect::<Vec<_>>()
    });
    for (own, expected) in tries? {
        let request = ShareRequest::OpenWithKeys {
            bundle: bundle.to_vec(),
            own,
            expected,
        };
        if let Some(ShareReply::Opened { from, message }) = sharing::ask(ui, request).await {
            return Some(Incoming { from, message });
        }
    }
    None
}

async fn with_words(ui: Ui, bundle: Vec<u8>, words: SpokenWords) -> Option<Incoming> {
    let request = ShareRequest::OpenWithWords {
        bundle,
        words,
        expected: Expected::first(Day::of(ui.clock().today())?),
    };
    match sharing::ask(ui, request).await {
        Some(ShareReply::Opened { from, message }) => Some(Incoming { from, message }),
        _ => None,
    }
}

/// Typed words that are in no list. The person may have another language than this desk.
async fn slips(ui: Ui, typed: &str) -> Vec<String> {
    let mut lists = Vec::new();
    for locale in Locale::ALL {
        lists.extend(sharing::word_list(ui, locale).await);
    }
    let mut all: Vec<_> = lists.iter().flat_map(|list| list.lines()).collect();
    all.sort_unstable();
    all.dedup();
    let texts = ui.texts();
    let words = typed.split_whitespace();
    let slips = words.flat_map(|word| {
        check(word, &all).into_iter().filter_map(move |found| {
            let word = ("word", Arg::Text(word));
            match found {
                TypedWord::Known(_) => None,
                TypedWord::Unknown { nearest: None } => {
                    Some(texts.get_with(Key::DeskWordsUnknown, &[word]))
                }
                TypedWord::Unknown {
                    nearest: Some(near),
                } => {
                    let near = ("near", Arg::Text(near));
                    Some(texts.get_with(Key::DeskWordsNear, &[word, near]))
                }
            }
        })
    });
    slips.collect()
}
