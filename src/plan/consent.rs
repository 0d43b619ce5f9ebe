//! What a person agreed to, and what followed: the ledger of the plan.
//!
//! A [`Consent`] is made once and not changed: another agreement is another consent. What followed is noted in
//! it, day by day. None of that is a step to undo, because what was shown or handed over stays so; the person
//! may delete the whole record.
//!
//! What it covers is said line by line. [`Plan::chosen`] is the only way from a consent to words, and gives no
//! line that is private, whatever the consent says.
//!
//! Source: NNEDV, "Survivor confidentiality releases": informed, written, limited in time, the least that is
//! needed, one for each agency.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{
    EditError, HandOver, Id, Incoming, MOST_SUGGESTIONS, Plan, PlanText, Section, Suggestion, day,
    desk::DeskChange,
    extra::{Extra, Stored},
    hand_over::Came,
};
use crate::share::Happened;

/// The version of the words in which consent is asked: counts up with every change of what they mean.
pub const WORDING: u16 = 1;

/// The longest time a consent lasts, in days.
pub const MOST_DAYS: u64 = 365;

/// How the other one gets to see the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum How {
    /// As a sealed bundle, on the other one's own device.
    HandOver,
    /// On the person's own device, with the person there.
    SideBySide,
}

/// What the person says when agreeing. Every text may stay empty, except who it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// The role and the place: "worker at the centre on King Street".
    pub with: PlanText,
    /// The name.
    #[serde(default, skip_serializing_if = "PlanText::is_empty")]
    pub name: PlanText,
    /// What for.
    #[serde(default, skip_serializing_if = "PlanText::is_empty")]
    pub why: PlanText,
    /// The lines, by their ids.
    pub items: Vec<Id>,
    /// The last day of it.
    #[serde(with = "day")]
    pub until: NaiveDate,
    /// Whether they may keep what they saw, until that day.
    pub may_keep: bool,
    /// How they may get in touch; none when they may not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<PlanText>,
    /// The language in which it was asked, such as `fr`.
    pub language: String,
}

/// One agreement, with what followed from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consent {
    id: Id,
    how: Stored<How>,
    terms: Terms,
    wording: u16,
    #[serde(with = "day")]
    made: NaiveDate,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Note>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hand_over: Option<HandOver>,
    #[serde(flatten)]
    extra: Extra,
}

/// Something that followed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    #[serde(with = "day")]
    day: NaiveDate,
    what: Stored<What>,
    #[serde(flatten)]
    extra: Extra,
}

/// What followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum What {
    /// So many suggestions came.
    Came(u16),
    /// Their program says that it deleted what it had.
    Deleted,
    /// Their program says that it opened what was sent.
    Received,
    /// The lines left this device.
    Sent,
    /// Both looked at the lines on this device.
    Showed,
    /// The person ended it.
    Stopped,
}

/// A change of the ledger. Never a step to undo.
#[derive(Clone, Debug)]
pub enum Record {
    /// Writes down what was agreed.
    Agree {
        /// How.
        how: How,
        /// What.
        terms: Terms,
    },
    /// Takes in what came back under a consent: suggestions wait for the person, a receipt is noted. Whoever
    /// sent the first of them is the only one whom later ones are taken from.
    Came {
        /// Under which.
        consent: Id,
        /// What came.
        incoming: Incoming,
    },
    /// Changes the desk of one who supports others.
    Desk(DeskChange),
    /// Deletes a consent, with all that is noted in it.
    Forget {
        /// Which.
        consent: Id,
    },
    /// Keeps how a hand-over stands: before what it says leaves.
    Keep {
        /// Of which.
        consent: Id,
        /// How it stands.
        hand_over: HandOver,
        /// What is noted with it.
        what: Option<What>,
    },
    /// Notes what followed.
    Note {
        /// From which.
        consent: Id,
        /// What.
        what: What,
    },
}

/// Words that a consent covers, and nothing else: no private line, no section that is put away.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// Which section.
    pub section: Id,
    /// The covered lines of it, in the order of the plan.
    pub items: Vec<(Id, PlanText)>,
}

impl Consent {
    pub(super) fn new(id: Id, how: How, mut terms: Terms, today: NaiveDate) -> Self {
        let last = today.checked_add_days(Days::new(MOST_DAYS));
        terms.until = terms.until.clamp(today, last.unwrap_or(today));
        Self {
            id,
            how: Stored::Known(how),
            terms,
            wording: WORDING,
            made: today,
            notes: Vec::new(),
            hand_over: None,
            extra: Extra::default(),
        }
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> Id {
        self.id
    }

    /// How; none for a way that only a newer version knows.
    #[must_use]
    pub const fn how(&self) -> Option<How> {
        self.how.known()
    }

    /// What was agreed.
    #[must_use]
    pub const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The version of the words in which it was asked.
    #[must_use]
    pub const fn wording(&self) -> u16 {
        self.wording
    }

    /// The day of it.
    #[must_use]
    pub const fn made(&self) -> NaiveDate {
        self.made
    }

    /// What followed, oldest first, each with its day; what only a newer version knows is left out.
    pub fn notes(&self) -> impl DoubleEndedIterator<Item = (NaiveDate, What)> {
        let known = |note: &Note| Some((note.day, note.what.known()?));
        self.notes.iter().filter_map(known)
    }

    /// How its hand-over stands; none before the first bundle, and side by side.
    #[must_use]
    pub const fn hand_over(&self) -> Option<&HandOver> {
        self.hand_over.as_ref()
    }

    /// Whether the person ended it.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.notes().any(|(_, what)| what == What::Stopped)
    }

