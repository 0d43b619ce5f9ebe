//! A real browser at phone size, with a profile of its own: Chromium, and where a test asks for it one of the
//! two other engines.

// Written out, since `benches/browser` has this file too.
#[path = "browser/firefox.rs"]
mod firefox;
#[path = "browser/webkit.rs"]
mod webkit;

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    mem::ManuallyDrop,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use thirtyfour::{ChromiumLikeCapabilities, prelude::*};

/// How long anything may take before a test gives up, on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The tallest page in a window of a real size, in CSS px.
const TALLEST: u32 = 7_800;

/// Whose engine draws the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Google's, as Debian builds it.
    Chromium,
    /// Mozilla's, in its long-lived release.
    Firefox,
    /// Apple's, as WebKitGTK has it: the nearest to Safari that runs on Linux.
    WebKit,
    /// The same in a window that keeps what its pages store; the other forgets it when it ends.
    WebKitThatKeeps,
}

/// How a browser is started.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Size of the page, in CSS px.
    pub size: (u32, u32),
    /// What the browser asks for, such as `fr-CA`.
    pub language: &'static str,
    /// `prefers-color-scheme: dark`.
    pub dark: bool,
}

impl Look {
    /// A phone, in English, light.
    pub const PHONE: Self = Self {
        size: (360, 740),
        language: "en-CA",
        dark: false,
    };

    /// A phone, in French, dark.
    pub const PHONE_FRENCH_DARK: Self = Self {
        language: "fr-CA",
        dark: true,
        ..Self::PHONE
    };

    /// A desk's screen, in English, dark.
    pub const WIDE_ENGLISH_DARK: Self = Self {
        size: (1280, 800),
        dark: true,
        ..Self::PHONE
    };

    /// A desk's screen, in French, light.
    pub const WIDE_FRENCH_LIGHT: Self = Self {
        size: (1280, 800),
        language: "fr-CA",
        ..Self::PHONE
    };
}

/// A browser and its driver. Both end with the test, and the profile goes with them.
pub struct Browser {
    /// The page.
    pub page: ManuallyDrop<WebDriver>,
    /// Whose it is.
    pub engine: Engine,
    driver: Child,
    profile: PathBuf,
    /// Ended last.
    _screen: Option<crate::xvfb::Xvfb>,
}

impl Browser {
    /// Starts one of this engine on the profile in `dir`, which may have been used before.
    pub async fn start_in(engine: Engine, dir: &Path, look: Look) -> Self {
        match engine {
            Engine::Chromium => Self::start(dir, look).await,
            Engine::Firefox => firefox::start(dir, look).await,
            Engine::WebKit => webkit::start(false, dir, look).await,
            Engine::WebKitThatKeeps => webkit::start(true, dir, look).await,
        }
    }

