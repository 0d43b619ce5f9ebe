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
    for chip in 1..=4 {
        person
            .tap(&format!(
                "#items > li:nth-child(2) .chips .chip:nth-child({chip})"
            ))
            .await;
    }
    take("plan-item-chosen").await;
    person.go("Plan").await;
    person.sees("plan").await;
    take("plan-first").await;
    person.tap("#open-stage").await;
    take("plan-stage").await;
    person.tap("#stage .chip:nth-child(6)").await;
    take("plan-went-back").await;
    person.tap("#more-sections").await;
    person.sees("packs").await;
    take("packs").await;
    person.tap("#pack-Control").await;
    person.go("Plan").await;
    person.sees("plan").await;
    person
        .tap("#sections section:nth-child(2) li:nth-child(6) button")
        .await;
    person.write("Dina").await;
    person.tap("#items .beside-line .link").await;
    take("plan-person").await;
    person.go("Now").await;
    person.sees("now").await;
    take("now").await;
    person.tap("#change-now").await;
    person.sees("now-change-Now").await;
    let way_out = match look.language {
        "fr-CA" => "L’escalier d’en arrière, puis chez Dina",
        _ => "Back stairs, then Dina’s on 4th",
    };
    let out = person.find("#new-NowWayOut").await;
    out.send_keys(way_out).await.unwrap();
    take("now-change").await;
    person.tap("#choose-lines").await;
    person.sees("now-pick-Now").await;
    take("now-pick").await;
    person.go("Now").await;
    person.sees("now").await;
    take("now-filled").await;
    person.tap("#open-Show").await;
    person.sees("now-Show").await;
    take("show").await;
    person.tap("#change-show").await;
    person.sees("now-change-Show").await;
    take("show-change").await;
    person.go("Now").await;
    person.tap("#open-Short").await;
    person.sees("now-Short").await;
    take("short").await;
    person.go("Now").await;
    person.tap("#open-steady").await;
    person.sees("now-steady").await;
    take("steady").await;
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
