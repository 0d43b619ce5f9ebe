//! `cargo xtask test`: everything, with what it needs.

use anyhow::Result;

use crate::{check, dist, tools, tree};

/// Checks, builds, serves, tests. `more` goes to nextest.
pub fn run(more: &[String]) -> Result<()> {
    let browser = has_browser_tests()?;
    let mut steps = Steps::default();
    steps.next("tools");
    tools::for_wasm()?;
    tools::for_tests()?;
    if browser {
        tools::for_browser()?;
    }
    steps.next("format, lints, words");
    check::run()?;
    steps.next("building the site");
    dist::run()?;
    check::dist()?;
    steps.next("examples in the documentation");
    tree::run(tree::cargo().args(["test", "--quiet", "--workspace", "--doc"]))?;
    steps.next("tests");
    let mut nextest = tree::cargo();
    nextest
        .args(["nextest", "run", "--workspace"])
        .args(more)
        // The browser tests start a server of their own each, so that each has its own request log.
        .env("TALLY_XTASK", std::env::current_exe()?);
    tree::run(&mut nextest)
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
    const ALL: usize = 5;

    fn next(&mut self, what: &str) {
        self.done += 1;
        println!("[{}/{}] {what}", self.done, Self::ALL);
    }
}
