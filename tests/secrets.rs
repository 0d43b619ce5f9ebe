//! Secrets do not print themselves, and nothing that would print is compiled in.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

#[allow(dead_code, reason = "only its list of files is used here")]
#[path = "support/named.rs"]
mod named;

use std::{
    fmt::{Debug, Display},
    fs,
    marker::PhantomData,
    path::Path,
};

use tally::{
    keeper::{self, Request, SecretKeys},
    plan::HandOver,
    share::{OwnKeys, SpokenWords},
    vault::{Code, OpenVault},
};

/// Asks of a type which traits it has: its own answers hold where a bound does, and come before [`Lacks`].
struct Asked<T>(PhantomData<T>);

trait Lacks {
    const DEBUG: bool = false;
    const DISPLAY: bool = false;
}

impl<T> Lacks for Asked<T> {}

impl<T: Debug> Asked<T> {
    const DEBUG: bool = true;
}

impl<T: Display> Asked<T> {
    const DISPLAY: bool = true;
}

macro_rules! traits {
    ($($secret:ty),+ $(,)?) => {
        [$((stringify!($secret), <Asked<$secret>>::DEBUG, <Asked<$secret>>::DISPLAY)),+]
    };
}

#[test]
fn secrets_cannot_be_printed() {
    // The question itself is answered right.
    assert_eq!(
        traits![String, PhantomData<u8>, Asked<u8>].map(|(_, debug, display)| (debug, display)),
        [(true, true), (true, false), (false, false)]
    );
    for (secret, debug, display) in traits![
        SecretKeys,
        keeper::PlanBytes,
        keeper::Sealed,
        Request,
        keeper::Reply,
        OwnKeys,
        SpokenWords,
    ] {
        assert!(!debug && !display, "{secret} can be printed");
    }
    // These name themselves in messages, and nothing more.
    for (secret, _, display) in traits![Code, OpenVault, tally::vault::PlanBytes, HandOver] {
        assert!(!display, "{secret} can be shown");
    }
    let code = Code::from_text("7391504862").unwrap();
    assert_eq!(format!("{code:?}"), "Code");
}

/// The files of a folder with what they say.
fn sources(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let all = named::files(&root.join(folder), ending);
    assert!(!all.is_empty(), "{folder} has no {ending}");
    let read = |path: &Path| {
        (
            path.display().to_string(),
            fs::read_to_string(path).unwrap(),
        )
    };
    all.iter().map(|path| read(path)).collect()
}

/// Lines of code that hold one of these, leaving comments and the tests at the end of a file out.
fn with(files: &[(String, String)], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files {
        let code = text.split("#[cfg(test)]").next().unwrap_or(text);
        for line in code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{path}: {}", line.trim()));
            }
        }
    }
    found
}

#[test]
fn the_app_logs_nothing() {
    let printing = [
        "println!",
        "eprintln!",
        "print!(",
        "dbg!(",
        "console::",
        "console.",
        "tracing::",
        "log::info",
        "log::warn",
        "log::error",
        "log::debug",
        "info!(",
        "warn!(",
        "error!(",
    ];
    let mut files = sources("src", "rs");
    // The command for makers of lists prints what it is asked for.
    files.retain(|(path, _)| !path.contains("/directory/command/"));
    files.retain(|(path, _)| !path.ends_with("src/bin/directory.rs"));
    // Tests in files of their own.
    files.retain(|(path, _)| !path.ends_with("known_answers.rs") && !path.contains("/tests/"));
    files.extend(sources("assets", "js"));
    assert_eq!(with(&files, &printing), Vec::<String>::new());
    let broken = [(
        "x.js".into(),
        "  console.log(plan)\n// console.log\n".into(),
    )];
    assert_eq!(with(&broken, &printing), ["x.js: console.log(plan)"]);
}

#[test]
fn nothing_that_would_log_or_open_a_back_door_is_compiled_in() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
    let manifest = manifest.unwrap();
    let dioxus: Vec<&str> = manifest
        .lines()
        .filter(|line| line.starts_with("dioxus"))
        .collect();
    assert!(dioxus.len() >= 3, "{dioxus:?}");
    for line in dioxus {
        assert!(line.contains("default-features = false"), "{line}");
        for feature in ["logger", "devtools", "hot-reload", "hotreload"] {
            assert!(!line.contains(feature), "{line}");
        }
    }
    for line in manifest.lines() {
        for logger in [
            "tracing",
            "log =",
            "env_logger",
            "console_error",
            "console_log",
        ] {
            assert!(!line.starts_with(logger), "{line}");
        }
    }
}

#[test]
fn the_app_puts_nothing_on_the_clipboard() {
    let words = ["clipboard", "Clipboard", "execCommand"];
    let mut files = sources("src", "rs");
    files.extend(sources("assets", "js"));
    assert_eq!(with(&files, &words), Vec::<String>::new());
}
