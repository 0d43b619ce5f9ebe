//! From a tap on Leave to the first painted frame without the plan, against govuk-frontend's "exit this
//! page", both at six times slower than this machine.

use std::{fs, path::Path};

use crate::{
    browser::Browser,
    figures::percentile,
    person::{Codes, MINE, Person},
    workbench::{Workbench, throttle},
};

const ROUNDS: usize = 50;
const SLOWER: u32 = 6;
/// How many items the plan has that is on the screen.
const ITEMS: usize = 60;

/// Notes, over navigations, when the press was and when a frame without what has to go was painted. A
/// message that is posted while a frame is made is delivered once it has been handed to the screen.
const WATCH: &str = r##"
addEventListener("pointerdown", (event) => {
  if (!event.target.closest("[data-leave], .govuk-exit-this-page__button")) return;
  const pressed = event.timeStamp;
  const gone = () => {
    const shown = document.querySelector("#app textarea, main p");
    return !shown || !shown.checkVisibility({ visibilityProperty: true }) ||
      document.body.classList.contains("govuk-exit-this-page-hide-content");
  };
  const look = () => requestAnimationFrame(() => {
    if (!gone()) return look();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (!sessionStorage.gone) sessionStorage.gone = performance.now() - pressed;
    };
    port2.postMessage(0);
  });
  look();
  addEventListener("pagehide", () => {
    // The page went before another frame was made: what follows it is painted later still.
    if (!sessionStorage.gone) sessionStorage.gone = performance.now() - pressed;
  });
}, true);
"##;

/// Prints p50 and p99 of ours, idle and during a save, and of the peer.
pub async fn run() {
    let idle = ours(false).await;
    let saving = ours(true).await;
    let peer = theirs().await;
    println!(
        "Press on Leave to first painted frame without it, {ROUNDS} rounds, CPU {SLOWER}x slower"
    );
    let line = |name: &str, values: &[f64]| {
        println!(
            "{name}   p50 {:.1} ms, p99 {:.1} ms",
            percentile(values, 0.5),
            percentile(values, 0.99)
        );
    };
    line(&format!("ours, {ITEMS} items, idle        "), &idle);
    line(&format!("ours, {ITEMS} items, during a save"), &saving);
    line("govuk-frontend exit-this-page ", &peer);
    let ours = percentile(&idle, 0.99).max(percentile(&saving, 0.99));
    println!(
        "ratio of p99, our worse one   {:.2} (aim: at most 1)",
        ours / percentile(&peer, 0.99)
    );
}

async fn ours(during_save: bool) -> Vec<f64> {
    let person = Person::new().await;
    watch(&person.browser).await;
    person.sees_calculator().await;
    person.set_up(Codes::default()).await;
    person.open_section(0).await;
    for item in 0..ITEMS {
        person
            .write(&format!(
                "item {item}, with some words as people write them"
            ))
            .await;
    }
    person.saved().await;
    person.leave().await;
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        person.open(MINE).await;
        person.open_section(0).await;
        person
            .browser
            .script::<()>("delete sessionStorage.gone")
            .await;
        throttle(&person.browser, SLOWER).await;
        if during_save {
            person
                .find("#new-item")
                .await
                .send_keys("x")
                .await
                .expect("typing");
            person
                .browser
                .until(
                    "a save runs",
                    "return document.querySelector('#save-state').dataset.saved === 'false'",
                )
                .await;
        }
        press(&person.browser, "[data-leave]").await;
        times.push(gone(&person.browser).await);
        throttle(&person.browser, 1).await;
        person.sees_calculator().await;
    }
    person.browser.close().await;
    times
}

async fn theirs() -> Vec<f64> {
    let modules = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/npm/node_modules");
    let govuk = modules.join("govuk-frontend/dist/govuk");
    let read = |name: &str| fs::read_to_string(govuk.join(name)).expect("a pinned package");
    let (style, script) = (
        read("govuk-frontend.min.css"),
        read("govuk-frontend.min.js"),
    );
    let words =
        "<p class=govuk-body>An item, with some words as people write them</p>".repeat(ITEMS);
    let page = format!(
        "<!doctype html><html class=govuk-template><meta charset=utf-8><title>bench</title>\
         <meta name=viewport content='width=device-width'>\
         <link rel=stylesheet href=/govuk.css>\
         <body class='govuk-template__body js-enabled govuk-frontend-supported'>\
         <main>{words}\
         <div class=govuk-exit-this-page data-module=govuk-exit-this-page>\
         <a href=/empty.html role=button draggable=false class='govuk-button govuk-button--warning \
         govuk-exit-this-page__button govuk-js-exit-this-page-button' data-module=govuk-button \
         rel='nofollow noreferrer'>Exit this page</a></div></main>\
         <script type=module src=/govuk-start.js></script>"
    );
    let start = "import { initAll } from '/govuk.js'; initAll(); document.documentElement.dataset.ready = 'true';";
    let pages = [
        ("govuk.html", page.as_str()),
        ("govuk.css", &style),
        ("govuk.js", &script),
        ("govuk-start.js", start),
        ("empty.html", "<!doctype html><title>elsewhere</title>"),
    ];
    let bench = Workbench::new(&[], &pages).await;
    watch(&bench.browser).await;
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        bench.visit("govuk.html").await;
        bench
            .browser
            .until(
                "it is ready",
                "return document.documentElement.dataset.ready === 'true'",
            )
            .await;
        bench
            .browser
            .script::<()>("delete sessionStorage.gone")
            .await;
        throttle(&bench.browser, SLOWER).await;
        press(&bench.browser, ".govuk-exit-this-page__button").await;
        times.push(gone(&bench.browser).await);
        throttle(&bench.browser, 1).await;
    }
    bench.browser.close().await;
    times
}

async fn watch(browser: &Browser) {
    let script = serde_json::json!({ "source": WATCH });
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", script)
        .await;
    browser.page.refresh().await.expect("a reload");
}

/// A real press of the mouse, let go at once.
async fn press(browser: &Browser, selector: &str) {
    let middle: (f64, f64) = browser
        .script(&format!(
            "const e = document.querySelector('{selector}'); e.scrollIntoView({{ block: 'center' }}); \
             const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]"
        ))
        .await;
    for kind in ["mousePressed", "mouseReleased"] {
        let event = serde_json::json!({
            "type": kind, "x": middle.0, "y": middle.1, "button": "left", "clickCount": 1,
        });
        browser.devtools("Input.dispatchMouseEvent", event).await;
    }
}

async fn gone(browser: &Browser) -> f64 {
    browser
        .until("it is gone", "return Boolean(sessionStorage.gone)")
        .await;
    browser
        .script::<String>("return sessionStorage.gone")
        .await
        .parse()
        .expect("a time")
}
