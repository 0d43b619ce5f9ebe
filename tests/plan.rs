//! The plan: what survives, what is refused, what can be taken back.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

#[path = "support/planning.rs"]
mod planning;

use chrono::NaiveDate;
use planning::{Session, day, ids, load, session};
use proptest::prelude::*;
use tally::plan::{
    CAPACITY, Card, Colours, Detail, Edit, EditError, Fullness, History, Id, Loaded, MAX_STEPS,
    MAX_TEXT_CHARS, Origin, Pack, Phase, Plan, PlanError, SCHEMA, SectionKind, Step, TextSize, Way,
};

#[test]
fn a_new_plan_has_every_built_in_section_and_nothing_written() {
    let plan = Plan::new(None, &mut ids()).unwrap();
    let kinds: Vec<_> = plan.sections().iter().map(|s| s.kind().unwrap()).collect();
    assert_eq!(kinds, SectionKind::USUAL);
    assert_eq!(
        kinds[..2],
        [SectionKind::KeepsMeSafe, SectionKind::WantMost]
    );
    assert!(
        plan.sections()
            .iter()
            .all(|s| s.items().is_empty() && s.title().is_none())
    );
    assert_eq!(plan.absent_kinds().count(), 0);
    println!("a new plan takes {} bytes of {CAPACITY}", plan.size());
}

#[test]
fn schema_1_loads_for_ever_and_keeps_what_newer_versions_wrote() {
    let golden = include_bytes!("golden/plan-1.json");
    let plan = load(golden);
    let [safe, own, signals, newer] = plan.sections() else {
        panic!("four sections")
    };

    assert_eq!(safe.kind(), Some(SectionKind::KeepsMeSafe));
    assert_eq!(safe.phase(), Some(Phase::Now));
    let [mine, suggested] = safe.items() else {
        panic!("two items")
    };
    assert_eq!(mine.text().as_str(), "Ma sœur habite tout près. ᓀᐦᐃᔭᐍᐏᐣ");
    assert!(mine.is_done() && !mine.is_private());
    assert_eq!(mine.origin(), Some(Origin::Me));
    assert_eq!(
        mine.changed(),
        NaiveDate::from_ymd_opt(2026, 1, 31).unwrap()
    );
    assert_eq!(suggested.origin(), Some(Origin::Advocate));
    assert!(suggested.is_private() && !suggested.is_done());

    assert_eq!((own.kind(), own.phase()), (None, Some(Phase::GoingBack)));
    assert!(signals.is_hidden());
    assert_eq!((newer.kind(), newer.phase()), (None, None));
    assert_eq!(plan.settings().language(), Some("fr"));

    let written: serde_json::Value = serde_json::from_slice(&plan.to_bytes().unwrap()).unwrap();
    let stored: serde_json::Value = serde_json::from_slice(golden).unwrap();
    assert_eq!(written, stored);
}

#[test]
fn an_edit_keeps_the_unknown_fields_beside_it() {
    let plan = load(include_bytes!("golden/plan-1.json"));
    let item = plan.sections()[0].items()[1].id();
    let mut history = History::new(plan);
    history
        .apply(
            Edit::EditItem {
                item,
                text: "x".into(),
            },
            day(2),
            &mut ids(),
        )
        .unwrap();
    history
        .apply(Edit::SetLanguage { language: None }, day(2), &mut ids())
        .unwrap();
    let bytes = history.plan().to_bytes().unwrap();
    let text = std::str::from_utf8(&bytes).unwrap();
    for kept in [
        r#""accepted":"2026-02-01""#,
        r#""origin":"advocate""#,
        r#""size":2"#,
        "evenings",
    ] {
        assert!(text.contains(kept), "{kept} is lost");
    }
}

#[test]
fn a_newer_schema_is_to_read_only() {
    let golden = include_bytes!("golden/plan-1.json");
    let Ok(Loaded::ReadOnly(newer)) = Plan::from_bytes(SCHEMA + 1, golden) else {
        panic!("writable")
    };
    assert_eq!((newer.schema(), newer.plan().sections().len()), (2, 4));
    assert_eq!(Plan::from_bytes(9, b"{}").unwrap_err(), PlanError::TooNew);
}

