//! `cargo xtask test`: everything, with what it needs.

use std::{env, fs};

use anyhow::{Context, Result};

use crate::{check, dist, engines, gallery, npm, package, promises, python, supply, tools, tree};

/// Checks, builds, tests: with `long`, as far as before a release. `more` goes to nextest.
pub fn run(long: bool, more: &[String]) -> Result<()> {
    let browser = has_browser_tests()?;
    let mut steps = Steps::default();
    steps.next("tools");
    tools::for_wasm()?;
    tools::for_tests()?;
    if browser {
        tools::for_browser()?;
    }
    tools::for_desktop_tests()?;
    steps.next("format, lints, words");
    check::run()?;
    supply::in_tests()?;
    steps.next("building the site");
    dist::run()?;
    check::dist()?;
    gallery::run()?;
    steps.next("packages for the tests");
    let python = python::install()?;
    list_beside_the_programs()?;
    let modules = browser.then(npm::install).transpose()?;
    let engines = browser.then(engines::install).transpose()?;
    steps.next("examples in the documentation");
    tree::run(tree::cargo().args([
        "test",
        "--quiet",
        "--workspace",
        "--features",
        "desktop",
        "--doc",
    ]))?;
    steps.next("tests");
    let mut nextest = tree::cargo();
    nextest
        .args(["nextest", "run", "--workspace", "--features", "desktop"])
        .args(more)
        // Each browser test starts a server of its own, to stop it and to read its log.
        .env(
            "TALLY_XTASK",
            env::current_exe().context("where this program is")?,
        )
        .env("TALLY_PYTHON", python);
    if let Some(modules) = modules {
        nextest.env("TALLY_NODE_MODULES", modules);
    }
    nextest.envs(engines.into_iter().flatten());
    if long {
        promises::count_in_full(&mut nextest);
    }
    let ran = tree::run(&mut nextest);
    promises::print_counts()?;
    ran
}

/// The desktop's program, and its tests, find the list of services beside them.
fn list_beside_the_programs() -> Result<()> {
    let list = dist::list::built();
    for folder in ["debug", "debug/deps"] {
        let folder = tree::target().join(folder);
        fs::create_dir_all(&folder)?;
        fs::copy(&list, folder.join(package::LIST)).context("copying the list of services")?;
    }
    Ok(())
}

/// Whether `tests/` has files that drive a browser; they begin with `e2e`.
fn has_browser_tests() -> Result<bool> {
    Ok(tree::files()?.iter().any(|path| {
        path.strip_prefix("tests")
            .is_ok_and(|rest| rest.to_string_lossy().starts_with("e2e"))
    }))
}

#[derive(Default)]
struct Steps {
    done: usize,
}

impl Steps {
    const ALL: usize = 6;

    fn next(&mut self, what: &str) {
        self.done += 1;
        println!("[{}/{}] {what}", self.done, Self::ALL);
    }
}
