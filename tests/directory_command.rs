//! The `directory` command does what it says, says what went wrong, and leaves nothing half-written.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use std::{fs, path::Path};

use tally::directory::{
    Raw,
    command::{Exit, run},
};

/// Wednesday 2026-11-18, 15:00 UTC: 10:00 in Toronto.
const NOW: i64 = 1_795_014_000;

/// Runs the command; gives its exit, and what it printed on either stream.
fn directory(arguments: &[&str]) -> (Exit, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let all = std::iter::once("directory")
        .chain(arguments.iter().copied())
        .map(Into::into);
    let exit = run(all, NOW, &mut out, &mut err);
    out.extend(err);
    (exit, String::from_utf8(out).unwrap())
}

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

/// Copies the folder that the list is built from, so that a test can change it.
fn copied(to: &Path) -> String {
    let folder = to.join("folder");
    fs::create_dir(&folder).unwrap();
    for file in fs::read_dir("assets/directory").unwrap() {
        let file = file.unwrap().path();
        fs::copy(&file, folder.join(file.file_name().unwrap())).unwrap();
    }
    folder.to_str().unwrap().to_owned()
}

fn built(to: &Path) -> String {
    let list = to.join("on.svcb").to_str().unwrap().to_owned();
    let (exit, said) = directory(&["build", "--out", &list]);
    assert_eq!(exit, Exit::Fine, "{said}");
    list
}

#[test]
fn every_command_has_help_worth_reading() {
    for command in [
        "import", "check", "build", "search", "nearest", "one-stop", "sketch", "export", "key",
        "sign", "verify",
    ] {
        let (exit, said) = directory(&[command, "--help"]);
        assert_eq!(exit, Exit::Fine);
        assert!(
            said.contains("Usage: directory") && said.len() > 200,
            "{said}"
        );
    }
}

#[test]
fn the_list_is_built_whole_and_the_same_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let list = built(folder.path());
    let first = fs::read(&list).unwrap();
    let (exit, said) = directory(&["build", "--out", &list]);
    assert_eq!(exit, Exit::Fine, "{said}");
    assert!(said.contains("read      423\nkept      423"), "{said}");
    assert!(
        said.contains("held      0") && said.contains("dropped   0"),
        "{said}"
    );
    assert!(
        said.contains("made on 2026-11-22, to be replaced by 2027-01-06"),
        "{said}"
    );
    assert_eq!(first, fs::read(&list).unwrap());
    let (_, said) = directory(&["build", "--out", &list, "--made-on", "2026-12-01"]);
    assert!(said.contains("made on 2026-12-01"), "{said}");
    assert_ne!(first, fs::read(&list).unwrap());
    assert_eq!(
        directory(&["build", "--out", &list, "--made-on", "May"]).0,
        Exit::WrongUse
    );
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "a part is left"
    );
}

#[test]
fn made_up_records_are_built_only_where_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let from = copied(folder.path());
    let records = Path::new(&from).join("ontario.json");
    let mut raws: Vec<Raw> = serde_json::from_slice(&fs::read(&records).unwrap()).unwrap();
    raws.truncate(3);
    raws[1].sample = true;
    fs::write(&records, serde_json::to_vec(&raws).unwrap()).unwrap();
    let list = folder.path().join("list").to_str().unwrap().to_owned();
    let (exit, said) = directory(&["build", "--folder", &from, "--out", &list]);
    assert_eq!(exit, Exit::Problems);
    assert!(
        said.contains(&raws[1].id) && said.contains("--samples"),
        "{said}"
    );
    assert!(!Path::new(&list).exists());
    let (exit, said) = directory(&["build", "--folder", &from, "--out", &list, "--samples"]);
    assert_eq!(exit, Exit::Fine, "{said}");
    assert!(said.contains("built     3 services"), "{said}");
}

#[test]
fn a_folder_that_cant_be_read_says_which_file_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let from = copied(folder.path());
    let list = folder.path().join("list").to_str().unwrap().to_owned();
    fs::write(&list, "before").unwrap();
    let at = |name: &str| Path::new(&from).join(name);
    for (name, content, says) in [
        ("phrases.tsv", Some("lang\tcrisis"), "phrases.tsv"),
        ("places.tsv", Some("name\n"), "places, line 1"),
        ("ontario.json", Some("[{}]"), "ontario.json, line 1"),
        ("list.json", Some("{}"), "list.json"),
        ("ontario.sketch", None, "ontario.sketch"),
    ] {
        let kept = fs::read(at(name)).unwrap();
        match content {
            Some(content) => fs::write(at(name), content).unwrap(),
            None => fs::remove_file(at(name)).unwrap(),
        }
        let (exit, said) = directory(&["build", "--folder", &from, "--out", &list]);
        assert_eq!(exit, Exit::Unreadable, "{name}: {said}");
        assert!(said.contains(says), "{said}");
        assert_eq!(fs::read_to_string(&list).unwrap(), "before");
        fs::write(at(name), kept).unwrap();
    }
    let nowhere = folder.path().join("no/such/folder/list");
    let (exit, _) = directory(&["build", "--out", nowhere.to_str().unwrap()]);
    assert_eq!(exit, Exit::Unreadable);
}

