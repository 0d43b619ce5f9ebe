//! A container that is bound to a device: without that device's key no code opens it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

mod support;

use std::{cell::Cell, rc::Rc};

use pollster::block_on;
use support::*;
use tally::{
    keeper::{Keeper, PlanBytes, Reply, Request, Sealed, SecretKeys, Store},
    platform::{FileStorage, MemoryPepper, MemoryStorage, Pepper, PepperError, StorageError},
    vault::{self, ChangeCodeError, OpenError, Outcome, SetUp, SetUpError, Stretch},
};
use zeroize::Zeroizing;

fn device(seed: u64) -> MemoryPepper<TestRng> {
    MemoryPepper::new(TestRng::new(seed))
}

/// [`three`] on a device with a key of its own.
fn three_on(pepper: &dyn Pepper, rng: &mut TestRng) -> MemoryStorage {
    let (real, decoy, wipe) = (code(REAL), code(DECOY), code(WIPE));
    let mut storage = MemoryStorage::new();
    block_on(vault::ensure(&mut storage, rng)).unwrap();
    let wanted = SetUp {
        mine: plan(&real, b"real"),
        decoy: Some(plan(&decoy, b"decoy")),
        wipe: Some(&wipe),
    };
    block_on(vault::set_up(
        &mut storage,
        rng,
        wanted,
        Stretch::bound(WORK, pepper),
    ))
    .unwrap();
    storage
}

fn data_on(
    storage: &mut MemoryStorage,
    rng: &mut TestRng,
    text: &str,
    stretch: Stretch<'_>,
) -> Option<Vec<u8>> {
    match block_on(vault::open(storage, rng, &code(text), stretch)).unwrap() {
        Outcome::Plan(_, plan) => Some(plan.data().to_vec()),
        Outcome::Nothing | Outcome::Wiped => None,
    }
}

#[test]
fn codes_open_on_their_own_device_and_nowhere_else() {
    let rng = &mut TestRng::new(1);
    let (mine, other) = (device(10), device(11));
    let mut storage = three_on(&mine, rng);
    for (typed, expected) in [(REAL, &b"real"[..]), (DECOY, b"decoy")] {
        let here = data_on(&mut storage, rng, typed, Stretch::bound(WORK, &mine));
        assert_eq!(here.as_deref(), Some(expected));
        // A copy on another phone, and a copy where there is no key at all.
        assert_eq!(
            data_on(&mut storage, rng, typed, Stretch::bound(WORK, &other)),
            None
        );
        assert_eq!(data_on(&mut storage, rng, typed, WORK.into()), None);
    }
    // Not even the code that wipes works elsewhere.
    let before = storage.bytes().to_vec();
    assert_eq!(data_on(&mut storage, rng, WIPE, WORK.into()), None);
    assert_eq!(storage.bytes(), before);
    // The other way round: what was set up without a key does not open with one.
    let mut plain = three(rng);
    assert_eq!(
        data_on(&mut plain, rng, REAL, Stretch::bound(WORK, &mine)),
        None
    );
}

#[test]
fn a_bound_container_has_the_size_of_any_other() {
    let rng = &mut TestRng::new(2);
    assert_eq!(three_on(&device(1), rng).bytes().len(), CONTAINER);
}

#[test]
fn a_code_that_is_changed_stays_bound() {
    let rng = &mut TestRng::new(3);
    let pepper = device(1);
    let bound = Stretch::bound(WORK, &pepper);
    let mut storage = three_on(&pepper, rng);
    let new = "6051283947";
    let Outcome::Plan(mut vault, _) =
        block_on(vault::open(&mut storage, rng, &code(REAL), bound)).unwrap()
    else {
        panic!("it opens");
    };
    block_on(vault.change_code(&mut storage, rng, &code(REAL), &code(new), bound)).unwrap();
    assert_eq!(
        data_on(&mut storage, rng, new, bound).as_deref(),
        Some(&b"real"[..])
    );
    assert_eq!(data_on(&mut storage, rng, new, WORK.into()), None);
    assert_eq!(data_on(&mut storage, rng, REAL, bound), None);
}

