//! Practising to leave and to come back, on a sample phone: nothing of the person's own is in it.
//!
//! The sample phone behaves as the real one does, in whatever order things are done on it: a code opens,
//! a wrong one is a sum, the erasing code is a sum and then nothing opens any more. What to do next is
//! read from what has been done, so that there is no wrong turn and no way to get stuck.

/// Opens the sample notes.
///
/// The sample codes are such that no set-up takes them: nobody can make one of them their own.
pub const SAMPLE_CODE: &str = "12345678";
/// Opens the dull sample notes.
pub const SECOND_SAMPLE_CODE: &str = "87654321";
/// Erases both.
pub const ERASING_SAMPLE_CODE: &str = "11112222";

/// What the sample phone shows besides its calculator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notes {
    /// What the second code opens.
    Dull,
    /// What the first code opens.
    Own,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Type the first code.
    ComeBack,
    /// Nothing: all of it was done.
    Done,
    /// Type the erasing code.
    Erase,
    /// Press Leave.
    Leave,
    /// Type the second code.
    Second,
    /// Type the first code once more, which is now a sum.
    SeeItGone,
}

/// A sample phone, and what was done on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    open: Option<Notes>,
    came_back: bool,
    saw_second: bool,
    erased: bool,
    saw_it_gone: bool,
    worked: Option<bool>,
}

impl Default for Practice {
    fn default() -> Self {
        Self::new()
    }
}

