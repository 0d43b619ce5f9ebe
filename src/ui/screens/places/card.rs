//! One place: what it does, how to reach it, and how we know.

use std::rc::Rc;

use dioxus::prelude::*;

use super::{
    NoList, Page,
    asked::Asked,
    contact::{Contact, Ways},
    lang,
    row::PlaceRow,
    save::Save,
    use_answer,
};
use crate::{
    directory::{
        Answer, Card, Confidence, Feature, HoursState, Kind, Known, Line, Question, Row, Shown,
        Status,
    },
    i18n::{Arg, Key},
    ui::{
        components::{BackLink, Notice},
        context::{Ui, use_ui},
        places,
    },
};

/// One place, by its id.
#[component]
pub fn CardPage(
    id: String,
    asked: Signal<Asked>,
    onback: EventHandler,
    onpage: EventHandler<Page>,
) -> Element {
    let id = use_signal(|| id);
    let mut answer = use_answer(move |ui: Ui| {
        Some(Question::Card {
            id: id.read().clone(),
            from: asked.read().origin(),
            lang: lang(ui),
            now: ui.clock().unix_s(),
        })
    });
    rsx! {
        BackLink { onback }
        match &*answer.read() {
            Some(Some(Answer::Card(Some(card)))) => rsx! {
                Facts { card: Rc::new((**card).clone()), onpage }
            },
            other => rsx! {
                NoList { failed: other.is_some(), onagain: move |()| answer.restart() }
            },
        }
    }
}

/// Words of the list, in the language they are in.
fn said(words: &Shown) -> Element {
    rsx! {
        p { lang: words.lang.tag(), dir: "auto", "{words.text}" }
    }
}

/// All that is known of it.
#[component]
pub fn Facts(card: Rc<Card>, onpage: EventHandler<Page>) -> Element {
    let ui = use_ui();
    let texts = ui.texts();
    let row = card.row.clone();
    let name = row.name.clone();
    let is_hidden = card.address.is_none() && row.distance.is_none() && row.kind.is_often_hidden();
    let may_be_full = !card.next.is_empty();
    rsx! {
        h1 { lang: name.lang.tag(), dir: "auto", "{name.text}" }
        p { class: "lead",
            {places::what_and_where(texts, &row)}
            if let Some(organisation) = &row.organisation {
                br {}
                span { lang: organisation.lang.tag(), "{organisation.text}" }
            }
        }
        if card.status == Status::ClosedForNow {
            Notice { title: ui.text(Key::PlacesClosedForNow) }
        }
        if !card.description.text.is_empty() {
            {said(&card.description)}
        }
        Ways {
            card: card.clone(),
            oncontact: move |contact: Contact| onpage.call(Page::Contact(contact)),
        }
        if is_hidden {
            p { class: "small hidden-place", {ui.text(Key::PlacesHidden)} }
        }
        for (title, words) in [
            (Key::PlacesBeforeTitle, &card.before),
            (Key::PlacesAskFor, &card.ask_for),
        ] {
            if !words.text.is_empty() {
                h2 { {ui.text(title)} }
                {said(words)}
            }
        }
        if may_be_full {
            {full(ui, &card.next, onpage)}
        }
        {whom_for(ui, &card)}
        {hours(ui, &card.hours)}
        if let Some(address) = &card.address {
            h2 { {ui.text(Key::PlacesAddress)} }
            p { id: "address", "{address}" }
            if !card.transit.text.is_empty() {
                {said(&card.transit)}
            }
            p { class: "small", {ui.text(Key::PlacesAddressLead)} }
        }
        {what_we_know(ui, &card.features)}
        {languages(ui, &card)}
        {sources(ui, &card)}
        Save { card }
    }
}

/// Beds may be full: whom else to ask.
fn full(ui: Ui, next: &[Row], onpage: EventHandler<Page>) -> Element {
    rsx! {
        section { id: "next",
            h2 { {ui.text(Key::PlacesFull)} }
            p { {ui.text(Key::PlacesFullLead)} }
            ul { class: "stack",
                for row in next.iter().cloned() {
                    li { key: "{row.id}",
                        PlaceRow { row, onpress: move |id| onpage.call(Page::Card(id)) }
                    }
                }
            }
        }
    }
}

/// Whom it serves.
fn whom_for(ui: Ui, card: &Card) -> Element {
    let number = |years: u8| Arg::Number(years.into());
    let ages = match card.ages {
        (None, None) => None,
        (Some(from), None) => Some((Key::PlacesAgesFrom, vec![("from", number(from))])),
        (None, Some(to)) => Some((Key::PlacesAgesTo, vec![("to", number(to))])),
        (Some(from), Some(to)) => Some((
            Key::PlacesAges,
            vec![("from", number(from)), ("to", number(to))],
        )),
    };
    let serves = (!card.serves.text.is_empty()).then_some(&card.serves);
    rsx! {
        if serves.is_some() || ages.is_some() {
            h2 { {ui.text(Key::PlacesFor)} }
            if let Some(words) = serves {
                {said(words)}
            }
            if let Some((key, args)) = ages {
                p { {ui.texts().get_with(key, &args)} }
            }
        }
    }
}

