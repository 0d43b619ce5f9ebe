//! The `directory` command: reads, checks, builds, searches, exports, signs and verifies lists of services.

mod build;
mod check;
mod export;
mod files;
mod import;
mod list;
mod nearest;
mod one_stop;
mod say;
mod search;
mod signing;
mod sketch;
mod towns;

use std::io::Write;

use clap::{Parser, Subcommand};

/// How a command ended: the process's exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Fine = 0,
    /// The input was read, and something in it needs a person.
    Problems = 1,
    /// The command was used wrongly.
    WrongUse = 2,
    /// An input can't be read, or the output can't be written; nothing was changed.
    Unreadable = 3,
}

/// Reads, checks, builds, searches, exports, signs and verifies lists of services.
#[derive(Parser)]
#[command(
    name = "directory",
    version,
    max_term_width = 100,
    after_help = "Exit codes: 0 all is well; 1 something needs a person (records held or dropped, a bad \
                  signature); 2 wrong use; 3 an input can't be read or the output can't be written, \
                  and nothing was changed.\n\n\
                  No command uses the network. Whatever is written passed the gate: a place that must \
                  not be shown is in no file, not even as a draft."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read a source in a format of the trade, and write what passes the gate as our own list.
    Import(import::Import),
    /// Pass a list of ours through the gate, and report what would not be shipped.
    Check(check::Check),
    /// Build the list that the app searches, from a folder of lists, towns, phrases and a map.
    Build(build::Build),
    /// Search a built list, as the app does.
    Search(search::Search),
    /// The nearest places of a built list that are published, by distance alone.
    Nearest(nearest::Nearest),
    /// The fewest stops for several needs.
    OneStop(one_stop::OneStop),
    /// Make the sketch map from the map it comes from.
    Sketch(sketch::Sketch),
    /// Write a list of ours as HSDS 3.1 JSON or as GeoJSON.
    Export(export::Export),
    /// Make a key for signing.
    Key(signing::Key),
    /// Sign a list or a root, or add signatures to one.
    Sign(signing::Sign),
    /// Check a signed list, or a list file, against a root.
    Verify(signing::Verify),
    /// Join roots and a signed list to the list file that devices are given.
    Publish(signing::Publish),
}

/// What stops a command: a message for the person, and how it ends.
struct Stop {
    exit: Exit,
    message: String,
}

impl Stop {
    fn unreadable(message: impl std::fmt::Display) -> Self {
        Self {
            exit: Exit::Unreadable,
            message: message.to_string(),
        }
    }

    fn wrong_use(message: impl std::fmt::Display) -> Self {
        Self {
            exit: Exit::WrongUse,
            message: message.to_string(),
        }
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        Self::unreadable(error)
    }
}

/// Runs the command with these arguments, the program's name first. `now` is the moment to search at where
/// the arguments name none, in seconds since 1970-01-01 00:00 UTC.
pub fn run<I>(arguments: I, now: i64, out: &mut dyn Write, err: &mut dyn Write) -> Exit
where
    I: IntoIterator<Item = std::ffi::OsString>,
{
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let is_help = !error.use_stderr();
            // Nobody is left to tell when even that fails.
            let _ = if is_help {
                write!(out, "{error}")
            } else {
                write!(err, "{error}")
            };
            return if is_help { Exit::Fine } else { Exit::WrongUse };
        }
    };
    let done = match cli.command {
        Command::Import(import) => import.run(out),
        Command::Check(check) => check.run(out),
        Command::Build(build) => build.run(out),
        Command::Search(search) => search.run(now, out),
        Command::Nearest(nearest) => nearest.run(now, out),
        Command::OneStop(one_stop) => one_stop.run(now, out),
        Command::Sketch(sketch) => sketch.run(out),
        Command::Export(export) => export.run(out),
        Command::Key(key) => key.run(out),
        Command::Sign(sign) => sign.run(out),
        Command::Verify(verify) => verify.run(out),
        Command::Publish(publish) => publish.run(out),
    };
    done.unwrap_or_else(|stop| {
        let _ = writeln!(err, "directory: {}", stop.message);
        stop.exit
    })
}
