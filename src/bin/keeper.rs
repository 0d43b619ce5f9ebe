//! The keeper on the web: a Worker that answers one request after the other.

#[cfg(target_arch = "wasm32")]
mod web {
    use std::rc::Rc;

    use futures_channel::mpsc;
    use js_sys::{Array, Uint8Array};
    use tally::{
        keeper::{Keeper, Reply, Request},
        platform::{
            SystemRng,
            web::{WebStore, link::received},
        },
        vault::Work,
        wire::Frame,
    };
    use wasm_bindgen::{JsCast, prelude::*};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
    use zeroize::Zeroizing;

    /// Starts to listen. Called once by the Worker's script.
    #[wasm_bindgen(start)]
    pub fn start() {
        let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
            return;
        };
        let (sender, requests) = mpsc::unbounded();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(frame) = received(&event) {
                let _ = sender.unbounded_send(Zeroizing::new(frame.to_vec()));
                // The browser may keep the message for a while: leave nothing in it.
                frame.fill(0, 0, frame.length());
            }
        });
        scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        wasm_bindgen_futures::spawn_local(serve(Rc::new(scope), requests));
    }

    async fn serve(
        scope: Rc<DedicatedWorkerGlobalScope>,
        mut requests: mpsc::UnboundedReceiver<Zeroizing<Vec<u8>>>,
    ) {
        let mut keeper = Keeper::new(WebStore, SystemRng::new(), Work::WEB);
        keeper.prepare().await;
        while let Ok(frame) = requests.recv().await {
            let Ok(Frame { id, message }) = Frame::<Request>::from_bytes(&frame) else {
                continue;
            };
            drop(frame);
            let reply: Reply = keeper.answer(message).await;
            if let Ok(bytes) = (Frame { id, message: reply }).to_bytes() {
                let bytes = Zeroizing::new(bytes);
                let sent = Uint8Array::from(bytes.as_slice());
                let _ = scope.post_message_with_transfer(&sent, &Array::of1(&sent.buffer()));
            }
        }
    }
}

fn main() {}
