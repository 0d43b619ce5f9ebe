//! The browser: what runs on the page, and what runs in the Workers of keeper, finder and courier.

pub mod clock;
#[cfg(feature = "cover")]
mod cover_page;
#[cfg(feature = "ui")]
pub mod files;
#[cfg(feature = "ui")]
pub mod focus;
#[cfg(feature = "keeper")]
mod idb;
#[cfg(feature = "ui")]
pub mod keyboard;
#[cfg(feature = "ui")]
pub mod lifecycle;
pub mod link;
#[cfg(feature = "ui")]
pub mod newer_version;
#[cfg(feature = "keeper")]
mod opfs;
pub mod page;
pub mod rng;
#[cfg(any(feature = "courier", feature = "finder", feature = "keeper"))]
pub mod serve;
#[cfg(feature = "keeper")]
mod store;
#[cfg(feature = "keeper")]
mod worker;

#[cfg(feature = "cover")]
pub use cover_page::CoverPage;
pub use page::{language, window};
#[cfg(feature = "keeper")]
pub use store::{WebStorage, WebStore};

/// Tabs of one installation tell each other to lock through this channel.
pub const CHANNEL: &str = "calc";

/// The only message on [`CHANNEL`].
pub const LOCK: &str = "lock";
