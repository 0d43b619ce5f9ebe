//! The three sealed records of `sv1`: entry, slot and body; all bytes are laid out in `layout`.
//!
//! An **entry** is opened by a code and holds what one plan needs: which slot is its own, the secret S of
//! that slot, and the secret R of the body, which all entries share. A **slot** is opened by S and holds
//! one plan, padded to a fixed length. The **body** is opened by R and holds all slots, sealed again as a
//! whole at each save, so that a save changes the same bytes whichever plan made it.

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, Zeroizing};

use super::{
    hazmat::{self, Context, Prk, Refused},
    layout::{
        BODY, BODY_HEAD, BODY_PLAIN, COMMITMENT, ENTRY, ENTRY_PLAIN, ENTRY_ZERO, OVERHEAD, PLACES,
        SALT, SECRET, SLOT, SLOT_HEAD, SLOT_PLAIN,
    },
};
use crate::platform::{Rng, RngError};

/// 32 random bytes that open something. They stay at one address, because a move would leave a copy that
/// nothing wipes.
#[derive(Clone)]
pub(super) struct Secret(Box<[u8; SECRET]>);

impl Secret {
    /// A secret that was never used.
    pub(super) fn random(rng: &mut impl Rng) -> Result<Self, RngError> {
        let mut secret = Self(Box::new([0; SECRET]));
        rng.fill(secret.0.as_mut())?;
        Ok(secret)
    }

    fn copied(bytes: &[u8; SECRET]) -> Self {
        let mut secret = Self(Box::new([0; SECRET]));
        secret.0.copy_from_slice(bytes);
        secret
    }

    /// Its bytes.
    pub(super) fn bytes(&self) -> &[u8; SECRET] {
        &self.0
    }

    fn is(&self, other: &Self) -> subtle::Choice {
        self.bytes().ct_eq(other.bytes())
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// One of the eight places of an entry or a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place(u8);

impl Place {
    /// All of them, in order.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..PLACES as u8).map(Self)
    }

    /// The place of this number, when there is one.
    pub(super) fn new(number: u8) -> Option<Self> {
        (usize::from(number) < PLACES).then_some(Self(number))
    }

    /// Its number, from 0.
    pub(super) fn number(self) -> u8 {
        self.0
    }

    /// Where it begins in a row of `size` bytes each.
    pub(super) fn times(self, size: usize) -> usize {
        usize::from(self.0) * size
    }
}

/// What typing a code does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It opens a plan.
    Plan,
    /// It wipes the container.
    Wipe,
}

/// What an entry seals.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) slot: Place,
    pub(super) body_secret: Secret,
    pub(super) slot_secret: Secret,
}

impl Entry {
    /// Seals this entry for `place` of a header whose salt is `salt`.
    pub(super) fn seal(
        &self,
        prk: &Prk,
        place: Place,
        salt: &[u8; SALT],
        entry_salt: &[u8; SALT],
    ) -> Result<[u8; ENTRY], Refused> {
        let mut plain = Zeroizing::new(Vec::with_capacity(ENTRY_PLAIN));
        plain.push(match self.kind {
            Kind::Plan => 0,
            Kind::Wipe => 1,
        });
        plain.push(self.slot.number());
        plain.extend_from_slice(&[0; ENTRY_ZERO]);
        plain.extend_from_slice(self.body_secret.bytes());
        plain.extend_from_slice(self.slot_secret.bytes());
        let mut record = [0; ENTRY];
        fill_record(&mut record, entry_salt, &plain)?;
        hazmat::seal(prk, Self::context(&place, salt), &mut record)?;
        Ok(record)
    }

    /// Opens the bytes at `place` of a header whose salt is `salt`.
    pub(super) fn open(
        prk: &Prk,
        place: Place,
        salt: &[u8; SALT],
        stored: &[u8; ENTRY],
    ) -> Option<Self> {
        let mut record = Zeroizing::new(*stored);
        let plain = hazmat::open(prk, Self::context(&place, salt), record.as_mut())?;
        let (&[kind, slot], rest) = plain.split_first_chunk::<2>()?;
        let (zero, rest) = rest.split_first_chunk::<ENTRY_ZERO>()?;
        let (body_secret, rest) = rest.split_first_chunk::<SECRET>()?;
        let slot_secret: &[u8; SECRET] = rest.try_into().ok()?;
        if zero != &[0; ENTRY_ZERO] {
            return None;
        }
        Some(Self {
            kind: match kind {
                0 => Kind::Plan,
                1 => Kind::Wipe,
                _ => return None,
            },
            slot: Place::new(slot)?,
            body_secret: Secret::copied(body_secret),
            slot_secret: Secret::copied(slot_secret),
        })
    }

