//! `directory import`.

use std::{io::Write, path::PathBuf};

use clap::{Args, ValueEnum};

use super::{
    Exit, Stop,
    check::{finish, gate, pass},
    files,
    towns::towns,
};
use crate::directory::{
    Raw,
    gate::raw_of,
    import::{ColumnMap, Format, Options, read},
    report::Report,
};

#[derive(Args)]
#[command(
    after_help = "Example: directory import --format icarol export.csv --source-key 211 \
    --source-title '211 Ontario, export of May' --licence 'by agreement' -o 211.json\n\n\
    A file that can't be read stops the whole import: one message with file, line or JSON path, and \
    field. Nothing is written then. A bad field costs the field, not the record, and is counted."
)]
pub(super) struct Import {
    /// Files to read; for hsds-csv, folders.
    #[arg(required = true)]
    inputs: Vec<PathBuf>,
    /// Their format.
    #[arg(long, value_enum)]
    format: Source,
    /// A short key of the source: put before each id, with a colon.
    #[arg(long, value_parser = key)]
    source_key: String,
    /// Title of the source, shown with each record.
    #[arg(long)]
    source_title: String,
    /// Licence the source is used under; printed with the report.
    #[arg(long)]
    licence: String,
    /// The list to write, as JSON.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Which column is which field: field=column,field=column or a JSON file of field to column(s). It
    /// goes before the format's own names. The field "ignore" silences a column.
    #[arg(long, value_name = "MAP")]
    map: Option<String>,
    /// Also write the report here, as JSON.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Source {
    /// Our own list.
    Tally,
    /// Human Services Data Specification 2.x and 3.x, JSON.
    HsdsJson,
    /// Human Services Data Specification 1.1 to 3.x, a folder of CSV files.
    HsdsCsv,
    /// CSV of iCarol and of 211 centres.
    Icarol,
    /// AIRS 3.x XML.
    Airs,
    /// XML of the Community Information Online Consortium.
    Cioc,
    /// GeoJSON, also with tags of OpenStreetMap.
    Geojson,
    /// Any CSV, with --map.
    Csv,
}

fn key(text: &str) -> Result<String, String> {
    let is_key = !text.is_empty()
        && text.len() <= 24
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if is_key {
        Ok(text.to_owned())
    } else {
        Err("small letters, digits and hyphens, 24 at most".to_owned())
    }
}

impl Import {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let format = match self.format {
            Source::Tally => Format::Tally,
            Source::HsdsJson => Format::HsdsJson,
            Source::HsdsCsv => Format::HsdsCsv,
            Source::Icarol => Format::Icarol,
            Source::Airs => Format::Airs,
            Source::Cioc => Format::Cioc,
            Source::Geojson => Format::GeoJson,
            Source::Csv => Format::Csv,
        };
        let options = Options {
            title: self.source_title,
            map: map(self.map.as_deref())?,
        };
        let towns = towns()?;
        let mut report = Report::default();
        let mut records = Vec::new();
        for input in &self.inputs {
            let imported = read(format, input, &options).map_err(Stop::unreadable)?;
            report.read += imported.notes.read;
            report.excluded.extend(imported.notes.excluded);
            for (from, to) in [
                (imported.notes.unmapped, &mut report.unmapped),
                (imported.notes.bad_values, &mut report.bad_values),
            ] {
                for (name, count) in from {
                    *to.entry(name).or_default() += count;
                }
            }
            records.extend(imported.records);
        }
        let kept = pass(records, &gate(&towns, &self.source_key, false), &mut report);
        let list: Vec<Raw> = kept.iter().map(|service| raw_of(service, &towns)).collect();
        let json = serde_json::to_vec_pretty(&list).map_err(Stop::unreadable)?;
        files::write(&self.output, &json)?;
        writeln!(out, "licence   {}", self.licence)?;
        finish(&report, self.report.as_deref(), out)
    }
}

/// The map given, or read from the file it names.
fn map(given: Option<&str>) -> Result<ColumnMap, Stop> {
    let Some(given) = given else {
        return Ok(ColumnMap::default());
    };
    let read = if given.contains('=') {
        given.parse()
    } else {
        let bytes = files::read(given.as_ref())?;
        ColumnMap::from_json(&String::from_utf8_lossy(&bytes))
    };
    read.map_err(|error| Stop::wrong_use(format!("--map: {error}")))
}
