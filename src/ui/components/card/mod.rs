//! Boxes that set something apart.

use dioxus::prelude::*;

/// Something to know before going on: a bold first line, then plain words.
#[component]
pub fn Notice(title: String, children: Element) -> Element {
    rsx! {
        div { class: "notice",
            strong { "{title}" }
            {children}
        }
    }
}
