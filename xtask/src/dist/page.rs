//! The one page and its manifest.

use anyhow::{Result, bail};
use dioxus::prelude::*;
use serde_json::json;
use tally::{deployment, i18n::Locale, ui::cover::Cover};

use super::icons::Icons;
use crate::headers;

/// The language of the page as built; the running calculator sets that of the person.
const LANGUAGE: &str = "en";

/// The page's colour, for the browser's own bars.
pub const THEME_LIGHT: &str = "#f6f4f0";
/// The same in the dark.
pub const THEME_DARK: &str = "#121110";

/// Names of the files that the page asks for.
pub struct Links<'a> {
    /// The calculator's style sheet.
    pub cover_css: &'a str,
    /// The app's style sheet.
    pub app_css: &'a str,
    /// The script that starts everything.
    pub boot: &'a str,
    /// The calculator's glue, asked for before the script that imports it has come.
    pub cover_js: &'a str,
    /// The calculator's code, likewise.
    pub cover_wasm: &'a str,
    /// The web app manifest.
    pub manifest: &'a str,
    /// The icons.
    pub icons: &'a Icons,
}

/// The calculator's markup, from the same component that desktop and phone show.
pub fn cover_markup() -> Result<String> {
    let mut dom = VirtualDom::new(|| rsx! { Cover { locale: Locale::En } });
    dom.rebuild_in_place();
    let markup = dioxus_ssr::render(&dom);
    // The policy would block them silently: better to stop here.
    for blocked in ["<script", "<style", " style=", "javascript:", " onclick="] {
        if markup.contains(blocked) {
            bail!("the cover's markup has `{blocked}`, which the policy blocks");
        }
    }
    Ok(markup)
}

/// `index.html`.
///
/// The app's style sheet is linked after the calculator: browsers draw what stands above such a
/// link without waiting for it, and the app never shows without its style.
pub fn index(links: &Links<'_>, cover: &str) -> String {
    let Links {
        cover_css,
        app_css,
        boot,
        cover_js,
        cover_wasm,
        manifest,
        icons,
    } = links;
    let title = escape(deployment::NAME);
    let short = escape(deployment::SHORT_NAME);
    let policy = escape(&headers::content_security_policy_meta());
    let (svg, touch) = (&icons.svg, &icons.touch);
    format!(
        r##"<!doctype html>
<html lang="{LANGUAGE}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="{THEME_LIGHT}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="{THEME_DARK}">
<meta name="format-detection" content="telephone=no">
<meta name="google" content="notranslate">
<meta name="apple-mobile-web-app-title" content="{short}">
<link rel="stylesheet" href="/{cover_css}">
<link rel="modulepreload" href="/{boot}">
<link rel="modulepreload" href="/{cover_js}">
<link rel="preload" as="fetch" href="/{cover_wasm}" crossorigin>
<script type="module" src="/{boot}"></script>
<link rel="manifest" href="/{manifest}">
<link rel="icon" type="image/svg+xml" sizes="any" href="/{svg}">
<link rel="apple-touch-icon" href="/{touch}">
</head>
<body>
{cover}
<link rel="stylesheet" href="/{app_css}">
<div id="app"></div>
</body>
</html>
"##
    )
}

/// What `/forget` answers with: by then the browser has erased everything, and the calculator
/// comes back as on a first visit.
pub fn forget() -> String {
    let title = escape(deployment::NAME);
    format!(
        "<!doctype html>\n<html lang=\"{LANGUAGE}\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"refresh\" content=\"0;url=/\">\n<title>{title}</title>\n</html>\n"
    )
}

/// `manifest.webmanifest`.
pub fn manifest(icons: &Icons) -> String {
    let icon = |file: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": format!("/{file}"), "sizes": sizes, "type": kind, "purpose": purpose });
    let manifest = json!({
        "name": deployment::NAME,
        "short_name": deployment::SHORT_NAME,
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "lang": LANGUAGE,
        "dir": "ltr",
        "categories": ["utilities"],
        "background_color": THEME_LIGHT,
        "theme_color": THEME_LIGHT,
        "icons": [
            icon(&icons.small, "192x192", "image/png", "any"),
            icon(&icons.large, "512x512", "image/png", "any"),
            icon(&icons.maskable, "512x512", "image/png", "maskable"),
            icon(&icons.svg, "any", "image/svg+xml", "any"),
        ],
    });
    format!("{manifest:#}\n")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn icons() -> Icons {
        let [svg, small, large, maskable, touch] =
            ["svg", "small", "large", "maskable", "touch"].map(String::from);
        Icons {
            svg,
            small,
            large,
            maskable,
            touch,
        }
    }

    fn page() -> String {
        let links = Links {
            cover_css: "c.css",
            app_css: "a.css",
            boot: "b.js",
            cover_js: "c.js",
            cover_wasm: "c.wasm",
            manifest: "m",
            icons: &icons(),
        };
        index(&links, &cover_markup().unwrap())
    }

    #[test]
    fn the_page_holds_nothing_inline() {
        let page = page();
        assert!(!page.contains("<style") && !page.contains(" style="));
        assert_eq!(page.matches("<script").count(), 1);
        assert!(page.contains("<script type=\"module\" src=\"/b.js\"></script>"));
    }

    #[test]
    fn the_page_says_nothing_but_calculator() {
        let seen = format!("{} {}", page(), manifest(&icons())).to_lowercase();
        for word in [
            "tally", "plan", "safety", "violence", "secret", "keeper", "vault", "advocate",
        ] {
            assert!(!seen.contains(word), "the page says {word:?}");
        }
        assert!(seen.contains(&format!(
            "<title>{}</title>",
            deployment::NAME.to_lowercase()
        )));
    }

    #[test]
    fn the_app_has_an_empty_place() {
        // Its style sheet hides it until it is open.
        assert!(page().contains("<div id=\"app\"></div>"));
    }

    #[test]
    fn the_manifest_offers_no_way_in_but_the_start() {
        let manifest: serde_json::Value = serde_json::from_str(&manifest(&icons())).unwrap();
        for key in [
            "shortcuts",
            "share_target",
            "protocol_handlers",
            "file_handlers",
        ] {
            assert!(manifest.get(key).is_none(), "{key}");
        }
        assert_eq!(manifest["start_url"], "/");
    }

    #[test]
    fn the_bars_have_the_pages_colours() {
        let css = super::super::styles::cover().unwrap();
        for colour in [THEME_LIGHT, THEME_DARK] {
            assert!(css.contains(colour), "cover.css does not know {colour}");
        }
    }
}
