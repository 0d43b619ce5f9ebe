//! Leaving, by every way there is, and that nothing comes back by itself.

use thirtyfour::{Key, WebDriver};

use crate::person::{Codes, MINE, Person};

const WORDS: &str = "Back stairs, then Dina's on 4th";

/// Someone with words on the screen.
async fn writing() -> Person {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person.write(WORDS).await;
    person.saved().await;
    person
}

/// The calculator shows, works, and the words are nowhere on the page.
async fn is_calculator(person: &Person) {
    person.sees_calculator().await;
    let found: bool = person
        .browser
        .script(&format!(
            "return document.documentElement.outerHTML.includes({WORDS:?}) || \
             [...document.querySelectorAll('textarea')].length > 0"
        ))
        .await;
    assert!(!found, "the plan is still on the page");
    person.enter("2*21").await;
    assert_eq!(person.shown().await, "42");
}

async fn is_saved(person: &Person) {
    person.open(MINE).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, [WORDS]);
}

fn page(person: &Person) -> &WebDriver {
    &person.browser.page
}

#[tokio::test]
async fn by_the_button() {
    let person = writing().await;
    person.tap("[data-leave]").await;
    is_calculator(&person).await;
    is_saved(&person).await;
}

#[tokio::test]
async fn by_escape_while_typing() {
    let person = writing().await;
    let typing = person.find("#new-item").await;
    typing.send_keys("half a wo").await.unwrap();
    typing.send_keys(Key::Escape + "").await.unwrap();
    is_calculator(&person).await;
}

#[tokio::test]
async fn by_shift_three_times() {
    let person = writing().await;
    for _ in 0..3 {
        page(&person)
            .action_chain()
            .key_down(Key::Shift)
            .key_up(Key::Shift)
            .perform()
            .await
            .unwrap();
    }
    is_calculator(&person).await;
}

#[tokio::test]
async fn capital_letters_do_not_leave() {
    let person = writing().await;
    person
        .find("#new-item")
        .await
        .send_keys("ABC Def GHI")
        .await
        .unwrap();
    person.saved().await;
    person.find("#new-item").await;
}

#[tokio::test]
async fn from_every_page_of_set_up() {
    let person = Person::new().await;
    person.enter(crate::person::SET_UP).await;
    person.sees("set-up-Honest").await;
    person.leave().await;
    person.to_questions().await;
    person.leave().await;
    person.to_ways().await;
    person.leave().await;
    person.to_ways().await;
    person.tap("#way-OtherDevice").await;
    person.sees("set-up-OtherDevice").await;
    person.leave().await;
    person.to_ways().await;
    person.tap("#way-WithoutSaving").await;
    person.sees("set-up-WithoutSaving").await;
    person.leave().await;
    person.to_first_code().await;
    person.type_code("739").await;
    page(&person)
        .action_chain()
        .send_keys(Key::Escape + "")
        .perform()
        .await
        .unwrap();
    person.sees_calculator().await;
}

#[tokio::test]
async fn by_hiding_the_page() {
    let person = writing().await;
    // Nothing but looking elsewhere: the lock has to come by itself.
    person.looks_elsewhere().await;
    is_calculator(&person).await;
}

#[tokio::test]
async fn by_going_elsewhere_and_back_never_shows_it_again() {
    let person = writing().await;
    page(&person).goto("about:blank").await.unwrap();
    page(&person).back().await.unwrap();
    is_calculator(&person).await;
    page(&person).forward().await.unwrap();
    page(&person).back().await.unwrap();
    is_calculator(&person).await;
}

#[tokio::test]
async fn by_reload() {
    let person = writing().await;
    page(&person).refresh().await.unwrap();
    is_calculator(&person).await;
}

#[tokio::test]
async fn by_freezing() {
    let person = writing().await;
    person
        .browser
        .devtools(
            "Page.setWebLifecycleState",
            serde_json::json!({ "state": "frozen" }),
        )
        .await;
    person
        .browser
        .devtools(
            "Page.setWebLifecycleState",
            serde_json::json!({ "state": "active" }),
        )
        .await;
    is_calculator(&person).await;
}

