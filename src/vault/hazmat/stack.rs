//! What functions leave on the stack when they have returned.
//!
//! The libraries below us wipe their large buffers, not each temporary: the stretched code stood in the memory of a
//! locked program until something else was written there (`tests/memory.rs`).

use zeroize::Zeroizing;

/// How much is written over, in words of 8 bytes: 32 KiB, far more than what deriving a key uses.
const DEEP: usize = 4_096;

/// Writes over what was below the caller's own part of the stack. Call it after what is to be forgotten.
#[inline(never)]
pub(super) fn wipe() {
    let mut below = Zeroizing::new([0_u64; DEEP]);
    // Nobody may think that it is not needed.
    std::hint::black_box(below.as_mut());
}
