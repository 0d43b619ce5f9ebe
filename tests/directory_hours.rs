//! Whether places are open, compared with the world's clocks and with opening hours as OpenStreetMap
//! reads them.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Offset, TimeZone, Timelike};
use chrono_tz::Tz;
use opening_hours::OpeningHours;
use proptest::prelude::*;
use tally::directory::{
    Holidays, HoursState, Rule, Schedule, Span,
    holidays::{self, Unusual},
    hours,
    zone::Zone,
};

const EASTERN: &str = "EST5EDT,M3.2.0,M11.1.0";
const CENTRAL: &str = "CST6CDT,M3.2.0,M11.1.0";

fn zone(rule: &str) -> Zone {
    Zone::parse(rule).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The moment an Eastern clock shows this, the first where it does so twice.
fn at(text: &str) -> i64 {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    let moment = chrono_tz::America::Toronto.from_local_datetime(&local);
    moment.earliest().unwrap().timestamp()
}

/// Monday to Friday, 9:00 to 17:00.
fn office() -> Schedule {
    Schedule {
        weekly: (0..5)
            .map(|day| span(day * 1440 + 540, day * 1440 + 1020))
            .collect(),
        ..Schedule::default()
    }
}

fn span(from: u16, to: u16) -> Span {
    Span { from, to }
}

fn state(schedule: &Schedule, when: &str) -> HoursState {
    hours::state(schedule, &zone(EASTERN), at(when))
}

#[test]
fn clocks_show_what_the_clocks_of_the_world_show_each_hour_until_2037() {
    for (rule, tz) in [
        (EASTERN, chrono_tz::America::Toronto),
        (CENTRAL, chrono_tz::America::Winnipeg),
        ("EST5", chrono_tz::America::Atikokan),
    ] {
        let zone = zone(rule);
        let first = DateTime::parse_from_rfc3339("2020-01-01T00:00:00Z").unwrap();
        let last = DateTime::parse_from_rfc3339("2038-01-01T00:00:00Z").unwrap();
        let mut compared = 0;
        for now in (first.timestamp()..last.timestamp()).step_by(3600) {
            let oracle = tz.timestamp_opt(now, 0).unwrap();
            let local = zone.local(now);
            assert_eq!(
                zone.offset(now),
                i64::from(oracle.offset().fix().local_minus_utc()),
                "{rule} {oracle}"
            );
            assert_eq!(local.date, oracle.date_naive());
            assert_eq!(
                u32::from(local.minute),
                oracle.hour() * 60 + oracle.minute()
            );
            compared += 1;
        }
        assert!(compared > 157_000, "{compared}");
    }
}

#[test]
fn clocks_of_other_rules_are_read_or_refused() {
    let south = zone("NZST-12NZDT,M9.5.0,M4.1.0/3");
    let auckland: Tz = chrono_tz::Pacific::Auckland;
    for now in (1_700_000_000..1_740_000_000).step_by(1_800) {
        let oracle = auckland.timestamp_opt(now, 0).unwrap();
        assert_eq!(
            south.offset(now),
            i64::from(oracle.offset().fix().local_minus_utc()),
            "{oracle}"
        );
    }
    assert_eq!(zone("NST3:30").offset(0), -12_600);
    for rule in [
        "",
        "E5",
        "EST",
        "EST5EDT",
        "EST5,M3.2.0,M11.1.0",
        "EST5EDT,M3.2.0",
        "EST25",
        "EST5EDT,M13.2.0,M11.1.0",
        "EST5EDT,M3.6.0,M11.1.0",
        "EST5EDT,M3.2.7,M11.1.0",
        "EST5EDT,J60,J300",
        "EST5EDT,M3.2.0.1,M11.1.0",
        "EST5:99",
        "ESTé",
        "EST5EDT,M3.2.0/,M11.1.0",
        "EST-",
    ] {
        assert!(Zone::parse(rule).is_err(), "{rule}");
    }
}

#[test]
fn easter_is_on_the_days_of_the_church_calendar() {
    for easter in [
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2020-04-12",
        "2021-04-04",
        "2022-04-17",
        "2023-04-09",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2031-04-13",
        "2032-03-28",
        "2033-04-17",
        "2034-04-09",
        "2035-03-25",
        "2036-04-13",
        "2037-04-05",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
    ] {
        assert_eq!(holidays::easter(day(easter).year()), Some(day(easter)));
    }
    assert_eq!(holidays::easter(1582), None);
    assert_eq!(holidays::easter(i32::MAX), None);
}

#[test]
fn a_year_has_the_nine_public_holidays_of_ontario() {
    let of = |year: i32, kind| -> Vec<String> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        first
            .iter_days()
            .take_while(|date| date.year() == year)
            .filter(|&date| holidays::unusual(date) == Some(kind))
            .map(|date| date.format("%m-%d").to_string())
            .collect()
    };
    assert_eq!(
        of(2026, Unusual::PublicHoliday),
        [
            "01-01", "02-16", "04-03", "05-18", "07-01", "09-07", "10-12", "12-25", "12-26"
        ]
    );
    assert_eq!(
        of(2026, Unusual::OftenChanged),
        [
            "04-06", "08-03", "09-30", "11-11", "12-24", "12-28", "12-31"
        ]
    );
    // Christmas on a Saturday: Monday and Tuesday are given instead.
    assert_eq!(
        of(2027, Unusual::OftenChanged),
        [
            "03-29", "08-02", "09-30", "11-11", "12-24", "12-27", "12-28", "12-31"
        ]
    );
    for year in 2020..2060 {
        assert_eq!(of(year, Unusual::PublicHoliday).len(), 9, "{year}");
    }
}

