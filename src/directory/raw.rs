//! A record as a source gives it, before the gate.

use serde::{Deserialize, Serialize};

use super::{
    Area, Confidence, Cost, Documents, Hours, Kind, NeedSet, Phone, Source, Status, Suitability,
    Text,
};

/// A record as a source gives it, with every sign that its place must not be shown. It is also the form
/// of the lists kept in `assets/directory/` (a JSON array), so that those pass the same gate.
///
/// Readers fill in only what is on their list of columns: staff names and internal notes never get here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Raw {
    /// The source's own number or name for it.
    pub id: String,
    /// As in [`super::Service`].
    pub name: Text,
    /// As in [`super::Service`].
    #[serde(default)]
    pub aliases: Vec<String>,
    /// As in [`super::Service`].
    #[serde(default)]
    pub organisation: Text,
    /// As in [`super::Service`].
    pub kind: Kind,
    /// As in [`super::Service`].
    #[serde(default)]
    pub needs: NeedSet,
    /// As in [`super::Service`].
    #[serde(default)]
    pub description: Text,
    /// As in [`super::Service`].
    #[serde(default)]
    pub before: Text,
    /// As in [`super::Service`].
    #[serde(default)]
    pub ask_for: Text,
    /// Where it is, unchecked.
    pub location: RawLocation,
    /// As in [`super::Service`].
    pub area: Area,
    /// As in [`super::Service`].
    #[serde(default)]
    pub phones: Vec<Phone>,
    /// As in [`super::Service`].
    #[serde(default)]
    pub chat: Option<String>,
    /// As in [`super::Service`].
    #[serde(default)]
    pub web: Option<String>,
    /// As in [`super::Service`].
    #[serde(default)]
    pub email: Option<String>,
    /// As in [`super::Service`].
    #[serde(default)]
    pub languages: Vec<String>,
    /// As in [`super::Service`].
    #[serde(default)]
    pub interpreter: Text,
    /// As in [`super::Service`].
    #[serde(default)]
    pub suits: Suitability,
    /// As in [`super::Service`].
    #[serde(default)]
    pub serves: Text,
    /// As in [`super::Service`].
    #[serde(default)]
    pub cost: Cost,
    /// As in [`super::Service`].
    #[serde(default)]
    pub documents: Documents,
    /// As in [`super::Service`].
    #[serde(default)]
    pub hours: Vec<Hours>,
    /// As in [`super::Service`].
    #[serde(default)]
    pub status: Status,
    /// At least one, or the gate drops the record.
    pub sources: Vec<Source>,
    /// The day somebody checked it, `YYYY-MM-DD`; may be empty.
    #[serde(default)]
    pub verified_on: String,
    /// The source's newest date, in the order of trust of the importer, `YYYY-MM-DD`; may be empty.
    #[serde(default)]
    pub source_date: String,
    /// As in [`super::Provenance`].
    pub confidence: Confidence,
    /// Made up, for trials: never built into a release.
    #[serde(default)]
    pub sample: bool,
}

/// Where a source says a service is, and all it says against showing that.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RawLocation {
    /// Signs that the place must not be shown; any one is enough.
    pub withheld: Vec<Withheld>,
    /// The operator's consent to show the place of a kind that is often hidden is on record.
    pub consent: bool,
    /// A line, a chat or a web page: nowhere to go to.
    pub is_virtual: bool,
    /// Street and number.
    pub street: String,
    /// The town.
    pub town: Text,
    /// For a place that must not be shown and whose town is not told: a town of 20,000 people or more
    /// near it, to rank it by.
    pub near: String,
    /// The clock it goes by, where its town does not say: a number in the bundle's list of zones.
    pub zone: Option<u8>,
    /// The province, by its two letters; empty means the one of the list.
    pub province: String,
    /// The postal code.
    pub postal_code: String,
    /// Degrees; unchecked.
    pub latitude: Option<f64>,
    /// Degrees; unchecked.
    pub longitude: Option<f64>,
    /// How to come by bus or train.
    pub transit: Text,
}

/// A sign that a place must not be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withheld {
    /// A flag of the source: private, confidential, `NON_PUBLIC`, `CONFIDENTI`, `location_disclosed: false`.
    Flag,
    /// AIRS `ReasonWithheld`.
    ReasonGiven,
    /// AIRS `NoPhysicalAddress`, or a location that is not physical.
    NoPhysicalAddress,
    /// HSDS `location_type: redacted`.
    Redacted,
    /// Words near the address say so.
    Words,
    /// Only a box or a mailing address.
    MailingOnly,
    /// A kind of place that is often hidden, without consent on record.
    OftenHidden,
    /// A line or an online service.
    Virtual,
    /// A head office of something that serves the province or the country.
    HeadOffice,
}
