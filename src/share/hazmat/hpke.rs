//! HPKE in base mode (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305, one message.

use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable,
    aead::{AeadCtxS, ChaCha20Poly1305},
    kdf::HkdfSha256,
    kem::X25519HkdfSha256,
    rand_core::{Infallible, TryCryptoRng, TryRng},
    setup_receiver, setup_sender_with_rng,
};
use zeroize::Zeroizing;

use super::Refused;

type Public = <X25519HkdfSha256 as Kem>::PublicKey;
type Private = <X25519HkdfSha256 as Kem>::PrivateKey;
type Encapped = <X25519HkdfSha256 as Kem>::EncappedKey;

/// Bytes of an encapsulated key.
pub(in crate::share) const ENC: usize = 32;

/// One message to one key.
pub(in crate::share) struct Sender {
    enc: [u8; ENC],
    context: AeadCtxS<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>,
}

impl Sender {
    /// `ikm` is 32 random bytes that were never used; RFC 9180 derives the ephemeral key from it.
    ///
    /// # Errors
    /// [`Refused`] when nothing can be sealed to this key (its point is of small order).
    pub(in crate::share) fn new(
        to: &[u8; 32],
        info: &[u8],
        ikm: &[u8; 32],
    ) -> Result<Self, Refused> {
        let to = Public::from_bytes(to).map_err(|_| Refused)?;
        let mut drawn = Drawn {
            left: ikm,
            short: false,
        };
        let (enc, context): (Encapped, _) =
            setup_sender_with_rng(&OpModeS::Base, &to, info, &mut drawn).map_err(|_| Refused)?;
        if drawn.short {
            return Err(Refused);
        }
        let enc = enc.to_bytes().as_slice().try_into().map_err(|_| Refused)?;
        Ok(Self { enc, context })
    }

    /// The encapsulated key, before anything is sealed: a signature can cover it.
    pub(in crate::share) const fn enc(&self) -> &[u8; ENC] {
        &self.enc
    }

    /// Ciphertext and tag of the one message.
    ///
    /// # Errors
    /// [`Refused`] when it is longer than the cipher takes.
    pub(in crate::share) fn seal(mut self, plain: &[u8], aad: &[u8]) -> Result<Vec<u8>, Refused> {
        self.context.seal(plain, aad).map_err(|_| Refused)
    }
}

/// Opens ciphertext and tag of one message.
pub(in crate::share) fn open(
    private: &[u8; 32],
    info: &[u8],
    enc: &[u8; ENC],
    sealed: &[u8],
    aad: &[u8],
) -> Result<Zeroizing<Vec<u8>>, Refused> {
    let private = Private::from_bytes(private).map_err(|_| Refused)?;
    let enc = Encapped::from_bytes(enc).map_err(|_| Refused)?;
    let mut context = setup_receiver::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &enc,
        info,
    )
    .map_err(|_| Refused)?;
    let plain = context.open(sealed, aad).map_err(|_| Refused)?;
    Ok(Zeroizing::new(plain))
}

/// Puts the private key that RFC 9180 derives from 32 random bytes into `private`.
pub(in crate::share) fn derive_private(ikm: &[u8; 32], private: &mut [u8; 32]) {
    let (key, _) = X25519HkdfSha256::derive_keypair(ikm);
    key.write_exact(private);
}

/// The public key of a private one.
pub(in crate::share) fn public_of(private: &[u8; 32]) -> Result<[u8; 32], Refused> {
    let private = Private::from_bytes(private).map_err(|_| Refused)?;
    let public = X25519HkdfSha256::sk_to_pk(&private).to_bytes();
    public.as_slice().try_into().map_err(|_| Refused)
}

/// Random bytes that were drawn before, because drawing them can fail and `hpke` has no way to say so.
struct Drawn<'a> {
    left: &'a [u8],
    short: bool,
}

impl TryRng for Drawn<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Infallible> {
        match self.left.split_at_checked(to.len()) {
            Some((now, left)) => {
                to.copy_from_slice(now);
                self.left = left;
            }
            // More was wanted than was drawn: what comes of it is thrown away.
            None => self.short = true,
        }
        Ok(())
    }
}

impl TryCryptoRng for Drawn<'_> {}