    /// Starts Chromium on the profile in `dir`, which may have been used before.
    pub async fn start(dir: &Path, look: Look) -> Self {
        let profile = dir.join("profile");
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts: `cargo xtask test` installs it");
        let port = driver_port(&mut driver);
        let mut capabilities = DesiredCapabilities::chrome();
        let (width, height) = look.size;
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--enable-precise-memory-info",
            &format!("--accept-lang={}", look.language),
            &format!("--lang={}", look.language),
            &format!("--window-size={width},{height}"),
            &format!("--user-data-dir={}", profile.display()),
        ] {
            capabilities.add_arg(argument).expect("an argument");
        }
        with_cryptography();
        let page = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities)
            .await
            .expect("the browser starts");
        let page = ManuallyDrop::new(page);
        let browser = Self {
            page,
            engine: Engine::Chromium,
            driver,
            profile,
            _screen: None,
        };
        browser.watch_policy().await;
        browser.set_look(look).await;
        browser
    }

    /// Exact size, density 1, colour scheme. Engines that can't be told do what they can: see [`Self::resize`].
    pub async fn set_look(&self, look: Look) {
        if self.engine != Engine::Chromium {
            return self.resize(look.size).await;
        }
        let (width, height) = look.size;
        let metrics = serde_json::json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await;
        let scheme = if look.dark { "dark" } else { "light" };
        let media = serde_json::json!({
            "features": [{ "name": "prefers-color-scheme", "value": scheme }],
        });
        self.devtools("Emulation.setEmulatedMedia", media).await;
    }

    /// Makes the window so large that the page has this size, in CSS px, as far as it can be. A window has a
    /// smallest width, of some 450 px; language (in WebKit) and colours stay those of the system.
    async fn resize(&self, (width, height): (u32, u32)) {
        let height = height.min(TALLEST);
        let now: [i64; 4] = self
            .script("return [outerWidth, outerHeight, innerWidth, innerHeight]")
            .await;
        let around = |outer: i64, inner: i64| u32::try_from(outer - inner).unwrap_or_default();
        let (wide, high) = (
            width + around(now[0], now[2]),
            height + around(now[1], now[3]),
        );
        let set = self.page.set_window_rect(0, 0, wide, high).await;
        set.expect("a window of another size");
        self.until(
            "the page has its height",
            &format!("return innerHeight === {height}"),
        )
        .await;
    }

    /// Every break of the content security policy is written down from before the first script on.
    async fn watch_policy(&self) {
        let source = "self.policyBreaks = []; addEventListener('securitypolicyviolation', \
                      e => self.policyBreaks.push(e.violatedDirective + ' ' + e.blockedURI));";
        let script = serde_json::json!({ "source": source });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", script)
            .await;
    }

    /// Breaks of the content security policy on this page so far.
    pub async fn policy_breaks(&self) -> Vec<String> {
        self.script("return self.policyBreaks").await
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub async fn devtools(
        &self,
        command: &str,
        parameters: serde_json::Value,
    ) -> serde_json::Value {
        self.page
            .cdp()
            .send_raw(command, parameters)
            .await
            .unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Runs a script and takes what it returns.
    pub async fn script<T: serde::de::DeserializeOwned>(&self, script: &str) -> T {
        let result = self.page.execute(script, Vec::new()).await;
        let result = result.unwrap_or_else(|error| panic!("{script}: {error}"));
        result
            .convert()
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs a script that returns a promise of something.
    pub async fn promise<T: serde::de::DeserializeOwned>(&self, script: &str) -> T {
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             (async () => {{ {script} }})().then(done, e => done('failed: ' + e));"
        );
        let result = self.page.execute_async(&script, Vec::new()).await;
        let result = result.unwrap_or_else(|error| panic!("{script}: {error}"));
        result
            .convert()
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a script returns true.
    pub async fn until(&self, what: &str, script: &str) {
        let start = Instant::now();
        loop {
            // A page that is just being replaced answers with an error: ask again.
            if let Ok(result) = self.page.execute(script, Vec::new()).await
                && result.json().as_bool() == Some(true)
            {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "waited too long until {what}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The processes that run on this profile, without the driver.
    fn processes(&self) -> Vec<String> {
        let profile = self.profile.display();
        if self.engine == Engine::Chromium {
            return processes_with("cmdline", &format!("--user-data-dir={profile}"));
        }
        let driver = self.driver.id().to_string();
        let mut all = processes_with("environ", &format!("HOME={profile}"));
        all.retain(|process| *process != driver);
        all
    }

    /// Ends the browser as a person does.
    pub async fn close(self) {
        WebDriver::clone(&self.page)
            .quit()
            .await
            .expect("the browser closes");
        let start = Instant::now();
        while !self.processes().is_empty() {
            assert!(start.elapsed() < PATIENCE, "the browser would not close");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Ends the browser as a dead battery does.
    pub fn kill(self) {
        let start = Instant::now();
        loop {
            let left = self.processes();
            if left.is_empty() {
                break;
            }
            assert!(start.elapsed() < PATIENCE, "the browser would not die");
            let _ = Command::new("kill")
                .arg("-9")
                .args(left)
                .stderr(Stdio::null())
                .status();
        }
        // What a killed browser leaves behind to say that it still runs.
        let _ = std::fs::remove_file(self.profile.join("SingletonLock"));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver's own way to quit waits for a runtime that is waiting for this drop.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let left = self.processes();
        if !left.is_empty() {
            let _ = Command::new("kill")
                .arg("-9")
                .args(left)
                .stderr(Stdio::null())
                .status();
        }
    }
}

/// Before any driver is spoken to: beside a program that fetches lists, the driver's client has no cryptography of its own and
/// ends the test for want of it, though it speaks plain http to this computer.
pub fn with_cryptography() {
    // Set already where another test of this process was first; it is the same one.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

fn driver_port(driver: &mut Child) -> u16 {
    let mut lines = BufReader::new(driver.stdout.take().expect("piped")).lines();
    let named = |line: String| {
        let port = line
            .rsplit("on port ")
            .next()?
            .trim_end_matches('.')
            .parse()
            .ok();
        // It first says which port it was told to use.
        port.filter(|port| *port != 0)
    };
    let port = lines.by_ref().map_while(Result::ok).find_map(named);
    // A driver whose output nobody reads stops.
    std::thread::spawn(move || lines.for_each(drop));
    port.expect("chromedriver names its port")
}

/// The processes in whose `/proc/*/what`, a list of words that end in zeros, one is `wanted`.
fn processes_with(what: &str, wanted: &str) -> Vec<String> {
    let all = std::fs::read_dir("/proc").expect("/proc");
    all.flatten()
        .filter(|process| {
            std::fs::read(process.path().join(what)).is_ok_and(|words| {
                words
                    .split(|byte| *byte == 0)
                    .any(|word| word == wanted.as_bytes())
            })
        })
        .filter_map(|process| process.file_name().into_string().ok())
        .filter(|name| name.bytes().all(|byte| byte.is_ascii_digit()))
        .collect()
}

/// A driver with `dir` as its home, so that its browser leaves nothing elsewhere and can be told from others.
fn at_home(program: impl AsRef<OsStr>, home: &Path) -> Command {
    let mut command = Command::new(program);
    for (name, folder) in [
        ("HOME", home.to_owned()),
        ("XDG_CONFIG_HOME", home.join("config")),
        ("XDG_DATA_HOME", home.join("data")),
        ("XDG_CACHE_HOME", home.join("cache")),
    ] {
        std::fs::create_dir_all(&folder).expect("a folder");
        command.env(name, folder);
    }
    command
}
