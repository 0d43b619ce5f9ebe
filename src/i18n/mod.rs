//! The words, in each language.

pub mod cover;

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locale {
    /// Canadian English.
    En,
    /// Canadian French.
    Fr,
}

impl Locale {
    /// The language a BCP 47 tag asks for: French for `fr` and its regions, else English.
    pub fn from_tag(tag: &str) -> Self {
        let language = tag.split('-').next().unwrap_or_default();
        if language.eq_ignore_ascii_case("fr") {
            Self::Fr
        } else {
            Self::En
        }
    }

    /// The BCP 47 tag, as `lang` attributes take it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }
}
