//! The finder on the web: a Worker that holds the list of services and searches it.
//!
//! No question and no answer is kept, here or anywhere else. A list that a person opens is used as long as the Worker
//! lives: to keep it would tell that somebody looked for one.

#[cfg(target_arch = "wasm32")]
mod web {
    use tally::{
        directory::{Answer, BuiltIn, Finder, Question},
        platform::{MemoryListStore, web::serve::Desk},
    };
    use wasm_bindgen::prelude::*;

    /// Starts to answer from `list`. Called once by the Worker's script, which has checked where it is from; `root`
    /// is the signed root of whose newer lists are taken, and empty where none are.
    #[wasm_bindgen]
    pub fn serve(list: Vec<u8>, root: Vec<u8>) {
        if let Some(desk) = Desk::open() {
            let root = (!root.is_empty()).then_some(root);
            wasm_bindgen_futures::spawn_local(answer_all(BuiltIn { list, root }, desk));
        }
    }

    async fn answer_all(built_in: BuiltIn, mut desk: Desk<Question, Answer>) {
        let mut finder = Finder::open(built_in, MemoryListStore::new());
        while let Some((id, question)) = desk.next().await {
            let answer = finder
                .as_mut()
                .map_or(Answer::Unreadable, |finder| finder.answer(&question));
            desk.answer(id, answer);
        }
    }
}

fn main() {}
