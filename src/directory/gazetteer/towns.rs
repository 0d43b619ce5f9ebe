//! The gazetteer as the gate needs it.

use super::{Coordinate, Gazetteer, TownId};
use crate::directory::gate::{TownFacts, Towns};

impl Towns for Gazetteer {
    fn named(&self, name: &str, near: Option<Coordinate>) -> Option<TownFacts> {
        let id = Self::named(self, name, near)?;
        let town = self.town(id)?;
        Some(TownFacts {
            id,
            point: town.point,
            zone: town.zone,
            population: town.population,
        })
    }

    fn large_near(&self, town: TownId) -> Option<TownId> {
        Self::large_near(self, town)
    }

    fn name(&self, town: TownId) -> Option<String> {
        self.town(town).map(|town| town.name.en.clone())
    }
}
