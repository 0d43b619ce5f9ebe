//! One service.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Feature, Lang, Location, NeedSet, Schedule, Suitability, Text};

/// One service: what it does, for whom, how to reach it, and how we know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// Its source's own number or name for it, with the source's key before a colon: stable over releases.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Other names people know it by.
    pub aliases: Vec<String>,
    /// Who runs it.
    pub organisation: Text,
    /// What sort of place it is.
    pub kind: Kind,
    /// What it helps with.
    pub needs: NeedSet,
    /// What it does, in plain words.
    pub description: Text,
    /// What to know before calling.
    pub before: Text,
    /// What to say, or whom to ask for, when calling.
    pub ask_for: Text,
    /// Where it is, as far as that may be said.
    pub location: Location,
    /// Which clock it goes by: a number in the bundle's list of zones.
    pub zone: u8,
    /// Whom it serves.
    pub area: Area,
    /// Numbers to call or to text, the service's own first.
    pub phones: Vec<Phone>,
    /// A chat page.
    pub chat: Option<String>,
    /// A web page.
    pub web: Option<String>,
    /// An address for e-mail.
    pub email: Option<String>,
    /// Languages spoken, by their code (BCP 47).
    pub languages: Vec<String>,
    /// Languages by interpreter, as published ("200+").
    pub interpreter: Text,
    /// Whom it suits.
    pub suits: Suitability,
    /// Whom it serves, as published.
    pub serves: Text,
    /// What it costs.
    pub cost: Cost,
    /// What to bring.
    pub documents: Documents,
    /// When it is open: of the service, of its office, of its line.
    pub hours: Vec<Hours>,
    /// Whether it runs.
    pub status: Status,
    /// How we know.
    pub provenance: Provenance,
}

/// What sort of place a service is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A shelter for people who left abuse.
    Shelter,
    /// Housing after a shelter.
    SecondStage,
    /// A safe house after trafficking.
    SafeHouse,
    /// A shelter or a housing help centre for anyone without a home.
    Housing,
    /// A line to call, text or chat with.
    CrisisLine,
    /// A hospital's centre for sexual assault and domestic violence.
    HospitalCentre,
    /// A sexual assault centre.
    SexualAssaultCentre,
    /// A programme for people who were trafficked.
    TraffickingProgramme,
    /// Victim services.
    VictimServices,
    /// A clinic or health centre.
    Clinic,
    /// Counselling and mental health.
    MentalHealth,
    /// Help with drugs or alcohol.
    SubstanceUse,
    /// Legal help.
    Legal,
    /// Help for newcomers.
    Newcomer,
    /// Services of and for Indigenous people.
    Indigenous,
    /// Services for young people.
    Youth,
    /// Services of and for 2SLGBTQ+ people.
    Lgbtq2s,
    /// Money.
    Money,
    /// Food and other things of daily life.
    Basics,
    /// A list of other services.
    Directory,
    /// Any other.
    Other,
}

impl Kind {
    /// Whether such places are often hidden: their address is shown only with consent on record.
    #[must_use]
    pub fn is_often_hidden(self) -> bool {
        matches!(self, Self::Shelter | Self::SecondStage | Self::SafeHouse)
    }
}

/// Whom a service serves, by where they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Anyone in Canada.
    Canada,
    /// Anyone in the province.
    Province,
    /// The places named, as published.
    Named(Text),
    /// Within this many kilometres of it.
    Radius(u16),
    /// No source says.
    Unknown,
}

/// A number.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Phone {
    /// In E.164 form (`+14165550100`), or a short code (`211`, `#7233`).
    pub number: String,
    /// Extension, digits.
    pub extension: String,
    /// What it is.
    pub label: Text,
    /// Voice calls are answered.
    pub call: bool,
    /// Text messages are answered.
    pub text: bool,
    /// For Deaf callers with a TTY.
    pub tty: bool,
    /// Free to call.
    pub toll_free: bool,
    /// A line that connects: not the service's own, so one asks for the service by name.
    pub connects: bool,
    /// When it is answered, where that differs from the service: an index into [`Service::hours`].
    pub hours: Option<u8>,
}

/// Opening hours of one part of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// Of what: empty for the service itself.
    pub of: Text,
    /// When.
    pub schedule: Schedule,
}

/// What it costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cost {
    /// Nothing.
    Free,
    /// By income.
    Sliding,
    /// A fee.
    Fee,
    /// No source says.
    #[default]
    Unknown,
}

/// What one must bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Documents {
    /// Nothing.
    None,
    /// A health card.
    HealthCard,
    /// Identity papers.
    Id,
    /// A letter from someone.
    Referral,
    /// No source says.
    #[default]
    Unknown,
}

/// Whether it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It runs.
    #[default]
    Active,
    /// Shut for now.
    ClosedForNow,
    /// Sources disagree or are old: "check first".
    Unsure,
}

/// How we know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// Where each fact was read, the best first; at least one.
    pub sources: Vec<Source>,
    /// The day somebody checked it against the service itself; never the day we copied it.
    pub verified_on: Option<NaiveDate>,
    /// The day the newest of its sources was made, as far as it says.
    pub source_date: Option<NaiveDate>,
    /// How sure the sources make it.
    pub confidence: Confidence,
    /// Key of the licence, in the bundle's list of attributions.
    pub licence: u8,
}

/// Where a fact was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address, where it has one.
    pub address: String,
    /// Its date, as it gives it ("2021", "c. 2015"); may be empty.
    pub date: String,
}

/// How sure the sources make a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// An official page, or two sources that agree.
    High,
    /// Less: "check first".
    Medium,
}

impl Service {
    /// Whether `feature` is known to be so.
    #[must_use]
    pub fn has(&self, feature: Feature) -> bool {
        self.suits.yes().contains(feature)
    }

    /// Its name in `lang`, or else in the other language.
    #[must_use]
    pub fn name_in(&self, lang: Lang) -> super::Shown {
        self.name.shown(lang)
    }
}
