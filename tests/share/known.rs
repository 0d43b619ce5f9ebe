//! Known answers of the bundles: `tests/share/vectors.json`, made by our own code with the random bytes it
//! names, and opened by the second implementation too.

#![allow(dead_code, reason = "each test program uses its own part")]

use serde::{Deserialize, Serialize};
use tally::{
    platform::{Rng, RngError},
    share::{
        Expected, Message, OwnKeys, SpokenWords, fingerprint, open_with_keys, open_with_words,
        seal_to_key, seal_with_words,
    },
    vault::Work,
};

use super::sample;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/share/vectors.json");

/// One bundle, with all it is made from. Bytes are hexadecimal.
#[derive(Serialize, Deserialize)]
pub struct Known {
    name: String,
    /// The sender's private keys, and what the public ones are called by.
    reply: String,
    signing_seed: String,
    fingerprint: String,
    sealed: Sealed,
    /// All random bytes that sealing takes, in order.
    random: String,
    message: Message,
    bundle: String,
}

/// For whom.
#[derive(Serialize, Deserialize)]
enum Sealed {
    Key { private: String, public: String },
    Words { words: String, m_kib: u32, t: u32 },
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&hex[i..i + 2], 16).unwrap())
        .collect()
}

fn array(hex: &str) -> [u8; 32] {
    bytes(hex).try_into().unwrap()
}

/// Hands out given bytes, all of them once.
struct Given(Vec<u8>);

impl Rng for Given {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
        let rest = self.0.split_off(buffer.len());
        buffer.copy_from_slice(&self.0);
        self.0 = rest;
        Ok(())
    }
}

impl Known {
    fn own(&self) -> OwnKeys {
        sample::keys(array(&self.reply), array(&self.signing_seed))
    }

    fn seal(&self) -> Vec<u8> {
        let mut random = Given(bytes(&self.random));
        let bundle = match &self.sealed {
            Sealed::Key { public, .. } => {
                seal_to_key(&self.message, &self.own(), &array(public), &mut random)
            }
            Sealed::Words { words, m_kib, t } => {
                let words = spoken(words, *m_kib, *t);
                seal_with_words(&self.message, &self.own(), &words, &mut random)
            }
        };
        assert!(
            random.0.is_empty(),
            "{}: all random bytes are used",
            self.name
        );
        bundle.unwrap()
    }

    /// What the second implementation is told, to seal and to open; and what it should find.
    pub fn tasks(&self) -> (serde_json::Value, serde_json::Value, serde_json::Value) {
        let mut task = serde_json::to_value(self).unwrap();
        let sealed = task["sealed"].as_object().unwrap().values().next().unwrap();
        for (name, value) in sealed.as_object().unwrap().clone() {
            task[name] = value;
        }
        let sort = match self.sealed {
            Sealed::Key { .. } => "key",
            Sealed::Words { .. } => "words",
        };
        let told = |verb: &str| {
            let mut told = task.clone();
            told["do"] = format!("{verb}_{sort}").into();
            told
        };
        (told("seal"), told("open"), task["message"].clone())
    }

    pub fn bundle(&self) -> &str {
        &self.bundle
    }

    pub fn check(&self) {
        let own = self.own();
        let name = fingerprint(&own.public().unwrap());
        assert_eq!(hex(&name.0), self.fingerprint, "{}", self.name);
        assert!(hex(&self.seal()) == self.bundle, "{}", self.name);
        let (bundle, expected) = (bytes(&self.bundle), Expected::first(self.message.made));
        let opened = match &self.sealed {
            Sealed::Key { private, public } => {
                let to = sample::keys(array(private), [0; 32]);
                assert_eq!(to.public().unwrap().reply, array(public));
                open_with_keys(&bundle, &to, &expected)
            }
            Sealed::Words { words, m_kib, t } => {
                open_with_words(&bundle, &spoken(words, *m_kib, *t), &expected)
            }
        };
        let opened = opened.unwrap();
        assert_eq!(opened.message, self.message, "{}", self.name);
        assert_eq!(opened.from, own.public().unwrap(), "{}", self.name);
    }
}

fn spoken(words: &str, m_kib: u32, t: u32) -> SpokenWords {
    let words = SpokenWords::typed(words).unwrap();
    // What people use is held to what the format says, not to what the file says.
    if (m_kib, t) == (65_536, 3) {
        return words;
    }
    words.dangerous_for_tests(Work::dangerous_for_tests(m_kib, t))
}

pub fn read() -> Vec<Known> {
    serde_json::from_str(&std::fs::read_to_string(FILE).unwrap()).unwrap()
}

/// Makes the file anew.
pub fn write() {
    let fixed = |label: &str| {
        use sha2::{Digest, Sha256};
        hex(&Sha256::digest(format!("sv1 share {label}")))
    };
    let one = |name: &str, message: Message, sealed: Sealed| {
        let label = |part: &str| fixed(&format!("{name} {part}"));
        let mut known = Known {
            name: name.into(),
            reply: label("reply"),
            signing_seed: label("seed"),
            fingerprint: String::new(),
            sealed,
            random: label("random"),
            message,
            bundle: String::new(),
        };
        known.fingerprint = hex(&fingerprint(&known.own().public().unwrap()).0);
        known.bundle = hex(&known.seal());
        known
    };
    let key = |name: &str| {
        let private = fixed(&format!("{name} to"));
        let to = sample::keys(array(&private), [0; 32]);
        Sealed::Key {
            public: hex(&to.public().unwrap().reply),
            private,
        }
    };
    let words = |m_kib, t| Sealed::Words {
        words: "Abbaye bâteau moulin-soleil VOILE".into(),
        m_kib,
        t,
    };
    let all = [
        one(
            "share, words of the real cost",
            sample::share(4, 20),
            words(65_536, 3),
        ),
        one("share, cheap words", sample::share(12, 80), words(8, 1)),
        one("suggestions", sample::suggestions(), key("suggestions")),
        one("receipt", sample::receipt(), key("receipt")),
        one("stop", sample::stop(), key("stop")),
    ];
    std::fs::write(FILE, serde_json::to_string_pretty(&all).unwrap() + "\n").unwrap();
}
