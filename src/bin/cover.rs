//! The web's calculator: everything that is on screen before a code is typed.

#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod web {
    use tally::i18n::Locale;
    use tally::platform::web::{CoverPage, language};
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Fewer keys than this are no code, and are handed to nobody.
    const SHORTEST_CODE: usize = 8;

    /// Starts the calculator. At each `=` after at least 8 keys, once the sum is shown, calls
    /// `hand_over` with the keys pressed, as a `Uint8Array` of ASCII.
    #[wasm_bindgen]
    pub fn start(hand_over: js_sys::Function) {
        let locale = Locale::from_tag(&language().unwrap_or_default());
        let page = CoverPage::attach(locale, move |tape| {
            if let Some(symbols) = tape
                .symbols()
                .filter(|symbols| symbols.len() >= SHORTEST_CODE)
            {
                let symbols = js_sys::Uint8Array::from(symbols);
                // A hand-over that throws must not show on the calculator.
                let _ = hand_over.call1(&JsValue::UNDEFINED, &symbols);
            }
        });
        // It lives as long as the page.
        std::mem::forget(page);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
