//! `cargo xtask fuzz`: libFuzzer looks for inputs that break a parser (`tests/fuzz/`).
//!
//! What `cargo xtask test` runs is the replay of the kept corpus, `tests/fuzz_corpus.rs`; this looks for more.

use std::{fs, path::PathBuf, process::Stdio};

use anyhow::{Context, Result, bail};

use crate::tree;

/// The crate of the targets, from the top of the repository.
const CRATE: &str = "tests/fuzz";

/// The compiler that knows how to watch which paths are taken.
const TOOLCHAIN: &str = "+nightly";

/// The most memory that an input may need, in MiB. The sanitizer's own is a part of it.
const MOST_MEMORY_MIB: u32 = 512;

/// The longest that an input may take, in seconds.
const LONGEST_S: u32 = 1;

/// Runs a target, or all of them, for so many seconds each.
///
/// # Errors
/// Where cargo-fuzz is missing, there is no such target, or an input was found that breaks it.
pub fn run(target: Option<&str>, seconds: u32) -> Result<()> {
    let targets = targets()?;
    let chosen: Vec<&String> = targets
        .iter()
        .filter(|name| target.is_none_or(|wanted| wanted == name.as_str()))
        .collect();
    if chosen.is_empty() {
        bail!("no such target; there are: {}", targets.join(", "));
    }
    let version = tree::at_root("cargo")
        .args([TOOLCHAIN, "fuzz", "--version"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !version.is_ok_and(|status| status.success()) {
        bail!("install it first: `rustup toolchain install nightly && cargo install cargo-fuzz`");
    }
    for (name, number) in chosen.iter().zip(1..) {
        println!("[{number}/{}] {name}: {seconds} s", chosen.len());
        fuzz(name, seconds)?;
    }
    Ok(())
}

fn fuzz(name: &str, seconds: u32) -> Result<()> {
    // What is found goes here. What is worth keeping is moved to the kept corpus by hand.
    let found = tree::target().join("fuzz").join("corpus").join(name);
    fs::create_dir_all(&found).context("a folder for what is found")?;
    let kept = tree::root().join(CRATE).join("corpus").join(name);
    tree::run(
        tree::at_root("cargo")
            .args([TOOLCHAIN, "fuzz", "run", "--fuzz-dir", CRATE, name])
            .args([&found, &kept])
            .arg("--")
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-rss_limit_mb={MOST_MEMORY_MIB}"))
            .arg(format!("-timeout={LONGEST_S}"))
            // Who runs us has a compiler of their own in these.
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("CARGO"),
    )
    .with_context(|| format!("{name}: the input is in {CRATE}/artifacts/{name}"))
}

/// The names of the targets: of the files that libFuzzer builds.
fn targets() -> Result<Vec<String>> {
    let files = fs::read_dir(tree::root().join(CRATE).join("fuzz_targets"));
    let files: Vec<PathBuf> = files
        .context("reading the targets")?
        .map(|file| Ok(file?.path()))
        .collect::<Result<_>>()?;
    let mut names: Vec<String> = files
        .iter()
        .filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_target_is_named_with_those_there_are() {
        let error = run(Some("nothing"), 1).unwrap_err().to_string();
        for target in ["container", "root_chain", "storage_steps"] {
            assert!(error.contains(target), "{error}");
        }
        assert_eq!(targets().unwrap().len(), 12);
    }
}
