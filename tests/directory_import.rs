//! Sources in every format give the same services, hide what they say is hidden, and fail clearly.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

#[path = "support/towns.rs"]
mod towns;

use std::path::PathBuf;

use tally::directory::{
    Cost, Kind, Lang, Location, Need, Raw, Rule, Service, Withheld, export,
    gate::{Verdict, admit},
    import::{Format, Imported, Options, Spot, read},
};
use towns::{FourTowns, gate};

fn path(name: &str) -> PathBuf {
    PathBuf::from("tests/directory").join(name)
}

fn import(format: Format, name: &str) -> Imported {
    import_mapped(format, name, "")
}

fn import_mapped(format: Format, name: &str, map: &str) -> Imported {
    let options = Options {
        title: "A list".to_owned(),
        map: map.parse().unwrap(),
    };
    read(format, &path(name), &options).unwrap_or_else(|error| panic!("{error}"))
}

fn raw<'a>(imported: &'a Imported, id: &str) -> &'a Raw {
    imported
        .records
        .iter()
        .find(|raw| raw.id == id)
        .unwrap_or_else(|| {
            panic!(
                "no {id} in {:?}",
                imported
                    .records
                    .iter()
                    .map(|raw| &raw.id)
                    .collect::<Vec<_>>()
            )
        })
}

fn kept(imported: &Imported, id: &str) -> Service {
    match admit(raw(imported, id).clone(), &gate()) {
        Verdict::Keep(service, _) => *service,
        other => panic!("{id} was not kept: {other:?}"),
    }
}

/// Every format tells of one clinic: what is read of it does not depend on the format.
fn is_the_clinic(service: &Service, what: &str) {
    assert_eq!(service.kind, Kind::Clinic, "{what}");
    assert!(service.needs.contains(Need::ClinicPrimary), "{what}");
    assert!(
        service
            .phones
            .iter()
            .any(|phone| phone.number.ends_with("5550123")),
        "{what}"
    );
    let Location::Public(place) = &service.location else {
        panic!("{what}: {:?}", service.location)
    };
    assert_eq!(place.street, "12 Elm Street", "{what}");
    assert_eq!(place.town.en, "Toronto", "{what}");
    assert_eq!(
        place.point.map(|point| point.lat_e6()),
        Some(43_650_000),
        "{what}"
    );
    let week = &service.hours[0].schedule.weekly;
    assert_eq!((week[0].from, week[0].to), (540, 1_020), "{what}");
}

fn is_hidden(service: &Service, what: &str) {
    assert!(
        matches!(service.location, Location::Undisclosed { .. }),
        "{what}: {:?}",
        service.location
    );
    let json = serde_json::to_string(service).unwrap();
    assert!(
        !json.contains("Oak Av") && !json.contains("Birch Road"),
        "{json}"
    );
}

#[test]
fn one_clinic_is_the_same_in_every_format() {
    for (format, name, id) in [
        (Format::Icarol, "icarol.csv", "101"),
        (Format::Cioc, "cioc.xml", "TOR0001"),
        (Format::HsdsJson, "hsds.json", "s-1@p1"),
        (Format::HsdsCsv, "hsds_1_1", "s1"),
        (Format::HsdsCsv, "hsds_3", "s1"),
        (Format::GeoJson, "osm.geojson", "node/1"),
    ] {
        let service = kept(&import(format, name), id);
        is_the_clinic(&service, name);
        assert_eq!(service.organisation.en, "Elm Health", "{name}");
    }
}

#[test]
fn icarol_is_read_as_its_flags_say() {
    let imported = import(Format::Icarol, "icarol.csv");
    assert_eq!(imported.notes.read, 7);
    assert_eq!(imported.notes.excluded, ["105", "106"]);
    assert_eq!(imported.notes.unmapped["SeniorWorkerName"], 1);
    assert_eq!(imported.notes.unmapped["InternalNotes"], 1);
    let all = serde_json::to_string(&imported.records).unwrap();
    assert!(!all.contains("Pat"), "a name of staff was read");

    let clinic = kept(&imported, "101");
    assert_eq!(clinic.description.en, "Care for all\nNo card needed");
    assert_eq!(clinic.languages, ["en", "fr"]);
    assert_eq!(clinic.cost, Cost::Free);
    assert_eq!(
        clinic.provenance.verified_on.unwrap().to_string(),
        "2021-05-04"
    );
    let numbers: Vec<&str> = clinic
        .phones
        .iter()
        .map(|phone| phone.number.as_str())
        .collect();
    assert_eq!(
        numbers,
        ["+14165550123", "+14165550144"],
        "the fax is no number to call"
    );
    assert_eq!(clinic.phones[0].extension, "4");
    assert!(clinic.phones[1].tty);

    let shelter = kept(&imported, "102");
    is_hidden(&shelter, "a shelter by its code");
    assert_eq!(shelter.phones.len(), 1, "a private number was read");
    assert!(shelter.hours[0].schedule.always);
    is_hidden(&kept(&imported, "103"), "a private address");
    assert!(matches!(
        kept(&imported, "104").location,
        Location::MailingOnly { .. }
    ));
}

