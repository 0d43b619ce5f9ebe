//! A screen that nobody sees (Xvfb).

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

/// Ends with what holds it.
pub struct Xvfb {
    server: Child,
    display: String,
}

impl Xvfb {
    /// Starts a screen of this size, in pixels.
    pub fn start(width: u16, height: u16) -> Self {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-nolisten",
                "tcp",
                "-noreset",
                "-screen",
                "0",
            ])
            .arg(format!("{width}x{height}x24"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts: `cargo xtask test` installs it");
        let mut number = String::new();
        BufReader::new(server.stdout.as_mut().expect("piped"))
            .read_line(&mut number)
            .expect("Xvfb names its screen");
        let display = format!(":{}", number.trim());
        Self { server, display }
    }

    /// Its name, as programs want it in `DISPLAY`.
    pub fn display(&self) -> &str {
        &self.display
    }
}

impl Drop for Xvfb {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
