// Starts the calculator at once; at idle, always and for everyone, gets all else ready.
//
// `cargo xtask dist` fills the addresses in. Nothing here fails aloud: whatever goes wrong, the
// calculator stays, and the console stays empty.

import initCover, { start, warm as warmCover } from "{{cover.js}}";

const COVER_CODE = "{{cover.wasm}}";
const APP_GLUE = "{{app.js}}";
const APP_CODE = "{{app.wasm}}";
const WORKER = "{{keeper.js}}";
const SERVICE_WORKER = "/sw.js";

// Starting a Worker and registering a service worker are the only two things that the page does
// with a script's address; the policy knows these two addresses and no other.
function scriptAddress(address) {
  if (address !== WORKER && address !== SERVICE_WORKER) throw new TypeError("refused");
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
  return app;
}

let ready;
const host = {
  // A new keeper's Worker; it holds what is sent to it until its code is there.
  spawn: () => new Worker(trusted(WORKER), { type: "module", name: "" }),
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

// The first time, the service worker fetches everything: waiting for it saves fetching twice.
async function register() {
  const worker = navigator.serviceWorker;
  if (!worker) return;
  const registration = await worker.register(trusted(SERVICE_WORKER), {
    scope: "/",
    updateViaCache: "none",
  });
  const first = registration.active ? null : registration.installing ?? registration.waiting;
  if (!first) return;
  await new Promise((settled) => {
    const look = () => ["activated", "redundant"].includes(first.state) && settled();
    first.addEventListener("statechange", look);
    look();
  });
}

const idle = new Promise((resolve) => {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(resolve, { timeout: 4000 });
  else setTimeout(resolve, 1000);
});

const quiet = () => {};
const warm = idle.then(register).catch(quiet);
const running = initCover({ module_or_path: COVER_CODE }).then(() => start(host));
running.catch(quiet);
warm.then(() => {
  loadApp().catch(quiet);
  running.then(() => warmCover()).catch(quiet);
});

// The way out must not depend on any other code still running: on its button, on Escape, when the
// page is put away and after any error, what is open is hidden here and now, and the page is replaced
// by the calculator unless that has happened already.
const root = document.documentElement;
function leave() {
  if (!root.classList.contains("open")) return;
  root.classList.remove("open");
  setTimeout(() => location.replace("/"), 400);
}
const passive = { capture: true, passive: true };
const onLeave = (event) => {
  if (event.target instanceof Element && event.target.closest("[data-leave]")) leave();
};
addEventListener("pointerdown", onLeave, passive);
addEventListener("click", onLeave, passive);
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing) leave();
}, passive);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") leave();
}, passive);
addEventListener("pagehide", leave, passive);
for (const failure of ["error", "unhandledrejection"]) addEventListener(failure, leave);
