//! The central promise: whatever a source says of where a hidden shelter is, the list that ships is the
//! same, byte for byte. Through every format that can carry a point, and through the build.

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
use tally::directory::command::Exit;

/// Where something is: street, postal code, latitude, longitude.
type Where = [&'static str; 4];

/// Where the shelter may be: in its town, at the other end of the province, and nowhere on the earth.
const SECRETS: [Where; 4] = [
    ["9 Oak Avenue", "M4V 1A1", "43.6612", "-79.3712"],
    ["77 Pine Road", "P3E 5J1", "46.4917", "-80.9931"],
    ["RR 2, 1204 Birch Line", "K0H 2T0", "44.3", "-76.5"],
    ["PO Box 45", "", "0", "0"],
];
/// Where the clinic beside it is, which is published; and elsewhere.
const OPEN: Where = ["12 Elm Street", "M5V 1A1", "43.65", "-79.38"];
const MOVED: Where = ["12 Elm Street", "M5V 1A1", "43.66", "-79.38"];

/// A source in a format: its files, with `{S0}` to `{S3}` for where the shelter is, and `{O0}` to `{O3}` for
/// the clinic.
struct Source {
    format: &'static str,
    map: &'static str,
    files: &'static [(&'static str, &'static str)],
}

const SOURCES: [Source; 9] = [
    // Our own list, as it is kept: built without an import.
    Source {
        format: "tally",
        map: "",
        files: &[(
            "list.json",
            r#"[{"id": "1", "name": {"en": "Rose House"}, "kind": "shelter", "area": "unknown", "confidence": "high",
  "location": {"withheld": ["flag"], "street": "{S0}", "town": {"en": "Toronto"}, "postal_code": "{S1}", "latitude": {S2}, "longitude": {S3}, "transit": {"en": "bus to {S0}"}},
  "phones": [{"number": "416-555-0101"}], "sources": [{"title": "A list", "address": "", "date": ""}]},
 {"id": "2", "name": {"en": "Ivy House"}, "kind": "second_stage", "area": "unknown", "confidence": "high",
  "location": {"street": "{S0}", "town": {"en": "Cobalt"}, "postal_code": "{S1}", "latitude": {S2}, "longitude": {S3}},
  "phones": [{"number": "416-555-0102"}], "sources": [{"title": "A list", "address": "", "date": ""}]},
 {"id": "3", "name": {"en": "Elm Clinic"}, "kind": "clinic", "area": "unknown", "confidence": "high",
  "location": {"street": "{O0}", "town": {"en": "Toronto"}, "postal_code": "{O1}", "latitude": {O2}, "longitude": {O3}},
  "phones": [{"number": "416-555-0123"}], "sources": [{"title": "A list", "address": "", "date": ""}]}]"#,
        )],
    },
    Source {
        format: "hsds-json",
        map: "",
        files: &[(
            "list.json",
            r#"{"contents": [
 {"id": "1", "name": "Rose House", "organization": {"id": "o", "name": "Rose"}, "phones": [{"number": "416-555-0101"}],
  "service_at_locations": [{"id": "a", "location": {"id": "l", "location_type": "redacted", "latitude": {S2}, "longitude": {S3},
    "addresses": [{"address_1": "{S0}", "city": "Toronto", "state_province": "ON", "postal_code": "{S1}", "address_type": "physical"}]}}]},
 {"id": "2", "name": "Elm Clinic", "organization": {"id": "o", "name": "Elm"}, "phones": [{"number": "416-555-0123"}],
  "service_at_locations": [{"id": "b", "location": {"id": "m", "location_type": "physical", "latitude": {O2}, "longitude": {O3},
    "addresses": [{"address_1": "{O0}", "city": "Toronto", "state_province": "ON", "postal_code": "{O1}", "address_type": "physical"}]}}]}]}"#,
        )],
    },
    // No flag at all: the kind of place, by its code, is enough.
    Source {
        format: "hsds-json",
        map: "",
        files: &[(
            "list.json",
            r#"{"contents": [
 {"id": "1", "name": "Rose House", "organization": {"id": "o", "name": "Rose"}, "phones": [{"number": "416-555-0101"}],
  "attributes": [{"taxonomy_term": {"code": "BH-1800.1500-100", "name": "Shelter"}}],
  "service_at_locations": [{"id": "a", "location": {"id": "l", "location_type": "physical", "latitude": {S2}, "longitude": {S3},
    "addresses": [{"address_1": "{S0}", "city": "Toronto", "state_province": "ON", "postal_code": "{S1}", "address_type": "physical"}]}}]},
 {"id": "2", "name": "Elm Clinic", "organization": {"id": "o", "name": "Elm"}, "phones": [{"number": "416-555-0123"}],
  "service_at_locations": [{"id": "b", "location": {"id": "m", "location_type": "physical", "latitude": {O2}, "longitude": {O3},
    "addresses": [{"address_1": "{O0}", "city": "Toronto", "state_province": "ON", "postal_code": "{O1}", "address_type": "physical"}]}}]}]}"#,
        )],
    },
    Source {
        format: "hsds-csv",
        map: "",
        files: &[
            ("organization.csv", "id,name\no1,Rose\no2,Elm\n"),
            (
                "service.csv",
                "id,organization_id,name,description,status\ns1,o1,Rose House,Beds,active\ns2,o2,Elm Clinic,Care,active\n",
            ),
            (
                "location.csv",
                "id,organization_id,location_type,name,latitude,longitude\nl1,o1,redacted,Rose,{S2},{S3}\nl2,o2,physical,Elm,{O2},{O3}\n",
            ),
            (
                "address.csv",
                "id,location_id,address_1,city,state_province,postal_code,address_type\na1,l1,\"{S0}\",Toronto,ON,{S1},physical\na2,l2,{O0},Toronto,ON,{O1},physical\n",
            ),
            (
                "service_at_location.csv",
                "id,service_id,location_id\nx1,s1,l1\nx2,s2,l2\n",
            ),
            (
                "phone.csv",
                "id,service_id,number,type\np1,s1,416-555-0101,voice\np2,s2,416-555-0123,voice\n",
            ),
        ],
    },
    Source {
        format: "icarol",
        map: "",
        files: &[(
            "list.csv",
            "Resource Agency Num,PublicName,AgencyDescription,PhysicalAddress1,PhysicalCity,PhysicalStateProvince,PhysicalPostalCode,PhysicalAddressIsPrivate,Latitude,Longitude,Phone1Number,TaxonomyCodes,AgencyStatus\n\
             101,Rose House,Beds,\"{S0}\",Toronto,ON,{S1},Yes,{S2},{S3},416-555-0101,,Active\n\
             102,Ivy House,Beds,\"{S0}\",Toronto,ON,{S1},No,{S2},{S3},416-555-0102,BH-1800.1500-100,Active\n\
             103,Elm Clinic,Care,{O0},Toronto,ON,{O1},No,{O2},{O3},416-555-0123,LN-1500,Active\n",
        )],
    },
    Source {
        format: "airs",
        map: "",
        files: &[(
            "list.xml",
            r#"<Source><Agency><Key>A1</Key><Name>Elm and Rose</Name>
<Site><Key>S1</Key><Name>Rose House</Name>
 <PhysicalAddress Confidential="true"><ReasonWithheld>safety</ReasonWithheld><Line1>{S0}</Line1><City>Toronto</City><State>ON</State><ZipCode>{S1}</ZipCode></PhysicalAddress>
 <SpatialLocation><Latitude>{S2}</Latitude><Longitude>{S3}</Longitude></SpatialLocation>
 <Phone><PhoneNumber>416-555-0101</PhoneNumber></Phone></Site>
<Site><Key>S2</Key><Name>Elm Clinic</Name>
 <PhysicalAddress Confidential="false"><Line1>{O0}</Line1><City>Toronto</City><State>ON</State><ZipCode>{O1}</ZipCode></PhysicalAddress>
 <SpatialLocation><Latitude>{O2}</Latitude><Longitude>{O3}</Longitude></SpatialLocation>
 <Phone><PhoneNumber>416-555-0123</PhoneNumber></Phone></Site></Agency></Source>"#,
        )],
    },
    Source {
        format: "cioc",
        map: "",
        files: &[(
            "list.xml",
            r#"<ROOT><RECORD NUM="TOR0001"><ORG_LEVEL_1 V="Rose House"/><PRIVACY_PROFILE V="Shelter"/><OFFICE_PHONE V="416-555-0101"/>
 <SITE_ADDRESS STREET_NUMBER="" STREET="{S0}" CITY="Toronto" PROVINCE="ON" POSTAL_CODE="{S1}"/><GEOCODE TYPE="3" LAT="{S2}" LONG="{S3}"/></RECORD>
<RECORD NUM="TOR0002"><ORG_LEVEL_1 V="Elm Clinic"/><OFFICE_PHONE V="416-555-0123"/>
 <SITE_ADDRESS STREET="{O0}" CITY="Toronto" PROVINCE="ON" POSTAL_CODE="{O1}"/><GEOCODE TYPE="3" LAT="{O2}" LONG="{O3}"/></RECORD></ROOT>"#,
        )],
    },
    Source {
        format: "geojson",
        map: "",
        files: &[(
            "list.geojson",
            r#"{"type": "FeatureCollection", "features": [
 {"type": "Feature", "id": "node/1", "geometry": {"type": "Point", "coordinates": [{S3}, {S2}]},
  "properties": {"name": "Rose House", "social_facility": "shelter", "social_facility:for": "abused", "phone": "416-555-0101", "addr:city": "Toronto", "addr:street": "{S0}", "addr:postcode": "{S1}"}},
 {"type": "Feature", "id": "node/2", "geometry": {"type": "Point", "coordinates": [{O3}, {O2}]},
  "properties": {"name": "Elm Clinic", "amenity": "clinic", "phone": "416-555-0123", "addr:city": "Toronto", "addr:street": "{O0}", "addr:postcode": "{O1}"}}]}"#,
        )],
    },
    Source {
        format: "csv",
        map: "id=Nr,name=Who,phone=Tel,street=Street,town=Town,postal_code=Code,latitude=Y,longitude=X,private=Safe",
        files: &[(
            "list.csv",
            "Nr,Who,Tel,Street,Town,Code,Y,X,Safe\n\
             1,Rose House,416-555-0101,\"{S0}\",Toronto,{S1},{S2},{S3},yes\n\
             2,Elm Clinic,416-555-0123,{O0},Toronto,{O1},{O2},{O3},no\n",
        )],
    },
];

