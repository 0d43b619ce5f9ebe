//! Which message belongs to which part of a plan.
//!
//! The plan knows kinds and no words, the messages know words and no plan: they meet here.

use crate::{
    i18n::{Key, Texts},
    plan::{EditError, Filling, Fullness, Pack, Phase, PlanError, PlanText, SectionKind},
};

/// The words around a section or a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prompts {
    /// Its title, where the person gave none.
    pub title: Key,
    /// One or two sentences below the title, to the person.
    pub lead: Key,
    /// Short ideas, each fit to become an item; none for a phase.
    pub ideas: &'static [Key],
}

/// One own section of a dull plan.
struct Dull {
    title: Key,
    items: &'static [Key],
}

/// The title and lead of a phase.
#[must_use]
pub const fn phase(phase: Phase) -> Prompts {
    let (title, lead) = match phase {
        Phase::Now => (Key::PhaseNowTitle, Key::PhaseNowLead),
        Phase::GettingReady => (Key::PhaseGettingReadyTitle, Key::PhaseGettingReadyLead),
        Phase::TheDay => (Key::PhaseTheDayTitle, Key::PhaseTheDayLead),
        Phase::FirstHours => (Key::PhaseFirstHoursTitle, Key::PhaseFirstHoursLead),
        Phase::After => (Key::PhaseAfterTitle, Key::PhaseAfterLead),
        Phase::GoingBack => (Key::PhaseGoingBackTitle, Key::PhaseGoingBackLead),
    };
    Prompts {
        title,
        lead,
        ideas: &[],
    }
}

