//! Files on the web: an input of the page, and a download.

use std::pin::Pin;

use crate::platform::{Chosen, Files};

/// The page's files.
pub struct PageFiles {
    expect: Box<dyn Fn()>,
}

impl PageFiles {
    /// The page's files; `expect` is told when a dialogue is about to open.
    pub fn new(expect: impl Fn() + 'static) -> Self {
        Self {
            expect: Box::new(expect),
        }
    }
}

impl Files for PageFiles {
    fn save(&self, _: &str, _: &[u8]) -> bool {
        false
    }

    fn chosen(&self, _: &str) -> Pin<Box<dyn Future<Output = Chosen>>> {
        Box::pin(std::future::ready(Chosen::Nothing))
    }

    fn expect_dialogue(&self) {
        (self.expect)();
    }
}
