//! What codes do, and that nothing on the screen tells which of them did what.

use crate::person::{Codes, DECOY, MINE, Person, STARTS, WIPE};

/// The page as it stands, to the last attribute.
async fn page(person: &Person) -> String {
    person
        .browser
        .script("return document.documentElement.outerHTML")
        .await
}

/// Waits until the keeper has answered: it is then started anew.
async fn answered(person: &Person, starts_before: u32) {
    person
        .browser
        .until(
            "the keeper is started anew",
            &format!("return {STARTS} > {starts_before}"),
        )
        .await;
}

#[tokio::test]
async fn a_wrong_code_looks_like_a_sum_with_or_without_a_plan() {
    let with = Person::with_plan(Codes::default()).await;
    with.leave().await;
    let without = Person::new().await;
    let mut pages = Vec::new();
    for person in [&with, &without] {
        for sum in ["7391504863", "12.5*8+33/4"] {
            let before = person.keeper_starts().await;
            person.enter(sum).await;
            let at_once = page(person).await;
            answered(person, before).await;
            assert_eq!(at_once, page(person).await, "{sum}: the page changed later");
            pages.push(at_once);
        }
    }
    assert_eq!(pages[0], pages[2]);
    assert_eq!(pages[1], pages[3]);
}

#[tokio::test]
async fn the_decoy_opens_its_own_plan_and_saving_either_keeps_both() {
    let person = Person::with_plan(Codes {
        decoy: true,
        wipe: false,
    })
    .await;
    person.open_section(0).await;
    person.write("the real words").await;
    person.saved().await;
    person.leave().await;

    person.open(DECOY).await;
    person.open_section(0).await;
    let dull = person.items().await;
    assert!(!dull.is_empty(), "a decoy must not be empty");
    assert!(!dull.iter().any(|item| item == "the real words"));
    person.write("milk").await;
    person.saved().await;
    person.leave().await;

    person.open(MINE).await;
    person.open_section(0).await;
    assert_eq!(person.items().await, ["the real words"]);
    person.write("more real words").await;
    person.saved().await;
    person.leave().await;

    person.open(DECOY).await;
    person.open_section(0).await;
    let mut expected = dull;
    expected.push("milk".into());
    assert_eq!(person.items().await, expected);
}

#[tokio::test]
async fn the_wipe_code_looks_like_a_sum_and_nothing_opens_any_more() {
    let person = Person::with_plan(Codes {
        decoy: true,
        wipe: true,
    })
    .await;
    person.open_section(0).await;
    person.write("gone soon").await;
    person.saved().await;
    person.leave().await;
    let header = header(&person).await;

    let before = person.keeper_starts().await;
    person.enter(WIPE).await;
    let at_once = page(&person).await;
    answered(&person, before).await;
    assert_eq!(at_once, page(&person).await);
    assert_ne!(header, self::header(&person).await);

    for code in [MINE, DECOY, WIPE] {
        person.finds_only_a_sum(code).await;
    }
}

/// The first page of both copies of the container, which is all that codes depend on.
async fn header(person: &Person) -> Vec<u8> {
    person
        .browser
        .promise(
            "const root = await navigator.storage.getDirectory(); \
             const file = await (await root.getFileHandle('calc.bin')).getFile(); \
             const bytes = new Uint8Array(await file.arrayBuffer()); \
             const copy = bytes.length / 2; \
             return [...bytes.slice(0, 4096), ...bytes.slice(copy, copy + 4096)];",
        )
        .await
}
