//! The container: its bytes, what an entry says, what a slot says, and what is done to it.

use std::sync::OnceLock;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use pollster::block_on;
use sha2::Sha512;
use tally::{
    plan::Plan,
    platform::{MemoryStorage, Storage},
    vault::{self, Code, NewPlan, OpenVault, Outcome, SetUp, Work},
};

use super::bytes::{Said, Seeded, spoiled};

const WORK: Work = Work::dangerous_for_tests(8, 1);
const REAL: &str = "7391504862";
const DECOY: &str = "4820617395";
const WIPE: &str = "95+273*604";

// Where things lie, from the specification (docs/formats/container.md).
const PAGE: usize = 4_096;
const COPY: usize = 1_056_768;
const BODY: std::ops::Range<usize> = 4_096..1_052_816;
const ENTRY: usize = 176;
const SLOT: usize = 131_072;

fn code(text: &str) -> Code {
    Code::from_text(text).expect("a code")
}

fn set_up(codes: [&str; 2], data: [&[u8]; 2], storage: &mut MemoryStorage, seed: u64) {
    let (real, decoy, wipe) = (code(codes[0]), code(codes[1]), code(WIPE));
    let new = |code, data| NewPlan {
        code,
        schema: 1,
        data,
    };
    let wanted = SetUp {
        mine: new(&real, data[0]),
        decoy: Some(new(&decoy, data[1])),
        wipe: Some(&wipe),
    };
    block_on(vault::set_up(storage, &mut Seeded(seed), wanted, WORK)).expect("it is set up");
}

/// A container with a plan `real`, a plan `decoy` and a code that wipes.
fn sound() -> &'static [u8] {
    static SOUND: OnceLock<Vec<u8>> = OnceLock::new();
    SOUND.get_or_init(|| {
        let mut storage = MemoryStorage::new();
        set_up([REAL, DECOY], [b"real", b"decoy"], &mut storage, 1);
        storage.bytes().to_vec()
    })
}

fn try_code(storage: &mut MemoryStorage, text: &str) -> Outcome {
    block_on(vault::open(storage, &mut Seeded(7), &code(text), WORK)).expect("memory is sound")
}

fn opened(storage: &mut MemoryStorage, text: &str) -> Option<(Box<OpenVault>, Vec<u8>)> {
    match try_code(storage, text) {
        Outcome::Plan(vault, plan) => Some((vault, plan.data().to_vec())),
        Outcome::Nothing | Outcome::Wiped => None,
    }
}

fn save(storage: &mut MemoryStorage, vault: &mut OpenVault, data: &[u8]) {
    block_on(vault.save(storage, &mut Seeded(9), 1, data)).expect("it is saved");
}

/// Any bytes in place of a container: a code opens its own plan or nothing, and what opens can be saved.
pub fn container(said: &[u8]) {
    let bytes = spoiled(sound(), said);
    for (text, expected) in [(REAL, b"real".as_slice()), (DECOY, b"decoy")] {
        let mut storage = MemoryStorage::holding(bytes.clone());
        if let Some((mut vault, data)) = opened(&mut storage, text) {
            assert_eq!(data, expected, "a wrong plan");
            save(&mut storage, &mut vault, b"again");
            let again = opened(&mut storage, text).map(|(_, data)| data);
            assert_eq!(again.as_deref(), Some(b"again".as_slice()));
        }
    }
}

/// The key of a code under a container's salt.
fn key_of_code(container: &[u8], text: &str) -> Hkdf<Sha512> {
    let params = Params::new(WORK.m_kib(), WORK.t(), 1, Some(32)).expect("parameters");
    let mut stretched = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(text.as_bytes(), &container[..32], &mut stretched)
        .expect("so little memory");
    Hkdf::new(None, &stretched)
}

/// Key, nonce and commitment of a record.
fn keys(prk: &Hkdf<Sha512>, domain: &[u8], salt: &[u8]) -> [u8; 76] {
    let mut okm = [0; 76];
    let info = [domain, salt].concat();
    prk.expand(&info, &mut okm).expect("76 bytes");
    okm
}

