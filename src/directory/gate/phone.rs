//! Numbers to call, found in whatever a source wrote into the field, for the plan of North America.

use super::{Fix, Repair, note};
use crate::directory::Phone;

/// Codes that are dialled as they are (CRTC; 988 is the suicide crisis line).
const SHORT: [&str; 7] = ["211", "311", "511", "711", "811", "911", "988"];

/// Area codes that are free to call from Canada.
const TOLL_FREE: [&str; 7] = ["800", "833", "844", "855", "866", "877", "888"];

/// Every number that can be dialled, once; those that can't are counted.
pub(super) fn all(phones: Vec<Phone>, repairs: &mut Vec<Repair>) -> Vec<Phone> {
    let mut out: Vec<Phone> = Vec::with_capacity(phones.len());
    for phone in phones {
        let found = find(&phone.number, phone.text);
        match found.len() {
            0 => note(repairs, Fix::PhoneDropped, "phones"),
            1 => {}
            _ => note(repairs, Fix::PhoneSplit, "phones"),
        }
        for found in found {
            let area = found.number.strip_prefix("+1").and_then(|n| n.get(..3));
            let mut one = Phone {
                toll_free: phone.toll_free || area.is_some_and(|area| TOLL_FREE.contains(&area)),
                tty: phone.tty || found.tty,
                extension: if found.extension.is_empty() {
                    phone.extension.clone()
                } else {
                    found.extension
                },
                number: found.number,
                ..phone.clone()
            };
            one.extension.retain(|c| c.is_ascii_digit());
            // A number whose use is not said is for calls.
            one.call |= !one.text && !one.tty;
            let same = |other: &&mut Phone| {
                (&other.number, &other.extension) == (&one.number, &one.extension)
            };
            if let Some(known) = out.iter_mut().find(same) {
                known.call |= one.call;
                known.text |= one.text;
                known.tty |= one.tty;
                known.toll_free |= one.toll_free;
            } else {
                out.push(one);
            }
        }
    }
    out
}

/// A number in a field.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    number: String,
    extension: String,
    tty: bool,
}

/// All numbers in a field; `by_text` also takes the five or six digits of text lines.
fn find(field: &str, by_text: bool) -> Vec<Found> {
    let chars: Vec<char> = field.chars().collect();
    let mut out: Vec<Found> = Vec::new();
    let (mut at, mut after_last) = (0, 0);
    while at < chars.len() {
        let is_start = at == 0 || !chars.get(at - 1).is_some_and(char::is_ascii_alphanumeric);
        let hit = if is_start {
            signed(&chars, at)
                .or_else(|| north_american(&chars, at))
                .or_else(|| abroad(&chars, at))
                .or_else(|| short(&chars, at, by_text))
        } else {
            None
        };
        let Some((number, end)) = hit else {
            at += 1;
            continue;
        };
        let (extension, next) = if number.starts_with('+') {
            extension(&chars, end)
        } else {
            (String::new(), end)
        };
        let before = words(&chars, after_last.max(at.saturating_sub(24)), at);
        let after = words(&chars, next, next + 8);
        // "(TTY)" after a number is its own; before another number it is that one's.
        let is_last = !words(&chars, next, next + 12).contains(|c: char| c.is_ascii_digit());
        let is_tty = |text: &str| {
            text.split(' ')
                .any(|word| matches!(word, "tty" | "tdd" | "ats" | "ttytdd"))
        };
        let found = Found {
            number,
            extension,
            tty: is_tty(&before) || is_last && is_tty(&after),
        };
        if !out.iter().any(|other| other.number == found.number) {
            out.push(found);
        }
        at = next.max(at + 1);
        after_last = at;
    }
    out
}

/// What stands there, in small letters, all else as spaces.
fn words(chars: &[char], from: usize, to: usize) -> String {
    chars
        .get(from..to.min(chars.len()))
        .unwrap_or_default()
        .iter()
        .map(|c| {
            if c.is_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                ' '
            }
        })
        .collect()
}

/// `#SAFE`, `*677`: from mobile phones.
fn signed(chars: &[char], at: usize) -> Option<(String, usize)> {
    let sign = chars.get(at).filter(|c| matches!(c, '#' | '*'))?;
    let run: String = run(chars, at + 1);
    let digits: String = run.chars().filter_map(key).collect();
    let is_code = (3..=5).contains(&run.len()) && digits.len() == run.len();
    let is_word = run
        .chars()
        .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    (is_code && is_word).then(|| (format!("{sign}{digits}"), at + 1 + run.len()))
}

