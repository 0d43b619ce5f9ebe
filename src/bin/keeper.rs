//! The keeper on the web: a Worker that answers one request after the other.

#[cfg(target_arch = "wasm32")]
mod web {
    use tally::{
        keeper::{Keeper, Reply, Request},
        platform::{
            SystemRng,
            web::{WebStore, serve::Desk},
        },
        vault::Work,
    };
    use wasm_bindgen::prelude::*;

    /// Starts to listen. Called once by the Worker's script.
    #[wasm_bindgen(start)]
    pub fn start() {
        if let Some(desk) = Desk::open() {
            wasm_bindgen_futures::spawn_local(serve(desk));
        }
    }

    async fn serve(mut desk: Desk<Request, Reply>) {
        let mut keeper = Keeper::new(WebStore, SystemRng::new(), Work::WEB);
        keeper.prepare().await;
        while let Some((id, request)) = desk.next().await {
            let reply = keeper.answer(request).await;
            desk.answer(id, reply);
        }
    }
}

fn main() {}
