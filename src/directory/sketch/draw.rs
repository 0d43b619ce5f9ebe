//! The sketch map around some places.

use std::{collections::HashMap, fmt::Write};

use super::super::{Coordinate, Shown, Sketch, SketchPin};
use super::{At, Shapes, clip::View};

/// Units across the picture.
const WIDTH: f64 = 1_000.0;
/// Kilometres in a degree of latitude, on the sphere that distances are measured on.
const KM_PER_DEGREE: f64 = 111.195;
/// A map of less would show no shore and no second town.
const LEAST_KM: f64 = 60.0;
/// How much higher than wide, and wider than high.
const HIGHEST: f64 = 1.2;
const FLATTEST: f64 = 0.6;
/// Room around the places, of the width of the map.
const MARGIN: f64 = 0.12;
/// Most names of towns, and the room one takes: of a letter, and of a line.
const MOST_TOWNS: usize = 25;
const LETTER: f64 = 15.0;
const LINE: f64 = 36.0;
/// Shown where there is no place at all: the province.
const PROVINCE: View = View {
    west: -95.2,
    east: -74.3,
    south: 41.6,
    north: 57.0,
};

/// The name of a town.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where it is.
    pub point: Coordinate,
    /// How many people; the largest towns are named first.
    pub population: u32,
    /// Its name.
    pub name: Shown,
}

/// A place to put a pin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pin {
    /// Where it is.
    pub point: Coordinate,
    /// Its number in the list, from 1.
    pub number: u16,
}

/// The map that shows `from` and `pins`.
#[must_use]
pub fn draw(shapes: &Shapes, from: Option<Coordinate>, pins: &[Pin], towns: &[Label]) -> Sketch {
    let places = from.into_iter().chain(pins.iter().map(|pin| pin.point));
    let picture = Picture::around(places);
    Sketch {
        height: whole(picture.height()).unsigned_abs(),
        land: picture.rings(&shapes.land),
        lakes: picture.rings(&shapes.lakes),
        borders: picture.lines(&shapes.borders),
        towns: picture.names(towns),
        pins: picture.pins(pins),
        from: from.map(|point| picture.spot(point)),
        scale_km: whole(picture.km / 10.0).unsigned_abs(),
    }
}

/// A view, and how it becomes a picture.
struct Picture {
    view: View,
    /// Units in a degree of longitude and of latitude.
    units: (f64, f64),
    /// Kilometres across, in the middle.
    km: f64,
}

impl Picture {
    fn around(places: impl Iterator<Item = Coordinate>) -> Self {
        let bounds = places.fold(None, |view: Option<View>, place| {
            let (x, y) = (place.lon(), place.lat());
            Some(view.map_or(
                View {
                    west: x,
                    east: x,
                    south: y,
                    north: y,
                },
                |view| View {
                    west: view.west.min(x),
                    east: view.east.max(x),
                    south: view.south.min(y),
                    north: view.north.max(y),
                },
            ))
        });
        let bounds = bounds.unwrap_or(PROVINCE);
        let middle = (
            bounds.west.midpoint(bounds.east),
            bounds.south.midpoint(bounds.north),
        );
        // A degree of longitude shrinks towards the poles; at a pole a map like this means nothing.
        let km_per_lon = KM_PER_DEGREE * middle.1.to_radians().cos().max(0.01);
        let wide = (bounds.east - bounds.west) * km_per_lon;
        let high = (bounds.north - bounds.south) * KM_PER_DEGREE;
        let room = 1.0 + 2.0 * MARGIN;
        let km = (wide * room).max(LEAST_KM).max(high * room / HIGHEST);
        let high = (high * room).clamp(km * FLATTEST, km * HIGHEST);
        let (dx, dy) = (km / km_per_lon / 2.0, high / KM_PER_DEGREE / 2.0);
        Self {
            view: View {
                west: middle.0 - dx,
                east: middle.0 + dx,
                south: middle.1 - dy,
                north: middle.1 + dy,
            },
            units: (WIDTH / (2.0 * dx), WIDTH / km * KM_PER_DEGREE),
            km,
        }
    }

    fn height(&self) -> f64 {
        (self.view.north - self.view.south) * self.units.1
    }

    fn place(&self, (x, y): At) -> (i16, i16) {
        (
            whole((x - self.view.west) * self.units.0),
            whole((self.view.north - y) * self.units.1),
        )
    }

    fn spot(&self, point: Coordinate) -> (i16, i16) {
        self.place((point.lon(), point.lat()))
    }

    fn rings(&self, rings: &[Vec<At>]) -> String {
        let mut path = String::new();
        for ring in rings {
            let ring = self.placed(&self.view.ring(ring));
            if ring.len() > 2 {
                write_line(&mut path, &ring);
                path.push('Z');
            }
        }
        path
    }

    fn lines(&self, lines: &[Vec<At>]) -> String {
        let mut path = String::new();
        for line in lines.iter().flat_map(|line| self.view.line(line)) {
            let line = self.placed(&line);
            if line.len() > 1 {
                write_line(&mut path, &line);
            }
        }
        path
    }

    /// The points in the picture, those that fall together once.
    fn placed(&self, line: &[At]) -> Vec<(i16, i16)> {
        let mut placed: Vec<_> = line.iter().map(|&point| self.place(point)).collect();
        placed.dedup();
        placed
    }

    fn pins(&self, pins: &[Pin]) -> Vec<SketchPin> {
        let mut shown: Vec<SketchPin> = Vec::new();
        let mut at: HashMap<Coordinate, usize> = HashMap::new();
        for pin in pins {
            let (x, y) = self.spot(pin.point);
            let number = *at.entry(pin.point).or_insert(shown.len());
            match shown.get_mut(number) {
                Some(shared) => shared.numbers.push(pin.number),
                None => shown.push(SketchPin {
                    x,
                    y,
                    numbers: vec![pin.number],
                }),
            }
        }
        shown
    }

    /// The largest towns whose names do not lie on one another.
    fn names(&self, towns: &[Label]) -> Vec<(i16, i16, Shown)> {
        let inside = |town: &&Label| self.view.holds((town.point.lon(), town.point.lat()));
        let mut towns: Vec<_> = towns.iter().filter(inside).collect();
        towns.sort_by(|a, b| (b.population.cmp(&a.population)).then(a.name.text.cmp(&b.name.text)));
        let mut boxes: Vec<[f64; 4]> = Vec::new();
        let mut named = Vec::new();
        for town in towns {
            let (x, y) = self.spot(town.point);
            #[expect(clippy::cast_precision_loss, reason = "a name is short")]
            let wide = town.name.text.chars().count() as f64 * LETTER;
            let (left, top) = (f64::from(x), f64::from(y) - LINE / 2.0);
            let next = [left, left + wide, top, top + LINE];
            let apart = |other: &[f64; 4]| {
                let ([l, r, t, b], [left, right, top, bottom]) = (*other, next);
                right < l || r < left || bottom < t || b < top
            };
            let fits = left + wide <= WIDTH && top >= 0.0 && top + LINE <= self.height();
            if fits && boxes.iter().all(apart) {
                boxes.push(next);
                named.push((x, y, town.name.clone()));
            }
            if named.len() == MOST_TOWNS {
                break;
            }
        }
        named
    }
}

fn write_line(path: &mut String, line: &[(i16, i16)]) {
    for (number, (x, y)) in line.iter().enumerate() {
        let before = if number == 0 { 'M' } else { ' ' };
        // Writing to a string does not fail.
        let _ = write!(path, "{before}{x} {y}");
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "units of a picture; `as` saturates"
)]
fn whole(value: f64) -> i16 {
    value.round() as i16
}
