//! Messages, words and keys for the tests of sharing.

#![allow(dead_code, reason = "each test program uses its own part")]

use proptest::{collection::vec, option, prelude::*};
use tally::{
    share::{
        About, Body, Consent, Day, Expected, Happened, Message, OwnKeys, ShareId, SharedItem,
        SharedSection, SpokenWords, Suggestion, Text, What,
    },
    vault::Work,
};

/// So little work that thousands of tries take seconds. The real factor is held to the known answers.
pub const WORK: Work = Work::dangerous_for_tests(8, 1);

pub const TODAY: Day = Day(20_500);

pub fn words(text: &str) -> SpokenWords {
    let words = SpokenWords::typed(text).unwrap();
    words.dangerous_for_tests(WORK)
}

pub fn spoken() -> SpokenWords {
    words("abbaye bateau moulin soleil voile")
}

pub fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

/// Keys of these bytes: known answers need the same ones each time.
pub fn keys(reply: [u8; 32], signing_seed: [u8; 32]) -> OwnKeys {
    postcard::from_bytes(&[reply, signing_seed].concat()).unwrap()
}

pub fn saying(body: Body) -> Message {
    Message {
        share: ShareId([5; 16]),
        seq: 1,
        made: TODAY,
        expires: Day(TODAY.0 + 30),
        body,
    }
}

/// A share of so many lines, each of so many characters.
pub fn share(lines: u16, characters: usize) -> Message {
    let item = |id| SharedItem {
        id,
        text: text(&"é".repeat(characters)),
    };
    saying(Body::Share {
        consent: Consent {
            purpose: text("to think it through together"),
            sections: vec![1],
            may_store_until: Some(Day(TODAY.0 + 30)),
            may_contact: Some(text("a note at the front desk")),
            wording: 1,
            language: text("fr"),
        },
        sections: vec![SharedSection {
            id: 1,
            title: text("Bag and papers"),
            items: (0..lines).map(item).collect(),
        }],
    })
}

pub fn suggestions() -> Message {
    let list = vec![
        Suggestion {
            about: About::Item {
                section: 1,
                item: 0,
            },
            what: What::Change(text("the blue bag\nby the door")),
        },
        Suggestion {
            about: About::Section(1),
            what: What::Note(text("a spare key?")),
        },
        Suggestion {
            about: About::Plan,
            what: What::Note(text("call me when you can 🙂")),
        },
    ];
    saying(Body::Suggestions(list))
}

pub fn receipt() -> Message {
    saying(Body::Receipt {
        what: Happened::Deleted,
        day: TODAY,
    })
}

pub fn stop() -> Message {
    saying(Body::Stop)
}

/// What everything that [`messages`] gives is held against.
pub const fn expected() -> Expected {
    Expected::first(TODAY)
}

fn any_text() -> impl Strategy<Value = Text> {
    any::<String>().prop_map(|text| Text::cleaned(&text).unwrap())
}

fn any_section(id: u16) -> impl Strategy<Value = SharedSection> {
    (any_text(), vec(any_text(), 0..8)).prop_map(move |(title, texts)| SharedSection {
        id,
        title,
        items: (0..)
            .zip(texts)
            .map(|(id, text)| SharedItem { id, text })
            .collect(),
    })
}

fn any_share() -> impl Strategy<Value = Body> {
    let consent = (
        any_text(),
        option::of(any::<u32>().prop_map(Day)),
        option::of(any_text()),
        any::<u16>(),
        any_text(),
    );
    let consent = consent.prop_map(
        |(purpose, may_store_until, may_contact, wording, language)| Consent {
            purpose,
            sections: (0..5).collect(),
            may_store_until,
            may_contact,
            wording,
            language,
        },
    );
    let sections =
        (0..5_usize).prop_flat_map(|count| (0..count as u16).map(any_section).collect::<Vec<_>>());
    (consent, sections).prop_map(|(consent, sections)| Body::Share { consent, sections })
}

fn any_suggestion() -> impl Strategy<Value = Suggestion> {
    let about = prop_oneof![
        Just(About::Plan),
        any::<u16>().prop_map(About::Section),
        any::<(u16, u16)>().prop_map(|(section, item)| About::Item { section, item }),
    ];
    let what = prop_oneof![
        any_text().prop_map(What::Change),
        any_text().prop_map(What::Note),
    ];
    (about, what).prop_map(|(about, what)| Suggestion { about, what })
}

fn any_message(body: impl Strategy<Value = Body>) -> impl Strategy<Value = Message> {
    (
        any::<[u8; 16]>(),
        any::<u32>(),
        0..=TODAY.0 + 2,
        TODAY.0 + 2..,
        body,
    )
        .prop_map(|(share, seq, made, expires, body)| Message {
            share: ShareId(share),
            seq,
            made: Day(made),
            expires: Day(expires),
            body,
        })
}

/// Any share that opens today.
pub fn shares() -> impl Strategy<Value = Message> {
    any_message(any_share())
}

/// Any message that opens today.
pub fn messages() -> impl Strategy<Value = Message> {
    any_message(prop_oneof![
        any_share(),
        vec(any_suggestion(), 0..20).prop_map(Body::Suggestions),
        any::<u32>().prop_map(|day| Body::Receipt {
            what: Happened::Received,
            day: Day(day)
        }),
        Just(Body::Stop),
    ])
}
