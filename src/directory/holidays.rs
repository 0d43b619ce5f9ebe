//! Days on which services in Ontario may keep other hours than usual.
//!
//! The nine public holidays are those of the Employment Standards Act, 2000, S.O. 2000, c. 41, s. 1 (1)
//! "public holiday". A statutory calendar of Canada would be wrong here: it has 30 September and lacks
//! Family Day and Boxing Day.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Why hours may be other than usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusual {
    /// A public holiday of the province.
    PublicHoliday,
    /// Not a public holiday, but many offices close or close early: Civic Holiday, Easter Monday, 30
    /// September, 11 November, 24 and 31 December, and the working days given for a holiday on a weekend.
    OftenChanged,
}

/// Whether `date` is such a day.
#[must_use]
pub fn unusual(date: NaiveDate) -> Option<Unusual> {
    if is_public_holiday(date) {
        Some(Unusual::PublicHoliday)
    } else if is_often_changed(date) {
        Some(Unusual::OftenChanged)
    } else {
        None
    }
}

fn is_public_holiday(date: NaiveDate) -> bool {
    let weekday = date.weekday();
    let nth_monday = |nth: u32| weekday == Weekday::Mon && (date.day() - 1) / 7 + 1 == nth;
    match date.month() {
        1 => date.day() == 1,
        // Family Day.
        2 => nth_monday(3),
        3 | 4 => after_easter(date) == Some(-2),
        // Victoria Day: the Monday before 25 May.
        5 => weekday == Weekday::Mon && (18..=24).contains(&date.day()),
        7 => date.day() == 1,
        // Labour Day.
        9 => nth_monday(1),
        // Thanksgiving.
        10 => nth_monday(2),
        12 => matches!(date.day(), 25 | 26),
        _ => false,
    }
}

fn is_often_changed(date: NaiveDate) -> bool {
    let is_civic_holiday = date.month() == 8 && date.weekday() == Weekday::Mon && date.day() <= 7;
    let is_fixed = matches!(
        (date.month(), date.day()),
        (9, 30) | (11, 11) | (12, 24 | 31)
    );
    is_civic_holiday || is_fixed || after_easter(date) == Some(1) || is_instead(date)
}

/// Whether `date` is the working day after a holiday that fell on a weekend.
fn is_instead(date: NaiveDate) -> bool {
    let was_holiday = |days: u64| {
        date.checked_sub_days(Days::new(days))
            .is_some_and(is_public_holiday)
    };
    match date.weekday() {
        Weekday::Mon => was_holiday(1) || was_holiday(2),
        // Of Christmas and Boxing Day one at least fell on the weekend.
        Weekday::Tue => date.month() == 12 && matches!(date.day(), 27 | 28),
        _ => false,
    }
}

/// How many days after Easter Sunday `date` is.
fn after_easter(date: NaiveDate) -> Option<i64> {
    let easter = easter(date.year())?;
    Some(date.signed_duration_since(easter).num_days())
}

/// Easter Sunday of `year`, by the Gregorian calendar (the "anonymous" rule: Meeus, Astronomical
/// Algorithms, chapter 8). None outside the years 1583 to 9999.
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    if !(1583..=9999).contains(&year) {
        return None;
    }
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    let (month, day) = (
        u32::try_from(days / 31).ok()?,
        u32::try_from(days % 31).ok()?,
    );
    NaiveDate::from_ymd_opt(year, month, day + 1)
}
