//! The screens.

pub mod prompts;
