//! A save until it is acknowledged, against writing and syncing the same 2 MiB without sealing.

use tally::{
    keeper::{PlanBytes, Request, Sealed, SecretKeys},
    wire::Frame,
};

use crate::{
    figures::{median, spread},
    workbench::{ASK, PAGE, Workbench},
};

const ROUNDS: usize = 40;
/// The length of the container, in bytes.
const CONTAINER: usize = 2_113_536;

const SCRIPT: &str = r#"
globalThis.measure = async (keeperAddress, setUp, save, saved, rounds) => {
  const keeper = start(keeperAddress);
  const raw = start("/raw.js");
  const acknowledged = (reply) => {
    if (String([...reply]) !== String(saved)) throw new Error("not saved: " + [...reply]);
  };
  acknowledged(await ask(keeper, new Uint8Array(setUp)));
  const ours = [], bare = [];
  for (let round = -2; round < rounds; round++) {
    let begun = performance.now();
    acknowledged(await ask(keeper, new Uint8Array(save)));
    if (round >= 0) ours.push(performance.now() - begun);
    begun = performance.now();
    await ask(raw, 0);
    if (round >= 0) bare.push(performance.now() - begun);
  }
  return [ours, bare];
};
"#;

/// Prints both, and the ratio.
pub async fn run() {
    let script = format!("{ASK}{SCRIPT}");
    let raw = format!(
        "const bytes = new Uint8Array({CONTAINER}); \
         for (let at = 0; at < bytes.length; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536)); \
         let handle; \
         onmessage = async () => {{ \
           handle ??= await (await (await navigator.storage.getDirectory()) \
             .getFileHandle('raw.bin', {{ create: true }})).createSyncAccessHandle(); \
           handle.write(bytes, {{ at: 0 }}); handle.flush(); postMessage(0); \
         }};"
    );
    let pages = [
        ("bench.html", PAGE),
        ("bench.js", &script),
        ("raw.js", &raw),
    ];
    let bench = Workbench::new(&[], &pages).await;
    bench.visit("bench.html").await;
    bench
        .browser
        .until("the bench is ready", "return Boolean(globalThis.measure)")
        .await;
    let plan = || PlanBytes {
        schema: 1,
        data: vec![b'x'; 100_000],
    };
    let code = SecretKeys::new("7391504862".into());
    let mine = Sealed { code, plan: plan() };
    let bytes = |message| Frame { id: 1, message }.to_bytes().expect("a frame");
    let set_up = bytes(Request::SetUp {
        mine,
        decoy: None,
        wipe: None,
    });
    let save = bytes(Request::Save(plan()));
    let saved = Frame {
        id: 1,
        message: tally::keeper::Reply::Saved,
    }
    .to_bytes()
    .expect("a frame");
    let keeper = Workbench::built("w-", ".js");
    let script = format!("return measure('/{keeper}', {set_up:?}, {save:?}, {saved:?}, {ROUNDS})");
    let (ours, bare): (Vec<f64>, Vec<f64>) = bench.browser.promise(&script).await;
    println!("A plan of 100 kB, {ROUNDS} rounds in turn, min / median / max");
    println!(
        "saved: sealed twice, written, read back, synced twice   {}",
        spread(&ours)
    );
    println!(
        "2 MiB written and synced once                           {}",
        spread(&bare)
    );
    println!(
        "ratio of medians   {:.2} (aim: at most 2)",
        median(&ours) / median(&bare)
    );
    bench.browser.close().await;
}
