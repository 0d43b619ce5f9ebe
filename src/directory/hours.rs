//! Whether a service is open, by the place's own clock.
//!
//! "Open" is said only where a source says so for that very day: on a public holiday nobody told us
//! about, and when the times are no longer known to hold, the answer is [`HoursState::Unknown`].

use chrono::{Datelike, Days, NaiveDate};

use super::{
    Holidays, HoursState, Rule, Schedule, Span,
    holidays::{self, Unusual},
    zone::Zone,
};

const DAY: u16 = 1_440;
const WEEK: u16 = 7 * DAY;

/// How long before it opens a service "opens in" so many minutes.
const SOON: i64 = 120;

/// Times of one day, in minutes from its midnight; past 1,440 where they run over the next one.
type Times = Vec<(u16, u16)>;

/// Whether what keeps `schedule` is open at `now` (seconds since 1970-01-01 00:00 UTC) by the clock of
/// `zone`.
///
/// [`HoursState::OpenUntil`] holds 1 to 1,440; midnight is 1,440. What is by appointment only is never open.
#[must_use]
pub fn state(schedule: &Schedule, zone: &Zone, now: i64) -> HoursState {
    let local = zone.local(now);
    let says_nothing = !is_always(schedule)
        && schedule.weekly.is_empty()
        && schedule.rules.is_empty()
        && schedule.exceptions.is_empty();
    if says_nothing || schedule.by_appointment || times(schedule, local.date).is_none() {
        return HoursState::Unknown;
    }
    let minute = i64::from(local.minute);
    let timeline = timeline(schedule, local.date);
    if let Some(&(_, to)) = timeline
        .iter()
        .find(|(from, to)| (*from..*to).contains(&minute))
    {
        let is_apart = |day| exception(schedule, shifted(local.date, day)).is_some();
        if is_always(schedule) && !is_apart(0) && !is_apart(1) {
            return HoursState::Always;
        }
        let to = (to - 1).rem_euclid(i64::from(DAY)) + 1;
        return HoursState::OpenUntil(u16::try_from(to).unwrap_or(DAY));
    }
    if may_run_over(schedule, local.date, local.minute) {
        return HoursState::Unknown;
    }
    let Some(&(from, _)) = timeline.iter().find(|(from, _)| *from > minute) else {
        return HoursState::Closed(None);
    };
    // In between, the clock may be put forward or back.
    let shown = (from - minute) * 60;
    let then = now.saturating_add(shown);
    let wait = (shown - (zone.offset(then) - zone.offset(now))) / 60;
    match u16::try_from(wait) {
        Ok(minutes) if wait <= SOON => HoursState::OpensIn(minutes),
        _ if from >= i64::from(WEEK) => HoursState::Closed(None),
        _ => HoursState::Closed(next(local.date, from)),
    }
}

/// The usual week: for each day from Monday the minutes from and to, past 1,440 where they run over
/// midnight; none where no usual times are known.
#[must_use]
pub fn week(schedule: &Schedule) -> Option<[Vec<(u16, u16)>; 7]> {
    if !is_always(schedule) && schedule.weekly.is_empty() {
        return None;
    }
    Some(std::array::from_fn(|weekday| {
        if is_always(schedule) {
            return vec![(0, DAY)];
        }
        u16::try_from(weekday).map_or(Vec::new(), |weekday| weekly(schedule, weekday))
    }))
}

/// The day of the week (0 is Monday) and the minute of the day, so many minutes after the midnight that
/// `today` began with.
fn next(today: NaiveDate, minutes: i64) -> Option<(u8, u16)> {
    let (days, minute) = (minutes / i64::from(DAY), minutes % i64::from(DAY));
    let day = today.checked_add_days(Days::new(u64::try_from(days).ok()?))?;
    let weekday = u8::try_from(day.weekday().num_days_from_monday()).ok()?;
    Some((weekday, u16::try_from(minute).ok()?))
}

