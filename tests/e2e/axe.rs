//! Every screen under axe-core: every rule of WCAG 2.0, 2.1 and 2.2 at levels A and AA, and its best
//! practices; nothing broken, and nothing that axe could not decide.

use std::path::PathBuf;

use crate::{
    browser::Look,
    person::{Codes, Person},
    tour::{rooms, tour},
};

/// Which rules run.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// Rules that do not run, each with its reason.
const OFF: [(&str, &str); 0] = [];

/// What axe leaves to a person to decide: rule, part of what axe says, and what was decided.
const DECIDED: [(&str, &str, &str); 2] = [
    (
        "label-content-name-mismatch",
        "Unable to determine if the visible text is part of the accessible name",
        "a key's sign, such as ÷, is a symbol: it is read out by its name (WCAG 2.5.3, note on symbols)",
    ),
    (
        "color-contrast",
        "contains only non-text characters",
        "the sign −: it has the colours of the other signs, which are measured",
    ),
];

/// Taller than any page with the largest words, in CSS px.
const TALL: u32 = 20_000;

#[tokio::test]
async fn in_english_light() {
    everywhere(Look::PHONE).await;
}

#[tokio::test]
async fn in_english_dark() {
    everywhere(Look {
        dark: true,
        ..Look::PHONE
    })
    .await;
}

#[tokio::test]
async fn in_french_light() {
    everywhere(Look {
        language: "fr-CA",
        ..Look::PHONE
    })
    .await;
}

#[tokio::test]
async fn in_french_dark() {
    everywhere(Look::PHONE_FRENCH_DARK).await;
}

#[tokio::test]
async fn in_strong_colours_and_the_largest_words_light() {
    chosen_look(Look::PHONE).await;
}

#[tokio::test]
async fn in_strong_colours_and_the_largest_words_dark() {
    chosen_look(Look::PHONE_FRENCH_DARK).await;
}

#[tokio::test]
async fn a_fault_is_found() {
    let person = Person::new().await;
    person
        .browser
        .script::<()>(
            "const b = document.createElement('button'); b.style.cssText = 'color: #999; background: #aaa'; \
             document.querySelector('.keys').append(b); \
             const p = document.createElement('button'); p.textContent = 'pale'; \
             p.style.cssText = b.style.cssText; document.querySelector('.keys').append(p)",
        )
        .await;
    let found = faults(&person, Look::PHONE, "cover").await.join("\n");
    assert!(found.contains("button-name"), "{found}");
    assert!(found.contains("color-contrast"), "{found}");
}

async fn everywhere(look: Look) {
    let person = Person::with(look).await;
    let mut found = Vec::new();
    tour(&person, async |person: &Person, name: &str| {
        found.extend(faults(person, look, name).await);
    })
    .await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// With the colours and the size that a person can choose.
async fn chosen_look(look: Look) {
    let person = Person::with(look).await;
    person.set_up(Codes::default()).await;
    person.go("Settings").await;
    person.sees("settings").await;
    person
        .tap(".chips:has(+ .size-sample) .chip:last-child")
        .await;
    person
        .tap(".size-sample + h2 + .chips .chip:last-child")
        .await;
    person
        .find(".inner[data-size=largest][data-colours=contrast]")
        .await;
    let mut found = Vec::new();
    rooms(&person, async |person: &Person, name: &str| {
        found.extend(faults(person, look, name).await);
    })
    .await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What axe finds wrong, or can't decide, on the screen as it is.
pub async fn faults(person: &Person, look: Look, name: &str) -> Vec<String> {
    // What is scrolled away can't be measured: an inner page is looked at whole.
    let whole = person.has("html.open").await;
    if whole {
        let size = (look.size.0, TALL);
        person.browser.set_look(Look { size, ..look }).await;
    }
    let found = run(person, name).await;
    if whole {
        person.browser.set_look(look).await;
    }
    found
}

/// On the sketch map axe can't tell what lies behind a name: land, a lake or a pin, whose colours are those
/// of cards, tags and buttons, with the same ink as there.
async fn run(person: &Person, name: &str) -> Vec<String> {
    if !person
        .browser
        .script::<bool>("return Boolean(self.axe)")
        .await
    {
        let page = &person.browser.page;
        page.execute(source(), Vec::new()).await.expect("axe runs");
    }
    let off = OFF.map(|(rule, _)| rule);
    let found: Vec<[String; 4]> = person
        .browser
        .promise(&format!(
            "const rules = Object.fromEntries({off:?}.map(rule => [rule, {{ enabled: false }}])); \
             const found = await axe.run(document, {{ runOnly: {TAGS:?}, rules, \
               resultTypes: ['violations', 'incomplete'], elementRef: true }}); \
             if (!found.passes.length) return [['axe', 'no rule ran', '', '']]; \
             const onMap = (rule, node) => \
               rule.id === 'color-contrast' && node.element.closest('.map svg'); \
             return ['violations', 'incomplete'].flatMap(kind => found[kind].flatMap(rule => \
               rule.nodes.filter(node => kind === 'violations' || !onMap(rule, node)).map(node => [kind, rule.id, node.target.join(' '), \
                 node.failureSummary ?? '' + node.any.concat(node.all, node.none).map(c => c.message)])));"
        ))
        .await;
    found
        .into_iter()
        .filter(|[kind, rule, _, why]| {
            let decided =
                |(known, part, _): &(&str, &str, &str)| rule == known && why.contains(part);
            kind == "violations" || !DECIDED.iter().any(decided)
        })
        .map(|[kind, rule, target, why]| format!("{name}: {kind} {rule} {target}: {why}"))
        .collect()
}

/// axe-core, as `cargo xtask test` installs it.
fn source() -> String {
    let usual = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/npm/node_modules");
    let modules = std::env::var_os("TALLY_NODE_MODULES").map_or_else(usual, PathBuf::from);
    std::fs::read_to_string(modules.join("axe-core/axe.min.js"))
        .unwrap_or_else(|_| panic!("axe-core is not installed: `cargo xtask test` does that"))
}
