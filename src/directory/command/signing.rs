//! `directory key`, `sign`, `publish` and `verify`.

use std::{
    fs::File,
    io::Write,
    path::{Path, PathBuf},
};

use chrono::{Datelike, NaiveDate};
use clap::{Args, ValueEnum};
use ring::{
    rand::SystemRandom,
    signature::{Ed25519KeyPair, KeyPair},
};
use serde::Deserialize;

use super::{Exit, Stop, files};
use crate::directory::{
    Bundle,
    signed::{self, Directory, Keys, Role, Root},
    update::{Known, Listed},
};

#[derive(Args)]
pub(super) struct Key {
    /// The file to write the private key to (PKCS #8); it must not be there yet. Keep it offline.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

impl Key {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<Exit, Stop> {
        if self.output.exists() {
            let name = self.output.display();
            return Err(Stop::wrong_use(format!(
                "{name} is there; a key is never replaced"
            )));
        }
        let key = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(Stop::unreadable)?;
        let pair = Ed25519KeyPair::from_pkcs8(key.as_ref()).map_err(Stop::unreadable)?;
        files::write(&self.output, key.as_ref())?;
        writeln!(out, "{}", hex(pair.public_key().as_ref()))?;
        Ok(Exit::Fine)
    }
}

#[derive(Args)]
#[command(
    after_help = "Keys that are kept in different places sign one after another: give the file \
    that the first wrote as the input of the next, without --role.\n\n\
    A root is written as JSON: {\"version\": 1, \"expires\": \"2027-01-01\", \"root\": {\"keys\": [HEX, \
    HEX, HEX], \"threshold\": 2}, \"directory\": {...}}. The keys of the root before and of this one \
    must both sign it."
)]
pub(super) struct Sign {
    /// What to sign: a bundle, a root in JSON, or a file that was signed already.
    file: PathBuf,
    /// What it is; leave out to add signatures to a signed file.
    #[arg(long, value_enum)]
    role: Option<As>,
    /// Private keys (PKCS #8).
    #[arg(long = "key", value_name = "FILE", required = true)]
    keys: Vec<PathBuf>,
    /// The file to write.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Version of the list: more than the last one's.
    #[arg(long, value_name = "NUMBER", required_if_eq("role", "directory"))]
    list_version: Option<u32>,
    /// The day the list was made, YYYY-MM-DD.
    #[arg(long, value_name = "DAY", value_parser = super::list::day, required_if_eq("role", "directory"))]
    made: Option<NaiveDate>,
    /// Days after which a banner says that the list is old.
    #[arg(long, value_name = "DAYS", default_value_t = Bundle::CURRENT_DAYS)]
    days: u32,
    /// Oldest version of the program that can read it.
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    min_app: u32,
}

#[derive(Clone, Copy, ValueEnum)]
enum As {
    /// A list.
    Directory,
    /// The keys that count.
    Root,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RootFile {
    version: u32,
    expires: NaiveDate,
    root: KeysFile,
    directory: KeysFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeysFile {
    keys: Vec<String>,
    threshold: u8,
}

impl KeysFile {
    fn read(self) -> Result<Keys, Stop> {
        let keys = self
            .keys
            .iter()
            .map(|key| unhex(key).ok_or_else(|| Stop::unreadable("a key must be 64 hex digits")))
            .collect::<Result<_, _>>()?;
        Ok(Keys {
            keys,
            threshold: self.threshold,
        })
    }
}

impl Sign {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let input = files::read(&self.file)?;
        let keys = self
            .keys
            .iter()
            .map(|path| files::read(path))
            .collect::<Result<Vec<_>, _>>()?;
        let keys: Vec<&[u8]> = keys.iter().map(Vec::as_slice).collect();
        let signed = match self.role {
            None => signed::add(&input, &keys),
            Some(As::Root) => {
                let file: RootFile = serde_json::from_slice(&input).map_err(Stop::unreadable)?;
                let root = Root {
                    version: file.version,
                    expires: day(file.expires)?,
                    root: file.root.read()?,
                    directory: file.directory.read()?,
                };
                let body = root.body().map_err(Stop::unreadable)?;
                signed::sign(Role::Root, &body, &keys)
            }
            Some(As::Directory) => {
                let (Some(version), Some(made)) = (self.list_version, self.made) else {
                    return Err(Stop::wrong_use("--list-version and --made are needed"));
                };
                let made = day(made)?;
                let directory = Directory {
                    version,
                    made,
                    expires: made.saturating_add(self.days),
                    min_app: self.min_app,
                    bundle: &input,
                };
                signed::sign(Role::Directory, &directory.body(), &keys)
            }
        };
        let signed = signed.map_err(Stop::unreadable)?;
        files::write(&self.output, &signed)?;
        writeln!(out, "signed with {} more", keys.len())?;
        Ok(Exit::Fine)
    }
}

#[derive(Args)]
#[command(
    after_help = "A list file is what devices are given: the roots after the first one, and then the list. \
    What is checked is what a device checks that knows the first root only."
)]
pub(super) struct Verify {
    /// The signed list, or a list file.
    file: PathBuf,
    #[command(flatten)]
    roots: Roots,
}

