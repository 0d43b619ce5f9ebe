//! Choosing one code: typed, judged, and typed once more.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    keeper::{CodeProblem, GuessTime, Reply, Request, SecretKeys},
    session::FEWEST_KEYS,
    ui::{
        components::{BackLink, Button, Keypad, LinkButton, Notice, as_signs},
        context::{number, use_ui},
    },
};

/// What is known of the code typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// It can be used; this is how long guessing takes.
    Good(GuessTime),
    /// It differs from the first time.
    NotTheSame,
    /// Nothing to say yet.
    Open,
    /// It cannot be used.
    Weak(CodeProblem),
}

/// One code, typed twice.
#[component]
pub fn CodePage(
    title: Key,
    lead: Key,
    /// Codes it has to differ from.
    others: Vec<SecretKeys>,
    onback: EventHandler,
    oncode: EventHandler<SecretKeys>,
) -> Element {
    let ui = use_ui();
    let mut typed = use_signal(|| None::<SecretKeys>);
    let mut first = use_signal(|| None::<SecretKeys>);
    let mut suggested = use_signal(|| None::<SecretKeys>);
    let mut pressed_done = use_signal(|| false);
    let judged = use_resource(move || {
        let (keys, others, keeper) = (typed(), others.clone(), ui.keeper().clone());
        let again = first.read().is_some();
        async move {
            let code = keys.filter(|keys| !again && keys.as_str().len() >= FEWEST_KEYS)?;
            match keeper
                .ask(Request::Judge {
                    code: code.clone(),
                    others,
                })
                .await
            {
                Ok(Reply::Good(time)) => Some((code, Verdict::Good(time))),
                Ok(Reply::Weak(why)) => Some((code, Verdict::Weak(why))),
                _ => None,
            }
        }
    });
    let again = first.read().is_some();
    let length = typed.read().as_ref().map_or(0, |keys| keys.as_str().len());
    let verdict = if again {
        match &*typed.read() {
            Some(_) if !pressed_done() => Verdict::Open,
            typed if *typed == first() => Verdict::Open,
            _ if pressed_done() => Verdict::NotTheSame,
            _ => Verdict::Open,
        }
    } else if pressed_done() && length < FEWEST_KEYS {
        Verdict::Weak(CodeProblem::TooShort)
    } else {
        match judged.read().as_ref().and_then(Option::as_ref) {
            Some((code, verdict)) if Some(code) == typed.read().as_ref() => *verdict,
            _ => Verdict::Open,
        }
    };
    let done = move |()| {
        pressed_done.set(true);
        if !again {
            if matches!(verdict, Verdict::Good(_)) {
                first.set(typed.take());
                pressed_done.set(false);
            }
        } else if typed() == first()
            && let Some(code) = typed.take()
        {
            oncode.call(code);
        }
    };
    let mut restart = move || {
        typed.set(None);
        first.set(None);
        suggested.set(None);
        pressed_done.set(false);
    };
    let (title, lead) = if again {
        (Key::SetUpCodeAgain, Key::SetUpMineRemember)
    } else {
        (title, lead)
    };
    use_effect(move || {
        // A new key takes back what was said about the last try.
        let _ = typed.read();
        if *pressed_done.peek() {
            pressed_done.set(false);
        }
    });
    let least = [("least", number(FEWEST_KEYS))];
    rsx! {
        BackLink {
            onback: move |()| {
                if again { restart() } else { onback.call(()) }
            },
        }
        h1 { {ui.text(title)} }
        p { class: "lead", {ui.texts().get_with(lead, &least)} }
        if let Some(code) = suggested() {
            Notice { title: ui.text(Key::SetUpCodeSuggested),
                p { class: "suggested", id: "suggested", {as_signs(Some(&code))} }
            }
        }
        Keypad { typed, ondone: done }
        p { class: "verdict", id: "verdict", role: "status", "data-verdict": name(verdict),
            {words(verdict).map(|key| ui.texts().get_with(key, &least))}
        }
        div { class: "stack",
            Button {
                id: "use-code",
                primary: true,
                label: ui.text(if again { Key::AppContinue } else { Key::SetUpCodeUse }),
                onpress: done,
            }
            if !again {
                LinkButton {
                    id: "suggest",
                    label: ui.text(Key::SetUpCodeSuggest),
                    onpress: move |()| {
                        let keeper = ui.keeper().clone();
                        async move {
                            if let Ok(Reply::Suggested(code)) = keeper.ask(Request::Generate).await {
                                typed.set(Some(code.clone()));
                                suggested.set(Some(code));
                            }
                        }
                    },
                }
            }
        }
    }
}

fn words(verdict: Verdict) -> Option<Key> {
    Some(match verdict {
        Verdict::Open => return None,
        Verdict::NotTheSame => Key::SetUpCodeDiffers,
        Verdict::Good(time) => match time {
            GuessTime::Minutes => Key::CodeStrengthMinutes,
            GuessTime::Hours => Key::CodeStrengthHours,
            GuessTime::Days => Key::CodeStrengthDays,
            GuessTime::Months => Key::CodeStrengthMonths,
            GuessTime::Years => Key::CodeStrengthYears,
            GuessTime::Decades => Key::CodeStrengthDecades,
            GuessTime::Centuries => Key::CodeStrengthCenturies,
        },
        Verdict::Weak(why) => match why {
            CodeProblem::Common => Key::CodeWeakCommon,
            CodeProblem::Date => Key::CodeWeakDate,
            CodeProblem::KeypadShape => Key::CodeWeakKeypadShape,
            CodeProblem::Repeat => Key::CodeWeakRepeat,
            CodeProblem::Run => Key::CodeWeakRun,
            CodeProblem::Taken => Key::CodeWeakSameAsOther,
            CodeProblem::NotKeys | CodeProblem::TooLong => Key::CodeWeakTooLong,
            CodeProblem::TooShort => Key::CodeWeakTooShort,
        },
    })
}

fn name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Good(_) => "good",
        Verdict::NotTheSame => "not-the-same",
        Verdict::Open => "open",
        Verdict::Weak(_) => "weak",
    }
}
