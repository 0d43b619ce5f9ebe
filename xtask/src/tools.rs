//! Programs that the build and the tests need, and how they get here.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};

use crate::{dist::wasm::TARGET, tree};

/// A program of the system, and the Debian package that brings it.
pub(crate) struct Tool {
    pub(crate) program: &'static str,
    pub(crate) package: &'static str,
    pub(crate) needed_for: &'static str,
}

const CLANG: Tool = Tool {
    program: "clang",
    package: "clang",
    needed_for: "ring's C code on wasm",
};
const LLVM_AR: Tool = Tool {
    program: "llvm-ar",
    package: "llvm",
    needed_for: "ring's C code on Android",
};
const CHROMIUM: Tool = Tool {
    program: "chromium",
    package: "chromium",
    needed_for: "the browser tests",
};
const CHROMEDRIVER: Tool = Tool {
    program: "chromedriver",
    package: "chromium-driver",
    needed_for: "the browser tests",
};
const NPM: Tool = Tool {
    program: "npm",
    package: "npm",
    needed_for: "axe and the bench's peers",
};

const PYTHON: Tool = Tool {
    program: "python3",
    package: "python3-venv",
    needed_for: "the second implementation of bundles",
};

/// The window of the desktop; Debian ships a library's headers apart, so that there is no program to look for.
const WEBKIT: Libraries = Libraries {
    // dioxus-desktop's socket to its own page brings OpenSSL.
    names: &["webkit2gtk-4.1", "openssl"],
    packages: &[
        "pkg-config",
        "libwebkit2gtk-4.1-dev",
        "libxdo-dev",
        "libssl-dev",
    ],
    needed_for: "the window of the desktop",
};
const SHLIBDEPS: Tool = Tool {
    program: "dpkg-shlibdeps",
    package: "dpkg-dev",
    needed_for: "what a package depends on",
};
pub(crate) const XVFB: Tool = Tool {
    program: "Xvfb",
    package: "xvfb",
    needed_for: "a screen for the tests of the desktop and of WebKit",
};

const DBUS: Tool = Tool {
    program: "dbus-daemon",
    package: "dbus",
    needed_for: "what screen savers say, in the tests of the desktop",
};

/// Libraries of the system, as `pkg-config` knows them.
struct Libraries {
    names: &'static [&'static str],
    packages: &'static [&'static str],
    needed_for: &'static str,
}

/// What the program for computers links.
pub fn for_desktop() -> Result<()> {
    let there = || {
        on_path("pkg-config")
            && tree::output(
                tree::at_root("pkg-config")
                    .arg("--modversion")
                    .args(WEBKIT.names),
            )
            .is_ok()
    };
    if there() {
        return Ok(());
    }
    install(WEBKIT.packages, || {
        format!(
            "missing: {} (for {}). Install: apt-get install {}",
            WEBKIT.names.join(", "),
            WEBKIT.needed_for,
            WEBKIT.packages.join(" ")
        )
    })
}

/// What its packages need beside that.
pub fn for_packages() -> Result<()> {
    for_desktop()?;
    have(&[&SHLIBDEPS])
}

/// What its tests need beside that.
pub fn for_desktop_tests() -> Result<()> {
    for_desktop()?;
    have(&[&XVFB, &DBUS])
}

/// What compiling to wasm needs.
pub fn for_wasm() -> Result<()> {
    have_rust_target(TARGET)?;
    have(&[&CLANG])
}

/// The rust target of phones with Android.
pub const ANDROID: &str = "aarch64-linux-android";
/// Headers of a C library for 64-bit ARM.
pub const ARM_HEADERS: &str = "/usr/aarch64-linux-gnu/include";

/// What checking for Android needs. False, with a line that says so, where rustup can't get the target: not every
/// mirror has it.
pub fn for_android() -> Result<bool> {
    if have_rust_target(ANDROID).is_err() {
        println!("not checked: Android (rustup did not get the target {ANDROID} here)");
        return Ok(false);
    }
    have(&[&CLANG, &LLVM_AR])?;
    if !Path::new(ARM_HEADERS).is_dir() {
        let packages = ["libc6-dev-arm64-cross"];
        install(&packages, || {
            format!(
                "missing: {ARM_HEADERS} (for ring's C code on Android). Install: apt-get install {}",
                packages[0]
            )
        })?;
    }
    Ok(true)
}

