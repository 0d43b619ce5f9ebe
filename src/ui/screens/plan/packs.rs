//! More sections: those of each pack, and usual ones that are not in the plan.

use dioxus::prelude::*;

use super::{Page, status_line::StatusLine};
use crate::{
    i18n::Key,
    plan::{Edit, Pack},
    ui::{
        components::{BackLink, Button, Chip},
        context::Ui,
        prompts,
    },
};

/// Every pack, chosen by the person or not at all.
pub fn packs(ui: Ui, onpage: EventHandler<Page>) -> Element {
    let absent = ui.plan(|plan| plan.absent_kinds().collect::<Vec<_>>());
    let missing = ui.plan(|plan| plan.absent_packs().collect::<Vec<_>>());
    let (absent, missing) = (absent.unwrap_or_default(), missing.unwrap_or_default());
    rsx! {
        BackLink { to: Key::AppPlanTitle, onback: move |()| onpage.call(Page::List) }
        h1 { {ui.text(Key::PacksTitle)} }
        p { class: "lead", {ui.text(Key::PacksLead)} }
        if !absent.is_empty() {
            h2 { {ui.text(Key::PacksUsual)} }
            div { class: "chips", id: "absent",
                for kind in absent {
                    Chip {
                        key: "{kind:?}",
                        label: ui.text(prompts::section(kind).title),
                        onpress: move |()| {
                            ui.edit(Edit::AddBuiltIn { kind });
                        },
                    }
                }
            }
        }
        ul { class: "stack own", id: "packs",
            for pack in Pack::ALL {
                li { key: "{pack:?}", class: "card",
                    h2 { class: "pack-title", {ui.text(prompts::pack(pack).title)} }
                    p { {ui.text(prompts::pack(pack).lead)} }
                    if pack.sections().len() > 1 {
                        ul { class: "facts small",
                            for kind in pack.sections().iter().copied() {
                                li { key: "{kind:?}", {ui.text(prompts::section(kind).title)} }
                            }
                        }
                    }
                    if missing.contains(&pack) {
                        Button {
                            id: "pack-{pack:?}",
                            label: ui.text(Key::PacksAdd),
                            onpress: move |()| {
                                ui.edit(Edit::AddPack { pack });
                            },
                        }
                    } else {
                        p { class: "small", role: "status", {ui.text(Key::PacksAdded)} }
                    }
                }
            }
        }
        StatusLine {}
    }
}
