//! The keeper: the only holder of codes and keys.
//!
//! On the web it is a dedicated Worker, elsewhere a thread; either way it shares no memory with what
//! draws text. It is spoken to in [`Request`]s and answers each with one [`Reply`], over a [`Link`]; ending
//! the link ends the keeper and every key with it.

mod protocol;
#[cfg(feature = "keeper")]
mod service;
mod share;

pub use protocol::{
    CodeProblem, GuessTime, NotSaved, PlanBytes, Refusal, Reply, Request, Sealed, SecretKeys,
    is_nothing,
};
#[cfg(feature = "keeper")]
pub use service::{Keeper, Store};
pub use share::{Packed, ShareReply, ShareRequest};

/// A keeper to talk to.
pub type Link = crate::wire::Link<Request, Reply>;
