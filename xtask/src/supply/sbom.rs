//! The list of parts in the form that other people's tools read: CycloneDX 1.5 (ECMA-424), as JSON.
//!
//! It holds no time and no serial number: the same `Cargo.lock` gives the same bytes.

use anyhow::Result;
use serde_json::{Value, json};

use super::packages::{Id, Package, Use};

/// The document.
///
/// # Errors
/// Those of writing JSON.
pub fn write(packages: &[Package]) -> Result<String> {
    let own = address("tally", env!("CARGO_PKG_VERSION"));
    let components: Vec<_> = packages.iter().map(component).collect();
    let needs = packages.iter().map(|package| {
        json!({
            "ref": address(&package.name, &package.version),
            "dependsOn": package.needs.iter().map(address_of).collect::<Vec<_>>(),
        })
    });
    let document = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "tally",
                "version": env!("CARGO_PKG_VERSION"),
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": components,
        "dependencies": needs.collect::<Vec<_>>(),
    });
    Ok(format!("{document:#}\n"))
}

fn component(package: &Package) -> Value {
    let is_shipped = !package.ships_in.is_empty();
    let places = package.ships_in.iter().map(|place| {
        let place = match place {
            Use::Web => "web",
            Use::Desktop => "desktop",
        };
        json!({ "name": "tally:ships-in", "value": place })
    });
    let address = address(&package.name, &package.version);
    json!({
        "type": "library",
        "bom-ref": address,
        "name": package.name,
        "version": package.version,
        "scope": if is_shipped { "required" } else { "excluded" },
        "hashes": [{ "alg": "SHA-256", "content": package.checksum }],
        "licenses": [{ "expression": package.licence }],
        "purl": address,
        "properties": places.collect::<Vec<_>>(),
    })
}

fn address_of((name, version): &Id) -> String {
    address(name, version)
}

/// The package's address, as a package URL. A `+` in a version stands for a space there.
fn address(name: &str, version: &str) -> String {
    format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::{dist::wasm, supply::packages, tree};

    /// The packages of others that go into something, asked in another way than [`packages::read`] asks.
    fn shipped(target: &str, features: &str) -> BTreeSet<String> {
        let listed = tree::output(tree::cargo().args([
            "tree",
            "--locked",
            "--quiet",
            "--package",
            "tally",
            "--target",
            target,
            "--no-default-features",
            "--features",
            features,
            "--edges",
            "no-dev",
            "--prefix",
            "none",
            "--no-dedupe",
        ]));
        let listed = listed.unwrap();
        let names = listed.lines().filter(|line| !line.starts_with("tally v"));
        let names: BTreeSet<_> = names
            .map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" "))
            .collect();
        assert!(names.len() > 3, "{names:?}");
        names
    }

    /// The checksum beside a package in the text of `Cargo.lock`.
    fn locked<'a>(lock: &'a str, name: &str, version: &str) -> Option<&'a str> {
        let head = format!("name = \"{name}\"\nversion = \"{version}\"\n");
        let block = lock.split("[[package]]\n").find(|b| b.starts_with(&head))?;
        let line = block
            .lines()
            .find_map(|line| line.strip_prefix("checksum = "))?;
        Some(line.trim_matches('"'))
    }

    #[test]
    fn every_package_that_ships_is_listed_with_version_licence_and_checksum() {
        let document = write(&packages::read().unwrap()).unwrap();
        let document: Value = serde_json::from_str(&document).unwrap();
        let lock = tree::read("Cargo.lock").unwrap();
        let mut listed = BTreeMap::new();
        for part in document["components"].as_array().unwrap() {
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            let (name, version) = (text(&part["name"]), text(&part["version"]));
            let checksum = text(&part["hashes"][0]["content"]);
            assert_eq!(locked(&lock, &name, &version), Some(&*checksum), "{name}");
            assert!(
                !text(&part["licenses"][0]["expression"]).is_empty(),
                "{name}"
            );
            listed.insert(format!("{name} v{version}"), text(&part["scope"]));
        }
        let web = wasm::ALL.map(|program| (wasm::TARGET, program.features));
        for (target, features) in web
            .into_iter()
            .chain([("x86_64-unknown-linux-gnu", "desktop")])
        {
            for name in shipped(target, features) {
                assert!(listed.contains_key(&name), "{features}: {name}");
            }
        }
        // What is in every program, what is in one, and what only builds.
        for (start, scope) in [
            ("ring v", "required"),
            ("dioxus-web v", "required"),
            ("webkit2gtk v", "required"),
            ("serde_derive v", "excluded"),
            ("wasm-bindgen-cli-support v", "excluded"),
        ] {
            let found = listed.iter().find(|(name, _)| name.starts_with(start));
            assert_eq!(found.map(|(_, scope)| &**scope), Some(scope), "{start}");
        }
    }

    #[test]
    fn addresses_are_those_of_package_urls() {
        assert_eq!(
            address("zstd-sys", "2.0.0+zstd.1"),
            "pkg:cargo/zstd-sys@2.0.0%2Bzstd.1"
        );
    }
}
