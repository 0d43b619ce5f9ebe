//! How this device makes keys of codes.

use super::{
    Code, Work,
    hazmat::{NoKey, Prk},
    layout::SALT,
};
use crate::platform::Pepper;

/// The work factor, and the key of the device where it has one. [`Work`] alone is a device without.
#[derive(Clone, Copy)]
pub struct Stretch<'p> {
    work: Work,
    pepper: Option<&'p dyn Pepper>,
}

impl<'p> Stretch<'p> {
    /// On a device with a key of its own. A container that is set up so opens on no other device.
    #[must_use]
    pub const fn bound(work: Work, pepper: &'p dyn Pepper) -> Self {
        Self {
            work,
            pepper: Some(pepper),
        }
    }

    /// The key of a code under a container's salt: one run of Argon2id.
    pub(super) fn key(self, code: &Code, salt: &[u8; SALT]) -> Result<Prk, NoKey> {
        Prk::of_code(code, salt, self.work, self.pepper)
    }

    /// The first step of every wipe.
    pub(super) fn forget(self) {
        if let Some(pepper) = self.pepper {
            // Where it stays, what follows is what a device without one does.
            let _ = pepper.forget();
        }
    }
}

impl From<Work> for Stretch<'_> {
    fn from(work: Work) -> Self {
        Self { work, pepper: None }
    }
}
