//! `cargo xtask run` and `serve`: the site on this machine.

use std::{path::Path, thread};

use anyhow::Result;
use tally::deployment;

use crate::{dist, serve::Server, tree};

/// Builds the site and serves it until the process is ended.
pub fn run(port: u16, build: bool) -> Result<()> {
    if build {
        dist::run()?;
    }
    let server = Server::start(&tree::dist(), port, None)?;
    println!("{} at {}/", deployment::NAME, server.origin());
    println!("To set up, press {} =", shown(deployment::SET_UP_SEQUENCE));
    forever()
}

/// Serves a finished site; for tools that start us.
pub fn serve(dir: &Path, port: u16, print_port: bool, log: Option<&Path>) -> Result<()> {
    let server = Server::start(dir, port, log)?;
    if print_port {
        println!("{}", server.port());
    } else {
        println!("{}/", server.origin());
    }
    forever()
}

fn forever() -> Result<()> {
    loop {
        thread::park();
    }
}

/// The sequence as the keys show it.
fn shown(sequence: &str) -> String {
    sequence
        .chars()
        .map(|key| match key {
            '/' => '÷',
            '*' => '×',
            '-' => '−',
            'n' => '±',
            key => key,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_shown_as_on_the_keys() {
        assert_eq!(shown("50/0*1-2+3n"), "50÷0×1−2+3±");
    }
}
