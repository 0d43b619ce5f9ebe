//! The keys of one end of one share.

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// The public keys of one end: what others seal to, and what its signatures are checked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKeys {
    /// X25519 (RFC 7748): bundles are sealed to it.
    pub reply: [u8; 32],
    /// Ed25519 (RFC 8032): checks what this end signed.
    pub signer: [u8; 32],
}

impl PublicKeys {
    /// Both keys as bytes, `reply` first: what a desk shows as a code.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; 64] {
        let bytes = self.reply.iter().chain(&self.signer);
        let mut out = [0; 64];
        out.iter_mut().zip(bytes).for_each(|(to, byte)| *to = *byte);
        out
    }

    /// Both keys of bytes that were scanned; none where they are not 64.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (reply, signer) = bytes.split_first_chunk::<32>()?;
        Some(Self {
            reply: *reply,
            signer: signer.try_into().ok()?,
        })
    }
}

/// The private keys of one end, for one share or for a desk. Wiped when dropped.
///
/// They stay at one address, because a move would leave a copy that nothing wipes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnKeys(Box<Private>);

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Private {
    reply: [u8; 32],
    signing_seed: [u8; 32],
}

impl Drop for OwnKeys {
    fn drop(&mut self) {
        self.0.reply.zeroize();
        self.0.signing_seed.zeroize();
    }
}

/// What the name of a pair of public keys is made from: the first 16 bytes of a hash of both. See
/// [`words::name`](super::words::name).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint(pub [u8; 16]);

#[cfg(feature = "keeper")]
pub use made::{fingerprint, make_keys};

#[cfg(feature = "keeper")]
mod made {
    use zeroize::Zeroizing;

    use super::{Fingerprint, OwnKeys, Private, PublicKeys};
    use crate::{
        platform::Rng,
        share::{
            NotSealed,
            hazmat::{self, Refused},
        },
    };

    /// Keeps names apart from every other hash.
    const NAME: &[u8] = b"sv1/share/name";

    /// Makes keys that were never used. Give each share its own.
    ///
    /// # Errors
    /// [`NotSealed::Failed`] when the system gives no random bytes.
    pub fn make_keys(rng: &mut impl Rng) -> Result<OwnKeys, NotSealed> {
        let mut ikm = Zeroizing::new([0; 32]);
        rng.fill(ikm.as_mut()).map_err(|_| NotSealed::Failed)?;
        let mut keys = OwnKeys(Box::new(Private {
            reply: [0; 32],
            signing_seed: [0; 32],
        }));
        hazmat::derive_private(&ikm, &mut keys.0.reply);
        rng.fill(&mut keys.0.signing_seed)
            .map_err(|_| NotSealed::Failed)?;
        Ok(keys)
    }

    /// The fingerprint of a pair of public keys.
    #[must_use]
    pub fn fingerprint(keys: &PublicKeys) -> Fingerprint {
        let hash = hazmat::sha_512(&[NAME, &keys.reply, &keys.signer]);
        Fingerprint(std::array::from_fn(|i| hash.get(i).copied().unwrap_or(0)))
    }

    impl OwnKeys {
        /// The public halves.
        ///
        /// # Errors
        /// [`NotSealed::Failed`] where these are not keys, which those of [`make_keys`] always are.
        pub fn public(&self) -> Result<PublicKeys, NotSealed> {
            let public = || -> Result<PublicKeys, Refused> {
                Ok(PublicKeys {
                    reply: hazmat::public_of(&self.0.reply)?,
                    signer: hazmat::signer_of(&self.0.signing_seed)?,
                })
            };
            public().map_err(|Refused| NotSealed::Failed)
        }

        pub(in crate::share) const fn reply(&self) -> &[u8; 32] {
            &self.0.reply
        }

        pub(in crate::share) const fn signing_seed(&self) -> &[u8; 32] {
            &self.0.signing_seed
        }
    }
}
