//! No network: after the first load nothing is asked of anyone.

use crate::person::{Codes, MINE, Person};

/// The browser itself looks for a newer service worker now and then; nobody else asks for anything.
fn asked_by_us(requests: &[String]) -> Vec<&String> {
    requests
        .iter()
        .filter(|line| !line.contains(" /sw.js"))
        .collect()
}

#[tokio::test]
async fn a_whole_walk_asks_nothing_of_the_network() {
    let person = Person::new().await;
    person.visit().await;
    let before = person.server.requests();
    assert!(!before.is_empty(), "the request log works");
    // Long enough to be tried as a code: set-up keys that come meanwhile would be tried as well.
    person.finds_only_a_sum("12+34*56-78").await;
    person
        .set_up(Codes {
            decoy: true,
            wipe: true,
        })
        .await;
    person.open_section(0).await;
    person.write("words").await;
    person.saved().await;
    person.leave().await;
    person.enter("7391504863").await;
    person.open(MINE).await;
    person.leave().await;
    let after = person.server.requests();
    assert_eq!(asked_by_us(&before), asked_by_us(&after));
}

#[tokio::test]
async fn it_all_works_with_no_network() {
    let mut person = Person::new().await;
    person.server.stop();
    person.browser.page.refresh().await.unwrap();
    person.sees_calculator().await;
    person.enter("6*7").await;
    assert_eq!(person.shown().await, "42");
    person.set_up(Codes::default()).await;
    person.open_section(0).await;
    person.write("written offline").await;
    person.saved().await;
    person.leave().await;
    person.browser.page.refresh().await.unwrap();
    person.sees_calculator().await;
    person.open(MINE).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, ["written offline"]);
}
