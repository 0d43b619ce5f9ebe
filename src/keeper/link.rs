//! The near end of a keeper: ask, and be answered.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use futures_channel::oneshot;

use super::{Frame, Reply, Request};

/// How bytes reach one keeper.
pub trait Post {
    /// Sends one frame. Never blocks.
    fn post(&self, frame: &[u8]);
    /// Ends the keeper at once, with every key it holds.
    fn end(&self);
}

/// A keeper to talk to. Clones talk to the same one.
#[derive(Clone)]
pub struct Link(Rc<Inner>);

struct Inner {
    post: Box<dyn Post>,
    waiting: RefCell<Waiting>,
}

struct Waiting {
    next: u32,
    ended: bool,
    replies: BTreeMap<u32, oneshot::Sender<Reply>>,
}

/// The keeper is gone: nothing it held can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended;

impl Link {
    /// A link over `post`; hand every frame that comes back to [`Link::receive`].
    pub fn new(post: impl Post + 'static) -> Self {
        let waiting = Waiting {
            next: 1,
            ended: false,
            replies: BTreeMap::new(),
        };
        Self(Rc::new(Inner {
            post: Box::new(post),
            waiting: RefCell::new(waiting),
        }))
    }

    /// Sends `request` at once and returns what is answered.
    ///
    /// # Errors
    /// [`Ended`] when the keeper ended before it answered.
    pub fn ask(&self, request: Request) -> impl Future<Output = Result<Reply, Ended>> + use<> {
        let reply = self.send(request);
        async move { reply.ok_or(Ended)?.await.map_err(|_| Ended) }
    }

    fn send(&self, message: Request) -> Option<oneshot::Receiver<Reply>> {
        let mut waiting = self.0.waiting.borrow_mut();
        if waiting.ended {
            return None;
        }
        let id = waiting.next;
        waiting.next = id.wrapping_add(1).max(1);
        let mut frame = Frame { id, message }.to_bytes().ok()?;
        let (sender, receiver) = oneshot::channel();
        waiting.replies.insert(id, sender);
        drop(waiting);
        self.0.post.post(&frame);
        zeroize::Zeroize::zeroize(&mut frame);
        Some(receiver)
    }

    /// Takes a frame from the keeper; one that is malformed or answers nothing asked is passed over.
    pub fn receive(&self, frame: &[u8]) {
        if let Ok(Frame { id, message }) = Frame::<Reply>::from_bytes(frame) {
            let asked = self.0.waiting.borrow_mut().replies.remove(&id);
            if let Some(asked) = asked {
                let _ = asked.send(message);
            }
        }
    }

    /// Ends the keeper at once; whatever was still asked is answered with [`Ended`].
    pub fn end(&self) {
        let mut waiting = self.0.waiting.borrow_mut();
        waiting.ended = true;
        waiting.replies.clear();
        drop(waiting);
        self.0.post.end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keeper::SecretKeys;

    #[derive(Clone, Default)]
    struct Outbox(Rc<RefCell<Vec<Vec<u8>>>>);

    impl Post for Outbox {
        fn post(&self, frame: &[u8]) {
            self.0.borrow_mut().push(frame.to_vec());
        }
        fn end(&self) {}
    }

    fn answer(outbox: &Outbox, link: &Link, nth: usize, message: Reply) {
        let asked = Frame::<Request>::from_bytes(&outbox.0.borrow()[nth]).unwrap();
        link.receive(
            &Frame {
                id: asked.id,
                message,
            }
            .to_bytes()
            .unwrap(),
        );
    }

    #[test]
    fn answers_reach_their_own_questions_in_any_order() {
        let outbox = Outbox::default();
        let link = Link::new(outbox.clone());
        let first = link.ask(Request::Generate);
        let second = link.ask(Request::Wipe);
        answer(&outbox, &link, 1, Reply::Saved);
        answer(
            &outbox,
            &link,
            0,
            Reply::Suggested(SecretKeys::new("1".into())),
        );
        assert!(matches!(pollster::block_on(second), Ok(Reply::Saved)));
        assert!(matches!(pollster::block_on(first), Ok(Reply::Suggested(_))));
    }

    #[test]
    fn an_ended_keeper_answers_nobody() {
        let outbox = Outbox::default();
        let link = Link::new(outbox.clone());
        let pending = link.ask(Request::Generate);
        link.end();
        answer(&outbox, &link, 0, Reply::Saved);
        assert!(pollster::block_on(pending).is_err());
        assert!(pollster::block_on(link.ask(Request::Wipe)).is_err());
        assert_eq!(outbox.0.borrow().len(), 1);
    }
}
