//! The keeper where there are threads: one of its own, with the same messages as the Worker of the web.

use std::{
    io,
    sync::mpsc::{self, Sender},
    thread,
};

use zeroize::Zeroizing;

use super::Rng;
use crate::{
    keeper::{Keeper, Request, Store},
    vault::Work,
    wire::{Frame, Post},
};

/// The thread's name; what lists threads shows it.
const NAME: &str = "calc";

/// The wire to a keeper's thread.
///
/// A thread cannot be killed: [`Post::end`] lets it finish the request it is in, answers nothing more,
/// and drops every key right after.
pub struct KeeperThread {
    requests: std::cell::RefCell<Option<Sender<Zeroizing<Vec<u8>>>>>,
}

impl KeeperThread {
    /// Starts a keeper over `store`. Each reply is handed, as a frame, to `deliver` on the keeper's thread:
    /// bring it to the thread of its [`Link`](crate::keeper::Link) from there.
    ///
    /// # Errors
    /// When the system starts no thread.
    pub fn start(
        store: impl Store + Send + 'static,
        rng: impl Rng + Send + 'static,
        work: Work,
        deliver: impl Fn(Vec<u8>) + Send + 'static,
    ) -> io::Result<Self> {
        Self::start_with(move || Keeper::new(store, rng, work), deliver)
    }

    /// The same with the keeper that `make` makes on its thread, such as one with a key of the device.
    ///
    /// # Errors
    /// When the system starts no thread.
    pub fn start_with<P: Store + 'static, R: Rng + 'static>(
        make: impl FnOnce() -> Keeper<P, R> + Send + 'static,
        deliver: impl Fn(Vec<u8>) + Send + 'static,
    ) -> io::Result<Self> {
        let (sender, requests) = mpsc::channel::<Zeroizing<Vec<u8>>>();
        thread::Builder::new()
            .name(NAME.to_owned())
            .spawn(move || {
                let mut keeper = make();
                pollster::block_on(keeper.prepare());
                for frame in requests {
                    let Ok(Frame { id, message }) = Frame::<Request>::from_bytes(&frame) else {
                        continue;
                    };
                    drop(frame);
                    let message = pollster::block_on(keeper.answer(message));
                    if let Ok(reply) = (Frame { id, message }).to_bytes() {
                        deliver(reply);
                    }
                }
            })?;
        Ok(Self {
            requests: std::cell::RefCell::new(Some(sender)),
        })
    }
}

impl Post for KeeperThread {
    fn post(&self, frame: &[u8]) {
        if let Some(requests) = &*self.requests.borrow() {
            // A keeper that is gone answers nobody; its link says so.
            let _ = requests.send(Zeroizing::new(frame.to_vec()));
        }
    }

    fn end(&self) {
        self.requests.borrow_mut().take();
    }
}
