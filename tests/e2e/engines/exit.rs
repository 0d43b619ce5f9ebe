//! Leaving, by every way that the driver can go, and that nothing comes back.

use thirtyfour::Key;

use crate::{
    browser::Engine,
    person::{Codes, MINE, Person},
};

const WORDS: &str = "Back stairs, then Dina's on 4th";
const PLACE: &str = "return [history.length, location.href, document.title]";

#[tokio::test]
async fn every_way_out_leads_to_the_calculator_in_firefox() {
    walk(Engine::Firefox).await;
}

#[tokio::test]
async fn every_way_out_leads_to_the_calculator_in_webkit() {
    walk(Engine::WebKit).await;
}

async fn walk(engine: Engine) {
    let person = Person::in_engine(engine).await;
    let place: (u32, String, String) = person.browser.script(PLACE).await;
    assert_eq!(place.2, tally::deployment::NAME);
    person.set_up(Codes::default()).await;
    person.open_section(0).await;
    person.write(WORDS).await;
    person.saved().await;

    person.tap("[data-leave]").await;
    is_calculator(&person, "the button").await;

    is_writing(&person).await;
    let typing = person.find("#new-item").await;
    typing.send_keys("half a wo").await.expect("typing");
    typing.send_keys(Key::Escape + "").await.expect("a key");
    is_calculator(&person, "Escape while typing").await;

    is_writing(&person).await;
    for _ in 0..3 {
        let shift = person.browser.page.action_chain();
        let shift = shift.key_down(Key::Shift).key_up(Key::Shift);
        shift.perform().await.expect("a key");
    }
    is_calculator(&person, "Shift three times").await;

    is_writing(&person).await;
    person.puts_the_window_away().await;
    is_calculator(&person, "putting the window away").await;

    is_writing(&person).await;
    person.browser.page.refresh().await.expect("a page");
    is_calculator(&person, "loading it again").await;
    // Not one of them is a step that Back could undo.
    let after: (u32, String, String) = person.browser.script(PLACE).await;
    assert_eq!(place, after);

    is_writing(&person).await;
    let page = &person.browser.page;
    page.goto("about:blank").await.expect("another page");
    page.back().await.expect("a page");
    is_calculator(&person, "going elsewhere, and back").await;
    page.forward().await.expect("a page");
    page.back().await.expect("a page");
    is_calculator(&person, "forward, and back again").await;
}

/// Opens the plan where the words are.
async fn is_writing(person: &Person) {
    person.open(MINE).await;
    person.open_section(0).await;
    assert_eq!(
        person.items().await.first().map(String::as_str),
        Some(WORDS)
    );
}

/// The calculator shows, works, and the words are nowhere on the page.
async fn is_calculator(person: &Person, after: &str) {
    person.sees_calculator().await;
    let found: bool = person
        .browser
        .script(&format!(
            "return document.documentElement.outerHTML.includes({WORDS:?}) || \
             document.querySelector('textarea') !== null"
        ))
        .await;
    assert!(!found, "{after}: the plan is still on the page");
    person.enter("2*21").await;
    assert_eq!(person.shown().await, "42", "{after}");
}
