//! WebKitGTK in a window that a driver may drive, and that keeps what its pages store in the folder that it is
//! given: the browser that comes with the engine forgets all of it under a driver.
//!
//! `tests/e2e/browser/webkit.rs` starts it, as the example `webkit_window`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "what goes wrong ends a test's browser, and so the test"
)]

use std::path::PathBuf;

use dioxus_desktop::{
    tao::{
        event::{Event, WindowEvent},
        event_loop::{ControlFlow, EventLoop},
        platform::unix::WindowExtUnix,
        window::WindowBuilder,
    },
    wry::{WebContext, WebViewBuilder, WebViewBuilderExtUnix},
};

fn main() {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    // It starts GTK, which all else needs.
    let events = EventLoop::new();
    let mut context = WebContext::new(Some(folder.expect("a folder")));
    context.set_allows_automation(true);
    let window = WindowBuilder::new().build(&events).expect("a window");
    let view = WebViewBuilder::new_with_web_context(&mut context)
        .with_url("about:blank")
        .build_gtk(window.default_vbox().expect("a box"))
        .expect("a web view");
    events.run(move |event, _, flow| {
        // Both live as long as the window.
        let _ = (&context, &view);
        *flow = match event {
            Event::WindowEvent {
                event: WindowEvent::CloseRequested,
                ..
            } => ControlFlow::Exit,
            _ => ControlFlow::Wait,
        };
    });
}
