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

/// Writes a file beside its place, makes sure it is on the disk, puts it there, and makes sure of that
/// too: whoever reads finds the old one or the new one, also after the power fails.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let put = || {
        let mut file = File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&beside, path)?;
        sync_folder(path)
    };
    put().map_err(|error| {
        // What was begun goes; that it may already be gone is as good.
        let _ = fs::remove_file(&beside);
        Stop::unreadable(format!("{}: {error}", path.display()))
    })
}

/// Makes sure that the folder of `path` names what it now holds. Elsewhere than on Unix a folder can't be
/// opened, and the system does so by itself.
fn sync_folder(path: &Path) -> std::io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
