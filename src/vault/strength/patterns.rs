//! The shapes of a code that are guessed first. All take ASCII; `digits` is the code without other keys.

/// Whether this is a date of 1900 to 2099 in any order, or a date with a two-digit year that is padded or
/// doubled; one more digit at either end does not hide it.
pub(super) fn is_date(keys: &[u8], digits: &[u8]) -> bool {
    let full = |digits: &[u8]| digits.len() == 8 && is_full_date(digits);
    let doubled = |size: usize| {
        digits
            .split_at_checked(size)
            .is_some_and(|(one, two)| one == two)
    };
    let one_more = |size: usize| {
        (digits.len() == size + 1)
            .then(|| [digits.get(1..), digits.get(..size)])
            .into_iter()
            .flatten()
            .flatten()
    };
    let padded_short = || {
        let front = digits.split_first_chunk::<2>();
        let back = digits.split_last_chunk::<2>();
        [front.map(|(pad, date)| (date, pad)), back]
            .into_iter()
            .flatten()
            .any(|(date, &[a, b])| a == b && is_short_date(date))
    };
    full(digits)
        || one_more(8).any(full)
        || (doubled(8) && digits.get(..8).is_some_and(full))
        || (doubled(6) && digits.get(..6).is_some_and(is_short_date))
        || (digits.len() == 8 && padded_short())
        || is_separated_date(keys)
}

/// Eight digits with a four-digit year, first or last.
fn is_full_date(digits: &[u8]) -> bool {
    let Some((four, rest)) = digits.split_at_checked(4) else {
        return false;
    };
    let Some((other_four, last)) = digits.split_last_chunk::<4>() else {
        return false;
    };
    let first = is_year(four) && is_day_and_month(rest);
    first || (is_year(last) && is_day_and_month(other_four))
}

/// Six digits: day, month and a two-digit year in the orders that are used.
fn is_short_date(digits: &[u8]) -> bool {
    let four = |range: std::ops::Range<usize>| digits.get(range).is_some_and(is_day_and_month);
    digits.len() == 6 && (four(0..4) || four(2..6))
}

/// Three numbers with signs between them, such as `1.1.1990`; other keys may stand at the ends.
fn is_separated_date(keys: &[u8]) -> bool {
    let numbers: Vec<&[u8]> = keys
        .split(|key| !key.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let [a, b, c] = numbers.as_slice() else {
        return false;
    };
    let year = |part: &[u8]| part.len() == 2 || is_year(part);
    let day_and_month = |one: &[u8], two: &[u8]| {
        let (one, two) = (number(one), number(two));
        day_month(one, two) || day_month(two, one)
    };
    (year(a) && day_and_month(b, c)) || (year(c) && day_and_month(a, b))
}

fn is_year(digits: &[u8]) -> bool {
    digits.len() == 4 && matches!(number(digits), Some(1900..=2099))
}

/// Four digits: day and month, or month and day.
fn is_day_and_month(digits: &[u8]) -> bool {
    let Some((one, two)) = digits.split_at_checked(2) else {
        return false;
    };
    let (one, two) = (number(one), number(two));
    digits.len() == 4 && (day_month(one, two) || day_month(two, one))
}

fn day_month(day: Option<u32>, month: Option<u32>) -> bool {
    let (Some(day), Some(month)) = (day, month) else {
        return false;
    };
    let days = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

fn number(digits: &[u8]) -> Option<u32> {
    digits
        .iter()
        .try_fold(0_u32, |value, digit| {
            value
                .checked_mul(10)?
                .checked_add(u32::from(digit.wrapping_sub(b'0')))
        })
        .filter(|_| !digits.is_empty())
}

/// Whether it repeats a shorter block, reads the same backwards, uses two keys only, is one key nearly
/// throughout, or is up to four rows of equal keys.
pub(super) fn is_repeat(keys: &[u8]) -> bool {
    if keys.len() < 6 {
        return false;
    }
    let period = |size: usize| {
        keys.iter()
            .zip(keys.iter().skip(size))
            .all(|(one, later)| one == later)
    };
    let mut distinct = keys.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    let most = distinct
        .iter()
        .map(|key| keys.iter().filter(|other| *other == key).count())
        .max();
    let turns = keys.iter().zip(keys.iter().skip(1));
    let rows = 1 + turns.filter(|(one, next)| one != next).count();
    (1..=keys.len() / 2).any(period)
        || keys.iter().eq(keys.iter().rev())
        || distinct.len() <= 2
        || rows <= 4
        || most.is_some_and(|most| keys.len() - most <= 1)
}

/// Whether it counts in steps of one size, wrapping at ten; a run that turns or starts again once still
/// counts.
pub(super) fn is_run(digits: &[u8]) -> bool {
    let steps: Vec<u8> = digits
        .iter()
        .zip(digits.iter().skip(1))
        .map(|(one, next)| (10 + next - one) % 10)
        .collect();
    let changes = steps
        .iter()
        .zip(steps.iter().skip(1))
        .filter(|(one, next)| one != next)
        .count();
    steps.len() >= 6 && changes <= 2
}

/// Whether it is a walk from key to neighbouring key, rows, columns and diagonals one after the other, or
/// the corners or the cross of the nine keys; one more digit at either end, or zeros, do not hide it.
pub(super) fn is_keypad_shape(digits: &[u8]) -> bool {
    let shortened = [
        Some(digits),
        digits.split_first().map(|(_, rest)| rest),
        digits.split_last().map(|(_, rest)| rest),
    ];
    let without_zero: Vec<u8> = digits
        .iter()
        .copied()
        .filter(|digit| *digit != b'0')
        .collect();
    let among = |keys: &[u8]| digits.len() >= 8 && digits.iter().all(|digit| keys.contains(digit));
    among(b"1379")
        || among(b"2468")
        || is_walk(digits)
        || (digits.len() > 8 && shortened.into_iter().flatten().any(is_lines))
        || (without_zero.len() > 7 && is_lines(&without_zero))
}

fn is_walk(digits: &[u8]) -> bool {
    let mut steps = digits.iter().zip(digits.iter().skip(1));
    digits.len() >= 8 && steps.all(|(one, next)| one != next && are_neighbours(*one, *next))
}

/// Rows, columns and diagonals of three, one after the other; the last may be cut short.
fn is_lines(digits: &[u8]) -> bool {
    let is_line = |three: &[u8]| match three {
        [a, b, c] => {
            let (a, b, c) = (place(*a), place(*b), place(*c));
            let straight = b.0 - a.0 == c.0 - b.0 && b.1 - a.1 == c.1 - b.1;
            straight && a != b && [a, b, c].iter().all(|place| place.1 < 3)
        }
        [a, b] => are_neighbours(*a, *b),
        _ => true,
    };
    digits.chunks(3).all(is_line)
}

/// Column and row of a digit on a calculator; 0 lies below 1 and 2.
fn place(digit: u8) -> (i8, i8) {
    match digit {
        b'7' => (0, 0),
        b'8' => (1, 0),
        b'9' => (2, 0),
        b'4' => (0, 1),
        b'5' => (1, 1),
        b'6' => (2, 1),
        b'1' => (0, 2),
        b'2' => (1, 2),
        b'3' => (2, 2),
        _ => (0, 3),
    }
}

fn are_neighbours(one: u8, two: u8) -> bool {
    let (a, b) = (place(one), place(two));
    (a.0 - b.0).abs() <= 1 && (a.1 - b.1).abs() <= 1
}
