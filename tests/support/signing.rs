//! Keys for signed lists and their roots, the same in every run.

#![allow(dead_code, reason = "each test program uses its own part")]

use ring::signature::{Ed25519KeyPair, KeyPair};
use tally::directory::signed::{Keys, Role, Root, sign};

/// A private key whose seed is one byte, in PKCS #8 (RFC 8410).
pub fn key(seed: u8) -> Vec<u8> {
    let mut key = vec![
        0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04,
        0x20,
    ];
    key.extend([seed; 32]);
    key
}

pub fn public(seed: u8) -> [u8; 32] {
    let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(&key(seed)).expect("a key");
    pair.public_key().as_ref().try_into().expect("32 bytes")
}

/// The keys of these seeds, two of which are enough.
pub fn keys(seeds: &[u8]) -> Keys {
    Keys {
        keys: seeds.iter().map(|seed| public(*seed)).collect(),
        threshold: 2,
    }
}

/// A body, signed by these seeds.
pub fn signed(role: Role, body: &[u8], seeds: &[u8]) -> Vec<u8> {
    let keys: Vec<Vec<u8>> = seeds.iter().map(|seed| key(*seed)).collect();
    let keys: Vec<&[u8]> = keys.iter().map(Vec::as_slice).collect();
    sign(role, body, &keys).expect("signed")
}

/// Roots are signed by 1, 2, 3, lists by 4, 5, 6, two of each.
pub fn root(version: u32) -> Root {
    Root {
        version,
        expires: 21_000,
        root: keys(&[1, 2, 3]),
        directory: keys(&[4, 5, 6]),
    }
}
