//! The screens, in Dioxus. Cover, set-up and plan; the parts they are made of; the way out.
//!
//! Screens reach the plan, the keeper and the clock through [`context`] only. A screen or component is a
//! folder with its code and its style sheet; `xtask dist` joins the sheets.

mod app;
pub mod components;
pub mod context;
pub mod cover;
#[cfg(all(feature = "desktop", not(target_arch = "wasm32")))]
pub mod desktop;
mod details;
#[cfg(feature = "gallery")]
pub mod gallery;
mod gathering;
mod places;
pub mod prompts;
mod screens;
mod sharing;
pub mod styles;

pub use app::{App, Inside, Part, Start};
pub use context::{Services, SharedPlan};
