//! Whether the same sources give the same bytes from another directory.

use std::fs;

use anyhow::{Context, Result, bail};

use super::verify::SUMS;
use crate::tree;

/// Copies the sources elsewhere, builds there from nothing, compares with `dist/`.
pub fn run() -> Result<()> {
    let elsewhere = std::env::temp_dir().join(format!("twice-{}", std::process::id()));
    let result = build_and_compare(&elsewhere);
    fs::remove_dir_all(&elsewhere).context("removing the copy")?;
    result
}

fn build_and_compare(elsewhere: &std::path::Path) -> Result<()> {
    for file in tree::files()? {
        let to = elsewhere.join(&file);
        fs::create_dir_all(to.parent().context("a file without a directory")?)?;
        fs::copy(tree::root().join(&file), to)?;
    }
    // The list of style sheets comes from git.
    tree::run(
        tree::at_root("git")
            .args(["init", "--quiet"])
            .current_dir(elsewhere),
    )?;
    println!("building again in {}", elsewhere.display());
    tree::run(
        tree::at_root(std::env::current_exe()?)
            .arg("dist")
            .env(tree::XTASK, elsewhere.join("xtask"))
            .env("CARGO_TARGET_DIR", elsewhere.join("target")),
    )?;
    let here = fs::read_to_string(tree::dist().join(SUMS))?;
    let there = fs::read_to_string(elsewhere.join("dist").join(SUMS))?;
    if here != there {
        let differing: Vec<_> = here.lines().filter(|line| !there.contains(line)).collect();
        bail!("the second build differs in:\n{}", differing.join("\n"));
    }
    println!("the second build is the same, byte for byte");
    Ok(())
}
