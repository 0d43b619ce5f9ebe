//! Files on a phone: not yet. The screens say that nothing was chosen.

use std::pin::Pin;

use crate::platform::{Chosen, Files, NoFiles, Saved};

/// A phone's dialogues, of which there are none yet.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemFiles;

impl SystemFiles {
    /// Whether a dialogue is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        false
    }
}

impl Files for SystemFiles {
    fn save(&self, name: &str, bytes: &[u8]) -> Pin<Box<dyn Future<Output = Saved>>> {
        NoFiles.save(name, bytes)
    }

    fn chosen(&self, id: &str) -> Pin<Box<dyn Future<Output = Chosen>>> {
        NoFiles.chosen(id)
    }
}
