//! `cargo xtask package`: the program for computers, as a Debian package and as an archive.
//!
//! Both carry the neutral name of `assets/deployment.toml`, and nothing in them says more than it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use tally::deployment;

use crate::{dist, renames, tools, tree};

/// The profile that the program is built with.
const PROFILE: &str = "desktop";

/// The name of the list of services beside the program: where `platform::desktop::folder` looks.
pub const LIST: &str = "list.svcb";

/// The name of the signed root beside it, where the deployment has one (`docs/release-drill.md`).
const ROOT: &str = "root.svd";

/// Builds the program and puts it into `target/package/`.
pub fn run() -> Result<()> {
    tools::for_packages()?;
    println!("[1/3] the list of services");
    let list = dist::list::build()?;
    println!("[2/3] the program (optimised: this takes minutes)");
    let mut cargo = tree::cargo();
    cargo.args(["build", "--profile", PROFILE, "--bin", "tally"]);
    cargo.args(["--no-default-features", "--features", "desktop"]);
    cargo.arg("--config");
    cargo.arg(format!("build.rustflags={:?}", renames::flags()?));
    cargo.env_remove("CARGO_ENCODED_RUSTFLAGS");
    cargo.env_remove("RUSTFLAGS");
    tree::run(&mut cargo)?;
    println!("[3/3] the packages");
    let out = tree::target().join("package");
    let _ = fs::remove_dir_all(&out);
    let root = out.join("root");
    lay_out(&root, &list)?;
    for package in [debian(&out, &root)?, archive(&out, &root)?] {
        let size = fs::metadata(&package)?.len();
        println!("{} ({size} bytes)", package.display());
    }
    Ok(())
}

/// The program that was built.
fn program() -> PathBuf {
    tree::target().join(PROFILE).join("tally")
}

/// The packages of this Debian system that bring the libraries the program links.
fn depends(out: &Path) -> Result<String> {
    // It works only beside the file that Debian's own builds have.
    let asked = out.join("depends");
    let source = "Source: x\n\nPackage: x\nArchitecture: any\n";
    put(&asked.join("debian/control"), source.as_bytes())?;
    let mut ask = Command::new("dpkg-shlibdeps");
    ask.arg("-O").arg(program()).current_dir(&asked);
    let said = tree::output(&mut ask)?;
    fs::remove_dir_all(&asked)?;
    let depends = said.trim().strip_prefix("shlibs:Depends=");
    depends.map(str::to_owned).with_context(|| said.clone())
}

/// The program's name on the system: its own folder and list go by it (`platform::desktop::folder`).
const NAME: &str = deployment::FILE_NAME;

/// Lays the files out as they lie on a system.
fn lay_out(root: &Path, list: &[u8]) -> Result<()> {
    let share = root.join("usr/share");
    put(&share.join(NAME).join(LIST), list)?;
    let keys = dist::list::root()?;
    if !keys.is_empty() {
        put(&share.join(NAME).join(ROOT), &keys)?;
    }
    put(
        &share.join(format!("applications/{NAME}.desktop")),
        entry().as_bytes(),
    )?;
    let icon = fs::read(tree::root().join("assets/icons/icon.svg"))?;
    put(
        &share.join(format!("icons/hicolor/scalable/apps/{NAME}.svg")),
        &icon,
    )?;
    let program = program();
    let program = fs::read(&program).with_context(|| format!("reading {}", program.display()))?;
    let installed = root.join("usr/bin").join(NAME);
    put(&installed, &program)?;
    executable(&installed)
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::create_dir_all(path.parent().context("no folder")?)?;
    fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}

#[cfg(unix)]
fn executable(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(
        path,
        fs::Permissions::from_mode(0o755),
    )?)
}

#[cfg(not(unix))]
fn executable(_: &Path) -> Result<()> {
    Ok(())
}

/// What the menus of the desktop show.
fn entry() -> String {
    let title = deployment::NAME;
    format!(
        "[Desktop Entry]\nType=Application\nName={title}\nExec={NAME}\nIcon={NAME}\nCategories=Utility;Calculator;\n\
         Terminal=false\nStartupNotify=false\n"
    )
}

fn control(depends: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let title = deployment::NAME;
    format!(
        "Package: {NAME}\nVersion: {version}\nArchitecture: amd64\nMaintainer: {title}\nSection: math\nPriority: optional\n\
         Depends: {depends}\nDescription: A calculator\n With exact decimals, percent and memory.\n"
    )
}

fn debian(out: &Path, root: &Path) -> Result<PathBuf> {
    put(
        &root.join("DEBIAN/control"),
        control(&depends(out)?).as_bytes(),
    )?;
    let package = out.join(format!("{NAME}_{}_amd64.deb", env!("CARGO_PKG_VERSION")));
    let mut build = Command::new("dpkg-deb");
    build.args(["--build", "--root-owner-group"]);
    // The same content gives the same bytes.
    build.env("SOURCE_DATE_EPOCH", "0");
    tree::run(build.arg(root).arg(&package))?;
    fs::remove_dir_all(root.join("DEBIAN"))?;
    Ok(package)
}

fn archive(out: &Path, root: &Path) -> Result<PathBuf> {
    let archive = out.join(format!(
        "{}-{}-x86_64.tar.gz",
        NAME,
        env!("CARGO_PKG_VERSION")
    ));
    let mut pack = Command::new("tar");
    pack.args([
        "--sort=name",
        "--mtime=@0",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
    ]);
    pack.args(["--use-compress-program=gzip -n", "--create", "--file"]);
    tree::run(
        pack.arg(&archive)
            .arg("--directory")
            .arg(root.join("usr"))
            .arg("."),
    )?;
    Ok(archive)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_system_shows_says_nothing_but_calculator() {
        let seen = format!("{}{}", entry(), control("libc6")).to_lowercase();
        for word in ["tally", "plan", "safety", "violence", "secret", "advocate"] {
            assert!(!seen.contains(word), "{word}");
        }
        assert!(seen.contains("exec=calculator\n"));
    }
}
