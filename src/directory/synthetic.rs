//! Lists of services that do not exist, for tests and benches: as many as wanted, the same each time, spread
//! over the towns as people are. Every id begins with [`SAMPLE`] and every name says what it is, so that
//! no release is built with one.

use chrono::{Days, NaiveDate};

use super::{
    Area, Code, Confidence, Consent, Coordinate, Cost, Documents, Feature, Holidays, Hours, Kind,
    Known, Location, Need, NeedSet, Phone, Provenance, PublicPlace, Schedule, Service, Source,
    Span, Status, Suitability, Text, TownId,
    gazetteer::{Gazetteer, TownEntry},
};

/// What the id of a service begins with that does not exist.
pub const SAMPLE: &str = "sample:";

/// Kinds, with what they help with.
const KINDS: [(Kind, &str, &[Need]); 10] = [
    (
        Kind::Shelter,
        "shelter",
        &[Need::EmergencyShelter, Need::CrisisLine],
    ),
    (
        Kind::SecondStage,
        "second stage housing",
        &[Need::SecondStage, Need::HousingLongTerm],
    ),
    (Kind::CrisisLine, "crisis line", &[Need::CrisisLine]),
    (
        Kind::HospitalCentre,
        "hospital centre",
        &[Need::SaDvHospital, Need::SexualHealth],
    ),
    (
        Kind::Legal,
        "legal clinic",
        &[Need::LegalAdvice, Need::ProtectionOrder],
    ),
    (Kind::MentalHealth, "counselling", &[Need::MentalHealth]),
    (
        Kind::Clinic,
        "community clinic",
        &[Need::ClinicPrimary, Need::SexualHealth],
    ),
    (
        Kind::Newcomer,
        "newcomer centre",
        &[Need::Immigration, Need::Employment],
    ),
    (Kind::Basics, "food bank", &[Need::Food, Need::Clothing]),
    (
        Kind::VictimServices,
        "victim services",
        &[Need::VictimServices, Need::Transport],
    ),
];

/// Words for descriptions, so that texts are as long and as varied as real ones.
const WORDS: [&str; 24] = [
    "support",
    "safety",
    "planning",
    "groups",
    "families",
    "referral",
    "advocacy",
    "children",
    "housing",
    "court",
    "help",
    "women",
    "youth",
    "outreach",
    "evening",
    "meals",
    "transport",
    "confidential",
    "interpreter",
    "walk-in",
    "intake",
    "emergency",
    "information",
    "community",
];

/// `count` services over the towns of `gazetteer`; other ones for each `seed`.
#[must_use]
pub fn services(count: usize, seed: u64, gazetteer: &Gazetteer) -> Vec<Service> {
    let mut dice = Dice(seed);
    let mut total = 0_u64;
    let towns: Vec<_> = (gazetteer.towns())
        .map(|(id, town)| {
            total += u64::from(town.population.max(50));
            (total, id, town)
        })
        .collect();
    let pick = |dice: &mut Dice| {
        let person = dice.below(total);
        let number = towns.partition_point(|(people, ..)| *people <= person);
        towns.get(number).map(|(_, id, town)| (*id, *town))
    };
    (0..count)
        .map(|number| {
            let town = pick(&mut dice);
            service(number, town, gazetteer, &mut dice)
        })
        .collect()
}

