//! The browser's random numbers, for what is not a key: the ids of items. Keys are the keeper's.

use super::page::window;
use crate::platform::{Rng, RngError};

/// `crypto.getRandomValues` of the page.
#[derive(Debug, Clone, Copy)]
pub struct PageRng;

impl Rng for PageRng {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
        let crypto = window().and_then(|w| w.crypto().ok()).ok_or(RngError)?;
        crypto
            .get_random_values_with_u8_array(buffer)
            .map(|_| ())
            .map_err(|_| RngError)
    }
}
