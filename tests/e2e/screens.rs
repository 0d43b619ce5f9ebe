//! Pictures of every screen, to be looked at: `target/screens/`.

use std::path::PathBuf;

use crate::{
    browser::Look,
    person::{DECOY, MINE, Person, SET_UP},
};

#[tokio::test]
async fn every_screen_on_a_phone_in_english_light() {
    walk(Look::PHONE).await;
}

#[tokio::test]
async fn every_screen_on_a_phone_in_french_dark() {
    walk(Look {
        language: "fr-CA",
        dark: true,
        ..Look::PHONE
    })
    .await;
}

#[tokio::test]
async fn every_screen_on_a_desk_in_english_dark() {
    walk(Look {
        size: (1280, 800),
        dark: true,
        ..Look::PHONE
    })
    .await;
}

#[tokio::test]
async fn every_screen_on_a_desk_in_french_light() {
    walk(Look {
        size: (1280, 800),
        language: "fr-CA",
        dark: false,
    })
    .await;
}

async fn walk(look: Look) {
    let person = Person::with(look).await;
    let take = async |name: &str| picture(&person, look, name).await;
    person.press("1250*13%").await;
    take("cover").await;
    person.enter(SET_UP).await;
    person.sees("set-up-Honest").await;
    take("set-up-1-honest").await;
    person.tap("#next").await;
    person.sees("set-up-Mine").await;
    person.type_code("19990412").await;
    person.find("#verdict[data-verdict=weak]").await;
    take("set-up-2-weak-code").await;
    person.tap("#keypad [data-key=\"AC\"]").await;
    person.choose(MINE).await;
    person.sees("set-up-MineOpens").await;
    take("set-up-2-opens").await;
    person.tap("#use-opens").await;
    person.sees("set-up-DecoyAsked").await;
    take("set-up-3-decoy").await;
    person.tap("#yes").await;
    person.sees("set-up-Decoy").await;
    person.choose(DECOY).await;
    person.sees("set-up-DecoyOpens").await;
    take("set-up-4-filling").await;
    person.tap("#use-opens").await;
    person.sees("set-up-WipeAsked").await;
    take("set-up-5-wipe").await;
    person.tap("#no").await;
    person.sees("set-up-Ready").await;
    take("set-up-6-ready").await;
    person.tap("#start").await;
    person.sees("plan").await;
    take("plan").await;
    person.open_section(10).await;
    let (one, two) = match look.language {
        "fr-CA" => (
            "Carte santé (maman a la copie)",
            "Chargeur, un peu d’argent",
        ),
        _ => (
            "Health card (Mom has the copy)",
            "Phone charger, small cash",
        ),
    };
    person.write(one).await;
    person.write(two).await;
    person.tap("#items > li:nth-child(1) .tick").await;
    person.saved().await;
    take("plan-section").await;
    person.tap("#items > li:nth-child(2) .icon-button").await;
    take("plan-item-options").await;
    person.go("Settings").await;
    person.sees("settings").await;
    take("settings").await;
    person.leave().await;
}

async fn picture(person: &Person, look: Look, name: &str) {
    let (width, _) = look.size;
    let language = &look.language[..2];
    let theme = if look.dark { "dark" } else { "light" };
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/screens");
    std::fs::create_dir_all(&dir).unwrap();
    let file = dir.join(format!("{name}-{width}-{language}-{theme}.png"));
    person.browser.page.screenshot(&file).await.unwrap();
    assert!(
        std::fs::metadata(&file).unwrap().len() > 2_000,
        "{name} is empty"
    );
}
