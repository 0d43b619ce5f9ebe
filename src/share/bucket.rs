//! The five lengths a bundle can have.
//!
//! Few lengths tell little about what is inside. The smallest is there so that a short share fits into one
//! code to scan.

/// The lengths of bundles, in bytes, smallest first.
pub const BUCKETS: [usize; 5] = [IN_A_CODE, 4_096, 16_384, 65_536, 262_144];

/// The one bundle that fits into one QR code, in bytes: a code of the largest version holds 2,331 bytes at
/// error correction level M (ISO/IEC 18004, table 7).
pub const IN_A_CODE: usize = 2_048;

/// The smallest length that holds `bytes`.
#[cfg(feature = "keeper")]
pub(super) fn holding(bytes: usize) -> Option<usize> {
    BUCKETS.into_iter().find(|bucket| bytes <= *bucket)
}

/// Whether a bundle can have this length.
#[cfg(feature = "keeper")]
pub(super) fn is_one(length: usize) -> bool {
    BUCKETS.contains(&length)
}
