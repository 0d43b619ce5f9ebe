//! GeoJSON: one feature a record; its properties by a map of columns, our own names, or tags of
//! OpenStreetMap.

use serde_json::Value;

use super::{
    Imported, Options,
    column::Column,
    decode,
    draft::Draft,
    error::{ImportError, Spot},
    table::{field, own_names, take, take_own},
};
use crate::directory::Kind;

/// Tags of OpenStreetMap and names common in open data, without case and punctuation.
const TAGS: &[(&str, Column)] = &[
    ("namefr", Column::NameFr),
    ("altname", Column::Alias),
    ("operator", Column::Organisation),
    ("organization", Column::Organisation),
    ("contactphone", Column::Phone),
    ("telephone", Column::Phone),
    ("website", Column::Web),
    ("contactwebsite", Column::Web),
    ("url", Column::Web),
    ("contactemail", Column::Email),
    ("openinghours", Column::Hours),
    ("fee", Column::Ignore),
    ("addrcity", Column::Town),
    ("city", Column::Town),
    ("addrpostcode", Column::PostalCode),
    ("postalcode", Column::PostalCode),
    ("address", Column::Street),
    ("province", Column::Province),
    ("checkdate", Column::VerifiedOn),
    ("confidenti", Column::Private),
    ("confidential", Column::Private),
    ("locationdisclosed", Column::Ignore),
    ("amenity", Column::Ignore),
    ("socialfacility", Column::Ignore),
    ("socialfacilityfor", Column::Ignore),
    ("addrhousenumber", Column::Ignore),
    ("addrstreet", Column::Ignore),
];

/// Reads the file.
///
/// # Errors
/// [`ImportError`].
pub(super) fn read(bytes: &[u8], file: &str, options: &Options) -> Result<Imported, ImportError> {
    let document: Value =
        serde_json::from_str(&decode(bytes)).map_err(|error| ImportError::json(file, &error))?;
    let features = document
        .get("features")
        .and_then(Value::as_array)
        .ok_or_else(|| {
            ImportError::at(
                file,
                Spot::Path("features".to_owned()),
                "no list of features",
            )
        })?;
    let mut out = Imported::default();
    for (at, feature) in features.iter().enumerate() {
        let properties = feature
            .get("properties")
            .and_then(Value::as_object)
            .ok_or_else(|| {
                let path = format!("features[{at}].properties");
                ImportError::at(file, Spot::Path(path), "no properties")
            })?;
        // Our own exports say all that they know in one field, so that nothing is lost on the way.
        if let Some(own) = properties.get("tally")
            && take_own(own, &mut out)
        {
            continue;
        }
        let id = [
            feature.get("id"),
            properties.get("id"),
            properties.get("@id"),
        ]
        .into_iter()
        .flatten()
        .map(text)
        .find(|id| !id.is_empty())
        .unwrap_or_else(|| format!("feature-{at}"));
        let mut draft = Draft::new(&id, options);
        for (name, value) in properties {
            let column = field(name, &options.map, TAGS).or_else(|| own_names(name));
            match column {
                Some(column) => draft.set(column, &text(value), &mut out.notes),
                None if name == "@id" || value.is_null() => {}
                None => out.notes.unmapped(name),
            }
        }
        let tag = |name: &str| properties.get(name).map(text).unwrap_or_default();
        if !tag("addr:street").is_empty() {
            let line = format!("{} {}", tag("addr:housenumber"), tag("addr:street"));
            draft.set(Column::Street, &line, &mut out.notes);
        }
        if tag("location_disclosed") == "false" {
            draft.set(Column::Private, "yes", &mut out.notes);
        }
        draft.kind = draft.kind.or_else(|| kind(&tag));
        if draft.raw.location.latitude.is_none() {
            let at = point(feature.get("geometry").unwrap_or(&Value::Null));
            (draft.raw.location.longitude, draft.raw.location.latitude) = at;
        }
        take(draft, &mut out);
    }
    Ok(out)
}

/// What tags say a place is. A shelter for women or after violence is of a kind that hides.
fn kind(tag: &dyn Fn(&str) -> String) -> Option<Kind> {
    let for_whom = tag("social_facility:for");
    match (tag("social_facility").as_str(), tag("amenity").as_str()) {
        ("shelter", _)
            if ["abused", "woman", "women", "domestic_violence", "victim"]
                .iter()
                .any(|word| for_whom.contains(word)) =>
        {
            Some(Kind::Shelter)
        }
        ("shelter", _) => Some(Kind::Housing),
        ("food_bank" | "soup_kitchen", _) => Some(Kind::Basics),
        (_, "clinic" | "doctors") => Some(Kind::Clinic),
        _ => None,
    }
}

/// Longitude and latitude: of a point, or of the first point of anything else.
fn point(geometry: &Value) -> (Option<f64>, Option<f64>) {
    let mut at = geometry.get("coordinates");
    for _ in 0..4 {
        match at.and_then(|value| value.get(0)) {
            Some(first) if first.is_array() => at = Some(first),
            _ => break,
        }
    }
    let number = |index: usize| at.and_then(|pair| pair.get(index)).and_then(Value::as_f64);
    (number(0), number(1))
}

/// A value as text: lists as their parts, nothing for null.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Null | Value::Object(_) => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(text).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}
