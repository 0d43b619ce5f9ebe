//! No place that must not be shown gets past the gate, and little that is good is lost there.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

#[path = "support/towns.rs"]
mod towns;

use proptest::prelude::*;
use tally::directory::{
    Area, Confidence, Kind, Location, Phone, Raw, RawLocation, Service, Text, TownId, Withheld,
    gate::{DropReason, Fix, Trace, Verdict, admit, raw_of},
};
use towns::{FourTowns, gate};

fn record(kind: Kind) -> Raw {
    let mut raw: Raw = serde_json::from_value(serde_json::json!({
        "id": "1", "name": {"en": "Rose House"}, "kind": "other", "location": {}, "area": "unknown",
        "sources": [{"title": "A list", "address": "", "date": ""}], "confidence": "high"
    }))
    .unwrap();
    raw.kind = kind;
    raw.confidence = Confidence::High;
    raw.phones = vec![Phone {
        number: "416-555-0123".into(),
        ..Phone::default()
    }];
    raw.location = RawLocation {
        street: "12 Elm Street".into(),
        town: Text::en("Toronto"),
        postal_code: "M5V 1A1".into(),
        latitude: Some(43.65),
        longitude: Some(-79.38),
        transit: Text::en("Elm station"),
        ..RawLocation::default()
    };
    raw
}

fn kept(raw: Raw) -> Service {
    match admit(raw, &gate()) {
        Verdict::Keep(service, _) => *service,
        other => panic!("not kept: {other:?}"),
    }
}

fn fixes(raw: Raw) -> Vec<Fix> {
    match admit(raw, &gate()) {
        Verdict::Keep(_, repairs) => repairs.into_iter().map(|repair| repair.fix).collect(),
        other => panic!("not kept: {other:?}"),
    }
}

#[test]
fn a_clinic_is_shown_where_it_is() {
    let Location::Public(place) = kept(record(Kind::Clinic)).location else {
        panic!("not public")
    };
    assert_eq!(place.street, "12 Elm Street");
    assert_eq!(place.near, Some(TownId(0)));
    assert!(place.point.is_some());
}

#[test]
fn kinds_that_hide_are_hidden_until_consent_is_on_record() {
    for kind in [Kind::Shelter, Kind::SecondStage, Kind::SafeHouse] {
        let hidden = kept(record(kind));
        assert_eq!(
            hidden.location,
            Location::Undisclosed {
                area: Text::en("Toronto"),
                near: Some(TownId(0))
            }
        );
        let mut open = record(kind);
        open.location.consent = true;
        assert!(matches!(kept(open).location, Location::Public(_)));
    }
}

#[test]
fn a_small_town_is_not_named_for_a_hidden_place() {
    let mut raw = record(Kind::Shelter);
    raw.location.town = Text::en("Cobalt");
    raw.area = Area::Named(Text::en("Timiskaming District"));
    assert_eq!(
        kept(raw.clone()).location,
        Location::Undisclosed {
            area: Text::en("Timiskaming District"),
            near: Some(TownId(1))
        }
    );
    raw.area = Area::Unknown;
    let json = serde_json::to_string(&admit(raw, &gate())).unwrap();
    assert!(!json.contains("Cobalt"), "{json}");
}

#[test]
fn a_head_office_is_not_a_place_to_go_to() {
    let mut raw = record(Kind::Legal);
    raw.area = Area::Province;
    assert_eq!(kept(raw.clone()).location, Location::Virtual);
    assert!(fixes(raw).contains(&Fix::Withheld(Withheld::HeadOffice)));
}

#[test]
fn a_box_is_not_a_place_to_go_to() {
    let mut raw = record(Kind::Clinic);
    raw.location.street = "P.O. Box 12".into();
    assert!(matches!(kept(raw).location, Location::MailingOnly { .. }));
}

#[test]
fn an_address_left_in_a_text_of_a_hidden_place_waits_for_a_person() {
    for (text, trace) in [
        ("Come to 12 Elm Street", Trace::Street),
        ("M5V\u{200b} 1A1", Trace::PostalCode),
        ("<b>m5v</b>&nbsp;1a1", Trace::PostalCode),
    ] {
        for french in [false, true] {
            let mut raw = record(Kind::Shelter);
            let field = if french {
                &mut raw.description.fr
            } else {
                &mut raw.description.en
            };
            text.clone_into(field);
            let Verdict::Hold(_, why) = admit(raw, &gate()) else {
                panic!("{text} was let through")
            };
            assert!(why.iter().any(|one| one.trace == trace), "{text}: {why:?}");
        }
    }
    let mut open = record(Kind::Clinic);
    open.description = Text::en("Come to 12 Elm Street, M5V 1A1");
    kept(open);
}

