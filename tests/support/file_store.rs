//! The keeper's file as a store that tells when the keeper is gone.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use tally::{
    keeper::Store,
    platform::{FileStorage, StorageError},
};

pub struct FileStore {
    path: PathBuf,
    dropped: Arc<AtomicBool>,
}

impl FileStore {
    /// The store, and what turns true once it is dropped.
    pub fn new(path: PathBuf) -> (Self, Arc<AtomicBool>) {
        let dropped = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&dropped);
        (Self { path, dropped }, told)
    }
}

impl Store for FileStore {
    type Storage = FileStorage;

    async fn open(&mut self) -> Result<FileStorage, StorageError> {
        FileStorage::open(&self.path)
    }
}

impl Drop for FileStore {
    fn drop(&mut self) {
        self.dropped.store(true, Ordering::SeqCst);
    }
}
