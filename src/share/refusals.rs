//! Every reason for which a bundle is refused, by its own name.

use super::{
    About, Body, Consent, Day, Expected, Happened, Message, NotSealed, OwnKeys, PublicKeys,
    ShareId, SharedItem, SharedSection, SpokenWords, Suggestion, Text, What,
    error::Why,
    fingerprint, make_keys,
    open::{Opened, with_keys, with_words},
    payload::{self, MOST},
    seal::{seal_payload_to_key, seal_payload_with_words},
    seal_to_key, seal_with_words,
};
use crate::{
    platform::{Rng, RngError, SystemRng},
    vault::Work,
};

const TODAY: Day = Day(20_500);
const SHARE: ShareId = ShareId([5; 16]);

fn keys() -> OwnKeys {
    make_keys(&mut SystemRng::new()).unwrap()
}

fn words(text: &str) -> SpokenWords {
    SpokenWords::typed(text)
        .unwrap()
        .dangerous_for_tests(Work::dangerous_for_tests(8, 1))
}

fn spoken() -> SpokenWords {
    words("abbaye bateau moulin soleil voile")
}

fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

fn share() -> Body {
    let item = |id| SharedItem {
        id,
        text: text("a line"),
    };
    let section = |id| SharedSection {
        id,
        title: text("a part"),
        items: vec![item(1), item(2)],
    };
    Body::Share {
        consent: Consent {
            purpose: text("to think it through"),
            sections: vec![1, 2, 3],
            may_store_until: Some(Day(20_600)),
            may_contact: None,
            wording: 3,
            language: text("fr"),
        },
        sections: vec![section(1), section(2)],
    }
}

fn saying(body: Body) -> Message {
    Message {
        share: SHARE,
        seq: 4,
        made: TODAY,
        expires: Day(20_530),
        body,
    }
}

fn expected() -> Expected {
    Expected::first(TODAY)
}

/// Someone who sends, and someone who opens.
struct Ends {
    from: OwnKeys,
    to: OwnKeys,
}

impl Ends {
    fn new() -> Self {
        Self {
            from: keys(),
            to: keys(),
        }
    }

    fn from(&self) -> PublicKeys {
        self.from.public().unwrap()
    }

    fn to(&self) -> [u8; 32] {
        self.to.public().unwrap().reply
    }

    fn sealed(&self, message: &Message) -> Vec<u8> {
        seal_to_key(message, &self.from, &self.to(), &mut SystemRng::new()).unwrap()
    }

    fn opened(&self, bundle: &[u8], expected: &Expected) -> Result<Opened, Why> {
        with_keys(bundle, &self.to, expected)
    }

    /// A payload that `change` has worked on, properly signed and sealed.
    fn changed(&self, change: impl FnOnce(&mut Vec<u8>)) -> Result<Opened, Why> {
        let mut payload = payload::write(Some(self.to()), self.from(), &saying(share())).unwrap();
        change(&mut payload);
        let sealed = seal_payload_to_key(&payload, &self.from, &self.to(), &mut SystemRng::new());
        self.opened(&sealed.unwrap(), &expected())
    }
}

/// A message as `change` leaves it, sealed past the checks of the sender.
fn unsound(change: impl FnOnce(&mut Message)) -> (Result<Opened, Why>, Option<NotSealed>) {
    let ends = Ends::new();
    let mut message = saying(share());
    change(&mut message);
    let refused = payload::write(Some(ends.to()), ends.from(), &message).err();
    // What the sender refuses is written by hand.
    let payload = postcard::to_allocvec(&(1u16, Some(ends.to()), ends.from(), &message)).unwrap();
    let sealed = seal_payload_to_key(&payload, &ends.from, &ends.to(), &mut SystemRng::new());
    (ends.opened(&sealed.unwrap(), &expected()), refused)
}

fn sections(message: &mut Message) -> (&mut Consent, &mut Vec<SharedSection>) {
    match &mut message.body {
        Body::Share { consent, sections } => (consent, sections),
        _ => panic!("a share"),
    }
}

