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
    /// Around the code, in pixels.
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
fn measure() {
    let bytes = Noise(1).bytes(IN_A_CODE);
    let code = draw(&bytes);
    println!("side {}", code.side());
    for scale in [2.5, 3.0, 4.0, 5.0, 6.0, 8.0] {
        for (name, how) in [
            ("plain", PLAIN),
            (
                "turned",
                Photo {
                    turned: 5.0,
                    border: 60.0,
                    ..PLAIN
                },
            ),
            (
                "turned 20",
                Photo {
                    turned: 20.0,
                    border: 200.0,
                    ..PLAIN
                },
            ),
            ("noise", Photo { noise: 40, ..PLAIN }),
            ("noise 60", Photo { noise: 60, ..PLAIN }),
            ("blur1", Photo { blur: 1, ..PLAIN }),
            ("blur2", Photo { blur: 2, ..PLAIN }),
            (
                "bent1",
                Photo {
                    bent: 0.01,
                    border: 60.0,
                    ..PLAIN
                },
            ),
            (
                "bent2",
                Photo {
                    bent: 0.02,
                    border: 60.0,
                    ..PLAIN
                },
            ),
            (
                "bent3",
                Photo {
                    bent: 0.03,
                    border: 60.0,
                    ..PLAIN
                },
            ),
            (
                "bent5",
                Photo {
                    bent: 0.05,
                    border: 60.0,
                    ..PLAIN
                },
            ),
            (
                "slant5",
                Photo {
                    aslant: 0.05,
                    border: 80.0,
                    ..PLAIN
                },
            ),
            (
                "slant10",
                Photo {
                    aslant: 0.1,
                    border: 100.0,
                    ..PLAIN
                },
            ),
            (
                "slant20",
                Photo {
                    aslant: 0.2,
                    border: 200.0,
                    ..PLAIN
                },
            ),
            (
                "all",
                Photo {
                    aslant: 0.1,
                    border: 100.0,
                    turned: 7.0,
                    bent: 0.01,
                    noise: 25,
                    blur: 1,
                    ..PLAIN
                },
            ),
        ] {
            let picture = photo(&code, Photo { scale, ..how });
            let (width, start) = (picture.width, std::time::Instant::now());
            let got = read(picture);
            println!(
                "{scale} {name}: {} ({width} px, {:?})",
                got.is_some_and(|g| g == bytes),
                start.elapsed()
            );
        }
    }
}
