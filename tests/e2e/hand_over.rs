//! Two phones: a person's, and that of one who supports others. What is handed over, what comes back, and how
//! it ends. Only files and pictures go from one to the other.

use std::{fs, path::PathBuf};

use thirtyfour::{By, Key};

use crate::{
    browser::{Engine, Look},
    person::{Codes, MINE, Person},
};

/// A line that is handed over.
pub const OPEN: &str = "Go to my sister in Thunder Bay";
/// A line that nobody may see.
const PRIVATE: &str = "The spare key is under the blue pot";
/// What came of a suggestion.
const BETTER: &str = "Go to my sister by bus";
/// Where the desk stands among what a plan can open on, from 1.
pub const DESK: u32 = 6;
/// All that the page says.
const PAGE: &str = "return document.documentElement.outerHTML";

impl Person {
    /// One who supports others.
    pub async fn at_a_desk(look: Look) -> Self {
        let person = Self::with(look).await;
        person.set_up_codes_on(Codes::default(), Some(DESK)).await;
        person.tap("#to-plan").await;
        person.sees("desk-Home").await;
        person.keeps_downloads().await;
        person
    }

    async fn keeps_downloads(&self) {
        let folder = self.phone.path().join("downloads");
        fs::create_dir_all(&folder).expect("a folder");
        // Where others put it is not asked for.
        if self.browser.engine != Engine::Chromium {
            return;
        }
        let to = serde_json::json!({ "behavior": "allow", "downloadPath": folder });
        self.browser
            .devtools("Browser.setDownloadBehavior", to)
            .await;
    }

    /// Agrees to hand over one line, for 30 days, and seals it. Gives the words.
    pub async fn hands_over_a_line(&self, may_keep: bool) -> String {
        self.write_first(OPEN).await;
        self.open_section(0).await;
        self.write(PRIVATE).await;
        self.tap("#back").await;
        self.tap("#with-someone").await;
        self.agrees_to_hand_over(may_keep, async |_, _| {}).await;
        self.words_of("#words").await
    }

    /// Writes a line in the first part of the plan, and comes back to the list.
    pub async fn write_first(&self, line: &str) {
        self.go("Plan").await;
        self.open_section(0).await;
        self.write(line).await;
        self.tap("#back").await;
    }

    /// From *with someone* to the second press, and past it.
    pub async fn agrees_to_hand_over(
        &self,
        may_keep: bool,
        mut visit: impl AsyncFnMut(&Self, &str),
    ) {
        self.keeps_downloads().await;
        self.tap("#hand-over").await;
        self.tap("#next").await;
        self.types("#with", "worker at the centre").await;
        self.types("#why", "to plan the trip").await;
        self.tap("#next").await;
        self.find("main[data-screen='consent-Ask(Lines)']").await;
        self.lets_see(OPEN).await;
        self.tap("#next").await;
        self.find("#keep-1").await;
        if may_keep {
            self.tap("#keep-1").await;
        }
        visit(self, "hand-terms").await;
        self.tap("#next").await;
        let outgoing = self.words_of("#outgoing").await;
        assert!(outgoing.contains(OPEN) && !outgoing.contains(PRIVATE));
        assert!(!self.has("#words").await, "nothing is sealed before");
        visit(self, "hand-check").await;
        self.tap("#start").await;
    }

