//! What a person does with the product, and what they can see.

use tempfile::TempDir;
use thirtyfour::{extensions::query::ElementQueryable, prelude::*};

use crate::{
    browser::{Browser, Look},
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

/// A person with a phone.
pub struct Person {
    /// The phone's browser.
    pub browser: Browser,
    /// Where the product comes from.
    pub server: Server,
    /// What the phone keeps.
    pub phone: TempDir,
}

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
        let phone = TempDir::new().expect("a folder");
        let server = Server::start(phone.path());
        let browser = Browser::start(phone.path(), look).await;
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
        self.find(selector)
            .await
            .click()
            .await
            .unwrap_or_else(|e| panic!("{selector}: {e}"));
    }

    /// Waits for what a selector finds.
    pub async fn find(&self, selector: &str) -> WebElement {
        self.browser
            .page
            .query(By::Css(selector))
            .wait(
                crate::browser::PATIENCE,
                std::time::Duration::from_millis(20),
            )
            .and_displayed()
            .first()
            .await
            .unwrap_or_else(|e| panic!("{selector}: {e}"))
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

    /// Goes through set-up, to an open plan.
    pub async fn set_up(&self, codes: Codes) {
        self.set_up_on(codes, None).await;
    }

    /// The same; every plan opens on what stands at this place (from 1) among those offered.
    pub async fn set_up_on(&self, codes: Codes, opens: Option<u32>) {
        self.enter(SET_UP).await;
        self.sees("set-up-Honest").await;
        self.tap("#next").await;
        self.sees("set-up-Mine").await;
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
        self.sees("plan").await;
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

    /// Types a code on the keys of set-up.
    pub async fn type_code(&self, code: &str) {
        for key in code.chars() {
            self.tap(&format!("#keypad [data-key=\"{key}\"]")).await;
        }
    }

    /// Opens a part of the plan by its place in the list, from 0.
    pub async fn open_section(&self, place: usize) {
        self.find("#sections button").await;
        let parts = self.browser.page.find_all(By::Css("#sections button"));
        let parts = parts.await.expect("the parts");
        parts[place].click().await.expect("a part");
        self.find("#new-item").await;
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
