//! What somebody else proposes: words beside the plan, until the person takes them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Id, Plan, PlanText, day, extra::Extra};

/// Most suggestions that wait at one time.
pub const MOST_SUGGESTIONS: usize = 100;

/// One proposal. It is no part of the plan: only [`Edit::TakeSuggestion`](super::Edit::TakeSuggestion) makes
/// it one, and only the person does that.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    id: Id,
    consent: Id,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    section: Option<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    item: Option<Id>,
    text: PlanText,
    #[serde(with = "day")]
    made: NaiveDate,
    #[serde(flatten)]
    extra: Extra,
}

/// Where a suggestion belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nowhere yet: the person chooses.
    Anywhere,
    /// In place of the words of a line.
    Item(Id),
    /// As a new line of a section.
    Section(Id),
}

impl Suggestion {
    pub(super) fn new(id: Id, consent: Id, place: Place, text: PlanText, made: NaiveDate) -> Self {
        let (section, item) = match place {
            Place::Anywhere => (None, None),
            Place::Item(item) => (None, Some(item)),
            Place::Section(section) => (Some(section), None),
        };
        Self {
            id,
            consent,
            section,
            item,
            text,
            made,
            extra: Extra::default(),
        }
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> Id {
        self.id
    }

    /// Under which consent it came.
    #[must_use]
    pub const fn consent(&self) -> Id {
        self.consent
    }

    /// Where it belongs.
    #[must_use]
    pub fn place(&self) -> Place {
        match (self.item, self.section) {
            (Some(item), _) => Place::Item(item),
            (None, Some(section)) => Place::Section(section),
            (None, None) => Place::Anywhere,
        }
    }

    /// Its words.
    #[must_use]
    pub const fn text(&self) -> &PlanText {
        &self.text
    }

    /// The day it came.
    #[must_use]
    pub const fn made(&self) -> NaiveDate {
        self.made
    }
}

impl Plan {
    /// What waits for the person's yes or no, oldest first.
    #[must_use]
    pub fn suggestions(&self) -> &[Suggestion] {
        &self.suggestions
    }

    /// The suggestion of this id.
    #[must_use]
    pub fn suggestion(&self, id: Id) -> Option<&Suggestion> {
        self.suggestions.iter().find(|one| one.id == id)
    }
}
