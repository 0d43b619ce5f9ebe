//! The packages that what we ship is made of, as cargo resolves them for each thing we ship.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::{dist::wasm, tree};

/// What a package is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// The five programs of the web app.
    Web,
    /// The program for computers.
    Desktop,
}

/// A name and a version: what tells packages apart.
pub type Id = (String, String);

/// A package of somebody else's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as an SPDX expression.
    pub licence: String,
    /// SHA-256 of its archive at the registry, in hex, as `Cargo.lock` has it.
    pub checksum: String,
    /// Where its code is in what is shipped. Empty: it only helps to build.
    pub ships_in: BTreeSet<Use>,
    /// What it needs itself.
    pub needs: BTreeSet<Id>,
}

/// One question to cargo: the packages of a part of the workspace.
struct Question {
    package: &'static str,
    target: Option<&'static str>,
    features: Option<&'static str>,
    ships_in: Option<Use>,
}

/// What is shipped, then what builds it.
fn questions() -> Vec<Question> {
    let mut all: Vec<_> = wasm::ALL
        .iter()
        .map(|program| Question {
            package: "tally",
            target: Some(wasm::TARGET),
            features: Some(program.features),
            ships_in: Some(Use::Web),
        })
        .collect();
    all.push(Question {
        package: "tally",
        target: Some("x86_64-unknown-linux-gnu"),
        features: Some("desktop"),
        ships_in: Some(Use::Desktop),
    });
    // The list of services, and everything that `cargo xtask` does.
    all.push(Question {
        package: "tally",
        target: None,
        features: Some("list-tools"),
        ships_in: None,
    });
    all.push(Question {
        package: "xtask",
        target: None,
        features: None,
        ships_in: None,
    });
    all
}

/// A line of `cargo tree`.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    depth: usize,
    id: Id,
    licence: String,
}

/// All packages of others, in order of name and version.
///
/// # Errors
/// When cargo can't say, or a package lacks a licence or a checksum.
pub fn read() -> Result<Vec<Package>> {
    let checksums = checksums(&tree::read("Cargo.lock")?)?;
    let mut all = BTreeMap::new();
    for question in questions() {
        // Those that write code at build time ship none of their own.
        let code = lines(&question, "normal,no-proc-macro")?;
        let shipped: BTreeSet<_> = match question.ships_in {
            Some(_) => code.into_iter().map(|line| line.id).collect(),
            None => BTreeSet::new(),
        };
        let every = lines(&question, "normal,build")?;
        take(&mut all, &every, &checksums)?;
        for package in all.values_mut() {
            if shipped.contains(&(package.name.clone(), package.version.clone())) {
                package.ships_in.extend(question.ships_in);
            }
        }
    }
    Ok(all.into_values().collect())
}

fn lines(question: &Question, edges: &str) -> Result<Vec<Line>> {
    let mut tree = tree::cargo();
    tree.args(["tree", "--locked", "--quiet", "--prefix", "depth"]);
    tree.args([
        "--format",
        "|{p}|{l}",
        "--edges",
        edges,
        "--package",
        question.package,
    ]);
    if let Some(target) = question.target {
        tree.args(["--target", target]);
    }
    if let Some(features) = question.features {
        tree.args(["--no-default-features", "--features", features]);
    }
    tree::output(&mut tree)?.lines().map(line).collect()
}

/// Reads `2|name v1.2.3 (proc-macro)|MIT (*)`.
fn line(text: &str) -> Result<Line> {
    let read = || {
        let (depth, rest) = text.split_once('|')?;
        let (package, licence) = rest.split_once('|')?;
        let mut words = package.split(' ');
        let name = words.next()?;
        let version = words.next()?.strip_prefix('v')?;
        let licence = licence.strip_suffix(" (*)").unwrap_or(licence).trim();
        Some(Line {
            depth: depth.parse().ok()?,
            id: (name.to_owned(), version.to_owned()),
            licence: spdx(licence),
        })
    };
    read().with_context(|| format!("cargo tree says {text:?}"))
}

/// Older packages write `MIT/Apache-2.0`, and mean either.
fn spdx(licence: &str) -> String {
    let parts: Vec<_> = licence.split('/').map(str::trim).collect();
    parts.join(" OR ")
}

