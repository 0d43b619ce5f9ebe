//! From keys to words.

use std::{cell::OnceCell, fmt, rc::Rc};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Key, Locale};

type Bundle = FluentBundle<FluentResource>;

/// What the build puts between two messages.
const BETWEEN: char = '\u{1e}';

/// The words of one language. A clone is cheap and shares them.
#[derive(Clone)]
pub struct Texts(Rc<Inner>);

struct Inner {
    locale: Locale,
    /// By the place of the key; empty for a message that takes values.
    words: Vec<&'static str>,
    /// Read when the first message that takes values is wanted.
    bundle: OnceCell<Bundle>,
}

/// What fills a variable of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A number, which also chooses the plural form.
    Number(u32),
    /// Text, kept apart in its own direction by Unicode isolates.
    Text(&'a str),
}

impl Texts {
    /// The words of `locale`.
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        Self(Rc::new(Inner {
            locale,
            words: words(locale).split(BETWEEN).collect(),
            bundle: OnceCell::new(),
        }))
    }

    /// The language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.0.locale
    }

    /// The words of a message without variables. The build refuses a language that lacks one.
    #[must_use]
    pub fn get(&self, key: Key) -> String {
        self.get_with(key, &[])
    }

    /// The words of a message, with its variables filled in.
    ///
    /// A variable that is not given shows as its name in braces.
    #[must_use]
    pub fn get_with(&self, key: Key, args: &[(&str, Arg<'_>)]) -> String {
        self.format(key, args).0
    }

    /// The words, and whether all went well.
    fn format(&self, key: Key, args: &[(&str, Arg<'_>)]) -> (String, bool) {
        let place = key as usize;
        match self.0.words.get(place) {
            Some(words) if !words.is_empty() => ((*words).to_owned(), true),
            _ => self.fill_in(place, args).unwrap_or_default(),
        }
    }

    fn fill_in(&self, place: usize, args: &[(&str, Arg<'_>)]) -> Option<(String, bool)> {
        let args = args
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(*value)));
        let args = args.collect::<FluentArgs<'_>>();
        let bundle = self.0.bundle.get_or_init(|| read(self.0.locale));
        let pattern = bundle.get_message(&format!("m{place}"))?.value()?;
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned();
        Some((text, errors.is_empty()))
    }
}

const fn words(locale: Locale) -> &'static str {
    match locale {
        Locale::En => include_str!(concat!(env!("OUT_DIR"), "/en.txt")),
        Locale::Fr => include_str!(concat!(env!("OUT_DIR"), "/fr.txt")),
        #[cfg(feature = "gallery")]
        Locale::Long => include_str!(concat!(env!("OUT_DIR"), "/long.txt")),
        #[cfg(feature = "gallery")]
        Locale::Mirrored => include_str!(concat!(env!("OUT_DIR"), "/mirrored.txt")),
    }
}

fn read(locale: Locale) -> Bundle {
    let source = match locale {
        Locale::En => include_str!(concat!(env!("OUT_DIR"), "/en.ftl")),
        Locale::Fr => include_str!(concat!(env!("OUT_DIR"), "/fr.ftl")),
        #[cfg(feature = "gallery")]
        Locale::Long => include_str!(concat!(env!("OUT_DIR"), "/long.ftl")),
        #[cfg(feature = "gallery")]
        Locale::Mirrored => include_str!(concat!(env!("OUT_DIR"), "/mirrored.ftl")),
    };
    let tag = locale
        .tag()
        .parse::<LanguageIdentifier>()
        .unwrap_or_default();
    // The build has parsed these words; what a parser could still refuse, it leaves out.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(part, _)| part);
    let mut bundle = Bundle::new(vec![tag]);
    bundle.add_resource_overriding(resource);
    bundle
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Texts").field(&self.0.locale).finish()
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.0.locale == other.0.locale
    }
}

impl<'a> From<Arg<'a>> for FluentValue<'a> {
    fn from(arg: Arg<'a>) -> Self {
        match arg {
            Arg::Number(number) => Self::from(number),
            Arg::Text(text) => Self::from(text),
        }
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_words_in_every_language() {
        for locale in Locale::ALL {
            let texts = Texts::new(locale);
            for key in Key::ALL {
                for sample in [Arg::Number(1), Arg::Number(2), Arg::Text("سلمى")] {
                    let args: Vec<_> = key.variables().iter().map(|name| (*name, sample)).collect();
                    let (text, whole) = texts.format(*key, &args);
                    assert!(whole, "{} in {locale:?}: {text}", key.id());
                    assert!(!text.trim().is_empty() && text != key.id(), "{}", key.id());
                }
            }
        }
        println!(
            "{} messages in {} languages",
            Key::ALL.len(),
            Locale::ALL.len()
        );
    }

    #[test]
    fn a_value_that_is_not_given_shows_and_does_not_panic() {
        let texts = Texts::new(Locale::Fr);
        let wants = Key::ALL
            .iter()
            .find(|key| !key.variables().is_empty())
            .unwrap();
        assert!(texts.get(*wants).contains('{'));
    }

    #[test]
    fn languages_differ() {
        let [en, fr] = Locale::ALL.map(Texts::new);
        assert_ne!(en.get(Key::AppLeave), fr.get(Key::AppLeave));
    }
}
