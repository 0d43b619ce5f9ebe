//! Text as the person wrote it.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

use crate::platform::nfc;

/// The longest text of one item or title, in Unicode scalar values after NFC.
pub const MAX_TEXT_CHARS: usize = 4_000;

/// Words of the person, in NFC, wiped when dropped and never printed by `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PlanText(Zeroizing<String>);

impl PlanText {
    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is longer than [`MAX_TEXT_CHARS`]; every edit refuses such text.
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        // A character is at least one byte, so most text needs no count.
        self.0.len() > MAX_TEXT_CHARS && self.0.chars().count() > MAX_TEXT_CHARS
    }

    /// Whether nothing at all was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether nothing but white space was written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl From<String> for PlanText {
    fn from(text: String) -> Self {
        Self(nfc(Zeroizing::new(text)))
    }
}

impl From<&str> for PlanText {
    fn from(text: &str) -> Self {
        Self::from(String::from(text))
    }
}

impl fmt::Debug for PlanText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PlanText(..)")
    }
}

impl Serialize for PlanText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PlanText {
    /// Takes stored text as it is: what was sealed comes back to the letter.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Zeroizing::new(text)))
    }
}
