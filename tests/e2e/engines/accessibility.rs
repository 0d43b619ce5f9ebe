//! The calculator, set-up and the plan under axe-core: the same rules as in Chromium, and nothing found.

use crate::{
    axe::faults,
    browser::{Engine, Look},
    person::{Codes, Person, SET_UP},
};

#[tokio::test]
async fn axe_finds_nothing_in_firefox() {
    walk(Engine::Firefox).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_webkit() {
    walk(Engine::WebKit).await;
}

async fn walk(engine: Engine) {
    let person = Person::in_engine(engine).await;
    let mut found = Vec::new();
    let look = async |found: &mut Vec<String>, name: &str| {
        found.extend(faults(&person, Look::PHONE, name).await);
    };
    person.press("1250*13%").await;
    look(&mut found, "cover").await;
    person.enter(SET_UP).await;
    person.sees("set-up-Honest").await;
    look(&mut found, "set-up").await;
    person.leave().await;
    person.set_up(Codes::default()).await;
    look(&mut found, "plan").await;
    person.open_section(0).await;
    person.write("A line").await;
    person.saved().await;
    look(&mut found, "section").await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}
