//! Days as `2026-05-01`, read and written by hand: chrono's own parser is larger than the plan's room.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serializer, de::Error as _};

pub(super) fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    // A clock that is far off must not make a plan that can't be read again.
    let (year, month, of_month) = match day.year() {
        ..0 => (0, 1, 1),
        year @ 0..=9999 => (year, day.month(), day.day()),
        _ => (9999, 12, 31),
    };
    serializer.collect_str(&format_args!("{year:04}-{month:02}-{of_month:02}"))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse(&text).ok_or_else(|| D::Error::custom("not a day"))
}

fn parse(text: &str) -> Option<NaiveDate> {
    let number = |part: &str, digits: usize| -> Option<u32> {
        let plain = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
        if plain { part.parse().ok() } else { None }
    };
    let mut parts = text.splitn(3, '-');
    let year = number(parts.next()?, 4)?;
    let month = number(parts.next()?, 2)?;
    let day = number(parts.next()?, 2)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}
