//! The stored bytes: two copies, each a header page and a body. Any bytes at all are a container; what is
//! missing at the end counts as damaged, what is too much is left alone.

use std::ops::Range;

use subtle::ConstantTimeEq;

use super::{
    code::Code,
    hazmat::{NoKey, Prk, Refused},
    layout::{BODY, BODY_REGION, COPY, ENTRY, PAGE, SALT, SEAL},
    sealed::{Place, Secret},
    stretch::Stretch,
};
use crate::platform::{Rng, RngError, Storage, StorageError};

/// Which of the two copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    A,
    B,
}

impl Which {
    /// B first: the order in which a change is written when both copies are good.
    pub(super) const WRITE_ORDER: [Self; 2] = [Self::B, Self::A];

    pub(super) fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    /// Where the copy begins.
    pub(super) fn start(self) -> usize {
        match self {
            Self::A => 0,
            Self::B => COPY,
        }
    }

    /// Where its body, and the random bytes after it, lie.
    pub(super) fn body_region(self) -> Range<usize> {
        let start = self.start() + PAGE;
        start..start + BODY_REGION
    }
}

/// One of something for each copy.
#[derive(Clone)]
pub(super) struct Pair<T> {
    pub(super) a: T,
    pub(super) b: T,
}

impl<T> Pair<T> {
    pub(super) fn from(mut make: impl FnMut(Which) -> T) -> Self {
        Self {
            a: make(Which::A),
            b: make(Which::B),
        }
    }

    pub(super) fn of(&self, which: Which) -> &T {
        match which {
            Which::A => &self.a,
            Which::B => &self.b,
        }
    }

    pub(super) fn of_mut(&mut self, which: Which) -> &mut T {
        match which {
            Which::A => &mut self.a,
            Which::B => &mut self.b,
        }
    }
}

/// A header page: the container's salt, eight entries, random bytes, and a seal.
///
/// The seal is `HKDF(HKDF-Extract("sv1/head", R), "sv1/head" | page without its last 32 bytes, 32)`. To those
/// who have no code it is as random as the rest; whoever has R sees by it that the page was written whole.
/// Without it, a page torn inside could open for one code and have lost the entry of another, and be copied
/// over the good page.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Header(Box<[u8; PAGE]>);

const HEAD_DOMAIN: &[u8] = b"sv1/head";

impl Header {
    /// A page of random bytes: no code opens it.
    pub(super) fn random(rng: &mut impl Rng) -> Result<Self, RngError> {
        let mut page = Box::new([0; PAGE]);
        rng.fill(page.as_mut())?;
        Ok(Self(page))
    }

    /// Puts what is already stored at the front of the page.
    pub(super) fn keep_start(&mut self, stored: &[u8]) {
        for (byte, kept) in self.0.iter_mut().zip(stored) {
            *byte = *kept;
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_ref()
    }

    pub(super) fn salt(&self) -> [u8; SALT] {
        self.0.first_chunk().copied().unwrap_or([0; SALT])
    }

    pub(super) fn entry(&self, place: Place) -> Option<&[u8; ENTRY]> {
        self.0.get(SALT + place.times(ENTRY)..)?.first_chunk()
    }

    pub(super) fn set_entry(&mut self, place: Place, entry: &[u8; ENTRY]) {
        let stored = self.0.get_mut(SALT + place.times(ENTRY)..);
        if let Some(stored) = stored.and_then(|bytes| bytes.first_chunk_mut()) {
            *stored = *entry;
        }
    }
}

impl Header {
    /// Seals the page under the body's secret, after a change.
    pub(super) fn seal(&mut self, body_secret: &Secret) -> Result<(), Refused> {
        let expected = self.expected_seal(body_secret)?;
        if let Some(seal) = self.0.last_chunk_mut() {
            *seal = expected;
        }
        Ok(())
    }

