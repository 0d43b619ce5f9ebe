//! Measures in a real browser, each against a peer or a limit in the same run: `cargo xtask bench`.

#![expect(clippy::print_stdout, reason = "figures are what this is for")]
#![allow(
    dead_code,
    reason = "shared with the browser tests, which use all of it"
)]

#[path = "../../tests/e2e/browser.rs"]
mod browser;
mod exit;
mod figures;
#[path = "../../tests/e2e/person.rs"]
mod person;
mod save;
#[path = "../../tests/e2e/server.rs"]
mod server;
mod unlock;
mod workbench;

fn main() {
    let which = std::env::args().nth(1).unwrap_or_default();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.expect("a runtime");
    match which.as_str() {
        "exit" => runtime.block_on(exit::run()),
        "save" => runtime.block_on(save::run()),
        "unlock" => runtime.block_on(unlock::run()),
        // What `cargo test --all-targets` and a bare `cargo bench` call it with.
        _ => println!("name one of: exit, save, unlock"),
    }
}
