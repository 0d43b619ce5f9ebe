//! Where everything lies in `sv1`. All numbers are bytes.
//!
//! ```text
//! container  copy A | copy B
//! copy       header page 4096 | body 1,048,720 | random 3,952
//! header     salt 32 | entry 176 x 8 | random 2,624 | seal 32 (see `container::Header`)
//! entry      entry_salt 32 | commitment 32 | sealed(kind 1, slot 1, zero 30, R 32, S 32) 112
//! body       body_salt 32 | commitment 32 | sealed(mark 1, zero 63, slot 131,072 x 8) 1,048,656
//! slot       slot_salt 32 | commitment 32 | sealed(length 4, schema 2, data, zero) 131,008
//! ```
//!
//! There is no magic number and no version byte: a container of another version has another length and
//! another file name. The header has a page of its own, so that saving a plan never writes near it.

/// The unit in which storage is assumed to tear.
pub(super) const PAGE: usize = 4096;
/// A salt: of the container, or of one record.
pub(crate) const SALT: usize = 32;
/// What commits a record to its key.
pub(crate) const COMMITMENT: usize = 32;
/// The tag of ChaCha20-Poly1305 (RFC 8439).
pub(crate) const TAG: usize = 16;
/// What a record has beyond its plaintext.
pub(crate) const OVERHEAD: usize = SALT + COMMITMENT + TAG;
/// A secret inside an entry: R or S.
pub(super) const SECRET: usize = 32;

/// How many entries a header has, and how many slots a body.
pub(super) const PLACES: usize = 8;
/// One entry.
pub(super) const ENTRY: usize = ENTRY_PLAIN + OVERHEAD;
/// What an entry seals.
pub(super) const ENTRY_PLAIN: usize = 2 + ENTRY_ZERO + 2 * SECRET;
/// Zero bytes inside an entry, kept for later.
pub(super) const ENTRY_ZERO: usize = 30;

/// What shows that a header page is whole: its last bytes.
pub(super) const SEAL: usize = 32;

/// One slot, as it lies in the body's plaintext.
pub(super) const SLOT: usize = 131_072;
/// What a slot seals.
pub(super) const SLOT_PLAIN: usize = SLOT - OVERHEAD;
/// Length (4) and schema (2) before a slot's data.
pub(super) const SLOT_HEAD: usize = 6;

/// Mark (1) and zero bytes (63) before the slots.
pub(super) const BODY_HEAD: usize = 64;
/// What a body seals.
pub(super) const BODY_PLAIN: usize = BODY_HEAD + PLACES * SLOT;
/// The body as stored.
pub(super) const BODY: usize = BODY_PLAIN + OVERHEAD;

/// One copy: a whole number of pages.
pub(super) const COPY: usize = PAGE + BODY_REGION;
/// A copy without its header page: the body and the random bytes up to the next page.
pub(super) const BODY_REGION: usize = BODY.next_multiple_of(PAGE);
/// The whole container.
pub(super) const CONTAINER: usize = 2 * COPY;

const _: () = assert!(ENTRY == 176 && SALT + PLACES * ENTRY + SEAL <= PAGE);
const _: () = assert!(BODY == 1_048_720 && COPY == 1_056_768 && CONTAINER == 2_113_536);
