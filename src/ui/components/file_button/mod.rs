//! A press that opens the device's own choice of files.

use dioxus::prelude::*;

use crate::ui::context::use_ui;

/// A button where the system has dialogues of its own, a file input where it is a page.
#[component]
pub fn FileButton(
    /// Names the choice: `platform::Files::chosen` is asked for what was chosen by it.
    id: String,
    label: String,
    /// What may be chosen, below the label.
    hint: String,
    onchoose: EventHandler,
) -> Element {
    let ui = use_ui();
    let words = rsx! {
        {label}
        span { class: "hint", {hint} }
    };
    if ui.files().has_dialogues() {
        return rsx! {
            button {
                id,
                class: "button choose",
                r#type: "button",
                onclick: move |_| onchoose.call(()),
                {words}
            }
        };
    }
    rsx! {
        label { class: "button choose",
            {words}
            input {
                id,
                r#type: "file",
                autocomplete: "off",
                onchange: move |_| onchoose.call(()),
            }
        }
    }
}
