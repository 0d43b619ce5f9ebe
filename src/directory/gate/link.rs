//! Addresses of web pages and for e-mail.

use super::{Fix, Repair, note};

/// The page, when it is one that a browser opens: `http` or `https`, a host with a dot, nothing hidden.
pub(super) fn page(from: Option<String>, field: &str, repairs: &mut Vec<Repair>) -> Option<String> {
    let from = from?;
    let address = from.trim();
    if address.is_empty() {
        return None;
    }
    let lower = address.to_ascii_lowercase();
    let (scheme, rest) = if let Some(at) = lower.find("://") {
        (lower.get(..at)?.to_owned(), address.get(at + 3..)?)
    } else if lower.starts_with("javascript:") || lower.starts_with("data:") {
        (String::new(), "")
    } else {
        note(repairs, Fix::LinkCompleted, field);
        ("https".to_owned(), address)
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_good = matches!(scheme.as_str(), "http" | "https")
        && is_host(host.rsplit_once(':').map_or(host, |(host, port)| {
            if port.parse::<u16>().is_ok() {
                host
            } else {
                ""
            }
        }))
        && !rest
            .contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"\\^`{|}".contains(c));
    if !is_good {
        note(repairs, Fix::LinkDropped, field);
        return None;
    }
    Some(format!("{scheme}://{rest}"))
}

/// The address, without what stands before it in links.
pub(super) fn email(from: Option<String>, repairs: &mut Vec<Repair>) -> Option<String> {
    let from = from?;
    let address = from.trim();
    if address.is_empty() {
        return None;
    }
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    let is_good = address.split_once('@').is_some_and(|(who, host)| {
        !who.is_empty()
            && is_host(host)
            && who
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "._+-'&".contains(c))
    });
    if !is_good {
        note(repairs, Fix::EmailDropped, "email");
    }
    is_good.then(|| address.to_owned())
}

fn is_host(host: &str) -> bool {
    host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_pages_are_pages() {
        let read = |from: &str| page(Some(from.to_owned()), "web", &mut Vec::new());
        for good in [
            "https://a.ca",
            "http://www.a.ca/x?y=1#z",
            "https://a.ca:8080/",
        ] {
            assert_eq!(read(good).as_deref(), Some(good));
        }
        assert_eq!(read(" WWW.a.ca ").as_deref(), Some("https://WWW.a.ca"));
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://a.ca",
            "https://me@a.ca",
            "https://a",
            "see our page",
            "https://a.ca/<b>",
            "//",
            "https://a..ca",
            "",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn only_one_address_is_an_address() {
        let read = |from: &str| email(Some(from.to_owned()), &mut Vec::new());
        assert_eq!(read("mailto:help@a.ca").as_deref(), Some("help@a.ca"));
        for bad in ["a@b@c.ca", "a.ca", "@a.ca", "a b@c.ca", "a@b"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
