//! From keys to words.

use std::{fmt, sync::OnceLock};

use super::{
    Key, Locale,
    fill::{BETWEEN, Filling},
};

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Texts {
    locale: Locale,
    /// By the place of the key.
    words: &'static [&'static str],
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
        let (whole, split) = words(locale);
        Self {
            locale,
            words: split.get_or_init(|| whole.split(BETWEEN).collect()),
        }
    }

    /// The language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
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

    /// The words, and whether all values were given.
    fn format(&self, key: Key, args: &[(&str, Arg<'_>)]) -> (String, bool) {
        let message = self.words.get(key as usize).copied().unwrap_or_default();
        let mut filling = Filling {
            locale: self.locale,
            args,
            text: String::with_capacity(message.len()),
            whole: true,
        };
        filling.add(message);
        (filling.text, filling.whole)
    }
}

/// The words of a language: as they are built in, and where they are kept once told apart.
fn words(locale: Locale) -> (&'static str, &'static OnceLock<Vec<&'static str>>) {
    macro_rules! of {
        ($file:literal) => {{
            static SPLIT: OnceLock<Vec<&'static str>> = OnceLock::new();
            (include_str!(concat!(env!("OUT_DIR"), $file)), &SPLIT)
        }};
    }
    match locale {
        Locale::En => of!("/en.txt"),
        Locale::Fr => of!("/fr.txt"),
        #[cfg(feature = "gallery")]
        Locale::Long => of!("/long.txt"),
        #[cfg(feature = "gallery")]
        Locale::Mirrored => of!("/mirrored.txt"),
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Texts").field(&self.locale).finish()
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
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
    use std::{fs, path::Path};

    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

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

    /// The message files themselves, read by the implementation of Fluent.
    fn oracle(locale: Locale) -> FluentBundle<FluentResource> {
        let mut bundle = FluentBundle::new(vec![locale.tag().parse().unwrap()]);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n");
        for file in fs::read_dir(folder.join(locale.tag())).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            bundle.add_resource_overriding(FluentResource::try_new(text).unwrap());
        }
        bundle
    }

    #[test]
    fn every_message_reads_as_fluent_writes_it() {
        let numbers = [0, 1, 2, 3, 5, 11, 21, 100, 101, 1_000_000];
        let samples = numbers.map(Arg::Number).into_iter();
        let samples: Vec<_> = samples
            .chain([Arg::Text("سلمى"), Arg::Text("one")])
            .collect();
        for locale in Locale::ALL {
            let (texts, fluent) = (Texts::new(locale), oracle(locale));
            for key in Key::ALL {
                let pattern = fluent.get_message(key.id()).unwrap().value().unwrap();
                for sample in &samples {
                    // All values the same, and the first alone of its kind.
                    for other in [*sample, Arg::Number(1)] {
                        let names = key.variables().iter().enumerate();
                        let args: Vec<_> = names
                            .map(|(i, name)| (*name, if i == 0 { *sample } else { other }))
                            .collect();
                        let theirs = args.iter().map(|(name, value)| match value {
                            Arg::Number(number) => (*name, FluentValue::from(*number)),
                            Arg::Text(text) => (*name, FluentValue::from(*text)),
                        });
                        let theirs: FluentArgs<'_> = theirs.collect();
                        let expected = fluent.format_pattern(pattern, Some(&theirs), &mut vec![]);
                        assert_eq!(texts.get_with(*key, &args), expected, "{}", key.id());
                    }
                }
                let expected = fluent.format_pattern(pattern, None, &mut vec![]);
                assert_eq!(texts.get(*key), expected, "{}", key.id());
            }
        }
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
