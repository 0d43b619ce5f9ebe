//! Why an input can't be read.

use std::fmt;

/// Why an input can't be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportError {
    /// The file, as it was named.
    pub file: String,
    /// Where in it.
    pub spot: Spot,
    /// The field, where one is at fault.
    pub field: Option<String>,
    /// What is wrong.
    pub what: String,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// The file as a whole.
    Whole,
    /// A line, from 1.
    Line(u64),
    /// A path in a JSON document (`services[3].id`).
    Path(String),
}

impl fmt::Display for ImportError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.file)?;
        match &self.spot {
            Spot::Whole => {}
            Spot::Line(line) => write!(to, ", line {line}")?,
            Spot::Path(path) => write!(to, ", at {path}")?,
        }
        if let Some(field) = &self.field {
            write!(to, ", field {field}")?;
        }
        write!(to, ": {}", self.what)
    }
}

impl std::error::Error for ImportError {}

impl ImportError {
    pub(super) fn whole(file: &str, what: impl Into<String>) -> Self {
        Self::at(file, Spot::Whole, what)
    }

    pub(super) fn at(file: &str, spot: Spot, what: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            spot,
            field: None,
            what: what.into(),
        }
    }

    pub(super) fn json(file: &str, error: &serde_json::Error) -> Self {
        let what = error.to_string();
        // The reader of JSON names an unknown or missing field between back quotes.
        let field = what.split('`').nth(1).map(str::to_owned);
        Self {
            field,
            ..Self::at(file, Spot::Line(error.line() as u64), what)
        }
    }
}
