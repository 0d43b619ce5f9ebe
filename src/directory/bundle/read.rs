//! Reading a list. Every number is checked before it is used, so that no bytes can do more than be refused.

use std::ops::Range;

use chrono::NaiveDate;

use super::super::{
    Corrupt, Service,
    columns::{self, Facts},
};
use super::{Bundle, Credit, FORMAT, Header, MAGIC, Opening, kind};

impl Bundle {
    /// The list in `bytes`.
    ///
    /// # Errors
    /// [`Corrupt`] where they are not a list; a damaged record may show only when it is read.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Corrupt> {
        let (header, body) = header(&bytes)?;
        let section = |kind| section(&header, kind, body, bytes.len());
        let read = |range: Range<usize>| bytes.get(range).ok_or(Corrupt);
        let records = records(section(kind::RECORDS)?, read(section(kind::OFFSETS)?)?)?;
        let facts = columns::decode(read(section(kind::COLUMNS)?)?, records.len());
        let facts = facts.ok_or(Corrupt)?;
        let openings: Vec<Opening> =
            postcard::from_bytes(read(section(kind::OPENINGS)?)?).map_err(|_| Corrupt)?;
        let known = |hours: u32| (hours as usize) < openings.len();
        if !facts.iter().all(|of| of.hours.is_none_or(known)) {
            return Err(Corrupt);
        }
        let (gazetteer, phrases) = (section(kind::GAZETTEER)?, section(kind::PHRASES)?);
        let (text, sketch) = (section(kind::TEXT)?, section(kind::SKETCH)?);
        let bundle = Self {
            bytes,
            header,
            records,
            facts,
            openings,
            text,
            gazetteer,
            phrases,
            sketch,
        };
        bundle.check_order()?;
        Ok(bundle)
    }

    /// All of it, as it was opened.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many services.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Service number `i`, counted from 0 in the order of ids.
    ///
    /// # Errors
    /// [`Corrupt`] where there is none, where its record is damaged, and where it says something else than
    /// the columns: a point above all.
    pub fn service(&self, i: usize) -> Result<Service, Corrupt> {
        let record = self.record(i).ok_or(Corrupt)?;
        let service: Service = postcard::from_bytes(record).map_err(|_| Corrupt)?;
        let facts = self.facts.get(i).ok_or(Corrupt)?;
        if !Facts::of(&service, facts.hours).agrees_with(facts) {
            return Err(Corrupt);
        }
        Ok(service)
    }

    /// The number of the service with this id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<usize> {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = from.midpoint(to);
            match self.id(middle)?.cmp(id) {
                std::cmp::Ordering::Less => from = middle + 1,
                std::cmp::Ordering::Greater => to = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    /// The id of service number `i`.
    #[must_use]
    pub fn id(&self, i: usize) -> Option<&str> {
        // The id is the first field of a record.
        let (id, _) = postcard::take_from_bytes(self.record(i)?).ok()?;
        Some(id)
    }

    /// What searching needs of each service, in the order of ids.
    #[must_use]
    pub fn facts(&self) -> &[Facts] {
        &self.facts
    }

    /// The opening hours that [`Facts::hours`] counts.
    #[must_use]
    pub fn openings(&self) -> &[Opening] {
        &self.openings
    }

    /// The day it was made.
    #[must_use]
    pub fn made_on(&self) -> NaiveDate {
        self.header.made_on
    }

    /// The day after which it says that it is old.
    #[must_use]
    pub fn expires(&self) -> NaiveDate {
        self.header.expires
    }

    /// The province, by its two letters.
    #[must_use]
    pub fn province(&self) -> &str {
        &self.header.province
    }

    /// Who must be named for data.
    #[must_use]
    pub fn credits(&self) -> &[Credit] {
        &self.header.credits
    }

    /// Clocks, as POSIX writes them.
    #[must_use]
    pub fn zones(&self) -> &[String] {
        &self.header.zones
    }

    /// The text index.
    #[must_use]
    pub fn text(&self) -> &[u8] {
        self.part(&self.text)
    }

    /// The gazetteer.
    #[must_use]
    pub fn gazetteer(&self) -> &[u8] {
        self.part(&self.gazetteer)
    }

    /// The table of phrases.
    #[must_use]
    pub fn phrases(&self) -> &[u8] {
        self.part(&self.phrases)
    }

    /// The sketch map.
    #[must_use]
    pub fn sketch(&self) -> &[u8] {
        self.part(&self.sketch)
    }

    fn part(&self, range: &Range<usize>) -> &[u8] {
        self.bytes.get(range.clone()).unwrap_or_default()
    }

    fn record(&self, i: usize) -> Option<&[u8]> {
        self.bytes.get(self.records.get(i)?.clone())
    }

    /// Searching by id halves the list, so the ids must stand in order, each once.
    fn check_order(&self) -> Result<(), Corrupt> {
        let mut before = None;
        for i in 0..self.len() {
            let id = self.id(i).ok_or(Corrupt)?;
            if before.is_some_and(|before| before >= id) {
                return Err(Corrupt);
            }
            before = Some(id);
        }
        Ok(())
    }
}

/// The header, and where it ends.
fn header(bytes: &[u8]) -> Result<(Header, usize), Corrupt> {
    let start = bytes.strip_prefix(&MAGIC).ok_or(Corrupt)?;
    let (format, rest) = start.split_first_chunk().ok_or(Corrupt)?;
    if u16::from_le_bytes(*format) != FORMAT {
        return Err(Corrupt);
    }
    let (len, rest) = rest.split_first_chunk().ok_or(Corrupt)?;
    let len = u32::from_le_bytes(*len) as usize;
    let (header, body) = rest.split_at_checked(len).ok_or(Corrupt)?;
    let header = postcard::from_bytes(header).map_err(|_| Corrupt)?;
    Ok((header, bytes.len() - body.len()))
}

/// Where a section stands in the file.
fn section(header: &Header, kind: u8, body: usize, end: usize) -> Result<Range<usize>, Corrupt> {
    let mut found = header.sections.iter().filter(|one| one.kind == kind);
    let (Some(section), None) = (found.next(), found.next()) else {
        return Err(Corrupt);
    };
    let range = || {
        let from = usize::try_from(section.offset).ok()?.checked_add(body)?;
        let to = from.checked_add(usize::try_from(section.len).ok()?)?;
        (to <= end).then_some(from..to)
    };
    range().ok_or(Corrupt)
}

/// Where each record stands in the file.
fn records(all: Range<usize>, offsets: &[u8]) -> Result<Vec<Range<usize>>, Corrupt> {
    let (offsets, []) = offsets.as_chunks() else {
        return Err(Corrupt);
    };
    let at = |offset: &[u8; 4]| all.start.checked_add(u32::from_le_bytes(*offset) as usize);
    let ranges = offsets.iter().zip(offsets.iter().skip(1)).map(|(a, b)| {
        let (from, to) = (at(a)?, at(b)?);
        (from <= to && to <= all.end).then_some(from..to)
    });
    let ends = (offsets.first().and_then(at), offsets.last().and_then(at));
    if ends != (Some(all.start), Some(all.end)) {
        return Err(Corrupt);
    }
    let ranges: Option<Vec<_>> = ranges.collect();
    ranges.ok_or(Corrupt)
}
