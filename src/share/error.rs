//! Why a bundle is not made, or not opened.

use serde::{Deserialize, Serialize};

/// The bundle could not be opened. Nothing changed.
///
/// This is all that is said, whatever the reason: a wrong word and a forged bundle look the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotOpened;

impl core::fmt::Display for NotOpened {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("this could not be opened")
    }
}

impl core::error::Error for NotOpened {}

/// Why nothing was sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotSealed {
    /// No random bytes or no memory, or a key that nothing can be sealed to.
    Failed,
    /// The message contradicts itself: see the fields of [`Message`](super::Message) and
    /// [`Body`](super::Body).
    Message,
    /// More than fits into the largest bundle.
    TooLarge,
}

impl core::fmt::Display for NotSealed {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Failed => "it could not be sealed",
            Self::Message => "the message contradicts itself",
            Self::TooLarge => "it is too much for one bundle",
        })
    }
}

impl core::error::Error for NotSealed {}

/// Why a bundle was not opened, for tests only: outside, every reason is [`NotOpened`].
#[cfg(feature = "keeper")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// Its last day is over.
    Expired,
    /// Made more than two days ahead of this clock.
    FromTheFuture,
    /// The payload is not one, or not all of it, or is not written the one way it can be.
    Malformed,
    /// The Argon2id memory could not be had.
    Memory,
    /// Its length is none of the five.
    NotABucket,
    /// Wrong words, wrong key, or changed bytes.
    NotOurs,
    /// Bytes after the payload that are not zero, or a length that does not fit.
    Padding,
    /// Sealed to this key, but made out to someone else.
    Rewrapped,
    /// Not after the last one seen.
    Seen,
    /// The signature does not fit.
    Signature,
    /// Signed by another than the one expected.
    Signer,
    /// Of another share.
    WrongShare,
    /// Another version of the format.
    Version,
}

#[cfg(feature = "keeper")]
impl From<Why> for NotOpened {
    fn from(_: Why) -> Self {
        Self
    }
}
