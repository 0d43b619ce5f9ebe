//! Unsigned integers of any size, for exact sums.

use std::cmp::Ordering;
use std::iter::repeat;

/// An unsigned integer: base 2^32, least significant limb first, no leading zero limb, so that equal
/// numbers have equal limbs.
///
/// Long division goes bit by bit: the numbers of a calculator are short ([`super::rational`] bounds
/// them), and every kilobyte of code is downloaded.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Natural(Vec<u32>);

impl Natural {
    pub(super) const ZERO: Self = Self(Vec::new());

    pub(super) fn one() -> Self {
        Self(vec![1])
    }

    /// 10 to the power of `exponent`.
    pub(super) fn power_of_ten(exponent: usize) -> Self {
        let mut power = Self::one();
        for _ in 0..exponent {
            power.multiply_add(10, 0);
        }
        power
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn is_one(&self) -> bool {
        self.0 == [1]
    }

    /// The number of bits up to the highest one set; 0 for zero.
    pub(super) fn bits(&self) -> usize {
        let top = self
            .0
            .last()
            .map_or(0, |limb| limb.leading_zeros() as usize);
        self.0.len() * 32 - top
    }

    /// `self = self * factor + term`.
    pub(super) fn multiply_add(&mut self, factor: u32, term: u32) {
        let mut carry = u64::from(term);
        for limb in &mut self.0 {
            let sum = u64::from(*limb) * u64::from(factor) + carry;
            *limb = sum as u32;
            carry = sum >> 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
        self.trim();
    }

    pub(super) fn add(&self, other: &Self) -> Self {
        let (long, short) = if self.0.len() < other.0.len() {
            (other, self)
        } else {
            (self, other)
        };
        let mut carry = 0;
        let mut limbs = Vec::with_capacity(long.0.len() + 1);
        for (&a, b) in long.0.iter().zip(short.0.iter().copied().chain(repeat(0))) {
            let sum = u64::from(a) + u64::from(b) + carry;
            limbs.push(sum as u32);
            carry = sum >> 32;
        }
        limbs.push(carry as u32);
        let mut sum = Self(limbs);
        sum.trim();
        sum
    }

    /// The distance between the two, whichever is larger.
    pub(super) fn distance(&self, other: &Self) -> Self {
        if self < other {
            return other.distance(self);
        }
        let mut rest = self.clone();
        rest.subtract(other);
        rest
    }

    pub(super) fn multiply(&self, other: &Self) -> Self {
        let mut limbs = vec![0u32; self.0.len() + other.0.len()];
        for (shift, &a) in self.0.iter().enumerate() {
            let mut carry = 0;
            let padded = other.0.iter().copied().chain(repeat(0));
            for (slot, b) in limbs.iter_mut().skip(shift).zip(padded) {
                let sum = u64::from(*slot) + u64::from(a) * u64::from(b) + carry;
                *slot = sum as u32;
                carry = sum >> 32;
            }
        }
        let mut product = Self(limbs);
        product.trim();
        product
    }

    /// Quotient and remainder; none when `divisor` is zero.
    pub(super) fn divide(&self, divisor: &Self) -> Option<(Self, Self)> {
        if divisor.is_zero() {
            return None;
        }
        if self < divisor {
            return Some((Self::ZERO, self.clone()));
        }
        let gap = self.bits() - divisor.bits();
        let mut quotient = Self(vec![0; gap / 32 + 1]);
        let mut rest = self.clone();
        let mut step = divisor.shifted_left(gap);
        for bit in (0..=gap).rev() {
            if rest >= step {
                rest.subtract(&step);
                if let Some(limb) = quotient.0.get_mut(bit / 32) {
                    *limb |= 1 << (bit % 32);
                }
            }
            step.halve();
        }
        quotient.trim();
        Some((quotient, rest))
    }

    /// The greatest common divisor (Euclid).
    pub(super) fn common_divisor(&self, other: &Self) -> Self {
        let (mut a, mut b) = (self.clone(), other.clone());
        while let Some((_, rest)) = a.divide(&b) {
            a = b;
            b = rest;
        }
        a
    }

    /// The decimal digits, 0 to 9, most significant first; empty for zero.
    pub(super) fn digits(&self) -> Vec<u8> {
        let mut rest = self.clone();
        let mut digits = Vec::new();
        while !rest.is_zero() {
            digits.push(rest.divide_by_ten());
        }
        digits.reverse();
        digits
    }

    /// Divides in place and gives the remainder.
    fn divide_by_ten(&mut self) -> u8 {
        let mut carry = 0;
        for limb in self.0.iter_mut().rev() {
            let value = carry << 32 | u64::from(*limb);
            *limb = (value / 10) as u32;
            carry = value % 10;
        }
        self.trim();
        carry as u8
    }

    /// `self -= other`, which must not be larger.
    fn subtract(&mut self, other: &Self) {
        let mut borrow = false;
        for (limb, b) in self
            .0
            .iter_mut()
            .zip(other.0.iter().copied().chain(repeat(0)))
        {
            let (value, first) = limb.overflowing_sub(b);
            let (value, second) = value.overflowing_sub(u32::from(borrow));
            *limb = value;
            borrow = first || second;
        }
        self.trim();
    }

    fn shifted_left(&self, bits: usize) -> Self {
        let mut limbs = vec![0; bits / 32];
        let mut carry = 0;
        for &limb in &self.0 {
            let value = u64::from(limb) << (bits % 32) | carry;
            limbs.push(value as u32);
            carry = value >> 32;
        }
        limbs.push(carry as u32);
        let mut shifted = Self(limbs);
        shifted.trim();
        shifted
    }

    fn halve(&mut self) {
        let mut carry = 0;
        for limb in self.0.iter_mut().rev() {
            let low = *limb & 1;
            *limb = *limb >> 1 | carry << 31;
            carry = low;
        }
        self.trim();
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigUint;
    use proptest::prelude::*;

    fn natural(limbs: &[u32]) -> (Natural, BigUint) {
        let mut ours = Natural(limbs.to_vec());
        ours.trim();
        (ours, BigUint::from_slice(limbs))
    }

    /// Limbs that carry and borrow far more often than random ones.
    fn limbs() -> impl Strategy<Value = u32> {
        prop_oneof![any::<u32>(), Just(0), Just(1), Just(u32::MAX)]
    }

    proptest! {
        #[test]
        fn agrees_with_num_bigint(
            a in proptest::collection::vec(limbs(), 0..24),
            b in proptest::collection::vec(limbs(), 0..12),
        ) {
            let (a, big_a) = natural(&a);
            let (b, big_b) = natural(&b);
            let same = |ours: &Natural, theirs: &BigUint| {
                BigUint::from_slice(&ours.0) == *theirs && ours.0.last() != Some(&0)
            };
            prop_assert_eq!(a.cmp(&b), big_a.cmp(&big_b));
            prop_assert_eq!(a.bits() as u64, big_a.bits());
            prop_assert!(same(&a.add(&b), &(&big_a + &big_b)));
            prop_assert!(same(&a.multiply(&b), &(&big_a * &big_b)));
            prop_assert!(same(&a.distance(&b), &((&big_a).max(&big_b) - (&big_a).min(&big_b))));
            match a.divide(&b) {
                None => prop_assert!(b.is_zero()),
                Some((quotient, rest)) => {
                    prop_assert!(same(&quotient, &(&big_a / &big_b)));
                    prop_assert!(same(&rest, &(&big_a % &big_b)));
                }
            }
            let digits: String = a.digits().iter().map(|d| char::from(b'0' + d)).collect();
            prop_assert_eq!(if digits.is_empty() { "0" } else { &digits }, big_a.to_string());
        }
    }
}
