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

#[tokio::test]
async fn once_the_site_was_told_to_forget_no_code_opens_anything() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person.write("words").await;
    person.saved().await;
    person.leave().await;
    let forget = format!("{}/forget", person.server.origin);
    person.browser.page.goto(&forget).await.unwrap();
    // The browser clears in its own time what another part of it has just let go of.
    person
        .browser
        .until(
            "nothing is kept",
            "return caches.keys().then(async (kept) => { \
             for await (const name of (await navigator.storage.getDirectory()).keys()) kept.push(name); \
             return kept.length === 0; });",
        )
        .await;
    person.visit().await;
    person.finds_only_a_sum(MINE).await;
}