#[test]
fn a_bad_field_costs_the_field_and_not_the_record() {
    let imported = import(Format::Icarol, "icarol.csv");
    let service = kept(&imported, "107");
    assert!(matches!(service.location, Location::Public(_)));
    assert_eq!(imported.notes.bad_values["latitude"], 1);
    assert_eq!(imported.notes.bad_values["verified_on"], 1);
}

#[test]
fn airs_is_read_as_its_flags_say() {
    let imported = import(Format::Airs, "airs.xml");
    let clinic = kept(&imported, "A1-S1-V1");
    assert_eq!(clinic.organisation.en, "Elm & Oak");
    assert_eq!(clinic.phones.len(), 1, "a confidential number was read");
    assert!(clinic.phones[0].toll_free);
    assert!(matches!(&clinic.location, Location::Public(place) if place.street == "12 Elm Street"));
    assert_eq!(clinic.hours[0].schedule.weekly.len(), 5);
    assert_eq!(imported.notes.unmapped["Mystery"], 1);
    let hidden = raw(&imported, "A1-S2");
    assert_eq!(
        hidden.location.withheld,
        [Withheld::Flag, Withheld::ReasonGiven]
    );
    is_hidden(&kept(&imported, "A1-S2"), "a confidential address");
    assert!(
        raw(&imported, "A1-S3")
            .location
            .withheld
            .contains(&Withheld::NoPhysicalAddress)
    );
}

#[test]
fn cioc_is_read_in_both_languages_and_as_its_flags_say() {
    let imported = import(Format::Cioc, "cioc.xml");
    let clinic = kept(&imported, "TOR0001");
    assert_eq!(clinic.name_in(Lang::Fr).text, "Clinique Elm");
    assert_eq!(clinic.description.fr, "Soins");
    assert_eq!(imported.notes.excluded, ["TOR0002"]);
    assert_eq!(imported.notes.unmapped["INTERNAL_MEMO"], 1);
    is_hidden(&kept(&imported, "TOR0003"), "a privacy profile");
}

#[test]
fn hsds_gives_a_record_for_each_place() {
    let imported = import(Format::HsdsJson, "hsds.json");
    assert_eq!(imported.notes.read, 4);
    assert_eq!(imported.notes.excluded, ["s-3"]);
    assert_eq!(imported.notes.unmapped["shoe_size"], 1);
    is_hidden(&kept(&imported, "s-1@p2"), "redacted");
    let clinic = kept(&imported, "s-1@p1");
    assert_eq!(clinic.suits.age_min, Some(16));
    let schedule = &clinic.hours[0].schedule;
    assert_eq!(schedule.rules[0].0, Rule::NthWeekday(2, 1));
    assert!(schedule.valid_to.is_some());
    let line = kept(&imported, "7");
    assert_eq!(line.location, Location::Virtual);
    let day = line.hours[0].schedule.weekly[0];
    assert_eq!(
        (day.from, day.to),
        (0, 10_080),
        "23:59 left a gap of a minute"
    );
}

#[test]
fn tables_of_hsds_count_what_they_do_not_know() {
    let imported = import(Format::HsdsCsv, "hsds_1_1");
    assert_eq!(imported.notes.unmapped["funding.csv"], 1);
    assert_eq!(kept(&imported, "s1").languages, ["fr"]);
}

#[test]
fn shelters_of_openstreetmap_have_no_pin() {
    let imported = import(Format::GeoJson, "osm.geojson");
    is_hidden(&kept(&imported, "way/2"), "a shelter for abused people");
    assert_eq!(imported.notes.unmapped["building"], 1);
}

