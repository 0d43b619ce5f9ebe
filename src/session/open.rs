//! An open plan: the only place outside the keeper where its text is.

use chrono::NaiveDate;

use super::{Autosave, SaveState};
use crate::{
    keeper::{Link, NotSaved, PlanBytes, Reply, Request},
    plan::{
        Edit, EditError, Fullness, History, Id, Loaded, Plan, PlanError, ReadOnly, Record, SCHEMA,
    },
    wire::Ended,
};

/// A plan that is open, with its undo and its way to be saved. Dropping it wipes its text.
pub struct Open {
    plan: Access,
    keeping: Keeping,
}

/// Where an open plan is kept. Only what has a keeper has anything to do with saving: of a plan that is
/// kept nowhere, no request to save can be made.
enum Keeping {
    Keeper(Autosave, Link),
    Nowhere,
}

enum Access {
    Write(History),
    Read(ReadOnly),
}

impl Open {
    /// Reads what `keeper` opened.
    ///
    /// # Errors
    /// [`PlanError`] when it is no plan this version can show; end the keeper then.
    pub fn read(stored: &PlanBytes, keeper: Link) -> Result<Self, PlanError> {
        let plan = match Plan::from_bytes(stored.schema, &stored.data)? {
            Loaded::Writable(plan) => Access::Write(History::new(plan)),
            Loaded::ReadOnly(plan) => Access::Read(plan),
        };
        Ok(Self {
            plan,
            keeping: Keeping::Keeper(Autosave::default(), keeper),
        })
    }

    /// Opens `plan` in memory only: nothing of it is saved, and it is gone with this value.
    #[must_use]
    pub fn without_saving(plan: Plan) -> Self {
        Self {
            plan: Access::Write(History::new(plan)),
            keeping: Keeping::Nowhere,
        }
    }

