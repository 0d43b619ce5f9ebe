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
    // A stem may end otherwise than its words ("babi", "baby"), but for its last letter they agree.
    let begin = bytes
        .get(..stem.len().saturating_sub(1).max(3))
        .unwrap_or(bytes);
    let mut found: Vec<_> = index
        .words_from(begin)
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
    found
}
