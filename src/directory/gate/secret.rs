//! Words that say an address is secret, or only for mail.

use super::scan::has_street;

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
