//! Where the modules of a code are in a picture.

use super::{
    finder::Corners,
    grey::{Grey, Point},
};

/// Modules of a side (ISO/IEC 18004, 6.3.1).
pub const fn side(version: usize) -> usize {
    version * 4 + 17
}

/// A module, from the top left corner of the code, and where it is.
#[derive(Clone, Copy)]
struct Pin {
    module: Point,
    at: Point,
}

/// Known places of a code. What lies between goes by those around it.
pub struct Mesh {
    pins: Vec<Pin>,
    side: f64,
    /// How much darker dark is than the light around it, as a part of that.
    depth: f64,
    /// How far to each side of the middle of a module to look, in pixels.
    reach: f64,
    /// The light that parts dark from light, for squares of modules, in rows.
    middles: Vec<f64>,
}

/// Modules of a side of the squares that share a [`Mesh::middles`].
const SQUARE: usize = 4;

/// How far an alignment pattern is looked for from where it should be, in modules: at first, and once those
/// around it are known.
const FAR: f64 = 3.5;
const NEAR: f64 = 1.0;

impl Mesh {
    /// Finds the alignment patterns of a code of this version, from 1 to 40, between its corners.
    pub fn fit(grey: &Grey, corners: &Corners, version: usize) -> Option<Self> {
        let side = side(version) as f64;
        let point = |x, y| Point { x, y };
        let mut pins = vec![
            (point(3.5, 3.5), corners.top_left),
            (point(side - 3.5, 3.5), corners.top_right),
            (point(3.5, side - 3.5), corners.bottom_left),
        ];
        let ends = [0.0, 7.0, side - 7.0, side];
        pins.extend(ends.map(|x| point(x, 3.5)).into_iter().zip(corners.across));
        pins.extend(ends.map(|y| point(3.5, y)).into_iter().zip(corners.down));
        let pins = pins.into_iter().map(|(module, at)| Pin { module, at });
        let mut mesh = Self {
            pins: pins.collect(),
            side,
            depth: 0.0,
            reach: 0.0,
            middles: Vec::new(),
        };
        mesh.depth = mesh.depth(grey);
        let known = mesh.pins.len();
        let patterns = alignment(version);
        mesh.align_all(grey, &patterns, FAR);
        mesh.drop_misfits(known);
        mesh.align_all(grey, &patterns, NEAR);
        // A wrong version finds few where they should be: no need to read all its modules.
        if (mesh.pins.len() - known) * 3 < patterns.len() * 2 && patterns.len() > 1 {
            return None;
        }
        let (_, right, down) = mesh.place(point(side / 2.0, side / 2.0))?;
        mesh.reach = f64::midpoint(right.length(), down.length()) / 4.0;
        mesh.middles = mesh.middles(grey)?;
        Some(mesh)
    }

    /// Whether the module in column `x` and row `y` is dark.
    pub fn is_dark(&self, grey: &Grey, x: usize, y: usize) -> bool {
        let module = Point {
            x: x as f64 + 0.5,
            y: y as f64 + 0.5,
        };
        let squares = (self.side as usize).div_ceil(SQUARE);
        let middle = self.middles.get(y / SQUARE * squares + x / SQUARE);
        match (self.place(module), middle) {
            (Some((at, ..)), Some(middle)) => grey.mean(at, self.reach) < *middle,
            _ => false,
        }
    }

    fn middles(&self, grey: &Grey) -> Option<Vec<f64>> {
        // Wide enough for as many dark modules as light ones; not over the border, which is light.
        const AROUND: f64 = 8.0;
        let squares = (self.side as usize).div_ceil(SQUARE);
        let middle = |square: usize| {
            let middle = (square as f64 + 0.5) * SQUARE as f64;
            middle.clamp(AROUND, self.side - AROUND)
        };
        let places = (0..squares).flat_map(|y| (0..squares).map(move |x| (x, y)));
        places
            .map(|(x, y)| {
                let module = Point {
                    x: middle(x),
                    y: middle(y),
                };
                let (at, ..) = self.place(module)?;
                Some(grey.mean(at, self.reach * 4.0 * AROUND))
            })
            .collect()
    }

    /// Where a place among the modules is in the picture, and there the way to the next module to the right
    /// and to the next one down: moving least squares (Schaefer and others 2006), affine, over the pins.
    fn place(&self, module: Point) -> Option<(Point, Point, Point)> {
        self.place_without(None, module)
    }

    fn place_without(
        &self,
        without: Option<usize>,
        module: Point,
    ) -> Option<(Point, Point, Point)> {
        /// A pin nearer than this is not worth more, in modules squared.
        const CLOSE: f64 = 16.0;
        let weighed = || {
            let pins = self.pins.iter().enumerate();
            let pins = pins.filter(move |(i, _)| Some(*i) != without);
            pins.map(|(_, pin)| {
                let off = pin.module.to(module);
                let weight = off.x * off.x + off.y * off.y + CLOSE;
                (pin, weight.powi(-3))
            })
        };
        let (mut all, mut from, mut to) = (0.0, Point::default(), Point::default());
        for (pin, weight) in weighed() {
            all += weight;
            from = from.plus(pin.module, weight);
            to = to.plus(pin.at, weight);
        }
        let origin = Point::default();
        let (from, to) = (origin.plus(from, 1.0 / all), origin.plus(to, 1.0 / all));
        let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
        let (mut by_x, mut by_y) = (origin, origin);
        for (pin, weight) in weighed() {
            let (off, moved) = (from.to(pin.module), to.to(pin.at));
            xx += weight * off.x * off.x;
            xy += weight * off.x * off.y;
            yy += weight * off.y * off.y;
            by_x = by_x.plus(moved, weight * off.x);
            by_y = by_y.plus(moved, weight * off.y);
        }
        let determinant = xx * yy - xy * xy;
        let solve = |a: Point, times: f64, b: Point, less: f64| {
            origin
                .plus(a, times / determinant)
                .plus(b, -less / determinant)
        };
        let right = solve(by_x, yy, by_y, xy);
        let down = solve(by_y, xx, by_x, xy);
        let off = from.to(module);
        let at = to.plus(right, off.x).plus(down, off.y);
        let sound = [at, right, down]
            .iter()
            .all(|p| p.x.is_finite() && p.y.is_finite());
        sound.then_some((at, right, down))
    }

