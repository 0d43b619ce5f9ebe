//! Measures sealing and opening bundles against the `age` crate in the same run:
//! `cargo bench --features peers --bench share`. Figures are of the machine; ratios travel.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    dead_code,
    reason = "it prints figures, may stop at any fault, and shares files with tests and other benches"
)]

#[path = "../browser/figures.rs"]
mod figures;

use std::{hint::black_box, time::Instant};

use age::secrecy::SecretString;
use figures::{median, spread};
use tally::{
    platform::SystemRng,
    share::{
        About, Body, Consent, Day, Expected, Message, OwnKeys, ShareId, SharedItem, SharedSection,
        SpokenWords, Suggestion, Text, What, make_keys, open_with_keys, open_with_words,
        seal_to_key, seal_with_words,
    },
};

const WORDS: &str = "abbaye bateau moulin soleil voile";

/// scrypt takes 128 x r x N bytes, and age has r = 8: with N = 2^16 that is 64 MiB, as much as our words take.
const LOG_N: u8 = 16;

/// How much text is in a message, in bytes: for the smallest bundle, and for the largest but one.
const SIZES: [usize; 2] = [1_200, 60_000];

fn main() {
    // What `cargo test --all-targets` calls it with.
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    println!("minimum / median / maximum; the ratio is of the medians, ours over age's\n");
    for size in SIZES {
        words(size);
        keys(size);
    }
}

fn words(size: usize) {
    let (message, plain) = message(size, true);
    let mut rng = SystemRng::new();
    let own = make_keys(&mut rng).unwrap();
    let words = SpokenWords::typed(WORDS).unwrap();
    let passphrase = || SecretString::from(WORDS.to_owned());
    let mut rows = Rows::default();
    for _ in 0..15 {
        let bundle = rows.time(0, || {
            seal_with_words(&message, &own, &words, &mut rng).unwrap()
        });
        let theirs = rows.time(1, || {
            let mut recipient = age::scrypt::Recipient::new(passphrase());
            recipient.set_work_factor(LOG_N);
            age::encrypt(&recipient, &plain).unwrap()
        });
        rows.time(2, || open_with_words(&bundle, &words, &expected()).unwrap());
        rows.time(3, || {
            let mut identity = age::scrypt::Identity::new(passphrase());
            identity.set_max_work_factor(LOG_N);
            age::decrypt(&identity, &theirs).unwrap()
        });
        rows.sizes = (bundle.len(), theirs.len());
    }
    rows.print(
        "words (Argon2id 64 MiB, 3 passes; age: scrypt 64 MiB)",
        plain.len(),
    );
}

fn keys(size: usize) {
    let (message, plain) = message(size, false);
    let mut rng = SystemRng::new();
    let [own, desk]: [OwnKeys; 2] = [(); 2].map(|()| make_keys(&mut rng).unwrap());
    let to = desk.public().unwrap().reply;
    let identity = age::x25519::Identity::generate();
    let recipient = identity.to_public();
    let mut rows = Rows::default();
    for _ in 0..200 {
        let bundle = rows.time(0, || seal_to_key(&message, &own, &to, &mut rng).unwrap());
        let theirs = rows.time(1, || age::encrypt(&recipient, &plain).unwrap());
        rows.time(2, || open_with_keys(&bundle, &desk, &expected()).unwrap());
        rows.time(3, || age::decrypt(&identity, &theirs).unwrap());
        rows.sizes = (bundle.len(), theirs.len());
    }
    rows.print("to a key, signed (age: to a key, not signed)", plain.len());
}

/// Milliseconds of: sealing, age's sealing, opening, age's opening.
#[derive(Default)]
struct Rows {
    times: [Vec<f64>; 4],
    sizes: (usize, usize),
}

impl Rows {
    fn time<T>(&mut self, row: usize, act: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = black_box(act());
        self.times[row].push(start.elapsed().as_secs_f64() * 1e3);
        result
    }

    fn print(&self, what: &str, plain: usize) {
        let [seal, age_seal, open, age_open] = &self.times;
        println!(
            "{what}; {plain} bytes in, {} out, age {}",
            self.sizes.0, self.sizes.1
        );
        for (verb, ours, theirs) in [("seal", seal, age_seal), ("open", open, age_open)] {
            let ratio = median(ours) / median(theirs);
            println!(
                "  {verb}  {:<34} age {:<34} ratio {ratio:.2}",
                spread(ours),
                spread(theirs)
            );
        }
        println!();
    }
}

const fn expected() -> Expected {
    Expected::first(Day(20_500))
}

/// A message with about so much text, and its bytes for age.
fn message(size: usize, share: bool) -> (Message, Vec<u8>) {
    let text = |text: &str| Text::new(text).unwrap();
    let lines = (0..size / 60).map(|_| text(&"a".repeat(58)));
    let body = if share {
        let items = (0..).zip(lines).map(|(id, text)| SharedItem { id, text });
        Body::Share {
            consent: Consent {
                purpose: text("to think it through together"),
                sections: vec![1],
                may_store_until: None,
                may_contact: None,
                wording: 1,
                language: text("en"),
            },
            sections: vec![SharedSection {
                id: 1,
                title: text("Bag and papers"),
                items: items.collect(),
            }],
        }
    } else {
        let list = lines.map(|line| Suggestion {
            about: About::Plan,
            what: What::Note(line),
        });
        Body::Suggestions(list.collect())
    };
    let message = Message {
        share: ShareId([5; 16]),
        seq: 1,
        made: Day(20_500),
        expires: Day(20_530),
        body,
    };
    let plain = postcard::to_allocvec(&message).unwrap();
    (message, plain)
}
