//! What a bundle says.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Body;

/// What one side says to the other in one bundle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// Which share it belongs to.
    pub share: ShareId,
    /// Counts up, for each sender within one share: what is not after the last one seen is refused.
    pub seq: u32,
    /// The day it was made, by the sender's clock.
    pub made: Day,
    /// The last day on which it opens; not before `made`.
    pub expires: Day,
    /// What it says.
    pub body: Body,
}

/// 16 random bytes that name one share: nothing that two shares have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ShareId(pub [u8; 16]);

/// A calendar day, in days since 1970-01-01. Times are never written down: they would tell habits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day(pub u32);

/// Days from 0001-01-01, which chrono counts as 1, to 1970-01-01.
const EPOCH_FROM_CE: i32 = 719_163;

impl Day {
    /// The day of this date; none before 1970.
    #[must_use]
    pub fn of(date: NaiveDate) -> Option<Self> {
        let days = date.num_days_from_ce().checked_sub(EPOCH_FROM_CE)?;
        u32::try_from(days).ok().map(Self)
    }

    /// Its date; none after the year 262,142.
    #[must_use]
    pub fn date(self) -> Option<NaiveDate> {
        let days = i32::try_from(self.0).ok()?.checked_add(EPOCH_FROM_CE)?;
        NaiveDate::from_num_days_from_ce_opt(days)
    }
}

impl Message {
    /// Whether it may be sealed, and may be what was opened.
    #[cfg(feature = "keeper")]
    pub(super) fn is_sound(&self) -> bool {
        self.made <= self.expires && self.body.is_sound()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(Day::of(date(1970, 1, 1)), Some(Day(0)));
        assert_eq!(Day::of(date(2026, 3, 1)), Some(Day(20_513)));
        assert_eq!(Day::of(date(1969, 12, 31)), None);
        assert_eq!(Day(20_513).date(), Some(date(2026, 3, 1)));
        assert_eq!(Day(u32::MAX).date(), None);
        assert_eq!(Day(i32::MAX.cast_unsigned()).date(), None);
    }
}
