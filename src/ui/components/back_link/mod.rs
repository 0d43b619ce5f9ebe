//! The way back, first on a page.

use dioxus::prelude::*;

use super::{Icon, Shape};
use crate::{i18n::Key, ui::context::use_ui};

/// One page back, by the name of what is there.
#[component]
pub fn BackLink(#[props(default = Key::AppBack)] to: Key, onback: EventHandler) -> Element {
    let ui = use_ui();
    rsx! {
        button { r#type: "button", id: "back", class: "link back", onclick: move |_| onback.call(()),
            Icon { shape: Shape::Back }
            {ui.text(to)}
        }
    }
}
