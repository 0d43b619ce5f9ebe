//! The nearest places, exactly, under any filter.
//!
//! Each place is a unit vector: the straight line between two such points (the chord) grows with the
//! distance over the ground, knows no date line and no pole, and costs three multiplications. Places that
//! are close together stand in blocks of 64, each with a ball around it: no place of a block is nearer than
//! the ball, so most blocks are never looked at. What a block can offer to a filter is kept beside the
//! ball, so that a rare need skips blocks too.
//!
//! Vectors are f32; whatever could be among the nearest within [`SLACK`] is measured again in f64 with the
//! haversine formula, so the answer is that of measuring everything. An R-tree (geo-index) is faster
//! without a filter and far slower with a rare one: `benches/directory`.

use std::{cmp::Reverse, collections::BinaryHeap};

use geo::{Distance, Haversine, Point};

use super::{Coordinate, FeatureSet, NeedSet};

/// Places in a block.
const BLOCK: usize = 64;

/// More than rounding to f32 can change a chord: each of six coordinates by half of 2⁻²⁴, the sums by less.
/// A chord of 1 is the earth's radius, so this is 6 m.
const SLACK: f32 = 1e-6;

/// A place that can be near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The number its owner knows it by.
    pub index: u32,
    /// Where it is.
    pub point: Coordinate,
    /// What it helps with.
    pub needs: NeedSet,
    /// What is known not to be so of it.
    pub not: FeatureSet,
    /// A number below 32 to filter by; the directory's kind of place.
    pub kind: u8,
}

/// Which places count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Any of these; empty: whatever they help with.
    pub needs: NeedSet,
    /// None of these known not to be so.
    pub musts: FeatureSet,
    /// Only of this [`Spot::kind`].
    pub kind: Option<u8>,
}

impl Wanted {
    /// Whether `spot` counts.
    #[must_use]
    pub fn fits(&self, spot: &Spot) -> bool {
        (self.needs.is_empty() || !self.needs.and(spot.needs).is_empty())
            && self.musts.and(spot.not).is_empty()
            && self.kind.is_none_or(|kind| kind == spot.kind)
    }

    /// Whether any place of a block could count.
    fn could_fit(&self, block: &Block) -> bool {
        (self.needs.is_empty() || !self.needs.and(block.needs).is_empty())
            && self.musts.and(block.not).is_empty()
            && self.kind.is_none_or(|kind| block.kinds & bit(kind) != 0)
    }
}

/// Places, ready to be asked which are nearest.
#[derive(Debug, Default)]
pub struct Nearest {
    /// In Morton order.
    spots: Vec<Spot>,
    blocks: Vec<Block>,
}

/// At most [`BLOCK`] places that are close together.
#[derive(Debug)]
struct Block {
    /// Their unit vectors by axis; past the last place, nowhere.
    axes: [[f32; BLOCK]; 3],
    /// A ball around all of them.
    centre: [f32; 3],
    radius: f32,
    /// What any of them helps with.
    needs: NeedSet,
    /// What is known not to be so of all of them.
    not: FeatureSet,
    /// The kinds of any of them, one bit each.
    kinds: u32,
}

impl Nearest {
    /// An index of `spots`.
    #[must_use]
    pub fn new(mut spots: Vec<Spot>) -> Self {
        spots.sort_by_cached_key(|spot| (morton(unit(spot.point)), spot.index));
        let blocks = spots.chunks(BLOCK).map(Block::new).collect();
        Self { spots, blocks }
    }

    /// The `k` nearest to `from` that are [`Wanted`], the nearest first, by number where equally far;
    /// with the distance in metres over a sphere of 6,371 km. At most 0.5 % from the ellipsoid's.
    #[must_use]
    pub fn nearest(&self, from: Coordinate, k: usize, wanted: &Wanted) -> Vec<(u32, f64)> {
        if k == 0 {
            return Vec::new();
        }
        let at = unit(from);
        let mut queue: BinaryHeap<_> = (self.blocks.iter().enumerate())
            .filter(|(_, block)| wanted.could_fit(block))
            .map(|(number, block)| Reverse((Chord(block.chord_at_least(at)), number)))
            .collect();
        // The k smallest chords so far, the largest of them on top.
        let mut best: BinaryHeap<Chord> = BinaryHeap::with_capacity(k.min(self.spots.len()) + 1);
        let mut close = Vec::new();
        let mut limit = f32::INFINITY;
        while let Some(Reverse((Chord(at_least), number))) = queue.pop() {
            if at_least > limit {
                break;
            }
            let (Some(block), Some(spots)) = (
                self.blocks.get(number),
                self.spots.chunks(BLOCK).nth(number),
            ) else {
                continue;
            };
            for (spot, chord) in spots.iter().zip(block.chords(at)) {
                if chord > limit || !wanted.fits(spot) {
                    continue;
                }
                close.push((chord, spot));
                best.push(Chord(chord));
                if best.len() > k {
                    best.pop();
                }
                if let (true, Some(Chord(farthest))) = (best.len() == k, best.peek()) {
                    limit = farthest + SLACK;
                }
            }
        }
        let close = close.into_iter().filter(|(chord, _)| *chord <= limit);
        sorted(close.map(|(_, spot)| spot), from, k)
    }

