//! Handing chosen lines to an advocate, and getting suggestions back: no server, no account.
//!
//! A person and an advocate exchange **bundles**: bytes of five fixed lengths that look random, shown as a
//! code to scan or kept as a file. What a bundle says is a [`Message`]: a share, suggestions, a receipt, or
//! a stop.
//!
//! The first bundle is opened with five **words** said by voice ([`seal_with_words`], [`open_with_words`]).
//! It brings the person's fresh public keys; every later bundle is sealed to a key and signed with one
//! ([`seal_to_key`], [`open_with_keys`]), and names both ends inside its signature, so that it cannot be
//! wrapped again for someone else. Keys are made for one share only ([`make_keys`]): two shares of one
//! person have nothing in common.
//!
//! What this does not do: take back what was read; hide that two people exchanged something of about this
//! size; keep a bundle closed to whoever later gets the private key it was sealed to. Words are as good as
//! the voice that says them. Nothing here is stored, and no clock is read: days come in as values.
//!
//! The bytes are laid out in `docs/formats/share.md`; why these primitives, in
//! `docs/decisions/0011-sharing-primitives.md`.

mod body;
mod bucket;
mod error;
mod expected;
#[cfg(feature = "keeper")]
mod hazmat;
mod keys;
#[cfg(test)]
#[cfg(feature = "keeper")]
mod known_answers;
mod message;
#[cfg(feature = "keeper")]
mod open;
#[cfg(feature = "keeper")]
mod payload;
#[cfg(feature = "keeper")]
mod seal;
#[cfg(test)]
#[cfg(feature = "keeper")]
mod tests;
mod text;
pub mod words;

pub use body::{
    About, Body, Consent, Happened, MOST_PARTS, SharedItem, SharedSection, Suggestion, What,
};
pub use bucket::{BUCKETS, IN_A_CODE};
pub use error::{NotOpened, NotSealed};
pub use expected::Expected;
pub use keys::{Fingerprint, OwnKeys, PublicKeys};
#[cfg(feature = "keeper")]
pub use keys::{fingerprint, make_keys};
pub use message::{Day, Message, ShareId};
#[cfg(feature = "keeper")]
pub use open::{Opened, open_with_keys, open_with_words};
#[cfg(feature = "keeper")]
pub use seal::{seal_to_key, seal_with_words};
pub use text::{MAX_CHARS, Text, TextError};
pub use words::SpokenWords;
