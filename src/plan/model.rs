//! The parts of a plan and how they are read.

use core::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{
    EditError, PlanText, day,
    extra::{Extra, Stored},
};

/// A whole plan, as it is sealed in one slot.
///
/// Read it here; change it through [`History`](super::History), which checks room and keeps undo.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    pub(super) sections: Vec<Section>,
    #[serde(default, skip_serializing_if = "Settings::is_default")]
    pub(super) settings: Settings,
    #[serde(flatten)]
    extra: Extra,
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
    #[serde(flatten)]
    extra: Extra,
}

/// A random name for a section or an item: 8 bytes, 16 hexadecimal digits when stored.
///
/// Random, so that it tells neither an order nor a count.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Id(u64);

/// Who first wrote an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Origin {
    /// The person whose plan it is.
    Me,
}

/// The built-in sections, in the order in which a new plan shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// What already keeps me safe.
    KeepsMeSafe,
    /// What I want most now.
    WantMost,
    /// What I know: what worked, signs that it is getting worse, times and places of risk.
    Know,
    /// During violence: rooms to go towards and avoid, ways out.
    During,
    /// Words that mean "safe to talk" and "not safe", and what to do on each.
    Signals,
    /// Who knows, who to call, who keeps a bag, who must not know.
    People,
    /// Children and dependants.
    Children,
    /// Pets.
    Pets,
    /// Bag and papers.
    Bag,
    /// Money.
    Money,
    /// Transport and places.
    Places,
    /// Phone and accounts.
    Phone,
    /// Work or school.
    Work,
    /// Health.
    Health,
    /// Legal.
    Legal,
    /// Feelings and staying steady.
    Steady,
    /// Hope, and who I am.
    Hope,
}

/// A part of the way. None of them assumes that a person leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Now.
    Now,
    /// Getting ready.
    GettingReady,
    /// The day itself.
    TheDay,
    /// The first 72 hours.
    FirstHours,
    /// After.
    After,
    /// If I go back. Common, and no failure.
    GoingBack,
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
        new_id: &mut impl FnMut() -> [u8; 8],
    ) -> Result<Self, EditError> {
        let mut plan = Self::empty(language);
        for kind in SectionKind::ALL {
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
            settings: Settings {
                language: language.map(String::from),
                extra: Extra::default(),
            },
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

    /// Built-in sections that can be added: those that are neither shown nor put away.
    pub fn absent_kinds(&self) -> impl Iterator<Item = SectionKind> {
        SectionKind::ALL
            .into_iter()
            .filter(|kind| self.sections.iter().all(|s| s.kind() != Some(*kind)))
    }

    /// Choices that go with this plan.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(super) fn fresh_id(&self, new_id: &mut impl FnMut() -> [u8; 8]) -> Result<Id, EditError> {
        // Two random ids never meet; a broken source must not hang or name two things alike.
        (0..4)
            .map(|_| Id::from(new_id()))
            .find(|id| self.section(*id).is_none() && self.item(*id).is_none())
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
            changed: today,
            extra: Extra::default(),
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

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl SectionKind {
    /// Every kind, in the order of a new plan.
    pub const ALL: [Self; 17] = [
        Self::KeepsMeSafe,
        Self::WantMost,
        Self::Know,
        Self::During,
        Self::Signals,
        Self::People,
        Self::Children,
        Self::Pets,
        Self::Bag,
        Self::Money,
        Self::Places,
        Self::Phone,
        Self::Work,
        Self::Health,
        Self::Legal,
        Self::Steady,
        Self::Hope,
    ];

    /// The part of the way it belongs to until the person moves it.
    #[must_use]
    pub const fn phase(self) -> Phase {
        match self {
            Self::KeepsMeSafe
            | Self::WantMost
            | Self::Know
            | Self::During
            | Self::Signals
            | Self::People
            | Self::Steady => Phase::Now,
            Self::Children | Self::Pets | Self::Bag | Self::Money | Self::Phone => {
                Phase::GettingReady
            }
            Self::Places => Phase::TheDay,
            Self::Health => Phase::FirstHours,
            Self::Work | Self::Legal | Self::Hope => Phase::After,
        }
    }
}

impl Phase {
    /// Every phase, in order.
    pub const ALL: [Self; 6] = [
        Self::Now,
        Self::GettingReady,
        Self::TheDay,
        Self::FirstHours,
        Self::After,
        Self::GoingBack,
    ];
}

impl From<[u8; 8]> for Id {
    fn from(bytes: [u8; 8]) -> Self {
        Self(u64::from_be_bytes(bytes))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        // One spelling an id: 16 digits, lower case.
        let plain = text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if text.len() != 16 || !plain {
            return Err(D::Error::custom("not an id"));
        }
        u64::from_str_radix(&text, 16)
            .map(Self)
            .map_err(|_| D::Error::custom("not an id"))
    }
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
