//! A file dialogue over an open plan.
//!
//! On a phone the system's file dialogue hides the page, which otherwise ends the session at once: the person
//! would lose what they were about to do. So a dialogue that they opened themselves hides the plan at once
//! and keeps the session for a minute at most. Meanwhile the calculator is seen.
//! Whoever presses on it before the plan is back may be someone else: the press ends the session, and what comes
//! next is a calculator like any other.

/// How soon after it was asked for a dialogue has to open, in milliseconds. Slow phones need 3 s.
pub const DIALOGUE_OPENS_MS: u32 = 5_000;

/// The longest a session is kept behind a dialogue, in milliseconds (rule W7).
pub const DIALOGUE_KEEPS_MS: u32 = 60_000;

/// A moment, by two clocks, both in milliseconds from any start: one that never goes back but may stand
/// still while a phone sleeps, and one that goes on but may be set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// By the steady clock.
    pub steady_ms: f64,
    /// By the clock on the wall.
    pub wall_ms: f64,
}

impl Moment {
    /// Whether at most `limit` milliseconds went by since an earlier moment, by both clocks. A wall clock that
    /// went back by more than a second says nothing: then it is not so.
    fn is_within(self, limit: u32, since: Self) -> bool {
        let limit = f64::from(limit);
        (0.0..=limit).contains(&(self.steady_ms - since.steady_ms))
            && (-1_000.0..=limit).contains(&(self.wall_ms - since.wall_ms))
    }
}

/// What is known of a dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Dialogue {
    /// There is none.
    #[default]
    None,
    /// The person asked for one at that moment.
    Expected(Moment),
    /// It is over the page since that moment, and the plan is hidden.
    Over(Moment),
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DialogueEvent {
    /// The person asked for a dialogue.
    Asked,
    /// The page went out of sight.
    Hidden,
    /// Another window took the focus; the page may still be seen.
    Blurred,
    /// The page is in sight again, or has the focus again.
    Returned,
    /// A file was chosen, or none: there is no dialogue any more. The page is in sight.
    Closed,
    /// A key or a finger came down on the page.
    Pressed,
    /// Time went by.
    Checked,
}

/// What has to be done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DialogueStep {
    /// Nothing.
    Stay,
    /// Hide the plan and keep the session.
    Hide,
    /// Show the plan again.
    Show,
    /// End the session.
    Lock,
}

impl Dialogue {
    /// Moves on. Whatever is late or not expected ends the session.
    pub fn on(&mut self, event: DialogueEvent, now: Moment) -> DialogueStep {
        use DialogueEvent as On;
        use DialogueStep as Do;
        let expected = matches!(self, Self::Expected(at) if now.is_within(DIALOGUE_OPENS_MS, *at));
        let over = match self {
            Self::Over(since) => Some(now.is_within(DIALOGUE_KEEPS_MS, *since)),
            _ => None,
        };
        let (next, step) = match (over, event) {
            (Some(false), _) | (Some(true), On::Pressed | On::Asked) => (Self::None, Do::Lock),
            (Some(true), On::Hidden | On::Blurred | On::Checked) => (*self, Do::Stay),
            (Some(true), On::Returned | On::Closed) => (Self::None, Do::Show),
            (None, On::Asked) => (Self::Expected(now), Do::Stay),
            (None, On::Hidden | On::Blurred) if expected => (Self::Over(now), Do::Hide),
            (None, On::Hidden) => (Self::None, Do::Lock),
            (None, On::Closed) => (Self::None, Do::Stay),
            (None, _) if expected => (*self, Do::Stay),
            (None, _) => (Self::None, Do::Stay),
        };
        *self = next;
        step
    }
}

#[cfg(test)]
mod tests {
    use super::{DialogueEvent as On, DialogueStep as Do, *};

    fn at(seconds: f64) -> Moment {
        Moment {
            steady_ms: 7_000.0 + seconds * 1_000.0,
            wall_ms: 1.7e12 + seconds * 1_000.0,
        }
    }

