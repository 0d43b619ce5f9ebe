//! Rust and the second implementation (`tests/share/second.py`) open what the other makes, and make the
//! same bytes from the same random ones. Needs a Python with the packages of `tests/share/requirements.txt`:
//! `cargo xtask test` installs it and names it in `TALLY_PYTHON`.

#![allow(
    clippy::cast_possible_truncation,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test that fails panics, and is told where Python is"
)]

#[path = "share/known.rs"]
mod known;
#[path = "share/sample.rs"]
mod sample;
#[path = "support/mod.rs"]
mod support;

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use known::{bytes, hex};
use proptest::{
    strategy::{Strategy, ValueTree as _},
    test_runner::TestRunner,
};
use sample::{expected, spoken};
use serde_json::{Value, json};
use support::TestRng;
use tally::{
    platform::{Rng, RngError},
    share::{
        Message, OwnKeys, PublicKeys, fingerprint, open_with_keys, open_with_words, seal_to_key,
        seal_with_words,
    },
};

/// Has the second implementation do all of it, in one run.
fn second(tasks: &[Value]) -> Vec<Value> {
    let python = std::env::var("TALLY_PYTHON").unwrap_or_else(|_| {
        panic!("TALLY_PYTHON names no Python: run `cargo xtask test`, which installs one")
    });
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/share/second.py");
    let mut child = Command::new(python)
        .args(["-B", program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("TALLY_PYTHON starts");
    let mut input = child.stdin.take().unwrap();
    let tasks = serde_json::to_vec(tasks).unwrap();
    let writer = std::thread::spawn(move || input.write_all(&tasks));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "second.py failed");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Random bytes, and which they were.
struct Noted<'a>(&'a mut TestRng, Vec<u8>);

impl Rng for Noted<'_> {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
        self.0.fill(buffer)?;
        self.1.extend_from_slice(buffer);
        Ok(())
    }
}

/// A message between two ends, with all that either implementation needs to seal and open it.
struct Case {
    message: Message,
    reply: [u8; 32],
    seed: [u8; 32],
    to: [u8; 32],
    words: bool,
    random: Vec<u8>,
    bundle: Vec<u8>,
}

impl Case {
    fn new(rng: &mut TestRng, message: Message, words: bool) -> Self {
        let mut fresh = || {
            let mut bytes = [0; 32];
            rng.fill(&mut bytes).unwrap();
            bytes
        };
        let (reply, seed, to) = (fresh(), fresh(), fresh());
        let mut case = Self {
            message,
            reply,
            seed,
            to,
            words,
            random: Vec::new(),
            bundle: Vec::new(),
        };
        let mut random = Noted(rng, Vec::new());
        let bundle = if words {
            seal_with_words(&case.message, &case.own(), &spoken(), &mut random)
        } else {
            seal_to_key(&case.message, &case.own(), &case.public(), &mut random)
        };
        case.bundle = bundle.unwrap();
        case.random = random.1;
        case
    }

    fn own(&self) -> OwnKeys {
        sample::keys(self.reply, self.seed)
    }

    fn opener(&self) -> OwnKeys {
        sample::keys(self.to, [0; 32])
    }

    fn public(&self) -> [u8; 32] {
        self.opener().public().unwrap().reply
    }

    /// What the second implementation is told.
    fn task(&self, verb: &str, bundle: Option<&[u8]>) -> Value {
        let sort = if self.words { "words" } else { "key" };
        let mut task = json!({
            "do": format!("{verb}_{sort}"),
            "message": self.message,
            "reply": hex(&self.reply),
            "signing_seed": hex(&self.seed),
            "private": hex(&self.to),
            "public": hex(&self.public()),
            "words": " ÀBBAYE-bateau—moulin\tsoleil vo\u{131}le".replace('\u{131}', "i"),
            "m_kib": sample::WORK.m_kib(),
            "t": sample::WORK.t(),
            "random": hex(&self.random),
        });
        if let Some(bundle) = bundle {
            task["bundle"] = hex(bundle).into();
        }
        task
    }

    fn from(&self) -> PublicKeys {
        self.own().public().unwrap()
    }

    fn opens(&self, bundle: &[u8]) {
        let opened = if self.words {
            open_with_words(bundle, &spoken(), &expected())
        } else {
            open_with_keys(bundle, &self.opener(), &expected())
        };
        let opened = opened.unwrap();
        assert_eq!(
            (opened.message, opened.from),
            (self.message.clone(), self.from())
        );
    }
}

fn cases() -> Vec<Case> {
    let (mut runner, mut rng) = (TestRunner::deterministic(), TestRng::new(9));
    let mut any = |strategy: &dyn Fn(&mut TestRunner) -> Message| strategy(&mut runner);
    let mut cases = Vec::new();
    for _ in 0..100 {
        let message = any(&|runner| sample::messages().new_tree(runner).unwrap().current());
        cases.push(Case::new(&mut rng, message, false));
        let message = any(&|runner| sample::shares().new_tree(runner).unwrap().current());
        cases.push(Case::new(&mut rng, message, true));
    }
    // Each of the five lengths.
    for lines in [1, 12, 60, 200, 900] {
        for words in [false, true] {
            cases.push(Case::new(&mut rng, sample::share(lines, 100), words));
        }
    }
    cases
}

#[test]
fn what_rust_makes_the_second_opens() {
    let cases = cases();
    let open: Vec<_> = cases
        .iter()
        .map(|case| case.task("open", Some(&case.bundle)))
        .collect();
    for (case, opened) in cases.iter().zip(second(&open)) {
        let from = case.from();
        assert_eq!(opened["reply"], hex(&from.reply));
        assert_eq!(opened["signer"], hex(&from.signer));
        assert_eq!(opened["message"], json!(case.message));
    }
    println!(
        "share: {} bundles opened by the second implementation",
        cases.len()
    );
}

#[test]
fn what_the_second_makes_rust_opens_and_it_is_the_same_bytes() {
    let cases = cases();
    let seal: Vec<_> = cases.iter().map(|case| case.task("seal", None)).collect();
    for (case, sealed) in cases.iter().zip(second(&seal)) {
        let bundle = bytes(sealed["bundle"].as_str().unwrap());
        case.opens(&bundle);
        assert!(bundle == case.bundle);
    }
    println!(
        "share: {} bundles of the second implementation opened",
        cases.len()
    );
}

#[test]
fn what_is_spoiled_the_second_refuses_too() {
    let mut rng = TestRng::new(10);
    let cases = cases();
    let spoiled: Vec<_> = cases
        .iter()
        .map(|case| {
            let mut bundle = case.bundle.clone();
            let bit = rng.below(8 * bundle.len());
            bundle[bit / 8] ^= 1 << (bit % 8);
            // X25519 does not read the last bit of a key, but the key schedule does.
            case.task("open", Some(&bundle))
        })
        .collect();
    for refused in second(&spoiled) {
        assert_eq!(refused["refused"], true);
    }
}

#[test]
fn the_second_names_keys_and_reproduces_the_known_answers() {
    let cases = cases();
    let mut tasks: Vec<_> = cases.iter().map(|case| case.task("seal", None)).collect();
    for task in &mut tasks {
        task["do"] = "fingerprint".into();
    }
    for (case, named) in cases.iter().zip(second(&tasks)) {
        assert_eq!(named["fingerprint"], hex(&fingerprint(&case.from()).0));
    }
    for known in known::read() {
        let (seal, open, message) = known.tasks();
        let results = second(&[seal, open]);
        assert_eq!(results[0]["bundle"], known.bundle());
        assert_eq!(results[1]["message"], message);
    }
}
