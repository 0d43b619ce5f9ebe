//! What a bundle is held against when it is opened.

use serde::{Deserialize, Serialize};

use super::{Day, ShareId};

/// What is known before a bundle is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expected {
    /// This device's day.
    pub today: Day,
    /// The share it must belong to; none where it may begin one.
    pub share: Option<ShareId>,
    /// The key that must have signed it; none where the sender is not known yet.
    pub signer: Option<[u8; 32]>,
    /// The last number seen from this sender in this share; none where there was none.
    pub last_seen: Option<u32>,
}

impl Expected {
    /// A bundle that begins a share, from someone not known yet.
    #[must_use]
    pub const fn first(today: Day) -> Self {
        Self {
            today,
            share: None,
            signer: None,
            last_seen: None,
        }
    }
}
