//! What every screen has at hand: the words, the plan, the clock and the way out.

use std::{
    cell::{Cell, RefCell},
    future::poll_fn,
    pin::pin,
    rc::Rc,
    task::Poll,
};

use dioxus::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    courier,
    directory::{self, Answer, Question},
    i18n::{Arg, Key, Locale, Texts},
    keeper::{Link, NotSaved, PlanBytes},
    plan::{Edit, EditError, Fullness, Id, Plan, Record},
    platform::{Clock, FetchList, Files, NewerVersion, Rng, RngError},
    session::{Open, SaveState},
    wire,
};

/// The plan, as long as the session is open; the exit takes it out.
pub type SharedPlan = Rc<RefCell<Option<Open>>>;

/// What the platform gives the screens.
pub struct Services {
    /// The keeper to ask.
    pub keeper: Link,
    /// Starts a finder, to ask about places; none when this device starts none. The exit ends it.
    pub start_finder: Box<dyn Fn() -> Option<directory::Link>>,
    /// Starts a courier, to draw and read codes to scan; none when this device starts none. The exit ends
    /// it.
    pub start_courier: Box<dyn Fn() -> Option<courier::Link>>,
    /// Files that the person chooses and saves.
    pub files: Box<dyn Files>,
    /// Time.
    pub clock: Box<dyn Clock>,
    /// Random bytes for ids.
    pub rng: RefCell<Box<dyn Rng>>,
    /// Hides and ends everything.
    pub leave: Box<dyn Fn()>,
    /// The language the device asks for.
    pub device_locale: Locale,
    /// Filled when a plan opens.
    pub plan: SharedPlan,
}

/// What only some devices give the screens.
#[derive(Clone, Default)]
pub struct Extras {
    /// Where a newer list of places can be asked for.
    pub list: Option<Rc<dyn FetchList>>,
    /// What knows whether a newer version of the program waits.
    pub version: Option<Rc<dyn NewerVersion>>,
}

/// What this device gives the screens beyond what every one does.
pub fn use_extras() -> Extras {
    use_hook(|| try_consume_context::<Extras>().unwrap_or_default())
}

/// The context of every screen.
///
/// One pointer, which every handler of every screen holds: as long as the page lives, so does what it
/// points to. What must not outlive leaving is in [`Services`], and leaving takes it out.
#[derive(Clone, Copy)]
pub struct Ui(&'static Inner);

struct Inner {
    services: Rc<Services>,
    texts: Signal<Texts>,
    /// Changes whenever the plan's structure, or text the person did not just type, has changed.
    shape: Signal<u32>,
    round: Signal<u32>,
    status: Signal<Status>,
    saver_runs: Cell<bool>,
    finder: Helper<Question, Answer>,
    courier: Helper<courier::Question, courier::Answer>,
}

/// What works beside the screens, from the first question to it.
struct Helper<Q, A>(RefCell<Option<wire::Link<Q, A>>>);

impl<Q: Serialize, A: DeserializeOwned> Helper<Q, A> {
    /// Asks the one that runs, else the one that `start` gives. None when it ended, or there is none; the
    /// next question starts another.
    async fn ask(&self, start: &dyn Fn() -> Option<wire::Link<Q, A>>, question: Q) -> Option<A> {
        let link = self.0.borrow().clone().or_else(start);
        self.0.borrow_mut().clone_from(&link);
        let answer = link?.ask(question).await.ok();
        if answer.is_none() {
            self.end();
        }
        answer
    }

    fn end(&self) {
        if let Some(link) = self.0.take() {
            link.end();
        }
    }
}

impl<Q, A> Default for Helper<Q, A> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

/// What the line below a list says and offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    /// What is true of the last edit.
    pub save: SaveState,
    /// There is something to undo.
    pub can_undo: bool,
    /// There is something to redo.
    pub can_redo: bool,
    /// How full the plan is.
    pub fullness: Option<Fullness>,
    /// Why the last edit was refused.
    pub refused: Option<EditError>,
}

impl Default for Status {
    fn default() -> Self {
        Self {
            save: SaveState::Saved,
            can_undo: false,
            can_redo: false,
            fullness: None,
            refused: None,
        }
    }
}

