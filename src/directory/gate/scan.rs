//! Traces of an address in a text.

use serde::{Deserialize, Serialize};

/// What in a text may give a place away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trace {
    /// A number with the name of a street.
    Street,
    /// A postal code.
    PostalCode,
    /// A point, in degrees.
    Point,
    /// A link to a map.
    Map,
}

/// All kinds of traces in a text.
pub(super) fn traces(text: &str) -> Vec<Trace> {
    let mut found = Vec::new();
    if has_street(text) {
        found.push(Trace::Street);
    }
    if has_postal_code(text) {
        found.push(Trace::PostalCode);
    }
    if has_point(text) {
        found.push(Trace::Point);
    }
    if has_map(text) {
        found.push(Trace::Map);
    }
    found
}

/// Words for streets that hardly stand after a number otherwise.
const STREETS: &[&str] = &[
    "street",
    "st",
    "avenue",
    "ave",
    "av",
    "road",
    "rd",
    "boulevard",
    "blvd",
    "boul",
    "crescent",
    "cres",
    "parkway",
    "pkwy",
    "highway",
    "hwy",
    "terrace",
    "sideroad",
    "sdrd",
    "concession",
    "rue",
    "chemin",
    "ch",
    "rang",
    "autoroute",
    "promenade",
    "impasse",
    "drive",
    "dr",
    "lane",
    "ln",
    "expressway",
    "gardens",
    "heights",
];

/// Words for streets that are also other words: only after a name with a capital, close to the number.
const MAYBE_STREETS: &[&str] = &[
    "way", "place", "pl", "court", "crt", "ct", "square", "sq", "circle", "trail", "line", "row",
    "gate", "path", "grove", "hill", "park", "route", "allée", "allee", "côte", "cote", "montée",
    "montee",
];

/// Words after a number that count something: "24 hour", "10 women".
const COUNTED: &[&str] = &[
    "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks", "month", "months", "year",
    "years", "bed", "beds", "women", "people", "children", "heures", "jours", "ans", "lits",
    "femmes", "mois", "semaines", "unit", "units", "am", "pm", "h", "km", "minutes", "step",
];

/// Whether a house number and a street stand together, in English ("12 Main St. W.") or French order
/// ("12, rue Principale").
pub(super) fn has_street(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | ':' | '"'))
        .filter(|word| !word.is_empty())
        .collect();
    words.iter().enumerate().any(|(at, word)| {
        if !is_house_number(word) {
            return false;
        }
        // The end of a phone number is not a house number.
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        if before.is_some_and(|before| {
            before.ends_with(|c: char| c.is_ascii_digit()) && before.len() == 3
        }) && word.len() == 4
        {
            return false;
        }
        let mut has_name = false;
        for (distance, next) in words.iter().skip(at + 1).take(5).enumerate() {
            let bare = next
                .trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase();
            if STREETS.contains(&bare.as_str()) {
                return true;
            }
            let is_number = bare.chars().all(|c| c.is_ascii_digit());
            if distance == 0 && (is_number || COUNTED.contains(&bare.as_str())) {
                return false;
            }
            let close = distance <= 2 && (has_name || distance == 0 && word.len() > 1);
            if close && MAYBE_STREETS.contains(&bare.as_str()) && (has_name || next.len() > 2) {
                return distance > 0 || words.get(at + 2).is_some_and(|name| is_name(name));
            }
            has_name |= is_name(next);
            if next.ends_with(['.', '!', '?']) && bare.len() > 3 {
                return false;
            }
        }
        false
    })
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase())
        || word.starts_with(|c: char| c.is_ascii_digit())
            && word.ends_with(|c: char| c.is_ascii_alphabetic())
}

/// `12`, `12A`, `4-12`, `#12`: up to six digits, perhaps with a letter.
fn is_house_number(word: &str) -> bool {
    let whole = word.trim_matches(|c: char| !c.is_alphanumeric());
    let word = whole.rsplit(['-', '–', '/']).next().unwrap_or(whole);
    let number = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let letters = word.len() - number.len();
    whole != "24/7"
        && (1..=6).contains(&number.len())
        && number.chars().all(|c| c.is_ascii_digit())
        && letters <= 1
}

