//! Joins the style sheets of the screens: one for the calculator, one for everything else.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

const COMPONENTS: &str = "src/ui";
const COVER: &str = "src/ui/cover";

/// Writes `cover.css` and `app.css` into `out`.
pub fn gather(out: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build/styles.rs");
    println!("cargo:rerun-if-changed={COMPONENTS}");
    let mut sheets = Vec::new();
    find(Path::new(COMPONENTS), &mut sheets)?;
    // Outer folders first, then by name, so that what is common can be overridden by what is special.
    sheets.sort_by_key(|path| (path.components().count(), path.clone()));
    let (cover, app): (Vec<_>, Vec<_>) =
        sheets.into_iter().partition(|path| path.starts_with(COVER));
    for (name, sheets) in [("cover.css", cover), ("app.css", app)] {
        let mut joined = String::new();
        for sheet in sheets {
            let text = fs::read_to_string(&sheet)?;
            // A rule that is left open would take in all that follows it, and nothing would say so.
            if text.matches('{').count() != text.matches('}').count() {
                return Err(format!("{}: a rule is not closed", sheet.display()).into());
            }
            joined += &text;
        }
        fs::write(out.join(name), joined)?;
    }
    Ok(())
}

fn find(folder: &Path, sheets: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, sheets)?;
        } else if path.extension().is_some_and(|ending| ending == "css") {
            sheets.push(path);
        }
    }
    Ok(())
}
