//! Codes to scan: what is drawn can be read from a picture of it, and a picture can do no harm.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

use proptest::prelude::*;
use tally::{
    courier::{Answer, Code, MOST_IN_A_CODE, MOST_PIXELS, Picture, Question, answer},
    i18n::Locale,
    share::IN_A_CODE,
};

/// Numbers without a pattern, the same each time (xorshift64*, Vigna 2016).
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32
    }

    fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.next() as u8).collect()
    }
}

fn draw(bytes: &[u8]) -> Code {
    match answer(&Question::Draw(bytes.to_vec())) {
        Answer::Code(code) => code,
        _ => panic!("{} bytes are not drawn", bytes.len()),
    }
}

fn read(picture: Picture) -> Option<Vec<u8>> {
    match answer(&Question::Read(picture)) {
        Answer::Bytes(bytes) => Some(bytes),
        Answer::Failed => None,
        _ => panic!("this is no answer to a picture"),
    }
}

/// How a code is photographed.
#[derive(Debug, Clone, Copy)]
struct Photo {
    /// Pixels a module.
    scale: f64,
    /// Around the code, in pixels; at least four modules are usual.
    border: f64,
    /// Clockwise, in degrees.
    turned: f64,
    /// The most that a pixel is off, of 255.
    noise: u8,
    /// Pixels over which an edge spreads to each side.
    blur: u8,
    /// Pincushion: how far, of its distance from the middle, a corner of the picture is off.
    bent: f64,
    /// How much nearer the right side is than the left: perspective.
    aslant: f64,
}

const PLAIN: Photo = Photo {
    scale: 3.0,
    border: 12.0,
    turned: 0.0,
    noise: 0,
    blur: 0,
    bent: 0.0,
    aslant: 0.0,
};

/// A picture of a code: grey on grey, as no screen is black and no photo white.
fn photo(code: &Code, how: Photo) -> Picture {
    let side = f64::from(code.side());
    let edge = (side * how.scale + 2.0 * how.border).ceil();
    let size = edge as u16;
    let (sin, cos) = how.turned.to_radians().sin_cos();
    let at = |x: f64, y: f64| {
        // From the middle, in halves of the picture.
        let (x, y) = (x / edge * 2.0 - 1.0, y / edge * 2.0 - 1.0);
        let far = 1.0 + how.aslant * x;
        let (x, y) = (x / far, y / far);
        let bent = 1.0 + how.bent * (x * x + y * y) / 2.0;
        let (x, y) = (x * bent, y * bent);
        let (x, y) = (x * cos + y * sin, y * cos - x * sin);
        let modules = edge / how.scale / 2.0;
        let (x, y) = (x * modules + side / 2.0, y * modules + side / 2.0);
        let inside = x >= 0.0 && y >= 0.0;
        if inside && code.is_dark(x as u16, y as u16) {
            50.0
        } else {
            210.0
        }
    };
    let mut noise = Noise(7);
    let spread = i32::from(how.blur);
    let mut grey = Vec::new();
    for y in 0..size {
        for x in 0..size {
            let (mut sum, mut count) = (0.0, 0.0);
            for down in -spread..=spread {
                for right in -spread..=spread {
                    for half in [0.25, 0.75] {
                        let (right, down) = (f64::from(right), f64::from(down));
                        sum += at(f64::from(x) + right + half, f64::from(y) + down + half);
                        count += 1.0;
                    }
                }
            }
            let off = noise.next() % (2 * u64::from(how.noise) + 1);
            let off = off as f64 - f64::from(how.noise);
            grey.push((sum / count + off).clamp(0.0, 255.0) as u8);
        }
    }
    Picture {
        width: size,
        height: size,
        grey,
    }
}

