//! Finding places and services by typed words.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use std::sync::OnceLock;

use proptest::prelude::*;
use tally::directory::{
    Coordinate, Lang, Need, Origin, Town, TownId,
    gazetteer::Gazetteer,
    phrases::Phrases,
    text::{Fields, TextIndex},
};

const PLACES: &str = include_str!("../assets/directory/places.tsv");
const PREFIXES: &str = include_str!("../assets/directory/postal_prefixes.tsv");

fn gazetteer() -> &'static Gazetteer {
    static ONCE: OnceLock<Gazetteer> = OnceLock::new();
    ONCE.get_or_init(|| Gazetteer::open(&Gazetteer::build(PLACES, PREFIXES).unwrap()).unwrap())
}

fn find(typed: &str) -> Vec<Town> {
    gazetteer().find(typed, Lang::En)
}

fn first(typed: &str) -> String {
    find(typed)
        .first()
        .map(|town| town.name.text.clone())
        .unwrap_or_default()
}

fn town(name: &str) -> TownId {
    gazetteer()
        .named(name, None)
        .unwrap_or_else(|| panic!("{name}"))
}

fn name(id: TownId) -> &'static str {
    &gazetteer().town(id).unwrap().name.en
}

#[test]
fn towns_are_found_however_they_are_typed() {
    for (typed, town) in [
        ("thunder bay", "Thunder Bay"),
        ("thunderbay", "Thunder Bay"),
        ("Sault-Sainte-Marie", "Sault Ste. Marie"),
        ("sault saint marie", "Sault Ste. Marie"),
        ("the soo", "Sault Ste. Marie"),
        ("wikwemikong", "Wikwemikong"),
        ("Wiikwemkoong", "Wikwemikong"),
        ("six nations", "Ohsweken"),
        ("Toronto (Ont.)", "Toronto"),
        ("toronto, on", "Toronto"),
        ("City of Toronto", "Toronto"),
        ("sudbury", "Greater Sudbury"),
        ("grand sudbury", "Greater Sudbury"),
        ("saint catharines", "St. Catharines"),
        ("ste catherines", "St. Catharines"),
        ("st marys", "St. Marys"),
        ("St. Mary's", "St. Marys"),
        ("orleans", "Orléans"),
        ("l'orignal", "L'Orignal"),
        ("chutes niagara", "Niagara Falls"),
        ("kingsotn", "Kingston"),
        ("missisauga", "Mississauga"),
        (
            "missisauga beach",
            "Mississauga Beach (Niagara-on-the-Lake)",
        ),
        ("hamilt", "Hamilton"),
        ("hamitlo", "Hamilton"),
        ("catharines", "St. Catharines"),
        ("kashechewan", "Kashechewan"),
        ("big trout", "Big Trout Lake"),
        ("moosonee", "Moosonee"),
        ("MCHIGEENG", "M'Chigeeng"),
    ] {
        assert_eq!(first(typed), town, "{typed}");
    }
    for typed in ["", " ", "ontario", "zzzzzz", "xq", "'", "(((", "\u{202e}"] {
        assert_eq!(find(typed), [], "{typed}");
    }
}

#[test]
fn each_name_finds_its_own_town_and_a_town_at_most_once() {
    for (id, town) in gazetteer().towns() {
        for name in [&town.name.en, &town.name.fr] {
            let found = find(name);
            let origin = Origin::Town(id);
            assert!(
                name.is_empty() || found[0].origin == origin,
                "{name}: {found:?}"
            );
            assert!(found.len() <= 8);
            assert!(found.iter().filter(|town| town.origin == origin).count() <= 1);
        }
    }
}

#[test]
fn towns_of_one_name_are_told_apart() {
    let all = find("stoney point");
    assert_eq!(all[0].name.text, "Stoney Point");
    assert!(!all[0].beside.is_empty());
    assert_eq!(all[1].name.text, "Stoney Point (Innisfil)");
    // Found by another name of it: that name is shown, or nobody knows why it is here.
    assert_eq!(find("six nations")[0].beside, "Six Nations");
    assert_eq!(find("sudbury")[0].beside, "");
    let french = gazetteer().find("sudbury", Lang::Fr);
    assert_eq!(
        (french[0].name.text.as_str(), french[0].name.lang),
        ("Grand Sudbury", Lang::Fr)
    );
    assert_eq!(gazetteer().find("toronto", Lang::Fr)[0].name.lang, Lang::En);
}

