//! A button that acts only when it is held: for what can't be undone.

use dioxus::prelude::*;

use crate::ui::context::use_ui;

/// How long it has to be held, in milliseconds; the style sheet fills the bar in the same time.
const HOLD_MS: u32 = 3_000;

/// Held by finger, mouse, Enter or Space. Let go before the time is over, and nothing has happened; offer
/// another way beside it, since not everyone can hold.
#[component]
pub fn Hold(
    label: String,
    /// What it says while it is held.
    holding: String,
    id: String,
    #[props(default)] disabled: bool,
    onheld: EventHandler,
) -> Element {
    let ui = use_ui();
    let mut turns = use_signal(|| 0_u32);
    // Which turn is under way: an earlier one that was let go of must not act when its time comes.
    let mut held = use_signal(|| None::<u32>);
    let mut start = move || {
        if disabled || held.peek().is_some() {
            return;
        }
        let turn = turns.peek().wrapping_add(1);
        turns.set(turn);
        held.set(Some(turn));
        spawn(async move {
            ui.clock().sleep(HOLD_MS).await;
            if *held.peek() == Some(turn) {
                held.set(None);
                onheld.call(());
            }
        });
    };
    let mut stop = move || {
        if held.peek().is_some() {
            held.set(None);
        }
    };
    let is_held = held().is_some();
    rsx! {
        button {
            r#type: "button",
            id,
            class: "button hold",
            "data-held": if is_held { "true" },
            "aria-disabled": if disabled { "true" },
            onpointerdown: move |_| start(),
            onpointerup: move |_| stop(),
            onpointerleave: move |_| stop(),
            onpointercancel: move |_| stop(),
            // A long press offers a menu elsewhere.
            oncontextmenu: move |event| event.prevent_default(),
            onkeydown: move |event| {
                if matches!(event.key(), Key::Enter) || event.key().to_string() == " " {
                    event.prevent_default();
                    // A key that is still down from the page before holds nothing.
                    if !event.is_auto_repeating() {
                        start();
                    }
                }
            },
            onkeyup: move |_| stop(),
            onblur: move |_| stop(),
            span { class: "bar", "aria-hidden": "true" }
            span { class: "words", if is_held { "{holding}" } else { "{label}" } }
        }
    }
}
