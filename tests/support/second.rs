//! `sv1` read a second time, with RustCrypto's ciphers and from the specification alone.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use sha2::Sha512;

/// What one code finds in one copy.
#[derive(Debug, PartialEq, Eq, Clone)]
pub struct Found {
    pub entry: u8,
    pub kind: u8,
    pub slot: u8,
    pub mark: u8,
    pub plan: Option<(u16, Vec<u8>)>,
}

/// Opens a record `salt | commitment | sealed`.
pub fn unseal(hkdf: &Hkdf<Sha512>, domain: &[u8], aad: &[u8], record: &[u8]) -> Option<Vec<u8>> {
    let mut okm = [0; 76];
    hkdf.expand(&[domain, &record[..32]].concat(), &mut okm)
        .unwrap();
    if okm[44..] != record[32..64] {
        return None;
    }
    let payload = Payload {
        msg: &record[64..],
        aad,
    };
    ChaCha20Poly1305::new_from_slice(&okm[..32])
        .unwrap()
        .decrypt(&okm[32..44].try_into().unwrap(), payload)
        .ok()
}

/// All that `code` opens in `copy`.
pub fn look(copy: &[u8], code: &[u8], m_kib: u32, t: u32) -> Vec<Found> {
    let salt = &copy[..32];
    let params = Params::new(m_kib, t, 1, Some(32)).unwrap();
    let mut stretched = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(code, salt, &mut stretched)
        .unwrap();
    let prk = Hkdf::new(None, &stretched);
    let mut found = Vec::new();
    for i in 0..8u8 {
        let at = 32 + 176 * usize::from(i);
        let domain = [b"sv1/entry".as_slice(), &[i]].concat();
        let aad = [&domain, salt].concat();
        let Some(entry) = unseal(&prk, &domain, &aad, &copy[at..at + 176]) else {
            continue;
        };
        assert_eq!((entry.len(), &entry[2..32]), (96, [0; 30].as_slice()));
        let body = Hkdf::new(Some(b"sv1/body"), &entry[32..64]);
        let body = unseal(&body, b"sv1/body", b"sv1/body", &copy[4096..1_052_816]).unwrap();
        assert_eq!(
            (body.len(), &body[1..64]),
            (64 + 8 * 131_072, [0; 63].as_slice())
        );
        let at = 64 + 131_072 * usize::from(entry[1]);
        let domain = [b"sv1/slot".as_slice(), &entry[1..2]].concat();
        let slot = Hkdf::new(Some(b"sv1/slot"), &entry[64..]);
        let plan = unseal(&slot, &domain, &domain, &body[at..at + 131_072]).map(|slot| {
            let length = u32::from_le_bytes(slot[..4].try_into().unwrap()) as usize;
            assert!(slot[6 + length..].iter().all(|byte| *byte == 0));
            let schema = u16::from_le_bytes(slot[4..6].try_into().unwrap());
            (schema, slot[6..6 + length].to_vec())
        });
        found.push(Found {
            entry: i,
            kind: entry[0],
            slot: entry[1],
            mark: body[0],
            plan,
        });
    }
    found
}
