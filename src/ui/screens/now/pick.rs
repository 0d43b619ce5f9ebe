//! Choosing lines of the plan for a card.

use dioxus::prelude::*;

use super::Page;
use crate::{
    i18n::Key,
    plan::{Card, Edit, Id, Plan},
    ui::{
        components::{BackLink, TickBox},
        context::{Ui, use_ui},
        gathering::Gathering,
        screens::plan::{StatusLine, title},
    },
};

/// One line that can be chosen.
#[derive(Clone, PartialEq)]
struct Choice {
    item: Id,
    text: String,
    /// Where on the card it stands, or where it would.
    card: Card,
    on: bool,
}

/// Every line of the plan, by section.
#[component]
pub fn PickLines(gathering: Gathering, onpage: EventHandler<Page>) -> Element {
    let ui = use_ui();
    let sections = ui.plan(|plan| choices(ui, plan, gathering));
    let sections = sections.unwrap_or_default();
    rsx! {
        BackLink { to: gathering.title(), onback: move |()| onpage.call(Page::Card(gathering)) }
        h1 { {ui.text(Key::PickTitle)} }
        p { class: "lead",
            {ui.text(if sections.is_empty() { Key::PickEmpty } else { Key::PickLead })}
        }
        for (id, name, choices) in sections {
            section { key: "{id}",
                h2 { "{name}" }
                ul { class: "stack",
                    for choice in choices {
                        li { key: "{choice.item}",
                            TickBox {
                                label: choice.text.clone(),
                                ticked: choice.on,
                                onpress: {
                                    let Choice { item, card, on, .. } = choice;
                                    move |()| {
                                        ui.edit(Edit::SetCard { item, card, on: !on });
                                    }
                                },
                            }
                        }
                    }
                }
            }
        }
        StatusLine {}
    }
}

fn choices(ui: Ui, plan: &Plan, gathering: Gathering) -> Vec<(Id, String, Vec<Choice>)> {
    let section = |section: &crate::plan::Section| {
        let written = section
            .items()
            .iter()
            .filter(|item| !item.text().is_blank());
        let choice = |item: &crate::plan::Item| {
            let there = gathering.cards().iter().find(|card| item.is_on(**card));
            let usual = gathering.place_of(section.kind());
            Choice {
                item: item.id(),
                text: item.text().as_str().to_owned(),
                card: there.copied().unwrap_or(usual),
                on: there.is_some(),
            }
        };
        let choices = written.map(choice).collect::<Vec<_>>();
        (section.id(), title(ui, section), choices)
    };
    let sections = plan.visible().map(section);
    sections
        .filter(|(_, _, choices)| !choices.is_empty())
        .collect()
}
