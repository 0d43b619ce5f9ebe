//! What hostile bytes can reach, one function a parser: any bytes do no harm, whatever they say.
//!
//! Each takes the bytes of a fuzzer, panics where a promise is broken, and returns otherwise. libFuzzer drives
//! them through `fuzz_targets/` (`cargo xtask fuzz`), `tests/fuzz_corpus.rs` with the kept corpus and its
//! mutations. Bytes that no key has sealed stop at the first tag, so where a parser stands behind a seal the bytes
//! are sealed first, with keys that are known here.

mod bytes;
mod container;
mod list;
mod share;
#[path = "../../support/signing.rs"]
mod signing;
mod typed;

/// A parser, and what it is fed.
#[derive(Clone, Copy)]
pub struct Target {
    /// Its name: of its file in `fuzz_targets/` and of its folder in `corpus/`.
    pub name: &'static str,
    /// Feeds it.
    pub run: fn(&[u8]),
    /// How many times longer than most one run takes.
    pub slower: usize,
}

/// All of them.
pub const TARGETS: [Target; 12] = [
    target("container", container::container, 4),
    target("entry", container::entry, 4),
    target("slot", container::slot, 10),
    target("share_bundle", share::bundle, 1),
    target("share_payload", share::payload, 1),
    target("signed_list", list::signed, 1),
    target("list", list::list, 4),
    target("root_chain", list::roots, 1),
    target("code", typed::code, 1),
    target("calculator", typed::calculator, 1),
    target("picture", typed::picture, 4),
    target("storage_steps", container::steps, 40),
];

const fn target(name: &'static str, run: fn(&[u8]), slower: usize) -> Target {
    Target { name, run, slower }
}

/// Feeds a target.
///
/// # Panics
/// When there is no target of this name, or a promise is broken.
pub fn run(name: &str, said: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name);
    (target.expect("a target").run)(said);
}
