//! From the press of `=` behind a code to the painted *Now* card, against the bare Argon2id of npm
//! `hash-wasm` in turn: the part of it that nobody can save.

use crate::{
    figures::{median, spread},
    person::{Codes, MINE, Person},
    unlock::beside_hash_wasm,
    workbench::Workbench,
};

const ROUNDS: usize = 20;

/// Notes when `=` was pressed, when the keeper was asked and when it answered, and when a frame with the
/// card was handed to the screen.
const WATCH: &str = r##"
const times = self.times = {};
addEventListener("pointerdown", (event) => {
  if (!event.target.closest("#cover [data-key='=']")) return;
  times.pressed = event.timeStamp;
  const look = () => requestAnimationFrame(() => {
    const page = document.querySelector("#app main[data-screen=now]");
    if (!page?.checkVisibility()) return look();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { times.painted = performance.now() };
    port2.postMessage(0);
  });
  look();
}, true);
const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (...message) {
  if (times.pressed && !times.asked) {
    times.asked = performance.now();
    this.addEventListener("message", () => { times.answered ??= performance.now() }, true);
  }
  return post.apply(this, message);
};
"##;

const MEASURE: &str = r#"
globalThis.measure = async () => {
  globalThis.peer ??= start("/peer.js");
  const begun = performance.now();
  await ask(globalThis.peer, 0);
  return performance.now() - begun;
};
"#;

/// Prints the whole, its parts, and the ratio.
pub async fn run() {
    let person = Person::new().await;
    person
        .browser
        .devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            serde_json::json!({ "source": WATCH }),
        )
        .await;
    person.visit().await;
    person.set_up(Codes::default()).await;
    person.go("Now").await;
    person.sees("now").await;
    person.tap("#change-now").await;
    let line = person.find("#new-NowWayOut").await;
    line.send_keys("Back stairs, then Dina's on 4th")
        .await
        .expect("typing");
    person.saved().await;
    person.leave().await;
    let peer = peer().await;

    let (mut whole, mut keeper, mut rest, mut bare) = (vec![], vec![], vec![], vec![]);
    for round in 0..=ROUNDS {
        let [painted, answered] = opened(&person).await;
        let alone = bare_argon2id(&peer).await;
        // The first is to warm up.
        if round > 0 {
            whole.push(painted);
            keeper.push(answered);
            rest.push(painted - answered);
            bare.push(alone);
        }
    }
    println!("From = to the painted Now card, {ROUNDS} rounds in turn, min / median / max");
    println!("ours, all of it                  {}", spread(&whole));
    println!("  of that the keeper             {}", spread(&keeper));
    println!("  and the rest                   {}", spread(&rest));
    println!("hash-wasm, Argon2id alone        {}", spread(&bare));
    println!(
        "ratio of medians, all of it      {:.2} (1 would be a card that costs nothing, at their speed)",
        median(&whole) / median(&bare)
    );
    person.browser.close().await;
    peer.browser.close().await;
}

/// Opens with the code and leaves; from the press to the card, and the keeper's part, in milliseconds.
async fn opened(person: &Person) -> [f64; 2] {
    person.enter(MINE).await;
    person
        .browser
        .until("the card is painted", "return Boolean(times.painted)")
        .await;
    let times = person
        .browser
        .script("return [times.painted - times.pressed, times.answered - times.asked]")
        .await;
    person.sees("now").await;
    person.leave().await;
    times
}

async fn peer() -> Workbench {
    let bench = beside_hash_wasm(MEASURE).await;
    // Everything it needs is loaded with the first round.
    bare_argon2id(&bench).await;
    bench
}

async fn bare_argon2id(peer: &Workbench) -> f64 {
    peer.browser.promise("return measure()").await
}
