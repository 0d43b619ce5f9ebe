//! What is left in a program's memory when it has locked: no code, and no key.
//!
//! A child process opens a plan with a keeper on a thread, as the desktop does, and locks. The parent looks
//! through all of the child's memory, for a code and a plan that only the parent made up and for the keys that a
//! second implementation derives. The web has no such test: there the memory goes with the page and the Workers.

#![cfg(target_os = "linux")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test that fails panics, and the process tells how far it is"
)]

#[path = "support/file_store.rs"]
mod file_store;
#[path = "support/process.rs"]
mod process;
mod support;

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{atomic::Ordering, mpsc},
};

use argon2::{Algorithm, Argon2, Params, Version};
use file_store::FileStore;
use hkdf::Hkdf;
use pollster::block_on;
use process::Needle;
use sha2::Sha512;
use support::{second::unseal, *};
use tally::{
    keeper::{Link, Reply, Request, SecretKeys},
    platform::{KeeperThread, MemoryStorage, Rng, SystemRng},
    vault::{self, SetUp},
};
use zeroize::Zeroizing;

/// What the child is told: where its file is, and the code, each byte of it changed by [`MASK`].
const FILE: &str = "CALC_TEST_FILE";
const MASKED: &str = "CALC_TEST_MASKED";
const MASK: u8 = 0x5a;

/// Says how far it is, and waits until the parent has looked.
fn pause(at: &str) {
    println!("\n{at}");
    std::io::stdout().flush().unwrap();
    let mut go_on = [0];
    std::io::stdin().read_exact(&mut go_on).unwrap();
}

#[test]
#[ignore = "the process that the other test starts and looks through"]
fn the_process_that_is_looked_through() {
    let path = PathBuf::from(std::env::var_os(FILE).expect("started by the other test"));
    let masked = std::env::var_os(MASKED).unwrap().into_string().unwrap();
    let keys = {
        let mut keys = String::with_capacity(64);
        keys.extend((0..masked.len() / 2).map(|i| {
            let byte = u8::from_str_radix(&masked[2 * i..2 * i + 2], 16).unwrap();
            char::from(byte ^ MASK)
        }));
        SecretKeys::new(keys)
    };
    let (store, dropped) = FileStore::new(path);
    let (sender, replies) = mpsc::channel();
    let deliver = move |frame| drop(sender.send(Zeroizing::new(frame)));
    let thread = KeeperThread::start(store, SystemRng::new(), WORK, deliver).unwrap();
    let link = Link::new(thread);
    let answer = link.ask(Request::Try(keys));
    link.receive(&replies.recv().unwrap());
    let reply = block_on(answer).unwrap();
    assert!(matches!(reply, Reply::Opened(_)));
    pause("open");
    drop(reply);
    link.end();
    while !dropped.load(Ordering::SeqCst) {
        std::thread::yield_now();
    }
    pause("locked");
}

/// The process, and its ends of the pipes.
struct Looked {
    child: Child,
    says: std::io::Lines<BufReader<std::process::ChildStdout>>,
    told: ChildStdin,
}

impl Looked {
    fn start(path: &Path, code: &str) -> Self {
        let masked: String = code
            .bytes()
            .map(|byte| format!("{:02x}", byte ^ MASK))
            .collect();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "the_process_that_is_looked_through",
                "--exact",
                "--ignored",
                "--nocapture",
            ])
            .env(FILE, path)
            .env(MASKED, masked)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let says = BufReader::new(child.stdout.take().unwrap()).lines();
        let told = child.stdin.take().unwrap();
        Self { child, says, told }
    }

    fn until(&mut self, at: &str) {
        let found = self.says.by_ref().any(|line| line.unwrap() == at);
        assert!(found, "it ended before it was {at}");
    }

    fn go_on(&mut self) {
        self.told.write_all(b"x").unwrap();
    }

    /// How often each of these stands in its memory.
    fn holds(&self, needles: &[Needle]) -> Vec<usize> {
        process::find(self.child.id(), needles).expect("a parent may read its child's memory")
    }
}

impl Drop for Looked {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A key as HMAC-SHA-512 holds it once it is set (RFC 2104): the states after the inner and the outer block. They are
/// as good as the key.
fn as_state(name: &'static str, key: &[u8]) -> [(&'static str, Vec<u8>); 2] {
    // FIPS 180-4, 5.3.5.
    const START: [u64; 8] = [
        0x6a09_e667_f3bc_c908,
        0xbb67_ae85_84ca_a73b,
        0x3c6e_f372_fe94_f82b,
        0xa54f_f53a_5f1d_36f1,
        0x510e_527f_ade6_82d1,
        0x9b05_688c_2b3e_6c1f,
        0x1f83_d9ab_fb41_bd6b,
        0x5be0_cd19_137e_2179,
    ];
    [0x36, 0x5c].map(|pad: u8| {
        let block = std::array::from_fn(|i| key.get(i).copied().unwrap_or(0) ^ pad);
        let mut state = START;
        sha2::block_api::compress512(&mut state, &[block]);
        (
            name,
            state.iter().flat_map(|word| word.to_ne_bytes()).collect(),
        )
    })
}