#[test]
fn an_office_is_open_in_its_hours_and_says_when_it_opens_next() {
    use HoursState::{Closed, OpenUntil, OpensIn};
    let office = office();
    for (when, is) in [
        ("2026-03-03 09:00", OpenUntil(1020)),
        ("2026-03-03 16:59", OpenUntil(1020)),
        ("2026-03-03 17:00", Closed(Some((2, 540)))),
        ("2026-03-03 06:59", Closed(Some((1, 540)))),
        ("2026-03-03 07:00", OpensIn(120)),
        ("2026-03-03 08:59", OpensIn(1)),
        ("2026-03-06 18:00", Closed(Some((0, 540)))),
        ("2026-03-08 12:00", Closed(Some((0, 540)))),
    ] {
        assert_eq!(state(&office, when), is, "{when}");
    }
}

#[test]
fn on_a_holiday_nobody_told_about_it_is_not_open_but_unknown() {
    use HoursState::{Closed, OpenUntil, Unknown};
    for (policy, public, often) in [
        (Holidays::Unknown, Unknown, Unknown),
        (Holidays::Closed, Closed(Some((1, 540))), Unknown),
        (Holidays::Open, OpenUntil(1020), OpenUntil(1020)),
    ] {
        let office = Schedule {
            holidays: policy,
            ..office()
        };
        assert_eq!(
            state(&office, "2026-05-18 12:00"),
            public,
            "Victoria Day, {policy:?}"
        );
        assert_eq!(
            state(&office, "2026-08-03 12:00"),
            often,
            "Civic Holiday, {policy:?}"
        );
        assert_eq!(state(&office, "2026-05-19 12:00"), OpenUntil(1020));
    }
    let never_closes = Schedule {
        always: true,
        ..Schedule::default()
    };
    assert_eq!(state(&never_closes, "2026-12-25 12:00"), HoursState::Always);
    let closed_that_day = Schedule {
        exceptions: vec![(day("2026-12-25"), Vec::new())],
        ..never_closes
    };
    assert_eq!(
        state(&closed_that_day, "2026-12-25 12:00"),
        Closed(Some((5, 0)))
    );
    assert_eq!(state(&closed_that_day, "2026-12-24 12:00"), OpenUntil(1440));
    assert_eq!(
        state(&closed_that_day, "2026-12-23 12:00"),
        HoursState::Always
    );
}

#[test]
fn hours_run_over_midnight_and_over_sunday() {
    use HoursState::{Closed, OpenUntil, Unknown};
    let nights = Schedule {
        weekly: vec![
            span(4 * 1440 + 1200, 5 * 1440 + 240),
            span(6 * 1440 + 1200, 7 * 1440 + 240),
        ],
        ..Schedule::default()
    };
    assert_eq!(state(&nights, "2026-03-07 03:59"), OpenUntil(240));
    assert_eq!(state(&nights, "2026-03-07 04:00"), Closed(Some((6, 1200))));
    assert_eq!(state(&nights, "2026-03-09 02:00"), OpenUntil(240));
    assert_eq!(hours::week(&nights).unwrap()[6], [(1200, 1680)]);
    // New Year's Eve is not known, so the night after it is not known either.
    let every_night = Schedule {
        weekly: (0..7)
            .map(|day| span(day * 1440 + 1200, day * 1440 + 1680))
            .collect(),
        ..Schedule::default()
    };
    assert_eq!(state(&every_night, "2026-01-01 01:00"), Unknown);
    assert_eq!(state(&every_night, "2026-01-02 01:00"), Unknown);
    assert_eq!(
        state(&every_night, "2026-01-02 05:00"),
        Closed(Some((4, 1200)))
    );
}

