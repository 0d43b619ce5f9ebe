//! From `=` to the painted result, for a code that opens, one that does not and a sum that is too short to be one:
//! whoever holds the phone must not tell them apart.

use crate::{
    figures::{median, spread},
    person::{Codes, MINE, Person},
};

/// How often each, in turn.
const ROUNDS: usize = 100;
/// Slower than this, a calculator feels slow, in milliseconds.
const LIMIT: f64 = 50.0;
/// How far the medians may be apart, in milliseconds.
const APART: f64 = 5.0;

/// One digit off the code.
const WRONG: &str = "7391504863";
const SHORT: &str = "12+3";

/// Takes the time from the press to the end of the frame that shows the result.
const WATCH: &str = "self.result = null; \
    addEventListener('pointerdown', press => { \
      const face = document.querySelector('#cover'); \
      new MutationObserver((_, seen) => { \
        seen.disconnect(); \
        requestAnimationFrame(() => { \
          const after = new MessageChannel(); \
          after.port1.onmessage = () => { self.result = performance.now() - press.timeStamp }; \
          after.port2.postMessage(0); \
        }); \
      }).observe(face, { subtree: true, childList: true, characterData: true }); \
    }, { capture: true, once: true }); \
    return true";

/// Prints all three, and how far apart they are.
pub async fn run() {
    let person = Person::with_plan(Codes::default()).await;
    person.leave().await;
    let (mut wrong, mut short, mut right) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        for (typed, times) in [(WRONG, &mut wrong), (SHORT, &mut short)] {
            let before = person.keeper_starts().await;
            times.push(result(&person, typed).await);
            // A sum that is long enough is tried, and the next one waits until that is over.
            if typed == WRONG {
                let tried = format!("return {} > {before}", crate::person::STARTS);
                person.browser.until("it was tried", &tried).await;
            }
        }
        right.push(result(&person, MINE).await);
        person.sees("now").await;
        person.leave().await;
    }
    person.browser.close().await;

    println!("From = to the painted result, {ROUNDS} of each in turn, min / median / max");
    let all = [
        ("a code that opens", right),
        ("one that does not", wrong),
        ("a short sum", short),
    ];
    for (name, times) in &all {
        println!("{name:<18} {}", spread(times));
    }
    let medians = all.each_ref().map(|(_, times)| median(times));
    let most = medians.iter().copied().fold(f64::MIN, f64::max);
    let least = medians.iter().copied().fold(f64::MAX, f64::min);
    let slow = all
        .iter()
        .flat_map(|(_, times)| times)
        .filter(|time| **time > LIMIT);
    println!(
        "medians are {:.1} ms apart (aim: under {APART}); over {LIMIT} ms: {} of {} (aim: none)",
        most - least,
        slow.count(),
        3 * ROUNDS
    );
}

/// Types it, presses `=`, and gives the time in milliseconds.
async fn result(person: &Person, typed: &str) -> f64 {
    person.tap("#cover [data-key=\"AC\"]").await;
    person.press(typed).await;
    assert!(person.browser.script::<bool>(WATCH).await);
    person.tap("#cover [data-key=\"=\"]").await;
    person
        .browser
        .until("a result is painted", "return self.result !== null")
        .await;
    person.browser.script("return self.result").await
}
