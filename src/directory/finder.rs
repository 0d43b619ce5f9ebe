//! Holds the list that is used, answers about it, and takes a newer one.

use chrono::{Datelike, NaiveDate};

use super::{
    Answer, Engine, Question, Refused, Took,
    signed::LARGEST,
    update::{APP, Known},
};
use crate::platform::ListStore;

/// What came with the program.
pub struct BuiltIn {
    /// The list.
    pub list: Vec<u8>,
    /// The signed root that says whose newer lists are taken; none, or one that is none, takes no list but its own.
    pub root: Option<Vec<u8>>,
}

/// The list that is used: the one that was stored where it passes every rule, else the one that came with the
/// program.
pub struct Finder<S> {
    engine: Engine,
    /// What is known before anything stored is read; none where no list is taken.
    first: Option<Known>,
    /// Of the list in use; none where it came with the program.
    version: Option<u32>,
    /// The day the list in use should be replaced by, in days since 1970-01-01, as it was signed.
    expires: Option<u32>,
    store: S,
}

impl<S: ListStore> Finder<S> {
    /// Opens the list in use. None when there is none: the one that came with the program can't be read.
    pub fn open(built_in: BuiltIn, store: S) -> Option<Self> {
        let engine = Engine::open(built_in.list).ok()?;
        let made = since_1970(engine.bundle().made_on());
        let root = built_in.root.as_deref();
        let mut finder = Self {
            engine,
            first: root.and_then(|root| Known::at_first(root, made, APP).ok()),
            version: None,
            expires: None,
            store,
        };
        finder.restore();
        Some(finder)
    }

    /// The answer to `question`, of the kind that [`Question`] names.
    pub fn answer(&mut self, question: &Question) -> Answer {
        match question {
            Question::Take(file) => Answer::Took(self.take(file).unwrap_or_else(Took::Refused)),
            Question::About { now, .. } => {
                let mut answer = self.engine.answer(question);
                if let Answer::About(about) = &mut answer {
                    let today = now.div_euclid(86_400);
                    about.is_old |= self.expires.is_some_and(|day| today > i64::from(day));
                    about.version = self.version;
                    about.takes = self.first.is_some();
                    about.keeps = self.store.lasts();
                }
                answer
            }
            _ => self.engine.answer(question),
        }
    }

    /// Where the stored list is.
    pub fn store(&self) -> &S {
        &self.store
    }

    fn stored(&mut self) -> Vec<u8> {
        // One byte more than any list may have, so that a longer one is refused and not cut.
        let stored = self.store.read(LARGEST + 1);
        stored.ok().flatten().unwrap_or_default()
    }

    fn restore(&mut self) {
        let Some(first) = self.first.clone() else {
            return;
        };
        let stored = self.stored();
        if let (_, Some(list)) = first.restored(&stored)
            && let Ok(engine) = Engine::open(list.bundle.to_vec())
        {
            self.engine = engine;
            self.version = Some(list.version);
            self.expires = Some(list.expires);
        }
    }

    fn take(&mut self, file: &[u8]) -> Result<Took, Refused> {
        let first = self.first.clone().ok_or(Refused::NoKeys)?;
        // Read again: what another one of this program stored meanwhile counts as well.
        let stored = self.stored();
        let (known, _) = first.restored(&stored);
        let taken = known.take(file)?;
        let is_same = taken.list.bundle == self.engine.bundle().bytes();
        let newer = if is_same {
            None
        } else {
            let bundle = taken.list.bundle.to_vec();
            Some(Engine::open(bundle).map_err(|_| Refused::NotAList)?)
        };
        // First it is on the disk, then it is used.
        if taken.store != stored && self.store.write(&taken.store).is_err() {
            return Ok(Took::NotStored);
        }
        self.version = Some(taken.list.version);
        self.expires = Some(taken.list.expires);
        Ok(match newer {
            Some(engine) => {
                self.engine = engine;
                Took::Newer
            }
            None => Took::Same,
        })
    }
}

/// Days since 1970-01-01; 0 before it.
fn since_1970(day: NaiveDate) -> u32 {
    /// 1970-01-01, counted from the day 1 of the common era.
    const EPOCH: i32 = 719_163;
    u32::try_from(day.num_days_from_ce() - EPOCH).unwrap_or(0)
}
