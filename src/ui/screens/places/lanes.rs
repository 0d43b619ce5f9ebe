//! What was found, lane by lane.

use dioxus::prelude::*;

use super::{
    Page,
    asked::{Asked, own_places},
    list::Seen,
    map::Map,
    row::PlaceRow,
};
use crate::{
    directory::{Found, Lane, LaneKind, OwnPlace, Row},
    i18n::{Arg, Key},
    plan::Id,
    ui::{
        components::LinkButton,
        context::{Ui, number, use_ui},
        places,
    },
};

/// Rows that a lane shows at first.
const FEW: usize = 6;

/// Every lane that has something.
pub fn lanes(
    ui: Ui,
    found: Found,
    asked: Signal<Asked>,
    seen: Signal<Seen>,
    onpage: EventHandler<Page>,
    onsection: EventHandler<Id>,
) -> Element {
    let near = found.near.map(|place| place.text);
    let (pinned, rest): (Vec<_>, Vec<_>) = found
        .lanes
        .into_iter()
        .partition(|lane| lane.kind == LaneKind::Now);
    rsx! {
        for lane in pinned {
            LaneOf { key: "{lane.kind:?}", lane, near: near.clone(), asked, seen, onpage }
        }
        if !found.own.is_empty() {
            {own_places_found(ui, found.own, onsection)}
        }
        for lane in rest {
            LaneOf { key: "{lane.kind:?}", lane, near: near.clone(), asked, seen, onpage }
        }
    }
}

#[component]
fn LaneOf(
    lane: Lane,
    near: Option<String>,
    asked: Signal<Asked>,
    seen: Signal<Seen>,
    onpage: EventHandler<Page>,
) -> Element {
    let ui = use_ui();
    let mut seen = seen;
    let kind = lane.kind;
    let all = seen.read().whole.contains(&kind);
    let shown = if all {
        lane.rows.len()
    } else {
        lane.rows.len().min(FEW)
    };
    let hidden = lane.rows.len() - shown;
    let has_map = kind == LaneKind::Near && lane.rows.iter().any(|row| row.on_map);
    let map = has_map && seen.read().map;
    let rows: Vec<Row> = lane.rows.into_iter().take(shown).collect();
    let ids: Vec<_> = rows.iter().map(|row| row.id.clone()).collect();
    let last = seen.peek().last.clone();
    rsx! {
        section { class: "lane", "data-lane": "{kind:?}",
            h2 { {places::lane(ui.texts(), kind, near.as_deref())} }
            if kind == LaneKind::NotPublished {
                p { class: "small", {ui.text(Key::PlacesLaneHiddenLead)} }
            }
            if has_map {
                LinkButton {
                    id: "map-toggle",
                    label: ui.text(Key::PlacesMap),
                    expanded: map,
                    onpress: move |()| {
                        let shown = seen.peek().map;
                        seen.write().map = !shown;
                    },
                }
            }
            if map {
                Map { ids, from: asked.read().origin() }
            }
            ul { class: "stack",
                for (at, row) in rows.into_iter().enumerate() {
                    li { key: "{row.id}",
                        PlaceRow {
                            lane: kind,
                            number: (map && row.on_map).then_some(at + 1),
                            focused: last.as_ref() == Some(&row.id),
                            row,
                            onpress: move |id: String| {
                                seen.write().last = Some(id.clone());
                                onpage.call(Page::Card(id));
                            },
                        }
                    }
                }
            }
            if hidden > 0 {
                LinkButton {
                    id: "more-{kind:?}",
                    label: ui.texts().get_with(Key::PlacesMore, &[("count", number(hidden))]),
                    onpress: move |()| seen.write().whole.push(kind),
                }
            } else if lane.more > 0 {
                p { class: "small",
                    {ui.texts().get_with(Key::PlacesTooMany, &[("count", Arg::Number(lane.more))])}
                }
            }
        }
    }
}

/// The person's own safe places; each leads to its part of the plan.
fn own_places_found(ui: Ui, own: Vec<OwnPlace>, onsection: EventHandler<Id>) -> Element {
    let lines = ui.plan(own_places).unwrap_or_default();
    let shown = own.into_iter().filter_map(|place| {
        let line = lines.get(usize::try_from(place.key).ok()?)?.clone();
        Some((place.key, line, place.distance))
    });
    let shown: Vec<_> = shown.collect();
    rsx! {
        section { class: "lane", "data-lane": "Own",
            h2 { {ui.text(Key::PlacesLaneOwn)} }
            ul { class: "stack",
                for (key, (section, text), distance) in shown {
                    li { key: "{key}",
                        button {
                            r#type: "button",
                            class: "place found",
                            onclick: move |_| onsection.call(section),
                            span { class: "name", dir: "auto", "{text}" }
                            if let Some(distance) = distance {
                                span { class: "said", {places::distance(ui.texts(), distance)} }
                            }
                        }
                    }
                }
            }
        }
    }
}
