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
//! There is no text control, no form and no inline style on it: the first would offer what was typed
//! to spell checkers and password managers, the last is against the page's security policy.

use crate::i18n::Locale;
use crate::i18n::cover::CoverText;
use dioxus::prelude::*;

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

/// The cover in `locale`, showing 0.
#[component]
pub fn Cover(locale: Locale) -> Element {
    let text = CoverText::of(locale);
    rsx! {
        main { id: "cover", class: "cover", "data-mode": "calculator", lang: locale.tag(),
            div { class: "calculator",
                div {
                    class: "modes",
                    role: "tablist",
                    "data-label": "mode",
                    aria_label: text.mode,
                    Mode { name: "calculator", panel: "face", field: "mode_calculator", chosen: true, text }
                    Mode { name: "tip", panel: "tip-sheet", field: "mode_tip", chosen: false, text }
                }
                div { id: "face", class: "face", role: "tabpanel", aria_labelledby: "mode-calculator",
                    div { class: "expression",
                        span {
                            id: "memory",
                            class: "memory",
                            role: "img",
                            hidden: true,
                            "data-label": "memory",
                            aria_label: text.memory,
                            "M"
                        }
                        div { class: "typed",
                            span { id: "expression" }
                        }
                    }
                    div { class: "line",
                        output { id: "value", class: "value", aria_live: "polite", "0" }
                    }
                }
                TipSheet { text }
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
    rsx! {
        button {
            class: "key {kind}",
            r#type: "button",
            "data-key": name,
            "data-label": label.map(|_| field),
            aria_label: label,
            {children}
        }
    }
}

#[component]
fn TipSheet(text: &'static CoverText) -> Element {
    rsx! {
        div {
            id: "tip-sheet",
            class: "tip-sheet",
            role: "tabpanel",
            aria_labelledby: "mode-tip",
            hidden: true,
            dl { class: "amounts", aria_live: "polite",
                Amount { id: "tip-bill", kind: "bill", field: "tip_bill", zero: "$0", text }
                Amount { id: "tip-amount", kind: "part", field: "tip_amount", zero: "$0.00", text }
                Amount { id: "tip-total", kind: "part", field: "tip_total", zero: "$0.00", text }
                Amount { id: "tip-each", kind: "each", field: "tip_each", zero: "$0.00", text }
            }
            div { class: "row",
                Words { field: "tip_percent", text }
                Stepper { name: "percent", value: "15\u{a0}%", less: "tip_percent_less", more: "tip_percent_more", text }
            }
            div { class: "chips",
                for tip in TIPS {
                    Chip { action: "tip:{tip}", chosen: tip == "15", "{tip}\u{a0}%" }
                }
            }
            div { class: "row",
                Words { field: "tip_people", text }
                Chip { action: "dollars", chosen: false,
                    Words { field: "tip_whole_dollars", text }
                }
                Stepper { name: "people", value: "1", less: "tip_people_less", more: "tip_people_more", text }
            }
            p { class: "caption",
                Words { field: "tip_tax", text }
            }
            div { class: "chips",
                for (rate , percent) in TAXES {
                    Chip { action: "tax:{rate}", chosen: rate == "0", {percent} }
                }
                Chip { action: "tax:14975", chosen: false,
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
    zero: &'static str,
    text: &'static CoverText,
) -> Element {
    rsx! {
        div { class: kind,
            dt { "data-text": field, {text.by_name(field)} }
            dd { id, {zero} }
        }
    }
}

#[component]
fn Stepper(
    name: &'static str,
    value: &'static str,
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
                "data-label": less,
                aria_label: text.by_name(less),
                "−"
            }
            output { id: "tip-{name}", aria_live: "polite", {value} }
            button {
                class: "step",
                r#type: "button",
                "data-do": "{name}-more",
                "data-label": more,
                aria_label: text.by_name(more),
                "+"
            }
        }
    }
}

#[component]
fn Chip(action: String, chosen: bool, children: Element) -> Element {
    rsx! {
        button { class: "chip", r#type: "button", aria_pressed: chosen, "data-do": action, {children} }
    }
}
