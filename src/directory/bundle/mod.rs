//! One list of services as one file of bytes (`SVCB`).
//!
//! `SVCB`, the number of the format (u16), the header's length (u32), the header (postcard), then the
//! sections the header lists. Numbers are little-endian. Services stand in the order of their ids; one
//! is decoded only when it is shown, and what searching needs of all of them stands in columns.
//! Nothing is compressed and nothing hashed here: see `docs/decisions/0008-the-list-of-services.md`.

mod read;
mod write;

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Attribution, Lang, Schedule, Text, columns::Facts};

pub use write::{Parts, Unwritable};

const MAGIC: [u8; 4] = *b"SVCB";
const FORMAT: u16 = 1;

/// A list of services, opened.
#[derive(Debug)]
pub struct Bundle {
    bytes: Vec<u8>,
    header: Header,
    /// Where each service's record stands in `bytes`.
    records: Vec<Range<usize>>,
    facts: Vec<Facts>,
    openings: Vec<Opening>,
    text: Range<usize>,
    gazetteer: Range<usize>,
    phrases: Range<usize>,
    sketch: Range<usize>,
}

impl Bundle {
    /// Days after which a list says that it is old, counted from the day it was made.
    pub const CURRENT_DAYS: u32 = 45;
}

/// Who must be named for data, in the languages of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// What of theirs is used.
    pub what: Text,
    /// Who.
    pub who: String,
    /// The licence's name.
    pub licence: String,
}

impl Credit {
    /// The credit as it is shown.
    #[must_use]
    pub fn shown(&self, lang: Lang) -> Attribution {
        Attribution {
            what: self.what.shown(lang),
            who: self.who.clone(),
            licence: self.licence.clone(),
        }
    }
}

/// What stands before the sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Header {
    made_on: NaiveDate,
    expires: NaiveDate,
    province: String,
    credits: Vec<Credit>,
    zones: Vec<String>,
    sections: Vec<Section>,
}

/// Where a section stands, counted from the end of the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Section {
    kind: u8,
    offset: u64,
    len: u64,
}

/// Kinds of sections. A reader passes over a kind it does not know.
mod kind {
    pub(super) const RECORDS: u8 = 1;
    pub(super) const OFFSETS: u8 = 2;
    pub(super) const COLUMNS: u8 = 3;
    pub(super) const OPENINGS: u8 = 4;
    pub(super) const TEXT: u8 = 5;
    pub(super) const GAZETTEER: u8 = 6;
    pub(super) const PHRASES: u8 = 7;
    pub(super) const SKETCH: u8 = 8;
}

/// Schedules that one row of a list sums up. Many services share one, so that whether each of a hundred
/// thousand is open is worked out a few hundred times.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Opening {
    /// Which clock: a number in [`Bundle::zones`].
    pub zone: u8,
    /// One is enough to be reached (a line); otherwise they count only where they agree (a place, whose
    /// office may be shut while its line is open).
    pub any: bool,
    /// They.
    pub schedules: Vec<Schedule>,
}