    /// Its words, with single spaces.
    pub async fn words_of(&self, selector: &str) -> String {
        let words = self.find(selector).await.text().await.expect("words");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Saves what is ready as a file.
    pub async fn saves(&self) -> PathBuf {
        let folder = self.phone.path().join("downloads");
        for file in fs::read_dir(&folder).expect("the downloads").flatten() {
            fs::remove_file(file.path()).expect("an old one goes");
        }
        self.tap("#save-file").await;
        self.browser
            .until(
                "it says so",
                "return document.querySelector('#saved').textContent !== ''",
            )
            .await;
        let start = std::time::Instant::now();
        loop {
            let whole = |path: &PathBuf| {
                let size = fs::metadata(path).map(|data| data.len());
                path.extension().is_some_and(|e| e == "bin") && size.is_ok_and(|n| n >= 2_048)
            };
            let files = fs::read_dir(&folder).expect("the downloads").flatten();
            if let Some(path) = files.map(|file| file.path()).find(whole) {
                return path;
            }
            assert!(start.elapsed() < crate::browser::PATIENCE, "no file came");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }

    /// What another phone's camera would see of the code.
    pub async fn photographed(&self) -> PathBuf {
        let code = self.find("#code").await;
        code.scroll_into_view().await.expect("in view");
        let path = self.phone.path().join("photo.png");
        fs::write(&path, code.screenshot_as_png().await.expect("a picture")).expect("a file");
        path
    }

    /// Chooses a file, as the device's own dialogue would.
    pub async fn chooses(&self, file: &std::path::Path) {
        self.find("label.choose").await;
        let input = self.browser.page.find(By::Css("#carried")).await;
        let path = file.to_str().expect("a path");
        input
            .expect("an input")
            .send_keys(path)
            .await
            .expect("a file");
    }

    async fn opens_with(&self, file: &std::path::Path, words: &str) {
        self.tap("#open-bundle").await;
        self.chooses(file).await;
        self.types("#five-words", words).await;
        self.tap("#open-words").await;
    }

    /// Until what a selector finds says this.
    async fn says(&self, selector: &str, text: &str) {
        let says = format!(
            "return (document.querySelector({selector:?})?.textContent ?? '')\
             .replace(/[\\u2068\\u2069]/g, '').includes({text:?})"
        );
        self.browser.until(text, &says).await;
    }

    async fn back_home(&self) {
        self.tap("#done").await;
        self.tap("#back").await;
    }
}

#[tokio::test]
async fn two_phones_from_consent_to_deletion() {
    let person = Person::with_plan(Codes::default()).await;
    let words = person.hands_over_a_line(true).await;
    let photo = person.photographed().await;
    let file = person.saves().await;
    let sealed = fs::read(&file).expect("the file");
    assert_eq!(sealed.len(), 2_048);
    assert!(memchr::memmem::find(&sealed, OPEN.as_bytes()).is_none());
    assert_eq!(file.file_name().and_then(|n| n.to_str()), Some("data.bin"));
    // Leaving at once loses nothing that the answer needs.
    person.leave().await;
    person.open(MINE).await;
    person.tap("#with-someone").await;
    person.tap("#ledger li button").await;
    person.says("#notes", "you sealed these lines").await;

    // The desk speaks another language; the words are those of the person.
    let french = Look {
        language: "fr-CA",
        ..Look::PHONE
    };
    let desk = Person::at_a_desk(french).await;
    desk.opens_with(&photo, "abacus abdomen abide ablaze able")
        .await;
    desk.says("#words-status", "Rien n’a changé").await;
    let typed = desk.find("#five-words").await;
    typed.clear().await.expect("an empty box");
    desk.types("#five-words", &words).await;
    desk.tap("#open-words").await;
    let there = desk.words_of("#outgoing").await;
    assert!(there.contains(OPEN) && !there.contains(PRIVATE));
    assert!(desk.words_of("#terms").await.contains("to plan the trip"));
    let key = desk.words_of("#key-name").await;
    assert_eq!(key.split(' ').count(), 6, "{key}");

    // Suggestions, sealed to the person.
    desk.suggests("Proposer d’autres mots", BETTER).await;
    desk.suggests("Proposer autre chose", "Move far away").await;
    desk.tap("#send").await;
    let answer = desk.photographed().await;

    // The person compares the words of the key, and says yes to one, no to the other.
    person.tap("#back").await;
    person.tap("#come-back").await;
    person.chooses(&answer).await;
    assert_eq!(person.words_of("#key-name").await, key);
    person.tap("#same-words").await;
    person.find("#suggestions li").await;
    person.answers_first("take", 1).await;
    person.answers_first("refuse", 0).await;
    // The same answer a second time is refused, and nothing changes.
    person.tap("#back").await;
    person.tap("#come-back").await;
    person.chooses(&answer).await;
    person.says("#carried-status", "Nothing changed").await;
    person.tap("#back").await;

    // An update goes to the key of that desk: no words any more.
    person.tap("#ledger li button").await;
    person.tap("#again").await;
    person.says("#outgoing", BETTER).await;
    person.tap("#start").await;
    person.find("#save-file").await;
    assert!(!person.has("#words").await);
    let update = person.saves().await;
    desk.tap("#given").await;
    desk.tap("#back").await;
    desk.tap("#open-bundle").await;
    desk.chooses(&update).await;
    desk.says("#outgoing", BETTER).await;

    // A receipt.
    desk.tap("#arrived").await;
    desk.find("#save-file").await;
    let receipt = desk.saves().await;
    person.back_home().await;
    person.tap("#come-back").await;
    person.chooses(&receipt).await;
    person.says("#notes", "says it arrived").await;

    // The end: a request, and what their program says it did.
    person.tap("#stop").await;
    person.says("#stop-what", "We can’t make sure").await;
    person.tap("#stop-yes").await;
    person.find("#save-file").await;
    let stop = person.saves().await;
    desk.back_home().await;
    desk.tap("#open-bundle").await;
    desk.chooses(&stop).await;
    desk.says("#state", "La personne a arrêté").await;
    let page: String = desk.browser.script(PAGE).await;
    assert!(!page.contains(BETTER) && !page.contains(OPEN));
    desk.tap("#tell-deleted").await;
    desk.find("#save-file").await;
    let deleted = desk.saves().await;
    person.back_home().await;
    person.tap("#come-back").await;
    person.chooses(&deleted).await;
    person.says("#notes", "says it deleted").await;
    assert!(!person.has("#again").await, "nothing new goes out");
    assert_eq!(person.browser.policy_breaks().await, Vec::<String>::new());
    assert_eq!(desk.browser.policy_breaks().await, Vec::<String>::new());
}

#[tokio::test]
async fn lines_go_after_their_day_and_those_not_kept_when_the_desk_closes() {
    let person = Person::with_plan(Codes::default()).await;
    let kept_words = person.hands_over_a_line(true).await;
    let kept = person.saves().await;
    let desk = Person::at_a_desk(Look::PHONE).await;
    desk.opens_with(&kept, &kept_words).await;
    desk.says("#outgoing", OPEN).await;
    desk.types("#name", "Ana").await;
    desk.saved().await;

    // A second one, which may only be read.
    let kept_not = Person::with_plan(Codes::default()).await;
    let words = kept_not.hands_over_a_line(false).await;
    let file = kept_not.saves().await;
    desk.tap("#back").await;
    desk.opens_with(&file, &words).await;
    desk.says("#outgoing", OPEN).await;
    desk.saved().await;
    desk.leave().await;

    desk.enter(MINE).await;
    desk.sees("desk-Home").await;
    desk.tap_text("#received button", "Ana").await;
    desk.says("#outgoing", OPEN).await;
    desk.tap("#back").await;
    desk.tap_text("#received button", "Handed over").await;
    desk.find("#arrived").await;
    let page: String = desk.browser.script(PAGE).await;
    assert!(!page.contains(OPEN), "it may not be kept");
    desk.tap("#back").await;
    // Until its day it can be read again.
    desk.opens_with(&file, &words).await;
    desk.says("#outgoing", OPEN).await;

    // Five weeks later.
    let later = "const Then = Date; \
        self.Date = class extends Then { \
            constructor(...a) { a.length ? super(...a) : super(Then.now() + 35 * 864e5); } \
            static now() { return Then.now() + 35 * 864e5; } };";
    let later = serde_json::json!({ "source": later });
    desk.browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", later)
        .await;
    desk.leave().await;
    desk.enter(MINE).await;
    desk.sees("desk-Home").await;
    desk.says("#received", "Deleted on").await;
    desk.tap_text("#received button", "Ana").await;
    desk.find("#tell-deleted").await;
    let page: String = desk.browser.script(PAGE).await;
    assert!(!page.contains(OPEN));
    // It is past its day for whoever comes with the words, too.
    desk.tap("#forget").await;
    desk.opens_with(&kept, &kept_words).await;
    desk.says("#words-status", "Nothing changed").await;
}

#[tokio::test]
async fn what_is_no_bundle_is_refused_in_one_line() {
    let person = Person::with_plan(Codes::default()).await;
    person.hands_over_a_line(true).await;
    person.tap("#done").await;
    person.tap("#back").await;
    person.tap("#come-back").await;
    let folder = person.phone.path().join("downloads");
    let mut noise = vec![0_u8; 300_000];
    for (at, byte) in noise.iter_mut().enumerate() {
        *byte = (at * 7 % 251) as u8;
    }
    for (name, size) in [
        ("empty", 0),
        ("short", 17),
        ("bundle", 2_048),
        ("long", 300_000),
    ] {
        let file = folder.join(name);
        fs::write(&file, &noise[..size]).expect("a file");
        person.chooses(&file).await;
        person.says("#carried-status", "Nothing changed").await;
        assert!(!person.has("#key-name").await, "{name}");
        // A new page: what it says is of the next file.
        person.tap("#back").await;
        person.tap("#come-back").await;
        person.says("#carried-status", "").await;
    }
    let text = folder.join("picture.png");
    fs::write(&text, "no picture at all").expect("a file");
    person.chooses(&text).await;
    person.says("#carried-status", "Nothing changed").await;
    assert_eq!(person.browser.policy_breaks().await, Vec::<String>::new());
}

#[tokio::test]
async fn handing_over_works_by_keys_alone() {
    let person = Person::with_plan(Codes::default()).await;
    person.go("Plan").await;
    person.open_section(0).await;
    person.write(OPEN).await;
    person.tap("#back").await;
    let press = async |selector: &str| {
        person.find(selector).await;
        let focus = format!("document.querySelector({selector:?}).focus(); return null");
        let () = person.browser.script(&focus).await;
        person.presses(Key::Enter).await;
    };
    press("#with-someone").await;
    press("#hand-over").await;
    press("#next").await;
    person.types("#with", "worker").await;
    press("#next").await;
    press(".card.private button").await;
    person.find("[role=checkbox][aria-checked=true]").await;
    press("#next").await;
    person.find("#keep-0").await;
    press("#next").await;
    press("#start").await;
    person.find("#words").await;
    press("#done").await;
    press("#stop").await;
    person.find("#stop-what").await;
    press("#stop-yes").await;
    person.says("#notes", "it ended").await;
}