    /// Whether the page is as it was when it was sealed under this secret.
    pub(super) fn is_whole(&self, body_secret: &Secret) -> bool {
        let stored = self.0.last_chunk::<SEAL>();
        let expected = self.expected_seal(body_secret);
        stored
            .zip(expected.ok())
            .is_some_and(|(stored, expected)| stored.ct_eq(&expected).into())
    }

    fn expected_seal(&self, body_secret: &Secret) -> Result<[u8; SEAL], Refused> {
        let (rest, _) = self.0.split_last_chunk::<SEAL>().ok_or(Refused)?;
        Prk::of_secret(HEAD_DOMAIN, body_secret.bytes()).tag(&[HEAD_DOMAIN, rest])
    }
}

/// All that is stored, as it was read.
pub(super) struct Image(Vec<u8>);

impl Image {
    pub(super) async fn read(storage: &mut impl Storage) -> Result<Self, StorageError> {
        storage.read_all().await.map(Self)
    }

    pub(super) fn header(&self, which: Which) -> Option<Header> {
        let page: &[u8; PAGE] = self.0.get(which.start()..)?.first_chunk()?;
        Some(Header(Box::new(*page)))
    }

    pub(super) fn body(&self, which: Which) -> Option<&[u8]> {
        self.0.get(which.body_region())?.get(..BODY)
    }

    pub(super) fn body_salt(&self, which: Which) -> Option<[u8; SALT]> {
        self.body(which)?.first_chunk().copied()
    }

    /// The bytes of one copy's body region or of any other range.
    pub(super) fn range(&self, range: Range<usize>) -> Option<&[u8]> {
        self.0.get(range)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// The keys that a code has under the salts of some headers: Argon2id runs once for each distinct salt, and
/// at least once, whatever is stored.
pub(super) struct CodeKeys(Vec<([u8; SALT], Prk)>);

impl CodeKeys {
    pub(super) fn derive(
        code: &Code,
        headers: [Option<&Header>; 2],
        stretch: Stretch<'_>,
    ) -> Result<Self, NoKey> {
        let mut keys: Vec<([u8; SALT], Prk)> = Vec::with_capacity(2);
        for header in headers.into_iter().flatten() {
            let salt = header.salt();
            if keys.iter().all(|(known, _)| *known != salt) {
                keys.push((salt, stretch.key(code, &salt)?));
            }
        }
        if keys.is_empty() {
            // A try takes as long where nothing is stored.
            keys.push(([0; SALT], stretch.key(code, &[0; SALT])?));
        }
        Ok(Self(keys))
    }

    pub(super) fn under(&self, salt: &[u8; SALT]) -> Option<&Prk> {
        let found = self.0.iter().find(|(known, _)| known == salt);
        found.map(|(_, prk)| prk)
    }
}

/// Writes a header page and makes it durable.
pub(super) async fn write_header(
    storage: &mut impl Storage,
    which: Which,
    header: &Header,
) -> Result<(), StorageError> {
    storage
        .write_at(which.start() as u64, header.bytes())
        .await?;
    storage.sync().await
}

/// Writes a body region (see [`body_region`]) and makes it durable.
pub(super) async fn write_body(
    storage: &mut impl Storage,
    which: Which,
    region: &[u8],
) -> Result<(), StorageError> {
    let start = which.body_region().start;
    storage.write_at(start as u64, region).await?;
    storage.sync().await
}

/// A sealed body and the random bytes that fill its last page.
pub(super) fn body_region(mut sealed: Vec<u8>, rng: &mut impl Rng) -> Result<Vec<u8>, RngError> {
    sealed.resize(BODY_REGION, 0);
    if let Some(rest) = sealed.get_mut(BODY..) {
        rng.fill(rest)?;
    }
    Ok(sealed)
}

/// A fresh salt or secret.
pub(super) fn random<const N: usize>(rng: &mut impl Rng) -> Result<[u8; N], RngError> {
    let mut bytes = [0; N];
    rng.fill(&mut bytes)?;
    Ok(bytes)
}
