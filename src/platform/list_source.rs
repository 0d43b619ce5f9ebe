//! Where a newer list can be asked for.

use std::pin::Pin;

/// One place that gives the newest list file to whoever asks, the same to all.
pub trait FetchList {
    /// The name of the host that is asked, to be said before it is.
    fn host(&self) -> &str;

    /// Asks once. What comes back is not checked: whoever takes it does that.
    ///
    /// # Errors
    /// [`NotFetched`].
    fn fetch(&self) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, NotFetched>>>>;
}

/// Why nothing came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotFetched {
    /// The host can't be reached, or is not the one its certificate names.
    Unreachable,
    /// The host answers, and not with a file: none is there, or it points elsewhere.
    NoFile,
    /// More than a list file may have.
    TooLarge,
    /// It took too long, or broke off.
    TooSlow,
}
