//! Texts as people should read them: no markup, no entities, no characters that hide or turn others,
//! and the encoding put right where it was read wrongly.

use super::Fix;

/// The text as it should be, and what had to be done.
pub(super) fn text(from: &str) -> (String, Vec<Fix>) {
    let mut fixes = Vec::new();
    let mut note = |fix| {
        if !fixes.contains(&fix) {
            fixes.push(fix);
        }
    };
    let mut plain = from.to_owned();
    // Sources encode twice, and what is decoded or closes up may be markup again; each round but the
    // last makes the text shorter.
    for _ in 0..8 {
        let decoded = encoding(&plain);
        if decoded != plain {
            note(Fix::Encoding);
        }
        let bare = markdown(&tags(&entities(&decoded)));
        if bare != decoded {
            note(Fix::Markup);
        }
        let (shown, had_hidden) = characters(&bare);
        if had_hidden {
            note(Fix::Characters);
        }
        if shown == plain {
            break;
        }
        plain = shown;
    }
    (plain, fixes)
}

/// UTF-8 that was read as Windows-1252 or as code page 437, read again: only where that gives a letter
/// of French or a sign of typography, so that no text that was right is changed.
fn encoding(from: &str) -> String {
    let mut out = String::with_capacity(from.len());
    let mut run = String::new();
    for c in from.chars() {
        if c.is_ascii() {
            flush(&mut run, &mut out);
            out.push(c);
        } else {
            run.push(c);
        }
    }
    flush(&mut run, &mut out);
    out
}

fn flush(run: &mut String, out: &mut String) {
    if run.is_empty() {
        return;
    }
    let again = [cp1252 as fn(char) -> Option<u8>, cp437]
        .into_iter()
        .find_map(|page| {
            let bytes: Vec<u8> = run.chars().map(page).collect::<Option<_>>()?;
            String::from_utf8(bytes).ok().filter(|text| {
                text.chars().all(|c| {
                    matches!(c, '\u{a0}'..='\u{ff}' | 'œ' | 'Œ' | '€' | '™')
                        || ('\u{2010}'..='\u{203a}').contains(&c)
                })
            })
        });
    out.push_str(again.as_deref().unwrap_or(run));
    run.clear();
}

/// The letters that Windows-1252 has at 0x80 to 0x9f; the five it has not stay control characters.
const CP1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

fn cp1252(c: char) -> Option<u8> {
    match u32::from(c) {
        code @ (0..=0x7f | 0xa0..=0xff) => u8::try_from(code).ok(),
        _ => place_in(CP1252, c),
    }
}

/// The letters that code page 437 has from 0x80 on.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

fn cp437(c: char) -> Option<u8> {
    place_in(CP437, c)
}

fn place_in(page: &str, c: char) -> Option<u8> {
    let at = page.chars().position(|letter| letter == c)?;
    u8::try_from(at + 0x80).ok()
}

fn entities(from: &str) -> String {
    let mut out = String::with_capacity(from.len());
    let mut rest = from;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let decoded = after
            .split_once(';')
            .filter(|(name, _)| name.len() <= 8)
            .and_then(|(name, tail)| Some((entity(name)?, tail)));
        if let Some((c, tail)) = decoded {
            out.push(c);
            rest = tail;
        } else {
            out.push('&');
            rest = after;
        }
    }
    out + rest
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    let (_, c) = ENTITIES.iter().find(|(known, _)| *known == name)?;
    Some(*c)
}

/// Those of HTML 4 that English and French texts use.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("deg", '°'),
    ("euro", '€'),
    ("frac12", '½'),
    ("shy", '\u{ad}'),
    ("agrave", 'à'),
    ("Agrave", 'À'),
    ("acirc", 'â'),
    ("Acirc", 'Â'),
    ("ccedil", 'ç'),
    ("Ccedil", 'Ç'),
    ("egrave", 'è'),
    ("Egrave", 'È'),
    ("eacute", 'é'),
    ("Eacute", 'É'),
    ("ecirc", 'ê'),
    ("Ecirc", 'Ê'),
    ("euml", 'ë'),
    ("icirc", 'î'),
    ("Icirc", 'Î'),
    ("iuml", 'ï'),
    ("ocirc", 'ô'),
    ("Ocirc", 'Ô'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("oelig", 'œ'),
    ("OElig", 'Œ'),
];

/// Longest tag taken for one, in bytes: more is a stray `<`.
const LONGEST_TAG: usize = 2_000;

