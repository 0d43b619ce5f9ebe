//! What a person does with the product, and what they can see.

use tempfile::TempDir;
use thirtyfour::{extensions::query::ElementQueryable, prelude::*};

use crate::{
    browser::{Browser, Engine, Look},
    server::Server,
};

/// The keys that open set-up in this deployment.
pub const SET_UP: &str = tally::deployment::SET_UP_SEQUENCE;
/// A code nobody would guess.
pub const MINE: &str = "7391504862";
/// A second one.
pub const DECOY: &str = "6208417395";
/// And a third, that erases.
pub const WIPE: &str = "9183650274";

/// One to change to.
pub const NEW: &str = "2859407163";

/// A person with a phone.
pub struct Person {
    /// The phone's browser.
    pub browser: Browser,
    /// Where the product comes from.
    pub server: Server,
    /// What the phone keeps.
    pub phone: TempDir,
}

/// How often a page has started a keeper: it does so anew after each code that opened nothing.
pub const STARTS: &str = "performance.getEntriesByType('resource')\
    .filter(e => e.initiatorType === 'other' && /\\/w-[^/]*\\.js$/.test(e.name)).length";

/// The codes someone sets up with.
#[derive(Debug, Clone, Copy, Default)]
pub struct Codes {
    /// Also a second plan.
    pub decoy: bool,
    /// Also a code that erases.
    pub wipe: bool,
}

impl Person {
    /// Someone who opens the calculator for the first time.
    pub async fn new() -> Self {
        Self::with(Look::PHONE).await
    }

    /// The same, with a phone that looks so.
    pub async fn with(look: Look) -> Self {
        Self::starts(Engine::Chromium, look).await
    }

    /// Someone who opens the calculator for the first time, in a browser of this engine.
    pub async fn in_engine(engine: Engine) -> Self {
        Self::starts(engine, Look::PHONE).await
    }

    async fn starts(engine: Engine, look: Look) -> Self {
        let phone = TempDir::new().expect("a folder");
        let server = Server::start(phone.path());
        let browser = Browser::start_in(engine, phone.path(), look).await;
        let person = Self {
            browser,
            server,
            phone,
        };
        person.visit().await;
        person.ready_offline().await;
        person
    }

    /// Someone who has set up.
    pub async fn with_plan(codes: Codes) -> Self {
        let person = Self::new().await;
        person.set_up(codes).await;
        person
    }

    /// Goes to the calculator's address.
    pub async fn visit(&self) {
        self.browser
            .page
            .goto(format!("{}/", self.server.origin))
            .await
            .expect("the page loads");
        self.sees_calculator().await;
    }

    /// Waits until the calculator needs no network any more.
    pub async fn ready_offline(&self) {
        self.browser
            .until(
                "the service worker has everything",
                "return Boolean(navigator.serviceWorker && navigator.serviceWorker.controller)",
            )
            .await;
    }

    /// Waits for a calculator that works.
    pub async fn sees_calculator(&self) {
        self.browser
            .until(
                "the calculator shows",
                "return document.documentElement.dataset.ready === 'true' \
                 && !document.documentElement.classList.contains('open') \
                 && document.querySelector('#value').checkVisibility()",
            )
            .await;
    }

    /// Presses keys of the calculator, named as on a tape, by real taps.
    pub async fn press(&self, keys: &str) {
        for key in keys.chars() {
            let key = match key {
                'n' => "n".to_owned(),
                '(' | ')' => "()".to_owned(),
                other => other.to_string(),
            };
            self.tap(&format!("#cover [data-key=\"{key}\"]")).await;
        }
    }

    /// Types a code and `=`.
    pub async fn enter(&self, code: &str) {
        self.press("").await;
        self.tap("#cover [data-key=\"AC\"]").await;
        self.press(code).await;
        self.tap("#cover [data-key=\"=\"]").await;
    }

    /// What the calculator shows.
    pub async fn shown(&self) -> String {
        self.browser
            .script("return document.querySelector('#value').textContent.trim()")
            .await
    }

    /// Taps what a selector finds.
    pub async fn tap(&self, selector: &str) {
        let found = self.find(selector).await;
        tap(&found)
            .await
            .unwrap_or_else(|e| panic!("{selector}: {e}"));
    }

