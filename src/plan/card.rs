//! Cards: lines of the plan gathered for one moment. A line stays in its section; a card points to it,
//! so that its words are written once.

use serde::{Deserialize, Serialize};

use super::SectionKind;

/// A place on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Card {
    /// *Now*: a way out.
    NowWayOut,
    /// *Now*: a word that means "not safe".
    NowWord,
    /// *Now*: whom to reach.
    NowNumber,
    /// *Now*: where to go.
    NowPlace,
    /// *Now*: anything else.
    NowOther,
    /// To show to someone: what I want you to know.
    ShowKnow,
    /// To show to someone: what I want.
    ShowWant,
    /// To show to someone: what I do not want.
    ShowNot,
    /// The short list, to learn or to write down in one's own way.
    Short,
}

impl Card {
    /// The places of *Now*, in the order in which they are read.
    pub const NOW: [Self; 5] = [
        Self::NowWayOut,
        Self::NowWord,
        Self::NowNumber,
        Self::NowPlace,
        Self::NowOther,
    ];

    /// The places of the card to show, in the order in which they are read.
    pub const SHOW: [Self; 3] = [Self::ShowKnow, Self::ShowWant, Self::ShowNot];

    /// How many lines it is made for: a card is read in a hurry.
    #[must_use]
    pub const fn room(self) -> usize {
        match self {
            Self::NowWayOut => 2,
            Self::NowWord | Self::NowNumber | Self::NowPlace => 1,
            Self::NowOther | Self::ShowKnow | Self::ShowWant | Self::ShowNot | Self::Short => 5,
        }
    }

    /// The section that a line written on the card itself belongs to. Only where a plan has that section
    /// is there a place to write: the title of an absent one would say what a plan can be for.
    #[must_use]
    pub const fn home(self) -> Option<SectionKind> {
        match self {
            Self::NowWayOut => Some(SectionKind::During),
            Self::NowWord => Some(SectionKind::Signals),
            Self::NowNumber => Some(SectionKind::People),
            Self::NowPlace => Some(SectionKind::Places),
            Self::ShowKnow | Self::ShowNot => Some(SectionKind::Health),
            Self::ShowWant => Some(SectionKind::WantMost),
            Self::NowOther | Self::Short => None,
        }
    }

    /// Where on *Now* a line of such a section goes.
    #[must_use]
    pub fn now_of(kind: Option<SectionKind>) -> Self {
        let home = |card: &Self| kind.is_some() && card.home() == kind;
        Self::NOW.into_iter().find(home).unwrap_or(Self::NowOther)
    }

    /// Where on the card to show a line of such a section goes until it is moved.
    #[must_use]
    pub fn show_of(kind: Option<SectionKind>) -> Self {
        match kind {
            Some(SectionKind::WantMost) => Self::ShowWant,
            _ => Self::ShowKnow,
        }
    }
}
