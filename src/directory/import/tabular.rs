//! Human Services Data Specification as tables: a folder with a CSV file for each, by the names of 1.1,
//! 2.0 or 3.x. The rows are put together as the JSON form has them, and read as that.

use std::{collections::HashMap, fs, path::Path};

use serde_json::{Map, Value};

use super::{
    Imported, Options, bytes,
    error::{ImportError, Spot},
    hsds,
    table::Table,
};

/// Names of files in all versions, and the part of the JSON form each is.
const FILES: &[(&str, &[&str])] = &[
    ("organization", &["organization", "organizations"]),
    ("service", &["service", "services"]),
    ("location", &["location", "locations"]),
    (
        "service_at_locations",
        &[
            "service_at_location",
            "service_at_locations",
            "services_at_location",
        ],
    ),
    ("phones", &["phone", "phones"]),
    (
        "addresses",
        &[
            "address",
            "addresses",
            "physical_address",
            "physical_addresses",
        ],
    ),
    ("postal_addresses", &["postal_address", "postal_addresses"]),
    (
        "schedules",
        &[
            "schedule",
            "schedules",
            "regular_schedule",
            "regular_schedules",
        ],
    ),
    (
        "holiday_schedules",
        &["holiday_schedule", "holiday_schedules"],
    ),
    ("languages", &["language", "languages"]),
    ("eligibility", &["eligibility", "eligibilities"]),
    (
        "required_documents",
        &["required_document", "required_documents"],
    ),
    ("cost_options", &["cost_option", "cost_options"]),
    ("service_areas", &["service_area", "service_areas"]),
    (
        "accessibility",
        &["accessibility", "accessibility_for_disabilities"],
    ),
    (
        "attributes",
        &[
            "attribute",
            "attributes",
            "service_taxonomy",
            "other_attributes",
        ],
    ),
    ("terms", &["taxonomy_term", "taxonomy_terms", "taxonomy"]),
    ("metadata", &["metadata"]),
];

/// What may own a row, and the column that names its owner.
const OWNERS: &[(&str, &str)] = &[
    ("service", "service_id"),
    ("service_at_locations", "service_at_location_id"),
    ("location", "location_id"),
    ("organization", "organization_id"),
];

type Row = Map<String, Value>;

/// Reads the folder.
///
/// # Errors
/// [`ImportError`]: the folder, or any file in it, can't be read.
pub(super) fn read(folder: &Path, options: &Options) -> Result<Imported, ImportError> {
    let name = folder.display().to_string();
    let mut tables: HashMap<&str, Vec<Row>> = HashMap::new();
    let mut out = Imported::default();
    let entries =
        fs::read_dir(folder).map_err(|error| ImportError::whole(&name, error.to_string()))?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(
            entry
                .map_err(|error| ImportError::whole(&name, error.to_string()))?
                .path(),
        );
    }
    paths.sort();
    for path in paths {
        if path
            .extension()
            .is_none_or(|end| !end.eq_ignore_ascii_case("csv"))
        {
            continue;
        }
        let stem = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        let Some((part, _)) = FILES
            .iter()
            .find(|(_, names)| names.contains(&stem.as_str()))
        else {
            out.notes.unmapped(&format!("{stem}.csv"));
            continue;
        };
        let table = Table::parse(&bytes(&path)?, &path.display().to_string())?;
        tables.entry(part).or_default().extend(rows(table, &path)?);
    }
    let Some(services) = tables.remove("service").filter(|rows| !rows.is_empty()) else {
        return Err(ImportError {
            field: Some("services.csv".to_owned()),
            ..ImportError::at(&name, Spot::Whole, "no services in the folder")
        });
    };
    let mut owned = own(tables);
    let organisations = owned.finished("organization");
    let locations = owned.finished("location");
    owned.link(&locations);
    for service in services {
        let around = organisations
            .get(&string(&service, "organization_id"))
            .cloned()
            .unwrap_or(Value::Null);
        let service = owned.attach("service", service);
        hsds::read_service(&service, &around, options, &mut out);
    }
    Ok(out)
}