fn have_rust_target(target: &str) -> Result<()> {
    if rust_target_is_there(target) {
        return Ok(());
    }
    println!("adding the rust target {target}");
    tree::run(tree::at_root("rustup").args(["target", "add", target]))
}

/// What driving a browser needs.
pub fn for_browser() -> Result<()> {
    have(&[&CHROMIUM, &CHROMEDRIVER])
}

/// What npm packages need.
pub fn for_npm() -> Result<()> {
    have(&[&NPM])
}

/// What Python packages need. Debian ships the module that makes environments apart from Python itself.
pub fn for_python() -> Result<()> {
    let makes_environments = || {
        let import = ["-c", "import ensurepip, venv"];
        on_path(PYTHON.program) && tree::output(tree::at_root(PYTHON.program).args(import)).is_ok()
    };
    if makes_environments() {
        return Ok(());
    }
    get(&[&PYTHON])
}

/// The test runner.
pub fn for_tests() -> Result<()> {
    if on_path("cargo-nextest") {
        return Ok(());
    }
    println!("installing cargo-nextest (a few minutes, once)");
    tree::run(tree::cargo().args(["install", "cargo-nextest", "--locked", "--quiet"]))
}

/// A program of crates.io, where it is there already.
pub(crate) fn installed(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .chain([own_tools().join("bin")])
        .map(|folder| folder.join(program))
        .find(|program| program.is_file())
}

/// The same; where it is missing it is compiled first.
pub(crate) fn from_crates(program: &str) -> Result<PathBuf> {
    if let Some(program) = installed(program) {
        return Ok(program);
    }
    println!("installing {program} (several minutes, once)");
    let root = own_tools();
    tree::run(
        tree::cargo()
            .args(["install", program, "--locked", "--quiet", "--root"])
            .arg(&root)
            // Its own parts are no part of ours.
            .env_remove("CARGO_TARGET_DIR"),
    )?;
    Ok(root.join("bin").join(program))
}

/// Where programs that we compile go.
fn own_tools() -> PathBuf {
    tree::target().join("tools")
}

/// The standard library of the target lies in the sysroot, rustup or not.
fn rust_target_is_there(target: &str) -> bool {
    tree::output(tree::at_root("rustc").args(["--print", "sysroot"])).is_ok_and(|sysroot| {
        Path::new(sysroot.trim())
            .join("lib/rustlib")
            .join(target)
            .join("lib")
            .is_dir()
    })
}

/// Installs what is missing where we may; else says in one line what to do.
pub(crate) fn have(tools: &[&Tool]) -> Result<()> {
    let missing: Vec<_> = tools
        .iter()
        .copied()
        .filter(|tool| !on_path(tool.program))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    get(&missing)
}

fn get(missing: &[&Tool]) -> Result<()> {
    let packages: Vec<_> = missing.iter().map(|tool| tool.package).collect();
    install(&packages, || how_to(missing))
}

fn install(packages: &[&str], how_to: impl Fn() -> String) -> Result<()> {
    if !(is_root() && on_path("apt-get")) {
        bail!("{}", how_to());
    }
    println!("installing {}", packages.join(" "));
    let apt = |args: &[&str]| {
        tree::run(
            tree::at_root("apt-get")
                .args(args)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    apt(&["update", "-qq"])?;
    let install = ["install", "-y", "-qq", "--no-install-recommends"];
    apt(&[&install[..], packages].concat())
}

fn how_to(missing: &[&Tool]) -> String {
    let wants: Vec<_> = missing
        .iter()
        .map(|tool| format!("{} (for {})", tool.program, tool.needed_for))
        .collect();
    let packages: Vec<_> = missing.iter().map(|tool| tool.package).collect();
    format!(
        "missing: {}. Install: apt-get install {}",
        wants.join(", "),
        packages.join(" ")
    )
}

fn is_root() -> bool {
    tree::output(tree::at_root("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

pub(crate) fn on_path(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|dir| dir.join(program).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said_in_one_line() {
        let line = how_to(&[&CHROMIUM, &CHROMEDRIVER]);
        assert_eq!(
            line,
            "missing: chromium (for the browser tests), chromedriver (for the browser tests). \
             Install: apt-get install chromium chromium-driver"
        );
    }

    #[test]
    fn a_program_is_looked_for_on_the_path() {
        assert!(on_path("cargo"));
        assert!(!on_path("no-such-program"));
    }
}
