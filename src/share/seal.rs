//! Making bundles.

use zeroize::Zeroizing;

use super::{
    Body, Message, NotSealed, OwnKeys, SpokenWords,
    hazmat::{self, ENC, Refused, SIGNATURE, Sender},
    payload,
};
use crate::{
    platform::Rng,
    vault::{
        hazmat::{Context, OutOfMemory, Prk, seal as seal_record},
        layout::{COMMITMENT, OVERHEAD, SALT, TAG},
    },
};

/// What keeps bundles of words apart from the vault's records.
pub(super) const WORDS: Context<'static> = Context {
    domain: b"sv1/words",
    place: None,
    bound: &[],
};

/// What keeps boxes apart from every other use of HPKE: a label, and the suite (1: X25519, HKDF-SHA256,
/// ChaCha20-Poly1305).
pub(super) const INFO: &[u8] = b"sv1/share\x01";

/// What keeps signatures apart from every other use of Ed25519.
const SIGNED: &[u8] = b"sv1/share/sig";

/// Bytes of a box beyond its plaintext.
pub(super) const AROUND: usize = ENC + TAG;

/// Seals the message that begins a share, for whoever is told `words` by voice. It brings the public halves
/// of `own`, which are to be fresh.
///
/// # Errors
/// [`NotSealed`]; [`NotSealed::Message`] also for anything but a share.
pub fn seal_with_words(
    message: &Message,
    own: &OwnKeys,
    words: &SpokenWords,
    rng: &mut impl Rng,
) -> Result<Vec<u8>, NotSealed> {
    if !matches!(message.body, Body::Share { .. }) {
        return Err(NotSealed::Message);
    }
    let payload = payload::write(None, own.public()?, message)?;
    seal_payload_with_words(&payload, words, rng)
}

/// Seals `message` to the key `to`, from `own`.
///
/// # Errors
/// [`NotSealed`]; [`NotSealed::Failed`] also for a key of small order, which nobody holds.
pub fn seal_to_key(
    message: &Message,
    own: &OwnKeys,
    to: &[u8; 32],
    rng: &mut impl Rng,
) -> Result<Vec<u8>, NotSealed> {
    let payload = payload::write(Some(*to), own.public()?, message)?;
    seal_payload_to_key(&payload, own, to, rng)
}

/// Any bytes as a payload: tests make with this what no message says.
pub(super) fn seal_payload_with_words(
    payload: &[u8],
    words: &SpokenWords,
    rng: &mut impl Rng,
) -> Result<Vec<u8>, NotSealed> {
    let plain = payload::pad(payload, &[], OVERHEAD)?;
    let mut bundle = vec![0; plain.len() + OVERHEAD];
    let (salt, rest) = bundle
        .split_first_chunk_mut::<SALT>()
        .ok_or(NotSealed::Failed)?;
    rng.fill(salt).map_err(|_| NotSealed::Failed)?;
    rest.get_mut(COMMITMENT..COMMITMENT + plain.len())
        .ok_or(NotSealed::Failed)?
        .copy_from_slice(&plain);
    let prk = Prk::of_typed(words.as_bytes(), salt, words.work())
        .map_err(|OutOfMemory| NotSealed::Failed)?;
    match seal_record(&prk, WORDS, &mut bundle) {
        Ok(()) => Ok(bundle),
        Err(_) => {
            zeroize::Zeroize::zeroize(&mut bundle);
            Err(NotSealed::Failed)
        }
    }
}

/// Any bytes as a payload, likewise.
pub(super) fn seal_payload_to_key(
    payload: &[u8],
    own: &OwnKeys,
    to: &[u8; 32],
    rng: &mut impl Rng,
) -> Result<Vec<u8>, NotSealed> {
    let mut ikm = Zeroizing::new([0; 32]);
    rng.fill(ikm.as_mut()).map_err(|_| NotSealed::Failed)?;
    let sealed = || -> Result<_, Refused> {
        let sender = Sender::new(to, INFO, &ikm)?;
        let enc = *sender.enc();
        let signature = hazmat::sign(own.signing_seed(), &signed(&enc, payload))?;
        Ok((sender, enc, signature))
    };
    let (sender, enc, signature) = sealed().map_err(|Refused| NotSealed::Failed)?;
    let plain = payload::pad(payload, &signature, AROUND)?;
    let sealed = sender
        .seal(&plain, &[])
        .map_err(|Refused| NotSealed::Failed)?;
    Ok([enc.as_slice(), &sealed].concat())
}

/// What is signed: bound to this one bundle by its encapsulated key.
pub(super) fn signed(enc: &[u8; ENC], payload: &[u8]) -> Zeroizing<Vec<u8>> {
    let hash = hazmat::sha_512(&[enc]);
    let mut signed = Zeroizing::new(Vec::with_capacity(
        SIGNED.len() + hash.len() + payload.len(),
    ));
    signed.extend_from_slice(SIGNED);
    signed.extend_from_slice(&hash);
    signed.extend_from_slice(payload);
    signed
}

const _: () = assert!(payload::MOST + payload::LENGTH + SIGNATURE + AROUND <= 262_144);
