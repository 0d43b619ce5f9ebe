//! Where things are, and running other programs.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

/// The top of the repository: that of the cargo that runs us, which need not be that of the cargo
/// that built us.
pub fn root() -> PathBuf {
    let built = || env!("CARGO_MANIFEST_DIR").into();
    let xtask = PathBuf::from(env::var_os(XTASK).unwrap_or_else(built));
    xtask.parent().unwrap_or(&xtask).to_owned()
}

/// The variable in which cargo tells where `xtask/` is.
pub const XTASK: &str = "CARGO_MANIFEST_DIR";

/// Where the finished site goes.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's output directory.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The cargo that runs us, at the top of the repository.
pub fn cargo() -> Command {
    at_root(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program, at the top of the repository.
pub fn at_root(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Runs a command to its end; a failure names it.
pub fn run(command: &mut Command) -> Result<()> {
    let name = describe(command);
    let status = command
        .status()
        .with_context(|| format!("starting {name}"))?;
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

/// Runs a command and returns what it printed.
pub fn output(command: &mut Command) -> Result<String> {
    let name = describe(command);
    let output = command
        .output()
        .with_context(|| format!("starting {name}"))?;
    if !output.status.success() {
        bail!(
            "`{name}` failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The program and its first words: enough to know it by.
fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args().take(3));
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The repository's files as git sees them: tracked, and new ones that are not ignored.
pub fn files() -> Result<Vec<PathBuf>> {
    let listed = output(at_root("git").args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]))?;
    let paths = listed
        .split('\0')
        .filter(|path| !path.is_empty())
        .map(PathBuf::from);
    // A file deleted but not yet committed is still listed.
    Ok(paths.filter(|path| root().join(path).is_file()).collect())
}

/// Reads a text file, given from the top of the repository.
pub fn read(path: impl AsRef<Path>) -> Result<String> {
    let path = path.as_ref();
    fs::read_to_string(root().join(path)).with_context(|| format!("reading {}", path.display()))
}

/// Strings that would tell which machine built something.
pub fn machine_paths() -> Vec<String> {
    let home = env::var_os("HOME").map(PathBuf::from);
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| home.as_ref().map(|home| home.join(".cargo")));
    [Some(root()), Some(target()), home, cargo_home]
        .into_iter()
        .flatten()
        .map(|path| path.display().to_string())
        // "/" or "/x" would be found in anything.
        .filter(|path| path.len() > 3)
        .collect()
}
