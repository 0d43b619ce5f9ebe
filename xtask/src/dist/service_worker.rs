//! The service worker: its list of files with their hashes.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::site::{Part, Site, fill, hex, sha256};
use crate::headers;

/// Its file; the address must not change between versions.
pub const NAME: &str = "sw.js";

/// Adds `sw.js`, which lists all that was added before but the host's own files.
pub fn add(site: &mut Site) -> Result<()> {
    // Not serde_json's own map: its order depends on the features that others in the build ask for.
    let list: BTreeMap<_, _> = site
        .files()
        .filter(|(_, file)| file.part != Part::Host)
        .map(|(name, file)| {
            let entry = json!([base64(&sha256(&file.bytes)), headers::content_type(name)]);
            (address(name), entry)
        })
        .collect();
    let list = serde_json::to_string(&list)?;
    let table: BTreeMap<_, _> = headers::for_all().into_iter().collect();
    let table = serde_json::to_string(&table)?;
    let version = hex(&sha256(list.as_bytes())[..6]);
    let values = [
        ("cache", &*version),
        ("files", &list),
        ("headers", &table),
        ("forget", headers::FORGET),
    ];
    let script = fill(&super::script("sw.js")?, &values)?;
    site.add(Part::Host, NAME, script);
    Ok(())
}

/// The list as a written `sw.js` carries it: address -> SHA-256 in base64.
pub fn read_list(script: &str) -> Result<Vec<(String, String)>> {
    let list = script
        .lines()
        .find_map(|line| line.strip_prefix("const FILES = ")?.strip_suffix(';'))
        .context("sw.js has no list")?;
    let list: BTreeMap<String, Value> = serde_json::from_str(list)?;
    list.into_iter()
        .map(|(path, entry)| {
            let digest = entry
                .get(0)
                .and_then(Value::as_str)
                .context("no digest")?
                .to_owned();
            Ok((path, digest))
        })
        .collect()
}

/// Where a file is asked for.
fn address(name: &str) -> String {
    if name == "index.html" {
        "/".into()
    } else {
        format!("/{name}")
    }
}

/// The name of the file at an address.
pub fn file_at(path: &str) -> &str {
    if path == "/" {
        "index.html"
    } else {
        path.trim_start_matches('/')
    }
}

/// Base64 with padding, as `btoa` writes it.
pub fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk
            .iter()
            .fold(0_u32, |bits, &byte| bits << 8 | u32::from(byte));
        let bits = bits << (8 * (3 - chunk.len()));
        for i in 0..4 {
            let sextet = bits >> (18 - 6 * i) & 63;
            out.push(if i <= chunk.len() {
                ALPHABET[sextet as usize] as char
            } else {
                '='
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_rfc() {
        // RFC 4648, section 10.
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn the_list_covers_every_file_but_the_hosts() {
        let mut site = Site::default();
        site.add(Part::Cover, "index.html", "page");
        site.add(Part::Host, "_headers", "host");
        let script = site.add_hashed(Part::App, 'a', "js", "code");
        add(&mut site).unwrap();
        let (_, file) = site.files().find(|(name, _)| *name == NAME).unwrap();
        let list = read_list(std::str::from_utf8(&file.bytes).unwrap()).unwrap();
        let want = [("/".to_owned(), "page"), (format!("/{script}"), "code")]
            .map(|(path, bytes)| (path, base64(&sha256(bytes.as_bytes()))));
        assert_eq!(list, want);
    }
}
