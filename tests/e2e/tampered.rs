//! A site with a file that is not the one that was built: no browser keeps it.

use std::{fs, path::Path};

use tempfile::TempDir;

use crate::{
    browser::{Browser, Look},
    person::{Person, STARTS},
    server::Server,
};

/// A copy of the site in which one file has one byte more.
fn tampered(start: &str, end: &str) -> TempDir {
    let copy = TempDir::new().unwrap();
    let mut changed = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let mut bytes = fs::read(entry.path()).unwrap();
        if name.starts_with(start) && name.ends_with(end) {
            bytes.push(b'\n');
            changed += 1;
        }
        fs::write(copy.path().join(name), bytes).unwrap();
    }
    assert!(changed > 0, "{start}{end}");
    copy
}

/// What the browser has kept of the site once it is done with it.
async fn kept_of(site: &Path) -> (bool, usize) {
    let phone = TempDir::new().unwrap();
    let server = Server::start_on(site, phone.path());
    let browser = Browser::start(phone.path(), Look::PHONE).await;
    let person = Person {
        browser,
        server,
        phone,
    };
    person.visit().await;
    // The page starts a keeper once its service worker is there, or is known not to come.
    let done = format!("return {STARTS} > 0");
    person.browser.until("it is done", &done).await;
    let kept = "let files = 0; for (const name of await caches.keys()) \
        files += (await (await caches.open(name)).keys()).length; \
        return [await navigator.serviceWorker.getRegistration() !== undefined, files]";
    person.browser.promise(kept).await
}

#[tokio::test]
async fn a_site_with_one_changed_file_is_not_kept() {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let (is_registered, files) = kept_of(&built).await;
    assert!(is_registered && files > 10, "{files} files");
    for (start, end) in [
        ("k-", ".wasm"),
        ("l-", ".bin"),
        ("a-", ".css"),
        ("", ".webmanifest"),
    ] {
        let site = tampered(start, end);
        assert_eq!(kept_of(site.path()).await, (false, 0), "{start}{end}");
    }
}
