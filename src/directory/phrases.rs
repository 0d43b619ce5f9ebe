//! What plain words mean: a table of phrases, and the kinds of help that someone who types them needs.
//!
//! A phrase of a crisis adds lines to call now; it never hides anything, and nothing of it is kept.

mod table;
mod words;

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::{Corrupt, NeedSet, fold, typo};
pub use table::PhraseError;
use words::Word;

/// The most words of a query that are looked at.
const MOST_WORDS: usize = 100;

/// How many typing mistakes a word of so many letters may have.
fn mistakes(letters: usize) -> u8 {
    match letters {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

/// A phrase of the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Phrase {
    /// Its words as they are compared; at least one.
    words: Vec<String>,
    /// What it means; none for one that means no need, though a phrase within it would.
    needs: NeedSet,
    /// It may mean danger now.
    crisis: bool,
}

/// What a query was understood as.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Understood {
    /// All needs of all phrases in it.
    pub needs: NeedSet,
    /// One of them may mean danger now.
    pub crisis: bool,
    /// Its folded words that belong to none of them, in order.
    pub rest: Vec<String>,
}

/// A phrase, ready to be matched.
#[derive(Debug)]
struct Ready {
    phrase: Phrase,
    /// What the forms of each of its words share.
    forms: Vec<String>,
}

/// The table, ready to be matched.
#[derive(Debug)]
pub struct Phrases {
    phrases: Vec<Ready>,
    /// Phrases by the form of their first word.
    by_first: HashMap<String, Vec<usize>>,
    /// All words of all phrases, to tell a typing mistake from a word.
    known: HashSet<String>,
}

impl Phrases {
    /// The bytes of a table: `lang`, `crisis` (0 or 1), `needs` (codes between commas), `phrase`. Where the
    /// needs are `except`, the phrase means nothing, and nor does any phrase within it.
    ///
    /// # Errors
    /// [`PhraseError`] names the line and the column of the first thing that cannot be so.
    pub fn build(tsv: &str) -> Result<Vec<u8>, PhraseError> {
        table::build(tsv)
    }

    /// The table in `bytes`.
    ///
    /// # Errors
    /// [`Corrupt`] where they are not what [`Phrases::build`] writes.
    pub fn open(bytes: &[u8]) -> Result<Self, Corrupt> {
        let phrases: Vec<Phrase> = postcard::from_bytes(bytes).map_err(|_| Corrupt)?;
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
        let mut ready = Vec::with_capacity(phrases.len());
        // The same words come again and again.
        let mut form_of: HashMap<String, String> = HashMap::new();
        for (at, phrase) in phrases.into_iter().enumerate() {
            let mut forms = Vec::with_capacity(phrase.words.len());
            for word in &phrase.words {
                if !form_of.contains_key(word) {
                    form_of.insert(word.clone(), words::form(word));
                }
                forms.extend(form_of.get(word).cloned());
            }
            let first = forms.first().ok_or(Corrupt)?;
            by_first.entry(first.clone()).or_default().push(at);
            ready.push(Ready { phrase, forms });
        }
        let known = form_of.into_iter().flat_map(<[String; 2]>::from).collect();
        Ok(Self {
            phrases: ready,
            by_first,
            known,
        })
    }

    /// What `query` means: the needs of all phrases whose words are in it, in their order, in any usual
    /// form, with a few other words between, and with a typing mistake in a long word. "Not" is not
    /// understood: who writes about a danger may be in it.
    #[must_use]
    pub fn understand(&self, query: &str) -> Understood {
        let mut typed = fold::tokens(query);
        typed.truncate(MOST_WORDS);
        let words = words::plain(&typed, |word| self.is_known(word));
        let mut matches: Vec<(&Phrase, Vec<usize>)> = Vec::new();
        for start in 0..words.len() {
            for ready in self.beginning_with(words.get(start)) {
                let matched = self.matched(ready, &words, start);
                matches.extend(matched.map(|at| (&ready.phrase, at)));
            }
        }
        let exceptions: Vec<Vec<usize>> = matches
            .iter()
            .filter(|(phrase, _)| phrase.needs.is_empty())
            .map(|(_, at)| at.clone())
            .collect();
        let mut understood = Understood::default();
        let mut used = HashSet::new();
        for (phrase, at) in matches {
            let is_excepted = exceptions
                .iter()
                .any(|exception| at.iter().all(|word| exception.contains(word)));
            if !is_excepted {
                understood.needs = understood.needs.or(phrase.needs);
                understood.crisis |= phrase.crisis;
                used.extend(at.iter().filter_map(|&word| Some(words.get(word)?.typed)));
            }
        }
        let typed = typed.into_iter().enumerate();
        understood.rest = typed
            .filter(|(at, _)| !used.contains(at))
            .map(|(_, word)| word)
            .collect();
        understood
    }

    fn is_known(&self, word: &str) -> bool {
        self.known.contains(word) || self.known.contains(&words::form(word))
    }

    /// The phrases that may begin with `word`.
    fn beginning_with(&self, word: Option<&Word>) -> impl Iterator<Item = &Ready> {
        let exact = word.and_then(|word| self.by_first.get(&word.form));
        let mistyped = word.filter(|word| exact.is_none() && self.may_be_mistyped(word));
        let like = mistyped.into_iter().flat_map(|word| {
            self.by_first
                .iter()
                .filter(|(form, _)| form.as_bytes().first() == word.text.as_bytes().first())
                .flat_map(|(_, phrases)| phrases)
        });
        exact
            .into_iter()
            .flatten()
            .chain(like)
            .filter_map(|&at| self.phrases.get(at))
    }

    /// Which words of the query the phrase takes, if it begins at `start`.
    fn matched(&self, ready: &Ready, words: &[Word], start: usize) -> Option<Vec<usize>> {
        let mut at = Vec::with_capacity(ready.forms.len());
        // Two words mean less together the farther they are apart. What takes a meaning away must be meant.
        let mut others = match ready.forms.len() {
            _ if ready.phrase.needs.is_empty() => 0,
            0..=2 => 1,
            _ => 2,
        };
        let mut next = start;
        for (place, (wanted, form)) in ready.phrase.words.iter().zip(&ready.forms).enumerate() {
            let most = if place == 0 { 0 } else { others };
            let fits = |i: &usize| {
                words
                    .get(*i)
                    .is_some_and(|word| self.fits(wanted, form, word))
            };
            let found = (next..=next + most).find(fits)?;
            others -= found - next;
            at.push(found);
            next = found + 1;
        }
        Some(at)
    }

    fn fits(&self, wanted: &str, form: &str, word: &Word) -> bool {
        if wanted == word.text || form == word.form {
            return true;
        }
        let (wanted, typed) = (wanted.as_bytes(), word.text.as_bytes());
        let mistakes = mistakes(wanted.len());
        mistakes > 0
            && wanted.first() == typed.first()
            && self.may_be_mistyped(word)
            && typo::distance(wanted, typed, mistakes).is_some()
    }

    fn may_be_mistyped(&self, word: &Word) -> bool {
        word.text.len() > 3 && !self.is_known(&word.text)
    }
}
