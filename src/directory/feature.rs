//! Whom a service suits.

use serde::{Deserialize, Serialize};

use super::set::{Code, Set};

/// One thing that is so, is not so, or is not known of a service.
///
/// The order is the number of its bit in a [`FeatureSet`]: bundles hold it, so only append.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feature {
    /// For women only.
    WomenOnly,
    /// For people of any gender.
    AllGenders,
    /// Says that trans people are welcome.
    TransInclusive,
    /// Men are welcome.
    Men,
    /// For people of 16 to 24.
    Youth,
    /// People under 16 can come by themselves.
    Under16,
    /// Children can come along.
    ChildrenOk,
    /// Animals can stay.
    PetsOk,
    /// Animals are looked after elsewhere.
    PetsOffsite,
    /// Can be used with a wheelchair.
    Wheelchair,
    /// Sign language, or a line for Deaf callers.
    Deaf,
    /// The door is locked or guarded.
    SecuredAccess,
    /// Someone is there day and night.
    Staff247,
    /// No health card needed.
    NoHealthCard,
    /// No identity papers needed.
    NoId,
    /// Immigration status does not matter.
    NoStatusNeeded,
    /// No police report needed.
    NoPoliceNeeded,
    /// Nobody has to send you.
    NoReferral,
    /// Costs nothing.
    Free,
    /// People who use drugs are welcome.
    HarmReduction,
    /// Has a time to be in by.
    Curfew,
    /// Led by Indigenous people.
    IndigenousLed,
    /// Serves in French.
    Francophone,
    /// Has interpreters.
    Interpreter,
    /// No name needed.
    AnonymousOk,
    /// Knows trafficking.
    TraffickingSpecific,
    /// Can collect evidence after a sexual assault.
    ForensicExam,
    /// Gives emergency contraception.
    EmergencyContraception,
    /// Gives medicine that prevents HIV.
    Pep,
    /// Can give money for urgent costs.
    DirectFunds,
    /// Can arrange a ride.
    Transport,
    /// Several services in one place.
    OneStop,
    /// Run by a faith group.
    FaithBased,
    /// Can be paid in cash.
    CashOk,
}

impl Feature {
    /// All of them, in the order of their bits.
    pub const ALL: [Self; 34] = [
        Self::WomenOnly,
        Self::AllGenders,
        Self::TransInclusive,
        Self::Men,
        Self::Youth,
        Self::Under16,
        Self::ChildrenOk,
        Self::PetsOk,
        Self::PetsOffsite,
        Self::Wheelchair,
        Self::Deaf,
        Self::SecuredAccess,
        Self::Staff247,
        Self::NoHealthCard,
        Self::NoId,
        Self::NoStatusNeeded,
        Self::NoPoliceNeeded,
        Self::NoReferral,
        Self::Free,
        Self::HarmReduction,
        Self::Curfew,
        Self::IndigenousLed,
        Self::Francophone,
        Self::Interpreter,
        Self::AnonymousOk,
        Self::TraffickingSpecific,
        Self::ForensicExam,
        Self::EmergencyContraception,
        Self::Pep,
        Self::DirectFunds,
        Self::Transport,
        Self::OneStop,
        Self::FaithBased,
        Self::CashOk,
    ];
}

impl Code for Feature {
    const ALL: &'static [Self] = &Self::ALL;

    fn bit(self) -> u32 {
        self as u32
    }
}

/// A set of [`Feature`]s, one bit each.
pub type FeatureSet = Set<Feature>;

/// What is known of one [`Feature`] of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Known {
    /// It is so, by the source.
    Yes,
    /// It is not so, by the source.
    No,
    /// No source says: "ask when you call".
    Unknown,
}

/// Whom a service suits, as far as sources say. Never guessed from prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Suitability {
    yes: FeatureSet,
    no: FeatureSet,
    /// Youngest age, in years.
    pub age_min: Option<u8>,
    /// Oldest age, in years.
    pub age_max: Option<u8>,
    /// Boys may come along up to this age, in years.
    pub boys_to: Option<u8>,
}

impl Suitability {
    /// What is known of `feature`.
    #[must_use]
    pub fn of(&self, feature: Feature) -> Known {
        if self.yes.contains(feature) {
            Known::Yes
        } else if self.no.contains(feature) {
            Known::No
        } else {
            Known::Unknown
        }
    }

    /// Notes what a source says of `feature`, in place of what was noted before.
    pub fn note(&mut self, feature: Feature, known: Known) {
        self.yes.remove(feature);
        self.no.remove(feature);
        match known {
            Known::Yes => self.yes.insert(feature),
            Known::No => self.no.insert(feature),
            Known::Unknown => {}
        }
    }

    /// What is so.
    #[must_use]
    pub fn yes(&self) -> FeatureSet {
        self.yes
    }

    /// What is so or is not so.
    #[must_use]
    pub fn known(&self) -> FeatureSet {
        self.yes.or(self.no)
    }
}
