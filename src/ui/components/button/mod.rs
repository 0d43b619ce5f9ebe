//! Everything one presses. Targets are at least 48 CSS px high.

use dioxus::prelude::*;

use super::{Icon, Shape};

/// A full-width choice, with an optional second line that says more.
#[component]
pub fn Button(
    label: String,
    #[props(default)] hint: Option<String>,
    #[props(default)] primary: bool,
    /// Stays focusable, so that a screen reader can say why nothing happens.
    #[props(default)]
    disabled: bool,
    /// Whether what it folds away is shown.
    #[props(default)]
    expanded: Option<bool>,
    /// Names the button for tests.
    #[props(default)]
    id: Option<String>,
    onpress: EventHandler,
) -> Element {
    rsx! {
        button {
            r#type: "button",
            id,
            class: if primary { "button primary" } else { "button" },
            "aria-expanded": expanded.map(|open| open.to_string()),
            "aria-disabled": if disabled { "true" },
            onclick: move |_| {
                if !disabled {
                    onpress.call(());
                }
            },
            "{label}"
            if let Some(hint) = hint {
                span { class: "hint", "{hint}" }
            }
        }
    }
}

/// A quiet action in the accent colour.
#[component]
pub fn LinkButton(
    label: String,
    #[props(default)] disabled: bool,
    #[props(default)] expanded: Option<bool>,
    #[props(default)] id: Option<String>,
    onpress: EventHandler,
) -> Element {
    rsx! {
        button {
            r#type: "button",
            id,
            class: "link",
            "aria-expanded": expanded.map(|open| open.to_string()),
            "aria-disabled": if disabled { "true" },
            onclick: move |_| {
                if !disabled {
                    onpress.call(());
                }
            },
            "{label}"
        }
    }
}

/// An icon with a name that is not drawn.
#[component]
pub fn IconButton(
    shape: Shape,
    label: String,
    #[props(default)] expanded: Option<bool>,
    #[props(default)] class: Option<String>,
    onpress: EventHandler,
) -> Element {
    let class = class.unwrap_or_default();
    rsx! {
        button {
            r#type: "button",
            class: "icon-button {class}",
            "aria-label": label,
            "aria-expanded": expanded.map(|open| open.to_string()),
            onclick: move |_| onpress.call(()),
            Icon { shape }
        }
    }
}

/// A short choice among others.
#[component]
pub fn Chip(
    label: String,
    #[props(default)] pressed: Option<bool>,
    #[props(default)] expanded: Option<bool>,
    /// Names the chip for tests.
    #[props(default)]
    id: Option<String>,
    onpress: EventHandler,
) -> Element {
    rsx! {
        button {
            r#type: "button",
            id,
            class: "chip",
            "aria-pressed": pressed.map(|on| on.to_string()),
            "aria-expanded": expanded.map(|open| open.to_string()),
            onclick: move |_| onpress.call(()),
            "{label}"
        }
    }
}
