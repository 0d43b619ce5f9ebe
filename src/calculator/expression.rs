//! The sum being typed: which key may follow which.

use super::CalcError;
use super::rational::Rational;
use zeroize::{Zeroize, Zeroizing};

/// The most symbols of one sum, and digits of one number; keys beyond them are ignored.
const MAX_SYMBOLS: usize = 200;
const MAX_DIGITS: usize = 100;
/// The most values (results and memory) that one sum refers to: one a capital letter.
const MAX_VALUES: usize = 26;

/// A sum as symbols: `0`-`9` `.` `+` `-` `*` `/` `%` `(` `)`, `n` for a sign, and `A`-`Z` for
/// values that were not typed (the last result, the memory), which stay exact.
///
/// Editing keeps it well formed but for its end: only open brackets and a last operator or sign may
/// be left over. It is wiped when cleared or dropped; its place on the heap never moves.
pub(super) struct Expression {
    symbols: Zeroizing<Vec<u8>>,
    values: Vec<Rational>,
}

/// The last operation of a sum, to be done again.
pub(super) struct Operation {
    symbols: Zeroizing<Vec<u8>>,
    values: Vec<Rational>,
}

pub(super) fn is_operator(symbol: u8) -> bool {
    matches!(symbol, b'+' | b'-' | b'*' | b'/')
}

fn is_number(symbol: u8) -> bool {
    symbol.is_ascii_digit() || symbol == b'.'
}

/// Whether an operand can end here.
fn ends_operand(symbol: u8) -> bool {
    is_number(symbol) || symbol.is_ascii_uppercase() || matches!(symbol, b')' | b'%')
}

impl Expression {
    pub(super) fn new() -> Self {
        Self {
            symbols: Zeroizing::new(Vec::with_capacity(MAX_SYMBOLS)),
            values: Vec::new(),
        }
    }

    pub(super) fn symbols(&self) -> &[u8] {
        &self.symbols
    }

    pub(super) fn values(&self) -> &[Rational] {
        &self.values
    }

    pub(super) fn is_empty(&self) -> bool {
        self.symbols.is_empty()
    }

    /// Whether it is one number with or without a sign, and nothing else.
    pub(super) fn is_entry(&self) -> bool {
        let digits = self.symbols.strip_prefix(b"n").unwrap_or(&self.symbols);
        digits.iter().all(|&symbol| is_number(symbol)) || matches!(digits, [b'A'..=b'Z'])
    }

    /// The last operand, as typed.
    pub(super) fn last_operand(&self) -> &[u8] {
        let end = self
            .symbols
            .iter()
            .rposition(|&symbol| ends_operand(symbol));
        let end = end.map_or(0, |at| at + 1);
        let (typed, _) = self.symbols.split_at_checked(end).unwrap_or_default();
        typed.get(operand_start(typed)..).unwrap_or_default()
    }

    pub(super) fn clear(&mut self) {
        // `zeroize` wipes the whole capacity and keeps it.
        self.symbols.zeroize();
        self.values.clear();
    }

    /// Starts a sum with a value that was not typed.
    pub(super) fn start_with(&mut self, value: Rational) {
        self.clear();
        self.push_value(value);
    }

    pub(super) fn push_digit(&mut self, digit: u8) {
        self.make_room_for_number();
        let number = self.number();
        let (length, is_zero) = (number.len(), number == b"0");
        if length >= MAX_DIGITS {
            return;
        }
        if is_zero {
            self.symbols.pop();
        }
        self.push(b'0' + digit);
    }

    pub(super) fn push_point(&mut self) {
        self.make_room_for_number();
        let number = self.number();
        let (length, has_point) = (number.len(), number.contains(&b'.'));
        if has_point || length >= MAX_DIGITS {
            return;
        }
        if length == 0 {
            self.push(b'0');
        }
        self.push(b'.');
    }

    /// A second operator replaces the first, but `-` after `*` or `/` is a sign.
    pub(super) fn push_operator(&mut self, operator: u8) {
        self.drop_bare_point();
        let minus = operator == b'-';
        match self.last() {
            None if minus => self.push(b'n'),
            None => {
                self.push(b'0');
                self.push(operator);
            }
            Some(b'(') if minus => self.push(b'n'),
            Some(b'(') => {}
            Some(b'n') if minus => {}
            Some(b'n') => {
                self.symbols.pop();
                self.push_operator(operator);
            }
            Some(b'*' | b'/') if minus => self.push(b'n'),
            Some(last) => {
                if is_operator(last) {
                    self.symbols.pop();
                }
                self.push(operator);
            }
        }
    }

    pub(super) fn push_percent(&mut self) {
        self.drop_bare_point();
        if self.last().is_some_and(ends_operand) {
            self.push(b'%');
        }
    }

    pub(super) fn open_bracket(&mut self) {
        self.drop_bare_point();
        if self.last().is_some_and(ends_operand) {
            self.push(b'*');
        }
        self.push(b'(');
    }

    pub(super) fn close_bracket(&mut self) {
        self.drop_bare_point();
        if self.closes_bracket() {
            self.push(b')');
        }
    }

    /// Whether the one bracket key closes a bracket here (else it opens one).
    pub(super) fn closes_bracket(&self) -> bool {
        let count = |wanted| {
            self.symbols
                .iter()
                .filter(|&&symbol| symbol == wanted)
                .count()
        };
        count(b'(') > count(b')') && self.last().is_some_and(ends_operand)
    }

