//! The list of services: the `directory` command builds it.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::tree;

/// Where the lists of services and all that goes with them lie.
const FOLDER: &str = "assets/directory";

/// The signed root that says whose newer lists are taken; see `docs/release-drill.md`.
const ROOT: &str = "assets/directory/root.svd";

/// The bytes of [`ROOT`]; none where this deployment takes no list but its own.
pub fn root() -> Result<Vec<u8>> {
    let path = tree::root().join(ROOT);
    if !path.exists() {
        return Ok(Vec::new());
    }
    fs::read(&path).context("reading the root of the lists")
}

/// Where the list is once it is built.
pub fn built() -> PathBuf {
    tree::target().join("list").join("built.svcb")
}

/// Builds the list from [`FOLDER`]. The same folder gives the same bytes.
pub fn build() -> Result<Vec<u8>> {
    println!("building the list of services");
    let out = built();
    fs::create_dir_all(out.parent().context("no folder")?)?;
    let flags = ["--no-default-features", "--features", "list-tools"];
    let command = ["build", "--folder", FOLDER, "--out"];
    tree::run(
        tree::cargo()
            .args(["run", "--quiet", "--bin", "directory"])
            .args(flags)
            .arg("--")
            .args(command)
            .arg(&out),
    )?;
    fs::read(&out).context("reading the list that was built")
}
