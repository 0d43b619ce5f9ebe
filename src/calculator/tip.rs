//! Tip and split, to the cent.
//!
//! In Canada a bill includes sales tax, and custom is to tip on the amount before it: the sheet takes
//! the tax rate off first when one is chosen.

use super::{Digit, Key, NumberFormat};

/// Bills end below ten million dollars.
const MAX_DOLLARS: u64 = 10_000_000;

/// The sales tax a bill includes, in thousandths of a percent, so that Quebec's 14.975 % is exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaxRate(u32);

impl TaxRate {
    /// No tax, or tip on the whole bill.
    pub const NONE: Self = Self(0);
    /// GST alone: Alberta, the territories.
    pub const GST: Self = Self(5_000);
    /// HST of Ontario.
    pub const HST_ONTARIO: Self = Self(13_000);
    /// GST and QST together.
    pub const QUEBEC: Self = Self(14_975);
    /// HST of New Brunswick, Newfoundland and Labrador, Prince Edward Island.
    pub const HST_ATLANTIC: Self = Self(15_000);

    /// The rate of a name as the cover's buttons carry it: thousandths of a percent. None when it is
    /// not a number, or above 100 %.
    pub fn from_name(name: &str) -> Option<Self> {
        let rate = name.parse().ok()?;
        (rate <= 100_000).then_some(Self(rate))
    }

    /// Thousandths of a percent.
    pub const fn thousandths(self) -> u32 {
        self.0
    }
}

/// What each share is rounded up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareRounding {
    /// A cent.
    Cent,
    /// A whole dollar.
    Dollar,
}

/// A bill being typed and how it is to be tipped and shared.
pub struct TipSheet {
    cents: u64,
    /// Decimals typed, 0 to 2; none before the decimal mark.
    decimals: Option<usize>,
    percent: u8,
    people: u8,
    /// The tax in the bill.
    pub tax: TaxRate,
    /// What each share is rounded up to.
    pub rounding: ShareRounding,
}

/// What a [`TipSheet`] comes to, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    /// The tip, to the nearest cent.
    pub tip: u64,
    /// The bill and the tip.
    pub total: u64,
    /// What each person pays: the shares come to at least the total.
    pub each: u64,
}

impl Default for TipSheet {
    fn default() -> Self {
        Self::new()
    }
}

impl TipSheet {
    /// No bill yet, 15 % on it, one person, no tax taken off.
    pub fn new() -> Self {
        Self {
            cents: 0,
            decimals: None,
            percent: 15,
            people: 1,
            tax: TaxRate::NONE,
            rounding: ShareRounding::Cent,
        }
    }

    /// Types into the bill: digits, the decimal mark, backspace and AC; any other key does nothing.
    pub fn press(&mut self, key: Key) {
        match key {
            Key::Backspace => self.backspace(),
            Key::Clear => {
                self.cents = 0;
                self.decimals = None;
            }
            Key::Digit(digit) => self.push(digit),
            Key::Point if self.decimals.is_none() => self.decimals = Some(0),
            _ => {}
        }
    }

    /// The tip in percent, 0 to 100.
    pub fn percent(&self) -> u8 {
        self.percent
    }

    /// Sets the tip in percent; above 100 is 100.
    pub fn set_percent(&mut self, percent: u8) {
        self.percent = percent.min(100);
    }

    /// The number of people, 1 to 99.
    pub fn people(&self) -> u8 {
        self.people
    }

    /// Sets the number of people, brought into 1 to 99.
    pub fn set_people(&mut self, people: u8) {
        self.people = people.clamp(1, 99);
    }

    /// The bill as typed so far: `$84`, `$84.5`, `$84.50`.
    pub fn bill(&self, format: &NumberFormat) -> String {
        format.money(self.cents, self.decimals)
    }

    /// Tip, total and shares.
    pub fn split(&self) -> Split {
        // Below 10^9 cents times 100 times 1000: far within 64 bits.
        let share = self.cents * u64::from(self.percent) * 1000;
        let with_tax = 100_000 + u64::from(self.tax.0);
        let tip = (2 * share + with_tax) / (2 * with_tax);
        let total = self.cents + tip;
        let unit = match self.rounding {
            ShareRounding::Cent => 1,
            ShareRounding::Dollar => 100,
        };
        let each = total.div_ceil(u64::from(self.people.max(1)) * unit) * unit;
        Split { tip, total, each }
    }

    fn push(&mut self, digit: Digit) {
        let digit = u64::from(digit.value());
        match self.decimals {
            None if self.cents * 10 + digit * 100 < MAX_DOLLARS * 100 => {
                self.cents = self.cents * 10 + digit * 100;
            }
            Some(0) => {
                self.cents += digit * 10;
                self.decimals = Some(1);
            }
            Some(1) => {
                self.cents += digit;
                self.decimals = Some(2);
            }
            _ => {}
        }
    }

    fn backspace(&mut self) {
        match self.decimals {
            None => self.cents = self.cents / 1000 * 100,
            Some(0) => self.decimals = None,
            Some(1) => {
                self.cents = self.cents / 100 * 100;
                self.decimals = Some(0);
            }
            Some(_) => {
                self.cents = self.cents / 10 * 10;
                self.decimals = Some(1);
            }
        }
    }
}

impl Split {
    /// `cents` as `$1,250.50`.
    pub fn money(cents: u64, format: &NumberFormat) -> String {
        format.money(cents, Some(2))
    }
}
