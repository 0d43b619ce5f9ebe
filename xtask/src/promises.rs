//! `cargo xtask promises`: each promise, the tests that show it, and what they said last.
//!
//! The table is `tests/promises.toml`; what tests said is nextest's own report of its last run. A promise
//! without a test says why, and one that a test shows only in part says which part is owed. Nothing is left out.

use std::{
    collections::BTreeMap,
    fmt, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use quick_xml::{
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};

use crate::tree;

#[path = "../../tests/support/named.rs"]
mod named;

/// The table, from the top of the repository.
const TABLE: &str = "tests/promises.toml";

/// Where nextest writes its reports, from the top of the repository (`.config/nextest.toml`): that of the short
/// form and that of the long one. The later one counts.
const REPORTS: [&str; 2] = [
    "target/nextest/default/junit.xml",
    "target/nextest/long/junit.xml",
];

/// What stands before a count in what a test prints (`tests/support/counts.rs`).
const COUNTED: &str = "counted: ";

/// A promise, and what shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// `W1`, `Q1`, `M1`, `D1` (hardening), `F1` (bad input and faults) and so on.
    pub id: String,
    /// What is promised, in one line.
    pub says: String,
    /// Tests, as `path::name` from the top of the repository.
    pub tests: Vec<String>,
    /// What no test shows, and why.
    pub owed: Option<String>,
}

/// What became of a test, or of all tests of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Every one passed.
    Passed,
    /// At least one was not part of the last run.
    NotRun,
    /// There is no test.
    NotProved,
    /// At least one failed.
    Failed,
    /// At least one does not exist.
    Missing,
}

impl fmt::Display for Outcome {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.pad(match self {
            Self::Passed => "passed",
            Self::NotRun => "not run",
            Self::NotProved => "not proved",
            Self::Failed => "FAILED",
            Self::Missing => "MISSING",
        })
    }
}

/// Prints the table with the results of the last run.
///
/// # Errors
/// When a named test does not exist or has failed, or a promise has neither a test nor a reason.
pub fn run() -> Result<()> {
    let promises = table()?;
    let report = report()?;
    if report.is_none() {
        println!("No tests were run yet: `cargo xtask test` runs them.\n");
    }
    let report = report.unwrap_or_default();
    let mut sums: BTreeMap<Outcome, usize> = BTreeMap::new();
    for promise in &promises {
        let outcome = show(promise, &report);
        *sums.entry(outcome).or_default() += 1;
    }
    let owing = promises
        .iter()
        .filter(|promise| !promise.tests.is_empty() && promise.owed.is_some());
    let sums_in_words: Vec<String> = sums
        .iter()
        .map(|(outcome, sum)| format!("{sum} {outcome}"))
        .collect();
    println!(
        "{} promises: {}. {} of those with tests owe a part.",
        promises.len(),
        sums_in_words.join(", "),
        owing.count()
    );
    if sums.keys().any(|outcome| *outcome >= Outcome::Failed) {
        bail!("a promise is broken, or names a test that is not there");
    }
    Ok(())
}

/// Prints a promise with its tests, counts and debts.
fn show(promise: &Promise, report: &Report) -> Outcome {
    let results: Vec<(&String, Outcome)> = promise
        .tests
        .iter()
        .map(|test| (test, outcome(test, report)))
        .collect();
    let all = results.iter().map(|(_, outcome)| *outcome).max();
    let all = all.unwrap_or(Outcome::NotProved);
    println!("{:<4}{all:<11} {}", promise.id, promise.says);
    for (test, outcome) in results {
        println!("    {outcome:<11}   {test}");
        for count in report.cases_of(test).flat_map(|case| &case.counts) {
            println!("{:18}counted: {count}", "");
        }
    }
    if let Some(owed) = &promise.owed {
        println!("{:18}owed: {owed}", "");
    }
    all
}

fn outcome(test: &str, report: &Report) -> Outcome {
    if named::look_for(&tree::root(), test).is_err() {
        return Outcome::Missing;
    }
    let cases = report.cases_of(test).map(|case| {
        if case.failed {
            Outcome::Failed
        } else {
            Outcome::Passed
        }
    });
    cases.max().unwrap_or(Outcome::NotRun)
}

/// Prints how far the tests of the last run counted: one line for each count.
///
/// # Errors
/// When the report can't be read.
pub fn print_counts() -> Result<()> {
    for case in report()?.unwrap_or_default().0 {
        for count in case.counts {
            println!("{COUNTED}{count}");
        }
    }
    Ok(())
}

/// Has tests count as far as they are meant to before a release (`tests/support/counts.rs`), and gives them time.
pub fn count_in_full(nextest: &mut std::process::Command) {
    nextest.args(["--profile", "long"]).env("TALLY_LONG", "1");
}

/// The promises of the table.
///
/// # Errors
/// When it can't be read, or a promise lacks what it must have.
pub fn table() -> Result<Vec<Promise>> {
    read_table(&tree::read(TABLE)?).with_context(|| format!("in {TABLE}"))
}

