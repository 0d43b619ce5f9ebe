//! A disk and a keeper for the tests of whoever keeps, and of whoever asks.

#![allow(dead_code, reason = "each file of tests uses a part of this")]

use std::{cell::RefCell, rc::Rc};

use tally::{
    keeper::{Keeper, PlanBytes, Reply, Request, Sealed, SecretKeys, Store},
    platform::{MemoryStorage, Storage, StorageError, SystemRng},
    vault::Work,
};

pub const MINE: &str = "7391504862";
pub const DECOY: &str = "2840+95173";
pub const WIPE: &str = "6058*31947";
pub const OTHER: &str = "9164-73028";

/// Codes are tried as fast as can be.
const WORK: Work = Work::dangerous_for_tests(8, 1);

/// A disk that outlives its keepers. One hand holds it at a time, as in a browser, until [`Disk::share`].
#[derive(Clone, Default)]
pub struct Disk(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    stored: MemoryStorage,
    fault: Option<Fault>,
    handles: usize,
    shared: bool,
    writes: usize,
}

/// What goes wrong until [`Disk::mend`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be taken hold of.
    Open(StorageError),
    /// It cannot be read.
    Read(StorageError),
    /// Nothing becomes durable.
    Sync(StorageError),
    /// After this many more writes, each is torn: half of it is stored.
    Write(usize, StorageError),
}

impl Disk {
    pub fn breaks(&self, fault: Fault) {
        self.0.borrow_mut().fault = Some(fault);
    }

    /// From now on several can hold it, as where a platform does not lock files.
    pub fn share(&self) {
        self.0.borrow_mut().shared = true;
    }

    pub fn mend(&self) {
        self.0.borrow_mut().fault = None;
    }

    /// Another disk that holds the same now.
    pub fn copy(&self) -> Self {
        let copy = Self::default();
        copy.0.borrow_mut().stored = MemoryStorage::holding(self.bytes());
        copy
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.0.borrow().stored.bytes().to_vec()
    }

    /// How many hold it.
    pub fn handles(&self) -> usize {
        self.0.borrow().handles
    }

    /// How often it was written to.
    pub fn writes(&self) -> usize {
        self.0.borrow().writes
    }

    /// A new keeper over it, as after a launch.
    pub fn keeper(&self) -> TestKeeper {
        Keeper::new(self.clone(), SystemRng::new(), WORK)
    }

    /// What a code does after a launch, in words.
    pub fn reopened(&self, code: &str) -> String {
        tries(&mut self.keeper(), code)
    }
}

impl Store for Disk {
    type Storage = Handle;

    async fn open(&mut self) -> Result<Handle, StorageError> {
        let mut inner = self.0.borrow_mut();
        match inner.fault {
            Some(Fault::Open(error)) => Err(error),
            _ if inner.handles > 0 && !inner.shared => Err(StorageError::Busy),
            _ => {
                inner.handles += 1;
                Ok(Handle(self.clone()))
            }
        }
    }
}

/// A disk that someone holds.
pub struct Handle(Disk);

impl Drop for Handle {
    fn drop(&mut self) {
        self.0.0.borrow_mut().handles -= 1;
    }
}

impl Storage for Handle {
    async fn read_all(&mut self) -> Result<Vec<u8>, StorageError> {
        match self.0.0.borrow().fault {
            Some(Fault::Read(error)) => Err(error),
            _ => Ok(self.0.bytes()),
        }
    }

    async fn write_at(&mut self, offset: u64, bytes: &[u8]) -> Result<(), StorageError> {
        let inner = &mut *self.0.0.borrow_mut();
        inner.writes += 1;
        let (kept, result) = match &mut inner.fault {
            Some(Fault::Write(0, error)) => (bytes.split_at(bytes.len() / 2).0, Err(*error)),
            Some(Fault::Write(left, _)) => {
                *left -= 1;
                (bytes, Ok(()))
            }
            _ => (bytes, Ok(())),
        };
        pollster::block_on(inner.stored.write_at(offset, kept))?;
        result
    }

    async fn sync(&mut self) -> Result<(), StorageError> {
        match self.0.0.borrow().fault {
            Some(Fault::Sync(error)) => Err(error),
            _ => Ok(()),
        }
    }
}

pub type TestKeeper = Keeper<Disk, SystemRng>;

pub fn keys(text: &str) -> SecretKeys {
    SecretKeys::new(text.into())
}

pub fn plan(text: &str) -> PlanBytes {
    PlanBytes {
        schema: 1,
        data: text.into(),
    }
}

pub fn sealed(code: &str, text: &str) -> Sealed {
    Sealed {
        code: keys(code),
        plan: plan(text),
    }
}

/// A set-up with the plan "mine", and "decoy" where it has a second code.
pub fn set_up(mine: &str, decoy: Option<&str>, wipe: Option<&str>) -> Request {
    Request::SetUp {
        mine: sealed(mine, "mine"),
        decoy: decoy.map(|code| sealed(code, "decoy")),
        wipe: wipe.map(keys),
    }
}

/// What the keeper answers, in words.
pub fn ask(keeper: &mut TestKeeper, request: Request) -> String {
    match pollster::block_on(keeper.answer(request)) {
        Reply::Nothing => "nothing".into(),
        Reply::Good(time) => format!("good: {time:?}"),
        Reply::NotSaved(why) => format!("not saved: {why:?}"),
        Reply::Opened(plan) => {
            let text = String::from_utf8_lossy(&plan.data);
            format!("opened {}: {text}", plan.schema)
        }
        Reply::Refused(why) => format!("refused: {why:?}"),
        Reply::Saved => "saved".into(),
        Reply::Share(_) => "share".into(),
        Reply::Suggested(code) => format!("suggested: {}", code.as_str()),
        Reply::Weak(why) => format!("weak: {why:?}"),
    }
}

pub fn tries(keeper: &mut TestKeeper, code: &str) -> String {
    ask(keeper, Request::Try(keys(code)))
}

pub fn saves(keeper: &mut TestKeeper, text: &str) -> String {
    ask(keeper, Request::Save(plan(text)))
}
