//! `cargo xtask`: the project's one tool.
fn main() {}
