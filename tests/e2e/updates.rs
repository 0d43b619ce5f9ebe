//! A newer list and a newer version: taken when the person says so, and not before.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use thirtyfour::By;

use crate::{
    browser::{Browser, Look},
    newer_list::{NEWER, list_of, newer_list, root, signed},
    person::{Codes, MINE, Person},
    screens::picture,
    server::Server,
};

/// What the page says of the day.
const MADE: &str = "return document.querySelector('#list-made')?.textContent ?? ''";

/// A copy of the site, to be changed.
struct Site(TempDir);

impl Site {
    fn new() -> Self {
        let copy = TempDir::new().expect("a folder");
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        for entry in fs::read_dir(dist).expect("`cargo xtask test` built it") {
            let entry = entry.expect("an entry");
            if entry.path().is_file() {
                fs::copy(entry.path(), copy.path().join(entry.file_name())).expect("a copy");
            }
        }
        Self(copy)
    }

    /// The one file whose name starts and ends so.
    fn file(&self, start: &str, end: &str) -> PathBuf {
        let mut fitting = fs::read_dir(self.0.path())
            .expect("a folder")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| {
                let name = path.file_name().and_then(|name| name.to_str());
                name.is_some_and(|name| name.starts_with(start) && name.ends_with(end))
            });
        let found = fitting.next().expect("a file");
        assert_eq!(fitting.next(), None, "{start}{end}");
        found
    }

    /// The finder's script with something else in it.
    fn change_finder(&self, from: &str, to: &str) {
        let script = self.file("s-", ".js");
        let text = fs::read_to_string(&script).expect("a script");
        assert!(text.contains(from), "{from}");
        fs::write(script, text.replace(from, to)).expect("a script");
    }

    /// Takes lists that this root's keys signed.
    fn trust(&self, root: &[u8]) {
        let to = format!("const ROOT = \"{}\";", base64(root));
        self.change_finder("const ROOT = \"\";", &to);
    }

    /// Comes with another list.
    fn bring(&self, list: &[u8]) {
        let file = self.file("l-", ".bin");
        let before = base64(&Sha256::digest(fs::read(&file).expect("a list")));
        fs::write(file, list).expect("a list");
        self.change_finder(&before, &base64(&Sha256::digest(list)));
    }

    /// Writes the service worker's list anew, as `cargo xtask dist` would.
    fn finish(&self) {
        let script = self.0.path().join("sw.js");
        let text = fs::read_to_string(&script).expect("a script");
        let line = |start: &str| {
            let found = text.lines().find(|line| line.starts_with(start));
            found.expect("a line").to_owned()
        };
        let files = line("const FILES = ");
        let list = files.trim_start_matches("const FILES = ");
        let mut list: Map<String, Value> =
            serde_json::from_str(list.trim_end_matches(';')).expect("a list");
        for (address, entry) in &mut list {
            let name = match address.trim_start_matches('/') {
                "" => "index.html",
                name => name,
            };
            let bytes = fs::read(self.0.path().join(name)).expect("a file");
            entry[0] = base64(&Sha256::digest(bytes)).into();
        }
        let list = serde_json::to_string(&list).expect("a list");
        let version: String = Sha256::digest(list.as_bytes())[..6]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let text = text
            .replace(&files, &format!("const FILES = {list};"))
            .replace(
                &line("const CACHE = "),
                &format!("const CACHE = \"{version}\";"),
            );
        fs::write(script, text).expect("a script");
    }
}

/// Base64 with padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk
            .iter()
            .fold(0, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (8 * (3 - chunk.len()));
        for i in 0..4 {
            let sextet = bits >> (18 - 6 * i) & 63;
            let symbol = char::from(ALPHABET[usize::try_from(sextet).expect("six bits")]);
            out.push(if i <= chunk.len() { symbol } else { '=' });
        }
    }
    out
}

/// Someone with a plan, whose phone has the product from this site.
async fn someone(site: &Site) -> Person {
    let phone = TempDir::new().expect("a folder");
    let server = Server::start_on(site.0.path(), phone.path());
    let browser = Browser::start(phone.path(), Look::PHONE).await;
    let person = Person {
        browser,
        server,
        phone,
    };
    person.visit().await;
    person.ready_offline().await;
    person.set_up(Codes::default()).await;
    person
}

impl Person {
    /// The day of the list, as the places say it.
    async fn list_day(&self) -> String {
        self.go("Places").await;
        self.sees("places").await;
        self.find("#app .lane").await;
        self.tap("#about-list").await;
        self.sees("places-about").await;
        self.find("#list-made").await;
        self.browser.script(MADE).await
    }

    /// What the server was asked for, but for the browser's own check for a newer version.
    fn asked_for(&self) -> Vec<String> {
        let mut asked = self.server.requests();
        asked.retain(|line| !line.contains(" /sw.js"));
        asked
    }

