//! From a key to the painted letter, in a section of 300 lines, against the same page with no program
//! behind it; both at six times slower than this machine.

use std::time::Duration;

use crate::{
    browser::Browser,
    figures::percentile,
    person::{Codes, Person},
    workbench::{Workbench, throttle},
};

/// How many lines the section has that is on the screen.
const LINES: usize = 300;
const SLOWER: u32 = 6;
/// What is typed, again and again: a person's pace is 5 to 8 keys a second.
const WORDS: &str = "the spare key is under the third pot by the back door ";
const TIMES: usize = 3;
const PACE: Duration = Duration::from_millis(130);
/// What Event Timing does not report lasted less, in milliseconds.
const UNSEEN: f64 = 16.0;

/// Event Timing gives each key's time to the next paint, in steps of 8 ms; long frames are those over 50 ms.
const WATCH: &str = "self.keys = []; self.work = []; self.frames = []; \
    new PerformanceObserver(list => list.getEntries().forEach(e => { \
      if (e.name === 'keydown') keys.push(e.duration); \
      if (e.name === 'input') work.push(e.processingEnd - e.processingStart); \
    })).observe({ type: 'event', durationThreshold: 16 }); \
    new PerformanceObserver(list => list.getEntries().forEach(e => frames.push(e.duration))) \
      .observe({ type: 'long-animation-frame' }); \
    return true";

/// What was seen while typing.
struct Seen {
    /// Key to paint, in milliseconds, one a key.
    keys: Vec<f64>,
    /// How long the program worked on a letter, in milliseconds, where that was reported.
    work: Vec<f64>,
    /// Frames over 50 ms.
    frames: Vec<f64>,
}

/// Prints median, p95 and worst of both.
pub async fn run() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section(0).await;
    fill(&person).await;
    let middle = format!("#items > li:nth-child({}) textarea", LINES / 2);
    let still = person
        .browser
        .script::<String>(
            "const page = document.documentElement.cloneNode(true); \
             page.querySelectorAll('script, link:not([rel=stylesheet])').forEach(e => e.remove()); \
             const boxes = page.querySelectorAll('textarea'); \
             document.querySelectorAll('textarea').forEach((b, at) => { boxes[at].textContent = b.value }); \
             return '<!doctype html>' + page.outerHTML",
        )
        .await;
    let line = typed(&person.browser, &middle).await;
    let new = typed(&person.browser, "#new-item").await;
    person.browser.close().await;
    let bench = Workbench::new(&[], &[("still.html", &still)]).await;
    bench.visit("still.html").await;
    let peer = typed(&bench.browser, &middle).await;
    bench.browser.close().await;

    println!(
        "From a key to its letter on the screen, {} keys into {LINES} lines, CPU {SLOWER}x slower",
        line.keys.len()
    );
    print("ours, in a line               ", &line);
    print("ours, in the box for new lines", &new);
    print("the same page, no program     ", &peer);
    println!(
        "ratio of p95, our worse one     {:.2}; frames over 50 ms: {} (aim: none)",
        percentile(&line.keys, 0.95).max(percentile(&new.keys, 0.95))
            / percentile(&peer.keys, 0.95),
        line.frames.len() + new.frames.len()
    );
}

fn print(name: &str, seen: &Seen) {
    let at = |share| percentile(&seen.keys, share);
    let worst = |values: &[f64]| values.iter().copied().fold(0.0, f64::max);
    println!(
        "{name}  median {:.0} ms, p95 {:.0} ms, worst {:.0} ms; {} frames over 50 ms, worst {:.0} ms; \
         most work on a letter {:.1} ms",
        at(0.5),
        at(0.95),
        at(1.0),
        seen.frames.len(),
        worst(&seen.frames),
        worst(&seen.work),
    );
}

/// Writes the lines, as a paste and the button do.
async fn fill(person: &Person) {
    let script = format!(
        "const until = async done => {{ while (!done()) await new Promise(r => setTimeout(r)) }}; \
         const find = s => document.querySelector(s); \
         for (let n = 1; n <= {LINES}; n++) {{ \
           find('#new-item').focus(); \
           document.execCommand('insertText', false, 'line ' + n + ', with some words as people write them'); \
           await until(() => find('#add-new-item')); \
           find('#add-new-item').click(); \
           await until(() => document.querySelectorAll('#items > li').length === n && !find('#new-item').value); \
           if (n % 25 === 0) await new Promise(r => setTimeout(r, 50)); \
         }} return true"
    );
    // In parts a driver waits for.
    assert!(person.browser.promise::<bool>(&script).await);
    person.saved().await;
}

/// Types, and takes what was seen.
async fn typed(browser: &Browser, selector: &str) -> Seen {
    browser
        .script::<bool>(&format!(
            "const box = document.querySelector({selector:?}); box.focus(); \
             box.scrollIntoView({{ block: 'center' }}); \
             box.setSelectionRange(box.value.length, box.value.length); {WATCH}"
        ))
        .await;
    throttle(browser, SLOWER).await;
    let text = WORDS.repeat(TIMES);
    for letter in text.chars() {
        let letter = letter.to_string();
        let down = serde_json::json!({ "type": "keyDown", "text": letter, "key": letter });
        browser.devtools("Input.dispatchKeyEvent", down).await;
        let up = serde_json::json!({ "type": "keyUp", "key": letter });
        browser.devtools("Input.dispatchKeyEvent", up).await;
        tokio::time::sleep(PACE).await;
    }
    // The observers report behind what they saw.
    tokio::time::sleep(Duration::from_secs(2)).await;
    throttle(browser, 1).await;
    let (mut keys, work, frames): (Vec<f64>, Vec<f64>, Vec<f64>) =
        browser.script("return [keys, work, frames]").await;
    keys.resize(text.chars().count().max(keys.len()), UNSEEN);
    Seen { keys, work, frames }
}
