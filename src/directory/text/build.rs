//! Builds the index.

use std::collections::{BTreeMap, HashMap};

use super::{
    Fields, NAME_STEP, STEPS,
    bytes::{letters_of, push_varint},
    fold, is_empty_word,
};

/// The weight of a word in each field, and how many words the field usually has. The shape (names far
/// above texts, other names near names) is that of community information finders.
const FIELDS: [(f32, f32); 5] = [
    (15.0, 4.0),
    (10.0, 4.0),
    (6.0, 4.0),
    (12.0, 4.0),
    (1.0, 40.0),
];

/// How much a longer field makes each of its words say less (BM25's b).
const BY_LENGTH: f32 = 0.3;

/// Longer words are none: links and the like.
const LONGEST_WORD: usize = 40;

type Found = Vec<(u32, u8)>;

pub(super) fn build<'a>(docs: impl Iterator<Item = Fields<'a>>) -> Vec<u8> {
    let mut found: BTreeMap<String, Found> = BTreeMap::new();
    let mut count = 0u32;
    for (doc, fields) in (0..).zip(docs) {
        count = doc + 1;
        for (word, step) in steps(&fields) {
            found.entry(word).or_default().push((doc, step));
        }
    }
    let (mut words, mut postings) = (Vec::new(), Vec::new());
    let (mut word_ends, mut posting_ends, mut letters) = (Vec::new(), Vec::new(), Vec::new());
    for (word, found) in &found {
        words.extend_from_slice(word.as_bytes());
        word_ends.push(words.len());
        letters.push(letters_of(word.as_bytes()));
        push_varint(
            u32::try_from(found.len()).unwrap_or(u32::MAX),
            &mut postings,
        );
        let mut next = 0;
        for &(doc, step) in found {
            push_varint((doc - next) << 3 | u32::from(step), &mut postings);
            next = doc + 1;
        }
        posting_ends.push(postings.len());
    }
    let narrow = |n: &usize| u32::try_from(*n).unwrap_or(u32::MAX);
    let head = [word_ends.len(), words.len(), postings.len()];
    let numbers = std::iter::once(count)
        .chain(head.iter().map(narrow))
        .chain(word_ends.iter().map(narrow))
        .chain(posting_ends.iter().map(narrow))
        .chain(letters);
    let mut bytes: Vec<u8> = numbers.flat_map(u32::to_le_bytes).collect();
    bytes.append(&mut words);
    bytes.append(&mut postings);
    bytes
}

/// The words of a document, each with its step.
fn steps(fields: &Fields<'_>) -> impl Iterator<Item = (String, u8)> {
    let texts = [
        fields.name,
        fields.service,
        fields.organisation,
        fields.alias,
        fields.body,
    ];
    let mut weights: HashMap<String, (f32, bool)> = HashMap::new();
    for ((text, (weight, usual)), is_name) in texts
        .iter()
        .zip(FIELDS)
        .zip([true, false, false, false, false])
    {
        let words = fold::tokens(text);
        #[expect(clippy::cast_precision_loss, reason = "a score needs no more digits")]
        let length = words.len() as f32;
        let weight = weight / (1.0 - BY_LENGTH + BY_LENGTH * length / usual);
        for word in words {
            if !is_empty_word(&word) && word.len() <= LONGEST_WORD {
                let (sum, in_name) = weights.entry(word).or_default();
                *sum += weight;
                *in_name |= is_name;
            }
        }
    }
    weights
        .into_iter()
        .map(|(word, (weight, in_name))| (word, step(weight, in_name)))
}

/// The step nearest to `weight`, of those for names or of those for the other fields.
fn step(weight: f32, in_name: bool) -> u8 {
    (0..)
        .zip(STEPS)
        .filter(|(step, _)| (*step >= NAME_STEP) == in_name)
        .min_by(|(_, a), (_, b)| (a - weight).abs().total_cmp(&(b - weight).abs()))
        .map_or(0, |(step, _)| step)
}
