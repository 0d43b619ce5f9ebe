//! The desktop: a window of its own, a folder of its own, threads in place of Workers. A phone's app is the same,
//! with the files and the folder of `platform::mobile`.

pub mod clock;
pub mod device;
#[cfg(not(target_os = "android"))]
pub mod files;
#[cfg(not(target_os = "android"))]
pub mod folder;
pub mod helper;
pub mod process;
pub mod screen_lock;
pub mod store;

#[cfg(target_os = "android")]
pub use super::mobile::{files, folder};
