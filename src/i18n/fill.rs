//! Puts values into a message, in the form that `build/values.rs` writes.

use std::fmt::Write;

use super::{Arg, Locale};

include!("marks.rs");

/// A message being filled in.
pub(super) struct Filling<'a> {
    pub(super) locale: Locale,
    pub(super) args: &'a [(&'a str, Arg<'a>)],
    pub(super) text: String,
    /// Every value that the message wants was given.
    pub(super) whole: bool,
}

impl<'a> Filling<'a> {
    /// Adds `message` with its values.
    pub(super) fn add(&mut self, mut message: &str) {
        while let Some((before, choice)) = message.split_once(CHOICE) {
            self.add_words(before);
            let Some((forms, after)) = choice.split_once(END_CHOICE) else {
                return;
            };
            self.add_fitting(forms);
            message = after;
        }
        self.add_words(message);
    }

    fn add_words(&mut self, words: &str) {
        let mut parts = words.split(VALUE);
        self.text += parts.next().unwrap_or_default();
        for part in parts {
            let (name, after) = part.split_once(END).unwrap_or((part, ""));
            // Writing to a `String` can't fail.
            let _ = match self.value(name) {
                Some(Arg::Number(number)) => write!(self.text, "{number}"),
                Some(Arg::Text(text)) => self.text.write_str(text),
                None => write!(self.text, "{{${name}}}"),
            };
            self.text += after;
        }
    }

    fn add_fitting(&mut self, forms: &str) {
        let mut parts = forms.split(FORM);
        let value = self.value(parts.next().unwrap_or_default());
        let mut forms = parts.filter_map(|form| form.split_once(IS));
        let last = forms.clone().next_back();
        let fitting = forms.find(|(key, _)| value.is_some_and(|value| self.fits(key, value)));
        if let Some((_, words)) = fitting.or(last) {
            self.add_words(words);
        }
    }

    fn fits(&self, key: &str, value: Arg<'_>) -> bool {
        match value {
            Arg::Number(number) => {
                key.parse() == Ok(number) || (key == "one" && self.is_one(number))
            }
            Arg::Text(text) => key == text,
        }
    }

    /// Whether a number takes the singular (CLDR's `one`).
    fn is_one(&self, number: u32) -> bool {
        match self.locale {
            Locale::Fr => number <= 1,
            _ => number == 1,
        }
    }

    fn value(&mut self, name: &str) -> Option<Arg<'a>> {
        let given = self.args.iter().find(|(given, _)| *given == name);
        self.whole &= given.is_some();
        given.map(|(_, value)| *value)
    }
}
