//! What can be done with codes from inside a plan.

use thirtyfour::Key;

use crate::person::{Codes, DECOY, MINE, NEW, Person, WIPE};

/// Someone with a line in the first part of a plan.
async fn with_words(codes: Codes) -> Person {
    let person = Person::with_plan(codes).await;
    person.open_section(0).await;
    person.write("stays").await;
    person.saved().await;
    person
}

#[tokio::test]
async fn a_changed_code_opens_the_same_plan_and_the_old_one_nothing() {
    let person = with_words(Codes {
        decoy: true,
        wipe: true,
    })
    .await;
    let before = person.stored().await;
    person.to_settings().await;
    person.tap("#change-code").await;
    person.sees("change-code").await;
    // The code of another plan is not the code of this one.
    person.type_code(DECOY).await;
    person.tap("#use-old-code").await;
    person.choose(NEW).await;
    person.find("#refused").await;
    assert_eq!(person.stored().await, before, "refused, and yet changed");

    person.type_code(MINE).await;
    person.tap("#use-old-code").await;
    person.choose(NEW).await;
    person.find("#code-changed").await;
    person.tap("#end").await;
    person.sees("settings").await;
    person.leave().await;

    person.finds_only_a_sum(MINE).await;
    person.open(NEW).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, ["stays"]);
    person.write("and goes on").await;
    person.saved().await;
    person.leave().await;
    person.open(DECOY).await;
    person.leave().await;
    person.open(NEW).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, ["stays", "and goes on"]);
}

/// Goes through setting up again with one new code, until it says that it is done.
async fn sets_up_again(person: &Person) {
    person.to_settings().await;
    person.tap("#set-up-again").await;
    person.sees("set-up-Again").await;
    person.tap("#app .back").await;
    person.sees("settings").await;
    person.tap("#set-up-again").await;
    person.tap("#next").await;
    person.sees("set-up-Mine").await;
    person.choose(NEW).await;
    person.sees("set-up-DecoyAsked").await;
    person.tap("#no").await;
    person.sees("set-up-WipeAsked").await;
    person.tap("#no").await;
    person.sees("set-up-Ready").await;
    person.tap("#start").await;
    person.sees("set-up-Made").await;
}

#[tokio::test]
async fn what_is_open_is_stored_by_setting_up_again_itself() {
    let person = with_words(Codes::default()).await;
    sets_up_again(&person).await;
    // No edit that would save it once more.
    person.leave().await;
    person.finds_only_a_sum(MINE).await;
    person.open(NEW).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, ["stays"]);
}

#[tokio::test]
async fn setting_up_again_keeps_what_is_open_and_ends_all_else() {
    let person = with_words(Codes {
        decoy: true,
        wipe: true,
    })
    .await;
    sets_up_again(&person).await;
    person.tap("#to-plan").await;
    person.sees("plan").await;

    person.open_section(0).await;
    assert_eq!(person.items().await, ["stays"]);
    // What was done before can still be undone.
    person.tap("#undo").await;
    person
        .browser
        .until(
            "it is undone",
            "return document.querySelectorAll('#items > li').length === 0",
        )
        .await;
    person.tap("#redo").await;
    person
        .browser
        .until(
            "it is back",
            "return document.querySelectorAll('#items > li').length === 1",
        )
        .await;
    person.write("and goes on").await;
    person.saved().await;
    person.leave().await;
    for code in [MINE, DECOY, WIPE] {
        person.finds_only_a_sum(code).await;
    }
    person.open(NEW).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, ["stays", "and goes on"]);
}

/// Three seconds have passed since each of so many presses, the earliest; and not yet since so many later ones.
async fn the_hold_is_over(person: &Person, presses: usize, later: usize) {
    let over = format!(
        "const due = self.due.splice(0, {presses}); for (const done of due) done(); \
         return [due.length, self.due.length]"
    );
    let held: (usize, usize) = person.browser.script(&over).await;
    assert_eq!(held, (presses, later));
}

/// Someone at the page that erases, where a hold is over by [`the_hold_is_over`] alone.
async fn erasing_by_hand() -> Person {
    let person = erasing().await;
    person.stops_holds().await;
    person
}

