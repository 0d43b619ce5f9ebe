//! The Worker this code runs in.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::WorkerGlobalScope;

use crate::platform::StorageError;

/// The Worker's global scope; none on a page.
#[must_use]
pub fn scope() -> Option<WorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// What a thrown `DOMException` means for storage, by its name. Its message goes no further.
#[must_use]
pub fn error(thrown: &JsValue) -> StorageError {
    let name = Reflect::get(thrown, &"name".into())
        .ok()
        .and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NoModificationAllowedError" | "InvalidStateError") => StorageError::Busy,
        Some("QuotaExceededError") => StorageError::Full,
        Some("NotAllowedError" | "NotSupportedError" | "SecurityError" | "TypeError") => {
            StorageError::Unavailable
        }
        _ => StorageError::Io,
    }
}

/// Asks every other tab of this installation to lock.
pub fn lock_other_tabs() {
    if let Ok(channel) = web_sys::BroadcastChannel::new(super::CHANNEL) {
        let _ = channel.post_message(&super::LOCK.into());
        channel.close();
    }
}

/// Returns after `ms` milliseconds.
pub async fn pause(ms: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let asked = scope().and_then(|scope| {
            scope
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms)
                .ok()
        });
        if asked.is_none() {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}
