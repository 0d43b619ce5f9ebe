//! With someone the person trusts: what they see, what they can do, and what the person decides.

use thirtyfour::Key;

use crate::person::{Codes, MINE, Person};

/// A line that the other one may see.
const OPEN: &str = "Go to my sister in Thunder Bay";
/// A line that nobody may see.
const PRIVATE: &str = "The spare key is under the blue pot";
/// What everybody may see of it, in any part of the page.
const PAGE: &str = "return document.documentElement.outerHTML + \
    [...document.querySelectorAll('textarea')].map(t => t.value).join(' ')";

impl Person {
    /// Writes two lines in the first part and goes to the questions, up to the lines.
    async fn to_lines(&self) {
        self.go("Plan").await;
        self.open_section(0).await;
        self.write(OPEN).await;
        self.write(PRIVATE).await;
        self.tap("#back").await;
        self.tap("#with-someone").await;
        self.tap("#sit").await;
        self.tap("#next").await;
        self.types("#with", "worker at the centre").await;
        self.tap("#next").await;
        self.find("main[data-screen='consent-Ask(Lines)']").await;
    }

    /// Hands over the phone, with one line ticked.
    async fn hands_over(&self) {
        self.to_lines().await;
        self.lets_see(OPEN).await;
        self.tap("#next").await;
        self.find("#keep-0").await;
        self.tap("#next").await;
        self.tap("#start").await;
        self.sees("sit").await;
    }

    /// Ticks a line that was private.
    pub async fn lets_see(&self, line: &str) {
        let press = format!(
            "const card = [...document.querySelectorAll('.card.private')]\
             .find(c => c.textContent.includes({line:?}));\
             card.querySelector('button').click(); return null"
        );
        let () = self.browser.script(&press).await;
        self.find("[role=checkbox][aria-checked=true]").await;
    }

    /// Suggests these words behind a link.
    pub async fn suggests(&self, link: &str, words: &str) {
        let before = self.count("#suggested li").await;
        self.tap_text("#app .link", link).await;
        self.types("#suggestion", words).await;
        self.tap("#suggest").await;
        let more = format!(
            "return document.querySelectorAll('#suggested li').length === {}",
            before + 1
        );
        self.browser.until(words, &more).await;
    }

    /// Answers the first suggestion (`take` or `refuse`), and waits until so many are left.
    pub async fn answers_first(&self, answer: &str, left: usize) {
        let first = format!("#suggestions > li:first-child [id^={answer}-]");
        self.tap(&first).await;
        let count =
            format!("return document.querySelectorAll('#suggestions > li').length === {left}");
        self.browser.until(&format!("{left} left"), &count).await;
    }

    async fn count(&self, selector: &str) -> usize {
        let count = format!("return document.querySelectorAll({selector:?}).length");
        self.browser.script(&count).await
    }

    async fn page(&self) -> String {
        self.browser.script(PAGE).await
    }

    /// Holds a button until what it does is seen.
    async fn holds(&self, selector: &str, then: &str) {
        let button = self.find(selector).await;
        button.scroll_into_view().await.expect("in view");
        let actions = self.browser.page.action_chain();
        let held = actions.click_and_hold_element(&button);
        held.perform().await.expect("a hold");
        self.find(then).await;
        let actions = self.browser.page.action_chain().release();
        actions.perform().await.expect("let go");
    }
}

#[tokio::test]
async fn only_the_chosen_lines_are_on_the_page_while_another_has_the_phone() {
    let person = Person::with_plan(Codes::default()).await;
    person.hands_over().await;
    let page = person.page().await;
    assert!(page.contains(OPEN));
    assert!(!page.contains(PRIVATE));
    // No room, no way back, nothing to undo: one way out, and one way on.
    for gone in ["#back", "[id^=room-]", "#undo", "#save-state"] {
        assert!(!person.has(gone).await, "{gone}");
    }
    assert!(person.has("[data-leave]").await);
}

