//! In what order results stand: values compared one after the other, so that each can be said.

use chrono::NaiveDate;

use super::{
    Coordinate, DistanceBand, Facts, Freshness, HoursState, Place, gazetteer::Gazetteer,
    nearest::metres,
};

/// Upper ends of the steps of distance, in metres. The last two tell the next town from the other end of
/// the province where towns are far apart: from Moose Factory, Timmins from Toronto.
const STEPS: [f64; 10] = [1e3, 2e3, 5e3, 1e4, 2.5e4, 5e4, 1e5, 2e5, 4e5, 8e5];
/// The first step that is said of a place that is not published: up to 25 km.
const FINEST_HIDDEN: u8 = 4;
/// After every distance.
const UNKNOWN_STEP: u8 = 12;
/// "Near you".
pub(super) const NEAR: f64 = 5e4;
/// Facts older than this are left out unless asked for.
const OLD_DAYS: i64 = 730;

/// How far a service is, as exactly as that may be used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Away {
    /// Nothing is known, or there is nowhere to go to.
    Unknown,
    /// So many metres.
    Point(f64),
    /// So many metres to its town.
    Town(f64),
    /// The place is not published: only the step, 25 km or more wide.
    Hidden(u8),
}

impl Away {
    pub(super) fn of(facts: &Facts, from: Coordinate, gazetteer: &Gazetteer) -> Self {
        let town = || Some(metres(from, gazetteer.town(facts.near?)?.point));
        match (facts.place, facts.point) {
            (Place::Public, Some(point)) => Self::Point(metres(from, point)),
            (Place::Public | Place::Area, _) => town().map_or(Self::Unknown, Self::Town),
            (Place::Undisclosed | Place::MailingOnly, _) => town().map_or(Self::Unknown, |town| {
                Self::Hidden(step(town).max(FINEST_HIDDEN))
            }),
            (Place::Virtual, _) => Self::Unknown,
        }
    }

    /// The step of distance it is ranked by.
    pub(super) fn step(self) -> u8 {
        match self {
            Self::Unknown => UNKNOWN_STEP,
            Self::Point(metres) | Self::Town(metres) => step(metres),
            Self::Hidden(step) => step,
        }
    }

    /// Metres, where they may be used.
    pub(super) fn metres(self) -> Option<f64> {
        match self {
            Self::Point(metres) | Self::Town(metres) => Some(metres),
            Self::Unknown | Self::Hidden(_) => None,
        }
    }

    /// Whether it may be within so many metres: of a hidden place, whether any of its step is.
    pub(super) fn may_be_within(self, metres: f64) -> bool {
        match self {
            Self::Unknown => false,
            Self::Point(away) | Self::Town(away) => away < metres,
            Self::Hidden(FINEST_HIDDEN) => metres > 0.0,
            Self::Hidden(step) => {
                let least = STEPS.get(usize::from(step) - 1).copied();
                least.is_some_and(|least| least < metres)
            }
        }
    }

    /// What is shown of it.
    pub(super) fn band(self, across_water: bool) -> Option<DistanceBand> {
        let metres = self.metres()?;
        Some(DistanceBand {
            km: rounded(metres / 1e3),
            about: matches!(self, Self::Town(_)),
            across_water,
        })
    }
}

fn step(metres: f64) -> u8 {
    STEPS.iter().filter(|end| metres > **end).count() as u8
}

/// To 1 below 20 km, to 5 below 100, to 10 above.
fn rounded(km: f64) -> u16 {
    let to = match km {
        ..20.0 => 1.0,
        ..100.0 => 5.0,
        _ => 10.0,
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a distance on the earth; `as` saturates"
    )]
    let whole = ((km / to).round() * to) as u16;
    whole
}

/// How old the facts are on the day `today`; of a day in the future, fresh.
pub(super) fn freshness(facts: &Facts, today: NaiveDate) -> Freshness {
    match age_days(facts, today) {
        None => Freshness::Never,
        Some(..=90) => Freshness::Fresh,
        Some(..=180) => Freshness::Recent,
        Some(..=365) => Freshness::CheckFirst,
        Some(_) => Freshness::Old,
    }
}

/// Whether they are so old that they are left out. An old number of a crisis line is better than none,
/// and what has no date is marked instead.
pub(super) fn is_outdated(facts: &Facts, today: NaiveDate) -> bool {
    !facts.is_crisis_line() && age_days(facts, today).is_some_and(|days| days > OLD_DAYS)
}

fn age_days(facts: &Facts, today: NaiveDate) -> Option<i64> {
    let day = facts.verified_on.or(facts.source_date)?;
    Some((today - day).num_days())
}

/// What a place in the list is decided by: the first that differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// Shut for now.
    pub(super) shut: bool,
    /// Musts that nobody says are so.
    pub(super) asks: u32,
    /// By [`availability`], where "open now" was asked for.
    pub(super) availability: u8,
    /// What is wanted and not covered.
    pub(super) uncovered: u32,
    /// The step of distance.
    pub(super) step: u8,
    /// How old the facts are.
    pub(super) freshness: Freshness,
    /// How well the words fit: 0 best.
    pub(super) words: u8,
    /// Metres.
    pub(super) metres: u32,
    /// The number of the service, which is its place by id.
    pub(super) number: usize,
}

/// Open, opens soon, unknown, closed: 0 to 3.
pub(super) fn availability(state: HoursState) -> u8 {
    match state {
        HoursState::Always | HoursState::OpenUntil(_) => 0,
        HoursState::OpensIn(_) => 1,
        HoursState::Unknown => 2,
        HoursState::Closed(_) => 3,
    }
}

/// What several schedules say together. Where `any` is enough, the best of them; otherwise what they
/// agree on, and else nothing: an office may be shut while its line is open.
pub(super) fn together(states: impl Iterator<Item = HoursState>, any: bool) -> HoursState {
    let mut states: Vec<_> = states.collect();
    states.sort_by_key(|state| availability(*state));
    match states.first() {
        Some(&best) if any || states.iter().all(|state| *state == best) => best,
        _ => HoursState::Unknown,
    }
}