    /// As [`Nearest::nearest`], by measuring every place: what its answers are checked against.
    #[must_use]
    pub fn linear(&self, from: Coordinate, k: usize, wanted: &Wanted) -> Vec<(u32, f64)> {
        sorted(self.spots.iter().filter(|spot| wanted.fits(spot)), from, k)
    }
}

impl Block {
    fn new(spots: &[Spot]) -> Self {
        let mut axes = [[f32::INFINITY; BLOCK]; 3];
        let (mut low, mut high) = ([f32::INFINITY; 3], [f32::NEG_INFINITY; 3]);
        let [xs, ys, zs] = &mut axes;
        let slots = xs.iter_mut().zip(ys.iter_mut()).zip(zs.iter_mut());
        for (((x, y), z), spot) in slots.zip(spots) {
            let at = unit(spot.point);
            [*x, *y, *z] = at;
            for ((low, high), at) in low.iter_mut().zip(&mut high).zip(at) {
                (*low, *high) = (low.min(at), high.max(at));
            }
        }
        let mut centre = [0.0; 3];
        for ((centre, low), high) in centre.iter_mut().zip(low).zip(high) {
            *centre = low.midpoint(high);
        }
        let radius = |spot: &Spot| chord(unit(spot.point), centre);
        Self {
            axes,
            centre,
            radius: spots.iter().map(radius).fold(0.0, f32::max),
            needs: spots.iter().fold(NeedSet::NONE, |all, s| all.or(s.needs)),
            not: (spots.iter().map(|spot| spot.not))
                .reduce(FeatureSet::and)
                .unwrap_or_default(),
            kinds: spots.iter().fold(0, |all, spot| all | bit(spot.kind)),
        }
    }

    /// No place of the block is at a shorter chord from `at`.
    fn chord_at_least(&self, at: [f32; 3]) -> f32 {
        (chord(at, self.centre) - self.radius - SLACK).max(0.0)
    }

    /// The chord from `at` to each place.
    fn chords(&self, at: [f32; 3]) -> [f32; BLOCK] {
        let mut chords = [0.0; BLOCK];
        let [xs, ys, zs] = &self.axes;
        for (((to, x), y), z) in chords.iter_mut().zip(xs).zip(ys).zip(zs) {
            *to = chord(at, [*x, *y, *z]);
        }
        chords
    }
}

/// Metres over the ground between two points.
#[must_use]
pub fn metres(a: Coordinate, b: Coordinate) -> f64 {
    let point = |at: Coordinate| Point::new(at.lon(), at.lat());
    let metres = Haversine.distance(point(a), point(b));
    // Rounding can take the sine of half the angle past 1 at the other end of the earth.
    let half_way_round = std::f64::consts::PI * Haversine.radius();
    if metres.is_nan() {
        half_way_round
    } else {
        metres
    }
}

fn sorted<'a>(
    spots: impl Iterator<Item = &'a Spot>,
    from: Coordinate,
    k: usize,
) -> Vec<(u32, f64)> {
    let mut all: Vec<_> = spots.map(|s| (s.index, metres(from, s.point))).collect();
    let order = |a: &(u32, f64), b: &(u32, f64)| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0));
    if k < all.len() {
        all.select_nth_unstable_by(k, order);
        all.truncate(k);
    }
    all.sort_unstable_by(order);
    all
}

/// A chord, in the order of lengths.
#[derive(Debug, Clone, Copy)]
struct Chord(f32);

impl Ord for Chord {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Chord {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Chord {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Chord {}

fn bit(kind: u8) -> u32 {
    1_u32.checked_shl(kind.into()).unwrap_or(0)
}

fn chord([ax, ay, az]: [f32; 3], [bx, by, bz]: [f32; 3]) -> f32 {
    let (x, y, z) = (ax - bx, ay - by, az - bz);
    (x * x + y * y + z * z).sqrt()
}

/// The point on a ball of radius 1.
#[expect(
    clippy::cast_possible_truncation,
    reason = "f32 is what the index is made of; SLACK allows for it"
)]
fn unit(point: Coordinate) -> [f32; 3] {
    let (lat, lon) = (point.lat().to_radians(), point.lon().to_radians());
    [
        (lat.cos() * lon.cos()) as f32,
        (lat.cos() * lon.sin()) as f32,
        lat.sin() as f32,
    ]
}

/// A number that is close for points that are close: the bits of the three axes in turn.
fn morton(at: [f32; 3]) -> u64 {
    at.into_iter().enumerate().fold(0, |code, (axis, value)| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "from 0 to 2,097,151: 21 bits; `as` saturates"
        )]
        let cell = ((f64::from(value) + 1.0) * f64::from((1 << 20) - 1)) as u64;
        code | (spread(cell) << axis)
    })
}

/// The lowest 21 bits of `bits`, with two zeros before each.
fn spread(bits: u64) -> u64 {
    let mut x = bits & 0x1f_ffff;
    x = (x | x << 32) & 0x001f_0000_0000_ffff;
    x = (x | x << 16) & 0x001f_0000_ff00_00ff;
    x = (x | x << 8) & 0x100f_00f0_0f00_f00f;
    x = (x | x << 4) & 0x10c3_0c30_c30c_30c3;
    (x | x << 2) & 0x1249_2492_4924_9249
}
