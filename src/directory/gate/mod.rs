//! The gate: every record of every source passes here, and only here does a [`Raw`] become a
//! [`Service`].
//!
//! A place that must not be shown loses its point, street, postal code and directions before anything
//! is written, whatever they were: the verdict on such a record does not depend on them. What is left
//! of its text is searched for traces of an address, and a record with one waits for a person to look.
//! Everything else is repaired where that is safe, and each repair is counted.

mod clean;
mod link;
mod phone;
mod place;
mod scan;
mod secret;
mod sweep;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Area, Coordinate, Location, Provenance, Raw, RawLocation, Service, Source, Text, TownId,
    Withheld,
};
#[cfg(feature = "list-tools")]
pub(in crate::directory) use place::metres;
pub use scan::Trace;

/// What the gazetteer knows of a town.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TownFacts {
    /// Its number there.
    pub id: TownId,
    /// Its middle.
    pub point: Coordinate,
    /// Its clock: a number in the bundle's list of zones.
    pub zone: u8,
    /// How many people live there; 0 where not known.
    pub population: u32,
}

/// Towns, as the gate needs them.
pub trait Towns {
    /// The town of that name; of several, the one nearest to `near`, or else the biggest.
    fn named(&self, name: &str, near: Option<Coordinate>) -> Option<TownFacts>;

    /// The nearest town of [`LARGE_TOWN`] people or more, which may be the town itself.
    fn large_near(&self, town: TownId) -> Option<TownId>;

    /// Its name, by which [`Towns::named`] finds it again.
    fn name(&self, town: TownId) -> Option<String>;
}

/// People a town must have for a hidden place to be said to be there.
pub const LARGE_TOWN: u32 = 20_000;

/// A box of latitudes and longitudes, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Southernmost latitude.
    pub south: f64,
    /// Northernmost latitude.
    pub north: f64,
    /// Westernmost longitude.
    pub west: f64,
    /// Easternmost longitude.
    pub east: f64,
}

impl Bounds {
    /// Ontario.
    pub const ONTARIO: Self = Self {
        south: 41.6,
        north: 57.0,
        west: -95.2,
        east: -74.3,
    };

    /// Whether the point is inside. Never for NaN.
    #[must_use]
    pub fn contains(&self, lat: f64, lon: f64) -> bool {
        (self.south..=self.north).contains(&lat) && (self.west..=self.east).contains(&lon)
    }
}

/// What the gate knows besides the record.
#[derive(Clone, Copy)]
pub struct Gate<'a> {
    /// Towns.
    pub towns: &'a dyn Towns,
    /// The box that points must be in.
    pub bounds: Bounds,
    /// The key of the source, put before the record's id and a colon.
    pub source_key: &'a str,
    /// Key of the licence, in the bundle's list of attributions.
    pub licence: u8,
    /// The clock of places whose town is not known.
    pub zone: u8,
    /// For a release: made-up records are refused.
    pub release: bool,
}

/// What becomes of a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It may be shipped.
    Keep(Box<Service>, Vec<Repair>),
    /// Not shipped: a person must look first.
    Hold(Box<Service>, Vec<HoldReason>),
    /// Not shipped: it can't be used.
    Drop(DropReason),
}

/// Something of a record that was changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Repair {
    /// What was done.
    pub fix: Fix,
    /// To which field.
    pub field: String,
}

/// What was done to a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fix {
    /// Markup was taken out, or entities were decoded.
    Markup,
    /// Characters that show nothing, or that turn the direction of writing, were taken out.
    Characters,
    /// Text that was read in a wrong encoding was read again.
    Encoding,
    /// Latitude and longitude changed places.
    PointSwapped,
    /// A point outside the province, not on the earth, or far from its own town was dropped.
    PointDropped,
    /// A number that can't be dialled was dropped.
    PhoneDropped,
    /// One field held several numbers.
    PhoneSplit,
    /// An address of a web page was completed.
    LinkCompleted,
    /// An address of a web page was dropped.
    LinkDropped,
    /// An address for e-mail was dropped.
    EmailDropped,
    /// A date that is none was dropped.
    DateDropped,
    /// The place was withheld, for this reason.
    Withheld(Withheld),
}

/// Why a person must look.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct HoldReason {
    /// What was found.
    pub trace: Trace,
    /// In which field of a place that must not be shown.
    pub field: String,
}

/// Why a record can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DropReason {
    /// It has no id.
    NoId,
    /// It has no name.
    NoName,
    /// It says not where its facts are from.
    NoSource,
    /// There is no number, page or address, and no place: nobody could reach it.
    NothingToReach,
    /// It is made up, and this is for a release.
    Sample,
}

