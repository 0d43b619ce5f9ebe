//! Reading what a fuzzer says.

use tally::platform::{Rng, RngError};

/// The bytes from left to right; beyond them stand zeros.
pub struct Said<'a>(&'a [u8]);

impl<'a> Said<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    pub fn number(&mut self) -> u32 {
        u32::from_le_bytes(std::array::from_fn(|_| self.byte()))
    }

    /// At most so many.
    pub fn some(&mut self, most: usize) -> &'a [u8] {
        let (some, rest) = self.0.split_at(most.min(self.0.len()));
        self.0 = rest;
        some
    }

    pub fn rest(self) -> &'a [u8] {
        self.0
    }
}

/// What a fuzzer makes of something sound: other bytes in its place, a part of it, or it with changes. A change is a
/// place (4 bytes), how many bytes (1), and they.
pub fn spoiled(sound: &[u8], said: &[u8]) -> Vec<u8> {
    let mut said = Said::new(said);
    let how = said.byte();
    if how == 1 {
        return said.rest().to_vec();
    }
    let mut bytes = sound.to_vec();
    if how == 2 {
        bytes.truncate(said.number() as usize % (sound.len() + 1));
    }
    while !said.is_empty() {
        let at = said.number() as usize % bytes.len().max(1);
        let most = usize::from(said.byte()) + 1;
        let change = said.some(most);
        let end = (at + change.len()).min(bytes.len());
        bytes[at..end].copy_from_slice(&change[..end - at]);
    }
    bytes
}

/// A generator that gives the same bytes for the same seed (splitmix64): a run can be repeated.
pub struct Seeded(pub u64);

impl Rng for Seeded {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
        for chunk in buffer.chunks_mut(8) {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&(z ^ (z >> 31)).to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}
