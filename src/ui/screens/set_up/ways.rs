//! From who can see the phone to a way to go on. A suggestion, never a decision.
//!
//! Nobody can tell from six answers whether a phone is watched, so the rules lean to care:
//!
//! - **Another device** when something on this phone may report what is done on it. Someone who knows what
//!   they were never told is the sign that people notice first; someone who set the phone up, and can
//!   still get at it, has had the time to put something on it. Nothing that this app does helps against
//!   that, and saying so is better than a hidden plan that is read as it is written.
//! - **Without saving** when somebody goes through the phone: what is not there can't be found, and no code
//!   can be asked for. Someone who knows the code to unlock it can look when its owner is away.
//! - **With care** when someone else has any tie to the phone. A bill or a shared account shows that the phone
//!   is used, not the words in a sealed plan; but it can show that this app is there.
//! - **Here** when nothing said points to anyone.
//!
//! "Not sure" is never taken for "no". An answer that is more worrying never makes the suggestion less
//! careful; a test tries all answers.

/// What was answered to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// No.
    No,
    /// Not sure.
    NotSure,
    /// Yes.
    Yes,
}

/// The answers, each of which may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// Someone else pays for the phone.
    pub pays: Option<Answer>,
    /// Someone else knows the code that unlocks it.
    pub code: Option<Answer>,
    /// Someone else gave it or set it up.
    pub given: Option<Answer>,
    /// A cloud or family account is shared.
    pub account: Option<Answer>,
    /// Someone knows things they were not told.
    pub knows: Option<Answer>,
    /// Someone takes or checks the phone.
    pub takes: Option<Answer>,
}

/// A way to go on, from the least careful to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Keep a plan on this phone.
    Here,
    /// The same, opened only when alone.
    WithCare,
    /// Write and read, and keep nothing.
    WithoutSaving,
    /// Use a device that nobody else has had.
    OtherDevice,
}

/// The way that fits the answers; none when nothing was answered.
#[must_use]
pub fn suggested(answers: &Answers) -> Option<Way> {
    let Answers {
        pays,
        code,
        given,
        account,
        knows,
        takes,
    } = *answers;
    let all = [pays, code, given, account, knows, takes];
    let worst = all.into_iter().flatten().max()?;
    let yes = |answer| answer == Some(Answer::Yes);
    let maybe = |answer: Option<Answer>| answer >= Some(Answer::NotSure);

    let has_had_it = yes(code) || yes(given) || yes(takes);
    let watched = yes(knows) || (maybe(knows) && has_had_it);
    let prepared = yes(given) && (yes(code) || yes(takes));
    let looked_through = yes(takes) || (maybe(takes) && yes(code));
    Some(if watched || prepared {
        Way::OtherDevice
    } else if looked_through {
        Way::WithoutSaving
    } else if worst > Answer::No {
        Way::WithCare
    } else {
        Way::Here
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Answer::{No, NotSure, Yes};

    const POSSIBLE: [Option<Answer>; 4] = [None, Some(No), Some(NotSure), Some(Yes)];

    fn of(all: [Option<Answer>; 6]) -> Answers {
        let [pays, code, given, account, knows, takes] = all;
        Answers {
            pays,
            code,
            given,
            account,
            knows,
            takes,
        }
    }

    fn every() -> impl Iterator<Item = [Option<Answer>; 6]> {
        (0..4_usize.pow(6))
            .map(|n| std::array::from_fn(|at| POSSIBLE[n / 4_usize.pow(at as u32) % 4]))
    }

    #[test]
    fn no_answer_gives_no_suggestion_and_any_answer_gives_one() {
        for all in every() {
            assert_eq!(suggested(&of(all)).is_none(), all == [None; 6], "{all:?}");
        }
    }

    #[test]
    fn a_more_worrying_answer_is_never_less_careful() {
        for all in every() {
            let before = suggested(&of(all));
            for at in 0..6 {
                for worse in POSSIBLE.into_iter().filter(|worse| *worse > all[at]) {
                    let mut with = all;
                    with[at] = worse;
                    assert!(suggested(&of(with)) >= before, "{all:?} to {with:?}");
                }
            }
        }
    }

    #[test]
    fn it_is_kept_here_only_when_nothing_points_to_anyone() {
        for all in every() {
            let nobody = all.iter().flatten().all(|answer| *answer == No);
            if suggested(&of(all)) == Some(Way::Here) {
                assert!(nobody, "{all:?}");
            }
        }
    }

    #[test]
    fn who_knows_what_they_were_not_told_points_to_another_device_whatever_else_is_said() {
        for all in every().filter(|all| all[4] == Some(Yes)) {
            assert_eq!(suggested(&of(all)), Some(Way::OtherDevice), "{all:?}");
        }
    }

    #[test]
    fn answers_and_the_way_that_fits_them() {
        let say = |pairs: &[(usize, Answer)]| {
            let mut all = [Some(No); 6];
            for (at, answer) in pairs {
                all[*at] = Some(*answer);
            }
            suggested(&of(all)).unwrap()
        };
        for (pairs, way) in [
            (&[][..], Way::Here),
            (&[(0, Yes)], Way::WithCare),
            (&[(1, Yes)], Way::WithCare),
            (&[(2, Yes)], Way::WithCare),
            (&[(3, Yes)], Way::WithCare),
            (&[(0, Yes), (3, Yes)], Way::WithCare),
            (&[(4, NotSure)], Way::WithCare),
            (&[(5, NotSure)], Way::WithCare),
            (&[(5, Yes)], Way::WithoutSaving),
            (&[(1, Yes), (5, NotSure)], Way::WithoutSaving),
            (&[(1, Yes), (5, Yes)], Way::WithoutSaving),
            (&[(1, Yes), (2, Yes)], Way::OtherDevice),
            (&[(2, Yes), (5, Yes)], Way::OtherDevice),
            (&[(1, Yes), (4, NotSure)], Way::OtherDevice),
            (&[(5, Yes), (4, NotSure)], Way::OtherDevice),
            (&[(4, Yes)], Way::OtherDevice),
        ] {
            assert_eq!(say(pairs), way, "{pairs:?}");
        }
    }
}
