//! The browser.

pub mod clock;
#[cfg(feature = "cover")]
mod cover_page;
pub mod lifecycle;
pub mod link;
pub mod page;
pub mod rng;

#[cfg(feature = "cover")]
pub use cover_page::CoverPage;
pub use page::{language, window};
