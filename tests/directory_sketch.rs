//! The sketch map that is kept: where lakes lie between, and what is drawn.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use proptest::prelude::*;
use tally::directory::{
    Coordinate, Lang, Shown,
    sketch::{Label, Pin, Shapes, draw, extract},
    water::Lakes,
};

fn kept() -> Vec<u8> {
    std::fs::read("assets/directory/ontario.sketch").unwrap()
}

fn at(lat: f64, lon: f64) -> Coordinate {
    Coordinate::new(lat, lon).unwrap()
}

#[test]
fn lakes_lie_between_their_shores_and_not_along_them() {
    let lakes = Lakes::new(Shapes::open(&kept()).unwrap().lakes);
    for (ways, a, b, expected) in [
        (
            "Toronto to St. Catharines",
            at(43.65, -79.38),
            at(43.16, -79.24),
            true,
        ),
        (
            "Owen Sound to Midland",
            at(44.57, -80.94),
            at(44.75, -79.88),
            true,
        ),
        (
            "Thunder Bay to Sault Ste. Marie",
            at(48.38, -89.25),
            at(46.52, -84.35),
            true,
        ),
        (
            "Manitoulin to Tobermory",
            at(45.90, -82.26),
            at(45.25, -81.66),
            true,
        ),
        (
            "Leamington to Cleveland",
            at(42.05, -82.60),
            at(41.50, -81.69),
            true,
        ),
        (
            "Toronto to Hamilton",
            at(43.65, -79.38),
            at(43.25, -79.87),
            false,
        ),
        (
            "Toronto to Mississauga",
            at(43.65, -79.38),
            at(43.59, -79.64),
            false,
        ),
        (
            "Oshawa to Toronto",
            at(43.90, -78.86),
            at(43.65, -79.38),
            false,
        ),
        (
            "Sudbury to North Bay",
            at(46.49, -80.99),
            at(46.31, -79.46),
            false,
        ),
        (
            "Windsor to Leamington",
            at(42.31, -83.04),
            at(42.05, -82.60),
            false,
        ),
        (
            "Ottawa to Kingston",
            at(45.42, -75.69),
            at(44.23, -76.49),
            false,
        ),
        (
            "a place to itself",
            at(43.65, -79.38),
            at(43.65, -79.38),
            false,
        ),
    ] {
        assert_eq!(lakes.between(a, b), expected, "{ways}");
        assert_eq!(lakes.between(b, a), expected, "{ways}, back");
    }
    assert!(!Lakes::default().between(at(43.65, -79.38), at(43.16, -79.24)));
}

#[test]
fn an_island_in_a_lake_is_land() {
    let square = |low: f64, high: f64| {
        vec![
            (-80.0 + low, 45.0 + low),
            (-80.0 + high, 45.0 + low),
            (-80.0 + high, 45.0 + high),
            (-80.0 + low, 45.0 + high),
        ]
    };
    let lakes = Lakes::new(vec![square(0.0, 1.0), square(0.2, 0.8)]);
    assert!(
        !lakes.between(at(45.3, -79.7), at(45.7, -79.3)),
        "across the island"
    );
    let wide = Lakes::new(vec![square(0.0, 1.0)]);
    assert!(
        wide.between(at(45.3, -79.7), at(45.7, -79.3)),
        "across the lake"
    );
}

#[test]
fn the_sketch_is_small_and_no_damage_to_it_does_harm() {
    let bytes = kept();
    assert!(bytes.len() <= 60_000, "{}", bytes.len());
    for cut in (0..bytes.len()).step_by(97).skip(1) {
        assert!(Shapes::open(&bytes[..cut]).is_err(), "{cut}");
    }
}

#[test]
fn a_map_of_one_place_is_60_km_wide() {
    let shapes = Shapes::open(&kept()).unwrap();
    let map = draw(&shapes, Some(at(43.65, -79.38)), &[], &[]);
    assert_eq!(map.scale_km, 6);
    assert_eq!(map.from, Some((500, map.height as i16 / 2)));
}

#[test]
fn other_files_are_no_map() {
    for text in [
        "",
        "{}",
        "[]",
        r#"{"arcs":[],"transform":{"scale":[1,1],"translate":[0,0]},"objects":{}}"#,
    ] {
        assert!(extract(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn any_places_make_a_map_of_whole_numbers_in_its_picture(
        places in prop::collection::vec((-90.0..=90.0_f64, -180.0..=180.0_f64), 0..12),
        seed in any::<prop::sample::Index>(),
    ) {
        let places: Vec<_> = places.iter().filter_map(|(lat, lon)| Coordinate::new(*lat, *lon).ok()).collect();
        let mut bytes = kept();
        let spot = seed.index(bytes.len());
        bytes[spot] ^= 0x55;
        let shapes = Shapes::open(&bytes).unwrap_or_default();
        let pins: Vec<_> = places.iter().zip(1..).map(|(&point, number)| Pin { point, number }).collect();
        let towns: Vec<_> = places.iter().map(|&point| Label {
            point,
            population: 1,
            name: Shown { text: "Town".into(), lang: Lang::En },
        }).collect();
        let map = draw(&shapes, places.first().copied(), &pins, &towns);
        for path in [&map.land, &map.lakes, &map.borders] {
            prop_assert!(path.chars().all(|c| c.is_ascii_digit() || "MZ -".contains(c)));
        }
        prop_assert!(map.towns.len() <= 25);
        prop_assert_eq!(map.pins.iter().map(|pin| pin.numbers.len()).sum::<usize>(), pins.len());
        for pin in &map.pins {
            prop_assert!((0..=1_000).contains(&pin.x) && (0..=map.height as i16).contains(&pin.y));
        }
    }
}