#[test]
fn of_a_postal_code_only_the_prefix_counts() {
    let prefix = find("k7l")[0].clone();
    assert!(prefix.name.text.starts_with("K7L, Kingston"), "{prefix:?}");
    assert!(!prefix.too_wide);
    for typed in ["k7l3n6", "K7L 3N6", "k7l-3", " K7L  9Z9 "] {
        assert_eq!(
            find(typed).as_slice(),
            std::slice::from_ref(&prefix),
            "{typed}"
        );
    }
    assert!(find("P0T")[0].too_wide);
    assert!(find("m5").len() > 4 && find("m5").iter().all(|t| t.name.text.starts_with("M5")));
    assert_eq!(find("H2X"), [], "not in Ontario");
}

#[test]
fn a_point_and_a_name_near_it_find_the_town() {
    let gazetteer = gazetteer();
    let kenora = Coordinate::new(49.77, -94.49).unwrap();
    assert_eq!(name(gazetteer.nearest(kenora).unwrap()), "Kenora");
    assert_eq!(gazetteer.town(town("Kenora")).unwrap().zone, 1);
    assert_eq!(gazetteer.town(town("Atikokan")).unwrap().zone, 2);
    assert_eq!(gazetteer.town(town("Toronto")).unwrap().zone, 0);
    let innisfil = Coordinate::new(44.3, -79.55).unwrap();
    let near = gazetteer.named("Stoney Point", Some(innisfil)).unwrap();
    assert_eq!(name(near), "Stoney Point (Innisfil)");
    assert_eq!(
        gazetteer.named("Toronto", Some(kenora)),
        None,
        "1,300 km away"
    );
    assert_eq!(
        gazetteer.named("Torontp", None),
        None,
        "typing mistakes are not guessed"
    );
    assert_eq!(gazetteer.origin_point(&Origin::Point(kenora)), Some(kenora));
    assert_eq!(
        gazetteer.origin_point(&Origin::Town(TownId(u16::MAX))),
        None
    );
}

#[test]
fn a_hidden_place_is_told_to_a_large_town_and_never_to_a_part_of_one() {
    let large = |from: &str| name(gazetteer().large_near(town(from)).unwrap());
    for (from, to) in [
        ("Toronto", "Toronto"),
        ("Waterloo", "Waterloo"),
        ("Ajax", "Ajax"),
        ("Moosonee", "Timmins"),
        ("Gananoque", "Kingston"),
    ] {
        assert_eq!(large(from), to);
    }
    assert_ne!(
        large("Agincourt North"),
        "Agincourt North",
        "29,113 people, in Scarborough"
    );
    for (id, _) in gazetteer().towns() {
        let id = gazetteer().large_near(id).unwrap();
        assert!(gazetteer().town(id).unwrap().population >= 20_000);
        assert_eq!(gazetteer().large_near(id), Some(id));
    }
}

#[test]
fn a_town_is_found_in_a_longer_text() {
    for (text, town, rest) in [
        ("free lawyer sudbury", "Greater Sudbury", "free lawyer"),
        ("refuge à Ottawa", "Ottawa", "refuge"),
        (
            "shelter in thunder bay, ontario for men",
            "Thunder Bay",
            "shelter for men",
        ),
        (
            "My sister's place in Sault-Ste-Marie",
            "Sault Ste. Marie",
            "my sisters place",
        ),
        (
            "besoin d'un avocat près de Kapuskasing",
            "Kapuskasing",
            "besoin d un avocat pres",
        ),
        ("counsellor near Paris", "Paris", "counsellor"),
        ("women's shelter moosonee", "Moosonee", "womens shelter"),
    ] {
        let (id, left) = gazetteer()
            .find_in_text(text)
            .unwrap_or_else(|| panic!("{text}"));
        assert_eq!((name(id), left.as_str()), (town, rest), "{text}");
    }
}

