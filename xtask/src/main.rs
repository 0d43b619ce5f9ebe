//! `cargo xtask`: the project's one tool.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::Parser;
use xtask::{
    bench, check, dist, fuzz, gallery, mutants, package, promises, run as local, sign, supply, test,
};

/// Build, run and test the project
#[derive(Parser)]
#[command(name = "cargo xtask")]
enum Command {
    /// Build the web app and serve it on 127.0.0.1
    Run {
        /// The port; 0 takes a free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve what was built before
        #[arg(long)]
        no_build: bool,
    },
    /// Check everything and run every test
    Test {
        /// Count as far as before a release, which takes hours
        #[arg(long)]
        long: bool,
        /// Passed on to nextest, after `--`
        #[arg(last = true)]
        more: Vec<String>,
    },
    /// Build the web app into dist/ and show its sizes
    Dist {
        /// Build twice, the second time elsewhere, and compare every byte
        #[arg(long)]
        twice: bool,
    },
    /// Sign the list of a finished site's files
    Sign {
        /// The site
        #[arg(long, default_value = "dist")]
        dir: PathBuf,
        /// The private key (PKCS #8), from outside the repository
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
    },
    /// Check that a site is the one that was signed: nothing changed, missing or added
    Verify {
        /// The site, as it was unpacked or fetched
        dir: PathBuf,
        /// The public key: a file with 64 hex digits
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
    },
    /// List the parts that others wrote, and check their licences and where they come from
    Supply,
    /// Build the program for computers: a Debian package and an archive
    Package,
    /// Draw every component and screen into target/gallery/, in every language, to be looked at
    Gallery,
    /// Check format, lints and forbidden words
    Check,
    /// Look for inputs that break a parser, with libFuzzer
    Fuzz {
        /// One of the targets of tests/fuzz/; all of them, one after another, when none is named
        target: Option<String>,
        /// How long each, in seconds
        #[arg(long, default_value_t = 60)]
        seconds: u32,
    },
    /// Change the code for the worse, one place at a time, and see whether a test notices
    Mutants {
        /// vault, keeper, share or list
        part: String,
        /// Which changes of all: 0/20 is the first of twenty lots
        #[arg(long, default_value = "0/1")]
        shard: String,
    },
    /// List every promise with its tests and what they said in their last run
    Promises,
    /// Measure against a peer or a limit
    #[command(subcommand)]
    Bench(bench::Bench),
    /// Serve a finished site (for tests)
    Serve {
        /// The site
        #[arg(long)]
        dir: PathBuf,
        /// The port; 0 takes a free one
        #[arg(long, default_value_t = 0)]
        port: u16,
        /// Print only the port, on one line
        #[arg(long)]
        print_port: bool,
        /// Write a line for each request
        #[arg(long)]
        log: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    match run(Command::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Run { port, no_build } => local::run(port, !no_build),
        Command::Test { long, more } => test::run(long, &more),
        Command::Dist { twice } => {
            dist::run()?;
            if twice { dist::twice::run() } else { Ok(()) }
        }
        Command::Check => check::run(),
        Command::Sign { dir, key } => sign::sign(&dir, &key),
        Command::Verify { dir, key } => sign::verify(&dir, &key),
        Command::Supply => supply::run(),
        Command::Package => package::run(),
        Command::Fuzz { target, seconds } => fuzz::run(target.as_deref(), seconds),
        Command::Mutants { part, shard } => mutants::run(&part, &shard),
        Command::Gallery => gallery::run(),
        Command::Promises => promises::run(),
        Command::Bench(bench) => bench::run(bench),
        Command::Serve {
            dir,
            port,
            print_port,
            log,
        } => local::serve(&dir, port, print_port, log.as_deref()),
    }
}
