//! The fuzz targets on the stable compiler: the kept corpus, and mutations of it that are the same each time.
//!
//! libFuzzer looks for new paths (`cargo xtask fuzz`); this makes sure that what it once found stays mended, and
//! that the targets themselves keep working.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

#[path = "support/counts.rs"]
mod counts;
#[path = "fuzz/src/lib.rs"]
mod targets;

use std::{collections::BTreeSet, fs, path::PathBuf};

use counts::{Count, MUTATIONS};
use targets::{TARGETS, run};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz")
}

/// What is kept for a target, in the order of the names.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let files = fs::read_dir(folder().join("corpus").join(target)).unwrap();
    let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// A generator that gives the same numbers for the same seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.number() % end.max(1) as u64) as usize
    }

    fn byte(&mut self) -> u8 {
        // Borders are met more often than chance would have it.
        match self.below(4) {
            0 => [0, 1, 0x7f, 0x80, 0xff][self.below(5)],
            _ => self.number() as u8,
        }
    }
}

/// One to four of what fuzzers do to an input.
fn mutated(corpus: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = corpus[dice.below(corpus.len())].clone();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        match dice.below(7) {
            0 => bytes.truncate(at),
            1 => bytes.insert(at, dice.byte()),
            2 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            3 if at < bytes.len() => bytes[at] = dice.byte(),
            4 => {
                let other = &corpus[dice.below(corpus.len())];
                bytes.extend_from_slice(&other[dice.below(other.len() + 1)..]);
            }
            5 => bytes.extend((0..dice.below(40)).map(|_| dice.byte())),
            _ => {
                let end = (at + dice.below(8)).min(bytes.len());
                bytes.drain(at.min(end)..end);
            }
        }
    }
    bytes.truncate(4_096);
    bytes
}

fn replay(name: &str) {
    let corpus = corpus(name);
    assert!(corpus.len() >= 2, "{name} has no corpus");
    corpus.iter().for_each(|input| run(name, input));
    let mut dice = Dice(name.bytes().map(u64::from).sum());
    let target = TARGETS.iter().find(|target| target.name == name).unwrap();
    let wanted: Count = MUTATIONS.divided(target.slower);
    for _ in 0..wanted.aim() {
        run(name, &mutated(&corpus, &mut dice));
    }
    wanted.reached_of(wanted.aim(), name);
}

#[test]
fn container() {
    replay("container");
}

#[test]
fn entry() {
    replay("entry");
}

#[test]
fn slot() {
    replay("slot");
}

#[test]
fn share_bundle() {
    replay("share_bundle");
}

#[test]
fn share_payload() {
    replay("share_payload");
}

#[test]
fn signed_list() {
    replay("signed_list");
}

#[test]
fn list() {
    replay("list");
}

#[test]
fn root_chain() {
    replay("root_chain");
}

#[test]
fn code() {
    replay("code");
}

#[test]
fn calculator() {
    replay("calculator");
}

#[test]
fn picture() {
    replay("picture");
}

#[test]
fn storage_steps() {
    replay("storage_steps");
}

#[test]
fn every_target_has_a_file_a_corpus_and_a_replay() {
    let all: BTreeSet<&str> = TARGETS.iter().map(|target| target.name).collect();
    assert_eq!(all.len(), 12);
    let replays = include_str!("fuzz_corpus.rs");
    let manifest = fs::read_to_string(folder().join("Cargo.toml")).unwrap();
    let mut kept = 0;
    for name in all {
        assert!(
            replays.contains(&format!("fn {name}() {{\n    replay(\"{name}\");")),
            "{name}"
        );
        let wrapper = folder().join(format!("fuzz_targets/{name}.rs"));
        let wrapper = fs::read_to_string(wrapper).unwrap();
        assert!(
            wrapper.contains(&format!("run(\"{name}\"")),
            "{name}: {wrapper}"
        );
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
        kept += corpus(name).iter().map(Vec::len).sum::<usize>();
    }
    assert!(kept < 16 * 1024, "{kept} bytes are kept");
}
