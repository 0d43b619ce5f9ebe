//! The fewest stops for several needs.

use super::super::{
    Facts, FeatureSet, Kind, Need, NeedSet, Place, Stop, Stops, Visit,
    one_stop::{self, Offer, Way},
    rank,
};
use super::{View, row::Asked};

/// Costs, in thousandths of a stop.
const GO: u32 = 1_000;
const CALL: u32 = 300;
/// Each must that nobody says is so.
const ASK: u32 = 500;
/// Closed now, and opening soon.
const CLOSED: u32 = 400;
const SOON: u32 = 100;
/// By the step of distance, from 1 km to beyond 800; last, where it is not known.
const TRAVEL: [u32; 13] = [
    0, 50, 100, 200, 400, 800, 1_500, 3_000, 5_000, 7_000, 9_000, 9_000, 1_500,
];

impl View<'_> {
    /// The best ways to cover `needs`, of which the first ten count.
    pub(super) fn stops(&self, needs: NeedSet, musts: FeatureSet) -> Stops {
        let needs: Vec<Need> = (needs.iter())
            .take(usize::try_from(one_stop::MOST_NEEDS).unwrap_or(usize::MAX))
            .collect();
        let offers: Vec<_> = (self.facts().iter().zip(0..))
            .filter_map(|(facts, index)| self.offer(facts, index, &needs, musts))
            .collect();
        let ways = one_stop::ways(&offers);
        let asked = Asked {
            needs: needs.iter().copied().collect(),
            musts,
        };
        let is_empty = ways.shorter.stops.is_empty();
        Stops {
            best: self.way(&ways.best, &needs, &asked),
            shorter: self.way(&ways.shorter, &needs, &asked),
            uncovered: left(&needs, ways.best.covers),
            shorter_uncovered: if is_empty {
                Vec::new()
            } else {
                left(&needs, ways.shorter.covers)
            },
        }
    }

    fn offer(&self, facts: &Facts, index: u32, needs: &[Need], musts: FeatureSet) -> Option<Offer> {
        let covers = bits(needs, facts.needs);
        let violates = !musts.and(facts.known.without(facts.yes)).is_empty();
        // Whoever looks others up covers nothing.
        let is_list = facts.kind == Kind::Directory;
        if covers == 0 || violates || facts.shut || is_list || rank::is_outdated(facts, self.today)
        {
            return None;
        }
        let visit = self.visit(facts)?;
        let closed = match rank::availability(self.state(facts)) {
            1 => SOON,
            3 => CLOSED,
            _ => 0,
        };
        let step = usize::from(self.away(facts).step());
        // A line for one county has no distance, but is not for everyone.
        let travel = match (self.from, facts.wide) {
            (None, _) => 0,
            (Some(_), true) if visit == Visit::Call => 0,
            _ => TRAVEL.get(step).copied().unwrap_or_default(),
        };
        let base = if visit == Visit::Call { CALL } else { GO };
        Some(Offer {
            index,
            covers,
            cost: base + travel + closed + ASK * musts.without(facts.yes).len(),
        })
    }

    /// How it is used; none where nothing says how.
    fn visit(&self, facts: &Facts) -> Option<Visit> {
        let is_far = self.from.is_some()
            && self
                .away(facts)
                .metres()
                .is_none_or(|metres| metres > rank::NEAR);
        match facts.place {
            Place::Public | Place::Area if facts.wide && facts.reachable && is_far => {
                Some(Visit::Call)
            }
            Place::Public | Place::Area => Some(Visit::Go),
            // A place that is not published is only ever called.
            _ => facts.reachable.then_some(Visit::Call),
        }
    }

    fn way(&self, way: &Way, needs: &[Need], asked: &Asked) -> Vec<Stop> {
        let stops = way.stops.iter().filter_map(|&(index, covers)| {
            let number = usize::try_from(index).ok()?;
            let facts = self.facts().get(number)?;
            Some(Stop {
                row: self.row(number, asked, None)?,
                needs: chosen(needs, covers),
                visit: self.visit(facts)?,
            })
        });
        stops.collect()
    }
}

/// Bit i for need i of `needs`.
fn bits(needs: &[Need], of: NeedSet) -> u16 {
    let bit = |(need, bit): (&Need, u32)| u16::from(of.contains(*need)) << bit;
    needs.iter().zip(0..).map(bit).fold(0, |all, bit| all | bit)
}

fn chosen(needs: &[Need], covers: u16) -> Vec<Need> {
    let needs = needs.iter().zip(0..);
    needs
        .filter(|(_, bit)| covers >> bit & 1 == 1)
        .map(|(need, _)| *need)
        .collect()
}

fn left(needs: &[Need], covers: u16) -> Vec<Need> {
    chosen(needs, !covers)
}
