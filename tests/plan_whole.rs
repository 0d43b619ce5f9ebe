//! Packs, cards, priorities, what is written beside a line, and where the person is now.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

#[path = "support/planning.rs"]
mod planning;

use planning::{day, ids, load, session};
use tally::plan::{
    Card, Colours, Detail, Edit, EditError, History, Id, Pack, Phase, Plan, SectionKind, Step,
    Target, TextSize, Way,
};

fn section_of(plan: &Plan, kind: SectionKind) -> Id {
    let section = plan.sections().iter().find(|s| s.kind() == Some(kind));
    section.unwrap().id()
}

fn named(plan: &Plan) -> Vec<Id> {
    let id = |target| match target {
        Target::Item(_, item) => item.id(),
        Target::Section(section) => section.id(),
    };
    plan.priorities().map(id).collect()
}

#[test]
fn a_whole_plan_loads_for_ever() {
    let golden = include_bytes!("golden/plan-1-whole.json");
    let plan = load(golden);
    let [people, places, ..] = plan.sections() else {
        panic!("sections")
    };
    let dina = &people.items()[0];
    assert_eq!(dina.details().get(Detail::Times).as_str(), "Tue, Thu");
    assert!(dina.details().has_way(Way::Call) && !dina.details().has_way(Way::Text));
    assert!(dina.is_on(Card::NowNumber) && dina.is_on(Card::Short));
    assert_eq!(
        places.items()[0].details().get(Detail::KnownBy).as_str(),
        "no one"
    );
    assert_eq!(plan.sections()[2].kind(), Some(SectionKind::WhereIAm));
    assert_eq!(plan.sections()[3].kind(), Some(SectionKind::Under16));
    assert_eq!(plan.stage(), Some(Phase::GoingBack));
    assert_eq!(plan.settings().text_size(), Some(TextSize::Larger));
    assert_eq!(plan.settings().colours(), Some(Colours::Contrast));
    // What is gone is not shown, and not lost either.
    assert_eq!(named(&plan), [places.items()[0].id(), people.id()]);
    let written: serde_json::Value = serde_json::from_slice(&plan.to_bytes().unwrap()).unwrap();
    let stored: serde_json::Value = serde_json::from_slice(golden).unwrap();
    assert_eq!(written, stored);
}

#[test]
fn every_kind_has_one_stored_name_and_is_usual_or_in_one_pack() {
    let all: Vec<_> = SectionKind::all().collect();
    let names: std::collections::BTreeSet<_> = all
        .iter()
        .map(|kind| serde_json::to_string(kind).unwrap())
        .collect();
    assert_eq!(names.len(), all.len());
    assert_eq!(all.len(), SectionKind::USUAL.len() + 16);
    assert!(all.is_sorted());
}

#[test]
fn a_pack_adds_its_sections_in_one_step_and_only_those_that_are_missing() {
    let mut s = session();
    let before = s.history.plan().clone();
    let pack = Pack::Control;
    s.does(Edit::AddPack { pack }).unwrap();
    let added: Vec<_> = s.order().split_off(SectionKind::USUAL.len());
    let expected: Vec<_> = pack.sections().iter().copied().map(Some).collect();
    assert_eq!(added, expected);
    assert!(!s.history.plan().absent_packs().any(|p| p == pack));

    let online = section_of(s.history.plan(), SectionKind::Online);
    s.does(Edit::RemoveSection { section: online }).unwrap();
    assert!(s.history.plan().absent_packs().any(|p| p == pack));
    s.does(Edit::AddPack { pack }).unwrap();
    let again: Vec<_> = s.order().split_off(SectionKind::USUAL.len());
    assert_eq!(again, expected);

    for _ in 0..3 {
        assert!(s.history.undo());
    }
    assert_eq!(*s.history.plan(), before);
}

