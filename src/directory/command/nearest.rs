//! `directory nearest`.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use super::{Exit, Stop, list};
use crate::directory::{
    Coordinate, Engine, FeatureSet, Need, Origin,
    gazetteer::Gazetteer,
    nearest::{Nearest as Index, Spot, Wanted},
};

#[derive(Args)]
#[command(
    after_help = "Only places that are published and have a point: one that is not published has no \
    distance. Kilometres are as the crow flies.\n\n\
    Example: directory nearest ontario.svcb --near \"Thunder Bay\" -n 5 --need food"
)]
pub(super) struct Nearest {
    #[command(flatten)]
    asked: list::Asked,
    /// Where from: a town, or the first three characters of a postal code.
    #[arg(long, value_name = "TOWN")]
    near: String,
    /// How many.
    #[arg(short, long, value_name = "NUMBER", default_value_t = 10)]
    number: u16,
    /// A kind of help; of several, any.
    #[arg(long = "need", value_name = "NEED", value_parser = list::code::<Need>, value_delimiter = ',')]
    needs: Vec<Need>,
}

/// One place.
#[derive(Serialize)]
struct Near {
    id: String,
    name: String,
    metres: u32,
}

impl Nearest {
    pub(super) fn run(self, _now: i64, out: &mut dyn Write) -> Result<Exit, Stop> {
        let engine = self.asked.open()?;
        let town = self.asked.origin(&engine, &self.near)?;
        let gazetteer = Gazetteer::open(engine.bundle().gazetteer()).map_err(Stop::unreadable)?;
        let from = gazetteer.origin_point(&town.origin);
        let from = from.ok_or_else(|| Stop::unreadable("the town has no point"))?;
        let found = self.found(&engine, from)?;
        if self.asked.json {
            let json = serde_json::to_string_pretty(&found).map_err(Stop::unreadable)?;
            writeln!(out, "{json}")?;
            return Ok(Exit::Fine);
        }
        let is_point = matches!(town.origin, Origin::Point(_));
        let about = if is_point { " (its middle)" } else { "" };
        writeln!(out, "from      {}{about}", town.name.text)?;
        for near in found {
            let km = f64::from(near.metres) / 1e3;
            writeln!(out, "{km:>7.1} km  {}  ({})", near.name, near.id)?;
        }
        Ok(Exit::Fine)
    }

    fn found(&self, engine: &Engine, from: Coordinate) -> Result<Vec<Near>, Stop> {
        let facts = engine.bundle().facts().iter().zip(0..);
        let spots = facts.filter_map(|(facts, index)| {
            Some(Spot {
                index,
                point: facts.point?,
                needs: facts.needs,
                not: FeatureSet::NONE,
                kind: 0,
            })
        });
        let wanted = Wanted {
            needs: list::set(&self.needs),
            ..Wanted::default()
        };
        let nearest = Index::new(spots.collect()).nearest(from, self.number.into(), &wanted);
        let near = |(index, metres): (u32, f64)| {
            let number = usize::try_from(index).map_err(Stop::unreadable)?;
            let service = engine.bundle().service(number).map_err(Stop::unreadable)?;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "at most half way round the earth, 20,037,508 m"
            )]
            let metres = metres.round() as u32;
            Ok(Near {
                name: service.name_in(self.asked.lang()).text,
                id: service.id,
                metres,
            })
        };
        nearest.into_iter().map(near).collect()
    }
}
