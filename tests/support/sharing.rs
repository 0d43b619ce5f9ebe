//! Both ends of a share, as tests need them.

#![allow(dead_code, reason = "each test file uses a part of it")]

use tally::{
    plan::{Consent, HandOver, How, Id, Incoming, Plan, Record, Terms},
    platform::SystemRng,
    share::{self, Body, Day, Message, OwnKeys, PublicKeys, ShareId},
};

use super::planning::{Session, day};

pub fn keys() -> (OwnKeys, PublicKeys) {
    let own = share::make_keys(&mut SystemRng::new()).unwrap();
    let public = own.public().unwrap();
    (own, public)
}

pub fn days(of_month: u32) -> Day {
    Day::of(day(of_month)).unwrap()
}

pub fn terms(items: Vec<Id>) -> Terms {
    Terms {
        with: "worker at the centre".into(),
        name: "Sam".into(),
        why: "to plan the trip".into(),
        items,
        until: day(20),
        may_keep: true,
        contact: None,
        language: "en".into(),
    }
}

/// Agrees to hand over `items`, and begins.
pub fn hands_over<F: FnMut() -> [u8; 8]>(person: &mut Session<F>, terms: Terms) -> Id {
    let how = How::HandOver;
    let agree = Record::Agree { how, terms };
    let made = person.history.record(agree, day(1), &mut person.ids);
    let consent = made.unwrap().unwrap();
    keep(person, consent, HandOver::new(ShareId([9; 16]), keys().0));
    consent
}

pub fn keep<F: FnMut() -> [u8; 8]>(person: &mut Session<F>, consent: Id, hand_over: HandOver) {
    let what = None;
    let keep = Record::Keep {
        consent,
        hand_over,
        what,
    };
    let ids = &mut person.ids;
    person.history.record(keep, day(1), ids).unwrap();
}

pub fn consent_of(plan: &Plan, consent: Id) -> &Consent {
    plan.consent(consent).unwrap()
}

/// The lines as they leave, which is kept first.
pub fn sends<F: FnMut() -> [u8; 8]>(person: &mut Session<F>, consent: Id) -> Message {
    let plan = person.history.plan();
    let given = consent_of(plan, consent);
    let hand_over = given.hand_over().unwrap().clone();
    let title = |_: &tally::plan::Section| String::from("part");
    let (hand_over, message) = plan.outgoing(given, hand_over, title, day(1)).unwrap();
    keep(person, consent, hand_over);
    message
}

/// Something from an advocate about this share.
pub fn says(from: PublicKeys, share: ShareId, seq: u32, body: Body) -> Incoming {
    let message = Message {
        share,
        seq,
        made: days(2),
        expires: days(30),
        body,
    };
    Incoming { from, message }
}