    /// Waits for what a selector finds.
    pub async fn find(&self, selector: &str) -> WebElement {
        let start = std::time::Instant::now();
        loop {
            let found = self
                .browser
                .page
                .query(By::Css(selector))
                .wait(
                    crate::browser::PATIENCE,
                    std::time::Duration::from_millis(20),
                )
                .and_displayed()
                .first()
                .await;
            match found {
                Ok(found) => return found,
                // A list that was drawn anew between being found and being looked at: it is not there yet.
                Err(error)
                    if format!("{error:?}").contains("StaleElementReference")
                        && start.elapsed() < crate::browser::PATIENCE => {}
                Err(error) => panic!("{selector}: {error}"),
            }
        }
    }

    /// No button that has to be held has been held long enough from here on: what would happen then is in `due`.
    pub async fn stops_holds(&self) {
        let stops = "self.due = []; const later = self.setTimeout; self.setTimeout = (done, ms, ...what) => \
                     ms === 3000 ? self.due.push(done) : later(done, ms, ...what)";
        self.browser.script::<()>(stops).await;
    }

    /// From here on it is noon of one day, on this page and those after it.
    pub async fn stays_on_a_day(&self) {
        let day = "const Then = Date; const noon = Then.parse('2026-11-24T17:00:00Z'); \
                   self.Date = class extends Then { \
                     constructor(...when) { when.length ? super(...when) : super(noon); } \
                     static now() { return noon; } \
                   }";
        let later = serde_json::json!({ "source": day });
        self.browser
            .devtools("Page.addScriptToEvaluateOnNewDocument", later)
            .await;
        self.browser.script::<()>(day).await;
    }

    /// From here on counts the questions to Workers that start later: the finder starts with its first question.
    pub async fn counts_questions(&self) {
        let () = self
            .browser
            .script(
                "self.unanswered = 0; const Plain = Worker; \
                 self.Worker = class extends Plain { \
                   constructor(...how) { \
                     super(...how); \
                     this.addEventListener('message', () => setTimeout(() => { self.unanswered -= 1; })); \
                   } \
                   postMessage(...what) { self.unanswered += 1; return super.postMessage(...what); } \
                 }; \
                 return null",
            )
            .await;
    }

    /// Waits until what is shown answers the last question: until then the answer before it stays.
    pub async fn answered(&self) {
        self.browser
            .until("every question is answered", "return self.unanswered === 0")
            .await;
    }

    /// Waits for a screen of the inner app.
    pub async fn sees(&self, screen: &str) {
        self.browser
            .until(
                screen,
                &format!(
                    "const m = document.querySelector('#app main'); \
                     return Boolean(m && m.dataset.screen === '{screen}' && m.checkVisibility())"
                ),
            )
            .await;
    }

    /// Opens with a code and goes to the plan.
    pub async fn open(&self, code: &str) {
        self.enter(code).await;
        self.sees("now").await;
        self.go("Plan").await;
        self.sees("plan").await;
    }

    /// Goes to a room by the bar.
    pub async fn go(&self, room: &str) {
        self.tap(&format!("#room-{room}")).await;
    }

    /// Leaves by the button.
    pub async fn leave(&self) {
        self.tap("[data-leave]").await;
        self.sees_calculator().await;
    }

    /// Whether anything fits a selector now, shown or not.
    pub async fn has(&self, selector: &str) -> bool {
        self.browser
            .script(&format!(
                "return document.querySelector({selector:?}) !== null"
            ))
            .await
    }

    /// Goes into set-up, past what it can't do, to the questions.
    pub async fn to_questions(&self) {
        self.enter(SET_UP).await;
        self.sees("set-up-Honest").await;
        self.tap("#next").await;
        self.sees("set-up-Who").await;
    }

    /// Goes into set-up, skips the questions, to the ways to go on.
    pub async fn to_ways(&self) {
        self.to_questions().await;
        self.tap("#skip").await;
        self.sees("set-up-Ways").await;
    }

    /// Goes into set-up, to the choice of the first code.
    pub async fn to_first_code(&self) {
        self.to_ways().await;
        self.tap("#way-Here").await;
        self.sees("set-up-Mine").await;
    }

    /// Opens a plan in memory only.
    pub async fn use_without_saving(&self) {
        self.to_ways().await;
        self.tap("#way-WithoutSaving").await;
        self.sees("set-up-WithoutSaving").await;
        self.tap("#start-without-saving").await;
        self.sees("plan").await;
    }

    /// Goes through set-up, to an open plan.
    pub async fn set_up(&self, codes: Codes) {
        self.set_up_codes(codes).await;
        self.tap("#to-plan").await;
        self.sees("plan").await;
    }

