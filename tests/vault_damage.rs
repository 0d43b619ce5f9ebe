//! The vault on damaged and hostile bytes: never a wrong plan, never a panic, and the other copy heals.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test that fails panics, and these print what they count"
)]

mod support;

use pollster::block_on;
use support::counts::{BODY_BITS, HEADER_BITS, RANDOM_LENGTHS, SHORT_LENGTHS};
use support::*;
use tally::{
    platform::{MemoryStorage, Rng},
    vault::{self, Outcome},
};

/// What both codes open on these bytes; whatever it is, it is nothing or the right plan.
fn opens(bytes: &[u8], rng: &mut TestRng) -> [bool; 2] {
    [(REAL, b"real".as_slice()), (DECOY, b"decoy")].map(|(code, expected)| {
        let opened = data(&mut MemoryStorage::holding(bytes.to_vec()), rng, code);
        assert!(
            opened.as_deref().is_none_or(|data| data == expected),
            "a wrong plan"
        );
        opened.is_some()
    })
}

/// Flips one bit in place, tries, and takes it back.
fn flipped<T>(bytes: &mut Vec<u8>, bit: usize, act: impl FnOnce(&mut Vec<u8>) -> T) -> T {
    bytes[bit / 8] ^= 1 << (bit % 8);
    let result = act(bytes);
    bytes[bit / 8] ^= 1 << (bit % 8);
    result
}

/// The same container with only copy A readable: nothing heals it.
fn only_a(full: &[u8]) -> Vec<u8> {
    full[..COPY].to_vec()
}

#[test]
fn bits_of_the_header_pages() {
    let rng = &mut TestRng::new(1);
    let full = three(rng).bytes().to_vec();
    let found = second::look(&full[..COPY], REAL.as_bytes(), 8, 1);
    let place = 32 + 176 * usize::from(found[0].entry);
    let mut alone = only_a(&full);
    let mut tried = 0;
    // The short form: every 61st, so that all bytes of the page and all bits of a byte are met.
    for bit in (0..PAGE * 8).step_by(PAGE * 8 / HEADER_BITS.aim()) {
        // Both copies there: it opens, and the page is mended.
        for start in [0, COPY] {
            let mut damaged = full.clone();
            damaged[start + bit / 8] ^= 1 << (bit % 8);
            let mut storage = MemoryStorage::holding(damaged);
            assert_eq!(data(&mut storage, rng, REAL).unwrap(), b"real", "bit {bit}");
            assert_eq!(storage.bytes()[..PAGE], full[..PAGE], "bit {bit}");
            assert_eq!(
                storage.bytes()[COPY..COPY + PAGE],
                full[..PAGE],
                "bit {bit}"
            );
        }
        // One copy only: what is not whole under its own secret opens nothing.
        let opened = flipped(&mut alone, bit, |bytes| opens(bytes, rng)[0]);
        assert!(!opened, "bit {bit} of a lone page");
        // The same bit in both: the entry decides.
        let mut both = full.clone();
        both[bit / 8] ^= 1 << (bit % 8);
        both[COPY + bit / 8] ^= 1 << (bit % 8);
        let at = bit / 8;
        let needed = at < 32 || (place..place + 176).contains(&at);
        assert_eq!(opens(&both, rng)[0], !needed, "bit {bit} of both pages");
        tried += 1;
    }
    HEADER_BITS.reached(tried);
}

