//! Languages that nobody speaks, made from one that somebody does, to see what a translation would do to the screens.
//!
//! One is longer and accented: words that stay plain are not in the message files, and words that no longer fit show where a
//! screen is too tight. One is in Hebrew letters: browsers lay it out from right to left, as for a real language, without a
//! single control character. What messages are filled with, selectors and comments stay as they are.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser, serializer,
};

/// What a message begins and ends with, so that one that is cut off is seen.
const BRACKETS: [&str; 2] = ["⟦", "⟧"];

/// The messages of `source`, a message file, with accents, in brackets and about 40 % longer.
///
/// What can't be read in `source` is left out.
pub fn pseudo(source: &str) -> String {
    rewrite(source, |text, out| {
        let mut plain = 0;
        for letter in text.chars() {
            let marked = accented(letter);
            out.push(marked);
            if "aeiouyAEIOUY".contains(letter) {
                out.push(accented(letter.to_ascii_lowercase()));
            } else if letter.is_alphabetic() {
                plain += 1;
                // English has two vowels in five letters, but not in every word.
                if plain % 12 == 0 {
                    out.push(marked);
                }
            }
        }
    })
}

/// The messages of `source`, a message file, in Hebrew letters and brackets.
///
/// What can't be read in `source` is left out.
pub fn pseudo_rtl(source: &str) -> String {
    rewrite(source, |text, out| out.extend(text.chars().map(hebrew)))
}

fn rewrite(source: &str, change: impl Fn(&str, &mut String)) -> String {
    let mut resource = match parser::parse(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry
            && let Some(value) = &mut message.value
        {
            pattern(value, &change);
            let [open, close] = BRACKETS.map(|mark| PatternElement::TextElement {
                value: mark.to_owned(),
            });
            value.elements.insert(0, open);
            value.elements.push(close);
        }
    }
    serializer::serialize(&resource)
}

fn pattern(pattern: &mut Pattern<String>, change: &impl Fn(&str, &mut String)) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                let mut changed = String::with_capacity(value.len() * 2);
                change(value, &mut changed);
                *value = changed;
            }
            PatternElement::Placeable { expression } => self::expression(expression, change),
        }
    }
}

fn expression(expression: &mut Expression<String>, change: &impl Fn(&str, &mut String)) {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                pattern(&mut variant.value, change);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            self::expression(expression, change);
        }
        Expression::Inline(_) => {}
    }
}

const fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'c' => 'ç',
        'd' => 'ď',
        'e' => 'ë',
        'g' => 'ğ',
        'i' => 'î',
        'l' => 'ł',
        'n' => 'ñ',
        'o' => 'ö',
        'r' => 'ř',
        's' => 'š',
        't' => 'ŧ',
        'u' => 'û',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Å',
        'C' => 'Ç',
        'E' => 'É',
        'I' => 'Î',
        'N' => 'Ñ',
        'O' => 'Ø',
        'S' => 'Š',
        'T' => 'Ŧ',
        'U' => 'Û',
        'Y' => 'Ý',
        other => other,
    }
}

/// A Hebrew letter for every Latin one; digits and marks stay.
const fn hebrew(letter: char) -> char {
    match letter.to_ascii_lowercase() {
        'a' | 'à' | 'â' | 'À' | 'Â' => 'א',
        'b' => 'ב',
        'c' | 'k' | 'ç' | 'Ç' => 'כ',
        'd' => 'ד',
        'e' | 'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' => 'ע',
        'f' | 'p' => 'פ',
        'g' => 'ג',
        'h' => 'ה',
        'i' | 'j' | 'y' | 'î' | 'ï' | 'Î' => 'י',
        'l' => 'ל',
        'm' => 'מ',
        'n' => 'נ',
        'o' | 'u' | 'v' | 'w' | 'ô' | 'û' | 'ù' | 'œ' | 'Ô' => 'ו',
        'q' => 'ק',
        'r' => 'ר',
        's' | 'x' => 'ס',
        't' => 'ט',
        'z' => 'ז',
        other => other,
    }
}
