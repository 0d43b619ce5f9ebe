//! An open session over a real keeper: what is saved, what is said of it, and how it ends.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]
#![cfg(feature = "keeper")]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "clippy takes the helpers of tests for more than tests"
)]

#[path = "support/disk.rs"]
mod support;

use std::{
    cell::RefCell,
    collections::VecDeque,
    pin::pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

use chrono::NaiveDate;
use support::{Disk, Fault, MINE, TestKeeper, keys};
use tally::{
    keeper::{Link, NotSaved, PlanBytes, Reply, Request, Sealed},
    plan::{Edit, EditError, Plan, PlanError, SCHEMA},
    platform::{Rng, StorageError, SystemRng},
    session::{Open, SaveState},
    wire::{Frame, Post},
};

/// A keeper at the far end of a link. Like a Worker it answers in its own time ([`Far::works`]), and what
/// it has not begun when it is ended is lost.
#[derive(Clone)]
struct Far(Rc<RefCell<Inner>>);

struct Inner {
    keeper: Option<TestKeeper>,
    asked: VecDeque<Vec<u8>>,
    /// How many requests came, ever.
    requests: usize,
}

impl Far {
    fn over(disk: &Disk) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            keeper: Some(disk.keeper()),
            asked: VecDeque::new(),
            requests: 0,
        })))
    }

    /// Answers all that was asked.
    fn works(&self, link: &Link) {
        loop {
            let inner = &mut *self.0.borrow_mut();
            let (Some(frame), Some(keeper)) = (inner.asked.pop_front(), &mut inner.keeper) else {
                return;
            };
            let Frame { id, message } = Frame::<Request>::from_bytes(&frame).unwrap();
            let message = pollster::block_on(keeper.answer(message));
            link.receive(&Frame { id, message }.to_bytes().unwrap());
        }
    }

    fn has_ended(&self) -> bool {
        self.0.borrow().keeper.is_none()
    }

    fn requests(&self) -> usize {
        self.0.borrow().requests
    }
}

impl Post for Far {
    fn post(&self, frame: &[u8]) {
        let mut inner = self.0.borrow_mut();
        inner.requests += 1;
        inner.asked.push_back(frame.to_vec());
    }

    fn end(&self) {
        let mut inner = self.0.borrow_mut();
        inner.keeper = None;
        inner.asked.clear();
    }
}

/// An open session, its keeper, and the way between.
struct Desk {
    open: Open,
    far: Far,
    link: Link,
}

fn asked(far: &Far, link: &Link, request: Request) -> Reply {
    let reply = link.ask(request);
    far.works(link);
    pollster::block_on(reply).unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 1).unwrap()
}

/// Random bytes, as ids are made of.
fn fresh_id() -> [u8; 8] {
    let mut id = [0; 8];
    SystemRng::new().fill(&mut id).unwrap();
    id
}

/// A disk on which the plan `data` was set up in the format `schema`.
fn disk_with(schema: u16, data: Vec<u8>) -> Disk {
    let disk = Disk::default();
    let request = Request::SetUp {
        mine: Sealed {
            code: keys(MINE),
            plan: PlanBytes { schema, data },
        },
        decoy: None,
        wipe: None,
    };
    assert_eq!(support::ask(&mut disk.keeper(), request), "saved");
    disk
}

fn new_plan() -> Vec<u8> {
    let plan = Plan::new(None, &mut fresh_id).unwrap();
    plan.to_bytes().unwrap().to_vec()
}

fn disk() -> Disk {
    disk_with(SCHEMA, new_plan())
}

fn try_desk(disk: &Disk) -> Result<Desk, PlanError> {
    let far = Far::over(disk);
    let link = Link::new(far.clone());
    let Reply::Opened(stored) = asked(&far, &link, Request::Try(keys(MINE))) else {
        panic!("the code opens");
    };
    let open = Open::read(&stored, link.clone())?;
    Ok(Desk { open, far, link })
}

fn desk(disk: &Disk) -> Desk {
    try_desk(disk).unwrap()
}

impl Desk {
    fn writes(&mut self, text: &str, now: f64) {
        self.tries_to_write(text, now).unwrap();
    }

    fn tries_to_write(&mut self, text: &str, now: f64) -> Result<(), EditError> {
        let section = self.open.plan().sections()[0].id();
        let text = text.into();
        let edit = Edit::AddItem { section, text };
        self.open
            .apply(edit, today(), now, &mut fresh_id)
            .map(|_| ())
    }

    /// A save that is due, from start to end.
    fn saves(&mut self, now: f64) -> Result<(), NotSaved> {
        let saving = self.open.start_save().unwrap();
        self.far.works(&self.link);
        let result = pollster::block_on(saving);
        self.open.save_ended(result, now);
        result
    }

