//! What newer versions wrote and this one does not know.

use core::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use zeroize::Zeroize;

/// Unknown fields of one level, written back as they came.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Extra(Map<String, Value>);

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Extra(..)")
    }
}

impl Drop for Extra {
    fn drop(&mut self) {
        self.0.values_mut().for_each(wipe);
    }
}

// The parser's limit of 128 levels bounds the recursion.
fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(values) => values.iter_mut().for_each(wipe),
        Value::Object(map) => map.values_mut().for_each(wipe),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A name out of a closed set, or whatever a newer version put in its place.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Stored<T> {
    Known(T),
    Newer(Value),
}

impl<T: Copy> Stored<T> {
    pub(super) const fn known(&self) -> Option<T> {
        match self {
            Self::Known(value) => Some(*value),
            Self::Newer(_) => None,
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for Stored<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(value) => value.fmt(f),
            Self::Newer(_) => f.write_str("Newer(..)"),
        }
    }
}
