//! Kotlin and Swift, as far as a look at their text goes.

use std::collections::BTreeSet;

/// A source without its comments, which promise nothing.
pub fn code(source: &str) -> String {
    let (mut left, mut code) = (source, String::new());
    loop {
        let line = left.find("//").unwrap_or(left.len());
        let block = left.find("/*").unwrap_or(left.len());
        let (at, end) = if line < block {
            (line, "\n")
        } else {
            (block, "*/")
        };
        code.push_str(&left[..at]);
        if at == left.len() {
            return code;
        }
        code.push('\n');
        let rest = &left[at..];
        left = rest.find(end).map_or("", |to| &rest[to + end.len()..]);
    }
}

/// What stands between the braces that follow `start`; nothing where there is no such thing.
pub fn body<'a>(code: &'a str, start: &str) -> &'a str {
    let Some(at) = code.find(start) else {
        return "";
    };
    let rest = &code[at..];
    let Some(first) = rest.find('{') else {
        return "";
    };
    let mut depth = 0;
    for (at, c) in rest.char_indices().skip_while(|(at, _)| *at < first) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &rest[first + 1..at];
        }
    }
    ""
}

/// Whether all parts are there, each after the one before.
pub fn in_order(text: &str, parts: &[&str]) -> bool {
    let mut rest = text;
    for part in parts {
        let Some(at) = rest.find(*part) else {
            return false;
        };
        rest = &rest[at + part.len()..];
    }
    true
}

/// The names that stand at the start of a line after `before`, up to a bracket.
pub fn names_after(text: &str, before: &str) -> BTreeSet<String> {
    let lines = text.lines().filter_map(|line| line.strip_prefix(before));
    lines
        .filter_map(|line| line.split_once('('))
        .map(|(name, _)| name.to_owned())
        .collect()
}
