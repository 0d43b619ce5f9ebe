//! The built-in sections, the packs that add more of them, and the parts of the way.

use serde::{Deserialize, Serialize};

/// The built-in sections. In this order they stand in a new plan, those of packs after the others.
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
    /// Reasons to keep going.
    Reasons,
    /// Hope, and who I am.
    Hope,
    /// If I go back.
    GoingBack,
    /// Where I am, and what changes when I am moved.
    WhereIAm,
    /// How and when I am watched.
    Watching,
    /// What holds me here.
    HoldsMe,
    /// Small safety while in it.
    SmallSafety,
    /// The day, when others must not know.
    ExitDay,
    /// The first 72 hours after being controlled.
    FirstDays,
    /// What is online about me.
    Online,
    /// Court or no court.
    Court,
    /// Who I am outside it.
    OutsideIt,
    /// For someone under 16.
    #[serde(rename = "under_16")]
    Under16,
    /// For someone of 16 or 17.
    Sixteen,
    /// For trans, non-binary and Two-Spirit people.
    Trans,
    /// For First Nations, Inuit and Métis people.
    Indigenous,
    /// For newcomers and people without status.
    Newcomer,
    /// For disabled and Deaf people.
    Disability,
    /// Far from towns.
    Rural,
}

/// Sections for some lives and not for others. A person chooses one or more, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pack {
    /// Someone controls my work, sex or money.
    Control,
    /// Under 16.
    Under16,
    /// 16 or 17.
    Sixteen,
    /// Trans, non-binary or Two-Spirit.
    Trans,
    /// First Nations, Inuit or Métis.
    Indigenous,
    /// Newcomer, or without status.
    Newcomer,
    /// Disabled or Deaf.
    Disability,
    /// Far from towns.
    Rural,
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

impl SectionKind {
    /// Those of every new plan, in order.
    pub const USUAL: [Self; 19] = [
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
        Self::Reasons,
        Self::Hope,
        Self::GoingBack,
    ];

    /// Every kind: the usual ones, then those of each pack.
    pub fn all() -> impl Iterator<Item = Self> {
        let packed = Pack::ALL.into_iter().flat_map(Pack::sections);
        Self::USUAL.into_iter().chain(packed.copied())
    }

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
            | Self::Steady
            | Self::Reasons
            | Self::WhereIAm
            | Self::Watching
            | Self::HoldsMe
            | Self::SmallSafety
            | Self::Under16
            | Self::Sixteen
            | Self::Trans
            | Self::Indigenous
            | Self::Newcomer
            | Self::Disability
            | Self::Rural => Phase::Now,
            Self::Children | Self::Pets | Self::Bag | Self::Money | Self::Phone => {
                Phase::GettingReady
            }
            Self::Places | Self::ExitDay => Phase::TheDay,
            Self::Health | Self::FirstDays => Phase::FirstHours,
            Self::Work
            | Self::Legal
            | Self::Hope
            | Self::Online
            | Self::Court
            | Self::OutsideIt => Phase::After,
            Self::GoingBack => Phase::GoingBack,
        }
    }
}

impl Pack {
    /// Every pack, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Control,
        Self::Under16,
        Self::Sixteen,
        Self::Trans,
        Self::Indigenous,
        Self::Newcomer,
        Self::Disability,
        Self::Rural,
    ];

    /// The sections it adds, in order.
    #[must_use]
    pub const fn sections(self) -> &'static [SectionKind] {
        match self {
            Self::Control => &[
                SectionKind::WhereIAm,
                SectionKind::Watching,
                SectionKind::HoldsMe,
                SectionKind::SmallSafety,
                SectionKind::ExitDay,
                SectionKind::FirstDays,
                SectionKind::Online,
                SectionKind::Court,
                SectionKind::OutsideIt,
            ],
            Self::Under16 => &[SectionKind::Under16],
            Self::Sixteen => &[SectionKind::Sixteen],
            Self::Trans => &[SectionKind::Trans],
            Self::Indigenous => &[SectionKind::Indigenous],
            Self::Newcomer => &[SectionKind::Newcomer],
            Self::Disability => &[SectionKind::Disability],
            Self::Rural => &[SectionKind::Rural],
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
