//! The courier on the web: a Worker that draws and reads codes to scan, and holds the lists of words.
//!
//! No question and no answer is kept, here or anywhere else.

#[cfg(target_arch = "wasm32")]
mod web {
    use tally::{
        courier::{Answer, Question, answer},
        platform::web::serve::Desk,
    };
    use wasm_bindgen::prelude::*;

    /// Starts to listen. Called once by the Worker's script.
    #[wasm_bindgen(start)]
    pub fn start() {
        if let Some(desk) = Desk::open() {
            wasm_bindgen_futures::spawn_local(serve(desk));
        }
    }

    async fn serve(mut desk: Desk<Question, Answer>) {
        while let Some((id, question)) = desk.next().await {
            desk.answer(id, answer(&question));
        }
    }
}

fn main() {}
