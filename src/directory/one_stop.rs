//! The fewest, nearest stops that cover several needs, exactly.
//!
//! Set cover is hard in general, but people have few needs: with ten there are 1,024 sets of them, and of
//! all places that help with the same ones only the cheapest counts. So the best way is found by going
//! through the sets, stop by stop; no greedy guess is needed.

use std::collections::BTreeMap;

/// Most needs a plan is made for.
pub const MOST_NEEDS: u32 = 10;

/// A place, as a plan sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// The number its owner knows it by.
    pub index: u32,
    /// What it helps with: bit i for need i of those asked for, below [`MOST_NEEDS`].
    pub covers: u16,
    /// What it costs to use it, in thousandths of a stop; more than 0.
    pub cost: u32,
}

/// Ways to cover needs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ways {
    /// The cheapest way to cover all that any place covers.
    pub best: Way,
    /// With at least one stop less: what covers most, and of those the cheapest. Empty where one stop is enough.
    pub shorter: Way,
}

/// Places to use.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Way {
    /// They, by [`Offer::index`], those that help with most first; with what each is there for.
    pub stops: Vec<(u32, u16)>,
    /// What they cover together.
    pub covers: u16,
    /// What they cost together.
    pub cost: u32,
}

/// The cheapest way to have covered a set with so many stops.
#[derive(Debug, Clone, Copy)]
struct Step {
    cost: u32,
    /// The set before the last stop.
    before: u16,
    last: Offer,
}

/// The best ways with `offers`. Of ways that cost the same, the one with fewer stops.
#[must_use]
pub fn ways(offers: &[Offer]) -> Ways {
    let offers = cheapest(offers);
    let all = offers.values().fold(0, |all, offer| all | offer.covers);
    // By number of stops: the cheapest way to each set.
    let mut steps: Vec<BTreeMap<u16, Step>> = Vec::new();
    for _ in 0..all.count_ones() {
        let mut next: BTreeMap<u16, Step> = BTreeMap::new();
        let before: Vec<(u16, u32)> = match steps.last() {
            None => vec![(0, 0)],
            Some(sets) => sets.iter().map(|(&set, step)| (set, step.cost)).collect(),
        };
        for (before, cost) in before {
            // A stop that adds nothing is never worth its cost.
            for last in offers.values().filter(|offer| offer.covers & !before != 0) {
                let cost = cost.saturating_add(last.cost);
                let step = Step {
                    cost,
                    before,
                    last: *last,
                };
                let known = next.entry(before | last.covers).or_insert(step);
                if (cost, last.index) < (known.cost, known.last.index) {
                    *known = step;
                }
            }
        }
        steps.push(next);
    }
    let full = |(stops, sets): (usize, &BTreeMap<u16, Step>)| Some((sets.get(&all)?.cost, stops));
    let Some((_, stops)) = steps.iter().enumerate().filter_map(full).min() else {
        return Ways::default();
    };
    // With one stop less or still fewer: a stop that adds nothing is no stop.
    let fewer = steps.iter().take(stops).enumerate();
    let most = fewer
        .flat_map(|(stops, sets)| sets.iter().map(move |(&set, step)| (stops, set, step.cost)))
        .min_by_key(|&(stops, set, cost)| (u32::MAX - set.count_ones(), cost, stops, set));
    Ways {
        best: way(&steps, stops, all),
        shorter: most.map_or_else(Way::default, |(stops, set, _)| way(&steps, stops, set)),
    }
}

/// The cheapest place for each set of needs; of those that cost the same, the first by number.
fn cheapest(offers: &[Offer]) -> BTreeMap<u16, Offer> {
    let mut cheapest: BTreeMap<u16, Offer> = BTreeMap::new();
    for offer in offers {
        let covers = offer.covers & ((1 << MOST_NEEDS) - 1);
        if covers == 0 {
            continue;
        }
        let offer = Offer { covers, ..*offer };
        let known = cheapest.entry(covers).or_insert(offer);
        if (offer.cost, offer.index) < (known.cost, known.index) {
            *known = offer;
        }
    }
    cheapest
}

/// The way that led to `set`, whose last stop is number `last`, from 0.
fn way(steps: &[BTreeMap<u16, Step>], last: usize, set: u16) -> Way {
    let (mut used, mut at) = (Vec::new(), set);
    for sets in steps.iter().take(last + 1).rev() {
        let Some(step) = sets.get(&at) else { break };
        used.push(step.last);
        at = step.before;
    }
    used.sort_by_key(|offer| {
        (
            u32::MAX - offer.covers.count_ones(),
            offer.cost,
            offer.index,
        )
    });
    let (mut left, mut stops) = (set, Vec::new());
    for offer in &used {
        stops.push((offer.index, offer.covers & left));
        left &= !offer.covers;
    }
    Way {
        stops,
        covers: set,
        cost: used
            .iter()
            .fold(0, |cost, offer| cost.saturating_add(offer.cost)),
    }
}
