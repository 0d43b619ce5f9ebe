//! Human Services Data Specification 2.x and 3.x, JSON: services with all that belongs to them inside,
//! alone, in a list, in the API's pages, or inside their organisations.

use serde_json::Value;

use super::{
    Imported, Notes, Options,
    column::Column,
    decode,
    draft::Draft,
    error::{ImportError, Spot},
    geojson::text,
    recurrence,
    table::{take, take_own},
};
use crate::directory::{Hours, Phone, Text, Withheld};

/// Reads the file.
///
/// # Errors
/// [`ImportError`].
pub(super) fn read(bytes: &[u8], file: &str, options: &Options) -> Result<Imported, ImportError> {
    let document: Value =
        serde_json::from_str(&decode(bytes)).map_err(|error| ImportError::json(file, &error))?;
    let mut found = Vec::new();
    services(&document, &Value::Null, "", &mut found);
    if found.is_empty() {
        let what = "no services: expected an object or a list of services, or a page with contents";
        return Err(ImportError::at(file, Spot::Whole, what));
    }
    let mut out = Imported::default();
    for (path, service, organisation) in found {
        if !service.is_object() {
            return Err(ImportError::at(file, Spot::Path(path), "not an object"));
        }
        if text_of(service, "id").is_empty() {
            return Err(ImportError {
                field: Some("id".to_owned()),
                ..ImportError::at(file, Spot::Path(path), "a service needs one")
            });
        }
        read_service(service, organisation, options, &mut out);
    }
    Ok(out)
}

type Found<'a> = (String, &'a Value, &'a Value);

/// The services in a document, each with where it stands and the organisation around it.
fn services<'a>(value: &'a Value, around: &'a Value, path: &str, out: &mut Vec<Found<'a>>) {
    if let Value::Array(all) = value {
        for (at, one) in all.iter().enumerate() {
            let path = format!("{path}[{at}]");
            if one.is_object() {
                services(one, around, &path, out);
            } else {
                out.push((path, one, around));
            }
        }
        return;
    }
    let inside = [
        "contents",
        "services",
        "organizations",
        "organization_list",
        "data",
    ]
    .into_iter()
    .find_map(|name| Some((name, value.get(name).filter(|inner| inner.is_array())?)));
    match inside {
        Some((name, inner)) => {
            let around = if name == "services" && value.get("name").is_some() {
                value
            } else {
                around
            };
            let dot = if path.is_empty() { "" } else { "." };
            services(inner, around, &format!("{path}{dot}{name}"), out);
        }
        None if value.is_object() => out.push((path.to_owned(), value, around)),
        None => {}
    }
}

/// Fields of a service that are read, by their names of 1.1 to 3.1.
const FIELDS: &[(&str, Column)] = &[
    ("name", Column::Name),
    ("alternate_name", Column::Alias),
    ("description", Column::Description),
    ("url", Column::Web),
    ("email", Column::Email),
    ("status", Column::Status),
    ("application_process", Column::Before),
    ("fees_description", Column::Fees),
    ("fees", Column::Fees),
    ("eligibility_description", Column::Serves),
    ("minimum_age", Column::AgeMin),
    ("maximum_age", Column::AgeMax),
    ("assured_date", Column::VerifiedOn),
    ("last_modified", Column::SourceDate),
];

/// Parts of a service that are read, or that say nothing to a reader.
const PARTS: &[&str] = &[
    "id",
    "organization",
    "organization_id",
    "program_id",
    "locations",
    "service_at_locations",
    "services_at_location",
    "phones",
    "schedules",
    "regular_schedules",
    "regular_schedule",
    "holiday_schedules",
    "holiday_schedule",
    "languages",
    "eligibility",
    "required_documents",
    "cost_options",
    "attributes",
    "taxonomy_terms",
    "service_taxonomy",
    "metadata",
    "service_areas",
    "interpretation_services",
    "tally",
];

/// Reads one service, at each of its places.
pub(super) fn read_service(service: &Value, around: &Value, options: &Options, out: &mut Imported) {
    // Our own exports say all that they know in one field, so that nothing is lost on the way.
    if let Some(own) = service.get("tally")
        && take_own(own, out)
    {
        return;
    }
    for (name, value) in service.as_object().into_iter().flatten() {
        let known = PARTS.contains(&name.as_str()) || FIELDS.iter().any(|(field, _)| field == name);
        if !known && !text(value).is_empty() {
            out.notes.unmapped(name);
        }
    }
    let organisation = service
        .get("organization")
        .filter(|o| o.is_object())
        .unwrap_or(around);
    let at: Vec<(&Value, &Value)> =
        list(service, &["service_at_locations", "services_at_location"])
            .into_iter()
            .map(|link| (link.get("location").unwrap_or(&Value::Null), link))
            .chain(
                list(service, &["locations"])
                    .into_iter()
                    .map(|location| (location, &Value::Null)),
            )
            .collect();
    if at.is_empty() {
        let draft = service_at(
            service,
            organisation,
            &Value::Null,
            &Value::Null,
            options,
            &mut out.notes,
        );
        take(draft, out);
        return;
    }
    let several = at.len() > 1;
    for (number, (location, link)) in at.into_iter().enumerate() {
        let mut draft = service_at(
            service,
            organisation,
            location,
            link,
            options,
            &mut out.notes,
        );
        if several {
            let place = [text_of(location, "id"), text_of(link, "id")]
                .into_iter()
                .find(|id| !id.is_empty())
                .unwrap_or_else(|| number.to_string());
            draft.raw.id = format!("{}@{place}", draft.raw.id);
        }
        take(draft, out);
    }
}

