//! Drawing a code.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::courier::{Code, MOST_IN_A_CODE};

/// How much of a code may be unreadable.
const LEVEL: QrCodeEcc = QrCodeEcc::Medium;

/// One code in byte mode; none when there are no bytes, or more than [`MOST_IN_A_CODE`].
pub fn draw(bytes: &[u8]) -> Option<Code> {
    if bytes.is_empty() || bytes.len() > MOST_IN_A_CODE {
        return None;
    }
    let segment = QrSegment::make_bytes(bytes);
    // More correction is taken where it makes the code no larger.
    let drawn =
        QrCode::encode_segments_advanced(&[segment], LEVEL, Version::MIN, Version::MAX, None, true);
    let drawn = drawn.ok()?;
    let side = u16::try_from(drawn.size()).ok()?;
    Some(Code::from_fn(side, |x, y| {
        drawn.get_module(i32::from(x), i32::from(y))
    }))
}
