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
            .join(deployment::NAME.to_lowercase()),
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

/// The list of services: beside the program, or where a package puts what its program reads. None when it is in
/// neither place.
#[must_use]
pub fn list() -> Option<Vec<u8>> {
    /// Under the name of the file that `cargo xtask package` and `cargo xtask test` put there.
    const LIST: &str = "list.svcb";
    let program = std::env::current_exe().ok()?;
    let beside = program.parent()?;
    let shared = beside
        .join("../share")
        .join(deployment::NAME.to_lowercase());
    [beside.to_owned(), shared]
        .iter()
        .find_map(|folder| fs::read(folder.join(LIST)).ok())
}
