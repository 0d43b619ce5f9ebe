//! Where the keeper of the desktop finds its container.

use std::path::PathBuf;

use crate::{
    keeper::Store,
    platform::{FileStorage, StorageError},
};

/// The container's name: that of the web's.
const NAME: &str = "calc.bin";

/// A container in a folder.
#[derive(Debug, Clone)]
pub struct FolderStore(PathBuf);

impl FolderStore {
    /// In this folder.
    #[must_use]
    pub fn new(folder: &std::path::Path) -> Self {
        Self(folder.join(NAME))
    }
}

impl Store for FolderStore {
    type Storage = FileStorage;

    async fn open(&mut self) -> Result<FileStorage, StorageError> {
        FileStorage::open(&self.0)
    }
}
