//! Dead batteries, and two tabs.

use std::time::Duration;

use crate::person::{Codes, MINE, Person};

/// How often the browser is killed; the long form of the tests does it far more often.
const ROUNDS: u32 = 6;

#[tokio::test]
async fn a_killed_browser_loses_nothing_that_was_saved() {
    let mut person = Person::with_plan(Codes::default()).await;
    let mut acknowledged: Vec<String> = Vec::new();
    for round in 0..ROUNDS {
        person.open_section(0).await;
        let saved = format!("saved in round {round}");
        person.write(&saved).await;
        person.saved().await;
        acknowledged.push(saved);
        // Typed and not acknowledged: it may or may not be there.
        person
            .find("#new-item")
            .await
            .send_keys("in flight")
            .await
            .unwrap();
        // Into the pause before a save, the save itself, and past it.
        tokio::time::sleep(Duration::from_millis(u64::from(round) * 90 + 250)).await;
        person = person.after_the_battery_died().await;
        person.open(MINE).await;
        person.open_section(0).await;
        let items = person.items().await;
        for saved in &acknowledged {
            assert!(
                items.contains(saved),
                "round {round}: {saved:?} is gone: {items:?}"
            );
        }
        person.tap("#app .back").await;
        person.sees("plan").await;
    }
}

/// A save starts at most 1.5 s after the first letter it lacks (`session::Autosave`): a battery that dies in
/// the middle of a long sentence takes only its end.
#[tokio::test]
async fn steady_typing_is_saved_while_it_goes_on() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    let before = person.stored().await;
    let field = person.find("#new-item").await;
    let mut typed = String::new();
    let mut last = before.clone();
    loop {
        field.send_keys("a").await.expect("typing");
        typed.push('a');
        assert!(typed.len() < 2_000, "typing puts the save off");
        let now = person.stored().await;
        // Saved, and nothing is being written.
        if now != before && now == last {
            break;
        }
        last = now;
    }
    let person = person.after_the_battery_died().await;
    person.open(MINE).await;
    person.open_section(0).await;
    let items = person.items().await;
    let kept = |item: &String| !item.is_empty() && typed.starts_with(item);
    assert!(items.iter().any(kept), "{items:?}");
}

#[tokio::test]
async fn opening_in_a_second_tab_locks_the_first() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person.write("first tab").await;
    person.saved().await;
    let first = person.browser.page.window().await.unwrap();
    let second = person.browser.page.new_window().await.unwrap();
    person.browser.page.switch_to_window(second).await.unwrap();
    person.visit().await;
    person.open(MINE).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, ["first tab"]);
    person.browser.page.switch_to_window(first).await.unwrap();
    person.sees_calculator().await;
}
