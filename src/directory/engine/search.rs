//! Which services fit, in lanes, each in order.

use std::collections::HashMap;

use super::super::{
    Code, Coordinate, Facts, Feature, Filter, Found, HoursState, Kind, Lane, LaneKind, NeedSet,
    Origin, OwnPlace, Removed, Search,
    rank::{self, Away, Key},
    text::{Hit, TextIndex},
};
use super::{
    Engine, View,
    lanes::{Lanes, Placed},
    row::{Asked, Words},
};

/// Rows of a lane where the question does not say.
const ROWS: usize = 20;
/// So many of a lane are looked at for lakes in between: that takes longer than the rest.
const LOOKED_AT: usize = 50;
/// A word's fit that counts like a need, as a part of the best fit.
const STRONG: f32 = 0.6;

/// Bits of the filters that a service fails; those from [`MUSTS`] on are features.
const TEXT: u64 = 1;
const NEEDS: u64 = 1 << 1;
const AGE: u64 = 1 << 2;
const OPEN_NOW: u64 = 1 << 3;
const NOT_NEAR: u64 = 1 << 4;
const OLD: u64 = 1 << 5;
const MUSTS: u32 = 8;

/// What the typed words came to.
struct Typed {
    /// Where from: chosen, or a town in the words.
    from: Option<Origin>,
    /// Needs they were understood as.
    needs: NeedSet,
    /// They may mean danger now.
    danger: bool,
    /// There are words to look for.
    is_filter: bool,
    /// How they fit each service that they fit.
    words: HashMap<usize, Words>,
}

impl Engine {
    pub(super) fn search(&self, search: &Search) -> Found {
        let typed = self.read(search);
        let view = self.view(search.lang, search.now, typed.from.as_ref());
        let wanted = search.needs.or(typed.needs);
        let asked = Asked {
            needs: wanted,
            musts: search.musts,
        };
        let avoid: Vec<_> = (search.not_near.iter())
            .filter_map(|(origin, km)| {
                let point = self.gazetteer.origin_point(origin)?;
                Some((point, f64::from(*km) * 1e3))
            })
            .collect();

        let mut lanes = Lanes::default();
        let mut removed = [0_u32; u64::BITS as usize];
        // The state of each entry of the opening hours, worked out once.
        let mut states: HashMap<(bool, Option<u32>), HoursState> = HashMap::new();
        for (number, facts) in self.bundle.facts().iter().enumerate() {
            let mut state = || {
                *states
                    .entry((facts.shut, facts.hours))
                    .or_insert_with(|| view.state(facts))
            };
            let words = typed.words.get(&number).copied();
            let mut fails = view.fails(facts, search, &avoid);
            if words.is_some_and(|words| words.in_name && words.strong) {
                // Who types its name looks for it, however old our facts are; the row says so.
                fails &= !OLD;
            }
            if typed.is_filter && words.is_none() && typed.needs.and(facts.needs).is_empty() {
                fails |= TEXT;
            }
            if search.open_now && rank::availability(state()) % 2 == 1 {
                fails |= OPEN_NOW;
            }
            if let (1, Some(by)) = (
                fails.count_ones(),
                removed.get_mut(fails.trailing_zeros() as usize),
            ) {
                *by += 1;
            }
            let is_line = facts.is_for_now();
            let is_spare = is_line && facts.kind == Kind::CrisisLine && fails >> MUSTS == 0;
            if fails != 0 && !is_spare {
                continue;
            }
            let away = view.away(facts);
            let placed = Placed {
                key: Key {
                    shut: facts.shut,
                    asks: search.musts.without(facts.yes).len(),
                    // A line for right now is one that is answered now.
                    availability: if search.open_now || is_line {
                        rank::availability(state())
                    } else {
                        0
                    },
                    uncovered: wanted.without(facts.needs).len()
                        + u32::from(!words.is_some_and(|words| words.strong)),
                    step: away.step(),
                    freshness: rank::freshness(facts, view.today),
                    words: words.map_or(u8::MAX, |words| words.step),
                    metres: metres(away),
                    number,
                },
                away,
            };
            if fails == 0 {
                lanes.put(facts, view.from.is_some(), placed);
            } else {
                lanes.spare_lines.push(placed);
            }
        }
        let lanes = lanes.finish(typed.danger);
        let rows = match search.rows {
            0 => ROWS,
            rows => rows.into(),
        };
        Found {
            lanes: (lanes.into_iter())
                .map(|(kind, placed)| view.lane(kind, placed, rows, &asked, &typed.words))
                .filter(|lane| !lane.rows.is_empty())
                .collect(),
            own: view.own(search),
            removed: removals(&removed),
            understood: typed.needs.iter().collect(),
            danger: typed.danger,
            near: typed.from.and_then(|origin| {
                let town = match origin {
                    Origin::Town(town) => Some(town),
                    Origin::Point(point) => self.gazetteer.nearest(point),
                };
                self.gazetteer.shown(town?, search.lang)
            }),
        }
    }

    fn read(&self, search: &Search) -> Typed {
        let in_text = match search.from {
            None => self.gazetteer.find_in_text(&search.text),
            Some(_) => None,
        };
        let (from, text) = match in_text {
            Some((town, rest)) => (Some(Origin::Town(town)), rest),
            None => (search.from, search.text.clone()),
        };
        // A town's name can stand in the middle of a phrase.
        let (whole, understood) = (
            self.phrases.understand(&search.text),
            self.phrases.understand(&text),
        );
        let needs = whole.needs.or(understood.needs);
        let query = understood.rest.join(" ");
        let hits = TextIndex::open(self.bundle.text()).map(|index| index.search(&query));
        Typed {
            from,
            needs,
            danger: whole.crisis || understood.crisis,
            is_filter: !needs.is_empty() || !query.trim().is_empty(),
            words: words(&hits.unwrap_or_default()),
        }
    }
}

