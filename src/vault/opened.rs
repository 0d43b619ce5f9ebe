//! An opened plan: saving it and changing its code.
//!
//! Both copies are written one after the other, each durable before the next is touched, so that one is
//! whole at any moment. After a failure nobody knows what the copy being written holds, so it is marked
//! unknown and comes first next time: the copy that is known good is never written while the other is not.
//! A save's mark is always that of the known copy plus one. Whatever the unknown copy holds (what it had,
//! any earlier try, or a torn mixture), it then has an older mark, the same mark and data, or does not open.

use core::fmt;

use zeroize::Zeroizing;

use super::{
    code::Code,
    container::{
        CodeKeys, Header, Image, Pair, Which, body_region, random, write_body, write_header,
    },
    error::{ChangeCodeError, SaveError},
    layout::{SALT, SLOT_HEAD, SLOT_PLAIN},
    sealed::{Body, Entry, Place, seal_slot},
    stretch::Stretch,
};
use crate::platform::{Rng, Storage};

/// Most bytes of a plan: 130,986.
pub const MAX_PLAN: usize = SLOT_PLAIN - SLOT_HEAD;

/// A plan as it was sealed: bytes, and the number of their format. Wiped when dropped.
pub struct PlanBytes {
    schema: u16,
    data: Zeroizing<Vec<u8>>,
}

impl PlanBytes {
    pub(super) fn new(schema: u16, data: Zeroizing<Vec<u8>>) -> Self {
        Self { schema, data }
    }

    /// The number of the format.
    #[must_use]
    pub fn schema(&self) -> u16 {
        self.schema
    }

    /// The bytes, at most [`MAX_PLAN`].
    #[must_use]
    pub fn data(&self) -> &[u8] {
        &self.data
    }
}

impl fmt::Debug for PlanBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PlanBytes")
    }
}

/// What is known of one stored copy.
pub(super) struct Held {
    /// The header page that is, or was last meant to be, there.
    pub(super) header: Header,
    /// Whether it is there for sure.
    pub(super) header_known: bool,
    /// The salt of the body there, when that is for sure the body held in memory.
    pub(super) body_salt: Option<[u8; SALT]>,
}

/// The keys of one opened plan. They never leave it and are wiped when it is dropped.
///
/// Drop it after a set-up or a wipe: what it would save belongs to a container that is gone, and
/// [`SaveError::Changed`] is all it then gives.
pub struct OpenVault {
    place: Place,
    entry: Entry,
    /// What every known copy seals.
    body: Body,
    copies: Pair<Held>,
}

impl fmt::Debug for OpenVault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OpenVault")
    }
}

impl OpenVault {
    pub(super) fn new(place: Place, entry: Entry, body: Body, copies: Pair<Held>) -> Self {
        Self {
            place,
            entry,
            body,
            copies,
        }
    }

    /// Saves the plan: `data` in the format `schema`. It is saved when, and only when, this returns `Ok`.
    ///
    /// # Errors
    /// [`SaveError`]. The plan stored is then the one before or the one given; saving again, this or
    /// something newer, is safe.
    pub async fn save(
        &mut self,
        storage: &mut impl Storage,
        rng: &mut impl Rng,
        schema: u16,
        data: &[u8],
    ) -> Result<(), SaveError> {
        if data.len() > MAX_PLAN {
            return Err(SaveError::TooLarge { max: MAX_PLAN });
        }
        let mut next = self.body.clone();
        next.advance();
        let Entry {
            slot,
            slot_secret,
            body_secret,
            ..
        } = &self.entry;
        seal_slot(
            slot_secret,
            *slot,
            &random(rng)?,
            schema,
            data,
            next.slot_mut(*slot),
        )?;
        let first = self.first(|held| held.body_salt.is_some());
        let second = first.other();
        let salts = (random(rng)?, random(rng)?);
        let one = body_region(next.seal(body_secret, &salts.0)?, rng)?;
        let two = body_region(next.seal(body_secret, &salts.1)?, rng)?;
        if !self.is_still(&Image::read(storage).await?) {
            return Err(SaveError::Changed);
        }

        self.copies.of_mut(first).body_salt = None;
        write_body(storage, first, &one).await?;
        let image = Image::read(storage).await?;
        if image.range(first.body_region()) != Some(one.as_slice()) {
            return Err(SaveError::Unverified);
        }
        self.body = next;
        self.copies.of_mut(first).body_salt = Some(salts.0);
        self.copies.of_mut(second).body_salt = None;
        write_body(storage, second, &two).await?;
        self.copies.of_mut(second).body_salt = Some(salts.1);
        Ok(())
    }

