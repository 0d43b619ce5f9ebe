//! Opening hours in words, where they leave no doubt: a subset of OpenStreetMap's form, and the ways
//! English and French listings are written. Anything else stays text, and its state unknown.

use super::hour_words::{DAY, Half, Token, tokens};
use crate::directory::{Holidays, Schedule, Span};

const WEEK: u16 = 7 * DAY;

/// The schedule of a text, or nothing when any word of it is not understood.
#[must_use]
pub fn parse(text: &str) -> Option<Schedule> {
    if text.len() > 2_000 {
        return None;
    }
    let tokens = tokens(text)?;
    if tokens.iter().all(|token| {
        matches!(
            token,
            Token::AllDay | Token::Daily | Token::And | Token::Part
        )
    }) && tokens.contains(&Token::AllDay)
    {
        return Some(Schedule {
            always: true,
            holidays: Holidays::Open,
            ..Schedule::default()
        });
    }
    let mut schedule = Schedule::default();
    let mut week: [Option<Vec<(u16, u16)>>; 7] = Default::default();
    for clause in clauses(&tokens) {
        apply(&clause, &mut week, &mut schedule)?;
    }
    let mut spans: Vec<Span> = Vec::new();
    for (day, times) in (0u16..).zip(&week) {
        for (from, to) in times.iter().flatten() {
            spans.push(Span {
                from: day * DAY + from,
                to: day * DAY + to,
            });
        }
    }
    schedule.weekly = merged(spans);
    (!schedule.weekly.is_empty()).then_some(schedule)
}

/// Sorted, and joined where they touch or overlap.
pub(super) fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| (span.from, span.to));
    let mut out: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match out.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => out.push(span),
        }
    }
    // What runs over Sunday midnight may meet what starts on Monday.
    if let [first, .., last] = out.as_mut_slice()
        && last.to > WEEK
        && first.from <= last.to - WEEK
    {
        first.from = 0;
        first.to = first.to.max(last.to - WEEK);
        last.to = WEEK;
    }
    out
}

/// Minutes from and to; the end on the next day where it is not after the start. 23:59 is midnight, as
/// sources write it.
pub(super) fn span(from: u16, to: u16) -> Option<(u16, u16)> {
    let to = if to == DAY - 1 { DAY } else { to };
    if from >= DAY || to > DAY || from == to {
        return None;
    }
    Some((from, if to <= from { to + DAY } else { to }))
}

#[derive(Default)]
struct Clause {
    days: Vec<usize>,
    holiday: bool,
    times: Vec<(u16, u16)>,
    closed: bool,
}

fn clauses(tokens: &[Token]) -> Vec<Vec<Token>> {
    let mut out: Vec<Vec<Token>> = vec![Vec::new()];
    let is_day = |token: &Token| {
        matches!(
            token,
            Token::Day(_) | Token::Daily | Token::Weekdays | Token::Weekend | Token::Holiday
        )
    };
    let is_time = |token: &Token| matches!(token, Token::Time(..) | Token::AllDay | Token::Closed);
    for token in tokens {
        let Some(current) = out.last_mut() else { break };
        let starts_with_day = current
            .iter()
            .find(|t| is_day(t) || is_time(t))
            .is_some_and(is_day);
        let is_next = *token == Token::Part
            || is_day(token) && starts_with_day && current.iter().any(is_time)
            || is_time(token) && !starts_with_day && current.iter().any(is_day);
        if is_next {
            out.push(Vec::new());
        }
        if let (Some(current), true) = (out.last_mut(), *token != Token::Part) {
            current.push(*token);
        }
    }
    for clause in &mut out {
        while matches!(clause.last(), Some(Token::And)) {
            clause.pop();
        }
        while matches!(clause.first(), Some(Token::And)) {
            clause.remove(0);
        }
    }
    out.retain(|clause| !clause.is_empty());
    out
}

fn apply(
    tokens: &[Token],
    week: &mut [Option<Vec<(u16, u16)>>; 7],
    schedule: &mut Schedule,
) -> Option<()> {
    let clause = clause(tokens)?;
    if clause.holiday {
        schedule.holidays = if clause.closed {
            Holidays::Closed
        } else {
            Holidays::Unknown
        };
        if clause.days.is_empty() {
            return clause.closed.then_some(());
        }
    }
    if clause.days.is_empty() || !clause.closed && clause.times.is_empty() {
        return None;
    }
    for day in clause.days {
        let entry = week.get_mut(day)?;
        if clause.closed {
            *entry = Some(Vec::new());
        } else {
            entry.get_or_insert_default().extend(&clause.times);
        }
    }
    Some(())
}