#[test]
fn what_fits_is_opened() {
    let ends = Ends::new();
    for body in [
        share(),
        Body::Suggestions(vec![Suggestion {
            about: About::Item {
                section: 1,
                item: 2,
            },
            what: What::Change(text("another line")),
        }]),
        Body::Receipt {
            what: Happened::Deleted,
            day: TODAY,
        },
        Body::Stop,
    ] {
        let message = saying(body);
        let everything = Expected {
            share: Some(SHARE),
            signer: Some(ends.from().signer),
            last_seen: Some(3),
            ..expected()
        };
        let opened = ends.opened(&ends.sealed(&message), &everything).unwrap();
        assert_eq!(opened.message, message);
        assert_eq!(opened.from, ends.from());
    }
}

#[test]
fn each_expectation_refuses_by_itself() {
    let ends = Ends::new();
    let bundle = ends.sealed(&saying(share()));
    let opened = |expected| ends.opened(&bundle, &expected).map(|_| ());
    let today = |day| Expected {
        today: Day(day),
        ..expected()
    };
    let seen = |seq| Expected {
        last_seen: Some(seq),
        ..expected()
    };
    let of = |share| Expected {
        share: Some(ShareId([share; 16])),
        ..expected()
    };
    let signed = |signer| Expected {
        signer: Some(signer),
        ..expected()
    };
    assert_eq!(opened(today(20_530)), Ok(()), "the last day");
    assert_eq!(opened(today(20_531)), Err(Why::Expired));
    assert_eq!(opened(today(20_498)), Ok(()), "two days ahead");
    assert_eq!(opened(today(20_497)), Err(Why::FromTheFuture));
    assert_eq!(opened(seen(3)), Ok(()));
    assert_eq!(opened(seen(4)), Err(Why::Seen));
    assert_eq!(opened(seen(5)), Err(Why::Seen));
    assert_eq!(opened(of(5)), Ok(()));
    assert_eq!(opened(of(6)), Err(Why::WrongShare));
    assert_eq!(opened(signed(ends.from().signer)), Ok(()));
    assert_eq!(opened(signed(ends.from().reply)), Err(Why::Signer));
}

#[test]
fn wrong_words_and_wrong_keys_open_nothing() {
    let ends = Ends::new();
    let mut rng = SystemRng::new();
    let bundle = seal_with_words(&saying(share()), &ends.from, &spoken(), &mut rng).unwrap();
    assert!(with_words(&bundle, &spoken(), &expected()).is_ok());
    for wrong in [
        "bateau abbaye moulin soleil voile",
        "abbaye bateau moulin soleil voiles",
    ] {
        let opened = with_words(&bundle, &words(wrong), &expected());
        assert_eq!(opened, Err(Why::NotOurs));
    }
    let harder = SpokenWords::typed(spoken().as_str())
        .unwrap()
        .dangerous_for_tests(Work::dangerous_for_tests(8, 2));
    assert_eq!(with_words(&bundle, &harder, &expected()), Err(Why::NotOurs));
    let box_ = ends.sealed(&saying(share()));
    assert_eq!(with_keys(&box_, &ends.from, &expected()), Err(Why::NotOurs));
    // Nor is a bundle of one sort one of the other.
    assert_eq!(with_words(&box_, &spoken(), &expected()), Err(Why::NotOurs));
    assert_eq!(ends.opened(&bundle, &expected()), Err(Why::NotOurs));
}

#[test]
fn only_the_five_lengths_are_looked_at() {
    let ends = Ends::new();
    let bundle = ends.sealed(&saying(share()));
    for length in [0, 1, 31, 32, 63, 64, 80, 2_047, 2_049, 4_095, 262_145] {
        let mut other = bundle.clone();
        other.resize(length, 0);
        assert_eq!(ends.opened(&other, &expected()), Err(Why::NotABucket));
        assert_eq!(
            with_words(&other, &spoken(), &expected()),
            Err(Why::NotABucket)
        );
    }
    let mut longer = bundle;
    longer.resize(4_096, 0);
    assert_eq!(ends.opened(&longer, &expected()), Err(Why::NotOurs));
}

