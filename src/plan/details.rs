//! What can be written beside a line: how and when to reach a person, how to get to a place.

use serde::{Deserialize, Serialize};

use super::{
    PlanText, SectionKind,
    extra::{Extra, Stored},
};

/// What is known of a person or a place. Every part may stay empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Details {
    #[serde(default, skip_serializing_if = "PlanText::is_empty")]
    reach: PlanText,
    #[serde(default, skip_serializing_if = "PlanText::is_empty")]
    times: PlanText,
    #[serde(default, skip_serializing_if = "PlanText::is_empty")]
    name: PlanText,
    #[serde(default, skip_serializing_if = "PlanText::is_empty")]
    route: PlanText,
    #[serde(default, skip_serializing_if = "PlanText::is_empty")]
    stay: PlanText,
    #[serde(default, skip_serializing_if = "PlanText::is_empty")]
    known_by: PlanText,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    ways: Vec<Stored<Way>>,
    #[serde(flatten)]
    extra: Extra,
}

/// One part of [`Details`], in the person's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Detail {
    /// A person: a number or an address.
    Reach,
    /// A person: safe times.
    Times,
    /// A person: the name to use.
    Name,
    /// A place: how to get there.
    Route,
    /// A place: when, and for how long.
    Stay,
    /// A place: who knows of it.
    KnownBy,
}

/// A safe way to reach a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// By phone.
    Call,
    /// By text message.
    Text,
    /// By an app or a website.
    Online,
    /// Face to face.
    InPerson,
    /// Through someone else.
    Through,
}

impl Details {
    /// What is written of one part; may be empty.
    #[must_use]
    pub const fn get(&self, detail: Detail) -> &PlanText {
        match detail {
            Detail::Reach => &self.reach,
            Detail::Times => &self.times,
            Detail::Name => &self.name,
            Detail::Route => &self.route,
            Detail::Stay => &self.stay,
            Detail::KnownBy => &self.known_by,
        }
    }

    /// Whether a way is marked as safe.
    #[must_use]
    pub fn has_way(&self, way: Way) -> bool {
        self.ways.iter().any(|w| w.known() == Some(way))
    }

    pub(super) fn set(&mut self, detail: Detail, text: PlanText) {
        *match detail {
            Detail::Reach => &mut self.reach,
            Detail::Times => &mut self.times,
            Detail::Name => &mut self.name,
            Detail::Route => &mut self.route,
            Detail::Stay => &mut self.stay,
            Detail::KnownBy => &mut self.known_by,
        } = text;
    }

    pub(super) fn set_way(&mut self, way: Way, on: bool) {
        self.ways.retain(|w| w.known() != Some(way));
        if on {
            self.ways.push(Stored::Known(way));
        }
    }

    pub(super) fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl Detail {
    /// The parts that fit a line of such a section; none for most sections.
    #[must_use]
    pub const fn of(kind: Option<SectionKind>) -> &'static [Self] {
        match kind {
            Some(SectionKind::People) => &[Self::Reach, Self::Times, Self::Name],
            Some(SectionKind::Places) => &[Self::Route, Self::Stay, Self::KnownBy],
            _ => &[],
        }
    }
}

impl Way {
    /// Every way, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Call,
        Self::Text,
        Self::Online,
        Self::InPerson,
        Self::Through,
    ];
}
