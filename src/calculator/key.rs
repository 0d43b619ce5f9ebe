//! The keys, and the names keyboards give them.

/// A decimal digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digit(u8);

impl Digit {
    /// The digit of value `value`; none above 9.
    pub const fn new(value: u8) -> Option<Self> {
        if value < 10 { Some(Self(value)) } else { None }
    }

    /// 0 to 9.
    pub const fn value(self) -> u8 {
        self.0
    }

    /// Any script's decimal digit, since a phone's own keyboard may type them.
    fn from_char(symbol: char) -> Option<Self> {
        /// The zero of each script; nine follows it by Unicode's rule for decimal digits.
        const ZEROS: [u32; 21] = [
            0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66,
            0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0x1946, 0xFF10,
        ];
        ZEROS.iter().find_map(|&zero| {
            let value = u32::from(symbol).checked_sub(zero)?;
            Self::new(u8::try_from(value).ok()?)
        })
    }
}

/// A key of the calculator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// `+`
    Add,
    /// Takes the last symbol back; after `=` starts over.
    Backspace,
    /// One key for both brackets: closes one where that makes sense, else opens one.
    Brackets,
    /// AC: forgets the sum, keeps the memory.
    Clear,
    /// `)`, of a keyboard.
    CloseBracket,
    /// 0 to 9.
    Digit(Digit),
    /// `÷`
    Divide,
    /// `=`
    Equals,
    /// M+: adds the value shown to the memory.
    MemoryAdd,
    /// MC: empties the memory.
    MemoryClear,
    /// MR: puts the memory into the sum.
    MemoryRecall,
    /// M−: takes the value shown from the memory.
    MemorySubtract,
    /// `×`
    Multiply,
    /// `(`, of a keyboard.
    OpenBracket,
    /// `%`
    Percent,
    /// The decimal mark.
    Point,
    /// `±`: turns the sign of the last number.
    Sign,
    /// `−`
    Subtract,
}

impl Key {
    /// The key of a `KeyboardEvent.key` or of a `data-key` of the cover, which uses the same names
    /// and adds `()`, `n` (for `±`), `AC`, `MC`, `MR`, `M+` and `M-`. None for any other.
    ///
    /// `,` and `.` are both the decimal mark: number pads send either, whatever the language.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "+" | "＋" => Self::Add,
            "Backspace" => Self::Backspace,
            "()" => Self::Brackets,
            "AC" | "Clear" | "Delete" | "Escape" => Self::Clear,
            ")" | "）" => Self::CloseBracket,
            "/" | "÷" | ":" | "∕" | "／" => Self::Divide,
            "=" | "Enter" | "＝" => Self::Equals,
            "M+" => Self::MemoryAdd,
            "MC" => Self::MemoryClear,
            "MR" => Self::MemoryRecall,
            "M-" => Self::MemorySubtract,
            "*" | "x" | "X" | "×" | "∗" | "＊" => Self::Multiply,
            "(" | "（" => Self::OpenBracket,
            "%" | "٪" | "％" => Self::Percent,
            "." | "," | "٫" | "．" | "，" => Self::Point,
            "n" | "F9" => Self::Sign,
            "-" | "−" | "－" => Self::Subtract,
            _ => {
                let mut symbols = name.chars();
                let digit = Digit::from_char(symbols.next()?)?;
                if symbols.next().is_some() {
                    return None;
                }
                Self::Digit(digit)
            }
        })
    }

    /// The name of the key's button on the cover, in its `data-key`.
    pub const fn button(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Backspace => "Backspace",
            Self::Brackets | Self::CloseBracket | Self::OpenBracket => "()",
            Self::Clear => "AC",
            Self::Digit(digit) => match digit.value() {
                0 => "0",
                1 => "1",
                2 => "2",
                3 => "3",
                4 => "4",
                5 => "5",
                6 => "6",
                7 => "7",
                8 => "8",
                _ => "9",
            },
            Self::Divide => "/",
            Self::Equals => "=",
            Self::MemoryAdd => "M+",
            Self::MemoryClear => "MC",
            Self::MemoryRecall => "MR",
            Self::MemorySubtract => "M-",
            Self::Multiply => "*",
            Self::Percent => "%",
            Self::Point => ".",
            Self::Sign => "n",
            Self::Subtract => "-",
        }
    }
}
