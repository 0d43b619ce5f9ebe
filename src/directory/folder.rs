//! The folder that a list is built from: `assets/directory/`, or one like it for another province.
//!
//! `list.json` says what the list is made of; beside it stand `places.tsv`, `postal_prefixes.tsv`,
//! `phrases.tsv`, the sketch map and the lists of services it names.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::{
    Bundle, Credit, Parts,
    gazetteer::{Gazetteer, GazetteerError},
    phrases::Phrases,
};

/// A folder that can't be read: which file, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderError {
    /// The file.
    pub file: PathBuf,
    /// What is wrong, with the line where that is known.
    pub why: String,
}

impl fmt::Display for FolderError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.file.display(), self.why)
    }
}

impl std::error::Error for FolderError {}

/// What `list.json` says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    province: String,
    made_on: NaiveDate,
    zones: Vec<String>,
    lists: Vec<Listed>,
    sketch: String,
    credits: Vec<Credit>,
}

/// A list of services in the folder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Its file: a JSON array of [`super::Raw`].
    pub file: PathBuf,
    /// Its key: put before each id, with a colon.
    pub key: String,
    /// Its credit: a number in [`Parts::credits`], from 0.
    pub credit: u8,
}

/// A folder that a list is built from, read.
#[derive(Debug)]
pub struct Folder {
    manifest: Manifest,
    gazetteer: Vec<u8>,
    phrases: Vec<u8>,
    sketch: Vec<u8>,
}

impl Folder {
    /// The folder at `path`. The lists of services are not read yet.
    ///
    /// # Errors
    /// [`FolderError`] for the first file that can't be read, or is not what it must be.
    pub fn read(path: &Path) -> Result<Self, FolderError> {
        let manifest = path.join("list.json");
        let mut manifest: Manifest =
            serde_json::from_slice(&bytes(&manifest)?).map_err(|error| at(&manifest, error))?;
        for list in &mut manifest.lists {
            list.file = path.join(&list.file);
        }
        let phrases = path.join("phrases.tsv");
        let sketch = path.join(&manifest.sketch);
        Ok(Self {
            gazetteer: gazetteer(path)?,
            phrases: Phrases::build(&text(&phrases)?).map_err(|error| at(&phrases, error))?,
            sketch: bytes(&sketch)?,
            manifest,
        })
    }

    /// The lists of services it names, with the folder before their files.
    #[must_use]
    pub fn lists(&self) -> &[Listed] {
        &self.manifest.lists
    }

    /// What a built list holds beside its services, made on the day that `list.json` says, or on
    /// `made_on`.
    #[must_use]
    pub fn parts(&self, made_on: Option<NaiveDate>) -> Parts {
        let made_on = made_on.unwrap_or(self.manifest.made_on);
        let expires = made_on.checked_add_days(Days::new(Bundle::CURRENT_DAYS.into()));
        Parts {
            made_on,
            expires: expires.unwrap_or(made_on),
            province: self.manifest.province.clone(),
            credits: self.manifest.credits.clone(),
            zones: self.manifest.zones.clone(),
            gazetteer: self.gazetteer.clone(),
            phrases: self.phrases.clone(),
            sketch: self.sketch.clone(),
        }
    }
}

fn gazetteer(path: &Path) -> Result<Vec<u8>, FolderError> {
    let (places, prefixes) = (path.join("places.tsv"), path.join("postal_prefixes.tsv"));
    let built = Gazetteer::build(&text(&places)?, &text(&prefixes)?);
    built.map_err(|error: GazetteerError| at(path, error))
}

fn text(path: &Path) -> Result<String, FolderError> {
    String::from_utf8(bytes(path)?).map_err(|error| at(path, error))
}

fn bytes(path: &Path) -> Result<Vec<u8>, FolderError> {
    fs::read(path).map_err(|error| at(path, error))
}

fn at(path: &Path, why: impl fmt::Display) -> FolderError {
    FolderError {
        file: path.to_owned(),
        why: why.to_string(),
    }
}
