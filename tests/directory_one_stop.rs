//! The fewest stops are those that trying every choice of places finds.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use tally::directory::one_stop::{Offer, Way, ways};

fn offer(index: u32, covers: u16, cost: u32) -> Offer {
    Offer {
        index,
        covers,
        cost,
    }
}

/// What a choice of places costs and covers.
fn sum(offers: &[Offer], choice: u32) -> (u32, u16) {
    let chosen = (0..offers.len()).filter(|i| choice >> i & 1 == 1);
    chosen.fold((0, 0), |(cost, covers), i| {
        (cost + offers[i].cost, covers | offers[i].covers)
    })
}

fn check(way: &Way, offers: &[Offer]) {
    let (mut covers, mut cost) = (0, 0);
    for (index, needs) in &way.stops {
        assert_ne!(*needs, 0, "a stop for nothing");
        assert_eq!(covers & needs, 0, "a need served twice");
        let offer = offers.iter().find(|offer| offer.index == *index).unwrap();
        assert_eq!(
            offer.covers & needs,
            *needs,
            "a need that it does not serve"
        );
        (covers, cost) = (covers | needs, cost + offer.cost);
    }
    assert_eq!((covers, cost), (way.covers, way.cost));
}

#[test]
fn two_thousand_plans_are_those_of_trying_every_choice() {
    let mut state = 9_u64;
    let mut below = |n: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) % n
    };
    for _ in 0..2_000 {
        let needs = 1 + below(10);
        let often = 2 + below(4);
        let offers: Vec<Offer> = (0..1 + below(14) as u32)
            .map(|index| {
                let covers = (0..needs).fold(0, |m, bit| m | u16::from(below(often) == 0) << bit);
                offer(index, covers, 1 + below(3_000) as u32)
            })
            .collect();
        let all = offers.iter().fold(0, |all, offer| all | offer.covers);
        let choices: Vec<_> = (0..1_u32 << offers.len())
            .map(|choice| (choice.count_ones(), sum(&offers, choice)))
            .collect();
        let (cost, stops) = choices
            .iter()
            .filter(|(_, (_, covers))| *covers == all)
            .map(|(stops, (cost, _))| (*cost, *stops))
            .min()
            .unwrap();
        let found = ways(&offers);
        check(&found.best, &offers);
        check(&found.shorter, &offers);
        let best = (found.best.covers, found.best.cost, found.best.stops.len());
        assert_eq!(best, (all, cost, stops as usize), "{offers:?}");
        let shorter = choices
            .iter()
            .filter(|(number, _)| *number < stops && *number > 0)
            .map(|(_, (cost, covers))| (u32::MAX - covers.count_ones(), *cost))
            .min();
        if stops > 1 {
            let count = u32::MAX - found.shorter.covers.count_ones();
            assert_eq!(Some((count, found.shorter.cost)), shorter, "{offers:?}");
        } else {
            assert!(found.shorter.stops.is_empty());
        }
    }
}

#[test]
fn one_place_for_all_beats_two_that_are_cheap() {
    let found = ways(&[
        offer(1, 0b01, 700),
        offer(2, 0b10, 700),
        offer(3, 0b11, 1_300),
    ]);
    assert_eq!(found.best.stops, [(3, 0b11)]);
    assert_eq!(found.shorter, Way::default());
}

#[test]
fn one_stop_less_says_what_it_leaves_out() {
    let found = ways(&[offer(1, 0b0111, 1_000), offer(2, 0b1000, 9_000)]);
    assert_eq!(found.best.covers, 0b1111);
    assert_eq!(found.shorter.stops, [(1, 0b0111)]);
}

#[test]
fn of_equal_places_the_first_is_chosen_and_nothing_is_no_plan() {
    let found = ways(&[offer(9, 1, 500), offer(4, 1, 500), offer(7, 1, 500)]);
    assert_eq!(found.best.stops, [(4, 1)]);
    assert_eq!(ways(&[offer(1, 0, 10)]).best, Way::default());
    assert_eq!(ways(&[]).best, Way::default());
}

#[test]
fn ten_needs_and_every_set_of_them_take_no_time() {
    let offers: Vec<_> = (0..50_000)
        .map(|i| offer(i, (i % 1_023 + 1) as u16, 1_000 + i * 7_919 % 3_001))
        .collect();
    let found = ways(&offers);
    check(&found.best, &offers);
    assert_eq!(found.best.covers, 0b11_1111_1111);
}
