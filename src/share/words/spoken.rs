//! Five words as a key is made from them.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::platform::nfkd;

/// How many words open a bundle.
pub const SPOKEN: usize = 5;

/// The longest that may be typed, in bytes: more is no five words of any list.
const LONGEST: usize = 400;

/// Five words, in the one way they are written: `a` to `z`, one space between two. Wiped when dropped and
/// never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct SpokenWords {
    words: Zeroizing<String>,
    #[cfg(feature = "keeper")]
    work: crate::vault::Work,
}

impl SpokenWords {
    /// What a person typed: capital letters, accents, other forms of a letter (Unicode Standard Annex 15,
    /// NFKD), hyphens and further spaces make no difference. None when it is not five words.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let words = folded(text)?;
        (words.split(' ').count() == SPOKEN).then_some(Self {
            words,
            #[cfg(feature = "keeper")]
            work: crate::vault::Work::WEB,
        })
    }

    /// The words, with one space between two.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.words
    }

    #[cfg(feature = "keeper")]
    pub(in crate::share) fn as_bytes(&self) -> &[u8] {
        self.words.as_bytes()
    }
}

#[cfg(feature = "keeper")]
impl SpokenWords {
    /// The same words with a work factor of the caller's choice. A bundle made with it can be guessed.
    #[doc(hidden)]
    #[must_use]
    pub fn dangerous_for_tests(mut self, work: crate::vault::Work) -> Self {
        self.work = work;
        self
    }

    /// What a guess costs. The same everywhere, because both ends must agree: that of the slowest platform,
    /// 64 MiB and 3 passes (RFC 9106, section 4, the memory of the second recommendation).
    pub(in crate::share) const fn work(&self) -> crate::vault::Work {
        self.work
    }
}

impl Serialize for SpokenWords {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.words)
    }
}

impl<'de> Deserialize<'de> for SpokenWords {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        Self::typed(&text).ok_or_else(|| serde::de::Error::custom("not five words"))
    }
}

/// Words of `a` to `z` with one space between two; none when there is anything else in them, or nothing.
pub(super) fn folded(text: &str) -> Option<Zeroizing<String>> {
    if text.len() > LONGEST {
        return None;
    }
    let apart = nfkd(text);
    let mut words = Zeroizing::new(String::with_capacity(2 * apart.len()));
    let mut gap = false;
    for c in apart.chars() {
        let letters = match c {
            'a'..='z' | 'A'..='Z' => "",
            'œ' | 'Œ' => "oe",
            'æ' | 'Æ' => "ae",
            'ß' => "ss",
            // Combining marks: what is left of an accent.
            '\u{300}'..='\u{36f}' => continue,
            '-' | '\u{2010}'..='\u{2015}' => {
                gap = true;
                continue;
            }
            c if c.is_whitespace() => {
                gap = true;
                continue;
            }
            _ => return None,
        };
        if gap && !words.is_empty() {
            words.push(' ');
        }
        gap = false;
        if letters.is_empty() {
            words.push(c.to_ascii_lowercase());
        } else {
            words.push_str(letters);
        }
    }
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Option<String> {
        SpokenWords::typed(text).map(|words| words.as_str().to_owned())
    }

    #[test]
    fn ways_of_typing_the_same_words_are_the_same() {
        for text in [
            "ecole oeuvre the vert bleu",
            "École Œuvre thé vert bleu",
            "  E\u{301}COLE\u{a0}œuvre-thé \t VERT\n–bleu ",
            "ｅｃｏｌｅ oeuvre the vert bleu",
            "école—œuvre—thé—vert—bleu-",
        ] {
            assert_eq!(
                typed(text).as_deref(),
                Some("ecole oeuvre the vert bleu"),
                "{text}"
            );
        }
        assert_eq!(typed("a b c d straße").as_deref(), Some("a b c d strasse"));
    }

    #[test]
    fn only_five_words_of_letters_are_words() {
        for text in [
            "",
            " - ",
            "one two three four",
            "one two three four five six",
            "one two three four 5",
            "one two three four fiv.e",
            "one two three four пять",
        ] {
            assert_eq!(typed(text), None, "{text}");
        }
        let long = format!("a b c d {}", "e".repeat(LONGEST));
        assert_eq!(typed(&long), None);
    }

    #[test]
    fn what_is_sent_comes_back_or_is_refused() {
        let words = SpokenWords::typed("one two three four five").unwrap();
        let sent = postcard::to_allocvec(&words).unwrap();
        assert!(postcard::from_bytes::<SpokenWords>(&sent).unwrap() == words);
        assert!(
            postcard::from_bytes::<SpokenWords>(&postcard::to_allocvec("one two").unwrap())
                .is_err()
        );
    }
}
