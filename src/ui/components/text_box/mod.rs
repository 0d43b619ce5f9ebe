//! The one place where people type. No keyboard, browser or password manager may learn from it.

use dioxus::prelude::*;

/// A box for a few lines. It keeps what is typed by itself and reports every change, so that typing
/// never waits for anything; give it a new `key` to put other text in it.
#[component]
pub fn TextBox(
    /// What a screen reader calls it.
    label: String,
    #[props(default)] value: String,
    #[props(default)] placeholder: String,
    /// Without a border until it is used.
    #[props(default)]
    bare: bool,
    #[props(default)] id: Option<String>,
    oninput: EventHandler<String>,
    /// Enter without Shift; without it, Enter makes a new line.
    #[props(default)]
    onenter: Option<EventHandler>,
    #[props(default)] onblur: Option<EventHandler>,
) -> Element {
    rsx! {
        textarea {
            id,
            class: if bare { "text-box bare" } else { "text-box" },
            rows: "1",
            "aria-label": label,
            placeholder,
            autocomplete: "off",
            autocapitalize: "off",
            spellcheck: "false",
            "autocorrect": "off",
            "data-1p-ignore": "",
            "data-lpignore": "true",
            "data-bwignore": "true",
            dir: "auto",
            initial_value: value,
            oninput: move |event| oninput.call(event.value()),
            onkeydown: move |event| {
                if let Some(onenter) = onenter
                    && event.key() == dioxus::prelude::Key::Enter
                    && !event.modifiers().shift()
                    && !event.is_composing()
                {
                    event.prevent_default();
                    onenter.call(());
                }
            },
            onblur: move |_| {
                if let Some(onblur) = onblur {
                    onblur.call(());
                }
            },
        }
    }
}
