//! Works out what an edit does to a plan, changing nothing.

use chrono::NaiveDate;

use super::{
    Card, Edit, EditError, Id, Item, MOST_SUGGESTIONS, Pack, Place, Plan, PlanText, Section,
    SectionKind, Settings, Step, Suggestion,
    change::{Change, put, take},
    extra::Stored,
    model::{Head, Lead},
};

/// An edit worked out against a plan.
pub(super) struct Worked {
    /// What to do; none when the plan is already so.
    pub(super) change: Option<Change>,
    /// The item or section that the edit made or brought back.
    pub(super) made: Option<Id>,
}

impl Edit {
    /// Works out what to do, changing nothing.
    pub(super) fn work_out(
        self,
        plan: &Plan,
        today: NaiveDate,
        new_id: &mut dyn FnMut() -> [u8; 8],
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
            Self::AddPack { pack } => add_pack(plan, pack, new_id),
            Self::AddToCard { card, text } => {
                add_to_card(plan, card, fitting(text)?, today, new_id)
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
            Self::MoveOnCard { item, from, to } => swap_item(plan, item, |item| {
                if item.is_on(from) {
                    item.cards
                        .retain(|c| ![Some(from), Some(to)].contains(&c.known()));
                    item.cards.push(Stored::Known(to));
                }
            }),
            Self::MovePriority { target, step } => {
                let mut lead = plan.lead.clone();
                // Those that are gone are passed unseen.
                let seen = |at: &usize| {
                    let id = lead.priorities.get(*at);
                    id.is_some_and(|id| plan.section(*id).is_some() || plan.item(*id).is_some())
                };
                let seen = (0..lead.priorities.len()).filter(seen).collect::<Vec<_>>();
                let from = lead.priorities.iter().position(|id| *id == target);
                let from = from.ok_or(EditError::Gone)?;
                let to = step.from(from, &seen);
                if let Some(moved) = take(&mut lead.priorities, from) {
                    put(&mut lead.priorities, to, moved);
                }
                Ok(swap_lead(plan, lead))
            }
            Self::MoveSection { section, step } => {
                let (from, _) = find_section(plan, section)?;
                // One step passes one section that the person sees beside it.
                let phase = plan.sections.get(from).and_then(Section::phase);
                let beside = |s: &Section| !s.is_hidden() && s.phase() == phase;
                let seen = |at: &usize| *at == from || plan.sections.get(*at).is_some_and(beside);
                let seen = (0..plan.sections.len()).filter(seen).collect::<Vec<_>>();
                let to = step.from(from, &seen);
                Ok(Worked::moving(from, to, |from, to| Change::MoveSection {
                    from,
                    to,
                }))
            }
            Self::RefuseSuggestion { suggestion } => {
                Ok(Worked::doing(without_suggestion(plan, suggestion)?))
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
                Ok(swap_settings(plan, |settings| settings.language = language))
            }
            Self::SetCard { item, card, on } => swap_item(plan, item, |item| {
                let there = item.is_on(card);
                if there && !on {
                    item.cards.retain(|c| c.known() != Some(card));
                } else if on && !there {
                    item.cards.push(Stored::Known(card));
                }
            }),
            Self::SetColours { colours } => Ok(swap_settings(plan, |settings| {
                settings.colours = colours.map(Stored::Known);
            })),
            Self::SetDetail { item, detail, text } => {
                let text = fitting(text)?;
                swap_item(plan, item, |item| {
                    if *item.details.get(detail) != text {
                        item.details.set(detail, text);
                        item.changed = today;
                    }
                })
            }
            Self::SetPhase { section, phase } => swap_head(plan, section, |head| {
                head.phase = phase.map(Stored::Known);
            }),
            Self::SetPrivate { item, private } => {
                swap_item(plan, item, |item| item.private = private)
            }
            Self::SetPriority { target, on } => {
                if plan.section(target).is_none() && plan.item(target).is_none() {
                    return Err(EditError::Gone);
                }
                let mut lead = plan.lead.clone();
                lead.priorities.retain(|id| *id != target);
                if on {
                    // Where it already was, it stays.
                    let before = plan.lead.priorities.iter().position(|id| *id == target);
                    let at = before.unwrap_or(lead.priorities.len());
                    put(&mut lead.priorities, at, target);
                }
                Ok(swap_lead(plan, lead))
            }
            Self::SetStage { stage } => {
                let mut lead = plan.lead.clone();
                lead.stage = stage.map(Stored::Known);
                Ok(swap_lead(plan, lead))
            }
            Self::SetTextSize { size } => Ok(swap_settings(plan, |settings| {
                settings.text_size = size.map(Stored::Known);
            })),
            Self::SetWay { item, way, on } => swap_item(plan, item, |item| {
                if item.details.has_way(way) != on {
                    item.details.set_way(way, on);
                    item.changed = today;
                }
            }),
            Self::Suggest {
                consent,
                place,
                text,
            } => suggest(plan, consent, place, text, today, new_id),
            Self::TakeSuggestion {
                suggestion,
                section,
                text,
            } => take_suggestion(plan, suggestion, section, text, today, new_id),
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
    new_id: &mut dyn FnMut() -> [u8; 8],
) -> Result<Worked, EditError> {
    if let Some(present) = plan.sections.iter().find(|s| s.kind() == Some(kind)) {
        let mut worked = swap_head(plan, present.id, |head| head.hidden = false)?;
        worked.made = Some(present.id);
        return Ok(worked);
    }
    let id = plan.fresh_id(new_id)?;
    let at = usual_place(plan, kind);
    let section = Section::built_in(id, kind);
    Ok(Worked::making(Change::PutSection { at, section }, id))
}

fn add_pack(
    plan: &Plan,
    pack: Pack,
    new_id: &mut dyn FnMut() -> [u8; 8],
) -> Result<Worked, EditError> {
    let mut changes = Vec::new();
    let mut made = Vec::new();
    let absent = pack.sections().iter().filter(|kind| !plan.has_kind(**kind));
    for kind in absent.copied() {
        let id = plan.fresh_id(new_id)?;
        if made.contains(&id) {
            return Err(EditError::NoFreshId);
        }
        made.push(id);
        // Each that went in before moves the later ones on.
        let at = usual_place(plan, kind).saturating_add(changes.len());
        let section = Section::built_in(id, kind);
        changes.push(Change::PutSection { at, section });
    }
    let change = (!changes.is_empty()).then_some(Change::All(changes));
    let made = made.first().copied();
    Ok(Worked { change, made })
}

fn add_to_card(
    plan: &Plan,
    card: Card,
    text: PlanText,
    today: NaiveDate,
    new_id: &mut dyn FnMut() -> [u8; 8],
) -> Result<Worked, EditError> {
    let home = card.home().ok_or(EditError::Gone)?;
    let id = plan.fresh_id(new_id)?;
    let mut item = Item::new(id, text, today);
    item.cards.push(Stored::Known(card));
    let mut at_home = plan.sections.iter().enumerate();
    if let Some((at, section)) = at_home.find(|(_, s)| s.kind() == Some(home)) {
        let put = Change::PutItem {
            place: (at, section.items.len()),
            item,
        };
        let mut head = section.head.clone();
        head.hidden = false;
        let change = if section.is_hidden() {
            Change::All(vec![Change::SwapHead { at, head }, put])
        } else {
            put
        };
        return Ok(Worked::making(change, id));
    }
    let mut section = Section::built_in(plan.fresh_id(new_id)?, home);
    if section.id == id {
        return Err(EditError::NoFreshId);
    }
    section.items.push(item);
    let at = usual_place(plan, home);
    Ok(Worked::making(Change::PutSection { at, section }, id))
}

/// Behind the last section of an earlier kind; else at the end.
fn usual_place(plan: &Plan, kind: SectionKind) -> usize {
    let earlier = plan
        .sections
        .iter()
        .rposition(|s| s.kind().is_some_and(|other| other < kind));
    earlier.map_or(plan.sections.len(), |before| before.saturating_add(1))
}

fn suggest(
    plan: &Plan,
    consent: Id,
    place: Place,
    text: PlanText,
    today: NaiveDate,
    new_id: &mut dyn FnMut() -> [u8; 8],
) -> Result<Worked, EditError> {
    let given = plan.consent(consent).ok_or(EditError::Gone)?;
    if !given.holds_on(today) {
        return Err(EditError::Gone);
    }
    if plan.suggestions.len() >= MOST_SUGGESTIONS {
        return Err(EditError::Full);
    }
    let id = plan.fresh_id(new_id)?;
    let mut suggestions = plan.suggestions.clone();
    suggestions.push(Suggestion::new(id, consent, place, fitting(text)?, today));
    Ok(Worked::making(Change::SwapSuggestions { suggestions }, id))
}

fn take_suggestion(
    plan: &Plan,
    suggestion: Id,
    section: Id,
    text: PlanText,
    today: NaiveDate,
    new_id: &mut dyn FnMut() -> [u8; 8],
) -> Result<Worked, EditError> {
    let text = fitting(text)?;
    let gone = without_suggestion(plan, suggestion)?;
    let place = plan.suggestion(suggestion).map(Suggestion::place);
    let line = match place {
        Some(Place::Item(item)) => find_item(plan, item).ok(),
        _ => None,
    };
    let (taken, made) = match line {
        Some((place, old)) => {
            let mut item = old.clone();
            item.text = text;
            item.changed = today;
            (Change::SwapItem { place, item }, old.id())
        }
        None => {
            let (at, section) = find_section(plan, section)?;
            let id = plan.fresh_id(new_id)?;
            let item = Item::suggested(id, text, today);
            let place = (at, section.items.len());
            (Change::PutItem { place, item }, id)
        }
    };
    Ok(Worked::making(Change::All(vec![taken, gone]), made))
}

fn without_suggestion(plan: &Plan, id: Id) -> Result<Change, EditError> {
    let mut suggestions = plan.suggestions.clone();
    let at = suggestions.iter().position(|one| one.id() == id);
    take(&mut suggestions, at.ok_or(EditError::Gone)?);
    Ok(Change::SwapSuggestions { suggestions })
}

fn swap_lead(plan: &Plan, lead: Lead) -> Worked {
    Worked {
        change: (lead != plan.lead).then_some(Change::SwapLead { lead }),
        made: None,
    }
}

fn swap_settings(plan: &Plan, set: impl FnOnce(&mut Settings)) -> Worked {
    let mut settings = plan.settings.clone();
    set(&mut settings);
    Worked {
        change: (settings != plan.settings).then_some(Change::SwapSettings { settings }),
        made: None,
    }
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
