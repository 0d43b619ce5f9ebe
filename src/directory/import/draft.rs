//! A record while it is read.

use super::{Notes, Options, code, column::Column, hours, words};
use crate::directory::{
    Area, Confidence, Cost, Documents, Feature, Hours, Kind, Known, Need, NeedSet, Phone, Raw,
    RawLocation, Schedule, Source, Status, Suitability, Text, Withheld,
};

/// A record while it is read.
pub(super) struct Draft {
    pub raw: Raw,
    /// Codes and names of taxonomies.
    pub taxonomy: Vec<String>,
    /// The source says that it must not be published, or that it is closed for good.
    pub excluded: bool,
    /// The source says what sort of place it is.
    pub kind: Option<Kind>,
    hours: Text,
}

impl Draft {
    pub fn new(id: &str, options: &Options) -> Self {
        Self {
            raw: Raw {
                id: id.to_owned(),
                name: Text::default(),
                aliases: Vec::new(),
                organisation: Text::default(),
                kind: Kind::Other,
                needs: NeedSet::NONE,
                description: Text::default(),
                before: Text::default(),
                ask_for: Text::default(),
                location: RawLocation::default(),
                area: Area::Unknown,
                phones: Vec::new(),
                chat: None,
                web: None,
                email: None,
                languages: Vec::new(),
                interpreter: Text::default(),
                suits: Suitability::default(),
                serves: Text::default(),
                cost: Cost::Unknown,
                documents: Documents::Unknown,
                hours: Vec::new(),
                status: Status::Active,
                sources: vec![Source {
                    title: options.title.clone(),
                    address: String::new(),
                    date: String::new(),
                }],
                verified_on: String::new(),
                source_date: String::new(),
                confidence: Confidence::Medium,
                sample: false,
            },
            taxonomy: Vec::new(),
            excluded: false,
            kind: None,
            hours: Text::default(),
        }
    }