/// A record `salt | commitment | sealed`.
pub fn sealed(
    prk: &Hkdf<Sha512>,
    domain: &[u8],
    aad: &[u8],
    salt: [u8; 32],
    plain: &[u8],
) -> Vec<u8> {
    let okm = keys(prk, domain, &salt);
    let nonce = okm[32..44].try_into().expect("12 bytes");
    let cipher = ChaCha20Poly1305::new_from_slice(&okm[..32]).expect("32 bytes");
    let sealed = cipher
        .encrypt(&nonce, Payload { msg: plain, aad })
        .expect("sealed");
    [salt.as_slice(), &okm[44..], &sealed].concat()
}

fn unsealed(prk: &Hkdf<Sha512>, domain: &[u8], aad: &[u8], record: &[u8]) -> Option<Vec<u8>> {
    let okm = keys(prk, domain, &record[..32]);
    let nonce = okm[32..44].try_into().expect("12 bytes");
    let cipher = ChaCha20Poly1305::new_from_slice(&okm[..32]).expect("32 bytes");
    let msg = &record[64..];
    cipher.decrypt(&nonce, Payload { msg, aad }).ok()
}

/// Where the entry of the real plan lies, and what it says.
struct Known {
    prk: Hkdf<Sha512>,
    place: u8,
    entry: Vec<u8>,
    body: Vec<u8>,
}

fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let container = sound();
        let prk = key_of_code(container, REAL);
        let found = (0..8_u8).find_map(|place| {
            let at = 32 + ENTRY * usize::from(place);
            let (domain, aad) = entry_context(container, place);
            Some((
                place,
                unsealed(&prk, &domain, &aad, &container[at..at + ENTRY])?,
            ))
        });
        let (place, entry) = found.expect("an entry");
        let body = Hkdf::new(Some(b"sv1/body"), &entry[32..64]);
        let body = unsealed(&body, b"sv1/body", b"sv1/body", &container[BODY]).expect("a body");
        Known {
            prk,
            place,
            entry,
            body,
        }
    })
}

fn entry_context(container: &[u8], place: u8) -> (Vec<u8>, Vec<u8>) {
    let domain = [b"sv1/entry".as_slice(), &[place]].concat();
    let aad = [&domain, &container[..32]].concat();
    (domain, aad)
}

/// Any bytes in an entry that the right code opens: the plan, nothing, or a wipe where that is what it says.
pub fn entry(said: &[u8]) {
    let known = known();
    let mut plain = spoiled(&known.entry, said);
    plain.resize(known.entry.len(), 0);
    let (domain, aad) = entry_context(sound(), known.place);
    let record = sealed(&known.prk, &domain, &aad, [3; 32], &plain);
    let mut bytes = sound().to_vec();
    for copy in [0, COPY] {
        let at = copy + 32 + ENTRY * usize::from(known.place);
        bytes[at..at + ENTRY].copy_from_slice(&record);
    }
    let mut storage = MemoryStorage::holding(bytes.clone());
    let as_it_was = plain[1..] == known.entry[1..];
    match try_code(&mut storage, REAL) {
        Outcome::Plan(_, plan) => {
            assert_eq!(plan.data(), b"real");
            assert!(as_it_was && plain[0] == 0, "another entry opens the plan");
        }
        Outcome::Wiped => {
            assert_eq!(plain[0], 1, "an entry that says so");
            for text in [REAL, DECOY, WIPE] {
                assert!(matches!(try_code(&mut storage, text), Outcome::Nothing));
            }
            return;
        }
        Outcome::Nothing => assert!(!(as_it_was && plain[0] == 0)),
    }
    let decoy = opened(&mut storage, DECOY).map(|(_, data)| data);
    assert_eq!(
        decoy.as_deref(),
        Some(b"decoy".as_slice()),
        "the other plan is harmed"
    );
}

