//! The system's random numbers.

use ring::rand::{SecureRandom, SystemRandom};

use super::{Rng, RngError};

/// The system's generator: `getrandom`, `BCryptGenRandom`, or `crypto.getRandomValues` in a browser.
#[derive(Debug, Clone)]
pub struct SystemRng(SystemRandom);

impl SystemRng {
    /// The system's generator.
    #[must_use]
    pub fn new() -> Self {
        Self(SystemRandom::new())
    }
}

impl Rng for SystemRng {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
        self.0.fill(buffer).map_err(|_| RngError)
    }
}

impl Default for SystemRng {
    fn default() -> Self {
        Self::new()
    }
}
