//! What a phone's system gives: its private folder, its key store, its window.
//!
//! All of it goes through the methods of `android/MainActivity.kt` and of Android itself. It is compiled for Android
//! by `cargo xtask check`, and **has not run on a phone**: `docs/mobile.md` lists the checks that are owed.

pub mod files;
pub mod folder;
pub mod java;
pub mod pepper;
pub mod shell;
