//! The desk: what it takes, what it never stores, and how long it keeps the rest.

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

use planning::{Session, day, ids, load};
use sharing::{days, keys};
use tally::{
    plan::{
        Desk, DeskChange, EditError, History, Id, Incoming, MOST_RECEIVED, MOST_SETS,
        MOST_SUGGESTIONS, Plan, Received, Record,
    },
    share::{
        About, Body, Consent, Happened, Message, PublicKeys, ShareId, SharedItem, SharedSection,
        Suggestion, Text, What,
    },
};

const LINE: &str = "Go to my sister";

fn desk() -> Session<impl FnMut() -> [u8; 8]> {
    let mut session = Session {
        history: History::new(Plan::new_desk(Some("en"))),
        ids: ids(),
    };
    does(&mut session, DeskChange::Begin(keys().0), 1).unwrap();
    session
}

fn does<F: FnMut() -> [u8; 8]>(
    session: &mut Session<F>,
    change: DeskChange,
    on: u32,
) -> Result<Option<Id>, EditError> {
    let ids = &mut session.ids;
    session.history.record(Record::Desk(change), day(on), ids)
}

fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

fn share(from: PublicKeys, name: u8, seq: u32, keep_until: Option<u32>) -> Incoming {
    let section = SharedSection {
        id: 0,
        title: text("Going"),
        items: vec![SharedItem {
            id: 0,
            text: text(LINE),
        }],
    };
    let consent = Consent {
        purpose: text("to plan the trip"),
        sections: vec![0],
        may_store_until: keep_until.map(days),
        may_contact: Some(text("text in the morning")),
        wording: 1,
        language: text("en"),
    };
    let body = Body::Share {
        consent,
        sections: vec![section],
    };
    said(from, name, seq, body)
}

fn said(from: PublicKeys, name: u8, seq: u32, body: Body) -> Incoming {
    let message = Message {
        share: ShareId([name; 16]),
        seq,
        made: days(1),
        expires: days(20),
        body,
    };
    Incoming { from, message }
}

fn take(incoming: Incoming) -> DeskChange {
    DeskChange::Take(Box::new(incoming))
}

fn now<F>(session: &Session<F>) -> &Desk {
    session.history.plan().desk().unwrap()
}

fn one<F>(session: &Session<F>, id: Id) -> &Received {
    now(session).one(id).unwrap()
}

