//! The release drill works as it is written: its commands are run, by the real program, in an empty folder.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use std::{
    fs::{self, File},
    path::Path,
    process::Command,
};

/// What a block of code in the document is.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    /// A command, and whether it works.
    Run(String, bool),
    /// A file that a person writes: its name and content.
    Write(String, String),
}

/// Files first: a person writes them before the commands that read them, wherever they are shown.
fn steps(text: &str) -> Vec<Step> {
    let (mut files, mut commands) = (Vec::new(), Vec::new());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(kind) = line.strip_prefix("```") else {
            continue;
        };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        match kind.split_once(' ') {
            Some(("json", name)) => files.push(Step::Write(name.to_owned(), block.join("\n"))),
            _ => {
                assert!(kind == "sh" || kind == "sh fails", "{kind}");
                let works = kind == "sh";
                commands.extend(
                    block
                        .iter()
                        .map(|line| Step::Run((*line).to_owned(), works)),
                );
            }
        }
    }
    files.extend(commands);
    files
}

/// Runs a command of the document; gives whether it worked, and what it said.
fn run(line: &str, folder: &Path) -> (bool, String) {
    let (command, to) = match line.split_once(" > ") {
        Some((command, to)) => (command, Some(to)),
        None => (line, None),
    };
    let mut words = command.split(' ');
    assert_eq!(words.next(), Some("directory"), "{line}");
    let mut program = Command::new(env!("CARGO_BIN_EXE_directory"));
    program.args(words).current_dir(folder);
    if let Some(to) = to {
        program.stdout(File::create(folder.join(to)).unwrap());
    }
    let out = program.output().unwrap();
    let said = [out.stdout, out.stderr].concat();
    (out.status.success(), String::from_utf8(said).unwrap())
}

/// Puts the public keys in the place of their names; a name without a file yet stays.
fn filled(text: &str, folder: &Path) -> String {
    let mut text = text.to_owned();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|kind| kind == "pub") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let key = fs::read_to_string(&path).unwrap();
            text = text.replace(&format!("<{name}>"), key.trim());
        }
    }
    text
}

#[cfg(unix)]
#[test]
fn the_drill_works_as_it_is_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("docs/release-drill.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::os::unix::fs::symlink(root.join("assets"), folder.join("assets")).unwrap();
    let (mut files, mut ran, mut failed) = (Vec::new(), 0, 0);
    for step in steps(&text) {
        match step {
            Step::Write(name, text) => files.push((name, text)),
            Step::Run(line, works) => {
                for (name, text) in &files {
                    fs::write(folder.join(name), filled(text, folder)).unwrap();
                }
                let (worked, said) = run(&line, folder);
                assert_eq!(worked, works, "{line}\n{said}");
                ran += 1;
                if !works {
                    // It fails for want of signatures, and not because it is mistyped.
                    assert!(said.contains("it lacks signatures"), "{line}\n{said}");
                    failed += 1;
                }
            }
        }
    }
    assert!(ran >= 18 && failed >= 3, "{ran} commands, {failed} fail");
    // What was published last is a root and a list; the first program takes it, and the next one too.
    let published = folder.join("published-2.svd");
    assert!(published.exists() && folder.join("published-1.svd").exists());
    for first in ["root-1.svd", "root-2.svd"] {
        let line = format!("directory verify published-2.svd --root {first}");
        let (worked, said) = run(&line, folder);
        assert!(worked, "{said}");
        assert!(
            said.contains("good: version 2, made on 2026-11-27"),
            "{said}"
        );
        assert!(said.contains("root 2"), "{said}");
    }
}

#[test]
fn blocks_of_the_document_are_told_apart() {
    let text = "a\n```sh\nb\nc\n```\n```json d\n{\n}\n```\n```sh fails\ne\n```\n";
    assert_eq!(
        steps(text),
        [
            Step::Write("d".into(), "{\n}".into()),
            Step::Run("b".into(), true),
            Step::Run("c".into(), true),
            Step::Run("e".into(), false),
        ]
    );
}