#[test]
fn bits_of_the_bodies() {
    let rng = &mut TestRng::new(2);
    let full = three(rng).bytes().to_vec();
    let mut alone = only_a(&full);
    let (salt_and_commitment, tag) = (BODY.start..BODY.start + 64, BODY.end - 16..BODY.end);
    let edges = salt_and_commitment
        .chain(tag)
        .flat_map(|at| at * 8..at * 8 + 8);
    let random = BODY_BITS.aim();
    let bits: Vec<usize> = edges
        .chain((0..random).map(|_| BODY.start * 8 + rng.below(BODY.len() * 8)))
        .collect();
    for (n, bit) in bits.iter().copied().enumerate() {
        assert!(
            !flipped(&mut alone, bit, |bytes| opens(bytes, rng)[0]),
            "bit {bit}"
        );
        let copy = [0, COPY][n % 2];
        let mut damaged = full.clone();
        damaged[copy + bit / 8] ^= 1 << (bit % 8);
        let mut storage = MemoryStorage::holding(damaged);
        assert_eq!(data(&mut storage, rng, DECOY).unwrap(), b"decoy");
        let healed = second::look(&storage.bytes()[copy..copy + COPY], REAL.as_bytes(), 8, 1);
        assert_eq!(healed[0].plan, Some((1, b"real".to_vec())));
    }
    println!(
        "counted: bits of a body's salt, commitment and tag: {} of 640",
        bits.len() - random
    );
    BODY_BITS.reached(random);
}

#[test]
fn the_random_ends_may_hold_anything() {
    let rng = &mut TestRng::new(3);
    let mut full = three(rng).bytes().to_vec();
    full[BODY.end..COPY].fill(0);
    full[COPY + BODY.end..].fill(255);
    assert_eq!(opens(&full, rng), [true, true]);
}

#[test]
fn cut_and_lengthened_files() {
    let rng = &mut TestRng::new(4);
    let full = three(rng).bytes().to_vec();
    let short: Vec<usize> = (0..8192).step_by(8192 / SHORT_LENGTHS.aim()).collect();
    let random: Vec<usize> = (0..RANDOM_LENGTHS.aim())
        .map(|_| rng.below(CONTAINER))
        .collect();
    let near = |at: usize| at.saturating_sub(2)..(at + 3).min(CONTAINER + 1);
    let borders = [COPY, COPY + PAGE, CONTAINER].into_iter().flat_map(near);
    for length in short.iter().chain(&random).copied().chain(borders) {
        let expected = length >= COPY;
        assert_eq!(opens(&full[..length], rng), [expected; 2], "{length}");
    }
    for length in random.iter().copied() {
        for fill in [0, 0xff] {
            // As long as it was, but the end never arrived. Past the body of copy A lie random bytes only.
            let mut filled = full.clone();
            filled[length..].fill(fill);
            let expected = length >= BODY.end;
            assert_eq!(opens(&filled, rng), [expected; 2], "{length}, {fill}");
        }
    }
    for more in [1, PAGE, COPY, CONTAINER] {
        for fill in [0, 0x5a, 0xff] {
            let long = [full.as_slice(), &vec![fill; more]].concat();
            assert_eq!(opens(&long, rng), [true, true]);
        }
    }
    let twice = [full.as_slice(), &full].concat();
    assert_eq!(opens(&twice, rng), [true, true]);
    SHORT_LENGTHS.reached(short.len());
    RANDOM_LENGTHS.reached(random.len());
}

#[test]
fn bytes_that_were_never_a_container() {
    let rng = &mut TestRng::new(5);
    for length in [0, 1, 32, PAGE, COPY, CONTAINER, CONTAINER + 7] {
        let mut random = vec![0; length];
        for fill in [0, 1, 255] {
            random.fill(fill);
            assert_eq!(opens(&random, rng), [false, false]);
        }
        rng.fill(&mut random).unwrap();
        assert_eq!(opens(&random, rng), [false, false]);
    }
}

#[test]
fn swapped_copies_open_and_shifted_ones_do_not() {
    let rng = &mut TestRng::new(6);
    let full = three(rng).bytes().to_vec();
    let (a, b) = full.split_at(COPY);
    assert_eq!(opens(&[b, a].concat(), rng), [true, true]);
    assert_eq!(
        opens(&[&[0], full.as_slice()].concat(), rng),
        [false, false]
    );
    assert_eq!(opens(&full[1..], rng), [false, false]);
    // Header pages and bodies changed between the copies.
    let crossed = [&b[..PAGE], &a[PAGE..], &a[..PAGE], &b[PAGE..]].concat();
    assert_eq!(opens(&crossed, rng), [true, true]);
}

