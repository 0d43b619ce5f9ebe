//! A phone's calculator: keys in, two lines out, exact in between.
//!
//! [`Calculator::press`] takes a [`Key`]; [`Calculator::display`] gives what to show. Sums are exact
//! fractions (`1 ÷ 3 × 3` is 1), in the order of precedence, `×` and `÷` before `+` and `−`; `%` works
//! as on a phone (`200 + 10 %` is 220, `50 × 10 %` is 5). No history is kept: only the sum on the
//! display, the last operation (for `=` `=`) and the memory.
//!
//! The display: while one number is typed, it is the large line and the small one is empty. From the
//! first operator on, the small line is the sum and the large one what it comes to so far, so that the
//! result is there before `=` is pressed; `=` only settles it. An error shows only after `=`, since
//! half a sum (`5 ÷ 0` on the way to `5 ÷ 0.5`) is not wrong yet.
//!
//! Every key takes bounded time and memory, and none can panic: sums are bounded in length and
//! fractions in size.

mod evaluate;
mod expression;
mod face;
mod format;
mod key;
mod natural;
mod rational;
mod tape;
pub mod tip;

pub use face::{Act, Face, TipTexts};
pub use format::NumberFormat;
pub use key::{Digit, Key};
pub use tape::Tape;

use expression::{Expression, Operation};
use rational::Rational;

/// Why a sum has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalcError {
    /// A division by zero.
    DivideByZero,
    /// A number in it is 10^200 or larger, or smaller than 10^-200 but not 0.
    OutOfRange,
}

/// What a key did.
#[must_use]
pub enum Outcome {
    /// The display may have changed.
    Edited,
    /// `=`: the sum is settled, and these keys led to it. The calculator keeps no copy of them.
    Evaluated(Tape),
}

/// The two lines of the display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Display {
    /// The sum, `1,250 × 13 %`, with ` =` at its end once settled; empty while one number is typed.
    pub expression: String,
    /// The number typed, or what the sum comes to; empty when there is an error.
    pub value: String,
    /// Why there is no value.
    pub error: Option<CalcError>,
}

impl Display {
    /// What the large line says: the value, or the one of these words that says why there is none.
    pub fn said<'a>(&'a self, divide_by_zero: &'a str, out_of_range: &'a str) -> &'a str {
        match self.error {
            None => &self.value,
            Some(CalcError::DivideByZero) => divide_by_zero,
            Some(CalcError::OutOfRange) => out_of_range,
        }
    }
}

/// A calculator; see the module for how it behaves.
pub struct Calculator {
    expression: Expression,
    state: State,
    last_operation: Option<Operation>,
    memory: Option<Rational>,
    tape: Tape,
}

enum State {
    /// `=` was pressed: the next number starts a new sum, the next operator goes on with this one.
    Settled(Result<Rational, CalcError>),
    Typing,
}

impl Default for Calculator {
    fn default() -> Self {
        Self::new()
    }
}

impl Calculator {
    /// A calculator that shows 0.
    pub fn new() -> Self {
        Self {
            expression: Expression::new(),
            state: State::Typing,
            last_operation: None,
            memory: None,
            tape: Tape::new(),
        }
    }

    /// Presses `key`. A key that makes no sense where it is pressed changes nothing but the tape.
    pub fn press(&mut self, key: Key) -> Outcome {
        match key {
            Key::Add => self.operator(b'+'),
            Key::Backspace => self.backspace(),
            Key::Brackets => self.brackets(),
            Key::Clear => self.clear(),
            Key::CloseBracket => {
                self.tape.push(b')');
                self.go_on();
                self.expression.close_bracket();
            }
            Key::Digit(digit) => {
                self.tape.push(b'0' + digit.value());
                self.start_anew();
                self.expression.push_digit(digit.value());
            }
            Key::Divide => self.operator(b'/'),
            Key::Equals => return self.equals(),
            Key::MemoryAdd => self.memorize(|memory, value| memory.add(&value)),
            Key::MemoryClear => self.memory = None,
            Key::MemoryRecall => {
                if let Some(memory) = self.memory.clone() {
                    self.start_anew();
                    self.expression.recall(memory);
                }
            }
            Key::MemorySubtract => self.memorize(|memory, value| memory.add(&value.negated())),
            Key::Multiply => self.operator(b'*'),
            Key::OpenBracket => {
                self.tape.push(b'(');
                self.start_anew();
                self.expression.open_bracket();
            }
            Key::Percent => {
                self.tape.push(b'%');
                self.go_on();
                self.expression.push_percent();
            }
            Key::Point => {
                self.tape.push(b'.');
                self.start_anew();
                self.expression.push_point();
            }
            Key::Sign => {
                self.tape.push(b'n');
                self.go_on();
                self.expression.toggle_sign();
            }
            Key::Subtract => self.operator(b'-'),
        }
        Outcome::Edited
    }

