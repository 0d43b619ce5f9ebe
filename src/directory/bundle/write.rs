//! Writing a list.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::{
    Area, Location, Schedule, Service, Text,
    columns::{self, Facts},
    text::{Fields, TextIndex},
};
use super::{Bundle, Credit, FORMAT, Header, MAGIC, Opening, Section, kind};

/// What a list holds beside its services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// The day it is made.
    pub made_on: NaiveDate,
    /// The day after which it says that it is old.
    pub expires: NaiveDate,
    /// The province, by its two letters.
    pub province: String,
    /// Who must be named for data, in the order of [`super::super::Provenance::licence`].
    pub credits: Vec<Credit>,
    /// Clocks, as POSIX writes them, in the order of [`Service::zone`].
    pub zones: Vec<String>,
    /// The gazetteer's bytes.
    pub gazetteer: Vec<u8>,
    /// The table of phrases' bytes.
    pub phrases: Vec<u8>,
    /// The sketch map's bytes.
    pub sketch: Vec<u8>,
}

/// Services that no list can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unwritable {
    /// Two services have this id.
    SameId(String),
    /// This service goes by a clock that the list does not have.
    NoSuchZone(String),
    /// This service names a licence that the list does not have.
    NoSuchLicence(String),
    /// More than 4 GiB.
    TooBig,
}

impl std::fmt::Display for Unwritable {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::SameId(id) => write!(to, "two services have the id {id}"),
            Self::NoSuchZone(id) => write!(to, "{id} goes by a clock that the list does not have"),
            Self::NoSuchLicence(id) => {
                write!(to, "{id} names a licence that the list does not have")
            }
            Self::TooBig => to.write_str("the list is bigger than 4 GiB"),
        }
    }
}

impl std::error::Error for Unwritable {}

impl Bundle {
    /// The bytes of a list of `services`: the same for the same services in any order.
    ///
    /// # Errors
    /// [`Unwritable`] where the services do not make one list.
    pub fn write(services: &[Service], parts: &Parts) -> Result<Vec<u8>, Unwritable> {
        let services = in_order(services, parts)?;
        let (records, offsets) = records(&services)?;
        let (openings, facts) = openings(&services);
        let sections = [
            (kind::RECORDS, records),
            (kind::OFFSETS, offsets),
            (kind::COLUMNS, columns::encode(&facts)),
            (kind::OPENINGS, postcard(&openings)?),
            (kind::TEXT, words(&services)),
            (kind::GAZETTEER, parts.gazetteer.clone()),
            (kind::PHRASES, parts.phrases.clone()),
            (kind::SKETCH, parts.sketch.clone()),
        ];
        let mut table = Vec::new();
        let mut offset = 0;
        for (kind, bytes) in &sections {
            let len = bytes.len() as u64;
            table.push(Section {
                kind: *kind,
                offset,
                len,
            });
            offset += len;
        }
        let header = postcard(&Header {
            made_on: parts.made_on,
            expires: parts.expires,
            province: parts.province.clone(),
            credits: parts.credits.clone(),
            zones: parts.zones.clone(),
            sections: table,
        })?;
        let mut file = Vec::new();
        file.extend(MAGIC);
        file.extend(FORMAT.to_le_bytes());
        file.extend(length(&header)?.to_le_bytes());
        file.extend(header);
        for (_, bytes) in sections {
            file.extend(bytes);
        }
        Ok(file)
    }
}

fn in_order<'a>(services: &'a [Service], parts: &Parts) -> Result<Vec<&'a Service>, Unwritable> {
    let mut sorted: Vec<_> = services.iter().collect();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    for (one, next) in sorted.iter().zip(sorted.iter().skip(1)) {
        if one.id == next.id {
            return Err(Unwritable::SameId(one.id.clone()));
        }
    }
    for one in &sorted {
        if usize::from(one.zone) >= parts.zones.len() {
            return Err(Unwritable::NoSuchZone(one.id.clone()));
        }
        if usize::from(one.provenance.licence) >= parts.credits.len() {
            return Err(Unwritable::NoSuchLicence(one.id.clone()));
        }
    }
    Ok(sorted)
}

/// The records one after the other, and where each begins and the last one ends.
fn records(services: &[&Service]) -> Result<(Vec<u8>, Vec<u8>), Unwritable> {
    let (mut records, mut offsets) = (Vec::new(), 0_u32.to_le_bytes().to_vec());
    for one in services {
        records.extend(postcard(one)?);
        offsets.extend(length(&records)?.to_le_bytes());
    }
    Ok((records, offsets))
}

/// The distinct opening hours in the order they are met, and the facts of each service.
fn openings(services: &[&Service]) -> (Vec<Opening>, Vec<Facts>) {
    let (mut all, mut numbers) = (Vec::new(), HashMap::new());
    let facts = services.iter().map(|service| {
        let number = opening(service).map(|opening| {
            *numbers.entry(opening).or_insert_with_key(|opening| {
                all.push(opening.clone());
                u32::try_from(all.len() - 1).unwrap_or(u32::MAX)
            })
        });
        Facts::of(service, number)
    });
    let facts = facts.collect();
    (all, facts)
}

/// What a row says of a service's hours: those of the service itself, or else of its parts. A line that
/// only connects to it is no part: 211 is answered at night, a centre it connects to is not.
fn opening(service: &Service) -> Option<Opening> {
    let own = service.hours.iter().find(|hours| hours.of.is_empty());
    let connects = |part: usize| {
        let mut lines = (service.phones.iter())
            .filter(|phone| phone.hours.map(usize::from) == Some(part))
            .peekable();
        lines.peek().is_some() && lines.all(|phone| phone.connects)
    };
    let schedules: Vec<Schedule> = match own {
        Some(own) => vec![own.schedule.clone()],
        None => (service.hours.iter().enumerate())
            .filter(|(part, _)| !connects(*part))
            .map(|(_, hours)| hours.schedule.clone())
            .collect(),
    };
    (!schedules.is_empty()).then_some(Opening {
        zone: service.zone,
        any: matches!(service.location, Location::Virtual),
        schedules,
    })
}

/// The text index; document numbers are service numbers.
fn words(services: &[&Service]) -> Vec<u8> {
    let docs: Vec<_> = services
        .iter()
        .map(|service| {
            let both = |text: &Text| format!("{}\n{}", text.en, text.fr);
            let town = match &service.location {
                Location::Public(place) => both(&place.town),
                Location::Area { town, .. } | Location::MailingOnly { town, .. } => both(town),
                Location::Undisclosed { area, .. } => both(area),
                Location::Virtual => String::new(),
            };
            let area = match &service.area {
                Area::Named(names) => both(names),
                _ => String::new(),
            };
            let body = [
                both(&service.description),
                both(&service.before),
                both(&service.ask_for),
                both(&service.serves),
                town,
                area,
            ];
            (
                both(&service.name),
                both(&service.organisation),
                service.aliases.join("\n"),
                body.join("\n"),
            )
        })
        .collect();
    TextIndex::build(docs.iter().map(|(name, organisation, alias, body)| Fields {
        name,
        service: "",
        organisation,
        alias,
        body,
    }))
}

fn length(bytes: &[u8]) -> Result<u32, Unwritable> {
    u32::try_from(bytes.len()).map_err(|_| Unwritable::TooBig)
}

/// Nothing written here can fail but for want of room.
fn postcard<T: serde::Serialize>(value: &T) -> Result<Vec<u8>, Unwritable> {
    postcard::to_allocvec(value).map_err(|_| Unwritable::TooBig)
}