    fn after(events: &[(On, f64)]) -> (Dialogue, Do) {
        let mut dialogue = Dialogue::default();
        let mut last = Do::Stay;
        for (event, seconds) in events {
            last = dialogue.on(*event, at(*seconds));
        }
        (dialogue, last)
    }

    #[test]
    fn a_page_that_is_hidden_unasked_locks() {
        assert_eq!(after(&[(On::Hidden, 0.0)]).1, Do::Lock);
        assert_eq!(after(&[(On::Asked, 0.0), (On::Hidden, 5.1)]).1, Do::Lock);
    }

    #[test]
    fn a_dialogue_hides_the_plan_and_gives_it_back() {
        for leave in [On::Hidden, On::Blurred] {
            for back in [On::Returned, On::Closed] {
                let away = [(On::Asked, 0.0), (leave, 4.0)];
                assert_eq!(after(&away).1, Do::Hide);
                let (dialogue, step) = after(&[&away[..], &[(back, 64.0)]].concat());
                assert_eq!((dialogue, step), (Dialogue::None, Do::Show));
            }
        }
    }

    #[test]
    fn what_gave_the_plan_back_keeps_nothing_the_next_time() {
        let asked = [(On::Asked, 0.0), (On::Blurred, 1.0), (On::Returned, 2.0)];
        assert_eq!(
            after(&[&asked[..], &[(On::Hidden, 3.0)]].concat()).1,
            Do::Lock
        );
        let closed = [(On::Asked, 0.0), (On::Closed, 1.0), (On::Hidden, 2.0)];
        assert_eq!(after(&closed).1, Do::Lock);
    }

    #[test]
    fn a_blur_and_then_a_hidden_page_are_one_dialogue() {
        let both = [(On::Asked, 0.0), (On::Blurred, 1.0), (On::Hidden, 30.0)];
        assert_eq!(after(&both).1, Do::Stay);
        // The minute counts from the first.
        assert_eq!(
            after(&[&both[..], &[(On::Returned, 61.1)]].concat()).1,
            Do::Lock
        );
    }

    #[test]
    fn after_a_minute_whatever_happens_locks() {
        for event in [
            On::Asked,
            On::Hidden,
            On::Blurred,
            On::Returned,
            On::Closed,
            On::Pressed,
            On::Checked,
        ] {
            let late = [(On::Asked, 0.0), (On::Hidden, 1.0), (event, 61.1)];
            assert_eq!(after(&late), (Dialogue::None, Do::Lock), "{event:?}");
        }
    }

    #[test]
    fn a_press_on_the_calculator_locks() {
        let pressed = [(On::Asked, 0.0), (On::Hidden, 1.0), (On::Pressed, 2.0)];
        assert_eq!(after(&pressed), (Dialogue::None, Do::Lock));
    }

    #[test]
    fn a_press_before_the_dialogue_opens_changes_nothing() {
        let pressed = [(On::Asked, 0.0), (On::Pressed, 0.1), (On::Hidden, 1.0)];
        assert_eq!(after(&pressed).1, Do::Hide);
    }

    #[test]
    fn what_never_opened_is_forgotten() {
        let (dialogue, step) = after(&[(On::Asked, 0.0), (On::Checked, 5.1)]);
        assert_eq!((dialogue, step), (Dialogue::None, Do::Stay));
    }

    #[test]
    fn a_phone_that_slept_locks_by_the_clock_on_the_wall() {
        let mut dialogue = Dialogue::Over(at(0.0));
        let slept = Moment {
            steady_ms: at(1.0).steady_ms,
            ..at(3_600.0)
        };
        assert_eq!(dialogue.on(On::Returned, slept), Do::Lock);
    }

    #[test]
    fn a_clock_that_was_set_back_gives_no_time() {
        for (steady, wall) in [(50.0, -2.0), (-1.0, 1.0), (f64::NAN, 1.0), (1.0, f64::NAN)] {
            let mut dialogue = Dialogue::Over(at(0.0));
            let set = Moment {
                steady_ms: at(steady).steady_ms,
                wall_ms: at(wall).wall_ms,
            };
            assert_eq!(dialogue.on(On::Returned, set), Do::Lock);
        }
    }
}
