//! The `directory` command builds the list, searches it, and leaves nothing half-written.

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
