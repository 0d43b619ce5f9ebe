//! Who can see this phone, and the four ways to go on. Answers are in this page's memory only.

use dioxus::prelude::*;

use super::ways::{Answer, Answers, Way, suggested};
use crate::{
    i18n::Key,
    ui::{
        components::{BackLink, Button, LinkButton, Radios},
        context::use_ui,
        prompts,
    },
};

type Place = fn(&mut Answers) -> &mut Option<Answer>;

/// The questions, and where their answers go.
const QUESTIONS: [(&str, Key, Place); 6] = [
    ("pays", Key::SetUpWhoPays, |a| &mut a.pays),
    ("code", Key::SetUpWhoCode, |a| &mut a.code),
    ("given", Key::SetUpWhoGiven, |a| &mut a.given),
    ("account", Key::SetUpWhoAccount, |a| &mut a.account),
    ("knows", Key::SetUpWhoKnows, |a| &mut a.knows),
    ("takes", Key::SetUpWhoTakes, |a| &mut a.takes),
];

/// In the order in which they are shown.
const ANSWERS: [(Answer, Key); 3] = [
    (Answer::Yes, Key::AppYes),
    (Answer::No, Key::AppNo),
    (Answer::NotSure, Key::AppNotSure),
];

/// In the order in which they are shown.
const WAYS: [(Way, Key, Key); 4] = [
    (Way::Here, Key::SetUpWhoHereTitle, Key::SetUpWhoHereText),
    (Way::WithCare, Key::SetUpWhoCareTitle, Key::SetUpWhoCareText),
    (
        Way::WithoutSaving,
        Key::SetUpWhoNoSaveTitle,
        Key::SetUpWhoNoSaveText,
    ),
    (
        Way::OtherDevice,
        Key::SetUpWhoOtherTitle,
        Key::SetUpWhoOtherText,
    ),
];

/// The questions; none has to be answered.
#[component]
pub fn Who(answers: Signal<Answers>, onback: EventHandler, onnext: EventHandler) -> Element {
    let ui = use_ui();
    let mut answers = answers;
    rsx! {
        BackLink { onback }
        h1 { {ui.text(Key::SetUpWhoTitle)} }
        p { class: "lead", {ui.text(Key::SetUpWhoLead)} }
        LinkButton {
            id: "skip",
            label: ui.text(Key::WhoSkip),
            onpress: move |()| {
                answers.set(Answers::default());
                onnext.call(());
            },
        }
        for (id, question, place) in QUESTIONS {
            Radios {
                key: "{id}",
                id: "who-{id}",
                question: ui.text(question),
                answers: ANSWERS.map(|(_, words)| ui.text(words)).to_vec(),
                chosen: {
                    let given = *place(&mut answers());
                    ANSWERS.iter().position(|(answer, _)| Some(*answer) == given)
                },
                onchoose: move |n: usize| {
                    *place(&mut answers.write()) = ANSWERS.get(n).map(|(answer, _)| *answer);
                },
            }
        }
        div { class: "choices",
            Button {
                id: "next",
                primary: true,
                label: ui.text(Key::AppContinue),
                onpress: move |()| onnext.call(()),
            }
        }
    }
}

/// All four ways, alike; the one that fits the answers is marked.
#[component]
pub fn Ways(answers: Answers, onback: EventHandler, onway: EventHandler<Way>) -> Element {
    let ui = use_ui();
    let fits = suggested(&answers);
    let lead = match fits {
        Some(_) => Key::SetUpWhoResultLead,
        None => Key::WhoWaysLead,
    };
    rsx! {
        BackLink { onback }
        h1 { {ui.text(Key::WhoWaysTitle)} }
        p { class: "lead", {ui.text(lead)} }
        div { class: "stack",
            for (way, title, text) in WAYS {
                button {
                    key: "{way:?}",
                    r#type: "button",
                    id: "way-{way:?}",
                    class: if fits == Some(way) { "button way fits" } else { "button way" },
                    onclick: move |_| onway.call(way),
                    {ui.text(title)}
                    if fits == Some(way) {
                        span { class: "mark", {ui.text(Key::WhoSuggested)} }
                    }
                    span { class: "hint", {ui.text(text)} }
                }
            }
        }
    }
}

/// What to think of before using another device, and the way out.
#[component]
pub fn OtherDevice(onback: EventHandler, onhere: EventHandler) -> Element {
    let ui = use_ui();
    rsx! {
        BackLink { onback }
        h1 { {ui.text(Key::SetUpWhoOtherTitle)} }
        ul { class: "facts prose",
            for line in [
                Key::SetUpWhoOtherText,
                Key::WhoOtherBorrow,
                Key::WhoOtherThere,
                Key::WhoOtherClean,
            ] {
                li { key: "{line:?}", {ui.text(line)} }
            }
        }
        div { class: "stack choices",
            Button {
                id: "to-calculator",
                primary: true,
                label: ui.text(Key::SetUpFinish),
                onpress: move |()| ui.leave(),
            }
            Button {
                id: "go-on-here",
                label: ui.text(Key::WhoOtherHere),
                onpress: move |()| onhere.call(()),
            }
        }
    }
}

/// What use without saving means, and its start.
#[component]
pub fn WithoutSaving(onback: EventHandler, onopen: EventHandler) -> Element {
    let ui = use_ui();
    let mut failed = use_signal(|| None::<Key>);
    rsx! {
        BackLink { onback }
        h1 { {ui.text(Key::SetUpWhoNoSaveTitle)} }
        ul { class: "facts prose",
            for line in [
                Key::SetUpWhoNoSaveText,
                Key::NoSaveNothing,
                Key::NoSaveGone,
                Key::NoSaveLater,
                Key::NoSaveStays,
            ] {
                li { key: "{line:?}", {ui.text(line)} }
            }
        }
        div { class: "stack choices",
            p { role: "status", {failed().map(|why| ui.text(why))} }
            Button {
                id: "start-without-saving",
                primary: true,
                label: ui.text(Key::NoSaveStart),
                onpress: move |()| {
                    match ui.open_without_saving() {
                        Ok(()) => onopen.call(()),
                        Err(why) => failed.set(Some(prompts::edit_error(why))),
                    }
                },
            }
        }
    }
}
