//! Storage in memory: for tests, and for use without saving.

use super::{Storage, StorageError};

/// Bytes that are gone when this is dropped.
#[derive(Clone, Default)]
pub struct MemoryStorage(Vec<u8>);

impl MemoryStorage {
    /// Nothing stored yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Storage that already holds `bytes`.
    #[must_use]
    pub fn holding(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// What is stored.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// What is stored, to change behind the vault's back.
    pub fn bytes_mut(&mut self) -> &mut Vec<u8> {
        &mut self.0
    }
}

impl Storage for MemoryStorage {
    async fn read_all(&mut self) -> Result<Vec<u8>, StorageError> {
        Ok(self.0.clone())
    }

    async fn write_at(&mut self, offset: u64, bytes: &[u8]) -> Result<(), StorageError> {
        let start = usize::try_from(offset).map_err(|_| StorageError::Full)?;
        let end = start.checked_add(bytes.len()).ok_or(StorageError::Full)?;
        if self.0.len() < end {
            self.0.resize(end, 0);
        }
        self.0
            .get_mut(start..end)
            .ok_or(StorageError::Io)?
            .copy_from_slice(bytes);
        Ok(())
    }

    async fn sync(&mut self) -> Result<(), StorageError> {
        Ok(())
    }
}
