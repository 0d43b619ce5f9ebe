//! The keys pressed since the last AC or `=`.

use zeroize::Zeroize;

/// The keys pressed since the last AC or `=`, one ASCII symbol each: `0`-`9`, `.`, `+`, `-`, `*`,
/// `/`, `%`, `(`, `)` and `n` for `±`.
///
/// It holds what was pressed, not what the sum made of it: a second decimal mark is on the tape though
/// the sum ignores it. So the same keys give the same tape whatever was on the display before.
/// Memory keys are not on it, and backspace takes the last symbol off.
///
/// A tape may be somebody's code. It is wiped when it is dropped or cleared, lives in one place on the
/// heap so that moving it leaves no copy, and has no `Debug`.
pub struct Tape {
    symbols: Box<[u8; Tape::CAPACITY]>,
    pressed: usize,
}

impl Tape {
    /// The number of symbols kept. A longer tape keeps counting but is no code any more.
    pub const CAPACITY: usize = 64;

    /// The number of keys pressed, those beyond [`Tape::CAPACITY`] included.
    pub fn len(&self) -> usize {
        self.pressed
    }

    /// Whether no key was pressed.
    pub fn is_empty(&self) -> bool {
        self.pressed == 0
    }

    /// The symbols; none when more than [`Tape::CAPACITY`] keys were pressed.
    pub fn symbols(&self) -> Option<&[u8]> {
        self.symbols.get(..self.pressed)
    }

    pub(super) fn new() -> Self {
        Self {
            symbols: Box::new([0; Self::CAPACITY]),
            pressed: 0,
        }
    }

    pub(super) fn push(&mut self, symbol: u8) {
        if let Some(slot) = self.symbols.get_mut(self.pressed) {
            *slot = symbol;
        }
        self.pressed = self.pressed.saturating_add(1);
    }

    pub(super) fn pop(&mut self) {
        self.pressed = self.pressed.saturating_sub(1);
        if let Some(slot) = self.symbols.get_mut(self.pressed) {
            slot.zeroize();
        }
    }

    pub(super) fn clear(&mut self) {
        self.symbols.zeroize();
        self.pressed = 0;
    }
}

impl Drop for Tape {
    fn drop(&mut self) {
        self.clear();
    }
}