    /// Gives this plan another code. Another plan's code is not looked for and not refused: that would tell
    /// of it. If two plans come to share a code, it opens one of them until that one gets another.
    ///
    /// # Errors
    /// [`ChangeCodeError`]. Until this returns `Ok`, expect either code; changing again, from either, is safe.
    pub async fn change_code(
        &mut self,
        storage: &mut impl Storage,
        rng: &mut impl Rng,
        old: &Code,
        new: &Code,
        stretch: impl Into<Stretch<'_>>,
    ) -> Result<(), ChangeCodeError> {
        let stretch = stretch.into();
        let headers = [&self.copies.a.header, &self.copies.b.header];
        let old_keys = CodeKeys::derive(old, headers.map(Some), stretch)?;
        if !headers.iter().any(|header| self.opens(&old_keys, header)) {
            return Err(ChangeCodeError::Refused);
        }
        let new_keys = CodeKeys::derive(new, headers.map(Some), stretch)?;
        let first = self.first(|held| held.header_known);
        let second = first.other();
        let entry_salt = random(rng)?;
        let one = self.with_entry(first, &new_keys, &entry_salt)?;
        let two = self.with_entry(second, &new_keys, &entry_salt)?;
        if !self.is_still(&Image::read(storage).await?) {
            return Err(ChangeCodeError::Changed);
        }
        for (which, header) in [(first, one), (second, two)] {
            let held = self.copies.of_mut(which);
            held.header_known = false;
            write_header(storage, which, &header).await?;
            held.header = header;
            held.header_known = true;
        }
        Ok(())
    }

    /// Which copy to write first: the one that is not known to be good, else B.
    fn first(&self, known: impl Fn(&Held) -> bool) -> Which {
        if known(&self.copies.b) && !known(&self.copies.a) {
            Which::A
        } else {
            Which::B
        }
    }

    /// Whether what is stored is still what this session knows of it.
    fn is_still(&self, image: &Image) -> bool {
        Which::WRITE_ORDER.into_iter().all(|which| {
            let held = self.copies.of(which);
            let header = !held.header_known || image.header(which).as_ref() == Some(&held.header);
            let body = held.body_salt.is_none() || image.body_salt(which) == held.body_salt;
            header && body
        })
    }

    fn opens(&self, keys: &CodeKeys, header: &Header) -> bool {
        let salt = header.salt();
        let opened = keys.under(&salt).and_then(|prk| {
            let stored = header.entry(self.place)?;
            Entry::open(prk, self.place, &salt, stored)
        });
        opened.is_some_and(|entry| entry.same(&self.entry))
    }

    /// The header page of a copy, with this plan's entry sealed under a new code. Two pages that are the
    /// same stay so: the entry has one salt in both.
    fn with_entry(
        &self,
        which: Which,
        keys: &CodeKeys,
        entry_salt: &[u8; SALT],
    ) -> Result<Header, ChangeCodeError> {
        let mut header = self.copies.of(which).header.clone();
        let salt = header.salt();
        let prk = keys.under(&salt).ok_or(ChangeCodeError::Sealing)?;
        let entry = self.entry.seal(prk, self.place, &salt, entry_salt)?;
        header.set_entry(self.place, &entry);
        header.seal(&self.entry.body_secret)?;
        Ok(header)
    }
}
