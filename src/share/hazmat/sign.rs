//! Ed25519 (RFC 8032) and SHA-512 (FIPS 180-4) from `ring`.

use ring::{
    digest::{Context, SHA512},
    signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey},
};

use super::Refused;

/// Bytes of a signature.
pub(in crate::share) const SIGNATURE: usize = 64;

/// The public key of a signing seed.
pub(in crate::share) fn signer_of(seed: &[u8; 32]) -> Result<[u8; 32], Refused> {
    let pair = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| Refused)?;
    pair.public_key().as_ref().try_into().map_err(|_| Refused)
}

/// Signs `message`.
pub(in crate::share) fn sign(seed: &[u8; 32], message: &[u8]) -> Result<[u8; SIGNATURE], Refused> {
    let pair = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| Refused)?;
    pair.sign(message).as_ref().try_into().map_err(|_| Refused)
}

/// Whether `signature` of `message` is that of `signer`.
pub(in crate::share) fn is_signed(
    signer: &[u8; 32],
    message: &[u8],
    signature: &[u8; SIGNATURE],
) -> bool {
    UnparsedPublicKey::new(&ED25519, signer)
        .verify(message, signature)
        .is_ok()
}

/// SHA-512 of `parts`, taken as one string.
pub(in crate::share) fn sha_512(parts: &[&[u8]]) -> [u8; 64] {
    let mut context = Context::new(&SHA512);
    parts.iter().for_each(|part| context.update(part));
    let digest = context.finish();
    std::array::from_fn(|i| digest.as_ref().get(i).copied().unwrap_or(0))
}
