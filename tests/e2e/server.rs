//! The product's own server, one for each test.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// Where `cargo xtask test` says its own program is.
const PROGRAM: &str = "TALLY_XTASK";

/// A server of `dist/` on a port of its own; it ends with the test.
pub struct Server {
    child: Child,
    log: PathBuf,
    /// Where it listens, such as `http://127.0.0.1:41234`.
    pub origin: String,
}

impl Server {
    /// Serves the built product, with the request log in `dir`.
    pub fn start(dir: &Path) -> Self {
        Self::start_on(&Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), dir)
    }

    /// Serves `site`, with the request log in `dir`.
    pub fn start_on(site: &Path, dir: &Path) -> Self {
        Self::start_at(site, dir, 0)
    }

    /// Serves another site from now on, at the same address.
    pub fn serve_instead(&mut self, site: &Path, dir: &Path) {
        let port = self.origin.rsplit(':').next().unwrap_or_default();
        let port = port.parse().expect("a port");
        self.stop();
        *self = Self::start_at(site, dir, port);
    }

    fn start_at(site: &Path, dir: &Path, port: u16) -> Self {
        let log = dir.join("requests.log");
        let mut child = Command::new(setting(PROGRAM))
            .arg("serve")
            .args(["--port", &port.to_string(), "--print-port", "--dir"])
            .arg(site)
            .arg("--log")
            .arg(&log)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().expect("piped"))
            .read_line(&mut line)
            .expect("the server says its port");
        let port: u16 = line.trim().parse().expect("a port");
        Self {
            child,
            log,
            origin: format!("http://127.0.0.1:{port}"),
        }
    }

    /// Every request so far, one line each.
    pub fn requests(&self) -> Vec<String> {
        let log = std::fs::read_to_string(&self.log).unwrap_or_default();
        log.lines().map(str::to_owned).collect()
    }

    /// Stops it: from here on every request fails.
    pub fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "how the test runner speaks to its tests"
)]
fn setting(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: the browser tests are run by `cargo xtask test`")
    })
}