    /// Fills one field. A value that can't be read is counted, and the record stays.
    #[expect(
        clippy::too_many_lines,
        reason = "one line for each field, and nothing else"
    )]
    pub fn set(&mut self, column: Column, value: &str, notes: &mut Notes) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        let raw = &mut self.raw;
        let place = &mut raw.location;
        match column {
            Column::Id => value.clone_into(&mut raw.id),
            Column::Name => first(&mut raw.name.en, value),
            Column::NameFr => first(&mut raw.name.fr, value),
            Column::Alias => raw
                .aliases
                .extend(value.split(';').map(|alias| alias.trim().to_owned())),
            Column::Organisation => first(&mut raw.organisation.en, value),
            Column::OrganisationFr => first(&mut raw.organisation.fr, value),
            Column::Description => join(&mut raw.description.en, value, "\n"),
            Column::DescriptionFr => join(&mut raw.description.fr, value, "\n"),
            Column::Before => join(&mut raw.before.en, value, "\n"),
            Column::BeforeFr => join(&mut raw.before.fr, value, "\n"),
            Column::Serves => join(&mut raw.serves.en, value, "\n"),
            Column::ServesFr => join(&mut raw.serves.fr, value, "\n"),
            Column::Street => join(&mut place.street, value, ", "),
            Column::Town => first(&mut place.town.en, value),
            Column::TownFr => first(&mut place.town.fr, value),
            Column::Province => first(&mut place.province, value),
            Column::PostalCode => first(&mut place.postal_code, value),
            Column::Latitude => place.latitude = degrees(value, "latitude", notes),
            Column::Longitude => place.longitude = degrees(value, "longitude", notes),
            Column::Transit => join(&mut place.transit.en, value, "\n"),
            Column::Private => {
                // What is not clearly "no" hides the place: the safe way to be wrong.
                if yes(value) != Some(false) {
                    place.withheld.push(Withheld::Flag);
                }
            }
            Column::Withheld => place.withheld.push(Withheld::ReasonGiven),
            Column::Exclude => self.excluded |= yes(value) != Some(false),
            Column::Virtual => place.is_virtual |= yes(value) == Some(true),
            Column::Consent => place.consent = yes(value) == Some(true),
            Column::Status => self.status(value),
            Column::Area => match &mut raw.area {
                Area::Named(text) => join(&mut text.en, value, "; "),
                area => *area = words::area(value),
            },
            Column::AreaFr => match &mut raw.area {
                Area::Named(text) => first(&mut text.fr, value),
                area @ Area::Unknown => {
                    *area = match words::area(value) {
                        Area::Named(text) => Area::Named(Text {
                            en: String::new(),
                            fr: text.en,
                        }),
                        whole => whole,
                    };
                }
                _ => {}
            },
            Column::Phone => raw.phones.push(number(value)),
            Column::TollFree => raw.phones.push(Phone {
                toll_free: true,
                ..number(value)
            }),
            Column::Tty => raw.phones.push(Phone {
                tty: true,
                ..number(value)
            }),
            Column::TextLine => raw.phones.push(Phone {
                text: true,
                ..number(value)
            }),
            Column::Web => fill(&mut raw.web, one_of(value)),
            Column::Email => fill(&mut raw.email, one_of(value)),
            Column::Chat => fill(&mut raw.chat, one_of(value)),
            Column::Languages => {
                for language in words::languages(value) {
                    if !raw.languages.contains(&language) {
                        raw.languages.push(language);
                    }
                }
            }
            Column::Hours => join(&mut self.hours.en, value, "; "),
            Column::HoursFr => join(&mut self.hours.fr, value, "; "),
            Column::Fees => raw.cost = words::cost(value),
            Column::Documents => raw.documents = words::documents(value),
            Column::Taxonomy => self.taxonomy.extend(
                value
                    .split([';', '|', '\n', '*'])
                    .map(|code| code.trim().to_owned())
                    .filter(|code| !code.is_empty()),
            ),
            Column::Kind => match serde_json::from_value(value.to_lowercase().into()) {
                Ok(kind) => self.kind = Some(kind),
                Err(_) => notes.bad("kind"),
            },
            Column::Wheelchair => match yes(value) {
                Some(true) => raw.suits.note(Feature::Wheelchair, Known::Yes),
                Some(false) => raw.suits.note(Feature::Wheelchair, Known::No),
                None => {}
            },
            Column::AgeMin => raw.suits.age_min = age(value, "age_min", notes),
            Column::AgeMax => raw.suits.age_max = age(value, "age_max", notes),
            Column::VerifiedOn => newest(&mut raw.verified_on, value, "verified_on", notes),
            Column::SourceDate => newest(&mut raw.source_date, value, "source_date", notes),
            Column::Ignore => {}
        }
    }

    /// What the source says of whether it runs.
    pub fn status(&mut self, value: &str) {
        let value = value.to_lowercase();
        if value.contains("temporar") || value.contains("seasonal") {
            self.raw.status = Status::ClosedForNow;
        } else if [
            "inactive",
            "defunct",
            "closed",
            "deleted",
            "deactivated",
            "merged",
            "moved out",
        ]
        .iter()
        .any(|word| value.contains(word))
        {
            self.excluded = true;
        } else if !value.starts_with("active") {
            self.raw.status = Status::Unsure;
        }
    }

    /// Opening hours in words: read where they can be, and kept as they are where not.
    pub fn hours_in_words(&mut self, of: Text, text: Text) {
        if text.is_empty() {
            return;
        }
        let schedule = hours::parse(&text.en)
            .or_else(|| hours::parse(&text.fr))
            .unwrap_or_default();
        self.raw.hours.push(Hours {
            of,
            schedule: Schedule { text, ..schedule },
        });
    }

    /// The record, with what its codes and words say it is.
    pub fn finish(mut self) -> Raw {
        let hours = std::mem::take(&mut self.hours);
        self.hours_in_words(Text::default(), hours);
        let (mut kind, mut needs) = (self.kind, self.raw.needs);
        for entry in &self.taxonomy {
            let (by_code, by_need) = code::of(entry);
            kind = kind.or(by_code);
            needs = needs.or(by_need);
        }
        // A hidden kind is taken from any sign of it: being wrong costs an address, not a life.
        let by_words = words::kind(&self.raw);
        let kind = match (kind, by_words) {
            (Some(kind), _) if kind.is_often_hidden() || self.kind.is_some() => kind,
            (_, Some(kind)) if kind.is_often_hidden() => kind,
            (Some(kind), _) | (None, Some(kind)) => kind,
            (None, None) => Kind::Other,
        };
        self.raw.kind = kind;
        if needs.is_empty() {
            needs = needs_of(kind);
        }
        self.raw.needs = needs;
        self.raw.location.withheld.sort();
        self.raw.location.withheld.dedup();
        if self.raw.name.is_empty() {
            self.raw.name = self.raw.organisation.clone();
        }
        self.raw
    }
}

