//! Exchanging the code of the open plan for another.

use dioxus::prelude::*;

use super::super::set_up::CodePage;
use crate::{
    i18n::Key,
    keeper::{Reply, Request, SecretKeys},
    ui::{
        components::{BackLink, Button, Keypad},
        context::use_ui,
    },
};

/// Where it is.
#[derive(Clone, PartialEq)]
enum Step {
    Done,
    /// It is not known which of the two opens the plan: the same has to be tried again.
    Failed(SecretKeys, SecretKeys),
    Making,
    New(SecretKeys),
    Old,
}

/// The old code, the new one twice, and how it went. Nothing is changed before the last step.
#[component]
pub fn ChangeCode(onend: EventHandler) -> Element {
    let ui = use_ui();
    let mut step = use_signal(|| Step::Old);
    let mut refused = use_signal(|| false);
    let mut typed = use_signal(|| None::<SecretKeys>);
    let mut change = move |old: SecretKeys, new: SecretKeys| {
        step.set(Step::Making);
        let keeper = ui.keeper().clone();
        spawn(async move {
            let request = Request::ChangeCode {
                old: old.clone(),
                new: new.clone(),
            };
            match keeper.ask(request).await {
                Ok(Reply::Saved) => step.set(Step::Done),
                Ok(Reply::Refused(_)) => {
                    refused.set(true);
                    step.set(Step::Old);
                }
                _ => step.set(Step::Failed(old, new)),
            }
        });
    };
    let mut next = move |()| {
        let old = typed.take();
        if let Some(old) = old.filter(|old| !old.as_str().is_empty()) {
            refused.set(false);
            step.set(Step::New(old));
        }
    };
    let shown = step();
    match shown {
        Step::Old => rsx! {
            BackLink { onback: onend }
            h1 { {ui.text(Key::ChangeCodeOldTitle)} }
            if refused() {
                p { class: "notice refused", role: "alert", id: "refused",
                    {ui.text(Key::ChangeCodeRefused)}
                }
            } else {
                p { class: "lead", {ui.text(Key::ChangeCodeOldLead)} }
            }
            Keypad { typed, ondone: next }
            div { class: "choices",
                Button {
                    id: "use-old-code",
                    primary: true,
                    label: ui.text(Key::AppContinue),
                    onpress: move |()| next(()),
                }
            }
        },
        Step::New(old) => rsx! {
            CodePage {
                title: Key::ChangeCodeNewTitle,
                lead: Key::ChangeCodeNewLead,
                others: vec![old.clone()],
                onback: move |()| step.set(Step::Old),
                oncode: move |new| change(old.clone(), new),
            }
        },
        Step::Making => rsx! {
            h1 { {ui.text(Key::AppChangeCode)} }
            p { role: "status", {ui.text(Key::ChangeCodeMaking)} }
        },
        Step::Failed(old, new) => rsx! {
            h1 { {ui.text(Key::AppChangeCode)} }
            p { role: "alert", id: "change-failed", {ui.text(Key::ChangeCodeFailed)} }
            div { class: "choices",
                Button {
                    id: "try-again",
                    primary: true,
                    label: ui.text(Key::AppTryAgain),
                    onpress: move |()| change(old.clone(), new.clone()),
                }
            }
        },
        Step::Done => rsx! {
            h1 { {ui.text(Key::ChangeCodeDoneTitle)} }
            p { class: "lead", role: "status", id: "code-changed", {ui.text(Key::ChangeCodeDone)} }
            p { {ui.text(Key::SetUpMineRemember)} }
            div { class: "choices",
                Button {
                    id: "end",
                    primary: true,
                    label: ui.text(Key::AppDone),
                    onpress: move |()| onend.call(()),
                }
            }
        },
    }
}
