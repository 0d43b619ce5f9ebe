//! Measures the directory's search against peers in the same run:
//! `cargo bench --bench directory -- nearest|text|load`. Figures are of the machine; ratios travel.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    dead_code,
    reason = "it prints figures, may stop at any fault, and shares files with tests and other benches"
)]

#[path = "../../tests/directory_support/mod.rs"]
mod directory_support;
#[path = "../browser/figures.rs"]
mod figures;
mod load;
mod nearest;
mod text;

use std::time::Instant;

fn main() {
    let which = std::env::args().nth(1).unwrap_or_default();
    match which.as_str() {
        "nearest" => nearest::run(),
        "text" => text::run(),
        "load" => load::run(),
        // What `cargo test --all-targets` and a bare `cargo bench` call it with.
        _ => println!("name one of: nearest, text, load"),
    }
}

/// Microseconds that `act` takes, and what it gives.
fn timed<T>(act: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let result = std::hint::black_box(act());
    (start.elapsed().as_secs_f64() * 1e6, result)
}

/// `median / 95th of a hundred`, in microseconds.
fn middle_and_tail(values: &[f64]) -> String {
    let (p50, p95) = (figures::median(values), figures::percentile(values, 0.95));
    format!("{p50:8.0} / {p95:8.0}")
}
