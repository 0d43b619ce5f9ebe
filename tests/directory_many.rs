//! Sixty thousand services: the list opens, and answers as looking at each of them would.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may fail loudly, and tell how long it took"
)]

mod directory_support;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Instant,
};

use chrono::{Days, NaiveDate};
use directory_support::{parts, samples};
use tally::directory::{
    Answer, Area, Bundle, Coordinate, Engine, Facts, Feature, Found, Kind, Known, LaneKind,
    Location, Need, Origin, Question, Search, Service,
    gazetteer::Gazetteer,
    nearest::{Nearest, Spot, Wanted, metres},
};

/// Wednesday 2026-11-18, 15:00 UTC.
const NOW: i64 = 1_795_014_000;
const MANY: usize = 60_000;

fn toronto() -> Coordinate {
    Coordinate::new(43.65, -79.38).unwrap()
}

fn asked(engine: &Engine, search: Search) -> Found {
    let start = Instant::now();
    let answer = engine.answer(&Question::Search(search));
    println!("answered in {} ms", start.elapsed().as_millis());
    match answer {
        Answer::Found(found) => found,
        other => panic!("{other:?}"),
    }
}

/// In which lane a service belongs, by what is known of it and nothing of how a list is kept; none where a
/// filter takes it away.
fn lane(service: &Service, search: &Search, gazetteer: &Gazetteer) -> Option<LaneKind> {
    let is_line = service.kind == Kind::CrisisLine || service.needs.contains(Need::CrisisLine);
    let checked = service.provenance.verified_on;
    let day = checked.or(service.provenance.source_date);
    let oldest = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap() - Days::new(730);
    let has_must = |feature: Feature| service.suits.of(feature) != Known::No;
    let fits = (search.needs.is_empty() || !search.needs.and(service.needs).is_empty())
        && search.musts.iter().all(has_must)
        && search.age.is_none_or(|age| {
            service.suits.age_min.is_none_or(|least| least <= age)
                && service.suits.age_max.is_none_or(|most| age <= most)
        })
        && (is_line || day.is_none_or(|day| day >= oldest));
    if !fits {
        return None;
    }
    let wide = matches!(service.area, Area::Province | Area::Canada);
    let town = |id| gazetteer.town(id).unwrap().point;
    let point = match &service.location {
        Location::Undisclosed { .. } => return Some(LaneKind::NotPublished),
        Location::Virtual if wide && is_line => return Some(LaneKind::Now),
        Location::Virtual | Location::MailingOnly { .. } => return Some(LaneKind::Phone),
        Location::Public(place) => place.point.or(place.near.map(town)),
        Location::Area { near, .. } => near.map(town),
    };
    let is_near = point.is_some_and(|point| metres(toronto(), point) <= 50_000.0);
    Some(match (is_near, wide) {
        (true, _) => LaneKind::Near,
        (false, true) => LaneKind::Phone,
        (false, false) => LaneKind::Farther,
    })
}

#[test]
fn sixty_thousand_services_are_searched_as_by_looking_at_each() {
    let services = samples(MANY, 21);
    let gazetteer = Gazetteer::open(&parts().gazetteer).unwrap();
    let bytes = Bundle::write(&services, &parts()).unwrap();
    let size = bytes.len();
    let start = Instant::now();
    let engine = Engine::open(bytes).unwrap();
    println!("{size} bytes, opened in {} ms", start.elapsed().as_millis());

    // What stays in memory beside the file: the columns decoded, and where each record stands.
    let columns =
        engine.bundle().len() * (size_of::<Facts>() + size_of::<std::ops::Range<usize>>());
    println!("columns {columns} bytes");
    assert!(size + columns <= 3 * size);

    let here = Search {
        from: Some(Origin::Point(toronto())),
        now: NOW,
        rows: u16::MAX,
        ..Search::default()
    };
    let rare = Search {
        needs: [Need::PetCare].into_iter().collect(),
        musts: [Feature::Wheelchair].into_iter().collect(),
        age: Some(17),
        ..here.clone()
    };
    for search in [here.clone(), rare] {
        let found = asked(&engine, search.clone());
        let mut expected: BTreeMap<LaneKind, BTreeSet<&str>> = BTreeMap::new();
        for service in &services {
            if let Some(lane) = lane(service, &search, &gazetteer) {
                expected.entry(lane).or_default().insert(&service.id);
            }
        }
        let found: BTreeMap<_, BTreeSet<_>> = (found.lanes.iter())
            .map(|lane| {
                (
                    lane.kind,
                    lane.rows.iter().map(|row| row.id.as_str()).collect(),
                )
            })
            .collect();
        assert!(expected.values().map(BTreeSet::len).sum::<usize>() > 300);
        assert!(
            found == expected,
            "a service stands in another lane, or in none"
        );
    }

    // By distance alone, blocks of places agree with measuring every one.
    let spots = (engine.bundle().facts().iter().zip(0..)).filter_map(|(facts, index)| {
        Some(Spot {
            index,
            point: facts.point?,
            needs: facts.needs,
            not: facts.known.without(facts.yes),
            kind: 0,
        })
    });
    let index = Nearest::new(spots.collect());
    for needs in [&[][..], &[Need::PetCare]] {
        let wanted = Wanted {
            needs: needs.iter().copied().collect(),
            musts: [Feature::Wheelchair].into_iter().collect(),
            kind: None,
        };
        let start = Instant::now();
        let nearest = index.nearest(toronto(), 50, &wanted);
        println!("nearest 50 in {} microseconds", start.elapsed().as_micros());
        assert_eq!(nearest, index.linear(toronto(), 50, &wanted));
    }

    // As a person asks: one page of each lane.
    for text in ["sample 31415", "counselling for youth", ""] {
        let page = Search {
            text: text.into(),
            rows: 20,
            old_ones: true,
            ..here.clone()
        };
        let found = asked(&engine, page);
        if text.contains("31415") {
            let first = found.lanes.iter().filter_map(|lane| lane.rows.first());
            let ids: Vec<_> = first.map(|row| row.id.as_str()).collect();
            assert!(ids.contains(&"sample:0031415"), "{ids:?}");
        }
    }
}