/// Lets a record through, or not. Does the same for the same record and context; never panics.
#[must_use]
pub fn admit(raw: Raw, context: &Gate<'_>) -> Verdict {
    if context.release && raw.sample {
        return Verdict::Drop(DropReason::Sample);
    }
    let mut raw = raw;
    let mut repairs = Vec::new();
    sweep::texts(&mut raw, &mut repairs);
    if raw.id.is_empty() {
        return Verdict::Drop(DropReason::NoId);
    }
    if raw.name.is_empty() {
        return Verdict::Drop(DropReason::NoName);
    }
    if raw.sources.is_empty() {
        return Verdict::Drop(DropReason::NoSource);
    }
    let placed = place::settle(&mut raw, context, &mut repairs);
    let is_hidden = placed.location.is_hidden();
    let service = serve(raw, placed, context, &mut repairs);
    let can_be_reached = !service.phones.is_empty()
        || service.web.is_some()
        || service.chat.is_some()
        || service.email.is_some()
        || !is_hidden && has_place(&service.location);
    if !can_be_reached {
        return Verdict::Drop(DropReason::NothingToReach);
    }
    let holds = if is_hidden {
        sweep::traces(&service)
    } else {
        Vec::new()
    };
    if holds.is_empty() {
        Verdict::Keep(Box::new(service), repairs)
    } else {
        Verdict::Hold(Box::new(service), holds)
    }
}

fn has_place(location: &Location) -> bool {
    match location {
        Location::Public(_) => true,
        Location::Area { town, .. } => !town.is_empty(),
        _ => false,
    }
}

fn serve(
    raw: Raw,
    placed: place::Placed,
    context: &Gate<'_>,
    repairs: &mut Vec<Repair>,
) -> Service {
    let prefix = format!("{}:", context.source_key);
    let id = if raw.id.starts_with(&prefix) {
        raw.id
    } else {
        prefix + raw.id.as_str()
    };
    let web = link::page(raw.web, "web", repairs);
    let chat = link::page(raw.chat, "chat", repairs);
    Service {
        id,
        name: raw.name,
        aliases: raw.aliases,
        organisation: raw.organisation,
        kind: raw.kind,
        needs: raw.needs,
        description: raw.description,
        before: raw.before,
        ask_for: raw.ask_for,
        location: placed.location,
        zone: placed.zone,
        area: raw.area,
        phones: phone::all(raw.phones, repairs),
        chat,
        web,
        email: link::email(raw.email, repairs),
        languages: raw.languages,
        interpreter: raw.interpreter,
        suits: raw.suits,
        serves: raw.serves,
        cost: raw.cost,
        documents: raw.documents,
        hours: raw.hours,
        status: raw.status,
        provenance: Provenance {
            verified_on: day(&raw.verified_on, "verified_on", repairs),
            source_date: day(&raw.source_date, "source_date", repairs),
            sources: raw.sources,
            confidence: raw.confidence,
            licence: context.licence,
        },
    }
}

/// The day at the start of an ISO 8601 date or moment.
fn day(text: &str, field: &str, repairs: &mut Vec<Repair>) -> Option<NaiveDate> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let found = text.get(..10).and_then(|start| start.parse().ok());
    if found.is_none() {
        note(repairs, Fix::DateDropped, field);
    }
    found
}

fn note(repairs: &mut Vec<Repair>, fix: Fix, field: &str) {
    repairs.push(Repair {
        fix,
        field: field.to_owned(),
    });
}

/// The record that gives this service again when it passes the gate: what lists and exports hold.
///
/// Nothing of a place that must not be shown is in it, because nothing of it is in a [`Service`].
#[must_use]
pub fn raw_of(service: &Service, towns: &dyn Towns) -> Raw {
    let date = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    Raw {
        id: service.id.clone(),
        name: service.name.clone(),
        aliases: service.aliases.clone(),
        organisation: service.organisation.clone(),
        kind: service.kind,
        needs: service.needs,
        description: service.description.clone(),
        before: service.before.clone(),
        ask_for: service.ask_for.clone(),
        location: RawLocation {
            zone: Some(service.zone),
            ..place::raw_of(&service.location, towns)
        },
        area: service.area.clone(),
        phones: service.phones.clone(),
        chat: service.chat.clone(),
        web: service.web.clone(),
        email: service.email.clone(),
        languages: service.languages.clone(),
        interpreter: service.interpreter.clone(),
        suits: service.suits,
        serves: service.serves.clone(),
        cost: service.cost,
        documents: service.documents,
        hours: service.hours.clone(),
        status: service.status,
        sources: service.provenance.sources.clone(),
        verified_on: date(service.provenance.verified_on),
        source_date: date(service.provenance.source_date),
        confidence: service.provenance.confidence,
        sample: false,
    }
}
