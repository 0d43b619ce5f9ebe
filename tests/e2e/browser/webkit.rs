//! WebKitGTK, through its own driver, on a screen that nobody sees.

use std::{
    collections::BTreeSet,
    mem::ManuallyDrop,
    path::Path,
    process::{Child, Stdio},
    time::{Duration, Instant},
};

use thirtyfour::prelude::*;

use crate::xvfb::Xvfb;

use super::{Browser, Engine, Look, PATIENCE, at_home};

/// The browser that comes with the engine. Under a driver it forgets all when it ends.
const BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/// A window of ours that keeps it (`window.rs`), beside the program of this test.
const WINDOW: &str = "../examples/webkit_window";

/// High enough for a page that is looked at whole, in pixels.
const SCREEN: (u16, u16) = (1_400, 8_400);

/// Starts it, with the profile's folder as its home; one that keeps what its pages store, or one that forgets it.
pub async fn start(keeps: bool, dir: &Path, look: Look) -> Browser {
    let profile = dir.join("profile");
    let screen = Xvfb::start(SCREEN.0, SCREEN.1);
    let driver = at_home("WebKitWebDriver", &profile)
        .arg("--port=0")
        .env("DISPLAY", screen.display())
        .env("GDK_BACKEND", "x11")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("WebKitWebDriver starts: `cargo xtask test` installs it");
    let port = port(&driver).await;
    let mut capabilities = Capabilities::new();
    let options = if keeps {
        let tests = std::env::current_exe().expect("this program");
        let window = tests.with_file_name(WINDOW);
        let how = "run `cargo build --example webkit_window --features desktop`";
        assert!(window.is_file(), "{} is not there: {how}", window.display());
        serde_json::json!({ "binary": window, "args": [profile.join("webkit")] })
    } else {
        serde_json::json!({ "binary": BROWSER, "args": ["--automation"] })
    };
    capabilities
        .set("webkitgtk:browserOptions", options)
        .expect("an option");
    super::with_cryptography();
    let page = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await;
    let browser = Browser {
        page: ManuallyDrop::new(page.expect("WebKit starts")),
        engine: if keeps {
            Engine::WebKitThatKeeps
        } else {
            Engine::WebKit
        },
        driver,
        profile,
        _screen: Some(screen),
    };
    browser.set_look(look).await;
    browser
}

/// The port that it listens on: it names it nowhere, so the system is asked.
async fn port(driver: &Child) -> u16 {
    let start = Instant::now();
    loop {
        if let Some(port) = listening(driver.id()) {
            return port;
        }
        assert!(
            start.elapsed() < PATIENCE,
            "WebKitWebDriver does not listen"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// The port of a listening socket of this process, by proc(5).
fn listening(process: u32) -> Option<u16> {
    let open = std::fs::read_dir(format!("/proc/{process}/fd")).ok()?;
    let sockets: BTreeSet<String> = open
        .flatten()
        .filter_map(|file| std::fs::read_link(file.path()).ok())
        .filter_map(|file| {
            let name = file.to_str()?.strip_prefix("socket:[")?;
            Some(name.strip_suffix(']')?.to_owned())
        })
        .collect();
    let table = std::fs::read_to_string("/proc/net/tcp").ok()?;
    table.lines().find_map(|line| {
        let columns: Vec<_> = line.split_whitespace().collect();
        let [_, local, _, "0A", _, _, _, _, _, socket, ..] = *columns else {
            return None;
        };
        let (_, port) = local.split_once(':')?;
        let ours = sockets.contains(socket);
        ours.then(|| u16::from_str_radix(port, 16).ok()).flatten()
    })
}
