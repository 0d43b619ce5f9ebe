//! Whether a finished site is whole: every byte as listed, nothing more, nothing of the machine.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};

use super::{
    service_worker::{self, base64, file_at},
    site::{hex, is_hashed, sha256},
};

/// Every file with its SHA-256, in the form of `sha256sum`: what a release signs.
pub const SUMS: &str = "SHA256SUMS";

/// The signature of [`SUMS`], where there is one: see [`crate::sign`].
pub const SIGNATURE: &str = "SHA256SUMS.sig";

/// Files that the service worker does not keep.
const NOT_KEPT: [&str; 6] = [
    service_worker::NAME,
    "forget.html",
    "_headers",
    "headers.json",
    SUMS,
    SIGNATURE,
];

/// Fails on the first thing that is not as it should be. `machine_paths` are strings that no file
/// may hold.
pub fn verify(dir: &Path, machine_paths: &[String]) -> Result<()> {
    let files = read_all(dir)?;
    let script = files.get(service_worker::NAME).context("no sw.js")?;
    let list = service_worker::read_list(std::str::from_utf8(script)?)?;
    for (path, digest) in &list {
        let name = file_at(path);
        let bytes = files
            .get(name)
            .with_context(|| format!("{name} is listed and missing"))?;
        if base64(&sha256(bytes)) != *digest {
            bail!("{name} is not the file that sw.js lists");
        }
    }
    for (name, bytes) in &files {
        let listed = list.iter().any(|(path, _)| file_at(path) == name);
        if !listed && !NOT_KEPT.contains(&name.as_str()) {
            bail!("{name} is not listed in sw.js");
        }
        if is_hashed(name) && !name.contains(&hex(&sha256(bytes)[..6])) {
            bail!("{name} is not named after its content");
        }
        if let Some(path) = machine_paths
            .iter()
            .find(|path| holds(bytes, path.as_bytes()))
        {
            bail!("{name} holds a path of this machine: {path}");
        }
    }
    let sums = files.get(SUMS).context("no SHA256SUMS")?;
    if sums.as_slice() != sums_of(files.iter().map(|(name, bytes)| (&**name, &**bytes))).as_bytes()
    {
        bail!("{SUMS} does not fit the files");
    }
    Ok(())
}

/// The content of `SHA256SUMS`.
pub fn sums_of<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    files
        .filter(|(name, _)| ![SUMS, SIGNATURE].contains(name))
        .map(|(name, bytes)| format!("{}  {name}\n", hex(&sha256(bytes))))
        .collect()
}

fn read_all(dir: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let entries = fs::read_dir(dir).with_context(|| format!("reading {}", dir.display()))?;
    entries
        .map(|entry| {
            let entry = entry?;
            let name = entry
                .file_name()
                .into_string()
                .ok()
                .context("a name is not text")?;
            Ok((name, fs::read(entry.path())?))
        })
        .collect()
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::{super::site::*, *};

    fn site() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        let mut site = Site::default();
        site.add(Part::Cover, "index.html", "page");
        site.add_hashed(Part::App, 'a', "js", "code");
        super::super::finish(&mut site).unwrap();
        site.write(dir.path()).unwrap();
        dir
    }

    #[test]
    fn a_site_as_built_passes() {
        verify(site().path(), &[]).unwrap();
    }

    #[test]
    fn one_changed_byte_in_any_file_fails() {
        let dir = site();
        let names: Vec<_> = fs::read_dir(dir.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        assert_eq!(names.len(), 7);
        for path in names {
            let whole = fs::read(&path).unwrap();
            let mut bytes = whole.clone();
            let last = bytes.len() - 1;
            bytes[last] ^= 1;
            fs::write(&path, bytes).unwrap();
            assert!(verify(dir.path(), &[]).is_err(), "{}", path.display());
            fs::write(&path, whole).unwrap();
        }
        verify(dir.path(), &[]).unwrap();
    }

    #[test]
    fn a_file_exchanged_together_with_the_sums_still_differs_from_the_list() {
        let dir = site();
        fs::write(dir.path().join("index.html"), "other").unwrap();
        let files = read_all(dir.path()).unwrap();
        let sums = sums_of(files.iter().map(|(name, bytes)| (&**name, &**bytes)));
        fs::write(dir.path().join(SUMS), sums).unwrap();
        let error = verify(dir.path(), &[]).unwrap_err().to_string();
        assert_eq!(error, "index.html is not the file that sw.js lists");
    }

    #[test]
    fn a_missing_or_an_added_file_fails() {
        let dir = site();
        fs::write(dir.path().join("more.js"), "more").unwrap();
        assert!(verify(dir.path(), &[]).is_err());
        fs::remove_file(dir.path().join("more.js")).unwrap();
        fs::remove_file(dir.path().join("index.html")).unwrap();
        assert!(verify(dir.path(), &[]).is_err());
    }

    #[test]
    fn a_path_of_the_machine_fails() {
        let dir = tempfile::tempdir().unwrap();
        let mut site = Site::default();
        site.add(Part::Cover, "index.html", "panicked at /home/x/.cargo/a.rs");
        super::super::finish(&mut site).unwrap();
        site.write(dir.path()).unwrap();
        assert!(verify(dir.path(), &[]).is_ok());
        assert!(verify(dir.path(), &["/home/x".into()]).is_err());
    }
}