    /// Whether two entries hold the same.
    pub(super) fn same(&self, other: &Self) -> bool {
        let secrets =
            self.body_secret.is(&other.body_secret) & self.slot_secret.is(&other.slot_secret);
        self.kind == other.kind && self.slot == other.slot && bool::from(secrets)
    }

    fn context<'a>(place: &Place, salt: &'a [u8; SALT]) -> Context<'a> {
        Context {
            domain: b"sv1/entry",
            place: Some(place.0),
            bound: salt,
        }
    }
}

/// What a slot seals: the number of its format, and its bytes.
pub(super) struct SlotData {
    pub(super) schema: u16,
    pub(super) data: Zeroizing<Vec<u8>>,
}

/// Seals a plan into `slot`, which is [`SLOT`] bytes long. `data` fits.
pub(super) fn seal_slot(
    secret: &Secret,
    place: Place,
    slot_salt: &[u8; SALT],
    schema: u16,
    data: &[u8],
    slot: &mut [u8],
) -> Result<(), Refused> {
    let mut plain = Zeroizing::new(Vec::with_capacity(SLOT_PLAIN));
    plain.extend_from_slice(
        &u32::try_from(data.len())
            .map_err(|_| Refused)?
            .to_le_bytes(),
    );
    plain.extend_from_slice(&schema.to_le_bytes());
    plain.extend_from_slice(data);
    if plain.len() > SLOT_PLAIN {
        return Err(Refused);
    }
    plain.resize(SLOT_PLAIN, 0);
    fill_record(slot, slot_salt, &plain)?;
    hazmat::seal(
        &Prk::of_secret(SLOT_DOMAIN, secret.bytes()),
        slot_context(place),
        slot,
    )
}

/// Opens a slot.
pub(super) fn open_slot(secret: &Secret, place: Place, slot: &[u8]) -> Option<SlotData> {
    let mut record = Zeroizing::new(slot.to_vec());
    let prk = Prk::of_secret(SLOT_DOMAIN, secret.bytes());
    let plain = hazmat::open(&prk, slot_context(place), record.as_mut())?;
    let (head, rest) = plain.split_first_chunk::<SLOT_HEAD>()?;
    let &[a, b, c, d, e, f] = head;
    let length = usize::try_from(u32::from_le_bytes([a, b, c, d])).ok()?;
    Some(SlotData {
        schema: u16::from_le_bytes([e, f]),
        data: Zeroizing::new(rest.get(..length)?.to_vec()),
    })
}

const SLOT_DOMAIN: &[u8] = b"sv1/slot";

fn slot_context(place: Place) -> Context<'static> {
    Context {
        domain: SLOT_DOMAIN,
        place: Some(place.0),
        bound: &[],
    }
}

/// What a body seals: the mark that orders copy A and copy B after a crash, and all slots as stored. The
/// slots are sealed themselves, so there is nothing here to wipe.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Body(Vec<u8>);

/// How many marks there are: enough to tell the newer of two copies, too few to count saves.
pub(super) const MARKS: u8 = 3;

impl Body {
    /// A body of these slots: [`PLACES`] x [`SLOT`] bytes.
    pub(super) fn new(mark: u8, slots: &[u8]) -> Self {
        let mut plain = Vec::with_capacity(BODY_PLAIN);
        plain.push(mark % MARKS);
        plain.resize(BODY_HEAD, 0);
        plain.extend_from_slice(slots);
        plain.resize(BODY_PLAIN, 0);
        Self(plain)
    }

    /// Seals this body under a salt of its own.
    pub(super) fn seal(&self, secret: &Secret, body_salt: &[u8; SALT]) -> Result<Vec<u8>, Refused> {
        let mut record = vec![0; BODY];
        fill_record(&mut record, body_salt, &self.0)?;
        hazmat::seal(
            &Prk::of_secret(BODY_DOMAIN, secret.bytes()),
            BODY_CONTEXT,
            &mut record,
        )?;
        Ok(record)
    }

