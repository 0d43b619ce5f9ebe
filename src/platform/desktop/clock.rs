//! The system's clock and timers.

use std::{pin::Pin, time::Duration, time::Instant};

use crate::platform::Clock;

/// The clock of the program.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock {
    start: Instant,
}

impl SystemClock {
    /// Its steady clock starts now.
    #[must_use]
    pub fn new() -> Self {
        Self {
            start: Instant::now(),
        }
    }

    /// Milliseconds since 1970-01-01 00:00 UTC, by a clock that goes on while the computer sleeps.
    #[must_use]
    pub fn wall_ms(self) -> f64 {
        now().timestamp_millis() as f64
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn today(&self) -> chrono::NaiveDate {
        now().date_naive()
    }

    fn unix_s(&self) -> i64 {
        now().timestamp()
    }

    fn now_ms(&self) -> f64 {
        self.start.elapsed().as_secs_f64() * 1_000.0
    }

    fn sleep(&self, ms: u32) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(tokio::time::sleep(Duration::from_millis(ms.into())))
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one door to it")]
fn now() -> chrono::DateTime<chrono::Local> {
    chrono::Local::now()
}
