//! The whole way without a pointer, and the focus that may never be lost.

use thirtyfour::{Key, action_chain::ActionChain};

use crate::person::{Codes, MINE, Person};

/// What has the focus: none when nothing of the page has, or nobody could see it.
const FOCUS: &str = "const focus = document.activeElement; \
    if (!focus || focus === document.body || !focus.checkVisibility()) return 'lost'; \
    const name = focus.id || focus.getAttribute('aria-label') || focus.textContent.trim(); \
    if (focus.localName === 'main') return 'page ' + focus.dataset.screen; \
    const ring = getComputedStyle(focus); \
    if (!focus.matches(':focus-visible') || ring.outlineStyle === 'none' || parseFloat(ring.outlineWidth) < 2) \
      return 'unseen ' + name; \
    const box = focus.getBoundingClientRect(); \
    if (box.bottom <= 0 || box.top >= innerHeight) return 'off the screen ' + name; \
    return focus.localName + ' ' + name";

/// Someone who never touches the screen.
struct Keys<'a>(&'a Person);

impl Keys<'_> {
    /// Presses one key, once.
    async fn press(&self, key: impl Into<char>) {
        self.act(self.actions().send_keys(key.into())).await;
    }

    /// Writes.
    async fn write(&self, text: &str) {
        self.act(self.actions().send_keys(text)).await;
    }

    fn actions(&self) -> ActionChain {
        self.0.browser.page.action_chain()
    }

    async fn act(&self, chain: ActionChain) {
        chain.perform().await.expect("keys");
    }

    /// What has the focus; it has to be something, and to show.
    async fn focus(&self, after: &str) -> String {
        let focus: String = self.0.browser.script(FOCUS).await;
        let bad = ["lost", "unseen", "off the screen"];
        assert!(
            !bad.iter().any(|b| focus.starts_with(b)),
            "{after}: {focus}"
        );
        focus
    }

    /// Goes on with Tab, or back with Shift, all the way to what a selector finds, and checks the focus on
    /// each stop.
    async fn to(&self, selector: &str) {
        self.0.find(selector).await;
        for _ in 0..200 {
            let way: String = self
                .0
                .browser
                .script(&format!(
                    "const wanted = document.querySelector({selector:?}), focus = document.activeElement; \
                     const side = focus.compareDocumentPosition(wanted); \
                     return !side ? 'there' : side & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on'"
                ))
                .await;
            let tab = match &*way {
                "there" => return drop(self.focus(selector).await),
                "back" => self
                    .actions()
                    .key_down(Key::Shift)
                    .send_keys(char::from(Key::Tab))
                    .key_up(Key::Shift),
                _ => self.actions().send_keys(char::from(Key::Tab)),
            };
            self.act(tab).await;
            self.focus(&format!("on the way to {selector}")).await;
        }
        panic!("Tab never comes to {selector}");
    }

    /// Goes there and presses it.
    async fn choose(&self, selector: &str) {
        self.to(selector).await;
        self.press(Key::Enter).await;
    }

    /// Waits until something is so, and that the focus is then somewhere.
    async fn until(&self, what: &str, script: &str) -> String {
        self.0.browser.until(what, script).await;
        self.focus(what).await
    }
}

/// Someone with a plan, at the calculator.
async fn at_the_calculator() -> Person {
    let person = Person::with_plan(Codes::default()).await;
    person.leave().await;
    person
}

/// Opens with the code and goes to a section.
async fn open_section(keys: &Keys<'_>, place: usize) {
    keys.write(MINE).await;
    keys.press(Key::Enter).await;
    keys.0.sees("now").await;
    keys.focus("opening").await;
    keys.choose("#room-Plan").await;
    keys.0.sees("plan").await;
    let page = keys.focus("the room of the plan").await;
    assert_eq!(page, "page plan", "a new page takes the focus");
    let part = format!("#sections section:first-of-type li:nth-child({place}) button");
    keys.choose(&part).await;
    keys.0.find("#new-item").await;
    assert!(keys.focus("the section").await.starts_with("page section"));
}

