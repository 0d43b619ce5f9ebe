//! Too much text: refused in plain words, and nothing is lost.

use tally::plan::{CAPACITY, MAX_TEXT_CHARS};

use crate::person::{Codes, MINE, Person};

/// Pastes into a text box, at its end.
async fn paste(person: &Person, selector: &str, text: &str) {
    person.find(selector).await;
    let script = format!(
        "const box = document.querySelector({selector:?}); box.focus(); \
         box.setSelectionRange(box.value.length, box.value.length); \
         return document.execCommand('insertText', false, {text:?})"
    );
    assert!(person.browser.script::<bool>(&script).await, "the paste");
}

/// A script: there are so many lines.
fn count(lines: usize) -> String {
    format!("return document.querySelectorAll('#items > li').length === {lines}")
}

/// What the screen says of the last edit.
async fn said(person: &Person) -> String {
    let alert = person.find("#app [role=alert]").await;
    alert.text().await.expect("words")
}

async fn value(person: &Person, selector: &str) -> String {
    person
        .browser
        .script(&format!(
            "return document.querySelector({selector:?}).value"
        ))
        .await
}

/// What is in the first section after leaving and opening again.
async fn after_coming_back(person: &Person) -> Vec<String> {
    person.saved().await;
    person.leave().await;
    person.open(MINE).await;
    person.open_section(0).await;
    person.items().await
}

#[tokio::test]
async fn a_paste_that_is_far_too_long_loses_nothing_that_was_there() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person.write("ask Dina for a key").await;
    person.write("second").await;
    let line = "#items > li:nth-child(1) textarea";
    paste(&person, line, &"x".repeat(100_000)).await;
    assert!(!said(&person).await.is_empty());
    // The words before it stay in the box, with as much of the rest as a line can hold.
    let kept = value(&person, line).await;
    assert!(kept.starts_with("ask Dina for a key"), "{kept:.40}");
    assert!(kept.len() <= MAX_TEXT_CHARS, "{} characters", kept.len());
    // What the box shows is what is kept.
    assert_eq!(after_coming_back(&person).await, [&*kept, "second"]);
}

#[tokio::test]
async fn a_paste_that_is_far_too_long_into_the_box_for_new_lines_is_told() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    paste(&person, "#new-item", &"y".repeat(100_000)).await;
    assert!(!said(&person).await.is_empty());
    let kept = value(&person, "#new-item").await;
    assert!(kept.len() <= MAX_TEXT_CHARS, "{} characters", kept.len());
    person.tap("#add-new-item").await;
    assert_eq!(after_coming_back(&person).await, [kept]);
}

#[tokio::test]
async fn a_full_plan_says_so_and_keeps_everything() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    let mut before = Vec::new();
    let refused = loop {
        let line = format!("{:02} {}", before.len(), "z".repeat(MAX_TEXT_CHARS - 10));
        paste(&person, "#new-item", &line).await;
        let answer = "return Boolean(document.querySelector('#add-new-item, #app [role=alert]'))";
        person.browser.until("it is taken or not", answer).await;
        if person.has("#app [role=alert]").await {
            break line;
        }
        person.tap("#add-new-item").await;
        before.push(line);
        person.browser.until("a line", &count(before.len())).await;
    };
    assert!(before.len() * MAX_TEXT_CHARS > CAPACITY / 10 * 9, "early");
    assert!(!said(&person).await.is_empty());
    // It stays in the box, to be shortened; no line was made, and none was lost.
    assert_eq!(value(&person, "#new-item").await, refused);
    assert_eq!(person.items().await, before);
    assert_eq!(after_coming_back(&person).await, before);

    // There is room again once something goes, and undo brings it back.
    let last = before.len();
    person
        .tap(&format!("#items > li:nth-child({last}) .icon-button"))
        .await;
    person
        .tap(&format!("#items > li:nth-child({last}) .chip:last-child"))
        .await;
    person.browser.until("it went", &count(last - 1)).await;
    person.tap("#undo").await;
    person.browser.until("it is back", &count(last)).await;
    assert_eq!(after_coming_back(&person).await, before);
}
