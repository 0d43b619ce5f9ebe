//! What is said to the keeper and what it answers, as bytes.
//!
//! They travel in frames of [`crate::wire`]: `(id, Request)` one way and `(id, Reply)` the other.

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{Packed, ShareReply, ShareRequest};

/// Keys as pressed: ASCII of `0-9 . + - * / % ( ) n`. Wiped when dropped.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct SecretKeys(String);

impl SecretKeys {
    /// Takes the keys over; nothing is checked here.
    #[must_use]
    pub fn new(keys: String) -> Self {
        Self(keys)
    }

    /// The keys, for sealing or showing.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A plan as it is stored in its slot. Wiped when dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct PlanBytes {
    /// Which form `data` has (see `plan::SCHEMA`).
    pub schema: u16,
    /// The plan, at most 130,986 bytes.
    pub data: Vec<u8>,
}

/// A plan and the code that will open it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Sealed {
    /// The code.
    pub code: SecretKeys,
    /// What it opens.
    pub plan: PlanBytes,
}

/// What the keeper can be asked.
#[derive(Clone, Serialize, Deserialize)]
pub enum Request {
    /// Exchange the code of the open plan. Answered by [`Reply::Saved`] or [`Reply::Refused`].
    ChangeCode {
        /// The code that opens the plan now.
        old: SecretKeys,
        /// The code that shall open it.
        new: SecretKeys,
    },
    /// Make a random code. Answered by [`Reply::Suggested`].
    Generate,
    /// How good a code is. Answered by [`Reply::Good`] or [`Reply::Weak`].
    Judge {
        /// The code to judge.
        code: SecretKeys,
        /// Codes it has to differ from.
        others: Vec<SecretKeys>,
    },
    /// Replace the open plan. Answered by [`Reply::Saved`] or [`Reply::NotSaved`].
    Save(PlanBytes),
    /// Make everything new; what was stored before is lost. Answered by [`Reply::Saved`] (the plan of
    /// `mine` is then open), [`Reply::NotSaved`] or [`Reply::Refused`].
    SetUp {
        /// The person's own plan.
        mine: Sealed,
        /// A second plan to show to someone who insists.
        decoy: Option<Sealed>,
        /// A code that erases everything.
        wipe: Option<SecretKeys>,
    },
    /// About sharing. Answered by [`Reply::Share`], or by [`Reply::Refused`] while no plan is open.
    Share(Packed<ShareRequest>),
    /// Try a code. Answered by [`Reply::Opened`], otherwise, whatever happened, by [`Reply::Nothing`].
    Try(SecretKeys),
    /// Erase everything. Answered by [`Reply::Saved`] or [`Reply::NotSaved`].
    Wipe,
}

/// What the keeper answers.
#[derive(Clone, Serialize, Deserialize)]
pub enum Reply {
    // First on purpose: see `is_nothing`.
    /// The code opens nothing, or erased everything: the two cannot be told apart.
    Nothing,
    /// The code is good enough; how long guessing it would take.
    Good(GuessTime),
    /// Not durable. Stored is what was there before or what was given, each whole; asking again is safe.
    NotSaved(NotSaved),
    /// The code opened this plan.
    Opened(PlanBytes),
    /// Not done, nothing changed.
    Refused(Refusal),
    /// Done and durable.
    Saved,
    /// About sharing.
    Share(Packed<ShareReply>),
    /// A random code.
    Suggested(SecretKeys),
    /// The code is refused for this reason.
    Weak(CodeProblem),
}

/// Why a save is not durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotSaved {
    /// No room left on the device.
    DeviceFull,
    /// Storage failed; trying again may help.
    Failed,
    /// The plan is larger than its slot.
    TooLarge,
}

/// Why a request was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The old code is not the code of this plan, or the new one cannot be used.
    Code,
    /// Not possible now: nothing is open, or something is already.
    State,
}

/// Why a code is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeProblem {
    /// Among the first that anybody would try.
    Common,
    /// Looks like a date.
    Date,
    /// A shape on the keypad.
    KeypadShape,
    /// A key that is not on the calculator.
    NotKeys,
    /// The same keys again and again.
    Repeat,
    /// Keys in a row, such as 12345678.
    Run,
    /// The same as another code or as the keys that open set-up, or too close to it.
    Taken,
    /// More than 64 keys.
    TooLong,
    /// Fewer than 8 keys.
    TooShort,
}

/// How long one strong computer would guess until a code is found, once it has a copy of the file: see
/// `vault::strength::GuessTime`, which sets the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GuessTime {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
    /// Decades.
    Decades,
    /// Centuries.
    Centuries,
}

/// Whether a reply frame says [`Reply::Nothing`], without reading what else it may hold: the cover asks
/// this, so that a plan's text never enters its memory.
#[must_use]
pub fn is_nothing(frame: &[u8]) -> bool {
    const NOTHING: u32 = 0;
    matches!(
        postcard::take_from_bytes::<(u32, u32)>(frame),
        Ok(((_, NOTHING), []))
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Frame;

    fn bytes(message: Reply) -> Vec<u8> {
        Frame { id: 7, message }.to_bytes().unwrap()
    }

    #[test]
    fn only_nothing_looks_like_nothing() {
        assert!(is_nothing(&bytes(Reply::Nothing)));
        let plan = PlanBytes {
            schema: 1,
            data: vec![0; 9],
        };
        for other in [
            Reply::Opened(plan),
            Reply::Saved,
            Reply::Share(Packed::new(&ShareReply::NotOpened)),
            Reply::Good(GuessTime::Minutes),
            Reply::NotSaved(NotSaved::Failed),
            Reply::Weak(CodeProblem::Common),
        ] {
            assert!(!is_nothing(&bytes(other)));
        }
    }

    #[test]
    fn malformed_frames_are_refused() {
        let good = Frame {
            id: 1,
            message: Request::Try(SecretKeys::new("12+34+56".into())),
        }
        .to_bytes()
        .unwrap();
        assert!(Frame::<Request>::from_bytes(&good).is_ok());
        for cut in 0..good.len() {
            assert!(Frame::<Request>::from_bytes(&good[..cut]).is_err());
        }
        let mut longer = good;
        longer.push(0);
        assert!(Frame::<Request>::from_bytes(&longer).is_err());
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_a_frame_or_an_error(bytes: Vec<u8>) {
            let _ = Frame::<Request>::from_bytes(&bytes);
            let _ = Frame::<Reply>::from_bytes(&bytes);
            let _ = is_nothing(&bytes);
        }
    }
}
