//! The cover: a calculator and a tip sheet on one keypad.
//!
//! This component is the only source of the cover's markup. The build renders it once, in English,
//! for the web, where `platform::web::CoverPage` brings it to life and fills in the words of the
//! person's language by these attributes:
//!
//! - `data-text`, `data-label`: the field of [`CoverText`] for the text, and for the `aria-label`;
//! - `data-key`: the key of the calculator, by `calculator::Key::from_name`;
//! - `data-do`: any other button: a mode, a step, a choice;
//! - ids: `cover`, `expression`, `value`, `memory`, and those beginning with `tip-`.
//!
//! The desktop draws the same component with what its [`Face`] says, and takes the presses from it.
//!
//! There is no text control, no form and no inline style on it: the first would offer what was typed
//! to spell checkers and password managers, the last is against the page's security policy.

mod view;

use crate::calculator::{Face, NumberFormat};
use crate::i18n::Locale;
use crate::i18n::cover::CoverText;
use dioxus::prelude::*;

use view::{Heard, use_key_presses};
pub use view::{Press, View};

/// The cover's style sheet; it names nothing outside `.cover`.
pub const STYLE: &str = include_str!("cover.css");

/// The tips offered, in percent, and the tax rates, in thousandths of a percent.
const TIPS: [&str; 4] = ["10", "15", "18", "20"];
const TAXES: [(&str, &str); 4] = [
    ("0", "0\u{a0}%"),
    ("5000", "5\u{a0}%"),
    ("13000", "13\u{a0}%"),
    ("15000", "15\u{a0}%"),
];
const TAX_QUEBEC: &str = "tax:14975";
const DOLLARS: &str = "dollars";

/// The names, as in `data-do`, of all that can be chosen on the tip sheet.
fn choices() -> impl Iterator<Item = String> {
    let tips = TIPS.iter().map(|tip| format!("tip:{tip}"));
    let taxes = TAXES.iter().map(|(rate, _)| format!("tax:{rate}"));
    tips.chain(taxes)
        .chain([TAX_QUEBEC, DOLLARS].map(str::to_owned))
}

/// The cover in `locale`, showing `view`; 0 without one.
#[component]
pub fn Cover(
    locale: Locale,
    #[props(default)] view: Option<View>,
    /// A key or another button was pressed. Where there is no one to hear, the page takes care of that.
    #[props(default)]
    onpress: Option<EventHandler<Press>>,
) -> Element {
    let text = CoverText::of(locale);
    let view =
        view.unwrap_or_else(|| View::of(&Face::new(NumberFormat::of_language(locale.tag())), text));
    use_context_provider::<Heard>(|| onpress);
    let tip = view.on_tip_sheet;
    rsx! {
        main {
            id: "cover",
            class: "cover",
            "data-mode": if tip { "tip" } else { "calculator" },
            lang: locale.tag(),
            div { class: "calculator",
                div {
                    class: "modes",
                    role: "tablist",
                    "data-label": "mode",
                    aria_label: text.mode,
                    Mode { name: "calculator", panel: "face", field: "mode_calculator", chosen: !tip, text }
                    Mode { name: "tip", panel: "tip-sheet", field: "mode_tip", chosen: tip, text }
                }
                div {
                    id: "face",
                    class: "face",
                    role: "tabpanel",
                    hidden: tip,
                    aria_labelledby: "mode-calculator",
                    div { class: "expression",
                        span {
                            id: "memory",
                            class: "memory",
                            role: "img",
                            hidden: !view.has_memory,
                            "data-label": "memory",
                            aria_label: text.memory,
                            "M"
                        }
                        div { class: "typed",
                            span { id: "expression", {view.expression.clone()} }
                        }
                    }
                    div { class: "line",
                        output { id: "value", class: view.value_class, aria_live: "polite", {view.value.clone()} }
                    }
                }
                TipSheet { view: view.clone(), text }
                div {
                    class: "memory-keys",
                    role: "group",
                    "data-label": "memory_keys",
                    aria_label: text.memory_keys,
                    Key { name: "MC", field: "memory_clear", kind: "small", text, "MC" }
                    Key { name: "MR", field: "memory_recall", kind: "small", text, "MR" }
                    Key { name: "M-", field: "memory_subtract", kind: "small", text, "M−" }
                    Key { name: "M+", field: "memory_add", kind: "small", text, "M+" }
                    Key { name: "n", field: "key_sign", kind: "small", text, "±" }
                }
                div {
                    class: "keys",
                    role: "group",
                    "data-label": "keys",
                    aria_label: text.keys,
                    Key { name: "AC", field: "key_clear", kind: "sum", text, "AC" }
                    Key { name: "()", field: "key_brackets", kind: "sum", text, "( )" }
                    Key { name: "%", field: "key_percent", kind: "sum", text, "%" }
                    Key { name: "/", field: "key_divide", kind: "sum", text, "÷" }
                    for digit in ["7", "8", "9"] {
                        Key { name: digit, kind: "number", text, {digit} }
                    }
                    Key { name: "*", field: "key_multiply", kind: "sum", text, "×" }
                    for digit in ["4", "5", "6"] {
                        Key { name: digit, kind: "number", text, {digit} }
                    }
                    Key { name: "-", field: "key_subtract", kind: "sum", text, "−" }
                    for digit in ["1", "2", "3"] {
                        Key { name: digit, kind: "number", text, {digit} }
                    }
                    Key { name: "+", field: "key_add", kind: "sum", text, "+" }
                    Key { name: "0", kind: "number", text, "0" }
                    Key { name: ".", field: "key_point", kind: "number", text,
                        span { id: "point", if locale == Locale::Fr { "," } else { "." } }
                    }
                    Key { name: "Backspace", field: "key_backspace", kind: "number", text,
                        svg { view_box: "0 0 24 24", "aria-hidden": "true",
                            path { d: "M9 5h11a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H9l-6-7z" }
                            path { d: "m11.500 9.500 5 5m0-5-5 5" }
                        }
                    }
                    Key { name: "=", field: "key_equals", kind: "equals", text, "=" }
                }
            }
        }
    }
}

