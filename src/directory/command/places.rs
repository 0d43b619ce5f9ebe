//! Towns from a table, for the gate.

use std::{collections::HashMap, path::Path};

use super::{Stop, files};
use crate::directory::{
    Coordinate, TownId,
    gate::{LARGE_TOWN, TownFacts, Towns, metres},
};

/// Towns of a CSV file with the columns `name`, `latitude`, `longitude`, `zone`, `population`.
///
/// Without any, every hidden place loses its town: the safe way to know too little.
#[derive(Default)]
pub(super) struct Places {
    towns: Vec<(String, TownFacts)>,
    by_name: HashMap<String, Vec<usize>>,
}

impl Places {
    pub fn read(path: Option<&Path>) -> Result<Self, Stop> {
        let Some(path) = path else {
            return Ok(Self::default());
        };
        let bytes = files::read(path)?;
        let fail = |line: usize, what: &str| {
            Stop::unreadable(format!("{}, line {line}: {what}", path.display()))
        };
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let header = reader
            .headers()
            .map_err(|error| fail(1, &error.to_string()))?
            .clone();
        let column = |name: &str| {
            header
                .iter()
                .position(|known| known.trim().eq_ignore_ascii_case(name))
                .ok_or_else(|| fail(1, &format!("no column {name}")))
        };
        let (name, lat, lon) = (column("name")?, column("latitude")?, column("longitude")?);
        let (zone, population) = (column("zone")?, column("population")?);
        let mut places = Self::default();
        for (row, line) in reader.records().zip(2..) {
            let row = row.map_err(|error| fail(line, &error.to_string()))?;
            let cell = |at: usize| row.get(at).unwrap_or_default().trim();
            let number = |at: usize| {
                cell(at)
                    .parse::<f64>()
                    .map_err(|_| fail(line, "not a number"))
            };
            let facts = TownFacts {
                id: TownId(u16::try_from(places.towns.len()).map_err(|_| fail(line, "too many"))?),
                point: Coordinate::new(number(lat)?, number(lon)?)
                    .map_err(|error| fail(line, &error.to_string()))?,
                zone: cell(zone)
                    .parse()
                    .map_err(|_| fail(line, "zone is not 0 to 255"))?,
                population: cell(population)
                    .parse()
                    .map_err(|_| fail(line, "population is not a number"))?,
            };
            places
                .by_name
                .entry(cell(name).to_lowercase())
                .or_default()
                .push(places.towns.len());
            places.towns.push((cell(name).to_owned(), facts));
        }
        Ok(places)
    }

    fn facts(&self, town: TownId) -> Option<&TownFacts> {
        self.towns.get(usize::from(town.0)).map(|(_, facts)| facts)
    }
}

impl Towns for Places {
    fn named(&self, name: &str, near: Option<Coordinate>) -> Option<TownFacts> {
        let all = self
            .by_name
            .get(&name.trim().to_lowercase())?
            .iter()
            .filter_map(|at| self.towns.get(*at).map(|(_, facts)| *facts));
        match near {
            Some(near) => all
                .min_by(|one, other| metres(one.point, near).total_cmp(&metres(other.point, near))),
            None => all.max_by_key(|facts| facts.population),
        }
    }

    fn large_near(&self, town: TownId) -> Option<TownId> {
        let from = self.facts(town)?.point;
        self.towns
            .iter()
            .map(|(_, facts)| facts)
            .filter(|facts| facts.population >= LARGE_TOWN)
            .min_by(|one, other| metres(one.point, from).total_cmp(&metres(other.point, from)))
            .map(|facts| facts.id)
    }

    fn name(&self, town: TownId) -> Option<String> {
        self.towns
            .get(usize::from(town.0))
            .map(|(name, _)| name.clone())
    }
}
