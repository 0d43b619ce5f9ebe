//! The parts of a plan and how they are read.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Card, Consent, Desk, Details, EditError, Id, Pack, Phase, PlanText, SectionKind, Suggestion,
    day,
    extra::{Extra, Stored},
};

/// A whole plan, as it is sealed in one slot.
///
/// Read it here; change it through [`History`](super::History), which checks room and keeps undo.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    pub(super) sections: Vec<Section>,
    #[serde(flatten)]
    pub(super) lead: Lead,
    #[serde(default, skip_serializing_if = "Settings::is_default")]
    pub(super) settings: Settings,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) consents: Vec<Consent>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) suggestions: Vec<Suggestion>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) desk: Option<Desk>,
    #[serde(flatten)]
    extra: Extra,
}

/// What a person may set on the whole plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Lead {
    // May name what was removed since: undo brings both back together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) priorities: Vec<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) stage: Option<Stored<Phase>>,
}

/// A titled list of items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub(super) id: Id,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<Stored<SectionKind>>,
    #[serde(flatten)]
    pub(super) head: Head,
    #[serde(default)]
    pub(super) items: Vec<Item>,
    #[serde(flatten)]
    extra: Extra,
}

/// What a person may set on a section.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Head {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<PlanText>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) phase: Option<Stored<Phase>>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) hidden: bool,
}

/// One thing a person wrote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub(super) id: Id,
    pub(super) text: PlanText,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) done: bool,
    // Absent means private: what is lost or forgotten is never shared.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub(super) private: bool,
    #[serde(default = "me", skip_serializing_if = "is_me")]
    origin: Stored<Origin>,
    #[serde(default, skip_serializing_if = "Details::is_default")]
    pub(super) details: Details,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) cards: Vec<Stored<Card>>,
    #[serde(with = "day")]
    pub(super) changed: NaiveDate,
    #[serde(flatten)]
    extra: Extra,
}

/// Choices that go with the plan and not with the device.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) language: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text_size: Option<Stored<TextSize>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) colours: Option<Stored<Colours>>,
    #[serde(flatten)]
    extra: Extra,
}

/// How large the words of the inner screens are, beside what the device asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// A quarter larger.
    Large,
    /// Half as large again.
    Larger,
    /// Twice as large.
    Largest,
}

/// The colours of the inner screens, where they are not those of the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Colours {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// Black and white, with strong lines.
    Contrast,
}

/// Who first wrote an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Origin {
    /// Somebody the person let suggest; the person took it.
    Advocate,
    /// The person whose plan it is.
    Me,
}

/// A section or an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target<'a> {
    /// An item, with its section.
    Item(&'a Section, &'a Item),
    /// A section.
    Section(&'a Section),
}

impl Plan {
    /// A new plan: every built-in section, in order, with nothing in it.
    ///
    /// `language` is a tag such as `fr`, or none to follow the device. `new_id` gives 8 random bytes a
    /// call.
    ///
    /// # Errors
    /// [`EditError::NoFreshId`] when `new_id` keeps giving the same bytes.
    pub fn new(
        language: Option<&str>,
        new_id: &mut dyn FnMut() -> [u8; 8],
    ) -> Result<Self, EditError> {
        let mut plan = Self::empty(language);
        for kind in SectionKind::USUAL {
            let id = plan.fresh_id(new_id)?;
            plan.sections.push(Section::built_in(id, kind));
        }
        Ok(plan)
    }

    /// A plan with no section.
    #[must_use]
    pub fn empty(language: Option<&str>) -> Self {
        Self {
            sections: Vec::new(),
            lead: Lead::default(),
            settings: Settings {
                language: language.map(String::from),
                ..Settings::default()
            },
            consents: Vec::new(),
            suggestions: Vec::new(),
            desk: None,
            extra: Extra::default(),
        }
    }

    /// All sections in the person's order, hidden ones included.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The sections to show, in the person's order.
    pub fn visible(&self) -> impl DoubleEndedIterator<Item = &Section> {
        self.sections.iter().filter(|section| !section.is_hidden())
    }

    /// The section of this id.
    #[must_use]
    pub fn section(&self, id: Id) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The item of this id, with its section.
    #[must_use]
    pub fn item(&self, id: Id) -> Option<(&Section, &Item)> {
        self.sections.iter().find_map(|section| {
            let item = section.items.iter().find(|item| item.id == id)?;
            Some((section, item))
        })
    }

    /// Usual sections that can be added: those that are neither shown nor put away.
    pub fn absent_kinds(&self) -> impl Iterator<Item = SectionKind> {
        SectionKind::USUAL
            .into_iter()
            .filter(|kind| !self.has_kind(*kind))
    }

    /// Packs of which some section is neither shown nor put away.
    pub fn absent_packs(&self) -> impl Iterator<Item = Pack> {
        let partly = |pack: &Pack| pack.sections().iter().any(|kind| !self.has_kind(*kind));
        Pack::ALL.into_iter().filter(partly)
    }

    /// Whether a section of this kind is in the plan, shown or put away.
    #[must_use]
    pub fn has_kind(&self, kind: SectionKind) -> bool {
        self.sections.iter().any(|s| s.kind() == Some(kind))
    }

    /// Whether any section that is shown is built in. In a plan without, no screen may name one unasked.
    #[must_use]
    pub fn shows_built_in(&self) -> bool {
        self.visible().any(|section| section.kind().is_some())
    }

