//! The wire to a Worker.

use js_sys::{Array, Uint8Array};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Event, MessageEvent, Worker};

use crate::wire::{Link, Post};

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
pub fn link<Q, A>(worker: Worker, mut failed: impl FnMut() + 'static) -> Link<Q, A>
where
    Q: Serialize + 'static,
    A: DeserializeOwned + 'static,
{
    let link = Link::new(WorkerPost(worker.clone()));
    let receiver = link.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(frame) = received(&event) {
            receiver.receive(&frame.to_vec());
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        // What to do about it is said in `failed`: it is no failure of the page, which would leave.
        event.prevent_default();
        failed();
    });
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    // A few bytes for each Worker of a page, which starts two or three.
    on_message.forget();
    on_error.forget();
    link
}
