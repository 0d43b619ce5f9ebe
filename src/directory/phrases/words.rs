//! Words as phrases are compared: without articles and forms of "to be" and "avoir", with contractions
//! written out, so that "il m'a frappée" is "il me frappe" and "I'm" is "I am".

use crate::directory::fold;

/// A word of the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As it is compared.
    pub(super) text: String,
    /// What its forms share.
    pub(super) stem: String,
    /// The number of the typed word it is from.
    pub(super) typed: usize,
}

/// Words that come and go with tense and style. Both in phrases and in queries they are passed over.
const PASSED_OVER: &str = "a ai am an and are as be been de des du est et etait is la le les l d n ne ont the to un \
une was were";

/// French articles that are also pronouns, and the words after which they are: "il la frappe".
const OBJECTS: &str = "la le les";
const BEFORE_OBJECT: &str = "elle elles il ils je nous on qui tu va vais vas vont vous y";

/// What is written as one word and means several, or is a short form.
const WRITTEN_OUT: [(&str, &str); 40] = [
    ("arent", "not"),
    ("c", "ce"),
    ("cannot", "can not"),
    ("cant", "can not"),
    ("chuis", "je suis"),
    ("chui", "je suis"),
    ("chu", "je suis"),
    ("couldnt", "could not"),
    ("didnt", "did not"),
    ("doesnt", "does not"),
    ("dont", "do not"),
    ("dunno", "do not know"),
    ("gonna", "going"),
    ("gotta", "got"),
    ("hasnt", "has not"),
    ("havent", "have not"),
    ("hed", "he would"),
    ("hell", "he will"),
    ("hes", "he"),
    ("im", "i"),
    ("isnt", "not"),
    ("ive", "i have"),
    ("j", "je"),
    ("m", "me"),
    ("pls", "please"),
    ("plz", "please"),
    ("pu", "plus"),
    ("qu", "que"),
    ("s", "se"),
    ("shes", "she"),
    ("shouldnt", "should not"),
    ("t", "te"),
    ("theyll", "they will"),
    ("theyre", "they"),
    ("u", "you"),
    ("ur", "your"),
    ("wanna", "want"),
    ("wasnt", "not"),
    ("wont", "will not"),
    ("wouldnt", "would not"),
];

/// The words of a phrase or a query as they are compared. `is_known` tells a word of the table, so that a
/// French word that was typed together with a short one before it (`jai`) is taken apart.
pub(super) fn plain(typed: &[String], is_known: impl Fn(&str) -> bool) -> Vec<Word> {
    let mut words = Vec::with_capacity(typed.len());
    let mut last = "";
    for (number, word) in typed.iter().enumerate() {
        for part in parts(word, &is_known) {
            let is_pronoun = is_one_of(OBJECTS, part) && is_one_of(BEFORE_OBJECT, last);
            last = part;
            if is_pronoun || !is_passed_over(part) {
                words.push(Word {
                    text: part.to_owned(),
                    stem: fold::stem(part),
                    typed: number,
                });
            }
        }
    }
    words
}

/// What `word` is written out.
fn parts<'a>(word: &'a str, is_known: &impl Fn(&str) -> bool) -> impl Iterator<Item = &'a str> {
    let written_out = |word: &'a str| {
        WRITTEN_OUT
            .iter()
            .find(|(short, _)| *short == word)
            .map_or(word, |(_, out)| *out)
    };
    let split = (!is_known(word) && !is_passed_over(word))
        .then(|| word.split_at_checked(1))
        .flatten()
        .filter(|(first, rest)| {
            matches!(*first, "j" | "m" | "t" | "s" | "d" | "l" | "n" | "c")
                && rest.len() > 1
                && (is_known(rest) || is_passed_over(rest))
        });
    let (first, rest) = match split {
        Some((first, rest)) if written_out(word) == word => (first, rest),
        _ => ("", word),
    };
    written_out(first)
        .split(' ')
        .chain(written_out(rest).split(' '))
        .filter(|part| !part.is_empty())
}

fn is_passed_over(word: &str) -> bool {
    is_one_of(PASSED_OVER, word)
}

fn is_one_of(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}
