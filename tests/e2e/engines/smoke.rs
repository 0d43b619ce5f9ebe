//! It calculates, by taps and by keys; a plan is set up, written, left and opened again.

use thirtyfour::Key;

use crate::{
    browser::Engine,
    person::{Codes, MINE, Person},
};

const LINE: &str = "Back stairs, then Dina's on 4th";

#[tokio::test]
async fn a_plan_is_written_and_opened_again_in_firefox() {
    walk(Engine::Firefox).await;
}

#[tokio::test]
async fn a_plan_is_written_and_opened_again_in_webkit() {
    walk(Engine::WebKit).await;
}

async fn walk(engine: Engine) {
    let person = Person::in_engine(engine).await;
    // Left while its files were still coming, and come back to.
    let page = &person.browser.page;
    page.goto("about:blank").await.expect("another page");
    page.back().await.expect("a page");
    person.sees_calculator().await;
    person.enter("2+4*10").await;
    assert_eq!(person.shown().await, "42");
    person
        .presses_keys(&(Key::Escape + "12*12=").to_string())
        .await;
    assert_eq!(person.shown().await, "144");
    person.set_up(Codes::default()).await;
    person.open_section(0).await;
    person.write(LINE).await;
    person.saved().await;
    person.leave().await;
    person.finds_only_a_sum("7391504863").await;
    person.open(MINE).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, [LINE]);
    person.leave().await;
}

impl Person {
    /// Types on the keyboard, wherever the focus is.
    async fn presses_keys(&self, keys: &str) {
        let chain = self.browser.page.action_chain();
        chain.send_keys(keys).perform().await.expect("keys");
    }
}
