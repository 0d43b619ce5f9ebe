//! Schedules of the Human Services Data Specification: rules as in RFC 5545, in fields of their own.

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

use super::{
    Notes,
    geojson::text,
    hours::{merged, span},
    words,
};
use crate::directory::{Rule, Schedule, Span, Text};

const DAY: u16 = 1_440;

/// One schedule of all that a source gives for one thing; parts that can't be read are counted, and
/// what they say is kept as text.
pub(super) fn schedule(
    entries: &[&Value],
    holidays: &[&Value],
    notes: &mut Notes,
) -> Option<Schedule> {
    let mut out = Schedule::default();
    let mut told = Vec::new();
    for entry in entries {
        if weekly(entry, &mut out).is_none() {
            let says_times = !get(entry, "opens_at").is_empty() || !get(entry, "byday").is_empty();
            if says_times {
                notes.bad("schedule");
            }
        }
        for field in ["description", "notes"] {
            let text = get(entry, field);
            if !text.is_empty() && !told.contains(&text) {
                told.push(text);
            }
        }
        out.valid_from = out.valid_from.or(words::date(&get(entry, "valid_from")));
        out.valid_to = out.valid_to.or(words::date(&get(entry, "valid_to")));
    }
    for entry in holidays {
        holiday(entry, &mut out);
    }
    out.weekly = merged(std::mem::take(&mut out.weekly));
    out.text = Text::en(told.join("; "));
    (out != Schedule::default()).then_some(out)
}

fn get(entry: &Value, field: &str) -> String {
    entry
        .get(field)
        .map(text)
        .unwrap_or_default()
        .trim()
        .to_owned()
}

fn weekly(entry: &Value, out: &mut Schedule) -> Option<()> {
    let times = (
        clock(&get(entry, "opens_at"))?,
        clock(&get(entry, "closes_at"))?,
    );
    // From midnight to midnight is the whole day; a source writes 00:00-23:59 or 00:00-00:00.
    let (from, to) = if times == (0, 0) {
        (0, DAY)
    } else {
        span(times.0, times.1)?
    };
    let of_day = vec![Span { from, to }];
    let month_days = get(entry, "bymonthday");
    if !month_days.is_empty() {
        for day in month_days.split([',', ';']) {
            let day = day
                .trim()
                .parse()
                .ok()
                .filter(|day| (1..=31).contains(day))?;
            out.rules.push((Rule::MonthDay(day), of_day.clone()));
        }
        return Some(());
    }
    let mut days = get(entry, "byday");
    if days.is_empty() {
        days = get(entry, "weekday");
    }
    let is_monthly = get(entry, "freq").eq_ignore_ascii_case("MONTHLY");
    if days.is_empty() && get(entry, "freq").eq_ignore_ascii_case("DAILY") {
        "MO,TU,WE,TH,FR,SA,SU".clone_into(&mut days);
    }
    let every_other = get(entry, "interval") == "2" && !is_monthly;
    let mut found = Vec::new();
    for day in days.split([',', ';', ' ']).filter(|day| !day.is_empty()) {
        let name = day.trim_start_matches(|c: char| c == '-' || c == '+' || c.is_ascii_digit());
        let nth = day.get(..day.len() - name.len())?;
        if name.is_empty() {
            // HSDS 1.1 counts from 1, Monday.
            found.push((
                None,
                nth.parse::<u8>().ok().filter(|day| (1..=7).contains(day))? - 1,
            ));
        } else {
            let nth = if nth.is_empty() {
                None
            } else {
                Some(nth.parse::<i8>().ok()?)
            };
            found.push((nth, weekday(name)?));
        }
    }
    if found.is_empty() {
        return None;
    }
    for (nth, day) in found {
        match nth {
            Some(nth @ (-1 | 1..=5)) => {
                out.rules.push((Rule::NthWeekday(nth, day), of_day.clone()));
            }
            Some(_) => return None,
            None if is_monthly => return None,
            None if every_other => {
                let anchor = [get(entry, "dtstart"), get(entry, "valid_from")]
                    .iter()
                    .find_map(|day| words::date(day))?;
                out.rules
                    .push((Rule::EveryOtherWeek(day, anchor), of_day.clone()));
            }
            None => {
                let start = u16::from(day) * DAY;
                out.weekly.push(Span {
                    from: start + from,
                    to: start + to,
                });
            }
        }
    }
    Some(())
}

fn weekday(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    let at = ["mo", "tu", "we", "th", "fr", "sa", "su"]
        .iter()
        .position(|day| name.starts_with(day))?;
    u8::try_from(at).ok()
}

/// Minutes of a time of day: `09:00`, `09:00:00`, `9:00 AM`, with any offset behind left out.
fn clock(value: &str) -> Option<u16> {
    let value = value.rsplit('T').next()?.trim().to_lowercase();
    let digits = value.split(['+', '-', 'z', ' ', 'a', 'p']).next()?;
    let mut parts = digits.split(':').map(|part| part.parse::<u16>().ok());
    let hour = parts.next()??;
    let minute = parts.next().unwrap_or(Some(0))?;
    let hour = match (value.contains("pm"), value.contains("am")) {
        (true, _) if (1..=12).contains(&hour) => hour % 12 + 12,
        (_, true) if (1..=12).contains(&hour) => hour % 12,
        (false, false) => hour,
        _ => return None,
    };
    let minutes = hour * 60 + minute;
    (hour <= 24 && minute < 60 && minutes <= DAY).then_some(minutes)
}

/// Most days an exception may last: more is a schedule of its own.
const LONGEST: i32 = 31;

fn holiday(entry: &Value, out: &mut Schedule) {
    let start = words::date(&get(entry, "start_date"));
    let end = words::date(&get(entry, "end_date")).or(start);
    let (Some(start), Some(end)) = (start, end) else {
        return;
    };
    let is_closed = matches!(
        get(entry, "closed").to_lowercase().as_str(),
        "true" | "1" | "yes" | "y"
    );
    let times = clock(&get(entry, "opens_at")).zip(clock(&get(entry, "closes_at")));
    let spans = match times.and_then(|(from, to)| span(from, to)) {
        _ if is_closed => Vec::new(),
        Some((from, to)) => vec![Span { from, to }],
        None => return,
    };
    if end.num_days_from_ce() - start.num_days_from_ce() > LONGEST {
        return;
    }
    for day in start.iter_days().take_while(|day: &NaiveDate| *day <= end) {
        out.exceptions.push((day, spans.clone()));
    }
}
