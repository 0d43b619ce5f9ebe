//! A record: `salt 32 | commitment 32 | ciphertext | tag 16`.
//!
//! `key 32 | nonce 12 | commitment 32 = HKDF-Expand(prk, domain | place | salt, 76)`, the shape of C2SP's
//! `chunked-encryption`. The commitment is compared before the cipher sees anything, so a record opens
//! under one key only, whoever made it.

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::{
    Prk, Refused,
    aead::{self, KEY, NONCE},
};
use crate::vault::layout::{COMMITMENT, SALT, TAG};

/// What a record is and where it lies: part of its key and of its authenticated data.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    /// Which kind of record.
    pub(crate) domain: &'static [u8],
    /// Which of its places, where there are several.
    pub(crate) place: Option<u8>,
    /// What else it is bound to.
    pub(crate) bound: &'a [u8],
}

/// Seals a record in place: its salt is already at the front, its plaintext where the ciphertext goes.
///
/// # Errors
/// [`Refused`] when it is shorter than an empty record; it is then not to be stored.
pub(crate) fn seal(prk: &Prk, context: Context<'_>, record: &mut [u8]) -> Result<(), Refused> {
    let (salt, rest) = record.split_first_chunk_mut::<SALT>().ok_or(Refused)?;
    let (commitment, rest) = rest.split_first_chunk_mut::<COMMITMENT>().ok_or(Refused)?;
    let (data, tag) = rest.split_last_chunk_mut::<TAG>().ok_or(Refused)?;
    let keys = Keys::derive(prk, context, salt)?;
    *tag = aead::seal_once(&keys.key, keys.nonce, &context.aad(), data)?;
    *commitment = keys.commitment;
    Ok(())
}

/// Opens a record in place and returns its plaintext; anything else than a record sealed with this key,
/// here, is `None`. What is left in place is then of no use.
pub(crate) fn open<'r>(prk: &Prk, context: Context<'_>, record: &'r mut [u8]) -> Option<&'r [u8]> {
    let (salt, rest) = record.split_first_chunk_mut::<SALT>()?;
    let (commitment, sealed) = rest.split_first_chunk_mut::<COMMITMENT>()?;
    let keys = Keys::derive(prk, context, salt).ok()?;
    if !bool::from(keys.commitment.ct_eq(commitment)) {
        return None;
    }
    aead::open(&keys.key, keys.nonce, &context.aad(), sealed).ok()?;
    sealed.split_last_chunk::<TAG>().map(|(plain, _)| plain)
}

impl Context<'_> {
    fn aad(&self) -> Vec<u8> {
        let mut aad = self.domain.to_vec();
        aad.extend(self.place);
        aad.extend_from_slice(self.bound);
        aad
    }
}

/// What one salt gives.
struct Keys {
    key: Zeroizing<[u8; KEY]>,
    nonce: [u8; NONCE],
    commitment: [u8; COMMITMENT],
}

impl Keys {
    fn derive(prk: &Prk, context: Context<'_>, salt: &[u8; SALT]) -> Result<Self, Refused> {
        let mut okm = Zeroizing::new([0; KEY + NONCE + COMMITMENT]);
        prk.expand(
            &[context.domain, context.place.as_slice(), salt],
            okm.as_mut(),
        )?;
        let (key, rest) = okm.split_first_chunk::<KEY>().ok_or(Refused)?;
        let (nonce, rest) = rest.split_first_chunk::<NONCE>().ok_or(Refused)?;
        let commitment = rest.first_chunk::<COMMITMENT>().ok_or(Refused)?;
        Ok(Self {
            key: Zeroizing::new(*key),
            nonce: *nonce,
            commitment: *commitment,
        })
    }
}

#[cfg(test)]
mod tests {
    use chacha20::{
        ChaCha20,
        cipher::{KeyIvInit, StreamCipher},
    };
    use num_bigint::BigInt;

    use super::*;

