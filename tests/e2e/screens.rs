//! Pictures of every screen, to be looked at: `target/screens/`.

use std::path::PathBuf;

use crate::{browser::Look, person::Person, tour::tour};

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
    tour(&person, async |person: &Person, name: &str| {
        picture(person, look, name).await;
    })
    .await;
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
