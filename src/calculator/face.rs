//! The calculator as it is used: a sum and a tip sheet on one keypad, whoever draws them.
//!
//! The page of the web and the window of the desktop show the same thing from this: what each key and
//! button does, and what each place on the face says.

use super::tip::{ShareRounding, Split, TaxRate, TipSheet};
use super::{Calculator, Display, Key, NumberFormat, Outcome, Tape};

/// What a button other than a key did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The other sheet is shown.
    Mode,
    /// The tip sheet changed.
    Tip,
    /// Nothing: there is no such button.
    Nothing,
}

/// A calculator and a tip sheet, and which of the two is shown.
pub struct Face {
    calculator: Calculator,
    tip: TipSheet,
    on_tip_sheet: bool,
    format: NumberFormat,
}

/// What the tip sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TipTexts {
    /// The bill, as typed so far.
    pub bill: String,
    /// The tip.
    pub tip: String,
    /// The bill and the tip.
    pub total: String,
    /// What each person pays.
    pub each: String,
    /// The tip in percent.
    pub percent: String,
    /// How many people share.
    pub people: String,
}

impl Face {
    /// A calculator that shows 0, and writes numbers as `format` does.
    pub fn new(format: NumberFormat) -> Self {
        Self {
            calculator: Calculator::new(),
            tip: TipSheet::new(),
            on_tip_sheet: false,
            format,
        }
    }

    /// How it writes numbers.
    pub fn format(&self) -> &NumberFormat {
        &self.format
    }

    /// Presses `key` on the sheet that is shown. `=` gives the keys that led to it.
    pub fn press(&mut self, key: Key) -> Option<Tape> {
        if self.on_tip_sheet {
            self.tip.press(key);
            return None;
        }
        match self.calculator.press(key) {
            Outcome::Edited => None,
            Outcome::Evaluated(tape) => Some(tape),
        }
    }

    /// Presses the button of this name, as the cover's markup carries it in `data-do`.
    pub fn act(&mut self, name: &str) -> Act {
        match name {
            "calculator" => return self.show_tip_sheet(false),
            "tip" => return self.show_tip_sheet(true),
            "percent-less" => self.tip.set_percent(self.tip.percent().saturating_sub(1)),
            "percent-more" => self.tip.set_percent(self.tip.percent() + 1),
            "people-less" => self.tip.set_people(self.tip.people() - 1),
            "people-more" => self.tip.set_people(self.tip.people() + 1),
            "dollars" => {
                self.tip.rounding = match self.tip.rounding {
                    ShareRounding::Cent => ShareRounding::Dollar,
                    ShareRounding::Dollar => ShareRounding::Cent,
                };
            }
            _ => match name.split_once(':') {
                Some(("tip", percent)) => {
                    if let Ok(percent) = percent.parse() {
                        self.tip.set_percent(percent);
                    }
                }
                Some(("tax", rate)) => {
                    if let Some(rate) = TaxRate::from_name(rate) {
                        self.tip.tax = rate;
                    }
                }
                _ => return Act::Nothing,
            },
        }
        Act::Tip
    }

    /// Shows the tip sheet, or the calculator.
    pub fn show_tip_sheet(&mut self, tip: bool) -> Act {
        self.on_tip_sheet = tip;
        Act::Mode
    }

    /// Whether the tip sheet is shown.
    pub fn is_on_tip_sheet(&self) -> bool {
        self.on_tip_sheet
    }

    /// The two lines of the calculator.
    pub fn display(&self) -> Display {
        self.calculator.display(&self.format)
    }

    /// Whether something is in the memory.
    pub fn has_memory(&self) -> bool {
        self.calculator.has_memory()
    }

    /// The classes, as `cover.css` names them, of `value`: what `display` says in words. Long numbers shrink
    /// by class, since the page allows no inline style.
    pub fn value_class(&self, display: &Display, value: &str) -> &'static str {
        let live = !display.expression.is_empty() && !self.calculator.is_settled();
        // The characters: `chars().count()` is fast for long text, and large.
        let length = value.bytes().filter(|byte| byte & 0xC0 != 0x80).count();
        match (length, live) {
            (..=9, false) => "value",
            (..=9, true) => "value live",
            (10..=13, false) => "value len-m",
            (10..=13, true) => "value live len-m",
            (14..=19, false) => "value len-l",
            (14..=19, true) => "value live len-l",
            (_, false) => "value len-x",
            (_, true) => "value live len-x",
        }
    }

    /// What the tip sheet says.
    pub fn tip_texts(&self) -> TipTexts {
        let split = self.tip.split();
        let money = |cents| Split::money(cents, &self.format);
        let mut percent = self.format.whole(self.tip.percent().into());
        percent.push_str("\u{a0}%");
        TipTexts {
            bill: self.tip.bill(&self.format),
            tip: money(split.tip),
            total: money(split.total),
            each: money(split.each),
            percent,
            people: self.format.whole(self.tip.people().into()),
        }
    }

    /// Whether the choice of this name, as in `data-do`, is the one that holds.
    pub fn is_chosen(&self, name: &str) -> bool {
        match name.split_once(':') {
            Some(("tip", percent)) => percent.parse() == Ok(self.tip.percent()),
            Some((_, rate)) => TaxRate::from_name(rate) == Some(self.tip.tax),
            None => self.tip.rounding == ShareRounding::Dollar,
        }
    }

    /// Forgets the sum, the memory and what was typed.
    pub fn forget(&mut self) {
        self.calculator = Calculator::new();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(keys: &str) -> Face {
        let mut face = Face::new(NumberFormat::ENGLISH);
        for key in keys.split(' ') {
            let _ = face.press(Key::from_name(key).unwrap());
        }
        face
    }

    #[test]
    fn equals_gives_the_keys_on_the_calculator_only() {
        let mut face = pressed("1 + 2");
        assert!(face.press(Key::Equals).is_some());
        face.act("tip");
        assert!(face.press(Key::Equals).is_none());
        assert_eq!(face.display().value, "3");
    }

    #[test]
    fn the_tip_sheet_says_what_each_pays() {
        let mut face = pressed("5");
        assert_eq!(face.act("tip"), Act::Mode);
        for key in ["1", "0", "0"] {
            let _ = face.press(Key::from_name(key).unwrap());
        }
        for name in ["people-more", "tip:20", "tax:13000", "dollars"] {
            assert_eq!(face.act(name), Act::Tip, "{name}");
        }
        let texts = face.tip_texts();
        // 20 % of 100 / 1.13, and half of 117.70 in whole dollars.
        assert_eq!((&*texts.tip, &*texts.each), ("$17.70", "$59.00"));
        assert!(
            face.is_chosen("tip:20") && face.is_chosen("tax:13000") && face.is_chosen("dollars")
        );
        assert!(!face.is_chosen("tip:15"));
    }

    #[test]
    fn a_name_that_is_no_button_does_nothing() {
        let mut face = pressed("5");
        for name in ["", "plan", "tips:3", "tax"] {
            assert_eq!(face.act(name), Act::Nothing, "{name}");
        }
    }

    #[test]
    fn long_values_are_smaller_and_live_ones_paler() {
        let face = pressed("1 + 2");
        let display = face.display();
        assert_eq!(face.value_class(&display, &display.value), "value live");
        assert_eq!(
            face.value_class(&display, "1,234,567,890"),
            "value live len-m"
        );
    }
}
