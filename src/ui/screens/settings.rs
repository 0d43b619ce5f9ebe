//! Language, how to leave and come back, and what this hides and what it does not.

use dioxus::prelude::*;

use super::{
    learn::{Lesson, LessonList, LessonPage},
    look::Look,
    set_up::Limits,
};
use crate::{
    i18n::{Key, Locale},
    plan::Edit,
    ui::{
        components::{Chip, Frame, Room},
        context::use_ui,
    },
};

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
    let ui = use_ui();
    let chosen = ui
        .plan(|plan| plan.settings().language().map(str::to_owned))
        .flatten();
    let languages = [
        (None, Key::AppLanguageDevice),
        (Some(Locale::En.tag()), Key::AppLanguageEn),
        (Some(Locale::Fr.tag()), Key::AppLanguageFr),
    ];
    let mut lesson = use_signal(|| None::<Lesson>);
    if let Some(lesson_shown) = lesson() {
        return rsx! {
            Frame { screen: "settings-{lesson_shown:?}", room: Room::Settings, onroom,
                LessonPage {
                    lesson: lesson_shown,
                    back: Key::AppSettings,
                    onback: move |()| lesson.set(None),
                }
            }
        };
    }
    rsx! {
        Frame { screen: "settings", room: Room::Settings, onroom,
            h1 { {ui.text(Key::AppSettings)} }
            h2 { {ui.text(Key::AppLanguage)} }
            div { class: "chips", role: "group", "aria-label": ui.text(Key::AppLanguage),
                for (tag, name) in languages {
                    Chip {
                        key: "{name:?}",
                        label: ui.text(name),
                        pressed: chosen.as_deref() == tag,
                        onpress: {
                            let mut ui = ui.clone();
                            move |()| {
                                let language = tag.map(str::to_owned);
                                ui.edit(Edit::SetLanguage { language });
                            }
                        },
                    }
                }
            }
            Look {}
            LessonList { onlesson: move |chosen| lesson.set(Some(chosen)) }
            h2 { {ui.text(Key::SetUpReturnTitle)} }
            ul { class: "facts",
                for line in RETURN {
                    li { key: "{line:?}", {ui.text(line)} }
                }
            }
            Limits {}
            p { class: "small", {ui.text(Key::AppIdeasDraft)} }
        }
    }
}
