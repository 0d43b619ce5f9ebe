//! The list that ships: every number in it is one that a source gave, nothing in it says where a hidden
//! place is, and plain words in both languages find what they should.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::OnceLock,
};

use serde::Deserialize;
use tally::directory::{
    Answer, Bundle, Card, Engine, Found, Lane, LaneKind, Lang, Location, NeedSet, Origin, Question,
    Raw, Row, Search, Service,
    folder::Folder,
    gate::{Bounds, Gate, Verdict, admit},
    gazetteer::Gazetteer,
    phrases::Phrases,
};

/// Sunday 2026-11-22, 15:00 UTC: the day the list is made, 10:00 in Toronto.
const NOW: i64 = 1_795_359_600;

const QUERIES: &str = include_str!("directory/queries.jsonl");

fn raws() -> &'static [Raw] {
    static ONCE: OnceLock<Vec<Raw>> = OnceLock::new();
    ONCE.get_or_init(|| {
        let json = std::fs::read("assets/directory/ontario.json").unwrap();
        serde_json::from_slice(&json).unwrap()
    })
}

fn folder() -> Folder {
    Folder::read(Path::new("assets/directory")).unwrap()
}

/// What `directory build` lets through for a release.
fn services() -> &'static [Service] {
    static ONCE: OnceLock<Vec<Service>> = OnceLock::new();
    ONCE.get_or_init(|| {
        let gazetteer = Gazetteer::open(&folder().parts(None).gazetteer).unwrap();
        let gate = Gate {
            towns: &gazetteer,
            bounds: Bounds::ONTARIO,
            source_key: "tally",
            licence: 0,
            zone: 0,
            release: true,
        };
        let verdicts = raws().iter().map(|raw| admit(raw.clone(), &gate));
        verdicts
            .map(|verdict| match verdict {
                Verdict::Keep(service, _) => *service,
                other => panic!("not let through: {other:?}"),
            })
            .collect()
    })
}

fn bytes() -> &'static [u8] {
    static ONCE: OnceLock<Vec<u8>> = OnceLock::new();
    ONCE.get_or_init(|| Bundle::write(services(), &folder().parts(None)).unwrap())
}

fn engine() -> &'static Engine {
    static ONCE: OnceLock<Engine> = OnceLock::new();
    ONCE.get_or_init(|| Engine::open(bytes().to_vec()).unwrap())
}

fn town(name: &str) -> Origin {
    match engine().answer(&Question::Towns {
        typed: name.into(),
        lang: Lang::En,
    }) {
        Answer::Towns(towns) => towns[0].origin,
        other => panic!("{other:?}"),
    }
}

fn found(text: &str, near: Option<&str>, lang: Lang, rows: u16) -> Found {
    let search = Search {
        text: text.into(),
        from: near.map(town),
        lang,
        now: NOW,
        rows,
        ..Search::default()
    };
    match engine().answer(&Question::Search(search)) {
        Answer::Found(found) => found,
        other => panic!("{other:?}"),
    }
}

fn card(id: &str) -> Card {
    let question = Question::Card {
        id: format!("tally:{id}"),
        from: None,
        lang: Lang::En,
        now: NOW,
    };
    match engine().answer(&question) {
        Answer::Card(Some(card)) => *card,
        other => panic!("{id}: {other:?}"),
    }
}

fn key(row: &Row) -> &str {
    row.id.strip_prefix("tally:").unwrap()
}

#[test]
fn every_record_ships_with_every_number_its_source_gives_and_no_other() {
    assert_eq!(services().len(), raws().len());
    for (raw, service) in raws().iter().zip(services()) {
        let numbers = |phones: &[tally::directory::Phone]| -> BTreeSet<(String, String)> {
            let pairs = phones.iter();
            pairs
                .map(|phone| (phone.number.clone(), phone.extension.clone()))
                .collect()
        };
        assert_eq!(numbers(&raw.phones), numbers(&service.phones), "{}", raw.id);
        let calls: BTreeSet<_> = card(&raw.id)
            .calls
            .into_iter()
            .map(|call| (call.number, call.extension))
            .collect();
        assert_eq!(numbers(&raw.phones), calls, "{}", raw.id);
    }
}

/// As the records that the list was made from give them; pinned here so that no edit changes one.
const LINES: [(&str, &[&str]); 7] = [
    ("canadian-human-trafficking-hotline", &["+18339001010"]),
    ("211-ontario", &["211", "+18773303213"]),
    ("988-suicide-crisis", &["988"]),
    ("kids-help-phone", &["+18006686868", "686868"]),
    (
        "assaulted-womens-helpline",
        &[
            "#7233",
            "+18668630511",
            "+14168630511",
            "+18668637868",
            "+14163648762",
        ],
    ),
    ("talk4healing", &["+18555544325"]),
    ("femaide", &["+18773362433", "+18668607082"]),
];

