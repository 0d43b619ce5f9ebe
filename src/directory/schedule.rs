//! When a service is open, as published. [`super::hours`] says whether it is open now.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Text;

/// Minutes of a week: from 0 (Monday 00:00, local time) to 10,080.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First minute, 0 to 10,079.
    pub from: u16,
    /// First minute after it; more than `from`, and past 10,080 where it runs over Sunday midnight (at
    /// most 20,160).
    pub to: u16,
}

/// One schedule: of a line, of an office.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Schedule {
    /// Day and night, all year.
    pub always: bool,
    /// Every week, sorted, not overlapping.
    pub weekly: Vec<Span>,
    /// Days with times of their own, in minutes of that day (to at most 2,880); none: closed that day.
    pub exceptions: Vec<(NaiveDate, Vec<Span>)>,
    /// Some weeks or months only.
    pub rules: Vec<(Rule, Vec<Span>)>,
    /// First day it is known to hold.
    pub valid_from: Option<NaiveDate>,
    /// Last day it is known to hold; after that its state is unknown.
    pub valid_to: Option<NaiveDate>,
    /// What is known of public holidays.
    pub holidays: Holidays,
    /// Only by appointment: never "open".
    pub by_appointment: bool,
    /// As published, where that says more than the fields, or could not be read.
    pub text: Text,
}

/// Days that come round otherwise than every week. Their spans are minutes of that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The nth (1 to 5; -1 is the last) of a weekday (0 is Monday) in a month.
    NthWeekday(i8, u8),
    /// A day of the month, 1 to 31.
    MonthDay(u8),
    /// Every other week, on this weekday (0 is Monday), counted from the week of the day given.
    EveryOtherWeek(u8, NaiveDate),
}

/// What a service does on a public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holidays {
    /// As on other days.
    Open,
    /// Closed.
    Closed,
    /// No source says: its state is then unknown.
    #[default]
    Unknown,
}
