//! When to save, and what may truthfully be said about it.
//!
//! At most three seconds of typing may ever be lost, so a save starts [`PAUSE_MS`] after the last edit
//! and never later than [`LONGEST_MS`] after the first one it lacks; the save itself has the rest.

use crate::keeper::NotSaved;

/// A pause in typing, in milliseconds, after which a save starts.
const PAUSE_MS: f64 = 350.0;
/// The longest an edit waits for a save to start, in milliseconds.
const LONGEST_MS: f64 = 1_500.0;
/// How long to wait after a failed save, in milliseconds.
const RETRY_MS: f64 = 2_000.0;

/// Decides when to save. Times are milliseconds of any one steady clock.
#[derive(Debug, Clone, Default)]
pub struct Autosave {
    /// First and last edit that no started save has.
    unsaved: Option<(f64, f64)>,
    saving: bool,
    failed: Option<(NotSaved, f64)>,
}

/// What is true of what is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing is saved: the plan is in memory only.
    MemoryOnly,
    /// The last save failed; it is tried again.
    NotSaved(NotSaved),
    /// Every edit is durable.
    Saved,
    /// Some edit is not durable yet.
    Saving,
}

impl Autosave {
    /// Something changed.
    pub fn edited(&mut self, now: f64) {
        let first = self.unsaved.map_or(now, |(first, _)| first);
        self.unsaved = Some((first, now));
    }

    /// When the next save has to start; none while one runs or nothing is unsaved.
    #[must_use]
    pub fn due(&self) -> Option<f64> {
        let (first, last) = self.unsaved.filter(|_| !self.saving)?;
        Some(match self.failed {
            Some((_, at)) => at + RETRY_MS,
            None => (last + PAUSE_MS).min(first + LONGEST_MS),
        })
    }

    /// A save of everything up to now starts.
    pub fn started(&mut self) {
        self.saving = true;
        self.unsaved = None;
    }

    /// The save that was started ended.
    pub fn ended(&mut self, result: Result<(), NotSaved>, now: f64) {
        self.saving = false;
        self.failed = None;
        if let Err(why) = result {
            self.failed = Some((why, now));
            self.unsaved = Some(self.unsaved.unwrap_or((now, now)));
        }
    }

    /// What may be said now.
    #[must_use]
    pub fn state(&self) -> SaveState {
        match (self.failed, self.is_unsaved()) {
            (Some((why, _)), _) => SaveState::NotSaved(why),
            (None, true) => SaveState::Saving,
            (None, false) => SaveState::Saved,
        }
    }

    /// Whether ending the keeper now could lose something: also while a save runs, which it would cut off.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.saving || self.unsaved.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_saves_soon_and_steady_typing_cannot_put_it_off() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.due(), None);
        autosave.edited(1_000.0);
        assert_eq!(autosave.due(), Some(1_350.0));
        for at in 0..100 {
            autosave.edited(1_000.0 + f64::from(at) * 100.0);
        }
        assert_eq!(autosave.due(), Some(2_500.0));
    }

    #[test]
    fn saved_is_said_only_when_every_edit_is_durable() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.state(), SaveState::Saved);
        autosave.edited(0.0);
        assert_eq!(autosave.state(), SaveState::Saving);
        autosave.started();
        autosave.edited(1.0);
        autosave.ended(Ok(()), 2.0);
        assert_eq!(autosave.state(), SaveState::Saving);
        autosave.started();
        assert_eq!(autosave.state(), SaveState::Saving);
        autosave.ended(Ok(()), 3.0);
        assert_eq!(autosave.state(), SaveState::Saved);
    }

    #[test]
    fn a_failed_save_is_said_and_tried_again_until_it_works() {
        let mut autosave = Autosave::default();
        autosave.edited(0.0);
        autosave.started();
        autosave.ended(Err(NotSaved::DeviceFull), 10.0);
        assert_eq!(autosave.state(), SaveState::NotSaved(NotSaved::DeviceFull));
        assert!(autosave.is_unsaved());
        assert_eq!(autosave.due(), Some(2_010.0));
        autosave.started();
        assert_eq!(autosave.state(), SaveState::NotSaved(NotSaved::DeviceFull));
        autosave.ended(Ok(()), 20.0);
        assert_eq!(autosave.state(), SaveState::Saved);
    }

    #[test]
    fn one_save_runs_at_a_time() {
        let mut autosave = Autosave::default();
        autosave.edited(0.0);
        autosave.started();
        autosave.edited(1.0);
        assert_eq!(autosave.due(), None);
    }
}
