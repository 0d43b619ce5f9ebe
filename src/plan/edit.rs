//! What a person may change, and how each change is taken back.

use core::mem;

use chrono::NaiveDate;

use super::{
    Id, Item, Phase, Plan, PlanText, Section, SectionKind, Settings, extra::Stored, model::Head,
};

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
    /// Moves a section among those that are shown.
    MoveSection {
        /// Which.
        section: Id,
        /// Where to.
        step: Step,
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
    /// It would not fit in the slot.
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

/// An edit worked out against a plan.
pub(super) struct Worked {
    /// What to do; none when the plan is already so.
    pub(super) change: Option<Change>,
    /// The item or section that the edit made or brought back.
    pub(super) made: Option<Id>,
}

/// A change by place: applying one gives the change that takes it back, exactly.
#[derive(Debug)]
pub(super) enum Change {
    MoveItem {
        from: (usize, usize),
        to: (usize, usize),
    },
    MoveSection {
        from: usize,
        to: usize,
    },
    Nothing,
    PutItem {
        place: (usize, usize),
        item: Item,
    },
    PutSection {
        at: usize,
        section: Section,
    },
    SwapHead {
        at: usize,
        head: Head,
    },
    SwapItem {
        place: (usize, usize),
        item: Item,
    },
    SwapSettings {
        settings: Settings,
    },
    TakeItem {
        place: (usize, usize),
    },
    TakeSection {
        at: usize,
    },
}

impl Edit {
    /// Works out what to do, changing nothing.
    pub(super) fn work_out(
        self,
        plan: &Plan,
        today: NaiveDate,
        new_id: &mut impl FnMut() -> [u8; 8],
    ) -> Result<Worked, EditError> {
        match self {
            Self::AddBuiltIn { kind } => add_built_in(plan, kind, new_id),
            Self::AddItem { section, text } => {
                let (at, section) = find_section(plan, section)?;
                let id = plan.fresh_id(new_id)?;
                let item = Item::new(id, fitting(text)?, today);
                let place = (at, section.items.len());
                Ok(Worked::making(Change::PutItem { place, item }, id))
            }
            Self::AddSection { title } => {
                let id = plan.fresh_id(new_id)?;
                let section = Section::own(id, fitting(title)?);
                let at = plan.sections.len();
                Ok(Worked::making(Change::PutSection { at, section }, id))
            }
            Self::EditItem { item, text } => {
                let text = fitting(text)?;
                swap_item(plan, item, |item| {
                    if item.text != text {
                        item.text = text;
                        item.changed = today;
                    }
                })
            }
            Self::HideSection { section } => swap_head(plan, section, |head| head.hidden = true),
            Self::MoveItem { item, step } => {
                let (at, from) = find_item(plan, item)?.0;
                let count = plan.sections.get(at).map_or(0, |s| s.items.len());
                let to = step.from(from, &(0..count).collect::<Vec<_>>());
                Ok(Worked::moving(from, to, |from, to| Change::MoveItem {
                    from: (at, from),
                    to: (at, to),
                }))
            }
            Self::MoveItemTo { item, section } => {
                let (from, _) = find_item(plan, item)?;
                let (at, section) = find_section(plan, section)?;
                let to = (at, section.items.len());
                let change = (from.0 != at).then_some(Change::MoveItem { from, to });
                Ok(Worked { change, made: None })
            }
            Self::MoveSection { section, step } => {
                let (from, _) = find_section(plan, section)?;
                // One step passes one section that the person sees.
                let seen = |at: &usize| {
                    *at == from || plan.sections.get(*at).is_some_and(|s| !s.is_hidden())
                };
                let seen = (0..plan.sections.len()).filter(seen).collect::<Vec<_>>();
                let to = step.from(from, &seen);
                Ok(Worked::moving(from, to, |from, to| Change::MoveSection {
                    from,
                    to,
                }))
            }
            Self::RemoveItem { item } => {
                let (place, _) = find_item(plan, item)?;
                Ok(Worked::doing(Change::TakeItem { place }))
            }
            Self::RemoveSection { section } => {
                let (at, _) = find_section(plan, section)?;
                Ok(Worked::doing(Change::TakeSection { at }))
            }
            Self::RenameSection { section, title } => {
                let title = title.map(fitting).transpose()?;
                swap_head(plan, section, |head| head.title = title)
            }
            Self::RestoreSection { section } => {
                swap_head(plan, section, |head| head.hidden = false)
            }
            Self::SetLanguage { language } => {
                if language
                    .as_ref()
                    .is_some_and(|tag| tag.chars().count() > MAX_TAG_CHARS)
                {
                    return Err(EditError::TextTooLong);
                }
                let mut settings = plan.settings.clone();
                settings.language = language;
                let change =
                    (settings != plan.settings).then_some(Change::SwapSettings { settings });
                Ok(Worked { change, made: None })
            }
            Self::SetPhase { section, phase } => swap_head(plan, section, |head| {
                head.phase = phase.map(Stored::Known);
            }),
            Self::SetPrivate { item, private } => {
                swap_item(plan, item, |item| item.private = private)
            }
            Self::TickItem { item, done } => swap_item(plan, item, |item| {
                if item.done != done {
                    item.done = done;
                    item.changed = today;
                }
            }),
        }
    }
}

/// The longest language tag, in characters (RFC 5646, section 4.4.1, asks for at least 35).
const MAX_TAG_CHARS: usize = 35;

impl Change {
    /// Does it and gives its opposite. A change that does not fit this plan does nothing.
    pub(super) fn apply(self, plan: &mut Plan) -> Self {
        self.try_apply(plan).unwrap_or(Self::Nothing)
    }

    fn try_apply(self, plan: &mut Plan) -> Option<Self> {
        match self {
            Self::MoveItem { from, to } => {
                let item = take(&mut plan.sections.get_mut(from.0)?.items, from.1)?;
                put(&mut plan.sections.get_mut(to.0)?.items, to.1, item);
                Some(Self::MoveItem { from: to, to: from })
            }
            Self::MoveSection { from, to } => {
                let section = take(&mut plan.sections, from)?;
                put(&mut plan.sections, to, section);
                Some(Self::MoveSection { from: to, to: from })
            }
            Self::Nothing => None,
            Self::PutItem { place, item } => {
                put(&mut plan.sections.get_mut(place.0)?.items, place.1, item);
                Some(Self::TakeItem { place })
            }
            Self::PutSection { at, section } => {
                put(&mut plan.sections, at, section);
                Some(Self::TakeSection { at })
            }
            Self::SwapHead { at, mut head } => {
                mem::swap(&mut plan.sections.get_mut(at)?.head, &mut head);
                Some(Self::SwapHead { at, head })
            }
            Self::SwapItem { place, mut item } => {
                let items = &mut plan.sections.get_mut(place.0)?.items;
                mem::swap(items.get_mut(place.1)?, &mut item);
                Some(Self::SwapItem { place, item })
            }
            Self::SwapSettings { mut settings } => {
                mem::swap(&mut plan.settings, &mut settings);
                Some(Self::SwapSettings { settings })
            }
            Self::TakeItem { place } => {
                let item = take(&mut plan.sections.get_mut(place.0)?.items, place.1)?;
                Some(Self::PutItem { place, item })
            }
            Self::TakeSection { at } => {
                let section = take(&mut plan.sections, at)?;
                Some(Self::PutSection { at, section })
            }
        }
    }
}

impl Worked {
    const fn doing(change: Change) -> Self {
        Self {
            change: Some(change),
            made: None,
        }
    }

    const fn making(change: Change, id: Id) -> Self {
        Self {
            change: Some(change),
            made: Some(id),
        }
    }

    fn moving(from: usize, to: usize, change: impl FnOnce(usize, usize) -> Change) -> Self {
        Self {
            change: (from != to).then(|| change(from, to)),
            made: None,
        }
    }
}

impl Step {
    /// The place that a step leads to, out of the places that are shown.
    fn from(self, here: usize, shown: &[usize]) -> usize {
        let to = match self {
            Self::Bottom => shown.last(),
            Self::Down => shown.iter().find(|at| **at > here),
            Self::Top => shown.first(),
            Self::Up => shown.iter().rfind(|at| **at < here),
        };
        to.copied().unwrap_or(here)
    }
}

fn add_built_in(
    plan: &Plan,
    kind: SectionKind,
    new_id: &mut impl FnMut() -> [u8; 8],
) -> Result<Worked, EditError> {
    if let Some(present) = plan.sections.iter().find(|s| s.kind() == Some(kind)) {
        let mut worked = swap_head(plan, present.id, |head| head.hidden = false)?;
        worked.made = Some(present.id);
        return Ok(worked);
    }
    let id = plan.fresh_id(new_id)?;
    let earlier = plan
        .sections
        .iter()
        .rposition(|s| s.kind().is_some_and(|other| other < kind));
    let at = earlier.map_or(plan.sections.len(), |before| before.saturating_add(1));
    let section = Section::built_in(id, kind);
    Ok(Worked::making(Change::PutSection { at, section }, id))
}

fn swap_head(plan: &Plan, id: Id, set: impl FnOnce(&mut Head)) -> Result<Worked, EditError> {
    let (at, section) = find_section(plan, id)?;
    let mut head = section.head.clone();
    set(&mut head);
    let change = (head != section.head).then_some(Change::SwapHead { at, head });
    Ok(Worked { change, made: None })
}

fn swap_item(plan: &Plan, id: Id, set: impl FnOnce(&mut Item)) -> Result<Worked, EditError> {
    let (place, old) = find_item(plan, id)?;
    let mut item = old.clone();
    set(&mut item);
    let change = (item != *old).then_some(Change::SwapItem { place, item });
    Ok(Worked { change, made: None })
}

fn find_section(plan: &Plan, id: Id) -> Result<(usize, &Section), EditError> {
    let mut sections = plan.sections.iter().enumerate();
    sections
        .find(|(_, section)| section.id == id)
        .ok_or(EditError::Gone)
}

fn find_item(plan: &Plan, id: Id) -> Result<((usize, usize), &Item), EditError> {
    plan.sections
        .iter()
        .enumerate()
        .find_map(|(at, section)| {
            let mut items = section.items.iter().enumerate();
            let (within, item) = items.find(|(_, item)| item.id == id)?;
            Some(((at, within), item))
        })
        .ok_or(EditError::Gone)
}

fn fitting(text: PlanText) -> Result<PlanText, EditError> {
    if text.is_too_long() {
        Err(EditError::TextTooLong)
    } else {
        Ok(text)
    }
}

fn take<T>(list: &mut Vec<T>, at: usize) -> Option<T> {
    (at < list.len()).then(|| list.remove(at))
}

fn put<T>(list: &mut Vec<T>, at: usize, value: T) {
    list.insert(at.min(list.len()), value);
}
