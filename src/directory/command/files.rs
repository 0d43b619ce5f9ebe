//! Files: read whole, and written whole or not at all.

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
};

use super::Stop;

/// All of a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Stop> {
    fs::read(path).map_err(|error| Stop::unreadable(format!("{}: {error}", path.display())))
}

/// Writes a file beside its place, makes sure it is on the disk, and only then puts it there: whoever
/// reads finds the old one or the new one.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let put = || {
        let mut file = File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&beside, path)
    };
    put().map_err(|error| {
        // What was begun goes; that it may already be gone is as good.
        let _ = fs::remove_file(&beside);
        Stop::unreadable(format!("{}: {error}", path.display()))
    })
}
