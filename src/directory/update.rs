//! Whether a newer list is taken, and what is then kept.
//!
//! A *list file* is what is published, and what one person can give to another: every signed root after the first,
//! in order, and then one signed list ([`super::signed`]). It is taken whole or not at all. What a device keeps
//! is a list file too, of what it took and nothing else: it is checked again, from the root that came with the
//! program on, each time it is read, so that whatever became of it on the disk can at worst lead back to the
//! list that came with the program.
//!
//! Nothing here reads a clock, a disk or a network. The day a list should be replaced by is told and never
//! compared here: a clock that is wrong by years changes what a banner says, and nothing else.

use super::signed::{self, LARGEST, Refused, Role, Root, Trust};

/// The version of the program, as far as lists ask for one (`min_app`). Counts up when a list of a new kind can be
/// read.
pub const APP: u32 = 1;

/// The most roots that a list file may hold: one each quarter of a year, for a quarter of a century.
pub const MOST_ROOTS: usize = 100;

/// What a device knows of keys and lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    trust: Trust,
    /// The signed files of the roots that were taken since the one that came with the program, in order.
    roots: Vec<u8>,
}

/// A list that may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed<'a> {
    /// Its version.
    pub version: u32,
    /// The day it was made, in days since 1970-01-01.
    pub made: u32,
    /// The day it should be replaced by, in days since 1970-01-01.
    pub expires: u32,
    /// The bytes of the bundle.
    pub bundle: &'a [u8],
}

/// A list file that passed every rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken<'a> {
    /// What is known once it is stored.
    pub known: Known,
    /// The list to use.
    pub list: Listed<'a>,
    /// The list file to store.
    pub store: Vec<u8>,
}

impl Known {
    /// What a device knows at first: `root`, the signed file that came with the program, is trusted as it is.
    /// `built_in_made` is the day the list that came with it was made, in days since 1970-01-01; `app` is [`APP`]
    /// everywhere but in tests.
    ///
    /// # Errors
    /// [`Refused`] when `root` is no root, or lacks its own signatures.
    pub fn at_first(root: &[u8], built_in_made: u32, app: u32) -> Result<Self, Refused> {
        Ok(Self {
            trust: Trust {
                root: signed::first_root(root)?,
                stored: None,
                built_in_made,
                app,
            },
            roots: Vec::new(),
        })
    }

    /// The keys that count.
    #[must_use]
    pub fn root(&self) -> &Root {
        &self.trust.root
    }

    /// The version of the list that is there; none where it is the one that came with the program.
    #[must_use]
    pub fn version(&self) -> Option<u32> {
        self.trust.stored.map(|stored| stored.version)
    }

    /// What is known, and the list to use, after reading what was stored earlier; called on what
    /// [`Known::at_first`] gives. Without a list (nothing sound was stored, or the program has since brought a newer
    /// one) the one that came with the program is the one to use. Roots that are sound count either way: a key
    /// that was taken away does not come back because a list was spoiled.
    #[must_use]
    pub fn restored(self, stored: &[u8]) -> (Self, Option<Listed<'_>>) {
        if let Ok(taken) = self.take(stored) {
            return (taken.known, Some(taken.list));
        }
        let (mut known, mut rest) = (self, stored);
        while let Ok((part, after)) = signed::first_part(rest) {
            match known.with_root(&part) {
                Ok(next) => known = next,
                Err(_) => break,
            }
            rest = after;
        }
        (known, None)
    }

    /// Judges a list file by every rule: at most [`LARGEST`] bytes and [`MOST_ROOTS`] roots; each root that is not
    /// known yet follows the one before it, signed by the keys of both; then one list, signed by enough of the
    /// keys that the last root names, of a version not before the one there (and if the same, the same
    /// bytes), not made before the list that came with the program, and not for a newer program.
    ///
    /// # Errors
    /// [`Refused`]; then nothing changes: what is known and what is stored stay as they are.
    pub fn take<'a>(&self, file: &'a [u8]) -> Result<Taken<'a>, Refused> {
        let parts = parts(file)?;
        let Some((list, roots)) = parts.split_last() else {
            return Err(Refused::Malformed);
        };
        let mut known = self.clone();
        for root in roots {
            known = known.with_root(root)?;
        }
        let (directory, trust) = known.trust.with_directory(list.file)?;
        known.trust = trust;
        let mut store = known.roots.clone();
        store.extend(list.file);
        // More roots may be known than came with it.
        if store.len() > LARGEST {
            return Err(Refused::TooLarge);
        }
        Ok(Taken {
            list: Listed {
                version: directory.version,
                made: directory.made,
                expires: directory.expires,
                bundle: directory.bundle,
            },
            store,
            known,
        })
    }

    /// After one more root. One that is not newer than the trusted one is passed over, unread: list files hold
    /// every root since the first.
    fn with_root(&self, root: &signed::Part<'_>) -> Result<Self, Refused> {
        if root.role != Role::Root {
            return Err(Refused::WrongRole);
        }
        if root.version.is_some_and(|is| is <= self.trust.root.version) {
            return Ok(self.clone());
        }
        let trust = self.trust.with_root(root.file)?;
        let mut roots = self.roots.clone();
        roots.extend(root.file);
        Ok(Self { trust, roots })
    }
}

/// The signed files of a list file.
fn parts(file: &[u8]) -> Result<Vec<signed::Part<'_>>, Refused> {
    let (mut parts, mut rest) = (Vec::new(), file);
    while !rest.is_empty() {
        if parts.len() > MOST_ROOTS {
            return Err(Refused::Malformed);
        }
        let (part, after) = signed::first_part(rest)?;
        parts.push(part);
        rest = after;
    }
    Ok(parts)
}
