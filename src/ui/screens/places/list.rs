//! What one looks for, and what fits.

use dioxus::prelude::*;

use super::{
    NoList, Page, Towards,
    about::OldList,
    asked::{Asked, Spot},
    filters::{narrowing, taken_off},
    lanes::lanes,
};
use crate::{
    directory::{Answer, Found, LaneKind, Need},
    i18n::{Arg, Key},
    plan::Id,
    ui::{
        components::{Button, Chip, Icon, LinkButton, Notice, Shape, TextBox},
        context::{Ui, number, use_ui},
        places,
    },
};

/// What most people look for first.
const FIRST_KINDS: [Need; 4] = [
    Need::EmergencyShelter,
    Need::CrisisLine,
    Need::SaDvHospital,
    Need::LegalAdvice,
];

/// How the list was left.
#[derive(Clone, PartialEq, Default)]
pub struct Seen {
    /// The place that was looked at last.
    pub last: Option<String>,
    /// Lanes that are shown whole.
    pub whole: Vec<LaneKind>,
    /// The map is shown.
    pub map: bool,
    /// All kinds of help are offered.
    pub kinds: bool,
    /// The filters are offered.
    pub narrow: bool,
    /// Counts up when something else than typing changed what is typed.
    pub round: u32,
}

/// The list.
#[component]
pub fn List(
    asked: Signal<Asked>,
    found: Resource<Option<Answer>>,
    seen: Signal<Seen>,
    onpage: EventHandler<Page>,
    onsection: EventHandler<Id>,
) -> Element {
    let ui = use_ui();
    let (mut asked, mut seen, mut found) = (asked, seen, found);
    let (typed, from) = {
        let asked = asked.read();
        (asked.text.clone(), asked.from.clone())
    };
    let round = seen.read().round;
    let (any, near) = (Key::PlacesWhereAny, Key::PlacesWhereNear);
    let place = said_of(ui, from.as_ref(), any, near);
    rsx! {
        h1 { {ui.text(Key::PlacesTitle)} }
        p { class: "lead", {ui.text(Key::PlacesLead)} }
        for round in [round] {
            TextBox {
                key: "{round}",
                id: "look-for",
                label: ui.text(Key::PlacesSearchLabel),
                placeholder: ui.text(Key::PlacesSearchPlaceholder),
                value: typed.clone(),
                oninput: move |text: String| {
                    seen.write().last = None;
                    asked.write().text = text;
                },
                onenter: move |()| {},
            }
        }
        button {
            r#type: "button",
            class: "place where",
            id: "where",
            onclick: move |_| onpage.call(Page::Town(Towards::Near)),
            Icon { shape: Shape::Places }
            span { class: "grow",
                span { class: "label", {ui.text(Key::PlacesWhere)} }
                span { class: "name", dir: "auto", "{place}" }
            }
        }
        OldList {}
        {choices(ui, asked, seen, onpage)}
        match &*found.read() {
            Some(Some(Answer::Found(what))) => rsx! {
                {results(ui, what.clone(), asked, seen, onpage, onsection)}
            },
            other => rsx! {
                NoList { failed: other.is_some(), onagain: move |()| found.restart() }
            },
        }
        div { class: "stack own",
            Button {
                id: "together",
                label: ui.text(Key::PlacesTogether),
                onpress: move |()| onpage.call(Page::Together),
            }
            Button {
                id: "provider",
                label: ui.text(Key::PlacesProvider),
                onpress: move |()| onpage.call(Page::Provider),
            }
            Button {
                id: "about-list",
                label: ui.text(Key::PlacesAbout),
                onpress: move |()| onpage.call(Page::About),
            }
        }
    }
}

