//! How the product speaks: no promise it can't keep, no blame, nothing graphic, and plain.

#[path = "../build/messages.rs"]
#[expect(dead_code, reason = "only the reading is used here")]
mod messages;

use std::path::Path;

use messages::{Message, parse, read};

/// Beginnings of words that no message may hold, with why.
const BANNED_EN: &[(&str, &str)] = &[
    ("untrace", "a promise"),
    ("undetect", "a promise"),
    ("military", "a promise"),
    ("invisib", "a promise"),
    ("deniab", "a promise"),
    ("revoke", "a promise"),
    ("guarantee", "a promise"),
    ("unbreak", "a promise"),
    ("uncrack", "a promise"),
    ("unhack", "a promise"),
    ("anonym", "a promise"),
    ("bulletproof", "a promise"),
    ("100", "a promise"),
    ("victim", "a label"),
    ("survivor", "a label"),
    ("rescue", "nobody is rescued"),
    ("save you", "nobody is rescued"),
    ("abuse", "a label"),
    ("traffick", "a word for others to see"),
    ("prostitut", "a label"),
    ("pimp", "a label"),
    ("your fault", "blame"),
    ("you should", "an order"),
    ("you must", "an order"),
    ("why did", "blame"),
    ("kill", "graphic"),
    ("murder", "graphic"),
    ("rape", "graphic"),
    ("blood", "graphic"),
    ("beat", "graphic"),
    ("strangl", "graphic"),
    ("chok", "graphic"),
    ("click", "not on a phone"),
    ("please", "not needed"),
    ("sorry", "not needed"),
    ("oops", "not needed"),
];

const BANNED_FR: &[(&str, &str)] = &[
    ("intraçable", "a promise"),
    ("indétectable", "a promise"),
    ("militaire", "a promise"),
    ("invisib", "a promise"),
    ("niable", "a promise"),
    ("révoqu", "a promise"),
    ("garanti", "a promise"),
    ("incassable", "a promise"),
    ("inviolable", "a promise"),
    ("anonym", "a promise"),
    ("100", "a promise"),
    ("victime", "a label"),
    ("survivant", "a label"),
    ("rescap", "a label"),
    ("sauvet", "nobody is rescued"),
    ("sauver", "nobody is rescued"),
    ("secour", "nobody is rescued"),
    ("abus", "a label"),
    ("traite des", "a word for others to see"),
    ("prostitu", "a label"),
    ("proxénèt", "a label"),
    ("votre faute", "blame"),
    ("vous devez", "an order"),
    ("vous devriez", "an order"),
    ("il faut que vous", "an order"),
    ("tuer", "graphic"),
    ("meurtr", "graphic"),
    ("viol ", "graphic"),
    ("sang", "graphic"),
    ("battu", "graphic"),
    ("étrangl", "graphic"),
    ("cliqu", "not on a phone"),
    ("désolé", "not needed"),
    ("svp", "not needed"),
    ("tu ", "the product says vous"),
    ("ton ", "the product says vous"),
    ("tes ", "the product says vous"),
    ("week-end", "Canadian French"),
    ("email", "Canadian French"),
    ("parking", "Canadian French"),
];

/// All messages of a language, with where they are. The cover's too.
fn all(locale: &str) -> Vec<(String, Message)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n");
    let mut faults = vec![];
    let mut messages = vec![];
    for source in read(&root)
        .unwrap()
        .iter()
        .filter(|source| source.locale == locale)
    {
        let at = |id: &str| format!("{locale}/{}: {id}", source.file);
        messages.extend(
            parse(source, &mut faults)
                .into_values()
                .map(|m| (at(&m.id), m)),
        );
    }
    assert_eq!(faults, Vec::<String>::new());
    assert!(!messages.is_empty());
    messages
}

fn banned(locale: &str, list: &[(&str, &str)]) -> Vec<String> {
    let mut found = vec![];
    for (at, message) in all(locale) {
        let words = format!(" {} ", message.words.to_lowercase());
        for (start, why) in list {
            // A banned beginning counts at the start of a word only.
            let hit = words.match_indices(start).any(|(index, _)| {
                !words[..index]
                    .chars()
                    .next_back()
                    .is_some_and(char::is_alphanumeric)
            });
            if hit {
                found.push(format!("{at}: {start:?} is {why}: {}", message.words));
            }
        }
    }
    found
}

