//! Random names for sections and items.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A random name for a section or an item: 8 bytes, 16 hexadecimal digits when stored.
///
/// Random, so that it tells neither an order nor a count.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Id(u64);

impl From<[u8; 8]> for Id {
    fn from(bytes: [u8; 8]) -> Self {
        Self(u64::from_be_bytes(bytes))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        // One spelling an id: 16 digits, lower case.
        let plain = text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if text.len() != 16 || !plain {
            return Err(D::Error::custom("not an id"));
        }
        u64::from_str_radix(&text, 16)
            .map(Self)
            .map_err(|_| D::Error::custom("not an id"))
    }
}
