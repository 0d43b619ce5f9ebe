//! The origin-private file system: one file, written in place, made durable by `flush()`.
//!
//! Only in a Worker. The handle is exclusive: while one tab holds it, another gets `Busy`.

use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetFileOptions,
    FileSystemReadWriteOptions, FileSystemSyncAccessHandle, StorageManager,
};

use super::worker::{error, scope};
use crate::platform::{Storage, StorageError};

/// The only file.
const FILE: &str = "calc.bin";

/// The file, held by this Worker until dropped.
pub struct OpfsStorage(FileSystemSyncAccessHandle);

impl OpfsStorage {
    /// Whether this browser has such a file system in its Workers.
    #[must_use]
    pub fn is_offered() -> bool {
        let has = |object: &JsValue, name: &str| {
            Reflect::get(object, &name.into())
                .is_ok_and(|member| member.is_instance_of::<Function>())
        };
        let handle = Reflect::get(&js_sys::global(), &"FileSystemFileHandle".into())
            .and_then(|class| Reflect::get(&class, &"prototype".into()));
        manager().is_some_and(|manager| has(&manager, "getDirectory"))
            && handle.is_ok_and(|class| {
                class
                    .dyn_ref::<Object>()
                    .is_some_and(|class| has(class, "createSyncAccessHandle"))
            })
    }

    /// Takes hold of the file, making it where there is none.
    ///
    /// # Errors
    /// `Busy` when another tab holds it; `Unavailable` where the browser gives no such file.
    pub async fn open() -> Result<Self, StorageError> {
        let options = FileSystemGetFileOptions::new();
        options.set_create(true);
        let file: FileSystemFileHandle = wait(
            directory()
                .await?
                .get_file_handle_with_options(FILE, &options),
        )
        .await?;
        wait(file.create_sync_access_handle()).await.map(Self)
    }

    /// Whether nothing was ever written to it.
    ///
    /// # Errors
    /// `Io` when the browser does not tell its size.
    pub fn is_empty(&self) -> Result<bool, StorageError> {
        self.size().map(|size| size == 0)
    }

    fn size(&self) -> Result<u32, StorageError> {
        let size = self.0.get_size().map_err(|thrown| error(&thrown))?;
        whole(size).ok_or(StorageError::Io)
    }
}

impl Drop for OpfsStorage {
    fn drop(&mut self) {
        self.0.close();
    }
}

impl Storage for OpfsStorage {
    async fn read_all(&mut self) -> Result<Vec<u8>, StorageError> {
        let size = self.size()?;
        let bytes = Uint8Array::new_with_length(size);
        let read = self
            .0
            .read_with_js_u8_array_and_options(&bytes, &at(0))
            .map_err(|thrown| error(&thrown))?;
        if whole(read) != Some(size) {
            return Err(StorageError::Io);
        }
        Ok(bytes.to_vec())
    }

    async fn write_at(&mut self, offset: u64, bytes: &[u8]) -> Result<(), StorageError> {
        let written = self
            .0
            .write_with_u8_array_and_options(bytes, &at(offset))
            .map_err(|thrown| error(&thrown))?;
        match whole(written) {
            Some(written) if usize::try_from(written) == Ok(bytes.len()) => Ok(()),
            // The standard lets a write end early when the quota does.
            _ => Err(StorageError::Full),
        }
    }

    async fn sync(&mut self) -> Result<(), StorageError> {
        self.0.flush().map_err(|thrown| error(&thrown))
    }
}

async fn directory() -> Result<FileSystemDirectoryHandle, StorageError> {
    wait(manager().ok_or(StorageError::Unavailable)?.get_directory()).await
}

fn manager() -> Option<StorageManager> {
    // Absent outside a secure context, whatever the bindings say.
    let manager = Reflect::get(&scope()?.navigator(), &"storage".into()).ok()?;
    manager.dyn_into().ok()
}

async fn wait<T: JsCast>(promise: js_sys::Promise) -> Result<T, StorageError> {
    let value = JsFuture::from(promise)
        .await
        .map_err(|thrown| error(&thrown))?;
    value.dyn_into().map_err(|_| StorageError::Unavailable)
}

#[expect(clippy::cast_precision_loss, reason = "offsets are below 2^53")]
fn at(offset: u64) -> FileSystemReadWriteOptions {
    let options = FileSystemReadWriteOptions::new();
    options.set_at(offset as f64);
    options
}

/// A length from the browser; files here are far below 4 GiB.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be a whole number in range"
)]
fn whole(length: f64) -> Option<u32> {
    let fits = length >= 0.0 && length <= f64::from(u32::MAX) && length.fract() == 0.0;
    fits.then_some(length as u32)
}