#[test]
fn an_older_copy_never_wins_over_a_newer_one() {
    let rng = &mut TestRng::new(7);
    for _ in 0..4 {
        let mut storage = three(rng);
        let before = storage.bytes().to_vec();
        let (mut vault, _) = opened(&mut storage, rng, REAL).unwrap();
        save(&mut vault, &mut storage, rng, b"newer");
        let after = storage.bytes();
        for mixed in [
            [&before[..COPY], &after[COPY..]].concat(),
            [&after[..COPY], &before[COPY..]].concat(),
        ] {
            let mut storage = MemoryStorage::holding(mixed);
            assert_eq!(data(&mut storage, rng, REAL).unwrap(), b"newer");
            let (a, b) = storage.bytes().split_at(COPY);
            let marks = [a, b].map(|copy| second::look(copy, REAL.as_bytes(), 8, 1)[0].mark);
            assert_eq!(marks[0], marks[1]);
        }
    }
}

#[test]
fn parts_of_two_containers_never_make_a_third() {
    let rng = &mut TestRng::new(8);
    let one = three(rng).bytes().to_vec();
    let two = three(rng).bytes().to_vec();
    let parts = [
        0..PAGE,
        PAGE..COPY,
        COPY..COPY + PAGE,
        COPY + PAGE..CONTAINER,
    ];
    for choice in 0..16 {
        let mixed: Vec<u8> = parts
            .iter()
            .enumerate()
            .flat_map(|(i, part)| [&one, &two][choice >> i & 1][part.clone()].to_vec())
            .collect();
        // A header page with its own body somewhere opens; nothing else does.
        let whole = |who| {
            (0..4).step_by(2).any(|h| choice >> h & 1 == who)
                && (1..4).step_by(2).any(|b| choice >> b & 1 == who)
        };
        assert_eq!(
            opens(&mixed, rng),
            [whole(0) || whole(1); 2],
            "{choice:04b}"
        );
    }
    // Entries of one container in the header of another, or in another place.
    for (from, to) in [(0, 1), (1, 0), (3, 5)] {
        let mut moved = one.clone();
        let entry = two[32 + 176 * from..32 + 176 * (from + 1)].to_vec();
        moved[32 + 176 * to..32 + 176 * (to + 1)].copy_from_slice(&entry);
        opens(&moved, rng);
    }
    let own = 32 + 176 * usize::from(second::look(&one[..COPY], REAL.as_bytes(), 8, 1)[0].entry);
    let other = if own == 32 { 32 + 176 } else { 32 };
    let mut moved = only_a(&one);
    moved.copy_within(own..own + 176, other);
    moved[own] ^= 1;
    assert!(
        !opens(&moved, rng)[0],
        "an entry opens in its own place only"
    );
}

#[test]
fn random_damage_of_every_size() {
    let rng = &mut TestRng::new(9);
    let full = three(rng).bytes().to_vec();
    for _ in 0..300 {
        let mut damaged = full.clone();
        for _ in 0..1 + rng.below(4) {
            let start = rng.below(CONTAINER);
            let most = [8, 600, 5000, COPY][rng.below(4)];
            let length = 1 + rng.below(most);
            let end = (start + length).min(CONTAINER);
            rng.fill(&mut damaged[start..end]).unwrap();
        }
        let mut storage = MemoryStorage::holding(damaged);
        match block_on(vault::open(&mut storage, rng, &code(REAL), WORK)).unwrap() {
            Outcome::Plan(mut vault, plan) => {
                assert_eq!(plan.data(), b"real");
                save(&mut vault, &mut storage, rng, b"again");
                assert_eq!(data(&mut storage, rng, REAL).unwrap(), b"again");
            }
            Outcome::Nothing => {}
            Outcome::Wiped => panic!("damage is no code that wipes"),
        }
    }
}
