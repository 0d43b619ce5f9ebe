//! Pictures of every screen, to be looked at: `target/screens/`.

use std::path::PathBuf;

use crate::{
    browser::Look,
    person::{NEW, Person},
    tour::tour,
};

#[tokio::test]
async fn every_screen_on_a_phone_in_english_light() {
    walk(Look::PHONE).await;
}

#[tokio::test]
async fn every_screen_on_a_phone_in_french_dark() {
    walk(Look::PHONE_FRENCH_DARK).await;
}

#[tokio::test]
async fn every_screen_on_a_desk_in_english_dark() {
    walk(Look::WIDE_ENGLISH_DARK).await;
}

#[tokio::test]
async fn every_screen_on_a_desk_in_french_light() {
    walk(Look::WIDE_FRENCH_LIGHT).await;
}

async fn walk(look: Look) {
    let person = Person::with(look).await;
    tour(&person, async |person: &Person, name: &str| {
        picture(person, look, name).await;
    })
    .await;
    held(&person, look).await;
}

/// Erasing, half-way: too short a moment for those who look longer.
async fn held(person: &Person, look: Look) {
    person.open(NEW).await;
    person.to_settings().await;
    person.tap("#wipe-all").await;
    person.stops_holds().await;
    let hold = person.find("#hold-to-wipe").await;
    let chain = person.browser.page.action_chain();
    chain.click_and_hold_element(&hold).perform().await.unwrap();
    let begun = "const [all, bar] = ['', ' .bar'].map((part) => \
                 document.querySelector('#hold-to-wipe' + part).getBoundingClientRect().width); \
                 return bar > all / 4";
    person.browser.until("the bar fills", begun).await;
    picture(person, look, "settings-wipe-held").await;
    let chain = person.browser.page.action_chain();
    chain.release().perform().await.unwrap();
    person.leave().await;
}

/// Takes a picture of the screen as it is.
pub async fn picture(person: &Person, look: Look, name: &str) {
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
    // What a tired thumb misses, what is cut off at the side, and what the policy had to stop.
    let faults: Vec<String> = person
        .browser
        .script(
            "const faults = [...self.policyBreaks]; \
             for (const button of document.querySelectorAll('#app button')) { \
               const { width, height } = button.getBoundingClientRect(); \
               if (width && (width < 47.5 || height < 47.5)) \
                 faults.push(`${button.id || button.textContent}: ${width} by ${height}`); \
             } \
             const page = document.querySelector('#app main'); \
             if (page && page.scrollWidth > page.clientWidth) faults.push('wider than the screen'); \
             return faults",
        )
        .await;
    assert_eq!(faults, Vec::<String>::new(), "{name}");
}
