//! Where the person says they are now. Going back is one of the answers, as good as any other.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    plan::{Edit, Phase},
    ui::{
        components::{Button, Chip},
        context::use_ui,
        prompts,
    },
};

/// The question, folded away; shown only in a plan that has built-in sections.
#[component]
pub fn Stage() -> Element {
    let ui = use_ui();
    let mut open = use_signal(|| false);
    let asked = ui.plan(|plan| plan.shows_built_in().then(|| plan.stage()));
    let Some(Some(stage)) = asked else {
        return rsx! {};
    };
    if ui.is_read_only() {
        return rsx! {};
    }
    let answers = Phase::ALL.map(Some).into_iter().chain([None]);
    rsx! {
        div { class: "stage", id: "stage",
            Button {
                id: "open-stage",
                label: ui.text(Key::StageTitle),
                hint: stage.map(|phase| ui.text(answer(Some(phase)))),
                expanded: open(),
                onpress: move |()| open.toggle(),
            }
            if open() {
                p { class: "small", {ui.text(Key::StageLead)} }
                div { class: "chips", role: "group", "aria-label": ui.text(Key::StageTitle),
                    for phase in answers {
                        Chip {
                            key: "{phase:?}",
                            label: ui.text(answer(phase)),
                            pressed: stage == phase,
                            onpress: move |()| {
                                ui.edit(Edit::SetStage { stage: phase });
                                open.set(false);
                            },
                        }
                    }
                }
            }
            if stage == Some(Phase::GoingBack) {
                p { class: "notice", {ui.text(prompts::phase(Phase::GoingBack).lead)} }
            }
        }
    }
}

const fn answer(stage: Option<Phase>) -> Key {
    match stage {
        None => Key::StageUnsaid,
        Some(Phase::Now) => Key::StageNow,
        Some(Phase::GettingReady) => Key::StageGettingReady,
        Some(Phase::TheDay) => Key::StageTheDay,
        Some(Phase::FirstHours) => Key::StageFirstHours,
        Some(Phase::After) => Key::StageAfter,
        Some(Phase::GoingBack) => Key::StageGoingBack,
    }
}
