//! The three large squares in the corners of a code (ISO/IEC 18004, 6.3.3: finder patterns).

use super::grey::{Dark, Point};

/// The most places that are kept while looking, of which the best are tried.
const MOST_PLACES: usize = 64;
const BEST_PLACES: usize = 12;
/// The most threes of places that are tried.
const BEST_THREES: usize = 12;

/// Three corners of a code.
pub struct Corners {
    /// The middle of each square.
    pub top_left: Point,
    pub top_right: Point,
    pub bottom_left: Point,
    /// Where the squares end on the line between two middles, from left to right and from top to bottom: at 0
    /// and 7 modules, and at 7 modules before the last and at the last.
    pub across: [Point; 4],
    pub down: [Point; 4],
    /// About how many modules a side has.
    pub side: f64,
}

/// A place that looks like one of the squares.
#[derive(Clone, Copy)]
struct Place {
    at: Point,
    /// Pixels a module, along a row of pixels.
    module: f64,
    /// In how many rows of pixels it was seen.
    seen: u32,
}

/// Threes of squares that may be the corners of a code, the likeliest first.
pub fn find(dark: &Dark) -> Vec<Corners> {
    let mut places = places(dark);
    places.sort_by_key(|place| std::cmp::Reverse(place.seen));
    places.truncate(BEST_PLACES);
    let mut threes = Vec::new();
    for (i, first) in places.iter().enumerate() {
        for (j, second) in places.iter().enumerate().skip(i + 1) {
            for third in places.iter().skip(j + 1) {
                threes.extend(three([first, second, third]));
            }
        }
    }
    threes.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    threes.truncate(BEST_THREES);
    threes
        .into_iter()
        .filter_map(|(_, at)| corners(dark, at))
        .collect()
}

fn places(dark: &Dark) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for (row, y) in dark.rows().zip(0_u32..) {
        let mut runs = [0_u32; 5];
        let mut last = false;
        for (is_dark, x) in row.iter().copied().chain([false]).zip(0_u32..) {
            if is_dark == last {
                runs[4] += 1;
                continue;
            }
            if last && let Some(module) = module(runs) {
                let total: u32 = runs.iter().sum();
                let at = Point {
                    x: f64::from(x) - f64::from(total) / 2.0,
                    y: f64::from(y) + 0.5,
                };
                if let Some(at) = middle(dark, at, module) {
                    note(dark, &mut places, at, module);
                }
            }
            runs = [runs[1], runs[2], runs[3], runs[4], 1];
            last = is_dark;
        }
    }
    places
}

/// Pixels a module, when runs of dark, light, dark, light, dark are as a line through the middle of a square.
fn module(runs: [u32; 5]) -> Option<f64> {
    const EXPECTED: [f64; 5] = [1.0, 1.0, 3.0, 1.0, 1.0];
    let total: u32 = runs.iter().sum();
    let module = f64::from(total) / 7.0;
    // Half of it may be missing or too much, as in ZXing's detector.
    let fits = runs.iter().zip(EXPECTED).all(|(run, modules)| {
        *run > 0 && (f64::from(*run) - module * modules).abs() < module * modules * 0.6
    });
    fits.then_some(module)
}

/// The middle of a square that is `module` pixels a module wide at `at`, if the column there fits too.
fn middle(dark: &Dark, at: Point, module_across: f64) -> Option<Point> {
    let far = module_across * 14.0;
    let (down, up) = (Point { x: 0.0, y: 1.0 }, Point { x: 0.0, y: -1.0 });
    let below = edges(dark, at, down, far)?;
    let above = edges(dark, at, up, far)?;
    let pixels = |distance: f64| distance.round().max(0.0) as u32;
    let runs = [
        pixels(above[2] - above[1]),
        pixels(above[1] - above[0]),
        pixels(above[0] + below[0]),
        pixels(below[1] - below[0]),
        pixels(below[2] - below[1]),
    ];
    let module_down = module(runs)?;
    let alike = module_down < module_across * 2.0 && module_across < module_down * 2.0;
    alike.then_some(Point {
        x: at.x,
        y: at.y + (below[2] - above[2]) / 2.0,
    })
}

/// How far from the middle of a square, in a direction of length 1, its dark middle ends, the light ring
/// ends, and the dark ring ends; at most `far` pixels off.
fn edges(dark: &Dark, from: Point, direction: Point, far: f64) -> Option<[f64; 3]> {
    const STEP: f64 = 0.25;
    let mut found = [0.0; 3];
    let mut distance = 0.0;
    for (edge, is_dark) in found.iter_mut().zip([true, false, true]) {
        while dark.at(from.plus(direction, distance)).unwrap_or(false) == is_dark {
            distance += STEP;
            if distance > far {
                return None;
            }
        }
        *edge = distance;
    }
    Some(found)
}

