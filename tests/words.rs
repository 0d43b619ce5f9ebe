//! How the product speaks: no promise it can't keep, no blame, nothing graphic, and plain.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

#[path = "../build/messages.rs"]
#[expect(dead_code, reason = "only the reading is used here")]
mod messages;
#[path = "support/named.rs"]
mod named;
#[path = "support/reading.rs"]
mod reading;
#[path = "../build/values.rs"]
mod values;

use std::{collections::BTreeMap, fs, path::Path};

use messages::{Message, parse, read};
use reading::{Counts, Language};

/// Messages of fewer words are labels, and measured together.
const LABEL: usize = 6;

/// English names and terms that the grade leaves out, as they are spoken by their sound, and why they stay.
const NAMES_EN: reading::Names = &[
    ("onwa", "a service, said letter by letter"),
    ("association", "a part of its name"),
    ("ontario", "where the law is from"),
    ("hamilton", "a source"),
    ("orangeville", "a source"),
    ("orillia", "a source"),
    ("oshawa", "a source"),
];

const NAMES_FR: reading::Names = &[("bispirituelles", "what people call themselves")];

const ENGLISH: Language = Language {
    syllables: reading::english,
    names: NAMES_EN,
};

const FRENCH: Language = Language {
    syllables: reading::french,
    names: NAMES_FR,
};

/// Beginnings of words that no message may hold, with why.
const BANNED_EN: &[(&str, &str)] = &[
    ("untrace", "a promise"),
    ("undetect", "a promise"),
    ("military", "a promise"),
    ("invisib", "a promise"),
    ("deniab", "a promise"),
    ("revoke", "a promise"),
    ("guarantee", "a promise"),
    ("unbreak", "a promise"),
    ("uncrack", "a promise"),
    ("unhack", "a promise"),
    ("anonym", "a promise"),
    ("bulletproof", "a promise"),
    ("100", "a promise"),
    ("foolproof", "a promise"),
    ("impossible to", "a promise"),
    ("impenetrab", "a promise"),
    ("completely safe", "a promise"),
    ("totally safe", "a promise"),
    ("perfectly safe", "a promise"),
    ("keep you safe", "a promise"),
    ("keeps you safe", "a promise"),
    ("you will be safe", "a promise"),
    ("no one can ever", "a promise"),
    ("victim", "a label"),
    ("survivor", "a label"),
    ("rescue", "nobody is rescued"),
    ("save you", "nobody is rescued"),
    ("abuse", "a label"),
    ("traffick", "a word for others to see"),
    ("prostitut", "a label"),
    ("pimp", "a label"),
    ("exploit", "a label"),
    ("slave", "a label"),
    ("battered", "a label"),
    ("perpetrator", "a label"),
    ("offender", "a label"),
    ("predator", "a label"),
    ("addict", "a label"),
    ("illegal", "a label"),
    ("your fault", "blame"),
    ("you let ", "blame"),
    ("you allowed", "blame"),
    ("why didn", "blame"),
    ("just leave", "an order"),
    ("calm down", "an order"),
    ("you need to", "an order"),
    ("you should", "an order"),
    ("you must", "an order"),
    ("why did", "blame"),
    ("kill", "graphic"),
    ("murder", "graphic"),
    ("rape", "graphic"),
    ("blood", "graphic"),
    ("beat", "graphic"),
    ("strangl", "graphic"),
    ("chok", "graphic"),
    ("stab", "graphic"),
    ("bruise", "graphic"),
    ("torture", "graphic"),
    ("corpse", "graphic"),
    ("don’t worry", "not ours to say"),
    ("do not worry", "not ours to say"),
    ("click", "not on a phone"),
    ("please", "not needed"),
    ("sorry", "not needed"),
    ("oops", "not needed"),
];

