//! `directory check`.

use std::{io::Write, path::PathBuf};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::{Exit, Stop, files, towns::towns};
use crate::directory::{
    Raw, Service,
    gate::{Bounds, Gate, Towns, Verdict, admit},
    import::{Format, Options, read},
    report::{Report, merge},
};

#[derive(Args)]
pub(super) struct Check {
    /// Our own list: a JSON array of records.
    file: PathBuf,
    /// The list's key: put before each id, with a colon.
    #[arg(long, default_value = "tally")]
    source_key: String,
    /// Refuse made-up records, as a release does.
    #[arg(long)]
    release: bool,
    /// Also write the report here, as JSON.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

impl Check {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let imported =
            read(Format::Tally, &self.file, &Options::default()).map_err(Stop::unreadable)?;
        let towns = towns()?;
        let mut report = Report {
            read: imported.notes.read,
            ..Report::default()
        };
        let gate = gate(&towns, &self.source_key, self.release);
        pass(imported.records, &gate, &mut report);
        finish(&report, self.report.as_deref(), out)
    }
}

pub(super) fn gate<'a>(towns: &'a dyn Towns, source_key: &'a str, release: bool) -> Gate<'a> {
    Gate {
        towns,
        bounds: Bounds::ONTARIO,
        source_key,
        // A list does not say its licence; the bundle does, for each list it is built from.
        licence: 0,
        zone: 0,
        release,
    }
}

/// Passes records through the gate, merges what is one service, and counts all of it.
pub(super) fn pass(records: Vec<Raw>, gate: &Gate<'_>, report: &mut Report) -> Vec<Service> {
    let admitted = admit_all(records, gate, report);
    settle(admitted, report)
}

/// Passes records through the gate, and counts what it did.
pub(super) fn admit_all(records: Vec<Raw>, gate: &Gate<'_>, report: &mut Report) -> Vec<Service> {
    let bar = progress(records.len() as u64, "records");
    let mut kept = Vec::with_capacity(records.len());
    for raw in records {
        let id = raw.id.clone();
        match admit(raw, gate) {
            Verdict::Keep(service, repairs) => {
                report.repair(&id, &repairs);
                kept.push(*service);
            }
            Verdict::Hold(service, why) => report.held.push((service.id, why)),
            Verdict::Drop(why) => report.dropped.push((id, why)),
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    kept
}

/// Merges what is one service, and counts what is kept.
pub(super) fn settle(admitted: Vec<Service>, report: &mut Report) -> Vec<Service> {
    let (kept, merged) = merge(admitted);
    report.merged = merged;
    report.kept = kept.len() as u64;
    report.hidden = kept
        .iter()
        .filter(|service| service.location.is_hidden())
        .count() as u64;
    kept
}

/// How far a long work is. Draws on standard error, and only where that is a terminal.
pub(super) fn progress(steps: u64, of: &str) -> ProgressBar {
    let style = ProgressStyle::with_template(&format!("{{pos}}/{{len}} {of} {{wide_bar}} {{eta}}"));
    ProgressBar::new(steps).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Prints the report, and writes it where asked.
pub(super) fn finish(
    report: &Report,
    to: Option<&std::path::Path>,
    out: &mut dyn Write,
) -> Result<Exit, Stop> {
    if let Some(path) = to {
        let json = serde_json::to_vec_pretty(report).map_err(Stop::unreadable)?;
        files::write(path, &json)?;
    }
    write!(out, "{report}")?;
    Ok(if report.has_problems() {
        Exit::Problems
    } else {
        Exit::Fine
    })
}
