//! IndexedDB, where a browser has no file for Workers: the two copies of the container under two keys.
//!
//! The database cannot write in place, so each copy is kept whole in memory and put whole, in a strict
//! transaction, when it is synced. A copy is then either the old or the new one, never torn.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbObjectStore, IdbRequest, IdbTransaction, IdbTransactionMode,
};

use super::worker::error;
use crate::platform::{Storage, StorageError};

/// The only database, its only table, and the two keys in it.
const DATABASE: &str = "calc";
const TABLE: &str = "calc";
const KEYS: [&str; 2] = ["a", "b"];

/// The length of one copy, in bytes.
const COPY: usize = 1_056_768;

/// The database, and both copies as they are to be.
pub struct IdbStorage {
    database: IdbDatabase,
    copies: Option<[Copy; 2]>,
}

#[derive(Default)]
struct Copy {
    bytes: Vec<u8>,
    dirty: bool,
}

impl IdbStorage {
    /// Opens the database, making it where there is none.
    ///
    /// # Errors
    /// `Unavailable` where the browser gives none.
    pub async fn open() -> Result<Self, StorageError> {
        let factory = Reflect::get(&js_sys::global(), &"indexedDB".into())
            .ok()
            .and_then(|factory| factory.dyn_into::<IdbFactory>().ok())
            .ok_or(StorageError::Unavailable)?;
        let request = factory
            .open_with_u32(DATABASE, 1)
            .map_err(|thrown| error(&thrown))?;
        let opening = request.clone();
        let make = Closure::once(move || {
            if let Ok(database) = opening.result().and_then(JsCast::dyn_into::<IdbDatabase>) {
                let _ = database.create_object_store(TABLE);
            }
        });
        request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
        let database = answer(&request).await?;
        request.set_onupgradeneeded(None);
        let database = database.dyn_into().map_err(|_| StorageError::Unavailable)?;
        Ok(Self {
            database,
            copies: None,
        })
    }

    async fn load(&mut self) -> Result<&mut [Copy; 2], StorageError> {
        if self.copies.is_none() {
            let (_, table) = self.transaction(IdbTransactionMode::Readonly)?;
            let mut copies = [Copy::default(), Copy::default()];
            for (key, copy) in KEYS.iter().zip(&mut copies) {
                let request = table.get(&(*key).into()).map_err(|thrown| error(&thrown))?;
                if let Ok(stored) = answer(&request).await?.dyn_into::<Uint8Array>() {
                    copy.bytes = stored.to_vec();
                }
            }
            self.copies = Some(copies);
        }
        self.copies.as_mut().ok_or(StorageError::Io)
    }

    fn transaction(
        &self,
        mode: IdbTransactionMode,
    ) -> Result<(IdbTransaction, IdbObjectStore), StorageError> {
        // The bindings do not know `durability` yet; a browser that does not either passes over it.
        let options = js_sys::Object::new();
        let mode = if mode == IdbTransactionMode::Readwrite {
            "readwrite"
        } else {
            "readonly"
        };
        Reflect::set(&options, &"durability".into(), &"strict".into())
            .map_err(|thrown| error(&thrown))?;
        let transaction = Reflect::get(&self.database, &"transaction".into())
            .and_then(JsCast::dyn_into::<Function>)
            .and_then(|start| start.call3(&self.database, &TABLE.into(), &mode.into(), &options))
            .and_then(JsCast::dyn_into::<IdbTransaction>)
            .map_err(|thrown| error(&thrown))?;
        let table = transaction
            .object_store(TABLE)
            .map_err(|thrown| error(&thrown))?;
        Ok((transaction, table))
    }
}

impl Drop for IdbStorage {
    fn drop(&mut self) {
        self.database.close();
    }
}

impl Storage for IdbStorage {
    async fn read_all(&mut self) -> Result<Vec<u8>, StorageError> {
        let [a, b] = self.load().await?;
        let mut all = a.bytes.clone();
        if !b.bytes.is_empty() {
            all.resize(COPY, 0);
            all.extend(&b.bytes);
        }
        Ok(all)
    }

    async fn write_at(&mut self, offset: u64, bytes: &[u8]) -> Result<(), StorageError> {
        let offset = usize::try_from(offset).map_err(|_| StorageError::Full)?;
        let border = COPY.saturating_sub(offset).min(bytes.len());
        let (first, second) = bytes.split_at_checked(border).ok_or(StorageError::Io)?;
        let [a, b] = self.load().await?;
        put(a, offset, first)?;
        put(b, offset.saturating_sub(COPY), second)
    }

    async fn sync(&mut self) -> Result<(), StorageError> {
        self.load().await?;
        for (place, key) in KEYS.iter().enumerate() {
            let copy = self.copies.as_ref().and_then(|copies| copies.get(place));
            let Some(copy) = copy.filter(|copy| copy.dirty) else {
                continue;
            };
            let stored = Uint8Array::from(copy.bytes.as_slice());
            let (transaction, table) = self.transaction(IdbTransactionMode::Readwrite)?;
            table
                .put_with_key(&stored, &(*key).into())
                .map_err(|thrown| error(&thrown))?;
            complete(&transaction).await?;
            if let Some(copy) = self
                .copies
                .as_mut()
                .and_then(|copies| copies.get_mut(place))
            {
                copy.dirty = false;
            }
        }
        Ok(())
    }
}

fn put(copy: &mut Copy, offset: usize, bytes: &[u8]) -> Result<(), StorageError> {
    if bytes.is_empty() {
        return Ok(());
    }
    let end = offset
        .checked_add(bytes.len())
        .filter(|end| *end <= COPY)
        .ok_or(StorageError::Full)?;
    if copy.bytes.len() < end {
        copy.bytes.resize(end, 0);
    }
    copy.bytes
        .get_mut(offset..end)
        .ok_or(StorageError::Io)?
        .copy_from_slice(bytes);
    copy.dirty = true;
    Ok(())
}

/// Waits for one of two events of an IndexedDB object.
async fn settled(listen: impl FnOnce(&Function, &Function)) -> Result<(), StorageError> {
    let mut listen = Some(listen);
    let promise = Promise::new(&mut |resolve, reject| {
        if let Some(listen) = listen.take() {
            listen(&resolve, &reject);
        }
    });
    JsFuture::from(promise)
        .await
        .map(|_| ())
        .map_err(|_| StorageError::Io)
}

async fn answer(request: &IdbRequest) -> Result<JsValue, StorageError> {
    let ended = settled(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
    });
    let ended = ended.await;
    let result = match ended {
        Ok(()) => request.result().map_err(|thrown| error(&thrown)),
        Err(_) => Err(failure(request.error().ok().flatten())),
    };
    request.set_onsuccess(None);
    request.set_onerror(None);
    result
}

async fn complete(transaction: &IdbTransaction) -> Result<(), StorageError> {
    let ended = settled(|resolve, reject| {
        transaction.set_oncomplete(Some(resolve));
        transaction.set_onabort(Some(reject));
    });
    ended.await.map_err(|_| failure(transaction.error()))
}

fn failure(reason: Option<web_sys::DomException>) -> StorageError {
    reason.map_or(StorageError::Io, |reason| error(&reason))
}
