//! A site with the built product, the peers, and pages that measure; served with the same headers.

use std::{fs, path::Path};

use tempfile::TempDir;

use crate::{
    browser::{Browser, Look},
    server::Server,
};

/// A page that runs `bench.js` and nothing else.
pub const PAGE: &str =
    "<!doctype html><title>bench</title><script type=module src=/bench.js></script>";

/// What each `bench.js` begins with: how to start a Worker under the product's policy, and to ask it.
pub const ASK: &str = r#"
const policy = trustedTypes.createPolicy("calc", { createScriptURL: (address) => address });
const start = (address) => new Worker(policy.createScriptURL(address), { type: "module" });
const ask = (worker, message) => new Promise((answered) => {
  worker.onmessage = (event) => answered(event.data);
  worker.postMessage(message);
});
"#;

/// Where the pinned packages are.
const MODULES: &str = "target/npm/node_modules";

/// A browser on a site of its own.
pub struct Workbench {
    /// The browser.
    pub browser: Browser,
    /// The server.
    pub server: Server,
    /// The site, and the browser's profile.
    pub dir: TempDir,
}

impl Workbench {
    /// Copies `dist/`, the `peers` (path below `node_modules`, name on the site) and the `pages` (name,
    /// text), and starts a browser.
    pub async fn new(peers: &[(&str, &str)], pages: &[(&str, &str)]) -> Self {
        let dir = TempDir::new().expect("a folder");
        let site = dir.path().join("site");
        fs::create_dir(&site).expect("a folder");
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for file in fs::read_dir(root.join("dist"))
            .expect("dist/ is built")
            .flatten()
        {
            fs::copy(file.path(), site.join(file.file_name())).expect("a copy");
        }
        for (from, to) in peers {
            fs::copy(root.join(MODULES).join(from), site.join(to)).expect("a pinned package");
        }
        for (name, text) in pages {
            fs::write(site.join(name), text).expect("a page");
        }
        let server = Server::start_on(&site, dir.path());
        let browser = Browser::start(dir.path(), Look::PHONE).await;
        Self {
            browser,
            server,
            dir,
        }
    }

    /// Goes to a page of the site.
    pub async fn visit(&self, page: &str) {
        self.browser
            .page
            .goto(format!("{}/{page}", self.server.origin))
            .await
            .expect("the page loads");
    }

    /// The name of the built file that begins with `prefix` and ends with `suffix`.
    pub fn built(prefix: &str, suffix: &str) -> String {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        let names = fs::read_dir(dist).expect("dist/ is built").flatten();
        names
            .filter_map(|file| file.file_name().into_string().ok())
            .find(|name| name.starts_with(prefix) && name.ends_with(suffix))
            .unwrap_or_else(|| panic!("no file {prefix}*{suffix} in dist/"))
    }
}

/// Makes a page's processor this many times slower; 1 is its own speed.
pub async fn throttle(browser: &Browser, rate: u32) {
    browser
        .devtools(
            "Emulation.setCPUThrottlingRate",
            serde_json::json!({ "rate": rate }),
        )
        .await;
}