const BANNED_FR: &[(&str, &str)] = &[
    ("intraçable", "a promise"),
    ("indétectable", "a promise"),
    ("militaire", "a promise"),
    ("invisib", "a promise"),
    ("niable", "a promise"),
    ("révoqu", "a promise"),
    ("garanti", "a promise"),
    ("incassable", "a promise"),
    ("inviolable", "a promise"),
    ("infaillible", "a promise"),
    ("inattaquable", "a promise"),
    ("impossible à", "a promise"),
    ("impossible de", "a promise"),
    ("tout à fait sûr", "a promise"),
    ("vous protège", "a promise"),
    ("en toute sécurité", "a promise"),
    ("anonym", "a promise"),
    ("100", "a promise"),
    ("victime", "a label"),
    ("survivant", "a label"),
    ("rescap", "a label"),
    ("sauvet", "nobody is rescued"),
    ("sauver", "nobody is rescued"),
    ("secour", "nobody is rescued"),
    ("abus", "a label"),
    ("traite des", "a word for others to see"),
    ("prostitu", "a label"),
    ("proxénèt", "a label"),
    ("exploit", "a label"),
    ("esclav", "a label"),
    ("agresseur", "a label"),
    ("prédateur", "a label"),
    ("délinquant", "a label"),
    ("toxicoman", "a label"),
    ("clandestin", "a label"),
    ("illég", "a label"),
    ("votre faute", "blame"),
    ("vous devez", "an order"),
    ("vous devriez", "an order"),
    ("il faut que vous", "an order"),
    ("il vous faut", "an order"),
    ("calmez", "an order"),
    ("vous auriez dû", "blame"),
    ("il suffit de", "makes it sound easy"),
    ("ne vous inquiétez", "not ours to say"),
    ("tuer", "graphic"),
    ("meurtr", "graphic"),
    ("viol ", "graphic"),
    ("sang", "graphic"),
    ("battu", "graphic"),
    ("étrangl", "graphic"),
    ("poignard", "graphic"),
    ("tortur", "graphic"),
    ("cadavre", "graphic"),
    ("cliqu", "not on a phone"),
    ("désolé", "not needed"),
    ("svp", "not needed"),
    ("tu ", "the product says vous"),
    ("ton ", "the product says vous"),
    ("tes ", "the product says vous"),
    ("week-end", "Canadian French"),
    ("email", "Canadian French"),
    ("parking", "Canadian French"),
];

/// All messages of a language, with where they are. The cover's too.
fn all(locale: &str) -> Vec<(String, Message)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n");
    let mut faults = vec![];
    let mut messages = vec![];
    for source in read(&root)
        .unwrap()
        .iter()
        .filter(|source| source.locale == locale)
    {
        let at = |id: &str| format!("{locale}/{}: {id}", source.file);
        messages.extend(
            parse(source, &mut faults)
                .into_values()
                .map(|m| (at(&m.id), m)),
        );
    }
    assert_eq!(faults, Vec::<String>::new());
    assert!(!messages.is_empty());
    messages
}

fn banned(locale: &str, list: &[(&str, &str)]) -> Vec<String> {
    let mut found = vec![];
    for (at, message) in all(locale) {
        let words = format!(" {} ", message.words.to_lowercase());
        for (start, why) in list {
            // A banned beginning counts at the start of a word only.
            let hit = words.match_indices(start).any(|(index, _)| {
                !words[..index]
                    .chars()
                    .next_back()
                    .is_some_and(char::is_alphanumeric)
            });
            if hit {
                found.push(format!("{at}: {start:?} is {why}: {}", message.words));
            }
        }
    }
    found
}

/// What stopping means is said as the design fixed it, and nothing says more.
#[test]
fn no_message_about_stopping_says_more_than_is_true() {
    let english = "From now on nothing new goes to them. We ask their program to delete what it has. \
                   We can’t make sure.";
    for (locale, fixed) in [
        ("en", english),
        ("fr", "Nous ne pouvons pas nous en assurer."),
    ] {
        let all = all(locale);
        let stops = |(at, message): &(String, _)| {
            let message: &Message = message;
            at.contains(": stop-what") && message.words.contains(fixed)
        };
        assert!(all.iter().any(stops), "{locale}");
        for over in [
            "revoked",
            "révoqu",
            "deleted from their device",
            "effacé de son appareil",
        ] {
            let said = all.iter().find(|(_, message)| message.words.contains(over));
            assert!(said.is_none(), "{locale}: {over}");
        }
    }
}

#[test]
fn no_english_message_promises_blames_or_shocks() {
    assert_eq!(banned("en", BANNED_EN), Vec::<String>::new());
}

#[test]
fn no_french_message_promises_blames_or_shocks() {
    assert_eq!(banned("fr", BANNED_FR), Vec::<String>::new());
}