#[derive(Args)]
#[command(
    after_help = "Nothing is written unless a device that knows the first root only would take it."
)]
pub(super) struct Publish {
    /// The signed list.
    file: PathBuf,
    #[command(flatten)]
    roots: Roots,
    /// The list file to write: the roots after the first one, and then the list.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

#[derive(Args)]
struct Roots {
    /// The signed root that came with the programs; it is trusted as it is.
    #[arg(long, value_name = "FILE")]
    root: PathBuf,
    /// Roots that came after it, in order.
    #[arg(long, value_name = "FILE")]
    then: Vec<PathBuf>,
}

impl Roots {
    /// What a device knows at first, and the list file of these roots and this list.
    fn with(&self, list: &Path) -> Result<(Known, Vec<u8>), Stop> {
        let root = capped(&self.root)?;
        let known = Known::at_first(&root, 0, u32::MAX)
            .map_err(|error| Stop::unreadable(format!("{}: {error}", self.root.display())))?;
        let mut file = Vec::new();
        for path in &self.then {
            file.extend(capped(path)?);
        }
        file.extend(capped(list)?);
        Ok((known, file))
    }
}

impl Verify {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let (known, file) = self.roots.with(&self.file)?;
        match known.take(&file) {
            Ok(taken) => {
                let (list, root) = (taken.list, taken.known.root().version);
                say(out, "good", &list, root)?;
                Ok(Exit::Fine)
            }
            Err(error) => {
                writeln!(out, "{}: {error}", self.file.display())?;
                Ok(Exit::Problems)
            }
        }
    }
}

impl Publish {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let (known, file) = self.roots.with(&self.file)?;
        let taken = match known.take(&file) {
            Ok(taken) => taken,
            Err(error) => {
                writeln!(out, "{}: {error}; nothing was written", self.file.display())?;
                return Ok(Exit::Problems);
            }
        };
        if Bundle::open(taken.list.bundle.to_vec()).is_err() {
            writeln!(
                out,
                "{}: it holds no list; nothing was written",
                self.file.display()
            )?;
            return Ok(Exit::Problems);
        }
        files::write(&self.output, &taken.store)?;
        say(out, "published", &taken.list, taken.known.root().version)?;
        Ok(Exit::Fine)
    }
}

fn say(out: &mut dyn Write, what: &str, list: &Listed<'_>, root: u32) -> Result<(), Stop> {
    writeln!(
        out,
        "{what}: version {}, made on {}, to be replaced by {}, {} bytes, root {root}",
        list.version,
        shown(list.made),
        shown(list.expires),
        list.bundle.len(),
    )?;
    Ok(())
}

/// A file of ours, read no further than any may be long.
fn capped(path: &Path) -> Result<Vec<u8>, Stop> {
    let named =
        |error: &dyn std::fmt::Display| Stop::unreadable(format!("{}: {error}", path.display()));
    let file = File::open(path).map_err(|error| named(&error))?;
    signed::read_capped(file).map_err(|error| named(&error))
}

/// 1970-01-01, counted from the day 1 of the common era.
const EPOCH: i32 = 719_163;

fn day(date: NaiveDate) -> Result<u32, Stop> {
    u32::try_from(date.num_days_from_ce() - EPOCH).map_err(|_| Stop::wrong_use("a day before 1970"))
}

fn shown(day: u32) -> String {
    i32::try_from(day)
        .ok()
        .and_then(|day| NaiveDate::from_num_days_from_ce_opt(day.checked_add(EPOCH)?))
        .map_or_else(|| "no day".to_owned(), |day| day.to_string())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let text = text.trim();
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut out = [0; 32];
    for (at, byte) in out.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(out)
}
