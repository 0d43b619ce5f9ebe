//! A line to be ticked, its words beside the box.

use dioxus::prelude::*;

use super::{Icon, Shape};

/// A box of 48 by 48 CSS px or more, the whole line of which can be pressed.
#[component]
pub fn TickBox(label: String, ticked: bool, onpress: EventHandler) -> Element {
    rsx! {
        button {
            r#type: "button",
            class: "tick-box",
            role: "checkbox",
            "aria-checked": ticked.to_string(),
            onclick: move |_| onpress.call(()),
            span { class: "box",
                if ticked {
                    Icon { shape: Shape::Tick }
                }
            }
            span { class: "grow", dir: "auto", "{label}" }
        }
    }
}