    /// Closes, and says whether the keeper was asked something first; it stays until it has answered.
    fn closes(self) -> bool {
        let mut closing = pin!(self.open.close());
        let mut context = Context::from_waker(Waker::noop());
        let waits = closing.as_mut().poll(&mut context) == Poll::Pending;
        assert_eq!(self.far.has_ended(), !waits);
        if waits {
            self.far.works(&self.link);
            pollster::block_on(closing);
        }
        assert!(self.far.has_ended());
        waits
    }

    fn reads(&self) -> Vec<String> {
        let items = self.open.plan().sections()[0].items();
        items.iter().map(|i| i.text().as_str().to_owned()).collect()
    }
}

#[test]
fn what_is_written_is_due_is_saved_and_is_there_again() {
    let disk = disk();
    let mut desk = desk(&disk);
    assert_eq!(desk.open.save_due(), None);
    assert_eq!(desk.open.save_state(), SaveState::Saved);
    desk.writes("call my sister", 1_000.0);
    let due = desk.open.save_due().unwrap();
    assert!(due > 1_000.0 && due <= 4_000.0, "{due}");
    assert_eq!(desk.open.save_state(), SaveState::Saving);
    assert!(desk.open.is_unsaved());
    assert_eq!(desk.saves(due), Ok(()));
    assert_eq!(desk.open.save_state(), SaveState::Saved);
    assert!(!desk.open.is_unsaved());
    assert_eq!(desk.open.save_due(), None);
    drop(desk);
    assert_eq!(self::desk(&disk).reads(), ["call my sister"]);
}

#[test]
fn what_is_written_during_a_save_is_unsaved_until_the_next_one() {
    let disk = disk();
    let mut desk = desk(&disk);
    desk.writes("first", 0.0);
    let saving = desk.open.start_save().unwrap();
    desk.writes("second", 1.0);
    assert_eq!(desk.open.save_due(), None, "one save at a time");
    desk.far.works(&desk.link);
    let result = pollster::block_on(saving);
    assert_eq!(result, Ok(()));
    desk.open.save_ended(result, 2.0);
    assert!(desk.open.is_unsaved());
    assert_eq!(self::desk(&disk.copy()).reads(), ["first"]);
    assert_eq!(desk.saves(500.0), Ok(()));
    assert!(!desk.open.is_unsaved());
    assert_eq!(self::desk(&disk.copy()).reads(), ["first", "second"]);
}

#[test]
fn undo_and_redo_are_saved_like_any_edit() {
    let disk = disk();
    let mut desk = desk(&disk);
    desk.writes("taken back", 0.0);
    assert_eq!(desk.saves(1.0), Ok(()));
    assert!(desk.open.undo(2.0));
    assert!(desk.open.is_unsaved());
    assert_eq!(desk.saves(3.0), Ok(()));
    assert!(self::desk(&disk.copy()).reads().is_empty());
    assert!(desk.open.redo(4.0));
    assert!(desk.open.is_unsaved());
    assert_eq!(desk.saves(5.0), Ok(()));
    assert!(!desk.open.redo(6.0), "nothing is left to do again");
    assert_eq!(desk.open.save_due(), None);
    assert_eq!(self::desk(&disk.copy()).reads(), ["taken back"]);
}

#[test]
fn a_save_that_fails_is_said_stays_unsaved_and_is_tried_again() {
    for (error, said) in [
        (StorageError::Full, NotSaved::DeviceFull),
        (StorageError::Io, NotSaved::Failed),
    ] {
        let disk = disk();
        let mut desk = desk(&disk);
        desk.writes("not lost", 0.0);
        disk.breaks(Fault::Write(0, error));
        assert_eq!(desk.saves(500.0), Err(said));
        assert_eq!(desk.open.save_state(), SaveState::NotSaved(said));
        assert!(desk.open.is_unsaved());
        assert!(self::desk(&disk.copy()).reads().is_empty());
        let due = desk.open.save_due().unwrap();
        assert!(due > 500.0, "{due}");
        disk.mend();
        assert_eq!(desk.saves(due), Ok(()));
        assert_eq!(desk.open.save_state(), SaveState::Saved);
        drop(desk);
        assert_eq!(self::desk(&disk).reads(), ["not lost"]);
    }
}

#[test]
fn a_keeper_that_ended_saves_nothing_and_that_is_said() {
    let disk = disk();
    let mut desk = desk(&disk);
    desk.writes("too late", 0.0);
    let saving = desk.open.start_save().unwrap();
    desk.link.end();
    let result = pollster::block_on(saving);
    desk.open.save_ended(result, 1.0);
    let failed = SaveState::NotSaved(NotSaved::Failed);
    assert_eq!(desk.open.save_state(), failed);
    assert_eq!(desk.saves(2.0), Err(NotSaved::Failed));
    assert!(desk.open.is_unsaved());
}

