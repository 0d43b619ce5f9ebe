//! The newer version on the web: a service worker that has every file and waits.

use std::pin::Pin;

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorker, ServiceWorkerRegistration};

use super::page::window;
use crate::platform::NewerVersion;

/// How long to wait until it has taken over, in milliseconds. It only has to put old files away.
const TAKES_MS: i32 = 5_000;

/// What the service worker does on this message; see `assets/web/sw.js`.
const SKIP: &str = "skip";

/// The service worker that waits.
#[derive(Debug, Clone, Copy)]
pub struct WaitingWorker;

impl NewerVersion for WaitingWorker {
    fn is_waiting(&self) -> Pin<Box<dyn Future<Output = bool>>> {
        Box::pin(async { waiting().await.is_some() })
    }

    fn take(&self) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(async {
            if let Some(worker) = waiting().await {
                let taken_over = taken_over();
                let _ = worker.post_message(&JsValue::from_str(SKIP));
                let _ = JsFuture::from(taken_over).await;
            }
        })
    }
}

/// None without a service worker, and where the registration can't be asked.
async fn waiting() -> Option<ServiceWorker> {
    let container = window()?.navigator().service_worker();
    // Where it may not be used, it is not there at all.
    if !container.is_object() {
        return None;
    }
    let registration = JsFuture::from(container.get_registration()).await.ok()?;
    registration
        .dyn_into::<ServiceWorkerRegistration>()
        .ok()?
        .waiting()
}

/// Fulfilled when another service worker answers for this page, or after a while.
fn taken_over() -> Promise {
    Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            let container = window.navigator().service_worker();
            container.set_oncontrollerchange(Some(&resolve));
            let _ =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, TAKES_MS);
        }
    })
}