    /// Waits until the newer version is on the phone, and waits.
    async fn newer_waits(&self) {
        let asks = "navigator.serviceWorker.getRegistration().then(r => { \
            self.waits = Boolean(r && r.waiting) }); return self.waits === true";
        self.browser.until("the newer version waits", asks).await;
    }

    /// Chooses a file of a list, and waits for what is said.
    async fn opens_list(&self, file: &[u8], said: &str) {
        let path = self.phone.path().join("a.svd");
        fs::write(&path, file).expect("a file");
        let input = self.browser.page.find(By::Css("#list-file")).await;
        let input = input.expect("an input");
        input
            .send_keys(path.to_str().expect("a path"))
            .await
            .expect("a file");
        let says = format!(
            "return (document.querySelector('#list-status')?.textContent ?? '').includes({said:?})"
        );
        self.browser.until(said, &says).await;
    }
}

#[tokio::test]
async fn a_newer_version_is_taken_only_when_the_person_says_so() {
    let site = Site::new();
    let mut person = someone(&site).await;
    person.open_section(0).await;
    person.write("Spare key").await;
    person.saved().await;
    person.to_settings().await;
    assert!(!person.has("#newer-version").await, "none waits");
    let before = person.list_day().await;
    assert!(!before.contains(NEWER.0), "{before}");
    person.leave().await;

    let list = newer_list(person.phone.path());
    site.bring(&list);
    site.finish();
    person
        .server
        .serve_instead(site.0.path(), person.phone.path());
    person.visit().await;
    person.newer_waits().await;
    // However often the page comes, and whatever is looked at: it waits.
    for _ in 0..2 {
        person.visit().await;
        person.open(MINE).await;
        assert_eq!(person.list_day().await, before);
        person.to_settings().await;
        person.find("#newer-version").await;
        picture(&person, Look::PHONE, "settings-newer-version").await;
        person.leave().await;
    }
    // A plan that is kept nowhere would be gone.
    person.use_without_saving().await;
    person.to_settings().await;
    person.find("#practise").await;
    person.newer_waits().await;
    assert!(!person.has("#newer-version").await);
    person.leave().await;
    let asked = person.asked_for();

    person.open(MINE).await;
    person.to_settings().await;
    person.tap("#take-version").await;
    person.sees_calculator().await;
    person.open(MINE).await;
    let after = person.list_day().await;
    assert!(after.contains(NEWER.0), "{after}");
    person.go("Plan").await;
    person.sees("plan").await;
    person.open_section(0).await;
    assert_eq!(person.items().await, ["Spare key"], "the plan is the same");
    person.to_settings().await;
    assert!(!person.has("#newer-version").await, "it is taken");
    // It was all there: taking it asked for nothing.
    assert_eq!(person.asked_for(), asked);
}

#[tokio::test]
async fn a_list_that_somebody_gave_is_used_until_leaving() {
    let site = Site::new();
    site.trust(&root());
    site.finish();
    let person = someone(&site).await;
    let list = newer_list(person.phone.path());
    let before = person.list_day().await;
    let asked = person.asked_for();
    assert!(!person.has("#check-list").await, "the web asks nobody");

    person.opens_list(b"a letter", "This is not a list").await;
    person
        .opens_list(&signed(&list, [1, 9]), "does not come from those")
        .await;
    assert_eq!(person.browser.script::<String>(MADE).await, before);
    assert!(!person.has("#list-version").await);

    person.opens_list(&signed(&list, [1, 3]), "is in use").await;
    person.find("#list-version").await;
    picture(&person, Look::PHONE, "places-about-newer").await;
    let after: String = person.browser.script(MADE).await;
    assert!(after.contains(NEWER.0), "{after}");
    person
        .opens_list(&signed(&list, [2, 3]), "You have this list already")
        .await;
    // The places are those of the newer list, wherever one goes.
    assert!(person.list_day().await.contains(NEWER.0));
    assert_eq!(person.browser.policy_breaks().await, Vec::<String>::new());

    person.leave().await;
    person.open(MINE).await;
    assert_eq!(person.list_day().await, before, "it was not kept");
    assert_eq!(person.asked_for(), asked);
}

#[tokio::test]
async fn an_old_list_says_so_and_works() {
    let site = Site::new();
    let folder = TempDir::new().expect("a folder");
    site.bring(&list_of("2024-05-01", folder.path()));
    site.finish();
    let person = someone(&site).await;
    person.go("Places").await;
    person.find("#old-list").await;
    let said: String = person
        .browser
        .script("return document.querySelector('#old-list').textContent")
        .await;
    assert!(said.contains("2024-05-01"), "{said}");
    person.find("#app .lane .found").await;
}

#[tokio::test]
async fn a_site_without_keys_takes_no_list() {
    let person = Person::with_plan(Codes::default()).await;
    person.stays_on_a_day().await;
    person.list_day().await;
    assert!(!person.has("#old-list").await, "it is new");
    assert!(!person.has("#list-file").await);
    assert!(!person.has("#check-list").await);
}
