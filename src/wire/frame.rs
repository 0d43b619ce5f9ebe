//! A message as bytes.
//!
//! The wire form is postcard. Both ends are always of the same build, so the form may change freely; it
//! is strict all the same: anything left over or malformed is a [`FrameError`].

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A message and the number that pairs a question with its answer.
#[derive(Clone, Serialize, Deserialize)]
pub struct Frame<T> {
    /// The same in a request and in its reply.
    pub id: u32,
    /// What is said.
    pub message: T,
}

impl<T: Serialize> Frame<T> {
    /// The frame as bytes.
    ///
    /// # Errors
    /// [`FrameError`] when memory runs out.
    pub fn to_bytes(&self) -> Result<Vec<u8>, FrameError> {
        postcard::to_allocvec(self).map_err(|_| FrameError)
    }
}

impl<T: DeserializeOwned> Frame<T> {
    /// Reads a whole frame.
    ///
    /// # Errors
    /// [`FrameError`] when `bytes` are anything but exactly one frame.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FrameError> {
        match postcard::take_from_bytes(bytes) {
            Ok((frame, [])) => Ok(frame),
            _ => Err(FrameError),
        }
    }
}

/// The bytes are not a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrameError;
