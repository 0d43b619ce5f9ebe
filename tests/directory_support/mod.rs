//! What the tests of the directory's lists share.

use chrono::NaiveDate;
use tally::directory::{
    Credit, Parts, Service, Text, gazetteer::Gazetteer, phrases::Phrases, synthetic,
};

/// The parts of a list of samples, with the towns and phrases that are kept.
pub fn parts() -> Parts {
    let text = |name| std::fs::read_to_string(format!("assets/directory/{name}")).unwrap();
    Parts {
        made_on: NaiveDate::from_ymd_opt(2026, 11, 1).unwrap(),
        expires: NaiveDate::from_ymd_opt(2026, 12, 16).unwrap(),
        province: "ON".into(),
        credits: vec![Credit {
            what: Text::en("Samples"),
            who: "Nobody".into(),
            licence: "CC0".into(),
        }],
        zones: vec![
            "EST5EDT,M3.2.0,M11.1.0".into(),
            "CST6CDT,M3.2.0,M11.1.0".into(),
            "EST5".into(),
        ],
        gazetteer: Gazetteer::build(&text("places.tsv"), &text("postal_prefixes.tsv")).unwrap(),
        phrases: Phrases::build(&text("phrases.tsv")).unwrap(),
        sketch: std::fs::read("assets/directory/ontario.sketch").unwrap(),
    }
}

/// Services that do not exist.
pub fn samples(count: usize, seed: u64) -> Vec<Service> {
    let gazetteer = Gazetteer::open(&parts().gazetteer).unwrap();
    synthetic::services(count, seed, &gazetteer)
}
