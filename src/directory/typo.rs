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

/// The distances between `a` and each beginning of `b`, the empty one first.
fn last_row(a: &[u8], b: &[u8]) -> Vec<u8> {
    let at = |row: &[u8], i: usize| row.get(i).copied().unwrap_or(u8::MAX);
    let mut two_up: Vec<u8> = Vec::new();
    let mut up: Vec<u8> = (0..=u8::MAX).take(b.len() + 1).collect();
    up.resize(b.len() + 1, u8::MAX);
    let mut before_x = None;
    for &x in a {
        let mut row = Vec::with_capacity(up.len());
        row.push(at(&up, 0).saturating_add(1));
        let mut before_y = None;
        for (j, &y) in b.iter().enumerate() {
            let changed = at(&up, j).saturating_add(u8::from(x != y));
            let one_more = at(&up, j + 1).min(at(&row, j)).saturating_add(1);
            let mut edits = changed.min(one_more);
            if before_x == Some(y) && before_y == Some(x) {
                edits = edits.min(at(&two_up, j - 1).saturating_add(1));
            }
            row.push(edits);
            before_y = Some(y);
        }
        two_up = std::mem::replace(&mut up, row);
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

    proptest! {
        #[test]
        fn any_bytes_have_a_distance(a in prop::collection::vec(any::<u8>(), 0..300),
                                     b in prop::collection::vec(any::<u8>(), 0..300), most in 0u8..4) {
            let edits = distance(&a, &b, most);
            prop_assert_eq!(edits, distance(&b, &a, most));
            prop_assert_eq!(edits == Some(0), a == b);
        }
    }
}
