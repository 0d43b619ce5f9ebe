//! Set-up: what this is and cannot do, the codes, and then the plan.
//!
//! All codes are chosen together and everything is made new in one step, for everyone alike, so that
//! having been here tells nothing. From inside a plan it is the same, but that plan stays.

mod again;
mod code;
mod honest;
mod opens;
mod ready;
mod ways;
mod who;

use dioxus::prelude::*;

use self::{
    again::{Again, Made},
    honest::Honest,
    opens::{Opens, OpensPage},
    ready::Ready,
    ways::Way,
    who::{OtherDevice, WithoutSaving},
};
pub use self::{
    code::CodePage,
    honest::Limits,
    ways::Answers,
    who::{Ways, Who},
};
use super::practice::Practice;
use crate::{
    i18n::Key,
    keeper::SecretKeys,
    plan::Filling,
    ui::{
        components::{BackLink, Button, Frame},
        context::use_ui,
    },
};

/// Where in set-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Again,
    Decoy,
    DecoyAsked,
    DecoyOpens,
    Honest,
    Made,
    Mine,
    MineOpens,
    OtherDevice,
    Practice,
    Ready,
    Ways,
    Who,
    Wipe,
    WipeAsked,
    WithoutSaving,
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
pub fn SetUp(
    /// From inside a plan, which stays: where its first page goes back to.
    #[props(default)]
    onback: Option<EventHandler>,
    ondone: EventHandler,
) -> Element {
    let texts = use_ui().texts();
    let keeping = onback.is_some();
    let mut page = use_signal(|| if keeping { Page::Again } else { Page::Honest });
    let answers = use_signal(Answers::default);
    let mut choices = use_signal(Choices::default);
    let chosen = choices();
    let some = |codes: &[&Option<SecretKeys>]| {
        codes.iter().copied().flatten().cloned().collect::<Vec<_>>()
    };
    let shown = match page() {
        Page::Honest => rsx! {
            Honest { onnext: move |()| page.set(Page::Who) }
        },
        Page::Who => rsx! {
            Who {
                answers,
                onback: move |()| page.set(Page::Honest),
                onnext: move |()| page.set(Page::Ways),
            }
        },
        Page::Ways => rsx! {
            Ways {
                answers: answers(),
                onback: move |()| page.set(Page::Who),
                onway: move |way| page.set(match way {
                    Way::Here | Way::WithCare => Page::Mine,
                    Way::WithoutSaving => Page::WithoutSaving,
                    Way::OtherDevice => Page::OtherDevice,
                }),
            }
        },
        Page::OtherDevice => rsx! {
            OtherDevice {
                onback: move |()| page.set(Page::Ways),
                onhere: move |()| page.set(Page::Mine),
            }
        },
        Page::WithoutSaving => rsx! {
            WithoutSaving {
                onback: move |()| page.set(Page::Ways),
                onopen: move |()| ondone.call(()),
            }
        },
        Page::Again => rsx! {
            Again {
                onback: move |()| {
                    if let Some(onback) = onback {
                        onback.call(());
                    }
                },
                onnext: move |()| page.set(Page::Mine),
            }
        },
        Page::Mine => rsx! {
            CodePage {
                key: "{Page::Mine:?}",
                title: Key::SetUpMineTitle,
                lead: Key::SetUpMineLead,
                others: Vec::new(),
                onback: move |()| page.set(if keeping { Page::Again } else { Page::Ways }),
                oncode: move |code| {
                    choices.set(Choices { mine: Some(code), ..Choices::default() });
                    page.set(if keeping { Page::DecoyAsked } else { Page::MineOpens });
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
                onback: move |()| page.set(if keeping { Page::Mine } else { Page::MineOpens }),
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
                before: chosen.decoy_opens.unwrap_or_else(|| Opens::filling(Filling::Budget, texts)),
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
                keeping,
                onback: move |()| page.set(Page::WipeAsked),
                ondone: move |()| {
                    choices.set(Choices::default());
                    page.set(Page::Made);
                },
            }
        },
        Page::Made => rsx! {
            Made {
                onpractise: move |()| page.set(Page::Practice),
                onopen: move |()| ondone.call(()),
            }
        },
        Page::Practice => rsx! {
            Practice { onend: move |()| ondone.call(()) }
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
