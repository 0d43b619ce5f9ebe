//! A static server with the production headers, for `run`, `test` and `bench`.
//!
//! It reads the site once, so that a test never sees half of a newer build.

use std::{
    collections::HashMap,
    convert::Infallible,
    fs,
    io::Write as _,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use anyhow::{Context, Result, ensure};
use http_body_util::Full;
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Bytes, Incoming},
    header::{
        ACCEPT_ENCODING, ALLOW, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, VARY,
    },
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;

use crate::{
    dist::{service_worker::file_at, sizes},
    headers,
};

/// A running server; it ends with the process.
pub struct Server {
    address: SocketAddr,
}

impl Server {
    /// Serves `dir` on 127.0.0.1; port 0 takes a free one. With `log`, each request becomes a
    /// line "METHOD path" in that file before it is answered.
    pub fn start(dir: &Path, port: u16, log: Option<&Path>) -> Result<Self> {
        let files = Files::read(dir, log)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("port {port} is taken; try `--port 0`"))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()?;
        thread::Builder::new()
            .name("server".into())
            .spawn(move || {
                runtime.block_on(async move {
                    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                        return;
                    };
                    accept(listener, Arc::new(files)).await;
                });
            })?;
        Ok(Self { address })
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of the page, without the last slash.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }
}

async fn accept(listener: tokio::net::TcpListener, files: Arc<Files>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let files = files.clone();
        tokio::spawn(async move {
            let answer = service_fn(move |request: Request<Incoming>| {
                let answer = files.answer(&request);
                async move { Ok::<_, Infallible>(answer) }
            });
            // A browser that hangs up is no failure of ours.
            let _ = http1::Builder::new()
                .serve_connection(TokioIo::new(stream), answer)
                .await;
        });
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Coding {
    Brotli,
    Gzip,
}

impl Coding {
    fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    fn encode(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            // 11 takes seconds in an unoptimised build, for some 5 % less.
            Self::Brotli => sizes::brotli(bytes, 9),
            Self::Gzip => {
                let mut out =
                    flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
                // Writing to a Vec cannot fail.
                let _ = out.write_all(bytes);
                out.finish().unwrap_or_default()
            }
        }
    }
}

struct Files {
    plain: HashMap<String, Bytes>,
    coded: Mutex<HashMap<(String, Coding), Bytes>>,
    log: Option<Mutex<fs::File>>,
}

impl Files {
    fn read(dir: &Path, log: Option<&Path>) -> Result<Self> {
        let entries = fs::read_dir(dir).with_context(|| format!("reading {}", dir.display()))?;
        let plain: HashMap<_, _> = entries
            .map(|entry| {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                Ok((name, Bytes::from(fs::read(entry.path())?)))
            })
            .collect::<Result<_>>()?;
        ensure!(
            plain.contains_key("index.html"),
            "{} has no index.html",
            dir.display()
        );
        let log = log
            .map(fs::File::create)
            .transpose()
            .context("creating the request log")?;
        Ok(Self {
            plain,
            coded: Mutex::default(),
            log: log.map(Mutex::new),
        })
    }

    fn answer(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        self.note(request);
        let path = request.uri().path();
        let name = if path == headers::FORGET {
            "forget.html"
        } else {
            file_at(path)
        };
        let mut response = Response::new(Full::default());
        for (name, value) in headers::for_path(path) {
            if let Ok(value) = HeaderValue::from_str(&value) {
                response.headers_mut().insert(name_of(name), value);
            }
        }
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
            response
                .headers_mut()
                .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return response;
        }
        let Some(plain) = self.plain.get(name) else {
            *response.status_mut() = StatusCode::NOT_FOUND;
            return response;
        };
        // A Range header is ignored, as RFC 9110 allows: no file here is long.
        let coding = coding(request);
        let body = coding.map_or_else(|| plain.clone(), |coding| self.coded(name, coding, plain));
        let head = response.headers_mut();
        head.insert(
            CONTENT_TYPE,
            HeaderValue::from_static(headers::content_type(name)),
        );
        head.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
        head.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        if let Some(coding) = coding {
            head.insert(CONTENT_ENCODING, HeaderValue::from_static(coding.name()));
        }
        // hyper sends no body to HEAD.
        *response.body_mut() = Full::new(body);
        response
    }

    /// Compresses each file once.
    fn coded(&self, name: &str, coding: Coding, plain: &Bytes) -> Bytes {
        let mut coded = self.coded.lock().unwrap_or_else(PoisonError::into_inner);
        let file = coded.entry((name.to_owned(), coding));
        file.or_insert_with(|| coding.encode(plain).into()).clone()
    }

    fn note(&self, request: &Request<Incoming>) {
        let Some(log) = &self.log else { return };
        let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
        // The whole target: a query would be a finding.
        let _ = writeln!(log, "{} {}", request.method(), request.uri());
    }
}

fn name_of(name: &'static str) -> hyper::header::HeaderName {
    // The table's names are known to be valid; `from_static` wants them in lower case.
    hyper::header::HeaderName::from_bytes(name.as_bytes()).unwrap_or(VARY)
}

