//! What leaves a plan, sealed, and what is taken in: never a private line, never from someone else.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

#[path = "support/planning.rs"]
mod planning;
#[path = "support/sharing.rs"]
mod sharing;

use planning::{Session, day, load, session};
use proptest::prelude::*;
use sharing::{consent_of, days, hands_over, keys, says, sends, terms};
use tally::{
    plan::{Edit, EditError, Id, MOST_SUGGESTIONS, Place, Plan, Record, Terms, What},
    share::{About, Body, Happened, Message, SharedSection, Suggestion, Text, What as Proposes},
};

fn may_leave<F: FnMut() -> [u8; 8]>(person: &mut Session<F>, text: &str) -> Id {
    let item = person.adds(person.first(), text);
    let private = false;
    person.does(Edit::SetPrivate { item, private }).unwrap();
    item
}

fn sections(message: &Message) -> &[SharedSection] {
    match &message.body {
        Body::Share { sections, .. } => sections,
        other => panic!("{other:?}"),
    }
}

fn suggestion(about: About, text: &str) -> Suggestion {
    let what = Proposes::Change(Text::new(text).unwrap());
    Suggestion { about, what }
}

fn takes<F: FnMut() -> [u8; 8]>(
    person: &mut Session<F>,
    consent: Id,
    incoming: tally::plan::Incoming,
    on: u32,
) -> Result<Option<Id>, EditError> {
    let came = Record::Came { consent, incoming };
    person.history.record(came, day(on), &mut person.ids)
}

#[test]
fn what_leaves_is_what_was_agreed_and_names_nothing_of_the_plan() {
    let mut person = session();
    let line = may_leave(&mut person, "Go to my sister");
    let consent = hands_over(&mut person, terms(vec![line]));
    let message = sends(&mut person, consent);
    let Body::Share {
        consent: agreed, ..
    } = &message.body
    else {
        panic!("a share")
    };
    assert_eq!(agreed.purpose.as_str(), "to plan the trip");
    assert_eq!(agreed.may_store_until, Some(days(20)));
    assert_eq!((message.made, message.expires), (days(1), days(20)));
    assert_eq!(
        sections(&message)[0].items[0].text.as_str(),
        "Go to my sister"
    );
    let bytes = postcard::to_allocvec(&message).unwrap();
    for own in ["worker at the centre", "Sam"] {
        assert!(
            memchr::memmem::find(&bytes, own.as_bytes()).is_none(),
            "{own}"
        );
    }
    let ids = [line, person.first(), consent];
    for id in ids.map(|id| id.to_string()) {
        assert!(
            memchr::memmem::find(&bytes, id.as_bytes()).is_none(),
            "{id}"
        );
        let raw = u64::from_str_radix(&id, 16).unwrap();
        for raw in [raw.to_be_bytes(), raw.to_le_bytes()] {
            assert!(memchr::memmem::find(&bytes, &raw).is_none(), "{id}");
        }
    }
    // Numbers count up in the share and stay with their line.
    let again = sends(&mut person, consent);
    assert_eq!((message.seq, again.seq), (1, 2));
    assert_eq!(
        sections(&again)[0].items[0].id,
        sections(&message)[0].items[0].id
    );
    let stored = load(&person.history.plan().to_bytes().unwrap());
    assert_eq!(&stored, person.history.plan());
}

#[test]
fn nothing_leaves_after_its_day_after_a_stop_or_without_a_line() {
    let mut person = session();
    let line = may_leave(&mut person, "Go to my sister");
    let consent = hands_over(&mut person, terms(vec![line]));
    let leaves = |plan: &Plan, on: u32| {
        let given = consent_of(plan, consent);
        let hand_over = given.hand_over().unwrap().clone();
        let sealed = plan.outgoing(given, hand_over, |_| String::new(), day(on));
        sealed.map(|(_, message)| message.seq)
    };
    assert_eq!(leaves(person.history.plan(), 20), Ok(1));
    assert_eq!(leaves(person.history.plan(), 21), Err(EditError::Gone));
    let private = true;
    person
        .does(Edit::SetPrivate {
            item: line,
            private,
        })
        .unwrap();
    assert_eq!(leaves(person.history.plan(), 2), Err(EditError::Gone));
    person.history.undo();
    let what = What::Stopped;
    let (stop, ids) = (Record::Note { consent, what }, &mut person.ids);
    person.history.record(stop, day(2), ids).unwrap();
    assert_eq!(leaves(person.history.plan(), 2), Err(EditError::Gone));
}

