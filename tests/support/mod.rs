//! What the vault's tests share: a cheap work factor, a repeatable generator, ready containers.

#![allow(dead_code, reason = "each test program uses its own part")]

pub mod counts;
pub mod second;

use pollster::block_on;
use tally::{
    platform::{MemoryStorage, Rng, RngError, Storage},
    vault::{self, Code, NewPlan, OpenVault, Outcome, SetUp, Work},
};

/// So little work that tens of thousands of tries take seconds. Real factors are held to the known answers.
pub const WORK: Work = Work::dangerous_for_tests(8, 1);

/// Where things lie, said again from the specification rather than taken from the code.
pub const PAGE: usize = 4096;
pub const COPY: usize = 1_056_768;
pub const CONTAINER: usize = 2_113_536;
pub const BODY: std::ops::Range<usize> = 4096..1_052_816;

/// A generator that gives the same bytes for the same seed (xoshiro256++ seeded by splitmix64).
#[derive(Clone)]
pub struct TestRng([u64; 4]);

impl TestRng {
    pub fn new(seed: u64) -> Self {
        let mut state = seed;
        Self(std::array::from_fn(|_| {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = state;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        }))
    }

    pub fn number(&mut self) -> u64 {
        let s = &mut self.0;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        result
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.number() % end as u64) as usize
    }
}

impl Rng for TestRng {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
        for chunk in buffer.chunks_mut(8) {
            chunk.copy_from_slice(&self.number().to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

pub fn code(text: &str) -> Code {
    Code::from_text(text).unwrap()
}

pub fn plan<'a>(code: &'a Code, data: &'a [u8]) -> NewPlan<'a> {
    NewPlan {
        code,
        schema: 1,
        data,
    }
}

pub const REAL: &str = "7391504862";
pub const DECOY: &str = "4820617395";
pub const WIPE: &str = "95+273*604";

/// A container with a plan `real`, a plan `decoy` and a code that wipes.
pub fn three(rng: &mut TestRng) -> MemoryStorage {
    let (real, decoy, wipe) = (code(REAL), code(DECOY), code(WIPE));
    let mut storage = MemoryStorage::new();
    block_on(vault::ensure(&mut storage, rng)).unwrap();
    let wanted = SetUp {
        mine: plan(&real, b"real"),
        decoy: Some(plan(&decoy, b"decoy")),
        wipe: Some(&wipe),
    };
    block_on(vault::set_up(&mut storage, rng, wanted, WORK)).unwrap();
    storage
}

pub fn try_code(storage: &mut impl Storage, rng: &mut TestRng, text: &str) -> Outcome {
    block_on(vault::open(storage, rng, &code(text), WORK)).unwrap()
}

/// The plan that a code opens, if any; a wipe counts as nothing.
pub fn opened(
    storage: &mut impl Storage,
    rng: &mut TestRng,
    text: &str,
) -> Option<(Box<OpenVault>, Vec<u8>)> {
    match try_code(storage, rng, text) {
        Outcome::Plan(vault, plan) => Some((vault, plan.data().to_vec())),
        Outcome::Nothing | Outcome::Wiped => None,
    }
}

/// The data that a code opens.
pub fn data(storage: &mut impl Storage, rng: &mut TestRng, text: &str) -> Option<Vec<u8>> {
    opened(storage, rng, text).map(|(_, data)| data)
}

pub fn save(vault: &mut OpenVault, storage: &mut impl Storage, rng: &mut TestRng, data: &[u8]) {
    block_on(vault.save(storage, rng, 1, data)).unwrap();
}