#[test]
fn what_is_no_plan_is_refused_without_a_word_of_it() {
    let too_big = vec![b' '; CAPACITY + 1];
    assert_eq!(
        Plan::from_bytes(1, &too_big).unwrap_err(),
        PlanError::TooBig
    );
    let deep = "[".repeat(CAPACITY);
    let broken: [&[u8]; 11] = [
        br#"{"sections":[{"id":"0000000000000001","items":[{"id":"0000000000000002","text":"","changed":"2026-02-30"}]}]}"#,
        br#"{"sections":[{"id":"0000000000000001","items":[{"id":"0000000000000002","text":"","changed":"+2026-2-3"}]}]}"#,
        b"",
        b"null",
        b"[]",
        b"{}",
        br#"{"sections":[{"id":"A000000000000001"}]}"#,
        br#"{"sections":[{"id":"+000000000000001"}]}"#,
        br#"{"sections":[],"sections":[]}"#,
        br#"{"sections":[]} x"#,
        deep.as_bytes(),
    ];
    for bytes in broken {
        assert_eq!(Plan::from_bytes(1, bytes).unwrap_err(), PlanError::NotAPlan);
    }
    assert_eq!(
        Plan::from_bytes(0, br#"{"sections":[]}"#).unwrap_err(),
        PlanError::NotAPlan
    );
}

#[test]
fn debug_output_holds_no_words() {
    let mut s = session();
    let first = s.first();
    s.adds(first, "canary");
    s.does(Edit::AddSection {
        title: "canary".into(),
    })
    .unwrap();
    let edit = Edit::AddItem {
        section: first,
        text: "canary".into(),
    };
    let shown = format!("{:?} {edit:?}", s.history);
    assert!(!shown.contains("canary"));
    let golden = format!("{:?}", load(include_bytes!("golden/plan-1.json")));
    assert!(!golden.contains("evenings") && !golden.contains("newer\""));
}

#[test]
fn every_script_comes_back_to_the_letter() {
    let written = [
        "🧡👩🏽‍👧 🏳️‍🌈",
        "سلمى: «آمنة» ١٢٣",
        "ᓀᐦᐃᔭᐍᐏᐣ ᐃᓄᒃᑎᑐᑦ",
        "q̣̇ ḱʷ č̓",
        "line\nline\ttab \"quoted\" \\ \u{0} \u{7f}",
        "  spaces kept  ",
    ];
    let mut s = session();
    let first = s.first();
    for text in written {
        s.adds(first, text);
    }
    let plan = load(&s.history.plan().to_bytes().unwrap());
    assert_eq!(plan, *s.history.plan());
    let read: Vec<_> = plan.sections()[0]
        .items()
        .iter()
        .map(|i| i.text().as_str())
        .collect();
    let composed: Vec<_> = written.map(tally::plan::PlanText::from).into();
    assert!(
        read.iter()
            .zip(&composed)
            .all(|(read, text)| *read == text.as_str())
    );
    assert_eq!(read[0], written[0]);
    assert_eq!(read[4], written[4]);
}

#[test]
fn text_is_kept_in_nfc() {
    let mut s = session();
    let first = s.first();
    let item = s.adds(first, "e\u{301}te\u{301}");
    assert_eq!(s.text(item), "été");
}

#[test]
fn text_of_4000_characters_fits_and_one_more_is_refused() {
    let mut s = session();
    let first = s.first();
    let item = s.adds(first, &"🧡".repeat(MAX_TEXT_CHARS));
    let before = s.history.plan().clone();
    let long = "a".repeat(MAX_TEXT_CHARS + 1);
    let refused = [
        Edit::EditItem {
            item,
            text: long.as_str().into(),
        },
        Edit::AddItem {
            section: first,
            text: long.as_str().into(),
        },
        Edit::AddSection {
            title: long.as_str().into(),
        },
        Edit::RenameSection {
            section: first,
            title: Some(long.as_str().into()),
        },
        Edit::SetLanguage {
            language: Some(long.clone()),
        },
    ];
    for edit in refused {
        assert_eq!(s.does(edit), Err(EditError::TextTooLong));
    }
    assert_eq!(*s.history.plan(), before);
}

#[test]
fn what_does_not_fit_is_refused_and_loses_nothing() {
    let mut s = session();
    let first = s.first();
    let text = "x".repeat(MAX_TEXT_CHARS);
    let mut words = vec![];
    let refused = loop {
        let before = s.history.plan().clone();
        match s.does(Edit::AddItem {
            section: first,
            text: text.as_str().into(),
        }) {
            Ok(_) => words.push(s.history.fullness()),
            Err(error) => {
                assert_eq!(*s.history.plan(), before);
                break error;
            }
        }
    };
    assert_eq!(refused, EditError::Full);
    words.dedup();
    assert_eq!(
        words,
        [None, Some(Fullness::Filling), Some(Fullness::NearlyFull)]
    );
    assert!(s.history.can_undo() && !s.history.can_redo());

    // To the last byte: one more character does not fit, and taking some away always does.
    s.history.undo();
    s.adds(first, &text[..MAX_TEXT_CHARS - 500]);
    let item = s.adds(first, "");
    let room = CAPACITY - s.history.plan().size();
    s.types(item, &"y".repeat(room));
    assert_eq!(s.history.plan().to_bytes().unwrap().len(), CAPACITY);
    let one_more = Edit::EditItem {
        item,
        text: "y".repeat(room + 1).into(),
    };
    assert_eq!(s.does(one_more), Err(EditError::Full));
    assert_eq!(
        load(&s.history.plan().to_bytes().unwrap()),
        *s.history.plan()
    );
    s.types(item, "y");
}

#[test]
fn typing_on_in_one_item_is_one_step_to_undo() {
    let mut s = session();
    let first = s.first();
    let item = s.adds(first, "tea");
    for text in ["tea a", "tea an", "tea and"] {
        s.types(item, text);
    }
    s.history.settle();
    s.types(item, "tea and milk");
    assert!(s.history.undo());
    assert_eq!(s.text(item), "tea and");
    assert!(s.history.undo());
    assert_eq!(s.text(item), "tea");
    assert!(s.history.undo());
    assert!(s.history.plan().item(item).is_none() && !s.history.can_undo());
    while s.history.redo() {}
    assert_eq!(s.text(item), "tea and milk");
}

#[test]
fn an_item_added_empty_and_typed_in_is_one_step() {
    let mut s = session();
    let first = s.first();
    let item = s.adds(first, "");
    s.types(item, "b");
    s.types(item, "bag");
    assert!(s.history.undo() && !s.history.can_undo());
    assert!(s.history.redo());
    assert_eq!(s.text(item), "bag");
}

#[test]
fn a_step_taken_back_can_not_be_done_again() {
    let mut s = session();
    let first = s.first();
    let kept = s.adds(first, "kept");
    s.adds(first, "");
    s.history.take_back();
    assert!(!s.history.can_redo());
    let items = s.history.plan().section(first).unwrap().items();
    assert_eq!(items.iter().map(|i| i.id()).collect::<Vec<_>>(), [kept]);
    assert!(s.history.undo() && !s.history.can_undo());
}

#[test]
fn undo_is_bounded() {
    let mut s = session();
    let first = s.first();
    for _ in 0..MAX_STEPS + 10 {
        s.adds(first, "x");
    }
    let mut steps = 0;
    while s.history.undo() {
        steps += 1;
    }
    assert_eq!(steps, MAX_STEPS);
    assert_eq!(s.history.plan().section(first).unwrap().items().len(), 10);
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let mut s = session();
    let first = s.first();
    s.does(Edit::MoveSection {
        section: first,
        step: Step::Up,
    })
    .unwrap();
    s.does(Edit::RestoreSection { section: first }).unwrap();
    s.does(Edit::SetLanguage {
        language: Some("en".into()),
    })
    .unwrap();
    s.does(Edit::RenameSection {
        section: first,
        title: None,
    })
    .unwrap();
    assert!(!s.history.can_undo());
}

#[test]
fn a_new_edit_ends_redo_and_a_refused_one_does_not() {
    let mut s = session();
    let first = s.first();
    let item = s.adds(first, "x");
    s.history.undo();
    assert_eq!(s.does(Edit::RemoveItem { item }), Err(EditError::Gone));
    assert!(s.history.can_redo());
    s.adds(first, "y");
    assert!(!s.history.can_redo());
}

#[test]
fn words_and_ticks_set_the_day_and_moves_do_not() {
    let mut s = session();
    let first = s.first();
    let item = s.adds(first, "x");
    let mut ids = ids();
    let mut does = |edit, on| {
        s.history.apply(edit, on, &mut ids).unwrap();
        s.history.plan().item(item).unwrap().1.changed()
    };
    assert_eq!(does(Edit::TickItem { item, done: true }, day(2)), day(2));
    assert_eq!(
        does(
            Edit::EditItem {
                item,
                text: "y".into()
            },
            day(3)
        ),
        day(3)
    );
    assert_eq!(
        does(
            Edit::SetPrivate {
                item,
                private: false
            },
            day(4)
        ),
        day(3)
    );
    assert_eq!(
        does(
            Edit::MoveItem {
                item,
                step: Step::Top
            },
            day(5)
        ),
        day(3)
    );
}

#[test]
fn a_clock_that_is_far_off_still_gives_a_plan_that_loads() {
    let wild = [
        NaiveDate::MIN,
        NaiveDate::MAX,
        NaiveDate::from_ymd_opt(12_000, 2, 29).unwrap(),
    ];
    for today in wild {
        let mut s = session();
        let edit = Edit::AddItem {
            section: s.first(),
            text: "x".into(),
        };
        s.history.apply(edit, today, &mut s.ids).unwrap();
        load(&s.history.plan().to_bytes().unwrap());
    }
}

#[test]
fn a_section_moves_past_those_that_are_seen() {
    let mut s = session();
    let ids: Vec<_> = s
        .history
        .plan()
        .sections()
        .iter()
        .map(tally::plan::Section::id)
        .collect();
    s.does(Edit::HideSection { section: ids[1] }).unwrap();
    s.does(Edit::MoveSection {
        section: ids[0],
        step: Step::Down,
    })
    .unwrap();
    assert_eq!(
        s.order()[..2],
        [Some(SectionKind::Know), Some(SectionKind::KeepsMeSafe)]
    );
    s.does(Edit::MoveSection {
        section: ids[0],
        step: Step::Bottom,
    })
    .unwrap();
    // The last of its phase: behind the reasons, before what belongs to later.
    let order = s.order();
    let at = |kind| order.iter().position(|k| *k == Some(kind)).unwrap();
    assert_eq!(at(SectionKind::KeepsMeSafe), at(SectionKind::Reasons) + 1);
    s.does(Edit::MoveSection {
        section: ids[0],
        step: Step::Top,
    })
    .unwrap();
    s.does(Edit::RestoreSection { section: ids[1] }).unwrap();
    while s.history.undo() {}
    assert_eq!(s.history.plan().visible().count(), SectionKind::USUAL.len());
    assert_eq!(s.history.plan().sections()[0].id(), ids[0]);
}

#[test]
fn items_move_within_and_between_sections() {
    let mut s = session();
    let first = s.first();
    let second = s.history.plan().sections()[1].id();
    let [a, b, c] = ["a", "b", "c"].map(|text| s.adds(first, text));
    s.does(Edit::MoveItem {
        item: c,
        step: Step::Up,
    })
    .unwrap();
    s.does(Edit::MoveItem {
        item: a,
        step: Step::Bottom,
    })
    .unwrap();
    let order = |s: &Session<_>, id| -> Vec<Id> {
        let section = s.history.plan().section(id).unwrap();
        section.items().iter().map(tally::plan::Item::id).collect()
    };
    assert_eq!(order(&s, first), [c, b, a]);
    s.does(Edit::MoveItemTo {
        item: b,
        section: second,
    })
    .unwrap();
    assert_eq!((order(&s, first), order(&s, second)), (vec![c, a], vec![b]));
}

#[test]
fn a_removed_built_in_section_can_come_back_to_its_place() {
    let mut s = session();
    let third = s.history.plan().sections()[2].id();
    s.does(Edit::RemoveSection { section: third }).unwrap();
    assert_eq!(
        s.history.plan().absent_kinds().collect::<Vec<_>>(),
        [SectionKind::Know]
    );
    s.does(Edit::AddBuiltIn {
        kind: SectionKind::Know,
    })
    .unwrap();
    assert_eq!(s.order()[2], Some(SectionKind::Know));
    // Put away is not removed: adding shows it again, with what is in it.
    let first = s.first();
    s.adds(first, "kept");
    s.does(Edit::HideSection { section: first }).unwrap();
    let back = s
        .does(Edit::AddBuiltIn {
            kind: SectionKind::KeepsMeSafe,
        })
        .unwrap();
    assert_eq!(back, Some(first));
    assert_eq!(s.history.plan().section(first).unwrap().items().len(), 1);
}

#[test]
fn a_broken_source_of_ids_is_an_error_and_not_a_loop() {
    let mut zeros = || [0; 8];
    assert_eq!(
        Plan::new(None, &mut zeros).unwrap_err(),
        EditError::NoFreshId
    );
}

#[test]
fn a_dull_plan_is_one_that_anyone_could_have_typed() {
    let texts = [("Bills", vec!["Rent", "Phone"]), ("Saving", vec![])];
    let sections = texts.clone().map(|(title, items)| {
        (
            title.into(),
            items.into_iter().map(Into::into).collect::<Vec<_>>(),
        )
    });
    let dull = Plan::of_own_sections(sections, Some("en"), day(1), &mut ids()).unwrap();

    let mut s = Session {
        history: History::new(Plan::new(Some("en"), &mut ids()).unwrap()),
        ids: ids(),
    };
    while let Some(section) = s
        .history
        .plan()
        .sections()
        .first()
        .map(tally::plan::Section::id)
    {
        s.does(Edit::RemoveSection { section }).unwrap();
    }
    for (title, items) in texts {
        let section = s
            .does(Edit::AddSection {
                title: title.into(),
            })
            .unwrap()
            .unwrap();
        for text in items {
            s.adds(section, text);
        }
    }
    assert_eq!(
        *dull.to_bytes().unwrap(),
        *s.history.plan().to_bytes().unwrap()
    );
    assert_eq!(dull.absent_kinds().count(), SectionKind::USUAL.len());
}

// ---- random edits ------------------------------------------------------------------------------

/// An edit before it is known what it touches.
#[derive(Clone, Debug)]
struct Wish {
    what: u8,
    which: prop::sample::Index,
    other: prop::sample::Index,
    text: String,
    yes: bool,
}

fn wish() -> impl Strategy<Value = Wish> {
    use prop::sample::Index;
    (
        0_u8..24,
        any::<Index>(),
        any::<Index>(),
        "\\PC{0,40}",
        any::<bool>(),
    )
        .prop_map(|(what, which, other, text, yes)| Wish {
            what,
            which,
            other,
            text,
            yes,
        })
}

impl Wish {
    fn on(&self, plan: &Plan) -> Option<Edit> {
        let sections: Vec<_> = plan
            .sections()
            .iter()
            .map(tally::plan::Section::id)
            .collect();
        let items: Vec<_> = plan
            .sections()
            .iter()
            .flat_map(|s| s.items())
            .map(tally::plan::Item::id)
            .collect();
        let pick = |ids: &[Id], at: &prop::sample::Index| (!ids.is_empty()).then(|| *at.get(ids));
        let section = pick(&sections, &self.which);
        let item = pick(&items, &self.which);
        let text = || self.text.as_str().into();
        let step = *self
            .other
            .get(&[Step::Up, Step::Down, Step::Top, Step::Bottom]);
        Some(match self.what {
            0 => Edit::AddBuiltIn {
                kind: *self.other.get(&SectionKind::USUAL),
            },
            1 | 2 => Edit::AddItem {
                section: section?,
                text: text(),
            },
            3 => Edit::AddSection { title: text() },
            4 | 5 => Edit::EditItem {
                item: item?,
                text: text(),
            },
            6 => Edit::HideSection { section: section? },
            7 => Edit::MoveItem { item: item?, step },
            8 => Edit::MoveItemTo {
                item: item?,
                section: pick(&sections, &self.other)?,
            },
            9 => Edit::MoveSection {
                section: section?,
                step,
            },
            10 => Edit::RemoveItem { item: item? },
            11 => Edit::RemoveSection { section: section? },
            12 => Edit::RenameSection {
                section: section?,
                title: self.yes.then(text),
            },
            13 => Edit::RestoreSection { section: section? },
            14 if self.yes => Edit::SetLanguage {
                language: Some(self.text.clone()),
            },
            14 => Edit::SetPhase {
                section: section?,
                phase: self
                    .other
                    .index(2)
                    .eq(&0)
                    .then(|| *self.other.get(&Phase::ALL)),
            },
            15 => Edit::AddPack {
                pack: *self.other.get(&Pack::ALL),
            },
            16 => Edit::AddToCard {
                card: *self.other.get(&Card::NOW),
                text: text(),
            },
            17 => Edit::SetCard {
                item: item?,
                card: *self.other.get(&Card::SHOW),
                on: self.yes,
            },
            18 if self.yes => Edit::SetColours {
                colours: Some(*self.other.get(&Colours::ALL)),
            },
            18 => Edit::SetTextSize {
                size: Some(*self.other.get(&TextSize::ALL)),
            },
            19 => Edit::SetDetail {
                item: item?,
                detail: *self.other.get(&[Detail::Reach, Detail::Route]),
                text: text(),
            },
            20 => Edit::SetPriority {
                target: if self.yes { item? } else { section? },
                on: self.other.index(3) > 0,
            },
            21 => Edit::MovePriority {
                target: if self.yes { item? } else { section? },
                step,
            },
            22 if self.yes => Edit::SetStage {
                stage: Some(*self.other.get(&Phase::ALL)),
            },
            22 => Edit::SetWay {
                item: item?,
                way: *self.other.get(&Way::ALL),
                on: self.other.index(2) > 0,
            },
            _ if self.which.index(2) == 0 => Edit::TickItem {
                item: item?,
                done: self.yes,
            },
            _ => Edit::SetPrivate {
                item: item?,
                private: self.yes,
            },
        })
    }
}

proptest! {
    #[test]
    fn undoing_all_gives_the_plan_back_and_redoing_all_gives_the_edits_back(
        wishes in prop::collection::vec(wish(), 0..60),
    ) {
        let mut s = session();
        let original = s.history.plan().clone();
        for wish in &wishes {
            if let Some(edit) = wish.on(s.history.plan()) {
                let before = s.history.plan().clone();
                if s.does(edit).is_err() {
                    prop_assert_eq!(&before, s.history.plan());
                }
            }
        }
        let last = s.history.plan().clone();
        prop_assert_eq!(&load(&last.to_bytes().unwrap()), &last);
        prop_assert_eq!(last.size(), last.to_bytes().unwrap().len());
        while s.history.undo() {}
        prop_assert_eq!(&original, s.history.plan());
        while s.history.redo() {}
        prop_assert_eq!(&last, s.history.plan());
    }

    #[test]
    fn any_bytes_are_a_plan_or_an_error(
        bytes in prop::collection::vec(any::<u8>(), 0..600),
        schema in 0_u16..3,
    ) {
        let _ = Plan::from_bytes(schema, &bytes);
    }

    #[test]
    fn a_damaged_plan_is_a_plan_or_an_error_and_is_still_safe_to_edit(
        hits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        wishes in prop::collection::vec(wish(), 0..8),
    ) {
        let mut bytes = include_bytes!("golden/plan-1.json").to_vec();
        for (at, byte) in hits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(Loaded::Writable(plan)) = Plan::from_bytes(SCHEMA, &bytes) {
            let mut history = History::new(plan.clone());
            for wish in wishes {
                if let Some(edit) = wish.on(history.plan()) {
                    let _ = history.apply(edit, day(1), &mut ids());
                }
            }
            while history.undo() {}
            prop_assert_eq!(&plan, history.plan());
        }
    }

    #[test]
    fn any_text_comes_back_in_nfc(text in any::<String>()) {
        use unicode_normalization::UnicodeNormalization;
        let mut s = session();
        let first = s.first();
        let item = s.adds(first, &text);
        let plan = load(&s.history.plan().to_bytes().unwrap());
        let (_, read) = plan.item(item).unwrap();
        prop_assert_eq!(read.text().as_str(), text.nfc().collect::<String>());
    }
}