    /// Whether it is saved at all.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        matches!(self.keeping, Keeping::Keeper(..))
    }

    /// The plan as it stands.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        match &self.plan {
            Access::Write(history) => history.plan(),
            Access::Read(read_only) => read_only.plan(),
        }
    }

    /// Whether it can only be read, because a newer version wrote it.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        matches!(self.plan, Access::Read(_))
    }

    /// Does `edit` at `now` (milliseconds of any one steady clock), and gives the id of what it made.
    ///
    /// # Errors
    /// [`EditError`]; nothing has changed then.
    pub fn apply(
        &mut self,
        edit: Edit,
        today: NaiveDate,
        now: f64,
        new_id: &mut dyn FnMut() -> [u8; 8],
    ) -> Result<Option<Id>, EditError> {
        let Access::Write(history) = &mut self.plan else {
            return Err(EditError::Full);
        };
        let made = history.apply(edit, today, new_id)?;
        self.edited(now);
        Ok(made)
    }

    /// Writes in the ledger of consents at `now`; see [`History::record`].
    ///
    /// # Errors
    /// [`EditError`]; nothing has changed then.
    pub fn record(
        &mut self,
        record: Record,
        today: NaiveDate,
        now: f64,
        new_id: &mut dyn FnMut() -> [u8; 8],
    ) -> Result<Option<Id>, EditError> {
        let Access::Write(history) = &mut self.plan else {
            return Err(EditError::Full);
        };
        let made = history.record(record, today, new_id)?;
        self.edited(now);
        Ok(made)
    }

    /// Ends a run of typing: what is typed next is undone by itself.
    pub fn settle(&mut self) {
        if let Access::Write(history) = &mut self.plan {
            history.settle();
        }
    }

    /// Takes the last step back as if it had never been.
    pub fn take_back(&mut self, now: f64) {
        if let Access::Write(history) = &mut self.plan {
            history.take_back();
            self.edited(now);
        }
    }

    /// Takes the last step back; false when there is none.
    pub fn undo(&mut self, now: f64) -> bool {
        self.step(now, History::undo)
    }

    /// Does the last undone step again; false when there is none.
    pub fn redo(&mut self, now: f64) -> bool {
        self.step(now, History::redo)
    }

    fn step(&mut self, now: f64, step: fn(&mut History) -> bool) -> bool {
        let Access::Write(history) = &mut self.plan else {
            return false;
        };
        let stepped = step(history);
        if stepped {
            self.edited(now);
        }
        stepped
    }

    fn edited(&mut self, now: f64) {
        if let Keeping::Keeper(autosave, _) = &mut self.keeping {
            autosave.edited(now);
        }
    }

    /// Whether there is something to undo, and to redo.
    #[must_use]
    pub fn steps(&self) -> (bool, bool) {
        match &self.plan {
            Access::Write(history) => (history.can_undo(), history.can_redo()),
            Access::Read(_) => (false, false),
        }
    }

    /// How full the plan is, once that is worth saying.
    #[must_use]
    pub fn fullness(&self) -> Option<Fullness> {
        match &self.plan {
            Access::Write(history) => history.fullness(),
            Access::Read(_) => None,
        }
    }

    /// What may be said about saving.
    #[must_use]
    pub fn save_state(&self) -> SaveState {
        self.autosave()
            .map_or(SaveState::MemoryOnly, Autosave::state)
    }

    /// When the next save has to start, on the clock of [`Open::apply`].
    #[must_use]
    pub fn save_due(&self) -> Option<f64> {
        self.autosave().and_then(Autosave::due)
    }

    /// Whether something typed is not durable yet, and can become so.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.autosave().is_some_and(Autosave::is_unsaved)
    }

    /// Starts a save of the plan as it stands; tell [`Open::save_ended`] how it went. None when it is kept
    /// nowhere.
    pub fn start_save(&mut self) -> Option<impl Future<Output = Result<(), NotSaved>> + use<>> {
        let stored = self.stored();
        let Keeping::Keeper(autosave, keeper) = &mut self.keeping else {
            return None;
        };
        autosave.started();
        let asked = stored.map(|plan| keeper.ask(Request::Save(plan)));
        Some(async move {
            match asked {
                None => Err(NotSaved::TooLarge),
                Some(reply) => outcome(reply.await),
            }
        })
    }

    /// Takes note of how a save went.
    pub fn save_ended(&mut self, result: Result<(), NotSaved>, now: f64) {
        if let Keeping::Keeper(autosave, _) = &mut self.keeping {
            autosave.ended(result, now);
        }
    }

    /// Hands over what is unsaved, wipes the text, and ends the keeper once it answered. The page is often
    /// gone before that; the container then holds the plan as it was before, so this can only help.
    pub fn close(self) -> impl Future<Output = ()> + use<> {
        let last = self.is_unsaved().then(|| self.stored()).flatten();
        let asked = match self.keeping {
            Keeping::Keeper(_, keeper) => {
                let saving = last.map(|plan| keeper.ask(Request::Save(plan)));
                Some((saving, keeper))
            }
            Keeping::Nowhere => None,
        };
        async move {
            let Some((saving, keeper)) = asked else {
                return;
            };
            if let Some(reply) = saving {
                let _ = reply.await;
            }
            keeper.end();
        }
    }

    /// The plan as a keeper takes it; none when it can only be read.
    #[must_use]
    pub fn stored(&self) -> Option<PlanBytes> {
        let Access::Write(history) = &self.plan else {
            return None;
        };
        let mut data = history.plan().to_bytes().ok()?;
        Some(PlanBytes {
            schema: SCHEMA,
            data: std::mem::take(&mut *data),
        })
    }

    fn autosave(&self) -> Option<&Autosave> {
        match &self.keeping {
            Keeping::Keeper(autosave, _) => Some(autosave),
            Keeping::Nowhere => None,
        }
    }
}

fn outcome(reply: Result<Reply, Ended>) -> Result<(), NotSaved> {
    match reply {
        Ok(Reply::Saved) => Ok(()),
        Ok(Reply::NotSaved(why)) => Err(why),
        _ => Err(NotSaved::Failed),
    }
}
