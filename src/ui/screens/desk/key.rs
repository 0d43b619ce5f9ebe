//! The desk's keys: as words to compare by voice, in each language, and as a code.

use dioxus::prelude::*;

use super::{Page, desk, make_keys};
use crate::{
    courier::Code,
    i18n::{Key, Locale},
    ui::{
        components::{BackLink, Button},
        context::{Ui, use_ui},
        screens::carry::{draw, picture},
        sharing,
    },
};

/// The keys as they are shown.
#[derive(Clone, PartialEq)]
struct Named {
    words: Vec<(Locale, String)>,
    code: Option<Code>,
}

/// What others compare, and the way to new keys.
#[component]
pub fn KeyPage(onpage: Callback<Page>) -> Element {
    let ui = use_ui();
    let (shown, again) = sharing::use_once(move || named(ui));
    let mut asked = use_signal(|| false);
    rsx! {
        BackLink {
            to: Key::DeskTitle,
            onback: move |()| onpage.call(Page::Home),
        }
        h1 { {ui.text(Key::DeskKey)} }
        p { class: "lead", {ui.text(Key::DeskKeyLead)} }
        match shown.read().clone() {
            Some(Some(named)) => rsx! {
                for (locale, words) in named.words {
                    p {
                        key: "{locale.tag()}",
                        class: "card key-name",
                        id: "key-{locale.tag()}",
                        lang: locale.tag(),
                        translate: "no",
                        "{words}"
                    }
                }
                if let Some(code) = named.code {
                    div { class: "small-code", {picture(&code, ui.text(Key::DeskKeyCode))} }
                }
            },
            None => rsx! {
                p { role: "status", {ui.text(Key::CarryReading)} }
            },
            Some(None) => rsx! {
                Button { id: "try-again", label: ui.text(Key::AppTryAgain), onpress: again }
            },
        }
        if !ui.is_read_only() {
            div { class: "stack choices",
                if asked() {
                    p { class: "small", {ui.text(Key::DeskKeyNewWhat)} }
                    Button {
                        id: "key-keep",
                        label: ui.text(Key::AppCancel),
                        onpress: move |()| asked.set(false),
                    }
                    Button {
                        id: "key-new-yes",
                        label: ui.text(Key::DeskKeyNewYes),
                        onpress: move |()| {
                            asked.set(false);
                            spawn(async move {
                                make_keys(ui).await;
                                again.call(());
                            });
                        },
                    }
                } else {
                    Button {
                        id: "key-new",
                        label: ui.text(Key::DeskKeyNew),
                        onpress: move |()| asked.set(true),
                    }
                }
            }
        }
    }
}

async fn named(ui: Ui) -> Option<Named> {
    if desk(ui, |desk| desk.own().is_none()) == Some(true) {
        make_keys(ui).await;
    }
    let own = desk(ui, |desk| desk.own().cloned())??;
    let keys = sharing::public_of(ui, own).await?;
    let mut words = Vec::new();
    for locale in Locale::ALL {
        words.push((locale, sharing::name(ui, keys, locale).await?));
    }
    let code = draw(ui, keys.to_bytes().to_vec()).await;
    Some(Named { words, code })
}