/// The context of this screen.
pub fn use_ui() -> Ui {
    use_context::<Ui>()
}

impl Ui {
    /// Made once for each opening; it is never freed, and neither are its signals: on the desktop the screens
    /// come and go in one program, and a save that outlives them still says how it went.
    pub fn new(services: Rc<Services>) -> Self {
        let texts = Texts::new(services.device_locale);
        Self(Box::leak(Box::new(Inner {
            services,
            texts: lasting(texts),
            shape: lasting(0),
            round: lasting(0),
            status: lasting(Status::default()),
            saver_runs: Cell::default(),
            finder: Helper::default(),
            courier: Helper::default(),
        })))
    }

    /// Hides the plan at once, then ends the session.
    pub fn leave(self) {
        (self.0.services.leave)();
    }

    /// The words of a message.
    #[must_use]
    pub fn text(self, key: Key) -> String {
        self.0.texts.read().get(key)
    }

    /// The messages, for those that take values.
    #[must_use]
    pub fn texts(self) -> Texts {
        *self.0.texts.read()
    }

    /// The language shown.
    #[must_use]
    pub fn locale(self) -> Locale {
        self.0.texts.read().locale()
    }

    /// Shows another language, without storing the choice.
    pub fn show_locale(self, locale: Locale) {
        if locale != self.locale() {
            set(self.0.texts, Texts::new(locale));
        }
    }

