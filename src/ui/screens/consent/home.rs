//! The way in, and what was agreed to before.

use dioxus::prelude::*;

use super::{Page, waiting};
use crate::{
    i18n::{Arg, Key},
    plan::How,
    ui::{
        components::{BackLink, Button},
        context::{Ui, number},
        screens::plan::StatusLine,
    },
};

/// What can be done, what waits, and the ledger.
pub fn home(
    ui: Ui,
    onpage: EventHandler<Page>,
    onbegin: EventHandler<How>,
    onback: EventHandler,
) -> Element {
    let rows = ui.plan(|plan| {
        let rows = plan.consents().iter().rev().map(|consent| {
            let terms = consent.terms();
            let day = consent.made().to_string();
            let args = [
                ("with", Arg::Text(terms.with.as_str())),
                ("day", Arg::Text(&day)),
            ];
            let row = ui.texts().get_with(Key::ConsentLedgerRow, &args);
            (consent.id(), row)
        });
        rows.collect::<Vec<_>>()
    });
    let rows = rows.unwrap_or_default();
    let waiting = waiting(ui);
    let handed = ui.plan(|plan| plan.consents().iter().any(|one| one.hand_over().is_some()));
    rsx! {
        BackLink { to: Key::AppPlanTitle, onback }
        h1 { {ui.text(Key::ConsentTitle)} }
        p { class: "lead", {ui.text(Key::ConsentLead)} }
        div { class: "stack",
            if waiting > 0 {
                Button {
                    id: "review",
                    primary: true,
                    label: ui.texts().get_with(Key::SuggestionsWaiting, &[("count", number(waiting))]),
                    onpress: move |()| onpage.call(Page::Review),
                }
            }
            if !ui.is_read_only() {
                Button {
                    id: "sit",
                    label: ui.text(Key::ConsentSit),
                    hint: ui.text(Key::ConsentSitHint),
                    onpress: move |()| onbegin.call(How::SideBySide),
                }
                // Sealing is the keeper's: a plan that is kept nowhere has none.
                if ui.is_kept() {
                    Button {
                        id: "hand-over",
                        label: ui.text(Key::HandTitle),
                        hint: ui.text(Key::HandHint),
                        onpress: move |()| onbegin.call(How::HandOver),
                    }
                    if handed == Some(true) {
                        Button {
                            id: "come-back",
                            label: ui.text(Key::BackTitle),
                            onpress: move |()| onpage.call(Page::ComeBack),
                        }
                    }
                }
            }
        }
        h2 { {ui.text(Key::ConsentLedger)} }
        if rows.is_empty() {
            p { class: "small", {ui.text(Key::ConsentLedgerEmpty)} }
        }
        ul { class: "stack", id: "ledger",
            for (id, label) in rows {
                li { key: "{id}",
                    Button { label, onpress: move |()| onpage.call(Page::Record(id)) }
                }
            }
        }
        StatusLine {}
    }
}