    /// The same; every plan opens on what stands at this place (from 1) among those offered.
    pub async fn set_up_on(&self, codes: Codes, opens: u32) {
        self.set_up_codes_on(codes, Some(opens)).await;
        self.tap("#to-plan").await;
        self.sees("plan").await;
    }

    /// Goes through set-up, until it says that it is done.
    pub async fn set_up_codes(&self, codes: Codes) {
        self.set_up_codes_on(codes, None).await;
    }

    /// The same, on what stands at this place.
    pub async fn set_up_codes_on(&self, codes: Codes, opens: Option<u32>) {
        self.to_first_code().await;
        self.choose(MINE).await;
        self.sees("set-up-MineOpens").await;
        self.use_opens(opens).await;
        self.sees("set-up-DecoyAsked").await;
        if codes.decoy {
            self.tap("#yes").await;
            self.sees("set-up-Decoy").await;
            self.choose(DECOY).await;
            self.sees("set-up-DecoyOpens").await;
            self.use_opens(opens).await;
        } else {
            self.tap("#no").await;
        }
        self.sees("set-up-WipeAsked").await;
        if codes.wipe {
            self.tap("#yes").await;
            self.sees("set-up-Wipe").await;
            self.choose(WIPE).await;
        } else {
            self.tap("#no").await;
        }
        self.sees("set-up-Ready").await;
        self.tap("#start").await;
        self.sees("set-up-Made").await;
    }

    /// Goes to the settings, from any screen with the rooms below it.
    pub async fn to_settings(&self) {
        self.go("Settings").await;
        self.sees("settings").await;
    }

