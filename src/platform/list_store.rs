//! Where a newer list is kept.

use super::StorageError;

/// One file of bytes, replaced whole: after a failure or a loss of power it holds what it held, or what was
/// written, and nothing between. Whoever reads it checks what was read.
pub trait ListStore {
    /// What is stored, but no more than its first `most` bytes; none when nothing is.
    ///
    /// # Errors
    /// Any [`StorageError`].
    fn read(&mut self, most: usize) -> Result<Option<Vec<u8>>, StorageError>;

    /// Stores `bytes` in place of what is stored, durably once this returns.
    ///
    /// # Errors
    /// Any [`StorageError`]; what was stored still is.
    fn write(&mut self, bytes: &[u8]) -> Result<(), StorageError>;

    /// Whether it is still there when the program starts again.
    fn lasts(&self) -> bool;
}

/// In memory: for tests, and on the web, where a list of one's own would tell that somebody looked for one.
#[derive(Debug, Clone, Default)]
pub struct MemoryListStore(Option<Vec<u8>>);

impl MemoryListStore {
    /// Nothing stored yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A store that holds `bytes`.
    #[must_use]
    pub fn holding(bytes: Vec<u8>) -> Self {
        Self(Some(bytes))
    }

    /// What is stored.
    #[must_use]
    pub fn bytes(&self) -> Option<&[u8]> {
        self.0.as_deref()
    }
}

impl ListStore for MemoryListStore {
    fn read(&mut self, most: usize) -> Result<Option<Vec<u8>>, StorageError> {
        let stored = self.0.as_deref();
        Ok(stored.map(|bytes| bytes.iter().copied().take(most).collect()))
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), StorageError> {
        self.0 = Some(bytes.to_vec());
        Ok(())
    }

    fn lasts(&self) -> bool {
        false
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use in_a_file::FileListStore;

#[cfg(not(target_arch = "wasm32"))]
mod in_a_file {
    use std::{
        fs::{self, File, OpenOptions},
        io::{ErrorKind, Read, Write},
        path::{Path, PathBuf},
    };

    use super::{
        super::file::{meaning, owner_only, sync_folder},
        ListStore, StorageError,
    };

    /// The file's name. It says as little as that of the container.
    const NAME: &str = "list.bin";

    /// A file in a folder: written beside its place, synced, renamed into it, and the folder synced.
    #[derive(Debug, Clone)]
    pub struct FileListStore(PathBuf);

    impl FileListStore {
        /// In this folder.
        #[must_use]
        pub fn new(folder: &Path) -> Self {
            Self(folder.join(NAME))
        }

        fn put(&self, beside: &Path, bytes: &[u8]) -> Result<(), StorageError> {
            let mut options = OpenOptions::new();
            options.write(true).create(true).truncate(true);
            let mut file = owner_only(&mut options).open(beside).map_err(meaning)?;
            file.write_all(bytes).map_err(meaning)?;
            file.sync_all().map_err(meaning)?;
            drop(file);
            fs::rename(beside, &self.0).map_err(meaning)?;
            sync_folder(&self.0)
        }
    }

    impl ListStore for FileListStore {
        fn read(&mut self, most: usize) -> Result<Option<Vec<u8>>, StorageError> {
            let file = match File::open(&self.0) {
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
                other => other.map_err(meaning)?,
            };
            let mut bytes = Vec::new();
            file.take(most as u64)
                .read_to_end(&mut bytes)
                .map_err(meaning)?;
            Ok(Some(bytes))
        }

        fn write(&mut self, bytes: &[u8]) -> Result<(), StorageError> {
            let beside = self.0.with_extension("new");
            let put = self.put(&beside, bytes);
            if put.is_err() {
                // What was begun goes; that it may already be gone is as good.
                let _ = fs::remove_file(&beside);
            }
            put
        }

        fn lasts(&self) -> bool {
            true
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        fn names(folder: &Path) -> Vec<String> {
            let mut names: Vec<_> = fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            names.sort();
            names
        }

        #[test]
        fn what_was_written_last_is_read_up_to_the_limit() {
            let folder = tempfile::tempdir().unwrap();
            let mut store = FileListStore::new(folder.path());
            assert_eq!(store.read(100), Ok(None));
            store.write(b"the first, which is longer").unwrap();
            store.write(b"the second").unwrap();
            let mut again = FileListStore::new(folder.path());
            assert_eq!(again.read(100), Ok(Some(b"the second".to_vec())));
            assert_eq!(again.read(3), Ok(Some(b"the".to_vec())));
            assert_eq!(names(folder.path()), [NAME], "nothing is left over");
        }

        #[test]
        fn a_write_that_fails_keeps_what_was_there() {
            let folder = tempfile::tempdir().unwrap();
            let mut store = FileListStore::new(folder.path());
            store.write(b"old").unwrap();
            // Where the new one would be written, there is something else.
            fs::create_dir(folder.path().join("list.new")).unwrap();
            assert!(store.write(b"new").is_err());
            assert_eq!(store.read(100), Ok(Some(b"old".to_vec())));
            fs::remove_dir(folder.path().join("list.new")).unwrap();
            // What an earlier try left half-written does not matter.
            fs::write(folder.path().join("list.new"), b"half of a longer one").unwrap();
            store.write(b"new").unwrap();
            assert_eq!(store.read(100), Ok(Some(b"new".to_vec())));
            assert_eq!(names(folder.path()), [NAME]);
        }

        #[test]
        fn a_missing_folder_is_no_storage() {
            let folder = tempfile::tempdir().unwrap();
            let mut store = FileListStore::new(&folder.path().join("no"));
            assert_eq!(store.read(100), Ok(None));
            assert_eq!(store.write(b"new"), Err(StorageError::Unavailable));
        }

        #[cfg(unix)]
        #[test]
        fn only_the_owner_may_read_it() {
            use std::os::unix::fs::PermissionsExt;
            let folder = tempfile::tempdir().unwrap();
            FileListStore::new(folder.path()).write(b"new").unwrap();
            let mode = fs::metadata(folder.path().join(NAME))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}
