//! `directory search`.

use std::io::Write;

use clap::Args;

use super::{Exit, Stop, list, say};
use crate::directory::{Answer, Engine, Feature, Found, Need, Origin, Question, Search as Asking};

/// Kilometres that `--not-near` keeps away by where it names none.
const AWAY_KM: u16 = 50;

#[derive(Args)]
#[command(
    after_help = "Prints what the app would show: lanes (right now, near, by phone, not published, farther), \
    in each the best first with its hours, its numbers and why it is there; then how many services each \
    filter alone takes away. A place that is not published never has a distance.\n\n\
    Examples:\n  \
    directory search ontario.svcb \"il me frappe\" --near Ottawa --lang fr\n  \
    directory search ontario.svcb lawyer --near P7B --must free --open-now --at 2026-11-18T10:00\n  \
    directory search ontario.svcb --need emergency-shelter --near Sudbury --not-near \"North Bay:80\""
)]
pub(super) struct Search {
    #[command(flatten)]
    asked: list::Asked,
    /// Words, in English or French; a town among them is where to search from.
    #[arg(default_value = "")]
    text: Vec<String>,
    /// A kind of help; of several, any.
    #[arg(long = "need", value_name = "NEED", value_parser = list::code::<Need>, value_delimiter = ',')]
    needs: Vec<Need>,
    /// What must be so. Where nobody says, the row says to ask.
    #[arg(long = "must", value_name = "FEATURE", value_parser = list::code::<Feature>, value_delimiter = ',')]
    musts: Vec<Feature>,
    /// Where to search from: a town, or the first three characters of a postal code.
    #[arg(long, value_name = "TOWN")]
    near: Option<String>,
    /// Nothing near here: a town, with the kilometres behind a colon (50 where none are).
    #[arg(long, value_name = "TOWN[:KM]")]
    not_near: Vec<String>,
    /// Only what is open, or of unknown hours.
    #[arg(long)]
    open_now: bool,
    /// The person's age in years.
    #[arg(long, value_name = "YEARS")]
    age: Option<u8>,
    /// Also facts older than 24 months.
    #[arg(long)]
    old: bool,
    /// Most rows of a lane.
    #[arg(long, value_name = "ROWS", default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..))]
    limit: u16,
}

impl Search {
    pub(super) fn run(self, now: i64, out: &mut dyn Write) -> Result<Exit, Stop> {
        let engine = self.asked.open()?;
        let now = self.asked.moment(&engine, now)?;
        let from = self.asked.from(&engine, self.near.as_deref())?;
        let not_near = self.not_near.iter();
        let not_near: Result<Vec<_>, _> = not_near.map(|said| self.away(&engine, said)).collect();
        let question = Question::Search(Asking {
            text: self.text.join(" "),
            needs: list::set(&self.needs),
            musts: list::set(&self.musts),
            age: self.age,
            open_now: self.open_now,
            from,
            not_near: not_near?,
            old_ones: self.old,
            own: Vec::new(),
            lang: self.asked.lang(),
            now,
            rows: self.limit,
        });
        let Answer::Found(found) = engine.answer(&question) else {
            return Err(Stop::unreadable("the list gave no answer"));
        };
        if self.asked.json {
            let json = serde_json::to_string_pretty(&found).map_err(Stop::unreadable)?;
            writeln!(out, "{json}")?;
        } else {
            self.print(&engine, &found, from, now, out)?;
        }
        Ok(Exit::Fine)
    }

    fn away(&self, engine: &Engine, said: &str) -> Result<(Origin, u16), Stop> {
        let parts = said.rsplit_once(':');
        let (town, km) = match parts.map(|(town, km)| (town, km.trim().parse())) {
            None => (said, AWAY_KM),
            Some((town, Ok(km))) => (town, km),
            Some(_) => return Err(Stop::wrong_use(format!("--not-near {said}: not TOWN:KM"))),
        };
        Ok((self.asked.origin(engine, town.trim())?.origin, km))
    }

    fn print(
        &self,
        engine: &Engine,
        found: &Found,
        from: Option<Origin>,
        now: i64,
        out: &mut dyn Write,
    ) -> Result<(), Stop> {
        if let Some(near) = &found.near {
            writeln!(out, "from      {}", near.text)?;
        }
        if !found.understood.is_empty() {
            writeln!(out, "meant     {}", say::codes(&found.understood))?;
        }
        if found.danger {
            writeln!(out, "danger    the words may mean danger now")?;
        }
        for lane in &found.lanes {
            writeln!(out, "\n{}", say::lane(lane.kind))?;
            for (row, number) in lane.rows.iter().zip(1..) {
                let card = engine.answer(&Question::Card {
                    id: row.id.clone(),
                    from,
                    lang: self.asked.lang(),
                    now,
                });
                let calls = match card {
                    Answer::Card(Some(card)) => card.calls,
                    _ => Vec::new(),
                };
                say::row(out, number, row, &calls)?;
            }
            if lane.more > 0 {
                writeln!(out, "     and {} more", lane.more)?;
            }
        }
        let removed: Vec<_> = found.removed.iter().map(say::removed).collect();
        if !removed.is_empty() {
            writeln!(out, "\nremoved   {}", removed.join(", "))?;
        }
        Ok(())
    }
}