/// Kinds of help and the other choices, as chips.
fn choices(
    ui: Ui,
    asked: Signal<Asked>,
    seen: Signal<Seen>,
    onpage: EventHandler<Page>,
) -> Element {
    let (mut asked, mut seen) = (asked, seen);
    let now = asked.read().clone();
    let all = seen.read().kinds;
    let kinds = Need::ALL
        .into_iter()
        .filter(|need| all || FIRST_KINDS.contains(need) || now.needs.contains(*need));
    let narrowed = now.narrowed();
    let narrow = if narrowed == 0 {
        ui.text(Key::PlacesNarrow)
    } else {
        let count = [("count", Arg::Number(narrowed))];
        ui.texts().get_with(Key::PlacesNarrowCount, &count)
    };
    let (off, on) = (Key::PlacesNotNear, Key::PlacesNotNearOn);
    let not_near = said_of(ui, now.not_near.as_ref(), off, on);
    let away = now.not_near.is_some();
    rsx! {
        div { class: "chips choices", role: "group", "aria-label": ui.text(Key::PlacesKinds), id: "kinds",
            for need in kinds {
                Chip {
                    key: "{need:?}",
                    label: ui.text(places::need(need)),
                    pressed: now.needs.contains(need),
                    onpress: move |()| asked.write().toggle(need),
                }
            }
            Chip {
                id: "more-kinds",
                label: ui.text(if all { Key::PlacesKindsFewer } else { Key::PlacesKindsMore }),
                expanded: all,
                onpress: move |()| seen.write().kinds = !all,
            }
        }
        div { class: "chips choices", role: "group", "aria-label": ui.text(Key::PlacesNarrow),
            Chip {
                label: ui.text(Key::PlacesOpenNow),
                pressed: now.open_now,
                onpress: move |()| {
                    let on = asked.peek().open_now;
                    asked.write().open_now = !on;
                },
            }
            Chip {
                label: not_near,
                pressed: away,
                onpress: move |()| {
                    if away {
                        asked.write().not_near = None;
                    } else {
                        onpage.call(Page::Town(Towards::Away));
                    }
                },
            }
            Chip {
                id: "narrow-down",
                label: narrow,
                expanded: seen.read().narrow,
                onpress: move |()| {
                    let open = seen.peek().narrow;
                    seen.write().narrow = !open;
                },
            }
        }
        if seen.read().narrow {
            {narrowing(ui, asked)}
        }
    }
}

/// What is said of a choice of a place: one message where there is none, else one that names it.
fn said_of(ui: Ui, spot: Option<&Spot>, none: Key, named: Key) -> String {
    match spot {
        None => ui.text(none),
        Some(spot) => {
            let place = [("place", Arg::Text(&spot.name))];
            ui.texts().get_with(named, &place)
        }
    }
}

/// What fits.
pub fn results(
    ui: Ui,
    found: Found,
    asked: Signal<Asked>,
    seen: Signal<Seen>,
    onpage: EventHandler<Page>,
    onsection: EventHandler<Id>,
) -> Element {
    let (mut asked, mut seen) = (asked, seen);
    let count: usize = found
        .lanes
        .iter()
        .map(|lane| lane.rows.len() + usize::try_from(lane.more).unwrap_or(usize::MAX))
        .sum();
    let understood = found
        .understood
        .iter()
        .map(|need| ui.text(places::need(*need)));
    let understood = understood.collect::<Vec<_>>().join(", ");
    let removed = found.removed.clone();
    // Lines for right now are there whatever is chosen.
    let empty = !found.lanes.iter().any(|lane| lane.kind != LaneKind::Now);
    rsx! {
        if found.danger {
            Notice { title: ui.text(Key::PlacesDanger), {ui.text(Key::PlacesSheetNoTextEmergency)} }
        }
        if !understood.is_empty() {
            p { class: "small", id: "understood",
                {ui.text(Key::PlacesUnderstood)}
                " {understood}"
            }
        }
        p { class: "small count", id: "count", role: "status",
            {ui.texts().get_with(Key::PlacesCount, &[("count", number(if empty { 0 } else { count }))])}
        }
        if empty {
            p { {ui.text(Key::PlacesEmpty)} }
            {taken_off(ui, removed.clone(), asked, seen)}
        }
        {lanes(ui, found, asked, seen, onpage, onsection)}
        if !empty {
            {taken_off(ui, removed, asked, seen)}
        }
        if asked.read().is_narrow() {
            LinkButton {
                id: "clear",
                label: ui.text(Key::PlacesClear),
                onpress: move |()| {
                    let from = asked.peek().from.clone();
                    asked.set(Asked { from, ..Asked::default() });
                    seen.write().round += 1;
                },
            }
        }
    }
}
