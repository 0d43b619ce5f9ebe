//! Bundles, and what is inside them.

use std::sync::OnceLock;

use argon2::{Algorithm, Argon2, Params, Version};
use hkdf::Hkdf;
use sha2::Sha512;
use tally::{
    share::{
        BUCKETS, Body, Consent, Day, Expected, Message, OwnKeys, ShareId, SharedItem,
        SharedSection, SpokenWords, Text, make_keys, open_with_keys, open_with_words, seal_to_key,
        seal_with_words,
    },
    vault::Work,
};

use super::{
    bytes::{Seeded, spoiled},
    container::sealed,
};

const WORK: Work = Work::dangerous_for_tests(8, 1);
const WORDS: &str = "abbaye bateau moulin soleil voile";
const TODAY: Day = Day(20_500);

fn spoken() -> SpokenWords {
    let words = SpokenWords::typed(WORDS).expect("five words");
    words.dangerous_for_tests(WORK)
}

fn text(text: &str) -> Text {
    Text::new(text).expect("a text")
}

fn message() -> Message {
    let item = |id| SharedItem {
        id,
        text: text("the blue bag by the door"),
    };
    Message {
        share: ShareId([5; 16]),
        seq: 1,
        made: TODAY,
        expires: Day(TODAY.0 + 30),
        body: Body::Share {
            consent: Consent {
                purpose: text("to think it through"),
                sections: vec![1],
                may_store_until: Some(Day(TODAY.0 + 30)),
                may_contact: None,
                wording: 1,
                language: text("fr"),
            },
            sections: vec![SharedSection {
                id: 1,
                title: text("Bag and papers"),
                items: (0..2).map(item).collect(),
            }],
        },
    }
}

/// One bundle for a key, one for words, and whose they are.
struct Sound {
    own: OwnKeys,
    for_key: Vec<u8>,
    with_words: Vec<u8>,
    payload: Vec<u8>,
}

fn sound() -> &'static Sound {
    static SOUND: OnceLock<Sound> = OnceLock::new();
    SOUND.get_or_init(|| {
        let rng = &mut Seeded(21);
        let own = make_keys(rng).expect("keys");
        let from = make_keys(rng).expect("keys");
        let to = own.public().expect("keys").reply;
        let for_key = seal_to_key(&message(), &from, &to, rng).expect("sealed");
        let with_words = seal_with_words(&message(), &from, &spoken(), rng).expect("sealed");
        let to: Option<[u8; 32]> = None;
        let public = from.public().expect("keys");
        // Version, whom to, whom from, what: docs/formats/share.md.
        let payload = postcard::to_allocvec(&(1_u16, to, public, message())).expect("postcard");
        Sound {
            own,
            for_key,
            with_words,
            payload,
        }
    })
}

/// Any bytes as a bundle: only the bundles that were sealed open, and they are equal.
pub fn bundle(said: &[u8]) {
    let Sound {
        own,
        for_key,
        with_words,
        ..
    } = sound();
    let whose = said.first().is_some_and(|byte| byte % 2 == 1);
    let sound = if whose { for_key } else { with_words };
    let bytes = spoiled(sound, said.get(1..).unwrap_or_default());
    let expected = Expected::first(TODAY);
    for opened in [
        open_with_keys(&bytes, own, &expected),
        open_with_words(&bytes, &spoken(), &expected),
    ]
    .into_iter()
    .flatten()
    {
        assert!(
            bytes == *for_key || bytes == *with_words,
            "something else opens"
        );
        assert_eq!(opened.message, message());
    }
}

/// Any bytes sealed as a payload, by someone who was told the words: a message that holds together, or nothing.
pub fn payload(said: &[u8]) {
    let Sound { payload, .. } = sound();
    let mut payload = spoiled(payload, said);
    payload.truncate(60_000);
    let mut plain = u32::try_from(payload.len())
        .expect("short")
        .to_le_bytes()
        .to_vec();
    plain.extend_from_slice(&payload);
    let bucket = BUCKETS
        .into_iter()
        .find(|bucket| plain.len() + 80 <= *bucket);
    plain.resize(bucket.expect("it fits") - 80, 0);
    let salt = [8; 32];
    let params = Params::new(WORK.m_kib(), WORK.t(), 1, Some(32)).expect("parameters");
    let mut stretched = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(WORDS.as_bytes(), &salt, &mut stretched)
        .expect("so little memory");
    let prk = Hkdf::<Sha512>::new(None, &stretched);
    let bundle = sealed(&prk, b"sv1/words", b"sv1/words", salt, &plain);
    let opened = open_with_words(&bundle, &spoken(), &Expected::first(TODAY));
    if payload == sound().payload {
        assert_eq!(
            opened.as_ref().expect("a sound one opens").message,
            message()
        );
    }
    let Ok(opened) = opened else { return };
    // What was read can be said again: it holds together, and in one way only.
    assert!(matches!(opened.message.body, Body::Share { .. }));
    let again = postcard::to_allocvec(&(1_u16, None::<[u8; 32]>, opened.from, &opened.message));
    assert_eq!(again.expect("postcard"), payload);
    assert!(opened.message.expires >= TODAY);
}