impl Practice {
    /// A sample phone with its notes open, and nothing done on it yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            open: Some(Notes::Own),
            came_back: false,
            saw_second: false,
            erased: false,
            saw_it_gone: false,
            worked: None,
        }
    }

    /// The notes that are open; none while the calculator shows.
    #[must_use]
    pub fn open(&self) -> Option<Notes> {
        self.open
    }

    /// What to do next.
    #[must_use]
    pub fn task(&self) -> Task {
        match self {
            Self { open: Some(_), .. } => Task::Leave,
            Self {
                erased: true,
                saw_it_gone: true,
                ..
            } => Task::Done,
            Self { erased: true, .. } => Task::SeeItGone,
            Self {
                came_back: false, ..
            } => Task::ComeBack,
            Self {
                saw_second: false, ..
            } => Task::Second,
            Self { .. } => Task::Erase,
        }
    }

    /// Whether the last thing done was the task; none before the first.
    #[must_use]
    pub fn worked(&self) -> Option<bool> {
        self.worked
    }

    /// The sample phone's own Leave was pressed.
    pub fn leave(&mut self) {
        self.worked = Some(self.open.is_some());
        self.open = None;
    }

    /// `=` was pressed on the sample calculator after `keys`. True when it opened something; else it was a
    /// sum.
    pub fn equals(&mut self, keys: &str) -> bool {
        if self.open.is_some() {
            return false;
        }
        let task = self.task();
        match keys {
            SAMPLE_CODE if self.erased => self.saw_it_gone = true,
            SAMPLE_CODE => {
                self.open = Some(Notes::Own);
                self.came_back = true;
            }
            SECOND_SAMPLE_CODE if !self.erased => {
                self.open = Some(Notes::Dull);
                self.saw_second = true;
            }
            ERASING_SAMPLE_CODE => self.erased = true,
            _ => {}
        }
        self.worked = match (task, keys) {
            (Task::Done, _) => self.worked,
            (Task::ComeBack | Task::SeeItGone, SAMPLE_CODE)
            | (Task::Second, SECOND_SAMPLE_CODE)
            | (Task::Erase, ERASING_SAMPLE_CODE) => Some(true),
            _ => Some(false),
        };
        self.open.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{deployment::SET_UP_SEQUENCE, session::FEWEST_KEYS};

    const CODES: [&str; 3] = [SAMPLE_CODE, SECOND_SAMPLE_CODE, ERASING_SAMPLE_CODE];

    #[derive(Debug, Clone, Copy)]
    enum Event {
        Leave,
        Equals(&'static str),
    }

    const EVENTS: [Event; 5] = [
        Event::Leave,
        Event::Equals(SAMPLE_CODE),
        Event::Equals(SECOND_SAMPLE_CODE),
        Event::Equals(ERASING_SAMPLE_CODE),
        Event::Equals("50/0/50/1"),
    ];

    fn on(practice: &mut Practice, event: Event) {
        match event {
            Event::Leave => practice.leave(),
            Event::Equals(keys) => {
                practice.equals(keys);
            }
        }
    }

    /// What a task asks for.
    fn asked(task: Task) -> Option<Event> {
        Some(match task {
            Task::Done => return None,
            Task::Leave => Event::Leave,
            Task::ComeBack | Task::SeeItGone => Event::Equals(SAMPLE_CODE),
            Task::Second => Event::Equals(SECOND_SAMPLE_CODE),
            Task::Erase => Event::Equals(ERASING_SAMPLE_CODE),
        })
    }

    /// Every state that some order of events reaches.
    fn reachable() -> Vec<Practice> {
        let mut states = vec![Practice::new()];
        let mut next = 0;
        while let Some(state) = states.get(next).cloned() {
            for event in EVENTS {
                let mut after = state.clone();
                on(&mut after, event);
                if !states.contains(&after) {
                    states.push(after);
                }
            }
            next += 1;
        }
        states
    }

    #[test]
    fn the_tasks_lead_through_all_of_it_in_this_order() {
        let mut practice = Practice::new();
        let mut tasks = Vec::new();
        while let Some(event) = asked(practice.task()) {
            tasks.push(practice.task());
            on(&mut practice, event);
            assert_eq!(practice.worked(), Some(true), "{event:?}");
        }
        assert_eq!(
            tasks,
            [
                Task::Leave,
                Task::ComeBack,
                Task::Leave,
                Task::Second,
                Task::Leave,
                Task::Erase,
                Task::SeeItGone
            ]
        );
        assert_eq!(practice.open(), None);
    }

    #[test]
    fn whatever_was_done_before_following_the_tasks_comes_to_the_end() {
        let states = reachable();
        assert!(states.len() > 20, "{}", states.len());
        for start in states {
            let mut practice = start.clone();
            for _ in 0..8 {
                if let Some(event) = asked(practice.task()) {
                    on(&mut practice, event);
                    assert_eq!(practice.worked(), Some(true), "{start:?}: {event:?}");
                }
            }
            assert_eq!(practice.task(), Task::Done, "{start:?}");
        }
    }

    #[test]
    fn each_code_does_what_it_does_on_the_real_phone_at_any_time() {
        for state in reachable() {
            for keys in CODES.into_iter().chain(["", "1+1", SET_UP_SEQUENCE]) {
                let mut after = state.clone();
                let opened = after.equals(keys);
                let expected = match (state.open, keys) {
                    // Behind notes there is no calculator to type on.
                    (Some(notes), _) => Some(notes),
                    (None, SAMPLE_CODE) if !state.erased => Some(Notes::Own),
                    (None, SECOND_SAMPLE_CODE) if !state.erased => Some(Notes::Dull),
                    (None, _) => None,
                };
                assert_eq!(after.open(), expected, "{state:?} {keys}");
                assert_eq!(opened, state.open.is_none() && expected.is_some());
                let erases = state.open.is_none() && keys == ERASING_SAMPLE_CODE;
                assert_eq!(after.erased, state.erased || erases, "{state:?} {keys}");
            }
        }
    }

    #[test]
    fn leaving_always_shows_the_calculator() {
        for mut state in reachable() {
            state.leave();
            assert_eq!(state.open(), None);
        }
    }

    #[test]
    fn what_was_done_stays_done() {
        for state in reachable() {
            for event in EVENTS {
                let mut after = state.clone();
                on(&mut after, event);
                let done = |p: &Practice| [p.came_back, p.saw_second, p.erased, p.saw_it_gone];
                let lost = done(&state)
                    .into_iter()
                    .zip(done(&after))
                    .any(|(a, b)| a && !b);
                assert!(!lost, "{state:?} {event:?}");
            }
        }
    }

    #[test]
    fn the_sample_codes_are_tried_like_codes_and_open_no_set_up() {
        for (at, code) in CODES.iter().enumerate() {
            assert!(code.len() >= FEWEST_KEYS);
            assert_ne!(*code, SET_UP_SEQUENCE);
            assert!(!CODES[..at].contains(code));
        }
    }

    #[cfg(feature = "keeper")]
    #[test]
    fn nobody_can_make_a_sample_code_their_own() {
        use crate::vault::{Code, Work, strength};
        for code in CODES {
            let code = Code::from_text(code).unwrap();
            assert!(strength::judge(&code, &[], Work::WEB).is_err());
        }
    }
}
