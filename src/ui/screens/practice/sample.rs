//! What the sample phone shows: notes with a Leave button, or a calculator.

use std::{cell::RefCell, rc::Rc};

use dioxus::prelude::*;

use crate::{
    calculator::{CalcError, Calculator, NumberFormat, Outcome},
    i18n::{Key, Locale, cover::CoverText},
    keeper::SecretKeys,
    session::Notes,
    ui::{
        components::{Icon, Keys, Shape},
        context::use_ui,
    },
};

/// A title and its lines.
const OWN: (Key, [Key; 3]) = (
    Key::PracticeNotes,
    [
        Key::PracticeNotes1,
        Key::PracticeNotes2,
        Key::PracticeNotes3,
    ],
);
/// The same words as a dull plan has.
const DULL: (Key, [Key; 3]) = (
    Key::FillingWatchingNext,
    [
        Key::FillingWatchingNext1,
        Key::FillingWatchingNext2,
        Key::FillingWatchingNext3,
    ],
);

/// Notes, and their own Leave in the corner where the real one is on the real phone.
#[component]
pub fn SampleNotes(notes: Notes, onleave: EventHandler) -> Element {
    let ui = use_ui();
    let (title, lines) = match notes {
        Notes::Dull => DULL,
        Notes::Own => OWN,
    };
    rsx! {
        div { class: "sample-notes", id: "sample-notes", "data-notes": "{notes:?}",
            strong { {ui.text(title)} }
            ul { class: "facts",
                for line in lines {
                    li { key: "{line:?}", {ui.text(line)} }
                }
            }
        }
        div { class: "sample-bar",
            button {
                r#type: "button",
                id: "sample-leave",
                onclick: move |_| onleave.call(()),
                Icon { shape: Shape::Leave }
                {ui.text(Key::AppLeave)}
            }
        }
    }
}

/// A calculator that calculates. What was typed before `=` goes to `onequals`.
#[component]
pub fn SampleCalculator(onequals: EventHandler<SecretKeys>) -> Element {
    let locale = use_ui().locale();
    let calculator = use_hook(|| Rc::new(RefCell::new(Calculator::new())));
    let mut pressed = use_signal(|| 0_u32);
    let _ = pressed.read();
    let format = match locale {
        Locale::Fr => NumberFormat::FRENCH,
        _ => NumberFormat::ENGLISH,
    };
    let display = calculator.borrow().display(&format);
    let names = CoverText::of(locale);
    let value = match display.error {
        Some(CalcError::DivideByZero) => names.divide_by_zero.to_owned(),
        Some(CalcError::OutOfRange) => names.out_of_range.to_owned(),
        None => display.value,
    };
    let press = move |key| {
        let outcome = calculator.borrow_mut().press(key);
        let next = pressed.peek().wrapping_add(1);
        pressed.set(next);
        if let Outcome::Evaluated(tape) = outcome {
            let keys = tape.symbols().map(String::from_utf8_lossy);
            onequals.call(SecretKeys::new(keys.unwrap_or_default().into_owned()));
        }
    };
    rsx! {
        Keys { onkey: press,
            div { class: "sample-display",
                p { class: "small", "{display.expression}" }
                p { id: "sample-value", "aria-live": "polite", "{value}" }
            }
        }
    }
}