    /// What comes first for the person, in their order: sections and items that are in the plan.
    pub fn priorities(&self) -> impl Iterator<Item = Target<'_>> {
        self.lead.priorities.iter().filter_map(|id| {
            let item = || {
                self.item(*id)
                    .map(|(section, item)| Target::Item(section, item))
            };
            self.section(*id).map(Target::Section).or_else(item)
        })
    }

    /// Whether a section or an item is among the priorities.
    #[must_use]
    pub fn is_priority(&self, id: Id) -> bool {
        self.lead.priorities.contains(&id)
    }

    /// Where the person says they are now; none while they have not said.
    #[must_use]
    pub fn stage(&self) -> Option<Phase> {
        self.lead.stage.as_ref().and_then(Stored::known)
    }

    /// The lines at one place of a card, in the order of the plan. What is put away is not shown.
    pub fn on_card(&self, card: Card) -> impl Iterator<Item = (&Section, &Item)> {
        self.visible().flat_map(move |section| {
            let items = section.items.iter().filter(move |item| item.is_on(card));
            items.map(move |item| (section, item))
        })
    }

    /// Choices that go with this plan.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(super) fn fresh_id(&self, new_id: &mut dyn FnMut() -> [u8; 8]) -> Result<Id, EditError> {
        // Two random ids never meet; a broken source must not hang or name two things alike.
        (0..4)
            .map(|_| Id::from(new_id()))
            .find(|id| {
                self.section(*id).is_none()
                    && self.item(*id).is_none()
                    && self.consent(*id).is_none()
                    && self.suggestion(*id).is_none()
                    && self.desk.as_ref().is_none_or(|desk| !desk.has(*id))
            })
            .ok_or(EditError::NoFreshId)
    }
}

impl Section {
    pub(super) fn built_in(id: Id, kind: SectionKind) -> Self {
        Self {
            id,
            kind: Some(Stored::Known(kind)),
            head: Head::default(),
            items: Vec::new(),
            extra: Extra::default(),
        }
    }

    pub(super) fn own(id: Id, title: PlanText) -> Self {
        Self {
            id,
            kind: None,
            head: Head {
                title: Some(title),
                ..Head::default()
            },
            items: Vec::new(),
            extra: Extra::default(),
        }
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> Id {
        self.id
    }

    /// The built-in kind; none for the person's own sections and for kinds of newer versions.
    #[must_use]
    pub fn kind(&self) -> Option<SectionKind> {
        self.kind.as_ref().and_then(Stored::known)
    }

    /// The person's title. Where there is none, a built-in section shows the title of its kind.
    #[must_use]
    pub fn title(&self) -> Option<&PlanText> {
        self.head.title.as_ref()
    }

    /// The part of the way it belongs to: as chosen, else as its kind has it.
    #[must_use]
    pub fn phase(&self) -> Option<Phase> {
        match &self.head.phase {
            Some(chosen) => chosen.known(),
            None => self.kind().map(SectionKind::phase),
        }
    }

    /// Whether the person put it away, with what is in it.
    #[must_use]
    pub const fn is_hidden(&self) -> bool {
        self.head.hidden
    }

    /// Its items in the person's order.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }
}

impl Item {
    pub(super) fn new(id: Id, text: PlanText, today: NaiveDate) -> Self {
        Self {
            id,
            text,
            done: false,
            private: true,
            origin: me(),
            details: Details::default(),
            cards: Vec::new(),
            changed: today,
            extra: Extra::default(),
        }
    }

    /// One that somebody else proposed and the person took. It may be shown to others, like any line that
    /// another one has seen.
    pub(super) fn suggested(id: Id, text: PlanText, today: NaiveDate) -> Self {
        Self {
            private: false,
            origin: Stored::Known(Origin::Advocate),
            ..Self::new(id, text, today)
        }
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> Id {
        self.id
    }

    /// What was written.
    #[must_use]
    pub const fn text(&self) -> &PlanText {
        &self.text
    }

    /// Whether the person ticked it.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.done
    }

    /// Whether it may never be shared. True until the person says otherwise.
    #[must_use]
    pub const fn is_private(&self) -> bool {
        self.private
    }

    /// Who first wrote it; none when a newer version knows and this one does not.
    #[must_use]
    pub const fn origin(&self) -> Option<Origin> {
        self.origin.known()
    }

    /// What is written beside it.
    #[must_use]
    pub const fn details(&self) -> &Details {
        &self.details
    }

    /// Whether it stands at this place of a card.
    #[must_use]
    pub fn is_on(&self, card: Card) -> bool {
        self.cards.iter().any(|c| c.known() == Some(card))
    }

    /// The day on which its words or its tick last changed, by the device's clock.
    #[must_use]
    pub const fn changed(&self) -> NaiveDate {
        self.changed
    }
}

impl Settings {
    /// The language tag chosen, such as `fr`; none follows the device.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// How large the words are; none for the usual size.
    #[must_use]
    pub fn text_size(&self) -> Option<TextSize> {
        self.text_size.as_ref().and_then(Stored::known)
    }

    /// The colours chosen; none follows the device.
    #[must_use]
    pub fn colours(&self) -> Option<Colours> {
        self.colours.as_ref().and_then(Stored::known)
    }

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl TextSize {
    /// Every size above the usual one, smallest first.
    pub const ALL: [Self; 3] = [Self::Large, Self::Larger, Self::Largest];
}

impl Colours {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];
}

const fn me() -> Stored<Origin> {
    Stored::Known(Origin::Me)
}

fn is_me(origin: &Stored<Origin>) -> bool {
    *origin == me()
}

const fn yes() -> bool {
    true
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
const fn is_true(value: &bool) -> bool {
    *value
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
const fn is_false(value: &bool) -> bool {
    !*value
}