fn clause(tokens: &[Token]) -> Option<Clause> {
    let mut clause = Clause::default();
    let mut tokens = tokens.iter().copied().peekable();
    while let Some(token) = tokens.next() {
        match token {
            Token::Day(first) => {
                if tokens.next_if_eq(&Token::To).is_some() {
                    let Some(Token::Day(last)) = tokens.next() else {
                        return None;
                    };
                    let count = (last + 7 - first) % 7;
                    clause
                        .days
                        .extend((0..=count).map(|offset| (first + offset) % 7));
                } else {
                    clause.days.push(first);
                }
            }
            Token::Daily => clause.days.extend(0..7),
            Token::Weekdays => clause.days.extend(0..5),
            Token::Weekend => clause.days.extend([5, 6]),
            Token::Holiday => clause.holiday = true,
            Token::AllDay => clause.times.push((0, DAY)),
            Token::Closed => clause.closed = true,
            Token::And => {}
            Token::Time(from, half) => {
                tokens.next_if_eq(&Token::To)?;
                let Some(Token::Time(to, other)) = tokens.next() else {
                    return None;
                };
                clause.times.push(times((from, half), (to, other))?);
            }
            Token::To | Token::Part => return None,
        }
    }
    Some(clause)
}

/// Two times of a clock; "8:00-4:00pm" starts in the morning, "1-4pm" after noon, and "9-5" leaves a
/// doubt.
fn times(from: (u16, Half), to: (u16, Half)) -> Option<(u16, u16)> {
    let on_clock = |minutes: u16, half: Half| match half {
        Half::Am => Some(minutes % 720),
        Half::Pm => Some(minutes % 720 + 720),
        Half::Day24 => Some(minutes),
        Half::Unsaid => None,
    };
    match (from, to) {
        ((start, Half::Unsaid), (end, half @ (Half::Am | Half::Pm))) => {
            let end = on_clock(end, half)?;
            let same = on_clock(start, half)?;
            let start = if same < end {
                same
            } else {
                on_clock(start, Half::Am)?
            };
            span(start, end)
        }
        ((start, Half::Day24), (end, Half::Unsaid)) => span(start, end),
        ((start, Half::Unsaid), (end, Half::Day24)) => (start < end).then(|| span(start, end))?,
        ((start, Half::Unsaid), (end, Half::Unsaid)) => (start < end).then(|| span(start, end))?,
        ((start, half), (end, other)) => span(on_clock(start, half)?, on_clock(end, other)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Vec<(u16, u16)>> {
        let schedule = parse(text)?;
        Some(
            schedule
                .weekly
                .iter()
                .map(|span| (span.from, span.to))
                .collect(),
        )
    }

    fn weekdays(from: u16, to: u16) -> Option<Vec<(u16, u16)>> {
        Some(
            (0..5)
                .map(|day| (day * DAY + from, day * DAY + to))
                .collect(),
        )
    }

    #[test]
    fn the_same_hours_are_read_in_every_way_of_writing() {
        for text in [
            "Mo-Fr 08:30-16:30",
            "Monday to Friday 8:30 am - 4:30 pm",
            "Monday-Friday, 8:30am-4:30pm",
            "Mon - Fri: 8:30 a.m. to 4:30 p.m.",
            "8:30 am to 4:30 pm, Monday to Friday",
            "lundi au vendredi 8 h 30 à 16 h 30",
            "du lundi au vendredi, de 8h30 à 16h30",
            "weekdays 8:30-4:30pm",
            "Mo-Fr 08:30-16:30; PH off",
        ] {
            assert_eq!(read(text), weekdays(510, 990), "{text}");
        }
    }

    #[test]
    fn noon_midnight_and_nights_are_read() {
        assert_eq!(read("Mon 12:00 PM - 1 pm"), Some(vec![(720, 780)]));
        assert_eq!(read("Mon 12:00 am - 1 am"), Some(vec![(0, 60)]));
        assert_eq!(
            read("Mon 9 am - noon and 1-4 pm"),
            Some(vec![(540, 720), (780, 960)])
        );
        assert_eq!(
            read("Fr 22:00-06:00"),
            Some(vec![(4 * DAY + 1_320, 5 * DAY + 360)])
        );
        assert_eq!(read("Mo-Su 00:00-23:59"), Some(vec![(0, WEEK)]));
        assert_eq!(
            read("Sat and Sun 10:00-14:00"),
            Some(vec![(7_800, 8_040), (9_240, 9_480)])
        );
        assert!(parse("24/7").is_some_and(|schedule| schedule.always));
        assert!(parse("24 hours a day, 7 days a week").is_some_and(|schedule| schedule.always));
    }

    #[test]
    fn what_leaves_a_doubt_stays_text() {
        for text in [
            "",
            "Call for hours",
            "Mon-Fri 9-5",
            "Mon-Fri",
            "9-5",
            "Mon 25:00-26:00",
            "by appointment",
            "Mon-Fri 9 am - 5 pm, summer hours vary",
            "1st Monday 9 am - 5 pm",
            "Mon 9:75-10:00",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_gives_hours_in_the_week_or_none(text in "[a-zA-Z0-9:;,. /-]{0,40}") {
            for span in parse(&text).unwrap_or_default().weekly {
                proptest::prop_assert!(span.from < span.to && span.from < WEEK && span.to <= 2 * WEEK);
            }
        }
    }
}
