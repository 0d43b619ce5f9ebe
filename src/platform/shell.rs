//! The window that the screens are in, as a phone's system sees it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};

/// What the window is told, and what it tells. `docs/mobile.md` says what a phone makes of each.
pub trait Shell {
    /// True: before anything but the calculator is put on the page; when it returns, the window is protected.
    /// False: once the page is the calculator again.
    fn set_open(&self, open: bool);

    /// What was unsaved is saved, and the keys are gone.
    fn let_go(&self);

    /// What the system does from now on, in order. It ends with the window.
    fn events(&self) -> UnboundedReceiver<ShellEvent>;
}

/// What a system says of its window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShellEvent {
    /// Something else came before it.
    Hidden,
    /// The screen was turned off.
    ScreenOff,
    /// It is before everything again.
    Returned,
    /// The person wants back to where they were before.
    Back,
}

impl ShellEvent {
    /// The event of a number, as it is said between Rust and Kotlin.
    #[must_use]
    pub const fn from_number(number: i32) -> Option<Self> {
        Some(match number {
            1 => Self::Hidden,
            2 => Self::ScreenOff,
            3 => Self::Returned,
            4 => Self::Back,
            _ => return None,
        })
    }

    /// Whether whatever is open ends.
    #[must_use]
    pub const fn ends(self) -> bool {
        match self {
            Self::Hidden | Self::ScreenOff | Self::Back => true,
            Self::Returned => false,
        }
    }
}

/// A window that writes down what it is told, and says what a test says.
#[derive(Clone, Default)]
pub struct MemoryShell {
    told: Arc<Mutex<Vec<Told>>>,
    listener: Arc<Mutex<Option<UnboundedSender<ShellEvent>>>>,
}

/// What a window was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// [`Shell::set_open`] with this.
    Open(bool),
    /// [`Shell::let_go`].
    LetGo,
}

impl MemoryShell {
    /// All that it was told, from the first on.
    #[must_use]
    pub fn told(&self) -> Vec<Told> {
        locked(&self.told).clone()
    }

    /// The system does this. False when nobody listens.
    #[must_use]
    pub fn says(&self, event: ShellEvent) -> bool {
        locked(&self.listener)
            .as_ref()
            .is_some_and(|listener| listener.unbounded_send(event).is_ok())
    }
}

impl Shell for MemoryShell {
    fn set_open(&self, open: bool) {
        locked(&self.told).push(Told::Open(open));
    }

    fn let_go(&self) {
        locked(&self.told).push(Told::LetGo);
    }

    fn events(&self) -> UnboundedReceiver<ShellEvent> {
        let (listener, events) = unbounded();
        *locked(&self.listener) = Some(listener);
        events
    }
}

fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
