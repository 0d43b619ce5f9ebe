//! Traces of an address in a text, and words that say an address is secret.

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

/// Whether a field of an address says that there is none to be told.
pub(super) fn address_is_secret(field: &str) -> bool {
    let words = folded(field);
    let is_said = |word: &String| {
        matches!(
            word.as_str(),
            "confidential"
                | "confidentiel"
                | "confidentielle"
                | "confidentially"
                | "undisclosed"
                | "unpublished"
                | "unlisted"
                | "withheld"
                | "secret"
                | "secrete"
        )
    };
    words.iter().any(is_said)
        || words.windows(2).any(|pair| {
            pair.first()
                .is_some_and(|word| matches!(word.as_str(), "not" | "non" | "pas"))
                && pair.get(1).is_some_and(|word| is_told(word))
        })
        || calls_for(&words)
        || words
            .windows(2)
            .any(|pair| pair == ["call", "for"] || pair == ["appelez", "pour"])
}

/// Whether a text says that the place is secret; help that is confidential is something else.
pub(super) fn place_is_secret(text: &str) -> bool {
    text.split(['.', ';', ':', '!', '?', '\n']).any(|sentence| {
        let words = folded(sentence);
        let noun = |word: &str| {
            matches!(
                word,
                "location"
                    | "locations"
                    | "address"
                    | "addresses"
                    | "whereabouts"
                    | "adresse"
                    | "emplacement"
                    | "lieu"
            )
        };
        calls_for(&words)
            || words.iter().enumerate().any(|(at, word)| {
                if !noun(word) {
                    return false;
                }
                let is_secret = |word: &String| {
                    matches!(
                        word.as_str(),
                        "confidential"
                            | "confidentiel"
                            | "confidentielle"
                            | "undisclosed"
                            | "unpublished"
                            | "unlisted"
                            | "secret"
                            | "secrete"
                    )
                };
                let before = words.iter().skip(at.saturating_sub(2)).take(at.min(2));
                let between = [
                    "is",
                    "are",
                    "was",
                    "be",
                    "kept",
                    "remains",
                    "remain",
                    "strictly",
                    "always",
                    "fully",
                    "completely",
                    "est",
                    "reste",
                    "tenu",
                    "tenue",
                    "demeure",
                    "of",
                    "the",
                    "our",
                    "shelter",
                    "house",
                    "and",
                ];
                let mut linked = words.iter().skip(at + 1).take(6);
                before.clone().any(is_secret)
                    || linked
                        .find(|word| !between.contains(&word.as_str()))
                        .is_some_and(is_secret)
                    || words.windows(2).skip(at).take(6).any(|pair| {
                        pair.first().is_some_and(|word| {
                            matches!(word.as_str(), "not" | "never" | "non" | "pas")
                        }) && pair.get(1).is_some_and(|word| is_told(word))
                    })
            })
    })
}

fn is_told(word: &str) -> bool {
    matches!(
        word,
        "disclosed"
            | "published"
            | "public"
            | "listed"
            | "divulgue"
            | "divulguee"
            | "publie"
            | "publiee"
            | "publique"
    )
}

/// "Call for the address": in both languages.
fn calls_for(words: &[String]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let calls = matches!(
            word.as_str(),
            "call" | "phone" | "telephone" | "contact" | "appelez" | "telephonez" | "appeler"
        );
        let mut rest = words.iter().skip(at + 1);
        calls
            && rest
                .next()
                .is_some_and(|word| matches!(word.as_str(), "for" | "pour"))
            && rest.take(4).any(|word| {
                matches!(
                    word.as_str(),
                    "address" | "location" | "adresse" | "emplacement"
                )
            })
    })
}

/// Words in small letters, without accents.
fn folded(text: &str) -> Vec<String> {
    let plain: String = text
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'à' | 'â' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' => 'o',
            'û' | 'ù' => 'u',
            'ç' => 'c',
            c if c.is_alphanumeric() => c,
            _ => ' ',
        })
        .collect();
    plain.split_whitespace().map(str::to_owned).collect()
}

/// Whether a street line is only for mail: a box, a rural route, general delivery.
pub(super) fn is_only_for_mail(street: &str) -> bool {
    let words = folded(street);
    let pair = |first: &str, second: &str| {
        words.windows(2).any(|pair| {
            pair.first().is_some_and(|w| w == first) && pair.get(1).is_some_and(|w| w == second)
        })
    };
    let numbered = |name: &str| {
        words.windows(2).any(|pair| {
            pair.first().is_some_and(|word| word == name)
                && pair
                    .get(1)
                    .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        })
    };
    let for_mail = numbered("box")
        || numbered("cp")
        || numbered("rr")
        || pair("po", "box")
        || pair("o", "box")
        || pair("post", "office")
        || pair("c", "p")
        || pair("r", "r")
        || pair("case", "postale")
        || pair("general", "delivery")
        || pair("poste", "restante")
        || pair("mailing", "only")
        || words
            .first()
            .is_some_and(|word| word == "gd" || word == "pobox");
    for_mail && !has_street(street)
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

    #[test]
    fn a_secret_place_is_told_from_confidential_help() {
        for text in [
            "Confidential location.",
            "The address is kept confidential",
            "Undisclosed address",
            "Our location is not disclosed",
            "Call for the exact location",
            "Adresse confidentielle",
            "Lieu non divulgué",
            "The location of the shelter is confidential",
        ] {
            assert!(place_is_secret(text), "{text}");
        }
        for text in [
            "Free, confidential counselling.",
            "Confidential support at three locations",
            "Call for an appointment",
            "Service confidentiel. Adresse : voir le site",
        ] {
            assert!(!place_is_secret(text), "{text}");
        }
        assert!(address_is_secret("Confidential"));
        assert!(!address_is_secret("12 Main St"));
    }

    #[test]
    fn a_box_is_only_for_mail_unless_a_house_stands_beside_it() {
        for street in [
            "PO Box 12",
            "P.O. Box 12",
            "Box 300",
            "C.P. 45",
            "RR 2",
            "R.R. #2",
            "General Delivery",
        ] {
            assert!(is_only_for_mail(street), "{street}");
        }
        for street in [
            "12 Main St, PO Box 3",
            "12 Boxwood",
            "1234 Highway 7, RR 2",
            "",
        ] {
            assert!(!is_only_for_mail(street), "{street}");
        }
    }
}
