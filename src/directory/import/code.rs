//! Codes and names of other taxonomies, and what they are in ours.
//!
//! The prefixes are facts of use about codes found in data; no names or definitions of that taxonomy
//! are here. Only prefixes whose meaning is beyond doubt: all others tell nothing.

use crate::directory::{Kind, Need, NeedSet};

type Meaning = (&'static str, Option<Kind>, &'static [Need]);

/// Prefixes of codes; the longest that fits counts.
const PREFIXES: &[Meaning] = &[
    ("BD", None, &[Need::Food]),
    ("BH-1800", Some(Kind::Housing), &[Need::EmergencyShelter]),
    (
        "BH-1800.1500",
        Some(Kind::Shelter),
        &[Need::EmergencyShelter],
    ),
    (
        "BH-1800.8500",
        Some(Kind::Housing),
        &[Need::EmergencyShelter],
    ),
    ("BH-3900", Some(Kind::Housing), &[Need::HousingLongTerm]),
    ("BH-7000", Some(Kind::Housing), &[Need::HousingLongTerm]),
    ("BM-6500.1500", None, &[Need::Clothing]),
    ("BT", None, &[Need::Transport]),
    ("FT", Some(Kind::Legal), &[Need::LegalAdvice]),
    ("LJ", None, &[Need::SexualHealth]),
    ("LN", Some(Kind::Clinic), &[Need::ClinicPrimary]),
    ("ND", None, &[Need::Employment]),
    ("NL", Some(Kind::Money), &[Need::IncomeSupport]),
    ("NT", Some(Kind::Money), &[Need::IncomeSupport]),
    ("PD", None, &[Need::PetCare]),
    ("PH-1250", None, &[Need::Childcare]),
    ("PH-6500.1500", None, &[Need::ChildProtection]),
    ("RF", Some(Kind::MentalHealth), &[Need::MentalHealth]),
    ("RM", Some(Kind::MentalHealth), &[Need::MentalHealth]),
    ("RP", Some(Kind::MentalHealth), &[Need::MentalHealth]),
    ("RP-1500", None, &[Need::CrisisLine]),
    ("RP-1500.1400", Some(Kind::CrisisLine), &[Need::CrisisLine]),
    ("RR", Some(Kind::MentalHealth), &[Need::MentalHealth]),
    ("RX", Some(Kind::SubstanceUse), &[Need::Substance]),
];

/// Names of Open Eligibility 2.0, in small letters.
const NAMES: &[Meaning] = &[
    (
        "addiction & recovery",
        Some(Kind::SubstanceUse),
        &[Need::Substance],
    ),
    (
        "advocacy & legal aid",
        Some(Kind::Legal),
        &[Need::LegalAdvice],
    ),
    ("birth control", None, &[Need::SexualHealth]),
    ("childcare", None, &[Need::Childcare]),
    (
        "citizenship & immigration",
        Some(Kind::Newcomer),
        &[Need::Immigration],
    ),
    ("clothing", None, &[Need::Clothing]),
    ("emergency food", Some(Kind::Basics), &[Need::Food]),
    (
        "emergency shelter",
        Some(Kind::Housing),
        &[Need::EmergencyShelter],
    ),
    (
        "financial assistance",
        Some(Kind::Money),
        &[Need::IncomeSupport],
    ),
    ("food pantry", Some(Kind::Basics), &[Need::Food]),
    (
        "government benefits",
        Some(Kind::Money),
        &[Need::IncomeSupport],
    ),
    ("help escape violence", None, &[Need::VictimServices]),
    ("help find housing", None, &[Need::HousingLongTerm]),
    ("help find work", None, &[Need::Employment]),
    ("human trafficking", None, &[Need::Trafficking]),
    ("immediate safety", None, &[Need::VictimServices]),
    ("meals", None, &[Need::Food]),
    (
        "mental health care",
        Some(Kind::MentalHealth),
        &[Need::MentalHealth],
    ),
    ("primary care", Some(Kind::Clinic), &[Need::ClinicPrimary]),
    (
        "safe housing",
        Some(Kind::Shelter),
        &[Need::EmergencyShelter],
    ),
    (
        "sexual and reproductive health",
        None,
        &[Need::SexualHealth],
    ),
    (
        "temporary shelter",
        Some(Kind::Housing),
        &[Need::EmergencyShelter],
    ),
    ("transportation", None, &[Need::Transport]),
];

/// What an entry says of kind and needs: a code, a name, or one of our own codes.
pub(super) fn of(entry: &str) -> (Option<Kind>, NeedSet) {
    let entry = entry.trim();
    let code = entry.split_whitespace().next().unwrap_or_default();
    let is_code = code.len() >= 2
        && code
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "-.".contains(c));
    if is_code {
        let longest = PREFIXES
            .iter()
            .filter(|(prefix, ..)| code.starts_with(prefix))
            .max_by_key(|(prefix, ..)| prefix.len());
        return longest.map_or((None, NeedSet::NONE), meaning);
    }
    let name = entry.to_lowercase();
    if let Ok(need) = serde_json::from_value::<Need>(name.clone().into()) {
        return (None, [need].into_iter().collect());
    }
    NAMES
        .iter()
        .find(|(known, ..)| *known == name)
        .map_or((None, NeedSet::NONE), meaning)
}

fn meaning((_, kind, needs): &Meaning) -> (Option<Kind>, NeedSet) {
    (*kind, needs.iter().copied().collect())
}