/// What every place of a kind helps with, for records without codes.
fn needs_of(kind: Kind) -> NeedSet {
    let needs: &[Need] = match kind {
        Kind::Shelter | Kind::Housing => &[Need::EmergencyShelter],
        Kind::SecondStage => &[Need::SecondStage],
        Kind::SafeHouse => &[Need::EmergencyShelter, Need::Trafficking],
        Kind::CrisisLine => &[Need::CrisisLine],
        Kind::HospitalCentre => &[Need::SaDvHospital],
        Kind::SexualAssaultCentre | Kind::MentalHealth => &[Need::MentalHealth],
        Kind::TraffickingProgramme => &[Need::Trafficking],
        Kind::VictimServices => &[Need::VictimServices],
        Kind::Clinic => &[Need::ClinicPrimary],
        Kind::SubstanceUse => &[Need::Substance],
        Kind::Legal => &[Need::LegalAdvice],
        Kind::Newcomer => &[Need::Immigration],
        Kind::Money => &[Need::IncomeSupport],
        Kind::Basics
        | Kind::Indigenous
        | Kind::Youth
        | Kind::Lgbtq2s
        | Kind::Directory
        | Kind::Other => &[],
    };
    needs.iter().copied().collect()
}

fn first(field: &mut String, value: &str) {
    if field.is_empty() {
        value.clone_into(field);
    }
}

fn join(field: &mut String, value: &str, between: &str) {
    if !field.is_empty() {
        field.push_str(between);
    }
    field.push_str(value);
}

fn fill(field: &mut Option<String>, value: &str) {
    if field.is_none() {
        *field = Some(value.to_owned());
    }
}

/// The first of several values in one field.
fn one_of(value: &str) -> &str {
    value
        .split([';', ' ', ',', '\n'])
        .find(|one| !one.is_empty())
        .unwrap_or(value)
}

/// A number whose use is not said: the gate takes it for calls.
fn number(value: &str) -> Phone {
    Phone {
        number: value.to_owned(),
        ..Phone::default()
    }
}

fn degrees(value: &str, field: &str, notes: &mut Notes) -> Option<f64> {
    let read = value.replace(',', ".").parse().ok();
    if read.is_none() {
        notes.bad(field);
    }
    read
}

fn age(value: &str, field: &str, notes: &mut Notes) -> Option<u8> {
    let whole = value.split('.').next().unwrap_or(value);
    let read = whole.parse().ok().filter(|age| *age <= 120);
    if read.is_none() {
        notes.bad(field);
    }
    // "From 0" and "to 120" say nothing.
    read.filter(|age| *age > 0 && *age < 110)
}

/// The newer of two dates, as `YYYY-MM-DD`; read from that, or from month/day/year.
fn newest(field: &mut String, value: &str, name: &str, notes: &mut Notes) {
    match words::date(value) {
        Some(day) => {
            let day = day.to_string();
            if day > *field {
                *field = day;
            }
        }
        None => notes.bad(name),
    }
}

/// Whether a flag is set.
pub(super) fn yes(value: &str) -> Option<bool> {
    match value.trim().to_lowercase().as_str() {
        "y" | "yes" | "true" | "1" | "-1" | "x" | "oui" | "o" | "full" | "designated" => Some(true),
        "" | "n" | "no" | "false" | "0" | "non" => Some(false),
        _ => None,
    }
}
