//! Where the program keeps its one file.

use std::{fs, io, path::PathBuf};

use crate::deployment;

/// The variable that names another place, for tests and for carrying the program on a stick.
const PLACE: &str = "CALC_FOLDER";

/// The program's own folder: under the system's place for data of programs (`$XDG_DATA_HOME`,
/// `~/Library/Application Support`, `%LOCALAPPDATA%`), by the name that others see. Only its owner may look into
/// it.
///
/// # Errors
/// When the system knows no such place, or the folder can't be made.
pub fn own() -> io::Result<PathBuf> {
    let folder = match std::env::var_os(PLACE) {
        Some(place) => PathBuf::from(place),
        None => dirs::data_local_dir()
            .ok_or(io::ErrorKind::NotFound)?
            .join(deployment::FILE_NAME),
    };
    fs::create_dir_all(&folder)?;
    only_for_its_owner(&folder)?;
    Ok(folder)
}

#[cfg(unix)]
fn only_for_its_owner(folder: &std::path::Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn only_for_its_owner(_: &std::path::Path) -> io::Result<()> {
    Ok(())
}

/// The list of services. None when it is not there.
#[must_use]
pub fn list() -> Option<Vec<u8>> {
    came_with("list.svcb")
}

/// The signed root that says whose newer lists are taken (`docs/release-drill.md`). None where the program came
/// without one: it then takes no list but its own.
#[must_use]
pub fn root() -> Option<Vec<u8>> {
    came_with("root.svd")
}

/// A file of this name that `cargo xtask package` or `cargo xtask test` put beside the program, or where a package puts
/// what its program reads.
fn came_with(name: &str) -> Option<Vec<u8>> {
    let program = std::env::current_exe().ok()?;
    let beside = program.parent()?;
    let shared = beside.join("../share").join(deployment::FILE_NAME);
    [beside.to_owned(), shared]
        .iter()
        .find_map(|folder| fs::read(folder.join(name)).ok())
}
