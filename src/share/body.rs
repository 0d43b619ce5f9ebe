//! The four things that can be said: a share, suggestions, a receipt, a stop.

use serde::{Deserialize, Serialize};

use super::{Day, Text};

/// Most sections of a share, items of a section, or suggestions of a message.
pub const MOST_PARTS: usize = 1_000;

/// What a message says; its variant is the message's kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Body {
    /// From the person: chosen sections, and what was agreed about them.
    Share {
        /// What the person agreed to.
        consent: Consent,
        /// What they chose to show, in order; each is named in the consent.
        sections: Vec<SharedSection>,
    },
    /// From the advocate: lines to accept, change or leave. Nothing of it changes a plan by itself.
    Suggestions(Vec<Suggestion>),
    /// What the sender's program did with the share.
    Receipt {
        /// What happened.
        what: Happened,
        /// The day it happened.
        day: Day,
    },
    /// From the person: no more updates, and a request to delete what is there.
    Stop,
}

/// What a person agreed to, as the screen worded it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consent {
    /// Why it is shared, in their words.
    pub purpose: Text,
    /// The ids of the sections they agreed to show, each once.
    pub sections: Vec<u16>,
    /// Until which day it may be kept; none where it may only be read.
    pub may_store_until: Option<Day>,
    /// How they may be contacted; none where they may not.
    pub may_contact: Option<Text>,
    /// The version of the words that asked for it.
    pub wording: u16,
    /// The language it was asked in: a tag such as `fr`.
    pub language: Text,
}

/// A section as it was shown to the person before it left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharedSection {
    /// Its number in this share. Not the plan's own id: that would link two shares.
    pub id: u16,
    /// Its title.
    pub title: Text,
    /// Its items, in order.
    pub items: Vec<SharedItem>,
}

/// One line of a section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharedItem {
    /// Its number in its section; as for sections.
    pub id: u16,
    /// What it says.
    pub text: Text,
}

/// One thing an advocate proposes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// What it is about.
    pub about: About,
    /// What is proposed.
    pub what: What,
}

/// What a suggestion is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// No section.
    Plan,
    /// A section that was shared, by its number there.
    Section(u16),
    /// One of its items.
    Item {
        /// The number of its section.
        section: u16,
        /// Its own.
        item: u16,
    },
}

/// What is proposed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// Words for an item, or for a new one where none is named.
    Change(Text),
    /// A remark to read.
    Note(Text),
}

/// What a program did with a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Happened {
    /// It deleted what it had.
    Deleted,
    /// It opened it.
    Received,
}

#[cfg(feature = "keeper")]
impl Body {
    /// Whether every list is short enough, no number is there twice, and no section is shown that was not
    /// agreed to.
    pub(super) fn is_sound(&self) -> bool {
        match self {
            Self::Share { consent, sections } => {
                let named = &consent.sections;
                distinct(named.iter().copied())
                    && distinct(sections.iter().map(|section| section.id))
                    && sections.iter().all(|section| {
                        named.contains(&section.id)
                            && distinct(section.items.iter().map(|item| item.id))
                    })
            }
            Self::Suggestions(list) => list.len() <= MOST_PARTS,
            Self::Receipt { .. } | Self::Stop => true,
        }
    }
}

/// Whether there are at most [`MOST_PARTS`], all different.
#[cfg(feature = "keeper")]
fn distinct(numbers: impl ExactSizeIterator<Item = u16>) -> bool {
    if numbers.len() > MOST_PARTS {
        return false;
    }
    let mut numbers: Vec<_> = numbers.collect();
    numbers.sort_unstable();
    numbers.windows(2).all(|pair| pair.first() != pair.last())
}