fn stored<F>(session: &Session<F>) -> String {
    let bytes = session.history.plan().to_bytes().unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn what_may_be_kept_is_kept_until_its_day() {
    let (mut at, (_, person)) = (desk(), keys());
    let id = does(&mut at, take(share(person, 1, 1, Some(10))), 2)
        .unwrap()
        .unwrap();
    assert_eq!(one(&at, id).lines()[0].items[0].text.as_str(), LINE);
    // The day of the consent, not the later one of the bundle.
    assert_eq!(one(&at, id).expires(), days(10));
    let back = load(&at.history.plan().to_bytes().unwrap());
    assert_eq!(back.desk(), Some(now(&at)));

    assert!(!now(&at).is_due(days(10)));
    does(&mut at, DeskChange::Tidy, 10).unwrap();
    assert!(stored(&at).contains(LINE));
    assert!(now(&at).is_due(days(11)));
    does(&mut at, DeskChange::Tidy, 11).unwrap();
    assert!(!stored(&at).contains(LINE));
    assert_eq!(one(&at, id).deleted(), Some(days(11)));
    assert!(!now(&at).is_due(days(12)));
}

#[test]
fn what_may_not_be_kept_is_never_stored() {
    let (mut at, (_, person)) = (desk(), keys());
    let first = share(person, 1, 3, None);
    let id = does(&mut at, take(first.clone()), 2).unwrap().unwrap();
    assert!(!stored(&at).contains(LINE));
    assert!(one(&at, id).lines().is_empty());
    // It can be read again from the same bundle, and not from an older one.
    assert_eq!(does(&mut at, take(first), 2), Ok(Some(id)));
    assert_eq!(one(&at, id).expected(days(2)).last_seen, Some(2));
    let older = share(person, 1, 2, None);
    assert_eq!(does(&mut at, take(older), 2), Err(EditError::Gone));
    // Consent to keep it can come later.
    does(&mut at, take(share(person, 1, 4, Some(10))), 2).unwrap();
    assert!(stored(&at).contains(LINE));
    does(&mut at, take(share(person, 1, 5, None)), 2).unwrap();
    assert!(!stored(&at).contains(LINE), "and go again");
}

#[test]
fn an_update_comes_from_the_same_keys_once_and_in_order() {
    let ((mut at, (_, person)), (_, other)) = ((desk(), keys()), keys());
    let id = does(&mut at, take(share(person, 1, 2, Some(10))), 2)
        .unwrap()
        .unwrap();
    let before = stored(&at);
    for refused in [
        share(person, 1, 2, Some(10)),
        share(person, 1, 1, Some(10)),
        share(other, 1, 3, Some(10)),
        said(other, 1, 3, Body::Stop),
        said(person, 2, 3, Body::Stop),
        said(person, 1, 3, Body::Suggestions(Vec::new())),
    ] {
        assert_eq!(does(&mut at, take(refused), 2), Err(EditError::Gone));
    }
    assert_eq!(stored(&at), before);
    assert_eq!(
        does(&mut at, take(share(person, 1, 3, Some(12))), 2),
        Ok(Some(id))
    );
    assert_eq!(one(&at, id).expires(), days(12));
    assert_eq!(now(&at).received().len(), 1);
}

#[test]
fn a_stop_deletes_and_ends_it() {
    let (mut at, (_, person)) = (desk(), keys());
    let id = does(&mut at, take(share(person, 1, 1, Some(10))), 2)
        .unwrap()
        .unwrap();
    let about = About::Plan;
    let what = What::Change(text("Go by bus"));
    does(
        &mut at,
        DeskChange::Draft(id, Suggestion { about, what }),
        2,
    )
    .unwrap();
    does(&mut at, take(said(person, 1, 2, Body::Stop)), 3).unwrap();
    for gone in [LINE, "bus", "plan the trip", "text in the morning"] {
        assert!(!stored(&at).contains(gone), "{gone}");
    }
    assert!(one(&at, id).is_stopped());
    assert_eq!(one(&at, id).deleted(), Some(days(3)));
    let more = share(person, 1, 3, Some(10));
    assert_eq!(does(&mut at, take(more), 3), Err(EditError::Gone));
    // That it is deleted can still be said, until it is off the desk.
    let (what, day_3) = (Happened::Deleted, days(3));
    let receipt = Body::Receipt { what, day: day_3 };
    assert!(one(&at, id).message(receipt, day(3)).is_some());
    does(&mut at, DeskChange::Forget(id), 3).unwrap();
    assert!(now(&at).received().is_empty());
    // Off the desk, it does not open again, by whatever bundle.
    for seq in [1, 9] {
        let old = share(person, 1, seq, Some(10));
        assert_eq!(does(&mut at, take(old), 3), Err(EditError::Gone), "{seq}");
    }
    // Once no bundle of it can open any more, nothing is left of it.
    does(&mut at, DeskChange::Tidy, 20).unwrap();
    assert!(stored(&at).contains("gone"));
    does(&mut at, DeskChange::Tidy, 21).unwrap();
    assert!(!stored(&at).contains("gone"));
}

#[test]
fn each_message_has_a_number_of_its_own_and_new_keys_leave_the_old_ones() {
    let (mut at, (_, person)) = (desk(), keys());
    let id = does(&mut at, take(share(person, 1, 1, Some(10))), 2)
        .unwrap()
        .unwrap();
    let seq = |at: &Session<_>| one(at, id).message(Body::Stop, day(2)).unwrap().seq;
    assert_eq!(seq(&at), 1);
    does(&mut at, DeskChange::Said(id), 2).unwrap();
    assert_eq!(seq(&at), 2);
    let old = one(&at, id).own().public().unwrap();
    does(&mut at, DeskChange::Begin(keys().0), 2).unwrap();
    assert_eq!(one(&at, id).own().public().unwrap(), old);
    assert_ne!(now(&at).own().unwrap().public().unwrap(), old);
}

#[test]
fn a_desk_says_so_when_it_is_full() {
    let (mut at, (_, person)) = (desk(), keys());
    let id = does(&mut at, take(share(person, 0, 1, None)), 2)
        .unwrap()
        .unwrap();
    let draft = || {
        let (about, what) = (About::Plan, What::Change(text("again")));
        DeskChange::Draft(id, Suggestion { about, what })
    };
    for _ in 0..MOST_SUGGESTIONS {
        does(&mut at, draft(), 2).unwrap();
    }
    assert_eq!(does(&mut at, draft(), 2), Err(EditError::Full));
    let most = u8::try_from(MOST_RECEIVED).unwrap();
    for name in 1..most {
        does(&mut at, take(share(person, name, 1, None)), 2).unwrap();
    }
    let one_more = take(share(person, most, 1, None));
    assert_eq!(does(&mut at, one_more, 2), Err(EditError::Full));
    let put = |set, lines| DeskChange::PutSet(set, "Going".into(), vec!["line".into(); lines]);
    assert_eq!(
        does(&mut at, put(None, MOST_SETS + 1), 2),
        Err(EditError::Full)
    );
    for _ in 0..MOST_SETS {
        does(&mut at, put(None, 1), 2).unwrap();
    }
    assert_eq!(does(&mut at, put(None, 1), 2), Err(EditError::Full));
    let set = now(&at).sets()[0].id();
    does(&mut at, put(Some(set), 2), 2).unwrap();
    assert_eq!(now(&at).sets()[0].lines().len(), 2);
    does(&mut at, DeskChange::RemoveSet(set), 2).unwrap();
    assert!(now(&at).sets().iter().all(|one| one.id() != set));
}

#[test]
fn a_plan_of_a_person_has_no_desk() {
    let mut at = planning::session();
    let before = at.history.plan().to_bytes().unwrap();
    let (_, person) = keys();
    let came = take(share(person, 1, 1, Some(10)));
    assert_eq!(does(&mut at, came, 2), Err(EditError::Gone));
    assert_eq!(at.history.plan().to_bytes().unwrap(), before);
}