#[test]
fn suggestions_come_with_their_places_and_only_once() {
    let mut person = session();
    let line = may_leave(&mut person, "Go to my sister");
    let consent = hands_over(&mut person, terms(vec![line]));
    let message = sends(&mut person, consent);
    let part = &sections(&message)[0];
    let (section, item) = (part.id, part.items[0].id);
    let (_, desk) = keys();
    let list = vec![
        suggestion(About::Item { section, item }, "Go by bus"),
        suggestion(About::Section(section), "Tell the school"),
        suggestion(About::Plan, "Copy the papers"),
        // Numbers that nobody gave out.
        suggestion(About::Section(700), "Somewhere"),
        suggestion(About::Plan, "  "),
    ];
    let before = person.history.plan().sections().to_vec();
    let incoming = says(desk, message.share, 1, Body::Suggestions(list));
    takes(&mut person, consent, incoming.clone(), 3).unwrap();

    let plan = person.history.plan();
    assert_eq!(plan.sections(), before, "nothing enters by itself");
    let places: Vec<_> = plan.suggestions().iter().map(|one| one.place()).collect();
    let first = person.first();
    assert_eq!(
        places,
        [
            Place::Item(line),
            Place::Section(first),
            Place::Anywhere,
            Place::Anywhere
        ]
    );
    let notes: Vec<_> = consent_of(plan, consent)
        .notes()
        .map(|(_, what)| what)
        .collect();
    assert_eq!(notes, [What::Came(4)]);
    // Neither undo nor the same bundle again brings or takes any.
    while person.history.undo() {}
    assert_eq!(person.history.plan().suggestions().len(), 4);
    assert_eq!(
        takes(&mut person, consent, incoming, 3),
        Err(EditError::Gone)
    );
    assert_eq!(person.history.plan().suggestions().len(), 4);
}

#[test]
fn only_the_first_sender_is_heard_and_nobody_of_another_share() {
    let mut person = session();
    let line = may_leave(&mut person, "Go to my sister");
    let consent = hands_over(&mut person, terms(vec![line]));
    let share = sends(&mut person, consent).share;
    let ((_, desk), (_, other)) = (keys(), keys());
    let receipt = |what| Body::Receipt { what, day: days(2) };
    let received = says(desk, share, 4, receipt(Happened::Received));
    takes(&mut person, consent, received, 2).unwrap();
    let before = person.history.plan().to_bytes().unwrap();

    let list = || Body::Suggestions(vec![suggestion(About::Plan, "Trust me")]);
    let elsewhere = tally::share::ShareId([8; 16]);
    for refused in [
        says(other, share, 5, list()),
        says(desk, elsewhere, 5, list()),
        says(desk, share, 4, list()),
        says(desk, share, 5, Body::Stop),
    ] {
        assert_eq!(
            takes(&mut person, consent, refused, 2),
            Err(EditError::Gone)
        );
    }
    assert_eq!(person.history.plan().to_bytes().unwrap(), before);
    takes(&mut person, consent, says(desk, share, 5, list()), 2).unwrap();
    assert_eq!(person.history.plan().suggestions().len(), 1);
}

#[test]
fn after_a_stop_only_receipts_are_heard() {
    let mut person = session();
    let line = may_leave(&mut person, "Go to my sister");
    let consent = hands_over(&mut person, terms(vec![line]));
    let share = sends(&mut person, consent).share;
    let hand_over = consent_of(person.history.plan(), consent)
        .hand_over()
        .unwrap()
        .clone();
    assert_eq!(
        Plan::stop(hand_over, day(2)).err(),
        Some(EditError::Gone),
        "nobody answered: there is no key to seal it to"
    );
    let (_, desk) = keys();
    let receipt = |what| Body::Receipt { what, day: days(2) };
    let received = says(desk, share, 1, receipt(Happened::Received));
    takes(&mut person, consent, received, 2).unwrap();
    let what = What::Stopped;
    let (stopped, ids) = (Record::Note { consent, what }, &mut person.ids);
    person.history.record(stopped, day(2), ids).unwrap();
    let hand_over = consent_of(person.history.plan(), consent)
        .hand_over()
        .unwrap()
        .clone();
    let (_, stop) = Plan::stop(hand_over, day(2)).unwrap();
    assert_eq!((stop.body, stop.seq), (Body::Stop, 2));

    let list = Body::Suggestions(vec![suggestion(About::Plan, "One more thing")]);
    let late = says(desk, share, 2, list);
    assert_eq!(takes(&mut person, consent, late, 3), Err(EditError::Gone));
    let deleted = says(desk, share, 3, receipt(Happened::Deleted));
    takes(&mut person, consent, deleted, 3).unwrap();
    let notes = consent_of(person.history.plan(), consent).notes();
    let notes: Vec<_> = notes.map(|(_, what)| what).collect();
    assert_eq!(notes, [What::Received, What::Stopped, What::Deleted]);
}

