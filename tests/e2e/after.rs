//! What is met afterwards: by a screen reader once somebody has left, and by a code once the site was told to forget.

use crate::{
    equality::read_aloud,
    person::{Codes, MINE, Person},
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

/// What is kept for the site beside what it keeps itself: a file and a cache of these names.
const MARKED: &str = "return Promise.all([\
    navigator.storage.getDirectory().then(folder => folder.getFileHandle('marker')).then(() => 1, () => 0), \
    caches.has('marker').then(Number)]).then(([file, cache]) => file + cache)";

#[tokio::test]
async fn once_the_site_was_told_to_forget_no_code_opens_anything() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person.write("words").await;
    person.saved().await;
    person.leave().await;
    let before = person.stored().await;
    let marks = "return Promise.all([\
        navigator.storage.getDirectory().then(folder => folder.getFileHandle('marker', { create: true })), \
        caches.open('marker')]).then(() => true)";
    assert!(person.browser.script::<bool>(marks).await);
    assert_eq!(person.browser.script::<u32>(MARKED).await, 2);

    let forget = format!("{}/forget", person.server.origin);
    person.browser.page.goto(&forget).await.unwrap();
    // It leads to the calculator of a first visit, with a container that nobody has a code for.
    let there = "return location.pathname === '/'";
    person.browser.until("the calculator comes", there).await;
    person.sees_calculator().await;
    assert_eq!(person.browser.script::<u32>(MARKED).await, 0, "it is kept");
    assert_ne!(person.stored().await, before);
    person.finds_only_a_sum(MINE).await;
}
