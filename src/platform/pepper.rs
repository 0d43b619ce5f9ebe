//! A key that this device's hardware keeps.

use std::cell::RefCell;

use ring::hmac;
use zeroize::Zeroizing;

use super::{Rng, RngError};

/// A key of this installation that cannot be read, only used: a phone's key store has such. Codes then cannot be
/// guessed anywhere but on the device, and forgetting the key makes what is stored unreadable for ever.
///
/// Backends are to use HMAC-SHA-256, so that what they make is independent of all else that is made of a code.
pub trait Pepper {
    /// 32 bytes that only this device can make of `stretched`, always the same ones. The first use makes the key.
    ///
    /// # Errors
    /// [`PepperError`] when the key cannot be used now: nothing is then tried, and nothing weaker is used.
    fn bind(&self, stretched: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, PepperError>;

    /// Destroys the key: the first step of erasing. True only when it is surely gone.
    fn forget(&self) -> bool;
}

/// The device's key cannot be used now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PepperError;

/// A key in memory, for tests: the program that holds it could read it.
pub struct MemoryPepper<R> {
    rng: RefCell<R>,
    key: RefCell<Option<hmac::Key>>,
}

impl<R: Rng> MemoryPepper<R> {
    /// A key that is drawn at its first use.
    pub const fn new(rng: R) -> Self {
        Self {
            rng: RefCell::new(rng),
            key: RefCell::new(None),
        }
    }

    fn draw(&self) -> Result<hmac::Key, RngError> {
        let mut bytes = Zeroizing::new([0; 32]);
        self.rng.borrow_mut().fill(&mut *bytes)?;
        Ok(hmac::Key::new(hmac::HMAC_SHA256, &*bytes))
    }
}

impl<R: Rng> Pepper for MemoryPepper<R> {
    fn bind(&self, stretched: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, PepperError> {
        let mut key = self.key.borrow_mut();
        let key = match &*key {
            Some(key) => key.clone(),
            None => {
                let drawn = self.draw().map_err(|RngError| PepperError)?;
                key.insert(drawn).clone()
            }
        };
        let tag = hmac::sign(&key, stretched);
        let bytes = <[u8; 32]>::try_from(tag.as_ref()).map_err(|_| PepperError)?;
        Ok(Zeroizing::new(bytes))
    }

    fn forget(&self) -> bool {
        self.key.borrow_mut().take();
        true
    }
}