fn service(
    number: usize,
    town: Option<(TownId, &TownEntry)>,
    gazetteer: &Gazetteer,
    dice: &mut Dice,
) -> Service {
    let (kind, what, helps) = dice.one_of(&KINDS);
    let mut needs: NeedSet = helps.iter().copied().collect();
    if dice.below(4) == 0 {
        needs.insert(dice.one_of(&Need::ALL));
    }
    let town_name = town.map(|(_, town)| town.name.clone()).unwrap_or_default();
    let location = location(kind, town, gazetteer, dice);
    let area = match dice.below(20) {
        0 => Area::Canada,
        1 => Area::Province,
        2..8 => Area::Unknown,
        _ => Area::Named(town_name.clone()),
    };
    let mut suits = Suitability::default();
    for &feature in <Feature as Code>::ALL {
        match dice.below(6) {
            0 => suits.note(feature, Known::Yes),
            1 => suits.note(feature, Known::No),
            _ => {}
        }
    }
    if dice.below(5) == 0 {
        (suits.age_min, suits.age_max) = (Some(16), Some(24));
    }
    let day = |dice: &mut Dice| {
        let first = NaiveDate::from_ymd_opt(2023, 1, 1)?;
        first.checked_add_days(Days::new(dice.below(1_400)))
    };
    Service {
        id: format!("{SAMPLE}{number:07}"),
        name: Text {
            en: format!("Sample {what} {number}, {}", town_name.en),
            fr: format!("Exemple {number}, {}", town_name.en),
        },
        aliases: Vec::new(),
        organisation: Text::en(format!("Sample organisation {}", number / 3)),
        kind,
        needs,
        description: Text::en(dice.words(40)),
        before: Text::en(dice.words(8)),
        ask_for: Text::default(),
        location,
        zone: town.map_or(0, |(_, town)| town.zone),
        area,
        phones: vec![Phone {
            number: format!(
                "+1{}555{:04}",
                dice.one_of(&["416", "807", "800"]),
                dice.below(10_000)
            ),
            call: true,
            ..Phone::default()
        }],
        chat: None,
        web: Some(format!("https://sample-{number}.example")),
        email: None,
        languages: vec!["en".into(), "fr".into()],
        interpreter: Text::default(),
        suits,
        serves: Text::en(dice.words(5)),
        cost: Cost::Unknown,
        documents: Documents::Unknown,
        hours: hours(dice),
        status: Status::Active,
        provenance: Provenance {
            sources: vec![Source {
                title: "A sample".into(),
                address: String::new(),
                date: String::new(),
            }],
            verified_on: if dice.below(3) == 0 { day(dice) } else { None },
            source_date: if dice.below(3) == 0 { day(dice) } else { None },
            confidence: Confidence::Medium,
            licence: 0,
        },
    }
}

fn location(
    kind: Kind,
    town: Option<(TownId, &TownEntry)>,
    gazetteer: &Gazetteer,
    dice: &mut Dice,
) -> Location {
    let Some((id, entry)) = town else {
        return Location::Virtual;
    };
    if kind == Kind::CrisisLine {
        return Location::Virtual;
    }
    let (name, near) = (entry.name.clone(), Some(id));
    if kind.is_often_hidden() {
        let large = gazetteer.large_near(id);
        let area = large.and_then(|large| gazetteer.town(large));
        let area = area.map(|town| town.name.clone()).unwrap_or_default();
        return Location::Undisclosed { area, near: large };
    }
    match dice.below(10) {
        0 => Location::Area { town: name, near },
        1 => Location::MailingOnly { town: name, near },
        _ => {
            // Two rolls each way: more in the middle of the town than at its edge.
            let off = |dice: &mut Dice| (dice.part() + dice.part() - 1.0) * 0.1;
            let (lat, lon) = (entry.point.lat() + off(dice), entry.point.lon() + off(dice));
            Location::Public(PublicPlace {
                point: Coordinate::new(lat, lon).ok(),
                street: format!("{} Sample Street", 1 + dice.below(999)),
                town: name,
                near,
                postal_code: String::new(),
                transit: Text::default(),
                consent: Consent::OpenToPublic,
            })
        }
    }
}

fn hours(dice: &mut Dice) -> Vec<Hours> {
    let (from, to) = (480 + 30 * dice.below(4), 960 + 30 * dice.below(8));
    let span = |day: u64| Span {
        from: u16::try_from(day * 1_440 + from).unwrap_or(0),
        to: u16::try_from(day * 1_440 + to).unwrap_or(1),
    };
    let schedule = match dice.below(4) {
        0 => return Vec::new(),
        1 => Schedule {
            always: true,
            ..Schedule::default()
        },
        _ => Schedule {
            weekly: (0..5 + dice.below(3)).map(span).collect(),
            holidays: Holidays::Unknown,
            ..Schedule::default()
        },
    };
    vec![Hours {
        of: Text::default(),
        schedule,
    }]
}

/// Numbers that look random and are the same each time (SplitMix64, Steele and others, 2014).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Below `n`; 0 for 0.
    fn below(&mut self, n: u64) -> u64 {
        self.roll() % n.max(1)
    }

    /// From 0 to 1.
    fn part(&mut self) -> f64 {
        let (thousands, units) = (self.below(1_000), self.below(1_000));
        f64::from(u32::try_from(thousands * 1_000 + units).unwrap_or(0)) / 1e6
    }

    #[expect(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        reason = "below the length of an array that is not empty"
    )]
    fn one_of<T: Copy, const N: usize>(&mut self, all: &[T; N]) -> T {
        all[self.below(N as u64) as usize]
    }

    fn words(&mut self, count: usize) -> String {
        let words: Vec<_> = (0..count).map(|_| self.one_of(&WORDS)).collect();
        words.join(" ")
    }
}
