//! Which storage this browser has, and how to get hold of it.

use super::{
    idb::IdbStorage,
    opfs::OpfsStorage,
    worker::{lock_other_tabs, pause},
};
use crate::{
    keeper::Store,
    platform::{Storage, StorageError},
};

/// How often to ask for storage that another tab, or this page before it was reloaded, still holds.
const TRIES: u32 = 40;
/// How long to wait between two tries, in milliseconds.
const PAUSE_MS: i32 = 50;

/// The browser's storage: a file where there is one, else a database.
#[derive(Debug, Clone, Copy)]
pub struct WebStore;

/// Storage that is held.
pub enum WebStorage {
    /// The origin-private file system.
    File(OpfsStorage),
    /// IndexedDB.
    Database(IdbStorage),
}

impl Store for WebStore {
    type Storage = WebStorage;

    async fn open(&mut self) -> Result<WebStorage, StorageError> {
        let mut result = hold().await;
        for _ in 0..TRIES {
            if !matches!(result, Err(StorageError::Busy)) {
                break;
            }
            lock_other_tabs();
            pause(PAUSE_MS).await;
            result = hold().await;
        }
        result
    }
}

/// Takes hold of the storage that has the container; where none has one yet, of a file before a database. A
/// file that is held elsewhere is waited for, never passed over.
async fn hold() -> Result<WebStorage, StorageError> {
    if !OpfsStorage::is_offered() {
        return IdbStorage::open().await.map(WebStorage::Database);
    }
    let file = OpfsStorage::open().await?;
    // A browser that did not offer files once may do so after an update.
    if !file.is_empty()? {
        return Ok(WebStorage::File(file));
    }
    match IdbStorage::open_existing().await {
        Ok(Some(database)) => Ok(WebStorage::Database(database)),
        Ok(None) | Err(StorageError::Unavailable) => Ok(WebStorage::File(file)),
        // It may hold the container: a fresh file would hide that for ever.
        Err(error) => Err(error),
    }
}

impl Storage for WebStorage {
    async fn read_all(&mut self) -> Result<Vec<u8>, StorageError> {
        match self {
            Self::File(storage) => storage.read_all().await,
            Self::Database(storage) => storage.read_all().await,
        }
    }

    async fn write_at(&mut self, offset: u64, bytes: &[u8]) -> Result<(), StorageError> {
        match self {
            Self::File(storage) => storage.write_at(offset, bytes).await,
            Self::Database(storage) => storage.write_at(offset, bytes).await,
        }
    }

    async fn sync(&mut self) -> Result<(), StorageError> {
        match self {
            Self::File(storage) => storage.sync().await,
            Self::Database(storage) => storage.sync().await,
        }
    }
}