#[test]
fn lines_for_everyone_keep_their_numbers_and_stand_where_one_calls_first() {
    let all = found("", Some("Kenora"), Lang::En, u16::MAX);
    let lanes: BTreeMap<_, _> = (all.lanes.iter())
        .flat_map(|lane| lane.rows.iter().map(|row| (key(row), lane.kind)))
        .collect();
    for (id, numbers) in LINES {
        let calls = card(id).calls;
        let given: BTreeSet<_> = calls.iter().map(|call| call.number.as_str()).collect();
        assert_eq!(given, numbers.iter().copied().collect(), "{id}");
        let lane = if id == "211-ontario" {
            LaneKind::Phone
        } else {
            LaneKind::Now
        };
        assert_eq!(lanes[id], lane, "{id}");
    }
}

#[test]
fn a_place_that_is_not_published_is_nowhere_in_the_list() {
    let bundle = engine().bundle();
    let gazetteer = Gazetteer::open(bundle.gazetteer()).unwrap();
    let mut hidden = 0;
    for (raw, service) in raws().iter().zip(services()) {
        if raw.location.withheld.is_empty() && !raw.kind.is_often_hidden() {
            continue;
        }
        hidden += 1;
        let id = &raw.id;
        let Location::Undisclosed { near, .. } = &service.location else {
            panic!("{id}: {:?}", service.location)
        };
        let near = near.unwrap_or_else(|| panic!("{id}: ranked by no town"));
        assert!(gazetteer.town(near).unwrap().population >= 20_000, "{id}");
        let given = &raw.location;
        assert!(
            given.street.is_empty()
                && given.postal_code.is_empty()
                && given.latitude.is_none()
                && given.longitude.is_none()
                && given.transit.is_empty(),
            "{id}: the source file itself must not say where"
        );
        let number = bundle.by_id(&service.id).unwrap();
        assert_eq!(bundle.facts()[number].point, None, "{id}");
        let card = card(id);
        assert_eq!((card.address, card.row.on_map), (None, false), "{id}");
    }
    assert!(hidden > 100, "{hidden}");
    // From anywhere, whatever is asked: no distance.
    for from in ["Toronto", "Sudbury", "Kenora", "Windsor"] {
        let all = found("", Some(from), Lang::En, u16::MAX);
        for lane in &all.lanes {
            let is_hidden = lane.kind == LaneKind::NotPublished;
            let rows = lane.rows.iter().filter(|row| is_hidden || !row.on_map);
            for row in rows {
                let public = row.distance.is_none_or(|band| band.about);
                assert!(public, "{}", row.id);
                assert!(!is_hidden || row.distance.is_none(), "{}", row.id);
            }
        }
    }
}

#[test]
fn every_postal_code_and_street_in_the_bytes_is_of_a_place_that_is_published() {
    let published: Vec<_> = (services().iter())
        .filter_map(|service| match &service.location {
            Location::Public(place) => Some(place),
            _ => None,
        })
        .collect();
    let count = |needle: &str| memchr::memmem::find_iter(bytes(), needle.as_bytes()).count();
    let mut codes = BTreeSet::new();
    for place in &published {
        if !place.postal_code.is_empty() {
            assert!(count(&place.postal_code) > 0, "the search itself works");
            codes.insert(place.postal_code.replace(' ', ""));
        }
    }
    assert!(codes.len() > 80, "{}", codes.len());
    // Every run of bytes that looks like a whole postal code, however it is parted.
    let plain: Vec<u8> = (bytes().iter())
        .filter(|byte| !matches!(byte, b' ' | b'-'))
        .copied()
        .collect();
    for window in plain.windows(6) {
        let is_code = window.iter().enumerate().all(|(i, byte)| match i % 2 {
            0 => byte.is_ascii_uppercase(),
            _ => byte.is_ascii_digit(),
        });
        let in_ontario = b"KLMNP".contains(&window[0]);
        if is_code && in_ontario {
            let code = String::from_utf8(window.to_vec()).unwrap();
            assert!(codes.contains(&code), "{code} is of no published place");
        }
    }
    // And whatever a source once gave as a street stands there only for places that are published.
    let streets: BTreeSet<_> = published.iter().map(|place| &place.street).collect();
    for raw in raws() {
        let street = &raw.location.street;
        if !street.is_empty() && !streets.contains(street) {
            assert_eq!(count(street), 0, "{}: {street}", raw.id);
        }
    }
}

