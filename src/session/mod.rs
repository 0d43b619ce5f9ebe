//! Locked and open: which of the two this is, and how one becomes the other.
//!
//! `Cover -> Opening -> Open -> Cover`, and `Cover -> SettingUp -> Open`. Only [`Session::Open`] holds
//! what was opened, so a locked session has no plan to leak. It fails closed: whatever is unexpected,
//! late or wrong ends at the cover, and a keeper that may hold keys is ended with it.

mod autosave;
mod dialogue;
mod exit_keys;
mod open;
mod practice;

pub use autosave::{Autosave, SaveState};
pub use dialogue::{
    DIALOGUE_KEEPS_MS, DIALOGUE_OPENS_MS, Dialogue, DialogueEvent, DialogueStep, Moment,
};
pub use exit_keys::ExitKeys;
pub use open::Open;
pub use practice::{ERASING_SAMPLE_CODE, Notes, Practice, SAMPLE_CODE, SECOND_SAMPLE_CODE, Task};

use crate::{deployment::SET_UP_SEQUENCE, keeper::SecretKeys};

/// Fewer keys than this are never tried as a code, so that short sums cost nothing.
pub const FEWEST_KEYS: usize = 8;

/// Longest time from hidden focus (another window in front) to lock, in milliseconds.
pub const BLUR_LOCK_MS: u32 = 30_000;

/// Longest time without a key or a touch until lock, in milliseconds. Everything typed is saved first.
pub const IDLE_LOCK_MS: u32 = 5 * 60_000;

/// Longest a try may take before it counts as failed, in milliseconds. Slow phones need 2 s.
pub const TRY_LIMIT_MS: u32 = 30_000;

/// Where a session is. `P` is what an open one holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Session<P> {
    /// The calculator, nothing else.
    #[default]
    Cover,
    /// The calculator, while the keeper tries this many codes.
    Opening(u32),
    /// The plan is open.
    Open(P),
    /// The pages of set-up; nothing stored has been opened.
    SettingUp,
}

/// What happened.
#[derive(Clone)]
pub enum Event<P> {
    /// `=` was pressed after these keys (see `calculator::Tape`).
    Equals(SecretKeys),
    /// The keeper or the screen failed, in whatever way.
    Failed,
    /// The page was hidden, frozen or put away, or nobody used it for too long.
    Hidden,
    /// The person left.
    Left,
    /// The keeper tried a code and it opens nothing.
    Nothing,
    /// The keeper opened a plan, or set one up.
    Opened(P),
}

/// What the entry point has to do.
#[derive(Clone)]
pub enum Step {
    /// Show the cover; drop the plan; end the keeper.
    Leave,
    /// Nothing.
    Stay,
    /// End the keeper and start a new one: the old one has seen codes, or may hold keys.
    RenewKeeper,
    /// Show what was opened.
    ShowOpen,
    /// Show the first page of set-up.
    ShowSetUp,
    /// Have the keeper try this code.
    Try(SecretKeys),
}

impl<P> Session<P> {
    /// Moves on. Never panics, whatever the order of events.
    pub fn on(&mut self, event: Event<P>) -> Step {
        let (next, step) = match (std::mem::take(self), event) {
            (Self::Cover, Event::Equals(keys)) if keys.as_str() == SET_UP_SEQUENCE => {
                (Self::SettingUp, Step::ShowSetUp)
            }
            (Self::Cover, Event::Equals(keys)) if may_be_code(&keys) => {
                (Self::Opening(1), Step::Try(keys))
            }
            (Self::Opening(tries), Event::Equals(keys)) if may_be_code(&keys) => {
                (Self::Opening(tries.saturating_add(1)), Step::Try(keys))
            }
            (state @ (Self::Cover | Self::Opening(_)), Event::Equals(_)) => (state, Step::Stay),
            (state @ Self::Cover, Event::Hidden | Event::Left | Event::Nothing) => {
                (state, Step::Stay)
            }
            (Self::Opening(tries @ 2..), Event::Nothing) => (Self::Opening(tries - 1), Step::Stay),
            (Self::Opening(_), Event::Opened(plan)) | (Self::SettingUp, Event::Opened(plan)) => {
                (Self::Open(plan), Step::ShowOpen)
            }
            (Self::Cover | Self::Opening(_), _) => (Self::Cover, Step::RenewKeeper),
            (Self::Open(_) | Self::SettingUp, _) => (Self::Cover, Step::Leave),
        };
        *self = next;
        step
    }

