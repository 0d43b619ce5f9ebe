//! A built list that is asked something, and what the commands that ask have in common.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use clap::{Args, ValueEnum};
use serde::{Serialize, de::DeserializeOwned};

use super::{Stop, files, say};
use crate::directory::{
    Answer, Code, Engine, Lang, Origin, Question, Set, Town,
    zone::{Local, Zone},
};

/// Which list is asked, in which language, and at which moment.
#[derive(Args)]
pub(super) struct Asked {
    /// The list: a file that `directory build` wrote.
    list: PathBuf,
    /// Language of the answer.
    #[arg(long, value_enum, default_value = "en")]
    pub(super) lang: Spoken,
    /// The moment, for what is open and how old facts are: 2026-11-18T10:00 by the list's first clock, or
    /// with an offset (2026-11-18T10:00:00-05:00). Without it, now.
    #[arg(long, value_name = "DATE-TIME")]
    at: Option<String>,
    /// Print the answer as JSON.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Spoken {
    /// English.
    En,
    /// French.
    Fr,
}

impl From<Spoken> for Lang {
    fn from(lang: Spoken) -> Self {
        match lang {
            Spoken::En => Self::En,
            Spoken::Fr => Self::Fr,
        }
    }
}

impl Asked {
    pub(super) fn lang(&self) -> Lang {
        self.lang.into()
    }

    pub(super) fn open(&self) -> Result<Engine, Stop> {
        let named = |why: &dyn std::fmt::Display| {
            Stop::unreadable(format!("{}: {why}", self.list.display()))
        };
        let bytes = files::read(&self.list)?;
        if bytes.starts_with(b"SVD1") {
            return Err(named(&"a signed list; this reads the list that was signed"));
        }
        Engine::open(bytes).map_err(|error| named(&error))
    }

    /// The moment asked about, in seconds since 1970-01-01 00:00 UTC.
    pub(super) fn moment(&self, engine: &Engine, now: i64) -> Result<i64, Stop> {
        let Some(at) = &self.at else { return Ok(now) };
        if let Ok(at) = DateTime::parse_from_rfc3339(at) {
            return Ok(at.timestamp());
        }
        let zone = engine.bundle().zones().first();
        let zone = zone.and_then(|rule| Zone::parse(rule).ok());
        let naive = NaiveDateTime::parse_from_str(at, "%Y-%m-%dT%H:%M").ok();
        let moment = naive.zip(zone).and_then(|(at, zone)| by(&zone, at));
        moment.ok_or_else(|| Stop::wrong_use(format!("--at: {at} is not as 2026-11-18T10:00")))
    }

    /// The town or postal prefix that is meant.
    pub(super) fn origin(&self, engine: &Engine, typed: &str) -> Result<Town, Stop> {
        let question = Question::Towns {
            typed: typed.to_owned(),
            lang: self.lang(),
        };
        let towns = match engine.answer(&question) {
            Answer::Towns(towns) => towns,
            _ => Vec::new(),
        };
        let town = towns.into_iter().next();
        let town = town.ok_or_else(|| {
            Stop::wrong_use(format!("no town or postal prefix is called {typed}"))
        })?;
        if town.too_wide {
            return Err(Stop::wrong_use(format!(
                "{typed} is a rural postal prefix, which can be 400 km wide: name a town"
            )));
        }
        Ok(town)
    }

    /// Where to search from, where that was said.
    pub(super) fn from(&self, engine: &Engine, near: Option<&str>) -> Result<Option<Origin>, Stop> {
        let town = near.map(|near| self.origin(engine, near)).transpose()?;
        Ok(town.map(|town| town.origin))
    }
}

/// The moment when a clock of `zone` shows `at`; the earlier one where it shows it twice.
fn by(zone: &Zone, at: NaiveDateTime) -> Option<i64> {
    let wanted = Local {
        date: at.date(),
        minute: u16::try_from(at.and_utc().timestamp().rem_euclid(86_400) / 60).ok()?,
    };
    // Offsets are whole quarters of an hour, from 12 hours behind to 14 ahead.
    (-56..=48)
        .map(|quarter| at.and_utc().timestamp() + quarter * 900)
        .find(|moment| zone.local(*moment) == wanted)
}

/// A day, as YYYY-MM-DD.
pub(super) fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| "expected YYYY-MM-DD".to_owned())
}

/// A code by its name: `legal_advice` or `legal-advice`.
pub(super) fn code<T: Code + Serialize + DeserializeOwned>(name: &str) -> Result<T, String> {
    let name = serde_json::Value::String(name.trim().replace('-', "_"));
    serde_json::from_value(name).map_err(|_| {
        let all: Vec<_> = T::ALL.iter().map(say::code).collect();
        format!("expected one of {}", all.join(", "))
    })
}

pub(super) fn set<T: Code>(codes: &[T]) -> Set<T> {
    codes.iter().copied().collect()
}
