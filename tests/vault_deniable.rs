//! What the bytes of containers tell to someone without a code: nothing. Statistics over many containers, each
//! held against what random bytes would give, and against containers with another number of codes.
//!
//! The bound for a single probability is 1 in 10,000. With less than 200 of them in a run, sound containers of
//! fresh random bytes would fail one run in fifty; the generator is seeded, so that a run repeats to the bit.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test that fails panics, and these print what they count"
)]

mod support;

use std::{collections::BTreeMap, ops::Range, sync::Mutex};

use pollster::block_on;
use support::{
    counts::{CONTAINERS, GUESSES, SEQUENCES},
    *,
};
use tally::{
    platform::{MemoryStorage, Rng},
    vault::{self, SetUp},
};

const LEAST_PROBABLE: f64 = 1e-4;

/// How many codes open it: none, one plan, two plans, and two plans with a code that wipes.
const KINDS: [&str; 4] = [
    "no code",
    "one plan",
    "two plans",
    "two plans and a wipe code",
];

/// A container of a kind, after `saves` saves of what is in it.
fn container(kind: usize, saves: usize, rng: &mut TestRng) -> MemoryStorage {
    let mut storage = MemoryStorage::new();
    block_on(vault::ensure(&mut storage, rng)).unwrap();
    if kind == 0 {
        return storage;
    }
    let (real, decoy, wipe) = (code(REAL), code(DECOY), code(WIPE));
    // Words, and far from as many as fit: what would show if it were not sealed and padded.
    let words = "the kettle is on the left ".repeat(1 + rng.below(4_000));
    let wanted = SetUp {
        mine: plan(&real, words.as_bytes()),
        decoy: (kind > 1).then(|| plan(&decoy, b"flour, eggs")),
        wipe: (kind > 2).then_some(&wipe),
    };
    let mut vault = block_on(vault::set_up(&mut storage, rng, wanted, WORK)).unwrap();
    for _ in 0..saves {
        save(&mut vault, &mut storage, rng, words.as_bytes());
    }
    storage
}

/// The parts of a copy that are made in different ways.
fn regions() -> Vec<(&'static str, Range<usize>)> {
    let mut all = vec![("salt", 0..32), ("rest of the header", 1440..PAGE)];
    all.push(("entries", 32..1440));
    all.push(("body's salt and commitment", BODY.start..BODY.start + 64));
    for slot in 0..8 {
        let at = BODY.start + 128 + slot * 131_072;
        all.push((
            ["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7"][slot],
            at..at + 131_072,
        ));
    }
    all.push(("end", BODY.end..COPY));
    all
}

/// What is measured of a container, each as standard deviations from what random bytes give, or so that its
/// distribution is the same for all containers.
fn measure(bytes: &[u8]) -> BTreeMap<String, f64> {
    let mut found = BTreeMap::new();
    let (a, b) = bytes.split_at(COPY);
    // The header stands twice, so the second one would count each of its bytes again.
    let once = [a, &b[PAGE..]].concat();
    found.insert("bytes (chi square)".into(), chi_square(&once));
    found.insert("runs of bits".into(), runs(&once));
    found.insert("serial correlation".into(), serial(&once));
    found.insert("what a compressor finds".into(), repeats(&once));
    let same = a[PAGE..]
        .iter()
        .zip(&b[PAGE..])
        .filter(|(x, y)| x == y)
        .count();
    found.insert(
        "equal bytes of both copies".into(),
        binomial(same, COPY - PAGE, 1.0 / 256.0),
    );
    for (name, range) in regions() {
        found.insert(format!("mean of {name}"), mean(&a[range]));
    }
    found
}

/// How far the counts of bytes are from even: chi square of 255 degrees, as a normal (Wilson, Hilferty).
fn chi_square(bytes: &[u8]) -> f64 {
    let mut counts = [0_u32; 256];
    bytes
        .iter()
        .for_each(|byte| counts[usize::from(*byte)] += 1);
    let mean = bytes.len() as f64 / 256.0;
    let sum: f64 = counts
        .iter()
        .map(|n| (f64::from(*n) - mean).powi(2) / mean)
        .sum();
    let spread = 2.0 / (9.0 * 255.0);
    ((sum / 255.0).cbrt() - (1.0 - spread)) / spread.sqrt()
}

/// Changes from one bit to the next.
fn runs(bytes: &[u8]) -> f64 {
    let mut changes = 0_usize;
    let mut last = bytes[0] >> 7;
    for byte in bytes {
        changes += (byte ^ (byte >> 1 | last << 7)).count_ones() as usize;
        last = byte & 1;
    }
    binomial(changes, bytes.len() * 8 - 1, 0.5)
}

