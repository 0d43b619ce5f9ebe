//! The three cards, as screens show them: which places each has, and what those are called.

use crate::{
    i18n::Key,
    plan::{Card, Id, Plan, SectionKind},
};

/// A card: lines of the plan gathered for one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gathering {
    /// For when there is little time.
    Now,
    /// To show to someone.
    Show,
    /// To learn, or to write down in one's own way.
    Short,
}

/// One line of a card, ready to be shown.
#[derive(Clone, PartialEq)]
pub struct Line {
    /// The item.
    pub id: Id,
    /// Its section.
    pub section: Id,
    /// Its words.
    pub text: String,
    /// What is written beside it, in short; may be empty.
    pub beside: Vec<String>,
}

impl Gathering {
    /// Every card.
    pub const ALL: [Self; 3] = [Self::Now, Self::Show, Self::Short];

    /// Its places, in the order in which they are read.
    #[must_use]
    pub const fn cards(self) -> &'static [Card] {
        match self {
            Self::Now => &Card::NOW,
            Self::Show => &Card::SHOW,
            Self::Short => &[Card::Short],
        }
    }

    /// What the card is called.
    #[must_use]
    pub const fn title(self) -> Key {
        match self {
            Self::Now => Key::NowTitle,
            Self::Show => Key::ShowTitle,
            Self::Short => Key::ShortTitle,
        }
    }

    /// What says of a line that it stands on this card.
    #[must_use]
    pub const fn on_it(self) -> Key {
        match self {
            Self::Now => Key::LineOnNow,
            Self::Show => Key::LineOnShow,
            Self::Short => Key::LineOnShort,
        }
    }

    /// Where on it a line of such a section goes until it is moved.
    #[must_use]
    pub fn place_of(self, kind: Option<SectionKind>) -> Card {
        match self {
            Self::Now => Card::now_of(kind),
            Self::Show => Card::show_of(kind),
            Self::Short => Card::Short,
        }
    }
}

/// What a place of a card is called.
#[must_use]
pub const fn place_title(card: Card) -> Key {
    match card {
        Card::NowWayOut => Key::NowWayOut,
        Card::NowWord => Key::NowWord,
        Card::NowNumber => Key::NowNumber,
        Card::NowPlace => Key::NowPlace,
        Card::NowOther => Key::NowOther,
        Card::ShowKnow => Key::ShowKnow,
        Card::ShowWant => Key::ShowWant,
        Card::ShowNot => Key::ShowNot,
        Card::Short => Key::ShortTitle,
    }
}

/// The lines at one place of a card.
#[must_use]
pub fn lines(plan: &Plan, card: Card) -> Vec<Line> {
    let line = |(section, item): (&crate::plan::Section, &crate::plan::Item)| Line {
        id: item.id(),
        section: section.id(),
        text: item.text().as_str().to_owned(),
        beside: super::details::in_short(item.details()),
    };
    let written = plan
        .on_card(card)
        .filter(|(_, item)| !item.text().is_blank());
    written.map(line).collect()
}

/// Whether a line can be written at this place of the card itself.
#[must_use]
pub fn can_write(plan: &Plan, card: Card) -> bool {
    let home = card.home();
    home.is_some_and(|kind| plan.visible().any(|section| section.kind() == Some(kind)))
}
