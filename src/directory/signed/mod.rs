//! The signed envelope of a list, and the rules by which a newer one is taken.
//!
//! A file is `SVD1`, role, number of signatures, the signatures, the length of the body, the body. A
//! signature is Ed25519 (RFC 8032) over `sv1/dir/`, the role, and the exact bytes of the body; it names
//! its key by the first 8 bytes of the key's SHA-256. Two roles: *root* says which keys count, and only
//! the next version of it, signed by the keys of both, replaces it; *directory* is the list itself. The
//! rules follow The Update Framework 1.0, folded to one file: sections 5.3 (roots, and each key counted
//! once) and 5.6 (rollback). A list past its day is still taken: an old number is better than none.
//!
//! Nothing here reads a clock, a disk or a network. A caller that is refused keeps what it has.

mod envelope;

use std::io::Read;

pub use super::refused::Refused;
use envelope::{Envelope, assemble, message};
use ring::{
    digest::{SHA256, digest},
    signature::{Ed25519KeyPair, KeyPair},
};

/// Most bytes a file may have: 8 MiB and 64 KiB.
pub const LARGEST: usize = super::refused::LARGEST_LIST;

/// Most signatures a file may have, and keys a role may have.
pub const MOST_KEYS: usize = 8;

const KEY: usize = 32;
const KEY_ID: usize = 8;

/// What a file speaks as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Says which keys count.
    Root,
    /// The list.
    Directory,
}

impl Role {
    fn byte(self) -> u8 {
        match self {
            Self::Root => 0,
            Self::Directory => 1,
        }
    }
}

/// Reads a file, and stops at the first byte too many.
///
/// # Errors
/// [`Refused::TooLarge`] or [`Refused::Unreadable`].
pub fn read_capped(from: impl Read) -> Result<Vec<u8>, Refused> {
    let mut bytes = Vec::new();
    let cap = LARGEST as u64 + 1;
    from.take(cap)
        .read_to_end(&mut bytes)
        .map_err(|_| Refused::Unreadable)?;
    if bytes.len() > LARGEST {
        return Err(Refused::TooLarge);
    }
    Ok(bytes)
}

/// The public keys of a role, and how many must sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    /// Public keys, distinct; 1 to [`MOST_KEYS`].
    pub keys: Vec<[u8; KEY]>,
    /// 1 to the number of keys.
    pub threshold: u8,
}

/// Which keys count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// Counts up by one.
    pub version: u32,
    /// The day it should be replaced by, in days since 1970-01-01.
    pub expires: u32,
    /// Who signs roots.
    pub root: Keys,
    /// Who signs lists.
    pub directory: Keys,
}

/// A list that was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory<'a> {
    /// Counts up.
    pub version: u32,
    /// The day it was made, in days since 1970-01-01.
    pub made: u32,
    /// The day it should be replaced by, in days since 1970-01-01: a banner after that, never a block.
    pub expires: u32,
    /// The oldest version of the program that can read it.
    pub min_app: u32,
    /// The bytes of the list.
    pub bundle: &'a [u8],
}

impl Directory<'_> {
    /// Whether `today`, in days since 1970-01-01, is past its day.
    #[must_use]
    pub fn is_expired(&self, today: u32) -> bool {
        today > self.expires
    }

    /// Its body, to be signed.
    #[must_use]
    pub fn body(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(16 + self.bundle.len());
        for number in [self.version, self.made, self.expires, self.min_app] {
            out.extend(number.to_le_bytes());
        }
        out.extend(self.bundle);
        out
    }
}

/// The list that is there, as far as the next one is compared with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    /// Its version.
    pub version: u32,
    /// SHA-256 of its body.
    pub digest: [u8; 32],
}

/// What a device trusts. It starts with the root and the list that came with the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    /// Which keys count.
    pub root: Root,
    /// The list that is there; none after a change of root, and at first.
    pub stored: Option<Stored>,
    /// The day the list that came with the program was made, in days since 1970-01-01.
    pub built_in_made: u32,
    /// The version of the program.
    pub app: u32,
}

impl Trust {
    /// What is trusted once `file` is: the root after the one there, signed by enough keys of both. The
    /// stored list's version is forgotten, so that a key that was stolen and replaced can't have closed
    /// the way by signing a very high one (TUF 1.0, 5.3.11).
    ///
    /// # Errors
    /// [`Refused`]; then nothing changes.
    pub fn with_root(&self, file: &[u8]) -> Result<Self, Refused> {
        let envelope = Envelope::parse(file)?;
        if envelope.role != Role::Root {
            return Err(Refused::WrongRole);
        }
        envelope.check(&self.root.root)?;
        let root = Root::parse(envelope.body)?;
        envelope.check(&root.root)?;
        if self.root.version.checked_add(1) != Some(root.version) {
            return Err(Refused::WrongVersion);
        }
        Ok(Self {
            root,
            stored: None,
            ..self.clone()
        })
    }

