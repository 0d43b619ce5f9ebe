//! Why a list, or what says which keys count, is not taken.

use serde::{Deserialize, Serialize};

/// Most bytes a list file may have: 8 MiB and 64 KiB.
pub const LARGEST_LIST: usize = (8 << 20) + (64 << 10);

/// Why a file is not taken. Whoever is refused keeps what there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refused {
    /// It can't be read.
    Unreadable,
    /// More bytes than any such file may have.
    TooLarge,
    /// It is not such a file, or not all of it.
    Malformed,
    /// It speaks as another role.
    WrongRole,
    /// Fewer good signatures of trusted keys than needed.
    NotSigned,
    /// Its version is not the one that must come next, or is older than the one that is there.
    WrongVersion,
    /// It was made before the list that came with the program.
    OlderThanBuiltIn,
    /// It needs a newer program.
    NeedsNewerApp,
    /// It is signed and newer, and what it holds is no list that this program can read.
    NotAList,
    /// This program came without keys: it takes no list but its own.
    NoKeys,
}

impl std::fmt::Display for Refused {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(match self {
            Self::Unreadable => "it can't be read",
            Self::TooLarge => "it is larger than any list may be",
            Self::Malformed => "it is not a signed list, or not all of it",
            Self::WrongRole => "it is signed as something else",
            Self::NotSigned => "it lacks signatures of trusted keys",
            Self::WrongVersion => "its version does not follow the one that is there",
            Self::OlderThanBuiltIn => "it is older than the list that came with the program",
            Self::NeedsNewerApp => "it needs a newer program",
            Self::NotAList => "it is signed, and holds no list that can be read",
            Self::NoKeys => "this program came without keys to check it with",
        })
    }
}

impl std::error::Error for Refused {}
