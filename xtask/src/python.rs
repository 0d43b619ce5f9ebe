//! The Python of the second implementation of bundles, pinned in `tests/share/requirements.txt`; never shipped.

use std::{fs, path::PathBuf};

use anyhow::Result;

use crate::{tools, tree};

const PINNED: &str = "tests/share/requirements.txt";
const STAMP: &str = "installed";

/// Makes a virtual environment outside of the sources, with the pinned packages, and returns its Python.
/// Does nothing when it is there.
pub fn install() -> Result<PathBuf> {
    let place = tree::target().join("python");
    let python = place.join("bin").join("python");
    let wanted = tree::read(PINNED)?;
    let stamp = place.join(STAMP);
    if python.is_file() && fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    tools::for_python()?;
    let make = ["-m", "venv", "--clear"];
    tree::run(tree::at_root("python3").args(make).arg(&place))?;
    let flags = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--only-binary=:all:",
        "--requirement",
        PINNED,
    ];
    tree::run(tree::at_root(&python).args(flags))?;
    fs::write(stamp, wanted)?;
    Ok(python)
}