#[test]
fn a_plan_of_a_newer_version_is_shown_and_never_saved() {
    let disk = disk_with(SCHEMA + 1, new_plan());
    let before = disk.bytes();
    let mut desk = desk(&disk);
    let requests = desk.far.requests();
    assert!(desk.open.is_read_only());
    assert!(!desk.open.plan().sections().is_empty());
    assert!(desk.tries_to_write("older words", 0.0).is_err());
    assert!(!desk.open.undo(1.0) && !desk.open.redo(1.0));
    assert_eq!(desk.open.steps(), (false, false));
    assert_eq!(desk.open.save_due(), None);
    assert!(!desk.open.is_unsaved());
    // Not even when someone starts one all the same.
    assert!(desk.saves(2.0).is_err());
    assert_eq!(desk.far.requests(), requests);
    let far = desk.far.clone();
    assert!(!desk.closes(), "there is nothing to wait for");
    assert_eq!(far.requests(), requests);
    assert!(disk.bytes() == before);
}

#[test]
fn what_is_no_plan_is_not_shown() {
    for (schema, data, error) in [
        (SCHEMA, b"no plan".to_vec(), PlanError::NotAPlan),
        (SCHEMA + 1, b"no plan".to_vec(), PlanError::TooNew),
        (0, new_plan(), PlanError::NotAPlan),
    ] {
        let read = try_desk(&disk_with(schema, data));
        assert_eq!(read.err(), Some(error), "{schema}");
    }
}

#[test]
fn closing_hands_over_what_is_unsaved_and_then_ends_the_keeper() {
    let disk = disk();
    let mut desk = desk(&disk);
    desk.writes("the last words", 0.0);
    assert!(desk.closes(), "it waits for the save");
    assert_eq!(disk.handles(), 0);
    assert_eq!(self::desk(&disk).reads(), ["the last words"]);
}

#[test]
fn closing_asks_for_the_save_before_it_is_first_awaited() {
    let disk = disk();
    let mut desk = desk(&disk);
    desk.writes("the last words", 0.0);
    let closing = desk.open.close();
    desk.far.works(&desk.link);
    drop(closing);
    drop((desk.far, desk.link));
    assert_eq!(self::desk(&disk).reads(), ["the last words"]);
}

#[test]
fn closing_during_a_save_does_not_cut_it_off() {
    let disk = disk();
    let mut desk = desk(&disk);
    desk.writes("on its way", 0.0);
    let _saving = desk.open.start_save().unwrap();
    assert!(desk.closes(), "it waits for the save");
    assert_eq!(self::desk(&disk).reads(), ["on its way"]);
}

#[test]
fn closing_after_a_failed_save_tries_once_more() {
    let disk = disk();
    let mut desk = desk(&disk);
    desk.writes("second try", 0.0);
    disk.breaks(Fault::Write(0, StorageError::Full));
    assert!(desk.saves(1.0).is_err());
    disk.mend();
    assert!(desk.closes());
    assert_eq!(self::desk(&disk).reads(), ["second try"]);
}

#[test]
fn closing_ends_the_keeper_even_when_the_last_save_fails() {
    let disk = disk();
    let mut desk = desk(&disk);
    desk.writes("lost", 0.0);
    disk.breaks(Fault::Write(0, StorageError::Full));
    assert!(desk.closes());
    disk.mend();
    assert_eq!(disk.handles(), 0);
    assert!(self::desk(&disk).reads().is_empty());
}

#[test]
fn closing_with_everything_saved_writes_nothing_and_ends_at_once() {
    let disk = disk();
    let mut desk = desk(&disk);
    desk.writes("saved", 0.0);
    assert_eq!(desk.saves(1.0), Ok(()));
    let (writes, far) = (disk.writes(), desk.far.clone());
    let requests = far.requests();
    assert!(!desk.closes(), "there is nothing to wait for");
    assert_eq!((disk.writes(), far.requests()), (writes, requests));
    assert_eq!(disk.handles(), 0);
}

/// A plan in memory only, beside a keeper that counts what it is asked.
fn unkept() -> (Open, Far) {
    let plan = Plan::new(None, &mut fresh_id).unwrap();
    (Open::without_saving(plan), Far::over(&disk()))
}

fn adds(open: &mut Open, text: &str, now: f64) {
    let section = open.plan().sections()[0].id();
    let text = text.into();
    let edit = Edit::AddItem { section, text };
    open.apply(edit, today(), now, &mut fresh_id).unwrap();
}