#[component]
fn Mode(
    name: &'static str,
    panel: &'static str,
    field: &'static str,
    chosen: bool,
    text: &'static CoverText,
) -> Element {
    rsx! {
        button {
            id: "mode-{name}",
            class: "mode",
            r#type: "button",
            role: "tab",
            aria_selected: chosen,
            aria_controls: panel,
            "data-do": name,
            onclick: use_press(name.to_owned()),
            "data-text": field,
            {text.by_name(field)}
        }
    }
}

/// A key; without `field` it is read out as its content.
#[component]
fn Key(
    name: &'static str,
    #[props(default)] field: &'static str,
    kind: &'static str,
    text: &'static CoverText,
    children: Element,
) -> Element {
    let label = text.by_name(field);
    let presses = use_key_presses(name);
    rsx! {
        button {
            class: "key {kind}",
            r#type: "button",
            "data-key": name,
            "data-label": label.map(|_| field),
            aria_label: label,
            onpointerdown: move |event| presses.down(&event),
            onclick: move |_| presses.click(),
            {children}
        }
    }
}

#[component]
fn TipSheet(view: View, text: &'static CoverText) -> Element {
    let texts = view.tip.clone();
    rsx! {
        div {
            id: "tip-sheet",
            class: "tip-sheet",
            role: "tabpanel",
            aria_labelledby: "mode-tip",
            hidden: !view.on_tip_sheet,
            dl { class: "amounts", aria_live: "polite",
                Amount { id: "tip-bill", kind: "bill", field: "tip_bill", said: texts.bill, text }
                Amount { id: "tip-amount", kind: "part", field: "tip_amount", said: texts.tip, text }
                Amount { id: "tip-total", kind: "part", field: "tip_total", said: texts.total, text }
                Amount { id: "tip-each", kind: "each", field: "tip_each", said: texts.each, text }
            }
            div { class: "row",
                Words { field: "tip_percent", text }
                Stepper { name: "percent", value: texts.percent, less: "tip_percent_less", more: "tip_percent_more", text }
            }
            div { class: "chips",
                for tip in TIPS {
                    Chip { action: "tip:{tip}", view: view.clone(), "{tip}\u{a0}%" }
                }
            }
            div { class: "row",
                Words { field: "tip_people", text }
                Chip { action: DOLLARS, view: view.clone(),
                    Words { field: "tip_whole_dollars", text }
                }
                Stepper { name: "people", value: texts.people, less: "tip_people_less", more: "tip_people_more", text }
            }
            p { class: "caption",
                Words { field: "tip_tax", text }
            }
            div { class: "chips",
                for (rate , percent) in TAXES {
                    Chip { action: "tax:{rate}", view: view.clone(), {percent} }
                }
                Chip { action: TAX_QUEBEC, view: view.clone(),
                    Words { field: "tip_tax_quebec", text }
                }
            }
        }
    }
}

#[component]
fn Words(field: &'static str, text: &'static CoverText) -> Element {
    rsx! {
        span { "data-text": field, {text.by_name(field)} }
    }
}

#[component]
fn Amount(
    id: &'static str,
    kind: &'static str,
    field: &'static str,
    said: String,
    text: &'static CoverText,
) -> Element {
    rsx! {
        div { class: kind,
            dt { "data-text": field, {text.by_name(field)} }
            dd { id, {said} }
        }
    }
}

#[component]
fn Stepper(
    name: &'static str,
    value: String,
    less: &'static str,
    more: &'static str,
    text: &'static CoverText,
) -> Element {
    rsx! {
        div { class: "stepper",
            button {
                class: "step",
                r#type: "button",
                "data-do": "{name}-less",
                onclick: use_press(format!("{name}-less")),
                "data-label": less,
                aria_label: text.by_name(less),
                "−"
            }
            output { id: "tip-{name}", aria_live: "polite", {value} }
            button {
                class: "step",
                r#type: "button",
                "data-do": "{name}-more",
                onclick: use_press(format!("{name}-more")),
                "data-label": more,
                aria_label: text.by_name(more),
                "+"
            }
        }
    }
}

#[component]
fn Chip(action: String, view: View, children: Element) -> Element {
    rsx! {
        button {
            class: "chip",
            r#type: "button",
            aria_pressed: view.is_chosen(&action),
            "data-do": action.clone(),
            onclick: use_press(action),
            {children}
        }
    }
}

/// What a click on the button of this name does.
fn use_press(name: String) -> impl FnMut(Event<MouseData>) {
    let heard = use_context::<Heard>();
    move |_| {
        if let Some(heard) = heard {
            heard.call(Press::Button(name.clone()));
        }
    }
}
