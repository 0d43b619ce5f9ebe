// Keeps the whole site on the device, byte for byte as it was built.
//
// `cargo xtask dist` fills in the list: address -> [SHA-256 in base64, content type].
// After the installation nothing here asks the network for anything.

const CACHE = "{{cache}}";
const FILES = {{files}};
const HEADERS = {{headers}};
const FORGET = "{{forget}}";
const PAGE = "/";

// One file, checked, with the headers of the build and not those of whoever served it.
async function fetchChecked(path) {
  const [digest, type] = FILES[path];
  const answer = await fetch(path, {
    cache: "no-store",
    credentials: "omit",
    integrity: `sha256-${digest}`,
    redirect: "error",
  });
  if (!answer.ok) throw new TypeError("no file");
  const body = await answer.arrayBuffer();
  // `integrity` says the same; this does not depend on every engine checking it here.
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  if (btoa(String.fromCharCode(...found)) !== digest) throw new TypeError("not this file");
  return new Response(body, { headers: { ...HEADERS, "Content-Type": type } });
}

// All or nothing: the whole list is fetched and checked before anything is kept.
async function install() {
  const paths = Object.keys(FILES);
  const answers = await Promise.all(paths.map(fetchChecked));
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(paths.map((path, i) => cache.put(path, answers[i])));
  } catch (reason) {
    await caches.delete(CACHE);
    throw reason;
  }
}

async function activate() {
  const cache = await caches.open(CACHE);
  const kept = await cache.keys();
  if (kept.length === Object.keys(FILES).length) {
    for (const name of await caches.keys()) {
      if (name !== CACHE) await caches.delete(name);
    }
  }
  await clients.claim();
}

async function answer(path) {
  const cache = await caches.open(CACHE);
  // A browser short of space may drop a file: get it again, checked.
  return (await cache.match(path)) ?? fetchChecked(path);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

// A new version waits until every page is closed, or a page says that nobody is disturbed.
addEventListener("message", (event) => {
  if (event.data === "skip") event.waitUntil(skipWaiting());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  const ours = origin === location.origin && request.method === "GET";
  // The one address that must reach the host, which answers "Clear-Site-Data".
  if (ours && pathname === FORGET) return;
  if (request.mode === "navigate") {
    // There is one page and one address (W6).
    const at = ours && pathname === PAGE && search === "";
    event.respondWith(at ? answer(PAGE) : Response.redirect(PAGE, 302));
  } else if (ours && search === "" && Object.hasOwn(FILES, pathname)) {
    event.respondWith(answer(pathname));
  } else {
    event.respondWith(Response.error());
  }
});
