//! Which message belongs to which code of the directory, and how its numbers are said.
//!
//! The directory knows codes and no words, the messages know words and no directory: they meet here.

use crate::{
    directory::{DistanceBand, Feature, HoursState, Kind, LaneKind, Need, Row},
    i18n::{Arg, Key, Locale, Texts},
};

/// A kind of help.
#[must_use]
pub const fn need(need: Need) -> Key {
    match need {
        Need::EmergencyShelter => Key::PlacesNeedEmergencyShelter,
        Need::SecondStage => Key::PlacesNeedSecondStage,
        Need::CrisisLine => Key::PlacesNeedCrisisLine,
        Need::SaDvHospital => Key::PlacesNeedSaDvHospital,
        Need::ClinicPrimary => Key::PlacesNeedClinicPrimary,
        Need::SexualHealth => Key::PlacesNeedSexualHealth,
        Need::MentalHealth => Key::PlacesNeedMentalHealth,
        Need::Substance => Key::PlacesNeedSubstance,
        Need::LegalAdvice => Key::PlacesNeedLegalAdvice,
        Need::ProtectionOrder => Key::PlacesNeedProtectionOrder,
        Need::Immigration => Key::PlacesNeedImmigration,
        Need::PoliceAlt => Key::PlacesNeedPoliceAlt,
        Need::VictimServices => Key::PlacesNeedVictimServices,
        Need::IncomeSupport => Key::PlacesNeedIncomeSupport,
        Need::Food => Key::PlacesNeedFood,
        Need::Clothing => Key::PlacesNeedClothing,
        Need::Transport => Key::PlacesNeedTransport,
        Need::ChildProtection => Key::PlacesNeedChildProtection,
        Need::Childcare => Key::PlacesNeedChildcare,
        Need::PetCare => Key::PlacesNeedPetCare,
        Need::DeviceSafety => Key::PlacesNeedDeviceSafety,
        Need::IdReplacement => Key::PlacesNeedIdReplacement,
        Need::Employment => Key::PlacesNeedEmployment,
        Need::HousingLongTerm => Key::PlacesNeedHousingLongTerm,
        Need::Trafficking => Key::PlacesNeedTrafficking,
    }
}

/// Whom a place suits.
#[must_use]
pub const fn feature(feature: Feature) -> Key {
    match feature {
        Feature::WomenOnly => Key::PlacesHasWomenOnly,
        Feature::AllGenders => Key::PlacesHasAllGenders,
        Feature::TransInclusive => Key::PlacesHasTransInclusive,
        Feature::Men => Key::PlacesHasMen,
        Feature::Youth => Key::PlacesHasYouth,
        Feature::Under16 => Key::PlacesHasUnderSixteen,
        Feature::ChildrenOk => Key::PlacesHasChildrenOk,
        Feature::PetsOk => Key::PlacesHasPetsOk,
        Feature::PetsOffsite => Key::PlacesHasPetsOffsite,
        Feature::Wheelchair => Key::PlacesHasWheelchair,
        Feature::Deaf => Key::PlacesHasDeaf,
        Feature::SecuredAccess => Key::PlacesHasSecuredAccess,
        Feature::Staff247 => Key::PlacesHasStaffAllHours,
        Feature::NoHealthCard => Key::PlacesHasNoHealthCard,
        Feature::NoId => Key::PlacesHasNoId,
        Feature::NoStatusNeeded => Key::PlacesHasNoStatusNeeded,
        Feature::NoPoliceNeeded => Key::PlacesHasNoPoliceNeeded,
        Feature::NoReferral => Key::PlacesHasNoReferral,
        Feature::Free => Key::PlacesHasFree,
        Feature::HarmReduction => Key::PlacesHasHarmReduction,
        Feature::Curfew => Key::PlacesHasCurfew,
        Feature::IndigenousLed => Key::PlacesHasIndigenousLed,
        Feature::Francophone => Key::PlacesHasFrancophone,
        Feature::Interpreter => Key::PlacesHasInterpreter,
        Feature::AnonymousOk => Key::PlacesHasAnonymousOk,
        Feature::TraffickingSpecific => Key::PlacesHasTraffickingSpecific,
        Feature::ForensicExam => Key::PlacesHasForensicExam,
        Feature::EmergencyContraception => Key::PlacesHasEmergencyContraception,
        Feature::Pep => Key::PlacesHasPep,
        Feature::DirectFunds => Key::PlacesHasDirectFunds,
        Feature::Transport => Key::PlacesHasTransport,
        Feature::OneStop => Key::PlacesHasOneStop,
        Feature::FaithBased => Key::PlacesHasFaithBased,
        Feature::CashOk => Key::PlacesHasCashOk,
    }
}

