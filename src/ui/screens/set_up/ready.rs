//! The last page of set-up: how to come back, how to leave, and the tap that makes it so.

use dioxus::prelude::*;

use super::{BackLink, Choices};
use crate::{
    i18n::Key,
    keeper::{NotSaved, PlanBytes, Reply, Request, SecretKeys, Sealed},
    plan::{EditError, Plan, SCHEMA},
    ui::{
        components::{Button, Notice},
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
pub fn Ready(choices: Choices, onback: EventHandler, ondone: EventHandler) -> Element {
    let ui = use_ui();
    let making = ui.clone();
    let mut progress = use_signal(|| Progress::Asked);
    let start = move |()| {
        if progress() == Progress::Making {
            return;
        }
        progress.set(Progress::Making);
        let (mut ui, choices) = (making.clone(), choices.clone());
        // Not this page's task: it has to end even if the page is left.
        dioxus::core::spawn_forever(async move {
            match make(&mut ui, choices).await {
                Ok(()) => ondone.call(()),
                Err(why) => progress.set(Progress::Failed(why)),
            }
        });
    };
    rsx! {
        BackLink { onback }
        h1 { {ui.text(Key::SetUpReturnTitle)} }
        ul { class: "stack points",
            for line in [Key::SetUpReturnComeBack, Key::SetUpReturnLeave, Key::SetUpReturnHide, Key::SetUpReturnWrong] {
                li { key: "{line:?}", class: "card", {ui.text(line)} }
            }
        }
        Notice { title: ui.text(Key::SetUpAgainTitle), {ui.text(Key::SetUpAgainText)} }
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
                label: ui.text(Key::SetUpBegin),
                onpress: start,
            }
        }
    }
}

async fn make(ui: &mut Ui, choices: Choices) -> Result<(), Key> {
    let stored = first_plan(ui).map_err(|_| Key::SetUpFailed)?;
    let mine = choices.mine.ok_or(Key::SetUpFailed)?;
    let decoy = match choices.decoy {
        Some(code) => {
            let plan = dull_plan(ui, &choices.filling).map_err(|_| Key::SetUpFailed)?;
            Some(Sealed { code, plan })
        }
        None => None,
    };
    let wipe: Option<SecretKeys> = choices.wipe;
    let request = Request::SetUp { mine: Sealed { code: mine, plan: stored.clone() }, decoy, wipe };
    match ui.keeper().ask(request).await {
        Ok(Reply::Saved) if ui.open(&stored) => Ok(()),
        Ok(Reply::NotSaved(NotSaved::DeviceFull)) => Err(Key::AppSaveNotYetRoom),
        _ => Err(Key::SetUpFailed),
    }
}

fn first_plan(ui: &Ui) -> Result<PlanBytes, EditError> {
    let plan = Plan::new(Some(ui.locale().tag()), &mut || ui.new_id())?;
    stored(&plan)
}

fn dull_plan(ui: &Ui, filling: &[super::Lines]) -> Result<PlanBytes, EditError> {
    let parts = filling.iter().map(|lines| {
        (lines.title.clone(), lines.items.iter().filter(|item| !item.is_blank()).cloned())
    });
    let today = ui.clock().today();
    let plan =
        Plan::of_own_sections(parts, Some(ui.locale().tag()), today, &mut || ui.new_id())?;
    stored(&plan)
}

fn stored(plan: &Plan) -> Result<PlanBytes, EditError> {
    let mut data = plan.to_bytes().map_err(|_| EditError::Full)?;
    Ok(PlanBytes { schema: SCHEMA, data: std::mem::take(&mut *data) })
}
