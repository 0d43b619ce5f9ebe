//! Why an operation of the vault did not do as asked. No error says which code or plan was meant, or
//! whether there is another.

use super::hazmat::{NoKey, Refused};
use crate::platform::{RngError, StorageError};

/// Why [`ensure`](super::ensure) made no container.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnsureError {
    /// The system gave no random bytes; nothing was written.
    Random,
    /// Storage failed; try again later.
    Storage(StorageError),
}

/// Why [`open`](super::open) could not try a code. A code that opens nothing is no error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenError {
    /// The memory for a try could not be had. Free some and try again; nothing weaker is used.
    OutOfMemory,
    /// The device's key cannot be used now; nothing weaker is used.
    Pepper,
    /// The system gave no random bytes for a repair or a wipe.
    Random,
    /// The cryptographic library refused; with fixed lengths it cannot.
    Sealing,
    /// Storage failed, perhaps in the repair that comes before a plan is shown. Try again later.
    Storage(StorageError),
}

/// Why a plan was not saved. It stays as it was or as it was to be; saving again is safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveError {
    /// What is stored is no longer what was opened: set up or wiped anew, or saved from another tab.
    /// Nothing was written; only opening again helps.
    Changed,
    /// The system gave no random bytes; nothing was written.
    Random,
    /// The cryptographic library refused; with fixed lengths it cannot. Nothing was written.
    Sealing,
    /// Storage failed.
    Storage(StorageError),
    /// The plan is longer than `max` bytes; nothing was written.
    TooLarge {
        /// Most bytes a plan can have.
        max: usize,
    },
    /// What was read back is not what was written.
    Unverified,
}

/// Why a code was not changed. After an error either the old code opens the plan or the new one does, until
/// one of them is typed or the change is made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeCodeError {
    /// What is stored is no longer what was opened; nothing was written.
    Changed,
    /// The memory for a try could not be had; nothing was written.
    OutOfMemory,
    /// The device's key cannot be used now; nothing was written.
    Pepper,
    /// The system gave no random bytes; nothing was written.
    Random,
    /// The old code is not this plan's; nothing was written.
    Refused,
    /// The cryptographic library refused; with fixed lengths it cannot. Nothing was written.
    Sealing,
    /// Storage failed.
    Storage(StorageError),
}

/// Why nothing was set up. After [`SetUpError::Storage`] or [`SetUpError::Unverified`] the old codes may be
/// gone already; before, nothing was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetUpError {
    /// The memory for a try could not be had.
    OutOfMemory,
    /// The device's key cannot be used now.
    Pepper,
    /// The system gave no random bytes.
    Random,
    /// Two of the codes are the same.
    SameCodes,
    /// The cryptographic library refused; with fixed lengths it cannot.
    Sealing,
    /// Storage failed.
    Storage(StorageError),
    /// A plan is longer than `max` bytes.
    TooLarge {
        /// Most bytes a plan can have.
        max: usize,
    },
    /// What was read back is not what was written.
    Unverified,
}

/// Why a wipe was not finished. All that could be overwritten was, even after an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WipeError {
    /// The system gave no random bytes, at the start or after the header pages; wipe again.
    Random,
    /// Storage failed; wipe again.
    Storage(StorageError),
}

/// The failures that many operations share keep their names in each.
macro_rules! passes_on {
    ($($error:ident: $($variant:ident)+;)+) => { $($( passes_on!(@ $error $variant); )+)+ };
    (@ $error:ident NoKey) => {
        impl From<NoKey> for $error {
            fn from(error: NoKey) -> Self {
                match error {
                    NoKey::OutOfMemory => Self::OutOfMemory,
                    NoKey::Pepper => Self::Pepper,
                }
            }
        }
    };
    (@ $error:ident Random) => {
        impl From<RngError> for $error {
            fn from(RngError: RngError) -> Self { Self::Random }
        }
    };
    (@ $error:ident Sealing) => {
        impl From<Refused> for $error {
            fn from(Refused: Refused) -> Self { Self::Sealing }
        }
    };
    (@ $error:ident Storage) => {
        impl From<StorageError> for $error {
            fn from(error: StorageError) -> Self { Self::Storage(error) }
        }
    };
}

passes_on! {
    EnsureError: Random Storage;
    OpenError: NoKey Random Sealing Storage;
    SaveError: Random Sealing Storage;
    ChangeCodeError: NoKey Random Sealing Storage;
    SetUpError: NoKey Random Sealing Storage;
    WipeError: Random Storage;
}

impl From<WipeError> for OpenError {
    fn from(error: WipeError) -> Self {
        match error {
            WipeError::Random => Self::Random,
            WipeError::Storage(error) => Self::Storage(error),
        }
    }
}
