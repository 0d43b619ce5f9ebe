//! The desktop: a window of its own, a folder of its own, threads in place of Workers.

pub mod clock;
pub mod device;
pub mod files;
pub mod folder;
pub mod helper;
pub mod process;
pub mod screen_lock;
pub mod store;
