//! The page this code runs in.

use web_sys::{Document, VisibilityState, Window};

/// The window; none in a Worker.
#[expect(clippy::disallowed_methods, reason = "this is the one door to it")]
#[must_use]
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document; none in a Worker.
#[must_use]
pub fn document() -> Option<Document> {
    window()?.document()
}

/// Whether nobody can see the page.
#[must_use]
pub fn is_hidden() -> bool {
    document().is_none_or(|d| d.visibility_state() == VisibilityState::Hidden)
}

/// Milliseconds of a steady clock that starts with the page.
#[must_use]
pub fn now_ms() -> f64 {
    window()
        .and_then(|w| w.performance())
        .map_or(0.0, |p| p.now())
}

/// The language the browser asks for, as a BCP 47 tag.
#[must_use]
pub fn language() -> Option<String> {
    window()?.navigator().language()
}

/// Says, to tests and to nobody else, that every key works.
pub fn set_ready() {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.set_attribute("data-ready", "true");
    }
}
