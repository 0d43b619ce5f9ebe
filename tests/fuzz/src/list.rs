//! The list of services: its bytes, its signatures, and the roots that say whose count.

use std::sync::OnceLock;

use chrono::NaiveDate;
use tally::directory::{
    Answer, Bundle, Credit, Engine, Lang, NeedSet, Parts, Question, Search, Text,
    gazetteer::Gazetteer,
    phrases::Phrases,
    signed::{Directory, Role, Root, Trust, add, first_root, sign},
    synthetic,
};

use super::{
    bytes::{Said, spoiled},
    signing::{key, root},
};

/// Wednesday 2026-11-18, 15:00 UTC.
const NOW: i64 = 1_795_014_000;

fn trust() -> &'static Trust {
    static TRUST: OnceLock<Trust> = OnceLock::new();
    TRUST.get_or_init(|| Trust {
        root: root(1),
        stored: None,
        built_in_made: 20_000,
        app: 3,
    })
}

fn sound_body() -> Vec<u8> {
    let list = Directory {
        version: 7,
        made: 20_100,
        expires: 20_145,
        min_app: 1,
        bundle: b"the list",
    };
    list.body()
}

/// Any bytes as a signed list: taken only whole, as it was signed, and never an older one after it.
pub fn signed(said: &[u8]) {
    let mut said = Said::new(said);
    let is_signed = said.byte() % 2 == 1;
    let file = if is_signed {
        // By the right keys, so that what is read is what the fuzzer says.
        let body = spoiled(&sound_body(), said.rest());
        match sign(Role::Directory, &body, &[&key(4), &key(6)]) {
            Ok(file) => file,
            Err(_) => return,
        }
    } else {
        let file = sign(Role::Directory, &sound_body(), &[&key(4), &key(6)]).expect("signed");
        let spoiled = spoiled(&file, said.rest());
        let taken = trust().with_directory(&spoiled);
        assert!(
            taken.is_err() || spoiled == file,
            "bytes that nobody signed are taken"
        );
        spoiled
    };
    let _ = add(&file, &[&key(5)]);
    let _ = first_root(&file);
    assert!(
        trust().with_root(&file).is_err(),
        "a list is taken for a root"
    );
    if let Ok((list, after)) = trust().with_directory(&file) {
        assert!(list.made >= 20_000 && list.min_app <= 3);
        let older = Directory {
            version: list.version.wrapping_sub(1),
            ..list.clone()
        };
        let older = sign(Role::Directory, &older.body(), &[&key(4), &key(5)]).expect("signed");
        if list.version > 0 {
            assert!(
                after.with_directory(&older).is_err(),
                "an older list is taken"
            );
        }
        assert!(
            after.with_directory(&file).is_ok(),
            "the same one is refused"
        );
    }
}

/// Any bytes as roots, one after another: each follows the one before it, or nothing changes.
pub fn roots(said: &[u8]) {
    let mut said = Said::new(said);
    let mut trusted = trust().clone();
    for _ in 0..8 {
        if said.is_empty() {
            break;
        }
        let how = said.byte();
        let length = usize::from(said.byte());
        let sound = Root {
            version: trusted.root.version.wrapping_add(1),
            ..trusted.root.clone()
        };
        let body = spoiled(&sound.body().unwrap_or_default(), said.some(length));
        let by = [1 + how % 3, 1 + (how >> 2) % 3];
        let role = if how & 0x80 == 0 {
            Role::Root
        } else {
            Role::Directory
        };
        let Ok(file) = sign(role, &body, &[&key(by[0]), &key(by[1])]) else {
            continue;
        };
        let file = if how & 0x40 == 0 {
            file
        } else {
            spoiled(&file, &body)
        };
        let _ = first_root(&file);
        match trusted.with_root(&file) {
            Ok(next) => {
                assert_eq!(Some(next.root.version), trusted.root.version.checked_add(1));
                assert!(next.root.root.threshold >= 1);
                assert!(usize::from(next.root.root.threshold) <= next.root.root.keys.len());
                trusted = next;
            }
            Err(_) => assert!(trusted.with_directory(&file).is_err() || role == Role::Directory),
        }
    }
}

/// A list of a few services, with a few towns.
fn sound() -> &'static [u8] {
    static SOUND: OnceLock<Vec<u8>> = OnceLock::new();
    SOUND.get_or_init(|| {
        let some = |text: &'static str| text.lines().take(40).collect::<Vec<_>>().join("\n") + "\n";
        let gazetteer = Gazetteer::build(
            &some(include_str!("../../../assets/directory/places.tsv")),
            &some(include_str!(
                "../../../assets/directory/postal_prefixes.tsv"
            )),
        )
        .expect("towns");
        let services = synthetic::services(12, 3, &Gazetteer::open(&gazetteer).expect("towns"));
        let day = |month| NaiveDate::from_ymd_opt(2026, month, 1).expect("a day");
        let phrases = some(include_str!("../../../assets/directory/phrases.tsv"));
        let parts = Parts {
            made_on: day(11),
            expires: day(12),
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
            gazetteer,
            phrases: Phrases::build(&phrases).expect("phrases"),
            sketch: include_bytes!("../../../assets/directory/ontario.sketch").to_vec(),
        };
        Bundle::write(&services, &parts).expect("a list")
    })
}

/// Any bytes as a list: refused, or every question has an answer.
pub fn list(said: &[u8]) {
    let Ok(engine) = Engine::open(spoiled(sound(), said)) else {
        return;
    };
    let lang = Lang::Fr;
    let typed = String::from_utf8_lossy(said.get(..20).unwrap_or(said)).into_owned();
    let search = Search {
        text: typed.clone(),
        lang,
        now: NOW,
        old_ones: true,
        ..Search::default()
    };
    let found = engine.answer(&Question::Search(search));
    let _ = engine.answer(&Question::About { lang, now: NOW });
    let _ = engine.answer(&Question::Towns { typed, lang });
    let from = None;
    let _ = engine.answer(&Question::Stops {
        needs: NeedSet::default(),
        musts: tally::directory::FeatureSet::default(),
        from,
        lang,
        now: NOW,
    });
    let Answer::Found(found) = found else { return };
    let rows = found.lanes.iter().flat_map(|lane| &lane.rows).take(3);
    for row in rows {
        let _ = engine.answer(&Question::Card {
            id: row.id.clone(),
            from,
            lang,
            now: NOW,
        });
    }
}