fn tags(from: &str) -> String {
    let mut out = String::with_capacity(from.len());
    let mut rest = from;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let opens = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let tag = after
            .split_once('>')
            .filter(|(tag, _)| opens && tag.len() <= LONGEST_TAG);
        let Some((tag, tail)) = tag else {
            out.push('<');
            rest = after;
            continue;
        };
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        rest = tail;
        match name.as_str() {
            "script" | "style" if !tag.starts_with('/') => {
                let end = format!("</{name}");
                let lower = tail.to_ascii_lowercase();
                // Without an end, only the tag goes: the text of a broken page is kept.
                if let Some(text) = lower.find(&end).and_then(|at| tail.get(at..)) {
                    rest = text;
                }
            }
            "br" | "p" | "div" | "li" | "ul" | "ol" | "tr" | "h1" | "h2" | "h3" | "h4" => {
                out.push('\n');
            }
            "td" | "th" => out.push(' '),
            _ => {}
        }
    }
    out + rest
}

/// Links become their text, and signs of emphasis go.
fn markdown(from: &str) -> String {
    let mut out = String::with_capacity(from.len());
    let mut rest = from;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        let link = after.split_once("](").and_then(|(shown, tail)| {
            let (target, tail) = tail.split_once(')')?;
            (!shown.contains(['[', ']', '\n']) && !target.contains(['\n', ' ']))
                .then_some((shown, tail))
        });
        if let Some((shown, tail)) = link {
            out.push_str(shown);
            rest = tail;
        } else {
            out.push('[');
            rest = after;
        }
    }
    out.push_str(rest);
    out.replace("**", "").replace("__", "")
}

/// One space between words, at most one empty line; and whether something was taken out that a reader
/// could not have seen.
fn characters(from: &str) -> (String, bool) {
    let mut had_hidden = false;
    let mut plain = String::with_capacity(from.len());
    let literal = from.replace("\\r\\n", "\n").replace("\\n", "\n");
    had_hidden |= literal != from;
    for c in literal.chars() {
        match c {
            '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => plain.push('\n'),
            '\t' | '\r' => plain.push(' '),
            // Soft hyphen, zero-width, marks of direction, isolates, byte order mark, tags, variation.
            '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}' => had_hidden = true,
            c if c.is_control() => had_hidden = true,
            c if c.is_whitespace() => plain.push(' '),
            c => plain.push(c),
        }
    }
    let mut out = String::with_capacity(plain.len());
    let mut empty = 0;
    for line in plain.split('\n') {
        let mut words = line.split(' ').filter(|word| !word.is_empty()).peekable();
        if words.peek().is_none() {
            empty += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        empty = 0;
        for (at, word) in words.enumerate() {
            if at > 0 {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    (out, had_hidden)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(from: &str) -> String {
        text(from).0
    }

    #[test]
    fn markup_goes_and_its_words_stay() {
        assert_eq!(cleaned("<p>Safe&nbsp;bed</p><b>now</b>"), "Safe bed\nnow");
        assert_eq!(cleaned("a<script>x()</script>b"), "ab");
        assert_eq!(cleaned("ages < 18 & > 12"), "ages < 18 & > 12");
        assert_eq!(cleaned("&amp;eacute;t&#233;"), "été");
        assert_eq!(
            cleaned("see [our page](http://a.ca) **now**"),
            "see our page now"
        );
        assert_eq!(cleaned("&amp;lt;b&amp;gt;x"), "x");
    }

    #[test]
    fn only_a_wrong_encoding_is_put_right() {
        assert_eq!(cleaned("Maison dâ€™hÃ©bergement"), "Maison d’hébergement");
        assert_eq!(cleaned("h├⌐bergement"), "hébergement");
        for right in ["SANTÉ : aide", "Mère-Enfant", "Ça va « là »", "Âge"] {
            assert_eq!(cleaned(right), right);
        }
    }

    #[test]
    fn hidden_characters_go() {
        assert_eq!(
            cleaned("Ev\u{200b}e\u{202e} Hou\u{ad}se\\nOne"),
            "Eve House\nOne"
        );
        assert_eq!(text("plain").1, Vec::new());
    }

    proptest::proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(from in "[a-z&;<>/*\\[\\]() #é\\\\nÃ©\u{200b}]{0,40}") {
            let once = cleaned(&from);
            proptest::prop_assert_eq!(cleaned(&once), once);
        }
    }
}
