//! Between the screens and what works beside them (a Worker on the web, a thread elsewhere): questions
//! one way and answers the other, both as bytes.
//!
//! The keeper holds the keys, the finder holds the list of places, the courier reads pictures. None shares
//! memory with what draws text: whoever talks to one holds a [`Link`], and ending the link ends it, with
//! all it holds.

mod frame;
mod link;

pub use frame::{Frame, FrameError};
pub use link::{Ended, Link, Post};
