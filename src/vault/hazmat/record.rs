//! A record: `salt 32 | commitment 32 | ciphertext | tag 16`.
//!
//! `key 32 | nonce 12 | commitment 32 = HKDF-Expand(prk, domain | place | salt, 76)`, the shape of C2SP's
//! `chunked-encryption`. The commitment is compared before the cipher sees anything, so a record opens
//! under one key only, whoever made it.

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::{
    Prk, Refused,
    aead::{self, KEY, NONCE},
};
use crate::vault::layout::{COMMITMENT, SALT, TAG};

/// What a record is and where it lies: part of its key and of its authenticated data.
#[derive(Clone, Copy)]
pub(in crate::vault) struct Context<'a> {
    /// Which kind of record.
    pub(in crate::vault) domain: &'static [u8],
    /// Which of its places, where there are several.
    pub(in crate::vault) place: Option<u8>,
    /// What else it is bound to.
    pub(in crate::vault) bound: &'a [u8],
}

/// Seals a record in place: its salt is already at the front, its plaintext where the ciphertext goes.
///
/// # Errors
/// [`Refused`] when it is shorter than an empty record; it is then not to be stored.
pub(in crate::vault) fn seal(
    prk: &Prk,
    context: Context<'_>,
    record: &mut [u8],
) -> Result<(), Refused> {
    let (salt, rest) = record.split_first_chunk_mut::<SALT>().ok_or(Refused)?;
    let (commitment, rest) = rest.split_first_chunk_mut::<COMMITMENT>().ok_or(Refused)?;
    let (data, tag) = rest.split_last_chunk_mut::<TAG>().ok_or(Refused)?;
    let keys = Keys::derive(prk, context, salt)?;
    *tag = aead::seal_once(&keys.key, keys.nonce, &context.aad(), data)?;
    *commitment = keys.commitment;
    Ok(())
}

/// Opens a record in place and returns its plaintext; anything else than a record sealed with this key,
/// here, is `None`. What is left in place is then of no use.
pub(in crate::vault) fn open<'r>(
    prk: &Prk,
    context: Context<'_>,
    record: &'r mut [u8],
) -> Option<&'r [u8]> {
    let (salt, rest) = record.split_first_chunk_mut::<SALT>()?;
    let (commitment, sealed) = rest.split_first_chunk_mut::<COMMITMENT>()?;
    let keys = Keys::derive(prk, context, salt).ok()?;
    if !bool::from(keys.commitment.ct_eq(commitment)) {
        return None;
    }
    aead::open(&keys.key, keys.nonce, &context.aad(), sealed).ok()?;
    sealed.split_last_chunk::<TAG>().map(|(plain, _)| plain)
}

impl Context<'_> {
    fn aad(&self) -> Vec<u8> {
        let mut aad = self.domain.to_vec();
        aad.extend(self.place);
        aad.extend_from_slice(self.bound);
        aad
    }
}

/// What one salt gives.
struct Keys {
    key: Zeroizing<[u8; KEY]>,
    nonce: [u8; NONCE],
    commitment: [u8; COMMITMENT],
}

impl Keys {
    fn derive(prk: &Prk, context: Context<'_>, salt: &[u8; SALT]) -> Result<Self, Refused> {
        let mut okm = Zeroizing::new([0; KEY + NONCE + COMMITMENT]);
        prk.expand(
            &[context.domain, context.place.as_slice(), salt],
            okm.as_mut(),
        )?;
        let (key, rest) = okm.split_first_chunk::<KEY>().ok_or(Refused)?;
        let (nonce, rest) = rest.split_first_chunk::<NONCE>().ok_or(Refused)?;
        let commitment = rest.first_chunk::<COMMITMENT>().ok_or(Refused)?;
        Ok(Self {
            key: Zeroizing::new(*key),
            nonce: *nonce,
            commitment: *commitment,
        })
    }
}