    /// What to show.
    pub fn display(&self, format: &NumberFormat) -> Display {
        let entry = |symbols| format.entry(symbols, self.expression.values());
        let (mut expression, mut value, mut error) = (String::new(), String::new(), None);
        match &self.state {
            State::Typing if self.expression.is_entry() => value = entry(self.expression.symbols()),
            State::Typing => {
                expression = format.sum(&self.expression);
                value = match self.expression.evaluate() {
                    Ok(result) => format.result(&result.unwrap_or_else(Rational::zero)),
                    Err(_) => entry(self.expression.last_operand()),
                };
            }
            State::Settled(result) => {
                expression = format.sum(&self.expression);
                expression.push_str(" =");
                match result {
                    Ok(result) => value = format.result(result),
                    Err(reason) => error = Some(*reason),
                }
            }
        }
        Display {
            expression,
            value,
            error,
        }
    }

    /// The keys pressed since the last AC or `=`.
    pub fn tape(&self) -> &Tape {
        &self.tape
    }

    /// Whether something is in the memory.
    pub fn has_memory(&self) -> bool {
        self.memory.is_some()
    }

    /// Whether the value shown is the settled result of a sum, not one still being typed.
    pub fn is_settled(&self) -> bool {
        matches!(self.state, State::Settled(_))
    }

    fn clear(&mut self) {
        self.expression.clear();
        self.state = State::Typing;
        self.last_operation = None;
        self.tape.clear();
    }

    fn backspace(&mut self) {
        self.tape.pop();
        if self.is_settled() {
            self.expression.clear();
            self.state = State::Typing;
        } else {
            self.expression.backspace();
        }
    }

    fn operator(&mut self, operator: u8) {
        self.tape.push(operator);
        self.go_on();
        self.expression.push_operator(operator);
    }

    fn brackets(&mut self) {
        self.start_anew();
        if self.expression.closes_bracket() {
            self.tape.push(b')');
            self.expression.close_bracket();
        } else {
            self.tape.push(b'(');
            self.expression.open_bracket();
        }
    }

    fn equals(&mut self) -> Outcome {
        let tape = std::mem::replace(&mut self.tape, Tape::new());
        match (&self.state, &self.last_operation) {
            (State::Settled(Ok(value)), Some(operation)) => {
                self.expression.repeat(value.clone(), operation);
                self.settle();
            }
            (State::Settled(_), _) => {}
            (State::Typing, _) if self.expression.is_empty() => {}
            (State::Typing, _) => {
                self.expression.complete();
                self.last_operation = self.expression.last_operation();
                self.settle();
            }
        }
        Outcome::Evaluated(tape)
    }

    fn settle(&mut self) {
        let result = self.expression.evaluate();
        self.state = State::Settled(result.map(|value| value.unwrap_or_else(Rational::zero)));
    }

    /// Before a key that goes on with the result.
    fn go_on(&mut self) {
        match std::mem::replace(&mut self.state, State::Typing) {
            State::Settled(Ok(value)) => self.expression.start_with(value),
            State::Settled(Err(_)) => self.expression.clear(),
            State::Typing => {}
        }
    }

    /// Before a key that starts a new sum once one is settled.
    fn start_anew(&mut self) {
        if self.is_settled() {
            self.expression.clear();
            self.state = State::Typing;
        }
    }

    /// Settles the sum, so that the next digit starts a new one, and puts its value to the memory.
    fn memorize(&mut self, join: impl Fn(&Rational, Rational) -> Result<Rational, CalcError>) {
        if !self.is_settled() && !self.expression.is_empty() {
            self.expression.complete();
            self.settle();
            self.last_operation = None;
        }
        if let State::Settled(Ok(value)) = &self.state {
            let memory = self.memory.clone().unwrap_or_else(Rational::zero);
            if let Ok(sum) = join(&memory, value.clone()) {
                self.memory = Some(sum);
            }
        }
    }
}
