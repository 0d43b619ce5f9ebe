//! What the directory answers: in which lane a service stands and why, and what is never said of a place
//! that is not published.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

mod directory_support;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use directory_support::{parts, samples};
use tally::directory::{
    Answer, Area, Bundle, Card, Coordinate, Engine, Feature, Filter, Found, Hours, HoursState,
    Kind, Known, LaneKind, Lang, Location, Need, Origin, Own, PublicPlace, Question, Reason,
    Schedule, Search, Service, Sketch, Stops, Text, TownId, Visit, gazetteer::Gazetteer,
    nearest::metres,
};

/// Wednesday 2026-11-18, 15:00 UTC: 10:00 in Toronto.
const NOW: i64 = 1_795_014_000;

fn at(lat: f64, lon: f64) -> Coordinate {
    Coordinate::new(lat, lon).unwrap()
}

fn toronto() -> Coordinate {
    at(43.65, -79.38)
}

fn town(name: &str) -> TownId {
    let gazetteer = Gazetteer::open(&parts().gazetteer).unwrap();
    gazetteer.named(name, None).unwrap()
}

/// A service with nothing special: a clinic that helps with health, in no place yet.
fn service(id: &str) -> Service {
    let mut service = samples(1, 3).remove(0);
    service.id = id.into();
    service.name = Text::en(id);
    service.kind = Kind::Clinic;
    service.needs = [Need::ClinicPrimary].into_iter().collect();
    service.description = Text::en("Doctors and nurses.");
    service.organisation = Text::default();
    service.area = Area::Unknown;
    service.location = Location::Virtual;
    service.suits = tally::directory::Suitability::default();
    service.hours = Vec::new();
    service.provenance.verified_on = None;
    service.provenance.source_date = None;
    service
}

fn public(id: &str, lat: f64, lon: f64) -> Service {
    let mut service = service(id);
    service.location = Location::Public(PublicPlace {
        point: Some(at(lat, lon)),
        street: "1 Sample Street".into(),
        town: Text::en("Sample"),
        near: None,
        postal_code: "M5V 0A1".into(),
        transit: Text::default(),
        consent: tally::directory::Consent::OpenToPublic,
    });
    service
}

fn hidden(id: &str, near: &str) -> Service {
    let mut service = service(id);
    service.kind = Kind::Shelter;
    service.needs = [Need::EmergencyShelter].into_iter().collect();
    service.location = Location::Undisclosed {
        area: Text::en(near),
        near: Some(town(near)),
    };
    service
}

fn line(id: &str) -> Service {
    let mut line = service(id);
    line.kind = Kind::CrisisLine;
    line.needs = [Need::CrisisLine].into_iter().collect();
    line.area = Area::Province;
    line
}

fn engine(services: &[Service]) -> Engine {
    Engine::open(Bundle::write(services, &parts()).unwrap()).unwrap()
}

fn from_toronto() -> Search {
    Search {
        from: Some(Origin::Point(toronto())),
        now: NOW,
        ..Search::default()
    }
}

fn found(engine: &Engine, search: Search) -> Found {
    match engine.answer(&Question::Search(search)) {
        Answer::Found(found) => found,
        other => panic!("{other:?}"),
    }
}

fn ids(found: &Found, kind: LaneKind) -> Vec<&str> {
    let lanes = found.lanes.iter().filter(|lane| lane.kind == kind);
    lanes
        .flat_map(|lane| &lane.rows)
        .map(|row| row.id.as_str())
        .collect()
}

