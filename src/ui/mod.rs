//! The screens, in Dioxus. Cover, set-up and plan; the parts they are made of; the way out.
//!
//! Screens reach the plan, the keeper and the clock through [`context`] only. A screen or component is a
//! folder with its code and its style sheet; `xtask dist` joins the sheets in the order of `STYLES`.

mod app;
pub mod components;
pub mod context;
pub mod cover;
pub mod prompts;
mod screens;

pub use app::{App, Start};
pub use context::{Services, SharedPlan};

/// The style sheets of the inner app, in the order in which they apply.
pub const STYLES: &[&str] = &[
    include_str!("styles/tokens.css"),
    include_str!("styles/base.css"),
    include_str!("components/button/button.css"),
    include_str!("components/card/card.css"),
    include_str!("components/frame/frame.css"),
    include_str!("components/keypad/keypad.css"),
    include_str!("components/text_box/text_box.css"),
    include_str!("screens/set_up/set_up.css"),
    include_str!("screens/plan/plan.css"),
];
