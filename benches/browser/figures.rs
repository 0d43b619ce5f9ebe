//! Medians and the like.

/// The value below which `share` (0 to 1) of `values` lie.
pub fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    sorted[((last as f64) * share).round() as usize]
}

/// The middle value.
pub fn median(values: &[f64]) -> f64 {
    percentile(values, 0.5)
}

/// `minimum / median / maximum`, in milliseconds.
pub fn spread(values: &[f64]) -> String {
    format!(
        "{:.1} / {:.1} / {:.1} ms",
        percentile(values, 0.0),
        median(values),
        percentile(values, 1.0)
    )
}