/// Whether a byte tells of the next one.
fn serial(bytes: &[u8]) -> f64 {
    let centred = |byte: u8| f64::from(byte) - 127.5;
    let sum: f64 = bytes
        .windows(2)
        .map(|pair| centred(pair[0]) * centred(pair[1]))
        .sum();
    let variance = (256.0_f64.powi(2) - 1.0) / 12.0;
    sum / (variance * (bytes.len() as f64 - 1.0).sqrt())
}

/// Four bytes that stood before within 64 KiB, as a compressor looks for: how many, against Poisson.
fn repeats(bytes: &[u8]) -> f64 {
    const WINDOW: usize = 65_536;
    let mut last_at = vec![usize::MAX; WINDOW];
    let mut found = 0_usize;
    let word = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
    for at in 0..bytes.len() - 3 {
        let place = (word(at).wrapping_mul(0x9e37_79b1) >> 16) as usize;
        let before = std::mem::replace(&mut last_at[place], at);
        found += usize::from(before < at && at - before < WINDOW && word(before) == word(at));
    }
    // The last that fell into a place is looked at: a random word is there with 1 in 2^16, and is the same
    // with 1 in 2^16 more, unless it is more than a window back, which 1 of e is.
    let expected = bytes.len() as f64 * (1.0 - (-1.0_f64).exp()) / 2.0_f64.powi(32) * 65_536.0;
    (found as f64 - expected) / expected.sqrt()
}

fn mean(bytes: &[u8]) -> f64 {
    let sum: f64 = bytes.iter().map(|byte| f64::from(*byte) - 127.5).sum();
    sum / ((256.0_f64.powi(2) - 1.0) / 12.0 * bytes.len() as f64).sqrt()
}

/// How far `hits` of `tries` is from what `chance` gives.
fn binomial(hits: usize, tries: usize, chance: f64) -> f64 {
    let tries = tries as f64;
    (hits as f64 - tries * chance) / (tries * chance * (1.0 - chance)).sqrt()
}

/// The longest run of zero bytes.
fn longest_zeros(bytes: &[u8]) -> usize {
    bytes
        .split(|byte| *byte != 0)
        .map(<[u8]>::len)
        .max()
        .unwrap_or(0)
}

/// The normal distribution (Abramowitz, Stegun 7.1.26: within 2e-7).
fn normal(z: f64) -> f64 {
    let x = z.abs() / std::f64::consts::SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * x);
    let poly = t
        * (0.254_829_592
            + t * (-0.284_496_736
                + t * (1.421_413_741 + t * (-1.453_152_027 + t * 1.061_405_429))));
    let half = poly * (-x * x).exp() / 2.0;
    if z > 0.0 { 1.0 - half } else { half }
}

/// The probability of so large a distance between distributions (Kolmogorov), for `n` effective samples.
fn kolmogorov(distance: f64, n: f64) -> f64 {
    let l = (n.sqrt() + 0.12 + 0.11 / n.sqrt()) * distance;
    let term = |k: i32| {
        let sign = if k % 2 == 1 { 2.0 } else { -2.0 };
        sign * (-2.0 * f64::from(k * k) * l * l).exp()
    };
    if l < 0.2 {
        1.0
    } else {
        (1..=100).map(term).sum::<f64>().clamp(0.0, 1.0)
    }
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values
}

/// Whether a sample is of the standard normal distribution.
fn is_normal(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    let gaps = sorted(values).into_iter().enumerate().map(|(i, value)| {
        let (below, above) = (i as f64 / n, (i as f64 + 1.0) / n);
        let expected = normal(value);
        (expected - below).abs().max((above - expected).abs())
    });
    kolmogorov(gaps.fold(0.0, f64::max), n)
}

/// Whether two samples are of one distribution.
fn are_alike(one: &[f64], two: &[f64]) -> f64 {
    let (one, two) = (sorted(one), sorted(two));
    let share = |values: &[f64], at: f64| {
        values.partition_point(|value| *value <= at) as f64 / values.len() as f64
    };
    let gaps = one
        .iter()
        .chain(&two)
        .map(|at| (share(&one, *at) - share(&two, *at)).abs());
    let (n, m) = (one.len() as f64, two.len() as f64);
    kolmogorov(gaps.fold(0.0, f64::max), n * m / (n + m))
}

