//! The far end of a wire: what a Worker hears and answers.

use std::marker::PhantomData;

use futures_channel::mpsc;
use js_sys::{Array, Uint8Array};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use zeroize::Zeroizing;

use super::link::received;
use crate::wire::Frame;

/// Questions `Q` that the page asks this Worker, in order, and the way to answer each with an `A`.
pub struct Desk<Q, A> {
    scope: DedicatedWorkerGlobalScope,
    frames: mpsc::UnboundedReceiver<Zeroizing<Vec<u8>>>,
    speaks: PhantomData<fn(Q) -> A>,
}

impl<Q: DeserializeOwned, A: Serialize> Desk<Q, A> {
    /// Starts to listen. None where this is no Worker.
    #[must_use]
    pub fn open() -> Option<Self> {
        let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into().ok()?;
        let (sender, frames) = mpsc::unbounded();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(frame) = received(&event) {
                let _ = sender.unbounded_send(Zeroizing::new(frame.to_vec()));
                // The browser may keep the message for a while: leave nothing in it.
                frame.fill(0, 0, frame.length());
            }
        });
        scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        // It listens as long as the Worker lives.
        on_message.forget();
        Some(Self {
            scope,
            frames,
            speaks: PhantomData,
        })
    }

    /// The next question and its number; what is malformed is passed over. None when no more can come.
    pub async fn next(&mut self) -> Option<(u32, Q)> {
        loop {
            let frame = self.frames.recv().await.ok()?;
            if let Ok(Frame { id, message }) = Frame::from_bytes(&frame) {
                return Some((id, message));
            }
        }
    }

    /// Answers question number `id`.
    pub fn answer(&self, id: u32, message: A) {
        if let Ok(bytes) = (Frame { id, message }).to_bytes() {
            let bytes = Zeroizing::new(bytes);
            let sent = Uint8Array::from(bytes.as_slice());
            let _ = self
                .scope
                .post_message_with_transfer(&sent, &Array::of1(&sent.buffer()));
        }
    }
}
