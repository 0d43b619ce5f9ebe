//! Words as phrases are compared: without articles and forms of "to be" and "avoir", with contractions
//! written out, so that "il m'a frappée" is "il me frappe" and "I'm" is "I am".

use crate::directory::fold;

/// A word of the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As it is compared.
    pub(super) text: String,
    /// What its forms share.
    pub(super) form: String,
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

/// Verbs whose forms share no stem, but their first letter, with the form that stands for all.
const IRREGULAR: [(&str, &str); 34] = [
    (
        "bat",
        "bats battre battait battu battue battus battues battent beat beats beaten beating",
    ),
    ("bite", "bit bites bitten biting"),
    ("bleed", "bled bleeding bleeds"),
    ("break", "broke broken breaks breaking"),
    ("come", "came comes coming"),
    ("drink", "drank drunk drinks drinking"),
    ("feel", "felt feels feeling"),
    ("find", "found finds finding"),
    ("get", "got gets getting gotten gotta"),
    ("give", "gave gives given giving"),
    ("have", "has had having"),
    ("hide", "hid hidden hides hiding"),
    ("hold", "held holds holding"),
    ("keep", "kept keeps keeping"),
    ("know", "knew knows known"),
    ("leave", "left leaves leaving"),
    ("let", "lets letting"),
    ("make", "made makes making"),
    ("mourir", "meurs meurt mort morte mourrir"),
    ("partir", "pars part parti partie partez"),
    ("peux", "peut pouvais pouvait peuvent"),
    ("put", "puts putting"),
    ("say", "said says saying"),
    ("sell", "sold sells selling"),
    ("send", "sent sends sending"),
    ("shoot", "shot shoots shooting"),
    ("sleep", "slept sleeps sleeping"),
    ("sortir", "sors sort sorti sortie"),
    ("steal", "stole stolen steals stealing"),
    ("take", "took takes taken taking"),
    ("tell", "told tells telling"),
    ("throw", "threw throws thrown throwing"),
    ("tuer", "tue tues tuera tuerait tuent tuait"),
    ("veux", "veut voulais voulait veulent vouloir"),
];

/// What the forms of a word share in a phrase: more than a stem, since the words beside it say what is
/// meant ("me frapper", "me frappait", "me frappent").
pub(super) fn form(word: &str) -> String {
    let first = word.chars().next();
    let irregular = IRREGULAR
        .iter()
        .find(|(form, forms)| form.chars().next() == first && is_one_of(forms, word));
    if let Some((form, _)) = irregular {
        return (*form).to_owned();
    }
    let stem = fold::stem(word);
    ["aient", "ait", "ent", "ant", "er", "ez"]
        .iter()
        .find_map(|end| stem.strip_suffix(end).filter(|root| root.len() > 3))
        .unwrap_or(&stem)
        .to_owned()
}

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
                    form: form(part),
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