#[test]
fn what_was_sent_twice_waits_once() {
    let mut person = session();
    let line = may_leave(&mut person, "Go to my sister");
    let consent = hands_over(&mut person, terms(vec![line]));
    let share = sends(&mut person, consent).share;
    let (_, desk) = keys();
    for seq in [1, 2] {
        let list = Body::Suggestions(vec![suggestion(About::Plan, "Copy the papers")]);
        takes(&mut person, consent, says(desk, share, seq, list), 2).unwrap();
    }
    assert_eq!(person.history.plan().suggestions().len(), 1);
}

#[test]
fn more_suggestions_than_fit_change_nothing() {
    let mut person = session();
    let line = may_leave(&mut person, "Go to my sister");
    let consent = hands_over(&mut person, terms(vec![line]));
    let share = sends(&mut person, consent).share;
    let (_, desk) = keys();
    let many = |count| {
        let list = (0..count).map(|n| suggestion(About::Plan, &format!("{n} of {count}")));
        list.collect::<Vec<_>>()
    };
    let most = Body::Suggestions(many(MOST_SUGGESTIONS));
    takes(&mut person, consent, says(desk, share, 1, most), 2).unwrap();
    let before = person.history.plan().to_bytes().unwrap();
    let one = says(desk, share, 2, Body::Suggestions(many(1)));
    assert_eq!(
        takes(&mut person, consent, one.clone(), 2),
        Err(EditError::Full)
    );
    assert_eq!(person.history.plan().to_bytes().unwrap(), before);
    // There is room again: the same bundle opens then.
    let suggestion = person.history.plan().suggestions()[0].id();
    person.does(Edit::RefuseSuggestion { suggestion }).unwrap();
    takes(&mut person, consent, one, 2).unwrap();
}

proptest! {
    /// Whatever is in the plan and whatever lines a consent names, the bytes before sealing and the terms hold
    /// no private line.
    #[test]
    fn no_private_line_is_in_any_outgoing_bytes(
        lines in proptest::collection::vec((0..5_usize, any::<bool>(), any::<bool>()), 1..30),
        hidden in proptest::collection::vec(any::<bool>(), 5),
        may_keep in any::<bool>(),
    ) {
        let mut person = session();
        let parts: Vec<_> = person.history.plan().sections().iter().map(|s| s.id()).collect();
        let mut named = Vec::new();
        let mut may = 0;
        for (at, (part, private, is_named)) in lines.iter().enumerate() {
            let kind = if *private { "SECRET" } else { "spoken" };
            let item = person.adds(parts[*part], &format!("{kind} {at}"));
            person.does(Edit::SetPrivate { item, private: *private }).unwrap();
            if *is_named {
                named.push(item);
                may += usize::from(!private && !hidden[*part]);
            }
        }
        for (part, hidden) in parts.iter().zip(&hidden) {
            if *hidden {
                person.does(Edit::HideSection { section: *part }).unwrap();
            }
        }
        let consent = hands_over(&mut person, Terms { may_keep, ..terms(named) });
        let plan = person.history.plan();
        let given = consent_of(plan, consent);
        let hand_over = given.hand_over().unwrap().clone();
        match plan.outgoing(given, hand_over, |_| "title".into(), day(1)) {
            Ok((_, message)) => {
                let bytes = postcard::to_allocvec(&message).unwrap();
                prop_assert!(memchr::memmem::find(&bytes, b"SECRET").is_none());
                let found = memchr::memmem::find_iter(&bytes, b"spoken").count();
                prop_assert_eq!(found, may);
            }
            Err(error) => prop_assert_eq!((error, may), (EditError::Gone, 0)),
        }
    }
}