    /// The list in `file`, and what is trusted once it is stored: signed by enough keys, of a version
    /// not before the one there (and if the same, the same bytes), not made before the built-in one.
    ///
    /// # Errors
    /// [`Refused`]; then nothing changes.
    pub fn with_directory<'a>(&self, file: &'a [u8]) -> Result<(Directory<'a>, Self), Refused> {
        let envelope = Envelope::parse(file)?;
        if envelope.role != Role::Directory {
            return Err(Refused::WrongRole);
        }
        envelope.check(&self.root.directory)?;
        let directory = Directory::parse(envelope.body)?;
        let stored = Stored {
            version: directory.version,
            digest: sha256(envelope.body),
        };
        if let Some(there) = self.stored
            && (stored.version < there.version
                || stored.version == there.version && stored.digest != there.digest)
        {
            return Err(Refused::WrongVersion);
        }
        if directory.made < self.built_in_made {
            return Err(Refused::OlderThanBuiltIn);
        }
        if directory.min_app > self.app {
            return Err(Refused::NeedsNewerApp);
        }
        let trust = Self {
            stored: Some(stored),
            ..self.clone()
        };
        Ok((directory, trust))
    }
}

/// Signs a body with each of these private keys (PKCS #8), in order.
///
/// # Errors
/// [`Refused::Malformed`] for a key that is none, more than [`MOST_KEYS`], or the same one twice;
/// [`Refused::TooLarge`] for a body that no client would read.
pub fn sign(role: Role, body: &[u8], keys: &[&[u8]]) -> Result<Vec<u8>, Refused> {
    let message = message(role, body);
    let mut signatures: Vec<([u8; KEY_ID], Vec<u8>)> = Vec::new();
    for key in keys {
        let pair =
            Ed25519KeyPair::from_pkcs8_maybe_unchecked(key).map_err(|_| Refused::Malformed)?;
        let id = key_id(pair.public_key().as_ref());
        if signatures.iter().any(|(other, _)| *other == id) {
            return Err(Refused::Malformed);
        }
        signatures.push((id, pair.sign(&message).as_ref().to_vec()));
    }
    assemble(role, body, &signatures)
}

/// Adds signatures of these private keys (PKCS #8) to a signed file: keys that are kept in different
/// places sign one after another. A key that signed already signs again in its place.
///
/// # Errors
/// As [`sign`], and [`Refused::Malformed`] for a file that is none.
pub fn add(file: &[u8], keys: &[&[u8]]) -> Result<Vec<u8>, Refused> {
    let envelope = Envelope::parse(file)?;
    let fresh = sign(envelope.role, envelope.body, keys)?;
    let fresh = Envelope::parse(&fresh)?;
    let is_again = |id: &[u8; KEY_ID]| fresh.signatures.iter().any(|(new, _)| new == id);
    let signatures: Vec<([u8; KEY_ID], Vec<u8>)> = envelope
        .signatures
        .iter()
        .filter(|(id, _)| !is_again(id))
        .chain(&fresh.signatures)
        .map(|(id, signature)| (*id, signature.to_vec()))
        .collect();
    assemble(envelope.role, envelope.body, &signatures)
}

/// The root of a signed file that is trusted as it is, because it came with the program: only its own
/// signatures are checked.
///
/// # Errors
/// [`Refused`].
pub fn first_root(file: &[u8]) -> Result<Root, Refused> {
    let envelope = Envelope::parse(file)?;
    if envelope.role != Role::Root {
        return Err(Refused::WrongRole);
    }
    let root = Root::parse(envelope.body)?;
    envelope.check(&root.root)?;
    Ok(root)
}

/// One signed file of several that stand one after another, not yet believed.
pub(super) struct Part<'a> {
    /// What it speaks as.
    pub role: Role,
    /// The version that its body begins with; none in a body too short for one.
    pub version: Option<u32>,
    /// Its bytes.
    pub file: &'a [u8],
}

/// The signed file that `file` begins with, and what comes after it.
///
/// # Errors
/// [`Refused::TooLarge`] for more than [`LARGEST`] bytes in all; [`Refused::Malformed`] where it is not whole.
pub(super) fn first_part(file: &[u8]) -> Result<(Part<'_>, &[u8]), Refused> {
    let (envelope, after) = Envelope::take(file)?;
    let (one, _) = file
        .split_at_checked(file.len() - after.len())
        .ok_or(Refused::Malformed)?;
    let part = Part {
        role: envelope.role,
        version: envelope
            .body
            .first_chunk()
            .map(|at| u32::from_le_bytes(*at)),
        file: one,
    };
    Ok((part, after))
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    out.iter_mut()
        .zip(digest(&SHA256, bytes).as_ref())
        .for_each(|(to, from)| *to = *from);
    out
}

/// The name of a public key: the first 8 bytes of its SHA-256.
#[must_use]
pub fn key_id(key: &[u8]) -> [u8; KEY_ID] {
    let mut id = [0; KEY_ID];
    id.iter_mut()
        .zip(sha256(key))
        .for_each(|(to, from)| *to = from);
    id
}
