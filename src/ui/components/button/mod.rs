//! Everything one presses. Targets are at least 48 CSS px high.

use dioxus::prelude::*;

use super::{Icon, Shape};
use crate::{i18n::Key, ui::context::use_ui};

/// A full-width choice, with an optional second line that says more.
#[component]
pub fn Button(
    label: String,
    #[props(default)] hint: Option<String>,
    #[props(default)] primary: bool,
    /// Stays focusable, so that a screen reader can say why nothing happens.
    #[props(default)]
    disabled: bool,
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

/// One page back.
#[component]
pub fn BackLink(onback: EventHandler) -> Element {
    let ui = use_ui();
    rsx! {
        button { r#type: "button", class: "link back", onclick: move |_| onback.call(()),
            Icon { shape: Shape::Back }
            {ui.text(Key::AppBack)}
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
    onpress: EventHandler,
) -> Element {
    rsx! {
        button {
            r#type: "button",
            class: "chip",
            "aria-pressed": pressed.map(|on| on.to_string()),
            onclick: move |_| onpress.call(()),
            "{label}"
        }
    }
}
