//! The browser's clock and timers.

use std::pin::Pin;

use js_sys::{Date, Promise};
use wasm_bindgen_futures::JsFuture;

use super::page::{now_ms, window};
use crate::platform::Clock;

/// The clock of the page.
#[derive(Debug, Clone, Copy)]
pub struct PageClock;

impl Clock for PageClock {
    fn today(&self) -> chrono::NaiveDate {
        let now = Date::new_0();
        i32::try_from(now.get_full_year())
            .ok()
            .and_then(|y| chrono::NaiveDate::from_ymd_opt(y, now.get_month() + 1, now.get_date()))
            .unwrap_or_default()
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "a browser's date is far within the range, and the cast saturates"
    )]
    fn unix_s(&self) -> i64 {
        (Date::now() / 1000.0).floor() as i64
    }

    fn now_ms(&self) -> f64 {
        now_ms()
    }

    fn sleep(&self, ms: u32) -> Pin<Box<dyn Future<Output = ()>>> {
        let ms = i32::try_from(ms).unwrap_or(i32::MAX);
        let promise = Promise::new(&mut |resolve, _| {
            let asked = window().and_then(|w| {
                w.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms)
                    .ok()
            });
            if asked.is_none() {
                let _ = resolve.call0(&wasm_bindgen::JsValue::UNDEFINED);
            }
        });
        Box::pin(async move {
            let _ = JsFuture::from(promise).await;
        })
    }
}
