// The finder's script: loads its code and the list, and hands over what was asked in the meantime.

import init, { serve } from "{{finder-glue.js}}";

// Whose newer lists are taken: a signed root, or nothing.
const ROOT = "{{list-root}}";

const held = [];
const hold = (event) => held.push(event);
addEventListener("message", hold);

// This very list: it was built together with the code.
async function list() {
  const answer = await fetch("{{list}}", { integrity: "sha256-{{list-digest}}" });
  if (!answer.ok) throw undefined;
  return new Uint8Array(await answer.arrayBuffer());
}

Promise.all([list(), init({ module_or_path: "{{finder.wasm}}" })]).then(
  ([bytes]) => {
    removeEventListener("message", hold);
    serve(bytes, Uint8Array.from(atob(ROOT), (c) => c.charCodeAt(0)));
    for (const { data, ports } of held.splice(0)) {
      dispatchEvent(new MessageEvent("message", { data, ports: [...ports] }));
    }
  },
  // Thrown outside of the promise, so that the page hears of it and can offer to try again.
  () => setTimeout(() => { throw undefined; }),
);
