//! What each engine gives and lacks, asked of the engine itself; `docs/engines.md` says the same.

use std::{fs, path::PathBuf};

use thirtyfour::common::print::PrintParameters;

use super::{
    storage::KEPT,
    table::{Fact, compare},
};
use crate::{
    browser::{Engine, Look},
    hand_over::DESK,
    person::{Codes, MINE, Person},
};

#[tokio::test]
async fn the_document_says_what_chromium_does() {
    check(Engine::Chromium).await;
}

#[tokio::test]
async fn the_document_says_what_firefox_does() {
    check(Engine::Firefox).await;
}

#[tokio::test]
async fn the_document_says_what_webkit_does() {
    check(Engine::WebKit).await;
}

/// What a page can see of what its engine has.
const OFFERED: [(&str, &str); 7] = [
    (
        "tells when it has nothing to do (`requestIdleCallback`)",
        "'requestIdleCallback' in self",
    ),
    (
        "files that a Worker writes in place (OPFS)",
        "Boolean(navigator.storage && navigator.storage.getDirectory)",
    ),
    (
        "locks between tabs (`navigator.locks`)",
        "'locks' in navigator",
    ),
    ("Trusted Types", "'trustedTypes' in self"),
    (
        "tells when it freezes a page (`freeze`)",
        "'onfreeze' in document",
    ),
    (
        "says how much of the page a keyboard covers (`visualViewport`)",
        "Boolean(self.visualViewport)",
    ),
    (
        "knows the header `Permissions-Policy`",
        "Boolean(document.featurePolicy)",
    ),
];

/// What the policy of the page refuses.
const REFUSED: [(&str, &str); 4] = [
    ("refuses text as code (`eval`)", "window.eval('1')"),
    (
        "refuses text as markup",
        "document.createElement('p').innerHTML = '<p>'",
    ),
    (
        "refuses a script in an attribute",
        "const b = document.createElement('b'); b.setAttribute('onclick', 'self.ran = 1'); b.click(); if (!self.ran) throw 1",
    ),
    (
        "refuses a Worker from elsewhere",
        "new window.Worker('data:text/javascript,1')",
    ),
];

async fn check(engine: Engine) {
    let mut person = Person::in_engine(engine).await;
    let version = version(&person);
    let mut facts: Vec<Fact> = Vec::new();
    for (what, script) in OFFERED {
        let answer = person.browser.script(&format!("return {script}")).await;
        facts.push((what, yes(answer)));
    }
    for (what, attempt) in REFUSED {
        // In a timer: what a driver runs itself is let through by some.
        let script = format!(
            "return new Promise(done => setTimeout(() => {{ \
               try {{ {attempt}; done(false) }} catch {{ done(true) }} }}))"
        );
        facts.push((what, yes(person.browser.promise(&script).await)));
    }
    person.set_up(Codes::default()).await;
    let kept: Vec<String> = person.browser.promise(KEPT).await;
    let place = if kept == ["file calc.bin"] {
        "a file"
    } else {
        "a database"
    };
    facts.push(("where the plan lies", place.to_owned()));
    let prints = match prints(&person).await {
        Some(bytes) => {
            person.leave().await;
            let more = prints(&person).await.unwrap_or_default() > bytes;
            person.open(MINE).await;
            yes(more)
        }
        None => "its driver can't print".to_owned(),
    };
    facts.push(("prints less of an open plan than of the calculator", prints));
    person.puts_the_window_away().await;
    person.sees_calculator().await;
    facts.push(("locks when its window is put away", yes(true)));

    // Gone to, not loaded again: some drivers load again past the service worker.
    person.server.stop();
    let page = &person.browser.page;
    page.goto("about:blank").await.expect("another page");
    person.visit().await;
    person.open(MINE).await;
    facts.push(("starts and opens a plan with no network", yes(true)));

    person.hands_over_a_line(false).await;
    let picture = picture_of_code(&person).await;
    person.leave().await;
    person.set_up_codes_on(Codes::default(), Some(DESK)).await;
    person.tap("#to-plan").await;
    person.sees("desk-Home").await;
    person.tap("#open-bundle").await;
    person.chooses(&picture).await;
    person.find("#five-words").await;
    facts.push((
        "draws a code, and reads it from a picture, with no network",
        yes(true),
    ));
    compare(engine, version, &facts);
}

fn yes(answer: bool) -> String {
    if answer { "yes" } else { "no" }.to_owned()
}

/// How much a printed page is, where the driver can print.
async fn prints(person: &Person) -> Option<usize> {
    let page = &person.browser.page;
    let printed = page.print_page(PrintParameters::default()).await.ok()?;
    Some(printed.len())
}

/// The whole page in a high window: WebKit's driver takes the wrong part of what scrolls.
async fn picture_of_code(person: &Person) -> PathBuf {
    person.find("#code").await;
    let size = (360, 1_100);
    let whole = Look {
        size,
        ..Look::PHONE
    };
    person.browser.set_look(whole).await;
    person
        .browser
        .promise::<bool>(
            "const drawn = () => new Promise(requestAnimationFrame); await drawn(); await drawn(); return true",
        )
        .await;
    let picture = person.browser.page.screenshot_as_png().await;
    let path = person.phone.path().join("photo.png");
    fs::write(&path, picture.expect("a picture")).expect("a file");
    person.browser.set_look(Look::PHONE).await;
    path
}

/// As the browser tells its driver.
fn version(person: &Person) -> String {
    let told = person.browser.page.capabilities().get("browserVersion");
    let told = told.and_then(|version| version.as_str());
    told.expect("a version").to_owned()
}
