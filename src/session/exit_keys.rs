//! Keys that leave at once: Escape, or Shift three times.

/// Within how many milliseconds Shift has to be pressed three times.
const WITHIN_MS: f64 = 5_000.0;

/// Watches keys for a wish to leave. It never takes a key away from what is being typed.
#[derive(Debug, Default, Clone)]
pub struct ExitKeys {
    shifts: [Option<f64>; 2],
}

impl ExitKeys {
    /// Whether this key press (named as in UI Events `KeyboardEvent.key`), at `now` in milliseconds of
    /// any steady clock, means leave. A key held down counts once: pass no repeats.
    pub fn pressed(&mut self, key: &str, now: f64) -> bool {
        match key {
            "Escape" => true,
            "Shift" => {
                let third = self
                    .shifts
                    .iter()
                    .all(|at| at.is_some_and(|at| now - at <= WITHIN_MS));
                self.shifts = [self.shifts[1], Some(now)];
                third
            }
            _ => {
                self.shifts = [None; 2];
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_leaves_at_once() {
        assert!(ExitKeys::default().pressed("Escape", 0.0));
    }

    #[test]
    fn three_shifts_within_five_seconds_leave() {
        let mut keys = ExitKeys::default();
        assert!(!keys.pressed("Shift", 0.0));
        assert!(!keys.pressed("Shift", 2_000.0));
        assert!(keys.pressed("Shift", 5_000.0));
    }

    #[test]
    fn slow_shifts_do_not() {
        let mut keys = ExitKeys::default();
        for at in 0..20 {
            assert!(!keys.pressed("Shift", f64::from(at) * 2_600.0));
        }
    }

    #[test]
    fn capital_letters_do_not() {
        let mut keys = ExitKeys::default();
        for at in 0..20 {
            assert!(!keys.pressed("Shift", f64::from(at)));
            assert!(!keys.pressed("A", f64::from(at)));
        }
    }
}
