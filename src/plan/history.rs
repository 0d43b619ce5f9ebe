//! A plan being worked on: edits, room, undo and redo.

use std::collections::VecDeque;

use chrono::NaiveDate;

use super::{CAPACITY, Detail, Edit, EditError, Fullness, Id, Plan, Record, change::Change};

/// How many steps can be undone in one session; older ones are forgotten.
pub const MAX_STEPS: usize = 200;

/// A plan with what it takes to undo and redo, for one session; none of that is ever stored.
#[derive(Debug)]
pub struct History {
    plan: Plan,
    size: usize,
    undo: VecDeque<Change>,
    redo: Vec<Change>,
    typing: Option<Field>,
}

impl History {
    /// Begins a session on `plan`.
    #[must_use]
    pub fn new(plan: Plan) -> Self {
        Self {
            size: plan.size(),
            plan,
            undo: VecDeque::new(),
            redo: Vec::new(),
            typing: None,
        }
    }

    /// The plan as it stands.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Ends the session; undo and redo are forgotten.
    #[must_use]
    pub fn into_plan(self) -> Plan {
        self.plan
    }

    /// Does `edit`, and gives the id of what it made, if it made something.
    ///
    /// `today` is the device's day; `new_id` gives 8 random bytes a call. An edit that changes nothing
    /// is no step to undo. Typing on in the text or title that was just typed in, or just added empty,
    /// joins that step, until [`settle`](Self::settle), another edit, undo or redo.
    ///
    /// # Errors
    /// [`EditError`]; the plan, undo and redo are then as they were.
    pub fn apply(
        &mut self,
        edit: Edit,
        today: NaiveDate,
        new_id: &mut dyn FnMut() -> [u8; 8],
    ) -> Result<Option<Id>, EditError> {
        let typed_in = typed_in(&edit);
        let opens_typing = added_blank(&edit);
        let worked = edit.work_out(&self.plan, today, new_id)?;
        let Some(change) = worked.change else {
            return Ok(worked.made);
        };
        let size = change.size_after(&self.plan, self.size);
        let inverse = change.apply(&mut self.plan);
        let size = size.unwrap_or_else(|| self.plan.size());
        debug_assert_eq!(size, self.plan.size());
        // A plan that is already too big may still shrink.
        if size > CAPACITY && size >= self.size {
            inverse.apply(&mut self.plan);
            return Err(EditError::Full);
        }
        self.size = size;
        self.redo.clear();
        if typed_in.is_none() || typed_in != self.typing {
            if self.undo.len() >= MAX_STEPS {
                self.undo.pop_front();
            }
            self.undo.push_back(inverse);
        }
        self.typing = if opens_typing {
            worked.made.map(|id| (id, None))
        } else {
            typed_in
        };
        Ok(worked.made)
    }

    /// Writes in the ledger of consents or on the desk, which no undo reaches. Gives the id of what it made.
    ///
    /// # Errors
    /// [`EditError`]; nothing has changed then.
    pub fn record(
        &mut self,
        record: Record,
        today: NaiveDate,
        new_id: &mut dyn FnMut() -> [u8; 8],
    ) -> Result<Option<Id>, EditError> {
        let plan = &mut self.plan;
        let before = (
            plan.consents.clone(),
            plan.suggestions.clone(),
            plan.desk.clone(),
        );
        let made = record.work_on(plan, today, new_id)?;
        let size = plan.size();
        if size > CAPACITY && size >= self.size {
            (plan.consents, plan.suggestions, plan.desk) = before;
            return Err(EditError::Full);
        }
        if plan.suggestions != before.1 {
            // Steps hold the suggestions as they were then: undoing one would lose what came.
            self.undo.clear();
            self.redo.clear();
            self.typing = None;
        }
        self.size = size;
        Ok(made)
    }

    /// Ends a run of typing, so that what is typed next is a step of its own. Call it on leaving a field.
    pub const fn settle(&mut self) {
        self.typing = None;
    }

    /// Takes the last step back; false when there is none.
    pub fn undo(&mut self) -> bool {
        self.settle();
        let Some(change) = self.undo.pop_back() else {
            return false;
        };
        self.redo.push(change.apply(&mut self.plan));
        self.size = self.plan.size();
        true
    }

    /// Takes the last step back as if it had never been: redo can't bring it again.
    pub fn take_back(&mut self) {
        if self.undo() {
            self.redo.pop();
        }
    }

    /// Does the last undone step again; false when there is none.
    pub fn redo(&mut self) -> bool {
        self.settle();
        let Some(change) = self.redo.pop() else {
            return false;
        };
        self.undo.push_back(change.apply(&mut self.plan));
        self.size = self.plan.size();
        true
    }

    /// Whether [`undo`](Self::undo) would do something.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether [`redo`](Self::redo) would do something.
    #[must_use]
    pub const fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// How full the plan is, in a word; none while there is plenty of room.
    #[must_use]
    pub const fn fullness(&self) -> Option<Fullness> {
        Fullness::of(self.size)
    }
}

/// A text field: of an item or a section, or beside an item.
type Field = (Id, Option<Detail>);

/// The text field that an edit types in.
const fn typed_in(edit: &Edit) -> Option<Field> {
    match edit {
        Edit::EditItem { item, .. } => Some((*item, None)),
        Edit::RenameSection { section, .. } => Some((*section, None)),
        Edit::SetDetail { item, detail, .. } => Some((*item, Some(*detail))),
        _ => None,
    }
}

/// Whether an edit makes an empty field, to be typed in next.
fn added_blank(edit: &Edit) -> bool {
    match edit {
        Edit::AddItem { text, .. } | Edit::AddToCard { text, .. } => text.is_blank(),
        Edit::AddSection { title } => title.is_blank(),
        _ => false,
    }
}
