//! Answers in words, for a terminal.

use std::io::{self, Write};

use serde::Serialize;

use crate::directory::{
    Call, DistanceBand, Filter, Freshness, HoursState, LaneKind, Reason, Removed, Row,
};

/// The name of a code, as lists hold it: `legal_advice`.
pub(super) fn code<T: Serialize>(code: &T) -> String {
    match serde_json::to_value(code) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

pub(super) fn codes<T: Serialize>(all: impl IntoIterator<Item = T>) -> String {
    let all: Vec<_> = all.into_iter().map(|one| code(&one)).collect();
    all.join(", ")
}

pub(super) fn lane(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Now => "Now",
        LaneKind::Near => "Near you",
        LaneKind::Phone => "By phone or online",
        LaneKind::NotPublished => "Location not published: call first",
        LaneKind::Farther => "Farther",
    }
}

/// Two or three lines: what and where, how to reach it, and why it is there.
pub(super) fn row(out: &mut dyn Write, number: usize, row: &Row, calls: &[Call]) -> io::Result<()> {
    let place = [
        row.distance.map(distance).unwrap_or_default(),
        row.area.text.clone(),
    ];
    let place: Vec<_> = place.into_iter().filter(|part| !part.is_empty()).collect();
    let name = &row.name.text;
    writeln!(out, "{number:>3}. {name} ({})", code(&row.kind))?;
    let facts = [
        place.join(", "),
        hours(row.hours),
        freshness(row.freshness).to_owned(),
        row.id.clone(),
    ];
    let facts: Vec<_> = facts.into_iter().filter(|part| !part.is_empty()).collect();
    writeln!(out, "     {}", facts.join("; "))?;
    if !calls.is_empty() {
        let calls: Vec<_> = calls.iter().map(call).collect();
        writeln!(out, "     {}", calls.join("; "))?;
    }
    let reasons: Vec<_> = row.reasons.iter().map(reason).collect();
    if !reasons.is_empty() {
        writeln!(out, "     because: {}", reasons.join(", "))?;
    }
    Ok(())
}

fn call(call: &Call) -> String {
    let mut said = call.shown.clone();
    if !call.extension.is_empty() {
        said += &format!(" ext. {}", call.extension);
    }
    let ways = [
        (call.text && !call.call, "text"),
        (call.text && call.call, "or text"),
        (call.tty, "TTY"),
        (call.connects, "connects: ask for it by name"),
    ];
    for (is_so, way) in ways {
        if is_so {
            said += &format!(" ({way})");
        }
    }
    if !call.label.text.is_empty() {
        said += &format!(" [{}]", call.label.text);
    }
    said
}

fn distance(band: DistanceBand) -> String {
    let about = if band.about { "about " } else { "" };
    let water = if band.across_water {
        " across water"
    } else {
        ""
    };
    format!("{about}{} km{water}", band.km)
}

fn hours(state: HoursState) -> String {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60 % 24, minute % 60);
    match state {
        HoursState::Always => "open day and night".to_owned(),
        HoursState::OpenUntil(minute) => format!("open until {}", clock(minute)),
        HoursState::OpensIn(minutes) => format!("opens in {minutes} min"),
        HoursState::Closed(None) => "closed".to_owned(),
        HoursState::Closed(Some((day, minute))) => {
            let day = DAYS.get(usize::from(day)).copied().unwrap_or_default();
            format!("closed until {day} {}", clock(minute))
        }
        HoursState::Unknown => "hours not known".to_owned(),
    }
}

fn freshness(freshness: Freshness) -> &'static str {
    match freshness {
        Freshness::Fresh | Freshness::Recent => "",
        Freshness::CheckFirst | Freshness::Never => "check first",
        Freshness::Old => "old: call first",
    }
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Need(need) => code(need),
        Reason::Has(feature) => format!("has {}", code(feature)),
        Reason::Ask(feature) => format!("ask about {}", code(feature)),
        Reason::Open => "open".to_owned(),
        Reason::Name => "in its name".to_owned(),
        Reason::Words => "in its text".to_owned(),
        Reason::Near => "near".to_owned(),
        Reason::Everywhere => "serves everyone".to_owned(),
    }
}

pub(super) fn removed(removed: &Removed) -> String {
    let by = match removed.by {
        Filter::Text => "the words".to_owned(),
        Filter::Needs => "--need".to_owned(),
        Filter::Must(feature) => format!("--must {}", code(&feature)),
        Filter::Age => "--age".to_owned(),
        Filter::OpenNow => "--open-now".to_owned(),
        Filter::NotNear => "--not-near".to_owned(),
        Filter::Old => "facts older than 24 months (--old shows them)".to_owned(),
    };
    format!("{} by {by}", removed.count)
}
