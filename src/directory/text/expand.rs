//! The words of the index that a typed word may mean.

use super::bytes::{Index, letters_of};
use crate::directory::{fold, typo};

/// A word of the index, and how likely it is meant: 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Expanded {
    pub(super) word: usize,
    pub(super) quality: f32,
}

/// The most words that one typed word is taken for.
const MOST: usize = 50;

const STEM: f32 = 0.9;
const BEGINNING: f32 = 0.7;
const ONE_MISTAKE: f32 = 0.6;
const TWO_MISTAKES: f32 = 0.4;

/// The words that `typed` may mean; where it `may_go_on`, also those that begin with it. Typing mistakes
/// are looked for only where it is no word.
pub(super) fn expand(index: &Index<'_>, typed: &str, may_go_on: bool) -> Vec<Expanded> {
    let bytes = typed.as_bytes();
    let stem = fold::stem(typed);
    let mut found: Vec<_> = words_near(index, bytes, &stem)
        .filter_map(|(word, other)| {
            let is_longer = may_go_on && bytes.len() > 1 && other.starts_with(bytes);
            let quality = if other == bytes {
                1.0
            } else if std::str::from_utf8(other).is_ok_and(|other| fold::stem(other) == stem) {
                STEM
            } else if is_longer {
                BEGINNING
            } else {
                return None;
            };
            Some(Expanded { word, quality })
        })
        .collect();
    if found.is_empty() {
        found = with_mistakes(index, bytes);
    }
    if found.len() > MOST {
        found.sort_by_key(|one| {
            let is_beginning = one.quality <= BEGINNING;
            (is_beginning, std::cmp::Reverse(index.postings(one.word).0))
        });
        found.truncate(MOST);
    }
    found
}

fn with_mistakes(index: &Index<'_>, typed: &[u8]) -> Vec<Expanded> {
    let allowed = typo::allowed(typed.len());
    if allowed == 0 {
        return Vec::new();
    }
    let mut found: Vec<_> = index
        .words_like(letters_of(typed), typed.len(), allowed)
        .filter_map(|(word, other)| {
            let quality = match typo::distance(typed, other, allowed)? {
                1 => ONE_MISTAKE,
                _ => TWO_MISTAKES,
            };
            Some(Expanded { word, quality })
        })
        .collect();
    if found.len() > MOST {
        found.retain(|one| index.word(one.word).first() == typed.first());
    }
    // Who mistypes a word means its other forms too.
    let best = found
        .iter()
        .max_by(|a, b| a.quality.total_cmp(&b.quality))
        .copied();
    if let Some(best) = best
        && let Ok(word) = std::str::from_utf8(index.word(best.word))
    {
        let forms = forms(index, word).into_iter();
        found.extend(
            forms
                .filter(|&(at, _)| at != best.word)
                .map(|(word, _)| Expanded {
                    word,
                    quality: best.quality * STEM,
                }),
        );
    }
    found
}

/// The words with the stem of `word`.
fn forms<'a>(index: &Index<'a>, word: &str) -> Vec<(usize, &'a [u8])> {
    let stem = fold::stem(word);
    words_near(index, word.as_bytes(), &stem)
        .filter(|(_, other)| {
            std::str::from_utf8(other).is_ok_and(|other| fold::stem(other) == stem)
        })
        .collect()
}

/// The words that may share `stem` with `word`. A stem may end otherwise than its words ("babi", "baby"),
/// but for its last letter they agree.
fn words_near<'a>(
    index: &Index<'a>,
    word: &[u8],
    stem: &str,
) -> impl Iterator<Item = (usize, &'a [u8])> + use<'a> {
    let begin = word
        .get(..stem.len().saturating_sub(1).max(3))
        .unwrap_or(word);
    index.words_from(begin)
}
