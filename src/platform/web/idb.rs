//! IndexedDB, where a browser has no file for Workers: the two copies of the container under two keys.
//!
//! The database cannot write in place, so each copy is kept whole in memory and put whole, in a strict
//! transaction, when it is synced. A copy is then either the old or the new one, never torn.
//!
//! A database is open to all tabs at once, and two that save from what each has in memory would undo each
//! other. So a lock of the origin goes with it, as exclusive as a file's handle.

use std::{cell::Cell, rc::Rc};

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbObjectStore, IdbRequest, IdbTransaction, IdbTransactionMode,
};

use super::worker::{error, scope};
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
    /// Let go of after the database is closed.
    _lock: Option<Lock>,
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
    /// `Busy` when another tab holds it; `Unavailable` where the browser gives none.
    pub async fn open() -> Result<Self, StorageError> {
        Self::open_or_leave(true).await?.ok_or(StorageError::Io)
    }

    /// Opens the database when it is there and holds a container; makes none.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub async fn open_existing() -> Result<Option<Self>, StorageError> {
        let Some(mut storage) = Self::open_or_leave(false).await? else {
            return Ok(None);
        };
        let holds = storage
            .load()
            .await?
            .iter()
            .any(|copy| !copy.bytes.is_empty());
        Ok(holds.then_some(storage))
    }

    async fn open_or_leave(make: bool) -> Result<Option<Self>, StorageError> {
        let lock = Lock::take().await?;
        let factory = Reflect::get(&js_sys::global(), &"indexedDB".into())
            .ok()
            .and_then(|factory| factory.dyn_into::<IdbFactory>().ok())
            .ok_or(StorageError::Unavailable)?;
        let request = factory
            .open_with_u32(DATABASE, 1)
            .map_err(|thrown| error(&thrown))?;
        let opening = request.clone();
        let absent = Rc::new(Cell::new(false));
        let found_absent = absent.clone();
        let upgrade = Closure::once(move || {
            found_absent.set(true);
            if !make {
                // Ends the making, so that no empty database stays behind.
                if let Some(transaction) = opening.transaction() {
                    let _ = transaction.abort();
                }
            } else if let Ok(database) = opening.result().and_then(JsCast::dyn_into::<IdbDatabase>)
            {
                let _ = database.create_object_store(TABLE);
            }
        });
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        let database = answer(&request).await;
        request.set_onupgradeneeded(None);
        if absent.get() && !make {
            return Ok(None);
        }
        let database = database?
            .dyn_into()
            .map_err(|_| StorageError::Unavailable)?;
        Ok(Some(Self {
            database,
            copies: None,
            _lock: lock,
        }))
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
        // What is stored, not what was meant to be: a save is checked by reading it back.
        if self.copies.iter().flatten().all(|copy| !copy.dirty) {
            self.copies = None;
        }
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

/// The origin's lock on the container, held until dropped or until the Worker ends.
struct Lock(Function);

impl Lock {
    /// Takes the lock if it is free. A browser without such locks has none to give, and none is asked for.
    async fn take() -> Result<Option<Self>, StorageError> {
        let locks = scope()
            .and_then(|scope| Reflect::get(&scope.navigator(), &"locks".into()).ok())
            .filter(JsValue::is_object);
        let Some(locks) = locks else { return Ok(None) };
        let request = Reflect::get(&locks, &"request".into())
            .and_then(JsCast::dyn_into::<Function>)
            .map_err(|thrown| error(&thrown))?;
        let options = js_sys::Object::new();
        Reflect::set(&options, &"ifAvailable".into(), &true.into())
            .map_err(|thrown| error(&thrown))?;
        let answer = Promise::new(&mut |resolve, reject| {
            let refuse = reject.clone();
            // Called once: with the lock, or with null where another tab has it. The lock is held until the
            // promise that this returns is fulfilled.
            let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
                if lock.is_null() || lock.is_undefined() {
                    let _ = resolve.call1(&JsValue::UNDEFINED, &JsValue::NULL);
                    return JsValue::UNDEFINED;
                }
                Promise::new(&mut |release, _| {
                    let _ = resolve.call1(&JsValue::UNDEFINED, &release);
                })
                .into()
            });
            let asked = request.call3(&locks, &DATABASE.into(), &options, &granted);
            if let Err(thrown) = asked {
                let _ = refuse.call1(&JsValue::UNDEFINED, &thrown);
            }
        });
        match JsFuture::from(answer).await {
            Ok(release) => match release.dyn_into() {
                Ok(release) => Ok(Some(Self(release))),
                Err(_) => Err(StorageError::Busy),
            },
            Err(thrown) => Err(error(&thrown)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = self.0.call0(&JsValue::UNDEFINED);
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
