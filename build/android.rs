//! Puts `android/res` where Gradle looks for it.
//!
//! `dx` makes the Android project before it calls cargo, knows no resources but its own, and says in the environment
//! where wry shall write its Kotlin: that folder lies in the project, and so shows where the project is.

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

/// Where wry's Kotlin goes: `<project>/app/src/main/kotlin/dev/dioxus/main`.
const KOTLIN: &str = "WRY_ANDROID_KOTLIN_FILES_OUT_DIR";

const RESOURCES: &str = "android/res";

/// Copies them when `dx` builds for Android; does nothing otherwise.
pub fn resources() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build/android.rs");
    println!("cargo:rerun-if-env-changed={KOTLIN}");
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("android") {
        return Ok(());
    }
    let Some(kotlin) = env::var_os(KOTLIN) else {
        return Ok(());
    };
    println!("cargo:rerun-if-changed={RESOURCES}");
    let main = main_of(Path::new(&kotlin)).ok_or_else(|| format!("{KOTLIN}: no `kotlin` in it"))?;
    copy(Path::new(RESOURCES), &main.join("res"))
}

/// The folder `main` of a project, from the folder of its Kotlin files.
fn main_of(kotlin: &Path) -> Option<PathBuf> {
    let top = kotlin
        .ancestors()
        .find(|folder| folder.file_name().is_some_and(|name| name == "kotlin"))?;
    top.parent().map(Path::to_path_buf)
}

fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            let bytes = fs::read(entry.path())?;
            // Only what changed: Gradle and cargo look at times.
            if !fs::read(&target).is_ok_and(|there| there == bytes) {
                fs::write(&target, bytes)?;
            }
            // A project made anew has none of them: then this runs again.
            println!("cargo:rerun-if-changed={}", target.display());
        }
    }
    Ok(())
}