/// The keys of a container that a code opens, derived a second time. Half of each is enough to know it by, and is
/// found where the other half was overwritten.
fn keys(container: &[u8], code: &str) -> Vec<Needle> {
    let salt = &container[..32];
    let mut stretched = [0; 32];
    let params = Params::new(WORK.m_kib(), WORK.t(), 1, Some(32)).unwrap();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(code.as_bytes(), salt, &mut stretched)
        .unwrap();
    let (extracted, prk) = Hkdf::<Sha512>::extract(None, &stretched);
    let (place, entry) = (0..8_u8)
        .find_map(|i| {
            let at = 32 + 176 * usize::from(i);
            let domain = [b"sv1/entry".as_slice(), &[i]].concat();
            let aad = [&domain, salt].concat();
            Some((i, unseal(&prk, &domain, &aad, &container[at..at + 176])?))
        })
        .unwrap();
    let key_of = |prk: &Hkdf<Sha512>, domain: &[u8], salt: &[u8]| {
        let mut okm = [0; 32];
        prk.expand(&[domain, salt].concat(), &mut okm).unwrap();
        okm
    };
    let at = 32 + 176 * usize::from(place);
    let entry_domain = [b"sv1/entry".as_slice(), &[place]].concat();
    let (body_secret, slot_secret) = (&entry[32..64], &entry[64..96]);
    let body = Hkdf::new(Some(b"sv1/body"), body_secret);
    let mut needles = vec![
        ("the code, stretched", stretched.to_vec()),
        ("the code's key", extracted.to_vec()),
        (
            "the entry's key",
            key_of(&prk, &entry_domain, &container[at..at + 32]).to_vec(),
        ),
        ("the body's secret", body_secret.to_vec()),
        ("the slot's secret", slot_secret.to_vec()),
        (
            "the body's key",
            key_of(&body, b"sv1/body", &container[4096..4128]).to_vec(),
        ),
    ];
    needles.extend(as_state("the code's key, as a state", &extracted));
    let (extracted, _) = Hkdf::<Sha512>::extract(Some(b"sv1/body"), body_secret);
    needles.extend(as_state("the body's key of keys, as a state", &extracted));
    let (extracted, _) = Hkdf::<Sha512>::extract(Some(b"sv1/slot"), slot_secret);
    needles.extend(as_state("the slot's key of keys, as a state", &extracted));
    needles
        .into_iter()
        .flat_map(|(name, bytes)| {
            let halves = bytes.chunks(16).map(<[u8]>::to_vec);
            halves
                .map(move |bytes| Needle { name, bytes })
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn no_code_and_no_key_is_left_in_memory_after_locking() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("calc.bin");
    let mut random = [0; 12];
    SystemRng::new().fill(&mut random).unwrap();
    let text: String = random
        .iter()
        .map(|byte| char::from(b'0' + byte % 10))
        .collect();
    let words: String = random
        .iter()
        .map(|byte| format!("needle{byte:02x}zq "))
        .collect();
    let mine = code(&text);
    let mut made = MemoryStorage::new();
    let wanted = SetUp {
        mine: plan(&mine, words.as_bytes()),
        decoy: None,
        wipe: None,
    };
    block_on(vault::set_up(
        &mut made,
        &mut SystemRng::new(),
        wanted,
        WORK,
    ))
    .unwrap();
    fs::write(&path, made.bytes()).unwrap();

    let mut needles = keys(made.bytes(), &text);
    let secrets = needles.len();
    needles.push(Needle {
        name: "the code",
        bytes: text.clone().into_bytes(),
    });
    needles.push(Needle {
        name: "words of the plan",
        bytes: words.as_bytes()[..22].to_vec(),
    });
    let mut looked = Looked::start(&path, &text);
    looked.until("open");
    let open = looked.holds(&needles);
    looked.go_on();
    looked.until("locked");
    let locked = looked.holds(&needles);
    looked.go_on();
    looked.child.wait().unwrap();

    let mut sums: Vec<(&str, usize, usize)> = Vec::new();
    for (needle, (open, locked)) in needles.iter().zip(open.iter().zip(&locked)) {
        match sums.last_mut().filter(|sum| sum.0 == needle.name) {
            Some(sum) => (sum.1, sum.2) = (sum.1 + open, sum.2 + locked),
            None => sums.push((needle.name, *open, *locked)),
        }
    }
    for (name, open, locked) in sums {
        println!("counted: {name} in memory while open, and locked: {open}, {locked}");
    }
    let at = |name: &str| {
        needles
            .iter()
            .position(|needle| needle.name == name)
            .unwrap()
    };
    // What is looked for can be found: the keeper needs these as long as the plan is open.
    for name in [
        "the body's secret",
        "the slot's secret",
        "words of the plan",
    ] {
        assert!(
            open[at(name)] > 0,
            "{name} is not found while the plan is open"
        );
    }
    let left: Vec<&str> = (0..=secrets)
        .filter(|n| locked[*n] > 0)
        .map(|n| needles[n].name)
        .collect();
    assert_eq!(left, Vec::<&str>::new(), "left in memory after locking");
}
