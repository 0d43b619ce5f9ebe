//! Opening bundles. Any bytes give a message or [`NotOpened`], and change nothing.

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::{
    Body, Expected, Message, NotOpened, OwnKeys, PublicKeys, SpokenWords, bucket,
    error::Why,
    hazmat::{self, ENC, SIGNATURE},
    payload::{Payload, unpad},
    seal::{INFO, WORDS, signed},
};
use crate::vault::{
    hazmat::{OutOfMemory, Prk, open as open_record},
    layout::SALT,
};

/// How far ahead of this clock a bundle may have been made, in days: clocks and time zones differ.
const DAYS_AHEAD: u32 = 2;

/// A message that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// Whom it is from. Compare their name by voice before anything is sealed to them.
    pub from: PublicKeys,
    /// What it says.
    pub message: Message,
}

/// Opens the bundle that begins a share with the words that were said.
///
/// Nobody has signed it: it is as much theirs as the voice that said the words.
///
/// # Errors
/// [`NotOpened`], whatever the reason.
pub fn open_with_words(
    bundle: &[u8],
    words: &SpokenWords,
    expected: &Expected,
) -> Result<Opened, NotOpened> {
    Ok(with_words(bundle, words, expected)?)
}

/// Opens a bundle that was sealed to the public half of `own`.
///
/// # Errors
/// [`NotOpened`], whatever the reason.
pub fn open_with_keys(
    bundle: &[u8],
    own: &OwnKeys,
    expected: &Expected,
) -> Result<Opened, NotOpened> {
    Ok(with_keys(bundle, own, expected)?)
}

pub(super) fn with_words(
    bundle: &[u8],
    words: &SpokenWords,
    expected: &Expected,
) -> Result<Opened, Why> {
    let mut record = Zeroizing::new(whole(bundle)?.to_vec());
    let salt = record.first_chunk::<SALT>().ok_or(Why::NotABucket)?;
    let prk =
        Prk::of_typed(words.as_bytes(), salt, words.work()).map_err(|OutOfMemory| Why::Memory)?;
    let plain = open_record(&prk, WORDS, record.as_mut()).ok_or(Why::NotOurs)?;
    let (payload, []) = unpad::<0>(plain)?;
    let payload = Payload::read(payload)?;
    if payload.to.is_some() {
        return Err(Why::Rewrapped);
    }
    if !matches!(payload.message.body, Body::Share { .. }) {
        return Err(Why::Malformed);
    }
    accept(payload, expected)
}

pub(super) fn with_keys(bundle: &[u8], own: &OwnKeys, expected: &Expected) -> Result<Opened, Why> {
    let (enc, sealed) = whole(bundle)?
        .split_first_chunk::<ENC>()
        .ok_or(Why::NotABucket)?;
    let plain = hazmat::open(own.reply(), INFO, enc, sealed, &[])
        .map_err(|hazmat::Refused| Why::NotOurs)?;
    let (bytes, signature) = unpad::<SIGNATURE>(&plain)?;
    let payload = Payload::read(bytes)?;
    if !hazmat::is_signed(&payload.from.signer, &signed(enc, bytes), signature) {
        return Err(Why::Signature);
    }
    let mine = own.public().map_err(|_| Why::NotOurs)?.reply;
    let is_mine = payload.to.is_some_and(|to| bool::from(to.ct_eq(&mine)));
    if !is_mine {
        return Err(Why::Rewrapped);
    }
    accept(payload, expected)
}

fn whole(bundle: &[u8]) -> Result<&[u8], Why> {
    let one = bucket::is_one(bundle.len());
    one.then_some(bundle).ok_or(Why::NotABucket)
}

/// Holds what was opened against what is expected.
fn accept(payload: Payload, expected: &Expected) -> Result<Opened, Why> {
    let Payload { from, message, .. } = payload;
    if expected.signer.is_some_and(|signer| signer != from.signer) {
        return Err(Why::Signer);
    }
    if expected.share.is_some_and(|share| share != message.share) {
        return Err(Why::WrongShare);
    }
    if expected.last_seen.is_some_and(|seen| message.seq <= seen) {
        return Err(Why::Seen);
    }
    if message.made.0 > expected.today.0.saturating_add(DAYS_AHEAD) {
        return Err(Why::FromTheFuture);
    }
    if message.expires < expected.today {
        return Err(Why::Expired);
    }
    Ok(Opened { from, message })
}
