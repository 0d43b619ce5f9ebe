//! The nearest places are those that measuring every place would give.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use geo::{Distance, Haversine, Point};
use tally::directory::{
    Coordinate, Feature, FeatureSet, NeedSet,
    nearest::{Nearest, Spot, Wanted},
};

/// Numbers that look random and are the same each time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.roll() % n
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (self.roll() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn point(&mut self) -> Coordinate {
        let (lat, lon) = match self.below(10) {
            0 => (90.0 - self.between(0.0, 0.01), self.between(-180.0, 180.0)),
            1 => (-90.0, self.between(-180.0, 180.0)),
            2 => (self.between(-60.0, 60.0), 180.0),
            3 => (self.between(-60.0, 60.0), self.between(-180.0, -179.9)),
            4 => (self.between(-90.0, 90.0), self.between(-180.0, 180.0)),
            // One corner of a town, where many places are within metres of each other.
            5 => (
                self.between(43.65, 43.650_05),
                self.between(-79.38, -79.379_95),
            ),
            _ => (self.between(41.6, 57.0), self.between(-95.2, -74.3)),
        };
        Coordinate::new(lat, lon).unwrap()
    }

    fn bits(&mut self, of: u64, often: u64) -> u64 {
        (0..of).fold(0, |bits, bit| {
            bits | u64::from(self.below(often) == 0) << bit
        })
    }

    fn spots(&mut self, n: u32) -> Vec<Spot> {
        let mut spots: Vec<Spot> = Vec::new();
        for index in 0..n {
            let before = self.below(spots.len().max(1) as u64) as usize;
            let point = match spots.get(before) {
                Some(spot) if self.below(8) == 0 => spot.point,
                _ => self.point(),
            };
            spots.push(Spot {
                index,
                point,
                needs: NeedSet::from_bits(self.bits(25, 40)),
                not: FeatureSet::from_bits(self.bits(34, 10)),
                kind: self.below(21) as u8,
            });
        }
        spots
    }

    fn wanted(&mut self) -> Wanted {
        let mut wanted = Wanted::default();
        if self.below(2) == 0 {
            wanted.needs = NeedSet::from_bits(self.bits(25, 12));
        }
        if self.below(3) == 0 {
            wanted.musts = FeatureSet::from_bits(self.bits(34, 17));
        }
        if self.below(4) == 0 {
            wanted.kind = Some(self.below(21) as u8);
        }
        wanted
    }
}

/// By the definition of the words: measure all, sort, take k.
fn measured(spots: &[Spot], from: Coordinate, k: usize, wanted: &Wanted) -> Vec<(u32, f64)> {
    let mut all: Vec<_> = spots
        .iter()
        .filter(|spot| {
            wanted.needs.is_empty() || wanted.needs.iter().any(|n| spot.needs.contains(n))
        })
        .filter(|spot| !wanted.musts.iter().any(|must| spot.not.contains(must)))
        .filter(|spot| wanted.kind.is_none_or(|kind| kind == spot.kind))
        .map(|spot| {
            let (a, b) = (
                Point::new(from.lon(), from.lat()),
                Point::new(spot.point.lon(), spot.point.lat()),
            );
            (spot.index, Haversine.distance(a, b))
        })
        .collect();
    all.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    all.truncate(k);
    all
}

#[test]
fn a_hundred_thousand_answers_are_those_of_measuring_everything() {
    let mut dice = Dice(4);
    let sizes = [200, 300, 500, 800, 1_200, 2_000, 3_000, 5_000];
    let mut asked = 0;
    for round in 0..400 {
        let n = if round % 40 == 39 {
            5_000
        } else {
            sizes[round % 4]
        };
        let spots = dice.spots(n);
        let index = Nearest::new(spots.clone());
        for _ in 0..250 {
            let from = if dice.below(4) == 0 {
                spots[dice.below(n.into()) as usize].point
            } else {
                dice.point()
            };
            let (k, wanted) = (1 + dice.below(60) as usize, dice.wanted());
            let found = index.nearest(from, k, &wanted);
            let expected = measured(&spots, from, k, &wanted);
            assert_eq!(found, expected, "{k} from {from:?} of {n}, {wanted:?}");
            asked += 1;
        }
    }
    assert_eq!(asked, 100_000);
}

#[test]
fn measuring_all_in_the_index_gives_the_same() {
    let mut dice = Dice(5);
    let index = Nearest::new(dice.spots(3_000));
    for _ in 0..200 {
        let (from, wanted) = (dice.point(), dice.wanted());
        assert_eq!(
            index.nearest(from, 40, &wanted),
            index.linear(from, 40, &wanted)
        );
    }
}

#[test]
fn nothing_is_near_where_there_is_nothing() {
    let toronto = Coordinate::new(43.65, -79.38).unwrap();
    let none = Nearest::new(Vec::new());
    assert!(none.nearest(toronto, 5, &Wanted::default()).is_empty());
    let mut dice = Dice(6);
    let some = Nearest::new(dice.spots(100));
    assert!(some.nearest(toronto, 0, &Wanted::default()).is_empty());
    assert_eq!(some.nearest(toronto, 500, &Wanted::default()).len(), 100);
}

#[test]
fn a_place_known_not_to_have_what_must_be_is_never_near() {
    let at = |lat| Coordinate::new(lat, -79.0).unwrap();
    let spot = |index, lat, not: &[Feature]| Spot {
        index,
        point: at(lat),
        needs: NeedSet::NONE,
        not: not.iter().copied().collect(),
        kind: 0,
    };
    let index = Nearest::new(vec![
        spot(1, 43.1, &[Feature::Wheelchair]),
        spot(2, 43.2, &[]),
        spot(3, 43.3, &[Feature::PetsOk]),
    ]);
    let wanted = Wanted {
        musts: [Feature::Wheelchair].into_iter().collect(),
        ..Wanted::default()
    };
    let found: Vec<_> = index
        .nearest(at(43.0), 9, &wanted)
        .iter()
        .map(|hit| hit.0)
        .collect();
    assert_eq!(found, [2, 3]);
}
