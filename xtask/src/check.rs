//! `cargo xtask check`: format, lints, and the words that may not be in the code (W2).

use std::path::Path;

use anyhow::{Result, bail};

use crate::{dist::wasm, tools, tree};

/// Ways to run text as code or to write markup past the policy. In `src/` and `assets/`.
const FORBIDDEN: [(&str, &str); 9] = [
    ("eval(", "text must not run"),
    ("new Function", "text must not run"),
    ("innerHTML", "markup is made by Dioxus only"),
    ("outerHTML", "markup is made by Dioxus only"),
    ("insertAdjacentHTML", "markup is made by Dioxus only"),
    ("document.write", "markup is made by Dioxus only"),
    ("dangerous_inner_html", "markup is made by Dioxus only"),
    ("document::", "Dioxus' document runs text in the page"),
    (
        "style: \"",
        "the policy blocks style attributes; write a class",
    ),
];

/// What generated code may hold of these, with the number of places and why each is harmless.
const ALLOWED_IN_DIST: [(&str, usize, &str); 2] = [
    (
        "innerHTML",
        3,
        "Dioxus' interpreter, for the attribute below; Trusted Types stop it",
    ),
    (
        "dangerous_inner_html",
        3,
        "Dioxus' interpreter: an attribute that no source of ours sets",
    ),
];

/// Everything that needs no browser and no test run.
pub fn run() -> Result<()> {
    tools::for_wasm()?;
    println!("format");
    tree::run(tree::cargo().args(["fmt", "--all", "--check"]))?;
    println!("words that may not be");
    sources()?;
    println!("lints");
    let deny = ["--", "-D", "warnings"];
    let clippy = ["clippy", "--quiet"];
    tree::run(
        tree::cargo()
            .args(clippy)
            .args(["--workspace", "--all-targets", "--features", "desktop"])
            .args(deny),
    )?;
    for artefact in wasm::ALL {
        tree::run(tree::cargo().args(clippy).args(artefact.flags()).args(deny))?;
    }
    println!("Android");
    android()
}

/// Whether the phone's app compiles. Android's own headers are not needed for that: ring's C code is content with
/// those of any 64-bit ARM Linux.
fn android() -> Result<()> {
    if !tools::for_android()? {
        return Ok(());
    }
    let mut cargo = tree::cargo();
    cargo
        .args([
            "check",
            "--quiet",
            "--target",
            tools::ANDROID,
            "--lib",
            "--bin",
            "tally",
        ])
        .args(["--no-default-features", "--features", "desktop"])
        .env("CC_aarch64_linux_android", "clang")
        .env("AR_aarch64_linux_android", "llvm-ar")
        .env(
            "CFLAGS_aarch64_linux_android",
            format!(
                "--target=aarch64-linux-android24 -idirafter {}",
                tools::ARM_HEADERS
            ),
        );
    tree::run(&mut cargo)
}

/// Looks through the files of the repository.
pub fn sources() -> Result<()> {
    let mut found = Vec::new();
    let machine_paths = tree::machine_paths();
    for path in tree::files()? {
        // Pictures and the like hold no text of ours.
        let Ok(text) = tree::read(&path) else {
            continue;
        };
        if is_shipped(&path) {
            found.extend(forbidden(&path, &text));
        }
        found.extend(foreign(&path, &text, &machine_paths));
    }
    if !found.is_empty() {
        bail!("{}", found.join("\n"));
    }
    Ok(())
}

fn is_shipped(path: &Path) -> bool {
    let top = path.starts_with("src") || path.starts_with("assets");
    let code = path
        .extension()
        .is_some_and(|ending| ["rs", "js", "html"].iter().any(|e| ending == *e));
    top && code
}

fn forbidden(path: &Path, text: &str) -> Vec<String> {
    let numbered = text.lines().zip(1..);
    numbered
        .flat_map(|(line, number)| {
            let hits = FORBIDDEN
                .iter()
                .filter(move |(word, _)| line.contains(word));
            hits.map(move |(word, why)| format!("{}:{number}: `{word}`: {why}", path.display()))
        })
        .collect()
}

