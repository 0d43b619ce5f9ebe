//! A place put in the person's own plan, in words they can change.

use std::rc::Rc;

use dioxus::prelude::*;

use crate::{
    directory::Card,
    i18n::{Arg, Key},
    plan::{Detail, Edit, Id, Plan, PlanText, SectionKind},
    ui::{
        components::Button,
        context::{Ui, use_ui},
        prompts,
        screens::plan::{StatusLine, title},
    },
};

/// Where numbers are kept.
const SECTION: SectionKind = SectionKind::People;

/// Puts the name and the first number in the plan. Only what the person presses is ever kept.
#[component]
pub fn Save(card: Rc<Card>) -> Element {
    let ui = use_ui();
    let name = card.row.name.text.clone();
    let number = card.calls.first().map(|call| call.shown.clone());
    let is_saved = ui.plan(|plan| holds(plan, &name)).unwrap_or_default();
    let section = ui.plan(|plan| {
        let section = plan
            .visible()
            .find(|section| section.kind() == Some(SECTION));
        section.map(|section| title(ui, section))
    });
    let section = section.flatten();
    let section = section.unwrap_or_else(|| ui.text(prompts::section(SECTION).title));
    let saved = [("section", Arg::Text(&section))];
    let saved = ui.texts().get_with(Key::PlacesSaved, &saved);
    rsx! {
        div { class: "stack own", id: "save",
            if is_saved {
                p { role: "status", "{saved}" }
                StatusLine {}
            } else if !ui.is_read_only() {
                Button {
                    id: "put-in-plan",
                    label: ui.text(Key::PlacesSave),
                    onpress: move |()| save(ui, &name, number.as_deref()),
                }
            }
        }
    }
}

fn holds(plan: &Plan, name: &str) -> bool {
    let sections = plan
        .visible()
        .filter(|section| section.kind() == Some(SECTION));
    let mut items = sections.flat_map(|section| section.items());
    items.any(|item| item.text().as_str().trim() == name.trim())
}

fn save(ui: Ui, name: &str, number: Option<&str>) {
    // Put back, or shown again, where it is not there.
    if there(ui).is_none() {
        ui.edit(Edit::AddBuiltIn { kind: SECTION });
    }
    let Some(section) = there(ui) else {
        return;
    };
    let text = PlanText::from(name);
    let item = ui.edit(Edit::AddItem { section, text });
    if let (Some(item), Some(number)) = (item, number) {
        ui.edit(Edit::SetDetail {
            item,
            detail: Detail::Reach,
            text: PlanText::from(number),
        });
    }
}

fn there(ui: Ui) -> Option<Id> {
    ui.plan(|plan| {
        let mut sections = plan.visible();
        let section = sections.find(|section| section.kind() == Some(SECTION));
        section.map(crate::plan::Section::id)
    })
    .flatten()
}
