//! The primitives of sharing. Nothing outside `share` reaches them.
//!
//! HPKE seals to a key; Ed25519 signs; what words seal is a record of the vault's own making
//! (`vault::hazmat`). The nonce of HPKE's one message is derived with its key, and both are used once.

mod hpke;
mod sign;

pub(super) use self::{
    hpke::{ENC, Sender, derive_private, open, public_of},
    sign::{SIGNATURE, is_signed, sha_512, sign, signer_of},
};

/// The cryptographic library refused what it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refused;
