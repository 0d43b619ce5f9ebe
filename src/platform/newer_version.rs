//! A newer version of the program that waits to be taken.

use std::pin::Pin;

/// What knows whether one waits. It is taken only when the person says so, inside a plan.
pub trait NewerVersion {
    /// Whether one waits. Asks nothing of the network.
    fn is_waiting(&self) -> Pin<Box<dyn Future<Output = bool>>>;

    /// Puts it in the place of this one; returns once it is there, or can't be. What runs goes on until the page is
    /// left.
    fn take(&self) -> Pin<Box<dyn Future<Output = ()>>>;
}