/// The page's clock stands still, but for what [`time_passes`].
async fn time_stands_still(person: &Person) {
    let still = "self.noon = performance.now(); performance.now = () => self.noon";
    person.browser.script::<()>(still).await;
}

/// So much time has passed since [`time_stands_still`]; waits until somebody looked at the clock again.
async fn time_passes(person: &Person, ms: u32) {
    let later = format!(
        "self.asked = false; \
         performance.now = () => {{ self.asked = true; return self.noon + {ms} }}"
    );
    person.browser.script::<()>(&later).await;
    // The page that is there after leaving has a clock of its own.
    let seen = "return self.asked !== false";
    person.browser.until("the clock is looked at", seen).await;
}

#[tokio::test]
async fn after_five_minutes_without_a_touch() {
    let person = writing().await;
    time_stands_still(&person).await;
    time_passes(&person, 4 * 60_000).await;
    assert!(person.has("#new-item").await, "it is still open");
    time_passes(&person, 5 * 60_000 + 1).await;
    is_calculator(&person).await;
    is_saved(&person).await;
}

#[tokio::test]
async fn after_half_a_minute_behind_another_window() {
    let person = writing().await;
    // No driver puts another window before this one: the page is told what it is told then.
    let told = |what| format!("dispatchEvent(new Event('{what}'))");
    time_stands_still(&person).await;
    person.browser.script::<()>(&told("blur")).await;
    time_passes(&person, 20_000).await;
    assert!(person.has("#new-item").await, "it is still open");
    // Back in time: what counts is one absence.
    person.browser.script::<()>(&told("focus")).await;
    time_passes(&person, 35_000).await;
    assert!(person.has("#new-item").await, "it is still open");
    person.browser.script::<()>(&told("blur")).await;
    time_passes(&person, 35_000 + 30_001).await;
    is_calculator(&person).await;
    is_saved(&person).await;
}

#[tokio::test]
async fn history_address_and_title_never_change() {
    let person = Person::new().await;
    let look = "return [history.length, location.href, document.title]";
    let before: (u32, String, String) = person.browser.script(look).await;
    person.set_up(Codes::default()).await;
    let during: (u32, String, String) = person.browser.script(look).await;
    person.open_section(1).await;
    person.leave().await;
    let after: (u32, String, String) = person.browser.script(look).await;
    assert_eq!(before, during);
    assert_eq!(before, after);
    assert_eq!(before.2, tally::deployment::NAME);
}

#[tokio::test]
async fn if_the_inner_app_fails_the_calculator_is_there() {
    let person = writing().await;
    person
        .browser
        .script::<()>("setTimeout(() => { throw new Error('anything at all') })")
        .await;
    is_calculator(&person).await;
}

/// A keyboard that lies over the page, as Safari's on iOS, leaves the way out where it can be pressed.
#[tokio::test]
async fn leave_stays_above_a_keyboard_that_covers_the_page() {
    let person = writing().await;
    let opens = "Object.defineProperty(visualViewport, 'height', { value: 380, configurable: true }); \
                 visualViewport.dispatchEvent(new Event('resize'))";
    let bottom = "document.querySelector('[data-leave]').getBoundingClientRect().bottom";
    let _: serde_json::Value = person.browser.script(opens).await;
    let seen: f64 = person.browser.script(&format!("return {bottom}")).await;
    assert!((seen - 380.0).abs() < 1.0, "Leave ends at {seen} px");
    let closes = "delete visualViewport.height; visualViewport.dispatchEvent(new Event('resize'))";
    let _: serde_json::Value = person.browser.script(closes).await;
    let whole = format!("return Math.abs({bottom} - innerHeight) < 1");
    person
        .browser
        .until("the page is whole again", &whole)
        .await;
    person.leave().await;
}
