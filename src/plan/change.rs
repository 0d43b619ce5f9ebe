//! Changes by place, each with the change that takes it back.

use core::mem;

use super::{
    Item, Plan, Section, Settings, Suggestion,
    bytes::stored_size,
    model::{Head, Lead},
};

/// A change by place: applying one gives the change that takes it back, exactly.
#[derive(Debug)]
pub(super) enum Change {
    /// One after the other.
    All(Vec<Change>),
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
    SwapLead {
        lead: Lead,
    },
    SwapSettings {
        settings: Settings,
    },
    SwapSuggestions {
        suggestions: Vec<Suggestion>,
    },
    TakeItem {
        place: (usize, usize),
    },
    TakeSection {
        at: usize,
    },
}

impl Change {
    /// Does it and gives its opposite. A change that does not fit this plan does nothing.
    pub(super) fn apply(self, plan: &mut Plan) -> Self {
        self.try_apply(plan).unwrap_or(Self::Nothing)
    }

    /// How many bytes `plan`, which takes `size`, will take once this is done; none when only a look at all
    /// of it can tell. Typing changes one item, and must not wait for the others.
    pub(super) fn size_after(&self, plan: &Plan, size: usize) -> Option<usize> {
        let Self::SwapItem { place, item } = self else {
            return None;
        };
        let old = plan.sections.get(place.0)?.items.get(place.1)?;
        size.checked_sub(stored_size(old))?
            .checked_add(stored_size(item))
    }

    fn try_apply(self, plan: &mut Plan) -> Option<Self> {
        match self {
            Self::All(changes) => {
                let mut back = Vec::with_capacity(changes.len());
                for change in changes {
                    back.push(change.apply(plan));
                }
                back.reverse();
                Some(Self::All(back))
            }
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
            Self::SwapLead { mut lead } => {
                mem::swap(&mut plan.lead, &mut lead);
                Some(Self::SwapLead { lead })
            }
            Self::SwapSettings { mut settings } => {
                mem::swap(&mut plan.settings, &mut settings);
                Some(Self::SwapSettings { settings })
            }
            Self::SwapSuggestions { mut suggestions } => {
                mem::swap(&mut plan.suggestions, &mut suggestions);
                Some(Self::SwapSuggestions { suggestions })
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

pub(super) fn take<T>(list: &mut Vec<T>, at: usize) -> Option<T> {
    (at < list.len()).then(|| list.remove(at))
}

pub(super) fn put<T>(list: &mut Vec<T>, at: usize, value: T) {
    list.insert(at.min(list.len()), value);
}
