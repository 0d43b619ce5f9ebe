//! A newer list is asked for with one request that says nothing about who asks, and what comes back is bounded.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

#[path = "support/list_host.rs"]
mod list_host;

use std::{io::Write, net::TcpListener, thread, time::Duration};

use list_host::{Host, ok};
use tally::platform::{
    FetchList, NotFetched,
    fetch::{Fetcher, Limits},
};

/// Most bytes of the tests' lists.
const MOST: usize = 100_000;

/// Far longer than anything here takes, so that only what is tested gives up.
const PATIENT: Limits = Limits {
    bytes: MOST,
    quiet: Duration::from_secs(60),
    whole: Duration::from_secs(60),
};

/// What comes of asking it once.
fn fetch(host: &Host, limits: Limits) -> Result<Vec<u8>, NotFetched> {
    Fetcher::new(&host.address, limits).unwrap().fetch_here()
}

#[test]
fn the_request_says_nothing_but_which_file() {
    // What a host might plant to know somebody again.
    let host = Host::saying(
        "HTTP/1.1 200 OK\r\nSet-Cookie: id=7; Max-Age=99999\r\nETag: \"7\"\r\n\
         Last-Modified: Sun, 01 Nov 2026 00:00:00 GMT\r\nAlt-Svc: h3=\":443\"\r\nContent-Length: 8\r\n\
         Connection: close\r\n\r\nthe list",
    );
    let fetcher = Fetcher::new(&host.address, PATIENT).unwrap();
    let place = host
        .address
        .strip_prefix("http://")
        .and_then(|address| address.strip_suffix("/list.svd"))
        .unwrap();
    for again in 0..3 {
        let fetched = pollster::block_on(fetcher.fetch());
        assert_eq!(fetched, Ok(b"the list".to_vec()));
        let mut request = host.asked.recv().unwrap();
        assert_eq!(request.remove(0), "GET /list.svd HTTP/1.1");
        request.sort_unstable();
        let host_line = format!("host: {place}");
        assert_eq!(
            request,
            ["accept: */*", &host_line, "user-agent: Mozilla/5.0"],
            "request {again}"
        );
    }
    assert_eq!(fetcher.host(), "127.0.0.1");
    assert_eq!(host.requests(), 0, "one request each");
}

#[test]
fn no_redirect_is_followed() {
    let elsewhere = Host::saying(ok(b"the list"));
    for status in [
        "301 Moved",
        "302 Found",
        "303 See Other",
        "307 Temporary",
        "308 Permanent",
    ] {
        let to = &elsewhere.address;
        let host = Host::saying(format!(
            "HTTP/1.1 {status}\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n"
        ));
        assert_eq!(fetch(&host, PATIENT), Err(NotFetched::NoFile), "{status}");
        assert_eq!(host.requests(), 1);
    }
    assert_eq!(elsewhere.requests(), 0);
}

#[test]
fn only_a_whole_file_is_a_file() {
    for status in [
        "204 No Content",
        "206 Partial Content",
        "404 Not Found",
        "500 Broken",
    ] {
        let body = if status.starts_with("204") {
            ""
        } else {
            "list"
        };
        let length = body.len();
        let host = Host::saying(format!(
            "HTTP/1.1 {status}\r\nContent-Length: {length}\r\n\r\n{body}"
        ));
        assert_eq!(fetch(&host, PATIENT), Err(NotFetched::NoFile), "{status}");
        assert_eq!(host.requests(), 1, "it is not asked again");
    }
    let host = Host::saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it");
    assert_eq!(fetch(&host, PATIENT), Err(NotFetched::TooSlow));
    assert!(fetch(&Host::saying("what is this?"), PATIENT).is_err());
    assert!(fetch(&Host::saying(""), PATIENT).is_err());
}

#[test]
fn more_than_may_be_is_not_read() {
    let most = vec![7; MOST];
    assert_eq!(fetch(&Host::saying(ok(&most)), PATIENT), Ok(most));
    // One byte more, which it does not say before.
    let mut longer = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    longer.extend(vec![7; MOST + 1]);
    assert_eq!(
        fetch(&Host::saying(longer), PATIENT),
        Err(NotFetched::TooLarge)
    );
    // It says so itself: nothing is read.
    let host = Host::saying(format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n",
        u64::MAX / 2
    ));
    assert_eq!(fetch(&host, PATIENT), Err(NotFetched::TooLarge));
    // It does not say so, and never ends.
    let endless = |head: &'static str, piece: &'static [u8]| {
        Host::new(move |stream| {
            let mut sent = stream.write_all(head.as_bytes());
            while sent.is_ok() {
                sent = stream.write_all(piece);
            }
        })
    };
    let host = endless("HTTP/1.1 200 OK\r\n\r\n", &[0; 4_096]);
    assert_eq!(fetch(&host, PATIENT), Err(NotFetched::TooLarge));
    let host = endless(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"10\r\n0123456789abcdef\r\n",
    );
    assert_eq!(fetch(&host, PATIENT), Err(NotFetched::TooLarge));
    // Its head never ends.
    let host = endless("HTTP/1.1 200 OK\r\n", b"X: 0123456789\r\n");
    assert!(fetch(&host, PATIENT).is_err());
}

#[test]
fn a_host_that_says_nothing_or_drips_is_given_up() {
    // Silent, before the head and after it: the connection stays open until the reader is gone.
    let silent = |head: &'static str| {
        Host::new(move |stream| {
            let _ = stream.write_all(head.as_bytes());
            let _ = std::io::copy(stream, &mut std::io::sink());
        })
    };
    let impatient = Limits {
        quiet: Duration::from_millis(50),
        ..PATIENT
    };
    for head in ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"] {
        assert_eq!(fetch(&silent(head), impatient), Err(NotFetched::TooSlow));
    }
    // A byte at a time keeps the connection alive for ever.
    let host = Host::new(|stream| {
        let mut sent = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n");
        while sent.is_ok() {
            sent = stream.write_all(b"x").and_then(|()| stream.flush());
            thread::yield_now();
        }
    });
    let impatient = Limits {
        whole: Duration::ZERO,
        ..PATIENT
    };
    assert_eq!(fetch(&host, impatient), Err(NotFetched::TooSlow));
}

#[test]
fn nobody_there_is_said() {
    // A port that this process is given is no other's, as long as the line from it is open.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let line = std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let address = format!("http://{}/list.svd", line.local_addr().unwrap());
    let fetcher = Fetcher::new(&address, PATIENT).unwrap();
    assert_eq!(fetcher.fetch_here(), Err(NotFetched::Unreachable));
}

#[test]
fn an_address_that_tells_more_than_it_must_is_none() {
    for good in ["https://example.org/list.svd", "http://127.0.0.1:8/list"] {
        assert!(Fetcher::new(good, PATIENT).is_some(), "{good}");
    }
    for bad in [
        "",
        "list.svd",
        "http://example.org/list.svd",
        "https://example.org/list.svd?town=Sudbury",
        "https://example.org/list.svd#a",
        "https://me@example.org/list.svd",
        "https://:word@example.org/list.svd",
        "file:///etc/passwd",
        "ftp://example.org/list.svd",
    ] {
        assert!(Fetcher::new(bad, PATIENT).is_none(), "{bad}");
    }
}
