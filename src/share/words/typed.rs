//! Looking at what a person typed, word by word.

use super::spoken::folded;

/// A typed word, held against the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedWord<'a> {
    /// It is in the list.
    Known(&'a str),
    /// It is not.
    Unknown {
        /// The one word of the list that differs by one letter (left out, put in, another one, or swapped
        /// with its neighbour); none where there is no such word or more than one.
        nearest: Option<&'a str>,
    },
}

/// Holds each typed word against the list, in order. Nothing typed gives nothing.
#[must_use]
pub fn check<'a>(typed: &str, list: &[&'a str]) -> Vec<TypedWord<'a>> {
    // A word of other signs must not hide the others.
    let gaps = |c: char| c.is_whitespace() || c == '-' || ('\u{2010}'..='\u{2015}').contains(&c);
    let words = typed.split(gaps).filter(|word| !word.is_empty());
    words.map(|word| look_up(word, list)).collect()
}

fn look_up<'a>(typed: &str, list: &[&'a str]) -> TypedWord<'a> {
    let Some(typed) = folded(typed) else {
        return TypedWord::Unknown { nearest: None };
    };
    if let Some(known) = list.iter().find(|word| **word == typed.as_str()) {
        return TypedWord::Known(known);
    }
    let mut near = list
        .iter()
        .filter(|word| is_one_off(typed.as_bytes(), word.as_bytes()));
    let nearest = near.next().copied();
    TypedWord::Unknown {
        nearest: nearest.filter(|_| near.next().is_none()),
    }
}

/// Whether two different words are one slip apart.
fn is_one_off(a: &[u8], b: &[u8]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short, long) = (
        short.get(same..).unwrap_or_default(),
        long.get(same..).unwrap_or_default(),
    );
    match (short, long) {
        ([first, second, short @ ..], [one, two, long @ ..])
            if short.len() == long.len() && first == two && second == one =>
        {
            short == long
        }
        ([_, short @ ..], [_, long @ ..]) if short.len() == long.len() => short == long,
        (short, [_, long @ ..]) => short == long,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: [&str; 6] = ["abbaye", "bateau", "gateau", "moulin", "soleil", "voile"];

    fn nearest(typed: &str) -> Option<&'static str> {
        match check(typed, &LIST)[..] {
            [TypedWord::Unknown { nearest }] => nearest,
            ref other => panic!("{typed}: {other:?}"),
        }
    }

    #[test]
    fn known_words_are_found_however_they_are_typed() {
        let found = check(" Bâteau -SOLEIL\nx voile", &LIST);
        let unknown = TypedWord::Unknown { nearest: None };
        assert_eq!(
            found,
            [
                TypedWord::Known("bateau"),
                TypedWord::Known("soleil"),
                unknown,
                TypedWord::Known("voile"),
            ]
        );
        assert!(check(" - ", &LIST).is_empty());
    }

    #[test]
    fn one_slip_is_seen_through() {
        for typed in [
            "abaye", "abbayee", "abboye", "babaye", "abbyae", "bbaye", "abbay",
        ] {
            assert_eq!(nearest(typed), Some("abbaye"), "{typed}");
        }
        assert_eq!(nearest("b4teau"), None, "digits are no letters");
    }

    #[test]
    fn two_slips_or_two_candidates_are_not_guessed() {
        for typed in ["abay", "aabye", "xxbaye", "abbayeee", "soliel2", "zoulon"] {
            assert_eq!(nearest(typed), None, "{typed}");
        }
        assert_eq!(nearest("rateau"), None, "bateau or gateau");
        assert_eq!(nearest("ateau"), None);
    }
}
