//! The parts of the plan: what comes first for the person, then each part of the way.

use dioxus::prelude::*;

use super::{Page, first::first_for_me, stage::Stage, status_line::StatusLine, title};
use crate::{
    i18n::Key,
    plan::{Edit, Id, Phase, Plan, PlanText, Section},
    ui::{
        components::{Button, Chip},
        context::{Ui, number},
        prompts,
    },
};

/// The parts that belong to one part of the way.
#[derive(Clone, PartialEq)]
struct Group {
    phase: Option<Phase>,
    rows: Vec<Row>,
}

/// One part.
#[derive(Clone, PartialEq)]
struct Row {
    id: Id,
    title: String,
    summary: String,
}

/// The list of parts, and ways to have more or fewer.
pub fn section_list(ui: Ui, onpage: EventHandler<Page>) -> Element {
    let groups = ui.plan(|plan| groups(ui, plan)).unwrap_or_default();
    let away = ui.plan(|plan| {
        let hidden = plan.sections().iter().filter(|section| section.is_hidden());
        hidden
            .map(|section| (section.id(), title(ui, section)))
            .collect::<Vec<_>>()
    });
    let read_only = ui.is_read_only();
    rsx! {
        h1 { {ui.text(Key::AppPlanTitle)} }
        p { class: "lead", {ui.text(Key::AppPlanLead)} }
        {first_for_me(ui, onpage)}
        Stage {}
        div { id: "sections",
            for group in groups {
                section { key: "{group.phase:?}",
                    h2 { {ui.text(heading(group.phase))} }
                    ul { class: "stack",
                        for row in group.rows {
                            li { key: "{row.id}",
                                Button {
                                    label: row.title,
                                    hint: (!row.summary.is_empty()).then_some(row.summary),
                                    onpress: move |()| onpage.call(Page::Section(row.id)),
                                }
                            }
                        }
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
                            onpage.call(Page::Section(made));
                        }
                    },
                }
                // Its own page: the titles there say what this can be for.
                Button {
                    id: "more-sections",
                    label: ui.text(Key::PacksTitle),
                    onpress: move |()| onpage.call(Page::Packs),
                }
                if ui.plan(Plan::shows_built_in) == Some(true) {
                    Button {
                        id: "with-someone",
                        label: ui.text(Key::ConsentTitle),
                        onpress: move |()| onpage.call(Page::With),
                    }
                }
            }
            if let Some(away) = away.filter(|away| !away.is_empty()) {
                h2 { {ui.text(Key::AppHiddenSections)} }
                div { class: "chips",
                    for (section, title) in away {
                        Chip {
                            key: "{section}",
                            label: title,
                            onpress: move |()| {
                                ui.edit(Edit::RestoreSection { section });
                            },
                        }
                    }
                }
            }
        }
        StatusLine {}
    }
}

/// The parts by phase: first the one where the person is, then in order, then those of no phase.
fn groups(ui: Ui, plan: &Plan) -> Vec<Group> {
    let stage = plan.stage();
    let others = Phase::ALL.into_iter().filter(|phase| Some(*phase) != stage);
    let phases = stage.into_iter().chain(others).map(Some).chain([None]);
    let group = |phase| Group {
        phase,
        rows: plan
            .visible()
            .filter(|section| section.phase() == phase)
            .map(|section| row(ui, section))
            .collect(),
    };
    phases
        .map(group)
        .filter(|group| !group.rows.is_empty())
        .collect()
}

fn row(ui: Ui, section: &Section) -> Row {
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
        title: title(ui, section),
        summary,
    }
}

fn heading(phase: Option<Phase>) -> Key {
    phase.map_or(Key::AppOwnSections, |phase| prompts::phase(phase).title)
}
