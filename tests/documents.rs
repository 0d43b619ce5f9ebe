//! Documents say what is so: the tests they name exist, and their links lead somewhere.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

#[path = "support/named.rs"]
mod named;

use std::{fs, path::Path};

/// The fewest tests that a threat model worth the name names.
const FEWEST: usize = 25;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The lines outside of blocks of code.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut in_block = false;
    text.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        in_block ^= is_fence;
        !in_block && !is_fence
    })
}

/// What stands in backticks and has a `::`: names of tests.
fn names(text: &str) -> Vec<&str> {
    prose(text)
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .filter(|code| code.contains("::"))
        .collect()
}

/// Where links and pictures lead.
fn links(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    for line in prose(text) {
        for (start, end) in [("](", ')'), ("src=\"", '"')] {
            let targets = line.split(start).skip(1);
            all.extend(
                targets
                    .filter_map(|rest| rest.split_once(end))
                    .map(|it| it.0),
            );
        }
    }
    all
}

/// Whether a link of the document `from` leads to a file or folder, or out of the repository.
fn leads_somewhere(from: &Path, link: &str) -> bool {
    let outside = ["https://", "http://", "mailto:", "#"];
    if outside.iter().any(|start| link.starts_with(start)) {
        return true;
    }
    let file = link.split('#').next().unwrap_or_default();
    let folder = from.parent().unwrap_or(from);
    !file.is_empty() && folder.join(file).exists()
}

#[test]
fn every_test_that_the_threat_model_names_exists() {
    let text = fs::read_to_string(root().join("docs/threat-model.md")).unwrap();
    let mut names = names(&text);
    let missing: Vec<String> = names
        .iter()
        .filter_map(|name| named::look_for(root(), name).err())
        .collect();
    assert_eq!(missing, Vec::<String>::new());
    names.sort_unstable();
    names.dedup();
    assert!(names.len() >= FEWEST, "{} tests are named", names.len());
}

#[test]
fn every_link_of_a_document_leads_somewhere() {
    let mut documents = named::files(&root().join("docs"), "md");
    assert!(documents.len() > 10, "{documents:?}");
    for file in ["README.md", "CONTRIBUTING.md", "SECURITY.md"] {
        documents.push(root().join(file));
    }
    let mut looked_at = 0;
    let mut broken = Vec::new();
    for document in documents {
        let text = fs::read_to_string(&document).unwrap();
        for link in links(&text) {
            looked_at += 1;
            if !leads_somewhere(&document, link) {
                broken.push(format!("{}: {link}", document.display()));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
    assert!(looked_at > 20, "{looked_at} links");
}

#[test]
fn what_is_not_there_is_found() {
    let known = "tests/documents.rs::what_is_not_there_is_found";
    let text = format!("`{known}` and `tests/documents.rs::nothing`\n```\n`x::y`\n```\n");
    assert_eq!(names(&text), [known, "tests/documents.rs::nothing"]);
    assert_eq!(named::look_for(root(), known), Ok(()));
    assert_eq!(
        named::look_for(root(), &known.replace(".rs", "")),
        Err(missing(&known.replace(".rs", "")))
    );
    for name in [
        "tests/documents.rs::nothing",
        // No test, though a function.
        "tests/documents.rs::prose",
        "tests/nothing.rs::what_is_not_there_is_found",
        // It runs only when it is asked for.
        "tests/share.rs::known_answers_are_written",
    ] {
        assert_eq!(named::look_for(root(), name), Err(missing(name)));
    }
    // Any file of a folder will do.
    let anywhere = "tests/e2e::by_the_button";
    assert_eq!(named::look_for(root(), anywhere), Ok(()));
    assert!(named::look_for(root(), "by_the_button").is_err());
    // Tests that stand in a list.
    let listed = "tests/desktop/scenarios.rs::a_wrong_code_is_a_sum";
    assert_eq!(named::look_for(root(), listed), Ok(()));
    let unlisted = "tests/desktop/scenarios.rs::wrong_code";
    assert!(named::look_for(root(), unlisted).is_err());

    let text = "[a](docs/a.md) ![b](b.png) <img src=\"c.png\">\n```\n[d](d)\n```\n";
    assert_eq!(links(text), ["docs/a.md", "b.png", "c.png"]);
    let readme = root().join("README.md");
    for good in [
        "docs/threat-model.md",
        "docs/",
        "docs/threat-model.md#a1",
        "#top",
        "https://a.b",
    ] {
        assert!(leads_somewhere(&readme, good), "{good}");
    }
    for bad in ["docs/nothing.md", "threat-model.md", ""] {
        assert!(!leads_somewhere(&readme, bad), "{bad}");
    }
}

fn missing(name: &str) -> String {
    format!("{name}: no such test")
}
