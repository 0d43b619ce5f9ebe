//! Finding and reading a code in a picture.
//!
//! A bundle is a large code: 169 modules a side, a few pixels each. One perspective for all of it misses
//! modules as soon as a lens bends lines; here every alignment pattern is found where it is, and modules are
//! looked for between those nearest to them. The work is bounded whatever a picture shows: only so many
//! candidates are tried, each in time that grows with the size of a code, not with what it says.

mod finder;
mod grey;
mod mesh;

use std::io::{Error, ErrorKind, Write};

use rqrr::{Grid, SimpleGrid};

use crate::courier::{MOST_PIXELS, Picture};
use finder::Corners;
use grey::Grey;
use mesh::Mesh;

/// The most bytes that any code holds (ISO/IEC 18004, table 7: version 40 at level L).
const MOST_BYTES: usize = 2_953;

/// Light is compared with its surroundings, over this part of the picture's longer side: the first suits
/// large codes, the last a small one that fills the picture.
const SURROUNDINGS: [usize; 3] = [12, 4, 2];

/// How many versions around the estimated one are tried.
const VERSIONS: usize = 5;

/// The bytes of a code in a picture, exactly. None when there is none that can be read, or it holds anything
/// but bytes; when it is no picture, or too large a one.
pub fn read(picture: &Picture) -> Option<Vec<u8>> {
    let (width, height) = (usize::from(picture.width), usize::from(picture.height));
    let pixels = width.checked_mul(height)?;
    if pixels == 0 || pixels > MOST_PIXELS || pixels != picture.grey.len() {
        return None;
    }
    let grey = Grey::new(width, height, &picture.grey);
    SURROUNDINGS.into_iter().find_map(|part| {
        let dark = grey.dark(width.max(height) / part);
        let candidates = finder::find(&dark);
        candidates.iter().find_map(|corners| decode(&grey, corners))
    })
}

fn decode(grey: &Grey, corners: &Corners) -> Option<Vec<u8>> {
    versions(corners.side).find_map(|version| {
        let mesh = Mesh::fit(grey, corners, version)?;
        let side = mesh::side(version);
        let modules = SimpleGrid::from_func(side, |x, y| mesh.is_dark(grey, x, y));
        let mut bytes = BytesOnly::default();
        Grid::new(modules).decode_to(&mut bytes).ok()?;
        (!bytes.0.is_empty()).then_some(bytes.0)
    })
}

/// The versions whose side is nearest to `side` modules, the nearest first.
fn versions(side: f64) -> impl Iterator<Item = usize> {
    let off = move |version: &usize| (side - mesh::side(*version) as f64).abs();
    let mut all: Vec<usize> = (1..=40).collect();
    all.sort_by(|a, b| off(a).total_cmp(&off(b)));
    all.into_iter().take(VERSIONS)
}

/// Takes what is in byte mode: `rqrr` writes it byte by byte, all else (numbers, letters, kanji) by twos and
/// threes.
#[derive(Default)]
struct BytesOnly(Vec<u8>);

impl Write for BytesOnly {
    fn write(&mut self, written: &[u8]) -> std::io::Result<usize> {
        match written {
            [byte] if self.0.len() < MOST_BYTES => {
                self.0.push(*byte);
                Ok(1)
            }
            _ => Err(Error::from(ErrorKind::InvalidData)),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
