//! Words that are said by voice: drawing them, reading what was typed, naming keys.
//!
//! A word list is passed in; the app fetches it. A list has words of `a` to `z` only, each once, and at
//! least [`FEWEST`] of them.

mod list;
mod spoken;
mod typed;

pub use list::{FEWEST, ListError, draw, name};
pub use spoken::{SPOKEN, SpokenWords};
pub use typed::{TypedWord, check};
