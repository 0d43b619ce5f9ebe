//! The calculator's keys: to choose a code with, typed just as it will be typed later, and to practise on.

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
    let mut typed = typed;
    let calculator = use_hook(|| Rc::new(RefCell::new(Calculator::new())));
    let press = move |key: calculator::Key| {
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
    };
    rsx! {
        Keys { onkey: press,
            p { class: "typed-keys", id: "typed-keys", "aria-live": "polite",
                {as_signs(typed.read().as_ref())}
            }
        }
    }
}

/// The calculator's keys below whatever shows what they do; the keyboard presses them too.
#[component]
pub fn Keys(onkey: EventHandler<calculator::Key>, children: Element) -> Element {
    let names = CoverText::of(use_ui().locale());
    let press = move |name: &str| {
        let key = calculator::Key::from_name(name);
        if let Some(key) = key {
            onkey.call(key);
        }
        key.is_some()
    };
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
            {children}
            div { class: "keypad",
                for (name, sign, class, label) in KEYS {
                    button {
                        key: "{name}",
                        r#type: "button",
                        class,
                        "data-key": name,
                        "aria-label": label.map(|label| label(names)),
                        onclick: move |_| {
                            press(name);
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
