//! `cargo xtask sign` and `verify`: a site whose every file is the one that was signed (`docs/formats/asset-list.md`).
//!
//! What is signed is [`SUMS`], which names every file by its SHA-256. The key is made by the `directory key`
//! command, and stays outside of the repository.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};

use crate::{
    dist::{
        site::{hex, sha256},
        verify::{self, SIGNATURE, SUMS},
    },
    tree,
};

/// What stands before the list in the signed bytes, so that no other signature of the key fits.
const PURPOSE: &[u8] = b"sv1/site/";

/// Bytes of a public key (RFC 8032).
const PUBLIC_KEY: usize = 32;

/// Signs the site in `dir` with the private key in the file `key`, and prints the public one.
///
/// # Errors
/// A site that is not whole; a key that can't be read, is none, or lies in the repository. Nothing is written then.
pub fn sign(dir: &Path, key: &Path) -> Result<()> {
    let dir = &from_root(dir);
    let at = fs::canonicalize(key).with_context(|| format!("reading {}", key.display()))?;
    ensure!(
        !at.starts_with(fs::canonicalize(tree::root())?),
        "a private key has no place in the repository"
    );
    let key = fs::read(&at).with_context(|| format!("reading {}", key.display()))?;
    let public = sign_with(dir, &key)?;
    println!(
        "{} is signed; the public key is\n{}",
        dir.join(SUMS).display(),
        hex(&public)
    );
    Ok(())
}

/// Checks that `dir` holds what was signed by the owner of the public key in the file `key`.
///
/// # Errors
/// No list, no good signature; then every file that is changed, missing or more than was signed.
pub fn verify(dir: &Path, key: &Path) -> Result<()> {
    let text = fs::read_to_string(key).with_context(|| format!("reading {}", key.display()))?;
    let key: [u8; PUBLIC_KEY] =
        unhex(text.trim()).with_context(|| format!("{} holds no 64 hex digits", key.display()))?;
    let count = verify_with(dir, &key)?;
    println!("good: {count} files, as they were signed");
    Ok(())
}

/// The site that is meant by a path: the finished one is at the top of the repository, wherever we run.
fn from_root(dir: &Path) -> PathBuf {
    if dir == Path::new("dist") {
        tree::dist()
    } else {
        dir.to_owned()
    }
}

fn sign_with(dir: &Path, key: &[u8]) -> Result<[u8; PUBLIC_KEY]> {
    let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(key)
        .ok()
        .context("this is no private key of Ed25519 (PKCS #8)")?;
    // What is signed is whole, or others could not check it.
    verify::verify(dir, &[])?;
    let sums = fs::read(dir.join(SUMS))?;
    let signature = pair.sign(&message(&sums));
    let text = format!("{}\n", hex(signature.as_ref()));
    fs::write(dir.join(SIGNATURE), text).with_context(|| format!("writing {SIGNATURE}"))?;
    Ok(pair.public_key().as_ref().try_into()?)
}

/// How many files are as they were signed: all.
fn verify_with(dir: &Path, key: &[u8; PUBLIC_KEY]) -> Result<usize> {
    let read = |name| fs::read(dir.join(name)).with_context(|| format!("no {name}"));
    let (sums, signature) = (read(SUMS)?, read(SIGNATURE)?);
    let signature: [u8; 64] = std::str::from_utf8(&signature)
        .ok()
        .and_then(|text| unhex(text.strip_suffix('\n')?))
        .with_context(|| format!("{SIGNATURE} is no signature"))?;
    UnparsedPublicKey::new(&ED25519, key)
        .verify(&message(&sums), &signature)
        .ok()
        .with_context(|| format!("{SUMS} is not signed with this key"))?;
    let listed = read_sums(&sums)?;
    let found = sums_in(dir)?;
    let mut wrong = Vec::new();
    for (name, sum) in &listed {
        match found.get(name) {
            None => wrong.push(format!("{name} is missing")),
            Some(other) if other != sum => wrong.push(format!("{name} is changed")),
            Some(_) => {}
        }
    }
    let more = found.keys().filter(|name| !listed.contains_key(*name));
    wrong.extend(more.map(|name| format!("{name} was not signed")));
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    Ok(listed.len())
}

