//! Every component and screen as plain pages, in every language and two that nobody speaks.

use std::{fs, path::PathBuf};

use anyhow::Result;
use tally::{i18n::Locale, ui::gallery::Specimen};

use crate::{dist, tree};

/// The languages that are drawn.
pub const LOCALES: [Locale; 4] = [Locale::En, Locale::Fr, Locale::Long, Locale::Mirrored];

/// Where the pages go.
#[must_use]
pub fn folder() -> PathBuf {
    tree::target().join("gallery")
}

/// Draws all pages.
///
/// # Errors
/// Those of the disk.
pub fn run() -> Result<()> {
    let folder = folder();
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("app.css"), dist::app_style()?)?;
    for locale in LOCALES {
        let file = folder.join(format!("{}.html", locale.tag()));
        fs::write(&file, page(locale))?;
        println!("{}", file.display());
    }
    Ok(())
}

/// All specimens in one language, below each other; `#Now` and so on leads to one.
#[must_use]
pub fn page(locale: Locale) -> String {
    let mut body = String::new();
    for specimen in Specimen::ALL {
        let markup = dioxus_ssr::render(&specimen.draw(locale));
        body += &format!("<section class=\"specimen\" id=\"{specimen:?}\">{markup}</section>\n");
    }
    let (tag, direction) = (locale.tag(), locale.direction().html());
    format!(
        "<!doctype html>\n<html class=\"open\" lang=\"{tag}\" dir=\"{direction}\">\n\
         <meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>Gallery</title>\n<link rel=\"stylesheet\" href=\"app.css\">\n<style>{STYLE}</style>\n\
         <div id=\"app\">\n{body}</div>\n</html>\n"
    )
}

/// Screens end where a phone would; here each is as long as it is.
const STYLE: &str = "#app{position:static}\
    .specimen{max-inline-size:22.5rem;margin:0 auto 2rem;overflow:clip}\
    .inner,.frame{block-size:auto}.page{overflow:visible}";