#[test]
fn a_signed_payload_cannot_be_wrapped_again_for_someone_else() {
    let ends = Ends::new();
    let other = Ends {
        from: keys(),
        to: keys(),
    };
    let mut rng = SystemRng::new();
    let payload = payload::write(Some(ends.to()), ends.from(), &saying(share())).unwrap();

    // By someone who cannot sign for the sender: the signature is theirs, the payload names another.
    let sealed = seal_payload_to_key(&payload, &other.from, &other.to(), &mut rng).unwrap();
    assert_eq!(other.opened(&sealed, &expected()), Err(Why::Signature));

    // With a signature of the sender's, for another recipient than the payload names.
    let sealed = seal_payload_to_key(&payload, &ends.from, &other.to(), &mut rng).unwrap();
    assert_eq!(other.opened(&sealed, &expected()), Err(Why::Rewrapped));

    // Made out to whoever has the words, and the other way round.
    let nobody = payload::write(None, ends.from(), &saying(share())).unwrap();
    let sealed = seal_payload_to_key(&nobody, &ends.from, &ends.to(), &mut rng).unwrap();
    assert_eq!(ends.opened(&sealed, &expected()), Err(Why::Rewrapped));
    let sealed = seal_payload_with_words(&payload, &spoken(), &mut rng).unwrap();
    assert_eq!(
        with_words(&sealed, &spoken(), &expected()),
        Err(Why::Rewrapped)
    );
}

#[test]
fn a_signature_belongs_to_one_bundle() {
    use super::{
        hazmat::{self, SIGNATURE, Sender},
        seal::{AROUND, INFO, signed},
    };
    // The recipient opens a bundle and seals its payload and signature to themselves again: another enc.
    let ends = Ends::new();
    let payload = payload::write(Some(ends.to()), ends.from(), &saying(share())).unwrap();
    let signature_of =
        |enc: &[u8; 32]| hazmat::sign(ends.from.signing_seed(), &signed(enc, &payload)).unwrap();
    let seal = |ikm: u8, signature: &dyn Fn(&[u8; 32]) -> [u8; SIGNATURE]| {
        let sender = Sender::new(&ends.to(), INFO, &[ikm; 32]).unwrap();
        let enc = *sender.enc();
        let plain = payload::pad(&payload, &signature(&enc), AROUND).unwrap();
        [enc.as_slice(), &sender.seal(&plain, &[]).unwrap()].concat()
    };
    let first = Sender::new(&ends.to(), INFO, &[1; 32]).unwrap();
    let of_first = signature_of(first.enc());
    assert!(ends.opened(&seal(1, &|_| of_first), &expected()).is_ok());
    assert_eq!(
        ends.opened(&seal(2, &|_| of_first), &expected()),
        Err(Why::Signature)
    );
    assert!(ends.opened(&seal(2, &signature_of), &expected()).is_ok());
}

#[test]
fn a_payload_can_be_written_in_one_way_only() {
    let ends = Ends::new();
    assert!(ends.changed(|_| ()).is_ok());
    assert_eq!(ends.changed(|p| p[0] = 2).err(), Some(Why::Version));
    assert_eq!(ends.changed(|p| p[0] = 0).err(), Some(Why::Version));
    assert_eq!(ends.changed(|p| p.push(0)).err(), Some(Why::Malformed));
    assert_eq!(
        ends.changed(|p| p.truncate(p.len() - 1)).err(),
        Some(Why::Malformed)
    );
    assert_eq!(ends.changed(Vec::clear).err(), Some(Why::Malformed));
    // The number 1 in two bytes.
    let longer = ends.changed(|p| drop(p.splice(..1, [0x81, 0])));
    assert_eq!(longer.err(), Some(Why::Malformed));
    // A control character and a turn of the writing, in a text of the same length.
    for unseen in ["\u{7}bcdef", "a\u{202e}ef", "ab\u{2029}f"] {
        let changed = ends.changed(|p| {
            let at = p.windows(6).position(|part| part == b"a line").unwrap();
            p[at..at + 6].copy_from_slice(unseen.as_bytes().get(..6).unwrap());
        });
        assert_eq!(changed.err(), Some(Why::Malformed), "{unseen:?}");
    }
}

