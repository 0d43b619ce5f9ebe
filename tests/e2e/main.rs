//! The whole product in a real browser, at phone size, through the served build.
//!
//! Run them with `cargo xtask test`, which builds `dist/`, installs the browser and says where the server
//! program is. Each test has a server, a browser profile and a request log of its own.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

mod after;
mod axe;
mod browser;
mod codes;
mod consent;
mod dialogue;
mod engines;
mod equality;
mod exit;
mod first_run;
mod hand_over;
mod keyboard;
mod layout;
mod leaks;
mod memory;
#[path = "../support/newer_list.rs"]
mod newer_list;
mod offline;
mod people;
mod person;
mod places;
mod plan;
mod practice;
mod screens;
mod server;
mod settings;
mod sharing_screens;
#[path = "../support/signing.rs"]
mod signing;
mod storage;
mod tampered;
mod tour;
mod typing;
mod updates;
mod ways;
#[path = "../support/xvfb.rs"]
mod xvfb;
