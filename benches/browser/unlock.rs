//! Trying a code in our keeper, against the bare Argon2id of npm `hash-wasm`, each in a Worker.

use tally::{
    keeper::{Request, SecretKeys},
    wire::Frame,
};

use crate::{
    figures::{median, spread},
    workbench::{ASK, PAGE, Workbench},
};

const ROUNDS: usize = 15;

const SCRIPT: &str = r#"
globalThis.measure = async (keeperAddress, frame, rounds) => {
  const keeper = start(keeperAddress);
  const peer = start("/peer.js");
  const ours = [], theirs = [];
  for (let round = -1; round < rounds; round++) {
    let begun = performance.now();
    await ask(keeper, new Uint8Array(frame));
    if (round >= 0) ours.push(performance.now() - begun);
    begun = performance.now();
    await ask(peer, 0);
    if (round >= 0) theirs.push(performance.now() - begun);
  }
  return [ours, theirs];
};
"#;

/// The Worker that runs the bare Argon2id.
const PEER: &str = r#"
import "/hash-wasm.js";
onmessage = async () => {
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const options = { password: "7391504862", salt, parallelism: 1, iterations: 3, memorySize: 65536, hashLength: 32 };
  postMessage(await hashwasm.argon2id({ ...options, outputType: "binary" }));
};
"#;

/// A page with hash-wasm beside it; `measure` is what `script` defines.
pub async fn beside_hash_wasm(script: &str) -> Workbench {
    let script = format!("{ASK}{script}");
    let bench = Workbench::new(
        &[("hash-wasm/dist/argon2.umd.min.js", "hash-wasm.js")],
        &[
            ("bench.html", PAGE),
            ("bench.js", &script),
            ("peer.js", PEER),
        ],
    )
    .await;
    bench.visit("bench.html").await;
    bench
        .browser
        .until("the bench is ready", "return Boolean(globalThis.measure)")
        .await;
    bench
}

/// Prints both, and the ratio.
pub async fn run() {
    let bench = beside_hash_wasm(SCRIPT).await;
    let message = Request::Try(SecretKeys::new("7391504862".into()));
    let frame = Frame { id: 1, message }.to_bytes().expect("a frame");
    let keeper = Workbench::built("w-", ".js");
    let script = format!("return measure('/{keeper}', {frame:?}, {ROUNDS})");
    let (ours, theirs): (Vec<f64>, Vec<f64>) = bench.browser.promise(&script).await;
    println!("Argon2id, 64 MiB, t=3, p=1, {ROUNDS} rounds in turn, min / median / max");
    println!("ours, a whole try of a code   {}", spread(&ours));
    println!("hash-wasm, Argon2id alone     {}", spread(&theirs));
    println!(
        "ratio of medians              {:.2} (aim: at most 0.85)",
        median(&ours) / median(&theirs)
    );
    bench.browser.close().await;
}