fn message(sums: &[u8]) -> Vec<u8> {
    [PURPOSE, sums].concat()
}

/// The list: SHA-256 by name. It has one form only.
fn read_sums(sums: &[u8]) -> Result<BTreeMap<String, [u8; 32]>> {
    let read = || {
        let mut all = BTreeMap::new();
        for line in std::str::from_utf8(sums)
            .ok()?
            .strip_suffix('\n')?
            .split('\n')
        {
            let (sum, name) = line.split_once("  ")?;
            let is_new = all.insert(name.to_owned(), unhex(sum)?).is_none();
            if !is_new || name.is_empty() || name.contains(['/', '\\']) {
                return None;
            }
        }
        Some(all)
    };
    read().with_context(|| format!("{SUMS} is no list of files"))
}

/// What is in the folder, but the list and its signature. A folder in it is one more name.
fn sums_in(dir: &Path) -> Result<BTreeMap<String, [u8; 32]>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(dir).with_context(|| format!("reading {}", dir.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name == SUMS || name == SIGNATURE {
            continue;
        }
        let sum = if path.is_file() {
            sha256(&fs::read(&path).with_context(|| format!("reading {name}"))?)
        } else {
            [0; 32]
        };
        all.insert(name.into_owned(), sum);
    }
    Ok(all)
}