fn service_at(
    service: &Value,
    organisation: &Value,
    location: &Value,
    link: &Value,
    options: &Options,
    notes: &mut Notes,
) -> Draft {
    let mut draft = Draft::new(&text_of(service, "id"), options);
    for (field, column) in FIELDS {
        draft.set(*column, &text_of(service, field), notes);
    }
    draft.set(Column::Organisation, &text_of(organisation, "name"), notes);
    for field in ["url", "website"] {
        draft.set(Column::Web, &text_of(organisation, field), notes);
    }
    draft.raw.interpreter = Text::en(text_of(service, "interpretation_services"));
    place(location, &mut draft, notes);
    // The numbers nearest to the service: its own, of it at this place, of the place, of who runs it.
    for from in [service, link, location, organisation] {
        let fresh = draft.raw.phones.is_empty();
        if fresh {
            draft.raw.phones.extend(phones(from));
        }
    }
    for from in [service, link, location] {
        let entries = list(
            from,
            &["schedules", "regular_schedules", "regular_schedule"],
        );
        let holidays = list(from, &["holiday_schedules", "holiday_schedule"]);
        if draft.raw.hours.is_empty()
            && let Some(schedule) = recurrence::schedule(&entries, &holidays, notes)
        {
            draft.raw.hours.push(Hours {
                of: Text::default(),
                schedule,
            });
        }
    }
    for from in [service, location] {
        for language in list(from, &["languages"]) {
            for field in ["code", "name", "language"] {
                draft.set(Column::Languages, &text_of(language, field), notes);
            }
        }
    }
    for (part, fields, column) in [
        ("eligibility", &["eligibility"][..], Column::Serves),
        ("required_documents", &["document"], Column::Documents),
        (
            "cost_options",
            &["option", "amount_description"],
            Column::Fees,
        ),
        (
            "service_areas",
            &["name", "service_area", "description"],
            Column::Area,
        ),
        ("metadata", &["last_action_date"], Column::SourceDate),
    ] {
        for entry in list(service, &[part]) {
            let told = fields
                .iter()
                .map(|field| text_of(entry, field))
                .find(|told| !told.is_empty());
            draft.set(column, &told.unwrap_or_default(), notes);
        }
    }
    for entry in list(
        service,
        &["attributes", "taxonomy_terms", "service_taxonomy"],
    ) {
        let term = entry
            .get("taxonomy_term")
            .filter(|term| term.is_object())
            .unwrap_or(entry);
        for field in ["code", "name", "term"] {
            draft.set(Column::Taxonomy, &text_of(term, field), notes);
        }
    }
    draft
}

fn place(location: &Value, draft: &mut Draft, notes: &mut Notes) {
    if !location.is_object() {
        return;
    }
    let raw = &mut draft.raw.location;
    match text_of(location, "location_type").to_lowercase().as_str() {
        "" | "physical" => {}
        "virtual" => raw.is_virtual = true,
        "postal" => raw.withheld.push(Withheld::MailingOnly),
        "redacted" => raw.withheld.push(Withheld::Redacted),
        _ => raw.withheld.push(Withheld::NoPhysicalAddress),
    }
    let all = list(
        location,
        &[
            "addresses",
            "physical_addresses",
            "physical_address",
            "address",
        ],
    );
    let mailing = list(location, &["postal_addresses", "postal_address"]);
    let is_physical = |address: &&&Value| {
        !matches!(
            text_of(address, "address_type").as_str(),
            "postal" | "virtual"
        )
    };
    let physical = all.iter().find(is_physical);
    if physical.is_none() && (!all.is_empty() || !mailing.is_empty()) {
        raw.withheld.push(Withheld::MailingOnly);
    }
    if let Some(address) = physical.or(all.first()).or(mailing.first()) {
        for (field, column) in [
            ("address_1", Column::Street),
            ("address_2", Column::Street),
            ("city", Column::Town),
            ("state_province", Column::Province),
            ("postal_code", Column::PostalCode),
        ] {
            draft.set(column, &text_of(address, field), notes);
        }
    }
    draft.set(Column::Latitude, &text_of(location, "latitude"), notes);
    draft.set(Column::Longitude, &text_of(location, "longitude"), notes);
    draft.set(Column::Transit, &text_of(location, "transportation"), notes);
    for entry in list(
        location,
        &["accessibility", "accessibility_for_disabilities"],
    ) {
        let told = ["description", "accessibility", "details"]
            .map(|field| text_of(entry, field).to_lowercase())
            .join(" ");
        if told.contains("wheelchair") && !told.contains("not ") && !told.contains("no ") {
            draft.set(Column::Wheelchair, "yes", notes);
        }
    }
}

fn phones(from: &Value) -> Vec<Phone> {
    list(from, &["phones"])
        .into_iter()
        .filter_map(|phone| {
            let kind = text_of(phone, "type").to_lowercase();
            let is_fax = kind == "fax" || kind == "pager";
            (!is_fax).then(|| Phone {
                number: text_of(phone, "number"),
                extension: text_of(phone, "extension"),
                label: Text::en(text_of(phone, "description")),
                call: matches!(kind.as_str(), "voice" | "cell"),
                text: matches!(kind.as_str(), "text" | "sms"),
                tty: matches!(kind.as_str(), "textphone" | "tty"),
                ..Phone::default()
            })
        })
        .collect()
}

/// A field as text; empty where it is not there.
fn text_of(value: &Value, field: &str) -> String {
    value.get(field).map(text).unwrap_or_default()
}

/// The entries of the first of these fields that is there: a list, or one object.
fn list<'a>(value: &'a Value, fields: &[&str]) -> Vec<&'a Value> {
    fields
        .iter()
        .filter_map(|field| value.get(field))
        .flat_map(|entries| match entries {
            Value::Array(all) => all.iter().collect(),
            Value::Object(_) => vec![entries],
            _ => Vec::new(),
        })
        .collect()
}