#[test]
fn the_only_service_numbers_are_those_everyone_knows() {
    for locale in messages::LOCALES {
        for (at, message) in all(locale) {
            let mut rest = message.words.clone();
            for known in ["9-1-1", "9-8-8", "2-1-1"] {
                rest = rest.replace(known, "");
            }
            let bytes = rest.as_bytes();
            let pair = |w: &[u8]| w[0].is_ascii_digit() && w[1] == b'-' && w[2].is_ascii_digit();
            assert!(!bytes.windows(3).any(pair), "{at}: a phone number?");
            // Sources are dated.
            let rest = if at.ends_with("-source") {
                rest.replace("2026", "")
            } else {
                rest
            };
            let long = rest
                .split(|c: char| !c.is_ascii_digit())
                .any(|digits| digits.len() > 3);
            assert!(!long, "{at}: a phone number?");
        }
    }
}

#[test]
fn french_is_set_as_in_canada() {
    for (at, message) in all("fr") {
        let words = message.words.as_str();
        for (index, mark) in words.char_indices().filter(|(_, c)| ":;?!«»'".contains(*c)) {
            let before = words[..index].chars().next_back();
            let after = words[index + mark.len_utf8()..].chars().next();
            match mark {
                ':' | '»' => assert_eq!(before, Some('\u{a0}'), "{at}: before {mark}: {words}"),
                '«' => assert_eq!(after, Some('\u{a0}'), "{at}: after «: {words}"),
                '\'' => panic!("{at}: a straight apostrophe: {words}"),
                _ => assert!(
                    before.is_some_and(|c| !c.is_whitespace()),
                    "{at}: no space before {mark}: {words}"
                ),
            }
        }
    }
}

#[test]
fn english_uses_curly_quotes() {
    for (at, message) in all("en") {
        assert!(
            !message.words.contains(['\'', '"']),
            "{at}: {}",
            message.words
        );
    }
}

#[test]
fn sentences_are_short() {
    for (locale, most) in [("en", 25), ("fr", 30)] {
        let mut longest = (0, String::new());
        let mut total = 0_usize;
        let mut sentences = 0_usize;
        for (at, message) in all(locale) {
            for sentence in message.words.split_inclusive(['.', '?', '!', ':', ';']) {
                let words = sentence.split_whitespace().count();
                total += words;
                sentences += 1;
                longest = longest.max((words, format!("{at}: {sentence}")));
            }
        }
        println!(
            "{locale}: {:.1} words a sentence, at most {longest:?}",
            total as f64 / sentences as f64
        );
        assert!(longest.0 <= most, "{locale}: {longest:?}");
    }
}

/// The Flesch-Kincaid grade of every English message, labels and the calculator's words included.
///
/// A message of [`LABEL`] words or more is measured alone and may reach grade 9. Shorter ones are measured together with all
/// the others, joined into sentences of [`LABEL`] words: alone, one long word would decide, and their brevity would flatter.
/// All together may reach grade 6. [`NAMES_EN`] count as words, and not by their syllables.
#[test]
fn english_reads_at_grade_6_and_no_message_past_9() {
    let (all, each) = measured("en", ENGLISH);
    let mut grades: Vec<_> = each.iter().map(|(at, c)| (c.grade(), at)).collect();
    grades.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("{} words; grade {:.1}", all.words, all.grade());
    println!("hardest: {:.1?}", &grades[..5]);
    assert!(all.grade() <= 6.0, "grade {:.1}", all.grade());
    let hard: Vec<_> = grades.iter().filter(|(grade, _)| *grade > 9.0).collect();
    assert!(hard.is_empty(), "{hard:#.1?}");
}

/// The ease of every French message by Kandel and Moles, counted as in English, and LIX beside it.
///
/// There is no French scale of school years that is as settled as the English one. Ease 80 to 90 is "easy" and 60 to 70
/// "standard" on the scale these authors took over from Flesch; under 40 is "difficult". LIX under 30 is "very easy".
#[test]
fn french_reads_easily_and_no_message_is_hard() {
    let (all, each) = measured("fr", FRENCH);
    let mut eases: Vec<_> = each.iter().map(|(at, c)| (c.ease(), at)).collect();
    eases.sort_by(|a, b| a.0.total_cmp(&b.0));
    let hardest = each.iter().map(|(at, c)| (c.lix(), at));
    let hardest = hardest.max_by(|a, b| a.0.total_cmp(&b.0));
    println!(
        "{} words; ease {:.0}; LIX {:.0}",
        all.words,
        all.ease(),
        all.lix()
    );
    println!("hardest: {:.0?}; by LIX {hardest:.0?}", &eases[..5]);
    assert!(all.ease() >= 80.0, "ease {:.0}", all.ease());
    assert!(all.lix() <= 35.0, "LIX {:.0}", all.lix());
    let hard: Vec<_> = eases.iter().filter(|(ease, _)| *ease < 45.0).collect();
    assert!(hard.is_empty(), "{hard:#.0?}");
}

