//! Points on the earth.

use serde::{Deserialize, Serialize};

/// A point, in millionths of a degree (about 0.1 m), WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "(f64, f64)", into = "(f64, f64)")]
pub struct Coordinate {
    lat_e6: i32,
    lon_e6: i32,
}

/// Not a point on the earth: not a number, out of range, or exactly (0, 0), which is how sources write
/// "not known".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadCoordinate;

impl std::fmt::Display for BadCoordinate {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("latitude must be within 90 and longitude within 180 degrees, and not both 0")
    }
}

impl std::error::Error for BadCoordinate {}

impl Coordinate {
    /// The point at `lat` (-90 to 90) and `lon` (-180 to 180) degrees.
    ///
    /// # Errors
    /// [`BadCoordinate`] for anything else, and for (0, 0).
    pub fn new(lat: f64, lon: f64) -> Result<Self, BadCoordinate> {
        let inside = lat.abs() <= 90.0 && lon.abs() <= 180.0;
        let (lat_e6, lon_e6) = (millionths(lat), millionths(lon));
        if !inside || (lat_e6, lon_e6) == (0, 0) {
            return Err(BadCoordinate);
        }
        Ok(Self { lat_e6, lon_e6 })
    }

    /// The point at these millionths of a degree.
    ///
    /// # Errors
    /// As [`Coordinate::new`].
    pub fn from_e6(lat_e6: i32, lon_e6: i32) -> Result<Self, BadCoordinate> {
        Self::new(f64::from(lat_e6) / 1e6, f64::from(lon_e6) / 1e6)
    }

    /// Latitude, in millionths of a degree.
    #[must_use]
    pub fn lat_e6(self) -> i32 {
        self.lat_e6
    }

    /// Longitude, in millionths of a degree.
    #[must_use]
    pub fn lon_e6(self) -> i32 {
        self.lon_e6
    }

    /// Latitude, in degrees.
    #[must_use]
    pub fn lat(self) -> f64 {
        f64::from(self.lat_e6) / 1e6
    }

    /// Longitude, in degrees.
    #[must_use]
    pub fn lon(self) -> f64 {
        f64::from(self.lon_e6) / 1e6
    }

    /// The same point to a hundredth of a degree (about 1 km): all that is kept of a device's position.
    #[must_use]
    pub fn coarse(self) -> Self {
        let round = |e6: i32| millionths((f64::from(e6) / 1e4).round() / 1e2);
        Self {
            lat_e6: round(self.lat_e6),
            lon_e6: round(self.lon_e6),
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "`as` saturates, and NaN becomes 0; callers check the range"
)]
fn millionths(degrees: f64) -> i32 {
    (degrees * 1e6).round() as i32
}

impl TryFrom<(f64, f64)> for Coordinate {
    type Error = BadCoordinate;

    fn try_from((lat, lon): (f64, f64)) -> Result<Self, BadCoordinate> {
        Self::new(lat, lon)
    }
}

impl From<Coordinate> for (f64, f64) {
    fn from(point: Coordinate) -> Self {
        (point.lat(), point.lon())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_points_on_the_earth_are_points() {
        for (lat, lon) in [
            (91.0, 0.0),
            (0.0, 181.0),
            (f64::NAN, 1.0),
            (1.0, f64::INFINITY),
            (0.0, 0.0),
        ] {
            assert_eq!(Coordinate::new(lat, lon), Err(BadCoordinate), "{lat} {lon}");
        }
        for (lat, lon) in [(90.0, 0.0), (-90.0, 180.0), (43.65, -79.38)] {
            assert!(Coordinate::new(lat, lon).is_ok(), "{lat} {lon}");
        }
    }

    #[test]
    fn a_coarse_point_keeps_two_decimals() {
        let point = Coordinate::new(43.657_891, -79.384_999).map(Coordinate::coarse);
        assert_eq!(point, Coordinate::new(43.66, -79.38));
    }
}
