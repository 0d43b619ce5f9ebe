//! The site in memory: files by name, their parts, their hashes.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

/// Which budget a file counts against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Page, style, code and glue of the calculator.
    Cover,
    /// The Worker with its code and glue.
    Keeper,
    /// What opens: style, code and glue.
    App,
    /// The Worker that searches, with its code and glue.
    Finder,
    /// The Worker that draws and reads codes, with its code and glue.
    Courier,
    /// The list of services.
    List,
    /// Icons, manifest, service worker: fetched by the browser when it likes.
    Shell,
    /// For the host, not for browsers: never cached by the service worker.
    Host,
}

/// One file.
pub struct File {
    /// Its budget.
    pub part: Part,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// All files, by name in `dist/`.
#[derive(Default)]
pub struct Site {
    files: BTreeMap<String, File>,
}

impl Site {
    /// Adds a file under a fixed name.
    pub fn add(&mut self, part: Part, name: &str, bytes: impl Into<Vec<u8>>) {
        self.files.insert(
            name.to_owned(),
            File {
                part,
                bytes: bytes.into(),
            },
        );
    }

    /// Adds a file named `{letter}-{hash}.{ending}` and returns that name.
    pub fn add_hashed(
        &mut self,
        part: Part,
        letter: char,
        ending: &str,
        bytes: impl Into<Vec<u8>>,
    ) -> String {
        let bytes = bytes.into();
        let name = format!(
            "{letter}-{}.{ending}",
            hex(&sha256(&bytes)[..HASH_DIGITS / 2])
        );
        self.add(part, &name, bytes);
        name
    }

    /// All files in order of name.
    pub fn files(&self) -> impl Iterator<Item = (&str, &File)> {
        self.files.iter().map(|(name, file)| (name.as_str(), file))
    }

    /// Replaces what is at `dir` by the site.
    pub fn write(&self, dir: &Path) -> Result<()> {
        if dir.exists() {
            fs::remove_dir_all(dir).with_context(|| format!("emptying {}", dir.display()))?;
        }
        fs::create_dir_all(dir)?;
        for (name, file) in self.files() {
            fs::write(dir.join(name), &file.bytes).with_context(|| format!("writing {name}"))?;
        }
        Ok(())
    }
}

const HASH_DIGITS: usize = 12;

/// Whether a name carries the hash of its content.
pub fn is_hashed(name: &str) -> bool {
    let Some((stem, _)) = name.split_once('.') else {
        return false;
    };
    let Some((letter, hash)) = stem.split_once('-') else {
        return false;
    };
    letter.len() == 1
        && hash.len() == HASH_DIGITS
        && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// SHA-256.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Fills `{{key}}` placeholders; a missing or unused key is an error.
pub fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut out = template.to_owned();
    for (key, value) in values {
        let placeholder = format!("{{{{{key}}}}}");
        if !out.contains(&placeholder) {
            bail!("the template has no {placeholder}");
        }
        out = out.replace(&placeholder, value);
    }
    if let Some(at) = out.find("{{") {
        bail!(
            "nothing fills {:?}",
            out[at..].lines().next().unwrap_or_default()
        );
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_its_content() {
        let mut site = Site::default();
        let one = site.add_hashed(Part::Cover, 'c', "js", "one");
        let two = site.add_hashed(Part::Cover, 'c', "js", "two");
        assert_ne!(one, two);
        assert_eq!(one, format!("c-{}.js", &hex(&sha256(b"one"))[..12]));
        assert!(is_hashed(&one) && is_hashed(&two));
    }

    #[test]
    fn fixed_names_are_not_taken_for_hashed_ones() {
        for name in [
            "sw.js",
            "index.html",
            "c-.js",
            "c-0123456789aX.js",
            "plan-0123456789ab.js",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }

    #[test]
    fn a_template_must_be_filled_exactly() {
        assert_eq!(fill("a {{x}} b", &[("x", "1")]).unwrap(), "a 1 b");
        assert!(fill("a {{x}} {{y}}", &[("x", "1")]).is_err());
        assert!(fill("a", &[("x", "1")]).is_err());
    }
}