fn rows(table: Table, path: &Path) -> Result<Vec<Row>, ImportError> {
    let names: Vec<String> = table
        .header
        .iter()
        .map(|name| name.trim().to_lowercase())
        .collect();
    let id = names.iter().position(|name| name == "id");
    let mut out = Vec::with_capacity(table.rows.len());
    for (line, cells) in table.rows {
        if id.is_some_and(|id| cells.get(id).is_none_or(String::is_empty)) {
            return Err(ImportError {
                field: Some("id".to_owned()),
                ..ImportError::at(&path.display().to_string(), Spot::Line(line), "empty")
            });
        }
        out.push(
            names
                .iter()
                .cloned()
                .zip(cells)
                .filter(|(_, cell)| !cell.is_empty())
                .map(|(name, cell)| (name, Value::String(cell)))
                .collect(),
        );
    }
    Ok(out)
}

/// Rows by what owns them: (kind of owner, its id) to (part, rows).
struct Owned {
    parts: HashMap<(&'static str, String), HashMap<&'static str, Vec<Value>>>,
    whole: HashMap<&'static str, Vec<Row>>,
}

fn own(mut tables: HashMap<&str, Vec<Row>>) -> Owned {
    let mut owned = Owned {
        parts: HashMap::new(),
        whole: HashMap::new(),
    };
    let terms: HashMap<String, Value> = tables
        .remove("terms")
        .into_iter()
        .flatten()
        .map(|row| (string(&row, "id"), Value::Object(row)))
        .collect();
    for (part, _) in FILES {
        let rows = tables.remove(part).unwrap_or_default();
        if matches!(*part, "organization" | "location" | "service_at_locations") {
            owned.whole.insert(part, rows);
            continue;
        }
        for mut row in rows {
            let term = ["taxonomy_term_id", "taxonomy_id"]
                .iter()
                .find_map(|field| terms.get(&string(&row, field)));
            if let Some(term) = term {
                row.insert("taxonomy_term".to_owned(), term.clone());
            }
            let Some(owner) = owner(&row) else { continue };
            owned
                .parts
                .entry(owner)
                .or_default()
                .entry(part)
                .or_default()
                .push(Value::Object(row));
        }
    }
    owned
}

fn owner(row: &Row) -> Option<(&'static str, String)> {
    let by_column = OWNERS.iter().find_map(|(owner, column)| {
        let id = string(row, column);
        (!id.is_empty()).then_some((*owner, id))
    });
    by_column.or_else(|| {
        // 3.x: a link names the table and the row; metadata calls them resources.
        let kind = [string(row, "link_entity"), string(row, "resource_type")].concat();
        let id = [string(row, "link_id"), string(row, "resource_id")].concat();
        let owner = OWNERS
            .iter()
            .find(|(owner, _)| owner.trim_end_matches('s') == kind.trim_end_matches('s'))?;
        (!id.is_empty()).then_some((owner.0, id))
    })
}

impl Owned {
    /// A row with all its parts inside.
    fn attach(&mut self, kind: &'static str, mut row: Row) -> Value {
        let id = string(&row, "id");
        for (part, rows) in self.parts.remove(&(kind, id)).unwrap_or_default() {
            row.insert(part.to_owned(), Value::Array(rows));
        }
        Value::Object(row)
    }

    /// All rows of a table with their parts, by id.
    fn finished(&mut self, kind: &'static str) -> HashMap<String, Value> {
        let rows = self.whole.remove(kind).unwrap_or_default();
        rows.into_iter()
            .map(|row| (string(&row, "id"), self.attach(kind, row)))
            .collect()
    }

    /// Puts each service's places inside it.
    fn link(&mut self, locations: &HashMap<String, Value>) {
        for row in self
            .whole
            .remove("service_at_locations")
            .unwrap_or_default()
        {
            let service = string(&row, "service_id");
            let location = locations.get(&string(&row, "location_id")).cloned();
            let mut link = self.attach("service_at_locations", row);
            if let (Some(link), Some(location)) = (link.as_object_mut(), location) {
                link.insert("location".to_owned(), location);
            }
            self.parts
                .entry(("service", service))
                .or_default()
                .entry("service_at_locations")
                .or_default()
                .push(link);
        }
    }
}

fn string(row: &Row, field: &str) -> String {
    row.get(field)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}
