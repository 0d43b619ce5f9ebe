//! Bundles: what is sealed opens and is equal, and nothing else opens.

#![allow(
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

#[path = "share/known.rs"]
mod known;
#[path = "share/sample.rs"]
mod sample;
#[path = "support/mod.rs"]
mod support;

use proptest::prelude::*;
use sample::{expected, share, spoken};
use support::TestRng;
use tally::share::{
    BUCKETS, Expected, IN_A_CODE, Message, NotOpened, NotSealed, OwnKeys, make_keys,
    open_with_keys, open_with_words, seal_to_key, seal_with_words,
};

/// Someone who seals, and someone who opens, in both ways.
struct Ends {
    rng: TestRng,
    from: OwnKeys,
    to: OwnKeys,
}

impl Ends {
    fn new(seed: u64) -> Self {
        let mut rng = TestRng::new(seed);
        let from = make_keys(&mut rng).unwrap();
        let to = make_keys(&mut rng).unwrap();
        Self { rng, from, to }
    }

    fn for_key(&mut self, message: &Message) -> Result<Vec<u8>, NotSealed> {
        let to = self.to.public().unwrap().reply;
        seal_to_key(message, &self.from, &to, &mut self.rng)
    }

    fn with_words(&mut self, message: &Message) -> Result<Vec<u8>, NotSealed> {
        seal_with_words(message, &self.from, &spoken(), &mut self.rng)
    }

    /// Whether either way opens it.
    fn opens(&self, bundle: &[u8]) -> bool {
        let nothing = Err(NotOpened);
        let key = open_with_keys(bundle, &self.to, &expected());
        let words = open_with_words(bundle, &spoken(), &expected());
        assert!(key.is_ok() || key == nothing);
        assert!(words.is_ok() || words == nothing);
        key.is_ok() || words.is_ok()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_sealed_to_a_key_opens_with_it_and_is_equal(seed: u64, message in sample::messages()) {
        let mut ends = Ends::new(seed);
        let bundle = ends.for_key(&message).unwrap();
        prop_assert!(BUCKETS.contains(&bundle.len()));
        let public = ends.from.public().unwrap();
        let exact = Expected {
            share: Some(message.share),
            signer: Some(public.signer),
            last_seen: message.seq.checked_sub(1),
            ..expected()
        };
        let opened = open_with_keys(&bundle, &ends.to, &exact).unwrap();
        prop_assert_eq!(opened.from, public);
        prop_assert_eq!(opened.message, message);
    }

    #[test]
    fn what_words_seal_opens_with_them_and_is_equal(seed: u64, message in sample::shares()) {
        let mut ends = Ends::new(seed);
        let bundle = ends.with_words(&message).unwrap();
        prop_assert!(BUCKETS.contains(&bundle.len()));
        let opened = open_with_words(&bundle, &spoken(), &expected()).unwrap();
        prop_assert_eq!(opened.from, ends.from.public().unwrap());
        prop_assert_eq!(opened.message, message);
    }

    #[test]
    fn any_bytes_of_a_right_length_open_nothing(seed: u64) {
        let mut ends = Ends::new(seed);
        let mut bytes = vec![0; BUCKETS[seed as usize % 2]];
        tally::platform::Rng::fill(&mut ends.rng, &mut bytes).unwrap();
        prop_assert!(!ends.opens(&bytes));
    }
}

#[test]
fn the_five_lengths_are_the_only_ones_and_the_smallest_that_holds_it_is_taken() {
    let mut ends = Ends::new(1);
    let mut seen = std::collections::BTreeSet::new();
    for lines in (0..400).step_by(7).chain([900]) {
        let message = share(lines, 120);
        let bytes = postcard::to_allocvec(&message).unwrap().len();
        for (bundle, around) in [
            (ends.for_key(&message), 116 + 1 + 33 + 64),
            (ends.with_words(&message), 84 + 1 + 1 + 64),
        ] {
            let bundle = bundle.unwrap();
            let smallest = BUCKETS.into_iter().find(|bucket| bytes + around <= *bucket);
            assert_eq!(Some(bundle.len()), smallest, "{lines} lines");
            seen.insert(bundle.len());
        }
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), BUCKETS);
    assert_eq!(BUCKETS, [2_048, 4_096, 16_384, 65_536, 262_144]);
}

#[test]
fn a_stop_and_a_short_share_fit_into_one_code() {
    let mut ends = Ends::new(2);
    for message in [sample::stop(), sample::receipt(), sample::suggestions()] {
        assert_eq!(ends.for_key(&message).unwrap().len(), IN_A_CODE);
    }
    // Twelve lines of sixty characters of two bytes each.
    assert_eq!(ends.with_words(&share(12, 60)).unwrap().len(), IN_A_CODE);
}

#[test]
fn two_bundles_of_one_message_have_nothing_in_common() {
    let mut ends = Ends::new(3);
    let message = share(3, 60);
    for bundles in [
        [(); 2].map(|()| ends.for_key(&message).unwrap()),
        [(); 2].map(|()| ends.with_words(&message).unwrap()),
    ] {
        let [one, two] = &bundles;
        let alike = one.windows(4).zip(two.windows(4)).filter(|(a, b)| a == b);
        assert_eq!(alike.count(), 0);
    }
}

/// One way to spoil a bundle; `other` is another one of the same sender and length.
fn spoil(bundle: &[u8], other: &[u8], rng: &mut TestRng) -> Vec<u8> {
    let length = bundle.len();
    let mut spoiled = bundle.to_vec();
    let at = 1 + rng.below(length - 1);
    match rng.below(8) {
        // Bits.
        0 | 1 => spoiled[at] ^= 1 << rng.below(8),
        // A bit of what comes first: the encapsulated key, the salt, the commitment.
        2 => spoiled[rng.below(64)] ^= 1 << rng.below(8),
        // A byte.
        3 => spoiled[at] = spoiled[at].wrapping_add(1 + rng.below(255) as u8),
        // Cut off, and filled up again.
        4 => {
            spoiled.truncate(at);
            spoiled.resize(length, 0);
        }
        // Cut off.
        5 => spoiled.truncate(at),
        // Cut out: what follows moves up.
        6 => {
            spoiled.remove(at);
            spoiled.push(0);
        }
        // Joined with another.
        _ => spoiled[at..].copy_from_slice(&other[at..]),
    }
    spoiled
}

#[test]
fn ten_thousand_spoiled_bundles_are_refused() {
    let mut ends = Ends::new(4);
    let (mut tried, mut same) = (0, 0);
    for round in 0..20 {
        let message = share(round % 5, 10 + usize::from(round));
        let pairs = [
            [(); 2].map(|()| ends.for_key(&message).unwrap()),
            [(); 2].map(|()| ends.with_words(&message).unwrap()),
        ];
        for [bundle, other] in &pairs {
            assert!(ends.opens(bundle));
            for _ in 0..252 {
                let spoiled = spoil(bundle, other, &mut ends.rng);
                if spoiled == *bundle {
                    same += 1;
                    continue;
                }
                assert!(!ends.opens(&spoiled));
                tried += 1;
            }
        }
    }
    println!("share: {tried} spoiled bundles refused, {same} came out unspoiled");
    assert!(tried >= 10_000);
}

#[test]
fn known_answers_are_reproduced() {
    let known = known::read();
    assert_eq!(known.len(), 5);
    for known in known {
        known.check();
    }
}

#[test]
#[ignore = "writes tests/share/vectors.json anew, for a new version of the format"]
fn known_answers_are_written() {
    known::write();
}
