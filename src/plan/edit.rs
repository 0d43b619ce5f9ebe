//! What a person may change.

use super::{Card, Colours, Detail, Id, Pack, Phase, Place, PlanText, SectionKind, TextSize, Way};

/// One change by the person.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Puts back a built-in section, at its usual place among the others; shows it if it was put away.
    AddBuiltIn {
        /// Which.
        kind: SectionKind,
    },
    /// Adds an item at the end of a section.
    AddItem {
        /// Where.
        section: Id,
        /// Its words; may be empty, to be typed in place.
        text: PlanText,
    },
    /// Adds an item at a place of a card: at the end of the card's home section, which is added or shown
    /// again where needed.
    AddToCard {
        /// Where.
        card: Card,
        /// Its words; may be empty, to be typed in place.
        text: PlanText,
    },
    /// Adds the sections of a pack that are not there, each at its usual place.
    AddPack {
        /// Which.
        pack: Pack,
    },
    /// Adds a section of the person's own at the end.
    AddSection {
        /// Its title; may be empty.
        title: PlanText,
    },
    /// Changes the words of an item. Typing on in the same item is one step to undo.
    EditItem {
        /// Which.
        item: Id,
        /// All of its new words.
        text: PlanText,
    },
    /// Puts a section away with what is in it.
    HideSection {
        /// Which.
        section: Id,
    },
    /// Moves an item within its section.
    MoveItem {
        /// Which.
        item: Id,
        /// Where to.
        step: Step,
    },
    /// Moves an item to the end of another section.
    MoveItemTo {
        /// Which.
        item: Id,
        /// Where to.
        section: Id,
    },
    /// Moves an item from one place of a card to another.
    MoveOnCard {
        /// Which.
        item: Id,
        /// From here, if it is there.
        from: Card,
        /// Where to.
        to: Card,
    },
    /// Moves a section or an item among the priorities.
    MovePriority {
        /// Which.
        target: Id,
        /// Where to.
        step: Step,
    },
    /// Moves a section among those of its phase that are shown.
    MoveSection {
        /// Which.
        section: Id,
        /// Where to.
        step: Step,
    },
    /// Says no to a suggestion.
    RefuseSuggestion {
        /// Which.
        suggestion: Id,
    },
    /// Removes an item.
    RemoveItem {
        /// Which.
        item: Id,
    },
    /// Removes a section and all that is in it.
    RemoveSection {
        /// Which.
        section: Id,
    },
    /// Gives a section the person's own title.
    RenameSection {
        /// Which.
        section: Id,
        /// The title; none gives a built-in section its usual one.
        title: Option<PlanText>,
    },
    /// Shows a section that was put away.
    RestoreSection {
        /// Which.
        section: Id,
    },
    /// Chooses the language of the screens.
    SetLanguage {
        /// A tag such as `fr`; none follows the device.
        language: Option<String>,
    },
    /// Puts an item at a place of a card, or takes it off.
    SetCard {
        /// Which.
        item: Id,
        /// Where.
        card: Card,
        /// False takes it off.
        on: bool,
    },
    /// Chooses the colours of the screens.
    SetColours {
        /// None follows the device.
        colours: Option<Colours>,
    },
    /// Changes what is written beside an item. Typing on in the same part is one step to undo.
    SetDetail {
        /// Which item.
        item: Id,
        /// Which part.
        detail: Detail,
        /// All of its new words.
        text: PlanText,
    },
    /// Says to which part of the way a section belongs.
    SetPhase {
        /// Which.
        section: Id,
        /// The phase; none gives a built-in section its usual one.
        phase: Option<Phase>,
    },
    /// Says whether an item may ever be shared.
    SetPrivate {
        /// Which.
        item: Id,
        /// True: never.
        private: bool,
    },
    /// Puts a section or an item among the priorities, as the last of them, or takes it out.
    SetPriority {
        /// Which.
        target: Id,
        /// False takes it out.
        on: bool,
    },
    /// Says where the person is now.
    SetStage {
        /// None takes the answer back.
        stage: Option<Phase>,
    },
    /// Chooses how large the words of the screens are.
    SetTextSize {
        /// None is the usual size.
        size: Option<TextSize>,
    },
    /// Marks a way to reach a person as safe, or takes the mark off.
    SetWay {
        /// Which item.
        item: Id,
        /// Which way.
        way: Way,
        /// The mark.
        on: bool,
    },
    /// Proposes something under a consent that holds. The plan itself stays as it is.
    Suggest {
        /// Which consent.
        consent: Id,
        /// Where it belongs.
        place: Place,
        /// Its words.
        text: PlanText,
    },
    /// Says yes to a suggestion, as it is or in other words: a new line, or other words for one.
    TakeSuggestion {
        /// Which.
        suggestion: Id,
        /// Where a new line goes; unused when it gives other words to a line that is still there.
        section: Id,
        /// The words.
        text: PlanText,
    },
    /// Ticks an item, or takes the tick away.
    TickItem {
        /// Which.
        item: Id,
        /// The tick.
        done: bool,
    },
}

/// Where something moves to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Past the last.
    Bottom,
    /// One place down.
    Down,
    /// Before the first.
    Top,
    /// One place up.
    Up,
}

/// Why an edit was refused. The plan is then exactly as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// It would not fit in the slot, or too many suggestions wait.
    Full,
    /// No item or section has this id (any more).
    Gone,
    /// No fresh id came: the source of random bytes is broken.
    NoFreshId,
    /// The text has more than [`MAX_TEXT_CHARS`](super::MAX_TEXT_CHARS) characters; the caller still has it.
    TextTooLong,
}

impl std::fmt::Display for EditError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Full => "the plan is full",
            Self::Gone => "no longer there",
            Self::NoFreshId => "no random bytes",
            Self::TextTooLong => "the text is too long",
        })
    }
}

impl std::error::Error for EditError {}