#[test]
fn points_are_put_right_or_dropped() {
    let point = |lat, lon| {
        let mut raw = record(Kind::Clinic);
        raw.location.latitude = Some(lat);
        raw.location.longitude = Some(lon);
        let Location::Public(place) = kept(raw.clone()).location else {
            panic!("not public")
        };
        (place.point.map(|point| point.lat()), fixes(raw))
    };
    assert_eq!(point(43.65, -79.38), (Some(43.65), vec![]));
    assert_eq!(point(-79.38, 43.65), (Some(43.65), vec![Fix::PointSwapped]));
    for (lat, lon) in [
        (0.0, 0.0),
        (49.28, -123.12),
        (46.49, -80.99),
        (f64::NAN, 1.0),
        (43.65, 79.38),
    ] {
        assert_eq!(
            point(lat, lon),
            (None, vec![Fix::PointDropped]),
            "{lat} {lon}"
        );
    }
}

#[test]
fn what_nobody_can_use_is_dropped() {
    let dropped = |change: fn(&mut Raw)| {
        let mut raw = record(Kind::Clinic);
        change(&mut raw);
        admit(raw, &gate())
    };
    assert_eq!(
        dropped(|raw| raw.id.clear()),
        Verdict::Drop(DropReason::NoId)
    );
    assert_eq!(
        dropped(|raw| raw.name = Text::en("<b></b>")),
        Verdict::Drop(DropReason::NoName)
    );
    assert_eq!(
        dropped(|raw| raw.sources.clear()),
        Verdict::Drop(DropReason::NoSource)
    );
    assert_eq!(
        dropped(|raw| raw.sample = true),
        Verdict::Drop(DropReason::Sample)
    );
    assert_eq!(
        dropped(|raw| {
            raw.kind = Kind::Shelter;
            raw.phones.clear();
        }),
        Verdict::Drop(DropReason::NothingToReach)
    );
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("Free, confidential help".to_owned()),
        Just("M5V 1A1".to_owned()),
        Just("at 12 Elm Street".to_owned()),
        Just("Confidential location".to_owned()),
        Just("P.O. Box 4".to_owned()),
        "[A-Za-z0-9 .,&<>é-]{0,24}",
    ]
}

fn signs() -> impl Strategy<Value = fn(&mut Raw)> {
    prop_oneof![
        Just((|raw| raw.location.withheld.push(Withheld::Flag)) as fn(&mut Raw)),
        Just((|raw| raw.location.withheld.push(Withheld::Redacted)) as fn(&mut Raw)),
        Just((|raw| raw.location.withheld.push(Withheld::MailingOnly)) as fn(&mut Raw)),
        Just((|raw| raw.location.withheld.push(Withheld::NoPhysicalAddress)) as fn(&mut Raw)),
        Just((|raw| raw.location.is_virtual = true) as fn(&mut Raw)),
        Just((|raw| raw.kind = Kind::Shelter) as fn(&mut Raw)),
        Just((|raw| raw.kind = Kind::CrisisLine) as fn(&mut Raw)),
        Just((|raw| raw.area = Area::Province) as fn(&mut Raw)),
        Just((|raw| raw.before = Text::en("The address is confidential")) as fn(&mut Raw)),
    ]
}

prop_compose! {
    fn records()(texts in prop::collection::vec(texts(), 9), town in 0usize..5, sign in signs()) -> Raw {
        let mut raw = record(Kind::Clinic);
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap();
        raw.description = Text { en: next(), fr: next() };
        raw.serves = Text::en(next());
        raw.organisation = Text::en(next());
        raw.aliases = vec![next()];
        raw.phones[0].label = Text::en(next());
        raw.area = Area::Named(Text::en(next()));
        raw.location.town = Text::en(["Toronto", "Cobalt", "Kenora", "Nowhere", "9 Elm St"][town]);
        sign(&mut raw);
        raw
    }
}

proptest! {
    #[test]
    fn a_verdict_on_a_hidden_place_does_not_depend_on_where_it_is(
        raw in records(),
        street in texts(), postal in texts(), transit in texts(),
        lat in prop::option::of(-90.0..90.0f64), lon in prop::option::of(-180.0..180.0f64),
    ) {
        let mut moved = raw.clone();
        moved.location.street = street;
        moved.location.postal_code = postal;
        moved.location.transit = Text { en: transit.clone(), fr: transit };
        moved.location.latitude = lat;
        moved.location.longitude = lon;
        let (one, other) = (admit(raw, &gate()), admit(moved, &gate()));
        prop_assert_eq!(postcard::to_allocvec(&one).unwrap(), postcard::to_allocvec(&other).unwrap());
        prop_assert_eq!(serde_json::to_string(&one).unwrap(), serde_json::to_string(&other).unwrap());
        if let Verdict::Keep(service, _) = one {
            let json = serde_json::to_string(&service).unwrap().to_uppercase();
            prop_assert!(!json.contains("M5V") && !json.contains("ELM STREET"), "{}", json);
        }
    }

    #[test]
    fn what_was_let_through_is_let_through_unchanged_again(raw in records(), is_open: bool) {
        let mut raw = raw;
        if is_open {
            raw = Raw { location: record(Kind::Clinic).location, kind: Kind::Clinic, area: Area::Unknown, ..raw };
        }
        if let Verdict::Keep(service, _) = admit(raw, &gate()) {
            let again = kept(raw_of(&service, &FourTowns));
            prop_assert_eq!(*service, again);
        }
    }
}