#[test]
fn any_table_is_read_by_a_map_of_columns() {
    let map = "id=Nr,name_fr=Nom,phone=Tel,street=Rue,town=Ville,private=Sicher";
    let imported = import_mapped(Format::Csv, "own.csv", map);
    assert_eq!(raw(&imported, "1").name.fr, "Clinique Elm");
    assert!(matches!(kept(&imported, "1").location, Location::Public(_)));
    is_hidden(&kept(&imported, "2"), "a column mapped to private");
}

#[test]
fn a_file_that_cant_be_read_says_where_and_why() {
    let fails = |format, name: &str| {
        read(format, &path("broken").join(name), &Options::default()).unwrap_err()
    };
    for (format, name, spot, field) in [
        (Format::HsdsJson, "syntax.json", Spot::Line(2), None),
        (
            Format::HsdsJson,
            "no_id.json",
            Spot::Path("[1]".into()),
            Some("id"),
        ),
        (Format::Airs, "crossed.xml", Spot::Line(4), None),
        (Format::Airs, "cut.xml", Spot::Line(3), None),
        (Format::Cioc, "../airs.xml", Spot::Whole, Some("RECORD")),
        (
            Format::Icarol,
            "wrong_columns.csv",
            Spot::Line(1),
            Some("ResourceAgencyNum"),
        ),
        (Format::Icarol, "empty.csv", Spot::Line(1), None),
        (Format::Icarol, "short_row.csv", Spot::Line(3), None),
        (
            Format::GeoJson,
            "no_properties.geojson",
            Spot::Path("features[1].properties".into()),
            None,
        ),
        (
            Format::Tally,
            "unknown_field.json",
            Spot::Line(2),
            Some("streeet"),
        ),
        (Format::HsdsCsv, "..", Spot::Whole, Some("services.csv")),
        (Format::HsdsJson, "not_there.json", Spot::Whole, None),
    ] {
        let error = fails(format, name);
        assert_eq!(error.spot, spot, "{error}");
        assert_eq!(error.field.as_deref(), field, "{error}");
        assert!(!error.what.is_empty());
    }
}

#[test]
fn our_own_exports_are_read_back_as_they_were() {
    let imported = import(Format::Icarol, "icarol.csv");
    let services: Vec<Service> = imported
        .records
        .iter()
        .map(|raw| kept(&imported, &raw.id))
        .collect();
    assert!(services.len() > 4);
    for (format, exported) in [
        (Format::HsdsJson, export::hsds(&services, &FourTowns)),
        (Format::GeoJson, export::geojson(&services, &FourTowns)),
    ] {
        let json = exported.to_string();
        assert!(
            ["Oak Av", "Birch Road", "M4V", "M3V"]
                .iter()
                .all(|hidden| !json.contains(hidden))
        );
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), json).unwrap();
        let again = read(format, file.path(), &Options::default()).unwrap();
        let again: Vec<Service> = again
            .records
            .iter()
            .map(|raw| kept(&again, &raw.id))
            .collect();
        assert_eq!(again, services, "{format:?}");
    }
}

#[test]
fn a_stranger_reads_no_hidden_place_in_our_exports() {
    let imported = import(Format::Icarol, "icarol.csv");
    let hidden = kept(&imported, "102");
    let hsds = export::hsds(std::slice::from_ref(&hidden), &FourTowns);
    let place = &hsds[0]["service_at_locations"][0]["location"];
    assert_eq!(place["location_type"], "virtual");
    assert!(place.get("latitude").is_none() && place.get("addresses").is_none());
    let geojson = export::geojson(&[hidden], &FourTowns);
    assert!(geojson["features"][0]["geometry"].is_null());
    assert!(geojson["features"][0]["properties"]["street"].is_null());
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), &bytes).unwrap();
        for format in [Format::Tally, Format::HsdsJson, Format::Icarol, Format::Airs, Format::Cioc, Format::GeoJson, Format::Csv] {
            let _ = read(format, file.path(), &Options::default());
        }
    }

    #[test]
    fn a_cut_file_is_read_or_refused(cut in 0usize..1_500, which in 0usize..5) {
        let (format, name) = [
            (Format::Icarol, "icarol.csv"), (Format::Airs, "airs.xml"), (Format::Cioc, "cioc.xml"),
            (Format::HsdsJson, "hsds.json"), (Format::GeoJson, "osm.geojson"),
        ][which];
        let bytes = std::fs::read(path(name)).unwrap();
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), &bytes[..cut.min(bytes.len())]).unwrap();
        let _ = read(format, file.path(), &Options::default());
    }
}
