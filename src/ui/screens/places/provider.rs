//! Who can my provider call: a page to show to a nurse, doctor, teacher or worker.

use dioxus::prelude::*;

use super::{NoList, Page, asked::Asked, lang, row::PlaceRow, use_answer};
use crate::{
    directory::{Answer, LaneKind, Need, Question, Row, Search},
    i18n::Key,
    ui::{
        components::BackLink,
        context::{Ui, use_ui},
    },
};

/// What a provider may call about.
const GROUPS: [(Key, Need); 3] = [
    (Key::PlacesProviderControl, Need::Trafficking),
    (Key::PlacesProviderHospital, Need::SaDvHospital),
    (Key::PlacesProviderLegal, Need::LegalAdvice),
];

/// Rows of each group.
const ROWS: u16 = 3;

/// The page.
pub fn provider(
    ui: Ui,
    asked: Signal<Asked>,
    onback: EventHandler,
    onpage: EventHandler<Page>,
) -> Element {
    rsx! {
        BackLink { onback }
        h1 { {ui.text(Key::PlacesProvider)} }
        p { class: "lead", {ui.text(Key::PlacesProviderLead)} }
        p { class: "card", {ui.text(Key::PlacesProviderSay)} }
        for (title, need) in GROUPS {
            Group { key: "{need:?}", title, need, asked, onpage }
        }
    }
}

#[component]
fn Group(title: Key, need: Need, asked: Signal<Asked>, onpage: EventHandler<Page>) -> Element {
    let ui = use_ui();
    let mut answer = use_answer(move |ui: Ui| {
        Some(Question::Search(Search {
            needs: [need].into_iter().collect(),
            from: asked.read().origin(),
            lang: lang(ui),
            now: ui.clock().unix_s(),
            rows: ROWS,
            ..Search::default()
        }))
    });
    let rows: Option<Vec<Row>> = match &*answer.read() {
        Some(Some(Answer::Found(found))) => {
            // A line can be called from anywhere; a place far off helps nobody on the phone.
            let mut lanes: Vec<_> = found.lanes.iter().collect();
            lanes.sort_by_key(|lane| lane.kind != LaneKind::Now);
            let rows = lanes.into_iter().flat_map(|lane| lane.rows.iter().cloned());
            Some(rows.take(ROWS.into()).collect())
        }
        _ => None,
    };
    let failed = matches!(&*answer.read(), Some(Some(Answer::Unreadable)));
    rsx! {
        section { class: "lane",
            h2 { {ui.text(title)} }
            match rows {
                Some(rows) => rsx! {
                    ul { class: "stack",
                        for row in rows {
                            li { key: "{row.id}",
                                PlaceRow { row, onpress: move |id| onpage.call(Page::Card(id)) }
                            }
                        }
                    }
                },
                None => rsx! {
                    NoList { failed, onagain: move |()| answer.restart() }
                },
            }
        }
    }
}
