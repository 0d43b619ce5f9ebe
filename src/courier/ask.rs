//! What a courier is asked, and what it answers.

use serde::{Deserialize, Serialize};

use super::Code;
use crate::i18n::Locale;

/// The most bytes of a code: a code of the largest version holds as many at error correction level M
/// (ISO/IEC 18004, table 7).
pub const MOST_IN_A_CODE: usize = 2_331;

/// The most pixels of a picture that is read. A code of [`MOST_IN_A_CODE`] bytes has 177 modules a side: this
/// is 2,000 pixels a side, more than ten a module.
pub const MOST_PIXELS: usize = 4_000_000;

/// How long whoever asks waits for an answer, in milliseconds: slow phones read a picture in a few seconds; one
/// that was made to take longer ends with the Worker that reads it.
pub const LONGEST_MS: u32 = 20_000;

/// A question. Nobody keeps it.
#[derive(Clone, Serialize, Deserialize)]
pub enum Question {
    /// Draw these bytes, at most [`MOST_IN_A_CODE`], as one code: [`Answer::Code`].
    Draw(Vec<u8>),
    /// Find and read a code in a picture, the plainest when there are several: [`Answer::Bytes`].
    Read(Picture),
    /// The words of a language, to draw from and to name keys with: [`Answer::Words`].
    Words(Locale),
}

/// A picture in shades of grey.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Pixels from left to right.
    pub width: u16,
    /// Pixels from top to bottom.
    pub height: u16,
    /// One byte a pixel, 0 is black, in rows from the top: `width` times `height` of them.
    pub grey: Vec<u8>,
}

/// An answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// A code to show.
    Code(Code),
    /// The bytes of the code that was read, exactly as they were drawn.
    Bytes(Vec<u8>),
    /// The words, one a line, in alphabetical order, each of `a` to `z` only.
    Words(String),
    /// Too many bytes to draw; or no picture, none with a code in it that can be read, or a code that holds
    /// anything but bytes. Nothing tells which: asking again does not help.
    Failed,
}
