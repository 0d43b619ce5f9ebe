//! Firefox, through geckodriver.

use std::{
    io::{BufRead, BufReader},
    mem::ManuallyDrop,
    path::Path,
    process::{Child, Stdio},
};

use thirtyfour::{common::capabilities::firefox::FirefoxPreferences, prelude::*};

use super::{Browser, Engine, Look, at_home};

/// Where `cargo xtask test` says the driver is; else it is looked for on the path.
const DRIVER: &str = "TALLY_GECKODRIVER";

/// Starts it, with the profile's folder as its home.
pub async fn start(dir: &Path, look: Look) -> Browser {
    let profile = dir.join("profile");
    let program = std::env::var_os(DRIVER).unwrap_or_else(|| "geckodriver".into());
    let mut driver = at_home(&program, &profile)
        .args(["--port=0", "--websocket-port=0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("geckodriver starts: `cargo xtask test` installs it");
    let port = port(&mut driver);
    let mut capabilities = DesiredCapabilities::firefox();
    let place = profile.join("firefox");
    std::fs::create_dir_all(&place).expect("a folder");
    for argument in ["-headless", "-profile", &place.display().to_string()] {
        capabilities.add_arg(argument).expect("an argument");
    }
    let mut preferences = FirefoxPreferences::new();
    let languages = format!("{}, {}", look.language, &look.language[..2]);
    let set = preferences.set("intl.accept_languages", languages);
    set.expect("a preference");
    let set = capabilities.set_preferences(preferences);
    set.expect("the preferences");
    super::with_cryptography();
    let page = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await;
    let browser = Browser {
        page: ManuallyDrop::new(page.expect("Firefox starts")),
        engine: Engine::Firefox,
        driver,
        profile,
        _screen: None,
    };
    browser.set_look(look).await;
    browser
}

fn port(driver: &mut Child) -> u16 {
    let mut lines = BufReader::new(driver.stdout.take().expect("piped")).lines();
    let named = |line: String| {
        let (_, port) = line.rsplit_once("Listening on 127.0.0.1:")?;
        port.trim().parse().ok()
    };
    let port = lines.by_ref().map_while(Result::ok).find_map(named);
    // A driver whose output nobody reads stops.
    std::thread::spawn(move || lines.for_each(drop));
    port.expect("geckodriver names its port")
}
