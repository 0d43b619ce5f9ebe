//! The table of phrases, as it is written by hand.

use std::fmt;

use serde::{
    Deserialize,
    de::{IntoDeserializer, value},
};

use super::{NeedSet, Phrase, words};
use crate::directory::{Need, fold};

/// What is wrong with the table, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhraseError {
    /// The line, from 1.
    pub line: usize,
    /// The column.
    pub field: &'static str,
    /// What it must be.
    pub must: &'static str,
}

impl fmt::Display for PhraseError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, field, must } = self;
        write!(to, "phrases, line {line}, {field}: must be {must}")
    }
}

impl std::error::Error for PhraseError {}

const HEAD: &str = "lang\tcrisis\tneeds\tphrase";

/// In the place of needs: a phrase that means nothing.
const EXCEPT: &str = "except";

/// The bytes of the table.
pub(super) fn build(tsv: &str) -> Result<Vec<u8>, PhraseError> {
    let mut phrases: Vec<Phrase> = Vec::new();
    let mut lines = (1..).zip(tsv.lines());
    if lines.next().map(|(_, head)| head) != Some(HEAD) {
        return Err(PhraseError {
            line: 1,
            field: "lang",
            must: "the head of the table, with its columns in order",
        });
    }
    for (line, text) in lines {
        let phrase = phrase(text).map_err(|(field, must)| PhraseError { line, field, must })?;
        // The same words may be written down in several forms.
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    // Writing into a Vec cannot fail.
    Ok(postcard::to_allocvec(&phrases).unwrap_or_default())
}

fn phrase(line: &str) -> Result<Phrase, (&'static str, &'static str)> {
    let fields: Vec<_> = line.split('\t').map(str::trim).collect();
    let &[lang, crisis, needs, text] = fields.as_slice() else {
        return Err(("lang", "followed by three more fields"));
    };
    if !matches!(lang, "en" | "fr") {
        return Err(("lang", "en or fr"));
    }
    let crisis = match crisis {
        "0" => false,
        "1" => true,
        _ => return Err(("crisis", "0 or 1")),
    };
    let needs = match needs {
        EXCEPT if !crisis => NeedSet::NONE,
        _ => needs
            .split(',')
            .map(|code| need(code.trim()).ok_or(("needs", "codes of needs between commas")))
            .collect::<Result<_, _>>()?,
    };
    let typed = fold::tokens(text);
    let typed_words = typed.len();
    let mut compared: Vec<_> = words::plain(&typed, |_| true)
        .into_iter()
        .map(|word| word.text)
        .collect();
    if compared.is_empty() {
        compared = typed;
    }
    if compared.is_empty() {
        return Err(("phrase", "given"));
    }
    if crisis && typed_words > 1 && compared.len() == 1 {
        return Err(("phrase", "of more words than articles and one other"));
    }
    Ok(Phrase {
        words: compared,
        needs,
        crisis,
    })
}

fn need(code: &str) -> Option<Need> {
    let code: value::StrDeserializer<'_, value::Error> = code.into_deserializer();
    Need::deserialize(code).ok()
}
