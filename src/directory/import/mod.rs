//! Reads the formats of the trade into [`Raw`] records.
//!
//! Every reader has one list of the columns it reads: staff names, internal notes and what nobody knew
//! when this was written are counted, never read and never guessed. A bad field costs the field, not
//! the record; a file that can't be read is one error that names the place, and gives nothing at all.

mod airs;
mod cioc;
mod code;
mod column;
mod draft;
mod error;
mod geojson;
mod hour_words;
mod hours;
mod hsds;
mod icarol;
mod recurrence;
mod table;
mod tabular;
mod words;
mod xml;

use std::{collections::BTreeMap, fs, path::Path};

pub use column::{Column, ColumnMap};
pub use error::{ImportError, Spot};
pub use hours::parse as parse_hours;

use super::Raw;

/// A format that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A JSON array of [`Raw`]: our own.
    Tally,
    /// Human Services Data Specification 2.x and 3.x, JSON.
    HsdsJson,
    /// Human Services Data Specification 1.1 to 3.x, a folder of CSV files.
    HsdsCsv,
    /// The CSV of iCarol and of 211 centres.
    Icarol,
    /// AIRS 3.x XML.
    Airs,
    /// XML of the Community Information Online Consortium.
    Cioc,
    /// GeoJSON; properties may be tags of OpenStreetMap.
    GeoJson,
    /// CSV, with a map of columns.
    Csv,
}

/// What a reader must be told.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Title of the source, for each record's provenance.
    pub title: String,
    /// Which column is which field, before the format's own names.
    pub map: ColumnMap,
}

/// What was read.
#[derive(Debug, Clone, Default)]
pub struct Imported {
    /// The records, in the order of the source.
    pub records: Vec<Raw>,
    /// What was left out or not understood.
    pub notes: Notes,
}

/// What a reader left out or did not understand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// Records met, those left out among them.
    pub read: u64,
    /// Columns that are not read, with the number of values in them.
    pub unmapped: BTreeMap<String, u64>,
    /// Fields whose value could not be read, with how many.
    pub bad_values: BTreeMap<String, u64>,
    /// Records that the source itself says must not be published, or that are closed for good.
    pub excluded: Vec<String>,
}

impl Notes {
    fn unmapped(&mut self, column: &str) {
        *self.unmapped.entry(column.to_owned()).or_default() += 1;
    }

    fn bad(&mut self, field: &str) {
        *self.bad_values.entry(field.to_owned()).or_default() += 1;
    }
}

/// Largest file read, in bytes.
const LARGEST: u64 = 1 << 30;

/// Reads one input: a file, or for [`Format::HsdsCsv`] a folder.
///
/// # Errors
/// [`ImportError`], when the input as a whole can't be read; then nothing of it is given.
pub fn read(format: Format, input: &Path, options: &Options) -> Result<Imported, ImportError> {
    if format == Format::HsdsCsv {
        return tabular::read(input, options);
    }
    let bytes = bytes(input)?;
    let file = input.display().to_string();
    match format {
        Format::Tally => tally(&bytes, &file),
        Format::HsdsJson => hsds::read(&bytes, &file, options),
        Format::HsdsCsv => tabular::read(input, options),
        Format::Icarol => icarol::read(&bytes, &file, options),
        Format::Airs => airs::read(&bytes, &file, options),
        Format::Cioc => cioc::read(&bytes, &file, options),
        Format::GeoJson => geojson::read(&bytes, &file, options),
        Format::Csv => table::read(&bytes, &file, options, &[]),
    }
}

/// All bytes of a file.
///
/// # Errors
/// [`ImportError`] when it can't be read or is larger than 1 GiB.
fn bytes(input: &Path) -> Result<Vec<u8>, ImportError> {
    let file = input.display().to_string();
    let fail = |error: std::io::Error| ImportError::whole(&file, error.to_string());
    if fs::metadata(input).map_err(fail)?.len() > LARGEST {
        return Err(ImportError::whole(&file, "larger than 1 GiB"));
    }
    fs::read(input).map_err(fail)
}

/// Text of a file: UTF-8 with or without a mark, UTF-16 with one, or else Windows-1252.
fn decode(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes
            .chunks_exact(2)
            .filter_map(|pair| pair.try_into().ok().map(unit))
            .collect();
        String::from_utf16_lossy(&units)
    };
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return wide(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return wide(rest, u16::from_be_bytes);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|&byte| windows_1252(byte)).collect(),
    }
}

fn windows_1252(byte: u8) -> char {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match byte {
        0x80..=0x9f => HIGH.chars().nth(usize::from(byte - 0x80)).unwrap_or(' '),
        _ => char::from(byte),
    }
}

fn tally(bytes: &[u8], file: &str) -> Result<Imported, ImportError> {
    let text = decode(bytes);
    let records: Vec<Raw> =
        serde_json::from_str(&text).map_err(|error| ImportError::json(file, &error))?;
    let notes = Notes {
        read: records.len() as u64,
        ..Notes::default()
    };
    Ok(Imported { records, notes })
}