fn read_table(text: &str) -> Result<Vec<Promise>> {
    let table: toml::Table = text.parse()?;
    let rows = table.get("promise").and_then(toml::Value::as_array);
    rows.context("no [[promise]]")?
        .iter()
        .map(promise)
        .collect()
}

fn promise(row: &toml::Value) -> Result<Promise> {
    let text = |key: &str| row.get(key).and_then(toml::Value::as_str).map(String::from);
    let id = text("id").context("a promise without `id`")?;
    let says = text("says").with_context(|| format!("{id} lacks `says`"))?;
    let tests = row.get("tests").and_then(toml::Value::as_array);
    let tests = tests.into_iter().flatten().map(|test| {
        let test = test.as_str().map(String::from);
        test.with_context(|| format!("{id}: a test is named by text"))
    });
    let tests: Vec<String> = tests.collect::<Result<_>>()?;
    let owed = text("owed").filter(|owed| !owed.trim().is_empty());
    if tests.is_empty() && owed.is_none() {
        bail!("{id} has no test and does not say why (`owed`)");
    }
    Ok(Promise {
        id,
        says,
        tests,
        owed,
    })
}

/// What tests said in their last run.
#[derive(Debug, Default)]
struct Report(Vec<Case>);

/// One test.
#[derive(Debug, PartialEq, Eq)]
struct Case {
    /// The program it is in, such as `tally::vault`.
    program: String,
    /// Its name with its modules, such as `leaks::scripts_that_are_not_ours_do_not_run`.
    name: String,
    failed: bool,
    /// What it counted.
    counts: Vec<String>,
}

impl Report {
    /// The cases that a name means: one, as a rule.
    fn cases_of<'a>(&'a self, test: &'a str) -> impl Iterator<Item = &'a Case> {
        let (path, name) = test.rsplit_once("::").unwrap_or_default();
        let program = program_of(path);
        let module = module_of(path);
        let same_name = move |case: &&Case| {
            case.program == program && case.name.rsplit("::").next() == Some(name)
        };
        let fits = move |case: &&Case| {
            let modules = case.name.split("::");
            module
                .as_deref()
                .is_none_or(|module| modules.clone().any(|part| part == module))
        };
        let named_so = self.0.iter().filter(same_name);
        let several = named_so.clone().count() > 1;
        named_so.filter(move |case| !several || fits(case))
    }
}

/// The test program that holds a file, as nextest names it.
fn program_of(path: &str) -> String {
    let mut parts = path.split('/');
    match (parts.next(), parts.next()) {
        (Some("tests"), Some(file)) => {
            format!("tally::{}", file.strip_suffix(".rs").unwrap_or(file))
        }
        (Some("xtask"), _) => "xtask".into(),
        _ => "tally".into(),
    }
}

/// The module that a file is; none for a file of `tests/` itself, whose tests stand in no module.
fn module_of(path: &str) -> Option<String> {
    let path = Path::new(path);
    let stem = path.file_stem()?.to_str()?;
    match stem {
        "mod" => Some(path.parent()?.file_name()?.to_str()?.to_owned()),
        "lib" | "main" => None,
        stem => (path.parent() != Some(Path::new("tests"))).then(|| stem.to_owned()),
    }
}

/// The report of the last run; none when there was none.
fn report() -> Result<Option<Report>> {
    let places = REPORTS.map(|place| tree::root().join(place));
    let written = |place: &PathBuf| fs::metadata(place).and_then(|it| it.modified()).ok();
    let last = places
        .iter()
        .filter_map(|place| Some((written(place)?, place)));
    let Some((_, place)) = last.max() else {
        return Ok(None);
    };
    let text = fs::read_to_string(place).context("reading the report of the last run")?;
    Ok(Some(
        read_report(&text).context("in the report of the last run")?,
    ))
}

