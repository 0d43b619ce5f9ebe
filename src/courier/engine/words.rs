//! The lists of words said by voice; where they are from is said in `assets/words/README.md`.

use crate::i18n::Locale;

const ENGLISH: &str = include_str!("../../../assets/words/en.txt");
const FRENCH: &str = include_str!("../../../assets/words/fr.txt");

/// The words of a language, one a line.
pub fn of(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => FRENCH,
        _ => ENGLISH,
    }
}