#[test]
fn the_last_minute_of_the_day_is_no_gap() {
    let all_day = Schedule {
        weekly: (0..7)
            .map(|day| span(day * 1440, day * 1440 + 1439))
            .collect(),
        ..Schedule::default()
    };
    for when in ["2026-03-03 23:59", "2026-03-08 23:59", "2026-12-25 12:00"] {
        assert_eq!(state(&all_day, when), HoursState::Always, "{when}");
    }
    assert_eq!(
        hours::week(&all_day).unwrap(),
        std::array::from_fn(|_| vec![(0, 1440)])
    );
    let one_span = Schedule {
        weekly: vec![span(0, 10_079)],
        ..Schedule::default()
    };
    assert_eq!(state(&one_span, "2026-03-08 23:59"), HoursState::Always);
    let but_sunday = Schedule {
        weekly: vec![span(0, 8_639)],
        ..Schedule::default()
    };
    assert_eq!(
        state(&but_sunday, "2026-03-07 23:59"),
        HoursState::OpenUntil(1440)
    );
    assert_eq!(hours::week(&but_sunday).unwrap()[5], [(0, 1440)]);
    assert!(hours::week(&but_sunday).unwrap()[6].is_empty());
}

#[test]
fn in_the_nights_the_clocks_change_hours_go_by_the_clock_of_the_place() {
    let early = Schedule {
        weekly: vec![span(6 * 1440 + 210, 6 * 1440 + 600)],
        ..Schedule::default()
    };
    // 8 March 2026: 2:00 becomes 3:00, so 3:30 is an hour after 1:30.
    assert_eq!(state(&early, "2026-03-08 01:30"), HoursState::OpensIn(60));
    assert_eq!(
        state(&early, "2026-03-08 03:30"),
        HoursState::OpenUntil(600)
    );
    // 1 November 2026: 1:00 to 2:00 comes twice, so 3:30 is three hours after the first 1:30.
    assert_eq!(
        state(&early, "2026-11-01 01:30"),
        HoursState::Closed(Some((6, 210)))
    );
    let second = at("2026-11-01 01:30") + 3600;
    assert_eq!(
        hours::state(&early, &zone(EASTERN), second),
        HoursState::OpensIn(120)
    );
}

#[test]
fn days_of_their_own_rules_and_dates_are_kept() {
    use HoursState::{Closed, OpenUntil, Unknown};
    let monthly = Schedule {
        rules: vec![
            (Rule::NthWeekday(2, 1), vec![span(600, 720)]),
            (Rule::NthWeekday(-1, 4), vec![span(600, 720)]),
            (Rule::MonthDay(15), vec![span(600, 720)]),
            (
                Rule::EveryOtherWeek(2, day("2026-03-05")),
                vec![span(600, 720)],
            ),
        ],
        ..Schedule::default()
    };
    for (date, is_open) in [
        ("2026-03-10", true),
        ("2026-03-03", false),
        ("2026-03-17", false), // second Tuesday
        ("2026-03-27", true),
        ("2026-03-20", false), // last Friday
        ("2026-03-15", true),  // the 15th
        ("2026-03-04", true),
        ("2026-03-11", false),
        ("2026-03-18", true),
        ("2026-02-18", true),
        ("2026-02-25", false),
    ] {
        let is = state(&monthly, &format!("{date} 11:00"));
        assert_eq!(is == OpenUntil(720), is_open, "{date} {is:?}");
    }
    assert_eq!(state(&monthly, "2026-03-18 13:00"), Closed(None));
    let mut summer = office();
    summer.exceptions = vec![
        (day("2026-03-03"), vec![span(600, 660)]),
        (day("2026-03-04"), Vec::new()),
    ];
    assert_eq!(state(&summer, "2026-03-03 12:00"), Closed(Some((3, 540))));
    assert_eq!(state(&summer, "2026-03-03 10:30"), OpenUntil(660));
    summer.valid_from = Some(day("2026-03-04"));
    summer.valid_to = Some(day("2026-03-06"));
    assert_eq!(state(&summer, "2026-03-03 10:30"), Unknown);
    assert_eq!(state(&summer, "2026-03-06 10:30"), OpenUntil(1020));
    assert_eq!(state(&summer, "2026-03-06 20:30"), Closed(None));
    assert_eq!(state(&summer, "2026-03-09 10:30"), Unknown);
}

