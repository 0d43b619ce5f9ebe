//! The payload: what is inside a bundle, as bytes that can be written in one way only.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Message, NotSealed, PublicKeys, error::Why};

/// The version of the payload; a reader of another one refuses it.
pub(super) const VERSION: u16 = 1;

/// Most bytes of a payload: 250 KiB.
pub(super) const MOST: usize = 250 * 1_024;

/// Bytes of the length before a payload.
pub(super) const LENGTH: usize = 4;

/// A message with both its ends.
#[derive(Deserialize)]
pub(super) struct Payload {
    version: u16,
    /// The key it was sealed to; none where words seal it.
    pub(super) to: Option<[u8; 32]>,
    /// Whom it is from.
    pub(super) from: PublicKeys,
    /// What it says.
    pub(super) message: Message,
}

/// The same, to be written.
#[derive(Serialize)]
struct Written<'a> {
    version: u16,
    to: Option<[u8; 32]>,
    from: PublicKeys,
    message: &'a Message,
}

/// The payload as bytes.
///
/// # Errors
/// [`NotSealed::Message`] or [`NotSealed::TooLarge`].
pub(super) fn write(
    to: Option<[u8; 32]>,
    from: PublicKeys,
    message: &Message,
) -> Result<Zeroizing<Vec<u8>>, NotSealed> {
    if !message.is_sound() {
        return Err(NotSealed::Message);
    }
    encode(&Written {
        version: VERSION,
        to,
        from,
        message,
    })
    .ok_or(NotSealed::TooLarge)
}

/// Into a buffer of the largest size, so that growing leaves no copy behind.
fn encode(payload: &Written<'_>) -> Option<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(vec![0; MOST]);
    let length = postcard::to_slice(payload, &mut bytes).ok()?.len();
    bytes.truncate(length);
    Some(bytes)
}

impl Payload {
    /// Reads bytes that are a payload and nothing more.
    ///
    /// # Errors
    /// [`Why::Version`] or [`Why::Malformed`].
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Why> {
        let (version, _) = postcard::take_from_bytes::<u16>(bytes).map_err(|_| Why::Malformed)?;
        if version != VERSION {
            return Err(Why::Version);
        }
        let Ok((payload, [])) = postcard::take_from_bytes::<Self>(bytes) else {
            return Err(Why::Malformed);
        };
        // Postcard reads some numbers that are written longer than they need be; we do not.
        let again = encode(&Written {
            version: payload.version,
            to: payload.to,
            from: payload.from,
            message: &payload.message,
        });
        if again.as_deref().map(Vec::as_slice) != Some(bytes) || !payload.message.is_sound() {
            return Err(Why::Malformed);
        }
        Ok(payload)
    }
}

/// `length | payload | tail | zeros`: the plaintext of a bundle whose bytes beyond it are `around`.
///
/// # Errors
/// [`NotSealed::TooLarge`].
pub(super) fn pad(
    payload: &[u8],
    tail: &[u8],
    around: usize,
) -> Result<Zeroizing<Vec<u8>>, NotSealed> {
    let used = LENGTH + payload.len() + tail.len();
    let bucket = super::bucket::holding(used + around).ok_or(NotSealed::TooLarge)?;
    let length = u32::try_from(payload.len()).map_err(|_| NotSealed::TooLarge)?;
    let mut plain = Zeroizing::new(Vec::with_capacity(bucket - around));
    plain.extend_from_slice(&length.to_le_bytes());
    plain.extend_from_slice(payload);
    plain.extend_from_slice(tail);
    plain.resize(bucket - around, 0);
    Ok(plain)
}

/// The payload of a plaintext, and the `TAIL` bytes after it.
///
/// # Errors
/// [`Why::Padding`] when a length does not fit or what follows is not zero.
pub(super) fn unpad<const TAIL: usize>(plain: &[u8]) -> Result<(&[u8], &[u8; TAIL]), Why> {
    let parts = || {
        let (length, rest) = plain.split_first_chunk::<LENGTH>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (payload, rest) = rest.split_at_checked(length)?;
        let (tail, zeros) = rest.split_first_chunk::<TAIL>()?;
        let fits = length <= MOST && zeros.iter().all(|byte| *byte == 0);
        fits.then_some((payload, tail))
    };
    parts().ok_or(Why::Padding)
}
