//! Fetching the newest list file: one request, the same from everyone.
//!
//! The whole file at one fixed path, whatever the person has or wants: no query, no cookie, no tag of an earlier
//! answer, no referrer, no language, one name for the program that many others have. What the host and the
//! network learn is that somebody at this address asked for the list, and when.

use std::{
    io::{self, Read},
    pin::Pin,
    time::{Duration, Instant},
};

use futures_channel::oneshot;
use reqwest::{
    StatusCode, Url,
    blocking::{Client, Response},
    redirect, retry,
};

use super::{FetchList, NotFetched};

/// What the program calls itself: what most programs do.
const USER_AGENT: &str = "Mozilla/5.0";

/// The name of the thread, as what lists threads shows it: that of every other one.
const THREAD: &str = "calc";

/// When to give up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most bytes that are read.
    pub bytes: usize,
    /// How long nothing may come, and how long connecting may take.
    pub quiet: Duration,
    /// How long all of it may take.
    pub whole: Duration,
}

impl Limits {
    /// So many bytes, within 5 minutes: 8 MiB at 30 kB a second.
    #[must_use]
    pub const fn of(bytes: usize) -> Self {
        Self {
            bytes,
            quiet: Duration::from_secs(20),
            whole: Duration::from_secs(300),
        }
    }
}

/// Fetches from one address.
#[derive(Debug, Clone)]
pub struct Fetcher {
    address: Url,
    host: String,
    limits: Limits,
}

impl Fetcher {
    /// For this address. None where it is empty or can't be asked without telling more than it must: it has to
    /// be `https` (or `http` on this computer itself), without a query, a fragment, a name or a password.
    #[must_use]
    pub fn new(address: &str, limits: Limits) -> Option<Self> {
        let address = Url::parse(address).ok()?;
        let host = address.host_str()?.to_owned();
        let is_this_computer = host == "127.0.0.1" || host == "[::1]";
        let is_plain = address.query().is_none()
            && address.fragment().is_none()
            && address.username().is_empty()
            && address.password().is_none();
        let is_allowed = match address.scheme() {
            "https" => is_plain,
            "http" => is_plain && is_this_computer,
            _ => false,
        };
        is_allowed.then_some(Self {
            address,
            host,
            limits,
        })
    }

    /// Asks, and waits for all of it.
    ///
    /// # Errors
    /// [`NotFetched`].
    pub fn fetch_here(&self) -> Result<Vec<u8>, NotFetched> {
        let began = Instant::now();
        let answer = self.client()?.get(self.address.clone()).send();
        let answer = answer.map_err(|error| {
            if error.is_timeout() {
                NotFetched::TooSlow
            } else {
                NotFetched::Unreachable
            }
        })?;
        // A redirect is no file either: it would tell another host.
        if answer.status() != StatusCode::OK {
            return Err(NotFetched::NoFile);
        }
        let most = self.limits.bytes as u64;
        if answer.content_length().is_some_and(|bytes| bytes > most) {
            return Err(NotFetched::TooLarge);
        }
        self.read(answer, began)
    }

    fn client(&self) -> Result<Client, NotFetched> {
        // Set already where another fetch was first; it is the same one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Client::builder()
            .user_agent(USER_AGENT)
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .referer(false)
            .connect_timeout(self.limits.quiet)
            .timeout(self.limits.quiet)
            .build()
            .map_err(|_| NotFetched::Unreachable)
    }

    fn read(&self, mut answer: Response, began: Instant) -> Result<Vec<u8>, NotFetched> {
        let mut bytes = Vec::new();
        let mut piece = vec![0; 1 << 16];
        loop {
            let came = match answer.read(&mut piece) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                came => came.map_err(|_| NotFetched::TooSlow)?,
            };
            if came == 0 {
                return Ok(bytes);
            }
            bytes.extend(piece.iter().take(came));
            if bytes.len() > self.limits.bytes {
                return Err(NotFetched::TooLarge);
            }
            if began.elapsed() > self.limits.whole {
                return Err(NotFetched::TooSlow);
            }
        }
    }
}

impl FetchList for Fetcher {
    fn host(&self) -> &str {
        &self.host
    }

    fn fetch(&self) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, NotFetched>>>> {
        let (sender, receiver) = oneshot::channel();
        let fetcher = self.clone();
        let started = std::thread::Builder::new()
            .name(THREAD.to_owned())
            .spawn(move || {
                // Whoever asked may have left meanwhile.
                let _ = sender.send(fetcher.fetch_here());
            });
        Box::pin(async move {
            if started.is_err() {
                return Err(NotFetched::Unreachable);
            }
            receiver.await.unwrap_or(Err(NotFetched::Unreachable))
        })
    }
}
