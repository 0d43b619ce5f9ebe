//! A code: the keys a person pressed, in one canonical form.

use core::fmt;

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// Fewest keys of a code.
pub const MIN_KEYS: usize = 8;
/// Most keys of a code.
pub const MAX_KEYS: usize = 64;

/// The keys of the calculator that a code may hold; `n` changes the sign.
const KEYS: &[u8] = b"0123456789.+-*/%()n";

/// A code, [`MIN_KEYS`] to [`MAX_KEYS`] keys long. It is wiped when dropped, compared by a routine made for
/// constant time, and shows nothing of itself in messages.
#[derive(Clone)]
pub struct Code(Zeroizing<Vec<u8>>);

/// Why keys are no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// More than [`MAX_KEYS`].
    TooLong,
    /// Fewer than [`MIN_KEYS`].
    TooShort,
    /// Something that is no key of a code.
    UnknownKey,
}

impl Code {
    /// The code of these keys, in canonical form: `0-9 . + - * / % ( )` and `n` for the change of sign.
    ///
    /// # Errors
    /// [`CodeError`].
    pub fn from_keys(keys: &[u8]) -> Result<Self, CodeError> {
        if keys.len() < MIN_KEYS {
            return Err(CodeError::TooShort);
        }
        if keys.len() > MAX_KEYS {
            return Err(CodeError::TooLong);
        }
        if !keys.iter().all(|key| KEYS.contains(key)) {
            return Err(CodeError::UnknownKey);
        }
        Ok(Self(Zeroizing::new(keys.to_vec())))
    }

    /// The code of this text, whichever digits it is written in: those of another script, and the signs a
    /// calculator shows (`×`, `÷`, `−`, `±`, a decimal comma), count as the keys they stand for.
    ///
    /// # Errors
    /// [`CodeError`].
    pub fn from_text(text: &str) -> Result<Self, CodeError> {
        // Never grown, so that no unwiped copy is left behind.
        let mut keys = Zeroizing::new(Vec::with_capacity(MAX_KEYS));
        for character in text.chars() {
            if keys.len() == MAX_KEYS {
                return Err(CodeError::TooLong);
            }
            keys.push(key_of(character).ok_or(CodeError::UnknownKey)?);
        }
        Self::from_keys(&keys)
    }

    /// The keys as text, to show a code that was just made to the person it is for, and to nobody else.
    #[must_use]
    pub fn dangerous_to_text(&self) -> String {
        String::from_utf8_lossy(&self.0).into_owned()
    }

    /// The keys, for the key derivation and the judge of codes only.
    pub(super) fn keys(&self) -> &[u8] {
        &self.0
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for Code {}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code")
    }
}

/// The zero of every decimal script that keyboards write (Unicode general category Nd); nine more follow.
const ZEROS: [char; 24] = [
    '0', '\u{660}', '\u{6F0}', '\u{7C0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{B66}',
    '\u{BE6}', '\u{C66}', '\u{CE6}', '\u{D66}', '\u{DE6}', '\u{E50}', '\u{ED0}', '\u{F20}',
    '\u{1040}', '\u{17E0}', '\u{1810}', '\u{1946}', '\u{1C50}', '\u{ABF0}', '\u{FF10}',
];

fn key_of(character: char) -> Option<u8> {
    let digit = ZEROS.iter().find_map(|&zero| {
        let value = u32::from(character).checked_sub(u32::from(zero))?;
        u8::try_from(value).ok().filter(|value| *value < 10)
    });
    if let Some(digit) = digit {
        return Some(b'0' + digit);
    }
    match character {
        '×' | '✕' | '⋅' | '·' | '∙' => Some(b'*'),
        '÷' | '∕' | '⁄' => Some(b'/'),
        '−' | '–' | '﹣' | '-' => Some(b'-'),
        '+' => Some(b'+'),
        '±' => Some(b'n'),
        ',' | '٫' | '،' | '.' => Some(b'.'),
        '٪' | '%' => Some(b'%'),
        ascii => u8::try_from(ascii).ok().filter(|key| KEYS.contains(key)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_from_8_to_64_keys() {
        assert_eq!(
            Code::from_keys(b"1234567").unwrap_err(),
            CodeError::TooShort
        );
        assert_eq!(
            Code::from_keys(&[b'7'; 65]).unwrap_err(),
            CodeError::TooLong
        );
        assert!(Code::from_keys(&[b'7'; 64]).is_ok() && Code::from_keys(b"12345678").is_ok());
        assert_eq!(
            Code::from_text(&"7".repeat(9_999)).unwrap_err(),
            CodeError::TooLong
        );
    }

    #[test]
    fn only_keys_of_the_calculator_make_a_code() {
        assert!(Code::from_keys(b"0123456789.+-*/%()n").is_ok());
        for other in (0..=255u8).filter(|byte| !KEYS.contains(byte)) {
            let keys = [b'1', b'2', b'3', b'4', b'5', b'6', b'7', other];
            assert_eq!(Code::from_keys(&keys).unwrap_err(), CodeError::UnknownKey);
        }
        assert_eq!(
            Code::from_text("1234567=").unwrap_err(),
            CodeError::UnknownKey
        );
    }

    #[test]
    fn digits_of_other_scripts_are_the_same_code() {
        let latin = Code::from_keys(b"7391504862").unwrap();
        for zero in ZEROS {
            let text: String = "7391504862"
                .chars()
                .filter_map(|c| char::from_u32(u32::from(zero) + c.to_digit(10).unwrap()))
                .collect();
            assert!(text.chars().all(char::is_numeric), "{text}");
            assert_eq!(Code::from_text(&text).unwrap(), latin, "{text}");
        }
        assert_eq!(
            Code::from_text("73+19×4−0,5%÷±").unwrap(),
            Code::from_keys(b"73+19*4-0.5%/n").unwrap()
        );
        // The Arabic sign for percent comes right after the Arabic nine.
        assert_eq!(
            Code::from_text("٧٣٩١٥٠٤٨٪").unwrap(),
            Code::from_keys(b"73915048%").unwrap()
        );
    }

    #[test]
    fn two_codes_are_equal_only_when_all_keys_are() {
        let code = Code::from_keys(b"7391504862").unwrap();
        assert_ne!(code, Code::from_keys(b"7391504863").unwrap());
        assert_ne!(code, Code::from_keys(b"73915048620").unwrap());
        assert_eq!(format!("{code:?}"), "Code");
    }
}
