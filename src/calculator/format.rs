//! Numbers and sums as text.

use super::expression::{Expression, is_operator};
use super::rational::Rational;

/// The most digits of a result.
const DIGITS: usize = 12;
/// Results below 10^this that do not end within the display are shown with an exponent, which keeps
/// more of their digits.
const SMALLEST_POWER: i32 = -6;
const MINUS: char = '\u{2212}';

/// How a language writes numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberFormat {
    /// Between the whole part and the decimals.
    pub decimal: char,
    /// Between groups of three digits.
    pub group: char,
    /// Whether the dollar sign comes first (`$5`) or last (`5 $`).
    pub dollar_first: bool,
}

impl NumberFormat {
    /// Canadian English: `1,250.5`, `$5`.
    pub const ENGLISH: Self = Self {
        decimal: '.',
        group: ',',
        dollar_first: true,
    };
    /// Canadian French: `1 250,5`, `5 $`, with narrow no-break spaces (U+202F).
    pub const FRENCH: Self = Self {
        decimal: ',',
        group: '\u{202f}',
        dollar_first: false,
    };

    /// How the language of this BCP 47 tag writes numbers; English unless it is French.
    pub fn of_language(tag: &str) -> Self {
        match tag.as_bytes() {
            [b'f' | b'F', b'r' | b'R'] | [b'f' | b'F', b'r' | b'R', b'-' | b'_', ..] => {
                Self::FRENCH
            }
            _ => Self::ENGLISH,
        }
    }

    /// A result, to 12 digits, the 0 before a decimal mark counted as one; with an exponent (`1.5E15`)
    /// from 10^12 on, and below 10^-6 unless it can be written out exactly.
    pub(super) fn result(&self, value: &Rational) -> String {
        let (digits, exponent) = value.significant(DIGITS);
        let mut text = String::new();
        if value.is_negative() {
            text.push(MINUS);
        }
        let decimals = DIGITS - 1;
        let written_out = exponent >= SMALLEST_POWER || value.ends_within(decimals);
        if exponent < 0 && written_out {
            let digits = value.fixed(decimals).digits();
            let mut padded = vec![0; (decimals + 1).saturating_sub(digits.len())];
            padded.extend(digits);
            self.push_decimal(&mut text, &padded, 1);
        } else if exponent < 0 || exponent >= DIGITS as i32 {
            self.push_decimal(&mut text, &digits.digits(), 1);
            text.push('E');
            if exponent < 0 {
                text.push(MINUS);
            }
            push_integer(&mut text, u64::from(exponent.unsigned_abs()));
        } else if value.is_zero() {
            text.push('0');
        } else {
            self.push_decimal(&mut text, &digits.digits(), exponent as usize + 1);
        }
        text
    }

    /// A number being typed: every digit, and a decimal mark at the end, as typed.
    pub(super) fn entry(&self, symbols: &[u8], values: &[Rational]) -> String {
        let mut text = String::new();
        self.push_sum(&mut text, symbols, values);
        if matches!(symbols, b"" | b"n") {
            text.push('0');
        }
        text
    }

    /// A sum: `1,250 × 13 %`.
    pub(super) fn sum(&self, expression: &Expression) -> String {
        let mut text = String::new();
        self.push_sum(&mut text, expression.symbols(), expression.values());
        text
    }

    /// A whole number, in groups.
    pub fn whole(&self, number: u64) -> String {
        let mut text = String::new();
        self.push_whole(&mut text, number);
        text
    }

    /// An amount of money in cents; `decimals` of them are written, and no decimal mark when none.
    pub(super) fn money(&self, cents: u64, decimals: Option<usize>) -> String {
        let mut text = String::new();
        if self.dollar_first {
            text.push('$');
        }
        self.push_whole(&mut text, cents / 100);
        if let Some(decimals) = decimals {
            text.push(self.decimal);
            for digit in [cents / 10 % 10, cents % 10].iter().take(decimals) {
                push_integer(&mut text, *digit);
            }
        }
        if !self.dollar_first {
            text.push_str("\u{a0}$");
        }
        text
    }

    fn push_whole(&self, text: &mut String, number: u64) {
        let mut digits = String::new();
        push_integer(&mut digits, number);
        self.push_grouped(text, digits.as_bytes());
    }

    /// Digits (0 to 9) of which `whole` stand before the decimal mark; zeros at the end are left out.
    fn push_decimal(&self, text: &mut String, digits: &[u8], whole: usize) {
        let ascii: Vec<u8> = digits.iter().map(|digit| b'0' + digit).collect();
        let (whole, mut decimals) = ascii.split_at_checked(whole).unwrap_or((&ascii, &[]));
        self.push_grouped(text, whole);
        while let [head @ .., b'0'] = decimals {
            decimals = head;
        }
        if !decimals.is_empty() {
            text.push(self.decimal);
            text.extend(decimals.iter().map(|&digit| char::from(digit)));
        }
    }

    fn push_grouped(&self, text: &mut String, digits: &[u8]) {
        for (at, &digit) in digits.iter().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(self.group);
            }
            text.push(char::from(digit));
        }
    }

    fn push_sum(&self, text: &mut String, symbols: &[u8], values: &[Rational]) {
        let mut rest = symbols;
        while let Some((&symbol, after)) = rest.split_first() {
            if symbol.is_ascii_digit() {
                let number = |symbol: &&u8| symbol.is_ascii_digit() || **symbol == b'.';
                let length = rest.iter().take_while(number).count();
                let (typed, after) = rest.split_at_checked(length).unwrap_or_default();
                self.push_typed(text, typed);
                rest = after;
                continue;
            }
            match symbol {
                b'A'..=b'Z' => {
                    if let Some(value) = values.get(usize::from(symbol - b'A')) {
                        text.push_str(&self.result(value));
                    }
                }
                b'n' => text.push(MINUS),
                b'%' => text.push_str(" %"),
                _ if is_operator(symbol) => {
                    text.push(' ');
                    text.push(match symbol {
                        b'+' => '+',
                        b'-' => MINUS,
                        b'*' => '×',
                        _ => '÷',
                    });
                    if !after.is_empty() {
                        text.push(' ');
                    }
                }
                _ => text.push(char::from(symbol)),
            }
            rest = after;
        }
    }

    fn push_typed(&self, text: &mut String, typed: &[u8]) {
        let mut parts = typed.split(|&symbol| symbol == b'.');
        self.push_grouped(text, parts.next().unwrap_or_default());
        if let Some(decimals) = parts.next() {
            text.push(self.decimal);
            text.extend(decimals.iter().map(|&digit| char::from(digit)));
        }
    }
}

fn push_integer(text: &mut String, number: u64) {
    if number >= 10 {
        push_integer(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}
