//! `cargo xtask test`: everything, with what it needs.

use anyhow::Result;

use crate::{check, dist, npm, serve::Server, tools, tree};

/// The request log of the browser tests, below cargo's output directory.
const LOG: &str = "requests.log";

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
    steps.next("packages for the browser tests");
    let modules = browser.then(npm::install).transpose()?;
    steps.next("examples in the documentation");
    tree::run(tree::cargo().args(["test", "--quiet", "--workspace", "--doc"]))?;
    steps.next("serving the site");
    let log = tree::target().join(LOG);
    let server = Server::start(&tree::dist(), 0, Some(&log))?;
    steps.next("tests");
    let mut nextest = tree::cargo();
    nextest
        .args(["nextest", "run", "--workspace"])
        .args(more)
        .env("TALLY_E2E_ORIGIN", server.origin())
        .env("TALLY_E2E_LOG", &log);
    if let Some(modules) = modules {
        nextest.env("TALLY_E2E_NODE_MODULES", modules);
    }
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
    const ALL: usize = 7;

    fn next(&mut self, what: &str) {
        self.done += 1;
        println!("[{}/{}] {what}", self.done, Self::ALL);
    }
}
