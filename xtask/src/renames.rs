//! No path of the machine that built it stays in what is shipped.

use std::{env, path::PathBuf};

use anyhow::{Context, Result};

use crate::tree;

/// Flags under which the same source gives the same bytes on every machine: panic messages carry
/// the path of their source file, so each root that can occur in one is renamed.
pub fn flags() -> Result<Vec<String>> {
    let sysroot = tree::output(tree::at_root("rustc").args(["--print", "sysroot"]))?;
    let version = tree::output(tree::at_root("rustc").arg("-vV"))?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .context("rustc has no commit hash")?;
    let home = env::var_os("HOME").map(PathBuf::from);
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let registry = cargo_home
        .or(home.map(|home| home.join(".cargo")))
        .context("no CARGO_HOME")?;

    let mut renames = vec![
        // Only where the component `rust-src` is installed.
        (
            PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust"),
            format!("/rustc/{commit}"),
        ),
        (tree::target(), "/target".into()),
        (tree::root(), "/tally".into()),
    ];
    // The directory below this one is named after the registry's address.
    if let Ok(indexes) = registry.join("registry/src").read_dir() {
        renames.extend(
            indexes
                .flatten()
                .map(|index| (index.path(), "/crates".into())),
        );
    }
    // The last match wins in rustc: longer prefixes go last.
    renames.sort_by_key(|(from, _)| from.as_os_str().len());
    Ok(renames
        .into_iter()
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()))
        .collect())
}
