//! A file dialogue that the person opened hides the plan, gives it back, and keeps it from everyone else.

use thirtyfour::Key;

use crate::person::{Codes, MINE, Person};

const WORDS: &str = "Spare key at the library desk";

/// Asks for a file dialogue as a screen does, and puts it in front. The dialogue itself is the system's: without
/// a screen it would close at once.
const OPENS: &str = "const input = document.createElement('input'); input.type = 'file'; \
    input.hidden = true; input.addEventListener('click', (event) => event.preventDefault()); \
    document.body.append(input); input.click()";
/// A dialogue counts when it comes within seconds of being asked for: a slow driver must not be late.
const STANDS_STILL: &str = "const [now, day] = [performance.now(), Date.now()]; \
    performance.now = () => now; Date.now = () => day;";
const IN_FRONT: &str = "dispatchEvent(new Event('blur'))";
const GONE: &str = "dispatchEvent(new Event('focus'))";

/// Someone with words on the screen, behind a dialogue.
async fn behind_a_dialogue() -> Person {
    let person = asking().await;
    person.browser.script::<()>(IN_FRONT).await;
    is_hidden(&person).await;
    person
}

async fn asking() -> Person {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person.write(WORDS).await;
    person.saved().await;
    let opens = format!("{STANDS_STILL} {OPENS}");
    person.browser.script::<()>(&opens).await;
    person
}

/// The calculator is seen, and is not one that was started anew.
async fn is_hidden(person: &Person) {
    let hidden = "return !document.documentElement.classList.contains('open') \
        && document.documentElement.dataset.ready === 'false' \
        && document.querySelector('#value').checkVisibility() \
        && !document.querySelector('#app').checkVisibility()";
    person.browser.until("the plan is hidden", hidden).await;
    // Not what was typed to open it.
    assert_eq!(person.shown().await, "0");
}

async fn is_shown(person: &Person) {
    let shown = "return document.documentElement.classList.contains('open') \
        && !('dialogue' in document.documentElement.dataset)";
    person.browser.until("the plan is back", shown).await;
    assert_eq!(person.items().await, [WORDS]);
}

/// A calculator that was started anew and works, with nothing behind it.
async fn is_over(person: &Person) {
    person.sees_calculator().await;
    person.browser.script::<()>(GONE).await;
    person.enter("2*21").await;
    assert_eq!(person.shown().await, "42");
    person.open(MINE).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, [WORDS]);
}

#[tokio::test]
async fn gives_the_plan_back() {
    let person = behind_a_dialogue().await;
    person.browser.script::<()>(GONE).await;
    is_shown(&person).await;
}

#[tokio::test]
async fn that_hides_the_page_gives_the_plan_back_when_it_is_seen_again() {
    let person = asking().await;
    let notes = "globalThis.noted = []; document.addEventListener('visibilitychange', () => \
        noted.push([document.hidden, document.documentElement.classList.contains('open')]))";
    person.browser.script::<()>(notes).await;
    // The driver stays with this page: to go to the other tab and back gives the focus back before it is hidden, and
    // a dialogue that is over keeps nothing.
    let other = person.browser.page.new_tab().await.unwrap();
    let other = serde_json::json!({ "targetId": other.to_string() });
    person
        .browser
        .devtools("Target.activateTarget", other)
        .await;
    person
        .browser
        .until("the page is hidden", "return noted.length > 0")
        .await;
    let nothing = serde_json::json!({});
    person.browser.devtools("Page.bringToFront", nothing).await;
    is_shown(&person).await;
    let noted: Vec<(bool, bool)> = person.browser.script("return noted").await;
    assert_eq!(noted, [(true, false), (false, true)]);
}

#[tokio::test]
async fn is_expected_once() {
    let person = behind_a_dialogue().await;
    person.browser.script::<()>(GONE).await;
    is_shown(&person).await;
    person.looks_elsewhere().await;
    is_over(&person).await;
}

#[tokio::test]
async fn ends_when_the_calculator_in_front_is_pressed() {
    let person = behind_a_dialogue().await;
    person.tap("#cover [data-key=\"7\"]").await;
    is_over(&person).await;
}

#[tokio::test]
async fn ends_by_escape() {
    let person = behind_a_dialogue().await;
    let keys = person.browser.page.action_chain();
    keys.send_keys(Key::Escape + "").perform().await.unwrap();
    is_over(&person).await;
}

#[tokio::test]
async fn ends_after_a_minute() {
    let person = behind_a_dialogue().await;
    let later = "const now = Date.now; Date.now = () => now() + 61_000";
    person.browser.script::<()>(later).await;
    person.browser.script::<()>(GONE).await;
    is_over(&person).await;
}

#[tokio::test]
async fn ends_when_another_page_locks() {
    let person = behind_a_dialogue().await;
    let locks = "new BroadcastChannel('calc').postMessage('lock')";
    person.browser.script::<()>(locks).await;
    is_over(&person).await;
}

#[tokio::test]
async fn ends_when_the_page_is_frozen() {
    let person = behind_a_dialogue().await;
    for state in ["frozen", "active"] {
        let state = serde_json::json!({ "state": state });
        person
            .browser
            .devtools("Page.setWebLifecycleState", state)
            .await;
    }
    is_over(&person).await;
}

#[tokio::test]
async fn ends_when_the_code_behind_it_fails() {
    let person = behind_a_dialogue().await;
    let fails = "setTimeout(() => { throw new Error('anything at all') })";
    person.browser.script::<()>(fails).await;
    is_over(&person).await;
}