/// What is typed, where, and what must stand among the first three of a lane.
const ASKED: [(&str, &str, Lang, &[&str]); 18] = [
    (
        "shelter",
        "Sudbury",
        Lang::En,
        &["safe-harbour-house", "genevra-house"],
    ),
    (
        "refuge",
        "Grand Sudbury",
        Lang::Fr,
        &["safe-harbour-house", "genevra-house"],
    ),
    ("femme battue", "Ottawa", Lang::Fr, &["femaide"]),
    (
        "femme battue",
        "Ottawa",
        Lang::Fr,
        &["interval-house-ottawa", "maison-damitie"],
    ),
    (
        "took my passport",
        "",
        Lang::En,
        &["canadian-human-trafficking-hotline"],
    ),
    (
        "il a pris mon passeport",
        "",
        Lang::Fr,
        &["canadian-human-trafficking-hotline"],
    ),
    ("lawyer", "Thunder Bay", Lang::En, &["nalsc"]),
    ("avocat", "Thunder Bay", Lang::Fr, &["nalsc"]),
    ("lawyer", "Thunder Bay", Lang::En, &["legal-aid-ontario"]),
    (
        "sexual assault hospital",
        "Toronto",
        Lang::En,
        &["wch-sadvcc"],
    ),
    (
        "agression sexuelle hopital",
        "Toronto",
        Lang::Fr,
        &["wch-sadvcc"],
    ),
    (
        "nowhere to sleep tonight",
        "Moose Factory",
        Lang::En,
        &["ellevive", "habitat-interlude"],
    ),
    (
        "nulle part ou dormir",
        "Moose Factory",
        Lang::Fr,
        &["ellevive", "habitat-interlude"],
    ),
    ("il me frappe", "", Lang::Fr, &["femaide"]),
    ("he hits me", "", Lang::En, &["assaulted-womens-helpline"]),
    ("i want to die", "", Lang::En, &["988-suicide-crisis"]),
    ("food bank", "Toronto", Lang::En, &["211-ontario"]),
    ("detox", "Kingston", Lang::En, &["kingston-detox"]),
];

#[test]
fn plain_words_find_the_right_service_among_the_first_three_of_a_lane() {
    let mut missed = Vec::new();
    for (text, near, lang, any) in ASKED {
        let near = (!near.is_empty()).then_some(near);
        let found = found(text, near, lang, 3);
        let first = |lane: &Lane| lane.rows.iter().any(|row| any.contains(&key(row)));
        if !found.lanes.iter().any(first) {
            let lanes = found.lanes.iter();
            let lanes: Vec<_> = lanes
                .map(|lane| (lane.kind, lane.rows.iter().map(key).collect::<Vec<_>>()))
                .collect();
            missed.push(format!("{text} near {near:?}: {any:?} not in {lanes:?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[derive(Deserialize)]
struct Query {
    q: String,
    lang: Lang,
    #[serde(rename = "type")]
    sort: String,
    must: Vec<String>,
    needs: NeedSet,
    near: Option<String>,
}

/// How much of what must be found is among the first 20 rows of a lane, by the kind of query. Two oracles:
/// the services named with the query, and any service that helps with the needs named with it.
#[test]
fn most_kept_queries_find_what_they_must_among_the_first_twenty_of_a_lane() {
    let (mut named, mut right) = (BTreeMap::<_, (u32, u32)>::new(), (0, 0));
    let mut missed = Vec::new();
    for query in QUERIES.lines() {
        let query: Query = serde_json::from_str(query).unwrap();
        // As a person types it: the town stands in the words where the query names one.
        let found = found(&query.q, None, query.lang, 20);
        let rows: BTreeSet<_> = (found.lanes.iter().flat_map(|lane| &lane.rows))
            .map(key)
            .collect();
        for id in &query.must {
            let is_there = rows.contains(id.as_str());
            for sort in [query.sort.as_str(), "all"] {
                let count = named.entry(sort.to_owned()).or_default();
                *count = (count.0 + u32::from(is_there), count.1 + 1);
            }
            if !is_there {
                missed.push(format!("{} ({:?}): {id}", query.q, query.near));
            }
        }
        if !query.needs.is_empty() {
            let helps = |row: &Row| {
                let number = engine().bundle().by_id(&row.id).unwrap();
                let needs = engine().bundle().facts()[number].needs;
                !needs.and(query.needs).is_empty()
            };
            let first = (found.lanes.iter()).any(|lane| lane.rows.iter().take(3).any(helps));
            right = (right.0 + u32::from(first), right.1 + 1);
            if !first {
                missed.push(format!("{}: nothing for {:?}", query.q, query.needs));
            }
        }
    }
    println!(
        "recall@20 of named services: {named:?}; a service for the need in the first 3: {right:?}"
    );
    println!("missed: {missed:#?}");
    let (hits, all) = named["all"];
    assert!(
        hits * 100 >= all * 93,
        "recall@20 {hits}/{all}: {missed:#?}"
    );
    assert!(right.0 * 100 >= right.1 * 92, "{right:?}");
}

#[test]
fn what_is_needed_is_understood_without_a_list() {
    // The table in the list is the one that the engine of the list uses.
    let phrases = Phrases::open(engine().bundle().phrases()).unwrap();
    assert!(phrases.understand("il me frappe").crisis);
}
