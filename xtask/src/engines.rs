//! The two other browser engines that the browser tests drive, and their drivers.

use std::path::PathBuf;

use anyhow::Result;

use crate::tools::{self, Tool};

const NEEDED_FOR: &str = "the browser tests in other engines";

const FIREFOX: Tool = Tool {
    program: "firefox",
    package: "firefox-esr",
    needed_for: NEEDED_FOR,
};
/// Brings MiniBrowser with it.
const WEBKIT: Tool = Tool {
    program: "WebKitWebDriver",
    package: "webkit2gtk-driver",
    needed_for: NEEDED_FOR,
};
/// Firefox's driver, which Debian does not have.
const GECKODRIVER: &str = "geckodriver";

/// The variable in which the tests look for it.
const VARIABLE: &str = "TALLY_GECKODRIVER";

/// Installs what is missing where we may, else says in one line what to do. Gives the variables of the
/// environment that tell the tests where things are.
pub fn install() -> Result<Vec<(&'static str, PathBuf)>> {
    tools::have(&[&FIREFOX, &WEBKIT, &tools::XVFB])?;
    Ok(vec![(VARIABLE, tools::from_crates(GECKODRIVER)?)])
}
