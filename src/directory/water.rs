//! Whether a lake lies between two places, so that "near" is not said of the other shore.

use super::{Coordinate, nearest::metres, sketch::At};

/// A way that stays nearer to the shore than this follows it, as the road does; or the shore is drawn
/// too coarsely.
const LEAST_DEPTH: f64 = 6_000.0;
const METRES_PER_DEGREE: f64 = 111_195.0;

/// The lakes of the sketch.
#[derive(Debug, Default)]
pub struct Lakes {
    rings: Vec<Ring>,
}

/// A shore. A point is in a lake where it is inside an odd number of them: an island is a ring within.
#[derive(Debug)]
struct Ring {
    points: Vec<At>,
    low: At,
    high: At,
}

impl Lakes {
    /// The lakes with these shores, in degrees.
    #[must_use]
    pub fn new(shores: Vec<Vec<At>>) -> Self {
        let ring = |points: Vec<At>| {
            let far = (f64::INFINITY, f64::INFINITY);
            let low = points
                .iter()
                .fold(far, |low, p| (low.0.min(p.0), low.1.min(p.1)));
            let far = (f64::NEG_INFINITY, f64::NEG_INFINITY);
            let high = points
                .iter()
                .fold(far, |high, p| (high.0.max(p.0), high.1.max(p.1)));
            Ring { points, low, high }
        };
        Self {
            rings: shores.into_iter().map(ring).collect(),
        }
    }

    /// Whether the way from `a` to `b`, straight on the map, takes one over a lake, 6 km or more from every
    /// shore. For places of one province; the date line and the poles are not thought of.
    #[must_use]
    pub fn between(&self, a: Coordinate, b: Coordinate) -> bool {
        let metres = metres(a, b);
        // A stretch of water is at least twice as long as it is deep.
        if metres < 2.0 * LEAST_DEPTH {
            return false;
        }
        let (a, b) = ((a.lon(), a.lat()), (b.lon(), b.lat()));
        let mut shores = Vec::new();
        let mut in_lake = false;
        for ring in &self.rings {
            ring.crossings(a, b, &mut shores);
            in_lake ^= ring.holds(a);
        }
        shores.sort_by(f64::total_cmp);
        shores.push(1.0);
        let mut before = 0.0;
        for shore in shores {
            if in_lake && (shore - before) * metres >= 2.0 * LEAST_DEPTH {
                let out = |part: f64| {
                    let t = before + part * (shore - before);
                    (a.0 + t * (b.0 - a.0), a.1 + t * (b.1 - a.1))
                };
                if [0.25, 0.5, 0.75]
                    .into_iter()
                    .any(|part| self.is_deep(out(part)))
                {
                    return true;
                }
            }
            (in_lake, before) = (!in_lake, shore);
        }
        false
    }

    /// Whether every shore is [`LEAST_DEPTH`] or more away.
    fn is_deep(&self, at: At) -> bool {
        let scale = (
            METRES_PER_DEGREE * at.1.to_radians().cos(),
            METRES_PER_DEGREE,
        );
        !(self.rings.iter()).any(|ring| ring.is_within(LEAST_DEPTH, at, scale))
    }
}

impl Ring {
    /// Whether any part of it is within so many metres of `at`; `scale` is metres in a degree each way.
    fn is_within(&self, metres: f64, at: At, scale: At) -> bool {
        let flat = |p: At| ((p.0 - at.0) * scale.0, (p.1 - at.1) * scale.1);
        let (low, high) = (flat(self.low), flat(self.high));
        let beside = low.0 > metres || low.1 > metres || high.0 < -metres || high.1 < -metres;
        !beside
            && self.edges().any(|(p, q)| {
                let (p, q) = (flat(p), flat(q));
                let (dx, dy) = (q.0 - p.0, q.1 - p.1);
                let t = -(p.0 * dx + p.1 * dy) / (dx * dx + dy * dy);
                // An edge of no length is its end.
                let t = if t.is_nan() { 0.0 } else { t.clamp(0.0, 1.0) };
                (p.0 + t * dx).hypot(p.1 + t * dy) < metres
            })
    }

    fn edges(&self) -> impl Iterator<Item = (At, At)> {
        let next = self.points.iter().cycle().skip(1);
        self.points.iter().copied().zip(next.copied())
    }

    /// Whether `at` is inside: a line from it to the east meets the ring an odd number of times.
    fn holds(&self, at: At) -> bool {
        let beside = at.0 > self.high.0 || at.1 < self.low.1 || at.1 > self.high.1;
        let meets = |(p, q): &(At, At)| {
            (p.1 > at.1) != (q.1 > at.1) && at.0 < p.0 + (at.1 - p.1) / (q.1 - p.1) * (q.0 - p.0)
        };
        !beside && self.edges().filter(meets).count() % 2 == 1
    }

    /// Adds where, from 0 to 1 of the way from `a` to `b`, it meets the ring.
    fn crossings(&self, a: At, b: At, to: &mut Vec<f64>) {
        if a.0.max(b.0) < self.low.0
            || a.0.min(b.0) > self.high.0
            || a.1.max(b.1) < self.low.1
            || a.1.min(b.1) > self.high.1
        {
            return;
        }
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        // On which side of the way a point is, and how far along it.
        let side = |p: At| dx * (p.1 - a.1) - dy * (p.0 - a.0);
        let along = |p: At| ((p.0 - a.0) * dx + (p.1 - a.1) * dy) / (dx * dx + dy * dy);
        for (p, q) in self.edges() {
            let (ps, qs) = (side(p), side(q));
            // One end counts as beside the way, so that a shore's corner on it is met once.
            if (ps > 0.0) != (qs > 0.0) {
                let (pt, qt) = (along(p), along(q));
                let t = pt + ps / (ps - qs) * (qt - pt);
                if (0.0..1.0).contains(&t) {
                    to.push(t);
                }
            }
        }
    }
}
