//! Name, place and end of a part.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    plan::{Edit, Id, Phase, PlanText, Step},
    ui::{
        components::{Chip, TextBox},
        context::use_ui,
        prompts,
    },
};

/// What can be done with a part as a whole.
#[component]
pub fn SectionOptions(
    id: Id,
    title: String,
    phase: Option<Phase>,
    first: bool,
    onback: EventHandler,
) -> Element {
    let ui = use_ui();
    let act = |edit: Edit, leaves: bool| {
        move |()| {
            ui.edit(edit.clone());
            if leaves {
                onback.call(());
            }
        }
    };
    // The parts of the way are named only in a plan that shows some.
    let phases = ui.plan(|plan| plan.shows_built_in()) == Some(true);
    rsx! {
        div { class: "card stack options",
            TextBox {
                key: "{id}",
                id: "section-title",
                label: ui.text(Key::AppSectionTitleLabel),
                placeholder: ui.text(Key::AppSectionTitleLabel),
                value: title,
                oninput: move |text: String| {
                    let title = (!text.trim().is_empty()).then(|| PlanText::from(text));
                    ui.typed(Edit::RenameSection { section: id, title });
                },
                onblur: move |()| {
                    ui.settle();
                    ui.show_typed();
                },
            }
            div { class: "chips",
                Chip {
                    label: ui.text(Key::LineFirst),
                    pressed: first,
                    onpress: act(Edit::SetPriority { target: id, on: !first }, false),
                }
                Chip {
                    label: ui.text(Key::AppMoveUp),
                    onpress: act(Edit::MoveSection { section: id, step: Step::Up }, false),
                }
                Chip {
                    label: ui.text(Key::AppMoveDown),
                    onpress: act(Edit::MoveSection { section: id, step: Step::Down }, false),
                }
                Chip {
                    label: ui.text(Key::AppHideSection),
                    onpress: act(Edit::HideSection { section: id }, true),
                }
                Chip {
                    label: ui.text(Key::AppRemoveSection),
                    onpress: act(Edit::RemoveSection { section: id }, true),
                }
            }
            if phases {
                p { class: "small", id: "phase-label", {ui.text(Key::AppPhase)} }
                div { class: "chips", role: "group", "aria-labelledby": "phase-label",
                    for to in Phase::ALL {
                        Chip {
                            key: "{to:?}",
                            label: ui.text(prompts::phase(to).title),
                            pressed: phase == Some(to),
                            onpress: act(Edit::SetPhase { section: id, phase: Some(to) }, false),
                        }
                    }
                }
            }
        }
    }
}
