//! Set-up: what this is and cannot do, the codes, and then the plan.
//!
//! All codes are chosen together and everything is made new in one step, for everyone alike, so that
//! having been here tells nothing.

mod code;
mod honest;
mod opens;
mod ready;

use dioxus::prelude::*;

pub use self::honest::Limits;
use self::{
    code::CodePage,
    honest::Honest,
    opens::{Opens, OpensPage},
    ready::Ready,
};
use crate::{
    i18n::Key,
    keeper::SecretKeys,
    plan::Filling,
    ui::{
        components::{Button, Frame},
        context::use_ui,
    },
};

/// Where in set-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Decoy,
    DecoyAsked,
    DecoyOpens,
    Honest,
    Mine,
    MineOpens,
    Ready,
    Wipe,
    WipeAsked,
}

/// What has been chosen so far. The codes are wiped with it.
#[derive(Clone, Default, PartialEq)]
struct Choices {
    mine: Option<SecretKeys>,
    mine_opens: Option<Opens>,
    decoy: Option<SecretKeys>,
    decoy_opens: Option<Opens>,
    wipe: Option<SecretKeys>,
}

/// The pages of set-up, one question each.
#[component]
pub fn SetUp(ondone: EventHandler) -> Element {
    let texts = use_ui().texts();
    let mut page = use_signal(|| Page::Honest);
    let mut choices = use_signal(Choices::default);
    let chosen = choices();
    let some = |codes: &[&Option<SecretKeys>]| {
        codes.iter().copied().flatten().cloned().collect::<Vec<_>>()
    };
    let shown = match page() {
        Page::Honest => rsx! {
            Honest { onnext: move |()| page.set(Page::Mine) }
        },
        Page::Mine => rsx! {
            CodePage {
                key: "{Page::Mine:?}",
                title: Key::SetUpMineTitle,
                lead: Key::SetUpMineLead,
                others: Vec::new(),
                onback: move |()| page.set(Page::Honest),
                oncode: move |code| {
                    choices.set(Choices { mine: Some(code), ..Choices::default() });
                    page.set(Page::MineOpens);
                },
            }
        },
        Page::MineOpens => rsx! {
            OpensPage {
                key: "{Page::MineOpens:?}",
                title: Key::SetUpMineTitle,
                before: chosen.mine_opens.unwrap_or(Opens::Sections),
                onback: move |()| page.set(Page::Mine),
                ondone: move |opens| {
                    choices.write().mine_opens = Some(opens);
                    page.set(Page::DecoyAsked);
                },
            }
        },
        Page::DecoyAsked => rsx! {
            Question {
                title: Key::SetUpDecoyTitle,
                body: vec![Key::SetUpDecoyLead, Key::SetUpDecoySame, Key::SetUpDecoyLimits],
                yes: Key::SetUpDecoyYes,
                no: Key::SetUpDecoySkip,
                onback: move |()| page.set(Page::MineOpens),
                onyes: move |()| page.set(Page::Decoy),
                onno: move |()| {
                    choices.write().decoy = None;
                    page.set(Page::WipeAsked);
                },
            }
        },
        Page::Decoy => rsx! {
            CodePage {
                key: "{Page::Decoy:?}",
                title: Key::SetUpDecoyCodeTitle,
                lead: Key::SetUpDecoyCodeLead,
                others: some(&[&chosen.mine]),
                onback: move |()| page.set(Page::DecoyAsked),
                oncode: move |code| {
                    choices.write().decoy = Some(code);
                    page.set(Page::DecoyOpens);
                },
            }
        },
        Page::DecoyOpens => rsx! {
            OpensPage {
                key: "{Page::DecoyOpens:?}",
                title: Key::SetUpDecoyCodeTitle,
                before: chosen.decoy_opens.unwrap_or_else(|| Opens::filling(Filling::Budget, &texts)),
                onback: move |()| page.set(Page::Decoy),
                ondone: move |opens| {
                    choices.write().decoy_opens = Some(opens);
                    page.set(Page::WipeAsked);
                },
            }
        },
        Page::WipeAsked => rsx! {
            Question {
                title: Key::SetUpWipeTitle,
                body: vec![Key::SetUpWipeLead, Key::SetUpWipeLimits],
                yes: Key::SetUpWipeYes,
                no: Key::SetUpWipeSkip,
                onback: move |()| page.set(Page::DecoyAsked),
                onyes: move |()| page.set(Page::Wipe),
                onno: move |()| {
                    choices.write().wipe = None;
                    page.set(Page::Ready);
                },
            }
        },
        Page::Wipe => rsx! {
            CodePage {
                key: "{Page::Wipe:?}",
                title: Key::SetUpWipeCodeTitle,
                lead: Key::SetUpWipeCodeLead,
                others: some(&[&chosen.mine, &chosen.decoy]),
                onback: move |()| page.set(Page::WipeAsked),
                oncode: move |code| {
                    choices.write().wipe = Some(code);
                    page.set(Page::Ready);
                },
            }
        },
        Page::Ready => rsx! {
            Ready {
                choices: chosen,
                onback: move |()| page.set(Page::WipeAsked),
                ondone: move |()| {
                    choices.set(Choices::default());
                    ondone.call(());
                },
            }
        },
    };
    rsx! {
        Frame { screen: "set-up-{page:?}", {shown} }
    }
}

/// A choice that nobody has to make.
#[component]
fn Question(
    title: Key,
    body: Vec<Key>,
    yes: Key,
    no: Key,
    onback: EventHandler,
    onyes: EventHandler,
    onno: EventHandler,
) -> Element {
    let ui = use_ui();
    rsx! {
        BackLink { onback }
        h1 { {ui.text(title)} }
        div { class: "stack prose",
            for line in body {
                p { key: "{line:?}", {ui.text(line)} }
            }
        }
        div { class: "stack choices",
            Button { id: "no", label: ui.text(no), onpress: move |()| onno.call(()) }
            Button { id: "yes", label: ui.text(yes), onpress: move |()| onyes.call(()) }
        }
    }
}

/// One page back.
#[component]
fn BackLink(onback: EventHandler) -> Element {
    let ui = use_ui();
    rsx! {
        button { r#type: "button", class: "link back", onclick: move |_| onback.call(()),
            crate::ui::components::Icon { shape: crate::ui::components::Shape::Back }
            {ui.text(Key::AppBack)}
        }
    }
}
