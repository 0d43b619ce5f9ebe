//! The `directory` command does what it says, says what went wrong, and leaves nothing half-written.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

#[path = "support/command.rs"]
mod command;

use std::{fs, path::Path};

use command::directory;
use tally::directory::{Raw, command::Exit};

fn import(input: &str, output: &Path, more: &[&str]) -> (Exit, String) {
    let output = output.to_str().unwrap();
    let mut all = vec![
        "import",
        "--format",
        "icarol",
        input,
        "--source-key",
        "t",
        "--source-title",
        "A list",
        "--licence",
        "free",
        "-o",
        output,
    ];
    all.extend(more);
    directory(&all)
}

#[test]
fn an_import_writes_what_passes_the_gate_and_reports_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let (list, report) = (
        folder.path().join("list.json"),
        folder.path().join("report.json"),
    );
    let (exit, said) = import(
        "tests/directory/icarol.csv",
        &list,
        &["--report", report.to_str().unwrap()],
    );
    assert_eq!(exit, Exit::Fine, "{said}");
    assert!(said.contains("read      7"), "{said}");
    let written = fs::read_to_string(&list).unwrap();
    for hidden in [
        "Oak Av",
        "Birch Road",
        "M4V",
        "M3V",
        "PO Box",
        "43.66",
        "43.67",
        "Pat",
    ] {
        assert!(!written.contains(hidden), "{hidden} was written");
    }
    let records: Vec<Raw> = serde_json::from_str(&written).unwrap();
    assert_eq!(records.len(), 5);
    let report: serde_json::Value = serde_json::from_slice(&fs::read(report).unwrap()).unwrap();
    assert_eq!(report["kept"], 5);
    assert_eq!(report["excluded"].as_array().unwrap().len(), 2);

    let (exit, said) = directory(&["check", list.to_str().unwrap(), "--source-key", "t"]);
    assert_eq!(exit, Exit::Fine, "{said}");
}

#[test]
fn a_file_that_cant_be_read_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.json");
    fs::write(&list, "before").unwrap();
    let (exit, said) = import("tests/directory/broken/short_row.csv", &list, &[]);
    assert_eq!(exit, Exit::Unreadable);
    assert!(said.contains("short_row.csv, line 3"), "{said}");
    assert_eq!(fs::read_to_string(&list).unwrap(), "before");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_list_with_an_address_left_in_it_fails_the_check() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.json");
    let record = serde_json::json!([{
        "id": "1", "name": {"en": "Rose"}, "kind": "shelter", "location": {}, "area": "unknown",
        "description": {"en": "Come to 9 Oak Avenue"}, "phones": [{"number": "416-555-0101"}],
        "sources": [{"title": "A list", "address": "", "date": ""}], "confidence": "high"
    }]);
    fs::write(&list, record.to_string()).unwrap();
    let (exit, said) = directory(&["check", list.to_str().unwrap()]);
    assert_eq!(exit, Exit::Problems);
    assert!(said.contains("tally:1: Street in description"), "{said}");
}

#[test]
fn wrong_use_is_told_from_help() {
    assert_eq!(directory(&["--help"]).0, Exit::Fine);
    for wrong in [&["conjure"][..], &["import"], &[], &["check"]] {
        assert_eq!(directory(wrong).0, Exit::WrongUse, "{wrong:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.json");
    let (exit, said) = import("tests/directory/icarol.csv", &list, &["--map", "colour=Nr"]);
    assert_eq!(exit, Exit::WrongUse);
    assert!(said.contains("no field is called colour"), "{said}");
}

#[test]
fn a_list_is_exported_signed_and_verified() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    import(
        "tests/directory/icarol.csv",
        Path::new(&at("list.json")),
        &[],
    );
    for format in ["hsds", "geojson"] {
        let (exit, said) = directory(&[
            "export",
            &at("list.json"),
            "--format",
            format,
            "-o",
            &at(format),
        ]);
        assert_eq!(exit, Exit::Fine, "{said}");
        assert!(!fs::read_to_string(at(format)).unwrap().contains("Oak"));
    }
    let mut publics = Vec::new();
    for name in ["a", "b", "c"] {
        let (exit, said) = directory(&["key", "-o", &at(name)]);
        assert_eq!(exit, Exit::Fine);
        publics.push(said.trim().to_owned());
        assert_eq!(
            directory(&["key", "-o", &at(name)]).0,
            Exit::WrongUse,
            "a key was replaced"
        );
    }
    let keys = serde_json::json!({"keys": publics, "threshold": 2});
    let root =
        serde_json::json!({"version": 1, "expires": "2030-01-01", "root": keys, "directory": keys});
    fs::write(at("root.json"), root.to_string()).unwrap();
    let signed = |arguments: &[&str]| {
        let (exit, said) = directory(arguments);
        assert_eq!(exit, Exit::Fine, "{said}");
    };
    signed(&[
        "sign",
        &at("root.json"),
        "--role",
        "root",
        "--key",
        &at("a"),
        "--key",
        &at("b"),
        "-o",
        &at("root"),
    ]);
    signed(&[
        "sign",
        &at("hsds"),
        "--role",
        "directory",
        "--list-version",
        "5",
        "--made",
        "2026-05-01",
        "--key",
        &at("a"),
        "-o",
        &at("half"),
    ]);
    let verify = |file: &str| directory(&["verify", &at(file), "--root", &at("root")]);
    assert_eq!(
        verify("half").0,
        Exit::Problems,
        "one signature is not enough"
    );
    signed(&["sign", &at("half"), "--key", &at("c"), "-o", &at("whole")]);
    let (exit, said) = verify("whole");
    assert_eq!(exit, Exit::Fine, "{said}");
    assert!(
        said.contains("version 5, made on 2026-05-01, to be replaced by 2026-06-15"),
        "{said}"
    );
    assert_eq!(verify("nothing").0, Exit::Unreadable);
}
