//! The word lists are what `assets/words/README.md` says.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

use std::collections::BTreeSet;

use tally::{
    platform::SystemRng,
    share::{
        fingerprint, make_keys,
        words::{TypedWord, check, draw, name},
    },
};

const README: &str = include_str!("../assets/words/README.md");
const LISTS: [(&str, &str, usize); 2] = [
    ("en", include_str!("../assets/words/en.txt"), 7_698),
    ("fr", include_str!("../assets/words/fr.txt"), 4_907),
];

#[test]
fn each_word_is_there_once_in_order_and_can_be_typed_on_any_keyboard() {
    for (language, text, count) in LISTS {
        let words: Vec<_> = text.lines().collect();
        assert_eq!(words.len(), count, "{language}");
        assert!(words.is_sorted_by(|a, b| a < b), "{language}");
        for word in words {
            assert!((3..=9).contains(&word.len()), "{word}");
            assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()), "{word}");
        }
    }
}

#[test]
fn no_word_begins_another() {
    for (_, text, _) in LISTS {
        let words: BTreeSet<_> = text.lines().collect();
        for word in &words {
            let beginnings = (1..word.len()).map(|end| &word[..end]);
            assert_eq!(
                beginnings.filter(|part| words.contains(part)).count(),
                0,
                "{word}"
            );
        }
    }
}

#[test]
fn the_bits_that_are_promised_are_there() {
    for (language, text, count) in LISTS {
        let bits = (text.lines().count() as f64).log2();
        let (five, six) = (
            format!("{:.1} bits", 5.0 * bits),
            format!("{:.1} bits", 6.0 * bits),
        );
        let count = format!("{},{:03}", count / 1_000, count % 1_000);
        let row = README
            .lines()
            .find(|line| line.contains(&format!("`{language}.txt` |")));
        for part in [count, five, six] {
            assert!(row.unwrap().contains(&part), "{language}: {part}");
        }
        assert!(6.0 * bits >= 66.0);
    }
}

#[test]
fn words_that_were_drawn_are_known_when_typed() {
    let mut rng = SystemRng::new();
    for (_, text, _) in LISTS {
        let list: Vec<_> = text.lines().collect();
        let mut seen = BTreeSet::new();
        for _ in 0..200 {
            let words = draw(&list, &mut rng).unwrap();
            let typed = check(&words.as_str().to_uppercase(), &list);
            assert_eq!(typed.len(), 5);
            assert!(typed.iter().all(|word| matches!(word, TypedWord::Known(_))));
            seen.extend(words.as_str().split(' ').map(str::to_owned));
        }
        assert!(seen.len() > 800, "a thousand words, few of them twice");
    }
}

#[test]
fn a_slip_in_a_word_is_pointed_out() {
    let list: Vec<_> = LISTS[1].1.lines().collect();
    let typed = check("abeile moulin", &list);
    let nearest = Some("abeille");
    assert_eq!(
        typed,
        [TypedWord::Unknown { nearest }, TypedWord::Known("moulin")]
    );
}

#[test]
fn keys_are_named_by_six_words_of_either_list() {
    let keys = make_keys(&mut SystemRng::new()).unwrap().public().unwrap();
    for (_, text, _) in LISTS {
        let list: Vec<_> = text.lines().collect();
        let named = name(&list, &fingerprint(&keys)).unwrap();
        assert!(named.iter().all(|word| list.contains(word)));
        assert_eq!(named, name(&list, &fingerprint(&keys)).unwrap());
    }
}
