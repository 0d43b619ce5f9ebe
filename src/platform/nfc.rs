//! Unicode normalisation forms C and KD (UAX 15). A browser has the tables for it; elsewhere a crate brings them.

use zeroize::Zeroizing;

/// The first character that is not in NFC whatever its neighbours are: nothing before U+0300 ever composes
/// with what it follows, or changes (UAX 15, section 9.1; all of Latin-1 is in NFC).
const FIRST_TO_CHECK: char = '\u{300}';

/// `text` in NFC. Text that is so already comes back as it is, without a copy.
#[must_use]
pub fn nfc(text: Zeroizing<String>) -> Zeroizing<String> {
    if text.chars().all(|c| c < FIRST_TO_CHECK) {
        return text;
    }
    composed(text)
}

/// `text` in NFKD: letters apart from their marks, and in their plainest form.
#[must_use]
pub fn nfkd(text: &str) -> Zeroizing<String> {
    if text.is_ascii() {
        return Zeroizing::new(text.into());
    }
    apart(text)
}

#[cfg(target_arch = "wasm32")]
fn apart(text: &str) -> Zeroizing<String> {
    Zeroizing::new(js_sys::JsString::from(text).normalize("NFKD").into())
}

#[cfg(not(target_arch = "wasm32"))]
fn apart(text: &str) -> Zeroizing<String> {
    use unicode_normalization::UnicodeNormalization as _;

    // NFKD can be longer than what it came from, by at most eleven times in UTF-8 (UAX 15, section 16.2).
    let mut apart = Zeroizing::new(String::with_capacity(text.len().saturating_mul(11)));
    apart.extend(text.nfkd());
    apart
}

#[cfg(target_arch = "wasm32")]
fn composed(text: Zeroizing<String>) -> Zeroizing<String> {
    let given = js_sys::JsString::from(text.as_str());
    let composed = given.normalize("NFC");
    if composed == given {
        return text;
    }
    Zeroizing::new(String::from(composed))
}

#[cfg(not(target_arch = "wasm32"))]
fn composed(text: Zeroizing<String>) -> Zeroizing<String> {
    use unicode_normalization::{UnicodeNormalization as _, is_nfc};

    if is_nfc(&text) {
        return text;
    }
    // NFC can be longer than what it came from, by at most three times in UTF-8; one allocation
    // of that size leaves no half-grown copy behind.
    let mut composed = Zeroizing::new(String::with_capacity(text.len().saturating_mul(3)));
    composed.extend(text.nfc());
    composed
}
