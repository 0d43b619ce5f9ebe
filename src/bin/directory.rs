//! The `directory` command: reads, checks, exports, signs and verifies lists of services.

use std::{env, io, process::ExitCode};

use tally::directory::command;

fn main() -> ExitCode {
    let exit = command::run(env::args_os(), &mut io::stdout().lock(), &mut io::stderr());
    ExitCode::from(exit as u8)
}
