//! Judging a code before it is taken: what others would try first is refused, with the reason; what remains
//! is told as the time that trying all such codes takes.
//!
//! The time is for one strong graphics card: 1,667 tries a second at 64 MiB and 3 passes, scaled by memory
//! and passes. It is an estimate of the guess space, not of luck: halve it for the mean, divide it by the
//! number of cards. Nothing here is secret or slow; it runs while someone chooses, never when a code is tried.

mod patterns;

use zeroize::Zeroizing;

use super::{
    code::{Code, MIN_KEYS},
    set_up::below,
    work::Work,
};
use crate::platform::{Rng, RngError};

/// Codes that many people use.
const COMMON: &str = include_str!("../common_codes.txt");

/// Why a code is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Many people use it.
    Common,
    /// It is a date, whichever way written.
    Date,
    /// It is a path or a figure on the keypad.
    KeypadShape,
    /// It says the same again, backwards, or uses few keys.
    Repeat,
    /// It counts, up or down, in steps of any size.
    Run,
    /// It is another of the codes, or so close that a slip of the finger gives the other.
    SameAsOther,
    /// It has too few keys that matter, whatever their number.
    TooShort,
}

/// How long one strong graphics card needs to try all codes like this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GuessTime {
    /// Less than an hour.
    Minutes,
    /// Less than a day.
    Hours,
    /// Less than 30 days.
    Days,
    /// Less than a year.
    Months,
    /// Less than 10 years.
    Years,
    /// Less than 100 years.
    Decades,
    /// 100 years or more.
    Centuries,
}

/// Tries a second of one strong graphics card at [`Work::WEB`].
const TRIES_A_SECOND: f64 = 1_667.0;

/// How strong `code` is under `work`, or why it is refused; `others` are the other codes being set up.
///
/// # Errors
/// [`Weakness`], the first that applies.
pub fn judge(code: &Code, others: &[&Code], work: Work) -> Result<GuessTime, Weakness> {
    let keys = code.keys();
    if others.iter().any(|other| alike(keys, other.keys())) {
        return Err(Weakness::SameAsOther);
    }
    let digits: Zeroizing<Vec<u8>> =
        Zeroizing::new(keys.iter().copied().filter(u8::is_ascii_digit).collect());
    if patterns::is_date(keys, &digits) {
        return Err(Weakness::Date);
    }
    for text in [keys, digits.as_slice()] {
        if patterns::is_repeat(text) {
            return Err(Weakness::Repeat);
        }
    }
    if patterns::is_run(&digits) {
        return Err(Weakness::Run);
    }
    if patterns::is_keypad_shape(&digits) {
        return Err(Weakness::KeypadShape);
    }
    if is_common(&digits) {
        return Err(Weakness::Common);
    }
    if keys.len() - goes_on(keys).filter(|goes_on| *goes_on).count() < MIN_KEYS {
        return Err(Weakness::TooShort);
    }
    Ok(guess_time(codes_like(keys), work))
}

/// Ten random digits that [`judge`] accepts, each such code as likely as any other.
///
/// # Errors
/// [`RngError`], also from a generator whose bytes are always refused.
pub fn generate(rng: &mut impl Rng) -> Result<Code, RngError> {
    for _ in 0..64 {
        let mut keys = Zeroizing::new([0; 10]);
        for key in keys.iter_mut() {
            *key = b'0' + below(10, rng)?;
        }
        let code = Code::from_keys(keys.as_ref()).map_err(|_| RngError)?;
        if judge(&code, &[], Work::WEB).is_ok() {
            return Ok(code);
        }
    }
    Err(RngError)
}

/// Whether one slip of the finger turns one into the other: the same but for one key, or for one more.
fn alike(one: &[u8], two: &[u8]) -> bool {
    let (short, long) = if one.len() <= two.len() {
        (one, two)
    } else {
        (two, one)
    };
    let front = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let back = short.iter().rev().zip(long.iter().rev());
    let back = back.take_while(|(a, b)| a == b).count();
    long.len() - short.len() <= 1 && front + back + 1 >= long.len()
}

fn is_common(digits: &[u8]) -> bool {
    let mut common = COMMON.lines().filter(|line| !line.starts_with('#'));
    common.any(|code| code.as_bytes() == digits)
}

/// For each key, whether it only goes on with a row: the third or later of equal keys, or the fourth or later
/// of keys in equal steps. Chance seldom makes such rows, so these keys are a choice of two at most.
fn goes_on(keys: &[u8]) -> impl Iterator<Item = bool> {
    keys.iter().enumerate().map(|(i, _)| {
        let before = |n: usize| i.checked_sub(n).and_then(|j| keys.get(j)).copied();
        let step = |n: usize| Some(before(n)?.wrapping_sub(before(n + 1)?));
        let row = step(0).is_some() && step(0) == step(1);
        row && (step(0) == Some(0) || step(0) == step(2))
    })
}

