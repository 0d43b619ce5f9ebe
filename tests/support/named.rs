//! Tests that words name: looked for where they are said to be.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Looks for the test of a name such as `tests/vault.rs::a_name`, from the top of the repository. A folder in
/// place of the file means any of its files. One that runs only when it is asked for shows nothing.
///
/// # Errors
/// What is wrong with the name.
pub fn look_for(root: &Path, name: &str) -> Result<(), String> {
    let (path, function) = name
        .rsplit_once("::")
        .ok_or_else(|| format!("{name}: not `path::name`"))?;
    let places = files(&root.join(path), "rs");
    let found = places.iter().any(|file| {
        fs::read_to_string(file).is_ok_and(|code| {
            has_test(&code, function) || is_of_the_desktop(file) && is_listed(&code, function)
        })
    });
    if found {
        Ok(())
    } else {
        Err(format!("{name}: no such test"))
    }
}

/// The file itself, or all files of that ending in a folder and those below; none where nothing is.
pub fn files(path: &Path, ending: &str) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let mut all: Vec<PathBuf> = fs::read_dir(path)
        .into_iter()
        .flatten()
        .flatten()
        .flat_map(|entry| files(&entry.path(), ending))
        .filter(|file| file.extension().is_some_and(|end| end == ending))
        .collect();
    all.sort();
    all
}

/// Whether the code has this function, with an attribute of a test right above it.
fn has_test(code: &str, function: &str) -> bool {
    let head = format!("fn {function}(");
    let lines: Vec<&str> = code.lines().map(str::trim).collect();
    lines.iter().enumerate().any(|(at, line)| {
        let above = lines[..at].iter().rev();
        let above: Vec<_> = above
            .take_while(|line| line.starts_with("#[") || line.starts_with("//"))
            .collect();
        let has = |start: &str| above.iter().any(|line| line.starts_with(start));
        line.strip_prefix("async ")
            .unwrap_or(line)
            .starts_with(&head)
            && (has("#[test]") || has("#[tokio::test"))
            && !has("#[ignore")
    })
}

/// The desktop's tests have no harness: each is a name and a function in a list.
fn is_of_the_desktop(file: &Path) -> bool {
    file.parent()
        .is_some_and(|folder| folder.ends_with("tests/desktop"))
}

fn is_listed(code: &str, name: &str) -> bool {
    let name = format!("\"{name}\",");
    code.lines()
        .map(str::trim)
        .any(|line| line == name || line.contains(&format!("({name}")))
}
