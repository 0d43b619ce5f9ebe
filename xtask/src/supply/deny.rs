//! cargo-deny: what may come into the build (`deny.toml`).

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;

use crate::{tools, tree};

const PROGRAM: &str = "cargo-deny";

/// The program, where it is there already.
pub fn installed() -> Option<PathBuf> {
    tools::installed(PROGRAM)
}

/// The program; where it is missing it is compiled first.
///
/// # Errors
/// Those of `cargo install`.
pub fn install() -> Result<PathBuf> {
    tools::from_crates(PROGRAM)
}

/// Checks everything against `deny.toml`; known holes only where the list of them can be had.
///
/// # Errors
/// What is refused, named by cargo-deny.
pub fn run(program: &Path) -> Result<()> {
    tree::run(&mut check(program, &["bans", "licenses", "sources"]))?;
    if tree::output(tree::at_root(program).args(["fetch", "db"])).is_err() {
        println!("not checked: advisories (the list of known holes can't be had from here)");
        return Ok(());
    }
    tree::run(&mut check(program, &["--disable-fetch", "advisories"]))
}

fn check(program: &Path, what: &[&str]) -> Command {
    let mut command = tree::at_root(program);
    // Two versions of one package are a warning, and there are many.
    command.args(["--log-level", "error", "check", "--hide-inclusion-graph"]);
    command.args(what);
    command
}
