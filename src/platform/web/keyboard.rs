//! The way out stays above the phone's own keyboard.
//!
//! Some browsers lay their keyboard over the page instead of making room (Safari on iOS; others follow
//! `interactive-widget` in `index.html`). What is left to see is the visual viewport: the app keeps to it.

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{HtmlElement, VisualViewport, Window};

use super::page::window;

/// Keeps `app` to what is left to see while a keyboard is open.
pub fn stay_above_keyboard(app: &HtmlElement) {
    let Some((window, seen)) = window().and_then(|w| Some((w.clone(), w.visual_viewport()?)))
    else {
        return;
    };
    let app = app.clone();
    let viewport = seen.clone();
    let changed = Closure::<dyn FnMut()>::new(move || fit(&app, &window, &seen));
    for name in ["resize", "scroll"] {
        let _ = viewport.add_event_listener_with_callback(name, changed.as_ref().unchecked_ref());
    }
    // It lives as long as the page, and leaving replaces the page.
    changed.forget();
}

fn fit(app: &HtmlElement, window: &Window, seen: &VisualViewport) {
    let whole = window.inner_height().ok().and_then(|h| h.as_f64());
    let below = whole.unwrap_or_default() - seen.offset_top() - seen.height();
    // Someone who has zoomed in with two fingers looks at a part of the page on purpose.
    let zoomed = (seen.scale() - 1.0).abs() > 0.01;
    let (top, bottom) = if zoomed || below < 1.0 {
        (String::new(), String::new())
    } else {
        (format!("{}px", seen.offset_top()), format!("{below}px"))
    };
    let style = app.style();
    let _ = style.set_property("inset-block-start", &top);
    let _ = style.set_property("inset-block-end", &bottom);
}
