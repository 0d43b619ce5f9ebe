//! How much a guess costs.

use crate::platform::{DEVICE, Device};

/// The work factor of Argon2id. It is compiled in and never read from a container: whoever can write the
/// file could otherwise ask for so little that guessing is free, or for so much that nothing opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    m_kib: u32,
    t: u32,
}

impl Work {
    /// In a browser: 64 MiB, 3 passes (the memory of RFC 9106's second recommendation).
    pub const WEB: Self = Self::new(64 * 1024, 3);
    /// On a phone: 128 MiB, 3 passes.
    pub const MOBILE: Self = Self::new(128 * 1024, 3);
    /// On a computer: 256 MiB, 4 passes.
    pub const DESKTOP: Self = Self::new(256 * 1024, 4);
    /// On what this is compiled for.
    pub const PLATFORM: Self = match DEVICE {
        Device::Desktop => Self::DESKTOP,
        Device::Mobile => Self::MOBILE,
        Device::Web => Self::WEB,
    };

    /// A work factor of the caller's choice. A container made with it can be guessed.
    #[doc(hidden)]
    #[must_use]
    pub const fn dangerous_for_tests(m_kib: u32, t: u32) -> Self {
        Self::new(m_kib, t)
    }

    const fn new(m_kib: u32, t: u32) -> Self {
        Self { m_kib, t }
    }

    /// Memory, in KiB.
    #[must_use]
    pub const fn m_kib(self) -> u32 {
        self.m_kib
    }

    /// Passes over the memory.
    #[must_use]
    pub const fn t(self) -> u32 {
        self.t
    }
}
