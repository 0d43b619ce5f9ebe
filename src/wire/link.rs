//! The near end: ask, and be answered.

use std::{cell::RefCell, collections::BTreeMap, marker::PhantomData, rc::Rc};

use futures_channel::oneshot;

use serde::{Serialize, de::DeserializeOwned};

use super::Frame;

/// How bytes reach the far end.
pub trait Post {
    /// Sends one frame. Never blocks.
    fn post(&self, frame: &[u8]);
    /// Ends it at once, with all it holds.
    fn end(&self);
}

/// Something to ask questions `Q`, answered with `A`. Clones talk to the same one.
pub struct Link<Q, A> {
    inner: Rc<Inner<A>>,
    asks: PhantomData<fn(Q)>,
}

struct Inner<A> {
    post: Box<dyn Post>,
    waiting: RefCell<Waiting<A>>,
}

struct Waiting<A> {
    next: u32,
    ended: bool,
    replies: BTreeMap<u32, oneshot::Sender<A>>,
}

impl<Q, A> Clone for Link<Q, A> {
    fn clone(&self) -> Self {
        Self {
            inner: Rc::clone(&self.inner),
            asks: PhantomData,
        }
    }
}

/// The far end is gone: nothing it held can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended;

impl<Q: Serialize, A: DeserializeOwned> Link<Q, A> {
    /// A link over `post`; hand every frame that comes back to [`Link::receive`].
    pub fn new(post: impl Post + 'static) -> Self {
        let waiting = Waiting {
            next: 1,
            ended: false,
            replies: BTreeMap::new(),
        };
        Self {
            inner: Rc::new(Inner {
                post: Box::new(post),
                waiting: RefCell::new(waiting),
            }),
            asks: PhantomData,
        }
    }

    /// Sends `question` at once and returns what is answered.
    ///
    /// # Errors
    /// [`Ended`] when the far end ended before it answered.
    pub fn ask(&self, question: Q) -> impl Future<Output = Result<A, Ended>> + use<Q, A> {
        let reply = self.send(question);
        async move { reply.ok_or(Ended)?.await.map_err(|_| Ended) }
    }

    fn send(&self, message: Q) -> Option<oneshot::Receiver<A>> {
        let mut waiting = self.inner.waiting.borrow_mut();
        if waiting.ended {
            return None;
        }
        let id = waiting.next;
        waiting.next = id.wrapping_add(1).max(1);
        let mut frame = Frame { id, message }.to_bytes().ok()?;
        let (sender, receiver) = oneshot::channel();
        waiting.replies.insert(id, sender);
        drop(waiting);
        self.inner.post.post(&frame);
        zeroize::Zeroize::zeroize(&mut frame);
        Some(receiver)
    }

    /// Takes a frame from the far end; one that is malformed or answers nothing asked is passed over.
    pub fn receive(&self, frame: &[u8]) {
        if let Ok(Frame { id, message }) = Frame::<A>::from_bytes(frame) {
            let asked = self.inner.waiting.borrow_mut().replies.remove(&id);
            if let Some(asked) = asked {
                let _ = asked.send(message);
            }
        }
    }

    /// Ends the far end at once; whatever was still asked is answered with [`Ended`].
    pub fn end(&self) {
        let mut waiting = self.inner.waiting.borrow_mut();
        waiting.ended = true;
        waiting.replies.clear();
        drop(waiting);
        self.inner.post.end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Sums = Link<(i32, i32), i32>;

    #[derive(Clone, Default)]
    struct Outbox(Rc<RefCell<Vec<Vec<u8>>>>);

    impl Post for Outbox {
        fn post(&self, frame: &[u8]) {
            self.0.borrow_mut().push(frame.to_vec());
        }
        fn end(&self) {}
    }

    fn answer(outbox: &Outbox, link: &Sums, nth: usize) {
        let Frame { id, message } =
            Frame::<(i32, i32)>::from_bytes(&outbox.0.borrow()[nth]).unwrap();
        let message = message.0 + message.1;
        link.receive(&Frame { id, message }.to_bytes().unwrap());
    }

    #[test]
    fn answers_reach_their_own_questions_in_any_order() {
        let outbox = Outbox::default();
        let link = Sums::new(outbox.clone());
        let first = link.ask((1, 2));
        let second = link.ask((30, 4));
        answer(&outbox, &link, 1);
        answer(&outbox, &link, 0);
        assert!(matches!(pollster::block_on(second), Ok(34)));
        assert!(matches!(pollster::block_on(first), Ok(3)));
    }

    #[test]
    fn what_has_ended_answers_nobody() {
        let outbox = Outbox::default();
        let link = Sums::new(outbox.clone());
        let pending = link.ask((1, 1));
        link.end();
        answer(&outbox, &link, 0);
        assert!(pollster::block_on(pending).is_err());
        assert!(pollster::block_on(link.ask((1, 1))).is_err());
        assert_eq!(outbox.0.borrow().len(), 1);
    }
}
