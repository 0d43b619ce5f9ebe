//! The words of the product, in each language.
//!
//! Messages are in `i18n/<language>/*.ftl`, in the Fluent format. The build checks that every language
//! has the same keys and variables, and makes [`Key`] out of them; [`Texts`] turns a key into words.
//! Nothing here knows what the words are for: which message belongs to which section of a plan is
//! said in `ui::prompts`.

pub mod cover;
#[cfg(feature = "ui")]
mod fill;
mod keys;
#[cfg(feature = "ui")]
mod texts;

use serde::{Deserialize, Serialize};

pub use keys::Key;
#[cfg(feature = "ui")]
pub use texts::{Arg, Texts};

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// French, as written in Canada.
    Fr,
    /// English with accents and longer words (`build/pseudo.rs`): shows where a screen is too tight.
    #[cfg(feature = "gallery")]
    Long,
    /// English in Hebrew letters: shows what a screen does from right to left.
    #[cfg(feature = "gallery")]
    Mirrored,
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As in English; `ltr` in HTML.
    LeftToRight,
    /// As in Arabic; `rtl` in HTML.
    RightToLeft,
}

impl Locale {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The language tag, as in HTML's `lang`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            #[cfg(feature = "gallery")]
            Self::Long => "en-XA",
            #[cfg(feature = "gallery")]
            Self::Mirrored => "he-XB",
        }
    }

    /// The language of a tag such as `fr-CA`, by its first part; English when there is none.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|locale| language.eq_ignore_ascii_case(locale.tag()))
            .unwrap_or_default()
    }

    /// Which way it is written.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::En | Self::Fr => Direction::LeftToRight,
            #[cfg(feature = "gallery")]
            Self::Long => Direction::LeftToRight,
            #[cfg(feature = "gallery")]
            Self::Mirrored => Direction::RightToLeft,
        }
    }
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub const fn html(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}
