//! The keeper: the only holder of codes and keys.
//!
//! On the web it is a dedicated Worker, elsewhere a thread; either way it shares no memory with what
//! draws text. It is spoken to in [`Request`]s and answers each with one [`Reply`], both sent as bytes
//! ([`Frame`]). Whoever talks to it holds a [`Link`]; ending the link ends the keeper and every key with
//! it.

mod link;
mod protocol;
#[cfg(feature = "keeper")]
mod service;

pub use link::{Ended, Link, Post};
pub use protocol::{
    CodeProblem, Frame, FrameError, GuessTime, NotSaved, PlanBytes, Refusal, Reply, Request,
    Sealed, SecretKeys, is_nothing,
};
#[cfg(feature = "keeper")]
pub use service::{Keeper, Store};
