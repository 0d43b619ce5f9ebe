//! The style sheets of the calculator and of everything else, joined by `build/styles.rs`.

/// The calculator's.
pub const CALCULATOR: &str = include_str!(concat!(env!("OUT_DIR"), "/cover.css"));

/// Everything else's.
pub const ALL_ELSE: &str = include_str!(concat!(env!("OUT_DIR"), "/app.css"));
