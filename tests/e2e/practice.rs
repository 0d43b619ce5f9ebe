//! Practising on the sample phone, beside a way out that stays real.

use thirtyfour::Key;

use crate::person::{Codes, MINE, Person};

async fn task(person: &Person, task: &str) {
    person.find(&format!("#task[data-task={task}]")).await;
}

/// Types a sample code from the start, and `=`.
async fn enters(person: &Person, code: &str) {
    person.type_code("C").await;
    person.type_code(code).await;
    person.type_code("=").await;
}

/// The code in the instruction.
async fn told(person: &Person) -> String {
    let words = person.find("#task").await.text().await.unwrap();
    let code: Vec<&str> = words
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 8)
        .collect();
    assert_eq!(code.len(), 1, "{words}");
    code[0].to_owned()
}

async fn shows(person: &Person) -> String {
    person.find("#sample-value").await.text().await.unwrap()
}

#[tokio::test]
async fn practice_goes_through_leaving_coming_back_a_second_code_and_erasing() {
    let person = Person::new().await;
    person.set_up_codes(Codes::default()).await;
    person.tap("#practise").await;
    person.sees("set-up-Practice").await;
    let before = person.stored().await;

    task(&person, "Leave").await;
    person.tap("#sample-leave").await;
    task(&person, "ComeBack").await;
    let mine = told(&person).await;
    // As on the real one: a sum, and no message from the calculator.
    enters(&person, "12345679").await;
    assert_eq!(shows(&person).await, "12,345,679");
    enters(&person, "5/0").await;
    assert_eq!(shows(&person).await, "Can’t divide by 0");
    task(&person, "ComeBack").await;
    enters(&person, &mine).await;
    person.find("#sample-notes[data-notes=Own]").await;
    task(&person, "Leave").await;
    person.tap("#sample-leave").await;
    task(&person, "Second").await;
    let second = told(&person).await;
    enters(&person, &second).await;
    person.find("#sample-notes[data-notes=Dull]").await;
    person.tap("#sample-leave").await;
    task(&person, "Erase").await;
    let erasing = told(&person).await;
    enters(&person, &erasing).await;
    task(&person, "SeeItGone").await;
    enters(&person, &mine).await;
    task(&person, "Done").await;

    assert_eq!(person.stored().await, before, "practice touches nothing");
    person.tap("#practise-again").await;
    person.find("#sample-notes[data-notes=Own]").await;
    person.tap("#stop-practice").await;
    person.sees("plan").await;
}

#[tokio::test]
async fn the_real_way_out_stays_real_during_practice() {
    let person = Person::with_plan(Codes::default()).await;
    for way in ["button", "Escape", "Shift"] {
        person.to_settings().await;
        person.tap("#practise").await;
        person.sees("practice").await;
        // Once with notes on the sample phone, else with its calculator.
        if way != "button" {
            person.tap("#sample-leave").await;
            task(&person, "ComeBack").await;
            person.type_code("12").await;
        }
        match way {
            "Escape" => person.presses(Key::Escape).await,
            "Shift" => {
                for _ in 0..3 {
                    person.presses(Key::Shift).await;
                }
            }
            _ => person.tap("[data-leave]").await,
        }
        person.sees_calculator().await;
        person.open(MINE).await;
    }
}

#[tokio::test]
async fn practice_can_be_stopped_and_is_there_again_in_settings() {
    let person = Person::with_plan(Codes::default()).await;
    person.to_settings().await;
    for _ in 0..2 {
        person.tap("#practise").await;
        person.sees("practice").await;
        task(&person, "Leave").await;
        person.tap("#sample-leave").await;
        task(&person, "ComeBack").await;
        person.tap("#stop-practice").await;
        person.sees("settings").await;
    }
    person.tap("#practise").await;
    person.sees("practice").await;
    person.tap("#app .back").await;
    person.sees("settings").await;
}
