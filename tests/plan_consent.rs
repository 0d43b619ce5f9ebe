//! Consent: what it covers, what it never covers, and what undo does not reach.

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
use planning::{Session, day, load, session};
use proptest::prelude::*;
use tally::plan::{
    Edit, EditError, How, Id, MAX_TEXT_CHARS, MOST_DAYS, MOST_SUGGESTIONS, Origin, Place, Record,
    Terms, WORDING, What,
};

fn terms(items: Vec<Id>) -> Terms {
    Terms {
        with: "worker at the centre".into(),
        name: "Sam".into(),
        why: "to write this together".into(),
        items,
        until: day(20),
        may_keep: false,
        contact: None,
        language: "en".into(),
    }
}

fn agrees<F: FnMut() -> [u8; 8]>(person: &mut Session<F>, items: Vec<Id>) -> Id {
    let record = Record::Agree {
        how: How::SideBySide,
        terms: terms(items),
    };
    let made = person.history.record(record, day(1), &mut person.ids);
    made.unwrap().unwrap()
}

fn may_show<F: FnMut() -> [u8; 8]>(person: &mut Session<F>, text: &str) -> Id {
    let item = person.adds(person.first(), text);
    let edit = Edit::SetPrivate {
        item,
        private: false,
    };
    person.does(edit).unwrap();
    item
}

fn suggests<F: FnMut() -> [u8; 8]>(
    person: &mut Session<F>,
    consent: Id,
    place: Place,
    text: &str,
) -> Result<Id, EditError> {
    let edit = Edit::Suggest {
        consent,
        place,
        text: text.into(),
    };
    Ok(person.does(edit)?.unwrap())
}

#[test]
fn a_consent_is_written_down_whole_and_comes_back() {
    let mut person = session();
    let line = may_show(&mut person, "Call my sister first");
    let consent = agrees(&mut person, vec![line]);
    let note = Record::Note {
        consent,
        what: What::Showed,
    };
    let (day_2, ids) = (day(2), &mut person.ids);
    person.history.record(note, day_2, ids).unwrap();

    let plan = load(&person.history.plan().to_bytes().unwrap());
    let given = plan.consent(consent).unwrap();
    assert_eq!(given.terms(), &terms(vec![line]));
    assert_eq!(
        (given.how(), given.wording(), given.made()),
        (Some(How::SideBySide), WORDING, day(1))
    );
    assert_eq!(given.notes().collect::<Vec<_>>(), [(day(2), What::Showed)]);
}

#[test]
fn what_a_newer_version_noted_is_kept_and_not_shown() {
    let mut person = session();
    agrees(&mut person, Vec::new());
    let stored = person.history.plan().to_bytes().unwrap();
    let mut plan: serde_json::Value = serde_json::from_slice(&stored).unwrap();
    plan["consents"][0]["how"] = "by_drum".into();
    plan["consents"][0]["drum"] = "loud".into();
    plan["consents"][0]["notes"] =
        serde_json::json!([{"day": "2026-05-03", "what": "echoed", "where": "hill"}]);
    let newer = serde_json::to_vec(&plan).unwrap();

    let loaded = load(&newer);
    let [given] = loaded.consents() else {
        panic!("one consent")
    };
    assert_eq!((given.how(), given.notes().count()), (None, 0));
    let written: serde_json::Value = serde_json::from_slice(&loaded.to_bytes().unwrap()).unwrap();
    assert_eq!(written, plan);
}

#[test]
fn undo_does_not_reach_what_was_agreed() {
    let mut person = session();
    let line = may_show(&mut person, "Call my sister first");
    let consent = agrees(&mut person, vec![line]);
    while person.history.undo() {}
    assert!(person.history.plan().item(line).is_none());
    assert!(person.history.plan().consent(consent).is_some());

    let forget = Record::Forget { consent };
    let ids = &mut person.ids;
    person.history.record(forget, day(1), ids).unwrap();
    assert!(person.history.plan().consents().is_empty());
}

