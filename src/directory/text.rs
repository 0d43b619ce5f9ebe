//! Finds services by the words of their texts.
//!
//! The index is one run of bytes: a sorted vocabulary, and for each word the numbers of the documents it
//! is in, each with a step of how much the word says there (BM25F: Robertson, Zaragoza and Taylor 2004,
//! with field weights below). It is read where it lies; every access is checked, so damaged bytes find
//! nothing instead of failing.

mod build;
mod bytes;
mod expand;

use super::{Corrupt, fold};
use bytes::Index;

/// The texts of one document.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fields<'a> {
    /// Its name, in all languages.
    pub name: &'a str,
    /// What sort of service it is.
    pub service: &'a str,
    /// Who runs it.
    pub organisation: &'a str,
    /// Other names people know it by.
    pub alias: &'a str,
    /// All else.
    pub body: &'a str,
}

/// A document with some of the words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Its number: its place in what the index was built from, from 0.
    pub doc: u32,
    /// How well it fits; more is better. To be compared within one search only.
    pub score: f32,
    /// One of the words is in its name.
    pub in_name: bool,
}

/// The index, in borrowed bytes.
#[derive(Debug, Clone, Copy)]
pub struct TextIndex<'a> {
    index: Index<'a>,
}

/// What a step of the index stands for: a weighted count of the word in a document. Steps from
/// [`NAME_STEP`] on are of words in its name.
const STEPS: [f32; 8] = [0.5, 1.0, 2.5, 6.0, 11.0, 13.0, 18.0, 26.0];
const NAME_STEP: u8 = 5;

/// Where a weighted count is worth half of what more of it could be (BM25's k1).
const HALF: f32 = 8.0;

/// A word that is in more than so many documents, and in a quarter of all, finds none by itself where a
/// rarer word does.
const COMMON: u64 = 1_000;

/// The most words of a query that are looked for.
const MOST_WORDS: usize = 20;

/// Words that say nothing: not in the index, and passed over in what is typed. Folded.
const EMPTY_WORDS: &str = "and are as at au aux be by ce ces dans de des du elle en est et for from have il \
in is it je la le les ma me mes mon my of on or ou par pas pour que qui sa se ses son sur te that the their \
there this to un une vous was with you your";

fn is_empty_word(word: &str) -> bool {
    (word.len() == 1 && word.bytes().all(|b| b.is_ascii_lowercase()))
        || EMPTY_WORDS.split(' ').any(|empty| empty == word)
}

impl<'a> TextIndex<'a> {
    /// The bytes of an index of `docs`, numbered in their order.
    #[must_use]
    pub fn build<'b>(docs: impl Iterator<Item = Fields<'b>>) -> Vec<u8> {
        build::build(docs)
    }

    /// The index in `bytes`. Only its outline is read.
    ///
    /// # Errors
    /// [`Corrupt`] where they are not as long as the outline says.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Corrupt> {
        Index::open(bytes).map(|index| Self { index })
    }

    /// The documents with any of the words of `query`, best first. Words count less where only their stem
    /// is equal, or with a typing mistake, or, for the last, where it is only a beginning. Very common words find
    /// nothing by themselves beside rarer ones.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let mut words = fold::tokens(query);
        words.retain(|word| !is_empty_word(word));
        words.truncate(MOST_WORDS);
        let last = words.len();
        let mut meant: Vec<_> = (1..)
            .zip(&words)
            .map(|(place, word)| self.meant(word, place == last))
            .collect();
        meant.sort_by_key(|meant| meant.count);
        let mut found = vec![Tally::default(); usize::try_from(self.index.docs).unwrap_or(0)];
        let mut touched: Vec<u32> = Vec::new();
        for (place, meant) in (1..).zip(meant) {
            let is_common = !touched.is_empty() && self.is_common(meant.count);
            for expanded in meant.words {
                let (count, postings) = self.index.postings(expanded.word);
                let weight = expanded.quality * rarity(self.index.docs, count);
                for (doc, step) in postings {
                    let Some(tally) = found.get_mut(doc as usize) else {
                        continue;
                    };
                    let step_weight = STEPS.get(usize::from(step)).copied().unwrap_or(0.0);
                    let score = weight * step_weight / (step_weight + HALF);
                    if tally.words == 0 {
                        if is_common {
                            continue;
                        }
                        touched.push(doc);
                    }
                    tally.add(place, score, step >= NAME_STEP);
                }
            }
        }
        let mut hits: Vec<_> = touched
            .into_iter()
            .filter_map(|doc| Some(found.get(doc as usize)?.hit(doc, last)))
            .collect();
        hits.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc)));
        hits
    }

    fn is_common(&self, count: u64) -> bool {
        count > COMMON && count > u64::from(self.index.docs / 4)
    }

    fn meant(&self, word: &str, may_go_on: bool) -> Meant {
        let words = expand::expand(&self.index, word, may_go_on);
        let counts = words
            .iter()
            .map(|one| u64::from(self.index.postings(one.word).0));
        Meant {
            count: counts.sum(),
            words,
        }
    }
}

/// What a typed word may mean.
struct Meant {
    words: Vec<expand::Expanded>,
    /// In how many documents they are; one with two of them counts twice.
    count: u64,
}

/// How much a word says by being rare (BM25's idf).
fn rarity(docs: u32, with_it: u32) -> f32 {
    let (docs, with_it) = (f64::from(docs), f64::from(with_it.min(docs)));
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a score needs no more digits"
    )]
    let rarity = (1.0 + (docs - with_it + 0.5) / (with_it + 0.5)).ln() as f32;
    rarity
}

/// What was found of one document.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    /// Of the words before the one looked at.
    sum: f32,
    /// The best of what the word looked at may mean.
    best: f32,
    /// How many words were found.
    words: u16,
    /// The word looked at, from 1.
    place: u16,
    in_name: bool,
}

impl Tally {
    fn add(&mut self, place: u16, score: f32, in_name: bool) {
        if self.place != place {
            self.sum += self.best;
            self.best = 0.0;
            self.place = place;
            self.words = self.words.saturating_add(1);
        }
        self.best = self.best.max(score);
        self.in_name |= in_name;
    }

    fn hit(&self, doc: u32, words: usize) -> Hit {
        let all = u16::try_from(words).unwrap_or(u16::MAX).max(1);
        Hit {
            doc,
            score: (self.sum + self.best) * f32::from(self.words) / f32::from(all),
            in_name: self.in_name,
        }
    }
}
