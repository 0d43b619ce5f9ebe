//! The build refuses message files that don't match.

#[path = "../build/messages.rs"]
mod messages;

use std::path::Path;

use messages::{Source, bundle, check, keys, parse, read};

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
    assert!(!bundle(&[source("en", "a.ftl", text)], "en").contains("Comment"));
}
