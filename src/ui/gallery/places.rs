//! Made-up places, for pictures of their screens.

use std::rc::Rc;

use dioxus::prelude::*;

use crate::{
    directory::{
        Call, Card, Confidence, DistanceBand, Feature, Filter, Found, Freshness, HoursState, Kind,
        Known, Lane, LaneKind, Line, Need, Reason, Removed, Row, Shown, Source, Status,
    },
    ui::{
        context::use_ui,
        screens::{Asked, Contact, ContactPage, PlaceFacts, PlacesSeen, place_results},
    },
};

fn said(text: &str) -> Shown {
    Shown {
        text: text.to_owned(),
        ..Shown::default()
    }
}

fn row(id: &str, name: &str, kind: Kind, hours: HoursState) -> Row {
    Row {
        id: id.to_owned(),
        name: said(name),
        organisation: None,
        kind,
        area: said("Sudbury"),
        distance: None,
        hours,
        freshness: Freshness::Recent,
        reasons: vec![Reason::Need(Need::EmergencyShelter)],
        on_map: false,
    }
}

fn found() -> Found {
    let line = row("a", "Line (example)", Kind::CrisisLine, HoursState::Always);
    let centre = Row {
        organisation: Some(said("City hospital (example)")),
        distance: Some(DistanceBand {
            km: 45,
            about: true,
            across_water: true,
        }),
        freshness: Freshness::Never,
        reasons: vec![
            Reason::Has(Feature::NoPoliceNeeded),
            Reason::Ask(Feature::NoHealthCard),
        ],
        on_map: true,
        ..row(
            "b",
            "Hospital treatment centre (example)",
            Kind::HospitalCentre,
            HoursState::Closed(Some((0, 545))),
        )
    };
    let house = row(
        "c",
        "North House (example)",
        Kind::Shelter,
        HoursState::Unknown,
    );
    let lanes = [
        (LaneKind::Now, line),
        (LaneKind::Near, centre),
        (LaneKind::NotPublished, house),
    ];
    Found {
        lanes: lanes
            .map(|(kind, row)| Lane {
                kind,
                rows: vec![row],
                more: 2,
            })
            .into(),
        removed: vec![Removed {
            by: Filter::Must(Feature::NoPoliceNeeded),
            count: 7,
        }],
        understood: vec![Need::EmergencyShelter],
        danger: true,
        ..Found::default()
    }
}

fn card() -> Card {
    let call = Call {
        number: "+14165550100".to_owned(),
        shown: "416-555-0100".to_owned(),
        extension: "12".to_owned(),
        label: said("Line, day and night"),
        call: true,
        text: true,
        tty: false,
        toll_free: true,
        connects: true,
        hours: HoursState::OpensIn(90),
    };
    let mut week: [Vec<(u16, u16)>; 7] = Default::default();
    week[0] = vec![(540, 1020)];
    Card {
        row: row(
            "c",
            "North House (example)",
            Kind::Shelter,
            HoursState::OpenUntil(1290),
        ),
        description: said("A shelter for women and their children."),
        before: said("The address is not published."),
        ask_for: said("Ask for a bed."),
        serves: said("Women, with or without children"),
        calls: vec![call],
        chat: None,
        web: Some("https://example.org/help".to_owned()),
        email: Some("help@example.org".to_owned()),
        address: None,
        transit: said(""),
        hours: vec![Line {
            of: said("Office"),
            state: HoursState::OpenUntil(1020),
            by_appointment: true,
            week: Some(week),
            text: said(""),
        }],
        features: vec![
            (Feature::WomenOnly, Known::Yes),
            (Feature::PetsOk, Known::No),
        ],
        ages: (Some(16), Some(64)),
        languages: vec!["en".to_owned(), "fr".to_owned()],
        interpreter: said("By phone"),
        status: Status::ClosedForNow,
        confidence: Confidence::Medium,
        sources: vec![Source {
            title: "Example of a page".to_owned(),
            address: String::new(),
            date: "2026-06-30".to_owned(),
        }],
        verified_on: None,
        next: vec![row(
            "d",
            "South House (example)",
            Kind::Shelter,
            HoursState::Always,
        )],
    }
}

/// What was found.
#[component]
pub(super) fn PlacesFound() -> Element {
    let asked = use_signal(|| Asked {
        needs: [Need::EmergencyShelter].into_iter().collect(),
        ..Asked::default()
    });
    let seen = use_signal(PlacesSeen::default);
    let (ui, onpage, onsection) = (use_ui(), use_callback(|_| {}), use_callback(|_| {}));
    rsx! {
        {place_results(ui, found(), asked, seen, onpage, onsection)}
    }
}

/// One place.
#[component]
pub(super) fn Place() -> Element {
    rsx! {
        PlaceFacts { card: Rc::new(card()), onpage: |_| {} }
    }
}

/// What is said before a call.
#[component]
pub(super) fn BeforeCall() -> Element {
    let contact = Contact::first(&card());
    rsx! {
        if let Some(contact) = contact {
            ContactPage { contact, onback: |()| {} }
        }
    }
}
