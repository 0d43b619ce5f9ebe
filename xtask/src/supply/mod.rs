//! `cargo xtask supply`: what others wrote that goes into what we ship.
//!
//! [`packages`] finds it, [`sbom`] lists it for other people's tools, [`deny`] checks it against `deny.toml`.

pub mod deny;
pub mod packages;
pub mod sbom;

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::tree;
use packages::Use;

/// Where the list of parts goes.
pub fn list() -> PathBuf {
    tree::target().join("supply/sbom.json")
}

/// Writes the list of parts and checks where they come from.
///
/// # Errors
/// A part without a version, licence or checksum; whatever `deny.toml` refuses; a tool that can't be had.
pub fn run() -> Result<()> {
    println!("[1/2] the parts");
    let packages = packages::read()?;
    let list = list();
    fs::create_dir_all(list.parent().context("no folder")?)?;
    fs::write(&list, sbom::write(&packages)?)?;
    for (what, to) in [
        (Use::Web, "the web app"),
        (Use::Desktop, "the program for computers"),
    ] {
        let shipped = packages
            .iter()
            .filter(|package| package.ships_in.contains(&what));
        println!("  {:>4} in {to}", shipped.count());
    }
    let only_build = packages
        .iter()
        .filter(|package| package.ships_in.is_empty());
    println!("  {:>4} more to build them", only_build.count());
    println!("  {}", list.display());
    println!("[2/2] bans, licences, sources, advisories");
    deny::run(&deny::install()?)
}

/// What `cargo xtask test` can do of it without minutes of compiling: all, where cargo-deny is there, else a
/// line that says what was left out.
///
/// # Errors
/// Those of [`run`].
pub fn in_tests() -> Result<()> {
    match deny::installed() {
        Some(program) => deny::run(&program),
        None => {
            println!(
                "not checked: bans, licences, sources (cargo-deny is not here; `cargo xtask supply` installs it)"
            );
            Ok(())
        }
    }
}
