//! How far apart two folded words are, in typing mistakes.

/// How many mistakes a word of so many letters may have: short words mean something else at once.
pub(super) fn allowed(letters: usize) -> u8 {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Letters put in, left out, changed, or swapped with their neighbour, between `a` and `b`; none where
/// there are more than `most`.
pub(super) fn distance(a: &[u8], b: &[u8], most: u8) -> Option<u8> {
    if a.len().abs_diff(b.len()) > usize::from(most) {
        return None;
    }
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(same..)?, b.get(same..)?);
    let same = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (a, b) = (a.get(..a.len() - same)?, b.get(..b.len() - same)?);
    last_row(a, b)
        .last()
        .copied()
        .filter(|&edits| edits <= most)
}

/// The least distance between `typed` and a beginning of `word`; none where it is more than `most`.
pub(super) fn distance_to_beginning(typed: &[u8], word: &[u8], most: u8) -> Option<u8> {
    let near = word.len().min(typed.len() + usize::from(most));
    last_row(typed, word.get(..near)?)
        .into_iter()
        .min()
        .filter(|&edits| edits <= most)
}

/// The distances between `a` and each beginning of `b`, the empty one first: one row of the usual table,
/// and the two above it, from which swapped letters are seen.
fn last_row(a: &[u8], b: &[u8]) -> Vec<u8> {
    let mut two_up: Vec<u8> = vec![u8::MAX; b.len() + 1];
    let mut up: Vec<u8> = (0..=b.len())
        .map(|n| u8::try_from(n).unwrap_or(u8::MAX))
        .collect();
    let mut row: Vec<u8> = Vec::with_capacity(up.len());
    let mut before_x = None;
    for &x in a {
        row.clear();
        let mut left = up.first().map_or(u8::MAX, |first| first.saturating_add(1));
        row.push(left);
        let (mut before_y, mut two_up_left) = (None, u8::MAX);
        for ((&y, pair), &over) in b.iter().zip(up.windows(2)).zip(&two_up) {
            let &[diagonal, above] = pair else { continue };
            let changed = diagonal.saturating_add(u8::from(x != y));
            left = changed.min(above.min(left).saturating_add(1));
            if before_x == Some(y) && before_y == Some(x) {
                left = left.min(two_up_left.saturating_add(1));
            }
            row.push(left);
            (before_y, two_up_left) = (Some(y), over);
        }
        std::mem::swap(&mut two_up, &mut up);
        std::mem::swap(&mut up, &mut row);
        before_x = Some(x);
    }
    up
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn mistakes_are_counted_as_a_typist_makes_them() {
        for (a, b, edits) in [
            ("kingsotn", "kingston", 1),
            ("missisauga", "mississauga", 1),
            ("shleter", "shelter", 1),
            ("", "abc", 3),
            ("abc", "abc", 0),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(
                distance(a.as_bytes(), b.as_bytes(), 3),
                Some(edits),
                "{a} {b}"
            );
            assert_eq!(
                distance(b.as_bytes(), a.as_bytes(), 3),
                Some(edits),
                "{b} {a}"
            );
        }
        assert_eq!(distance(b"kitten", b"sitting", 2), None);
        assert_eq!(
            distance_to_beginning(b"missisau", b"mississauga", 1),
            Some(1)
        );
    }

    /// The definition, by recursion.
    fn slowly(a: &[u8], b: &[u8]) -> u8 {
        match (a, b) {
            ([], rest) | (rest, []) => u8::try_from(rest.len()).unwrap(),
            ([a0 @ .., x], [b0 @ .., y]) => {
                let mut least = slowly(a0, b0) + u8::from(x != y);
                least = least.min(slowly(a0, b) + 1).min(slowly(a, b0) + 1);
                if let ([a1 @ .., p], [b1 @ .., q]) = (a0, b0)
                    && (x, y) == (q, p)
                {
                    least = least.min(slowly(a1, b1) + 1);
                }
                least
            }
        }
    }

    proptest! {
        #[test]
        fn distances_are_those_of_the_definition(a in "[abc]{0,5}", b in "[abc]{0,5}") {
            let (a, b) = (a.as_bytes(), b.as_bytes());
            prop_assert_eq!(distance(a, b, 9), Some(slowly(a, b)));
            let beginnings = (0..=b.len()).map(|end| slowly(a, &b[..end]));
            prop_assert_eq!(distance_to_beginning(a, b, 9), beginnings.min());
        }

        #[test]
        fn any_bytes_have_a_distance(a in prop::collection::vec(any::<u8>(), 0..300),
                                     b in prop::collection::vec(any::<u8>(), 0..300), most in 0u8..4) {
            let edits = distance(&a, &b, most);
            prop_assert_eq!(edits, distance(&b, &a, most));
            prop_assert_eq!(edits == Some(0), a == b);
        }
    }
}
