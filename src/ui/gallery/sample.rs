//! Plans to draw. Their words are messages, so that each language, real or not, draws its own.

use crate::{
    i18n::{Key, Texts},
    plan::{Card, Detail, Edit, Filling, History, Id, Phase, Plan, PlanText, SectionKind, Way},
    ui::prompts,
};

/// Fresh ids, the same in every drawing.
fn ids() -> impl FnMut() -> [u8; 8] {
    let mut next = 0_u64;
    move || {
        next += 1;
        next.to_be_bytes()
    }
}

/// A plan in which everything there is occurs.
pub fn whole(texts: Texts) -> Option<Plan> {
    let mut ids = ids();
    let mut history = History::new(Plan::new(None, &mut ids).ok()?);
    let mut does =
        |history: &mut History, edit| history.apply(edit, super::TODAY?, &mut ids).ok()?;
    let words = |key: Key| PlanText::from(texts.get(key));

    for (card, key) in [
        (Card::NowWayOut, Key::SectionDuringIdea3),
        (Card::NowWord, Key::SectionSignalsIdea2),
        (Card::ShowWant, Key::SectionWantMostIdea8),
    ] {
        does(
            &mut history,
            Edit::AddToCard {
                card,
                text: words(key),
            },
        )?;
    }
    let bag = of(history.plan(), SectionKind::Bag)?;
    for (place, key) in prompts::section(SectionKind::Bag)
        .ideas
        .iter()
        .take(4)
        .enumerate()
    {
        let text = words(*key);
        let item = does(&mut history, Edit::AddItem { section: bag, text })?;
        if place == 1 {
            does(&mut history, Edit::TickItem { item, done: true });
            does(
                &mut history,
                Edit::SetPriority {
                    target: item,
                    on: true,
                },
            );
        }
    }
    let people = of(history.plan(), SectionKind::People)?;
    let text = words(Key::SectionPeopleIdea4);
    let item = does(
        &mut history,
        Edit::AddItem {
            section: people,
            text,
        },
    )?;
    let text = words(Key::DetailTimes);
    does(
        &mut history,
        Edit::SetDetail {
            item,
            detail: Detail::Times,
            text,
        },
    );
    for way in [Way::Text, Way::Through] {
        does(
            &mut history,
            Edit::SetWay {
                item,
                way,
                on: true,
            },
        );
    }
    let card = Card::NowNumber;
    does(
        &mut history,
        Edit::SetCard {
            item,
            card,
            on: true,
        },
    );
    let stage = Some(Phase::GoingBack);
    does(&mut history, Edit::SetStage { stage });
    Some(history.into_plan())
}

/// A plan that anyone could have.
pub fn dull(texts: Texts) -> Option<Plan> {
    let sections = prompts::filling(Filling::Budget, texts);
    Plan::of_own_sections(sections, None, super::TODAY?, &mut ids()).ok()
}

fn of(plan: &Plan, kind: SectionKind) -> Option<Id> {
    let mut sections = plan.sections().iter();
    let section = sections.find(|section| section.kind() == Some(kind))?;
    Some(section.id())
}
