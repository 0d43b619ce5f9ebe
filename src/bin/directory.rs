//! The `directory` command: reads, checks, builds, searches, exports, signs and verifies lists of services.

use std::{
    env, io,
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use tally::directory::command;

fn main() -> ExitCode {
    #[expect(
        clippy::disallowed_methods,
        reason = "a tool of those who make lists; no part of the app"
    )]
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = since.map_or(0, |since| {
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    });
    let (mut out, mut err) = (io::stdout().lock(), io::stderr());
    ExitCode::from(command::run(env::args_os(), now, &mut out, &mut err) as u8)
}
