// The page of the desktop's window, before and beside the program.
//
// Leaving hides at once, here, whatever the program is doing; then the program is told, by a press on a button
// that nobody sees. Keys reach the program wherever the focus is, and the focus is never lost.
"use strict";
(() => {
  const page = document.documentElement;
  const SHIFTS_WITHIN_MS = 5000;
  let shifts = [];
  // Hidden until the program has taken the plan away.
  let leaving = false;

  function leave(event) {
    // Whatever is told to the program waits for its answer, and the page stands still meanwhile: nothing but the
    // leaving is told, and only once the calculator is painted.
    event.stopImmediatePropagation();
    page.classList.remove("open");
    if (leaving) return;
    leaving = true;
    let told = false;
    const tell = () => {
      if (told) return;
      told = true;
      document.getElementById("away")?.click();
    };
    requestAnimationFrame(() => setTimeout(tell));
    // A window that is not drawn has no frames.
    setTimeout(tell, 100);
  }

  function isOpen() {
    return page.classList.contains("open");
  }

  addEventListener("keydown", (event) => {
    if (isOpen()) {
      if (event.repeat || event.isComposing) return;
      if (event.key === "Shift") {
        shifts = [...shifts.filter((at) => event.timeStamp - at <= SHIFTS_WITHIN_MS), event.timeStamp];
      } else {
        shifts = [];
      }
      if (event.key === "Escape" || shifts.length > 2) leave(event);
      return;
    }
    // The calculator hears every key, and a focused button its own.
    const cover = document.getElementById("cover");
    const button = event.target.closest?.("#cover button");
    if (!cover || (button && (event.key === "Enter" || event.key === " "))) return;
    if (event.target !== cover) {
      event.stopImmediatePropagation();
      const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
      cover.dispatchEvent(
        new KeyboardEvent("keydown", { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, bubbles: true }),
      );
    }
  }, true);

  // Pressing it is enough: nobody has to lift the finger first. Keys and screen readers only click.
  for (const press of ["pointerdown", "click"]) {
    addEventListener(press, (event) => {
      if (event.target.closest?.("[data-leave]")) leave(event);
    }, true);
  }

  // A press on the calculator moves no focus: Enter would then press the button and not `=`.
  addEventListener("mousedown", (event) => {
    if (event.target.closest?.("#cover button")) event.preventDefault();
  }, true);

  // What is opened is shown once it is there; what is gone is not.
  function look() {
    const open = document.querySelector("#app > *") !== null;
    if (!open) leaving = false;
    page.classList.toggle("open", open && !leaving);
    if (open && !leaving && (document.activeElement === document.body || !document.activeElement)) {
      // The focus went with what had it: on with what comes next.
      (document.querySelector("#app main") ?? document.querySelector("#app button"))?.focus();
    }
  }
  addEventListener("DOMContentLoaded", () => {
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
})();
