//! Where the keeper of the desktop finds its container.

use std::{
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use crate::{
    keeper::Store,
    platform::{FileStorage, StorageError},
};

/// The container's name: that of the web's.
const NAME: &str = "calc.bin";

/// How often to ask for a container that is held: the keeper before this one may still be ending, when somebody
/// leaves and comes back at once.
const TRIES: u32 = 40;
/// How long to wait between two tries.
const PAUSE: Duration = Duration::from_millis(50);

/// A container in a folder. To open one that another process holds takes the calling thread two seconds.
#[derive(Debug, Clone)]
pub struct FolderStore(PathBuf);

impl FolderStore {
    /// In this folder.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self(folder.join(NAME))
    }
}

impl Store for FolderStore {
    type Storage = FileStorage;

    async fn open(&mut self) -> Result<FileStorage, StorageError> {
        open_when_free(&self.0, || thread::sleep(PAUSE))
    }
}

fn open_when_free(path: &Path, mut pause: impl FnMut()) -> Result<FileStorage, StorageError> {
    let mut result = FileStorage::open(path);
    for _ in 0..TRIES {
        if !matches!(result, Err(StorageError::Busy)) {
            break;
        }
        pause();
        result = FileStorage::open(path);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_container_that_is_let_go_of_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        let mut before = Some(FileStorage::open(&path).unwrap());
        let mut pauses = 0;
        let opened = open_when_free(&path, || {
            pauses += 1;
            if pauses == 3 {
                before = None;
            }
        });
        assert!(opened.is_ok());
        assert_eq!(pauses, 3);
    }

    #[test]
    fn a_container_that_another_program_keeps_is_not_waited_for_for_ever() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        let _held = FileStorage::open(&path).unwrap();
        let mut pauses = 0;
        let opened = open_when_free(&path, || pauses += 1);
        assert!(matches!(opened, Err(StorageError::Busy)));
        assert_eq!(pauses, TRIES);
    }
}
