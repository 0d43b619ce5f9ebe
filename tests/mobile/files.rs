//! The files of this repository that the checks read, and how a check says what is wrong.

use std::{fs, path::Path};

use crate::xml::parse;

/// The Android manifest.
pub const MANIFEST: &str = "android/AndroidManifest.xml";
/// What of it may be copied.
pub const RULES: &str = "android/res/xml/data_extraction_rules.xml";
/// Whom it may talk to.
pub const NETWORK: &str = "android/res/xml/loopback_only.xml";
/// The Android window.
pub const ACTIVITY: &str = "android/MainActivity.kt";
/// The names that are kept in it.
pub const KEEP: &str = "android/keep.pro";
/// The property list of iOS.
pub const PLIST: &str = "ios/Info.plist";
/// What covers on iOS.
pub const OVERLAY: &str = "ios/PrivacyOverlay.swift";
/// What dx reads.
pub const SETTINGS: &str = "Dioxus.toml";
/// What cargo reads.
pub const CARGO: &str = ".cargo/config.toml";

/// Words that would tell what is behind the calculator, in what others see of it.
const TELLING: [&str; 12] = [
    "abuse", "danger", "escape", "help", "hidden", "plan", "private", "safe", "secret", "shelter",
    "tally", "vault",
];

/// What is not as promised.
#[derive(Default)]
pub struct Faults(pub Vec<String>);

impl Faults {
    /// Notes `what` unless it `holds`.
    pub fn expect(&mut self, holds: bool, what: impl Into<String>) {
        if !holds {
            self.0.push(what.into());
        }
    }
}

/// Breaks the file once and has it checked.
pub fn assert_noticed(check: fn(&str) -> Faults, path: &str, from: &str, to: &str) {
    let text = file(path);
    assert!(text.contains(from), "{path} has no `{from}` to break");
    let broken = text.replacen(from, to, 1);
    assert!(
        !check(&broken).0.is_empty(),
        "{path}: `{from}` became `{to}`, and nobody noticed"
    );
}

/// The value of a key in a section, without quotes around it.
pub fn setting(toml: &str, section: &str, key: &str) -> Option<String> {
    let header = format!("[{section}]");
    let lines = toml.lines().skip_while(|line| *line != header).skip(1);
    let found = lines
        .take_while(|line| !line.starts_with('['))
        .find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "))?;
    Some(found.trim_matches('"').to_owned())
}

/// The paper of the calculator by day and by night, as `#rrggbb`.
pub fn papers() -> [String; 2] {
    let css = file("src/ui/cover/cover.css");
    let mut found = css.split("--paper: ").skip(1).map(|rest| {
        let colour = rest.split(';').next().unwrap().trim_start_matches('#');
        if colour.len() == 3 {
            let twice = colour.chars().flat_map(|c| [c, c]);
            return format!("#{}", twice.collect::<String>());
        }
        format!("#{colour}")
    });
    [found.next().unwrap(), found.next().unwrap()]
}

/// Whether others may see this text.
pub fn is_neutral(text: &str) -> bool {
    let text = text.to_lowercase();
    !TELLING.iter().any(|word| text.contains(word))
}

/// The texts of our Android resources, by name.
pub fn strings() -> Vec<(String, String)> {
    let names = parse(&file("android/res/values/calc_names.xml"));
    let strings = names.all("string");
    strings
        .map(|node| {
            (
                node.get("name").unwrap().to_owned(),
                node.text.trim().to_owned(),
            )
        })
        .collect()
}

/// The names of our Android resource files.
pub fn resource_files() -> Vec<String> {
    let mut names = Vec::new();
    for folder in fs::read_dir(root().join("android/res")).unwrap() {
        for entry in fs::read_dir(folder.unwrap().path()).unwrap() {
            names.push(entry.unwrap().file_name().into_string().unwrap());
        }
    }
    assert!(!names.is_empty());
    names
}

/// The text of a file, by its path from the top of the repository.
pub fn file(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The top of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
