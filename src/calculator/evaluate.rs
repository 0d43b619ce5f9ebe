//! What a sum comes to.
//!
//! ```text
//! sum     = term { ("+" | "-") term }
//! term    = factor { ("*" | "/") factor }
//! factor  = [ "n" ] ( number | value | "(" sum ")" ) { "%" }
//! ```
//! Brackets still open at the end are closed there. A term that is nothing but a percentage, after `+`
//! or `-`, is that share of what stands before it: `200 + 10 %` is 220.

use super::CalcError;
use super::expression::is_operator;
use super::rational::Rational;

/// The value of `symbols`, whatever is left over at its end put aside; none when nothing is left.
pub(super) fn evaluate(symbols: &[u8], values: &[Rational]) -> Result<Option<Rational>, CalcError> {
    let mut rest = symbols;
    while let [head @ .., last] = rest
        && (is_operator(*last) || matches!(last, b'(' | b'n'))
    {
        rest = head;
    }
    if rest.is_empty() {
        return Ok(None);
    }
    Reader { rest, values }.sum().map(Some)
}

struct Reader<'a> {
    rest: &'a [u8],
    values: &'a [Rational],
}

/// The value of a term, and whether it is nothing but a percentage.
struct Term {
    value: Rational,
    is_percentage: bool,
}

impl Reader<'_> {
    fn sum(&mut self) -> Result<Rational, CalcError> {
        let mut sum = self.term()?.value;
        while let Some(operator) = self.take(|symbol| matches!(symbol, b'+' | b'-')) {
            let term = self.term()?;
            let mut value = term.value;
            if term.is_percentage {
                value = value.multiply(&sum)?;
            }
            if operator == b'-' {
                value = value.negated();
            }
            sum = sum.add(&value)?;
        }
        Ok(sum)
    }

    fn term(&mut self) -> Result<Term, CalcError> {
        let mut term = self.factor()?;
        while let Some(operator) = self.take(|symbol| matches!(symbol, b'*' | b'/')) {
            let factor = self.factor()?.value;
            term = Term {
                value: if operator == b'*' {
                    term.value.multiply(&factor)?
                } else {
                    term.value.divide(&factor)?
                },
                is_percentage: false,
            };
        }
        Ok(term)
    }

    fn factor(&mut self) -> Result<Term, CalcError> {
        let negative = self.take(|symbol| symbol == b'n').is_some();
        let mut value = self.operand()?;
        if negative {
            value = value.negated();
        }
        let mut is_percentage = false;
        while self.take(|symbol| symbol == b'%').is_some() {
            value = value.hundredth()?;
            is_percentage = true;
        }
        Ok(Term {
            value,
            is_percentage,
        })
    }

    fn operand(&mut self) -> Result<Rational, CalcError> {
        if self.take(|symbol| symbol == b'(').is_some() {
            let sum = self.sum()?;
            self.take(|symbol| symbol == b')');
            return Ok(sum);
        }
        if let Some(letter) = self.take(|symbol| symbol.is_ascii_uppercase()) {
            let value = self.values.get(usize::from(letter - b'A'));
            return Ok(value.cloned().unwrap_or_else(Rational::zero));
        }
        let number = |symbol: &&u8| symbol.is_ascii_digit() || **symbol == b'.';
        let length = self.rest.iter().take_while(number).count();
        let (digits, rest) = self.rest.split_at_checked(length).unwrap_or_default();
        self.rest = rest;
        Rational::parse(digits)
    }

    fn take(&mut self, wanted: impl Fn(u8) -> bool) -> Option<u8> {
        let (&first, rest) = self.rest.split_first()?;
        if !wanted(first) {
            return None;
        }
        self.rest = rest;
        Some(first)
    }
}