/// Adds the packages of a tree, with what each needs.
fn take(
    all: &mut BTreeMap<Id, Package>,
    lines: &[Line],
    checksums: &BTreeMap<Id, Option<String>>,
) -> Result<()> {
    // The way from the root to the line.
    let mut way: Vec<&Id> = Vec::new();
    for line in lines {
        ensure!(line.depth <= way.len(), "a tree that skips a level");
        way.truncate(line.depth);
        let (name, version) = &line.id;
        let known = checksums
            .get(&line.id)
            .with_context(|| format!("Cargo.lock has no {name} {version}"))?;
        if let Some(above) = way.last().and_then(|above| all.get_mut(*above)) {
            // Our own packages are no part of the list.
            if known.is_some() {
                above.needs.insert(line.id.clone());
            }
        }
        way.push(&line.id);
        let Some(checksum) = known else {
            continue;
        };
        ensure!(!line.licence.is_empty(), "{name} {version} has no licence");
        all.entry(line.id.clone()).or_insert_with(|| Package {
            name: name.clone(),
            version: version.clone(),
            licence: line.licence.clone(),
            checksum: checksum.clone(),
            ships_in: BTreeSet::new(),
            needs: BTreeSet::new(),
        });
    }
    Ok(())
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    source: Option<String>,
    checksum: Option<String>,
}

/// The checksum of each package in `Cargo.lock`; none for our own.
fn checksums(lock: &str) -> Result<BTreeMap<Id, Option<String>>> {
    let lock: Lock = toml::from_str(lock).context("reading Cargo.lock")?;
    let mut all = BTreeMap::new();
    for locked in lock.package {
        let (name, version) = (locked.name, locked.version);
        ensure!(
            locked.source.is_none() || locked.checksum.is_some(),
            "{name} {version} has no checksum"
        );
        let twice = all.insert((name.clone(), version.clone()), locked.checksum);
        ensure!(
            twice.is_none(),
            "{name} {version} comes from two places, and the list would name one"
        );
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        [[package]]
        name = "ours"
        version = "0.1.0"
        [[package]]
        name = "a"
        version = "1.2.3"
        source = "registry"
        checksum = "aa"
        [[package]]
        name = "b"
        version = "2.0.0"
        source = "registry"
        checksum = "bb"
    "#;

    fn id(name: &str, version: &str) -> Id {
        (name.to_owned(), version.to_owned())
    }

    fn read_tree(tree: &str) -> Result<Vec<Package>> {
        let lines: Vec<_> = tree.lines().map(line).collect::<Result<_>>()?;
        let mut all = BTreeMap::new();
        take(&mut all, &lines, &checksums(LOCK)?)?;
        Ok(all.into_values().collect())
    }

    #[test]
    fn a_tree_gives_packages_and_what_they_need() {
        let tree = "0|ours v0.1.0 (/x)|MIT\n1|a v1.2.3 (proc-macro)|MIT/Apache-2.0\n2|b v2.0.0|ISC\n1|b v2.0.0|ISC (*)";
        let all = read_tree(tree).unwrap();
        let [a, b] = &all[..] else {
            panic!("{all:?}");
        };
        assert_eq!(
            (&*a.licence, &*a.checksum, &*b.licence),
            ("MIT OR Apache-2.0", "aa", "ISC")
        );
        assert_eq!(a.needs, BTreeSet::from([id("b", "2.0.0")]));
        assert_eq!(b.needs, BTreeSet::new());
    }

    #[test]
    fn what_lacks_something_is_refused() {
        for (tree, why) in [
            ("0|c v1.0.0|MIT", "Cargo.lock has no c 1.0.0"),
            ("0|a v1.2.4|MIT", "Cargo.lock has no a 1.2.4"),
            ("0|a v1.2.3|", "a 1.2.3 has no licence"),
            ("0|a|MIT", "cargo tree says \"0|a|MIT\""),
            ("1|a v1.2.3|MIT", "a tree that skips a level"),
        ] {
            assert_eq!(read_tree(tree).unwrap_err().to_string(), why);
        }
        let no_checksum = LOCK.replace("checksum = \"aa\"", "");
        let error = checksums(&no_checksum).unwrap_err().to_string();
        assert_eq!(error, "a 1.2.3 has no checksum");
    }
}
