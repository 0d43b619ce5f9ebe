//! The words of opening hours, in English and French, as days, times and what joins them.

/// Minutes of a day.
pub(super) const DAY: u16 = 1_440;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Am,
    Pm,
    /// As on a clock of 24 hours.
    Day24,
    /// Not said: 1 to 12.
    Unsaid,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Day(usize),
    Daily,
    Weekdays,
    Weekend,
    Holiday,
    Time(u16, Half),
    To,
    And,
    Part,
    AllDay,
    Closed,
}

/// The parts of a text, or nothing when any word of it is not known.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut text = text.to_lowercase();
    for (phrase, token) in [
        ("24/7", " allday "),
        ("24 hours a day", " allday "),
        ("24 heures sur 24", " allday "),
        ("7 days a week", " daily "),
        ("7 jours sur 7", " daily "),
        ("24 hours", " allday "),
        ("24 heures", " allday "),
        ("24 hrs", " allday "),
        ("every day", " daily "),
        ("tous les jours", " daily "),
        ("en semaine", " weekdays "),
        ("statutory holidays", " ph "),
        ("public holidays", " ph "),
        ("jours fériés", " ph "),
        ("a.m.", "am"),
        ("p.m.", "pm"),
        ("a.m", "am"),
        ("p.m", "pm"),
    ] {
        text = text.replace(phrase, token);
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if c.is_ascii_digit() {
            let (token, next) = time(&chars, at)?;
            out.push(token);
            at = next;
        } else if c.is_alphabetic() {
            let word: String = chars
                .iter()
                .skip(at)
                .take_while(|c| c.is_alphabetic())
                .collect();
            at += word.chars().count();
            out.extend(token(&word)?);
        } else {
            match c {
                '-' | '\u{2010}'..='\u{2015}' => out.push(Token::To),
                ',' | '&' => out.push(Token::And),
                ';' | '\n' | '|' => out.push(Token::Part),
                ' ' | '\u{a0}' | '\u{202f}' | '.' | ':' | '(' | ')' | '\t' | '\r' => {}
                _ => return None,
            }
            at += 1;
        }
    }
    Some(out)
}

/// The meaning of a word; nothing inside for words that only join, none for words not known.
fn token(word: &str) -> Option<Option<Token>> {
    const DAYS: [&[&str]; 7] = [
        &["monday", "mondays", "mon", "mo", "lundi", "lun"],
        &["tuesday", "tuesdays", "tues", "tue", "tu", "mardi", "mar"],
        &["wednesday", "wednesdays", "wed", "we", "mercredi", "mer"],
        &[
            "thursday",
            "thursdays",
            "thurs",
            "thur",
            "thu",
            "th",
            "jeudi",
            "jeu",
        ],
        &["friday", "fridays", "fri", "fr", "vendredi", "ven"],
        &["saturday", "saturdays", "sat", "sa", "samedi", "sam"],
        &["sunday", "sundays", "sun", "su", "dimanche", "dim"],
    ];
    if let Some(day) = DAYS.iter().position(|names| names.contains(&word)) {
        return Some(Some(Token::Day(day)));
    }
    Some(Some(match word {
        "to" | "à" | "au" | "until" | "till" | "through" | "thru" => Token::To,
        "and" | "et" => Token::And,
        "daily" => Token::Daily,
        "weekdays" => Token::Weekdays,
        "weekend" | "weekends" => Token::Weekend,
        "ph" | "holidays" => Token::Holiday,
        "closed" | "off" | "fermé" => Token::Closed,
        "allday" => Token::AllDay,
        "noon" | "midi" => Token::Time(720, Half::Day24),
        "midnight" | "minuit" => Token::Time(0, Half::Day24),
        "from" | "de" | "du" | "le" | "les" | "hours" | "open" | "on" | "ouvert" | "heures" => {
            return Some(None);
        }
        _ => return None,
    }))
}

/// A time that starts with a digit: `9`, `9:30`, `09:00`, `9 am`, `8 h 30`, `16h`, `8.30`.
fn time(chars: &[char], from: usize) -> Option<(Token, usize)> {
    let number = |at: usize| {
        let digits: String = chars
            .iter()
            .skip(at)
            .take_while(|c| c.is_ascii_digit())
            .collect();
        (
            digits.parse::<u16>().ok().filter(|_| digits.len() <= 2),
            at + digits.len(),
            digits.len(),
        )
    };
    let blanks = |at: usize| {
        at + chars
            .iter()
            .skip(at)
            .take_while(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
            .count()
    };
    let (hour, mut at, width) = number(from);
    let hour = hour?;
    let mut half = if width == 2 && (hour == 0 || hour > 12) || chars.get(from) == Some(&'0') {
        Half::Day24
    } else {
        Half::Unsaid
    };
    let mut minute = 0;
    let sign = blanks(at);
    if matches!(chars.get(at), Some(':' | '.'))
        && chars.get(at + 1).is_some_and(char::is_ascii_digit)
    {
        let (read, next, width) = number(at + 1);
        minute = read.filter(|_| width == 2)?;
        at = next;
    } else if chars.get(sign) == Some(&'h')
        && !chars.get(sign + 1).is_some_and(|c| c.is_alphabetic())
    {
        half = Half::Day24;
        at = sign + 1;
        let (read, next, width) = number(blanks(at));
        if width == 2 {
            minute = read?;
            at = next;
        }
    }
    let word: String = chars
        .iter()
        .skip(blanks(at))
        .take_while(|c| c.is_alphabetic())
        .collect();
    if matches!(word.as_str(), "am" | "pm") {
        if !(1..=12).contains(&hour) {
            return None;
        }
        half = if word == "am" { Half::Am } else { Half::Pm };
        at = blanks(at) + 2;
    }
    let minutes = hour * 60 + minute;
    (minute < 60 && minutes <= DAY).then_some((Token::Time(minutes, half), at))
}
