//! What works beside the screens, each on a thread of its own.

use std::{
    cell::RefCell,
    io,
    path::Path,
    rc::Rc,
    sync::mpsc::{self, Sender},
    thread,
};

use futures_channel::mpsc as tasks;
use serde::{Serialize, de::DeserializeOwned};
use zeroize::Zeroizing;

use super::{folder, store::FolderStore};
use crate::{
    courier,
    directory::{self, BuiltIn, Finder},
    keeper::{self, Keeper},
    platform::{FileListStore, KeeperThread, SystemRng},
    vault::Work,
    wire::{Frame, Link, Post},
};

/// The name of every thread, as what lists threads shows it.
pub(super) const NAME: &str = "calc";

/// Frames that come back, for the screens' own thread.
pub type Frames = tasks::UnboundedReceiver<Vec<u8>>;

/// Hands every frame to `link` until the far end is gone. Run it on the screens' thread.
pub async fn receive<Q: Serialize, A: DeserializeOwned>(mut frames: Frames, link: Link<Q, A>) {
    while let Ok(frame) = frames.recv().await {
        link.receive(&Zeroizing::new(frame));
    }
    // It is gone, wished or not: nobody waits for it any longer.
    link.end();
}

/// Starts a keeper over the container in `folder`.
///
/// # Errors
/// When the system starts no thread.
pub fn keeper(folder: &Path) -> io::Result<(keeper::Link, Frames)> {
    let (sender, frames) = tasks::unbounded();
    let store = FolderStore::new(folder);
    let deliver = move |frame| {
        let _ = sender.unbounded_send(frame);
    };
    let thread = KeeperThread::start_with(move || of_device(store), deliver)?;
    Ok((Link::new(thread), frames))
}

/// A keeper as this kind of device has it.
fn of_device(store: FolderStore) -> Keeper<FolderStore, SystemRng> {
    let keeper = Keeper::new(store, SystemRng::new(), Work::PLATFORM);
    #[cfg(target_os = "android")]
    let keeper = keeper.with_pepper(Box::new(
        crate::platform::mobile::pepper::KeystorePepper::of_device(),
    ));
    keeper
}

/// Starts a finder over the newest list: the one that came with the program, or the one that is kept in `folder`.
/// `root` says whose newer lists are taken.
///
/// # Errors
/// When the system starts no thread.
pub fn finder(folder: &Path, root: Option<Vec<u8>>) -> io::Result<(directory::Link, Frames)> {
    let store = FileListStore::new(folder);
    start(|| {
        let built_in = folder::list().map(|list| BuiltIn { list, root });
        let mut finder = built_in.and_then(|built_in| Finder::open(built_in, store));
        move |question| match &mut finder {
            Some(finder) => finder.answer(&question),
            None => directory::Answer::Unreadable,
        }
    })
}

/// Starts a courier.
///
/// # Errors
/// When the system starts no thread.
pub fn courier() -> io::Result<(courier::Link, Frames)> {
    start(|| |question| courier::answer(&question))
}

fn start<Q, A, F>(prepare: impl FnOnce() -> F + Send + 'static) -> io::Result<(Link<Q, A>, Frames)>
where
    Q: Serialize + DeserializeOwned,
    A: Serialize + DeserializeOwned,
    F: FnMut(Q) -> A,
{
    let (sender, questions) = mpsc::channel::<Vec<u8>>();
    let (deliver, frames) = tasks::unbounded();
    thread::Builder::new()
        .name(NAME.to_owned())
        .spawn(move || {
            let mut answer = prepare();
            for frame in questions {
                let Ok(Frame { id, message }) = Frame::from_bytes(&frame) else {
                    continue;
                };
                let message = answer(message);
                if let Ok(reply) = (Frame { id, message }).to_bytes() {
                    let _ = deliver.unbounded_send(reply);
                }
            }
        })?;
    Ok((Link::new(HelperThread::new(sender)), frames))
}

/// The wire to such a thread. [`Post::end`] lets it finish the question it is in; nobody hears the answer.
struct HelperThread(Rc<RefCell<Option<Sender<Vec<u8>>>>>);

impl HelperThread {
    fn new(sender: Sender<Vec<u8>>) -> Self {
        Self(Rc::new(RefCell::new(Some(sender))))
    }
}

impl Post for HelperThread {
    fn post(&self, frame: &[u8]) {
        if let Some(sender) = &*self.0.borrow() {
            let _ = sender.send(frame.to_vec());
        }
    }

    fn end(&self) {
        self.0.borrow_mut().take();
    }
}
