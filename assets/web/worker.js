// The Worker's script: loads its code and hands over what was sent in the meantime.

import init from "{{keeper-glue.js}}";

const held = [];
const hold = (event) => held.push(event);
addEventListener("message", hold);

init({ module_or_path: "{{keeper.wasm}}" }).then(
  () => {
    removeEventListener("message", hold);
    for (const { data, ports } of held.splice(0)) {
      dispatchEvent(new MessageEvent("message", { data, ports: [...ports] }));
    }
  },
  // No code, no Worker: to the page this is a sum like any other.
  () => close(),
);
