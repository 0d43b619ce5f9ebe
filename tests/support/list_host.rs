//! A host on this computer that is asked for a newer list.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::mpsc::{self, Receiver},
    thread,
};

/// Answers each request in the same way; tells what was asked.
pub struct Host {
    pub address: String,
    pub asked: Receiver<Vec<String>>,
}

impl Host {
    pub fn new(answer: impl Fn(&mut TcpStream) + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, asked) = mpsc::channel();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let lines = BufReader::new(stream.try_clone().unwrap()).lines();
                let request = lines
                    .map_while(Result::ok)
                    .take_while(|line| !line.is_empty())
                    .collect();
                if sender.send(request).is_err() {
                    return;
                }
                answer(&mut stream);
            }
        });
        Self {
            address: format!("http://127.0.0.1:{port}/list.svd"),
            asked,
        }
    }

    pub fn saying(answer: impl Into<Vec<u8>>) -> Self {
        let answer = answer.into();
        // A reader that gives up half-way is no failure of the host's.
        Self::new(move |stream| drop(stream.write_all(&answer)))
    }

    /// How many requests there were since this was last asked.
    pub fn requests(&self) -> usize {
        self.asked.try_iter().count()
    }
}

/// An answer with a file.
pub fn ok(body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}
