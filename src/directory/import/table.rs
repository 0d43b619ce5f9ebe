//! Tables: a header of names, then one record a row.

use super::{
    Imported, Notes, Options,
    column::{Column, ColumnMap, folded},
    decode,
    draft::Draft,
    error::{ImportError, Spot},
};

/// The rows of a CSV file, each as its cells by column name.
pub(super) struct Table {
    pub header: Vec<String>,
    pub rows: Vec<(u64, Vec<String>)>,
}

impl Table {
    /// Reads comma, semicolon or tab separated values.
    ///
    /// # Errors
    /// [`ImportError`] for a file without a header, or one whose quotes never close.
    pub fn parse(bytes: &[u8], file: &str) -> Result<Self, ImportError> {
        let text = decode(bytes);
        let first = text.lines().next().unwrap_or_default();
        let count = |c| first.matches(c).count();
        let separator = [(b',', ','), (b';', ';'), (b'\t', '\t')]
            .into_iter()
            .max_by_key(|(_, c)| count(*c))
            .map_or(b',', |(byte, _)| byte);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        let mut header: Vec<String> = Vec::new();
        let mut rows = Vec::new();
        for row in reader.records() {
            let row = row.map_err(|error| {
                let line = error.position().map_or(0, csv::Position::line);
                ImportError::at(file, Spot::Line(line), error.to_string())
            })?;
            let line = row.position().map_or(0, csv::Position::line);
            let cells: Vec<String> = row.iter().map(|cell| cell.trim().to_owned()).collect();
            if header.is_empty() {
                header = cells;
                continue;
            }
            // A quote that never closes swallows the rest of the file into one cell.
            let swallowed = cells.iter().any(|cell| cell.lines().count() > 500);
            if swallowed || cells.len() < header.len() / 2 && cells.len() > 1 {
                return Err(ImportError::at(
                    file,
                    Spot::Line(line),
                    format!(
                        "{} cells where the header has {}",
                        cells.len(),
                        header.len()
                    ),
                ));
            }
            rows.push((line, cells));
        }
        if header.iter().all(String::is_empty) {
            return Err(ImportError::at(file, Spot::Line(1), "no header"));
        }
        Ok(Self { header, rows })
    }

    /// For each column its field: by the user's map, or else by the format's names.
    pub fn fields(&self, map: &ColumnMap, known: &[(&str, Column)]) -> Vec<Option<Column>> {
        self.header
            .iter()
            .map(|name| field(name, map, known))
            .collect()
    }
}

/// The field of a column, by the user's map or else by the format's names.
pub(super) fn field(name: &str, map: &ColumnMap, known: &[(&str, Column)]) -> Option<Column> {
    let plain = folded(name);
    map.column(name).or_else(|| {
        known
            .iter()
            .find(|(alias, _)| *alias == plain)
            .map(|(_, column)| *column)
    })
}

/// The fields' own names: what a map of columns need not say.
pub(super) fn own_names(name: &str) -> Option<Column> {
    super::column::NAMES
        .iter()
        .find(|(known, _)| *known == name.trim().to_lowercase())
        .map(|(_, column)| *column)
}

/// Reads a table of which each row is a record.
///
/// # Errors
/// [`ImportError`], as [`Table::parse`], and when no column is the name.
pub(super) fn read(
    bytes: &[u8],
    file: &str,
    options: &Options,
    known: &[(&str, Column)],
) -> Result<Imported, ImportError> {
    let table = Table::parse(bytes, file)?;
    let fields: Vec<Option<Column>> = table
        .header
        .iter()
        .map(|name| field(name, &options.map, known).or_else(|| own_names(name)))
        .collect();
    need(
        &fields,
        file,
        &[(
            "name",
            &[Column::Name, Column::NameFr, Column::Organisation],
        )],
    )?;
    let mut out = Imported::default();
    for (line, cells) in &table.rows {
        let mut draft = Draft::new(&format!("line-{line}"), options);
        fill(&mut draft, &table.header, &fields, cells, &mut out.notes);
        take(draft, &mut out);
    }
    Ok(out)
}

/// An error unless each of these fields has a column.
pub(super) fn need(
    fields: &[Option<Column>],
    file: &str,
    needed: &[(&str, &[Column])],
) -> Result<(), ImportError> {
    for (name, any) in needed {
        if !fields.iter().flatten().any(|field| any.contains(field)) {
            return Err(ImportError {
                field: Some((*name).to_owned()),
                ..ImportError::at(file, Spot::Line(1), "no column for it; --map says which is")
            });
        }
    }
    Ok(())
}

/// Fills a record from the cells of a row.
pub(super) fn fill(
    draft: &mut Draft,
    header: &[String],
    fields: &[Option<Column>],
    cells: &[String],
    notes: &mut Notes,
) {
    for ((name, field), cell) in header.iter().zip(fields).zip(cells) {
        match field {
            Some(column) => draft.set(*column, cell, notes),
            None if cell.is_empty() => {}
            None => notes.unmapped(name),
        }
    }
    if cells.len() > header.len() {
        notes.bad("row");
    }
}

/// Counts a record and keeps it, unless its source says it must not be published.
pub(super) fn take(draft: Draft, out: &mut Imported) {
    out.notes.read += 1;
    if draft.excluded {
        out.notes.excluded.push(draft.raw.id);
    } else {
        out.records.push(draft.finish());
    }
}

/// Keeps a record of our own from an export of ours; what is none is counted.
pub(super) fn take_own(own: &serde_json::Value, out: &mut Imported) -> bool {
    match serde_json::from_value(own.clone()) {
        Ok(raw) => {
            out.notes.read += 1;
            out.records.push(raw);
            true
        }
        Err(_) => {
            out.notes.bad("tally");
            false
        }
    }
}