/// Any bytes in a slot that the right code opens, and so any bytes as a plan.
pub fn slot(said: &[u8]) {
    const PLAIN: usize = SLOT - 80;
    let known = known();
    let number = known.entry[1];
    let mut said = Said::new(said);
    let mark = said.byte();
    let mut plain = said.rest().to_vec();
    plain.truncate(PLAIN);
    plain.resize(PLAIN, 0);
    let domain = [b"sv1/slot".as_slice(), &[number]].concat();
    let prk = Hkdf::new(Some(b"sv1/slot"), &known.entry[64..96]);
    let record = sealed(&prk, &domain, &domain, [4; 32], &plain);
    let mut body = known.body.clone();
    body[0] = mark;
    let at = 64 + SLOT * usize::from(number);
    body[at..at + SLOT].copy_from_slice(&record);
    let prk = Hkdf::new(Some(b"sv1/body"), &known.entry[32..64]);
    let body = sealed(&prk, b"sv1/body", b"sv1/body", [5; 32], &body);
    let mut bytes = sound().to_vec();
    for copy in [0, COPY] {
        bytes[copy + BODY.start..copy + BODY.end].copy_from_slice(&body);
    }
    let mut storage = MemoryStorage::holding(bytes);
    let Outcome::Plan(mut vault, plan) = try_code(&mut storage, REAL) else {
        return;
    };
    let length = u32::from_le_bytes(plain[..4].try_into().expect("4 bytes")) as usize;
    assert!(
        length <= PLAIN - 6 && mark < 3,
        "a length that does not fit, or no mark"
    );
    assert_eq!(plan.data(), &plain[6..6 + length]);
    if let Ok(loaded) = Plan::from_bytes(plan.schema(), plan.data()) {
        let bytes = match loaded {
            tally::plan::Loaded::Writable(plan) => plan.to_bytes(),
            tally::plan::Loaded::ReadOnly(_) => return,
        };
        if let Ok(bytes) = bytes {
            save(&mut storage, &mut vault, &bytes);
        }
    }
}

/// What a person and chance do to a container, one after another; a model knows what must open.
pub fn steps(said: &[u8]) {
    /// The most steps of one run: each is some milliseconds.
    const MOST: usize = 10;
    let mut said = Said::new(said);
    let mut storage = MemoryStorage::holding(sound().to_vec());
    let mut model = Some([
        (REAL.to_owned(), b"real".to_vec()),
        (DECOY.to_owned(), b"decoy".to_vec()),
    ]);
    for step in 0..MOST {
        if said.is_empty() {
            break;
        }
        let what = said.byte();
        let who = usize::from(what >> 7);
        let Some(plans) = &mut model else {
            // Whatever is done now, nothing opens until it is set up again.
            assert!(opened(&mut storage, REAL).is_none());
            if what.is_multiple_of(2) {
                set_up(
                    [REAL, DECOY],
                    [b"anew", b"second"],
                    &mut storage,
                    90 + step as u64,
                );
                model = Some([
                    (REAL.to_owned(), b"anew".to_vec()),
                    (DECOY.to_owned(), b"second".to_vec()),
                ]);
            }
            continue;
        };
        let (mine, expected) = plans[who].clone();
        let (mut vault, data) = opened(&mut storage, &mine).expect("a code opens its plan");
        assert_eq!(data, expected);
        match what % 6 {
            0 | 1 => {
                let most = usize::from(said.byte());
                plans[who].1 = said.some(most).to_vec();
                let rng = &mut Seeded(200 + step as u64);
                block_on(vault.save(&mut storage, rng, 1, &plans[who].1)).expect("saved");
            }
            2 => {
                let new = format!("{}{step}{:07}", who + 1, said.number() % 10_000_000);
                let rng = &mut Seeded(300 + step as u64);
                let (old, changed) = (code(&mine), code(&new));
                block_on(vault.change_code(&mut storage, rng, &old, &changed, WORK))
                    .expect("changed");
                plans[who].0 = new;
            }
            3 => {
                // A crash, or an old page of the disk, in one copy; the other one heals it.
                let at = usize::from(what & 0x40 != 0) * COPY + [0, PAGE][who];
                let at = at + said.number() as usize % (PAGE - 64);
                let byte = said.byte();
                block_on(storage.write_at(at as u64, &[byte; 64])).expect("written");
                assert_eq!(
                    opened(&mut storage, &mine).map(|(_, data)| data),
                    Some(data)
                );
            }
            4 => {
                let wrong = format!("{}.5+{step}1", said.number());
                if Code::from_text(&wrong).is_ok() {
                    assert!(matches!(try_code(&mut storage, &wrong), Outcome::Nothing));
                }
            }
            _ => {
                if said.byte().is_multiple_of(4) {
                    assert!(matches!(try_code(&mut storage, WIPE), Outcome::Wiped));
                    model = None;
                }
            }
        }
    }
    for (text, expected) in model.iter().flatten() {
        let data = opened(&mut storage, text).map(|(_, data)| data);
        assert_eq!(data.as_ref(), Some(expected));
    }
}
