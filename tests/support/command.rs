//! Runs the `directory` command inside a test.

use tally::directory::command::{Exit, run};

/// Wednesday 2026-11-18, 15:00 UTC: 10:00 in Toronto.
const NOW: i64 = 1_795_014_000;

/// Runs the command; gives its exit, and what it printed on either stream.
pub fn directory(arguments: &[&str]) -> (Exit, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let all = std::iter::once("directory")
        .chain(arguments.iter().copied())
        .map(Into::into);
    let exit = run(all, NOW, &mut out, &mut err);
    out.extend(err);
    (exit, String::from_utf8(out).unwrap())
}
