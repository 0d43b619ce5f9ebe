//! One place in a list.

use dioxus::prelude::*;

use crate::{
    directory::{Freshness, HoursState, LaneKind, Reason, Row},
    i18n::{Arg, Key},
    ui::{context::use_ui, places},
};

/// Most reasons that a row shows.
const MOST_TAGS: usize = 4;

/// One place, all of which can be pressed.
#[component]
pub fn PlaceRow(
    row: Row,
    /// The lane it stands in.
    #[props(default)]
    lane: Option<LaneKind>,
    /// Its number on the map, while that is shown.
    #[props(default)]
    number: Option<usize>,
    /// It takes the focus: one comes back to it.
    #[props(default)]
    focused: bool,
    onpress: EventHandler<String>,
) -> Element {
    let ui = use_ui();
    let texts = ui.texts();
    let id = row.id.clone();
    let open = matches!(row.hours, HoursState::Always | HoursState::OpenUntil(_));
    let old = match row.freshness {
        Freshness::Fresh | Freshness::Recent => None,
        Freshness::CheckFirst | Freshness::Never => Some(Key::PlacesCheckFirst),
        Freshness::Old => Some(Key::PlacesOld),
    };
    let tags = row.reasons.iter().filter_map(|reason| match *reason {
        Reason::Has(feature) => Some((true, ui.text(places::feature(feature)))),
        Reason::Need(need) => Some((true, ui.text(places::need(need)))),
        Reason::Ask(feature) => {
            let what = ui.text(places::feature(feature));
            let ask = texts.get_with(Key::PlacesAsk, &[("what", Arg::Text(&what))]);
            Some((false, ask))
        }
        Reason::Everywhere => Some((true, ui.text(Key::PlacesServesAll))),
        Reason::Open | Reason::Name | Reason::Words | Reason::Near => None,
    });
    let tags: Vec<_> = tags.take(MOST_TAGS).collect();
    rsx! {
        button {
            r#type: "button",
            class: "place found",
            id: "place-{row.id}",
            onclick: move |_| onpress.call(id.clone()),
            onmounted: move |button| async move {
                if focused {
                    let _ = button.set_focus(true).await;
                }
            },
            span { class: "name", lang: row.name.lang.tag(), dir: "auto",
                if let Some(number) = number {
                    span { class: "number", "{number}" }
                }
                "{row.name.text}"
            }
            if let Some(organisation) = &row.organisation {
                span { class: "said", lang: organisation.lang.tag(), "{organisation.text}" }
            }
            span { class: "said", {places::what_and_where(texts, &row)} }
            if lane == Some(LaneKind::NotPublished) {
                span { class: "said", {ui.text(Key::PlacesHidden)} }
            }
            span { class: "said",
                span { class: if open { "open" }, {places::hours(texts, row.hours)} }
                if let Some(old) = old {
                    " · "
                    {ui.text(old)}
                }
            }
            if !tags.is_empty() {
                span { class: "tags",
                    for (known, tag) in tags {
                        span { key: "{tag}", class: if known { "tag known" } else { "tag" }, "{tag}" }
                    }
                }
            }
        }
    }
}
