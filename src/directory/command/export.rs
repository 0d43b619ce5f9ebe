//! `directory export`.

use std::{io::Write, path::PathBuf};

use clap::{Args, ValueEnum};

use super::{
    Exit, Stop,
    check::{finish, gate, pass},
    files,
    towns::towns,
};
use crate::directory::{
    export,
    import::{Format, Options, read},
    report::Report,
};

#[derive(Args)]
#[command(
    after_help = "A place that is not shown is exported without address and without point. What \
    the format has no field for is in the property \"tally\", so that `directory import` reads it back \
    without loss."
)]
pub(super) struct Export {
    /// Our own list: a JSON array of records.
    file: PathBuf,
    /// The format to write.
    #[arg(long, value_enum)]
    format: Target,
    /// The file to write.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// The list's key: put before each id, with a colon.
    #[arg(long, default_value = "tally")]
    source_key: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Target {
    /// Human Services Data Specification 3.1, JSON.
    Hsds,
    /// GeoJSON.
    Geojson,
}

impl Export {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let imported =
            read(Format::Tally, &self.file, &Options::default()).map_err(Stop::unreadable)?;
        let towns = towns()?;
        let mut report = Report {
            read: imported.notes.read,
            ..Report::default()
        };
        let kept = pass(
            imported.records,
            &gate(&towns, &self.source_key, false),
            &mut report,
        );
        let exported = match self.format {
            Target::Hsds => export::hsds(&kept, &towns),
            Target::Geojson => export::geojson(&kept, &towns),
        };
        let json = serde_json::to_vec_pretty(&exported).map_err(Stop::unreadable)?;
        files::write(&self.output, &json)?;
        finish(&report, None, out)
    }
}
