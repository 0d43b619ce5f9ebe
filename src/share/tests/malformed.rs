//! Payloads that are not written as they must be.

use super::*;

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
    use crate::share::{
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

proptest::proptest! {
    #[test]
    fn any_bytes_are_a_payload_or_a_reason(mut bytes: Vec<u8>) {
        use crate::share::payload::Payload;
        let _ = Payload::read(&bytes);
        if let Some(first) = bytes.first_mut() {
            *first = 1;
        }
        let _ = Payload::read(&bytes);
    }

    #[test]
    fn a_payload_with_other_bytes_is_another_payload_or_none(at: usize, byte in 1..=255u8) {
        use crate::share::payload::Payload;
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