/// Lower-case hex of exactly `N` bytes.
fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let text = text.as_bytes();
    if text.len() != 2 * N {
        return None;
    }
    let mut out = [0; N];
    for (byte, pair) in out.iter_mut().zip(text.chunks(2)) {
        let [high, low] = pair else {
            return None;
        };
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use ring::rand::SystemRandom;

    use super::*;
    use crate::dist::{
        finish,
        site::{Part, Site},
    };

    /// A site, a private key, and the public one.
    struct Signed {
        dir: tempfile::TempDir,
        key: Vec<u8>,
        public: [u8; PUBLIC_KEY],
    }

    fn site() -> Signed {
        let dir = tempfile::tempdir().unwrap();
        let mut site = Site::default();
        site.add(Part::Cover, "index.html", "page");
        site.add_hashed(Part::App, 'a', "js", "code");
        finish(&mut site).unwrap();
        site.write(dir.path()).unwrap();
        let key = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).unwrap();
        let key = key.as_ref().to_vec();
        let public = sign_with(dir.path(), &key).unwrap();
        Signed { dir, key, public }
    }

    impl Signed {
        fn verify(&self) -> Result<usize> {
            verify_with(self.dir.path(), &self.public)
        }

        fn refused(&self) -> String {
            self.verify().unwrap_err().to_string()
        }
    }

    #[test]
    fn a_site_as_signed_is_good() {
        let site = site();
        // All but the list and its signature.
        let count = fs::read_dir(site.dir.path()).unwrap().count() - 2;
        assert_eq!(site.verify().unwrap(), count);
        // The list of the build is still whole with the signature beside it.
        verify::verify(site.dir.path(), &[]).unwrap();
    }

    #[test]
    fn one_changed_byte_in_any_file_is_named_and_refused() {
        let site = site();
        for entry in fs::read_dir(site.dir.path()).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            let whole = fs::read(&path).unwrap();
            let mut bytes = whole.clone();
            bytes[0] ^= 1;
            fs::write(&path, bytes).unwrap();
            let said = site.refused();
            match name {
                SUMS => assert_eq!(said, "SHA256SUMS is not signed with this key"),
                SIGNATURE => assert!(
                    said == "SHA256SUMS is not signed with this key"
                        || said == "SHA256SUMS.sig is no signature",
                    "{said}"
                ),
                _ => assert_eq!(said, format!("{name} is changed")),
            }
            fs::write(&path, whole).unwrap();
        }
        site.verify().unwrap();
    }

    #[test]
    fn a_missing_and_an_added_file_are_named_and_refused() {
        let site = site();
        fs::remove_file(site.dir.path().join("index.html")).unwrap();
        fs::write(site.dir.path().join("more.js"), "more").unwrap();
        fs::create_dir(site.dir.path().join("folder")).unwrap();
        assert_eq!(
            site.refused(),
            "index.html is missing\nfolder was not signed\nmore.js was not signed"
        );
    }

    #[test]
    fn a_changed_file_together_with_its_sums_is_refused() {
        let site = site();
        let page = site.dir.path().join("index.html");
        fs::write(&page, "other").unwrap();
        let sums = fs::read_to_string(site.dir.path().join(SUMS)).unwrap();
        let sums = sums.replace(&hex(&sha256(b"page")), &hex(&sha256(b"other")));
        fs::write(site.dir.path().join(SUMS), sums).unwrap();
        assert_eq!(site.refused(), "SHA256SUMS is not signed with this key");
    }

    #[test]
    fn another_key_another_purpose_and_no_signature_are_refused() {
        let mut site = site();
        let mine = site.public;
        site.public[0] ^= 1;
        assert_eq!(site.refused(), "SHA256SUMS is not signed with this key");
        site.public = mine;
        let pair = Ed25519KeyPair::from_pkcs8(&site.key).unwrap();
        let sums = fs::read(site.dir.path().join(SUMS)).unwrap();
        let bare = format!("{}\n", hex(pair.sign(&sums).as_ref()));
        fs::write(site.dir.path().join(SIGNATURE), bare).unwrap();
        assert_eq!(site.refused(), "SHA256SUMS is not signed with this key");
        fs::remove_file(site.dir.path().join(SIGNATURE)).unwrap();
        assert_eq!(site.refused(), "no SHA256SUMS.sig");
    }

    #[test]
    fn a_site_that_is_not_whole_is_not_signed() {
        let site = site();
        fs::remove_file(site.dir.path().join(SIGNATURE)).unwrap();
        fs::write(site.dir.path().join("index.html"), "other").unwrap();
        assert!(sign_with(site.dir.path(), &site.key).is_err());
        assert!(!site.dir.path().join(SIGNATURE).exists());
        assert!(sign_with(site.dir.path(), b"no key").is_err());
    }

    #[test]
    fn a_key_in_the_repository_is_refused() {
        let site = site();
        let inside = tree::root().join("Cargo.toml");
        let error = sign(site.dir.path(), &inside).unwrap_err().to_string();
        assert_eq!(error, "a private key has no place in the repository");
        let outside = site.dir.path().with_extension("key");
        fs::write(&outside, &site.key).unwrap();
        sign(site.dir.path(), &outside).unwrap();
        let public = site.dir.path().with_extension("pub");
        fs::write(&public, format!("{}\n", hex(&site.public))).unwrap();
        verify(site.dir.path(), &public).unwrap();
        fs::write(&public, "no key").unwrap();
        assert!(verify(site.dir.path(), &public).is_err());
        for file in [outside, public] {
            fs::remove_file(file).unwrap();
        }
    }

    #[test]
    fn a_list_has_one_form_only() {
        let sum = hex(&sha256(b"x"));
        let good = format!("{sum}  a\n{sum}  b\n");
        assert_eq!(read_sums(good.as_bytes()).unwrap().len(), 2);
        for bad in [
            String::new(),
            "\n".to_owned(),
            format!("{sum}  a"),
            format!("{sum} a\n"),
            format!("{sum}  a\n{sum}  a\n"),
            format!("{sum}  ../a\n"),
            format!("{sum}  \n"),
            format!("{}  a\n", sum.to_uppercase()),
            format!("{}  a\n", &sum[2..]),
        ] {
            assert!(read_sums(bad.as_bytes()).is_err(), "{bad:?}");
        }
    }
}
