//! Words as they are compared: without case, accents, apostrophes or punctuation.

/// `text` in lower case without accents; anything but letters and digits becomes one space.
///
/// Apostrophes inside a word go (`won't` is `wont`), and those of French elisions part the words
/// (`l'abri` is `l abri`). Folding twice is folding once.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if is_apostrophe(c) {
            let start = folded.rfind(' ').map_or(0, |space| space + 1);
            if folded.get(start..).is_some_and(is_elided) {
                folded.push(' ');
            }
        } else if is_silent(c) {
        } else if let Some(plain) = plain(c) {
            folded.push_str(plain);
        } else {
            let before = folded.len();
            // A letter in lower case may be a plain letter and a mark (`İ`).
            for lower in c.to_lowercase() {
                if let Some(plain) = plain(lower) {
                    folded.push_str(plain);
                } else if lower.is_alphanumeric() {
                    folded.push(lower);
                }
            }
            if folded.len() == before && !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The words of `text`, folded.
#[must_use]
pub fn tokens(text: &str) -> Vec<String> {
    fold(text)
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(String::from)
        .collect()
}

/// A key that the usual forms of a folded word share (`hits`, `hitting`; `frappe`, `frappee`). It is no
/// word itself, and different words may share it, so it counts less than the word.
#[must_use]
pub fn stem(word: &str) -> String {
    let mut stem = word;
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    if let Some(root) = stem.strip_suffix("ies").filter(|root| root.len() > 1) {
        return format!("{root}y");
    }
    if let Some(root) = stem.strip_suffix("aux").filter(|root| root.len() > 2) {
        return match root.ends_with('e') {
            true => format!("{root}au"),
            false => format!("{root}al"),
        };
    }
    if stem.ends_with("sses") {
        stem = stem.strip_suffix("es").unwrap_or(stem);
    } else if !["ss", "is"].iter().any(|end| stem.ends_with(end)) && stem != "plus" {
        stem = stem.strip_suffix('s').unwrap_or(stem);
    }
    if stem.ends_with("ux") {
        stem = stem.strip_suffix('x').unwrap_or(stem);
    }
    let is_root = |root: &&str| root.len() > 2 && root.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let ending = stem
        .strip_suffix("ing")
        .or_else(|| stem.strip_suffix("ed").filter(|root| !root.ends_with('e')))
        .filter(is_root);
    match ending.map(str::as_bytes) {
        // `raped` is of `rape`, and not of `rap`.
        Some(root @ [a, b, c]) if !is_vowel(*a) && is_vowel(*b) && !is_vowel(*c) => {
            return String::from_utf8_lossy(root).into_owned() + "e";
        }
        _ => stem = ending.map_or(stem, single),
    }
    while stem.len() > 4 {
        match stem.strip_suffix('e') {
            Some(shorter) => stem = shorter,
            None => break,
        }
    }
    stem.to_owned()
}

fn is_vowel(letter: u8) -> bool {
    b"aeiouy".contains(&letter)
}

/// `root` with a doubled last consonant once: `hitt` is `hit`, but `kill` stays.
fn single(root: &str) -> &str {
    match root.as_bytes() {
        [.., a, b] if a == b && b"bdgmnprt".contains(a) => {
            root.strip_suffix(char::from(*b)).unwrap_or(root)
        }
        _ => root,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '\u{2019}' | '\u{02bc}' | '\u{2018}' | '\u{2032}' | '`' | '\u{b4}' | '\u{ff07}'
    )
}

/// Whether `word` before an apostrophe is a French word that lost its vowel.
fn is_elided(word: &str) -> bool {
    matches!(word, "l" | "d" | "qu" | "j" | "n" | "s" | "c" | "m" | "t")
}

/// Marks over the letter before, soft hyphens, and characters of no width.
fn is_silent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The letters of U+00C0 to U+024F, one for each character; `?` where there is no one letter.
const LATIN: &str = "\
aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeeggggg\
ggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbb\
b??occdddd?eeeffg???ikkl??nnooo??pp?????ttttuu?vyyzz??????????????????????aaiioouuuuuuuuuueaaaa??\
ggggkkoooo??j???gg??nnaa??ooaaaaeeeeiiiioooorrrruuuusstt??hhnd??zzaaeeooooooooyylntj??accltsz??bu\
?eejjqqrryy";

/// The same of U+1E00 to U+1EFF.
const LATIN_MORE: &str = "\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrs\
sssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?sss??aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeee\
eeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy????yy";

/// The plain letters of a Latin letter with marks, and of ligatures.
fn plain(c: char) -> Option<&'static str> {
    let (table, first) = match c {
        '\u{c0}'..='\u{24f}' => (LATIN, 0xc0),
        '\u{1e00}'..='\u{1eff}' => (LATIN_MORE, 0x1e00),
        _ => return None,
    };
    let at = usize::try_from(u32::from(c) - first).ok()?;
    match table.get(at..=at)? {
        "?" => match c {
            'Æ' | 'æ' | 'Ǣ' | 'ǣ' | 'Ǽ' | 'ǽ' => Some("ae"),
            'Œ' | 'œ' => Some("oe"),
            'ß' | 'ẞ' => Some("ss"),
            'Þ' | 'þ' => Some("th"),
            'Ĳ' | 'ĳ' => Some("ij"),
            'Ŀ' | 'ŀ' => Some("l"),
            'ŉ' => Some("n"),
            'Ǆ' | 'ǅ' | 'ǆ' | 'Ǳ' | 'ǲ' | 'ǳ' => Some("dz"),
            'Ǉ' | 'ǈ' | 'ǉ' => Some("lj"),
            'Ǌ' | 'ǋ' | 'ǌ' => Some("nj"),
            'ẚ' => Some("a"),
            _ => None,
        },
        letter => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    use super::*;

    #[test]
    fn each_latin_letter_folds_as_unicode_decomposes_it() {
        let mut compared = 0;
        for c in ('\u{c0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}') {
            let lower: String = c.to_lowercase().collect();
            let letters: String = lower.nfkd().filter(|&c| !is_combining_mark(c)).collect();
            if letters.is_ascii() && letters.bytes().all(|b| b.is_ascii_alphabetic()) {
                assert_eq!(fold(&c.to_string()), letters, "{c}");
                compared += 1;
            }
        }
        assert!(compared > 500, "{compared}");
    }

    #[test]
    fn words_that_are_the_same_to_a_reader_fold_alike() {
        for (written, folded) in [
            (
                "  Élise’s CŒUR, naïve straße ",
                "elises coeur naive strasse",
            ),
            ("won't / WON’T", "wont wont"),
            ("l'Orignal d’aide qu'il", "l orignal d aide qu il"),
            (
                "j'ai n'y s'en c'est m'a t'es",
                "j ai n y s en c est m a t es",
            ),
            ("aujourd'hui", "aujourdhui"),
            ("Sault-Sainte-Marie", "sault sainte marie"),
            ("e\u{301}te\u{301}", "ete"),
            ("zero\u{200b}width so\u{ad}ft", "zerowidth soft"),
            ("24/7 K7L 3N6", "24 7 k7l 3n6"),
            ("ᐊᓂᔑᓈᐯᒧᐎᓐ ПРИВЕТ", "ᐊᓂᔑᓈᐯᒧᐎᓐ привет"),
            ("'", ""),
            ("İ", "i"),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    #[test]
    fn forms_of_a_word_share_a_stem_and_other_words_do_not() {
        for forms in [
            &["hit", "hits", "hitting"][..],
            &["beat", "beats", "beating"],
            &["choke", "choked", "chokes", "choking"],
            &["kill", "kills", "killed", "killing"],
            &["frappe", "frappee", "frappes", "frappees"],
            &["battu", "battue", "battus", "battues"],
            &["rape", "raped", "raping"],
            &["grab", "grabbed", "grabs"],
            &["baby", "babies"],
            &["journal", "journaux"],
        ] {
            let stems: Vec<_> = forms.iter().map(|word| stem(word)).collect();
            assert!(stems.iter().all(|s| Some(s) == stems.first()), "{stems:?}");
        }
        for (a, b) in [
            ("need", "ne"),
            ("bus", "bu"),
            ("raped", "rap"),
            ("this", "thi"),
            ("sing", "s"),
            ("bed", "b"),
        ] {
            assert_ne!(stem(a), stem(b));
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in ".{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
            prop_assert!(!once.contains("  ") && once.trim() == once);
        }
    }
}
