//! The screens, in Dioxus.

pub mod cover;
