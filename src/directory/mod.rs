//! Places that can help: what a service is, where it may be said to be, and how it is found, all on
//! the device.
//!
//! A source's record becomes a [`Raw`]; the gate turns it into a [`Service`] or holds it back; services
//! are built into one bundle of bytes, and an engine answers each [`Question`] about it with an
//! [`Answer`]. Nothing here knows a clock, a network or a browser: the moment and the place come in as
//! values.

mod ask;
mod bundle;
mod columns;
#[cfg(feature = "list-tools")]
pub mod command;
mod coordinate;
mod corrupt;
#[cfg(feature = "finder")]
mod engine;
#[cfg(feature = "list-tools")]
pub mod export;
mod feature;
#[cfg(feature = "finder")]
mod finder;
pub mod fold;
#[cfg(feature = "list-tools")]
pub mod folder;
pub mod gate;
pub mod gazetteer;
pub mod holidays;
pub mod hours;
#[cfg(feature = "list-tools")]
pub mod import;
mod lang;
mod location;
#[cfg(feature = "finder")]
pub mod nearest;
mod need;
pub mod one_stop;
pub mod phrases;
#[cfg(feature = "finder")]
mod rank;
mod raw;
mod refused;
#[cfg(feature = "list-tools")]
pub mod report;
mod schedule;
mod service;
mod set;
#[cfg(feature = "finder")]
pub mod signed;
pub mod sketch;
#[cfg(feature = "list-tools")]
pub mod synthetic;
pub mod text;
mod typo;
#[cfg(feature = "finder")]
pub mod update;
#[cfg(feature = "finder")]
pub mod water;
pub mod zone;

pub use ask::{
    About, Answer, Attribution, Call, Card, DistanceBand, Filter, Found, Freshness, HoursState,
    Lane, LaneKind, Line, Origin, Own, OwnPlace, Question, Reason, Removed, Row, Search, Sketch,
    SketchPin, Stop, Stops, Took, Town, TownId, Visit,
};
pub use bundle::{Bundle, Credit, Opening, Parts, Unwritable};
pub use columns::{Facts, Place};
pub use coordinate::{BadCoordinate, Coordinate};
pub use corrupt::Corrupt;
#[cfg(feature = "finder")]
pub use engine::Engine;
pub use feature::{Feature, FeatureSet, Known, Suitability};
#[cfg(feature = "finder")]
pub use finder::{BuiltIn, Finder};
pub use lang::{Lang, Shown, Text};
pub use location::{Consent, Location, PublicPlace};
pub use need::{Need, NeedSet};
pub use raw::{Raw, RawLocation, Withheld};
pub use refused::{LARGEST_LIST, Refused};
pub use schedule::{Holidays, Rule, Schedule, Span};
pub use service::{
    Area, Confidence, Cost, Documents, Hours, Kind, Phone, Provenance, Service, Source, Status,
};
pub use set::{Code, Set};

/// What holds the list and answers about it, beside the screens.
pub type Link = crate::wire::Link<Question, Answer>;