/// Runs jobs on as many threads as there are processors, and gives what they gave, in order.
fn in_parallel<R: Send>(jobs: usize, run: impl Fn(usize) -> R + Sync) -> Vec<R> {
    let (next, done) = (Mutex::new(0..jobs), Mutex::new(Vec::new()));
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(job) = { next.lock().unwrap().next() } {
                    let result = run(job);
                    done.lock().unwrap().push((job, result));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap();
    done.sort_by_key(|(job, _)| *job);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Everything that is measured of containers of a kind.
type Sample = BTreeMap<String, Vec<f64>>;

/// What is wrong with these samples: too far from random, or from each other.
fn told(samples: &[Sample]) -> (usize, f64, Vec<String>) {
    let (mut compared, mut least, mut found) = (0, 1.0_f64, Vec::new());
    let mut judge = |p: f64, what: String| {
        compared += 1;
        least = least.min(p);
        if p <= LEAST_PROBABLE {
            found.push(format!("{what}: p = {p:.1e}"));
        }
    };
    for (kind, sample) in samples.iter().enumerate() {
        for (what, values) in sample {
            // Counts of a few are no normal distribution; they are held against each other only.
            if what != "what a compressor finds" {
                judge(is_normal(values), format!("{what}, kind {kind}"));
            } else {
                let n = values.len() as f64;
                let sum: f64 = values.iter().sum::<f64>() / n.sqrt();
                judge(
                    2.0 * (1.0 - normal(sum.abs())),
                    format!("{what}, kind {kind}"),
                );
            }
            for other in &samples[..kind] {
                judge(
                    are_alike(values, &other[what]),
                    format!("{what}, kind {kind} and another"),
                );
            }
        }
    }
    (compared, least, found)
}

fn collect(each: Vec<BTreeMap<String, f64>>) -> Sample {
    let mut all = Sample::new();
    for (what, value) in each.into_iter().flatten() {
        all.entry(what).or_default().push(value);
    }
    all
}

#[test]
fn one_look_does_not_tell_how_many_codes_there_are() {
    let each = CONTAINERS.aim();
    let mut longest = 0;
    let samples: Vec<Sample> = (0..KINDS.len())
        .map(|kind| {
            let measured = in_parallel(each, |n| {
                let rng = &mut TestRng::new((1_000_000 * kind + n) as u64);
                let bytes = container(kind, n % 3, rng).bytes().to_vec();
                assert_eq!(bytes.len(), CONTAINER);
                assert_eq!(
                    bytes[..PAGE],
                    bytes[COPY..COPY + PAGE],
                    "the header stands twice"
                );
                (measure(&bytes), longest_zeros(&bytes))
            });
            longest = longest.max(measured.iter().map(|it| it.1).max().unwrap());
            collect(measured.into_iter().map(|it| it.0).collect())
        })
        .collect();
    let (compared, least, found) = told(&samples);
    println!("counted: probabilities, the least of them {least:.1e}: {compared} of {compared}");
    assert_eq!(found, Vec::<String>::new());
    assert!(longest <= 4, "{longest} zero bytes in a row");
    for (kind, sample) in KINDS.iter().zip(&samples) {
        CONTAINERS.reached_of(sample["runs of bits"].len(), kind);
    }
}

/// Where a save changed bytes: the share of them in each page of the container.
fn map(before: &[u8], after: &[u8]) -> Vec<f64> {
    let pages = before.chunks(PAGE).zip(after.chunks(PAGE));
    let changed = pages.map(|(old, new)| old.iter().zip(new).filter(|(x, y)| x != y).count());
    changed.map(|count| count as f64 / PAGE as f64).collect()
}

/// How a person uses what is stored: whose saves they are.
const MODES: [&str; 3] = ["the only plan", "the real plan", "the decoy"];

/// A sequence of saves, as someone sees it who copies the file after each.
fn saves(mode: usize, length: usize, rng: &mut TestRng) -> Vec<Vec<f64>> {
    let mut storage = container(if mode == 0 { 1 } else { 3 }, 0, rng);
    let text = if mode == 2 { DECOY } else { REAL };
    let (mut vault, _) = opened(&mut storage, rng, text).unwrap();
    (0..length)
        .map(|_| {
            let before = storage.bytes().to_vec();
            let mut words = vec![b'w'; rng.below(9_000)];
            rng.fill(&mut words).unwrap();
            save(&mut vault, &mut storage, rng, &words);
            map(&before, storage.bytes())
        })
        .collect()
}

#[test]
fn many_looks_without_a_code_do_not_tell_which_plan_is_saved() {
    let sequences = SEQUENCES.aim();
    let length = GUESSES.aim().div_ceil(sequences).max(4);
    let seen = in_parallel(sequences, |n| {
        let rng = &mut TestRng::new(77_000 + n as u64);
        (n % MODES.len(), saves(n % MODES.len(), length, rng))
    });
    // Every save: the headers stay, every other page changes as random bytes do.
    let page_of_header = [0, COPY / PAGE];
    for (_, sequence) in &seen {
        for save in sequence {
            for (page, changed) in save.iter().enumerate() {
                if page_of_header.contains(&page) {
                    assert_eq!(*changed, 0.0, "a header page changed");
                } else {
                    // 255 of 256, and at most seven standard deviations from it.
                    assert!((0.989..=1.0).contains(changed), "page {page}: {changed}");
                }
            }
            let body = &save[1..COPY / PAGE];
            let mean = body.iter().sum::<f64>() / body.len() as f64;
            assert!((mean - 0.996_09).abs() < 0.001, "{mean}");
        }
    }
    // A guess by what the first half of the sequences looked like: whichever mean is nearest.
    let (known, asked) = seen.split_at(sequences / 2);
    let centres: Vec<Vec<f64>> = (0..MODES.len()).map(|mode| centre(known, mode)).collect();
    let (mut right, mut guesses) = (0, 0);
    for (mode, sequence) in asked {
        for save in sequence {
            right += usize::from(nearest(&centres, save) == *mode);
            guesses += 1;
        }
    }
    let z = binomial(right, guesses, 1.0 / MODES.len() as f64);
    let p = 2.0 * (1.0 - normal(z.abs()));
    println!("counted: right guesses (a third is chance, p = {p:.2}): {right} of {guesses}");
    assert!(p > LEAST_PROBABLE, "{right} of {guesses} were guessed");
    SEQUENCES.reached(seen.len());
    GUESSES.reached(seen.iter().map(|(_, sequence)| sequence.len()).sum());
}

fn centre(known: &[(usize, Vec<Vec<f64>>)], mode: usize) -> Vec<f64> {
    let own = known.iter().filter(|(of, _)| *of == mode);
    let saves: Vec<&Vec<f64>> = own.flat_map(|(_, sequence)| sequence).collect();
    let pages = saves[0].len();
    let sum = |page: usize| saves.iter().map(|save| save[page]).sum::<f64>();
    (0..pages)
        .map(|page| sum(page) / saves.len() as f64)
        .collect()
}

fn nearest(centres: &[Vec<f64>], save: &[f64]) -> usize {
    let distance =
        |centre: &Vec<f64>| -> f64 { centre.iter().zip(save).map(|(x, y)| (x - y).powi(2)).sum() };
    let all = centres.iter().map(distance).enumerate();
    all.min_by(|one, two| one.1.total_cmp(&two.1)).unwrap().0
}

#[test]
fn what_would_tell_is_found() {
    /// A change to a container that ought to be noticed.
    type Spoil = fn(&mut [u8], &mut TestRng);
    let each = 24;
    let samples = |kind: usize, spoil: Spoil| -> Sample {
        collect(in_parallel(each, |n| {
            let rng = &mut TestRng::new((500 * kind + n) as u64);
            let mut bytes = container(kind, 0, rng).bytes().to_vec();
            spoil(&mut bytes, rng);
            measure(&bytes)
        }))
    };
    let sound = samples(0, |_, _| {});
    assert_eq!(
        told(&[sound.clone(), samples(1, |_, _| {})]).2,
        Vec::<String>::new()
    );
    let spoils: [(&str, Spoil); 6] = [
        ("an unused slot of zeros", |bytes, _| {
            bytes[400_000..531_072].fill(0)
        }),
        ("words that are not sealed", |bytes, _| {
            bytes[300_000..304_000].copy_from_slice(&b"kettle, ".repeat(500));
        }),
        ("the same bytes in both copies", |bytes, _| {
            bytes.copy_within(BODY, COPY + BODY.start)
        }),
        ("one byte in a hundred too even", |bytes, _| {
            bytes.iter_mut().step_by(100).for_each(|byte| *byte &= 0x7f);
        }),
        ("letters in the entries", |bytes, _| {
            bytes[32..1440].iter_mut().for_each(|b| *b &= 0x7f)
        }),
        ("a byte that follows another", |bytes, _| {
            (BODY.start..BODY.end)
                .step_by(200)
                .for_each(|at| bytes[at + 1] = bytes[at]);
        }),
    ];
    for (what, spoil) in spoils {
        let found = told(&[sound.clone(), samples(1, spoil)]).2;
        assert!(!found.is_empty(), "{what} is not noticed");
    }
    assert_eq!(longest_zeros(&[1, 0, 0, 0, 2, 0, 0]), 3);
}
