//! Whether the same sources give the same bytes from another directory.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail, ensure};

use super::site::{hex, sha256};
use crate::tree;

/// Clones the last commit elsewhere, builds there from nothing, and compares every byte with `dist/`.
///
/// # Errors
/// When there are changes that no commit has, or a file differs.
pub fn run() -> Result<()> {
    committed()?;
    let elsewhere = std::env::temp_dir().join(format!("twice-{}", std::process::id()));
    let result = build_and_compare(&elsewhere);
    fs::remove_dir_all(&elsewhere).context("removing the clone")?;
    result
}

/// A clone has what is committed: with other changes here, the two would differ for a dull reason.
fn committed() -> Result<()> {
    let changed = tree::output(tree::at_root("git").args(["status", "--porcelain"]))?;
    ensure!(
        changed.is_empty(),
        "commit these first, since the second build is of the last commit:\n{}",
        changed.trim_end()
    );
    Ok(())
}

fn build_and_compare(elsewhere: &Path) -> Result<()> {
    tree::run(
        tree::at_root("git")
            .args(["clone", "--quiet", "--no-hardlinks"])
            .arg(tree::root())
            .arg(elsewhere),
    )?;
    println!("building again in {}", elsewhere.display());
    tree::run(
        tree::at_root(std::env::current_exe()?)
            .arg("dist")
            .env(tree::XTASK, elsewhere.join("xtask"))
            .env("CARGO_TARGET_DIR", elsewhere.join("target")),
    )?;
    let (here, there) = (read(&tree::dist())?, read(&elsewhere.join("dist"))?);
    let differing = differing(&here, &there);
    if !differing.is_empty() {
        bail!("the second build differs in:\n{}", differing.join("\n"));
    }
    for (name, bytes) in &here {
        println!("{}  {name}", hex(&sha256(bytes)));
    }
    println!("identical: {} files", here.len());
    Ok(())
}

type Files = BTreeMap<String, Vec<u8>>;

fn read(dir: &Path) -> Result<Files> {
    let entries = fs::read_dir(dir).with_context(|| format!("reading {}", dir.display()))?;
    entries
        .map(|entry| {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            Ok((name, fs::read(entry.path())?))
        })
        .collect()
}

/// What is not the same in both, by name, and from which byte on.
fn differing(here: &Files, there: &Files) -> Vec<String> {
    let names = here
        .keys()
        .chain(there.keys().filter(|name| !here.contains_key(*name)));
    names
        .filter_map(|name| match (here.get(name), there.get(name)) {
            (Some(one), Some(other)) if one == other => None,
            (Some(one), Some(other)) => {
                let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
                Some(format!("{name}, from byte {same} on"))
            }
            (None, _) => Some(format!("{name}, only there")),
            (_, None) => Some(format!("{name}, only here")),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(all: &[(&str, &str)]) -> Files {
        all.iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn every_difference_is_named() {
        let here = files(&[("a", "one"), ("b", "two"), ("c", "three")]);
        assert_eq!(differing(&here, &here), [""; 0]);
        let there = files(&[("a", "one"), ("b", "twe!"), ("d", "three")]);
        assert_eq!(
            differing(&here, &there),
            ["b, from byte 2 on", "c, only here", "d, only there"]
        );
    }
}