/// Words of one machine, or of a place or a page that others do not have.
fn foreign(path: &Path, text: &str, machine_paths: &[String]) -> Vec<String> {
    // Written in two pieces, or this file would find itself.
    let outside = [
        concat!("..", "/shared"),
        concat!("safety", ".md"),
        concat!("proofs", ".md"),
    ];
    let needles = machine_paths.iter().map(String::as_str).chain(outside);
    needles
        .filter(|needle| names_path(text, needle))
        .map(|needle| {
            format!(
                "{}: names {needle}, which only one machine has",
                path.display()
            )
        })
        .collect()
}

/// Whether the text names this path or something in it. A name that only begins like it is another.
fn names_path(text: &str, path: &str) -> bool {
    let in_names = |next: char| next.is_alphanumeric() || next == '-' || next == '_';
    text.match_indices(path).any(|(at, _)| {
        let rest = text.get(at + path.len()..).unwrap_or_default();
        // A full stop belongs to a name only when it goes on after it.
        !rest.strip_prefix('.').unwrap_or(rest).starts_with(in_names)
    })
}

/// Looks through the finished site's scripts and code.
pub fn dist() -> Result<()> {
    let mut texts = Vec::new();
    for entry in tree::dist().read_dir()? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|ending| ending == "js" || ending == "wasm")
        {
            texts.push(String::from_utf8_lossy(&std::fs::read(&path)?).into_owned());
        }
    }
    let found = unknown(&texts, &ALLOWED_IN_DIST);
    if !found.is_empty() {
        bail!("{}", found.join("\n"));
    }
    Ok(())
}

/// Forbidden words beyond what is allowed.
fn unknown(texts: &[String], allowed: &[(&str, usize, &str)]) -> Vec<String> {
    FORBIDDEN
        .iter()
        .filter_map(|(word, _)| {
            let places: usize = texts.iter().map(|text| text.matches(word).count()).sum();
            let known = allowed.iter().find(|(known, ..)| known == word);
            let known = known.map_or(0, |(_, places, _)| *places);
            (places > known)
                .then(|| format!("the site has `{word}` in {places} places, {known} are known"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forbidden_word_is_found_with_its_line() {
        let found = forbidden(Path::new("src/x.rs"), "fn a() {}\n  node.innerHTML = x;\n");
        assert_eq!(
            found,
            ["src/x.rs:2: `innerHTML`: markup is made by Dioxus only"]
        );
        for (word, _) in FORBIDDEN {
            assert_eq!(forbidden(Path::new("x"), word).len(), 1, "{word}");
        }
    }

    #[test]
    fn built_code_may_hold_what_is_known_and_no_more() {
        let allowed = [("innerHTML", 1, "known")];
        let one = "a.innerHTML=b;".to_owned();
        assert!(unknown(std::slice::from_ref(&one), &allowed).is_empty());
        assert_eq!(unknown(&[one.clone(), one], &allowed).len(), 1);
        assert_eq!(unknown(&["eval(x)".to_owned()], &allowed).len(), 1);
    }

    #[test]
    fn a_path_of_a_machine_is_found() {
        let paths = ["/home/someone".to_owned()];
        assert_eq!(
            foreign(Path::new("a.md"), "see /home/someone/x", &paths).len(),
            1
        );
        assert_eq!(
            foreign(Path::new("a.md"), concat!("see ..", "/shared/x"), &paths).len(),
            1
        );
        assert_eq!(
            foreign(Path::new("a.rs"), concat!("// `safety", ".md`, W1"), &paths).len(),
            1
        );
        for ends in ["", ".", "`", " x", "/"] {
            let text = format!("see /home/someone{ends}");
            assert_eq!(foreign(Path::new("a.md"), &text, &paths).len(), 1, "{text}");
        }
        for other in ["docs/x", "a/home/someone.svd", "/home/someone-else"] {
            assert!(
                foreign(Path::new("a.md"), other, &paths).is_empty(),
                "{other}"
            );
        }
    }

    #[test]
    fn only_shipped_code_is_searched_for_words() {
        assert!(
            is_shipped(Path::new("src/ui/mod.rs")) && is_shipped(Path::new("assets/web/sw.js"))
        );
        assert!(
            !is_shipped(Path::new("docs/threats.md")) && !is_shipped(Path::new("tests/e2e.rs"))
        );
    }
}