    /// Turns the sign of the last operand, or of the one to come.
    pub(super) fn toggle_sign(&mut self) {
        let start = operand_start(&self.symbols);
        let before = start.checked_sub(1);
        if let Some(at) = before.filter(|&at| self.symbols.get(at) == Some(&b'n')) {
            self.take_out(at);
        } else if self.symbols.len() < MAX_SYMBOLS {
            self.put_in(start, b'n');
        }
    }

    /// Puts a value in place of the last operand, or after the last operator.
    pub(super) fn recall(&mut self, value: Rational) {
        if self.last().is_some_and(ends_operand) {
            let start = operand_start(&self.symbols);
            self.symbols.truncate(start);
        }
        self.push_value(value);
    }

    pub(super) fn backspace(&mut self) {
        self.symbols.pop();
    }

    /// Makes a sum of what was typed, for `=`: drops what opens nothing, and lets an operator at the
    /// end take its left operand again, so that `5 × =` squares.
    pub(super) fn complete(&mut self) {
        while matches!(self.last(), Some(b'(' | b'n')) {
            self.symbols.pop();
            if self.last().is_some_and(is_operator) {
                self.symbols.pop();
            }
        }
        self.drop_bare_point();
        if self.last().is_some_and(is_operator) {
            let operand = Zeroizing::new(self.last_operand().to_vec());
            if self.symbols.len() + operand.len() <= MAX_SYMBOLS {
                self.symbols.extend_from_slice(&operand);
            } else {
                self.symbols.pop();
            }
        }
    }

    /// The last operation outside brackets, none when there is none.
    pub(super) fn last_operation(&self) -> Option<Operation> {
        let mut depth = 0usize;
        let mut start = None;
        for (at, &symbol) in self.symbols.iter().enumerate() {
            match symbol {
                b'(' => depth += 1,
                b')' => depth = depth.saturating_sub(1),
                _ if depth == 0 && is_operator(symbol) => start = Some(at),
                _ => {}
            }
        }
        Some(Operation {
            symbols: Zeroizing::new(self.symbols.get(start?..)?.to_vec()),
            values: self.values.clone(),
        })
    }

    /// The sum `value` followed by `operation`.
    pub(super) fn repeat(&mut self, value: Rational, operation: &Operation) {
        self.clear();
        // The operation's values keep their letters; the new one comes after them.
        self.values.extend_from_slice(&operation.values);
        self.push_value(value);
        if !self.symbols.is_empty() {
            self.symbols.extend_from_slice(&operation.symbols);
        }
    }

    /// The value of what was typed so far, without a left-over end; none when there is nothing.
    ///
    /// # Errors
    /// Any [`CalcError`].
    pub(super) fn evaluate(&self) -> Result<Option<Rational>, CalcError> {
        super::evaluate::evaluate(&self.symbols, &self.values)
    }

    fn last(&self) -> Option<u8> {
        self.symbols.last().copied()
    }

    /// The number at the end, as typed; empty when there is none.
    fn number(&self) -> &[u8] {
        let start = self.symbols.iter().rposition(|&symbol| !is_number(symbol));
        let start = start.map_or(0, |at| at + 1);
        self.symbols.get(start..).unwrap_or_default()
    }

    fn push(&mut self, symbol: u8) {
        // Never beyond the capacity: growing would leave a copy behind.
        if self.symbols.len() < MAX_SYMBOLS {
            self.symbols.push(symbol);
        }
    }

    // `Vec::insert` and `Vec::remove` can panic, and their messages are downloaded with them.
    fn put_in(&mut self, at: usize, symbol: u8) {
        let mut moved = symbol;
        for slot in self.symbols.iter_mut().skip(at) {
            std::mem::swap(slot, &mut moved);
        }
        self.push(moved);
    }

    fn take_out(&mut self, at: usize) {
        let mut moved = self.symbols.pop().unwrap_or_default();
        for slot in self.symbols.iter_mut().skip(at).rev() {
            std::mem::swap(slot, &mut moved);
        }
    }

    fn push_value(&mut self, value: Rational) {
        let known = self.values.iter().position(|known| *known == value);
        let index = known.unwrap_or(self.values.len());
        if index >= MAX_VALUES {
            return;
        }
        if known.is_none() {
            self.values.push(value);
        }
        self.push(b'A' + index as u8);
    }

    /// A number after a bracket or percent multiplies; after a value it replaces it.
    fn make_room_for_number(&mut self) {
        match self.last() {
            Some(b')' | b'%') => self.push(b'*'),
            Some(b'A'..=b'Z') => {
                self.symbols.pop();
            }
            _ => {}
        }
    }

    /// `5.` is `5` once the number is done.
    fn drop_bare_point(&mut self) {
        if self.last() == Some(b'.') {
            self.symbols.pop();
        }
    }
}

/// Where the operand at the end starts, its sign left out; the end when there is none.
fn operand_start(symbols: &[u8]) -> usize {
    let mut rest = symbols;
    while let [head @ .., b'%'] = rest {
        rest = head;
    }
    match rest.last() {
        Some(b')') => {
            let mut depth = 0usize;
            for (at, &symbol) in rest.iter().enumerate().rev() {
                match symbol {
                    b')' => depth += 1,
                    b'(' if depth == 1 => return at,
                    b'(' => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
            0
        }
        Some(b'A'..=b'Z') => rest.len() - 1,
        _ => rest.len() - rest.iter().rev().take_while(|&&s| is_number(s)).count(),
    }
}
