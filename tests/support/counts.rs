//! How far tests count: a short form for every day, and the full one, `cargo xtask test --long`.
//!
//! What is printed here is shown by `cargo xtask promises` beside the promise it belongs to.

#![allow(
    dead_code,
    clippy::print_stdout,
    reason = "each test program uses its own part; counts are there to be read"
)]

/// Something that is counted, such as flipped bits.
#[derive(Debug, Clone, Copy)]
pub struct Count {
    what: &'static str,
    short: usize,
    full: usize,
}

/// Bits of a header page that are flipped, in each copy, alone and in both.
pub const HEADER_BITS: Count = Count::new("bits of a header page", 537, 32_768);
/// Bits of a body that are flipped, beside all those of its salt, commitment and tag.
pub const BODY_BITS: Count = Count::new("random bits of a body", 300, 20_000);
/// Lengths from nothing on that a file is cut to.
pub const SHORT_LENGTHS: Count = Count::new("files of 0 to 8191 bytes", 222, 8_192);
/// Random lengths that a file is cut to, each with three ways to fill the rest.
pub const RANDOM_LENGTHS: Count = Count::new("files of random lengths", 200, 2_000);
/// Disks that a crash can leave; the short form counts in full.
pub const CRASH_STATES: Count = Count::new("disks that a crash left", 20_000, 20_000);
/// Calls to storage that fail, each in every way.
pub const FAILING_CALLS: Count = Count::new("failing calls to storage", 200, 200);
/// Processes that are killed while they save and change codes.
pub const KILLED: Count = Count::new("killed processes", 20, 1_000);
/// Containers for each number of codes.
pub const CONTAINERS: Count = Count::new("containers of each kind", 60, 500);
/// Sequences of saves.
pub const SEQUENCES: Count = Count::new("sequences of saves", 30, 200);
/// Saves that a classifier has to tell apart.
pub const GUESSES: Count = Count::new("saves that a classifier guesses", 120, 1_000);
/// Mutations of the kept corpus, for each fuzz target.
pub const MUTATIONS: Count = Count::new("mutations of each target's corpus", 2_000, 200_000);

impl Count {
    const fn new(what: &'static str, short: usize, full: usize) -> Self {
        Self { what, short, full }
    }

    /// A part of it, where one takes so many times longer than others.
    pub const fn divided(self, by: usize) -> Self {
        let Self { what, short, full } = self;
        Self::new(what, short / by, full / by)
    }

    /// How many there shall be this time.
    pub fn aim(self) -> usize {
        let long = std::env::var_os("TALLY_LONG").is_some_and(|value| value == "1");
        if long { self.full } else { self.short }
    }

    /// Prints how many there were.
    ///
    /// # Panics
    /// When they are fewer than there should be.
    pub fn reached(self, count: usize) {
        self.reached_of(count, "");
    }

    /// The same, with a word on which.
    pub fn reached_of(self, count: usize, which: &str) {
        let Self { what, full, .. } = self;
        let gap = if which.is_empty() { "" } else { ", " };
        println!("counted: {what}{gap}{which}: {count} of {full}");
        assert!(
            count >= self.aim(),
            "{what}{gap}{which}: {count} of {}",
            self.aim()
        );
    }
}
