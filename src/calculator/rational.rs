//! Exact fractions within a fixed range.

use super::CalcError;
use super::natural::Natural;

/// Numbers of 10^200 and above, and of less than 10^-200 but not 0, are out of range.
const RANGE: usize = 200;
/// A fraction whose parts need more bits than this is rounded, which bounds the time of every
/// operation. It takes a dozen awkward divisions in one sum to get here.
const EXACT_BITS: usize = 768;
/// The significant digits that rounding keeps: far more than are ever shown.
const ROUNDED_DIGITS: usize = 50;

/// A fraction in lowest terms; exact unless its parts have outgrown [`EXACT_BITS`].
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Rational {
    negative: bool,
    numerator: Natural,
    denominator: Natural,
}

impl Rational {
    pub(super) fn zero() -> Self {
        Self {
            negative: false,
            numerator: Natural::ZERO,
            denominator: Natural::one(),
        }
    }

    /// The number that ASCII digits with at most one point stand for.
    ///
    /// # Errors
    /// [`CalcError::OutOfRange`].
    pub(super) fn parse(text: &[u8]) -> Result<Self, CalcError> {
        let mut numerator = Natural::ZERO;
        let mut denominator = Natural::one();
        let mut after_point = false;
        for &symbol in text {
            if symbol == b'.' {
                after_point = true;
                continue;
            }
            numerator.multiply_add(10, u32::from(symbol.wrapping_sub(b'0')));
            if after_point {
                denominator.multiply_add(10, 0);
            }
        }
        Self::new(false, numerator, denominator)
    }

    pub(super) fn negated(mut self) -> Self {
        self.negative = !self.negative && !self.numerator.is_zero();
        self
    }

    /// # Errors
    /// [`CalcError::OutOfRange`].
    pub(super) fn add(&self, other: &Self) -> Result<Self, CalcError> {
        let left = self.numerator.multiply(&other.denominator);
        let right = other.numerator.multiply(&self.denominator);
        let denominator = self.denominator.multiply(&other.denominator);
        if self.negative == other.negative {
            return Self::new(self.negative, left.add(&right), denominator);
        }
        let negative = if left < right {
            other.negative
        } else {
            self.negative
        };
        Self::new(negative, left.distance(&right), denominator)
    }

    /// # Errors
    /// [`CalcError::OutOfRange`].
    pub(super) fn multiply(&self, other: &Self) -> Result<Self, CalcError> {
        Self::new(
            self.negative != other.negative,
            self.numerator.multiply(&other.numerator),
            self.denominator.multiply(&other.denominator),
        )
    }

    /// # Errors
    /// [`CalcError::DivideByZero`], [`CalcError::OutOfRange`].
    pub(super) fn divide(&self, other: &Self) -> Result<Self, CalcError> {
        Self::new(
            self.negative != other.negative,
            self.numerator.multiply(&other.denominator),
            self.denominator.multiply(&other.numerator),
        )
    }

    /// # Errors
    /// [`CalcError::OutOfRange`].
    pub(super) fn hundredth(&self) -> Result<Self, CalcError> {
        let mut denominator = self.denominator.clone();
        denominator.multiply_add(100, 0);
        Self::new(self.negative, self.numerator.clone(), denominator)
    }

    pub(super) fn is_negative(&self) -> bool {
        self.negative
    }

    pub(super) fn is_zero(&self) -> bool {
        self.numerator.is_zero()
    }

    /// Whether the number ends within `decimals` decimal places.
    pub(super) fn ends_within(&self, decimals: usize) -> bool {
        let scaled = self.numerator.multiply(&Natural::power_of_ten(decimals));
        scaled
            .divide(&self.denominator)
            .is_some_and(|(_, rest)| rest.is_zero())
    }

    /// The absolute value times 10^`decimals`, rounded half up.
    pub(super) fn fixed(&self, decimals: usize) -> Natural {
        let scaled = self.numerator.multiply(&Natural::power_of_ten(decimals));
        divide_rounded(&scaled, &self.denominator)
    }

    /// The absolute value as `digits` significant digits, rounded half up, and the power of ten of
    /// the first of them: 0.0125 to 2 digits is (13, -2). Zero gives (0, 0).
    pub(super) fn significant(&self, digits: usize) -> (Natural, i32) {
        if self.is_zero() {
            return (Natural::ZERO, 0);
        }
        let limit = Natural::power_of_ten(digits);
        // The value lies within a factor of 2 of 2^bits, and log10(2) is about 0.30102: a guess that is
        // never too high, and rarely low.
        let bits = self.numerator.bits() as i32 - self.denominator.bits() as i32;
        let mut exponent = (bits * 30102).div_euclid(100_000) - 1;
        loop {
            let scale = digits as i32 - 1 - exponent;
            let power = Natural::power_of_ten(scale.unsigned_abs() as usize);
            let (numerator, denominator) = if scale < 0 {
                (self.numerator.clone(), self.denominator.multiply(&power))
            } else {
                (self.numerator.multiply(&power), self.denominator.clone())
            };
            let rounded = divide_rounded(&numerator, &denominator);
            if rounded < limit {
                return (rounded, exponent);
            }
            exponent += 1;
        }
    }

    fn new(negative: bool, numerator: Natural, denominator: Natural) -> Result<Self, CalcError> {
        if denominator.is_zero() {
            return Err(CalcError::DivideByZero);
        }
        if numerator.is_zero() {
            return Ok(Self::zero());
        }
        let mut value = Self {
            negative,
            numerator,
            denominator,
        };
        value.reduce();
        let range = Natural::power_of_ten(RANGE);
        if value.numerator >= value.denominator.multiply(&range)
            || value.denominator > value.numerator.multiply(&range)
        {
            return Err(CalcError::OutOfRange);
        }
        if value.numerator.bits().max(value.denominator.bits()) > EXACT_BITS {
            value.round();
        }
        Ok(value)
    }

    fn reduce(&mut self) {
        if self.denominator.is_one() {
            return;
        }
        let divisor = self.numerator.common_divisor(&self.denominator);
        if divisor.is_one() {
            return;
        }
        if let (Some((numerator, _)), Some((denominator, _))) = (
            self.numerator.divide(&divisor),
            self.denominator.divide(&divisor),
        ) {
            self.numerator = numerator;
            self.denominator = denominator;
        }
    }

    fn round(&mut self) {
        let (digits, exponent) = self.significant(ROUNDED_DIGITS);
        let scale = ROUNDED_DIGITS as i32 - 1 - exponent;
        let power = Natural::power_of_ten(scale.unsigned_abs() as usize);
        if scale < 0 {
            self.numerator = digits.multiply(&power);
            self.denominator = Natural::one();
        } else {
            self.numerator = digits;
            self.denominator = power;
            self.reduce();
        }
    }
}

/// `a / b` rounded half up; zero when `b` is zero, which no [`Rational`] has.
fn divide_rounded(a: &Natural, b: &Natural) -> Natural {
    let Some((quotient, rest)) = a.divide(b) else {
        return Natural::ZERO;
    };
    if rest.add(&rest) < *b {
        quotient
    } else {
        quotient.add(&Natural::one())
    }
}
