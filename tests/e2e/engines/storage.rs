//! Where the plan lies, that it outlasts the browser, and that nothing else is kept.

use crate::{
    browser::Engine,
    leaks::found,
    person::{Codes, MINE, Person},
};

/// All that a page can find of what was stored, beside the public files of the service worker.
pub const KEPT: &str = "const kept = []; \
    if (navigator.storage?.getDirectory) { \
      for await (const name of (await navigator.storage.getDirectory()).keys()) kept.push('file ' + name); \
    } \
    for (const d of await indexedDB.databases()) kept.push('database ' + d.name); \
    for (let i = 0; i < localStorage.length; i++) kept.push('local ' + localStorage.key(i)); \
    for (let i = 0; i < sessionStorage.length; i++) kept.push('session ' + sessionStorage.key(i)); \
    if (document.cookie) kept.push('cookie ' + document.cookie); \
    return kept;";

#[tokio::test]
async fn a_plan_outlasts_the_browser_and_nothing_readable_does_in_firefox() {
    walk(Engine::Firefox, "file calc.bin").await;
}

#[tokio::test]
async fn a_plan_outlasts_the_browser_and_nothing_readable_does_in_webkit() {
    walk(Engine::WebKitThatKeeps, "database calc").await;
}

async fn walk(engine: Engine, place: &str) {
    let phrases: Vec<String> = (0..6)
        .map(|n| format!("canary{n}zq{}", 7919 * (n + 13) % 9973))
        .collect();
    let person = Person::in_engine(engine).await;
    person.set_up(Codes::default()).await;
    person.open_section(0).await;
    for phrase in &phrases {
        person.write(phrase).await;
    }
    person.saved().await;
    let open = found(person.phone.path(), &phrases);
    assert_eq!(open, Vec::<String>::new(), "found while the plan was open");
    person.leave().await;
    let kept: Vec<String> = person.browser.promise(KEPT).await;
    assert_eq!(kept, [place]);
    let person = person.after_a_restart().await;
    let locked = found(person.phone.path(), &phrases);
    assert_eq!(
        locked,
        Vec::<String>::new(),
        "found after the browser ended"
    );
    person.open(MINE).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, phrases);
}