#[test]
fn packs_chosen_in_any_order_stand_in_one_order() {
    let orders = [
        [Pack::Rural, Pack::Control, Pack::Trans],
        [Pack::Control, Pack::Trans, Pack::Rural],
    ];
    let [one, other] = orders.map(|packs| {
        let mut s = session();
        for pack in packs {
            s.does(Edit::AddPack { pack }).unwrap();
        }
        s.order()
    });
    assert_eq!(one, other);
}

#[test]
fn priorities_keep_the_order_of_the_person() {
    let mut s = session();
    let (first, second) = (s.first(), s.history.plan().sections()[1].id());
    let item = s.adds(first, "talk to M");
    for target in [second, item, first] {
        s.does(Edit::SetPriority { target, on: true }).unwrap();
    }
    assert_eq!(named(s.history.plan()), [second, item, first]);
    s.does(Edit::MovePriority {
        target: first,
        step: Step::Top,
    })
    .unwrap();
    s.does(Edit::MovePriority {
        target: second,
        step: Step::Down,
    })
    .unwrap();
    assert_eq!(named(s.history.plan()), [first, item, second]);
    // Said twice, it stays where it is.
    s.does(Edit::SetPriority {
        target: first,
        on: true,
    })
    .unwrap();
    assert_eq!(named(s.history.plan()), [first, item, second]);

    s.does(Edit::RemoveItem { item }).unwrap();
    assert_eq!(named(s.history.plan()), [first, second]);
    // One step passes what is seen, not what is gone.
    s.does(Edit::MovePriority {
        target: first,
        step: Step::Down,
    })
    .unwrap();
    assert_eq!(named(s.history.plan()), [second, first]);
    s.history.undo();
    s.history.undo();
    assert_eq!(named(s.history.plan()), [first, item, second]);
    s.does(Edit::SetPriority {
        target: first,
        on: false,
    })
    .unwrap();
    assert_eq!(named(s.history.plan()), [item, second]);
    let stranger = Id::from([9; 8]);
    for edit in [
        Edit::SetPriority {
            target: stranger,
            on: true,
        },
        Edit::MovePriority {
            target: stranger,
            step: Step::Up,
        },
    ] {
        assert_eq!(s.does(edit), Err(EditError::Gone));
    }
}

#[test]
fn a_line_written_on_a_card_is_a_line_of_its_section() {
    let mut s = session();
    let made = s.does(Edit::AddToCard {
        card: Card::NowWord,
        text: "".into(),
    });
    let item = made.unwrap().unwrap();
    s.types(item, "Did you feed the cat?");
    let plan = s.history.plan();
    let on_card: Vec<_> = plan.on_card(Card::NowWord).collect();
    assert_eq!(on_card[0].0.kind(), Some(SectionKind::Signals));
    assert_eq!(on_card[0].1.text().as_str(), "Did you feed the cat?");
    // Added empty and typed in is one step.
    assert!(s.history.undo());
    assert!(!s.history.can_undo());
}

#[test]
fn a_card_brings_its_section_back() {
    let mut s = session();
    let signals = section_of(s.history.plan(), SectionKind::Signals);
    let write = || Edit::AddToCard {
        card: Card::NowWord,
        text: "x".into(),
    };
    s.does(Edit::HideSection { section: signals }).unwrap();
    s.does(write()).unwrap();
    assert!(!s.history.plan().section(signals).unwrap().is_hidden());
    s.does(Edit::RemoveSection { section: signals }).unwrap();
    s.does(write()).unwrap();
    assert_eq!(s.history.plan().on_card(Card::NowWord).count(), 1);
    let before = SectionKind::USUAL;
    assert_eq!(s.order(), before.map(Some));
    while s.history.undo() {}
    assert_eq!(s.history.plan().on_card(Card::NowWord).count(), 0);
    // What has no section of its own is chosen out of the plan, not written.
    let nowhere = s.does(Edit::AddToCard {
        card: Card::Short,
        text: "x".into(),
    });
    assert_eq!(nowhere, Err(EditError::Gone));
}

