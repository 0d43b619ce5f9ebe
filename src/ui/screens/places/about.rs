//! Where the list is from.

use dioxus::prelude::*;

use super::{Asked, NoList, lang, newer::Newer, use_answer};
use crate::{
    directory::{self, Answer, Question},
    i18n::{Arg, Key},
    ui::{
        components::BackLink,
        context::{Ui, use_ui},
    },
};

/// How many services, since when, and who must be named.
#[component]
pub fn About(
    /// What is asked for in the places.
    asked: Signal<Asked>,
    onback: EventHandler,
) -> Element {
    let ui = use_ui();
    let mut answer = use_answer(|ui: Ui| {
        Some(Question::About {
            lang: lang(ui),
            now: ui.clock().unix_s(),
        })
    });
    rsx! {
        BackLink { onback }
        h1 { {ui.text(Key::PlacesAbout)} }
        match &*answer.read() {
            Some(Some(Answer::About(about))) => rsx! {
                {facts(ui, about)}
                if about.takes {
                    Newer {
                        keeps: about.keeps,
                        asked,
                        ontaken: move |()| answer.restart(),
                    }
                }
                {sources(ui, about)}
            },
            other => rsx! {
                NoList { failed: other.is_some(), onagain: move |()| answer.restart() }
            },
        }
    }
}

/// Above the places, once the list is old: since when, and what that means. Never a block: an old number is better than
/// none.
#[component]
pub fn OldList() -> Element {
    let ui = use_ui();
    let answer = use_answer(|ui: Ui| {
        Some(Question::About {
            lang: lang(ui),
            now: ui.clock().unix_s(),
        })
    });
    rsx! {
        if let Some(Some(Answer::About(about))) = &*answer.read() {
            if about.is_old {
                p { class: "notice", id: "old-list",
                    {ui.texts().get_with(Key::NewerOld, &[("day", Arg::Text(&about.made_on))])}
                }
            }
        }
    }
}

fn facts(ui: Ui, about: &directory::About) -> Element {
    let texts = ui.texts();
    rsx! {
        p { class: "lead",
            {texts.get_with(Key::PlacesAboutCount, &[("count", Arg::Number(about.services))])}
        }
        if about.is_old {
            p { class: "notice", id: "list-old", {ui.text(Key::PlacesAboutOld)} }
        }
        ul { class: "facts",
            li { id: "list-made", {texts.get_with(Key::PlacesAboutMade, &[("day", Arg::Text(&about.made_on))])} }
            if let Some(version) = about.version {
                li { id: "list-version",
                    {texts.get_with(Key::NewerVersion, &[("version", Arg::Number(version))])}
                }
            }
            li { {ui.text(Key::PlacesAboutFacts)} }
            li { {ui.text(Key::PlacesAboutMissing)} }
        }
    }
}

/// Who must be named.
fn sources(ui: Ui, about: &directory::About) -> Element {
    let texts = ui.texts();
    let credit = |credit: &directory::Attribution| {
        let args = [
            ("what", Arg::Text(&credit.what.text)),
            ("who", Arg::Text(&credit.who)),
            ("licence", Arg::Text(&credit.licence)),
        ];
        texts.get_with(Key::PlacesAboutLicence, &args)
    };
    let credits: Vec<_> = about.attributions.iter().map(credit).collect();
    rsx! {
        h2 { {ui.text(Key::PlacesAboutSources)} }
        ul { class: "facts small",
            for credit in credits {
                li { key: "{credit}", "{credit}" }
            }
        }
    }
}
