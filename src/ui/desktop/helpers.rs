//! The threads beside the screens, from the first question until leaving.

use std::cell::RefCell;

use serde::{Serialize, de::DeserializeOwned};

use super::Place;
use crate::{
    courier, directory, keeper,
    platform::desktop::helper::{self, Frames},
    wire,
};

/// A link to a thread that was started, and what comes back from it.
type Started<Q, A> = std::io::Result<(wire::Link<Q, A>, Frames)>;

/// The finder and the courier of one opening.
#[derive(Default)]
pub struct Helpers {
    finder: RefCell<Option<directory::Link>>,
    courier: RefCell<Option<courier::Link>>,
}

impl Helpers {
    /// Starts a finder in place of the one that runs.
    pub fn finder(&self, place: &Place) -> Option<directory::Link> {
        renew(&self.finder, || {
            helper::finder(&place.folder, place.lists.root.clone())
        })
    }

    /// Starts a courier in place of the one that runs.
    pub fn courier(&self) -> Option<courier::Link> {
        renew(&self.courier, helper::courier)
    }
}

impl Drop for Helpers {
    fn drop(&mut self) {
        end(&self.finder);
        end(&self.courier);
    }
}

/// Starts a keeper. None when the system starts no thread: the calculator works all the same.
pub fn start_keeper(place: &Place) -> Option<keeper::Link> {
    connect(helper::keeper(&place.folder))
}

fn renew<Q, A>(
    running: &RefCell<Option<wire::Link<Q, A>>>,
    start: impl FnOnce() -> Started<Q, A>,
) -> Option<wire::Link<Q, A>>
where
    Q: Serialize + 'static,
    A: DeserializeOwned + 'static,
{
    end(running);
    let link = connect(start())?;
    running.replace(Some(link.clone()));
    Some(link)
}

fn end<Q: Serialize, A: DeserializeOwned>(running: &RefCell<Option<wire::Link<Q, A>>>) {
    if let Some(link) = running.take() {
        link.end();
    }
}

/// Brings what comes back to this thread, as long as the far end lives.
fn connect<Q, A>(started: Started<Q, A>) -> Option<wire::Link<Q, A>>
where
    Q: Serialize + 'static,
    A: DeserializeOwned + 'static,
{
    let (link, frames) = started.ok()?;
    dioxus::core::spawn_forever(helper::receive(frames, link.clone()));
    Some(link)
}
