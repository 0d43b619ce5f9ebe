//! Text that travels between two people who may not know each other's devices.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use zeroize::Zeroizing;

/// The longest text, in Unicode scalar values: what one line of a plan can hold.
pub const MAX_CHARS: usize = crate::plan::MAX_TEXT_CHARS;

/// At most [`MAX_CHARS`] characters that show in the order they are read. Wiped when dropped and never
/// printed by `Debug`.
///
/// There are no control characters but the line feed, none that turn the direction of writing (Unicode
/// Standard Annex 9: what is shown could otherwise differ from what was agreed to), and no line or paragraph
/// separator.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Text(Zeroizing<String>);

/// Why a text cannot travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextError {
    /// A character that does not show, or changes how others show.
    Character,
    /// More than [`MAX_CHARS`] characters.
    TooLong,
}

impl Text {
    /// The text as it is.
    ///
    /// # Errors
    /// [`TextError`].
    pub fn new(text: &str) -> Result<Self, TextError> {
        if text.chars().any(is_refused) {
            return Err(TextError::Character);
        }
        // A character is at least one byte, so most text needs no count.
        if text.len() > MAX_CHARS && text.chars().count() > MAX_CHARS {
            return Err(TextError::TooLong);
        }
        Ok(Self(Zeroizing::new(text.into())))
    }

    /// The text without the characters that cannot travel: for what a person wrote or pasted, before it is
    /// shown to them as what will leave.
    ///
    /// # Errors
    /// [`TextError::TooLong`].
    pub fn cleaned(text: &str) -> Result<Self, TextError> {
        let mut kept = Zeroizing::new(String::with_capacity(text.len()));
        kept.extend(text.chars().filter(|c| !is_refused(*c)));
        Self::new(&kept)
    }

    /// The characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_refused(c: char) -> bool {
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let separates = matches!(c, '\u{2028}' | '\u{2029}');
    turns || separates || (c.is_control() && c != '\n')
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Text(..)")
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        Self::new(&text).map_err(|_| D::Error::custom("not a text that can travel"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_show_or_turns_the_writing_is_refused_and_cleaned_away() {
        let turning = "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
        let others = "\0\u{1}\t\r\u{1b}\u{7f}\u{80}\u{9f}\u{2028}\u{2029}";
        for c in turning.chars().chain(others.chars()) {
            let text = format!("a{c}b");
            assert_eq!(Text::new(&text), Err(TextError::Character), "{c:?}");
            assert_eq!(Text::cleaned(&text).unwrap().as_str(), "ab", "{c:?}");
        }
    }

    #[test]
    fn lines_scripts_and_joined_characters_travel_as_they_are() {
        for text in [
            "",
            "one\ntwo",
            "é œ ß",
            "שלום",
            "سلام",
            "क्\u{200d}ष",
            "👩\u{200d}👧",
        ] {
            assert_eq!(Text::new(text).unwrap().as_str(), text);
            assert_eq!(Text::cleaned(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn four_thousand_characters_fit_and_one_more_does_not() {
        for c in ["a", "é", "家"] {
            assert!(Text::new(&c.repeat(4_000)).is_ok());
            assert_eq!(Text::new(&c.repeat(4_001)), Err(TextError::TooLong));
            assert_eq!(Text::cleaned(&c.repeat(4_001)), Err(TextError::TooLong));
        }
    }

    #[test]
    fn what_is_refused_in_the_code_is_refused_when_read() {
        let read = |text: &str| postcard::from_bytes::<Text>(&postcard::to_allocvec(text).unwrap());
        assert_eq!(read("plain").unwrap().as_str(), "plain");
        assert!(read("turn\u{202e}ed").is_err());
        assert!(read(&"a".repeat(4_001)).is_err());
    }

    #[test]
    fn debug_shows_no_word() {
        assert_eq!(format!("{:?}", Text::new("secret").unwrap()), "Text(..)");
    }
}
