//! Bundles that are whole, but not for this reader, or not now.

use super::*;

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
    use crate::share::{
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
