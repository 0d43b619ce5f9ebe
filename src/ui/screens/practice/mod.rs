//! Practising to leave and come back, on a sample phone inside the page.
//!
//! The real way out is untouched: Leave below the page, Escape and Shift three times end the session here
//! as everywhere. The sample phone has a Leave of its own.

mod sample;

use dioxus::prelude::*;

use self::sample::{SampleCalculator, SampleNotes};
use crate::{
    i18n::Key,
    session::{self, ERASING_SAMPLE_CODE, SAMPLE_CODE, SECOND_SAMPLE_CODE, Task},
    ui::{
        components::{BackLink, Button, LinkButton},
        context::use_ui,
    },
};

/// The tasks, one at a time, and the sample phone to do them on. It can be stopped at any time.
#[component]
pub fn Practice(onend: EventHandler) -> Element {
    let ui = use_ui();
    let mut practice = use_signal(session::Practice::new);
    let (task, worked, open) = {
        let practice = practice.read();
        (practice.task(), practice.worked(), practice.open())
    };
    let is_done = task == Task::Done;
    let (words, code) = match task {
        Task::ComeBack => (Key::SetUpPracticeComeBack, SAMPLE_CODE),
        Task::Done => (Key::PracticeDone, ""),
        Task::Erase => (Key::SetUpPracticeWipe, ERASING_SAMPLE_CODE),
        Task::Leave => (Key::SetUpPracticeLeave, ""),
        Task::Second => (Key::SetUpPracticeDecoy, SECOND_SAMPLE_CODE),
        Task::SeeItGone => (Key::PracticeGone, SAMPLE_CODE),
    };
    let said = match worked {
        None => Key::SetUpPracticeLead,
        Some(true) if is_done => Key::PracticeDoneTitle,
        Some(true) => Key::SetUpPracticeWorked,
        Some(false) => Key::SetUpPracticeNotYet,
    };
    let words = ui.texts().get_with(words, &[("code", code.into())]);
    rsx! {
        BackLink { onback: onend }
        h1 { {ui.text(Key::SetUpPracticeTitle)} }
        div { class: "task", id: "task", role: "status", "data-task": "{task:?}",
            p { class: "small", {ui.text(said)} }
            p { "{words}" }
        }
        if is_done {
            div { class: "stack choices",
                Button {
                    id: "practised",
                    primary: true,
                    label: ui.text(Key::AppContinue),
                    onpress: move |()| onend.call(()),
                }
                Button {
                    id: "practise-again",
                    label: ui.text(Key::SetUpPracticeAgain),
                    onpress: move |()| practice.set(session::Practice::new()),
                }
            }
        } else {
            // A list of one: what shows on the sample phone is new each time, and takes the focus.
            for open in [open] {
                div {
                    key: "{open:?}",
                    class: "sample",
                    role: "group",
                    "aria-label": ui.text(Key::PracticePhone),
                    tabindex: "-1",
                    onmounted: move |panel| async move {
                        if practice.peek().worked().is_some() {
                            let _ = panel.set_focus(true).await;
                        }
                    },
                    match open {
                        Some(notes) => rsx! {
                            SampleNotes { notes, onleave: move |()| practice.write().leave() }
                        },
                        None => rsx! {
                            SampleCalculator {
                                onequals: move |keys: crate::keeper::SecretKeys| {
                                    practice.write().equals(keys.as_str());
                                },
                            }
                        },
                    }
                }
            }
            div { class: "stack",
                p { class: "small", {ui.text(Key::PracticeReal)} }
                p { class: "small", {ui.text(Key::PracticeCodes)} }
            }
            LinkButton {
                id: "stop-practice",
                label: ui.text(Key::PracticeSkip),
                onpress: move |()| onend.call(()),
            }
        }
    }
}
