//! The six known answers of the independent reference program, reproduced through our own code.

use super::{
    Code, Work,
    container::{Header, Which, body_region},
    hazmat::Prk,
    layout::{COPY, PAGE, PLACES, SALT, SLOT},
    sealed::{Body, Entry, Kind, Place, Secret, open_slot, seal_slot},
};
use crate::platform::{Rng, RngError};

/// Bytes of hexadecimal text.
pub(crate) fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&hex[i..i + 2], 16).unwrap())
        .collect()
}

/// What the reference uses instead of random bytes: SHAKE-256 of "sv1 kat " and a label.
fn fixed(label: &str, length: usize) -> Vec<u8> {
    use sha3::{
        Shake256,
        digest::{ExtendableOutput, Update},
    };
    Shake256::default()
        .chain(b"sv1 kat ")
        .chain(label.as_bytes())
        .finalize_boxed(length)
        .into()
}

fn fixed_array<const N: usize>(label: &str) -> [u8; N] {
    fixed(label, N).try_into().unwrap()
}

/// Hands out given bytes once.
struct Given(Vec<u8>);

impl Rng for Given {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
        assert_eq!(self.0.len(), buffer.len());
        buffer.copy_from_slice(&self.0);
        Ok(())
    }
}

fn sha256(bytes: &[u8]) -> Vec<u8> {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).to_vec()
}

fn check(known: &serde_json::Value) {
    let text = |value: &serde_json::Value, key: &str| value[key].as_str().unwrap().to_owned();
    let name = text(known, "name");
    let label = |part: String| format!("{name}/{part}");
    let work = Work::dangerous_for_tests(
        known["m_kib"].as_u64().unwrap() as u32,
        known["t"].as_u64().unwrap() as u32,
    );
    let salt: [u8; SALT] = fixed_array(&label("salt".into()));
    assert_eq!(salt.to_vec(), bytes(&text(known, "salt")));
    let body_secret = Secret::random(&mut Given(fixed(&label("R".into()), 32))).unwrap();
    assert_eq!(body_secret.bytes().to_vec(), bytes(&text(known, "R")));

    let mut page = salt.to_vec();
    (0..PLACES).for_each(|i| page.extend(fixed(&label(format!("e{i}")), 176)));
    page.extend(fixed(&label("hpad".into()), PAGE - page.len()));
    let mut header = Header::random(&mut Given(page)).unwrap();
    let slots: Vec<u8> = (0..PLACES)
        .flat_map(|i| fixed(&label(format!("s{i}")), SLOT))
        .collect();
    let mut body = Body::new(0, &slots);

    for plan in known["plans"].as_array().unwrap() {
        let i = plan["index"].as_u64().unwrap() as u8;
        let place = Place::new(i).unwrap();
        let code = Code::from_text(&text(plan, "code")).unwrap();
        let prk = Prk::of_code(&code, &salt, work, None).unwrap();
        assert!(
            prk.same(&Prk::known(&bytes(&text(plan, "prk")))),
            "{name} prk"
        );
        let entry = Entry {
            kind: if plan["kind"] == 0 {
                Kind::Plan
            } else {
                Kind::Wipe
            },
            slot: place,
            body_secret: body_secret.clone(),
            slot_secret: Secret::random(&mut Given(fixed(&label(format!("S{i}")), 32))).unwrap(),
        };
        assert_eq!(entry.slot_secret.bytes().to_vec(), bytes(&text(plan, "S")));
        let entry_salt = fixed_array(&label(format!("en{i}")));
        let sealed = entry.seal(&prk, place, &salt, &entry_salt).unwrap();
        assert_eq!(sealed.to_vec(), bytes(&text(plan, "entry")), "{name} entry");
        header.set_entry(place, &sealed);
        let slot_salt = fixed_array(&label(format!("ss{i}")));
        let data = text(plan, "data");
        let slot = body.slot_mut(place);
        seal_slot(
            &entry.slot_secret,
            place,
            &slot_salt,
            1,
            data.as_bytes(),
            slot,
        )
        .unwrap();
        assert_eq!(
            sha256(slot),
            bytes(&text(plan, "slot_sha256")),
            "{name} slot"
        );

        // And back, each through its own opener.
        let again = Entry::open(&prk, place, &salt, header.entry(place).unwrap()).unwrap();
        assert!(again.same(&entry));
        let opened = open_slot(&again.slot_secret, place, body.slot(place)).unwrap();
        assert_eq!((opened.schema, &opened.data[..]), (1, data.as_bytes()));
    }
    assert_eq!(sha256(header.bytes()), bytes(&text(known, "header_sha256")));

    let sealed = body
        .seal(&body_secret, &fixed_array(&label("os".into())))
        .unwrap();
    assert_eq!(sealed.len() as u64, known["body_raw_len"].as_u64().unwrap());
    assert!(Body::open(&body_secret, &sealed).unwrap() == body);
    let rest = Which::A.body_region().len() - sealed.len();
    let region = body_region(sealed, &mut Given(fixed(&label("bpad".into()), rest))).unwrap();
    let copy = [header.bytes(), &region].concat();
    assert_eq!(copy.len(), COPY);
    assert_eq!(
        sha256(&copy),
        bytes(&text(known, "copy_sha256")),
        "{name} copy"
    );
}

#[test]
fn the_six_known_answers_of_the_reference_are_reproduced() {
    let known = include_str!("../../tests/vectors/sv1_vectors.json");
    let known: Vec<serde_json::Value> = serde_json::from_str(known).unwrap();
    assert_eq!(known.len(), 6);
    known.iter().for_each(check);
}
