//! How hard a text is to read, by the measures that plain-language work uses.
//!
//! They count lengths only: whether words are known, kind and right is for readers to say.
//!
//! English: the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, 1975). French: the ease of Kandel and Moles
//! ("Application de l'indice de Flesch à la langue française", Cahiers d'études de radio-télévision 19, 1958, pages 253 to 274),
//! which fits Flesch's to French's longer words, and LIX (Björnsson, 1968), which counts no syllables.
//!
//! A word is what stands between spaces, and what a message fills in is a word of one syllable. A sentence ends at `.`, `?`, `!`
//! or the end of the message; `:` and `;` end none, which makes the figures worse and not better.

/// Words whose length says nothing of how hard they are: names, and terms for which there is no other word.
pub type Names = &'static [(&'static str, &'static str)];

/// A language, as far as these measures need it.
#[derive(Clone, Copy)]
pub struct Language {
    pub syllables: fn(&str) -> usize,
    pub names: Names,
}

/// What is counted in a text.
#[derive(Clone, Copy, Default)]
pub struct Counts {
    pub words: usize,
    sentences: usize,
    /// Words of more than six letters.
    long: usize,
    /// Words that are no names, and their syllables.
    known: usize,
    syllables: usize,
}

impl Counts {
    /// Of one message.
    pub fn of(text: &str, language: Language) -> Self {
        let mut counts = Self::default();
        let mut open = false;
        for word in words(text) {
            counts.add_word(word, language);
            open = !word.trim_end_matches(['”', '»']).ends_with(['.', '?', '!']);
            counts.sentences += usize::from(!open);
        }
        counts.sentences += usize::from(open);
        counts
    }

    /// Of labels, joined one after another into sentences of `least` words or a little more, so that their words count and
    /// their brevity does not flatter.
    pub fn of_joined<'a>(
        labels: impl IntoIterator<Item = &'a str>,
        least: usize,
        language: Language,
    ) -> Self {
        let mut counts = Self::default();
        let mut open = 0;
        for label in labels {
            for word in words(label) {
                counts.add_word(word, language);
                open += 1;
            }
            if open >= least {
                counts.sentences += 1;
                open = 0;
            }
        }
        counts.sentences += usize::from(open > 0);
        counts
    }

    fn add_word(&mut self, word: &str, language: Language) {
        self.words += 1;
        let letters = letters(word);
        self.long += usize::from(letters.chars().count() > 6);
        let name = letters.strip_suffix("’s").unwrap_or(&letters);
        if !language.names.iter().any(|(known, _)| *known == name) {
            self.known += 1;
            self.syllables += (language.syllables)(&letters);
        }
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            long: self.long + other.long,
            known: self.known + other.known,
            syllables: self.syllables + other.syllables,
        }
    }

    /// School years needed, by Flesch and Kincaid.
    pub fn grade(self) -> f64 {
        0.39 * self.words_a_sentence() + 11.8 * self.syllables_a_word() - 15.59
    }

    /// Ease by Kandel and Moles: 100 is very easy, 0 very hard.
    pub fn ease(self) -> f64 {
        207.0 - 1.015 * self.words_a_sentence() - 73.6 * self.syllables_a_word()
    }

    /// LIX: under 30 very easy, over 60 very hard.
    pub fn lix(self) -> f64 {
        self.words_a_sentence() + 100.0 * self.long as f64 / self.words as f64
    }

    fn words_a_sentence(self) -> f64 {
        self.words as f64 / self.sentences as f64
    }

    fn syllables_a_word(self) -> f64 {
        self.syllables as f64 / self.known as f64
    }
}

/// The words of a message.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .filter(|word| word.contains("{...}") || word.contains(char::is_alphanumeric))
}

/// A word in small letters, without the marks around it.
fn letters(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

/// Syllables of an English word: its groups of vowels, less those that are silent, and at least one.
///
/// Over the messages it counts 1 % more than the CMU pronouncing dictionary has, so it errs to the hard side.
pub fn english(word: &str) -> usize {
    let vowel = |c: char| "aeiouy".contains(c);
    let word: String = word.chars().filter(char::is_ascii_alphabetic).collect();
    let mut count = groups(&word, vowel);
    let before = |ending: &str| {
        word.strip_suffix(ending)
            .and_then(|w| w.chars().next_back())
    };
    let silent = if let Some(last) = before("ed") {
        !vowel(last) && !"td".contains(last)
    } else if let Some(last) = before("es") {
        let heard = ["s", "x", "z", "ch", "sh", "c", "g", "l"];
        let stem = word.strip_suffix("es").unwrap_or(&word);
        !vowel(last) && !heard.iter().any(|ending| stem.ends_with(ending))
    } else if let Some(last) = before("le") {
        vowel(last)
    } else {
        word.ends_with('e')
    };
    count -= usize::from(silent && count > 1);
    // Two vowels that are said apart.
    let apart = [
        "area", "idea", "video", "being", "doing", "going", "quiet", "eate", "iety", "science",
    ];
    count += apart.iter().filter(|pair| word.contains(*pair)).count();
    count.max(1)
}

/// Syllables of a French word as it is said: its groups of vowels, less a mute end.
pub fn french(word: &str) -> usize {
    let vowel = |c: char| "aeiouyàâäéèêëîïôöùûüœæ".contains(c);
    let word: String = word.chars().filter(|c| c.is_alphabetic()).collect();
    // The u of que and gui is only written.
    let said = ["que", "qué", "quê", "qui", "qua", "gue", "gué", "gui"]
        .iter()
        .fold(word, |word, pair| {
            let end = pair.chars().next_back().unwrap_or_default();
            word.replace(pair, &format!("g{end}"))
        });
    let mut count = groups(&said, vowel);
    let stem = said.strip_suffix('s').unwrap_or(&said);
    let mute = stem
        .strip_suffix('e')
        .is_some_and(|stem| !stem.ends_with(vowel));
    count -= usize::from(mute && count > 1);
    let apart = ["éa", "éo", "éu", "aï", "oï"];
    count += apart.iter().filter(|pair| said.contains(*pair)).count();
    count.max(1)
}

fn groups(word: &str, vowel: impl Fn(char) -> bool) -> usize {
    word.split(|c| !vowel(c))
        .filter(|group| !group.is_empty())
        .count()
}
