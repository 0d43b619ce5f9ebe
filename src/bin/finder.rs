//! The finder on the web: a Worker that holds the list of services and searches it.
//!
//! No question and no answer is kept, here or anywhere else.

#[cfg(target_arch = "wasm32")]
mod web {
    use tally::{
        directory::{Answer, Engine, Question},
        platform::web::serve::Desk,
    };
    use wasm_bindgen::prelude::*;

    /// Starts to answer from `list`. Called once by the Worker's script, which has checked where it is from.
    #[wasm_bindgen]
    pub fn serve(list: Vec<u8>) {
        if let Some(desk) = Desk::open() {
            wasm_bindgen_futures::spawn_local(answer_all(list, desk));
        }
    }

    async fn answer_all(list: Vec<u8>, mut desk: Desk<Question, Answer>) {
        let engine = Engine::open(list).ok();
        while let Some((id, question)) = desk.next().await {
            let answer = engine
                .as_ref()
                .map_or(Answer::Unreadable, |engine| engine.answer(&question));
            desk.answer(id, answer);
        }
    }
}

fn main() {}