#[test]
fn a_held_record_is_named_and_is_not_in_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let from = copied(folder.path());
    let records = Path::new(&from).join("ontario.json");
    let mut raws: Vec<Raw> = serde_json::from_slice(&fs::read(&records).unwrap()).unwrap();
    let hidden = raws
        .iter_mut()
        .find(|raw| raw.kind.is_often_hidden())
        .unwrap();
    hidden.description.en += " Come to 12 Elm Street.";
    let id = hidden.id.clone();
    fs::write(&records, serde_json::to_vec(&raws).unwrap()).unwrap();
    let list = folder.path().join("list").to_str().unwrap().to_owned();
    let (exit, said) = directory(&["build", "--folder", &from, "--out", &list]);
    assert_eq!(exit, Exit::Problems);
    assert!(
        said.contains(&format!("tally:{id}: Street in description")),
        "{said}"
    );
    let bytes = fs::read(&list).unwrap();
    assert_eq!(memchr::memmem::find(&bytes, b"12 Elm Street"), None);
    assert_eq!(
        memchr::memmem::find(&bytes, format!("tally:{id}").as_bytes()),
        None
    );
}

#[test]
fn a_search_shows_lanes_numbers_reasons_hours_and_what_filters_took_away() {
    let folder = tempfile::tempdir().unwrap();
    let list = built(folder.path());
    let (exit, said) = directory(&["search", &list, "shelter", "--near", "Sudbury"]);
    assert_eq!(exit, Exit::Fine, "{said}");
    for part in [
        "from      Greater Sudbury",
        "meant     emergency_shelter",
        "Location not published: call first",
        "tally:safe-harbour-house",
        "open day and night",
        "because: emergency_shelter",
        "removed   ",
        "by the words",
    ] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    let hidden = said.split("Location not published").nth(1).unwrap();
    let hidden = hidden.split("\n\n").next().unwrap();
    assert!(!hidden.contains(" km"), "{hidden}");

    let must = directory(&["search", &list, "shelter", "--must", "free"]).1;
    assert!(
        must.contains("has free") && must.contains("ask about free"),
        "{must}"
    );
    let french = directory(&[
        "search", &list, "avocat", "--near", "P7B", "--lang", "fr", "--limit", "2",
    ])
    .1;
    assert!(
        french.contains("Thunder Bay") && french.contains("Aide juridique"),
        "{french}"
    );
    let night = ["search", &list, "legal aid", "--at", "2026-11-18T03:00"];
    let day = [
        "search",
        &list,
        "legal aid",
        "--at",
        "2026-11-18T10:00:00-05:00",
    ];
    assert_ne!(
        directory(&night).1,
        directory(&day).1,
        "hours depend on the moment"
    );
    let json = directory(&["search", &list, "shelter", "--near", "Sudbury", "--json"]).1;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(json["lanes"].as_array().unwrap().len() > 1);
    let all = [
        "search",
        &list,
        "--need",
        "food,clothing",
        "--age",
        "17",
        "--open-now",
        "--old",
        "--not-near",
        "Toronto:30",
    ];
    let (exit, said) = directory(&all);
    assert_eq!(exit, Exit::Fine, "{said}");
    assert!(!said.contains(", Toronto;"), "{said}");
}

#[test]
fn a_search_that_cant_be_made_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let list = built(folder.path());
    let broken = folder.path().join("broken").to_str().unwrap().to_owned();
    let bytes = fs::read(&list).unwrap();
    fs::write(&broken, &bytes[..bytes.len() / 2]).unwrap();
    for (arguments, exit, says) in [
        (
            vec!["search", &list, "--near", "Zzzzqqq"],
            Exit::WrongUse,
            "no town or postal prefix",
        ),
        (
            vec!["search", &list, "--near", "P0T"],
            Exit::WrongUse,
            "name a town",
        ),
        (
            vec!["search", &list, "--need", "gold"],
            Exit::WrongUse,
            "emergency_shelter",
        ),
        (
            vec!["search", &list, "--must", "gold"],
            Exit::WrongUse,
            "wheelchair",
        ),
        (
            vec!["search", &list, "--at", "noon"],
            Exit::WrongUse,
            "--at",
        ),
        (
            vec!["search", &list, "--not-near", "Toronto:far"],
            Exit::WrongUse,
            "TOWN:KM",
        ),
        (
            vec!["search", &broken, "food"],
            Exit::Unreadable,
            "broken: a part of the directory is damaged",
        ),
        (
            vec!["search", "nothing.svcb"],
            Exit::Unreadable,
            "nothing.svcb",
        ),
        (vec!["nearest", &list], Exit::WrongUse, "--near"),
        (vec!["one-stop", &list], Exit::WrongUse, "NEED"),
    ] {
        let (found, said) = directory(&arguments);
        assert_eq!(found, exit, "{arguments:?}: {said}");
        assert!(said.contains(says), "{arguments:?}: {said}");
    }
}