#[test]
fn ordinary_words_are_no_towns() {
    for text in [
        "i hope someone can help",
        "young mothers home",
        "need to go to school",
        "counselling in spanish",
        "lively music in the forest",
        "on my own to be safe",
        "hot bath and a golden retriever",
        "the king of the university",
        "running a marathon",
        "my friend alison mitchell",
        "paris is a city",
        "the west end of nation",
        "je veux aller au central",
        "rouge et noir",
        "the mish mash of ki",
        "ontario works",
        "canada child benefit",
        "help me",
        "",
    ] {
        assert_eq!(gazetteer().find_in_text(text), None, "{text}");
    }
}

#[test]
fn a_bad_table_is_refused_with_its_line_and_field() {
    let head = PLACES.lines().next().unwrap();
    let good = "Ajax\t\t\t43.85\t-79.03\t119677\tE\tGeoNames";
    let build = |rows: &str| Gazetteer::build(&format!("{head}\n{rows}"), "fsa\tarea\tlat\tlon\n");
    assert!(build(good).is_ok());
    for (row, field) in [
        ("\t\t\t43.85\t-79.03\t\tE\tx", "name_en"),
        ("A\t\t\tnorth\t-79.03\t\tE\tx", "lat"),
        ("A\t\t\t-79.03\t43.85\t\tE\tx", "lat"),
        ("A\t\t\t43.85\t79.03\t\tE\tx", "lon"),
        ("A\t\t\tNaN\t-79.03\t\tE\tx", "lat"),
        ("A\t\t\t43.85\t-79.03\t-4\tE\tx", "population"),
        ("A\t\t\t43.85\t-79.03\t\tX\tx", "zone"),
        ("A\t43.85\t-79.03", "name_en"),
        ("AJAX\t\t\t43.86\t-79.03\t\tE\tx", "name_en"),
    ] {
        let error = build(&format!("{good}\n{row}\n")).unwrap_err();
        assert_eq!((error.line, error.field), (3, field), "{row}: {error}");
    }
    assert_eq!(Gazetteer::build("", PREFIXES).unwrap_err().line, 1);
    let prefixes = |rows: &str| Gazetteer::build(PLACES, &format!("fsa\tarea\tlat\tlon\n{rows}"));
    for row in [
        "H2X\tMontreal\t45.5\t-75.5",
        "k7l\tx\t44.2\t-76.5",
        "K7L\t\t44.2\t-76.5",
    ] {
        assert_eq!(prefixes(row).unwrap_err().line, 2, "{row}");
    }
    let head = "lang\tcrisis\tneeds\tphrase\n";
    for (row, field) in [
        ("de\t0\tfood\tbrot", "lang"),
        ("en\t2\tfood\tbread", "crisis"),
        ("en\t0\tbread\tbread", "needs"),
        ("en\t1\texcept\tkill time", "needs"),
        ("en\t0\tfood\t...", "phrase"),
        ("en\t0\tfood", "lang"),
    ] {
        let error = Phrases::build(&format!("{head}{row}")).unwrap_err();
        assert_eq!((error.line, error.field), (2, field), "{row}");
    }
}

fn phrases() -> Phrases {
    let table = "lang\tcrisis\tneeds\tphrase\n\
        en\t1\tcrisis_line\thits me\n\
        en\t1\tcrisis_line,emergency_shelter\tcan't leave the house\n\
        en\t0\texcept\thit me up later\n\
        en\t0\ttrafficking,id_replacement\ttook my passport\n\
        en\t0\tlegal_advice\tlawyer\n\
        fr\t1\tcrisis_line\tm'a frappée\n\
        fr\t1\tcrisis_line\til la frappe\n\
        fr\t0\temergency_shelter\tj'ai besoin d'un refuge\n";
    Phrases::open(&Phrases::build(table).unwrap()).unwrap()
}

