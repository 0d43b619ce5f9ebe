//! Numbers as people read them.

/// Area codes of numbers that are free to call in North America.
const FREE: [&str; 8] = ["800", "822", "833", "844", "855", "866", "877", "888"];

/// `number` as it is read: `416-555-0100`, `1-800-555-0100`; one of another form, as it is.
pub(super) fn shown(number: &str) -> String {
    let digits = number.strip_prefix("+1").unwrap_or_default();
    let is_local = digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (true, Some((area, rest))) = (is_local, digits.split_at_checked(3)) else {
        return number.to_owned();
    };
    let Some((exchange, line)) = rest.split_at_checked(3) else {
        return number.to_owned();
    };
    let long = if FREE.contains(&area) { "1-" } else { "" };
    format!("{long}{area}-{exchange}-{line}")
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn numbers_read_as_they_are_written_here() {
        for (number, read) in [
            ("+14165550100", "416-555-0100"),
            ("+18005550100", "1-800-555-0100"),
            ("211", "211"),
            ("#7233", "#7233"),
            ("+442079460000", "+442079460000"),
            ("+1416555010é", "+1416555010é"),
        ] {
            assert_eq!(shown(number), read);
        }
    }
}