#[test]
fn a_bundle_comes_out_of_a_photo_as_it_was() {
    let bytes = Noise(1).bytes(IN_A_CODE);
    let code = draw(&bytes);
    for scale in [3.0, 4.0, 6.0] {
        let wide = 20.0 * scale;
        let photos = [
            PLAIN,
            Photo {
                turned: 5.0,
                border: wide,
                ..PLAIN
            },
            Photo {
                turned: 20.0,
                border: 50.0 * scale,
                ..PLAIN
            },
            Photo {
                turned: 180.0,
                ..PLAIN
            },
            Photo {
                turned: 90.0,
                border: wide,
                ..PLAIN
            },
            Photo { noise: 60, ..PLAIN },
            Photo { blur: 1, ..PLAIN },
            Photo {
                bent: 0.02,
                border: wide,
                ..PLAIN
            },
            Photo {
                bent: 0.05,
                border: wide,
                ..PLAIN
            },
            Photo {
                aslant: 0.05,
                border: 30.0 * scale,
                ..PLAIN
            },
            Photo {
                aslant: 0.1,
                border: 40.0 * scale,
                ..PLAIN
            },
        ];
        for how in photos {
            let how = Photo { scale, ..how };
            assert!(read(photo(&code, how)) == Some(bytes.clone()), "{how:?}");
        }
    }
    let all = Photo {
        scale: 5.0,
        border: 200.0,
        turned: 7.0,
        noise: 25,
        blur: 1,
        bent: 0.01,
        aslant: 0.1,
    };
    assert!(read(photo(&code, all)) == Some(bytes));
}

#[test]
fn every_length_that_fits_comes_out_as_it_was() {
    // 64 bytes are the keys of a desk.
    for length in [32, 64, 100, 256, 1_000, 2_047, MOST_IN_A_CODE] {
        let bytes = Noise(length as u64).bytes(length);
        let how = Photo {
            scale: 4.0,
            border: 16.0,
            ..PLAIN
        };
        assert!(read(photo(&draw(&bytes), how)) == Some(bytes), "{length}");
    }
}

#[test]
fn a_small_code_is_read_from_near_and_from_far() {
    let bytes = Noise(5).bytes(64);
    let code = draw(&bytes);
    for (scale, border) in [(4.0, 600.0), (12.0, 100.0), (30.0, 120.0)] {
        let how = Photo {
            scale,
            border,
            turned: 8.0,
            noise: 20,
            ..PLAIN
        };
        assert!(read(photo(&code, how)) == Some(bytes.clone()), "{how:?}");
    }
}

#[test]
fn bytes_are_not_taken_for_text() {
    for bytes in [vec![0; 64], vec![0xff; 64], b"\xc3\x28 not UTF-8".repeat(4)] {
        assert!(read(photo(&draw(&bytes), PLAIN)) == Some(bytes));
    }
}

#[test]
fn a_bundle_is_drawn_for_a_phone_with_correction_to_spare() {
    // Version 38: level M holds 2,099 bytes there (ISO/IEC 18004, table 7).
    assert_eq!(draw(&Noise(1).bytes(IN_A_CODE)).side(), 169);
    // 24 blots of 6 modules a side: a reflection, dust, a crack.
    let bytes = Noise(2).bytes(IN_A_CODE);
    let code = draw(&bytes);
    let mut noise = Noise(3);
    let blots: Vec<(u16, u16)> = (0..24)
        .map(|_| {
            (
                20 + (noise.next() % 130) as u16,
                20 + (noise.next() % 130) as u16,
            )
        })
        .collect();
    let blotted = Code::from_fn(code.side(), |x, y| {
        let blotted = blots
            .iter()
            .any(|(left, top)| (*left..left + 6).contains(&x) && (*top..top + 6).contains(&y));
        blotted || code.is_dark(x, y)
    });
    assert!(read(photo(&blotted, PLAIN)) == Some(bytes));
}

#[test]
fn what_is_no_bundle_is_not_drawn() {
    for bytes in [Vec::new(), vec![0; MOST_IN_A_CODE + 1], vec![0; 70_000]] {
        assert!(answer(&Question::Draw(bytes)) == Answer::Failed);
    }
}