#[tokio::test]
async fn opens_writes_marks_finds_and_leaves() {
    let person = at_the_calculator().await;
    let keys = Keys(&person);
    open_section(&keys, 1).await;
    keys.to("#new-item").await;
    keys.write("ask Dina for a key").await;
    keys.press(Key::Enter).await;
    let focus = keys
        .until(
            "the line is in the list",
            "return document.querySelectorAll('#items > li').length === 1",
        )
        .await;
    assert_eq!(focus, "textarea new-item", "the next line can be written");
    keys.choose("#items .icon-button").await;
    keys.0.find("#items .chips").await;
    keys.choose("#items .chips .chip:first-child").await;
    let marked =
        "return Boolean(document.querySelector('#items .chip:first-child[aria-pressed=true]'))";
    keys.until("it is marked", marked).await;
    keys.choose("#back").await;
    person.sees("plan").await;
    assert_eq!(keys.focus("back").await, "page plan");
    keys.to("#first .button").await;
    let first = person.find("#first .button").await.text().await.unwrap();
    assert!(first.starts_with("ask Dina for a key"), "{first}");
    keys.press(Key::Escape).await;
    person.sees_calculator().await;
    keys.write("2*21").await;
    keys.press(Key::Enter).await;
    assert_eq!(person.shown().await, "42");
}

#[tokio::test]
async fn the_focus_stays_when_what_had_it_goes() {
    let person = at_the_calculator().await;
    let keys = Keys(&person);
    open_section(&keys, 1).await;
    keys.to("#new-item").await;
    for line in ["one", "two", "three"] {
        keys.write(line).await;
        keys.press(Key::Enter).await;
    }
    let lines = |count: usize| {
        format!("return document.querySelectorAll('#items > li').length === {count}")
    };
    keys.until("three lines", &lines(3)).await;

    // Moved, and moved back.
    keys.choose("#items > li:nth-child(2) .icon-button").await;
    keys.choose("#items > li:nth-child(2) .chip:nth-child(6)")
        .await;
    let at = |place: usize, text: &str| {
        format!(
            "return document.querySelectorAll('#items textarea')[{}].value === {text:?}",
            place - 1
        )
    };
    keys.until("it went up", &at(1, "two")).await;
    keys.choose("#items > li:nth-child(1) .chip:nth-child(6)")
        .await;
    keys.until("it went down", &at(2, "two")).await;

    // Removed: from the middle, at the end, and the last one.
    keys.choose("#items > li:nth-child(2) .chip:last-child")
        .await;
    let focus = keys.until("two lines", &lines(2)).await;
    assert!(focus.starts_with("button"), "the next line's: {focus}");
    keys.choose("#items > li:nth-child(2) .icon-button").await;
    keys.choose("#items > li:nth-child(2) .chip:last-child")
        .await;
    keys.until("one line", &lines(1)).await;
    keys.choose("#items > li:nth-child(1) .icon-button").await;
    keys.choose("#items > li:nth-child(1) .chip:last-child")
        .await;
    keys.until("no line", &lines(0)).await;

    // Undone to the start: the button stays, though it does nothing any more.
    keys.choose("#undo").await;
    keys.until("undone", &lines(1)).await;

    // An idea that is taken goes from the ideas.
    keys.choose("#ideas .chip:first-child").await;
    keys.until("taken", &lines(2)).await;

    // Options of the section, closed again.
    keys.choose("main > .row .icon-button").await;
    person.find("#section-title").await;
    keys.focus("options").await;
    keys.choose("main > .row .icon-button").await;
    keys.until("closed", "return !document.querySelector('#section-title')")
        .await;
}

