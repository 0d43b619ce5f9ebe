//! The browser.

#[cfg(feature = "cover")]
mod cover_page;

#[cfg(feature = "cover")]
pub use cover_page::CoverPage;

/// The page's window; none in a Worker.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks the browser for it"
)]
pub fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// The language the browser asks for, as a BCP 47 tag.
pub fn language() -> Option<String> {
    window()?.navigator().language()
}
