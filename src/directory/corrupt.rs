//! Bytes that are not what they should be.

/// A part of the bundle is damaged: too short, or with numbers out of range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Corrupt;

impl std::fmt::Display for Corrupt {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("a part of the directory is damaged")
    }
}

impl std::error::Error for Corrupt {}
