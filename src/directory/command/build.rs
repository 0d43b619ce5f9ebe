//! `directory build`.

use std::{io::Write, path::PathBuf};

use chrono::NaiveDate;
use clap::Args;

use super::{
    Exit, Stop,
    check::{admit_all, finish, settle},
    files,
};
use crate::directory::{
    Bundle, Raw,
    folder::Folder,
    gate::{Bounds, Gate},
    gazetteer::Gazetteer,
    import::{Format, Options, read},
    report::Report,
    synthetic,
};

#[derive(Args)]
#[command(
    after_help = "The folder holds list.json (the province, clocks, credits, the day, and which lists of \
    services), those lists (JSON arrays of records, as `directory import` writes them), places.tsv, \
    postal_prefixes.tsv, phrases.tsv and the sketch map.\n\n\
    The same folder and day give the same bytes. Records that are held or dropped are not in the list; \
    the report names each, and the exit code is 1.\n\n\
    Example: directory build --out target/ontario.svcb"
)]
pub(super) struct Build {
    /// The folder to build from.
    #[arg(long, value_name = "FOLDER", default_value = "assets/directory")]
    folder: PathBuf,
    /// The file to write.
    #[arg(short, long, alias = "output", value_name = "FILE")]
    out: PathBuf,
    /// The day the list is made, YYYY-MM-DD; without it, the day in list.json.
    #[arg(long, value_name = "DAY", value_parser = super::list::day)]
    made_on: Option<NaiveDate>,
    /// Build in made-up records too: for trials, never for people.
    #[arg(long)]
    samples: bool,
    /// Also write the report here, as JSON.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

impl Build {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let folder = Folder::read(&self.folder).map_err(Stop::unreadable)?;
        let parts = folder.parts(self.made_on);
        let gazetteer = Gazetteer::open(&parts.gazetteer).map_err(Stop::unreadable)?;
        let mut report = Report::default();
        let mut admitted = Vec::new();
        for list in folder.lists() {
            let imported =
                read(Format::Tally, &list.file, &Options::default()).map_err(Stop::unreadable)?;
            if !self.samples {
                refuse_samples(&imported.records)?;
            }
            let gate = Gate {
                towns: &gazetteer,
                bounds: Bounds::ONTARIO,
                source_key: &list.key,
                licence: list.credit,
                zone: 0,
                release: !self.samples,
            };
            report.read += imported.notes.read;
            admitted.extend(admit_all(imported.records, &gate, &mut report));
        }
        let services = settle(admitted, &mut report);
        let bytes = Bundle::write(&services, &parts).map_err(Stop::unreadable)?;
        files::write(&self.out, &bytes)?;
        let exit = finish(&report, self.report.as_deref(), out)?;
        writeln!(
            out,
            "built     {} services, {} bytes, made on {}, to be replaced by {}",
            services.len(),
            bytes.len(),
            parts.made_on,
            parts.expires
        )?;
        Ok(exit)
    }
}

/// Nobody may call a number that was made up.
fn refuse_samples(records: &[Raw]) -> Result<(), Stop> {
    let is_sample = |raw: &&Raw| raw.sample || raw.id.starts_with(synthetic::SAMPLE);
    match records.iter().find(is_sample) {
        None => Ok(()),
        Some(raw) => Err(Stop {
            exit: Exit::Problems,
            message: format!(
                "{} is made up; nothing was built (--samples builds a list for trials)",
                raw.id
            ),
        }),
    }
}
