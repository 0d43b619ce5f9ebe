//! Every screen of handing over and of the desk, in pictures (`target/screens/`) and under axe.

use crate::{
    axe::faults,
    browser::Look,
    hand_over::OPEN,
    person::{Codes, Person},
    screens::picture,
};

#[tokio::test]
async fn sharing_on_a_phone_in_english_light() {
    walk(Look::PHONE).await;
}

#[tokio::test]
async fn sharing_on_a_phone_in_french_dark() {
    walk(Look::PHONE_FRENCH_DARK).await;
}

#[tokio::test]
async fn sharing_on_a_desk_in_english_dark() {
    walk(Look::WIDE_ENGLISH_DARK).await;
}

#[tokio::test]
async fn sharing_on_a_desk_in_french_light() {
    walk(Look::WIDE_FRENCH_LIGHT).await;
}

async fn walk(look: Look) {
    let mut found = Vec::new();
    let mut visit = async |person: &Person, name: &str| {
        picture(person, look, name).await;
        found.extend(faults(person, look, name).await);
    };
    let person = Person::with(look).await;
    person.set_up(Codes::default()).await;
    let words = hand_over(&person, &mut visit).await;
    let file = person.saves().await;
    person.tap("#done").await;

    let desk = Person::at_a_desk(look).await;
    visit(&desk, "desk").await;
    desk_alone(&desk, &mut visit).await;
    desk.tap("#open-bundle").await;
    desk.chooses(&file).await;
    desk.types("#five-words", &words.replacen(' ', "x ", 1))
        .await;
    desk.tap("#open-words").await;
    desk.find("#words-status p + p").await;
    visit(&desk, "desk-words").await;
    desk.find("#five-words").await.clear().await.expect("empty");
    desk.types("#five-words", &words).await;
    desk.tap("#open-words").await;
    let answer = answer(&desk, &mut visit).await;

    come_back(&person, &answer, &mut visit).await;
    person.tap("#back").await;
    person.tap("#ledger li button").await;
    person.find("#notes").await;
    visit(&person, "hand-record").await;
    person.tap("#stop").await;
    person.find("#stop-what").await;
    visit(&person, "hand-stop").await;
    person.tap("#stop-yes").await;
    person.find("#code").await;
    visit(&person, "hand-stop-give").await;

    desk.tap("#given").await;
    desk.tap("#delete").await;
    desk.find("#delete-yes").await;
    visit(&desk, "desk-delete").await;
    desk.tap("#delete-yes").await;
    desk.find("#tell-deleted").await;
    visit(&desk, "desk-deleted").await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

async fn hand_over(person: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) -> String {
    person.write_first(OPEN).await;
    person.tap("#with-someone").await;
    person.find("#hand-over").await;
    visit(person, "hand-home").await;
    person
        .agrees_to_hand_over(true, async |person, name| visit(person, name).await)
        .await;
    let words = person.words_of("#words").await;
    person.find("#code").await;
    visit(person, "hand-give").await;
    words
}

async fn desk_alone(desk: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) {
    desk.tap("#key").await;
    desk.find("#code").await;
    visit(desk, "desk-key").await;
    desk.tap("#back").await;
    desk.tap("#sets").await;
    desk.tap("#new-set").await;
    desk.types("#set-title", "Maya").await;
    desk.types("#set-line-0", "Maya").await;
    visit(desk, "desk-set").await;
    desk.tap("#back").await;
    desk.find("#all-sets button").await;
    visit(desk, "desk-sets").await;
    desk.tap("#back").await;
    desk.tap("#open-bundle").await;
    desk.find("label.choose").await;
    visit(desk, "desk-open").await;
    desk.tap("#back").await;
}

async fn answer(desk: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) -> std::path::PathBuf {
    desk.find("#outgoing .card").await;
    desk.browser
        .until(
            "the key is named",
            "return document.querySelector('#key-name').textContent.trim() !== ''",
        )
        .await;
    visit(desk, "desk-one").await;
    desk.tap("#outgoing .card .line .link").await;
    desk.types("#suggestion", "Maya").await;
    visit(desk, "desk-suggesting").await;
    desk.tap("#suggest").await;
    desk.find("#suggested li").await;
    desk.tap("#use-sets button").await;
    desk.find("#suggested li + li").await;
    visit(desk, "desk-suggested").await;
    desk.tap("#send").await;
    desk.find("#code").await;
    visit(desk, "desk-give").await;
    desk.photographed().await
}

async fn come_back(
    person: &Person,
    answer: &std::path::Path,
    visit: &mut impl AsyncFnMut(&Person, &str),
) {
    person.tap("#back").await;
    person.tap("#come-back").await;
    person.find("label.choose").await;
    visit(person, "back-choose").await;
    person.chooses(answer).await;
    person.find("#key-name").await;
    visit(person, "back-who").await;
    person.tap("#same-words").await;
    person.find("#suggestions > li").await;
    visit(person, "back-suggestions").await;
}
