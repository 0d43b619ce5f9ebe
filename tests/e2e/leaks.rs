//! Nothing readable is left anywhere.

use std::path::Path;

use crate::{
    person::{Codes, Person},
    tour::tour,
};

const NOT_ON_THE_COVER: &str = "return document.querySelectorAll(\
    '#cover input, #cover textarea, #cover select, #cover [contenteditable]').length";

#[tokio::test]
async fn planted_phrases_are_nowhere_in_the_profile() {
    let phrases: Vec<String> = (0..20)
        .map(|n| format!("canary{n}zq{}", 7919 * (n + 13) % 9973))
        .collect();
    let person = Person::with_plan(Codes {
        decoy: true,
        wipe: true,
    })
    .await;
    for (place, some) in phrases.chunks(5).enumerate() {
        person.open_section(place).await;
        for phrase in some {
            person.write(phrase).await;
        }
        person.tap("#app .back").await;
        person.sees("plan").await;
    }
    person.saved().await;
    let open = found(person.phone.path(), &phrases);
    person.leave().await;
    let Person { browser, phone, .. } = person;
    browser.close().await;
    let locked = found(phone.path(), &phrases);
    assert_eq!(open, Vec::<String>::new(), "found while the plan was open");
    assert_eq!(locked, Vec::<String>::new(), "found after the lock");
}

#[test]
fn the_search_for_phrases_finds_them() {
    let dir = tempfile::TempDir::new().unwrap();
    let phrases = vec!["canary".to_owned()];
    std::fs::write(dir.path().join("a"), "a canary here").unwrap();
    let wide: Vec<u8> = "canary".encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::create_dir(dir.path().join("deep")).unwrap();
    std::fs::write(dir.path().join("deep/b"), wide).unwrap();
    assert_eq!(found(dir.path(), &phrases).len(), 2);
}

/// The files below `dir` in which any of `phrases` stands, as UTF-8 or UTF-16.
pub fn found(dir: &Path, phrases: &[String]) -> Vec<String> {
    let needles: Vec<Vec<u8>> = phrases
        .iter()
        .flat_map(|phrase| {
            let wide = |bytes: fn(u16) -> [u8; 2]| phrase.encode_utf16().flat_map(bytes).collect();
            [
                phrase.clone().into_bytes(),
                wide(u16::to_le_bytes),
                wide(u16::to_be_bytes),
            ]
        })
        .collect();
    let mut hits = Vec::new();
    let mut left = vec![dir.to_owned()];
    while let Some(path) = left.pop() {
        if path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            left.extend(
                std::fs::read_dir(&path)
                    .into_iter()
                    .flatten()
                    .flatten()
                    .map(|e| e.path()),
            );
        } else if let Ok(bytes) = std::fs::read(&path)
            && needles
                .iter()
                .any(|needle| memchr::memmem::find(&bytes, needle).is_some())
        {
            hits.push(path.display().to_string());
        }
    }
    hits
}

#[tokio::test]
async fn the_browser_keeps_one_file_and_public_caches_only() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person.write("words").await;
    person.saved().await;
    person.leave().await;
    let kept: Vec<String> = person
        .browser
        .promise(
            "const files = []; \
             for await (const name of (await navigator.storage.getDirectory()).keys()) files.push('file ' + name); \
             for (const d of await indexedDB.databases()) files.push('database ' + d.name); \
             for (let i = 0; i < localStorage.length; i++) files.push('local ' + localStorage.key(i)); \
             for (let i = 0; i < sessionStorage.length; i++) files.push('session ' + sessionStorage.key(i)); \
             if (document.cookie) files.push('cookie ' + document.cookie); \
             return files;",
        )
        .await;
    assert_eq!(kept, ["file calc.bin"]);
}

#[tokio::test]
async fn no_policy_is_broken_and_nothing_is_logged() {
    let person = Person::new().await;
    assert_eq!(person.browser.script::<u32>(NOT_ON_THE_COVER).await, 0);
    tour(&person, async |person: &Person, name: &str| {
        let breaks = person.browser.policy_breaks().await;
        assert_eq!(breaks, Vec::<String>::new(), "{name}");
    })
    .await;
    assert_eq!(person.browser.policy_breaks().await, Vec::<String>::new());
    let log = person.browser.page.browser_log().await.unwrap();
    assert!(log.is_empty(), "{log:?}");
}

#[tokio::test]
async fn scripts_that_are_not_ours_do_not_run() {
    let person = Person::new().await;
    // In a timer: what the driver runs itself is let through by the browser.
    for (attempt, refusal) in [
        ("eval('1')", "EvalError"),
        ("new Function('return 1')()", "EvalError"),
        ("document.body.innerHTML += '<p>'", "TypeError"),
        ("new Worker('data:text/javascript,1')", "TypeError"),
    ] {
        let script = format!(
            "return new Promise(done => setTimeout(() => {{ \
               try {{ {attempt}; done('ran') }} catch (e) {{ done(e.name) }} }}))"
        );
        assert_eq!(
            person.browser.promise::<String>(&script).await,
            refusal,
            "{attempt}"
        );
    }
    assert!(!person.browser.policy_breaks().await.is_empty());
}

#[tokio::test]
async fn nothing_typed_reaches_keyboards_spellcheck_or_password_managers() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person.write("words").await;
    let careless: Vec<String> = person
        .browser
        .script(
            "const wanted = { autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off', \
               spellcheck: 'false', 'data-1p-ignore': '', 'data-lpignore': 'true', 'data-bwignore': 'true' }; \
             const boxes = [...document.querySelectorAll('input, textarea, [contenteditable]')]; \
             if (!boxes.length) return ['no text box at all']; \
             const bad = boxes.flatMap(b => Object.entries(wanted) \
               .filter(([k, v]) => b.getAttribute(k) !== v).map(([k]) => b.id + ' ' + k)); \
             return bad.concat(boxes.filter(b => b.name || b.form).map(b => b.id + ' name or form'));",
        )
        .await;
    assert_eq!(careless, Vec::<String>::new());
}

#[tokio::test]
async fn printing_an_open_plan_prints_nothing() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person.write("canaryprinted").await;
    person
        .browser
        .devtools(
            "Emulation.setEmulatedMedia",
            serde_json::json!({ "media": "print" }),
        )
        .await;
    let visible: bool = person
        .browser
        .script("return document.querySelector('#app').checkVisibility()")
        .await;
    assert!(!visible);
}
