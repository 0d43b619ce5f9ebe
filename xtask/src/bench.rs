//! `cargo xtask bench`: figures against a peer or a limit in the same run.

use anyhow::Result;

use crate::{dist, npm, tools, tree};

/// The benchmarks; each is a file in `benches/browser/`, `benches/directory/` or `benches/share/`.
#[derive(Clone, Copy, clap::Subcommand)]
pub enum Bench {
    /// Leaving, against govuk-frontend's "exit this page"
    Exit,
    /// Writing, opening and first asking a list of 5,000 to 100,000 services; no browser
    Load,
    /// The 50 nearest services with filters, against an R-tree and against measuring all; no browser
    Nearest,
    /// From `=` to the painted *Now* card, against the Argon2id of hash-wasm
    Now,
    /// Saving, against a bare write and sync of as many bytes
    Save,
    /// Sealing and opening what is shared, against the age crate; no browser
    Share,
    /// Finding services by words, among 5,000 to 100,000 services; no browser
    Text,
    /// From `=` to the painted result: a code that opens, one that does not, and a short sum
    Sums,
    /// Typing into 300 lines on a slow phone, against the same page with no program behind it
    Typing,
    /// Trying a code, against the Argon2id of hash-wasm
    Unlock,
}

/// Builds what is measured, then runs one.
pub fn run(bench: Bench) -> Result<()> {
    let name = match bench {
        Bench::Load => return directory("load"),
        Bench::Nearest => return directory("nearest"),
        Bench::Text => return directory("text"),
        Bench::Share => return share(),
        Bench::Exit => "exit",
        Bench::Now => "now",
        Bench::Save => "save",
        Bench::Sums => "sums",
        Bench::Typing => "typing",
        Bench::Unlock => "unlock",
    };
    tools::for_wasm()?;
    tools::for_browser()?;
    npm::install()?;
    dist::run()?;
    let mut cargo = tree::cargo();
    // The programs measured are those of dist/; the one that measures need not be fast.
    cargo
        .args([
            "bench",
            "--quiet",
            "--profile",
            "dev",
            "--bench",
            "browser",
            "--",
            name,
        ])
        .env("TALLY_XTASK", std::env::current_exe()?);
    tree::run(&mut cargo)
}

/// One of those that need no browser.
fn directory(name: &str) -> Result<()> {
    let args = ["bench", "--quiet", "--bench", "directory", "--", name];
    tree::run(tree::cargo().args(args))
}

/// The peer is not among what everyday builds compile.
fn share() -> Result<()> {
    let args = [
        "bench",
        "--quiet",
        "--features",
        "peers",
        "--bench",
        "share",
    ];
    tree::run(tree::cargo().args(args))
}
