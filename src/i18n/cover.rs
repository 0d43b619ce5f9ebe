//! The calculator's words, read out of `i18n/*/cover.ftl` while compiling.
//!
//! The web's cover has no room for a Fluent parser, and its messages have no placeables: each is a
//! line `cover-name = text`. A message that is missing does not compile.

use super::Locale;

/// Declares [`CoverText`] with one field a message; `cover-key-add` is the field `key_add`.
macro_rules! cover_text {
    ($($field:ident)*) => {
        /// The messages of `cover.ftl`, without their prefix `cover-`.
        #[derive(Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each field is the message of its name")]
        pub struct CoverText {
            $(pub $field: &'static str,)*
        }

        impl CoverText {
            const fn read(source: &'static str) -> Self {
                Self { $($field: message(source, stringify!($field)),)* }
            }

            /// The message of a field's name, as the `data-text` and `data-label` attributes of the
            /// cover's markup carry it.
            pub fn by_name(&self, name: &str) -> Option<&'static str> {
                Some(match name {
                    $(stringify!($field) => self.$field,)*
                    _ => return None,
                })
            }
        }
    };
}

cover_text! {
    mode mode_calculator mode_tip
    keys memory_keys memory memory_clear memory_recall memory_add memory_subtract
    key_sign key_clear key_brackets key_percent key_divide key_multiply key_subtract key_add
    key_point key_backspace key_equals
    divide_by_zero out_of_range
    tip_bill tip_percent tip_percent_less tip_percent_more tip_tax tip_tax_quebec
    tip_people tip_people_less tip_people_more tip_whole_dollars
    tip_amount tip_total tip_each
}

impl CoverText {
    /// The messages in `locale`.
    pub fn of(locale: Locale) -> &'static Self {
        static ENGLISH: CoverText = CoverText::read(include_str!("../../i18n/en/cover.ftl"));
        static FRENCH: CoverText = CoverText::read(include_str!("../../i18n/fr/cover.ftl"));
        match locale {
            Locale::En => &ENGLISH,
            Locale::Fr => &FRENCH,
            #[cfg(feature = "gallery")]
            Locale::Long | Locale::Mirrored => &ENGLISH,
        }
    }
}

/// The text of the line `cover-<field> = text`, `_` in a field being `-` in a message's name.
#[expect(
    clippy::panic,
    clippy::indexing_slicing,
    reason = "runs while compiling only: a missing message must stop the build"
)]
const fn message(source: &'static str, field: &str) -> &'static str {
    const PREFIX: &[u8] = b"cover-";
    const EQUALS: &[u8] = b" = ";
    let (bytes, field) = (source.as_bytes(), field.as_bytes());
    let mut line = 0;
    while line < bytes.len() {
        let mut end = line;
        while end < bytes.len() && bytes[end] != b'\n' {
            end += 1;
        }
        let name = line + PREFIX.len();
        let text = name + field.len() + EQUALS.len();
        if text < end
            && matches(bytes, line, PREFIX)
            && matches(bytes, name, field)
            && matches(bytes, name + field.len(), EQUALS)
        {
            return source.split_at(end).0.split_at(text).1;
        }
        line = end + 1;
    }
    panic!("a message is missing from cover.ftl")
}

#[expect(
    clippy::indexing_slicing,
    reason = "runs while compiling only; its caller keeps it inside the line"
)]
const fn matches(bytes: &[u8], at: usize, wanted: &[u8]) -> bool {
    let mut offset = 0;
    while offset < wanted.len() {
        let wanted = if wanted[offset] == b'_' {
            b'-'
        } else {
            wanted[offset]
        };
        if bytes[at + offset] != wanted {
            return false;
        }
        offset += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_words() {
        let english = CoverText::of(Locale::from_tag("en-CA"));
        let french = CoverText::of(Locale::from_tag("fr-CA"));
        assert_eq!(english.key_add, "Add");
        assert_eq!(french.key_add, "Additionner");
        assert_eq!(french.by_name("mode_tip"), Some("Pourboire"));
        assert_eq!(english.by_name("nothing"), None);
    }
}
