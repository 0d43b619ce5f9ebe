//! A list of services survives being written and read, says the same in the same bytes, and refuses
//! everything else.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

mod directory_support;

use directory_support::{parts, samples};
use proptest::prelude::*;
use std::sync::LazyLock;
use tally::directory::{
    Bundle, Coordinate, Engine, Lang, Location, Origin, Place, Question, Search, Service,
    Unwritable,
};

static SERVICES: LazyLock<Vec<Service>> = LazyLock::new(|| samples(300, 1));
static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| Bundle::write(&SERVICES, &parts()).unwrap());

#[test]
fn every_service_comes_back_as_it_was() {
    let bundle = Bundle::open(BYTES.clone()).unwrap();
    assert_eq!(bundle.len(), SERVICES.len());
    for service in SERVICES.iter() {
        let number = bundle.by_id(&service.id).unwrap();
        assert_eq!(bundle.service(number).as_ref(), Ok(service));
        assert_eq!(bundle.id(number), Some(service.id.as_str()));
    }
    for absent in ["", "sample:", "sample:0000000x", "zzz"] {
        assert_eq!(bundle.by_id(absent), None, "{absent}");
    }
    assert_eq!(bundle.province(), "ON");
    assert_eq!(bundle.credits()[0].shown(Lang::Fr).what.lang, Lang::En);
    assert!(bundle.service(bundle.len()).is_err());
}

#[test]
fn the_same_services_in_any_order_are_the_same_bytes() {
    let mut turned = SERVICES.clone();
    turned.reverse();
    assert!(Bundle::write(&turned, &parts()).unwrap() == *BYTES);
}

#[test]
fn what_cannot_be_one_list_is_not_written() {
    let mut twice = SERVICES.clone();
    twice[7].id = twice[3].id.clone();
    let same = Bundle::write(&twice, &parts());
    assert_eq!(same, Err(Unwritable::SameId(twice[3].id.clone())));
    let mut zone = SERVICES.clone();
    zone[5].zone = 9;
    assert!(
        matches!(Bundle::write(&zone, &parts()), Err(Unwritable::NoSuchZone(id)) if id == zone[5].id)
    );
    let mut licence = SERVICES.clone();
    licence[5].provenance.licence = 1;
    assert!(matches!(
        Bundle::write(&licence, &parts()),
        Err(Unwritable::NoSuchLicence(_))
    ));
}

#[test]
fn only_published_places_have_a_point() {
    let bundle = Bundle::open(BYTES.clone()).unwrap();
    let mut points = 0;
    for (number, facts) in bundle.facts().iter().enumerate() {
        let service = bundle.service(number).unwrap();
        let is_public = matches!(service.location, Location::Public(_));
        assert_eq!(facts.place == Place::Public, is_public);
        assert!(is_public || facts.point.is_none());
        points += usize::from(facts.point.is_some());
    }
    assert!(points > 100, "{points}");
}

/// Where the columns begin that hold `point`, in a file where it is in the record of a published place.
fn column_of(point: Coordinate, bytes: &[u8]) -> usize {
    let lat = point.lat_e6().to_le_bytes();
    memchr::memmem::rfind(bytes, &lat).unwrap()
}

#[test]
fn a_point_written_onto_a_hidden_place_is_refused() {
    // One service, hidden: its columns begin with "no point" twice, which nothing else in the file is.
    let mut one = SERVICES
        .iter()
        .find(|s| matches!(s.location, Location::Undisclosed { .. }));
    let services = [one.take().unwrap().clone()];
    let mut bytes = Bundle::write(&services, &parts()).unwrap();
    let none = [i32::MIN.to_le_bytes(), i32::MIN.to_le_bytes()].concat();
    let at: Vec<_> = memchr::memmem::find_iter(&bytes, &none).collect();
    let [at] = at[..] else { panic!("{at:?}") };
    bytes[at..at + 4].copy_from_slice(&43_650_000_i32.to_le_bytes());
    bytes[at + 4..at + 8].copy_from_slice(&(-79_380_000_i32).to_le_bytes());
    assert!(Bundle::open(bytes).is_err());
}

#[test]
fn a_point_that_differs_from_the_record_is_refused_when_it_is_read() {
    let is_public = |service: &&Service| matches!(&service.location, Location::Public(place) if place.point.is_some());
    let service = SERVICES.iter().find(is_public).unwrap().clone();
    let Location::Public(place) = &service.location else {
        unreachable!()
    };
    let mut bytes = Bundle::write(std::slice::from_ref(&service), &parts()).unwrap();
    let at = column_of(place.point.unwrap(), &bytes);
    bytes[at] ^= 1;
    let bundle = Bundle::open(bytes).unwrap();
    assert!(bundle.service(0).is_err());
}

fn use_all(bytes: Vec<u8>) {
    let Ok(engine) = Engine::open(bytes) else {
        return;
    };
    for number in 0..engine.bundle().len() {
        let _ = engine.bundle().service(number);
    }
    let toronto = Some(Origin::Point(Coordinate::new(43.65, -79.38).unwrap()));
    let now = 1_795_000_000;
    let id = SERVICES[5].id.clone();
    for question in [
        Question::About {
            lang: Lang::En,
            now,
        },
        Question::Towns {
            typed: "Tor".into(),
            lang: Lang::Fr,
        },
        Question::Search(Search {
            text: "shelter legal help".into(),
            open_now: true,
            from: toronto,
            now,
            ..Search::default()
        }),
        Question::Card {
            id: id.clone(),
            from: toronto,
            lang: Lang::En,
            now,
        },
        Question::Stops {
            needs: SERVICES[1].needs.or(SERVICES[2].needs),
            musts: SERVICES[3].suits.yes(),
            from: toronto,
            lang: Lang::En,
            now,
        },
        Question::Sketch {
            from: toronto,
            ids: vec![id],
            lang: Lang::En,
        },
    ] {
        let _ = engine.answer(&question);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 400 } else { 4_000 }))]

    #[test]
    fn damaged_lists_do_no_more_than_be_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        early in any::<bool>(),
    ) {
        let mut bytes = BYTES.clone();
        // Half of the damage goes where the numbers are that all others depend on.
        let end = if early { 400 } else { bytes.len() };
        for (at, byte) in changes {
            let at = at.index(end);
            bytes[at] = byte;
        }
        use_all(bytes);
    }

    #[test]
    fn cut_lists_are_refused(at in any::<prop::sample::Index>()) {
        let at = at.index(BYTES.len());
        prop_assert!(Bundle::open(BYTES[..at].to_vec()).is_err());
    }

    #[test]
    fn any_bytes_are_no_list(bytes in prop::collection::vec(any::<u8>(), 0..300), whole in any::<bool>()) {
        let mut bytes = bytes;
        if whole {
            bytes.splice(0..0, BYTES[..6].iter().copied());
        }
        use_all(bytes);
    }
}
