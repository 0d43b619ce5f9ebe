//! Tally: a calculator that really calculates and, with a code only its owner knows, opens a
//! safety plan that never leaves the phone.
//!
//! Where to start: [`calculator`] (the sums), [`vault`] (the sealed container), [`keeper`] (who holds
//! the keys), [`session`] (locked and open), [`plan`] (what a person writes), `ui` (the screens),
//! [`directory`] (places that can help), [`share`] (what is handed to an advocate), [`courier`] (what
//! carries it as a code to scan), [`wire`] (between the screens and what works beside them), [`i18n`] (the
//! words), [`platform`] (the only door to clock, disk and browser).

pub mod calculator;
pub mod courier;
pub mod deployment;
pub mod directory;
pub mod i18n;
pub mod keeper;
pub mod plan;
pub mod platform;
pub mod session;
pub mod share;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(feature = "keeper")]
pub mod vault;
pub mod wire;
