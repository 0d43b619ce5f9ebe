//! A picture, and the light around each point of it.

/// A place in a picture, in pixels from its top left corner; the middle of the first pixel is at 0.5.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub fn to(self, other: Self) -> Self {
        Self {
            x: other.x - self.x,
            y: other.y - self.y,
        }
    }

    pub fn plus(self, other: Self, times: f64) -> Self {
        Self {
            x: self.x + other.x * times,
            y: self.y + other.y * times,
        }
    }

    pub fn length(self) -> f64 {
        self.x.hypot(self.y)
    }
}

/// A picture with its sums (a summed-area table, Crow 1984), so that the mean of any rectangle is four
/// look-ups.
pub struct Grey {
    width: usize,
    height: usize,
    /// Of all pixels above and to the left; one column and row more than the picture.
    sums: Vec<u32>,
}

impl Grey {
    /// `pixels` has `width` times `height` bytes, at most `MOST_PIXELS`: their sum fits.
    pub fn new(width: usize, height: usize, pixels: &[u8]) -> Self {
        let mut sums = vec![0_u32; width + 1];
        sums.reserve_exact((width + 1) * height);
        for row in pixels.chunks_exact(width) {
            let above = sums.len() - (width + 1);
            let mut left = 0_u32;
            sums.push(0);
            for (x, pixel) in (1..).zip(row) {
                left += u32::from(*pixel);
                let sum = sums.get(above + x).copied().unwrap_or_default();
                sums.push(sum + left);
            }
        }
        Self {
            width,
            height,
            sums,
        }
    }

    /// The mean of the pixels whose middle is at most `reach` pixels to each side of a place: at least that
    /// of the one pixel that is nearest, also outside.
    pub fn mean(&self, at: Point, reach: f64) -> f64 {
        let span = |at: f64, end: usize| {
            let last = end.saturating_sub(1);
            let nearest = (at.max(0.0) as usize).min(last);
            let first = ((at - reach).max(0.0).round() as usize).min(nearest);
            let end = ((at + reach).max(0.0).round() as usize).clamp(nearest + 1, last + 1);
            (first, end)
        };
        let (left, right) = span(at.x, self.width);
        let (top, bottom) = span(at.y, self.height);
        let sum = |x, y| {
            let place = y * (self.width + 1) + x;
            f64::from(self.sums.get(place).copied().unwrap_or_default())
        };
        let all = sum(right, bottom) + sum(left, top) - sum(left, bottom) - sum(right, top);
        all / ((right - left) * (bottom - top)) as f64
    }

    /// Which pixels are darker than what is around them, within a square of `size` pixels a side.
    pub fn dark(&self, size: usize) -> Dark {
        // So much darker, or noise on a light ground would be.
        const DARKER: f64 = 0.95;
        let reach = (size as f64 / 2.0).max(8.0);
        let places = (0..self.height).flat_map(|y| (0..self.width).map(move |x| (x, y)));
        let pixels = places.map(|(x, y)| {
            let at = Point {
                x: x as f64 + 0.5,
                y: y as f64 + 0.5,
            };
            self.mean(at, 0.0) < self.mean(at, reach) * DARKER
        });
        Dark {
            width: self.width,
            pixels: pixels.collect(),
        }
    }
}

/// A picture of dark and light.
pub struct Dark {
    width: usize,
    pixels: Vec<bool>,
}

impl Dark {
    /// The rows, from the top.
    pub fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.pixels.chunks_exact(self.width)
    }

    /// Whether it is dark at a place; none outside.
    pub fn at(&self, at: Point) -> Option<bool> {
        let inside = at.x >= 0.0 && at.y >= 0.0 && (at.x as usize) < self.width;
        let place = (at.y as usize).checked_mul(self.width)?;
        self.pixels
            .get(place.checked_add(at.x as usize)?)
            .copied()
            .filter(|_| inside)
    }
}