#[test]
fn padding_is_zero_and_lengths_fit() {
    use super::{
        hazmat::{self, Sender},
        seal::{AROUND, INFO, signed},
    };
    let ends = Ends::new();
    let payload = payload::write(Some(ends.to()), ends.from(), &saying(share())).unwrap();
    let opened = |change: &dyn Fn(&mut Vec<u8>)| {
        let sender = Sender::new(&ends.to(), INFO, &[1; 32]).unwrap();
        let enc = *sender.enc();
        let signature = hazmat::sign(ends.from.signing_seed(), &signed(&enc, &payload)).unwrap();
        let mut plain = payload::pad(&payload, &signature, AROUND).unwrap();
        change(&mut plain);
        let bundle = [enc.as_slice(), &sender.seal(&plain, &[]).unwrap()].concat();
        ends.opened(&bundle, &expected()).map(|_| ())
    };
    assert_eq!(opened(&|_| ()), Ok(()));
    let first_zero = 4 + payload.len() + 64;
    for at in [first_zero, 2_048 - AROUND - 1] {
        assert_eq!(opened(&|plain| plain[at] = 1), Err(Why::Padding), "{at}");
    }
    for length in [0u32, 2_048, u32::MAX] {
        let set = |plain: &mut Vec<u8>| plain[..4].copy_from_slice(&length.to_le_bytes());
        assert!(opened(&set).is_err(), "{length}");
    }
    let too_long = (2_048 - AROUND - 4 - 63) as u32;
    let set = |plain: &mut Vec<u8>| plain[..4].copy_from_slice(&too_long.to_le_bytes());
    assert_eq!(opened(&set), Err(Why::Padding));
}

#[test]
fn a_message_that_contradicts_itself_is_neither_sealed_nor_opened() {
    let refused = (Err(Why::Malformed), Some(NotSealed::Message));
    let changes: [fn(&mut Message); 7] = [
        |m| m.expires = Day(m.made.0 - 1),
        |m| sections(m).0.sections = vec![2, 3],
        |m| sections(m).0.sections.push(3),
        |m| sections(m).1[1].id = 1,
        |m| sections(m).1[0].items[1].id = 1,
        |m| sections(m).0.sections = (0..1_001).collect(),
        |m| {
            let one = Suggestion {
                about: About::Plan,
                what: What::Note(Text::default()),
            };
            m.body = Body::Suggestions(vec![one; 1_001]);
        },
    ];
    for (i, change) in changes.into_iter().enumerate() {
        assert_eq!(unsound(change), refused, "{i}");
    }
    let (opened, sealed) = unsound(|m| sections(m).0.sections = (0..1_000).collect());
    assert!(
        opened.is_ok() && sealed.is_none(),
        "a thousand is not too many"
    );
}

#[test]
fn words_seal_shares_only() {
    let ends = Ends::new();
    let mut rng = SystemRng::new();
    let stop = saying(Body::Stop);
    let sealed = seal_with_words(&stop, &ends.from, &spoken(), &mut rng);
    assert_eq!(sealed, Err(NotSealed::Message));
    let payload = payload::write(None, ends.from(), &stop).unwrap();
    let sealed = seal_payload_with_words(&payload, &spoken(), &mut rng).unwrap();
    assert_eq!(
        with_words(&sealed, &spoken(), &expected()),
        Err(Why::Malformed)
    );
}