#[test]
fn what_is_by_appointment_or_not_known_is_never_open() {
    let by_appointment = Schedule {
        by_appointment: true,
        ..office()
    };
    assert_eq!(
        state(&by_appointment, "2026-03-03 12:00"),
        HoursState::Unknown
    );
    assert_eq!(
        state(&Schedule::default(), "2026-03-03 12:00"),
        HoursState::Unknown
    );
    assert_eq!(hours::week(&Schedule::default()), None);
}

fn osm(weekly: &[Span]) -> String {
    const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    let rule = |span: &Span| {
        let (day, from, to) = (
            span.from / 1440,
            span.from % 1440,
            span.to - span.from / 1440 * 1440,
        );
        let to = if to > 1440 { to - 1440 } else { to };
        format!(
            "{} {:02}:{:02}-{:02}:{:02}",
            DAYS[usize::from(day)],
            from / 60,
            from % 60,
            to / 60,
            to % 60
        )
    };
    weekly.iter().map(rule).collect::<Vec<_>>().join(", ")
}

/// One or two spans a day on some days, some of them over midnight, none overlapping.
fn weeks() -> impl Strategy<Value = Vec<Span>> {
    prop::collection::btree_set(0u16..=335, 2..20).prop_map(|halves| {
        let halves: Vec<_> = halves.into_iter().collect();
        halves
            .chunks_exact(2)
            .map(|pair| span(pair[0] * 30, pair[1] * 30))
            .filter(|span| span.to - span.from < 1440)
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn weeks_are_open_when_openstreetmap_says_so(
        weekly in weeks(), moments in prop::collection::vec(1_767_000_000i64..1_830_000_000, 40),
    ) {
        prop_assume!(!weekly.is_empty());
        let oracle = osm(&weekly).parse::<OpeningHours>().unwrap();
        let schedule = Schedule { weekly, holidays: Holidays::Open, ..Schedule::default() };
        for now in moments {
            let local = chrono_tz::America::Toronto.timestamp_opt(now, 0).unwrap().naive_local();
            let state = hours::state(&schedule, &zone(EASTERN), now);
            let is_open = matches!(state, HoursState::OpenUntil(_) | HoursState::Always);
            prop_assert_eq!(is_open, oracle.is_open(local), "{} {} {:?}", osm(&schedule.weekly), local, state);
            let change = oracle.next_change(local);
            match state {
                HoursState::OpenUntil(minute) => {
                    let end = change.unwrap();
                    let midnight = end.time() == chrono::NaiveTime::MIN;
                    let shown = if midnight { 1440 } else { end.hour() * 60 + end.minute() };
                    prop_assert_eq!(u32::from(minute), shown);
                }
                HoursState::Closed(Some((weekday, minute))) => {
                    let open = change.unwrap();
                    prop_assert_eq!(u32::from(weekday), open.weekday().num_days_from_monday());
                    prop_assert_eq!(u32::from(minute), open.hour() * 60 + open.minute());
                }
                _ => {}
            }
        }
    }

    #[test]
    fn no_schedule_and_no_moment_is_too_strange(
        spans in prop::collection::vec((any::<u16>(), any::<u16>()), 0..6), now in any::<i64>(),
        nth in any::<i8>(), number in any::<u8>(), date in any::<i32>(), always in any::<bool>(),
    ) {
        let spans: Vec<_> = spans.into_iter().map(|(from, to)| span(from, to)).collect();
        let date = NaiveDate::from_num_days_from_ce_opt(date).unwrap_or(NaiveDate::MAX);
        let schedule = Schedule {
            always,
            weekly: spans.clone(),
            exceptions: vec![(date, spans.clone())],
            rules: vec![
                (Rule::NthWeekday(nth, number), spans.clone()),
                (Rule::MonthDay(number), spans.clone()),
                (Rule::EveryOtherWeek(number, date), spans),
            ],
            ..Schedule::default()
        };
        let _ = hours::state(&schedule, &zone(EASTERN), now);
        let _ = hours::week(&schedule);
    }

    #[test]
    fn no_rule_of_a_clock_is_too_strange(rule in ".{0,30}|[A-Z]{3}[0-9:+-]{0,4}[A-Z]{0,4}(,M[0-9.]{0,6}(/[0-9:]{0,3})?){0,3}", now in any::<i64>()) {
        if let Ok(zone) = Zone::parse(&rule) {
            let _ = zone.local(now);
        }
    }
}