/// Whether a Canadian postal code stands there (letters that Canada Post uses; any case, however it is
/// parted).
pub(super) fn has_postal_code(text: &str) -> bool {
    let chars: Vec<char> = text.chars().map(|c| c.to_ascii_uppercase()).collect();
    (0..chars.len()).any(|at| {
        let starts = at == 0 || !chars.get(at - 1).is_some_and(|c| c.is_alphanumeric());
        let end = starts.then(|| half(&chars, at, "LDL")).flatten();
        let Some(end) = end else { return false };
        let gap = chars
            .iter()
            .skip(end)
            .take(3)
            .take_while(|c| !c.is_alphanumeric())
            .count();
        half(&chars, end + gap, "DLD")
            .is_some_and(|end| !chars.get(end).is_some_and(|c| c.is_alphanumeric()))
    })
}

fn half(chars: &[char], at: usize, shape: &str) -> Option<usize> {
    for (offset, wanted) in shape.chars().enumerate() {
        let c = *chars.get(at + offset)?;
        let fits = if wanted == 'L' {
            c.is_ascii_uppercase() && !"DFIOQU".contains(c)
        } else {
            c.is_ascii_digit()
        };
        if !fits {
            return None;
        }
    }
    Some(at + shape.len())
}

/// Two numbers with three decimals or more, near each other: degrees.
fn has_point(text: &str) -> bool {
    let is_degrees = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_ascii_digit() && c != '.');
        word.split_once('.').is_some_and(|(whole, part)| {
            (1..=3).contains(&whole.len())
                && part.len() >= 3
                && (whole.to_owned() + part)
                    .chars()
                    .all(|c| c.is_ascii_digit())
        })
    };
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '=' | '&' | '@'))
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(3)
        .any(|near| near.iter().filter(|word| is_degrees(word)).count() >= 2)
        || words.len() == 2 && words.iter().all(|word| is_degrees(word))
}

fn has_map(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    [
        "maps.google.",
        "google.com/maps",
        "google.ca/maps",
        "goo.gl/maps",
        "maps.app.goo",
        "maps.apple.",
        "bing.com/maps",
        "openstreetmap.org",
        "mapquest.",
        "waze.com",
        "what3words",
    ]
    .iter()
    .any(|map| text.contains(map))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_seen() {
        for text in [
            "We are at 12 Main Street.",
            "come to 4-1201 King St W",
            "12, rue Principale",
            "345 Old Mill Rd",
            "1234 Hwy 7",
            "12A Elm Ave.",
            "45 Rose Court",
            "78 Fourth Line",
            "9 Park Place",
            "au 1200 boul. Saint-Laurent",
            "123 Côte Verte",
        ] {
            assert!(traces(text).contains(&Trace::Street), "{text}");
        }
        for text in ["M5V 1A1", "at m5v1a1.", "(K1A-0B1)", "P0T\n1A0"] {
            assert!(traces(text).contains(&Trace::PostalCode), "{text}");
        }
        assert!(traces("43.6532, -79.3832").contains(&Trace::Point));
        assert!(traces("https://maps.google.com/?q=43.6532,-79.3832").contains(&Trace::Map));
    }

    #[test]
    fn what_is_no_address_is_left_alone() {
        for text in [
            "24 hour crisis line",
            "24/7 Crisis Line",
            "10 beds for women and children",
            "A 12 step program takes place weekly",
            "Call 416 863 0511 Crisis Line",
            "open 9 am to 5 pm",
            "since 1985 we help",
            "stay up to 30 days",
            "ages 16 to 24",
            "1-866-863-0511",
            "B2B and H2O",
            "$5.50, 10.25",
            "support 365 days a year",
            "Section 810 peace bond",
        ] {
            assert_eq!(traces(text), Vec::new(), "{text}");
        }
    }
}
