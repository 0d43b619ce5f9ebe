//! The build refuses message files that don't match.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

#[path = "../build/messages.rs"]
mod messages;
#[path = "../build/pseudo.rs"]
mod pseudo;
#[path = "../build/values.rs"]
mod values;

use std::path::Path;

use messages::{Source, bundle, check, keys, parse, read};
use pseudo::{pseudo, pseudo_rtl};

fn source(locale: &str, file: &str, text: &str) -> Source {
    Source {
        locale: locale.to_owned(),
        file: file.to_owned(),
        text: text.to_owned(),
    }
}

fn faults(en: &str, fr: &str) -> String {
    check(&[source("en", "a.ftl", en), source("fr", "a.ftl", fr)]).unwrap_err()
}

#[test]
fn the_files_of_this_repository_match() {
    let sources = read(Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n").as_path()).unwrap();
    let messages = check(&sources).unwrap();
    let ids: Vec<_> = messages.iter().map(|message| message.id.as_str()).collect();
    let typed: Vec<_> = tally::i18n::Key::ALL.iter().map(|key| key.id()).collect();
    assert_eq!(ids, typed);
    let sizes = messages::LOCALES.map(|locale| bundle(&sources, locale).len());
    println!("{} messages; bytes by language: {sizes:?}", ids.len());
}

#[test]
fn a_fault_names_the_file_and_the_key() {
    let cases = [
        ("a = A\nb = B", "a = A", "fr/a.ftl: `b` is missing"),
        ("a = A", "a = A\nb = B", "fr/a.ftl: `b` is not in en"),
        (
            "a = A { $x }",
            "a = A { $y }",
            "fr/a.ftl: `a` has the variables {\"y\"} and not {\"x\"}",
        ),
        ("a = A", "a = { \"\" }", "fr/a.ftl: `a` is empty"),
        ("a = A", "a = A\na = A", "fr/a.ftl: `a` is there twice"),
        (
            "a = A\n    .title = T",
            "a = A",
            "en/a.ftl: `a` has attributes",
        ),
        ("a = { NUMBER(1) }", "a = A", "en/a.ftl: `a` has a function"),
        (
            "a = { b }\nb = B",
            "a = A\nb = B",
            "en/a.ftl: `a` has a reference to a message",
        ),
        ("-t = T\na = { -t }", "a = A", "en/a.ftl: `-t` is a term"),
        ("a = A", "a = A\n\nb B", "fr/a.ftl: line 3: "),
        ("a = A", "a = A {", "fr/a.ftl: line 1: "),
    ];
    for (en, fr, expected) in cases {
        let found = faults(en, fr);
        assert!(
            found.contains(expected),
            "wanted {expected:?}, found {found:?}"
        );
    }
}

#[test]
fn a_missing_file_and_a_key_in_two_files_are_faults() {
    let alone = check(&[source("en", "a.ftl", "a = A")]).unwrap_err();
    assert_eq!(alone, "fr/a.ftl: the file is missing");
    let alone = check(&[source("fr", "a.ftl", "a = A")]).unwrap_err();
    assert_eq!(alone, "en/a.ftl: the file is missing");
    let both = ["en", "fr"].into_iter();
    let both = both.flat_map(|l| [source(l, "a.ftl", "k = A"), source(l, "b.ftl", "k = A")]);
    let twice = check(&both.collect::<Vec<_>>()).unwrap_err();
    assert_eq!(twice, "en/b.ftl: `k` is in another file too");
}

#[test]
fn the_cover_is_compared_and_gets_no_keys() {
    let cover = [
        source("en", "cover.ftl", "sum = Sum"),
        source("fr", "cover.ftl", "sum = Somme"),
    ];
    assert_eq!(check(&cover).unwrap(), []);
    assert_eq!(bundle(&cover, "en"), "");
    let [en, mut fr] = cover;
    fr.text.clear();
    assert_eq!(
        check(&[en, fr]).unwrap_err(),
        "fr/cover.ftl: `sum` is missing"
    );
}

#[test]
fn plural_forms_count_as_one_message_with_its_variable() {
    let text = "# Comment\nlines = { $n ->\n    [one] one\n   *[other] { $n } lines\n }\n";
    let read = parse(&source("en", "a.ftl", text), &mut vec![]);
    let message = &read["lines"];
    assert_eq!(message.variables.iter().collect::<Vec<_>>(), ["n"]);
    assert_eq!(message.words, "{...} one {...} lines");
    let code = keys(std::slice::from_ref(message));
    assert!(
        code.contains("Self::Lines => &[\"n\"],") && code.contains("Self::Lines => \"lines\",")
    );
}

#[test]
fn messages_are_words_with_marks_for_values_and_forms() {
    let text = "# Comment\nb = two\n  lines\na = { $n }!\nc = a{ \"\" }b\nd = { $n ->\n    [0] none\n    [one] { $n }\n   *[other] all\n }\n";
    let words = bundle(&[source("en", "a.ftl", text)], "en");
    let words: Vec<_> = words.split(values::BETWEEN).collect();
    let choice = "\u{3}n\u{4}0\u{5}none\u{4}one\u{5}\u{1}n\u{2}\u{4}other\u{5}all\u{6}";
    assert_eq!(
        words,
        ["\u{2068}\u{1}n\u{2}\u{2069}!", "two\nlines", "ab", choice]
    );
}

#[test]
fn what_the_phone_does_not_know_is_a_fault() {
    for (value, what) in [
        ("{ 5 }", "a value that is no variable"),
        ("{ \"\\u0041\" }", "an escape"),
        (
            "{ $n ->\n   *[other] a\n    [one] b\n }",
            "a default form that is not the last",
        ),
        (
            "{ $n ->\n    [few] a\n   *[other] b\n }",
            "a form other than a whole number, `one` and the default",
        ),
        (
            "{ $n ->\n   *[other] { $m ->\n       *[other] b\n     }\n }",
            "a choice in a choice",
        ),
    ] {
        let faults = faults(&format!("a = {value}\n"), "a = A\n");
        assert!(
            faults.contains(&format!("en/a.ftl: `a` has {what}")),
            "{faults}"
        );
    }
}

/// The English files, and one made of each in the place of French.
fn with_made(make: fn(&str) -> String) -> Vec<Source> {
    let sources = read(Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n").as_path()).unwrap();
    let english = sources.into_iter().filter(|source| source.locale == "en");
    english
        .flat_map(|base| {
            let made = source("fr", &base.file, &make(&base.text));
            [base, made]
        })
        .collect()
}

#[test]
fn made_languages_have_the_same_keys_and_variables() {
    for make in [pseudo as fn(&str) -> String, pseudo_rtl] {
        let sources = with_made(make);
        assert!(sources.len() > 10);
        check(&sources).unwrap();
        // Words, selectors and all, are in the brackets.
        for made in sources.iter().filter(|source| source.locale == "fr") {
            for message in parse(made, &mut vec![]).values() {
                let words = &message.words;
                assert!(words.starts_with('⟦') && words.ends_with('⟧'), "{words}");
            }
        }
    }
}

#[test]
fn only_what_people_read_is_changed() {
    let text = "# Stays\na = { $n ->\n    [one] { $n } line\n   *[other] { $n } lines\n }\nb = Go on: { \"x\" }\n";
    let long = pseudo(text);
    let read_back = |text: &str, id: &str| {
        let mut faults = vec![];
        let messages = parse(&source("en", "a.ftl", text), &mut faults);
        assert_eq!(faults, Vec::<String>::new());
        messages[id].words.clone()
    };
    assert!(long.contains("# Stays") && long.contains("[one]") && long.contains("*[other]"));
    assert_eq!(read_back(&long, "b"), "⟦Göö ööñ: x⟧");
    assert_eq!(read_back(&long, "a"), "⟦{...} {...} łîîñëë {...} łîîñëëš⟧");
    let mirrored = pseudo_rtl(text);
    assert!(mirrored.contains("# Stays") && mirrored.contains("*[other]"));
    assert_eq!(read_back(&mirrored, "b"), "⟦גו ונ: x⟧");
}

#[test]
fn the_longer_language_is_about_40_percent_longer_and_the_other_runs_from_the_right() {
    let words = |sources: &[Source], locale: &str| -> String {
        sources
            .iter()
            .filter(|source| source.locale == locale)
            .flat_map(|source| parse(source, &mut vec![]).into_values())
            .map(|message| message.words.replace("{...}", ""))
            .collect()
    };
    let sources = with_made(pseudo);
    let [from, to] = ["en", "fr"].map(|locale| words(&sources, locale).chars().count() as f64);
    println!("{:.2} times as long", to / from);
    assert!((1.3..1.5).contains(&(to / from)), "{}", to / from);
    let made = words(&with_made(pseudo_rtl), "fr");
    assert!(made.contains(|c| ('א'..='ת').contains(&c)));
    assert!(!made.contains(|c: char| c.is_ascii_alphabetic()));
    // No control character turns the direction: the letters do.
    let controls = [
        '\u{200e}'..='\u{200f}',
        '\u{202a}'..='\u{202e}',
        '\u{2066}'..='\u{2069}',
    ];
    assert!(!made.contains(|c| controls.iter().any(|range| range.contains(&c))));
}
