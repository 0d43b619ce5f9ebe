//! One file of bytes, written in place, made durable on demand.

/// Where a container lives. A write is durable only after a later [`Storage::sync`]; before that it may
/// be lost, torn or reordered with other writes.
#[expect(
    async_fn_in_trait,
    reason = "used through generics only; no caller needs `Send`"
)]
pub trait Storage {
    /// All bytes stored, whatever their number; none when nothing was ever written.
    ///
    /// # Errors
    /// Any [`StorageError`]; nothing is changed.
    async fn read_all(&mut self) -> Result<Vec<u8>, StorageError>;

    /// Writes `bytes` at `offset` (in bytes from the start), growing the file where needed.
    ///
    /// # Errors
    /// Any [`StorageError`]; what is stored in that range is then unknown.
    async fn write_at(&mut self, offset: u64, bytes: &[u8]) -> Result<(), StorageError>;

    /// Returns once every earlier write is durable.
    ///
    /// # Errors
    /// Any [`StorageError`]; no earlier write may then be taken as durable.
    async fn sync(&mut self) -> Result<(), StorageError>;
}

/// Why storage did not do as asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// Another tab or process holds the file.
    Busy,
    /// No room left, or the quota is used up.
    Full,
    /// Reading, writing or syncing failed.
    Io,
    /// This device offers no storage of this kind, or took the permission away.
    Unavailable,
}
