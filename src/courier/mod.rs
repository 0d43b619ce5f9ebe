//! What carries a bundle from one device to another with no network: a code to scan, and the lists of
//! words said by voice.
//!
//! Beside the screens, in a Worker of its own, the engine draws a bundle as one QR code, finds and reads
//! such a code in a picture, and holds the lists of `assets/words/`. It knows no key and no plan, stores
//! nothing and keeps no question. Pictures come from anywhere, so that what reads them must not share memory
//! with what holds words (`docs/decisions/0012-courier.md`).
//!
//! Nobody is asked for a camera: a picture is one that the person took or chose.

mod ask;
mod code;
#[cfg(feature = "courier")]
mod engine;

pub use ask::{Answer, LONGEST_MS, MOST_IN_A_CODE, MOST_PIXELS, Picture, Question};
pub use code::Code;
#[cfg(feature = "courier")]
pub use engine::answer;

/// What draws and reads codes, beside the screens.
pub type Link = crate::wire::Link<Question, Answer>;