#[test]
fn a_phrase_is_understood_in_its_usual_forms() {
    let phrases = phrases();
    for text in [
        "he hits me",
        "hitting me",
        "He HIT me again!!",
        "he hits and kicks me",
        "I cant leave the house",
        "i can not leave house",
        "il m’a frappée",
        "il me frappe",
        "il la frappe souvent",
        "he hit me getting up later",
        "he hit me up against the wall",
        "il ma me frappes",
    ] {
        assert!(phrases.understand(text).crisis, "{text}");
    }
    for text in [
        "hit the road with me",
        "me hits",
        "hit me up later",
        "il frappe à la porte",
        "frappe",
        "he likes me",
        "",
        "leave the house",
    ] {
        assert!(!phrases.understand(text).crisis, "{text}");
    }
    assert!(phrases.understand("hit me up later, he hits me").crisis);
    for text in [
        "he took my passprot",
        "took away my passport",
        "jai besoin refuge",
        "besoin refuge jai besoin d'un refuge",
    ] {
        assert!(!phrases.understand(text).needs.is_empty(), "{text}");
    }
}

#[test]
fn the_words_no_phrase_took_are_left() {
    let understood = phrases().understand("a free lawyer, he took my passport");
    assert!(
        understood.needs.contains(Need::LegalAdvice)
            && understood.needs.contains(Need::Trafficking)
    );
    assert_eq!(understood.rest, ["a", "free", "he"]);
    assert!(!understood.crisis);
}

fn index() -> Vec<u8> {
    let doc = |name, body| Fields {
        name,
        body,
        ..Fields::default()
    };
    TextIndex::build(
        [
            doc("Women's shelter of Kingston", "A safe place to stay."),
            doc("Maison d'hébergement", "Un refuge pour femmes à l'Orignal."),
            doc("Legal clinic", "Free lawyers, also for shelters."),
            doc("Babies' clothes", "Clothing for a baby."),
            Fields {
                name: "Centre A",
                alias: "Elizabeth Fry",
                body: "counselling",
                ..Fields::default()
            },
        ]
        .into_iter(),
    )
}

#[test]
fn services_are_found_by_their_words_the_best_first() {
    let bytes = index();
    let index = TextIndex::open(&bytes).unwrap();
    let docs = |query| {
        index
            .search(query)
            .iter()
            .map(|hit| hit.doc)
            .collect::<Vec<_>>()
    };
    for (query, found) in [
        ("shelter", &[0, 2][..]),
        ("shelters", &[0, 2]),
        ("shleter kingston", &[0, 2]),
        ("refuge", &[1]),
        ("hebergement", &[1]),
        ("orignal", &[1]),
        ("l'orignal", &[1]),
        ("lawyer", &[2]),
        ("baby", &[3]),
        ("king", &[0]),
        ("king legal", &[2]),
        ("elisabeth fry", &[4]),
        ("counseling", &[4]),
        ("free the of", &[2]),
        ("the of", &[]),
        ("", &[]),
        ("xyzzy", &[]),
    ] {
        assert_eq!(docs(query), found, "{query}");
    }
    let hits = index.search("shelter");
    assert!(hits[0].in_name && !hits[1].in_name && hits[0].score > hits[1].score);
    assert!(
        TextIndex::open(&TextIndex::build(std::iter::empty()))
            .unwrap()
            .search("a shelter")
            .is_empty()
    );
}

#[test]
fn damaged_bytes_are_refused_or_find_nothing() {
    let bytes = index();
    for cut in 0..bytes.len() {
        assert!(TextIndex::open(&bytes[..cut]).is_err());
    }
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut bytes = bytes.clone();
            bytes[at] ^= 1 << bit;
            if let Ok(index) = TextIndex::open(&bytes) {
                for query in ["shelter", "shleter", "s", "ki"] {
                    assert!(index.search(query).iter().all(|hit| hit.doc < 2_000_000));
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_and_no_query_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..400), query in ".{0,60}") {
        if let Ok(gazetteer) = Gazetteer::open(&bytes) {
            let _ = gazetteer.find(&query, Lang::Fr);
        }
        if let Ok(phrases) = Phrases::open(&bytes) {
            let _ = phrases.understand(&query);
        }
        if let Ok(index) = TextIndex::open(&bytes) {
            let _ = index.search(&query);
        }
        let _ = gazetteer().find(&query, Lang::En);
        let _ = gazetteer().find_in_text(&query);
        let _ = phrases().understand(&query);
        let _ = TextIndex::open(&index()).unwrap().search(&query);
    }
}