/// A sort of place.
#[must_use]
pub const fn kind(kind: Kind) -> Key {
    match kind {
        Kind::Shelter => Key::PlacesKindShelter,
        Kind::SecondStage => Key::PlacesKindSecondStage,
        Kind::SafeHouse => Key::PlacesKindSafeHouse,
        Kind::Housing => Key::PlacesKindHousing,
        Kind::CrisisLine => Key::PlacesKindCrisisLine,
        Kind::HospitalCentre => Key::PlacesKindHospitalCentre,
        Kind::SexualAssaultCentre => Key::PlacesKindSexualAssaultCentre,
        Kind::TraffickingProgramme => Key::PlacesKindTraffickingProgramme,
        Kind::VictimServices => Key::PlacesKindVictimServices,
        Kind::Clinic => Key::PlacesKindClinic,
        Kind::MentalHealth => Key::PlacesKindMentalHealth,
        Kind::SubstanceUse => Key::PlacesKindSubstanceUse,
        Kind::Legal => Key::PlacesKindLegal,
        Kind::Newcomer => Key::PlacesKindNewcomer,
        Kind::Indigenous => Key::PlacesKindIndigenous,
        Kind::Youth => Key::PlacesKindYouth,
        Kind::Lgbtq2s => Key::PlacesKindLgbtq2s,
        Kind::Money => Key::PlacesKindMoney,
        Kind::Basics => Key::PlacesKindBasics,
        Kind::Directory => Key::PlacesKindDirectory,
        Kind::Other => Key::PlacesKindOther,
    }
}

/// A language, by its code; none for a code without a name.
#[must_use]
pub fn language(code: &str) -> Option<Key> {
    Some(match code {
        "en" => Key::PlacesLanguageEn,
        "fr" => Key::PlacesLanguageFr,
        "zh" => Key::PlacesLanguageZh,
        "yue" => Key::PlacesLanguageYue,
        "vi" => Key::PlacesLanguageVi,
        "km" => Key::PlacesLanguageKm,
        "lo" => Key::PlacesLanguageLo,
        "ar" => Key::PlacesLanguageAr,
        "ur" => Key::PlacesLanguageUr,
        "so" => Key::PlacesLanguageSo,
        _ => return None,
    })
}

/// The heading of a lane; `near` is the place that was searched from.
#[must_use]
pub fn lane(texts: Texts, kind: LaneKind, near: Option<&str>) -> String {
    match (kind, near) {
        (LaneKind::Now, _) => texts.get(Key::PlacesLaneNow),
        (LaneKind::Near, Some(place)) => {
            texts.get_with(Key::PlacesLaneNear, &[("place", Arg::Text(place))])
        }
        (LaneKind::Near, None) => texts.get(Key::PlacesLaneAny),
        (LaneKind::Phone, _) => texts.get(Key::PlacesLanePhone),
        (LaneKind::NotPublished, _) => texts.get(Key::PlacesLaneHidden),
        (LaneKind::Farther, _) => texts.get(Key::PlacesLaneFarther),
    }
}

/// How far, in words.
#[must_use]
pub fn distance(texts: Texts, band: DistanceBand) -> String {
    let km = [("km", Arg::Number(band.km.into()))];
    let far = match (band.km, band.about) {
        (0, _) => texts.get(Key::PlacesNearBy),
        (_, true) => texts.get_with(Key::PlacesKmAbout, &km),
        (_, false) => texts.get_with(Key::PlacesKm, &km),
    };
    if band.across_water {
        format!("{far}, {}", texts.get(Key::PlacesWater))
    } else {
        far
    }
}

/// Whether it is open, in words.
#[must_use]
pub fn hours(texts: Texts, state: HoursState) -> String {
    match state {
        HoursState::Always => texts.get(Key::PlacesOpenAlways),
        HoursState::OpenUntil(minute) => {
            let time = time(texts, minute);
            texts.get_with(Key::PlacesOpenUntil, &[("time", Arg::Text(&time))])
        }
        HoursState::OpensIn(minutes) => {
            let minutes = [("minutes", Arg::Number(minutes.into()))];
            texts.get_with(Key::PlacesOpensIn, &minutes)
        }
        HoursState::Closed(None) => texts.get(Key::PlacesClosed),
        HoursState::Closed(Some((weekday, minute))) => {
            let (day, time) = (day(texts, weekday), time(texts, minute));
            let when = [("day", Arg::Text(&day)), ("time", Arg::Text(&time))];
            texts.get_with(Key::PlacesClosedUntil, &when)
        }
        HoursState::Unknown => texts.get(Key::PlacesHoursUnknown),
    }
}

/// A day of the week; 0 is Monday.
#[must_use]
pub fn day(texts: Texts, weekday: u8) -> String {
    let key = Key::PLACES_DAY.get(usize::from(weekday));
    key.map(|key| texts.get(*key)).unwrap_or_default()
}

/// A minute of the day, as a clock says it; past midnight it is the next day's.
#[must_use]
pub fn time(texts: Texts, minute: u16) -> String {
    let (hour, minute) = (minute / 60 % 24, minute % 60);
    match (hour, minute) {
        (0, 0) => return texts.get(Key::PlacesMidnight),
        (12, 0) => return texts.get(Key::PlacesNoon),
        _ => {}
    }
    let time = match (texts.locale(), minute) {
        (Locale::Fr, 0) => format!("{hour}\u{a0}h"),
        (Locale::Fr, _) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        (_, 0) => format!("{}", (hour + 11) % 12 + 1),
        _ => format!("{}:{minute:02}", (hour + 11) % 12 + 1),
    };
    let key = if hour < 12 {
        Key::PlacesTimeMorning
    } else {
        Key::PlacesTimeAfternoon
    };
    texts.get_with(key, &[("time", Arg::Text(&time))])
}

/// What a row says below its name: the sort of place, where, and how far.
#[must_use]
pub fn what_and_where(texts: Texts, row: &Row) -> String {
    let mut parts = vec![texts.get(kind(row.kind))];
    if !row.area.text.is_empty() {
        parts.push(row.area.text.clone());
    }
    parts.extend(row.distance.map(|band| distance(texts, band)));
    parts.join(" · ")
}