/// About how many codes there are that look like this one: a digit counts as one of ten, another key as one
/// of seven in any of the places.
fn codes_like(keys: &[u8]) -> f64 {
    let choices = keys
        .iter()
        .zip(goes_on(keys))
        .map(|(key, goes_on)| match key {
            _ if goes_on => 2.0,
            b'0'..=b'9' => 10.0,
            _ => 7.0,
        });
    let signs = keys.iter().filter(|key| !key.is_ascii_digit()).count();
    let ways = (0..signs).map(|i| (keys.len() - i) as f64 / (i + 1) as f64);
    choices.chain(ways).product()
}

fn guess_time(codes: f64, work: Work) -> GuessTime {
    let cost = |work: Work| f64::from(work.m_kib()) * f64::from(work.t());
    let seconds = codes / TRIES_A_SECOND * cost(work) / cost(Work::WEB);
    let days = seconds / 86_400.0;
    match days {
        days if days < 1.0 / 24.0 => GuessTime::Minutes,
        days if days < 1.0 => GuessTime::Hours,
        days if days < 30.0 => GuessTime::Days,
        days if days < 365.25 => GuessTime::Months,
        days if days < 3_652.5 => GuessTime::Years,
        days if days < 36_525.0 => GuessTime::Decades,
        _ => GuessTime::Centuries,
    }
}

#[cfg(test)]
mod tests {
    use super::{Weakness::*, *};
    use proptest::{prop_assert, prop_assert_eq, proptest};

    fn code(text: &str) -> Code {
        Code::from_text(text).unwrap()
    }

    fn refused(weakness: Weakness, codes: &str) {
        let judged = |text: &&str| judge(&code(text), &[], Work::WEB) != Err(weakness);
        let others: Vec<&str> = codes.split_whitespace().filter(judged).collect();
        assert_eq!(others, Vec::<&str>::new(), "not {weakness:?}");
    }

    #[test]
    fn dates_are_refused_in_every_order_and_dress() {
        refused(
            Date,
            "11111111 20250101 19840612 01012025 12061984 06121984 19841206 31121999 29022000 12.06.1984
             1984-06-12 12/06/1984 6/12/1984 1.1.1990 12.6.1984 12-06-84+ +20250101 20250101+
             2025.01.01 12.06.84 120684120684 12068400 00120684 12068411 19840612+ 119840612 198406121
             1984061219840612 12+06+1984 840612840612 84061200 06128477 2025/1/1 31-12-1999 2025+0101
             20000229 20991231 (19840612)",
        );
    }

    #[test]
    fn what_only_resembles_a_date_is_not_called_one() {
        for text in [
            "73915048", "20251313", "99887715", "32131999", "00001984", "19849912", "21840612",
        ] {
            assert_ne!(judge(&code(text), &[], Work::WEB), Err(Date), "{text}");
        }
    }

    #[test]
    fn runs_are_refused_up_and_down_with_wrap_and_in_steps() {
        refused(
            Run,
            "12345678 87654321 01234567 78901234 23456789 98765432 21098765 1234567890 0987654321
             741852963 13579135 24680246 36925814 1234+5678 123456789 1234567887 12345678-
             123456789012 56789012 3210987654 4321+8765",
        );
    }

