//! What is met afterwards: by a screen reader once somebody has left, by a code once the site was told to forget,
//! and by a service worker whose files were changed.

use std::{path::Path, time::Duration};

use tempfile::TempDir;

use crate::{
    browser::{Browser, Look},
    equality::read_aloud,
    person::{Codes, MINE, Person},
    server::Server,
};

#[tokio::test]
async fn a_screen_reader_meets_the_calculator_as_on_a_fresh_start() {
    let person = Person::new().await;
    // As somebody finds it who comes back to it.
    person.visit().await;
    let fresh = read_aloud(&person).await;
    assert!(fresh.len() > 20, "{fresh:?}");
    person.set_up(Codes::default()).await;
    person.open_section(0).await;
    person.write("words").await;
    person.saved().await;
    let open = read_aloud(&person).await;
    person.leave().await;
    let left = read_aloud(&person).await;
    assert_ne!(open, fresh);
    assert_eq!(left, fresh);
}

#[tokio::test]
async fn once_the_site_was_told_to_forget_no_code_opens_anything() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person.write("words").await;
    person.saved().await;
    person.leave().await;
    let forget = format!("{}/forget", person.server.origin);
    person.browser.page.goto(&forget).await.unwrap();
    let kept: Vec<String> = person
        .browser
        .promise(
            "const kept = []; \
             for await (const name of (await navigator.storage.getDirectory()).keys()) kept.push(name); \
             return kept.concat(await caches.keys());",
        )
        .await;
    assert_eq!(kept, Vec::<String>::new());
    person.visit().await;
    person.finds_only_a_sum(MINE).await;
}

/// The file of the site that holds the list of places: nothing but the service worker asks for it at the start.
fn list(site: &Path) -> std::path::PathBuf {
    let files = std::fs::read_dir(site)
        .unwrap()
        .map(|file| file.unwrap().path());
    let mut lists = files.filter(|path| path.extension().is_some_and(|end| end == "bin"));
    lists.next().expect("a list")
}

#[tokio::test]
async fn a_site_with_a_changed_file_is_not_kept() {
    let phone = TempDir::new().unwrap();
    let site = phone.path().join("site");
    std::fs::create_dir(&site).unwrap();
    for file in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), site.join(file.file_name())).unwrap();
    }
    let changed = list(&site);
    let mut bytes = std::fs::read(&changed).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&changed, bytes).unwrap();
    let name = changed.file_name().unwrap().to_str().unwrap().to_owned();

    let server = Server::start_on(&site, phone.path());
    let browser = Browser::start(phone.path(), Look::PHONE).await;
    let person = Person {
        browser,
        server,
        phone,
    };
    person.visit().await;
    let asked = format!(" /{name}");
    let start = std::time::Instant::now();
    while !person
        .server
        .requests()
        .iter()
        .any(|line| line.contains(&asked))
    {
        assert!(
            start.elapsed() < crate::browser::PATIENCE,
            "the service worker asks for nothing"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // It gives up, and nothing of the site is kept.
    person
        .browser
        .until(
            "the service worker gives up",
            "return (async () => (await navigator.serviceWorker.getRegistrations()).length === 0)()",
        )
        .await;
    let kept: Vec<String> = person.browser.promise("return await caches.keys()").await;
    assert_eq!(kept, Vec::<String>::new());
    person.enter("6*7").await;
    assert_eq!(person.shown().await, "42");
}
