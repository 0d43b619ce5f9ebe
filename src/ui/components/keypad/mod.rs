//! The calculator's keys, to choose a code with: it is typed here just as it will be typed later.

use std::{cell::RefCell, rc::Rc};

use dioxus::prelude::*;

use crate::{
    calculator::{self, Calculator, Outcome},
    i18n::cover::CoverText,
    keeper::SecretKeys,
    ui::{
        components::{Icon, Shape},
        context::use_ui,
    },
};

/// What a screen reader says instead of a sign.
type Name = fn(&CoverText) -> &'static str;

/// The keys in the order of the calculator: name, sign, class, and what a screen reader says.
const KEYS: [(&str, &str, &str, Option<Name>); 20] = [
    ("AC", "AC", "sign", Some(|t| t.key_clear)),
    ("()", "( )", "sign", Some(|t| t.key_brackets)),
    ("%", "%", "sign", Some(|t| t.key_percent)),
    ("/", "÷", "sign", Some(|t| t.key_divide)),
    ("7", "7", "", None),
    ("8", "8", "", None),
    ("9", "9", "", None),
    ("*", "×", "sign", Some(|t| t.key_multiply)),
    ("4", "4", "", None),
    ("5", "5", "", None),
    ("6", "6", "", None),
    ("-", "−", "sign", Some(|t| t.key_subtract)),
    ("1", "1", "", None),
    ("2", "2", "", None),
    ("3", "3", "", None),
    ("+", "+", "sign", Some(|t| t.key_add)),
    ("0", "0", "", None),
    (".", ".", "", Some(|t| t.key_point)),
    ("Backspace", "", "", Some(|t| t.key_backspace)),
    ("=", "=", "done", Some(|t| t.key_equals)),
];

/// The keys, and what was typed, which is never masked: a code typed wrong twice locks its owner out.
#[component]
pub fn Keypad(
    /// What was typed so far; set it to none to start over.
    typed: Signal<Option<SecretKeys>>,
    /// `=` was pressed.
    ondone: EventHandler,
) -> Element {
    let ui = use_ui();
    let names = CoverText::of(ui.locale());
    let mut typed = typed;
    let calculator = use_hook(|| Rc::new(RefCell::new(Calculator::new())));
    let mut press = move |name: &str| {
        let Some(key) = calculator::Key::from_name(name) else {
            return false;
        };
        let mut calculator = calculator.borrow_mut();
        if typed.peek().is_none() {
            *calculator = Calculator::new();
        }
        if key == calculator::Key::Equals {
            ondone.call(());
        } else if let Outcome::Edited = calculator.press(key) {
            let keys = calculator.tape().symbols().map(String::from_utf8_lossy);
            // Beyond 64 keys the tape shows none: it is no code any more.
            typed.set(Some(SecretKeys::new(keys.unwrap_or_default().into_owned())));
        }
        true
    };
    let press_too = press.clone();
    rsx! {
        div {
            class: "stack",
            id: "keypad",
            tabindex: "-1",
            onkeydown: move |event| {
                let name = event.key().to_string();
                // Escape leaves, Tab and Enter keep their own meaning.
                let own = matches!(name.as_str(), "Escape" | "Tab" | "Enter" | " ");
                if !own && !event.modifiers().ctrl() && !event.modifiers().meta() && press(&name) {
                    event.prevent_default();
                }
            },
            p { class: "typed-keys", id: "typed-keys", "aria-live": "polite",
                {as_signs(typed.read().as_ref())}
            }
            div { class: "keypad",
                for (name, sign, class, label) in KEYS {
                    button {
                        key: "{name}",
                        r#type: "button",
                        class,
                        "data-key": name,
                        "aria-label": label.map(|label| label(names)),
                        onclick: {
                            let mut press = press_too.clone();
                            move |_| {
                                press(name);
                            }
                        },
                        if sign.is_empty() {
                            Icon { shape: Shape::Backspace }
                        } else {
                            "{sign}"
                        }
                    }
                }
            }
        }
    }
}

/// Keys as they look on the calculator.
pub fn as_signs(keys: Option<&SecretKeys>) -> String {
    let keys = keys.map(SecretKeys::as_str).unwrap_or_default();
    let sign = |key| match key {
        '*' => '×',
        '/' => '÷',
        '-' => '−',
        'n' => '±',
        other => other,
    };
    keys.chars().map(sign).collect()
}