#[test]
fn a_consent_ends_by_its_day_and_by_a_stop() {
    let mut person = session();
    let consent = agrees(&mut person, Vec::new());
    let holds = |person: &Session<_>, on: NaiveDate| {
        let plan = person.history.plan();
        plan.consent(consent).unwrap().holds_on(on)
    };
    assert!(holds(&person, day(1)) && holds(&person, day(20)));
    assert!(!holds(&person, day(21)));
    // A clock that went back is no reason to show more.
    assert!(!holds(
        &person,
        NaiveDate::from_ymd_opt(2026, 4, 30).unwrap()
    ));

    let stop = Record::Note {
        consent,
        what: What::Stopped,
    };
    let ids = &mut person.ids;
    person.history.record(stop, day(3), ids).unwrap();
    assert!(!holds(&person, day(3)));
    assert_eq!(
        suggests(&mut person, consent, Place::Anywhere, "no"),
        Err(EditError::Gone)
    );
}

#[test]
fn no_consent_lasts_longer_than_a_year() {
    let mut person = session();
    let record = Record::Agree {
        how: How::SideBySide,
        terms: Terms {
            until: NaiveDate::MAX,
            ..terms(Vec::new())
        },
    };
    let made = person.history.record(record, day(1), &mut person.ids);
    let plan = person.history.plan();
    let given = plan.consent(made.unwrap().unwrap()).unwrap();
    let days = given.terms().until - day(1);
    assert_eq!(u64::try_from(days.num_days()).unwrap(), MOST_DAYS);
}

#[test]
fn a_record_that_does_not_fit_changes_nothing() {
    let mut person = session();
    let before = person.history.plan().to_bytes().unwrap();
    let record = Record::Agree {
        how: How::SideBySide,
        terms: Terms {
            why: "x".repeat(MAX_TEXT_CHARS + 1).into(),
            ..terms(Vec::new())
        },
    };
    let made = person.history.record(record, day(1), &mut person.ids);
    assert_eq!(made, Err(EditError::TextTooLong));
    let nobody = Id::from([7; 8]);
    for record in [
        Record::Forget { consent: nobody },
        Record::Note {
            consent: nobody,
            what: What::Showed,
        },
    ] {
        let made = person.history.record(record, day(1), &mut person.ids);
        assert_eq!(made, Err(EditError::Gone));
    }
    assert_eq!(person.history.plan().to_bytes().unwrap(), before);

    // A full plan takes no record more, and says so.
    while let Ok(Some(_)) = person.does(Edit::AddItem {
        section: person.first(),
        text: "y".repeat(MAX_TEXT_CHARS).into(),
    }) {}
    let full = person.history.plan().to_bytes().unwrap();
    let mut made = Ok(None);
    for _ in 0..100 {
        let record = Record::Agree {
            how: How::SideBySide,
            terms: Terms {
                why: "x".repeat(MAX_TEXT_CHARS).into(),
                ..terms(Vec::new())
            },
        };
        made = person.history.record(record, day(1), &mut person.ids);
        if made.is_err() {
            break;
        }
    }
    assert_eq!(made, Err(EditError::Full));
    assert!(person.history.plan().to_bytes().unwrap().len() >= full.len());
}

#[test]
fn a_suggestion_changes_nothing_until_it_is_taken() {
    let mut person = session();
    let line = may_show(&mut person, "Call my sister first");
    let consent = agrees(&mut person, vec![line]);
    let sections = person.history.plan().sections().to_vec();
    let first = person.first();
    suggests(
        &mut person,
        consent,
        Place::Section(first),
        "Tell a neighbour",
    )
    .unwrap();
    suggests(
        &mut person,
        consent,
        Place::Item(line),
        "Call my aunt first",
    )
    .unwrap();
    suggests(&mut person, consent, Place::Anywhere, "Copy the papers").unwrap();
    assert_eq!(person.history.plan().sections(), sections);
    let places: Vec<_> = person
        .history
        .plan()
        .suggestions()
        .iter()
        .map(|one| one.place())
        .collect();
    assert_eq!(
        places,
        [Place::Section(first), Place::Item(line), Place::Anywhere]
    );
}