#[test]
fn no_english_message_promises_blames_or_shocks() {
    assert_eq!(banned("en", BANNED_EN), Vec::<String>::new());
}

#[test]
fn no_french_message_promises_blames_or_shocks() {
    assert_eq!(banned("fr", BANNED_FR), Vec::<String>::new());
}

#[test]
fn the_only_service_numbers_are_those_everyone_knows() {
    for locale in messages::LOCALES {
        for (at, message) in all(locale) {
            let rest = message.words.replace("9-1-1", "").replace("9-8-8", "");
            let bytes = rest.as_bytes();
            let pair = |w: &[u8]| w[0].is_ascii_digit() && w[1] == b'-' && w[2].is_ascii_digit();
            assert!(!bytes.windows(3).any(pair), "{at}: a phone number?");
            let long = rest
                .split(|c: char| !c.is_ascii_digit())
                .any(|digits| digits.len() > 3);
            assert!(!long, "{at}: a phone number?");
        }
    }
}

#[test]
fn french_is_set_as_in_canada() {
    for (at, message) in all("fr") {
        let words = message.words.as_str();
        for (index, mark) in words.char_indices().filter(|(_, c)| ":;?!«»'".contains(*c)) {
            let before = words[..index].chars().next_back();
            let after = words[index + mark.len_utf8()..].chars().next();
            match mark {
                ':' | '»' => assert_eq!(before, Some('\u{a0}'), "{at}: before {mark}: {words}"),
                '«' => assert_eq!(after, Some('\u{a0}'), "{at}: after «: {words}"),
                '\'' => panic!("{at}: a straight apostrophe: {words}"),
                _ => assert!(
                    before.is_some_and(|c| !c.is_whitespace()),
                    "{at}: no space before {mark}: {words}"
                ),
            }
        }
    }
}

#[test]
fn english_uses_curly_quotes() {
    for (at, message) in all("en") {
        assert!(
            !message.words.contains(['\'', '"']),
            "{at}: {}",
            message.words
        );
    }
}

#[test]
fn sentences_are_short() {
    for (locale, most) in [("en", 25), ("fr", 30)] {
        let mut longest = (0, String::new());
        let mut total = 0_usize;
        let mut sentences = 0_usize;
        for (at, message) in all(locale) {
            for sentence in message.words.split_inclusive(['.', '?', '!', ':', ';']) {
                let words = sentence.split_whitespace().count();
                total += words;
                sentences += 1;
                longest = longest.max((words, format!("{at}: {sentence}")));
            }
        }
        println!(
            "{locale}: {:.1} words a sentence, at most {longest:?}",
            total as f64 / sentences as f64
        );
        assert!(longest.0 <= most, "{locale}: {longest:?}");
    }
}

/// The Flesch-Kincaid grade of the English sentences, with syllables counted as groups of vowels.
/// Labels are left out: they are short and would hide what the sentences are like.
#[test]
fn english_reads_at_about_grade_6() {
    let (mut words, mut sentences, mut syllables) = (0.0, 0.0, 0.0);
    for (_, message) in all("en")
        .into_iter()
        .filter(|(_, m)| m.words.ends_with(['.', '?']))
    {
        sentences += message.words.matches(['.', '?']).count() as f64;
        for word in message.words.split_whitespace() {
            let word = word.to_lowercase();
            let letters = word.trim_matches(|c: char| !c.is_alphabetic());
            if letters.is_empty() {
                continue;
            }
            words += 1.0;
            let silent_e = letters.len() > 3 && letters.ends_with('e') && !letters.ends_with("le");
            let vowel = |c: char| "aeiouy".contains(c);
            let groups = letters
                .split(|c| !vowel(c))
                .filter(|group| !group.is_empty())
                .count();
            syllables += groups.saturating_sub(usize::from(silent_e)).max(1) as f64;
        }
    }
    let grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    println!("{words} words; grade {grade:.1}");
    assert!(grade <= 6.5, "grade {grade:.1}");
}
