//! A QR code as it is shown.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

/// The modules of a side of the largest code (ISO/IEC 18004, version 40).
const LONGEST_SIDE: u16 = 177;

/// A square of light and dark modules. It has no border: whoever shows it leaves four light modules free on
/// every side (ISO/IEC 18004, 6.3.8), in the colour of the light ones.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    side: u16,
    /// One bit a module, in rows from the top, the lowest bit of a byte first; 1 is dark.
    bits: Vec<u8>,
}

impl Code {
    /// The code of `side` modules a side, at most 177 (what is more is left out), dark where `is_dark` says
    /// so of a column and a row.
    #[must_use]
    pub fn from_fn(side: u16, is_dark: impl Fn(u16, u16) -> bool) -> Self {
        let side = side.min(LONGEST_SIDE);
        let modules = usize::from(side).pow(2);
        let mut bits = vec![0_u8; modules.div_ceil(8)];
        let places = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        for ((x, y), place) in places.zip(0_usize..) {
            if let Some(byte) = bits.get_mut(place / 8).filter(|_| is_dark(x, y)) {
                *byte |= 1 << (place % 8);
            }
        }
        Self { side, bits }
    }

    /// Modules of a side.
    #[must_use]
    pub fn side(&self) -> u16 {
        self.side
    }

    /// Whether the module in column `x` and row `y`, from 0 at the top left, is dark; none outside is.
    #[must_use]
    pub fn is_dark(&self, x: u16, y: u16) -> bool {
        let place = usize::from(y) * usize::from(self.side) + usize::from(x);
        let byte = self.bits.get(place / 8).copied().unwrap_or_default();
        x < self.side && y < self.side && byte >> (place % 8) & 1 == 1
    }

    /// The dark modules as the `d` of an SVG path to fill, one module to a unit, from (0, 0) to
    /// ([`Code::side`], [`Code::side`]): one rectangle for each run in a row. Draw it with
    /// `shape-rendering="crispEdges"`, or rows show a seam.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        // After `z`, relative moves start where the rectangle did.
        let (mut from_x, mut from_y) = (0_i32, 0_i32);
        for y in 0..self.side {
            let mut x = 0;
            while let Some(start) = (x..self.side).find(|x| self.is_dark(*x, y)) {
                let end = (start..self.side).find(|x| !self.is_dark(*x, y));
                x = end.unwrap_or(self.side);
                let (at_x, at_y) = (i32::from(start), i32::from(y));
                let (right, down, run) = (at_x - from_x, at_y - from_y, x - start);
                // Writing to a String cannot fail.
                let _ = write!(path, "m{right} {down}h{run}v1h-{run}z");
                (from_x, from_y) = (at_x, at_y);
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_dark_is_what_was_said_to_be() {
        for side in [0, 1, 7, 8, 21, 177] {
            let rule = |x: u16, y: u16| (x * 7 + y * 3) % 5 < 2;
            let code = Code::from_fn(side, rule);
            assert_eq!(code.side(), side);
            for y in 0..side + 9 {
                for x in 0..side + 9 {
                    let inside = x < side && y < side;
                    assert_eq!(code.is_dark(x, y), inside && rule(x, y), "{side}: {x}, {y}");
                }
            }
        }
    }

    #[test]
    fn a_path_has_one_rectangle_for_each_run() {
        let rows = ["##.#", "....", ".###", "#..."];
        let code = Code::from_fn(4, |x, y| {
            rows[usize::from(y)].as_bytes()[usize::from(x)] == b'#'
        });
        let expected = "m0 0h2v1h-2zm3 0h1v1h-1zm-2 2h3v1h-3zm-1 1h1v1h-1z";
        assert_eq!(code.path(), expected);
        assert_eq!(Code::default().path(), "");
    }

    #[test]
    fn a_code_that_is_cut_short_is_light_there() {
        let cut = Code {
            side: 177,
            bits: vec![0xff],
        };
        assert!(cut.is_dark(7, 0) && !cut.is_dark(8, 0) && !cut.is_dark(176, 176));
        let path = cut.path();
        assert_eq!(path, "m0 0h8v1h-8z");
    }
}