/// The ASCII letters and digits that start at `at`.
fn run(chars: &[char], at: usize) -> String {
    chars
        .iter()
        .skip(at)
        .take_while(|c| c.is_ascii_alphanumeric())
        .collect()
}

fn north_american(chars: &[char], at: usize) -> Option<(String, usize)> {
    let mut next = at;
    if chars.get(next) == Some(&'+') {
        next += 1;
    }
    if chars.get(next) == Some(&'1') {
        next = skip(chars, next + 1);
    } else if next > at {
        return None;
    }
    if chars.get(next) == Some(&'(') {
        next += 1;
    }
    let (area, next) = digits(chars, next, 3)?;
    let next = skip(chars, next);
    let (rest, end) = seven(chars, next)?;
    // An area code or exchange starts with 2 to 9 and does not end in 11; no area code has a 9 second.
    // Behind a toll-free code an exchange may end in 11 (1-866-811-7188 is a crisis line).
    let exchange = rest.get(..3)?;
    let is_code = |code: &str| code.starts_with(|c| ('2'..='9').contains(&c));
    let is_valid = is_code(&area)
        && is_code(exchange)
        && !area.ends_with("11")
        && (!exchange.ends_with("11") || TOLL_FREE.contains(&area.as_str()))
        && area.chars().nth(1) != Some('9');
    is_valid.then(|| (format!("+1{area}{rest}"), end))
}

/// Seven digits in groups, or letters of the keys as adverts write them.
fn seven(chars: &[char], from: usize) -> Option<(String, usize)> {
    let mut number = String::new();
    let mut has_letters = false;
    let mut at = from;
    while number.len() < 7 {
        let c = *chars.get(at)?;
        if c.is_ascii_digit() {
            number.push(c);
        } else if c.is_ascii_uppercase() {
            has_letters = true;
            number.push(key(c)?);
        } else if is_between(c) && !number.is_empty() && at - from < 12 {
        } else {
            return None;
        }
        at += 1;
    }
    // A word on the keys may be longer than what is dialled ("NEWHAVEN"); a number may not.
    let more = run(chars, at);
    if has_letters && more.len() <= 4 && more.chars().all(|c| c.is_ascii_uppercase()) {
        at += more.len();
    } else if more.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    Some((number, at))
}

fn digits(chars: &[char], at: usize, count: usize) -> Option<(String, usize)> {
    let found = chars.get(at..at + count)?;
    found
        .iter()
        .all(char::is_ascii_digit)
        .then(|| (found.iter().collect(), at + count))
}

fn is_between(c: char) -> bool {
    matches!(
        c,
        ' ' | '.' | '-' | '(' | ')' | '/' | '\u{a0}' | '\u{2010}'..='\u{2014}' | '·'
    )
}

/// Past at most three signs that stand between groups.
fn skip(chars: &[char], at: usize) -> usize {
    at + chars
        .iter()
        .skip(at)
        .take(3)
        .take_while(|c| is_between(**c))
        .count()
}

/// `+44 20 …`: eight to fifteen digits (ITU-T E.164).
fn abroad(chars: &[char], at: usize) -> Option<(String, usize)> {
    if chars.get(at) != Some(&'+') || chars.get(at + 1) == Some(&'1') {
        return None;
    }
    let mut number = String::from("+");
    let mut end = at + 1;
    for (offset, c) in chars.iter().enumerate().skip(at + 1) {
        if c.is_ascii_digit() {
            number.push(*c);
            end = offset + 1;
        } else if !is_between(*c) {
            break;
        }
    }
    let is_valid = (9..=16).contains(&number.len()) && !number.starts_with("+0");
    is_valid.then_some((number, end))
}

