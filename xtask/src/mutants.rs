//! `cargo xtask mutants`: changes the code for the worse, one place at a time, and sees whether a test notices.
//!
//! cargo-mutants does it, in a copy of the repository. All changes to a part take hours: `--shard 0/20` makes one in
//! twenty of them.

use anyhow::{Result, bail};

use crate::{tools, tree};

/// Code that must not go wrong unnoticed, and the tests that have to notice. Others may as well, but are too slow to
/// be run for each change.
struct Part {
    name: &'static str,
    /// A pattern of files.
    files: &'static str,
    /// The fewest features that it and these tests are built with.
    features: &'static str,
    /// Files of `tests/`, beside the tests within the library.
    tests: &'static [&'static str],
}

const PARTS: [Part; 4] = [
    Part {
        name: "vault",
        files: "src/vault/**",
        features: "keeper",
        tests: &[
            "vault",
            "vault_damage",
            "vault_faults",
            "vault_pepper",
            "keeper",
        ],
    },
    Part {
        name: "keeper",
        files: "src/keeper/**",
        features: "keeper",
        tests: &["keeper", "keeper_thread", "vault_faults", "share_keeper"],
    },
    Part {
        name: "share",
        files: "src/share/**",
        features: "keeper",
        tests: &["share", "share_keeper", "share_words"],
    },
    Part {
        name: "list",
        files: "src/directory/signed/**",
        features: "list-tools",
        tests: &["directory_signed", "directory_updates", "directory_drill"],
    },
];

/// How long the tests of a part may take with a change in it, in seconds, before it counts as noticed.
const LONGEST_S: u32 = 300;

/// Changes one part; `shard` is, say, `0/20`.
///
/// # Errors
/// Where there is no such part, cargo-mutants can't be had, or a change went unnoticed: it prints which.
pub fn run(part: &str, shard: &str) -> Result<()> {
    let Some(part) = PARTS.iter().find(|known| known.name == part) else {
        let names: Vec<_> = PARTS.iter().map(|part| part.name).collect();
        bail!("no such part; there are: {}", names.join(", "));
    };
    let found = tree::target().join("mutants").join(part.name);
    std::fs::create_dir_all(&found)?;
    let tests = part.tests.iter().map(|test| format!("-C=--test={test}"));
    tree::run(
        tree::at_root(tools::from_crates("cargo-mutants")?)
            .args(["mutants", "--package", "tally", "--no-shuffle"])
            .args(["--no-default-features", "--features", part.features])
            .args(["--file", part.files, "--shard", shard])
            .arg(format!("--timeout={LONGEST_S}"))
            .arg("--output")
            .arg(found)
            .arg("-C=--lib")
            .args(tests)
            // It tells the copy's cargo where to put what it builds.
            .env_remove("CARGO_TARGET_DIR"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_part_is_named_with_those_there_are() {
        let error = run("nothing", "0/1").unwrap_err().to_string();
        assert!(error.contains("vault, keeper, share, list"), "{error}");
    }

    #[test]
    fn every_part_and_every_test_is_there() {
        for part in &PARTS {
            let folder = part.files.trim_end_matches("/**");
            assert!(tree::root().join(folder).is_dir(), "{folder}");
            for test in part.tests {
                let file = tree::root().join(format!("tests/{test}.rs"));
                assert!(file.is_file(), "{}", file.display());
            }
        }
    }
}
