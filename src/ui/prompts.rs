//! Which message belongs to which part of a plan.
//!
//! The plan knows kinds and no words, the messages know words and no plan: they meet here.

use crate::{
    i18n::{Key, Texts},
    plan::{EditError, Filling, Fullness, Phase, PlanError, PlanText, SectionKind},
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
    match kind {
        SectionKind::KeepsMeSafe => Prompts {
            title: Key::SectionKeepsMeSafeTitle,
            lead: Key::SectionKeepsMeSafeLead,
            ideas: &[
                Key::SectionKeepsMeSafeIdea1,
                Key::SectionKeepsMeSafeIdea2,
                Key::SectionKeepsMeSafeIdea3,
                Key::SectionKeepsMeSafeIdea4,
                Key::SectionKeepsMeSafeIdea5,
                Key::SectionKeepsMeSafeIdea6,
            ],
        },
        SectionKind::WantMost => Prompts {
            title: Key::SectionWantMostTitle,
            lead: Key::SectionWantMostLead,
            ideas: &[
                Key::SectionWantMostIdea1,
                Key::SectionWantMostIdea2,
                Key::SectionWantMostIdea3,
                Key::SectionWantMostIdea4,
                Key::SectionWantMostIdea5,
                Key::SectionWantMostIdea6,
                Key::SectionWantMostIdea7,
                Key::SectionWantMostIdea8,
                Key::SectionWantMostIdea9,
                Key::SectionWantMostIdea10,
            ],
        },
        SectionKind::Know => Prompts {
            title: Key::SectionKnowTitle,
            lead: Key::SectionKnowLead,
            ideas: &[
                Key::SectionKnowIdea1,
                Key::SectionKnowIdea2,
                Key::SectionKnowIdea3,
                Key::SectionKnowIdea4,
                Key::SectionKnowIdea5,
                Key::SectionKnowIdea6,
                Key::SectionKnowIdea7,
                Key::SectionKnowIdea8,
            ],
        },
        SectionKind::During => Prompts {
            title: Key::SectionDuringTitle,
            lead: Key::SectionDuringLead,
            ideas: &[
                Key::SectionDuringIdea1,
                Key::SectionDuringIdea2,
                Key::SectionDuringIdea3,
                Key::SectionDuringIdea4,
                Key::SectionDuringIdea5,
                Key::SectionDuringIdea6,
                Key::SectionDuringIdea7,
                Key::SectionDuringIdea8,
            ],
        },
        SectionKind::Signals => Prompts {
            title: Key::SectionSignalsTitle,
            lead: Key::SectionSignalsLead,
            ideas: &[
                Key::SectionSignalsIdea1,
                Key::SectionSignalsIdea2,
                Key::SectionSignalsIdea3,
                Key::SectionSignalsIdea4,
                Key::SectionSignalsIdea5,
                Key::SectionSignalsIdea6,
                Key::SectionSignalsIdea7,
            ],
        },
        SectionKind::People => Prompts {
            title: Key::SectionPeopleTitle,
            lead: Key::SectionPeopleLead,
            ideas: &[
                Key::SectionPeopleIdea1,
                Key::SectionPeopleIdea2,
                Key::SectionPeopleIdea3,
                Key::SectionPeopleIdea4,
                Key::SectionPeopleIdea5,
                Key::SectionPeopleIdea6,
                Key::SectionPeopleIdea7,
                Key::SectionPeopleIdea8,
                Key::SectionPeopleIdea9,
            ],
        },
        SectionKind::Children => Prompts {
            title: Key::SectionChildrenTitle,
            lead: Key::SectionChildrenLead,
            ideas: &[
                Key::SectionChildrenIdea1,
                Key::SectionChildrenIdea2,
                Key::SectionChildrenIdea3,
                Key::SectionChildrenIdea4,
                Key::SectionChildrenIdea5,
                Key::SectionChildrenIdea6,
                Key::SectionChildrenIdea7,
                Key::SectionChildrenIdea8,
            ],
        },
        SectionKind::Pets => Prompts {
            title: Key::SectionPetsTitle,
            lead: Key::SectionPetsLead,
            ideas: &[
                Key::SectionPetsIdea1,
                Key::SectionPetsIdea2,
                Key::SectionPetsIdea3,
                Key::SectionPetsIdea4,
            ],
        },
        SectionKind::Bag => Prompts {
            title: Key::SectionBagTitle,
            lead: Key::SectionBagLead,
            ideas: &[
                Key::SectionBagIdea1,
                Key::SectionBagIdea2,
                Key::SectionBagIdea3,
                Key::SectionBagIdea4,
                Key::SectionBagIdea5,
                Key::SectionBagIdea6,
                Key::SectionBagIdea7,
                Key::SectionBagIdea8,
                Key::SectionBagIdea9,
            ],
        },
        SectionKind::Money => Prompts {
            title: Key::SectionMoneyTitle,
            lead: Key::SectionMoneyLead,
            ideas: &[
                Key::SectionMoneyIdea1,
                Key::SectionMoneyIdea2,
                Key::SectionMoneyIdea3,
                Key::SectionMoneyIdea4,
                Key::SectionMoneyIdea5,
                Key::SectionMoneyIdea6,
                Key::SectionMoneyIdea7,
                Key::SectionMoneyIdea8,
            ],
        },
        SectionKind::Places => Prompts {
            title: Key::SectionPlacesTitle,
            lead: Key::SectionPlacesLead,
            ideas: &[
                Key::SectionPlacesIdea1,
                Key::SectionPlacesIdea2,
                Key::SectionPlacesIdea3,
                Key::SectionPlacesIdea4,
                Key::SectionPlacesIdea5,
                Key::SectionPlacesIdea6,
                Key::SectionPlacesIdea7,
                Key::SectionPlacesIdea8,
                Key::SectionPlacesIdea9,
                Key::SectionPlacesIdea10,
            ],
        },
        SectionKind::Phone => Prompts {
            title: Key::SectionPhoneTitle,
            lead: Key::SectionPhoneLead,
            ideas: &[
                Key::SectionPhoneIdea1,
                Key::SectionPhoneIdea2,
                Key::SectionPhoneIdea3,
                Key::SectionPhoneIdea4,
                Key::SectionPhoneIdea5,
                Key::SectionPhoneIdea6,
                Key::SectionPhoneIdea7,
                Key::SectionPhoneIdea8,
                Key::SectionPhoneIdea9,
            ],
        },
        SectionKind::Work => Prompts {
            title: Key::SectionWorkTitle,
            lead: Key::SectionWorkLead,
            ideas: &[
                Key::SectionWorkIdea1,
                Key::SectionWorkIdea2,
                Key::SectionWorkIdea3,
                Key::SectionWorkIdea4,
                Key::SectionWorkIdea5,
                Key::SectionWorkIdea6,
                Key::SectionWorkIdea7,
            ],
        },
        SectionKind::Health => Prompts {
            title: Key::SectionHealthTitle,
            lead: Key::SectionHealthLead,
            ideas: &[
                Key::SectionHealthIdea1,
                Key::SectionHealthIdea2,
                Key::SectionHealthIdea3,
                Key::SectionHealthIdea4,
                Key::SectionHealthIdea5,
                Key::SectionHealthIdea6,
                Key::SectionHealthIdea7,
                Key::SectionHealthIdea8,
            ],
        },
        SectionKind::Legal => Prompts {
            title: Key::SectionLegalTitle,
            lead: Key::SectionLegalLead,
            ideas: &[
                Key::SectionLegalIdea1,
                Key::SectionLegalIdea2,
                Key::SectionLegalIdea3,
                Key::SectionLegalIdea4,
                Key::SectionLegalIdea5,
                Key::SectionLegalIdea6,
                Key::SectionLegalIdea7,
                Key::SectionLegalIdea8,
            ],
        },
        SectionKind::Steady => Prompts {
            title: Key::SectionSteadyTitle,
            lead: Key::SectionSteadyLead,
            ideas: &[
                Key::SectionSteadyIdea1,
                Key::SectionSteadyIdea2,
                Key::SectionSteadyIdea3,
                Key::SectionSteadyIdea4,
                Key::SectionSteadyIdea5,
                Key::SectionSteadyIdea6,
                Key::SectionSteadyIdea7,
                Key::SectionSteadyIdea8,
            ],
        },
        SectionKind::Hope => Prompts {
            title: Key::SectionHopeTitle,
            lead: Key::SectionHopeLead,
            ideas: &[
                Key::SectionHopeIdea1,
                Key::SectionHopeIdea2,
                Key::SectionHopeIdea3,
                Key::SectionHopeIdea4,
                Key::SectionHopeIdea5,
                Key::SectionHopeIdea6,
                Key::SectionHopeIdea7,
            ],
        },
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
pub fn filling(filling: Filling, texts: &Texts) -> Vec<(PlanText, Vec<PlanText>)> {
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
                items: &[
                    Key::FillingBudgetMonth1,
                    Key::FillingBudgetMonth2,
                    Key::FillingBudgetMonth3,
                    Key::FillingBudgetMonth4,
                    Key::FillingBudgetMonth5,
                ],
            },
            Dull {
                title: Key::FillingBudgetBuy,
                items: &[
                    Key::FillingBudgetBuy1,
                    Key::FillingBudgetBuy2,
                    Key::FillingBudgetBuy3,
                ],
            },
            Dull {
                title: Key::FillingBudgetSave,
                items: &[
                    Key::FillingBudgetSave1,
                    Key::FillingBudgetSave2,
                    Key::FillingBudgetSave3,
                ],
            },
        ],
        Filling::Recipes => &[
            Dull {
                title: Key::FillingRecipesSoups,
                items: &[
                    Key::FillingRecipesSoups1,
                    Key::FillingRecipesSoups2,
                    Key::FillingRecipesSoups3,
                ],
            },
            Dull {
                title: Key::FillingRecipesOven,
                items: &[
                    Key::FillingRecipesOven1,
                    Key::FillingRecipesOven2,
                    Key::FillingRecipesOven3,
                ],
            },
            Dull {
                title: Key::FillingRecipesList,
                items: &[
                    Key::FillingRecipesList1,
                    Key::FillingRecipesList2,
                    Key::FillingRecipesList3,
                ],
            },
        ],
        Filling::Watching => &[
            Dull {
                title: Key::FillingWatchingNext,
                items: &[
                    Key::FillingWatchingNext1,
                    Key::FillingWatchingNext2,
                    Key::FillingWatchingNext3,
                ],
            },
            Dull {
                title: Key::FillingWatchingNow,
                items: &[Key::FillingWatchingNow1, Key::FillingWatchingNow2],
            },
            Dull {
                title: Key::FillingWatchingDone,
                items: &[Key::FillingWatchingDone1, Key::FillingWatchingDone2],
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
        for prompts in SectionKind::ALL
            .map(section)
            .into_iter()
            .chain(Phase::ALL.map(super::phase))
        {
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
        let prompts = ["section-", "phase-", "filling-"];
        let all = Key::ALL
            .iter()
            .filter(|key| prompts.iter().any(|p| key.id().starts_with(p)));
        assert_eq!(unique, all.copied().collect());
    }

    #[test]
    fn a_section_has_4_to_10_ideas() {
        for kind in SectionKind::ALL {
            let count = section(kind).ideas.len();
            assert!((4..=10).contains(&count), "{kind:?} has {count}");
        }
    }

    #[test]
    fn a_filling_has_words_in_every_language() {
        for locale in Locale::ALL {
            for kind in Filling::ALL {
                let sections = filling(kind, &Texts::new(locale));
                assert!(
                    sections
                        .iter()
                        .all(|(title, items)| !title.is_blank() && !items.is_empty())
                );
            }
        }
    }
}