fn short(chars: &[char], at: usize, by_text: bool) -> Option<(String, usize)> {
    let run = run(chars, at);
    let stands_alone = !chars
        .get(at + run.len())
        .is_some_and(|c| matches!(c, '-' | '/'))
        && !at
            .checked_sub(1)
            .and_then(|before| chars.get(before))
            .is_some_and(|c| matches!(c, '-' | '/' | '#' | '$'));
    let is_text = || {
        let told = words(chars, at.saturating_sub(24), at);
        (5..=6).contains(&run.len())
            && run.chars().all(|c| c.is_ascii_digit())
            && (by_text
                || told
                    .split(' ')
                    .any(|word| matches!(word, "text" | "sms" | "texto")))
    };
    let is_code = SHORT.contains(&run.as_str()) && stands_alone || is_text();
    let end = at + run.len();
    is_code.then_some((run, end))
}

/// "ext. 12", "poste 12", "x12", "#12" after a number; and where it ends.
fn extension(chars: &[char], from: usize) -> (String, usize) {
    let at = from
        + chars
            .iter()
            .skip(from)
            .take(4)
            .take_while(|c| matches!(c, ' ' | ',' | '.' | '(' | ';' | '-'))
            .count();
    let text: String = words(chars, at, at + 12);
    let Some(word) = ["extension", "poste", "ext", "x"]
        .into_iter()
        .find(|word| text.starts_with(word))
        .or_else(|| (chars.get(at) == Some(&'#')).then_some(" "))
    else {
        return (String::new(), from);
    };
    let at = at + word.len();
    let at = at
        + chars
            .iter()
            .skip(at)
            .take(3)
            .take_while(|c| matches!(c, ' ' | '.' | ':' | '#'))
            .count();
    let number: String = chars
        .iter()
        .skip(at)
        .take_while(|c| c.is_ascii_digit())
        .collect();
    if (1..=7).contains(&number.len()) {
        let end = at + number.len();
        (number, end)
    } else {
        (String::new(), from)
    }
}

/// The digit on whose key a letter stands (ITU-T E.161).
fn key(c: char) -> Option<char> {
    Some(match c.to_ascii_uppercase() {
        '0'..='9' => c,
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(field: &str) -> Vec<String> {
        find(field, false)
            .into_iter()
            .map(|found| match found.extension.as_str() {
                "" => found.number,
                extension => format!("{}x{extension}", found.number),
            })
            .collect()
    }

    #[test]
    fn one_number_is_read_however_it_is_written() {
        for written in [
            "416-555-0123",
            "(416) 555-0123",
            "1 (416) 555 0123",
            "+1 416.555.0123",
            "4165550123",
            "1-416-555-0123",
            "416\u{a0}555\u{2011}0123",
            "Call 416/555-0123 any time",
        ] {
            assert_eq!(numbers(written), ["+14165550123"], "{written}");
        }
        assert_eq!(numbers("1-800-799-SAFE"), ["+18007997233"]);
        assert_eq!(numbers("1-866-811-7188"), ["+18668117188"]);
        assert_eq!(numbers("1-888-NEWHAVEN"), ["+18886394283"]);
        assert_eq!(numbers("416-555-0123 ext. 45"), ["+14165550123x45"]);
        assert_eq!(numbers("416-555-0123, poste 7"), ["+14165550123x7"]);
        assert_eq!(numbers("416 555-0123 x9"), ["+14165550123x9"]);
        assert_eq!(numbers("+44 20 7946 0000"), ["+442079460000"]);
    }

    #[test]
    fn sentences_give_all_their_numbers() {
        let told = "Dial 2-1-1? No: 211, #SAFE (#7233), or 1-866-555-0100 (TTY: 416-555-0144)";
        assert_eq!(
            numbers(told),
            ["211", "#7233", "+18665550100", "+14165550144"]
        );
        let found = find(told, false);
        assert_eq!(
            found.iter().map(|one| one.tty).collect::<Vec<_>>(),
            [false, false, false, true]
        );
        assert_eq!(numbers("Text HOME to 686868"), ["686868"]);
    }

    #[test]
    fn what_cant_be_dialled_is_no_number() {
        for not in [
            "",
            "none",
            "555-0123",
            "111-555-0123",
            "416-155-0123",
            "911-555-0123",
            "416-911-0123",
            "416-555-01234",
            "24/7",
            "800 people called us",
            "2021-11-11",
            "see website",
            "$211",
        ] {
            assert_eq!(numbers(not), Vec::<String>::new(), "{not}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_field_gives_numbers_or_none(field in "\\PC{0,60}") {
            for found in find(&field, true) {
                proptest::prop_assert!(found.number.len() <= 16);
            }
        }
    }
}
