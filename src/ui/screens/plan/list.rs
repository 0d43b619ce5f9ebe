//! The parts of the plan, in the person's order.

use dioxus::prelude::*;

use super::{status_line::StatusLine, title};
use crate::{
    i18n::Key,
    plan::{Edit, Id, Phase, PlanText, SectionKind},
    ui::{
        components::{Button, Chip, LinkButton},
        context::{number, use_ui},
        prompts,
    },
};

/// One line of the list.
#[derive(Clone, PartialEq)]
struct Row {
    id: Id,
    title: String,
    summary: String,
    /// The phase, where it differs from that of the row above.
    heading: Option<Key>,
}

/// The list of parts, and ways to have more or fewer.
#[component]
pub fn SectionList(onchoose: EventHandler<Id>) -> Element {
    let mut ui = use_ui();
    let restoring = ui.clone();
    let adding = ui.clone();
    let rows = ui.plan(|plan| {
        let mut above = None;
        let row = |section: &crate::plan::Section| {
            let phase = section.phase();
            let heading = (above != Some(phase)).then(|| phase_heading(phase));
            above = Some(phase);
            let all = section.items().len();
            let done = section.items().iter().filter(|item| item.is_done()).count();
            let summary = match (all, done) {
                (0, _) => String::new(),
                (_, 0) => ui
                    .texts()
                    .get_with(Key::AppSectionItems, &[("count", number(all))]),
                _ => ui.texts().get_with(
                    Key::AppSectionItemsDone,
                    &[("count", number(all)), ("done", number(done))],
                ),
            };
            Row {
                id: section.id(),
                title: title(&ui, section),
                summary,
                heading,
            }
        };
        plan.visible().map(row).collect::<Vec<_>>()
    });
    let away = ui.plan(|plan| {
        let hidden = plan.sections().iter().filter(|section| section.is_hidden());
        hidden
            .map(|section| (section.id(), title(&ui, section)))
            .collect::<Vec<_>>()
    });
    let absent = ui.plan(|plan| plan.absent_kinds().collect::<Vec<SectionKind>>());
    let read_only = ui.is_read_only();
    // Not shown unasked: their titles say what this can be for.
    let mut more = use_signal(|| false);
    rsx! {
        h1 { {ui.text(Key::AppPlanTitle)} }
        p { class: "lead", {ui.text(Key::AppPlanLead)} }
        ul { class: "stack", id: "sections",
            for row in rows.unwrap_or_default() {
                li { key: "{row.id}",
                    if let Some(heading) = row.heading {
                        h2 { {ui.text(heading)} }
                    }
                    Button {
                        label: row.title,
                        hint: (!row.summary.is_empty()).then_some(row.summary),
                        onpress: move |()| onchoose.call(row.id),
                    }
                }
            }
        }
        if !read_only {
            div { class: "stack own",
                Button {
                    id: "add-section",
                    label: ui.text(Key::AppAddOwnSection),
                    onpress: move |()| {
                        let title = PlanText::default();
                        if let Some(made) = ui.edit(Edit::AddSection { title }) {
                            onchoose.call(made);
                        }
                    },
                }
            }
            if let Some(away) = away.filter(|away| !away.is_empty()) {
                h2 { {restoring.text(Key::AppHiddenSections)} }
                div { class: "chips",
                    for (section, title) in away {
                        Chip {
                            key: "{section}",
                            label: title,
                            onpress: {
                                let mut ui = restoring.clone();
                                move |()| {
                                    ui.edit(Edit::RestoreSection { section });
                                }
                            },
                        }
                    }
                }
            }
            if let Some(absent) = absent.filter(|absent| !absent.is_empty()) {
                LinkButton {
                    id: "more-sections",
                    label: adding.text(Key::AppAddBuiltInSection),
                    expanded: more(),
                    onpress: move |()| more.toggle(),
                }
                div { class: "chips", hidden: !more(),
                    for kind in absent {
                        Chip {
                            key: "{kind:?}",
                            label: adding.text(prompts::section(kind).title),
                            onpress: {
                                let mut ui = adding.clone();
                                move |()| {
                                    ui.edit(Edit::AddBuiltIn { kind });
                                }
                            },
                        }
                    }
                }
            }
        }
        StatusLine {}
    }
}

fn phase_heading(phase: Option<Phase>) -> Key {
    phase.map_or(Key::AppOwnSections, |phase| prompts::phase(phase).title)
}
