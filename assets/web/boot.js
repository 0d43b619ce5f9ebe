// Starts the calculator at once; at idle, always and for everyone, gets all else ready.
//
// `cargo xtask dist` fills the addresses in. Nothing here fails aloud: whatever goes wrong, the
// calculator stays, and the console stays empty.

import initCover, { start as startCover, warm as warmCover } from "{{cover.js}}";

const COVER_CODE = "{{cover.wasm}}";
const APP_GLUE = "{{app.js}}";
const APP_CODE = "{{app.wasm}}";
const WORKER = "{{keeper.js}}";
const FINDER = "{{finder.js}}";
const COURIER = "{{courier.js}}";
// All that these two ask for when they start: their scripts, glue and code, and the list.
const HELPER_FILES = {{helper-files}};
const SERVICE_WORKER = "/sw.js";

// Starting the three Workers and registering a service worker is all that the page does with a
// script's address; the policy knows these four addresses and no other.
function scriptAddress(address) {
  if (![WORKER, FINDER, COURIER, SERVICE_WORKER].includes(address)) throw new TypeError("refused");
  return address;
}

let policy;
try {
  policy = globalThis.trustedTypes?.createPolicy("{{policy}}", { createScriptURL: scriptAddress });
} catch {
  // Made already, or refused: then what needs it fails by itself.
}
const trusted = (address) =>
  policy ? policy.createScriptURL(address) : scriptAddress(address);
// A new Worker; it keeps messages until its code is there.
const start = (address) => new Worker(trusted(address), { type: "module", name: "" });

// One load for both uses; after a failure (say, no network yet) the next use tries again.
let loading;
function loadApp() {
  loading ??= Promise.all([
    import(APP_GLUE),
    WebAssembly.compileStreaming(fetch(APP_CODE)),
  ]).catch((reason) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}

async function initApp() {
  // Not before the idle load has begun: the time of a request must not tell when it was wanted.
  await warm;
  const [app, code] = await loadApp();
  await app.default({ module_or_path: code });
  app.start_helpers_with(() => start(FINDER), () => start(COURIER));
  return app;
}

// A finder starts only when somebody looks for places, a courier when somebody shares: that must not show
// in the traffic. The service worker has their files; where there is none, the browser's own cache is
// given them, always.
async function loadHelpers() {
  if (navigator.serviceWorker?.controller) return;
  await Promise.all(HELPER_FILES.map(async (file) => (await fetch(file)).arrayBuffer()));
}

let ready;
const host = {
  spawn: () => start(WORKER),
  // The app's module, its code running; the same one each time.
  app() {
    ready ??= initApp().catch((reason) => {
      ready = undefined;
      throw reason;
    });
    return ready;
  },
  locale: navigator.language,
};

// The first time, the service worker fetches everything: waiting for it saves fetching twice. WebKit may leave
// the page with the worker's first state and tell of no other, so it is looked at too, and not for ever.
const LOOK_MS = 250;
const INSTALL_MS = 30_000;
async function register() {
  const worker = navigator.serviceWorker;
  if (!worker) return;
  const registration = await worker.register(trusted(SERVICE_WORKER), {
    scope: "/",
    updateViaCache: "none",
  });
  const first = registration.active ? null : registration.installing ?? registration.waiting;
  if (!first) return;
  let looking;
  await new Promise((settled) => {
    const over = () => worker.controller || ["activated", "redundant"].includes(first.state);
    const look = () => over() && settled();
    first.addEventListener("statechange", look);
    looking = setInterval(look, LOOK_MS);
    setTimeout(settled, INSTALL_MS);
    look();
  });
  clearInterval(looking);
}

// A newer version that was taken in another tab has put this one's files away: start over with it. With
// something open, it was taken here, and the app leaves by itself.
const replaced = navigator.serviceWorker?.controller;
navigator.serviceWorker?.addEventListener("controllerchange", () => {
  if (replaced && !classList.contains("open") && !inDialogue()) location.replace("/");
});

const idle = new Promise((resolve) => {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(resolve, { timeout: 4000 });
  else setTimeout(resolve, 1000);
});

const quiet = () => {};
const warm = idle.then(register).catch(quiet);
let loaded = false;
warm
  .then(() => Promise.all([loadApp(), loadHelpers()]))
  .then(() => (loaded = true))
  .catch(quiet);

// Leaving must work even when the app's code no longer runs: hide at once on every trigger that
// `src/platform/web/lifecycle.rs` knows. That code then saves, wipes and replaces the page; if the
// page is still here a moment later, it did not.
const GRACE_MS = 400;
// Behind a file dialogue that was asked for (the attribute), that code keeps what it hid for a minute.
const DIALOGUE_MS = 61_000;
const { classList, dataset } = document.documentElement;
const inDialogue = () => "dialogue" in dataset;
let left = false;
function leave() {
  if (!classList.contains("open") && !inDialogue()) return;
  classList.remove("open");
  left = true;
  setTimeout(() => location.replace("/"), GRACE_MS);
}

let overdue;
function hide() {
  if (!inDialogue()) return leave();
  classList.remove("open");
  clearTimeout(overdue);
  overdue = setTimeout(() => inDialogue() && leave(), DIALOGUE_MS);
}
// The calculator that is seen meanwhile has nothing behind it once it was touched.
const leaveIfHidden = () => inDialogue() && !classList.contains("open") && leave();

let shifts = [];
function leavesByKey({ key, repeat, isComposing, timeStamp }) {
  if (repeat || isComposing) return false;
  shifts = key === "Shift" ? [...shifts, timeStamp].slice(-3) : [];
  return key === "Escape" || (shifts.length === 3 && timeStamp - shifts[0] <= 5000);
}

const capture = { capture: true };
addEventListener("pagehide", leave, capture);
document.addEventListener("freeze", leave, capture);
document.addEventListener("visibilitychange", () => document.hidden && hide(), capture);
for (const press of ["pointerdown", "keydown"]) addEventListener(press, leaveIfHidden, capture);
addEventListener("keydown", (event) => leavesByKey(event) && leave(), capture);
// Pressing is enough: nobody has to lift the finger first.
for (const press of ["pointerdown", "click"]) {
  addEventListener(press, (event) => event.target.closest?.("[data-leave]") && leave(), capture);
}
for (const failure of ["error", "unhandledrejection"]) addEventListener(failure, leave, capture);
addEventListener("pageshow", (event) => {
  // Kept by the browser with something behind it: start over. Half loaded, too: Firefox never goes on with
  // what was under way. A mere sum may stay.
  if (event.persisted && (left || !loaded)) {
    dataset.ready = "false";
    location.replace("/");
  }
});

const started = initCover({ module_or_path: COVER_CODE }).then(() => startCover(host));
// It starts its Worker when the files are there, always, used or not.
started.then(() => warm).then(() => warmCover()).catch(quiet);
