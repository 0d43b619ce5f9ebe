//! Fields that a column of a table can fill, and how a user names them.

use std::{collections::BTreeMap, str::FromStr};

/// A field of a record that a column can fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(
    missing_docs,
    reason = "each is the field of `Raw` of its name, or is told in `NAMES`"
)]
pub enum Column {
    Id,
    Name,
    NameFr,
    Alias,
    Organisation,
    OrganisationFr,
    Description,
    DescriptionFr,
    Before,
    BeforeFr,
    Serves,
    ServesFr,
    Street,
    Town,
    TownFr,
    Province,
    PostalCode,
    Latitude,
    Longitude,
    Transit,
    Private,
    Withheld,
    Exclude,
    Virtual,
    Consent,
    Status,
    Area,
    AreaFr,
    Phone,
    TollFree,
    Tty,
    TextLine,
    Web,
    Email,
    Chat,
    Languages,
    Hours,
    HoursFr,
    Fees,
    Documents,
    Taxonomy,
    Kind,
    Wheelchair,
    AgeMin,
    AgeMax,
    VerifiedOn,
    SourceDate,
    Ignore,
}

/// The names of fields in a map of columns.
pub(super) const NAMES: &[(&str, Column)] = &[
    ("id", Column::Id),
    ("name", Column::Name),
    ("name_fr", Column::NameFr),
    ("alias", Column::Alias),
    ("organisation", Column::Organisation),
    ("organisation_fr", Column::OrganisationFr),
    ("description", Column::Description),
    ("description_fr", Column::DescriptionFr),
    ("before", Column::Before),
    ("before_fr", Column::BeforeFr),
    ("serves", Column::Serves),
    ("serves_fr", Column::ServesFr),
    ("street", Column::Street),
    ("town", Column::Town),
    ("town_fr", Column::TownFr),
    ("province", Column::Province),
    ("postal_code", Column::PostalCode),
    ("latitude", Column::Latitude),
    ("longitude", Column::Longitude),
    ("transit", Column::Transit),
    ("private", Column::Private),
    ("withheld", Column::Withheld),
    ("exclude", Column::Exclude),
    ("virtual", Column::Virtual),
    ("consent", Column::Consent),
    ("status", Column::Status),
    ("area", Column::Area),
    ("area_fr", Column::AreaFr),
    ("phone", Column::Phone),
    ("toll_free", Column::TollFree),
    ("tty", Column::Tty),
    ("text_line", Column::TextLine),
    ("web", Column::Web),
    ("email", Column::Email),
    ("chat", Column::Chat),
    ("languages", Column::Languages),
    ("hours", Column::Hours),
    ("hours_fr", Column::HoursFr),
    ("fees", Column::Fees),
    ("documents", Column::Documents),
    ("taxonomy", Column::Taxonomy),
    ("kind", Column::Kind),
    ("wheelchair", Column::Wheelchair),
    ("age_min", Column::AgeMin),
    ("age_max", Column::AgeMax),
    ("verified_on", Column::VerifiedOn),
    ("source_date", Column::SourceDate),
    ("ignore", Column::Ignore),
];

/// Which column is which field. Columns are compared without case, spaces and punctuation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ColumnMap(BTreeMap<String, Column>);

impl ColumnMap {
    /// The field of a column, where the map says.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<Column> {
        self.0.get(&folded(name)).copied()
    }

    /// The map in a JSON object of field to column, or to a list of columns.
    ///
    /// # Errors
    /// A sentence that says what is wrong.
    pub fn from_json(text: &str) -> Result<Self, String> {
        let fields: BTreeMap<String, serde_json::Value> =
            serde_json::from_str(text).map_err(|error| error.to_string())?;
        let mut map = Self::default();
        for (field, columns) in fields {
            let columns = match &columns {
                serde_json::Value::Array(all) => all.iter().collect(),
                one => vec![one],
            };
            for column in columns {
                let column = column
                    .as_str()
                    .ok_or_else(|| format!("the column for {field} must be a text"))?;
                map.add(&field, column)?;
            }
        }
        Ok(map)
    }

    fn add(&mut self, field: &str, column: &str) -> Result<(), String> {
        let known = NAMES
            .iter()
            .find(|(name, _)| *name == field.trim())
            .map(|(_, column)| *column)
            .ok_or_else(|| {
                let all: Vec<&str> = NAMES.iter().map(|(name, _)| *name).collect();
                format!("no field is called {field}; fields are {}", all.join(", "))
            })?;
        self.0.insert(folded(column), known);
        Ok(())
    }
}

impl FromStr for ColumnMap {
    type Err = String;

    /// Reads `field=column,field=column`.
    fn from_str(from: &str) -> Result<Self, String> {
        let mut map = Self::default();
        for pair in from.split(',').filter(|pair| !pair.trim().is_empty()) {
            let (field, column) = pair
                .split_once('=')
                .ok_or_else(|| format!("expected field=column, found {pair}"))?;
            map.add(field, column)?;
        }
        Ok(map)
    }
}

/// A name of a column without case, spaces and punctuation.
pub(super) fn folded(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