#[test]
fn more_than_250_kib_is_neither_sealed_nor_opened() {
    let ends = Ends::new();
    let mut rng = SystemRng::new();
    let lines = |characters: usize| {
        let full = (0..characters / 4_000)
            .map(|_| 4_000)
            .chain([characters % 4_000]);
        let list = full.map(|length| Suggestion {
            about: About::Plan,
            what: What::Note(text(&"a".repeat(length))),
        });
        saying(Body::Suggestions(list.collect()))
    };
    let written = |message: &Message| payload::write(Some(ends.to()), ends.from(), message);
    let around = written(&lines(MOST - 4_000)).unwrap().len() - (MOST - 4_000);
    let most = (around - 8..)
        .map(|spare| lines(MOST - spare))
        .find(|message| written(message).is_ok());
    let most = most.unwrap();
    let payload = written(&most).unwrap();
    assert!(payload.len() > MOST - 4, "all of it is used");
    let bundle = ends.sealed(&most);
    assert_eq!(bundle.len(), 262_144);
    assert_eq!(ends.opened(&bundle, &expected()).unwrap().message, most);

    let more = lines(MOST);
    let sealed = seal_to_key(&more, &ends.from, &ends.to(), &mut rng);
    assert_eq!(sealed, Err(NotSealed::TooLarge));
    let payload = vec![1; MOST + 1];
    let sealed = seal_payload_to_key(&payload, &ends.from, &ends.to(), &mut rng).unwrap();
    assert_eq!(ends.opened(&sealed, &expected()), Err(Why::Padding));
}

#[test]
fn nothing_is_sealed_without_random_bytes_or_to_a_key_nobody_has() {
    /// Gives so many answers, then none.
    struct Dry(usize);
    impl Rng for Dry {
        fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
            self.0 = self.0.checked_sub(1).ok_or(RngError)?;
            buffer.fill(7);
            Ok(())
        }
    }
    let ends = Ends::new();
    let message = saying(share());
    let failed = Some(NotSealed::Failed);
    assert_eq!(make_keys(&mut Dry(0)).err(), failed);
    assert_eq!(make_keys(&mut Dry(1)).err(), failed);
    assert_eq!(
        seal_to_key(&message, &ends.from, &ends.to(), &mut Dry(0)).err(),
        failed
    );
    assert_eq!(
        seal_with_words(&message, &ends.from, &spoken(), &mut Dry(0)).err(),
        failed
    );
    assert_eq!(
        seal_to_key(&message, &ends.from, &[0; 32], &mut Dry(9)).err(),
        failed
    );
    let impossible = spoken().dangerous_for_tests(Work::dangerous_for_tests(0, 1));
    assert_eq!(
        seal_with_words(&message, &ends.from, &impossible, &mut Dry(9)).err(),
        failed
    );
    let any = [0; 2_048];
    assert_eq!(with_words(&any, &impossible, &expected()), Err(Why::Memory));
}

#[test]
fn a_name_depends_on_both_keys() {
    let ends = Ends::new();
    let keys = ends.from();
    let name = fingerprint(&keys);
    assert_eq!(fingerprint(&keys), name);
    let swapped = PublicKeys {
        reply: keys.signer,
        signer: keys.reply,
    };
    let mut other = keys;
    other.reply[31] ^= 1;
    let mut another = keys;
    another.signer[0] ^= 1;
    for keys in [swapped, other, another] {
        assert_ne!(fingerprint(&keys), name);
    }
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_a_payload_or_a_reason(mut bytes: Vec<u8>) {
        use super::payload::Payload;
        let _ = Payload::read(&bytes);
        if let Some(first) = bytes.first_mut() {
            *first = 1;
        }
        let _ = Payload::read(&bytes);
    }

    #[test]
    fn a_payload_with_other_bytes_is_another_payload_or_none(at: usize, byte in 1..=255u8) {
        use super::payload::Payload;
        let ends = Ends::new();
        let message = saying(share());
        let mut bytes = payload::write(Some(ends.to()), ends.from(), &message).unwrap();
        let at = at % bytes.len();
        bytes[at] ^= byte;
        if let Ok(read) = Payload::read(&bytes) {
            let again = payload::write(read.to, read.from, &read.message).unwrap();
            proptest::prop_assert_eq!(&*again, &*bytes);
        }
    }
}