#[test]
fn names_left_out_of_the_measure_are_few_and_in_use() {
    for (locale, names) in [("en", NAMES_EN), ("fr", NAMES_FR)] {
        assert!(names.len() <= 8, "{locale}: {}", names.len());
        let words: String = all(locale)
            .iter()
            .map(|(_, message)| message.words.to_lowercase() + " ")
            .collect();
        for (name, _) in names {
            assert!(words.contains(name), "{locale}: {name} is in no message");
        }
    }
}

/// The counts of all messages of a language, and of each that is no label.
fn measured(locale: &str, language: Language) -> (Counts, Vec<(String, Counts)>) {
    let (long, labels): (Vec<_>, Vec<_>) = all(locale)
        .into_iter()
        .partition(|(_, message)| reading::words(&message.words).count() >= LABEL);
    let labels = labels.iter().map(|(_, message)| message.words.as_str());
    let labels = Counts::of_joined(labels, LABEL, language);
    let each: Vec<_> = long
        .into_iter()
        .map(|(at, m)| (format!("{at}: {}", m.words), Counts::of(&m.words, language)))
        .collect();
    let all = each
        .iter()
        .fold(labels, |sum, (_, counts)| sum.and(*counts));
    (all, each)
}

#[test]
fn syllables_are_counted_as_they_are_said() {
    let en = "a 1 the 1 safe 1 saved 1 moves 1 people 2 table 2 whole 1 wanted 2 places 2 idea 3 medicine 3 video 3 quiet 2";
    let fr = "je 1 place 1 rues 1 parle 1 ville 1 qui 1 banque 1 porte 1 école 2 papiers 2 sécurité 4 vidéo 3 haïr 2 téléphone 3";
    for (table, count) in [
        (en, reading::english as fn(&str) -> usize),
        (fr, reading::french),
    ] {
        let table: Vec<_> = table.split(' ').collect();
        for pair in table.chunks(2) {
            assert_eq!(count(pair[0]).to_string(), pair[1], "{}", pair[0]);
        }
    }
}

#[test]
fn every_promise_names_a_test_that_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("i18n/en/promises.ftl")).unwrap();
    let lines: Vec<_> = text.lines().collect();
    let mut count = 0;
    for pair in lines.windows(2) {
        let Some((id, _)) = pair[1].split_once(" = ") else {
            continue;
        };
        if ["promise-title", "promise-lead", "promise-test"].contains(&id) {
            continue;
        }
        let test = pair[0].strip_prefix("# test: ");
        let test = test.unwrap_or_else(|| panic!("{id} names no test"));
        assert_eq!(named::look_for(root, test), Ok(()), "{id}");
        count += 1;
    }
    assert!((8..=16).contains(&count), "{count} promises");
}

#[test]
fn packs_and_cards_are_whole() {
    for locale in messages::LOCALES {
        let mut parts: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (at, message) in all(locale) {
            let file = at.contains("packs.ftl") || at.contains("learn.ftl");
            let Some((part, last)) = message.id.rsplit_once('-').filter(|_| file) else {
                continue;
            };
            let part = part.strip_suffix("-idea").unwrap_or(part);
            parts
                .entry(part.to_owned())
                .or_default()
                .push(last.to_owned());
        }
        for (part, ends) in parts {
            let has = |end: &str| ends.iter().any(|e| e == end);
            let lines = ends.iter().filter(|e| e.parse::<usize>().is_ok()).count();
            assert!(has("title") && has("lead"), "{locale}: {part}: {ends:?}");
            assert!((1..=lines).all(|n| has(&n.to_string())), "{part}: {ends:?}");
            match part.split_once('-') {
                Some(("section", _)) => assert!((5..=9).contains(&lines), "{part}: {lines}"),
                Some(("learn", _)) => {
                    assert!((5..=9).contains(&lines) && has("source"), "{part}: {lines}");
                }
                _ => assert_eq!(lines, 0, "{part}"),
            }
        }
    }
}