/// The title, lead and ideas of a built-in section.
#[must_use]
pub const fn section(kind: SectionKind) -> Prompts {
    use SectionKind as Kind;

    let (title, lead, ideas) = match kind {
        Kind::KeepsMeSafe => (
            Key::SectionKeepsMeSafeTitle,
            Key::SectionKeepsMeSafeLead,
            Key::SECTION_KEEPS_ME_SAFE_IDEA,
        ),
        Kind::WantMost => (
            Key::SectionWantMostTitle,
            Key::SectionWantMostLead,
            Key::SECTION_WANT_MOST_IDEA,
        ),
        Kind::Know => (
            Key::SectionKnowTitle,
            Key::SectionKnowLead,
            Key::SECTION_KNOW_IDEA,
        ),
        Kind::During => (
            Key::SectionDuringTitle,
            Key::SectionDuringLead,
            Key::SECTION_DURING_IDEA,
        ),
        Kind::Signals => (
            Key::SectionSignalsTitle,
            Key::SectionSignalsLead,
            Key::SECTION_SIGNALS_IDEA,
        ),
        Kind::People => (
            Key::SectionPeopleTitle,
            Key::SectionPeopleLead,
            Key::SECTION_PEOPLE_IDEA,
        ),
        Kind::Children => (
            Key::SectionChildrenTitle,
            Key::SectionChildrenLead,
            Key::SECTION_CHILDREN_IDEA,
        ),
        Kind::Pets => (
            Key::SectionPetsTitle,
            Key::SectionPetsLead,
            Key::SECTION_PETS_IDEA,
        ),
        Kind::Bag => (
            Key::SectionBagTitle,
            Key::SectionBagLead,
            Key::SECTION_BAG_IDEA,
        ),
        Kind::Money => (
            Key::SectionMoneyTitle,
            Key::SectionMoneyLead,
            Key::SECTION_MONEY_IDEA,
        ),
        Kind::Places => (
            Key::SectionPlacesTitle,
            Key::SectionPlacesLead,
            Key::SECTION_PLACES_IDEA,
        ),
        Kind::Phone => (
            Key::SectionPhoneTitle,
            Key::SectionPhoneLead,
            Key::SECTION_PHONE_IDEA,
        ),
        Kind::Work => (
            Key::SectionWorkTitle,
            Key::SectionWorkLead,
            Key::SECTION_WORK_IDEA,
        ),
        Kind::Health => (
            Key::SectionHealthTitle,
            Key::SectionHealthLead,
            Key::SECTION_HEALTH_IDEA,
        ),
        Kind::Legal => (
            Key::SectionLegalTitle,
            Key::SectionLegalLead,
            Key::SECTION_LEGAL_IDEA,
        ),
        Kind::Steady => (
            Key::SectionSteadyTitle,
            Key::SectionSteadyLead,
            Key::SECTION_STEADY_IDEA,
        ),
        Kind::Reasons => (
            Key::SectionReasonsTitle,
            Key::SectionReasonsLead,
            Key::SECTION_REASONS_IDEA,
        ),
        Kind::Hope => (
            Key::SectionHopeTitle,
            Key::SectionHopeLead,
            Key::SECTION_HOPE_IDEA,
        ),
        Kind::GoingBack => (
            Key::SectionGoingBackTitle,
            Key::SectionGoingBackLead,
            Key::SECTION_GOING_BACK_IDEA,
        ),
        Kind::WhereIAm => (
            Key::SectionWhereIAmTitle,
            Key::SectionWhereIAmLead,
            Key::SECTION_WHERE_I_AM_IDEA,
        ),
        Kind::Watching => (
            Key::SectionWatchingTitle,
            Key::SectionWatchingLead,
            Key::SECTION_WATCHING_IDEA,
        ),
        Kind::HoldsMe => (
            Key::SectionHoldsMeTitle,
            Key::SectionHoldsMeLead,
            Key::SECTION_HOLDS_ME_IDEA,
        ),
        Kind::SmallSafety => (
            Key::SectionSmallSafetyTitle,
            Key::SectionSmallSafetyLead,
            Key::SECTION_SMALL_SAFETY_IDEA,
        ),
        Kind::ExitDay => (
            Key::SectionExitDayTitle,
            Key::SectionExitDayLead,
            Key::SECTION_EXIT_DAY_IDEA,
        ),
        Kind::FirstDays => (
            Key::SectionFirstDaysTitle,
            Key::SectionFirstDaysLead,
            Key::SECTION_FIRST_DAYS_IDEA,
        ),
        Kind::Online => (
            Key::SectionOnlineTitle,
            Key::SectionOnlineLead,
            Key::SECTION_ONLINE_IDEA,
        ),
        Kind::Court => (
            Key::SectionCourtTitle,
            Key::SectionCourtLead,
            Key::SECTION_COURT_IDEA,
        ),
        Kind::OutsideIt => (
            Key::SectionOutsideItTitle,
            Key::SectionOutsideItLead,
            Key::SECTION_OUTSIDE_IT_IDEA,
        ),
        Kind::Under16 => (
            Key::SectionUnder16Title,
            Key::SectionUnder16Lead,
            Key::SECTION_UNDER_16_IDEA,
        ),
        Kind::Sixteen => (
            Key::SectionSixteenTitle,
            Key::SectionSixteenLead,
            Key::SECTION_SIXTEEN_IDEA,
        ),
        Kind::Trans => (
            Key::SectionTransTitle,
            Key::SectionTransLead,
            Key::SECTION_TRANS_IDEA,
        ),
        Kind::Indigenous => (
            Key::SectionIndigenousTitle,
            Key::SectionIndigenousLead,
            Key::SECTION_INDIGENOUS_IDEA,
        ),
        Kind::Newcomer => (
            Key::SectionNewcomerTitle,
            Key::SectionNewcomerLead,
            Key::SECTION_NEWCOMER_IDEA,
        ),
        Kind::Disability => (
            Key::SectionDisabilityTitle,
            Key::SectionDisabilityLead,
            Key::SECTION_DISABILITY_IDEA,
        ),
        Kind::Rural => (
            Key::SectionRuralTitle,
            Key::SectionRuralLead,
            Key::SECTION_RURAL_IDEA,
        ),
    };
    Prompts { title, lead, ideas }
}

/// The title and lead of a pack.
#[must_use]
pub const fn pack(pack: Pack) -> Prompts {
    let (title, lead) = match pack {
        Pack::Control => (Key::PackControlTitle, Key::PackControlLead),
        Pack::Under16 => (Key::PackUnder16Title, Key::PackUnder16Lead),
        Pack::Sixteen => (Key::PackSixteenTitle, Key::PackSixteenLead),
        Pack::Trans => (Key::PackTransTitle, Key::PackTransLead),
        Pack::Indigenous => (Key::PackIndigenousTitle, Key::PackIndigenousLead),
        Pack::Newcomer => (Key::PackNewcomerTitle, Key::PackNewcomerLead),
        Pack::Disability => (Key::PackDisabilityTitle, Key::PackDisabilityLead),
        Pack::Rural => (Key::PackRuralTitle, Key::PackRuralLead),
    };
    Prompts {
        title,
        lead,
        ideas: &[],
    }
}

