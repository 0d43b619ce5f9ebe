//! Pictures of every screen, to be looked at: `target/screens/`.

use std::path::PathBuf;

use crate::{
    browser::Look,
    person::{DECOY, MINE, NEW, Person, SET_UP},
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
    person.sees("set-up-Who").await;
    person.tap("#who-pays-0").await;
    person.tap("#who-code-2").await;
    take("set-up-1-who").await;
    person.tap("#who-takes-0").await;
    take("set-up-1-who-end").await;
    person.tap("#next").await;
    person.sees("set-up-Ways").await;
    take("set-up-1-ways").await;
    person.tap("#way-OtherDevice").await;
    person.sees("set-up-OtherDevice").await;
    take("set-up-1-other").await;
    person.tap("#app .back").await;
    person.tap("#way-WithoutSaving").await;
    person.sees("set-up-WithoutSaving").await;
    take("set-up-1-without-saving").await;
    person.tap("#app .back").await;
    person.tap("#way-WithCare").await;
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
    person.sees("set-up-Made").await;
    take("set-up-7-made").await;
    person.tap("#practise").await;
    practice(&person, &take).await;
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
    person.tap("#change-code").await;
    person.sees("change-code").await;
    person.type_code("12345").await;
    person.tap("#use-old-code").await;
    person.choose(NEW).await;
    person.find("#refused").await;
    take("settings-code-refused").await;
    person.type_code(MINE).await;
    person.tap("#use-old-code").await;
    person.find("#suggest").await;
    take("settings-code-new").await;
    person.choose(NEW).await;
    person.find("#code-changed").await;
    take("settings-code-changed").await;
    person.tap("#end").await;
    person.tap("#set-up-again").await;
    person.sees("set-up-Again").await;
    take("settings-again").await;
    person.tap("#app .back").await;
    person.tap("#wipe-all").await;
    person.sees("wipe").await;
    take("settings-wipe").await;
    person.tap("#without-holding").await;
    person.find("#wipe").await;
    take("settings-wipe-steps").await;
    let hold = person.find("#hold-to-wipe").await;
    let chain = person.browser.page.action_chain();
    chain.click_and_hold_element(&hold).perform().await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(900)).await;
    take("settings-wipe-held").await;
    let chain = person.browser.page.action_chain();
    chain.release().perform().await.unwrap();
    person.leave().await;
    person.use_without_saving().await;
    person.open_section(0).await;
    take("without-saving-section").await;
    person.to_settings().await;
    take("without-saving-settings").await;
    person.leave().await;
}

/// The whole of the practice.
async fn practice(person: &Person, take: &impl AsyncFn(&str)) {
    person.find("#task[data-task=Leave]").await;
    take("practice-1-notes").await;
    person.tap("#sample-leave").await;
    person.find("#task[data-task=ComeBack]").await;
    person.type_code("12*3=").await;
    take("practice-2-sum").await;
    for code in ["12345678", "87654321"] {
        person.type_code("C").await;
        person.type_code(code).await;
        person.type_code("=").await;
        person.find("#sample-notes").await;
        take("practice-3-notes").await;
        person.tap("#sample-leave").await;
    }
    person.type_code("11112222=").await;
    person.find("#task[data-task=SeeItGone]").await;
    take("practice-4-erased").await;
    person.type_code("C12345678=").await;
    person.find("#task[data-task=Done]").await;
    take("practice-5-done").await;
    person.tap("#practised").await;
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
