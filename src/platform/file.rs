//! Storage in one file, natively.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{ErrorKind, Read, Seek, SeekFrom, Write},
    path::Path,
};

use super::{Storage, StorageError};

/// Far more than any container: a file beyond it is not read further.
const MOST_READ: u64 = 64 * 1024 * 1024;

/// A file written in place. While this lives, no other process opens it: two writers would undo each
/// other's saves.
pub struct FileStorage(File);

impl FileStorage {
    /// Opens the file at `path`, and makes it (empty, readable by its owner only) when there is none.
    ///
    /// # Errors
    /// [`StorageError::Busy`] when another process holds it, [`StorageError::Unavailable`] when its folder
    /// is missing or may not be used, otherwise [`StorageError::Io`].
    pub fn open(path: &Path) -> Result<Self, StorageError> {
        let mut options = OpenOptions::new();
        options.read(true).write(true);
        let (file, made) = match options.open(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => (
                owner_only(&mut options)
                    .create(true)
                    .open(path)
                    .map_err(meaning)?,
                true,
            ),
            other => (other.map_err(meaning)?, false),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(StorageError::Busy),
            Err(TryLockError::Error(error)) => return Err(meaning(error)),
        }
        if made {
            // The name is durable only once its folder is.
            file.sync_all().map_err(meaning)?;
            sync_folder(path)?;
        }
        Ok(Self(file))
    }
}

impl Storage for FileStorage {
    async fn read_all(&mut self) -> Result<Vec<u8>, StorageError> {
        self.0.seek(SeekFrom::Start(0)).map_err(meaning)?;
        let mut bytes = Vec::new();
        let length = self.0.metadata().map_err(meaning)?.len().min(MOST_READ);
        bytes
            .try_reserve_exact(usize::try_from(length).map_err(|_| StorageError::Io)?)
            .map_err(|_| StorageError::Io)?;
        (&mut self.0)
            .take(MOST_READ)
            .read_to_end(&mut bytes)
            .map_err(meaning)?;
        Ok(bytes)
    }

    async fn write_at(&mut self, offset: u64, bytes: &[u8]) -> Result<(), StorageError> {
        self.0.seek(SeekFrom::Start(offset)).map_err(meaning)?;
        self.0.write_all(bytes).map_err(meaning)
    }

    async fn sync(&mut self) -> Result<(), StorageError> {
        // `F_FULLFSYNC` on Apple systems, `fsync` elsewhere.
        self.0.sync_all().map_err(meaning)
    }
}

pub(super) fn meaning(error: std::io::Error) -> StorageError {
    match error.kind() {
        ErrorKind::WouldBlock | ErrorKind::ResourceBusy => StorageError::Busy,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            StorageError::Full
        }
        ErrorKind::NotFound
        | ErrorKind::PermissionDenied
        | ErrorKind::ReadOnlyFilesystem
        | ErrorKind::Unsupported => StorageError::Unavailable,
        _ => StorageError::Io,
    }
}

#[cfg(unix)]
pub(super) fn owner_only(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

#[cfg(not(unix))]
pub(super) fn owner_only(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) -> Result<(), StorageError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(meaning)
}

#[cfg(not(unix))]
pub(super) fn sync_folder(_path: &Path) -> Result<(), StorageError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use pollster::block_on;

    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    #[test]
    fn what_is_written_is_there_again_and_gaps_are_zero() {
        let folder = folder();
        let path = folder.path().join("calc.bin");
        let mut storage = FileStorage::open(&path).unwrap();
        assert_eq!(block_on(storage.read_all()).unwrap(), b"");
        block_on(storage.write_at(5, b"later")).unwrap();
        block_on(storage.write_at(0, b"first")).unwrap();
        block_on(storage.write_at(12, b"gap")).unwrap();
        block_on(storage.sync()).unwrap();
        drop(storage);
        let mut again = FileStorage::open(&path).unwrap();
        assert_eq!(block_on(again.read_all()).unwrap(), b"firstlater\0\0gap");
    }

    #[test]
    fn a_second_opener_is_told_that_the_file_is_busy() {
        let folder = folder();
        let path = folder.path().join("calc.bin");
        let first = FileStorage::open(&path).unwrap();
        assert!(matches!(FileStorage::open(&path), Err(StorageError::Busy)));
        drop(first);
        assert!(FileStorage::open(&path).is_ok());
    }

    #[test]
    fn a_missing_folder_is_no_storage() {
        let path = folder().path().join("no").join("calc.bin");
        assert!(matches!(
            FileStorage::open(&path),
            Err(StorageError::Unavailable)
        ));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = folder();
        let path = folder.path().join("calc.bin");
        FileStorage::open(&path).unwrap();
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