    /// What is open, if anything is.
    #[must_use]
    pub fn opened(&self) -> Option<&P> {
        match self {
            Self::Open(plan) => Some(plan),
            _ => None,
        }
    }
}

fn may_be_code(keys: &SecretKeys) -> bool {
    keys.as_str().len() >= FEWEST_KEYS
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "7391504862";

    fn keys(text: &str) -> SecretKeys {
        SecretKeys::new(text.into())
    }

    fn events() -> [(&'static str, Event<u8>); 8] {
        [
            ("code", Event::Equals(keys(CODE))),
            ("set-up keys", Event::Equals(keys(SET_UP_SEQUENCE))),
            ("short sum", Event::Equals(keys("1+1"))),
            ("failed", Event::Failed),
            ("hidden", Event::Hidden),
            ("left", Event::Left),
            ("nothing", Event::Nothing),
            ("opened", Event::Opened(1)),
        ]
    }

    #[test]
    fn a_code_opens_and_leaving_closes() {
        let mut session = Session::Cover;
        assert!(
            matches!(session.on(Event::Equals(keys(CODE))), Step::Try(k) if k.as_str() == CODE)
        );
        assert!(session.opened().is_none());
        assert!(matches!(session.on(Event::Opened(9)), Step::ShowOpen));
        assert_eq!(session.opened(), Some(&9));
        assert!(matches!(session.on(Event::Left), Step::Leave));
        assert_eq!(session, Session::Cover);
    }

    #[test]
    fn whatever_ends_an_open_session_leaves_nothing_in_it() {
        for (name, event) in events() {
            for state in [Session::Open(9), Session::SettingUp] {
                let mut session = state;
                let step = session.on(event.clone());
                if matches!((&event, state), (Event::Opened(_), Session::SettingUp)) {
                    continue;
                }
                assert_eq!(session, Session::Cover, "{name}");
                assert!(matches!(step, Step::Leave), "{name}");
            }
        }
    }

    #[test]
    fn a_plan_that_opens_after_the_page_was_hidden_is_shut_again() {
        let mut session = Session::Cover;
        session.on(Event::Equals(keys(CODE)));
        assert!(matches!(session.on(Event::Hidden), Step::RenewKeeper));
        assert!(matches!(session.on(Event::Opened(9)), Step::RenewKeeper));
        assert!(session.opened().is_none());
    }

    #[test]
    fn the_keeper_is_renewed_after_the_last_wrong_code_only() {
        let mut session = Session::<u8>::Cover;
        session.on(Event::Equals(keys(CODE)));
        session.on(Event::Equals(keys("12345678+1")));
        assert!(matches!(session.on(Event::Nothing), Step::Stay));
        assert!(matches!(session.on(Event::Nothing), Step::RenewKeeper));
        assert_eq!(session, Session::Cover);
    }

    #[test]
    fn short_sums_reach_nobody() {
        let mut session = Session::<u8>::Cover;
        assert!(matches!(
            session.on(Event::Equals(keys("1234567"))),
            Step::Stay
        ));
        assert_eq!(session, Session::Cover);
    }

    #[test]
    fn only_a_try_or_a_set_up_can_open() {
        for (first, event) in events() {
            let mut session = Session::Cover;
            let _ = session.on(event);
            let reached = session;
            let _ = session.on(Event::Opened(5));
            let expected = matches!(reached, Session::Opening(_) | Session::SettingUp);
            assert_eq!(session.opened().is_some(), expected, "{first}");
        }
    }
}
