//! Texts of services, in the languages they were published in.

use serde::{Deserialize, Serialize};

/// A language that services are described in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Lang {
    /// Its tag, as in HTML's `lang`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }
}

/// A text in one or two languages; an empty one was not given.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Text {
    /// English.
    pub en: String,
    /// French.
    pub fr: String,
}

/// A text as it is shown, with the language it is in: a French page may show an English name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Shown {
    /// The text.
    pub text: String,
    /// Its language.
    pub lang: Lang,
}

impl Text {
    /// The text given in English only.
    #[must_use]
    pub fn en(text: impl Into<String>) -> Self {
        Self {
            en: text.into(),
            fr: String::new(),
        }
    }

    /// Whether it was given in no language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.fr.is_empty()
    }

    /// The text in `lang`, or else in the other language.
    #[must_use]
    pub fn shown(&self, lang: Lang) -> Shown {
        let (text, lang) = match lang {
            Lang::Fr if !self.fr.is_empty() => (&self.fr, Lang::Fr),
            Lang::En if self.en.is_empty() => (&self.fr, Lang::Fr),
            _ => (&self.en, Lang::En),
        };
        Shown {
            text: text.clone(),
            lang,
        }
    }
}
