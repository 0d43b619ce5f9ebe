//! The wire to a keeper Worker.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{MessageEvent, Worker};

use crate::keeper::{Link, Post};

struct WorkerPost(Worker);

impl Post for WorkerPost {
    fn post(&self, frame: &[u8]) {
        let _ = post_bytes(&self.0, frame);
    }

    fn end(&self) {
        self.0.set_onmessage(None);
        self.0.set_onerror(None);
        self.0.terminate();
    }
}

/// Sends one frame to a Worker; its buffer is moved, so that no copy stays on this side.
///
/// # Errors
/// Whatever the browser throws; nothing was sent then.
pub fn post_bytes(worker: &Worker, frame: &[u8]) -> Result<(), wasm_bindgen::JsValue> {
    let bytes = Uint8Array::from(frame);
    worker.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()))
}

/// The bytes a Worker sent; none when it sent anything else.
#[must_use]
pub fn received(event: &MessageEvent) -> Option<Uint8Array> {
    event.data().dyn_into::<Uint8Array>().ok()
}

/// Takes over `worker`: from now on its messages are answers to this link. A Worker that fails calls
/// `failed`.
pub fn link(worker: Worker, mut failed: impl FnMut() + 'static) -> Link {
    let link = Link::new(WorkerPost(worker.clone()));
    let receiver = link.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(frame) = received(&event) {
            receiver.receive(&frame.to_vec());
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    let on_error = Closure::<dyn FnMut()>::new(move || failed());
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    // They live as long as the Worker, which lives as long as the page.
    on_message.forget();
    on_error.forget();
    link
}
