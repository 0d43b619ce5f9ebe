//! `directory one-stop`.

use std::io::{self, Write};

use clap::Args;

use super::{Exit, Stop as Stopped, list, say};
use crate::directory::{Answer, Feature, Need, Question, Stop, Stops, Visit};

#[derive(Args)]
#[command(
    after_help = "Prints the best way, and the best with one stop less where that leaves something out. A \
    place that is not published is called, never gone to.\n\n\
    Example: directory one-stop ontario.svcb emergency-shelter legal-advice food --near Hamilton"
)]
pub(super) struct OneStop {
    #[command(flatten)]
    asked: list::Asked,
    /// What is needed: one to ten kinds of help.
    #[arg(required = true, num_args = 1..=10, value_name = "NEED", value_parser = list::code::<Need>)]
    needs: Vec<Need>,
    /// What must be so of each stop.
    #[arg(long = "must", value_name = "FEATURE", value_parser = list::code::<Feature>, value_delimiter = ',')]
    musts: Vec<Feature>,
    /// Where from: a town, or the first three characters of a postal code.
    #[arg(long, value_name = "TOWN")]
    near: Option<String>,
}

impl OneStop {
    pub(super) fn run(self, now: i64, out: &mut dyn Write) -> Result<Exit, Stopped> {
        let engine = self.asked.open()?;
        let answer = engine.answer(&Question::Stops {
            needs: list::set(&self.needs),
            musts: list::set(&self.musts),
            from: self.asked.from(&engine, self.near.as_deref())?,
            lang: self.asked.lang(),
            now: self.asked.moment(&engine, now)?,
        });
        let Answer::Stops(stops) = answer else {
            return Err(Stopped::unreadable("the list gave no answer"));
        };
        if self.asked.json {
            let json = serde_json::to_string_pretty(&stops).map_err(Stopped::unreadable)?;
            writeln!(out, "{json}")?;
        } else {
            print(&stops, out)?;
        }
        Ok(Exit::Fine)
    }
}

fn print(stops: &Stops, out: &mut dyn Write) -> io::Result<()> {
    way("Best", &stops.best, &stops.uncovered, out)?;
    if !stops.shorter.is_empty() {
        writeln!(out)?;
        way("Shorter", &stops.shorter, &stops.shorter_uncovered, out)?;
    }
    Ok(())
}

fn way(title: &str, stops: &[Stop], left: &[Need], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{title}: {} stops", stops.len())?;
    for (stop, number) in stops.iter().zip(1..) {
        let visit = match stop.visit {
            Visit::Go => "go there",
            Visit::Call => "call",
        };
        say::row(out, number, &stop.row, &[])?;
        writeln!(out, "     {visit}, for: {}", say::codes(&stop.needs))?;
    }
    if !left.is_empty() {
        writeln!(out, "  left out: {}", say::codes(left))?;
    }
    Ok(())
}
