//! What someone may be looking for.

use serde::{Deserialize, Serialize};

use super::set::{Code, Set};

/// One kind of help. Our own short list: other taxonomies are mapped to it on import.
///
/// The order is the number of its bit in a [`NeedSet`]: bundles hold it, so only append.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// A bed tonight.
    EmergencyShelter,
    /// Housing after a shelter, with support.
    SecondStage,
    /// Someone to talk to at once, by phone, text or chat.
    CrisisLine,
    /// A hospital's centre for sexual assault and domestic violence.
    SaDvHospital,
    /// A doctor or nurse.
    ClinicPrimary,
    /// Contraception, tests and treatment.
    SexualHealth,
    /// Counselling and mental health care.
    MentalHealth,
    /// Help with drugs or alcohol.
    Substance,
    /// A lawyer, or legal information.
    LegalAdvice,
    /// Restraining orders and peace bonds.
    ProtectionOrder,
    /// Status, permits, refugee claims.
    Immigration,
    /// Help with, or instead of, the police.
    PoliceAlt,
    /// Services for people harmed by a crime.
    VictimServices,
    /// Money to live on.
    IncomeSupport,
    /// Meals and groceries.
    Food,
    /// Clothes.
    Clothing,
    /// A ride or a ticket.
    Transport,
    /// Children at risk.
    ChildProtection,
    /// Someone to look after children.
    Childcare,
    /// A safe place for animals.
    PetCare,
    /// Safety of phones and accounts.
    DeviceSafety,
    /// Papers that were lost or taken.
    IdReplacement,
    /// Work and training.
    Employment,
    /// A home to stay in.
    HousingLongTerm,
    /// Help to leave, or after, trafficking.
    Trafficking,
}

impl Need {
    /// All of them, in the order of their bits.
    pub const ALL: [Self; 25] = [
        Self::EmergencyShelter,
        Self::SecondStage,
        Self::CrisisLine,
        Self::SaDvHospital,
        Self::ClinicPrimary,
        Self::SexualHealth,
        Self::MentalHealth,
        Self::Substance,
        Self::LegalAdvice,
        Self::ProtectionOrder,
        Self::Immigration,
        Self::PoliceAlt,
        Self::VictimServices,
        Self::IncomeSupport,
        Self::Food,
        Self::Clothing,
        Self::Transport,
        Self::ChildProtection,
        Self::Childcare,
        Self::PetCare,
        Self::DeviceSafety,
        Self::IdReplacement,
        Self::Employment,
        Self::HousingLongTerm,
        Self::Trafficking,
    ];
}

impl Code for Need {
    const ALL: &'static [Self] = &Self::ALL;

    fn bit(self) -> u32 {
        self as u32
    }
}

/// A set of [`Need`]s, one bit each.
pub type NeedSet = Set<Need>;
