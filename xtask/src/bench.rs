//! `cargo xtask bench`: figures against a peer or a limit in the same run. One file a benchmark.

use anyhow::Result;

use crate::npm;

/// The benchmarks.
#[derive(clap::Subcommand)]
pub enum Bench {
    /// Install the pinned packages that benchmarks measure against
    Peers,
}

/// Runs one.
pub fn run(bench: &Bench) -> Result<()> {
    match bench {
        Bench::Peers => {
            println!("{}", npm::install()?.display());
            Ok(())
        }
    }
}
