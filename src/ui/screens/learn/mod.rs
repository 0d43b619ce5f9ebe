//! Short plain pages of what is good to know. They ask nothing and score nothing.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    plan::SectionKind,
    ui::{
        components::{BackLink, Button},
        context::use_ui,
    },
};

/// One page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lesson {
    /// Signs people should know about.
    Signs,
    /// What one may ask for and refuse.
    Rights,
    /// What happens at a hospital treatment centre.
    Treatment,
    /// Staying steady without a sound.
    Steady,
}

/// The words of a page.
struct Words {
    title: Key,
    lead: Key,
    lines: &'static [Key],
    source: Key,
}

impl Lesson {
    /// Every page, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Steady, Self::Treatment, Self::Rights, Self::Signs];

    /// The page that goes with a section, if there is one.
    #[must_use]
    pub const fn beside(kind: SectionKind) -> Option<Self> {
        match kind {
            SectionKind::Know => Some(Self::Signs),
            SectionKind::Legal | SectionKind::Newcomer => Some(Self::Rights),
            SectionKind::Health | SectionKind::FirstDays => Some(Self::Treatment),
            SectionKind::Steady | SectionKind::Reasons => Some(Self::Steady),
            _ => None,
        }
    }

    /// What the page is called.
    #[must_use]
    pub const fn title(self) -> Key {
        self.words().title
    }

    const fn words(self) -> Words {
        let (title, lead, lines, source) = match self {
            Self::Signs => (
                Key::LearnSignsTitle,
                Key::LearnSignsLead,
                Key::LEARN_SIGNS,
                Key::LearnSignsSource,
            ),
            Self::Rights => (
                Key::LearnRightsTitle,
                Key::LearnRightsLead,
                Key::LEARN_RIGHTS,
                Key::LearnRightsSource,
            ),
            Self::Treatment => (
                Key::LearnTreatmentTitle,
                Key::LearnTreatmentLead,
                Key::LEARN_TREATMENT,
                Key::LearnTreatmentSource,
            ),
            Self::Steady => (
                Key::LearnSteadyTitle,
                Key::LearnSteadyLead,
                Key::LEARN_STEADY,
                Key::LearnSteadySource,
            ),
        };
        Words {
            title,
            lead,
            lines,
            source,
        }
    }
}

/// One page.
#[component]
pub fn LessonPage(
    lesson: Lesson,
    /// What the way back leads to.
    back: Key,
    onback: EventHandler,
) -> Element {
    let ui = use_ui();
    let words = lesson.words();
    rsx! {
        BackLink { to: back, onback }
        h1 { {ui.text(words.title)} }
        p { class: "lead", {ui.text(words.lead)} }
        ul { class: "facts",
            for line in words.lines.iter().copied() {
                li { key: "{line:?}", {ui.text(line)} }
            }
        }
        p { class: "small source", {ui.text(words.source)} }
    }
}

/// A way to every page.
#[component]
pub fn LessonList(onlesson: EventHandler<Lesson>) -> Element {
    let ui = use_ui();
    rsx! {
        h2 { {ui.text(Key::LearnTitle)} }
        p { class: "lead", {ui.text(Key::LearnLead)} }
        div { class: "stack",
            for lesson in Lesson::ALL {
                Button {
                    key: "{lesson:?}",
                    id: "lesson-{lesson:?}",
                    label: ui.text(lesson.title()),
                    onpress: move |()| onlesson.call(lesson),
                }
            }
        }
    }
}
