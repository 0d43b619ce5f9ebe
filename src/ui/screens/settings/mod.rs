//! Language, codes, how to leave and come back, and what this hides and what it does not.

mod change_code;
mod look;
mod newer_version;
mod promises;
mod wipe;

use dioxus::prelude::*;

use self::{change_code::ChangeCode, look::look, newer_version::NewerVersion};
pub use self::{promises::Promises, wipe::Wipe};
use super::{
    learn::{Lesson, LessonList, LessonPage},
    practice::Practice,
    set_up::SetUp,
};
use crate::{
    i18n::{Key, Locale},
    plan::Edit,
    ui::{
        components::{Button, Chip, Frame, Room},
        context::{Ui, use_ui},
    },
};

/// What is shown of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    All,
    ChangeCode,
    Lesson(Lesson),
    Practice,
    Promises,
    SetUpAgain,
    Wipe,
}

/// How to come back and how to leave.
const RETURN: [Key; 4] = [
    Key::SetUpReturnComeBack,
    Key::SetUpReturnWrong,
    Key::SetUpReturnLeave,
    Key::SetUpReturnHide,
];

/// The same for everyone, whichever code opened.
#[component]
pub fn Settings(onroom: EventHandler<Room>) -> Element {
    let mut shown = use_signal(|| Shown::All);
    let all = move |()| shown.set(Shown::All);
    match shown() {
        Shown::All => rsx! {
            Frame { screen: "settings", room: Room::Settings, onroom,
                All { onchoose: move |choice| shown.set(choice) }
            }
        },
        // One thing at a time: the way back is at the top, the way out below.
        Shown::ChangeCode => rsx! {
            Frame { screen: "change-code",
                ChangeCode { onend: all }
            }
        },
        Shown::Lesson(lesson) => rsx! {
            Frame { screen: "lesson-{lesson:?}", room: Room::Settings, onroom,
                LessonPage { lesson, back: Key::AppSettings, onback: all }
            }
        },
        Shown::Promises => rsx! {
            Frame { screen: "promises", room: Room::Settings, onroom,
                Promises { onback: all }
            }
        },
        Shown::Practice => rsx! {
            Frame { screen: "practice",
                Practice { onend: all }
            }
        },
        Shown::SetUpAgain => rsx! {
            SetUp {
                onback: all,
                ondone: move |()| onroom.call(Room::Plan),
            }
        },
        Shown::Wipe => rsx! {
            Frame { screen: "wipe",
                Wipe { onend: all }
            }
        },
    }
}

#[component]
fn All(onchoose: EventHandler<Shown>) -> Element {
    let ui = use_ui();
    rsx! {
        h1 { {ui.text(Key::AppSettings)} }
        NewerVersion {}
        h2 { {ui.text(Key::AppLanguage)} }
        {languages(ui)}
        {look(ui)}
        h2 { {ui.text(Key::SettingsCodes)} }
        {codes(ui, onchoose)}
        LessonList { onlesson: move |lesson| onchoose.call(Shown::Lesson(lesson)) }
        h2 { {ui.text(Key::SetUpReturnTitle)} }
        ul { class: "facts",
            for line in RETURN {
                li { key: "{line:?}", {ui.text(line)} }
            }
        }
        h2 { {ui.text(Key::SettingsByItself)} }
        ul { class: "facts",
            for line in [Key::AppSentNothing, Key::AppPermissions] {
                li { key: "{line:?}", {ui.text(line)} }
            }
        }
        div { class: "stack own",
            Button {
                id: "promises",
                label: ui.text(Key::PromiseTitle),
                onpress: move |()| onchoose.call(Shown::Promises),
            }
        }
        p { class: "small source", {ui.text(Key::AppIdeasDraft)} }
        p { class: "small source", {ui.text(Key::CarryCredits)} }
    }
}

fn languages(ui: Ui) -> Element {
    let chosen = ui
        .plan(|plan| plan.settings().language().map(str::to_owned))
        .flatten();
    let languages = [
        (None, Key::AppLanguageDevice),
        (Some(Locale::En.tag()), Key::AppLanguageEn),
        (Some(Locale::Fr.tag()), Key::AppLanguageFr),
    ];
    rsx! {
        div { class: "chips", role: "group", "aria-label": ui.text(Key::AppLanguage),
            for (tag, name) in languages {
                Chip {
                    key: "{name:?}",
                    label: ui.text(name),
                    pressed: chosen.as_deref() == tag,
                    onpress: move |()| {
                        let language = tag.map(str::to_owned);
                        ui.edit(Edit::SetLanguage { language });
                    },
                }
            }
        }
    }
}

/// What can be done with codes. A plan that is not saved has none: what is stored on the device is then no
/// business of this session.
fn codes(ui: Ui, onchoose: EventHandler<Shown>) -> Element {
    let practise = ("practise", Key::SettingsPractise, Shown::Practice);
    let choices = if ui.is_kept() {
        vec![
            practise,
            ("change-code", Key::AppChangeCode, Shown::ChangeCode),
            ("set-up-again", Key::AppSetUpAgain, Shown::SetUpAgain),
            ("wipe-all", Key::AppWipe, Shown::Wipe),
        ]
    } else {
        vec![practise]
    };
    rsx! {
        div { class: "stack",
            if !ui.is_kept() {
                p { {ui.text(Key::NoSaveSettings)} }
            }
            for (id, name, choice) in choices {
                Button {
                    key: "{id}",
                    id,
                    label: ui.text(name),
                    onpress: move |()| onchoose.call(choice),
                }
            }
        }
    }
}
