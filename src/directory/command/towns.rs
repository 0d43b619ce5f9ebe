//! The towns that the command knows by itself, so that it works in any folder.

use super::Stop;
use crate::directory::gazetteer::Gazetteer;

const PLACES: &str = include_str!("../../../assets/directory/places.tsv");
const PREFIXES: &str = include_str!("../../../assets/directory/postal_prefixes.tsv");

/// The towns of Ontario.
pub(super) fn towns() -> Result<Gazetteer, Stop> {
    let bytes = Gazetteer::build(PLACES, PREFIXES).map_err(Stop::unreadable)?;
    Gazetteer::open(&bytes).map_err(Stop::unreadable)
}