fn card(engine: &Engine, id: &str) -> Card {
    let question = Question::Card {
        id: id.into(),
        from: Some(Origin::Point(toronto())),
        lang: Lang::En,
        now: NOW,
    };
    match engine.answer(&question) {
        Answer::Card(Some(card)) => *card,
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_service_stands_in_the_lane_of_how_it_is_reached() {
    let mut everywhere = public("legal aid", 45.42, -75.69);
    everywhere.area = Area::Province;
    let mut services = vec![
        line("line"),
        public("close", 43.66, -79.39),
        service("chat"),
        hidden("hidden", "Toronto"),
        everywhere,
        public("ottawa", 45.42, -75.69),
    ];
    // Ten that are near, so that none is moved up.
    services.extend((0..10).map(|i| public(&format!("near {i}"), 43.70, -79.40)));
    let found = found(&engine(&services), from_toronto());
    let kinds: Vec<_> = found.lanes.iter().map(|lane| lane.kind).collect();
    assert!(kinds.is_sorted(), "{kinds:?}");
    assert_eq!(ids(&found, LaneKind::Now), ["line"]);
    assert_eq!(ids(&found, LaneKind::Near)[0], "close");
    assert_eq!(ids(&found, LaneKind::Phone), ["legal aid", "chat"]);
    assert_eq!(ids(&found, LaneKind::NotPublished), ["hidden"]);
    assert_eq!(ids(&found, LaneKind::Farther), ["ottawa"]);
}

#[test]
fn where_little_is_near_the_nearest_ten_that_can_be_driven_to_are() {
    // From 55 to 99 km.
    let services: Vec<_> = (0..14)
        .map(|i| public(&format!("{i:02}"), 44.15 + f64::from(i) * 0.03, -79.4))
        .collect();
    let found = found(&engine(&services), from_toronto());
    assert_eq!(ids(&found, LaneKind::Near).len(), 10);
    assert_eq!(ids(&found, LaneKind::Near)[0], "00");
    assert_eq!(ids(&found, LaneKind::Farther)[0], "10");
}

#[test]
fn what_is_too_far_to_drive_to_never_stands_before_what_is_not_published() {
    let services = [hidden("here", "Toronto"), public("far", 45.42, -75.69)];
    let found = found(&engine(&services), from_toronto());
    let lanes = found.lanes.iter().filter(|lane| !lane.rows.is_empty());
    let kinds: Vec<_> = lanes.map(|lane| lane.kind).collect();
    assert_eq!(kinds, [LaneKind::NotPublished, LaneKind::Farther]);
}

#[test]
fn a_hidden_place_has_no_distance_no_pin_and_no_order_finer_than_25_km() {
    // Three towns of 20,000 or more within 25 km of Toronto's middle.
    let services = [
        hidden("a", "Mississauga"),
        hidden("b", "Toronto"),
        hidden("c", "Vaughan"),
        public("open", 43.66, -79.39),
    ];
    let engine = engine(&services);
    for (lat, lon) in [(43.65, -79.38), (43.60, -79.64), (43.70, -79.50)] {
        let mut search = from_toronto();
        search.from = Some(Origin::Point(at(lat, lon)));
        let found = found(&engine, search);
        assert_eq!(ids(&found, LaneKind::NotPublished), ["a", "b", "c"]);
        let rows = found
            .lanes
            .iter()
            .filter(|lane| lane.kind == LaneKind::NotPublished);
        for row in rows.flat_map(|lane| &lane.rows) {
            assert_eq!((row.distance, row.on_map), (None, false));
            assert!(!row.reasons.contains(&Reason::Near));
        }
    }
    let question = Question::Sketch {
        from: None,
        ids: ["a", "open", "b", "gone"].map(String::from).to_vec(),
        lang: Lang::En,
    };
    let Answer::Sketch(sketch) = engine.answer(&question) else {
        panic!()
    };
    let numbers: Vec<_> = sketch.pins.iter().map(|pin| &pin.numbers[..]).collect();
    assert_eq!(numbers, [[2]]);
    assert_eq!(card(&engine, "a").address, None);
}

#[test]
fn keeping_away_from_a_place_keeps_hidden_ones_away_by_whole_steps() {
    let engine = engine(&[
        hidden("toronto", "Toronto"),
        hidden("ottawa", "Ottawa"),
        public("close", 43.66, -79.39),
        public("far", 45.42, -75.69),
    ]);
    for km in [1, 5, 20] {
        let search = Search {
            not_near: vec![(Origin::Point(at(43.70, -79.40)), km)],
            ..from_toronto()
        };
        let found = found(&engine, search);
        assert_eq!(ids(&found, LaneKind::NotPublished), ["ottawa"], "{km} km");
    }
    let search = Search {
        not_near: vec![(Origin::Point(toronto()), 30)],
        ..from_toronto()
    };
    let found = found(&engine, search);
    assert_eq!(ids(&found, LaneKind::Farther), ["far"]);
    let removed: Vec<_> = found
        .removed
        .iter()
        .map(|one| (one.by, one.count))
        .collect();
    assert_eq!(removed, [(Filter::NotNear, 2)]);
}

#[test]
fn what_must_be_drops_the_known_otherwise_and_asks_of_the_unknown() {
    let with = |id, lat, known| {
        let mut service = public(id, lat, -79.39);
        service.suits.note(Feature::Wheelchair, known);
        service
    };
    let engine = engine(&[
        with("no", 43.651, Known::No),
        with("unknown", 43.652, Known::Unknown),
        with("yes", 43.70, Known::Yes),
    ]);
    let search = Search {
        musts: [Feature::Wheelchair].into_iter().collect(),
        ..from_toronto()
    };
    let found = found(&engine, search);
    assert_eq!(ids(&found, LaneKind::Near), ["yes", "unknown"]);
    let rows = &found.lanes[0].rows;
    assert!(rows[0].reasons.contains(&Reason::Has(Feature::Wheelchair)));
    assert_eq!(
        rows[1].reasons.last(),
        Some(&Reason::Ask(Feature::Wheelchair))
    );
    assert_eq!(found.removed.len(), 1);
    assert_eq!(found.removed[0].by, Filter::Must(Feature::Wheelchair));
    assert_eq!(found.removed[0].count, 1);
}

#[test]
fn words_that_may_mean_danger_pin_the_lines_and_hide_nothing() {
    let mut old = line("old line");
    old.provenance.verified_on = NaiveDate::from_ymd_opt(2015, 1, 1);
    let engine = engine(&[line("line"), old, hidden("shelter", "Toronto")]);
    let search = Search {
        text: "he is going to kill me".into(),
        needs: [Need::Food].into_iter().collect(),
        ..from_toronto()
    };
    let found = found(&engine, search);
    assert!(found.danger);
    assert_eq!(found.lanes[0].kind, LaneKind::Now);
    assert_eq!(ids(&found, LaneKind::Now), ["old line", "line"]);
}

#[test]
fn nothing_found_still_shows_the_lines() {
    let engine = engine(&[line("line"), public("clinic", 43.66, -79.39)]);
    let search = Search {
        text: "zzzzqqqq".into(),
        ..from_toronto()
    };
    let found = found(&engine, search);
    assert!(!found.danger);
    assert_eq!(ids(&found, LaneKind::Now), ["line"]);
    assert_eq!(found.lanes.len(), 1);
    assert_eq!(
        (found.removed[0].by, found.removed[0].count),
        (Filter::Text, 2)
    );
}

#[test]
fn a_town_among_the_words_is_where_from_unless_one_is_chosen() {
    let engine = engine(&[
        public("clinic", 46.49, -80.99),
        public("toronto", 43.66, -79.39),
    ]);
    let search = Search {
        text: "clinic sudbury".into(),
        now: NOW,
        ..Search::default()
    };
    let said = found(&engine, search.clone());
    assert!(said.near.unwrap().text.contains("Sudbury"));
    assert_eq!(said.lanes[0].rows[0].id, "clinic");
    assert!(said.lanes[0].rows[0].distance.is_some());
    let chosen = found(
        &engine,
        Search {
            from: Some(Origin::Town(town("Toronto"))),
            ..search
        },
    );
    assert!(chosen.near.unwrap().text.contains("Toronto"));
}

#[test]
fn the_other_shore_is_across_water_and_comes_after_its_like() {
    // Both about 48 km from Toronto: St. Catharines over the lake, Bradford over land.
    let engine = engine(&[
        public("a over the lake", 43.22, -79.24),
        public("b over land", 44.08, -79.50),
    ]);
    let found = found(&engine, from_toronto());
    assert_eq!(
        ids(&found, LaneKind::Near),
        ["b over land", "a over the lake"]
    );
    let rows = found.lanes[0].rows.iter();
    let water: Vec<_> = rows.map(|row| row.distance.unwrap().across_water).collect();
    assert_eq!(water, [false, true]);
}

#[test]
fn facts_older_than_two_years_are_left_out_unless_asked_for_and_undated_ones_stay() {
    let aged = |id, year| {
        let mut service = public(id, 43.66, -79.39);
        service.provenance.source_date = NaiveDate::from_ymd_opt(year, 11, 1);
        service
    };
    let services = [
        aged("new", 2026),
        aged("old", 2023),
        public("undated", 43.66, -79.39),
    ];
    let engine = engine(&services);
    let default = found(&engine, from_toronto());
    assert_eq!(ids(&default, LaneKind::Near), ["new", "undated"]);
    assert_eq!(
        (default.removed[0].by, default.removed[0].count),
        (Filter::Old, 1)
    );
    let all = found(
        &engine,
        Search {
            old_ones: true,
            ..from_toronto()
        },
    );
    assert_eq!(ids(&all, LaneKind::Near), ["new", "old", "undated"]);
}

#[test]
fn who_types_a_name_finds_it_however_old_its_facts_are() {
    let mut old = public("Genevra House", 43.66, -79.39);
    old.provenance.source_date = NaiveDate::from_ymd_opt(2019, 1, 1);
    let engine = engine(&[old, public("clinic", 43.66, -79.39)]);
    for (text, expected) in [("genevra hosue", 1), ("doctors", 0)] {
        let found = found(
            &engine,
            Search {
                text: text.into(),
                ..from_toronto()
            },
        );
        let near = ids(&found, LaneKind::Near);
        let is_there = near.contains(&"Genevra House");
        assert_eq!(usize::from(is_there), expected, "{text}: {near:?}");
    }
}

#[test]
fn a_line_that_only_connects_does_not_open_the_place_it_connects_to() {
    let day_and_night = Hours {
        of: Text::en("211"),
        schedule: Schedule {
            always: true,
            ..Schedule::default()
        },
    };
    let mut centre = public("centre", 43.66, -79.39);
    centre.hours = vec![day_and_night];
    centre.phones[0].hours = Some(0);
    centre.phones[0].connects = true;
    let mut own = centre.clone();
    own.id = "own".into();
    own.phones[0].connects = false;
    let engine = engine(&[centre, own]);
    assert_eq!(card(&engine, "centre").row.hours, HoursState::Unknown);
    assert_eq!(card(&engine, "centre").calls[0].hours, HoursState::Always);
    assert_eq!(card(&engine, "own").row.hours, HoursState::Always);
}

#[test]
fn a_wide_line_filed_under_its_people_is_for_now_after_the_others() {
    let mut youth = line("a youth line");
    youth.kind = Kind::Youth;
    let found = found(&engine(&[youth, line("b line")]), from_toronto());
    assert_eq!(ids(&found, LaneKind::Now), ["b line", "a youth line"]);
}

#[test]
fn beyond_200_km_the_nearer_town_still_comes_first() {
    // From Moose Factory: Timmins at 290 km, Toronto at 850.
    let engine = engine(&[hidden("a", "Toronto"), hidden("b", "Timmins")]);
    let search = Search {
        from: Some(Origin::Town(town("Moose Factory"))),
        ..from_toronto()
    };
    let found = found(&engine, search);
    assert_eq!(ids(&found, LaneKind::NotPublished), ["b", "a"]);
}

#[test]
fn open_now_leaves_out_what_is_closed_and_keeps_what_nobody_says() {
    let with = |id, schedule: Option<Schedule>| {
        let mut service = public(id, 43.66, -79.39);
        service.hours = schedule
            .map(|schedule| Hours {
                of: Text::default(),
                schedule,
            })
            .into_iter()
            .collect();
        service
    };
    // Wednesday is day 2.
    let wednesday = |from: u16, to: u16| {
        Some(Schedule {
            weekly: vec![tally::directory::Span {
                from: 2_880 + from,
                to: 2_880 + to,
            }],
            ..Schedule::default()
        })
    };
    let engine = engine(&[
        with("a closed", wednesday(900, 1_000)),
        with("b unknown", None),
        with("c open", wednesday(540, 1_000)),
    ]);
    let found = found(
        &engine,
        Search {
            open_now: true,
            ..from_toronto()
        },
    );
    assert_eq!(ids(&found, LaneKind::Near), ["c open", "b unknown"]);
    assert!(found.lanes[0].rows[0].reasons.contains(&Reason::Open));
    assert_eq!(found.removed[0].by, Filter::OpenNow);
}

#[test]
fn ages_leave_out_only_what_is_known_not_to_fit() {
    let mut youth = public("youth", 43.66, -79.39);
    (youth.suits.age_min, youth.suits.age_max) = (Some(16), Some(24));
    let engine = engine(&[youth, public("any", 43.66, -79.39)]);
    for (age, expected) in [(16, 2), (24, 2), (25, 1), (15, 1)] {
        let found = found(
            &engine,
            Search {
                age: Some(age),
                ..from_toronto()
            },
        );
        assert_eq!(ids(&found, LaneKind::Near).len(), expected, "{age}");
    }
}

#[test]
fn a_card_of_a_shelter_shows_the_next_two_and_reads_its_number_as_people_do() {
    let mut first = hidden("a", "Toronto");
    first.phones[0].number = "+18005550100".into();
    let services = [
        first,
        hidden("b", "Ottawa"),
        hidden("c", "Toronto"),
        hidden("d", "Hamilton"),
        public("clinic", 43.65, -79.38),
    ];
    let card = card(&engine(&services), "a");
    let next: Vec<_> = card.next.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(next, ["c", "d"]);
    assert_eq!(card.calls[0].shown, "1-800-555-0100");
}

#[test]
fn stops_cover_the_needs_and_a_hidden_place_is_only_called() {
    let mut food = public("food", 43.66, -79.39);
    food.needs = [Need::Food, Need::Clothing].into_iter().collect();
    let engine = engine(&[food, hidden("shelter", "Toronto")]);
    let question = Question::Stops {
        needs: [Need::Food, Need::EmergencyShelter, Need::Immigration]
            .into_iter()
            .collect(),
        musts: Default::default(),
        from: Some(Origin::Point(toronto())),
        lang: Lang::En,
        now: NOW,
    };
    let Answer::Stops(Stops {
        best, uncovered, ..
    }) = engine.answer(&question)
    else {
        panic!()
    };
    let mut visits: Vec<_> = best
        .iter()
        .map(|stop| (stop.row.id.as_str(), stop.visit))
        .collect();
    visits.sort_by_key(|visit| visit.0);
    assert_eq!(visits, [("food", Visit::Go), ("shelter", Visit::Call)]);
    assert_eq!(uncovered, [Need::Immigration]);
}

#[test]
fn stops_are_for_whom_they_serve_and_lists_of_others_are_none() {
    let mut elsewhere = service("a line of another county");
    elsewhere.needs = [Need::EmergencyShelter].into_iter().collect();
    elsewhere.area = Area::Named(Text::en("Simcoe County"));
    let mut list = line("a list");
    list.kind = Kind::Directory;
    list.needs = [Need::EmergencyShelter, Need::Food].into_iter().collect();
    let engine = engine(&[elsewhere, list, hidden("shelter", "Toronto")]);
    let question = Question::Stops {
        needs: [Need::EmergencyShelter, Need::Food].into_iter().collect(),
        musts: Default::default(),
        from: Some(Origin::Point(toronto())),
        lang: Lang::En,
        now: NOW,
    };
    let Answer::Stops(stops) = engine.answer(&question) else {
        panic!()
    };
    let best: Vec<_> = stops.best.iter().map(|stop| stop.row.id.as_str()).collect();
    assert_eq!(best, ["shelter"]);
    assert_eq!(stops.uncovered, [Need::Food]);
}

#[test]
fn the_map_groups_pins_of_one_point_and_stays_in_its_picture() {
    let services = [
        public("a", 43.66, -79.39),
        public("b", 43.66, -79.39),
        public("c", 43.20, -79.24),
    ];
    let question = Question::Sketch {
        from: Some(Origin::Point(toronto())),
        ids: ["a", "b", "c"].map(String::from).to_vec(),
        lang: Lang::En,
    };
    let Answer::Sketch(sketch) = engine(&services).answer(&question) else {
        panic!()
    };
    let Sketch {
        pins,
        height,
        towns,
        lakes,
        from,
        scale_km,
        ..
    } = sketch;
    assert_eq!(
        pins.iter()
            .map(|pin| pin.numbers.clone())
            .collect::<Vec<_>>(),
        [vec![1, 2], vec![3]]
    );
    let inside = |x: i16, y: i16| (0..=1_000).contains(&x) && (0..=height as i16).contains(&y);
    assert!(pins.iter().all(|pin| inside(pin.x, pin.y)));
    assert!(towns.iter().all(|(x, y, _)| inside(*x, *y)));
    assert!((1..=25).contains(&towns.len()), "{}", towns.len());
    assert!(from.is_some() && scale_km >= 6);
    assert!(
        lakes.starts_with('M') && lakes.ends_with('Z'),
        "Lake Ontario is there"
    );
}

#[test]
fn own_places_are_sorted_by_the_towns_in_their_words() {
    let own = |key, text: &str| Own {
        key,
        text: text.into(),
    };
    let search = Search {
        own: vec![
            own(1, "my aunt"),
            own(2, "Anna in Ottawa"),
            own(3, "the library in Mississauga"),
        ],
        ..from_toronto()
    };
    let found = found(&engine(&[line("line")]), search);
    let keys: Vec<_> = found.own.iter().map(|own| own.key).collect();
    assert_eq!(keys, [3, 2, 1]);
    assert!(found.own[0].distance.unwrap().about);
    assert_eq!(found.own[2].distance, None);
}

#[test]
fn near_holds_exactly_what_is_within_50_km() {
    let services = samples(3_000, 11);
    let engine = engine(&services);
    let found = found(
        &engine,
        Search {
            rows: u16::MAX,
            old_ones: true,
            ..from_toronto()
        },
    );
    let gazetteer = Gazetteer::open(&parts().gazetteer).unwrap();
    let expected: BTreeSet<_> = services
        .iter()
        .filter(|service| {
            let point = match &service.location {
                Location::Public(place) => place.point,
                Location::Area { near, .. } => near.map(|id| gazetteer.town(id).unwrap().point),
                _ => None,
            };
            point.is_some_and(|point| metres(toronto(), point) <= 50_000.0)
        })
        .map(|service| service.id.as_str())
        .collect();
    let near: BTreeSet<_> = ids(&found, LaneKind::Near).into_iter().collect();
    assert!(near.len() > 500);
    assert_eq!(near, expected);
    let shown: usize = found.lanes.iter().map(|lane| lane.rows.len()).sum();
    assert_eq!(shown, services.len(), "every service stands in one lane");
}

#[test]
fn the_same_question_has_the_same_answer() {
    let services = samples(2_000, 12);
    let mut turned = services.clone();
    turned.reverse();
    let search = Search {
        text: "legal help court".into(),
        ..from_toronto()
    };
    let first = found(&engine(&services), search.clone());
    assert_eq!(first, found(&engine(&turned), search));
}
