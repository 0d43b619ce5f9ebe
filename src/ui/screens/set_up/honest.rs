//! The honest page: what this is, and what it cannot do.

use dioxus::prelude::*;

use crate::{
    i18n::{Key, Locale},
    ui::{
        components::{Button, Chip},
        context::use_ui,
    },
};

/// What this is.
const WHAT: [Key; 4] = [
    Key::SetUpWhatPlan,
    Key::SetUpWhatOffline,
    Key::SetUpWhatChoice,
    Key::SetUpWhatSealed,
];

/// What it cannot do: first what can hurt soonest.
const LIMITS: [Key; 12] = [
    Key::SetUpLimitsSpyware,
    Key::SetUpLimitsOtherDevice,
    Key::SetUpLimitsNoChanges,
    Key::SetUpLimitsWatched,
    Key::SetUpLimitsHidesWords,
    Key::SetUpLimitsErase,
    Key::SetUpLimitsAgain,
    Key::SetUpLimitsForgotten,
    Key::SetUpLimitsRecords,
    Key::SetUpLimitsShared,
    Key::SetUpLimitsCopies,
    Key::SetUpLimitsTraces,
];

/// What is so in a browser only.
const WEB_LIMITS: [Key; 3] = [
    Key::SetUpLimitsWebStorage,
    Key::SetUpLimitsWebHost,
    Key::SetUpLimitsWebLockdown,
];

/// The first page of set-up.
#[component]
pub fn Honest(onnext: EventHandler) -> Element {
    let ui = use_ui();
    rsx! {
        h1 { {ui.text(Key::SetUpTitle)} }
        p { class: "lead", {ui.text(Key::SetUpOwnPace)} }
        Languages {}
        Limits {}
        div { class: "choices",
            Button {
                id: "next",
                primary: true,
                label: ui.text(Key::SetUpLimitsRead),
                onpress: move |()| onnext.call(()),
            }
        }
    }
}

/// What this is and what it cannot do: the same words in set-up and in settings.
#[component]
pub fn Limits() -> Element {
    let ui = use_ui();
    let parts: [(Key, &[Key]); 3] = [
        (Key::SetUpWhatTitle, &WHAT),
        (Key::SetUpLimitsTitle, &LIMITS),
        (Key::SetUpLimitsWebTitle, &WEB_LIMITS),
    ];
    rsx! {
        for (title, lines) in parts {
            section { key: "{title:?}",
                h2 { {ui.text(title)} }
                ul { class: "facts",
                    for line in lines.iter().copied() {
                        li { key: "{line:?}", {ui.text(line)} }
                    }
                }
            }
        }
    }
}

/// The languages, each in its own.
#[component]
fn Languages() -> Element {
    let ui = use_ui();
    rsx! {
        div { class: "chips", role: "group", "aria-label": ui.text(Key::AppLanguage),
            for (locale, name) in [(Locale::En, Key::AppLanguageEn), (Locale::Fr, Key::AppLanguageFr)] {
                Chip {
                    key: "{name:?}",
                    label: ui.text(name),
                    pressed: ui.locale() == locale,
                    onpress: move |()| ui.show_locale(locale),
                }
            }
        }
    }
}