#[test]
fn a_plan_kept_nowhere_is_never_due_and_says_so_after_every_step() {
    let (mut open, far) = unkept();
    let is_unsaved_and_unsaveable = |open: &Open| {
        assert!(!open.is_kept());
        assert_eq!(open.save_due(), None);
        assert_eq!(open.save_state(), SaveState::MemoryOnly);
        assert!(!open.is_unsaved());
    };
    is_unsaved_and_unsaveable(&open);
    for at in 0..50 {
        adds(&mut open, "a line", f64::from(at) * 10_000.0);
        is_unsaved_and_unsaveable(&open);
        assert!(open.start_save().is_none());
    }
    assert!(open.undo(600_000.0));
    is_unsaved_and_unsaveable(&open);
    assert!(open.redo(600_001.0));
    is_unsaved_and_unsaveable(&open);
    open.save_ended(Err(NotSaved::Failed), 600_002.0);
    is_unsaved_and_unsaveable(&open);
    pollster::block_on(open.close());
    assert_eq!(far.requests(), 0);
}

#[test]
fn a_plan_kept_nowhere_is_edited_like_any_other() {
    let (mut open, _) = unkept();
    assert!(!open.is_read_only());
    adds(&mut open, "one", 0.0);
    adds(&mut open, "two", 1.0);
    assert_eq!(open.plan().sections()[0].items().len(), 2);
    assert_eq!(open.steps(), (true, false));
    assert!(open.undo(2.0));
    assert_eq!(open.plan().sections()[0].items().len(), 1);
    assert_eq!(open.steps(), (true, true));
}

#[test]
fn a_plan_with_a_keeper_is_kept() {
    assert!(desk(&disk()).open.is_kept());
}

fn set_up_again(open: &Open, code: &str) -> Request {
    Request::SetUp {
        mine: Sealed {
            code: keys(code),
            plan: open.stored().unwrap(),
        },
        decoy: None,
        wipe: None,
    }
}

#[test]
fn setting_up_again_keeps_what_is_open_and_its_undo() {
    let disk = disk();
    let mut desk = desk(&disk);
    desk.writes("stays", 0.0);
    // Also what no save has taken yet.
    let request = set_up_again(&desk.open, support::OTHER);
    assert!(matches!(
        asked(&desk.far, &desk.link, request),
        Reply::Saved
    ));
    assert_eq!(disk.copy().reopened(MINE), "nothing");
    assert!(disk.copy().reopened(support::OTHER).contains("stays"));
    desk.writes("and goes on", 1.0);
    assert!(desk.open.undo(2.0));
    assert!(desk.open.redo(3.0));
    assert_eq!(desk.saves(4.0), Ok(()));
    let opened = disk.copy().reopened(support::OTHER);
    assert!(opened.contains("stays") && opened.contains("and goes on"));
}

#[test]
fn setting_up_again_that_fails_loses_nothing_and_can_be_done_again() {
    let faults = [
        Fault::Write(0, StorageError::Full),
        Fault::Write(1, StorageError::Io),
        Fault::Write(2, StorageError::Io),
        Fault::Write(3, StorageError::Io),
        Fault::Read(StorageError::Io),
        Fault::Sync(StorageError::Io),
    ];
    for fault in faults {
        let disk = disk();
        let mut desk = desk(&disk);
        desk.writes("stays", 0.0);
        assert_eq!(desk.saves(1.0), Ok(()));
        disk.breaks(fault);
        let request = set_up_again(&desk.open, support::OTHER);
        let reply = asked(&desk.far, &desk.link, request);
        assert!(matches!(reply, Reply::NotSaved(_)), "{fault:?}");
        let left = disk.copy();
        left.mend();
        let opens = [MINE, support::OTHER].map(|code| left.copy().reopened(code));
        assert!(
            opens.iter().any(|opened| opened.contains("stays")),
            "{fault:?}: {opens:?}"
        );
        // What is on the screen is still there to be set up with.
        disk.mend();
        let request = set_up_again(&desk.open, support::OTHER);
        let reply = asked(&desk.far, &desk.link, request);
        assert!(matches!(reply, Reply::Saved), "{fault:?}");
        desk.writes("later", 2.0);
        assert_eq!(desk.saves(3.0), Ok(()), "{fault:?}");
        let opened = disk.copy().reopened(support::OTHER);
        assert!(opened.contains("stays") && opened.contains("later"));
    }
}

#[test]
fn a_save_after_a_set_up_that_failed_is_refused_and_writes_nothing() {
    let disk = disk();
    let mut desk = desk(&disk);
    disk.breaks(Fault::Write(1, StorageError::Io));
    let request = set_up_again(&desk.open, support::OTHER);
    asked(&desk.far, &desk.link, request);
    disk.mend();
    let before = disk.bytes();
    desk.writes("not lost", 0.0);
    assert_eq!(desk.saves(1.0), Err(NotSaved::Failed));
    assert!(disk.bytes() == before);
    assert!(desk.open.is_unsaved(), "it is tried again");
}

#[test]
fn a_plan_of_a_newer_version_cannot_be_set_up_again() {
    let disk = disk_with(SCHEMA + 1, new_plan());
    assert!(desk(&disk).open.stored().is_none());
}
