//! Three written people go through the product, each on a day of their own. What they see is kept as
//! pictures in `target/screens/people/`.

use std::path::PathBuf;

use thirtyfour::prelude::*;

use crate::{
    browser::Look,
    person::{Codes, DECOY, MINE, Person},
};

/// In trouble tonight: five minutes, 5 % battery, one hand. Nothing typed may be lost when the phone dies.
#[tokio::test]
async fn tonight() {
    let person = Person::with_plan(Codes::default()).await;
    person.go("Now").await;
    person.sees("now").await;
    keep(&person, "tonight-1-empty").await;
    // The first thing on the page is the place to write.
    person.tap("#now li:first-child button").await;
    person.sees("now-change-Now").await;
    for (place, words) in [
        ("NowWayOut", "Balcony, then the laundry room"),
        ("NowWord", "Did you feed the cat?"),
        ("NowNumber", "Dina, 2nd floor"),
        ("NowPlace", "24 h Tims on Main, ask for Sam"),
    ] {
        person.types(&format!("#new-{place}"), words).await;
    }
    person.saved().await;
    keep(&person, "tonight-2-written").await;
    // Somebody is at the door: one key, nothing asked.
    person.presses(Key::Escape).await;
    person.sees_calculator().await;
    keep(&person, "tonight-3-left").await;

    let person = person.after_the_battery_died().await;
    person.enter(MINE).await;
    person.sees("now").await;
    let card: Vec<String> = person
        .browser
        .script("return [...document.querySelectorAll('#now .big')].map(e => e.textContent)")
        .await;
    assert_eq!(
        card,
        [
            "Balcony, then the laundry room",
            "Did you feed the cat?",
            "Dina, 2nd floor",
            "24 h Tims on Main, ask for Sam",
        ]
    );
    keep(&person, "tonight-4-back").await;
    // All else is one tap deeper: the line leads to its section.
    person.tap("#now li:nth-child(3) button").await;
    person.find("#new-item").await;
    assert_eq!(person.items().await, ["Dina, 2nd floor"]);
    person.leave().await;
}

/// Planning for months on a phone that is watched: a little at a time, with a second plan to show.
#[tokio::test]
async fn for_months_on_a_watched_phone() {
    let codes = Codes {
        decoy: true,
        ..Codes::default()
    };
    let person = Person::with_plan(codes).await;
    person.open_section_of("Bag and papers").await;
    person.write("Health card").await;
    person.write("Bus pass").await;
    person.tap("#items > li:nth-child(1) .tick").await;
    person
        .find("#items > li:nth-child(1) [aria-checked=true]")
        .await;
    person.saved().await;
    keep(&person, "months-1-bag").await;
    person.leave().await;

    // Weeks later: a person to reach, with when and how.
    person.open(MINE).await;
    person.open_section_of("People").await;
    person.write("M").await;
    person.tap("#items .beside-line .link").await;
    person.tap("#items .beside-line .chip:nth-child(2)").await;
    person
        .types_into("#items .beside-line textarea", 1, "Tuesday, at the library")
        .await;
    person.tap("#items > li:nth-child(1) .icon-button").await;
    for chip in [1, 2, 4] {
        let chip = format!("#items > li:nth-child(1) > .chips .chip:nth-child({chip})");
        person.tap(&chip).await;
        person.find(&format!("{chip}[aria-pressed=true]")).await;
    }
    person.saved().await;
    keep(&person, "months-2-person").await;

    // Someone takes the phone: the page is hidden, and it is a calculator.
    person.looks_elsewhere().await;
    person.sees_calculator().await;
    // "Open it." The second code shows a budget, and nothing else.
    person.open(DECOY).await;
    keep(&person, "months-3-second").await;
    let shown: String = person
        .browser
        .script("return document.querySelector('#app').textContent")
        .await;
    for word in ["Health card", "Bus pass", "Tuesday", "safe", "danger"] {
        assert!(!shown.contains(word), "{word:?} shows in {shown:?}");
    }
    person.leave().await;

    // And what was written is all there.
    person.open(MINE).await;
    let first: Vec<String> = person
        .browser
        .script("return [...document.querySelectorAll('#first .button')].map(e => e.firstChild.textContent)")
        .await;
    assert_eq!(first, ["M"]);
    person.go("Now").await;
    person.tap("#open-Short").await;
    person.sees("now-Short").await;
    let short: String = person
        .browser
        .script("return document.querySelector('#short').textContent")
        .await;
    assert!(short.contains('M') && short.contains("Tuesday, at the library"));
    keep(&person, "months-4-short").await;
    person.leave().await;
}

/// Away for two weeks, in French, with large words; then back again for a while, without a word of blame.
#[tokio::test]
async fn away_for_two_weeks_and_back_again() {
    let french = Look {
        language: "fr-CA",
        ..Look::PHONE
    };
    let person = Person::with(french).await;
    person.set_up(Codes::default()).await;
    person.go("Settings").await;
    person.sees("settings").await;
    person.tap_text("button", "Grande").await;
    person.find(".inner[data-size=large]").await;
    person.go("Plan").await;
    person.sees("plan").await;
    person.tap("#open-stage").await;
    person.tap("#stage .chip:nth-child(4)").await;
    let heading: String = person
        .browser
        .script("return document.querySelector('#sections h2').textContent")
        .await;
    assert_eq!(heading, "Les 72 premières heures");
    keep(&person, "weeks-1-stage").await;

    person.tap("#more-sections").await;
    person.sees("packs").await;
    person.tap("#pack-Control").await;
    person.tap("#back").await;
    person.sees("plan").await;
    person.open_section_of("Moi en ligne").await;
    person.tap("#ideas .chip:first-child").await;
    person.find("#items > li").await;
    person.tap("#back").await;
    person.sees("plan").await;
    person.open_section_of("Santé").await;
    person.tap("#lesson").await;
    person.sees("lesson-Treatment").await;
    keep(&person, "weeks-2-lesson").await;
    person.go("Plan").await;
    person.sees("plan").await;

    person.open_section_of("Mes raisons de continuer").await;
    person.write("Mia, qui a cinq ans").await;
    person.saved().await;
    person.leave().await;

    person.open(MINE).await;
    person.tap("#open-stage").await;
    person.tap("#stage .chip:nth-child(6)").await;
    person.find("#stage .notice").await;
    keep(&person, "weeks-3-back").await;
    person.open_section_of("Mes raisons de continuer").await;
    assert_eq!(person.items().await, ["Mia, qui a cinq ans"]);
    person.leave().await;
}

async fn keep(person: &Person, name: &str) {
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/screens/people");
    std::fs::create_dir_all(&dir).expect("a folder");
    let file = dir.join(format!("{name}.png"));
    person
        .browser
        .page
        .screenshot(&file)
        .await
        .expect("a picture");
}