#[test]
fn what_is_no_picture_is_refused() {
    let picture = |width: u16, height: u16, length: usize| Picture {
        width,
        height,
        grey: vec![128; length],
    };
    let too_large = MOST_PIXELS / 2_000 + 1;
    for picture in [
        Picture::default(),
        picture(10, 10, 99),
        picture(10, 10, 101),
        picture(0, 10, 0),
        picture(2_000, too_large as u16, 2_000 * too_large),
        picture(u16::MAX, u16::MAX, 4),
        picture(1, 1, 1),
        picture(1_000, 1_000, 1_000_000),
    ] {
        assert!(read(picture).is_none());
    }
}

#[test]
fn what_is_not_in_byte_mode_is_refused() {
    use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
    let made = |segments: &[QrSegment]| {
        let (low, all) = (QrCodeEcc::Low, (Version::MIN, Version::MAX));
        let made = QrCode::encode_segments_advanced(segments, low, all.0, all.1, None, false);
        let made = made.unwrap();
        let code = Code::from_fn(made.size() as u16, |x, y| {
            made.get_module(i32::from(x), i32::from(y))
        });
        read(photo(&code, PLAIN))
    };
    assert!(made(&[QrSegment::make_bytes(b"bytes, as a check")]).is_some());
    assert!(made(&[QrSegment::make_numeric("123456789012345")]).is_none());
    assert!(made(&[QrSegment::make_alphanumeric("LETTERS AND 123")]).is_none());
    let mixed = [
        QrSegment::make_bytes(b"bytes"),
        QrSegment::make_numeric("123456"),
    ];
    assert!(made(&mixed).is_none());
}

/// Thousands of squares as in the corners of a code: each three of them could be one.
#[test]
fn a_picture_of_corners_ends_soon() {
    let (width, height) = (2_000_u16, 2_000_u16);
    let ring = |x: u16| x.abs_diff(3);
    let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x % 10, y % 10)));
    let grey = pixels.map(|(x, y)| match ring(x).max(ring(y)) {
        0 | 1 | 3 => 40,
        _ => 220,
    });
    let picture = Picture {
        width,
        height,
        grey: grey.collect(),
    };
    // What hangs is ended by what runs the tests.
    assert!(read(picture).is_none());
}

#[test]
fn the_words_are_those_of_the_lists() {
    for (locale, file, count) in [
        (Locale::En, include_str!("../assets/words/en.txt"), 7_698),
        (Locale::Fr, include_str!("../assets/words/fr.txt"), 4_907),
    ] {
        let Answer::Words(words) = answer(&Question::Words(locale)) else {
            panic!("{locale:?}: no words");
        };
        assert!(words == file);
        assert_eq!(words.lines().count(), count);
        assert!(words.lines().is_sorted());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_picture_does_harm(
        width in 1_u16..120,
        height in 1_u16..120,
        seed in 1_u64..,
        dark in 0_u8..,
    ) {
        let length = usize::from(width) * usize::from(height);
        let noise = Noise(seed).bytes(length).into_iter();
        let grey = noise.map(|byte| if byte < dark { byte / 4 } else { byte }).collect();
        let _ = read(Picture { width, height, grey });
    }

    /// A whole code, with modules turned over all over it: correction fails, or what it gives is whole.
    #[test]
    fn no_damage_to_a_code_gives_other_bytes(
        length in 20_usize..400,
        seed in 1_u64..,
        damage in 0_u64..40,
    ) {
        let bytes = Noise(seed).bytes(length);
        let code = draw(&bytes);
        let mut noise = Noise(seed ^ 0x5555);
        let damaged: Vec<bool> = (0..usize::from(code.side()).pow(2))
            .map(|_| noise.next() % 100 < damage)
            .collect();
        let damaged = Code::from_fn(code.side(), |x, y| {
            let place = usize::from(y) * usize::from(code.side()) + usize::from(x);
            code.is_dark(x, y) != damaged[place]
        });
        let read = read(photo(&damaged, PLAIN));
        prop_assert!(read.is_none() || read == Some(bytes));
    }

    #[test]
    fn whatever_is_drawn_is_read(bytes in prop::collection::vec(any::<u8>(), 20..600)) {
        prop_assert!(read(photo(&draw(&bytes), PLAIN)) == Some(bytes));
    }
}
