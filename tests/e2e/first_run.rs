//! The first minutes: a calculator, and the way into set-up.

use crate::person::{Codes, MINE, Person, SET_UP, STARTS};

#[tokio::test]
async fn the_calculator_calculates() {
    let person = Person::new().await;
    for (sum, result) in [
        ("0.1+0.2", "0.3"),
        ("100-99.9", "0.1"),
        ("1/3", "0.33333333333"),
        ("5000*2000", "10,000,000"),
        ("200+10%", "220"),
        ("2+3*4", "14"),
    ] {
        person.enter(sum).await;
        assert_eq!(person.shown().await, result, "{sum}");
    }
    person.enter("5/0").await;
    assert_eq!(person.shown().await, "Can’t divide by 0");
}

#[tokio::test]
async fn the_keyboard_calculates() {
    let person = Person::new().await;
    let page = person.find("body").await;
    page.send_keys("12*12").await.unwrap();
    page.send_keys(thirtyfour::Key::Enter + "").await.unwrap();
    assert_eq!(person.shown().await, "144");
}

#[tokio::test]
async fn set_up_opens_a_plan_that_comes_back() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    person.write("Dina has a key").await;
    person.saved().await;
    person.leave().await;
    person.open(MINE).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, ["Dina has a key"]);
}

#[tokio::test]
async fn set_up_can_be_left_on_its_first_page_with_nothing_changed() {
    let person = Person::with_plan(Codes::default()).await;
    person.leave().await;
    person.enter(SET_UP).await;
    person.sees("set-up-Honest").await;
    person.leave().await;
    person.open(MINE).await;
}

#[tokio::test]
async fn set_up_opens_even_before_the_idle_load_has_started_anything() {
    let phone = tempfile::TempDir::new().unwrap();
    let server = crate::server::Server::start(phone.path());
    let browser = crate::browser::Browser::start(phone.path(), crate::browser::Look::PHONE).await;
    let person = Person {
        browser,
        server,
        phone,
    };
    // Idle begins when the test says so.
    let held = "self.requestIdleCallback = (go) => { self.idle = go; }";
    let before_all = serde_json::json!({ "source": held });
    person
        .browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", before_all)
        .await;
    person.visit().await;
    let keys: Vec<String> = SET_UP.chars().chain(['=']).map(String::from).collect();
    let before: u32 = person
        .browser
        .script(&format!(
            "const started = {STARTS}; \
             for (const key of {}) \
               document.querySelector('#cover [data-key=\"' + key + '\"]').click(); \
             return started",
            serde_json::to_string(&keys).unwrap()
        ))
        .await;
    assert_eq!(before, 0, "something started before it was idle");
    let () = person.browser.script("self.idle(); return null").await;
    person.sees("set-up-Honest").await;
    person.tap("#next").await;
    person.tap("#skip").await;
    person.tap("#way-Here").await;
    // The keeper judges: it is there.
    person.type_code(MINE).await;
    person.find("#verdict[data-verdict=good]").await;
}

#[tokio::test]
async fn weak_codes_are_refused_with_a_reason() {
    let person = Person::new().await;
    person.to_first_code().await;
    for weak in ["19990412", "12345678", "77777777", "50/0/50/0"] {
        person.tap("#keypad [data-key=\"AC\"]").await;
        person.type_code(weak).await;
        let verdict = person.find("#verdict[data-verdict=weak]").await;
        assert!(
            !verdict.text().await.unwrap().is_empty(),
            "{weak}: no reason"
        );
        person.tap("#use-code").await;
        let title = person.find("#app h1").await.text().await.unwrap();
        person.find("#suggest").await;
        assert!(!title.is_empty());
    }
}

#[tokio::test]
async fn a_code_typed_differently_the_second_time_is_not_taken() {
    let person = Person::new().await;
    person.to_first_code().await;
    person.type_code(MINE).await;
    person.find("#verdict[data-verdict=good]").await;
    person.tap("#use-code").await;
    person
        .browser
        .until(
            "the code is asked again",
            "return document.querySelector('#typed-keys').textContent.trim() === ''",
        )
        .await;
    person.type_code("7391504863").await;
    person.tap("#use-code").await;
    person.find("#verdict[data-verdict=not-the-same]").await;
}

#[tokio::test]
async fn a_suggested_code_can_be_used() {
    let person = Person::new().await;
    person.to_first_code().await;
    person.tap("#suggest").await;
    person.find("#verdict[data-verdict=good]").await;
    let code = person.find("#suggested").await.text().await.unwrap();
    assert_eq!(code.len(), 10);
    assert!(code.bytes().all(|b| b.is_ascii_digit()));
}
