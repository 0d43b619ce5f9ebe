//! The keeper on a thread of its own, over a real file.

#![cfg(feature = "keeper")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

#[path = "support/file_store.rs"]
mod file_store;

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver},
    },
    time::{Duration, Instant},
};

use file_store::FileStore;
use tally::{
    keeper::{Link, PlanBytes, Reply, Request, Sealed, SecretKeys},
    platform::{KeeperThread, SystemRng},
    vault::Work,
};

const MINE: &str = "7391504862";
const PATIENCE: Duration = Duration::from_secs(30);

struct Running {
    link: Link,
    replies: Receiver<Vec<u8>>,
    dropped: Arc<AtomicBool>,
}

fn start(path: PathBuf) -> Running {
    let (store, dropped) = FileStore::new(path);
    let (sender, replies) = mpsc::channel();
    let work = Work::dangerous_for_tests(8, 1);
    let deliver = move |frame| drop(sender.send(frame));
    let thread = KeeperThread::start(store, SystemRng::new(), work, deliver).unwrap();
    Running {
        link: Link::new(thread),
        replies,
        dropped,
    }
}

impl Running {
    fn ask(&self, request: Request) -> Reply {
        let answer = self.link.ask(request);
        self.link
            .receive(&self.replies.recv_timeout(PATIENCE).unwrap());
        pollster::block_on(answer).unwrap()
    }

    fn end(self) {
        self.link.end();
        let start = Instant::now();
        while !self.dropped.load(Ordering::SeqCst) {
            assert!(start.elapsed() < PATIENCE, "the keeper outlives its link");
            std::thread::yield_now();
        }
    }
}

fn plan(words: &[u8]) -> PlanBytes {
    PlanBytes {
        schema: 1,
        data: words.to_vec(),
    }
}

fn opened(reply: &Reply) -> Option<&[u8]> {
    match reply {
        Reply::Opened(plan) => Some(&plan.data),
        _ => None,
    }
}

#[test]
fn what_one_thread_saved_the_next_one_opens() {
    let dir = tempfile::TempDir::new().unwrap();
    let path = dir.path().join("calc.bin");
    let code = || SecretKeys::new(MINE.into());
    let first = start(path.clone());
    let mine = Sealed {
        code: code(),
        plan: plan(b"one"),
    };
    assert!(matches!(
        first.ask(Request::SetUp {
            mine,
            decoy: None,
            wipe: None
        }),
        Reply::Saved
    ));
    assert!(matches!(
        first.ask(Request::Save(plan(b"two"))),
        Reply::Saved
    ));
    first.end();
    let second = start(path);
    assert!(matches!(
        second.ask(Request::Try(SecretKeys::new("7391504863".into()))),
        Reply::Nothing
    ));
    assert_eq!(
        opened(&second.ask(Request::Try(code()))),
        Some(b"two".as_slice())
    );
    second.end();
}
