//! Clocks of places, by rules that come with the list: if a province stops changing its clocks, a new
//! list says so, and no new app is needed.

use chrono::{DateTime, Datelike, NaiveDate};

/// A clock, by a rule as in POSIX (IEEE Std 1003.1-2017, 8.3, `TZ`): `EST5EDT,M3.2.0,M11.1.0`, `EST5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    /// Seconds ahead of UTC, outside summer time.
    standard: i64,
    summer: Option<Summer>,
}

/// Summer time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Summer {
    /// Seconds ahead of UTC.
    offset: i64,
    start: Change,
    end: Change,
}

/// When the clock changes: the nth (5 is the last) of a weekday in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Change {
    month: u32,
    week: u32,
    /// 0 is Sunday.
    weekday: u32,
    /// Seconds after midnight, by the clock before the change.
    time: i64,
}

/// The day and the time that a clock shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Local {
    /// The day.
    pub date: NaiveDate,
    /// The minute of the day, 0 to 1,439.
    pub minute: u16,
}

/// Not a rule this program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadZone;

impl std::fmt::Display for BadZone {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("a clock must be written as EST5 or EST5EDT,M3.2.0,M11.1.0")
    }
}

impl std::error::Error for BadZone {}

const HOUR: i64 = 3_600;

/// The years 1 to 9999: a clock outside them is broken.
const MOMENTS: std::ops::RangeInclusive<i64> = -62_135_510_400..=253_402_214_399;

impl Zone {
    /// The clock of `rule`.
    ///
    /// # Errors
    /// [`BadZone`] for anything but a name, an offset and, with summer time, its name, an offset if it is
    /// not one hour, and two changes in the form `M3.2.0` or `M3.2.0/2`.
    pub fn parse(rule: &str) -> Result<Self, BadZone> {
        let mut parts = rule.split(',');
        let clock = parts.next().ok_or(BadZone)?;
        let clock = after_name(clock)?;
        let (standard, clock) = offset(clock)?;
        let standard = -standard.ok_or(BadZone)?;
        let changes = parts.map(change).collect::<Result<Vec<_>, _>>()?;
        let summer = match (clock.is_empty(), changes.as_slice()) {
            (true, []) => None,
            (false, &[start, end]) => {
                let (offset, rest) = offset(after_name(clock)?)?;
                if !rest.is_empty() {
                    return Err(BadZone);
                }
                Some(Summer {
                    offset: offset.map_or(standard + HOUR, |west| -west),
                    start,
                    end,
                })
            }
            _ => return Err(BadZone),
        };
        Ok(Self { standard, summer })
    }

    /// What the clock shows at `now`, in seconds since 1970-01-01 00:00 UTC. Moments outside the years 1
    /// to 9999 count as the nearest inside.
    #[must_use]
    pub fn local(&self, now: i64) -> Local {
        let now = now.clamp(*MOMENTS.start(), *MOMENTS.end());
        let seconds = now + self.offset(now);
        Local {
            date: date_of(seconds),
            minute: u16::try_from(seconds.rem_euclid(24 * HOUR) / 60).unwrap_or(0),
        }
    }

    /// Seconds ahead of UTC at `now`.
    #[must_use]
    pub fn offset(&self, now: i64) -> i64 {
        let Some(summer) = self.summer else {
            return self.standard;
        };
        let now = now.clamp(*MOMENTS.start(), *MOMENTS.end());
        let year = date_of(now + self.standard).year();
        let start = summer.start.in_year(year).map(|at| at - self.standard);
        let end = summer.end.in_year(year).map(|at| at - summer.offset);
        let is_summer = match (start, end) {
            (Some(start), Some(end)) if start < end => (start..end).contains(&now),
            // South of the equator summer runs over New Year.
            (Some(start), Some(end)) => !(end..start).contains(&now),
            _ => false,
        };
        if is_summer {
            summer.offset
        } else {
            self.standard
        }
    }
}

impl Change {
    /// When it is in `year`: seconds since 1970 as the clock before it shows them.
    fn in_year(self, year: i32) -> Option<i64> {
        let first = NaiveDate::from_ymd_opt(year, self.month, 1)?;
        let to_first = (7 + self.weekday - first.weekday().num_days_from_sunday()) % 7;
        let nth = |week: u32| first.with_day(1 + to_first + 7 * (week - 1));
        let day = nth(self.week).or_else(|| nth(self.week.checked_sub(1)?))?;
        let midnight = day.and_hms_opt(0, 0, 0)?.and_utc().timestamp();
        Some(midnight + self.time)
    }
}

fn date_of(seconds: i64) -> NaiveDate {
    DateTime::from_timestamp(seconds, 0).map_or(NaiveDate::MIN, |moment| moment.date_naive())
}

/// What comes after the name of a clock: three letters or more.
fn after_name(clock: &str) -> Result<&str, BadZone> {
    let rest = clock.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    if clock.len() - rest.len() < 3 {
        return Err(BadZone);
    }
    Ok(rest)
}

/// Seconds at the start of `text` (`5`, `-9:30`), and what comes after; none where there is no number.
fn offset(text: &str) -> Result<(Option<i64>, &str), BadZone> {
    let end = text
        .find(|c: char| c.is_ascii_alphabetic())
        .unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(end).ok_or(BadZone)?;
    if number.is_empty() {
        return Ok((None, rest));
    }
    let (sign, number) = match number.strip_prefix('-') {
        Some(number) => (-1, number),
        None => (1, number.strip_prefix('+').unwrap_or(number)),
    };
    Ok((Some(sign * time(number)?), rest))
}

/// Hours up to 24, and minutes.
fn time(text: &str) -> Result<i64, BadZone> {
    let (hours, minutes) = text.split_once(':').unwrap_or((text, "0"));
    let (hours, minutes) = (digits(hours)?, digits(minutes)?);
    if hours > 24 || minutes > 59 {
        return Err(BadZone);
    }
    Ok(i64::from(hours) * HOUR + i64::from(minutes) * 60)
}

fn digits(text: &str) -> Result<u32, BadZone> {
    if text.len() > 2 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(BadZone);
    }
    text.parse().map_err(|_| BadZone)
}

fn change(text: &str) -> Result<Change, BadZone> {
    let (day, at) = text.split_once('/').unwrap_or((text, "2"));
    let mut numbers = day.strip_prefix('M').ok_or(BadZone)?.split('.').map(digits);
    let mut next = || numbers.next().ok_or(BadZone)?;
    let change = Change {
        month: next()?,
        week: next()?,
        weekday: next()?,
        time: time(at)?,
    };
    let is_day = (1..=12).contains(&change.month)
        && (1..=5).contains(&change.week)
        && change.weekday < 7
        && numbers.next().is_none();
    if is_day { Ok(change) } else { Err(BadZone) }
}