    /// Whether it holds on the day `today`: neither stopped nor past its last day.
    #[must_use]
    pub fn holds_on(&self, today: NaiveDate) -> bool {
        !self.is_stopped() && today >= self.made && today <= self.terms.until
    }

    pub(super) fn note(&mut self, what: What, today: NaiveDate) {
        self.notes.push(Note {
            day: today,
            what: Stored::Known(what),
            extra: Extra::default(),
        });
    }
}

impl Record {
    /// Does it. A refused one changes nothing.
    pub(super) fn work_on(
        self,
        plan: &mut Plan,
        today: NaiveDate,
        new_id: &mut dyn FnMut() -> [u8; 8],
    ) -> Result<Option<Id>, EditError> {
        match self {
            Self::Agree { how, terms } => {
                let contact = terms.contact.as_ref();
                let texts = [
                    Some(&terms.with),
                    Some(&terms.name),
                    Some(&terms.why),
                    contact,
                ];
                if texts.into_iter().flatten().any(PlanText::is_too_long) {
                    return Err(EditError::TextTooLong);
                }
                let id = plan.fresh_id(new_id)?;
                plan.consents.push(Consent::new(id, how, terms, today));
                Ok(Some(id))
            }
            Self::Came { consent, incoming } => {
                came(plan, consent, &incoming, today, new_id)?;
                Ok(None)
            }
            Self::Desk(change) => change.work_on(plan, today, new_id),
            Self::Forget { consent } => {
                plan.consent(consent).ok_or(EditError::Gone)?;
                plan.consents.retain(|one| one.id != consent);
                Ok(None)
            }
            Self::Keep {
                consent,
                hand_over,
                what,
            } => {
                let consent = plan.consent_mut(consent)?;
                consent.hand_over = Some(hand_over);
                if let Some(what) = what {
                    consent.note(what, today);
                }
                Ok(None)
            }
            Self::Note { consent, what } => {
                plan.consent_mut(consent)?.note(what, today);
                Ok(None)
            }
        }
    }
}

/// All of it or nothing.
fn came(
    plan: &mut Plan,
    id: Id,
    incoming: &Incoming,
    today: NaiveDate,
    new_id: &mut dyn FnMut() -> [u8; 8],
) -> Result<(), EditError> {
    let consent = plan.consent(id).ok_or(EditError::Gone)?;
    let mut hand_over = consent.hand_over.clone().ok_or(EditError::Gone)?;
    let came = hand_over.take_in(consent, incoming, today)?;
    let what = match came {
        Came::Receipt(Happened::Deleted) => What::Deleted,
        Came::Receipt(Happened::Received) => What::Received,
        Came::Suggestions(list) => {
            // Sent twice, because nobody knew whether the first came: once is enough.
            let waits = |(place, text): &(super::Place, PlanText)| {
                let same = |one: &Suggestion| {
                    one.consent() == id && one.place() == *place && one.text() == text
                };
                plan.suggestions.iter().any(same)
            };
            let list: Vec<_> = list.into_iter().filter(|one| !waits(one)).collect();
            if plan.suggestions.len().saturating_add(list.len()) > MOST_SUGGESTIONS {
                return Err(EditError::Full);
            }
            let count = u16::try_from(list.len()).map_err(|_| EditError::Full)?;
            let before = plan.suggestions.len();
            for (place, text) in list {
                let Ok(fresh) = plan.fresh_id(new_id) else {
                    plan.suggestions.truncate(before);
                    return Err(EditError::NoFreshId);
                };
                let one = Suggestion::new(fresh, id, place, text, today);
                plan.suggestions.push(one);
            }
            What::Came(count)
        }
    };
    let consent = plan.consent_mut(id)?;
    consent.hand_over = Some(hand_over);
    consent.note(what, today);
    Ok(())
}

impl Plan {
    /// What the person agreed to, oldest first.
    #[must_use]
    pub fn consents(&self) -> &[Consent] {
        &self.consents
    }

    /// The consent of this id.
    #[must_use]
    pub fn consent(&self, id: Id) -> Option<&Consent> {
        self.consents.iter().find(|consent| consent.id == id)
    }

    fn consent_mut(&mut self, id: Id) -> Result<&mut Consent, EditError> {
        let mut consents = self.consents.iter_mut();
        consents.find(|one| one.id == id).ok_or(EditError::Gone)
    }

    /// The words of the lines `items`, by section: the only words that may be shown or handed over.
    ///
    /// A line that is private, empty, gone, or in a section that is put away is left out.
    #[must_use]
    pub fn chosen(&self, items: &[Id]) -> Vec<Chosen> {
        let of = |section: &Section| {
            let may = |item: &&super::Item| {
                !item.is_private() && !item.text().is_blank() && items.contains(&item.id())
            };
            let items = section.items().iter().filter(may);
            let items: Vec<_> = items.map(|item| (item.id(), item.text().clone())).collect();
            (!items.is_empty()).then_some(Chosen {
                section: section.id(),
                items,
            })
        };
        self.visible().filter_map(of).collect()
    }
}
