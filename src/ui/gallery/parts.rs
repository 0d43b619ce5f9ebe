//! The components, in each state that they can be in.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    keeper::SecretKeys,
    ui::{
        components::{
            BackLink, Button, Chip, Icon, IconButton, Keypad, LinkButton, Notice, Shape, TextBox,
            TickBox,
        },
        context::use_ui,
    },
};

/// All of them, below each other.
#[component]
pub fn Parts() -> Element {
    let ui = use_ui();
    let typed = use_signal(|| Some(SecretKeys::new("73+91*50".into())));
    let words = ui.text(Key::SectionBagIdea7);
    rsx! {
        main { class: "page", "data-screen": "parts",
            BackLink { to: Key::AppPlanTitle, onback: |()| {} }
            h1 { {ui.text(Key::SectionBagTitle)} }
            p { class: "lead", {ui.text(Key::SectionBagLead)} }
            div { class: "stack",
                Button { label: ui.text(Key::AppContinue), primary: true, onpress: |()| {} }
                Button { label: words.clone(), hint: ui.text(Key::AppSaveSaved), onpress: |()| {} }
                Button { label: words.clone(), disabled: true, onpress: |()| {} }
                Button { label: words.clone(), expanded: true, onpress: |()| {} }
            }
            div { class: "chips",
                LinkButton { label: ui.text(Key::AppUndo), onpress: |()| {} }
                LinkButton { label: ui.text(Key::AppRedo), disabled: true, onpress: |()| {} }
                for shape in [Shape::More, Shape::Remove, Shape::Up, Shape::Down] {
                    IconButton { key: "{shape:?}", shape, label: ui.text(Key::AppMore), onpress: |()| {} }
                }
            }
            div { class: "chips",
                Chip { label: words.clone(), onpress: |()| {} }
                Chip { label: words.clone(), pressed: true, onpress: |()| {} }
                Chip { label: words.clone(), pressed: false, onpress: |()| {} }
            }
            h2 { {ui.text(Key::AppIdeas)} }
            div { class: "stack",
                Notice { title: ui.text(Key::AppMore),
                    p { {ui.text(Key::AppErrorFull)} }
                }
                TextBox {
                    label: ui.text(Key::AppAddItem),
                    placeholder: ui.text(Key::AppAddItem),
                    oninput: |_| {},
                }
                TextBox { label: ui.text(Key::AppItemLabel), value: words.clone(), oninput: |_| {} }
                TickBox { label: words.clone(), ticked: true, onpress: |()| {} }
                TickBox { label: words, ticked: false, onpress: |()| {} }
                Keypad { typed, ondone: |()| {} }
            }
            p { class: "small",
                for shape in [Shape::Back, Shape::Leave, Shape::Now, Shape::Plan, Shape::Settings] {
                    Icon { key: "{shape:?}", shape }
                }
            }
        }
    }
}
