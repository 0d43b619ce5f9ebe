//! The primitives. Only `vault` and `share` reach them, and only through `record` and `Prk`.
//!
//! Argon2id turns a code, or words that were spoken, into 32 bytes; HKDF-SHA-512 turns those, or a random secret, into keys;
//! ChaCha20-Poly1305 seals. A record's key, nonce and commitment all come from one fresh 32-byte salt, so
//! no key is used twice and the 96-bit nonce needs no counter. The cipher alone does not commit to its key
//! (Len, Grubbs, Ristenpart, "Partitioning Oracle Attacks", USENIX Security 2021): the commitment does.

mod aead;
mod argon;
mod kdf;
mod record;
mod stack;

pub(crate) use argon::OutOfMemory;
pub(crate) use kdf::{NoKey, Prk};
pub(crate) use record::{Context, open, seal};

/// The cryptographic library refused what it was given. With the lengths of `layout` it cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refused;
