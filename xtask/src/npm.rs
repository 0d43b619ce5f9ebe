//! npm packages for tests and benchmarks, pinned in `benches/npm`; none is ever shipped.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::{tools, tree};

const PINNED: &str = "benches/npm";
const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];
const STAMP: &str = "installed";

/// Installs the pinned packages outside of the sources and returns their `node_modules`.
/// Does nothing when they are there.
pub fn install() -> Result<PathBuf> {
    let place = tree::target().join("npm");
    let modules = place.join("node_modules");
    let lock = tree::read(format!("{PINNED}/package-lock.json"))?;
    let stamp = place.join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(modules);
    }
    tools::for_npm()?;
    fs::create_dir_all(&place)?;
    for file in FILES {
        let from = tree::root().join(PINNED).join(file);
        fs::copy(from, place.join(file)).with_context(|| format!("copying {file}"))?;
    }
    let flags = [
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ];
    tree::run(tree::at_root("npm").args(flags).current_dir(&place))?;
    fs::write(stamp, lock)?;
    Ok(modules)
}
