//! The only door to disk, clock, randomness and browser: traits here, backends behind them.
//!
//! Everything else takes these as values, so that it compiles and is tested natively. `memory` is the
//! backend of tests and of *use without saving*.

#[cfg(all(feature = "desktop", not(target_arch = "wasm32")))]
pub mod desktop;
mod device;
#[cfg(all(feature = "updates", not(target_arch = "wasm32")))]
pub mod fetch;
#[cfg(not(target_arch = "wasm32"))]
mod file;
mod files;
mod list_source;
mod list_store;
mod memory;
#[cfg(all(feature = "desktop", target_os = "android"))]
pub mod mobile;
mod newer_version;
mod nfc;
#[cfg(feature = "keeper")]
mod pepper;
#[cfg(feature = "keeper")]
mod rng;
mod shell;
mod storage;
#[cfg(all(feature = "keeper", not(target_arch = "wasm32")))]
mod thread;
#[cfg(target_arch = "wasm32")]
pub mod web;

use std::pin::Pin;

pub use device::{DEVICE, Device};
#[cfg(not(target_arch = "wasm32"))]
pub use file::FileStorage;
pub use files::{Chosen, Files, LONGER_SIDE, LONGEST_FILE, LONGEST_PICTURE, NoFiles, Saved};
pub use list_source::{FetchList, NotFetched};
#[cfg(not(target_arch = "wasm32"))]
pub use list_store::FileListStore;
pub use list_store::{ListStore, MemoryListStore};
pub use memory::MemoryStorage;
pub use newer_version::NewerVersion;
pub use nfc::{nfc, nfkd};
#[cfg(feature = "keeper")]
pub use pepper::{MemoryPepper, Pepper, PepperError};
#[cfg(feature = "keeper")]
pub use rng::SystemRng;
pub use shell::{MemoryShell, Shell, ShellEvent, Told};
pub use storage::{Storage, StorageError};
#[cfg(all(feature = "keeper", not(target_arch = "wasm32")))]
pub use thread::KeeperThread;

/// Random bytes fit for keys.
pub trait Rng {
    /// Fills `buffer` with random bytes.
    ///
    /// # Errors
    /// [`RngError`] when the system gives none; nothing may then be sealed.
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError>;
}

/// The system gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RngError;

/// Time, by this device's clock.
pub trait Clock {
    /// The local calendar day. It may be wrong: nothing may depend on it but what is shown.
    fn today(&self) -> chrono::NaiveDate;

    /// Seconds since 1970-01-01 00:00 UTC. It may be wrong, likewise.
    fn unix_s(&self) -> i64;

    /// Milliseconds of a steady clock with any start.
    fn now_ms(&self) -> f64;

    /// Returns after `ms` milliseconds, or later.
    fn sleep(&self, ms: u32) -> Pin<Box<dyn Future<Output = ()>>>;
}
