// The keeper's and the courier's script: loads the code and hands over what was sent in the meantime.

import init from "{{glue.js}}";

const held = [];
const hold = (event) => held.push(event);
addEventListener("message", hold);

init({ module_or_path: "{{code.wasm}}" }).then(
  () => {
    removeEventListener("message", hold);
    for (const { data, ports } of held.splice(0)) {
      dispatchEvent(new MessageEvent("message", { data, ports: [...ports] }));
    }
  },
  // What it means to have no code is said in `xtask/src/dist/mod.rs`.
  () => {{failed}},
);
