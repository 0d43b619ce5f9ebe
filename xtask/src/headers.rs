//! The response headers of production, in one place (rules W1, W3 and W12).
//!
//! The server of `cargo xtask run`, the service worker, the page's `<meta>` fallback and the
//! files for static hosts all read this table.

/// The one Trusted Types policy of the page: see `assets/web/boot.js`.
pub const TRUSTED_TYPES_POLICY: &str = "calc";

/// The only address whose answer erases what the browser stored.
pub const FORGET: &str = "/forget";

/// For hosts on https only: browsers ignore it over http, and a bare IP address has no such policy.
pub const STRICT_TRANSPORT: (&str, &str) = (
    "Strict-Transport-Security",
    "max-age=63072000; includeSubDomains",
);

const CACHE_FOREVER: &str = "public, max-age=31536000, immutable";
const CACHE_NEVER_STALE: &str = "no-cache";

/// Every browser feature that a page may ask leave for, refused.
///
/// A name that a browser does not know costs a line on its console, and ours stays empty:
/// only names that browsers ship with are here.
const REFUSED_FEATURES: &[&str] = &[
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "clipboard-write",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "sync-xhr",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// The policy of W1, without what only a header may carry.
fn meta_directives() -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types {TRUSTED_TYPES_POLICY}"
    )
}

/// The policy for `<meta http-equiv>`, where browsers warn about `frame-ancestors`.
pub fn content_security_policy_meta() -> String {
    meta_directives()
}

/// The policy as a header.
pub fn content_security_policy() -> String {
    format!("{}; frame-ancestors 'none'", meta_directives())
}

/// What every response carries.
pub fn for_all() -> Vec<(&'static str, String)> {
    let refused: Vec<_> = REFUSED_FEATURES
        .iter()
        .map(|name| format!("{name}=()"))
        .collect();
    vec![
        ("Content-Security-Policy", content_security_policy()),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
        ("Cross-Origin-Resource-Policy", "same-origin".into()),
        ("Permissions-Policy", refused.join(", ")),
        ("Referrer-Policy", "no-referrer".into()),
        ("X-Content-Type-Options", "nosniff".into()),
        ("X-Frame-Options", "DENY".into()),
    ]
}

/// What the response at `path` (as in the address bar, `/` for the page) carries.
pub fn for_path(path: &str) -> Vec<(&'static str, String)> {
    let mut headers = for_all();
    if path == FORGET {
        headers.push(("Cache-Control", "no-store".into()));
        headers.push(("Clear-Site-Data", "\"*\"".into()));
    } else {
        headers.push(("Cache-Control", cache_control(path).into()));
    }
    headers
}

/// A file named after its content never changes; all others are asked for again.
fn cache_control(path: &str) -> &'static str {
    if crate::dist::site::is_hashed(path.trim_start_matches('/')) {
        CACHE_FOREVER
    } else {
        CACHE_NEVER_STALE
    }
}

/// The `Content-Type` of a file of `dist/`, by its ending.
pub fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}

/// The table in the form of Netlify's and Cloudflare's `_headers` file.
///
/// `names` are the files of the site; hashed ones get their own line, since these hosts join
/// values when two patterns match.
pub fn netlify(names: &[&str]) -> String {
    let mut out = String::from("# Written by `cargo xtask dist`. On https add, under /*:\n");
    out += &format!("#   {}: {}\n", STRICT_TRANSPORT.0, STRICT_TRANSPORT.1);
    out += "/*\n";
    for (name, value) in for_all() {
        out += &format!("  {name}: {value}\n");
    }
    let pages = ["/", FORGET].map(String::from);
    for path in pages
        .into_iter()
        .chain(names.iter().map(|name| format!("/{name}")))
    {
        out += &format!("{path}\n");
        for (name, value) in for_path(&path).split_off(for_all().len()) {
            out += &format!("  {name}: {value}\n");
        }
    }
    out
}

/// The table as JSON, for hosts and tests: path -> headers.
pub fn json(names: &[&str]) -> serde_json::Value {
    let pages = ["/", FORGET].map(String::from);
    pages
        .into_iter()
        .chain(names.iter().map(|name| format!("/{name}")))
        .map(|path| {
            let headers = for_path(&path)
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.into()))
                .collect::<serde_json::Map<_, _>>();
            (path, serde_json::Value::Object(headers))
        })
        .collect::<serde_json::Map<_, _>>()
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(path: &str, name: &str) -> Option<String> {
        for_path(path)
            .into_iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    }

    #[test]
    fn the_policy_is_the_one_of_the_safety_rules() {
        assert_eq!(
            content_security_policy(),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
             img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
             worker-src 'self'; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'; trusted-types calc; frame-ancestors 'none'"
        );
    }

    #[test]
    fn every_response_carries_the_whole_table() {
        for path in ["/", FORGET, "/sw.js", "/c-0123456789ab.js", "/nothing"] {
            for name in [
                "Content-Security-Policy",
                "Cross-Origin-Opener-Policy",
                "Cross-Origin-Resource-Policy",
                "Permissions-Policy",
                "Referrer-Policy",
                "X-Content-Type-Options",
                "X-Frame-Options",
                "Cache-Control",
            ] {
                assert!(value(path, name).is_some(), "{path} lacks {name}");
            }
        }
    }

    #[test]
    fn only_forget_erases() {
        assert_eq!(value(FORGET, "Clear-Site-Data").as_deref(), Some("\"*\""));
        for path in ["/", "/sw.js", "/forget/", "/c-0123456789ab.js"] {
            assert_eq!(value(path, "Clear-Site-Data"), None, "{path}");
        }
        assert_eq!(netlify(&["sw.js"]).matches("Clear-Site-Data").count(), 1);
    }

    #[test]
    fn only_hashed_files_are_kept_without_asking() {
        assert_eq!(
            value("/c-0123456789ab.js", "Cache-Control").as_deref(),
            Some(CACHE_FOREVER)
        );
        for path in ["/", "/sw.js", "/manifest.webmanifest", "/c-0123.js"] {
            assert_eq!(
                value(path, "Cache-Control").as_deref(),
                Some("no-cache"),
                "{path}"
            );
        }
    }

    #[test]
    fn the_dangerous_features_are_refused() {
        let policy = value("/", "Permissions-Policy").unwrap();
        for name in [
            "camera",
            "geolocation",
            "microphone",
            "clipboard-read",
            "payment",
            "usb",
        ] {
            assert!(policy.contains(&format!("{name}=()")), "{name}");
        }
    }
}