#[test]
fn the_code_that_wipes_destroys_the_key_first_so_that_no_copy_opens() {
    let rng = &mut TestRng::new(4);
    let pepper = device(1);
    let bound = Stretch::bound(WORK, &pepper);
    let mut storage = three_on(&pepper, rng);
    // Somebody has kept a copy.
    let mut copy = MemoryStorage::holding(storage.bytes().to_vec());
    let wiped = block_on(vault::open(&mut storage, rng, &code(WIPE), bound)).unwrap();
    assert!(matches!(wiped, Outcome::Wiped));
    for typed in [REAL, DECOY] {
        assert_eq!(data_on(&mut storage, rng, typed, bound), None);
        assert_eq!(data_on(&mut copy, rng, typed, bound), None);
    }
}

/// A key that works until it is told not to, and says whether it was forgotten.
struct Failing {
    inner: MemoryPepper<TestRng>,
    works: Rc<Cell<bool>>,
    forgotten: Rc<Cell<bool>>,
}

impl Failing {
    fn new() -> Self {
        Self {
            inner: device(1),
            works: Rc::new(Cell::new(true)),
            forgotten: Rc::default(),
        }
    }
}

impl Pepper for Failing {
    fn bind(&self, stretched: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, PepperError> {
        if self.works.get() {
            self.inner.bind(stretched)
        } else {
            Err(PepperError)
        }
    }

    fn forget(&self) -> bool {
        self.forgotten.set(true);
        self.inner.forget()
    }
}

#[test]
fn a_key_that_fails_changes_nothing_and_nothing_weaker_is_used() {
    let rng = &mut TestRng::new(5);
    let pepper = Failing::new();
    let bound = Stretch::bound(WORK, &pepper);
    let mut storage = three_on(&pepper, rng);
    let Outcome::Plan(mut vault, _) =
        block_on(vault::open(&mut storage, rng, &code(REAL), bound)).unwrap()
    else {
        panic!("it opens");
    };
    let before = storage.bytes().to_vec();
    pepper.works.set(false);
    let opened = block_on(vault::open(&mut storage, rng, &code(REAL), bound));
    assert_eq!(opened.err(), Some(OpenError::Pepper));
    let wipes = block_on(vault::open(&mut storage, rng, &code(WIPE), bound));
    assert_eq!(wipes.err(), Some(OpenError::Pepper));
    let changed =
        block_on(vault.change_code(&mut storage, rng, &code(REAL), &code("6051283947"), bound));
    assert_eq!(changed, Err(ChangeCodeError::Pepper));
    let typed = code(REAL);
    let wanted = SetUp {
        mine: plan(&typed, b"again"),
        decoy: None,
        wipe: None,
    };
    let set_up = block_on(vault::set_up(&mut storage, rng, wanted, bound));
    assert_eq!(set_up.err(), Some(SetUpError::Pepper));
    assert_eq!(storage.bytes(), before);
    assert!(!pepper.forgotten.get());
    pepper.works.set(true);
    assert_eq!(
        data_on(&mut storage, rng, REAL, bound).as_deref(),
        Some(&b"real"[..])
    );
}

struct OneFile(std::path::PathBuf);

impl Store for OneFile {
    type Storage = FileStorage;

    async fn open(&mut self) -> Result<FileStorage, StorageError> {
        FileStorage::open(&self.0)
    }
}

#[test]
fn the_keeper_sets_up_opens_and_wipes_with_the_device_s_key() {
    let folder = tempfile::tempdir().unwrap();
    let store = OneFile(folder.path().join("calc.bin"));
    let pepper = Failing::new();
    let (works, forgotten) = (Rc::clone(&pepper.works), Rc::clone(&pepper.forgotten));
    let mut keeper = Keeper::new(store, TestRng::new(6), WORK).with_pepper(Box::new(pepper));
    let keys = |text: &str| SecretKeys::new(text.to_owned());
    block_on(keeper.prepare());
    let plan = PlanBytes {
        schema: 1,
        data: b"mine".to_vec(),
    };
    let set_up = |code| Request::SetUp {
        mine: Sealed {
            code,
            plan: plan.clone(),
        },
        decoy: None,
        wipe: None,
    };
    works.set(false);
    let refused = block_on(keeper.answer(set_up(keys(REAL))));
    assert!(matches!(refused, Reply::NotSaved(_)));
    works.set(true);
    let saved = block_on(keeper.answer(set_up(keys(REAL))));
    assert!(matches!(saved, Reply::Saved));
    assert!(matches!(
        block_on(keeper.answer(Request::Wipe)),
        Reply::Saved
    ));
    assert!(forgotten.get());
    let tried = block_on(keeper.answer(Request::Try(keys(REAL))));
    assert!(matches!(tried, Reply::Nothing));
}