/// Whether it looks like a square all around, and not only across and down.
fn is_square(dark: &Dark, at: Point, module: f64) -> bool {
    const DIRECTIONS: u32 = 16;
    let fits = (0..DIRECTIONS).filter(|turn| {
        let angle = f64::from(*turn) / f64::from(DIRECTIONS) * std::f64::consts::TAU;
        let (y, x) = angle.sin_cos();
        let edges = edges(dark, at, Point { x, y }, module * 10.0);
        // At 1.5, 2.5 and 3.5 modules, or at as much more as the direction is askew.
        edges.is_some_and(|[middle, light, end]| {
            (middle / end - 1.5 / 3.5).abs() < 0.18 && (light / end - 2.5 / 3.5).abs() < 0.14
        })
    });
    fits.count() >= 12
}

fn note(dark: &Dark, places: &mut Vec<Place>, at: Point, module: f64) {
    let near = |place: &&mut Place| place.at.to(at).length() < module.max(place.module) * 1.5;
    if let Some(place) = places.iter_mut().find(near) {
        let seen = f64::from(place.seen);
        place.at = place.at.plus(place.at.to(at), 1.0 / (seen + 1.0));
        place.module += (module - place.module) / (seen + 1.0);
        place.seen += 1;
    } else if places.len() < MOST_PLACES && is_square(dark, at, module) {
        places.push(Place {
            at,
            module,
            seen: 1,
        });
    }
}

/// The three as top left, top right, bottom left, and how far they are from a square's corners (0 is not at
/// all); none when they can't be.
fn three(places: [&Place; 3]) -> Option<(f64, [Point; 3])> {
    let [a, b, c] = places;
    // The corner at the right angle is across from the longest side.
    let turns = [[a, b, c], [b, c, a], [c, a, b]];
    let across = |[_, p, q]: &[&Place; 3]| p.at.to(q.at).length();
    let [corner, p, q] = turns
        .into_iter()
        .max_by(|one, other| across(one).total_cmp(&across(other)))?;
    let (to_p, to_q) = (corner.at.to(p.at), corner.at.to(q.at));
    let (long, short) = (
        to_p.length().max(to_q.length()),
        to_p.length().min(to_q.length()),
    );
    let modules = [a.module, b.module, c.module];
    let largest = modules.into_iter().fold(0.0, f64::max);
    let smallest = modules.into_iter().fold(f64::INFINITY, f64::min);
    // 14 modules lie between two middles of the smallest code.
    if short < smallest * 8.0 {
        return None;
    }
    let askew = (to_p.x * to_q.x + to_p.y * to_q.y).abs() / (long * short);
    let uneven = long / short - 1.0;
    let unlike = largest / smallest - 1.0;
    if askew > 0.4 || uneven > 0.6 || unlike > 1.0 {
        return None;
    }
    let turned = to_p.x * to_q.y - to_p.y * to_q.x;
    let (right, bottom) = if turned > 0.0 { (p, q) } else { (q, p) };
    Some((askew + uneven + unlike, [corner.at, right.at, bottom.at]))
}

fn corners(dark: &Dark, [top_left, top_right, bottom_left]: [Point; 3]) -> Option<Corners> {
    let (across, wide) = line(dark, top_left, top_right)?;
    let (down, high) = line(dark, top_left, bottom_left)?;
    Some(Corners {
        top_left,
        top_right,
        bottom_left,
        across,
        down,
        side: f64::midpoint(wide, high),
    })
}

/// Where two squares end on the line through their middles, and how many modules a side has by that.
fn line(dark: &Dark, from: Point, to: Point) -> Option<([Point; 4], f64)> {
    let way = from.to(to);
    let length = way.length();
    let ahead = Point::default().plus(way, 1.0 / length);
    let back = Point::default().plus(way, -1.0 / length);
    let far = length;
    let outer = |from, direction| edges(dark, from, direction, far).map(|edges| edges[2]);
    let first = [outer(from, back)?, outer(from, ahead)?];
    let last = [outer(to, back)?, outer(to, ahead)?];
    let ends = [
        from.plus(back, first[0]),
        from.plus(ahead, first[1]),
        to.plus(back, last[0]),
        to.plus(ahead, last[1]),
    ];
    let module = |[one, other]: [f64; 2]| (one + other) / 7.0;
    // Under perspective modules grow along the way: their number goes with the geometric mean.
    let side = length / (module(first) * module(last)).sqrt() + 7.0;
    side.is_finite().then_some((ends, side))
}