#[test]
fn taking_one_is_one_step_that_undo_takes_back() {
    let mut person = session();
    let line = may_show(&mut person, "Call my sister first");
    let consent = agrees(&mut person, vec![line]);
    let first = person.first();
    let new = suggests(
        &mut person,
        consent,
        Place::Section(first),
        "Tell a neighbour",
    )
    .unwrap();
    let other = suggests(
        &mut person,
        consent,
        Place::Item(line),
        "Call my aunt first",
    )
    .unwrap();

    let take = |suggestion, text: &str| Edit::TakeSuggestion {
        suggestion,
        section: first,
        text: text.into(),
    };
    let made = person
        .does(take(new, "Tell Ana next door"))
        .unwrap()
        .unwrap();
    let (_, item) = person.history.plan().item(made).unwrap();
    assert_eq!(item.text().as_str(), "Tell Ana next door");
    assert_eq!(item.origin(), Some(Origin::Advocate));
    assert_eq!(
        person.does(take(other, "Call my aunt first")),
        Ok(Some(line))
    );
    assert_eq!(person.text(line), "Call my aunt first");
    // The line is still the person's own.
    let (_, item) = person.history.plan().item(line).unwrap();
    assert_eq!(item.origin(), Some(Origin::Me));
    assert!(person.history.plan().suggestions().is_empty());

    assert!(person.history.undo() && person.history.undo());
    assert_eq!(person.text(line), "Call my sister first");
    assert_eq!(person.history.plan().suggestions().len(), 2);
    assert!(person.history.plan().item(made).is_none());
}

#[test]
fn words_for_a_line_that_is_gone_become_a_new_line() {
    let mut person = session();
    let line = may_show(&mut person, "Call my sister first");
    let consent = agrees(&mut person, vec![line]);
    let one = suggests(&mut person, consent, Place::Item(line), "Call my aunt").unwrap();
    person.does(Edit::RemoveItem { item: line }).unwrap();
    let edit = Edit::TakeSuggestion {
        suggestion: one,
        section: person.first(),
        text: "Call my aunt".into(),
    };
    let made = person.does(edit).unwrap().unwrap();
    assert_ne!(made, line);
    assert_eq!(person.text(made), "Call my aunt");
}

#[test]
fn refusing_one_leaves_the_plan_and_the_others() {
    let mut person = session();
    let consent = agrees(&mut person, Vec::new());
    let no = suggests(&mut person, consent, Place::Anywhere, "Move away").unwrap();
    let other = suggests(&mut person, consent, Place::Anywhere, "Copy the papers").unwrap();
    let sections = person.history.plan().sections().to_vec();
    person
        .does(Edit::RefuseSuggestion { suggestion: no })
        .unwrap();
    assert_eq!(person.history.plan().sections(), sections);
    assert!(person.history.plan().suggestion(other).is_some());
    assert_eq!(
        person.does(Edit::RefuseSuggestion { suggestion: no }),
        Err(EditError::Gone)
    );
}

#[test]
fn only_so_many_wait_at_a_time() {
    let mut person = session();
    let consent = agrees(&mut person, Vec::new());
    for _ in 0..MOST_SUGGESTIONS {
        suggests(&mut person, consent, Place::Anywhere, "again").unwrap();
    }
    assert_eq!(
        suggests(&mut person, consent, Place::Anywhere, "again"),
        Err(EditError::Full)
    );
}

proptest! {
    /// Whatever is in the plan and whatever lines a consent names.
    #[test]
    fn no_private_line_is_ever_chosen(
        lines in proptest::collection::vec((0..5_usize, any::<bool>(), any::<bool>()), 0..30),
        hidden in proptest::collection::vec(any::<bool>(), 5),
    ) {
        let mut person = session();
        let sections: Vec<_> = person.history.plan().sections().iter().map(|s| s.id()).collect();
        let mut named = Vec::new();
        let mut may = Vec::new();
        for (at, (section, private, is_named)) in lines.iter().enumerate() {
            let text = format!("line {at} private {private}");
            let item = person.adds(sections[*section], &text);
            person.does(Edit::SetPrivate { item, private: *private }).unwrap();
            if *is_named {
                named.push(item);
            }
            if *is_named && !private && !hidden[*section] {
                may.push(item);
            }
        }
        for (section, hidden) in sections.iter().zip(&hidden) {
            if *hidden {
                person.does(Edit::HideSection { section: *section }).unwrap();
            }
        }
        let chosen = person.history.plan().chosen(&named);
        let leaked = chosen.iter().flat_map(|part| &part.items).any(|(_, text)| text.as_str().contains("private true"));
        prop_assert!(!leaked);
        let mut got: Vec<_> = chosen.iter().flat_map(|c| &c.items).map(|(id, _)| id.to_string()).collect();
        let mut may: Vec<_> = may.iter().map(Id::to_string).collect();
        got.sort();
        may.sort();
        prop_assert_eq!(got, may);
    }
}