/// Someone at the page that erases.
async fn erasing() -> Person {
    let person = with_words(Codes {
        decoy: true,
        wipe: false,
    })
    .await;
    person.to_settings().await;
    person.tap("#wipe-all").await;
    person.sees("wipe").await;
    person
}

async fn is_all_gone(person: &Person) {
    person.sees_calculator().await;
    for code in [MINE, DECOY] {
        person.finds_only_a_sum(code).await;
    }
}

async fn presses(person: &Person) {
    let button = person.find("#hold-to-wipe").await;
    let chain = person.browser.page.action_chain();
    chain
        .click_and_hold_element(&button)
        .perform()
        .await
        .unwrap();
    person.find("#hold-to-wipe[data-held]").await;
}

async fn lets_go(person: &Person) {
    let chain = person.browser.page.action_chain();
    chain.release().perform().await.unwrap();
}

#[tokio::test]
async fn holding_the_button_erases_everything() {
    let person = erasing_by_hand().await;
    presses(&person).await;
    the_hold_is_over(&person, 1, 0).await;
    is_all_gone(&person).await;
}

#[tokio::test]
async fn holding_a_key_erases_everything() {
    for key in [Key::Enter, Key::Space] {
        let person = erasing().await;
        person
            .browser
            .script::<()>("document.querySelector('#hold-to-wipe').focus()")
            .await;
        let chain = person.browser.page.action_chain();
        chain.key_down(key).perform().await.unwrap();
        is_all_gone(&person).await;
    }
}

#[tokio::test]
async fn letting_go_early_does_nothing() {
    let person = erasing_by_hand().await;
    let before = person.stored().await;
    for _ in 0..3 {
        presses(&person).await;
        lets_go(&person).await;
    }
    // Their time is over while it is held again.
    presses(&person).await;
    the_hold_is_over(&person, 3, 1).await;
    lets_go(&person).await;
    the_hold_is_over(&person, 1, 0).await;
    person
        .browser
        .script::<()>("document.querySelector('#hold-to-wipe').focus()")
        .await;
    let chain = person.browser.page.action_chain();
    chain.key_down(Key::Space).perform().await.unwrap();
    person.find("#hold-to-wipe[data-held]").await;
    let chain = person.browser.page.action_chain();
    chain.key_up(Key::Space).perform().await.unwrap();
    the_hold_is_over(&person, 1, 0).await;
    // Pressed and moved off it.
    presses(&person).await;
    let heading = person.find("#app h1").await;
    let chain = person.browser.page.action_chain();
    chain
        .move_to_element_center(&heading)
        .perform()
        .await
        .unwrap();
    the_hold_is_over(&person, 1, 0).await;
    lets_go(&person).await;
    // A tap, as a screen reader gives it, holds nothing.
    person
        .browser
        .script::<()>("document.querySelector('#hold-to-wipe').click()")
        .await;
    the_hold_is_over(&person, 0, 0).await;
    person.sees("wipe").await;
    assert_eq!(person.stored().await, before);
    person.leave().await;
    person.open(MINE).await;
}

#[tokio::test]
async fn two_steps_erase_for_those_who_cannot_hold() {
    let person = erasing().await;
    person.tap("#without-holding").await;
    person.find("#wipe").await;
    person.tap("#keep").await;
    person
        .browser
        .until(
            "the question is gone",
            "return !document.querySelector('#wipe')",
        )
        .await;
    person.tap("#without-holding").await;
    person.tap("#wipe").await;
    is_all_gone(&person).await;
}

#[tokio::test]
async fn the_settings_are_the_same_whichever_code_opened() {
    let person = Person::with_plan(Codes {
        decoy: true,
        wipe: false,
    })
    .await;
    person.leave().await;
    let mut pages = Vec::new();
    for code in [MINE, DECOY] {
        person.open(code).await;
        person.to_settings().await;
        let page: String = person
            .browser
            .script("return document.querySelector('#app').outerHTML")
            .await;
        // The one thing that Dioxus counts.
        let counted = |word: &&str| word.starts_with("data-dioxus-id");
        pages.push(
            page.split_whitespace()
                .filter(|w| !counted(w))
                .collect::<Vec<_>>()
                .join(" "),
        );
        person.leave().await;
    }
    assert_eq!(pages[0], pages[1]);
}
