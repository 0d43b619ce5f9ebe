//! The plan as stored bytes.

use std::io;

use serde::Serialize;
use zeroize::Zeroizing;

use super::Plan;

/// The schema this version writes. It stands beside the bytes in the slot and not in them.
pub const SCHEMA: u16 = 1;

/// The room in one slot of the container, in bytes.
pub const CAPACITY: usize = 130_986;

/// A plan read from stored bytes.
#[derive(Debug)]
pub enum Loaded {
    /// Written by this version or an older one; may be changed.
    Writable(Plan),
    /// Written by a newer version; may be read, so that nothing of it is lost.
    ReadOnly(ReadOnly),
}

/// A plan of a newer schema: to read and not to change.
#[derive(Debug)]
pub struct ReadOnly {
    plan: Plan,
    schema: u16,
}

/// Why bytes are no plan that can be shown, or a plan no bytes that can be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanError {
    /// A newer version wrote it in a way that this one can't read: update first.
    TooNew,
    /// More than [`CAPACITY`] bytes.
    TooBig,
    /// No plan at all.
    NotAPlan,
}

/// How full a plan is, once it is worth saying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fullness {
    /// Over 80 % of [`CAPACITY`].
    Filling,
    /// Over 95 % of [`CAPACITY`].
    NearlyFull,
}

impl Plan {
    /// Reads stored bytes, which may be any bytes at all.
    ///
    /// `schema` is the number stored beside them.
    ///
    /// # Errors
    /// [`PlanError`]; it says nothing of what the bytes held.
    pub fn from_bytes(schema: u16, bytes: &[u8]) -> Result<Loaded, PlanError> {
        if bytes.len() > CAPACITY {
            return Err(PlanError::TooBig);
        }
        if schema == 0 {
            return Err(PlanError::NotAPlan);
        }
        // The parser's error may quote the plan: it goes no further.
        let parsed = serde_json::from_slice::<Self>(bytes).ok();
        match (schema > SCHEMA, parsed) {
            (false, Some(plan)) => Ok(Loaded::Writable(plan)),
            (true, Some(plan)) => Ok(Loaded::ReadOnly(ReadOnly { plan, schema })),
            (false, None) => Err(PlanError::NotAPlan),
            (true, None) => Err(PlanError::TooNew),
        }
    }

    /// The bytes to store beside [`SCHEMA`], wiped when dropped.
    ///
    /// # Errors
    /// [`PlanError::TooBig`] when they are more than [`CAPACITY`]; plans changed through
    /// [`History`](super::History) are not.
    pub fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, PlanError> {
        // Measured first: one allocation of the right size leaves no half-grown copy behind.
        let size = self.size();
        if size > CAPACITY {
            return Err(PlanError::TooBig);
        }
        let mut bytes = Zeroizing::new(Vec::with_capacity(size));
        write(self, &mut *bytes).map_err(|_| PlanError::NotAPlan)?;
        Ok(bytes)
    }

    /// How many bytes it takes when stored.
    #[must_use]
    pub fn size(&self) -> usize {
        stored_size(self)
    }
}

/// How many bytes a part of a plan takes when stored.
pub(super) fn stored_size(part: &impl Serialize) -> usize {
    let mut counter = Counter(0);
    // Neither the counter nor a plan can fail; if one did, the plan would count as full.
    match write(part, &mut counter) {
        Ok(()) => counter.0,
        Err(_) => usize::MAX,
    }
}

/// One way for what is measured and what is stored: the code that writes a plan is there once.
fn write(part: &impl Serialize, to: &mut dyn io::Write) -> serde_json::Result<()> {
    serde_json::to_writer(to, part)
}

impl ReadOnly {
    /// The plan, as far as this version understands it.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The schema it was written in: more than [`SCHEMA`].
    #[must_use]
    pub const fn schema(&self) -> u16 {
        self.schema
    }
}

impl Fullness {
    /// The word for `size` bytes, or none while there is plenty of room.
    #[must_use]
    pub const fn of(size: usize) -> Option<Self> {
        if size > CAPACITY / 100 * 95 {
            Some(Self::NearlyFull)
        } else if size > CAPACITY / 100 * 80 {
            Some(Self::Filling)
        } else {
            None
        }
    }
}

impl std::fmt::Display for PlanError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::TooNew => "written by a newer version",
            Self::TooBig => "larger than its slot",
            Self::NotAPlan => "not a plan",
        })
    }
}

impl std::error::Error for PlanError {}

/// Counts what would be written, so that measuring copies no text.
struct Counter(usize);

impl io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.saturating_add(bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