fn read_report(text: &str) -> Result<Report> {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut cases = Vec::new();
    let mut program = String::new();
    let mut printed = String::new();
    loop {
        let event = reader.read_event()?;
        let is_empty = matches!(event, Event::Empty(_));
        match &event {
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                b"testsuite" => program = attribute(tag, "name")?,
                b"testcase" => {
                    cases.push(Case {
                        program: program.clone(),
                        name: attribute(tag, "name")?,
                        failed: false,
                        counts: Vec::new(),
                    });
                }
                // A test that passed when it was tried again is reported otherwise (`flakyFailure`).
                b"failure" | b"error" => {
                    if let Some(case) = cases.last_mut() {
                        case.failed = true;
                    }
                }
                b"system-out" if !is_empty => printed.clear(),
                _ => {}
            },
            Event::Text(text) => printed.push_str(&text.decode()?),
            Event::GeneralRef(name) => {
                printed.push_str(resolve_predefined_entity(&name.decode()?).unwrap_or_default());
            }
            Event::CData(text) => printed.push_str(&text.decode()?),
            Event::End(tag) if tag.name().as_ref() == b"system-out" => {
                if let Some(case) = cases.last_mut() {
                    let counts = printed
                        .lines()
                        .filter_map(|line| line.trim().strip_prefix(COUNTED));
                    case.counts.extend(counts.map(String::from));
                }
            }
            Event::Eof => return Ok(Report(cases)),
            _ => {}
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<String> {
    let found = tag.try_get_attribute(name)?;
    let found = found.with_context(|| format!("a tag without `{name}`"))?;
    Ok(found.unescape_value()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every row of the hardening checklist (web, leaving, memory, desktop), and of bad input and faults.
    const IDS: &str = "W1 W2 W3 W4 W5 W6 W7 W8 W9 W10 W11 W12 Q1 Q2 Q3 Q4 M1 M2 M3 M4 D1 D2 D3 D4 D5 \
        F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13 F14 F15 F16 F17 F18 F19 F20";

    #[test]
    fn every_promise_is_there_once_and_in_order() {
        let promises = table().unwrap();
        let ids: Vec<&str> = promises.iter().map(|promise| promise.id.as_str()).collect();
        assert_eq!(ids, IDS.split_whitespace().collect::<Vec<_>>());
        assert!(promises.iter().all(|promise| promise.says.len() > 20));
    }

    #[test]
    fn every_test_that_a_promise_names_exists() {
        let missing: Vec<String> = table()
            .unwrap()
            .iter()
            .flat_map(|promise| &promise.tests)
            .filter_map(|test| named::look_for(&tree::root(), test).err())
            .collect();
        assert_eq!(missing, Vec::<String>::new());
    }

    #[test]
    fn a_promise_needs_a_test_or_a_reason() {
        let row = |more: &str| format!("[[promise]]\nid = 'X'\nsays = 'something'\n{more}");
        assert!(read_table(&row("")).is_err());
        assert!(read_table(&row("owed = ' '")).is_err());
        assert!(read_table(&row("tests = [1]")).is_err());
        assert_eq!(
            read_table(&row("owed = 'no device'")).unwrap()[0]
                .tests
                .len(),
            0
        );
        assert_eq!(
            read_table(&row("tests = ['a.rs::b']")).unwrap()[0].owed,
            None
        );
        assert!(read_table("").is_err());
    }

    const SAID: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="nextest-run" tests="4" failures="1" errors="0">
          <testsuite name="tally::e2e" tests="2" disabled="0" errors="0" failures="1">
            <testcase name="exit::by_the_button" classname="tally::e2e" time="1"/>
            <testcase name="codes::by_the_button" classname="tally::e2e" time="1">
              <failure message="&quot;no&quot;">at the door</failure>
            </testcase>
          </testsuite>
          <testsuite name="tally" tests="1" disabled="0" errors="0" failures="0">
            <testcase name="vault::code::tests::fits" classname="tally" time="1">
              <system-out>running 1 test
counted: bits: 3 &lt; 4
test fits</system-out>
            </testcase>
          </testsuite>
        </testsuites>"#;

    #[test]
    fn what_tests_said_is_found_again_by_their_names() {
        let report = read_report(SAID).unwrap();
        let found = |test: &str| -> Vec<(String, bool)> {
            let cases = report.cases_of(test);
            cases.map(|case| (case.name.clone(), case.failed)).collect()
        };
        let one = |name: &str, failed| vec![(name.to_owned(), failed)];
        assert_eq!(
            found("tests/e2e/exit.rs::by_the_button"),
            one("exit::by_the_button", false)
        );
        assert_eq!(
            found("tests/e2e/codes.rs::by_the_button"),
            one("codes::by_the_button", true)
        );
        assert_eq!(
            found("src/vault/code.rs::fits"),
            one("vault::code::tests::fits", false)
        );
        assert_eq!(found("tests/vault.rs::fits"), []);
        assert_eq!(report.0[2].counts, ["bits: 3 < 4"]);
    }

    #[test]
    fn the_worst_test_decides() {
        let report = read_report(SAID).unwrap();
        let promise = |tests: &[&str]| Promise {
            id: "X".into(),
            says: "something".into(),
            tests: tests.iter().map(|test| (*test).to_owned()).collect(),
            owed: None,
        };
        let not_run = "tests/documents.rs::what_is_not_there_is_found";
        let passed = "tests/e2e/exit.rs::by_the_button";
        let failed = "tests/e2e/codes.rs::by_the_button";
        assert_eq!(show(&promise(&[]), &report), Outcome::NotProved);
        assert_eq!(show(&promise(&[passed]), &report), Outcome::Passed);
        assert_eq!(show(&promise(&[passed, not_run]), &report), Outcome::NotRun);
        // No test of that name is in that file, whatever a report says.
        assert_eq!(
            show(&promise(&[not_run, failed]), &report),
            Outcome::Missing
        );
        assert!(Outcome::Missing > Outcome::Failed && Outcome::Failed > Outcome::NotRun);
    }
}
