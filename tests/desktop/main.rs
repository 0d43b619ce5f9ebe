//! The program for computers: its window on a screen that nobody sees, pressed and typed on like a person's.
//!
//! A window has to be on a process' first thread, so this has no harness of its own kind: it answers to what
//! nextest asks. Each scenario runs in a child process with a screen and a folder of its own, inside the program
//! (`window.rs` can ask the page what is on it); `program.rs` looks at the finished program from outside.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

#[path = "../support/list_host.rs"]
mod list_host;
#[path = "../support/newer_list.rs"]
mod newer_list;
#[path = "../support/planning.rs"]
mod planning;
mod program;
mod scenarios;
mod screen;
#[path = "../support/signing.rs"]
mod signing;
mod window;
#[path = "../support/xvfb.rs"]
mod xvfb;

use std::{env, process::ExitCode};

/// A test: its name, and what it does, given that name.
type Test = (&'static str, fn(&str));

/// What a child process is called with.
const INSIDE: &str = "--inside";

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    if has("--list") {
        if !has("--ignored") {
            for (name, _) in all() {
                println!("{name}: test");
            }
        }
        return ExitCode::SUCCESS;
    }
    if let [flag, name] = &*arguments
        && flag == INSIDE
    {
        return window::inside(scenario(name));
    }
    let wanted = |name: &str| {
        let filters: Vec<_> = arguments.iter().filter(|a| !a.starts_with("--")).collect();
        filters.is_empty()
            || filters.iter().any(|filter| {
                if has("--exact") {
                    name == **filter
                } else {
                    name.contains(&***filter)
                }
            })
    };
    let mut run = 0;
    for (name, test) in all().into_iter().filter(|(name, _)| wanted(name)) {
        test(name);
        println!("{name}: passed");
        run += 1;
    }
    println!("{run} passed");
    ExitCode::SUCCESS
}

/// Every test by its name. A panic ends the process, which is how nextest knows.
fn all() -> Vec<Test> {
    let scenarios = scenarios::ALL
        .iter()
        .map(|scenario| (scenario.name, window::in_a_child as fn(&str)));
    scenarios.chain(program::ALL.iter().copied()).collect()
}

fn scenario(name: &str) -> &'static scenarios::Scenario {
    let found = scenarios::ALL.iter().find(|known| known.name == name);
    found.expect("a scenario")
}
