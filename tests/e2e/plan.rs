//! Writing a plan.

use crate::person::{Codes, MINE, Person};

async fn titles(person: &Person) -> Vec<String> {
    person
        .browser
        .script("return [...document.querySelectorAll('#sections button')].map(b => b.firstChild.textContent)")
        .await
}

#[tokio::test]
async fn items_are_added_edited_ticked_moved_and_removed_and_it_all_lasts() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(8).await;
    for item in ["health card", "charger", "cash"] {
        person.write(item).await;
    }
    person.tap("#items > li:nth-child(2) .tick").await;
    person
        .find("#items > li:nth-child(2) [aria-checked=true]")
        .await;
    person
        .find("#items > li:nth-child(1) textarea")
        .await
        .send_keys(" (Mom's copy)")
        .await
        .unwrap();
    person.tap("#items > li:nth-child(3) .icon-button").await;
    person
        .tap_text("#items > li:nth-child(3) .chips button", "Move up")
        .await;
    person
        .browser
        .until(
            "it moved",
            "return document.querySelectorAll('#items textarea')[1].value === 'cash'",
        )
        .await;
    person
        .tap_text("#items > li:nth-child(2) .chips button", "Remove")
        .await;
    person
        .browser
        .until(
            "it went",
            "return document.querySelectorAll('#items > li').length === 2",
        )
        .await;
    person.saved().await;
    person.leave().await;
    person.open(MINE).await;
    person.open_section(8).await;
    assert_eq!(
        person.items().await,
        ["health card (Mom's copy)", "charger"]
    );
    person
        .find("#items > li:nth-child(2) [aria-checked=true]")
        .await;
}

#[tokio::test]
async fn every_step_can_be_undone_and_redone() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person.write("one").await;
    person.write("two").await;
    person.tap("#undo").await;
    person
        .browser
        .until(
            "one is left",
            "return document.querySelectorAll('#items > li').length === 1",
        )
        .await;
    person.tap("#redo").await;
    person
        .browser
        .until(
            "two are back",
            "return document.querySelectorAll('#items > li').length === 2",
        )
        .await;
    assert_eq!(person.items().await, ["one", "two"]);
    person.tap("#undo").await;
    person.tap("#undo").await;
    person
        .browser
        .until(
            "none is left",
            "return document.querySelectorAll('#items > li').length === 0",
        )
        .await;
    person.find("#undo[aria-disabled=true]").await;
}

#[tokio::test]
async fn an_idea_becomes_an_item_with_one_tap() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    let idea = person.find("#ideas button").await;
    let words = idea.text().await.unwrap();
    idea.click().await.unwrap();
    person
        .browser
        .until(
            "it is an item",
            "return document.querySelectorAll('#items > li').length === 1",
        )
        .await;
    assert_eq!(person.items().await, [words]);
}

#[tokio::test]
async fn a_part_of_ones_own_is_named_moved_and_put_away() {
    let person = Person::with_plan(Codes::default()).await;
    let before = titles(&person).await;
    person.tap("#add-section").await;
    person
        .find("#section-title")
        .await
        .send_keys("My band")
        .await
        .unwrap();
    person.write("rehearsal on Tuesday").await;
    person.tap("#app .back").await;
    person.sees("plan").await;
    let after = titles(&person).await;
    assert_eq!(after.len(), before.len() + 1);
    assert_eq!(after.last().unwrap(), "My band");
    person.saved().await;
    person.leave().await;
    person.open(MINE).await;
    assert_eq!(titles(&person).await, after);
}

#[tokio::test]
async fn what_is_typed_and_not_finished_is_kept() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person
        .find("#new-item")
        .await
        .send_keys("half a sentence about")
        .await
        .unwrap();
    person.saved().await;
    person.leave().await;
    person.open(MINE).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, ["half a sentence about"]);
}

#[tokio::test]
async fn any_script_comes_back_as_it_was_written() {
    let written = [
        "👩🏽‍🚀 🏳️‍⚧️",
        "مكان آمن",
        "ᐃᓄᒃᑎᑐᑦ ᓀᐦᐃᔭᐍᐏᐣ",
        "e\u{301}te\u{301} a\u{323}\u{307}",
        "第二个地方",
    ];
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    for text in written {
        // WebDriver types only what a keyboard can; a paste brings the rest.
        person.find("#new-item").await;
        let paste = format!(
            "const b = document.querySelector('#new-item'); b.focus(); \
             document.execCommand('insertText', false, {}); return true",
            serde_json::to_string(text).unwrap()
        );
        assert!(person.browser.script::<bool>(&paste).await);
        person.tap("#add-new-item").await;
    }
    person.saved().await;
    person.leave().await;
    person.open(MINE).await;
    person.open_section(0).await;
    let expected = written.map(|text| {
        use unicode_normalization::UnicodeNormalization;
        text.nfc().collect::<String>()
    });
    assert_eq!(person.items().await, expected);
}
