//! What may be said of where a service is.

use serde::{Deserialize, Serialize};

use super::{Coordinate, Text, TownId};

/// Where a service is, as far as that may be said. Only [`Location::Public`] can hold a point or a
/// street, so that a pin on a hidden shelter cannot be written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Location {
    /// The operator publishes it.
    Public(PublicPlace),
    /// A town is all that is known; the address may be published elsewhere.
    Area {
        /// The town's name, as published.
        town: Text,
        /// The same town in the gazetteer, to rank by.
        near: Option<TownId>,
    },
    /// The place is not published, or must not be: call, and staff say where to go.
    Undisclosed {
        /// The town, where it has 20,000 people or more, or else the area it serves.
        area: Text,
        /// The nearest town of 20,000 people or more, to rank by in steps of 25 km or more.
        near: Option<TownId>,
    },
    /// A line, a chat, a web page: nowhere to go to.
    Virtual,
    /// Only mail goes there.
    MailingOnly {
        /// The town, as published.
        town: Text,
        /// The same town in the gazetteer.
        near: Option<TownId>,
    },
}

impl Location {
    /// Whether where it is must not be, or can't be, said: no point, no street, no distance.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        match self {
            Self::Public(_) | Self::Area { .. } => false,
            Self::Undisclosed { .. } | Self::Virtual | Self::MailingOnly { .. } => true,
        }
    }
}

/// A place whose operator publishes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPlace {
    /// The point, where a source gives one.
    pub point: Option<Coordinate>,
    /// Street and number, as published.
    pub street: String,
    /// The town, as published.
    pub town: Text,
    /// The same town in the gazetteer.
    pub near: Option<TownId>,
    /// The postal code, as published.
    pub postal_code: String,
    /// How to come by bus or train, as published.
    pub transit: Text,
    /// Why the place may be shown.
    pub consent: Consent,
}

/// Why a place may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// It is a place open to the public (a hospital, an office, a drop-in), published by a source.
    OpenToPublic,
    /// A kind of place that is often hidden, and its operator's consent is on record.
    Recorded,
}