    /// The keeper to ask.
    #[must_use]
    pub fn keeper(self) -> &'static Link {
        &self.0.services.keeper
    }

    /// Asks about places. The finder starts with the first question; after a failure, which is
    /// [`Answer::Unreadable`], the next question starts another.
    pub async fn find(self, question: Question) -> Answer {
        let (finder, start) = (&self.0.finder, &self.0.services.start_finder);
        let answer = finder.ask(start, question).await;
        let answer = answer.unwrap_or(Answer::Unreadable);
        if answer == Answer::Unreadable {
            finder.end();
        }
        answer
    }

    /// Has a code drawn or read. The courier starts with the first question; when it can't be had, or takes
    /// longer than [`courier::LONGEST_MS`], the answer is [`courier::Answer::Failed`], and the next question
    /// starts another.
    pub async fn courier(self, question: courier::Question) -> courier::Answer {
        let (courier, start) = (&self.0.courier, &self.0.services.start_courier);
        let mut asked = pin!(courier.ask(start, question));
        let mut late = self.clock().sleep(courier::LONGEST_MS);
        let answer = poll_fn(|context| match asked.as_mut().poll(context) {
            Poll::Pending => late.as_mut().poll(context).map(|()| None),
            answered => answered,
        });
        let answer = answer.await;
        if answer.is_none() {
            courier.end();
        }
        answer.unwrap_or(courier::Answer::Failed)
    }

    /// Files that the person chooses and saves.
    #[must_use]
    pub fn files(self) -> &'static dyn Files {
        &*self.0.services.files
    }

    /// Time.
    #[must_use]
    pub fn clock(self) -> &'static dyn Clock {
        &*self.0.services.clock
    }

    /// 8 random bytes for an id; all zero when there are none, which the plan then refuses.
    pub fn new_id(self) -> [u8; 8] {
        let mut id = [0; 8];
        let _ = self.random(&mut id);
        id
    }

    /// Random bytes, fit for keys.
    ///
    /// # Errors
    /// [`RngError`] when the system gives none.
    pub fn random(self, buffer: &mut [u8]) -> Result<(), RngError> {
        self.0.services.rng.borrow_mut().fill(buffer)
    }

    /// Takes in what the keeper opened; false when it is no plan, and the session has to end.
    #[must_use]
    pub fn open(self, stored: &PlanBytes) -> bool {
        let Ok(open) = Open::read(stored, self.0.services.keeper.clone()) else {
            return false;
        };
        *self.0.services.plan.borrow_mut() = Some(open);
        self.changed();
        true
    }

    /// Opens a new plan in memory only, and ends the keeper: from then on there is nobody who could store
    /// anything.
    ///
    /// # Errors
    /// [`EditError`] when this device gives no random ids; nothing has changed then.
    pub fn open_without_saving(self) -> Result<(), EditError> {
        let plan = Plan::new(Some(self.locale().tag()), &mut || self.new_id())?;
        self.0.services.keeper.end();
        *self.0.services.plan.borrow_mut() = Some(Open::without_saving(plan));
        self.changed();
        Ok(())
    }

    /// Whether the open plan is saved at all.
    #[must_use]
    pub fn is_kept(self) -> bool {
        self.0
            .services
            .plan
            .borrow()
            .as_ref()
            .is_some_and(Open::is_kept)
    }

    /// The open plan as the keeper takes it; none when it can only be read, or nothing is open.
    #[must_use]
    pub fn stored(self) -> Option<PlanBytes> {
        self.0
            .services
            .plan
            .borrow()
            .as_ref()
            .and_then(Open::stored)
    }

    /// Reads the open plan and follows its changes; none once the session is ending.
    pub fn plan<T>(self, read: impl FnOnce(&Plan) -> T) -> Option<T> {
        let _ = self.0.shape.read();
        self.0
            .services
            .plan
            .borrow()
            .as_ref()
            .map(|open| read(open.plan()))
    }

    /// Reads the open plan once; none once the session is ending.
    pub fn peek<T>(self, read: impl FnOnce(&Plan) -> T) -> Option<T> {
        self.with_open(|open| read(open.plan()))
    }

    /// Whether what is open is the desk of one who supports others. That never changes while it is open.
    #[must_use]
    pub fn is_at_a_desk(self) -> bool {
        self.peek(|plan| plan.desk().is_some()) == Some(true)
    }

    /// Whether the plan can only be read.
    #[must_use]
    pub fn is_read_only(self) -> bool {
        self.0
            .services
            .plan
            .borrow()
            .as_ref()
            .is_none_or(Open::is_read_only)
    }

    /// What the status line says.
    #[must_use]
    pub fn status(self) -> Status {
        *self.0.status.read()
    }

    /// How often undo or redo put other words in the plan: part of the key of every text box.
    #[must_use]
    pub fn round(self) -> u32 {
        *self.0.round.read()
    }

    /// Does an edit that the screens have to show.
    pub fn edit(self, edit: Edit) -> Option<Id> {
        let made = self.apply(edit);
        self.changed();
        made.ok().flatten()
    }

    /// Writes in the ledger of consents or on the desk; gives the id of what it made. A refusal shows as one
    /// of an edit.
    pub fn record(self, record: Record) -> Option<Id> {
        self.try_record(record).ok().flatten()
    }

    /// The same, for those who have to know.
    ///
    /// # Errors
    /// [`EditError`]; nothing has changed then.
    pub fn try_record(self, record: Record) -> Result<Option<Id>, EditError> {
        let (today, now) = (self.clock().today(), self.clock().now_ms());
        let result = self.with_open(|open| open.record(record, today, now, &mut || self.new_id()));
        let result = result.unwrap_or(Err(EditError::Gone));
        self.refuse(result.as_ref().err().copied());
        self.keep_saved();
        self.changed();
        result
    }

    /// Does an edit that its own text box already shows. Says whether it was taken.
    pub fn typed(self, edit: Edit) -> bool {
        let done = self.apply(edit).is_ok();
        self.refresh_status();
        done
    }

    /// Adds something empty that its own text box already shows, and puts the first words in it; both are
    /// one step to undo. When the words are refused, nothing is added.
    pub fn typed_new(self, add: Edit, words: impl FnOnce(Id) -> Edit) -> Option<Id> {
        let made = self.apply(add).ok().flatten();
        let made = made.filter(|made| {
            let taken = self.apply(words(*made)).is_ok();
            let now = self.clock().now_ms();
            if !taken {
                self.with_open(|open| open.take_back(now));
            }
            taken
        });
        self.refresh_status();
        made
    }

    /// Says that a text box took no more.
    pub fn box_is_full(self) {
        self.refuse(Some(EditError::TextTooLong));
    }

    /// Has the screens show what was typed elsewhere.
    pub fn show_typed(self) {
        self.changed();
    }

    fn apply(self, edit: Edit) -> Result<Option<Id>, EditError> {
        let (today, now) = (self.clock().today(), self.clock().now_ms());
        let result = match self.0.services.plan.borrow_mut().as_mut() {
            None => Ok(None),
            Some(open) => open.apply(edit, today, now, &mut || self.new_id()),
        };
        self.refuse(result.as_ref().err().copied());
        self.keep_saved();
        result
    }

    /// Ends a run of typing.
    pub fn settle(self) {
        self.with_open(Open::settle);
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.step(Open::undo);
    }

    /// Does the last undone step again.
    pub fn redo(self) {
        self.step(Open::redo);
    }

    fn step(self, step: fn(&mut Open, f64) -> bool) {
        let now = self.clock().now_ms();
        self.with_open(|open| step(open, now));
        self.refuse(None);
        let next = self.0.round.peek().wrapping_add(1);
        set(self.0.round, next);
        self.keep_saved();
        self.changed();
    }

    fn refuse(self, refused: Option<EditError>) {
        let mut status = self.0.status;
        status.write().refused = refused;
    }

    fn changed(self) {
        let next = self.0.shape.peek().wrapping_add(1);
        set(self.0.shape, next);
        let chosen = self.0.services.plan.borrow().as_ref().map(|open| {
            let chosen = open.plan().settings().language().map(Locale::from_tag);
            chosen.unwrap_or(self.0.services.device_locale)
        });
        if let Some(chosen) = chosen {
            self.show_locale(chosen);
        }
        self.refresh_status();
    }

    fn refresh_status(self) {
        let refused = self.0.status.peek().refused;
        let next = self.0.services.plan.borrow().as_ref().map(|open| {
            let (can_undo, can_redo) = open.steps();
            let (save, fullness) = (open.save_state(), open.fullness());
            Status {
                save,
                can_undo,
                can_redo,
                fullness,
                refused,
            }
        });
        if let Some(next) = next.filter(|next| *next != *self.0.status.peek()) {
            set(self.0.status, next);
        }
    }

    /// Sees to it that what is unsaved gets saved; at most one task does so at a time.
    fn keep_saved(self) {
        if !self.0.saver_runs.replace(true) {
            // Not the task of any one screen: it has to outlive them.
            dioxus::core::spawn_forever(self.save_until_saved());
        }
    }

    async fn save_until_saved(self) {
        while let Some(due) = self.with_open(|open| open.save_due()).flatten() {
            let wait = (due - self.clock().now_ms()).max(0.0);
            if wait > 0.0 {
                self.clock().sleep(whole_ms(wait)).await;
                continue;
            }
            let Some(save) = self.with_open(Open::start_save).flatten() else {
                break;
            };
            self.refresh_status();
            let result: Result<(), NotSaved> = save.await;
            let now = self.clock().now_ms();
            self.with_open(|open| open.save_ended(result, now));
            self.refresh_status();
        }
        self.0.saver_runs.set(false);
    }

    /// Waits until all changes are stored; false when they could not be, or are stored nowhere.
    pub async fn is_stored(self) -> bool {
        /// How often it is looked at, in milliseconds.
        const LOOK_MS: u32 = 25;
        loop {
            match self.with_open(|open| open.save_state()) {
                Some(SaveState::Saved) => return true,
                Some(SaveState::Saving) => self.clock().sleep(LOOK_MS).await,
                Some(SaveState::MemoryOnly | SaveState::NotSaved(_)) | None => return false,
            }
        }
    }

    fn with_open<T>(self, act: impl FnOnce(&mut Open) -> T) -> Option<T> {
        self.0.services.plan.borrow_mut().as_mut().map(act)
    }
}

/// A signal that lives as long as the program.
fn lasting<T: 'static>(value: T) -> Signal<T> {
    Signal::new_in_scope(value, ScopeId::ROOT)
}

fn set<T: 'static>(mut signal: Signal<T>, value: T) {
    signal.set(value);
}

/// A count as a message takes it.
#[must_use]
pub fn number(count: usize) -> Arg<'static> {
    Arg::Number(u32::try_from(count).unwrap_or(u32::MAX))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a wait is never negative, and the cast saturates"
)]
fn whole_ms(wait: f64) -> u32 {
    wait.ceil() as u32
}
