//! Measures in a real browser, each against a peer or a limit in the same run: `cargo xtask bench`.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    dead_code,
    reason = "it prints figures, may stop at any fault, and shares files with the browser tests"
)]

#[path = "../../tests/e2e/browser.rs"]
mod browser;
mod exit;
mod figures;
mod now;
#[path = "../../tests/e2e/person.rs"]
mod person;
mod save;
#[path = "../../tests/e2e/server.rs"]
mod server;
mod sums;
mod typing;
mod unlock;
mod workbench;
#[path = "../../tests/support/xvfb.rs"]
mod xvfb;

fn main() {
    let which = std::env::args().nth(1).unwrap_or_default();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.expect("a runtime");
    match which.as_str() {
        "exit" => runtime.block_on(exit::run()),
        "now" => runtime.block_on(now::run()),
        "save" => runtime.block_on(save::run()),
        "sums" => runtime.block_on(sums::run()),
        "typing" => runtime.block_on(typing::run()),
        "unlock" => runtime.block_on(unlock::run()),
        // What `cargo test --all-targets` and a bare `cargo bench` call it with.
        _ => println!("name one of: exit, now, save, sums, typing, unlock"),
    }
}