    /// Where the alignment pattern around a module is: the place where light and dark differ most as they
    /// should. None when nothing there looks like one.
    fn align(&self, grey: &Grey, module: Point, far: f64) -> Option<Point> {
        let (at, right, down) = self.place(module)?;
        let reach = f64::midpoint(right.length(), down.length()) / 4.0;
        let best = |middle: Point, far: f64, step: f64| {
            let steps = (far / step).round() as i32;
            let along = move || (-steps..=steps).map(move |n| f64::from(n) * step);
            let places = along().flat_map(|y| along().map(move |x| (x, y)));
            let scored = places.map(|(x, y)| {
                let at = middle.plus(right, x).plus(down, y);
                // Chance makes likenesses: the nearer one counts for more.
                let nearness = 1.0 - x.hypot(y) * 0.1;
                (pattern(grey, at, right, down, reach) * nearness, at)
            });
            scored.max_by(|(a, _), (b, _)| a.total_cmp(b))
        };
        let (score, about) = best(at, far, 0.5)?;
        let (_, best) = best(about, 0.375, 0.125)?;
        // Dark and light differ by twice that; a blurred ring by less.
        let least = grey.mean(at, reach * 32.0) * self.depth * 0.7;
        (score > least).then_some(best)
    }

    /// By the squares in the corners: their middles are dark.
    fn depth(&self, grey: &Grey) -> f64 {
        let depths = self.pins.iter().take(3).filter_map(|pin| {
            let (_, right, down) = self.place(pin.module)?;
            let module = f64::midpoint(right.length(), down.length());
            let around = grey.mean(pin.at, module * 8.0).max(1.0);
            Some(1.0 - grey.mean(pin.at, module / 2.0) / around)
        });
        depths.fold(1.0, f64::min).max(0.05)
    }

    /// Looks for those patterns that have no pin yet.
    fn align_all(&mut self, grey: &Grey, patterns: &[Point], far: f64) {
        for &module in patterns {
            let is_known = self.pins.iter().any(|pin| pin.module == module);
            if !is_known && let Some(at) = self.align(grey, module, far) {
                self.pins.push(Pin { module, at });
            }
        }
    }

    /// Takes out the pins, but the first ones, that are not where the others say.
    fn drop_misfits(&mut self, keep: usize) {
        for _ in keep..self.pins.len() {
            let offs = (keep..self.pins.len()).filter_map(|i| Some((i, self.off(i)?)));
            let worst = offs.max_by(|(_, a), (_, b)| a.total_cmp(b));
            match worst {
                Some((i, off)) if off > NEAR => self.pins.remove(i),
                _ => return,
            };
        }
    }

    /// How far a pin is from where all others say, in modules.
    fn off(&self, i: usize) -> Option<f64> {
        let pin = *self.pins.get(i)?;
        let (at, right, down) = self.place_without(Some(i), pin.module)?;
        Some(at.to(pin.at).length() / f64::midpoint(right.length(), down.length()))
    }
}

/// How much lighter the ring of an alignment pattern around `at` is than the rest of it.
fn pattern(grey: &Grey, at: Point, right: Point, down: Point, reach: f64) -> f64 {
    let (mut dark, mut light) = (0.0, 0.0);
    for y in -2_i32..=2 {
        for x in -2_i32..=2 {
            let at = at.plus(right, f64::from(x)).plus(down, f64::from(y));
            let mean = grey.mean(at, reach);
            if x.abs().max(y.abs()) == 1 {
                light += mean / 8.0;
            } else {
                dark += mean / 17.0;
            }
        }
    }
    light - dark
}

/// The middles of the alignment patterns of a version, those first that are near ones before them (ISO/IEC
/// 18004, annex E; by the rule of Nayuki's generator, which gives the same table).
fn alignment(version: usize) -> Vec<Point> {
    if version < 2 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = if version == 32 {
        26
    } else {
        (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    };
    let last = side(version) - 7;
    let middle = |i: usize| match i {
        0 => 6.5,
        _ => last.saturating_sub(step * (count - 1 - i)) as f64 + 0.5,
    };
    let mut places: Vec<(usize, usize)> = (0..count)
        .flat_map(|j| (0..count).map(move |i| (i, j)))
        // There are the squares of the corners.
        .filter(|&(i, j)| {
            let end = count - 1;
            !matches!((i, j), (0, 0)) && (i, j) != (0, end) && (i, j) != (end, 0)
        })
        .collect();
    // Along the edges first, which start at a corner whose two directions are known, then row by row.
    places.sort_by_key(|&(i, j)| (i.min(j), i + j));
    places
        .into_iter()
        .map(|(i, j)| Point {
            x: middle(i),
            y: middle(j),
        })
        .collect()
}
