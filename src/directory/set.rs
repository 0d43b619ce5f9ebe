//! Sets of codes, one bit each, so that a million services can be filtered by comparing numbers.

use std::{fmt, marker::PhantomData};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A short list of codes, each with a bit of its own.
pub trait Code: Copy + 'static {
    /// All codes, in the order of their bits; at most 63.
    const ALL: &'static [Self];

    /// The number of its bit.
    fn bit(self) -> u32;
}

/// A set of codes. In JSON it is the list of their names.
pub struct Set<T>(u64, PhantomData<T>);

impl<T: Code> Set<T> {
    /// The empty set.
    pub const NONE: Self = Self(0, PhantomData);

    /// The set whose bits these are; bits without a meaning are dropped.
    #[must_use]
    pub fn from_bits(bits: u64) -> Self {
        Self(bits & ((1 << T::ALL.len()) - 1), PhantomData)
    }

    /// One bit for each code.
    #[must_use]
    pub fn bits(self) -> u64 {
        self.0
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    #[must_use]
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether `code` is one of them.
    #[must_use]
    pub fn contains(self, code: T) -> bool {
        (self.0 >> code.bit()) & 1 == 1
    }

    /// Whether all of `other` are in it.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        other.without(self).is_empty()
    }

    /// Adds one.
    pub fn insert(&mut self, code: T) {
        self.0 |= 1 << code.bit();
    }

    /// Takes one out.
    pub fn remove(&mut self, code: T) {
        self.0 &= !(1 << code.bit());
    }

    /// What is in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0, PhantomData)
    }

    /// What is in either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0, PhantomData)
    }

    /// What is in this one and not in `other`.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0, PhantomData)
    }

    /// They, in order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL
            .iter()
            .copied()
            .filter(move |&code| self.contains(code))
    }
}

impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Set<T> {}

impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Set<T> {}

impl<T: Code> Default for Set<T> {
    fn default() -> Self {
        Self::NONE
    }
}

impl<T: Code + fmt::Debug> fmt::Debug for Set<T> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_set().entries(self.iter()).finish()
    }
}

impl<T: Code> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut set = Self::NONE;
        all.into_iter().for_each(|code| set.insert(code));
        set
    }
}

impl<T: Code + Serialize> Serialize for Set<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            to.collect_seq(self.iter())
        } else {
            to.serialize_u64(self.0)
        }
    }
}

impl<'de, T: Code + Deserialize<'de>> Deserialize<'de> for Set<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        if from.is_human_readable() {
            Ok(Vec::deserialize(from)?.into_iter().collect())
        } else {
            Ok(Self::from_bits(u64::deserialize(from)?))
        }
    }
}
