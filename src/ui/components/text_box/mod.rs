//! The one place where people type. No keyboard, browser or password manager may learn from it.

use dioxus::prelude::*;

use crate::{plan::MAX_TEXT_CHARS, ui::context::use_ui};

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
    let ui = use_ui();
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
            // A browser counts in UTF-16; what is beyond never comes in, and is told of.
            maxlength: MAX_TEXT_CHARS as i64,
            oninput: move |event| {
                let text = event.value();
                let full = text.len() >= MAX_TEXT_CHARS
                    && text.encode_utf16().count() >= MAX_TEXT_CHARS;
                oninput.call(text);
                if full {
                    ui.box_is_full();
                }
            },
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