/// How the hits compare with the best of them.
fn words(hits: &[Hit]) -> HashMap<usize, Words> {
    let best = hits
        .iter()
        .map(|hit| hit.score)
        .fold(f32::MIN_POSITIVE, f32::max);
    let word = |hit: &Hit| {
        let part = hit.score / best;
        let step = [0.75, 0.5, 0.25].iter().filter(|end| part < **end).count();
        let words = Words {
            step: u8::try_from(step).unwrap_or(u8::MAX),
            in_name: hit.in_name,
            strong: part >= STRONG,
        };
        (hit.doc as usize, words)
    };
    hits.iter().map(word).collect()
}

/// Metres to rank by. A place that is not published comes after those of its step, wherever it is.
fn metres(away: Away) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most half way round the earth, 20,037,508 m"
    )]
    away.metres().map_or(u32::MAX, |metres| metres as u32)
}

fn removals(counts: &[u32]) -> Vec<Removed> {
    let fixed = [
        (TEXT, Filter::Text),
        (NEEDS, Filter::Needs),
        (AGE, Filter::Age),
        (OPEN_NOW, Filter::OpenNow),
        (NOT_NEAR, Filter::NotNear),
        (OLD, Filter::Old),
    ];
    let fixed = fixed.map(|(bit, by)| (bit.trailing_zeros(), by));
    let features = <Feature as Code>::ALL.iter();
    let musts = features.map(|&feature| (MUSTS + feature.bit(), Filter::Must(feature)));
    (fixed.into_iter().chain(musts))
        .filter_map(|(bit, by)| {
            let count = *counts.get(bit as usize)?;
            (count > 0).then_some(Removed { by, count })
        })
        .collect()
}

impl View<'_> {
    /// The filters that a service fails, but for the words and the hours.
    fn fails(&self, facts: &Facts, search: &Search, avoid: &[(Coordinate, f64)]) -> u64 {
        let flag = |fails: bool, bit: u64| if fails { bit } else { 0 };
        let away = |from: &Coordinate| Away::of(facts, *from, &self.engine.gazetteer);
        let is_of_age = |age: u8| {
            facts.age_min.is_none_or(|least| least <= age)
                && facts.age_max.is_none_or(|most| age <= most)
        };
        let violated = search.musts.and(facts.known.without(facts.yes));
        let avoided = (avoid.iter()).any(|(from, metres)| away(from).may_be_within(*metres));
        let needs = !search.needs.is_empty() && search.needs.and(facts.needs).is_empty();
        flag(needs, NEEDS)
            | flag(search.age.is_some_and(|age| !is_of_age(age)), AGE)
            | flag(avoided, NOT_NEAR)
            | flag(
                !search.old_ones && rank::is_outdated(facts, self.today),
                OLD,
            )
            | violated.bits() << MUSTS
    }

    fn lane(
        &self,
        kind: LaneKind,
        mut placed: Vec<Placed>,
        rows: usize,
        asked: &Asked,
        words: &HashMap<usize, Words>,
    ) -> Lane {
        // Only the first are ever looked at; no two keys are equal, so which they are does not vary.
        let looked_at = placed.len().min(LOOKED_AT.max(rows));
        let count = placed.len();
        if looked_at < count {
            placed.select_nth_unstable_by_key(looked_at, |one| one.key);
            placed.truncate(looked_at);
        }
        placed.sort_unstable_by_key(|one| one.key);
        if matches!(kind, LaneKind::Near | LaneKind::Farther) {
            for one in &mut placed {
                let facts = self.facts().get(one.key.number);
                if facts.is_some_and(|facts| self.is_across_water(facts)) {
                    one.key.step += 1;
                }
            }
            placed.sort_unstable_by_key(|one| one.key);
        }
        let shown: Vec<_> = (placed.iter().take(rows))
            .filter_map(|one| {
                let number = one.key.number;
                self.row(number, asked, words.get(&number).copied())
            })
            .collect();
        let more = count.saturating_sub(rows);
        Lane {
            kind,
            rows: shown,
            more: u32::try_from(more).unwrap_or(u32::MAX),
        }
    }

    /// The person's own places, by the towns in their words.
    fn own(&self, search: &Search) -> Vec<OwnPlace> {
        let mut own: Vec<_> = (search.own.iter())
            .map(|own| {
                let town = || {
                    let (town, _) = self.engine.gazetteer.find_in_text(&own.text)?;
                    let town = self.engine.gazetteer.town(town)?;
                    Some((self.from?, town.point))
                };
                let ends = town();
                let away = ends.map(|(from, to)| super::super::nearest::metres(from, to));
                let across = ends.is_some_and(|(from, to)| self.engine.lakes.between(from, to));
                let place = OwnPlace {
                    key: own.key,
                    distance: away.and_then(|metres| Away::Town(metres).band(across)),
                };
                (away.unwrap_or(f64::INFINITY), place)
            })
            .collect();
        own.sort_by(|a, b| a.0.total_cmp(&b.0));
        own.into_iter().map(|(_, place)| place).collect()
    }
}
