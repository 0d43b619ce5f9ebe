//! The 50 nearest of n: blocks, measuring everything, and an R-tree (geo-index) with the same filter.

use geo::{Distance, Haversine, Point};
use geo_index::rtree::{NeighborsOptions, RTree, RTreeBuilder, RTreeIndex, sort::HilbertSort};
use tally::directory::{
    Coordinate, FeatureSet, NeedSet,
    gazetteer::Gazetteer,
    nearest::{Nearest, Spot, Wanted},
};

use crate::{directory_support::parts, middle_and_tail, timed};

const K: usize = 50;
const QUERIES: usize = 200;
const METRES_PER_DEGREE: f64 = 111_195.0;

/// A filter: its name, and the needs it asks for.
const FILTERS: [(&str, u64); 4] = [
    ("all", 0),
    ("1 in 10", 2),
    ("1 in 100", 4),
    ("1 in 10,000", 16),
];

pub fn run() {
    println!("microseconds, median / 95th of 100; {QUERIES} queries of the {K} nearest");
    println!(
        "n         keeps        blocks               everything           R-tree               R-tree/blocks"
    );
    for n in [5_000, 60_000, 100_000, 1_000_000] {
        let spots = spots(n);
        let index = Nearest::new(spots.clone());
        let tree = tree(&spots);
        for (name, needs) in FILTERS {
            let wanted = Wanted {
                needs: NeedSet::from_bits(needs),
                ..Wanted::default()
            };
            let (mut ours, mut all, mut peer) = (Vec::new(), Vec::new(), Vec::new());
            for i in 0..QUERIES {
                let from = spots[i * 7_919 % n].point;
                let (time, found) = timed(|| index.nearest(from, K, &wanted));
                ours.push(time);
                if i % 10 == 0 {
                    let (time, expected) = timed(|| index.linear(from, K, &wanted));
                    all.push(time);
                    assert_eq!(found, expected);
                }
                let (time, theirs) = timed(|| by_tree(&tree, &spots, from, &wanted));
                peer.push(time);
                let far = |hits: &[(u32, f64)]| hits.last().map_or(0.0, |hit| hit.1);
                assert!(
                    (far(&found) - far(&theirs)).abs() < 1e-3,
                    "the tree found others"
                );
            }
            let ratio = crate::figures::median(&peer) / crate::figures::median(&ours);
            println!(
                "{n:<9} {name:<12} {:<20} {:<20} {:<20} {ratio:.2}",
                middle_and_tail(&ours),
                middle_and_tail(&all),
                middle_and_tail(&peer)
            );
        }
    }
}

fn spots(n: usize) -> Vec<Spot> {
    let gazetteer = Gazetteer::open(&parts().gazetteer).unwrap();
    let towns: Vec<_> = gazetteer.towns().map(|(_, town)| town).collect();
    let mut total = 0_u64;
    let people: Vec<u64> = towns
        .iter()
        .map(|town| {
            total += u64::from(town.population.max(50));
            total
        })
        .collect();
    let mut state = 17_u64;
    let mut roll = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        state >> 33
    };
    (0..n as u32)
        .map(|index| {
            let person = roll() % total;
            let town = towns[people.partition_point(|sum| *sum <= person)];
            let mut off = || (roll() % 200_000) as f64 / 1e6 - 0.1;
            let point = Coordinate::new(town.point.lat() + off(), town.point.lon() + off());
            let needs = [(10, 2), (100, 4), (10_000, 16)];
            let needs = needs.iter().fold(1, |all, (one_in, bit)| {
                all | if roll() % one_in == 0 { *bit } else { 0 }
            });
            Spot {
                index,
                point: point.unwrap(),
                needs: NeedSet::from_bits(needs),
                not: FeatureSet::NONE,
                kind: 0,
            }
        })
        .collect()
}

fn tree(spots: &[Spot]) -> RTree<f64> {
    let mut builder = RTreeBuilder::<f64>::new(spots.len() as u32);
    for spot in spots {
        let (x, y) = (spot.point.lon(), spot.point.lat());
        builder.add(x, y, x, y);
    }
    builder.finish::<HilbertSort>()
}

fn by_tree(
    tree: &RTree<f64>,
    spots: &[Spot],
    from: Coordinate,
    wanted: &Wanted,
) -> Vec<(u32, f64)> {
    let here = Point::new(from.lon(), from.lat());
    let options = NeighborsOptions {
        k: Some(K),
        max_distance: None,
        include_tie_breakers: false,
    };
    tree.neighbors_with_callbacks(
        options,
        |[west, south, east, north]: [f64; 4]| {
            // No nearer than this, for boxes in one province: by latitude, or by the shortest degree of
            // longitude of the box and here.
            let dy = (south - here.y()).max(here.y() - north).max(0.0);
            let dx = (west - here.x()).max(here.x() - east).max(0.0);
            let shortest = north.max(here.y()).to_radians().cos();
            METRES_PER_DEGREE * 0.999 * dy.max(dx * shortest * 0.98)
        },
        |index, _| {
            let spot = &spots[index as usize];
            let point = Point::new(spot.point.lon(), spot.point.lat());
            wanted.fits(spot).then(|| Haversine.distance(here, point))
        },
    )
}