#[test]
fn the_nearest_places_come_in_order_and_none_of_them_is_hidden() {
    let folder = tempfile::tempdir().unwrap();
    let list = built(folder.path());
    let (exit, said) = directory(&["nearest", &list, "--near", "Toronto", "-n", "7"]);
    assert_eq!(exit, Exit::Fine, "{said}");
    assert_eq!(said.lines().count(), 8, "{said}");
    let json = directory(&["nearest", &list, "--near", "Toronto", "-n", "60", "--json"]).1;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let metres: Vec<_> = json
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["metres"].as_u64().unwrap())
        .collect();
    assert!(metres.len() == 60 && metres.is_sorted());
    let raws: Vec<Raw> =
        serde_json::from_slice(&fs::read("assets/directory/ontario.json").unwrap()).unwrap();
    for one in json.as_array().unwrap() {
        let id = one["id"].as_str().unwrap().strip_prefix("tally:").unwrap();
        let raw = raws.iter().find(|raw| raw.id == id).unwrap();
        assert!(
            raw.location.latitude.is_some() && raw.location.withheld.is_empty(),
            "{id}"
        );
    }
    let food = directory(&[
        "nearest",
        &list,
        "--near",
        "Toronto",
        "--need",
        "sa-dv-hospital",
        "-n",
        "1",
    ])
    .1;
    assert!(food.contains("tally:wch-sadvcc"), "{food}");
}

#[test]
fn one_stop_names_the_stops_and_what_they_leave_out() {
    let folder = tempfile::tempdir().unwrap();
    let list = built(folder.path());
    let (exit, said) = directory(&[
        "one-stop",
        &list,
        "emergency_shelter",
        "legal-advice",
        "sa_dv_hospital",
        "--near",
        "Hamilton",
    ]);
    assert_eq!(exit, Exit::Fine, "{said}");
    assert!(said.contains("Best: ") && said.contains("for: "), "{said}");
    let nobody = directory(&[
        "one-stop",
        &list,
        "childcare",
        "employment",
        "--near",
        "Kenora",
        "--json",
    ])
    .1;
    let nobody: serde_json::Value = serde_json::from_str(&nobody).unwrap();
    assert!(nobody["best"].is_array() && nobody["uncovered"].is_array());
}

#[test]
fn a_file_that_is_no_map_makes_no_sketch() {
    let folder = tempfile::tempdir().unwrap();
    let sketch = folder.path().join("sketch").to_str().unwrap().to_owned();
    let (exit, said) = directory(&["sketch", "tests/directory/hsds.json", "-o", &sketch]);
    assert_eq!(exit, Exit::Unreadable);
    assert!(
        said.contains("hsds.json: not the map that was expected"),
        "{said}"
    );
    assert!(!Path::new(&sketch).exists());
    // A square of land with a lake and a border in it.
    let map = serde_json::json!({
        "type": "Topology",
        "transform": {"scale": [0.001, 0.001], "translate": [-84.0, 45.0]},
        "arcs": [
            [[0, 0], [2000, 0], [0, 2000], [-2000, 0], [0, -2000]],
            [[500, 500], [500, 0], [0, 500], [-500, 0], [0, -500]],
            [[1000, 0], [0, 2000]],
            [[1000, 0], [1000, 0], [0, 2000], [-1000, 0]],
            [[1000, 2000], [-1000, 0], [0, -2000], [1000, 0]]
        ],
        "objects": {
            "land": {"geometries": [{"type": "Polygon", "arcs": [[0]]}]},
            "lakes": {"geometries": [{"type": "Polygon", "arcs": [[1]]}]},
            "subunits": {"geometries": [
                {"type": "Polygon", "arcs": [[2, 4]]}, {"type": "Polygon", "arcs": [[3, -3]]}
            ]}
        }
    });
    let topology = folder.path().join("map.json");
    fs::write(&topology, map.to_string()).unwrap();
    let (exit, said) = directory(&["sketch", topology.to_str().unwrap(), "-o", &sketch]);
    assert_eq!(exit, Exit::Fine, "{said}");
    assert!(
        tally::directory::sketch::Shapes::open(&fs::read(&sketch).unwrap())
            .unwrap()
            .lakes
            .len()
            == 1
    );
}