#[test]
fn what_is_put_away_is_on_no_card() {
    let mut s = session();
    let section = s.first();
    let item = s.adds(section, "back stairs");
    let card = Card::NowWayOut;
    s.does(Edit::SetCard {
        item,
        card,
        on: true,
    })
    .unwrap();
    assert_eq!(s.history.plan().on_card(card).count(), 1);
    s.does(Edit::HideSection { section }).unwrap();
    assert_eq!(s.history.plan().on_card(card).count(), 0);
    s.does(Edit::RestoreSection { section }).unwrap();
    s.does(Edit::SetCard {
        item,
        card,
        on: false,
    })
    .unwrap();
    assert_eq!(s.history.plan().on_card(card).count(), 0);
}

#[test]
fn details_are_typed_one_step_a_part() {
    let mut s = session();
    let people = section_of(s.history.plan(), SectionKind::People);
    let item = s.adds(people, "Dina");
    let mut set = |detail, text: &str| {
        s.does(Edit::SetDetail {
            item,
            detail,
            text: text.into(),
        })
    };
    for text in ["T", "Tu", "Tue"] {
        set(Detail::Times, text).unwrap();
    }
    for text in ["5", "55"] {
        set(Detail::Reach, text).unwrap();
    }
    assert_eq!(
        set(Detail::Reach, &"x".repeat(4_001)),
        Err(EditError::TextTooLong)
    );
    s.does(Edit::SetWay {
        item,
        way: Way::Text,
        on: true,
    })
    .unwrap();
    let details = |history: &History, detail| {
        let (_, item) = history.plan().item(item).unwrap();
        item.details().get(detail).as_str().to_owned()
    };
    assert_eq!(details(&s.history, Detail::Reach), "55");
    s.history.undo();
    s.history.undo();
    assert_eq!(details(&s.history, Detail::Reach), "");
    assert_eq!(details(&s.history, Detail::Times), "Tue");
    s.history.undo();
    assert_eq!(details(&s.history, Detail::Times), "");
}

#[test]
fn a_plan_of_own_sections_names_nothing() {
    let section = [("List".into(), ["milk".into()])];
    let plan = Plan::of_own_sections(section, None, day(1), &mut ids()).unwrap();
    assert!(!plan.shows_built_in());
    assert!(
        !Card::NOW
            .iter()
            .any(|card| { card.home().is_some_and(|kind| plan.has_kind(kind)) })
    );
    let mut history = History::new(plan);
    let kind = SectionKind::Bag;
    let added = history.apply(Edit::AddBuiltIn { kind }, day(1), &mut ids());
    let section = added.unwrap().unwrap();
    assert!(history.plan().shows_built_in());
    history
        .apply(Edit::HideSection { section }, day(1), &mut ids())
        .unwrap();
    assert!(!history.plan().shows_built_in());
}

#[test]
fn a_broken_source_of_ids_adds_no_half_pack() {
    let mut s = session();
    let before = s.history.plan().clone();
    let mut same = || [7; 8];
    let edit = Edit::AddPack {
        pack: Pack::Control,
    };
    let refused = s.history.apply(edit, day(1), &mut same);
    assert_eq!(refused, Err(EditError::NoFreshId));
    assert_eq!(*s.history.plan(), before);
}

#[test]
fn settings_and_stage_are_steps_to_undo() {
    let mut s = session();
    let before = s.history.plan().clone();
    for edit in [
        Edit::SetStage {
            stage: Some(Phase::GoingBack),
        },
        Edit::SetTextSize {
            size: Some(TextSize::Largest),
        },
        Edit::SetColours {
            colours: Some(Colours::Dark),
        },
    ] {
        s.does(edit).unwrap();
    }
    assert_eq!(s.history.plan().stage(), Some(Phase::GoingBack));
    assert_eq!(s.history.plan().settings().colours(), Some(Colours::Dark));
    while s.history.undo() {}
    assert_eq!(*s.history.plan(), before);
}
