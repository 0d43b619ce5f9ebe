//! Style sheets: joined by the project's build script, here without comments and indentation.

use anyhow::{Result, bail};
use tally::ui::styles;

/// The calculator's style sheet.
pub fn cover() -> Result<String> {
    squeeze(styles::CALCULATOR)
}

/// The style sheet of everything else.
pub fn app() -> Result<String> {
    squeeze(styles::ALL_ELSE)
}

/// Drops comments, indentation and line ends outside of strings.
fn squeeze(css: &str) -> Result<String> {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(['/', '"', '\'', '\n']) {
        let (before, from) = rest.split_at(at);
        out += before;
        rest = if let Some(comment) = from.strip_prefix("/*") {
            let Some((_, after)) = comment.split_once("*/") else {
                bail!("a comment has no end")
            };
            after
        } else if from.starts_with('\n') {
            out.truncate(out.trim_end().len());
            out.push('\n');
            from.trim_start()
        } else if let Some(quote @ ('"' | '\'')) = from.chars().next() {
            let end = from[1..].find(quote).map(|end| end + 2);
            let Some(end) = end else {
                bail!("a string has no end")
            };
            out += &from[..end];
            &from[end..]
        } else {
            out.push('/');
            &from[1..]
        };
    }
    out += rest;
    let out = out.trim();
    Ok(if out.is_empty() {
        String::new()
    } else {
        format!("{out}\n")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_the_rest_stays() {
        let css = "/* a */\n.x {\n  margin: 0 1px; /* b */\n  content: \"/* c */\";\n}\n";
        let want = ".x {\nmargin: 0 1px;\ncontent: \"/* c */\";\n}\n";
        assert_eq!(squeeze(css).unwrap(), want);
    }

    /// CSS has no way to say a block of colours once for a device's wish and for a person's.
    #[test]
    fn dark_by_choice_is_dark_by_device() {
        let tokens = include_str!("../../../src/ui/styles/tokens.css");
        let colours = |after: &str| {
            let (_, rest) = tokens.split_once(after).unwrap();
            let (block, _) = rest.split_once('}').unwrap();
            let lines = block.lines().map(str::trim);
            let set = lines.filter(|line| line.starts_with("--"));
            set.map(str::to_owned).collect::<Vec<_>>()
        };
        let by_device = colours("dark) {\n  :root {");
        assert_eq!(by_device.len(), 15);
        assert_eq!(colours("[data-colours=\"dark\"] {"), by_device);
    }

    #[test]
    fn a_division_and_a_url_stay() {
        let css = "a{aspect-ratio:1/2;background:url('a/b.svg')}";
        assert_eq!(squeeze(css).unwrap(), format!("{css}\n"));
    }

    #[test]
    fn what_does_not_end_is_refused() {
        assert!(squeeze("/* a").is_err());
        assert!(squeeze("a{content:'}").is_err());
    }
}