/// The best coding that the browser takes.
fn coding(request: &Request<Incoming>) -> Option<Coding> {
    let accepted = request.headers().get(ACCEPT_ENCODING)?.to_str().ok()?;
    let takes = |coding: Coding| accepted.split(',').any(|one| one.trim() == coding.name());
    [Coding::Brotli, Coding::Gzip]
        .into_iter()
        .find(|coding| takes(*coding))
}

#[cfg(test)]
mod tests {
    use std::{
        io::{Read, Write},
        net::TcpStream,
    };

    use super::*;

    struct Answer {
        head: String,
        body: Vec<u8>,
    }

    impl Answer {
        fn header(&self, name: &str) -> Option<&str> {
            self.head.lines().skip(1).find_map(|line| {
                let (key, value) = line.split_once(": ")?;
                key.eq_ignore_ascii_case(name).then_some(value)
            })
        }

        fn status(&self) -> &str {
            self.head.split(' ').nth(1).unwrap()
        }
    }

    /// A site of two files, served; and its request log.
    struct Site {
        dir: tempfile::TempDir,
        server: Server,
    }

    impl Site {
        fn start() -> Self {
            let dir = tempfile::tempdir().unwrap();
            let dist = dir.path().join("dist");
            fs::create_dir(&dist).unwrap();
            fs::write(dist.join("index.html"), "<p>page</p>".repeat(50)).unwrap();
            fs::write(dist.join("forget.html"), "gone").unwrap();
            fs::write(dist.join("c-0123456789ab.wasm"), b"\0asm").unwrap();
            let server = Server::start(&dist, 0, Some(&dir.path().join("log"))).unwrap();
            Self { dir, server }
        }

        fn ask(&self, method: &str, path: &str, more: &str) -> Answer {
            let mut stream = TcpStream::connect(self.server.address).unwrap();
            write!(
                stream,
                "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{more}\r\n"
            )
            .unwrap();
            let mut bytes = Vec::new();
            stream.read_to_end(&mut bytes).unwrap();
            let at = bytes.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
            let head = String::from_utf8(bytes[..at].to_vec()).unwrap();
            Answer {
                head,
                body: bytes[at + 4..].to_vec(),
            }
        }
    }

    #[test]
    fn every_answer_carries_the_production_headers() {
        let site = Site::start();
        for (method, path, status) in [
            ("GET", "/", "200"),
            ("HEAD", "/", "200"),
            ("GET", "/c-0123456789ab.wasm", "200"),
            ("GET", "/forget", "200"),
            ("GET", "/nothing", "404"),
            ("GET", "/../Cargo.toml", "404"),
            ("POST", "/", "405"),
        ] {
            let answer = site.ask(method, path, "");
            assert_eq!(answer.status(), status, "{method} {path}");
            for (name, value) in headers::for_path(path) {
                assert_eq!(answer.header(name), Some(&*value), "{method} {path}");
            }
        }
    }

    #[test]
    fn only_forget_sends_clear_site_data() {
        let site = Site::start();
        assert_eq!(
            site.ask("GET", "/forget", "").header("clear-site-data"),
            Some("\"*\"")
        );
        assert_eq!(site.ask("GET", "/", "").header("clear-site-data"), None);
    }

    #[test]
    fn types_are_right() {
        let site = Site::start();
        let kind = |path| {
            site.ask("GET", path, "")
                .header("content-type")
                .unwrap()
                .to_owned()
        };
        assert_eq!(kind("/"), "text/html; charset=utf-8");
        assert_eq!(kind("/c-0123456789ab.wasm"), "application/wasm");
    }

    #[test]
    fn a_file_is_compressed_for_those_who_take_it() {
        let site = Site::start();
        let plain = site.ask("GET", "/", "");
        assert_eq!(plain.header("content-encoding"), None);
        let brotli = site.ask("GET", "/", "Accept-Encoding: gzip, deflate, br\r\n");
        assert_eq!(brotli.header("content-encoding"), Some("br"));
        let mut back = Vec::new();
        brotli::Decompressor::new(&*brotli.body, 4096)
            .read_to_end(&mut back)
            .unwrap();
        assert_eq!(back, plain.body);
        let gzip = site.ask("GET", "/", "Accept-Encoding: gzip\r\n");
        assert_eq!(gzip.header("content-encoding"), Some("gzip"));
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&*gzip.body)
            .read_to_end(&mut back)
            .unwrap();
        assert_eq!(back, plain.body);
    }

    #[test]
    fn head_has_the_length_and_no_body() {
        let site = Site::start();
        let answer = site.ask("HEAD", "/", "");
        assert_eq!(answer.header("content-length"), Some("550"));
        assert!(answer.body.is_empty());
    }

    #[test]
    fn every_request_is_a_line_of_the_log() {
        let site = Site::start();
        site.ask("GET", "/?seen=1", "");
        site.ask("POST", "/nothing", "");
        let log = fs::read_to_string(site.dir.path().join("log")).unwrap();
        assert_eq!(log, "GET /?seen=1\nPOST /nothing\n");
    }
}
