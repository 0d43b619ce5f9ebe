//! A real process over a real file, killed (as by `kill -9`) at any moment: what it said to be saved is there.
//!
//! The system survives here, and so does what it has not written yet; power that fails is in `vault_faults.rs`.

#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test that fails panics, and the process tells what it did"
)]

mod support;

use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use pollster::block_on;
use support::{counts::KILLED, *};
use tally::{
    platform::{FileStorage, StorageError, SystemRng},
    vault::{self, Outcome, SetUp},
};

/// Where the process that is killed finds its file. Without it, it has nothing to do.
const FILE: &str = "CALC_TEST_FILE";

/// The two codes that the plan's own code changes between.
const OTHER: &str = "6204813957";

/// What the plan says after its n-th save: long, so that no part of one save passes for another.
fn words(n: u64) -> Vec<u8> {
    format!("save {n} ").repeat(400).into_bytes()
}

/// Which save a plan is of.
fn number(data: &[u8]) -> u64 {
    let text = std::str::from_utf8(data).unwrap();
    let number = text.split(' ').nth(1).unwrap().parse().unwrap();
    assert_eq!(data, words(number), "a plan of one save only");
    number
}

fn storage(path: &Path) -> FileStorage {
    // The kernel lets go of a lock a moment after the process that held it is gone.
    let start = Instant::now();
    loop {
        match FileStorage::open(path) {
            Err(StorageError::Busy) if start.elapsed() < Duration::from_secs(30) => {
                std::thread::yield_now();
            }
            other => return other.unwrap(),
        }
    }
}

/// Opens with whichever of the two codes opens it; gives the code too.
fn open(path: &Path) -> (Box<vault::OpenVault>, &'static str, u64, FileStorage) {
    let mut storage = storage(path);
    for text in [REAL, OTHER] {
        let outcome = block_on(vault::open(
            &mut storage,
            &mut SystemRng::new(),
            &code(text),
            WORK,
        ));
        if let Outcome::Plan(vault, plan) = outcome.unwrap() {
            let number = number(plan.data());
            return (vault, text, number, storage);
        }
    }
    panic!("no code opens the plan");
}

/// Saves and changes the code for ever, and says so after each.
#[test]
#[ignore = "the process that the other test starts and kills"]
fn the_process_that_is_killed() {
    let path = PathBuf::from(std::env::var_os(FILE).expect("started by the other test"));
    let rng = &mut SystemRng::new();
    let (mut vault, mut mine, mut saved, mut storage) = open(&path);
    let mut say = std::io::stdout();
    writeln!(say, "\nopened {saved}").unwrap();
    loop {
        for _ in 0..3 {
            saved += 1;
            block_on(vault.save(&mut storage, rng, 1, &words(saved))).unwrap();
            writeln!(say, "saved {saved}").unwrap();
        }
        let new = if mine == REAL { OTHER } else { REAL };
        block_on(vault.change_code(&mut storage, rng, &code(mine), &code(new), WORK)).unwrap();
        mine = new;
        writeln!(say, "code {mine}").unwrap();
    }
}

#[test]
fn a_killed_process_loses_nothing_that_it_said_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("calc.bin");
    let (real, decoy, first) = (code(REAL), code(DECOY), words(0));
    let wanted = SetUp {
        mine: plan(&real, &first),
        decoy: Some(plan(&decoy, b"decoy")),
        wipe: None,
    };
    let mut made = storage(&path);
    block_on(vault::set_up(
        &mut made,
        &mut SystemRng::new(),
        wanted,
        WORK,
    ))
    .unwrap();
    drop(made);

    let rng = &mut TestRng::new(31);
    let (mut said, mut mine) = (0, REAL.to_owned());
    let (mut in_the_middle, mut killed) = (0, 0);
    for round in 0..KILLED.aim() {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "the_process_that_is_killed",
                "--exact",
                "--ignored",
                "--nocapture",
            ])
            .env(FILE, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut heard = Vec::new();
        // After some words of its own, and then at any moment of what it is doing.
        let mut left = 1 + rng.below(8);
        while left > 0 {
            let line = lines.next().expect("it goes on").unwrap();
            left -= usize::from(!heard.is_empty());
            if !heard.is_empty() || line.starts_with("opened ") {
                heard.push(line);
            }
        }
        std::thread::sleep(Duration::from_micros(rng.number() % 15_000));
        child.kill().unwrap();
        child.wait().unwrap();
        heard.extend(lines.map_while(Result::ok));
        let mut saves = 0;
        for line in &heard {
            if let Some(number) = line.strip_prefix("saved ") {
                said = number.parse().unwrap();
                saves += 1;
            } else if let Some(code) = line.strip_prefix("code ") {
                mine = code.to_owned();
                saves = 0;
            }
        }
        killed += 1;

        let (_, with, found, mut storage) = open(&path);
        assert!(
            (said..=said + 1).contains(&found),
            "round {round}: {said} was said to be saved, {found} is there"
        );
        // A code that was being changed, which it is after three saves, may be either.
        let changing = saves == 3;
        assert!(
            with == mine || changing,
            "round {round}: {with} opens, {mine} was said to"
        );
        in_the_middle += usize::from(found > said || with != mine);
        assert_eq!(
            data(&mut storage, &mut TestRng::new(1), DECOY).unwrap(),
            b"decoy"
        );
        said = found;
        mine = with.to_owned();
    }
    println!(
        "counted: of these, with something done and not yet said: {in_the_middle} of {killed}"
    );
    KILLED.reached(killed);
}
