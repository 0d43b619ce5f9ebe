//! Who can see the phone, the ways to go on, and use without saving.

use thirtyfour::Key;

use crate::{
    leaks::found,
    person::{Codes, MINE, Person},
};

/// The way that is marked as fitting the answers, if one is.
async fn marked(person: &Person) -> Vec<String> {
    person
        .browser
        .script("return [...document.querySelectorAll('#app .way.fits')].map(way => way.id)")
        .await
}

async fn chosen(person: &Person) -> Vec<String> {
    person
        .browser
        .script("return [...document.querySelectorAll('#app [role=radio][aria-checked=true]')].map(a => a.id)")
        .await
}

#[tokio::test]
async fn the_answers_mark_one_way_and_every_way_can_be_taken() {
    let person = Person::new().await;
    person.to_questions().await;
    // Places of the answers: yes, no, not sure.
    for (answers, way) in [
        (&["pays-1", "takes-1"][..], "way-Here"),
        (&["account-2"], "way-WithCare"),
        (&["takes-0"], "way-WithoutSaving"),
        (&["knows-0"], "way-OtherDevice"),
    ] {
        for answer in answers {
            person.tap(&format!("#who-{answer}")).await;
            person
                .find(&format!("#who-{answer}[aria-checked=true]"))
                .await;
        }
        person.tap("#next").await;
        person.sees("set-up-Ways").await;
        assert_eq!(marked(&person).await, [way], "{answers:?}");
        person.tap("#app .back").await;
        person.sees("set-up-Who").await;
    }
    // What was answered is still there, one answer a question.
    assert_eq!(
        chosen(&person).await,
        ["who-pays-1", "who-account-2", "who-knows-0", "who-takes-0"]
    );
    person.tap("#next").await;
    for (way, screen) in [
        ("Here", "set-up-Mine"),
        ("WithCare", "set-up-Mine"),
        ("WithoutSaving", "set-up-WithoutSaving"),
        ("OtherDevice", "set-up-OtherDevice"),
    ] {
        person.tap(&format!("#way-{way}")).await;
        person.sees(screen).await;
        person.tap("#app .back").await;
        person.sees("set-up-Ways").await;
    }
}

#[tokio::test]
async fn the_questions_can_be_skipped_and_answers_are_kept_nowhere() {
    let person = Person::new().await;
    let before = person.stored().await;
    person.to_questions().await;
    person.tap("#who-knows-0").await;
    person.find("#who-knows-0[aria-checked=true]").await;
    let boxes: u32 = person
        .browser
        .script("return document.querySelectorAll('#app input, #app select').length")
        .await;
    assert_eq!(boxes, 0, "a browser keeps the state of inputs");
    person.tap("#skip").await;
    person.sees("set-up-Ways").await;
    assert_eq!(marked(&person).await, Vec::<String>::new());
    person.tap("#way-OtherDevice").await;
    person.tap("#to-calculator").await;
    person.sees_calculator().await;
    person.to_questions().await;
    assert_eq!(chosen(&person).await, Vec::<String>::new());
    assert_eq!(person.stored().await, before);
}

#[tokio::test]
async fn the_questions_are_answered_by_keyboard() {
    let person = Person::new().await;
    person.to_questions().await;
    person
        .browser
        .script::<()>("document.querySelector('#skip').focus()")
        .await;
    person.presses(Key::Tab).await;
    person.presses(Key::Space).await;
    person.find("#who-pays-0[aria-checked=true]").await;
    person.presses(Key::Left).await;
    person.find("#who-pays-2[aria-checked=true]:focus").await;
    person.presses(Key::Down).await;
    person.find("#who-pays-0[aria-checked=true]:focus").await;
    person.presses(Key::Tab).await;
    person.presses(Key::Right).await;
    person.find("#who-code-1[aria-checked=true]:focus").await;
    assert_eq!(chosen(&person).await, ["who-pays-0", "who-code-1"]);
}

#[tokio::test]
async fn use_without_saving_writes_nothing_and_leaves_nothing() {
    let phrases: Vec<String> = (0..8)
        .map(|n| format!("unkept{n}zq{}", 7919 * (n + 31) % 9973))
        .collect();
    let person = Person::with_plan(Codes {
        decoy: true,
        wipe: true,
    })
    .await;
    person.open_section(0).await;
    person.write("kept before").await;
    person.saved().await;
    person.leave().await;
    let before = person.stored().await;

    person.to_ways().await;
    person.tap("#way-WithoutSaving").await;
    person.sees("set-up-WithoutSaving").await;
    // From here on, what any keeper is told is counted.
    person
        .browser
        .script::<()>(
            "self.told = self.ended = 0; const keeper = Worker.prototype; \
             const { postMessage, terminate } = keeper; \
             keeper.postMessage = function (...it) { self.told++; postMessage.apply(this, it) }; \
             keeper.terminate = function () { self.ended++; terminate.call(this) };",
        )
        .await;
    person.tap("#start-without-saving").await;
    person.sees("plan").await;
    for (place, some) in phrases.chunks(4).enumerate() {
        person.open_section(place).await;
        assert_eq!(person.items().await, Vec::<String>::new());
        for phrase in some {
            person.write(phrase).await;
        }
        assert_eq!(person.items().await, some);
        person.tap("#undo").await;
        person
            .browser
            .until(
                "the last is undone",
                "return document.querySelectorAll('#items > li').length === 3",
            )
            .await;
        person.tap("#redo").await;
        person
            .browser
            .until(
                "it is back",
                "return document.querySelectorAll('#items > li').length === 4",
            )
            .await;
        person.tap("#app .back").await;
        person.sees("plan").await;
    }
    person.open_section(0).await;
    let said = person.find("#save-state").await.text().await.unwrap();
    assert_eq!(said, "Nothing is saved. All is gone when you leave.");
    // Longer than any autosave waits.
    tokio::time::sleep(std::time::Duration::from_secs(4)).await;
    assert_eq!(person.stored().await, before, "stored while open");
    let told: (u32, u32) = person
        .browser
        .script("return [self.told, self.ended]")
        .await;
    assert_eq!(told, (0, 1), "told to a keeper, and keepers ended");
    let open = found(person.phone.path(), &phrases);
    person.leave().await;
    assert_eq!(person.stored().await, before, "stored by leaving");

    person.use_without_saving().await;
    person.open_section(0).await;
    assert_eq!(person.items().await, Vec::<String>::new(), "it came back");
    person.leave().await;
    person.open(MINE).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, ["kept before"]);
    person.leave().await;

    let Person { browser, phone, .. } = person;
    browser.close().await;
    let locked = found(phone.path(), &phrases);
    assert_eq!(open, Vec::<String>::new(), "found while it was open");
    assert_eq!(locked, Vec::<String>::new(), "found after leaving");
}

#[tokio::test]
async fn without_saving_the_settings_offer_nothing_that_touches_what_is_stored() {
    let person = Person::with_plan(Codes::default()).await;
    person.leave().await;
    person.use_without_saving().await;
    person.to_settings().await;
    person.find("#practise").await;
    for absent in ["#change-code", "#set-up-again", "#wipe-all"] {
        let there: bool = person
            .browser
            .script(&format!(
                "return Boolean(document.querySelector('{absent}'))"
            ))
            .await;
        assert!(!there, "{absent}");
    }
    // Undone and edited like any other: the language is a part of the plan.
    person.tap("#app .chips button:nth-child(3)").await;
    person
        .browser
        .until(
            "it is in French",
            "return document.querySelector('#app h1').textContent === 'Réglages'",
        )
        .await;
    person.leave().await;
    person.open(MINE).await;
}
