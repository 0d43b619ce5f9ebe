//! The bytes of the index. All numbers are little-endian.
//!
//! ```text
//! docs u32 | words u32 | length of the words u32 | length of the postings u32
//! end of each word u32 | end of each word's postings u32 | letters of each word u32 | words | postings
//! ```
//! Postings are a count and then, for each document, its distance from the one before times 8 plus its
//! step, as LEB128.

use super::Corrupt;

/// More documents than any list has: damaged bytes must not ask for more memory than that.
const MOST_DOCS: u32 = 2_000_000;

/// The parts of an index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Index<'a> {
    /// How many documents there are.
    pub(super) docs: u32,
    word_ends: &'a [u8],
    posting_ends: &'a [u8],
    letters: &'a [u8],
    words: &'a [u8],
    postings: &'a [u8],
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let start = at.checked_mul(4)?;
    let four = bytes.get(start..start.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// The part of `all` that ends with the `at`th of `ends` and begins where the one before ends.
fn part<'a>(all: &'a [u8], ends: &[u8], at: usize) -> &'a [u8] {
    let start = at
        .checked_sub(1)
        .map_or(Some(0), |before| number(ends, before));
    let range = start.zip(number(ends, at));
    range
        .and_then(|(start, end)| all.get(start as usize..end as usize))
        .unwrap_or_default()
}

/// The sorts of letters in a word, one bit each: words so many mistakes apart differ in at most twice as
/// many bits.
pub(super) fn letters_of(word: &[u8]) -> u32 {
    word.iter().fold(0, |set, b| {
        set | 1
            << match b {
                b'a'..=b'z' => b - b'a',
                b'0'..=b'9' => 26,
                _ => 27,
            }
    })
}

impl<'a> Index<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Corrupt> {
        let head = |at| number(bytes, at).ok_or(Corrupt);
        let length = |at| head(at).map(|n| n as usize);
        let (docs, table) = (head(0)?, length(1)?.checked_mul(4).ok_or(Corrupt)?);
        let (words, postings) = (length(2)?, length(3)?);
        if docs > MOST_DOCS {
            return Err(Corrupt);
        }
        let mut rest = bytes.get(16..).ok_or(Corrupt)?;
        let mut take = |length: usize| {
            let (part, after) = rest.split_at_checked(length).ok_or(Corrupt)?;
            rest = after;
            Ok(part)
        };
        let index = Self {
            docs,
            word_ends: take(table)?,
            posting_ends: take(table)?,
            letters: take(table)?,
            words: take(words)?,
            postings: take(postings)?,
        };
        if rest.is_empty() {
            Ok(index)
        } else {
            Err(Corrupt)
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.word_ends.len() / 4
    }

    /// The word of that number; empty for a number out of range.
    pub(super) fn word(&self, at: usize) -> &'a [u8] {
        part(self.words, self.word_ends, at)
    }

    /// The numbers of the words that may be within so many mistakes of one of these letters and of that
    /// length.
    pub(super) fn words_like(
        &self,
        letters: u32,
        length: usize,
        mistakes: u8,
    ) -> impl Iterator<Item = (usize, &'a [u8])> {
        let (this, most) = (*self, u32::from(mistakes) * 2);
        self.letters
            .chunks_exact(4)
            .map(|four| four.iter().rev().fold(0, |n, &b| n << 8 | u32::from(b)))
            .enumerate()
            .filter(move |(_, other)| (letters ^ other).count_ones() <= most)
            .map(move |(at, _)| (at, this.word(at)))
            .filter(move |(_, word)| word.len().abs_diff(length) <= usize::from(mistakes))
    }

    /// The number of the first word that is not before `word`.
    pub(super) fn first_from(&self, word: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.word(middle) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The numbers of the words that begin with `beginning`.
    pub(super) fn words_from(
        &self,
        beginning: &[u8],
    ) -> impl Iterator<Item = (usize, &'a [u8])> + use<'a> {
        let this = *self;
        let first = self.first_from(beginning);
        let count = (first..self.len())
            .take_while(|&at| this.word(at).starts_with(beginning))
            .count();
        (first..first + count).map(move |at| (at, this.word(at)))
    }

    /// In how many documents the word is, and in which, with their steps.
    pub(super) fn postings(&self, word: usize) -> (u32, Postings<'a>) {
        let mut rest = part(self.postings, self.posting_ends, word);
        let count = varint(&mut rest).unwrap_or(0);
        (count, Postings { rest, next: 0 })
    }
}

/// Documents, in the order of their numbers.
pub(super) struct Postings<'a> {
    rest: &'a [u8],
    next: u32,
}

impl Iterator for Postings<'_> {
    type Item = (u32, u8);

    fn next(&mut self) -> Option<(u32, u8)> {
        let code = varint(&mut self.rest)?;
        let doc = self.next.checked_add(code >> 3)?;
        self.next = doc.checked_add(1)?;
        Some((doc, (code & 7) as u8))
    }
}

fn varint(bytes: &mut &[u8]) -> Option<u32> {
    let mut value = 0u32;
    for shift in [0, 7, 14, 21, 28] {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

pub(super) fn push_varint(mut value: u32, to: &mut Vec<u8>) {
    while value >= 0x80 {
        to.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    to.push(value as u8);
}
