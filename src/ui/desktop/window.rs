//! The window: neutral, without a menu, and its page goes nowhere.

use std::path::Path;

use dioxus_desktop::{
    Config, DesktopContext, LogicalSize, WindowBuilder, WindowCloseBehaviour, icon_from_memory,
};

use futures_channel::mpsc::{UnboundedReceiver, unbounded};

use crate::{
    deployment,
    i18n::Locale,
    platform::{Shell, ShellEvent},
    ui::styles::{ALL_ELSE, CALCULATOR},
};

/// The icon that others see, in PNG.
const ICON: &[u8] = include_bytes!("../../../assets/icons/icon.png");

/// What hides at once, and what keys do, before anything reaches the program.
const SCRIPT: &str = include_str!("../../../assets/desktop/page.js");

/// What the page may do. Dioxus brings it to life with a script inside the page, talks to the program through
/// `dioxus://`, and draws over a socket to this computer itself; there is no other place to reach.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; \
    connect-src 'self' dioxus: ws://127.0.0.1:*; base-uri 'none'; form-action 'none'";

/// Where the window starts, in logical pixels: a pocket calculator's shape.
const SIZE: LogicalSize<f64> = LogicalSize::new(420.0, 760.0);
const SMALLEST: LogicalSize<f64> = LogicalSize::new(320.0, 480.0);

/// The window over `folder`, where the web view keeps what it must.
#[must_use]
pub fn config(folder: &Path, title: &str, locale: Locale) -> Config {
    let mut window = WindowBuilder::new()
        .with_title(title)
        .with_inner_size(SIZE)
        .with_min_inner_size(SMALLEST)
        .with_always_on_top(false);
    if let Ok(icon) = icon_from_memory(ICON) {
        window = window.with_window_icon(Some(icon));
    }
    Config::new()
        .with_window(window)
        .with_menu(None)
        .with_disable_context_menu(true)
        .with_disable_drag_drop_handler(true)
        .with_data_directory(folder)
        .with_custom_index(page(title, locale))
        .with_root_name("root")
        // What is unsaved is saved before the program ends: see `ui::desktop`.
        .with_close_behaviour(WindowCloseBehaviour::WindowHides)
        .with_navigation_handler(|_| false)
}

/// A computer's window. What is open stays out of recordings and pictures of the screen where the system can do that:
/// Windows and macOS can, Linux has nothing to ask.
pub struct ComputerWindow(pub DesktopContext);

impl Shell for ComputerWindow {
    fn set_open(&self, open: bool) {
        self.0.set_content_protection(open);
    }

    fn let_go(&self) {}

    /// None: a computer's system says what it does to the window itself (`WindowEvent`), and on its bus.
    fn events(&self) -> UnboundedReceiver<ShellEvent> {
        unbounded().1
    }
}

/// The page, in the language of the device. The title is the deployment's name, the words come from the program.
fn page(title: &str, locale: Locale) -> String {
    let lang = locale.tag();
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         <meta name=\"referrer\" content=\"no-referrer\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <style>{CALCULATOR}</style><style>{ALL_ELSE}</style><script>{SCRIPT}</script></head>\
         <body><div id=\"root\"></div></body></html>"
    )
}

/// The title of the window.
#[must_use]
pub const fn title() -> &'static str {
    deployment::NAME
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_says_nothing_but_calculator() {
        let page = page(title(), Locale::En);
        let head = page.split("<style>").next().unwrap().to_lowercase();
        for word in ["tally", "plan", "safety", "violence", "dioxus app"] {
            assert!(!head.contains(word), "{word}");
        }
        assert!(page.contains("<title>Calculator</title>"));
    }

    #[test]
    fn the_page_asks_for_nothing_from_elsewhere() {
        let page = page(title(), Locale::En);
        for address in ["http://", "https://", "//fonts", "src=", "@import", "url("] {
            assert!(!page.contains(address), "{address}");
        }
    }
}