#[tokio::test]
async fn the_focus_stays_on_the_plan_and_the_cards() {
    let person = at_the_calculator().await;
    let keys = Keys(&person);
    open_section(&keys, 1).await;
    keys.to("#new-item").await;
    keys.write("ask Dina").await;
    keys.press(Key::Enter).await;
    keys.choose("#items .icon-button").await;
    for chip in 1..=2 {
        let chip = format!("#items .chips .chip:nth-child({chip})");
        keys.choose(&chip).await;
        keys.0.find(&format!("{chip}[aria-pressed=true]")).await;
    }
    keys.choose("#room-Plan").await;
    person.sees("plan").await;

    // The answer folds the question away.
    keys.choose("#open-stage").await;
    keys.choose("#stage .chip:nth-child(2)").await;
    let folded = "return !document.querySelector('#stage .chips')";
    keys.until("the question is folded away", folded).await;

    // Taken off the list of what comes first, which is then empty.
    keys.choose("#first .icon-button").await;
    keys.choose("#first .chips .chip:last-child").await;
    let empty = "return !document.querySelector('#first')";
    keys.until("nothing is first", empty).await;

    // A pack that was added has no button any more.
    keys.choose("#more-sections").await;
    person.sees("packs").await;
    keys.choose("#pack-Rural").await;
    let added = "return !document.querySelector('#pack-Rural')";
    keys.until("the pack is added", added).await;

    // Taken off a card.
    keys.choose("#room-Now").await;
    person.sees("now").await;
    keys.choose("#change-now").await;
    person.sees("now-change-Now").await;
    keys.choose("main .item .icon-button").await;
    let off = "return !document.querySelector('main .item')";
    keys.until("it is off the card", off).await;

    // Every choice of the settings.
    keys.choose("#room-Settings").await;
    person.sees("settings").await;
    keys.choose(".size-sample + h2 + .chips .chip:last-child")
        .await;
    keys.until(
        "strong colours",
        "return Boolean(document.querySelector('[data-colours=contrast]'))",
    )
    .await;
}

#[tokio::test]
async fn shift_three_times_leaves_from_a_text_box() {
    let person = at_the_calculator().await;
    let keys = Keys(&person);
    open_section(&keys, 1).await;
    keys.to("#new-item").await;
    keys.write("half a wo").await;
    for _ in 0..3 {
        let shift = keys.actions().key_down(Key::Shift).key_up(Key::Shift);
        keys.act(shift).await;
    }
    person.sees_calculator().await;
}

#[tokio::test]
async fn a_place_is_found_by_keys_alone() {
    let person = at_the_calculator().await;
    let keys = Keys(&person);
    keys.write(MINE).await;
    keys.press(Key::Enter).await;
    person.sees("now").await;
    keys.choose("#room-Places").await;
    person.sees("places").await;
    assert_eq!(keys.focus("the room of places").await, "page places");
    person.find("#app .lane").await;
    keys.to("#look-for").await;
    keys.write("took my passport").await;
    let understood = "return Boolean(document.querySelector('#understood'))";
    keys.until("the words are understood", understood).await;
    keys.choose("#where").await;
    person.sees("town-Near").await;
    keys.to("#town").await;
    keys.write("Sudbury").await;
    person.find("#towns li:nth-child(2)").await;
    keys.press(Key::Enter).await;
    person.sees("places").await;
    keys.choose("#kinds .chip:first-child").await;
    let pressed = "return Boolean(document.querySelector('#kinds [aria-pressed=true]'))";
    keys.until("it is chosen", pressed).await;
    keys.choose("#clear").await;
    let clear = "return !document.querySelector('#clear')";
    keys.until("all choices are taken back", clear).await;
    let more = "[data-lane=Now] [id^=more-]";
    keys.choose(more).await;
    let all = format!("return !document.querySelector('{more}')");
    keys.until("the lane is whole", &all).await;
    keys.choose("[data-lane=Now] li:nth-child(2) .found").await;
    person.find("#facts").await;
    keys.focus("a place").await;
    keys.choose("#ways .button").await;
    person.sees("contact").await;
    keys.choose("#number-only").await;
    let shown = "return Boolean(document.querySelector('#number'))";
    keys.until("the number is shown", shown).await;
    keys.choose("#not-now").await;
    person.find("#facts").await;
    keys.choose("#put-in-plan").await;
    let saved = "return Boolean(document.querySelector('#save #undo'))";
    keys.until("it is in the plan", saved).await;
    keys.choose("#back").await;
    person.sees("places").await;
    let row = "return (document.activeElement?.id ?? '').startsWith('place-')";
    keys.until("the place that was looked at has the focus", row)
        .await;
    keys.press(Key::Escape).await;
    person.sees_calculator().await;
}