    /// What is stored for codes and plans, as a digest.
    pub async fn stored(&self) -> String {
        let made = async || {
            let digest: String = self
                .browser
                .promise(
                    "const root = await navigator.storage.getDirectory(); \
                 const file = await (await root.getFileHandle('calc.bin')).getFile(); \
                 const bytes = await file.arrayBuffer(); \
                 if (bytes.byteLength !== 2113536) return 'failed: ' + bytes.byteLength; \
                 const digest = await crypto.subtle.digest('SHA-256', bytes); \
                 return [...new Uint8Array(digest)].join(' ');",
                )
                .await;
            digest
        };
        // The first launch makes it in its own time.
        let start = std::time::Instant::now();
        loop {
            let digest = made().await;
            if !digest.starts_with("failed") {
                return digest;
            }
            assert!(start.elapsed() < crate::browser::PATIENCE, "{digest}");
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }

    /// How often this page has started a keeper. The first start comes when the page is idle: before it, the
    /// next one would tell nothing about a code.
    pub async fn keeper_starts(&self) -> u32 {
        let started = format!("return {STARTS} > 0");
        self.browser
            .until("the first keeper is started", &started)
            .await;
        self.browser.script(&format!("return {STARTS}")).await
    }

    /// Types a code that opens nothing, and waits until it was tried.
    pub async fn finds_only_a_sum(&self, code: &str) {
        let before = self.keeper_starts().await;
        self.enter(code).await;
        self.browser
            .until(
                "the keeper is started anew",
                &format!("return {STARTS} > {before}"),
            )
            .await;
        self.sees_calculator().await;
    }

    async fn use_opens(&self, place: Option<u32>) {
        if let Some(place) = place {
            let chip = format!("#app main .chips .chip:nth-child({place})");
            self.tap(&chip).await;
            self.find(&format!("{chip}[aria-pressed=true]")).await;
        }
        self.tap("#use-opens").await;
    }

    /// Types a code twice in set-up.
    pub async fn choose(&self, code: &str) {
        self.type_code(code).await;
        self.find("#verdict[data-verdict=good]").await;
        self.tap("#use-code").await;
        self.browser
            .until(
                "the code is asked again",
                "return document.querySelector('#typed-keys').textContent.trim() === ''",
            )
            .await;
        self.type_code(code).await;
        self.tap("#use-code").await;
    }

    /// Types on the keys of set-up or of the practice; `C` stands for AC.
    pub async fn type_code(&self, code: &str) {
        for key in code.chars() {
            let key = if key == 'C' {
                "AC".to_owned()
            } else {
                key.to_string()
            };
            self.tap(&format!("#keypad [data-key=\"{key}\"]")).await;
        }
    }

    /// Opens a part of the plan by its place in the list, from 0.
    pub async fn open_section(&self, place: usize) {
        self.find("#sections button").await;
        let parts = self.browser.page.find_all(By::Css("#sections button"));
        let parts = parts.await.expect("the parts");
        tap(&parts[place]).await.expect("a part");
        self.find("#new-item").await;
    }

    /// Opens a part of the plan by its title.
    pub async fn open_section_of(&self, title: &str) {
        self.tap_text("#sections button", title).await;
        self.find("#new-item").await;
    }

    /// Taps the first of what a selector finds that begins with this text.
    pub async fn tap_text(&self, selector: &str, text: &str) {
        let place = format!(
            "[...document.querySelectorAll({selector:?})]\
             .findIndex(e => e.textContent.trim().startsWith({text:?}))"
        );
        let there = format!("return {place} >= 0");
        self.browser.until(text, &there).await;
        let place: usize = self.browser.script(&format!("return {place}")).await;
        let all = self.browser.page.find_all(By::Css(selector));
        let all = all.await.expect("they are there");
        all[place]
            .click()
            .await
            .unwrap_or_else(|e| panic!("{text}: {e}"));
    }

    /// Types into what a selector finds.
    pub async fn types(&self, selector: &str, text: &str) {
        let field = self.find(selector).await;
        field.send_keys(text).await.expect("typing");
    }

    /// Types into one of what a selector finds, by its place from 0.
    pub async fn types_into(&self, selector: &str, place: usize, text: &str) {
        self.find(selector).await;
        let all = self.browser.page.find_all(By::Css(selector));
        let all = all.await.expect("they are there");
        all[place].send_keys(text).await.expect("typing");
    }

    /// Presses one key, wherever the focus is.
    pub async fn presses(&self, key: Key) {
        let keys = self.browser.page.action_chain().send_keys(key);
        keys.perform().await.expect("a key");
    }

    /// Looks at another page of the browser, and back.
    pub async fn looks_elsewhere(&self) {
        let page = &self.browser.page;
        let here = page.window().await.expect("a tab");
        let other = page.new_tab().await.expect("a tab");
        page.switch_to_window(other).await.expect("another tab");
        page.goto("about:blank").await.expect("an empty page");
        page.switch_to_window(here).await.expect("the tab");
    }

    /// The same person with the same phone, which stopped all at once and was started again.
    pub async fn after_the_battery_died(self) -> Self {
        self.started_again(async |browser| browser.kill()).await
    }

    /// The same person with the same phone, whose browser was closed and started again.
    pub async fn after_a_restart(self) -> Self {
        self.started_again(Browser::close).await
    }

    async fn started_again(self, ends: impl AsyncFnOnce(Browser)) -> Self {
        let Self {
            browser,
            server,
            phone,
        } = self;
        let engine = browser.engine;
        ends(browser).await;
        let browser = Browser::start_in(engine, phone.path(), Look::PHONE).await;
        let person = Self {
            browser,
            server,
            phone,
        };
        person.visit().await;
        person
    }

    /// Puts the browser's window away, and takes it out again.
    pub async fn puts_the_window_away(&self) {
        let page = &self.browser.page;
        let size = page.get_window_rect().await.expect("a window");
        page.minimize_window().await.expect("a window put away");
        let px = |length: i64| u32::try_from(length).expect("a length");
        let back = page.set_window_rect(size.x, size.y, px(size.width), px(size.height));
        back.await.expect("the window again");
    }

    /// Writes a new item in the part that is open.
    pub async fn write(&self, text: &str) {
        let items = self.items().await.len();
        self.find("#new-item")
            .await
            .send_keys(text)
            .await
            .expect("typing");
        self.tap("#add-new-item").await;
        self.browser
            .until(
                "the item is in the list",
                &format!(
                    "return document.querySelectorAll('#items > li').length === {}",
                    items + 1
                ),
            )
            .await;
    }

    /// What the items of the open part say.
    pub async fn items(&self) -> Vec<String> {
        self.browser
            .script("return [...document.querySelectorAll('#items textarea')].map(t => t.value)")
            .await
    }

    /// Waits until the screen says that everything is saved.
    pub async fn saved(&self) {
        self.find("#save-state[data-saved=true]").await;
    }
}

/// Taps, as a person does: on what they have brought into view, not on what the bar covers.
async fn tap(element: &WebElement) -> WebDriverResult<()> {
    element.scroll_into_view().await?;
    element.click().await
}