    const CONTEXT: Context<'static> = Context {
        domain: b"test",
        place: Some(3),
        bound: b"salt",
    };

    fn prk(byte: u8) -> Prk {
        Prk::of_secret(b"test", &[byte; 32])
    }

    fn record(prk: &Prk, plain: &[u8]) -> Vec<u8> {
        let mut record = [&[7; SALT], [0; COMMITMENT].as_slice(), plain, &[0; TAG]].concat();
        seal(prk, CONTEXT, &mut record).unwrap();
        record
    }

    #[test]
    fn a_record_opens_under_its_key_in_its_place_only() {
        let sealed = record(&prk(1), b"text");
        let opens = |prk: &Prk, context| open(prk, context, &mut sealed.clone()).is_some();
        assert_eq!(
            open(&prk(1), CONTEXT, &mut sealed.clone()).unwrap(),
            b"text"
        );
        assert!(!opens(&prk(2), CONTEXT));
        assert!(!opens(
            &prk(1),
            Context {
                domain: b"tesT",
                ..CONTEXT
            }
        ));
        assert!(!opens(
            &prk(1),
            Context {
                place: Some(4),
                ..CONTEXT
            }
        ));
        assert!(!opens(
            &prk(1),
            Context {
                place: None,
                ..CONTEXT
            }
        ));
        assert!(!opens(
            &prk(1),
            Context {
                bound: b"pepper",
                ..CONTEXT
            }
        ));
    }

    #[test]
    fn no_bit_of_a_record_can_change_and_no_byte_be_missing() {
        let sealed = record(&prk(1), b"text");
        for bit in 0..sealed.len() * 8 {
            let mut changed = sealed.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(open(&prk(1), CONTEXT, &mut changed).is_none(), "bit {bit}");
        }
        for length in 0..sealed.len() {
            assert!(open(&prk(1), CONTEXT, &mut sealed[..length].to_vec()).is_none());
            let refused = seal(&prk(1), CONTEXT, &mut vec![0; length]).is_err();
            assert_eq!(refused, length < SALT + COMMITMENT + TAG);
        }
    }

    /// The number of a little-endian string.
    fn number(bytes: &[u8]) -> BigInt {
        BigInt::from_bytes_le(num_bigint::Sign::Plus, bytes)
    }

    /// `r` and `s` of Poly1305 for these keys (RFC 8439, section 2.6).
    fn poly_key(keys: &Keys) -> (BigInt, BigInt) {
        let mut block = [0; 32];
        ChaCha20::new(&(*keys.key).into(), &keys.nonce.into()).apply_keystream(&mut block);
        let (r, s) = block.split_at(16);
        let clamp = number(&[
            255, 255, 255, 15, 252, 255, 255, 15, 252, 255, 255, 15, 252, 255, 255, 15,
        ]);
        (number(r) & clamp, number(s))
    }

    /// The polynomial of Poly1305, before `s` is added.
    fn polynomial(blocks: &[BigInt], r: &BigInt, p: &BigInt) -> BigInt {
        blocks
            .iter()
            .fold(BigInt::ZERO, |sum, block| (sum + block) * r % p)
    }

    /// The attack that the commitment is for: a ciphertext whose tag is right under two keys. One block is
    /// solved for, so that both polynomials, with their `s`, end in the same tag.
    #[test]
    fn a_ciphertext_forged_for_two_keys_opens_under_the_committed_one_only() {
        let (one, two) = (prk(1), prk(2));
        let p = (BigInt::from(1) << 130) - 5;
        let high = BigInt::from(1) << 128;
        let aad = CONTEXT.aad();
        let mut forged = 0;
        for try_ in 0..64u8 {
            let salt = [try_; SALT];
            let keys = [&one, &two].map(|prk| Keys::derive(prk, CONTEXT, &salt).unwrap());
            let [(r1, s1), (r2, s2)] = keys.each_ref().map(poly_key);
            let block = |bytes: &[u8]| number(bytes) + &high;
            let mut padded = aad.clone();
            padded.resize(16, 0);
            let lengths = [(aad.len() as u64).to_le_bytes(), 48_u64.to_le_bytes()].concat();
            // Three blocks of ciphertext; the one in the middle is to be found.
            let (first, last) = ([0x55; 16], [0xaa; 16]);
            let parts = [
                block(&padded),
                block(&first),
                BigInt::ZERO,
                block(&last),
                block(&lengths),
            ];
            let (k1, k2) = (polynomial(&parts, &r1, &p), polynomial(&parts, &r2, &p));
            let power = |r: &BigInt| r.modpow(&BigInt::from(3), &p);
            let slope = (power(&r1) - power(&r2) + &p) % &p;
            let inverse = slope.modpow(&(&p - 2), &p);
            for carry in -4..=4 {
                let wanted = &k2 - &k1 + &s2 - &s1 + BigInt::from(carry) * &high;
                let middle: BigInt = ((wanted * &inverse) % &p + &p) % &p;
                let free: BigInt = &middle - &high;
                let (sign, mut bytes) = free.to_bytes_le();
                if sign == num_bigint::Sign::Minus || bytes.len() > 16 {
                    continue;
                }
                bytes.resize(16, 0);
                let mut all = parts.clone();
                all[2] = middle;
                let tags: [BigInt; 2] =
                    [(&r1, &s1), (&r2, &s2)].map(|(r, s)| (polynomial(&all, r, &p) + s) % &high);
                if tags[0] != tags[1] {
                    continue;
                }
                let (_, mut tag) = tags[0].to_bytes_le();
                tag.resize(16, 0);
                let sealed = [&first, bytes.as_slice(), &last, &tag].concat();
                for keys in &keys {
                    let opened = aead::open(&keys.key, keys.nonce, &aad, &mut sealed.clone());
                    assert!(
                        opened.is_ok(),
                        "the cipher alone takes the forgery under both keys"
                    );
                }
                for (committed, other) in [(0, &two), (1, &one)] {
                    let mut record =
                        [&salt, keys[committed].commitment.as_slice(), &sealed].concat();
                    assert!(open(other, CONTEXT, &mut record.clone()).is_none());
                    let own = [&one, &two][committed];
                    assert!(open(own, CONTEXT, &mut record).is_some());
                }
                forged += 1;
            }
        }
        println!("commitment: {forged} ciphertexts forged for two keys, none opened under both");
        assert!(forged >= 8);
    }

    /// The inverse of a square matrix modulo a prime (Gauss, Jordan); none where there is none.
    fn inverse(mut rows: Vec<Vec<BigInt>>, p: &BigInt) -> Option<Vec<Vec<BigInt>>> {
        let n = rows.len();
        for (i, row) in rows.iter_mut().enumerate() {
            row.extend((0..n).map(|j| BigInt::from(u8::from(i == j))));
        }
        for at in 0..n {
            let pivot = (at..n).find(|row| rows[*row][at] != BigInt::ZERO)?;
            rows.swap(at, pivot);
            let unit = rows[at][at].modpow(&(p - 2), p);
            rows[at]
                .iter_mut()
                .for_each(|cell| *cell = &*cell * &unit % p);
            let own = rows[at].clone();
            for row in (0..n).filter(|row| *row != at) {
                let times = rows[row][at].clone();
                for (cell, own) in rows[row].iter_mut().zip(&own) {
                    *cell = ((&*cell - &times * own) % p + p) % p;
                }
            }
        }
        Some(rows.into_iter().map(|row| row[n..].to_vec()).collect())
    }

    /// The same attack on more keys at once: as many blocks are solved for as there are keys, but one.
    #[test]
    fn a_ciphertext_forged_for_three_to_six_keys_opens_under_the_committed_one_only() {
        let p = (BigInt::from(1) << 130) - 5;
        let high = BigInt::from(1) << 128;
        let aad = CONTEXT.aad();
        let salt = [9; SALT];
        let mut most = 2;
        for count in 3..=6_u8 {
            let prks: Vec<Prk> = (1..=count).map(prk).collect();
            let keys: Vec<Keys> = prks
                .iter()
                .map(|prk| Keys::derive(prk, CONTEXT, &salt).unwrap())
                .collect();
            let poly: Vec<(BigInt, BigInt)> = keys.iter().map(poly_key).collect();
            let blocks = usize::from(count);
            let mut padded = aad.clone();
            padded.resize(16, 0);
            let length = 16 * u64::from(count);
            let lengths = [(aad.len() as u64).to_le_bytes(), length.to_le_bytes()].concat();
            let block = |bytes: &[u8]| number(bytes) + &high;
            // One block of ciphertext to vary, the others to be found.
            let mut parts = vec![BigInt::ZERO; blocks + 2];
            parts[0] = block(&padded);
            parts[blocks + 1] = block(&lengths);
            let power = |r: &BigInt, at: usize| r.modpow(&BigInt::from(blocks + 2 - at), &p);
            let row = |(r, _): &(BigInt, BigInt)| -> Vec<BigInt> {
                let slope = |at| (power(r, at) - power(&poly[0].0, at) + &p) % &p;
                (2..=blocks).map(slope).collect()
            };
            let solve = inverse(poly[1..].iter().map(row).collect(), &p).unwrap();
            let forged = (0..200_000_u32).find_map(|varied| {
                let mut first = [0x55; 16];
                first[..4].copy_from_slice(&varied.to_le_bytes());
                parts[1] = block(&first);
                parts[2..=blocks].fill(BigInt::ZERO);
                let known = poly.iter().map(|(r, s)| polynomial(&parts, r, &p) + s);
                let known: Vec<BigInt> = known.collect();
                let mut sealed = first.to_vec();
                for (i, row) in solve.iter().enumerate() {
                    let wanted = known[1..].iter().map(|other| &known[0] - other);
                    let found: BigInt = row.iter().zip(wanted).map(|(a, b)| a * b).sum();
                    let found = (found % &p + &p) % &p;
                    let free: BigInt = &found - &high;
                    let (sign, mut bytes) = free.to_bytes_le();
                    if sign == num_bigint::Sign::Minus || bytes.len() > 16 {
                        return None;
                    }
                    bytes.resize(16, 0);
                    sealed.extend(bytes);
                    parts[2 + i] = found;
                }
                let tags = poly
                    .iter()
                    .map(|(r, s)| (polynomial(&parts, r, &p) + s) % &high);
                let tags: Vec<BigInt> = tags.collect();
                if tags.iter().any(|tag| *tag != tags[0]) {
                    return None;
                }
                let (_, mut tag) = tags[0].to_bytes_le();
                tag.resize(16, 0);
                sealed.extend(tag);
                Some(sealed)
            });
            let sealed = forged.expect("a forgery");
            for (committed, own) in keys.iter().enumerate() {
                let opened = aead::open(&own.key, own.nonce, &aad, &mut sealed.clone());
                assert!(opened.is_ok(), "the cipher alone takes it under every key");
                let record = [&salt, own.commitment.as_slice(), &sealed].concat();
                for (other, prk) in prks.iter().enumerate() {
                    let opens = open(prk, CONTEXT, &mut record.clone()).is_some();
                    assert_eq!(opens, other == committed);
                }
            }
            most = count;
        }
        println!("counted: keys that one forged ciphertext fits: {most} of 16");
        assert_eq!(most, 6);
    }
}