    /// Opens a body.
    pub(super) fn open(secret: &Secret, stored: &[u8]) -> Option<Self> {
        let mut record = stored.to_vec();
        let prk = Prk::of_secret(BODY_DOMAIN, secret.bytes());
        let length = hazmat::open(&prk, BODY_CONTEXT, &mut record)?.len();
        // The plaintext moves to the front of its own buffer: no second megabyte.
        record.copy_within(SALT + COMMITMENT..SALT + COMMITMENT + length, 0);
        record.truncate(length);
        let (head, slots) = record.split_first_chunk::<BODY_HEAD>()?;
        let (&mark, zero) = head.split_first()?;
        let whole = slots.len() == PLACES * SLOT && zero.iter().all(|byte| *byte == 0);
        (mark < MARKS && whole).then_some(Self(record))
    }

    /// The mark, below [`MARKS`].
    pub(super) fn mark(&self) -> u8 {
        self.0.first().copied().unwrap_or_default()
    }

    /// Gives it the mark of the next save.
    pub(super) fn advance(&mut self) {
        let next = (self.mark() + 1) % MARKS;
        if let Some(mark) = self.0.first_mut() {
            *mark = next;
        }
    }

    /// Whether this body was saved after `other`. Both were sealed under one R; the protocol keeps them at
    /// most one save apart.
    pub(super) fn follows(&self, other: &Self) -> bool {
        self.mark() == (other.mark() + 1) % MARKS
    }

    /// A slot, as stored.
    pub(super) fn slot(&self, place: Place) -> &[u8] {
        let start = BODY_HEAD + place.times(SLOT);
        self.0.get(start..start + SLOT).unwrap_or_default()
    }

    /// A slot, to seal into.
    pub(super) fn slot_mut(&mut self, place: Place) -> &mut [u8] {
        let start = BODY_HEAD + place.times(SLOT);
        self.0.get_mut(start..start + SLOT).unwrap_or_default()
    }
}

const BODY_DOMAIN: &[u8] = b"sv1/body";

const BODY_CONTEXT: Context<'static> = Context {
    domain: BODY_DOMAIN,
    place: None,
    bound: &[],
};

/// Puts a salt and a plaintext where `hazmat::seal` wants them.
fn fill_record(record: &mut [u8], salt: &[u8; SALT], plain: &[u8]) -> Result<(), Refused> {
    if record.len() != plain.len() + OVERHEAD {
        return Err(Refused);
    }
    let (front, rest) = record.split_first_chunk_mut::<SALT>().ok_or(Refused)?;
    *front = *salt;
    rest.get_mut(COMMITMENT..COMMITMENT + plain.len())
        .ok_or(Refused)?
        .copy_from_slice(plain);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What opens of a body with this plaintext, sealed as every body is.
    fn opened(plain: &[u8]) -> Option<Body> {
        let secret = Secret::copied(&[7; SECRET]);
        let mut record = vec![0; OVERHEAD + plain.len()];
        record[SALT + COMMITMENT..][..plain.len()].copy_from_slice(plain);
        let prk = Prk::of_secret(BODY_DOMAIN, secret.bytes());
        hazmat::seal(&prk, BODY_CONTEXT, &mut record).unwrap();
        Body::open(&secret, &record)
    }

    #[test]
    fn a_body_of_another_form_does_not_open_though_its_seal_is_right() {
        let plain = Body::new(MARKS - 1, &vec![3; PLACES * SLOT]).0;
        assert_eq!(opened(&plain).map(|body| body.mark()), Some(MARKS - 1));
        let mut spoiled = plain.clone();
        spoiled[0] = MARKS;
        assert!(opened(&spoiled).is_none(), "a mark that is none");
        for at in 1..BODY_HEAD {
            let mut spoiled = plain.clone();
            spoiled[at] = 1;
            assert!(opened(&spoiled).is_none(), "byte {at} is not zero");
        }
        assert!(opened(&plain[..plain.len() - 1]).is_none(), "too short");
        assert!(opened(&[plain, vec![0]].concat()).is_none(), "too long");
    }
}