/// Times from yesterday to a week from `today`, in minutes from the midnight it began with; joined where
/// one begins as another ends. Days that nothing is known of have none.
fn timeline(schedule: &Schedule, today: NaiveDate) -> Vec<(i64, i64)> {
    let mut all: Vec<(i64, i64)> = Vec::new();
    for day in -1..=7_i64 {
        let date = shifted(today, day);
        let start = day * i64::from(DAY);
        let times = date.and_then(|date| times(schedule, date));
        all.extend(
            times
                .into_iter()
                .flatten()
                .map(|(from, to)| (start + i64::from(from), start + i64::from(to))),
        );
    }
    all.sort_unstable();
    let mut joined: Vec<(i64, i64)> = Vec::with_capacity(all.len());
    for (from, to) in all {
        match joined.last_mut() {
            Some(last) if last.1 >= from => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

/// Whether nothing is known of the day before, and its usual times would run to this minute of `today`.
fn may_run_over(schedule: &Schedule, today: NaiveDate, minute: u16) -> bool {
    shifted(today, -1).is_some_and(|yesterday| {
        times(schedule, yesterday).is_none()
            && usual(schedule, yesterday)
                .iter()
                .any(|(_, to)| *to > DAY + minute)
    })
}

fn shifted(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    date.checked_add_signed(chrono::TimeDelta::try_days(days)?)
}

/// The times of `date`: empty where it is closed, none where nothing is known of that day.
fn times(schedule: &Schedule, date: NaiveDate) -> Option<Times> {
    let is_before = schedule.valid_from.is_some_and(|first| date < first);
    let is_after = schedule.valid_to.is_some_and(|last| date > last);
    if is_before || is_after {
        return None;
    }
    if let Some(spans) = exception(schedule, Some(date)) {
        let times = spans.iter().map(|span| folded(span.from, span.to));
        return Some(times.collect());
    }
    if is_always(schedule) {
        return Some(vec![(0, DAY)]);
    }
    let usual = usual(schedule, date);
    if usual.is_empty() {
        return Some(usual);
    }
    match (holidays::unusual(date), schedule.holidays) {
        (None, _) | (Some(_), Holidays::Open) => Some(usual),
        (Some(Unusual::PublicHoliday), Holidays::Closed) => Some(Vec::new()),
        (Some(_), _) => None,
    }
}

/// The times that `date` has of its own.
fn exception(schedule: &Schedule, date: Option<NaiveDate>) -> Option<&[Span]> {
    let (_, spans) = schedule
        .exceptions
        .iter()
        .find(|(day, _)| Some(*day) == date)?;
    Some(spans)
}

/// The times of `date` if it were like any other.
fn usual(schedule: &Schedule, date: NaiveDate) -> Times {
    let weekday = date.weekday().num_days_from_monday();
    let mut times = u16::try_from(weekday).map_or(Vec::new(), |weekday| weekly(schedule, weekday));
    let rules = schedule.rules.iter().filter(|(rule, _)| is_on(*rule, date));
    times.extend(rules.flat_map(|(_, spans)| spans.iter().map(|span| folded(span.from, span.to))));
    times
}

/// The weekly times that begin on `weekday` (0 is Monday), and each day's part of those longer than a day.
fn weekly(schedule: &Schedule, weekday: u16) -> Times {
    let start = weekday * DAY;
    let mut times = Vec::new();
    for span in &schedule.weekly {
        let (from, to) = folded(span.from, span.to);
        if to.saturating_sub(from) > DAY {
            // The day of this week and of the next: it may run over Sunday midnight.
            for day in [start, start + WEEK] {
                let (from, to) = (from.max(day), to.min(day + DAY));
                if from < to {
                    times.push((from - day, to - day));
                }
            }
        } else if (start..start + DAY).contains(&from) && from < to {
            times.push((from - start, to - start));
        }
    }
    times.sort_unstable();
    times
}

/// Sources write 24:00 as 23:59: nobody closes for the last minute of a day.
fn folded(from: u16, to: u16) -> (u16, u16) {
    let to = if to % DAY == DAY - 1 { to + 1 } else { to };
    (from, to)
}

/// Whether it is said, or comes to this, that it never closes.
fn is_always(schedule: &Schedule) -> bool {
    schedule.always || covers_the_week(&schedule.weekly)
}

fn covers_the_week(weekly: &[Span]) -> bool {
    let mut spans: Vec<_> = weekly
        .iter()
        .map(|span| folded(span.from, span.to))
        .collect();
    spans.sort_unstable();
    // What runs over Sunday midnight is the start of the week.
    let mut end = spans
        .iter()
        .map(|(_, to)| to.saturating_sub(WEEK))
        .max()
        .unwrap_or(0);
    for (from, to) in spans {
        if from > end {
            return false;
        }
        end = end.max(to);
    }
    end >= WEEK
}

fn is_on(rule: Rule, date: NaiveDate) -> bool {
    let weekday = date.weekday().num_days_from_monday();
    match rule {
        Rule::NthWeekday(nth, day) => {
            let is_last = shifted(date, 7).is_none_or(|later| later.month() != date.month());
            let this = date.day0() / 7 + 1;
            weekday == u32::from(day) && (u32::try_from(nth) == Ok(this) || (nth == -1 && is_last))
        }
        Rule::MonthDay(day) => date.day() == u32::from(day),
        Rule::EveryOtherWeek(day, from) => {
            let monday =
                |date: NaiveDate| shifted(date, -i64::from(date.weekday().num_days_from_monday()));
            let weeks = monday(date)
                .zip(monday(from))
                .map(|(a, b)| a.signed_duration_since(b).num_days() / 7);
            weekday == u32::from(day) && weeks.is_some_and(|weeks| weeks % 2 == 0)
        }
    }
}
