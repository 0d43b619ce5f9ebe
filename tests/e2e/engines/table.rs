//! The table of `docs/engines.md`, which says what the tests found and nothing else.

use std::{
    fs::{self, File},
    path::PathBuf,
};

use crate::browser::Engine;

/// Set to write what is found into the document, in place of comparing.
const WRITE: &str = "TALLY_WRITE_ENGINES";

/// The engines, in the order of their columns; the first column says what was asked.
const COLUMNS: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

/// The row of versions is written, and not compared: a newer browser that does the same is no news.
const VERSION: &str = "version";

/// What was asked, and what an engine answered.
pub type Fact = (&'static str, String);

/// Compares what was found in an engine with its column.
pub fn compare(engine: Engine, version: String, facts: &[Fact]) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/engines.md");
    let text = || fs::read_to_string(&path).expect("docs/engines.md");
    if std::env::var_os(WRITE).is_some() {
        // Another engine's test may be writing its own column.
        let lock = File::open(&path).expect("docs/engines.md");
        lock.lock().expect("a lock");
        let mut all = vec![(VERSION, version)];
        all.extend(facts.iter().cloned());
        let written = fs::write(&path, with_column(&text(), engine, &all));
        written.expect("a document");
    }
    let said = column(&text(), engine);
    let found: Vec<_> = facts.iter().map(|(a, b)| format!("{a}: {b}")).collect();
    assert_eq!(
        said, found,
        "docs/engines.md says what {engine:?} does not do; with {WRITE}=1 this test writes what it finds"
    );
}

fn cells(line: &str) -> Option<Vec<&str>> {
    let inner = line.strip_prefix("| ")?.strip_suffix(" |")?;
    Some(inner.split(" | ").collect())
}

fn place(engine: Engine) -> usize {
    let place = COLUMNS.iter().position(|one| *one == engine);
    1 + place.expect("a column")
}

/// Where the rows stand, below the line of names and the line of dashes.
fn rows(text: &str) -> std::ops::Range<usize> {
    let mut numbered = text.lines().enumerate();
    let start = numbered
        .find(|(_, line)| line.starts_with("|---"))
        .expect("a table")
        .0
        + 1;
    let more = text
        .lines()
        .skip(start)
        .take_while(|line| cells(line).is_some());
    start..start + more.count()
}

/// What the document says of an engine.
fn column(text: &str, engine: Engine) -> Vec<String> {
    let place = place(engine);
    let lines: Vec<_> = text.lines().collect();
    let rows = lines[rows(text)].iter().filter_map(|line| cells(line));
    rows.filter(|cells| cells[0] != VERSION)
        .map(|cells| format!("{}: {}", cells[0], cells[place]))
        .collect()
}

/// The document with another column: rows in the order of the facts, other columns as they were.
fn with_column(text: &str, engine: Engine, facts: &[Fact]) -> String {
    let lines: Vec<_> = text.lines().collect();
    let rows = rows(text);
    let old: Vec<_> = lines[rows.clone()]
        .iter()
        .filter_map(|line| cells(line))
        .collect();
    let new = facts.iter().map(|(what, answer)| {
        let known = old.iter().find(|cells| cells[0] == *what).cloned();
        let mut cells = known.unwrap_or_else(|| vec![*what, "?", "?", "?"]);
        cells[place(engine)] = answer;
        format!("| {} |", cells.join(" | "))
    });
    let before = lines[..rows.start].iter().map(|line| (*line).to_owned());
    let after = lines[rows.end..].iter().map(|line| (*line).to_owned());
    let mut text: String = before
        .chain(new)
        .chain(after)
        .collect::<Vec<_>>()
        .join("\n");
    text.push('\n');
    text
}

#[test]
fn a_column_is_written_and_read_back() {
    let text = "# T\n\n| | a | b | c |\n|---|---|---|---|\n| x | 1 | 2 | 3 |\n| gone | 1 | 2 | 3 |\n\nend\n";
    let facts = [
        (VERSION, "9".to_owned()),
        ("x", "no".to_owned()),
        ("y", "yes".to_owned()),
    ];
    let text = with_column(text, Engine::Firefox, &facts);
    assert_eq!(
        text,
        "# T\n\n| | a | b | c |\n|---|---|---|---|\n| version | ? | 9 | ? |\n| x | 1 | no | 3 |\n\
         | y | ? | yes | ? |\n\nend\n"
    );
    assert_eq!(column(&text, Engine::Firefox), ["x: no", "y: yes"]);
    assert_eq!(column(&text, Engine::WebKit), ["x: 3", "y: ?"]);
}
