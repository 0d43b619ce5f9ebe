//! Cutting lines and rings at the edges of a box.

use super::At;

/// A box; `west < east` and `south < north`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct View {
    pub(super) west: f64,
    pub(super) east: f64,
    pub(super) south: f64,
    pub(super) north: f64,
}

impl View {
    pub(super) fn holds(&self, (x, y): At) -> bool {
        (self.west..=self.east).contains(&x) && (self.south..=self.north).contains(&y)
    }

    /// The part of a closed ring inside, edge by edge of the box (Sutherland and Hodgman, 1974). Where the
    /// ring leaves and comes back it follows the edge, which does for filling.
    pub(super) fn ring(&self, ring: &[At]) -> Vec<At> {
        let west = cut(ring, |p| p.0 - self.west);
        let east = cut(&west, |p| self.east - p.0);
        let south = cut(&east, |p| p.1 - self.south);
        cut(&south, |p| self.north - p.1)
    }

    /// The parts of an open line inside (Liang and Barsky, 1984).
    pub(super) fn line(&self, line: &[At]) -> Vec<Vec<At>> {
        let mut parts: Vec<Vec<At>> = Vec::new();
        for (&a, &b) in line.iter().zip(line.iter().skip(1)) {
            let Some((from, to)) = self.piece(a, b) else {
                continue;
            };
            match parts.last_mut() {
                Some(part) if part.last() == Some(&from) => part.push(to),
                _ => parts.push(vec![from, to]),
            }
        }
        parts
    }

    /// The part of one segment inside.
    fn piece(&self, a: At, b: At) -> Option<(At, At)> {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (towards, room) in [
            (-dx, a.0 - self.west),
            (dx, self.east - a.0),
            (-dy, a.1 - self.south),
            (dy, self.north - a.1),
        ] {
            if towards < 0.0 {
                enter = enter.max(room / towards);
            } else if towards > 0.0 {
                leave = leave.min(room / towards);
            } else if room < 0.0 {
                return None;
            }
        }
        // Whole segments keep their ends to the bit, so that parts join.
        let at = |t: f64| match t {
            0.0 => a,
            1.0 => b,
            _ => (a.0 + t * dx, a.1 + t * dy),
        };
        (enter < leave).then(|| (at(enter), at(leave)))
    }
}

/// The part of a ring where `room` is not negative.
fn cut(ring: &[At], room: impl Fn(At) -> f64) -> Vec<At> {
    let Some(&last) = ring.last() else {
        return Vec::new();
    };
    let (mut kept, mut before) = (Vec::with_capacity(ring.len()), last);
    for &point in ring {
        let (was, is) = (room(before), room(point));
        if (was < 0.0) != (is < 0.0) {
            let t = was / (was - is);
            kept.push((
                before.0 + t * (point.0 - before.0),
                before.1 + t * (point.1 - before.1),
            ));
        }
        if is >= 0.0 {
            kept.push(point);
        }
        before = point;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: View = View {
        west: 0.0,
        east: 10.0,
        south: 0.0,
        north: 10.0,
    };

    #[test]
    fn a_ring_around_the_box_becomes_the_box() {
        let around = [(-5.0, -5.0), (15.0, -5.0), (15.0, 15.0), (-5.0, 15.0)];
        let mut kept = BOX.ring(&around);
        kept.sort_by(|a, b| a.partial_cmp(b).unwrap());
        assert_eq!(kept, [(0.0, 0.0), (0.0, 10.0), (10.0, 0.0), (10.0, 10.0)]);
        assert!(
            BOX.ring(&[(20.0, 0.0), (30.0, 0.0), (30.0, 5.0)])
                .is_empty()
        );
    }

    #[test]
    fn a_line_that_leaves_and_comes_back_is_two_lines() {
        let line = [(2.0, 5.0), (5.0, 5.0), (5.0, 20.0), (8.0, 20.0), (8.0, 5.0)];
        let parts = BOX.line(&line);
        assert_eq!(
            parts,
            [
                vec![(2.0, 5.0), (5.0, 5.0), (5.0, 10.0)],
                vec![(8.0, 10.0), (8.0, 5.0)]
            ]
        );
    }
}