fn filled(template: &str, secret: Where, open: Where) -> String {
    let mut text = template.to_owned();
    for (letter, place) in [('S', secret), ('O', open)] {
        for (at, value) in place.iter().enumerate() {
            text = text.replace(&format!("{{{letter}{at}}}"), value);
        }
    }
    text
}

/// The list that `import` writes of a source, and the bundle that `build` writes of that.
fn built(source: &Source, secret: Where, open: Where) -> (Vec<u8>, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for name in [
        "places.tsv",
        "postal_prefixes.tsv",
        "phrases.tsv",
        "ontario.sketch",
        "list.json",
    ] {
        fs::copy(Path::new("assets/directory").join(name), at(name)).unwrap();
    }
    fs::create_dir(at("source")).unwrap();
    for (name, template) in source.files {
        let text = filled(template, secret, open);
        fs::write(folder.path().join("source").join(name), text).unwrap();
    }
    let input = match source.format {
        "hsds-csv" => at("source"),
        _ => at("source") + "/" + source.files[0].0,
    };
    if source.format == "tally" {
        fs::copy(&input, at("ontario.json")).unwrap();
    } else {
        let output = at("ontario.json");
        let mut arguments = vec![
            "import",
            "--format",
            source.format,
            &input,
            "--source-key",
            "t",
            "--source-title",
            "A list",
            "--licence",
            "free",
            "-o",
            &output,
        ];
        if !source.map.is_empty() {
            arguments.extend(["--map", source.map]);
        }
        let (exit, said) = directory(&arguments);
        assert_eq!(exit, Exit::Fine, "{}: {said}", source.format);
    }
    let out = at("list.svcb");
    let (exit, said) = directory(&["build", "--folder", &at(""), "--out", &out]);
    assert_eq!(exit, Exit::Fine, "{}: {said}", source.format);
    let list = match source.format {
        "tally" => Vec::new(),
        _ => fs::read(at("ontario.json")).unwrap(),
    };
    (list, fs::read(out).unwrap())
}

#[test]
fn lists_that_differ_only_in_where_a_hidden_shelter_is_build_to_the_same_bytes() {
    for source in &SOURCES {
        let (list, bundle) = built(source, SECRETS[0], OPEN);
        for name in ["Rose House", "Elm Clinic", "12 Elm Street"] {
            let is_there = memchr::memmem::find(&bundle, name.as_bytes()).is_some();
            assert!(is_there, "{}: {name} is not in the list", source.format);
        }
        for secret in SECRETS {
            let (other_list, other) = built(source, secret, OPEN);
            assert!(
                list == other_list,
                "{}: import depends on {secret:?}",
                source.format
            );
            assert!(
                bundle == other,
                "{}: the list depends on {secret:?}",
                source.format
            );
            for needle in secret.iter().filter(|needle| needle.len() > 4) {
                let found = memchr::memmem::find(&other, needle.as_bytes());
                assert_eq!(found, None, "{}: {needle} is in the list", source.format);
            }
        }
        // The formats do carry points: of a place that is published, it arrives.
        let (_, moved) = built(source, SECRETS[0], MOVED);
        assert!(
            bundle != moved,
            "{}: no point is read at all",
            source.format
        );
    }
}
