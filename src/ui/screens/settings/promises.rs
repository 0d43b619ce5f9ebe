//! What is promised, each with the test that shows it; and what is not.

use dioxus::prelude::*;

use crate::{
    i18n::{Arg, Key},
    ui::{components::BackLink, context::use_ui, screens::set_up::Limits},
};

/// The page, the same for everyone.
#[component]
pub fn Promises(onback: EventHandler) -> Element {
    let ui = use_ui();
    rsx! {
        BackLink { to: Key::AppSettings, onback }
        h1 { {ui.text(Key::PromiseTitle)} }
        p { class: "lead", {ui.text(Key::PromiseLead)} }
        ul { class: "facts promises",
            for (promise, test) in Key::PROMISES.iter().copied() {
                li { key: "{promise:?}",
                    {ui.text(promise)}
                    p { class: "small",
                        {ui.texts().get_with(Key::PromiseTest, &[("name", Arg::Text(test))])}
                    }
                }
            }
        }
        Limits {}
    }
}