    #[test]
    fn repeats_are_refused() {
        refused(
            Repeat,
            "12341234 12121212 123123123 1212121212 1231231231 73917391 739273927392
             12344321 77773333888 55555556 1+1+1+1+ 99999999999 73911937 7391551937 +-+-+-+-
 10101010 7391504873915048 ((((((((",
        );
    }

    #[test]
    fn figures_on_the_keypad_are_refused() {
        refused(
            KeypadShape,
            "78963214 14789632 12369874 74123698 789456123 147258369 789357456 7894561230
             1470258369 85214789 45621478 78951236 95123578 17391397 84628426
             82468264 36987412 753951456 25896314",
        );
    }

    #[test]
    fn the_ends_of_a_pattern_do_not_hide_it() {
        assert_eq!(judge(&code("1984+06-12"), &[], Work::WEB), Err(Date));
        assert!(judge(&code("4815162342"), &[], Work::WEB) == Err(Common));
        assert!(judge(&code("48+1516234*2"), &[], Work::WEB) == Err(Common));
    }

    #[test]
    fn every_code_of_the_common_list_is_refused_as_common() {
        let listed: Vec<&str> = COMMON
            .lines()
            .filter(|line| !line.starts_with('#'))
            .collect();
        assert!(listed.len() > 100);
        for text in listed {
            assert_eq!(judge(&code(text), &[], Work::WEB), Err(Common), "{text}");
        }
    }

    #[test]
    fn another_of_the_codes_and_its_near_misses_are_refused() {
        let other = code("7391504862");
        for text in [
            "7391504862",
            "7391504863",
            "739150486",
            "73915048620",
            "7391504+862",
        ] {
            let judged = judge(&code(text), &[&other], Work::WEB);
            assert_eq!(judged, Err(SameAsOther), "{text}");
        }
        assert!(judge(&code("7391504826"), &[&other], Work::WEB).is_ok());
        assert!(judge(&code("7391504862"), &[], Work::WEB).is_ok());
    }

    #[test]
    fn rows_of_keys_do_not_count_towards_the_eight() {
        refused(TooShort, "77713924 39177714 555911102 73915555");
    }

    #[test]
    fn strength_is_told_as_the_design_tables_say() {
        use GuessTime::*;
        let cases = [
            ("73915048", Work::WEB, Hours),
            ("7391504862", Work::WEB, Months),
            ("739150486215", Work::WEB, Decades),
            ("73915048621594", Work::WEB, Centuries),
            ("73915048", Work::DESKTOP, Days),
            ("7391504862", Work::DESKTOP, Years),
            ("7391504862", Work::MOBILE, Months),
            ("739150486", Work::WEB, Days),
            ("739+504*62", Work::WEB, Years),
            ("73+19*4-0.5%", Work::WEB, Centuries),
        ];
        for (text, work, expected) in cases {
            assert_eq!(
                judge(&code(text), &[], work),
                Ok(expected),
                "{text} {work:?}"
            );
        }
    }

    #[test]
    fn generated_codes_are_ten_digits_and_accepted() {
        let mut rng = crate::platform::SystemRng::new();
        for _ in 0..200 {
            let code = generate(&mut rng).unwrap();
            assert!(code.keys().len() == 10 && code.keys().iter().all(u8::is_ascii_digit));
            assert!(judge(&code, &[], Work::WEB).unwrap() >= GuessTime::Days);
        }
    }

    #[test]
    fn a_broken_generator_gives_no_code() {
        struct Stuck(u8);
        impl Rng for Stuck {
            fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
                buffer.fill(self.0);
                Ok(())
            }
        }
        for byte in [0, 7, 255] {
            assert_eq!(generate(&mut Stuck(byte)).unwrap_err(), RngError);
        }
    }

    #[test]
    fn random_codes_of_ten_digits_are_nearly_always_accepted() {
        let mut rng = crate::platform::SystemRng::new();
        let tries = 20_000;
        let mut refusals = [0; 7];
        for _ in 0..tries {
            let keys: [u8; 10] = std::array::from_fn(|_| b'0' + below(10, &mut rng).unwrap());
            let judged = judge(&Code::from_keys(&keys).unwrap(), &[], Work::WEB);
            if let Err(weakness) = judged {
                refusals[weakness as usize] += 1;
            }
        }
        let refused: i32 = refusals.iter().sum();
        println!("{refused} of {tries} random codes refused: {refusals:?}");
        assert!(refused * 100 <= tries);
    }

    proptest! {
        #[test]
        fn any_keys_are_judged_without_a_panic(text in "[0-9.+*/%()n-]{8,64}", other in "[0-9+]{8,64}") {
            let _ = judge(&code(&text), &[&code(&other)], Work::PLATFORM);
        }

        #[test]
        fn a_longer_random_code_is_never_told_weaker(text in "[0-9]{8,30}", more in "[0-9]") {
            let (short, long) = (code(&text), code(&format!("{text}{more}")));
            if let (Ok(a), Ok(b)) = (judge(&short, &[], Work::WEB), judge(&long, &[], Work::WEB)) {
                prop_assert!(b >= a);
            }
        }

        #[test]
        fn every_date_of_two_centuries_is_refused(y in 1900u32..2100, m in 1u32..=12, d in 1u32..=28) {
            for text in [
                format!("{y:04}{m:02}{d:02}"), format!("{d:02}{m:02}{y:04}"),
                format!("{m:02}{d:02}{y:04}"), format!("{y}.{m}.{d}"), format!("{d}-{m}-{y}"),
                format!("{m:02}/{d:02}/{y:04}"),
            ] {
                prop_assert_eq!(judge(&code(&text), &[], Work::WEB), Err(Date));
            }
        }
    }
}
