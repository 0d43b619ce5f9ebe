//! The last page of set-up: how to come back, how to leave, and the tap that makes it so.

use dioxus::prelude::*;

use super::{Choices, opens::Opens};
use crate::{
    i18n::Key,
    keeper::{NotSaved, PlanBytes, Reply, Request, Sealed, SecretKeys},
    plan::SCHEMA,
    ui::{
        components::{BackLink, Button, Notice},
        context::{Ui, use_ui},
    },
};

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Asked,
    Failed(Key),
    Making,
}

/// Makes the container and opens the plan.
#[component]
pub fn Ready(
    choices: Choices,
    /// The open plan stays, under the new code.
    keeping: bool,
    onback: EventHandler,
    ondone: EventHandler,
) -> Element {
    let ui = use_ui();
    let mut progress = use_signal(|| Progress::Asked);
    let start = move |()| {
        if progress() == Progress::Making {
            return;
        }
        progress.set(Progress::Making);
        let choices = choices.clone();
        // Not this page's task: it has to end even if the page is left.
        dioxus::core::spawn_forever(async move {
            match make(ui, choices, keeping).await {
                Ok(()) => ondone.call(()),
                Err(why) => progress.set(Progress::Failed(why)),
            }
        });
    };
    rsx! {
        if progress() != Progress::Making {
            BackLink { onback }
        }
        h1 { {ui.text(Key::SetUpReturnTitle)} }
        ul { class: "stack points",
            for line in [Key::SetUpReturnComeBack, Key::SetUpReturnLeave, Key::SetUpReturnHide, Key::SetUpReturnWrong] {
                li { key: "{line:?}", class: "card", {ui.text(line)} }
            }
        }
        if keeping {
            Notice { title: ui.text(Key::AppSetUpAgain),
                p { {ui.text(Key::AgainKeep)} }
                p { {ui.text(Key::AgainGone)} }
            }
        } else {
            Notice { title: ui.text(Key::SetUpAgainTitle), {ui.text(Key::SetUpAgainText)} }
        }
        div { class: "stack choices",
            p { role: "status", id: "making",
                match progress() {
                    Progress::Asked => rsx! {},
                    Progress::Making => rsx! { {ui.text(Key::SetUpMaking)} },
                    Progress::Failed(why) => rsx! { {ui.text(why)} },
                }
            }
            Button {
                id: "start",
                primary: true,
                disabled: progress() == Progress::Making,
                label: ui.text(if keeping { Key::SetUpAgainConfirm } else { Key::SetUpBegin }),
                onpress: start,
            }
        }
    }
}

async fn make(ui: Ui, choices: Choices, keeping: bool) -> Result<(), Key> {
    let Choices {
        mine,
        mine_opens,
        decoy,
        decoy_opens,
        wipe,
    } = choices;
    let new = |opens: Option<Opens>| {
        let plan = opens.unwrap_or(Opens::Sections).into_plan(ui).ok()?;
        let data = std::mem::take(&mut *plan.to_bytes().ok()?);
        Some(PlanBytes {
            schema: SCHEMA,
            data,
        })
    };
    let seal = |code: SecretKeys, plan: Option<PlanBytes>| plan.map(|plan| Sealed { code, plan });
    let open = if keeping {
        ui.stored()
    } else {
        new(mine_opens)
    };
    let mine = mine
        .and_then(|code| seal(code, open))
        .ok_or(Key::SetUpFailed)?;
    let decoy = match decoy {
        Some(code) => Some(seal(code, new(decoy_opens)).ok_or(Key::SetUpFailed)?),
        None => None,
    };
    let stored = mine.plan.clone();
    match ui.keeper().ask(Request::SetUp { mine, decoy, wipe }).await {
        // What is on the screen goes on as it is, its undo too.
        Ok(Reply::Saved) if keeping || ui.open(&stored) => Ok(()),
        Ok(Reply::NotSaved(NotSaved::TooLarge) | Reply::Refused(_)) => Err(Key::SetUpFailed),
        Ok(Reply::NotSaved(NotSaved::DeviceFull)) => Err(Key::AppSaveNotYetRoom),
        _ if keeping => Err(Key::AgainUnsure),
        _ => Err(Key::SetUpFailedUnsure),
    }
}
