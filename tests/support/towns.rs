//! Four towns, for tests of the gate.

use tally::directory::{
    Coordinate, TownId,
    gate::{Bounds, Gate, TownFacts, Towns},
};

/// Toronto and Sudbury are large, Cobalt is small, and so is Kenora, which goes by another clock.
pub struct FourTowns;

const TOWNS: [(&str, f64, f64, u8, u32); 4] = [
    ("Toronto", 43.70, -79.42, 0, 2_700_000),
    ("Sudbury", 46.49, -80.99, 0, 160_000),
    ("Cobalt", 47.39, -79.68, 0, 1_100),
    ("Kenora", 49.77, -94.49, 1, 15_000),
];

impl Towns for FourTowns {
    fn named(&self, name: &str, _near: Option<Coordinate>) -> Option<TownFacts> {
        let at = TOWNS
            .iter()
            .position(|town| town.0.eq_ignore_ascii_case(name.trim()))?;
        let (_, lat, lon, zone, population) = TOWNS[at];
        Some(TownFacts {
            id: TownId(u16::try_from(at).unwrap()),
            point: Coordinate::new(lat, lon).unwrap(),
            zone,
            population,
        })
    }

    fn large_near(&self, town: TownId) -> Option<TownId> {
        Some(TownId(if town.0 == 0 { 0 } else { 1 }))
    }

    fn name(&self, town: TownId) -> Option<String> {
        TOWNS.get(usize::from(town.0)).map(|town| town.0.to_owned())
    }
}

pub fn gate() -> Gate<'static> {
    Gate {
        towns: &FourTowns,
        bounds: Bounds::ONTARIO,
        source_key: "t",
        licence: 0,
        zone: 0,
        release: true,
    }
}