fn hours(ui: Ui, lines: &[Line]) -> Element {
    let texts = ui.texts();
    let week = |week: &[Vec<(u16, u16)>; 7]| {
        let days = (0u8..).zip(week).map(|(day, spans)| {
            let spans = spans.iter().map(|(from, to)| {
                format!(
                    "{} – {}",
                    places::time(texts, *from),
                    places::time(texts, *to)
                )
            });
            let spans = spans.collect::<Vec<_>>().join(", ");
            let closed = spans
                .is_empty()
                .then(|| texts.get(Key::PlacesHoursClosedDay));
            (places::day(texts, day), closed.unwrap_or(spans))
        });
        days.collect::<Vec<_>>()
    };
    rsx! {
        if !lines.is_empty() {
            h2 { {ui.text(Key::PlacesHours)} }
            for (at, line) in lines.iter().enumerate() {
                div { key: "{at}", class: "hours",
                    if !line.of.text.is_empty() {
                        p { lang: line.of.lang.tag(),
                            strong { "{line.of.text}" }
                        }
                    }
                    p { {places::hours(texts, line.state)} }
                    if line.by_appointment {
                        p { {ui.text(Key::PlacesHoursByAppointment)} }
                    }
                    // "Day and night" says it already.
                    if let Some(days) = line.week.as_ref().filter(|_| !is_always(line)).map(week) {
                        dl { class: "week",
                            for (day, spans) in days {
                                div { key: "{day}",
                                    dt { "{day}" }
                                    dd { "{spans}" }
                                }
                            }
                        }
                    }
                    if !line.text.text.is_empty() {
                        {said(&line.text)}
                    }
                }
            }
            p { class: "small", {ui.text(Key::PlacesHoursLead)} }
        }
    }
}

fn is_always(line: &Line) -> bool {
    let whole_day = |spans: &Vec<(u16, u16)>| spans.as_slice() == [(0, 1440)];
    line.state == HoursState::Always
        || line
            .week
            .as_ref()
            .is_some_and(|days| days.iter().all(whole_day))
}

/// What is known to be so and known not to be so; the rest is to be asked.
fn what_we_know(ui: Ui, features: &[(Feature, Known)]) -> Element {
    let say = |(feature, known): &(Feature, Known)| {
        let what = ui.text(places::feature(*feature));
        match known {
            Known::Yes => Some((true, what)),
            Known::No => {
                let what = [("what", Arg::Text(&what))];
                Some((false, ui.texts().get_with(Key::PlacesNot, &what)))
            }
            Known::Unknown => None,
        }
    };
    let known: Vec<_> = features.iter().filter_map(say).collect();
    rsx! {
        if !known.is_empty() {
            h2 { {ui.text(Key::PlacesWhatWeKnow)} }
            p { class: "tags",
                for (yes, what) in known {
                    span { key: "{what}", class: if yes { "tag known" } else { "tag" }, "{what}" }
                }
            }
            p { class: "small", {ui.text(Key::PlacesAskThem)} }
        }
    }
}

fn languages(ui: Ui, card: &Card) -> Element {
    let named = card
        .languages
        .iter()
        .filter_map(|code| places::language(code));
    let named = named.map(|key| ui.text(key)).collect::<Vec<_>>().join(", ");
    let interpreter = (!card.interpreter.text.is_empty()).then_some(&card.interpreter);
    rsx! {
        if !named.is_empty() || interpreter.is_some() {
            h2 { {ui.text(Key::PlacesLanguages)} }
            if !named.is_empty() {
                p { "{named}" }
            }
            if let Some(words) = interpreter {
                {said(words)}
            }
        }
    }
}

/// How we know, and since when.
fn sources(ui: Ui, card: &Card) -> Element {
    let texts = ui.texts();
    let checked = match &card.verified_on {
        Some(day) => texts.get_with(Key::PlacesFactsChecked, &[("day", Arg::Text(day))]),
        None => ui.text(Key::PlacesFactsNobody),
    };
    let source = |source: &crate::directory::Source| {
        let date = if source.date.is_empty() {
            ui.text(Key::PlacesFactsNoDate)
        } else {
            source.date.clone()
        };
        let args = [
            ("title", Arg::Text(&source.title)),
            ("date", Arg::Text(&date)),
        ];
        texts.get_with(Key::PlacesFactsSource, &args)
    };
    let all: Vec<_> = card.sources.iter().map(source).collect();
    rsx! {
        section { id: "facts",
            h2 { {ui.text(Key::PlacesFacts)} }
            p { "{checked}" }
            if card.confidence == Confidence::Medium || card.status == Status::Unsure {
                p { {ui.text(Key::PlacesFactsWeak)} }
            }
            ul { class: "facts small",
                for source in all {
                    li { key: "{source}", "{source}" }
                }
            }
        }
    }
}

/// Whether one asks such a place for a bed.
pub fn has_beds(kind: Kind) -> bool {
    kind.is_often_hidden() || kind == Kind::Housing
}