#[tokio::test]
async fn a_second_press_comes_after_the_exact_words() {
    let person = Person::with_plan(Codes::default()).await;
    person.to_lines().await;
    // Nothing is ticked by itself, and without a line there is nothing to agree to.
    assert!(!person.has("[aria-checked=true]").await);
    person.tap("#next").await;
    person
        .browser
        .until(
            "it says why",
            "return document.querySelector('#missing').textContent !== ''",
        )
        .await;
    person.lets_see(OPEN).await;
    person.tap("#next").await;
    person.tap("#keep-1").await;
    person.tap("#next").await;
    person.find("#outgoing").await;
    let page = person.page().await;
    assert!(page.contains(OPEN) && !page.contains(PRIVATE));
    let terms = person.find("#terms").await.text().await.expect("words");
    assert!(
        terms.contains("worker at the centre") && terms.contains("may keep notes"),
        "{terms}"
    );
    // Nothing is agreed until then.
    person.tap("#not-now").await;
    person.find("#sit").await;
    assert_eq!(person.count("#ledger li").await, 0);
}

#[tokio::test]
async fn each_suggestion_waits_for_the_persons_own_yes_or_no() {
    let person = Person::with_plan(Codes::default()).await;
    person.hands_over().await;
    person
        .suggests("Suggest other words", "Go to my sister by bus")
        .await;
    person
        .suggests("Suggest a new line here", "Tell the school")
        .await;
    person
        .suggests("Suggest something else", "Move far away")
        .await;
    person.tap("#give-back").await;
    person.sees("sit-over").await;
    let page = person.page().await;
    for hidden in [OPEN, PRIVATE, "Tell the school"] {
        assert!(!page.contains(hidden), "{hidden}");
    }
    assert!(!person.has("[id^=room-]").await);

    person.holds("#mine-again", "#suggestions").await;
    assert_eq!(person.count("#suggestions > li").await, 3);
    // Changed, then taken.
    person
        .types_into("#suggestions textarea", 0, ", at night")
        .await;
    person.answers_first("take", 2).await;
    person.answers_first("take", 1).await;
    person.answers_first("refuse", 0).await;
    person.saved().await;

    person.leave().await;
    person.open(MINE).await;
    person.go("Plan").await;
    person.open_section(0).await;
    assert_eq!(
        person.items().await,
        [
            "Go to my sister by bus, at night",
            PRIVATE,
            "Tell the school"
        ]
    );
    person.tap("#back").await;
    person.tap("#with-someone").await;
    person.tap("#ledger li button").await;
    let notes = person.find("#notes").await.text().await.expect("words");
    let notes = notes.replace(['\u{2068}', '\u{2069}'], "");
    assert!(
        notes.contains("3 suggestions") && notes.contains("it ended"),
        "{notes}"
    );
    // It can be deleted, and nothing of it comes back with undo.
    person.tap("#delete-record").await;
    person.tap("#delete").await;
    person.find("#sit").await;
    assert_eq!(person.count("#ledger li").await, 0);
}

#[tokio::test]
async fn the_time_ends_it_and_so_does_leaving() {
    let person = Person::with_plan(Codes::default()).await;
    person.hands_over().await;
    let () = person
        .browser
        .script(
            "const now = performance.now.bind(performance); \
             performance.now = () => now() + 21 * 60_000; \
             document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })); \
             return null",
        )
        .await;
    person.sees("sit-over").await;
    assert!(!person.page().await.contains(OPEN));
    person.leave().await;

    person.open(MINE).await;
    assert!(!person.has("main[data-screen^=sit]").await);
    person.go("Plan").await;
    person.find("#with-someone").await;
}

#[tokio::test]
async fn side_by_side_works_by_keys_alone() {
    let person = Person::with_plan(Codes::default()).await;
    person.hands_over().await;
    let focus = "const link = [...document.querySelectorAll('#app .link')]\
        .find(l => l.textContent.includes('Suggest a new line')); link.focus(); return null";
    let () = person.browser.script(focus).await;
    person.presses(Key::Enter).await;
    person.find("#suggestion").await;
    person.types("#suggestion", "Tell the school").await;
    person.presses(Key::Tab).await;
    person.presses(Key::Enter).await;
    person.find("#suggested li").await;
    let () = person
        .browser
        .script("document.querySelector('#give-back').focus(); return null")
        .await;
    person.presses(Key::Enter).await;
    person.sees("sit-over").await;
    let () = person
        .browser
        .script("document.querySelector('#mine-again').focus(); return null")
        .await;
    let hold = person.browser.page.action_chain().key_down(Key::Enter);
    hold.perform().await.expect("a key held");
    person.find("#suggestions").await;
    let up = person.browser.page.action_chain().key_up(Key::Enter);
    up.perform().await.expect("let go");
}