/// The name of a dull subject, as a choice in set-up.
#[must_use]
pub const fn filling_name(filling: Filling) -> Key {
    match filling {
        Filling::Budget => Key::FillingBudgetName,
        Filling::Recipes => Key::FillingRecipesName,
        Filling::Watching => Key::FillingWatchingName,
    }
}

/// The sections of a dull plan in one language, for
/// [`Plan::of_own_sections`](crate::plan::Plan::of_own_sections) or to be edited first.
#[must_use]
pub fn filling(filling: Filling, texts: Texts) -> Vec<(PlanText, Vec<PlanText>)> {
    let words = |key: &Key| PlanText::from(texts.get(*key));
    dull(filling)
        .iter()
        .map(|section| {
            (
                words(&section.title),
                section.items.iter().map(words).collect(),
            )
        })
        .collect()
}

/// What to say when an edit is refused: what is so, and what to do.
#[must_use]
pub const fn edit_error(error: EditError) -> Key {
    match error {
        EditError::Full => Key::AppErrorFull,
        EditError::Gone => Key::AppErrorGone,
        EditError::NoFreshId => Key::AppErrorNoRandom,
        EditError::TextTooLong => Key::AppErrorTextTooLong,
    }
}

/// What to say when a plan can't be shown.
#[must_use]
pub const fn plan_error(error: PlanError) -> Key {
    match error {
        PlanError::NotAPlan | PlanError::TooBig => Key::AppErrorNotAPlan,
        PlanError::TooNew => Key::AppErrorTooNew,
    }
}

/// What to say about room.
#[must_use]
pub const fn fullness(fullness: Fullness) -> Key {
    match fullness {
        Fullness::Filling => Key::AppFullFilling,
        Fullness::NearlyFull => Key::AppFullNearly,
    }
}

const fn dull(filling: Filling) -> &'static [Dull] {
    match filling {
        Filling::Budget => &[
            Dull {
                title: Key::FillingBudgetMonth,
                items: Key::FILLING_BUDGET_MONTH,
            },
            Dull {
                title: Key::FillingBudgetBuy,
                items: Key::FILLING_BUDGET_BUY,
            },
            Dull {
                title: Key::FillingBudgetSave,
                items: Key::FILLING_BUDGET_SAVE,
            },
        ],
        Filling::Recipes => &[
            Dull {
                title: Key::FillingRecipesSoups,
                items: Key::FILLING_RECIPES_SOUPS,
            },
            Dull {
                title: Key::FillingRecipesOven,
                items: Key::FILLING_RECIPES_OVEN,
            },
            Dull {
                title: Key::FillingRecipesList,
                items: Key::FILLING_RECIPES_LIST,
            },
        ],
        Filling::Watching => &[
            Dull {
                title: Key::FillingWatchingNext,
                items: Key::FILLING_WATCHING_NEXT,
            },
            Dull {
                title: Key::FillingWatchingNow,
                items: Key::FILLING_WATCHING_NOW,
            },
            Dull {
                title: Key::FillingWatchingDone,
                items: Key::FILLING_WATCHING_DONE,
            },
        ],
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn every_prompt_is_used_once() {
        let mut used = Vec::new();
        let sections = SectionKind::all().map(section);
        let others = Phase::ALL
            .map(super::phase)
            .into_iter()
            .chain(Pack::ALL.map(super::pack));
        for prompts in sections.chain(others) {
            used.extend([prompts.title, prompts.lead]);
            used.extend(prompts.ideas);
        }
        for filling in Filling::ALL {
            used.push(filling_name(filling));
            for section in dull(filling) {
                used.push(section.title);
                used.extend(section.items);
            }
        }
        let unique: BTreeSet<_> = used.iter().copied().collect();
        assert_eq!(unique.len(), used.len());
        let prompts = ["section-", "phase-", "pack-", "filling-"];
        let all = Key::ALL
            .iter()
            .filter(|key| prompts.iter().any(|p| key.id().starts_with(p)));
        assert_eq!(unique, all.copied().collect());
    }

    #[test]
    fn a_section_has_4_to_10_ideas() {
        for kind in SectionKind::all() {
            let count = section(kind).ideas.len();
            assert!((4..=10).contains(&count), "{kind:?} has {count}");
        }
    }

    #[test]
    fn a_filling_has_words_in_every_language() {
        for locale in Locale::ALL {
            for kind in Filling::ALL {
                let sections = filling(kind, Texts::new(locale));
                assert!(
                    sections
                        .iter()
                        .all(|(title, items)| !title.is_blank() && !items.is_empty())
                );
            }
        }
    }
}
