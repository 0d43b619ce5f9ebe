//! What the browser's memory holds after leaving: no word of the plan, and no code, in anything a script could
//! still reach; what the browser has not yet written over in its processes is counted, and not ours to wipe.

use std::{
    io::{Read, Write},
    net::TcpStream,
    path::Path,
};

use memchr::memmem;
use tungstenite::{Message, WebSocket};

#[path = "../support/process.rs"]
mod process;

use crate::{
    browser::PATIENCE,
    person::{Codes, MINE, Person},
};
use process::Needle;

const WORDS: &str = "Back stairs, then needle8152zq on 4th";

/// Where the browser can be asked about its heap: it writes the port into its profile.
fn port(phone: &Path) -> u16 {
    let told = std::fs::read_to_string(phone.join("profile/DevToolsActivePort")).unwrap();
    told.lines().next().unwrap().parse().unwrap()
}

fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// The addresses of every page and worker that has a heap of its own.
fn heaps(port: u16) -> Vec<String> {
    let mut stream = connect(port);
    let ask =
        format!("GET /json/list HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(ask.as_bytes()).unwrap();
    let mut answer = Vec::new();
    // The browser may keep the line open: what was asked for is whole when it is JSON.
    let mut part = [0; 4096];
    loop {
        let length = stream.read(&mut part).unwrap();
        answer.extend_from_slice(&part[..length]);
        let body = memmem::find(&answer, b"\r\n\r\n").map(|at| &answer[at + 4..]);
        let all: Option<Vec<serde_json::Value>> =
            body.and_then(|body| serde_json::from_slice(body).ok());
        if let Some(all) = all {
            let address =
                |it: &serde_json::Value| it["webSocketDebuggerUrl"].as_str().map(Into::into);
            return all.iter().filter_map(address).collect();
        }
        assert!(length > 0, "no list of pages");
    }
}

/// A line to each of them. A Worker that nobody talks to may end by itself: then there is another list.
fn lines(port: u16) -> Vec<WebSocket<TcpStream>> {
    let start = std::time::Instant::now();
    loop {
        let line = |address: String| tungstenite::client(address, connect(port)).ok();
        let all: Option<Vec<_>> = heaps(port).into_iter().map(line).collect();
        if let Some(all) = all {
            return all.into_iter().map(|(line, _)| line).collect();
        }
        assert!(start.elapsed() < PATIENCE, "the browser does not answer");
    }
}

/// Everything that can be reached in a heap, as the browser writes it down, after it has thrown away the rest.
fn snapshot(mut socket: WebSocket<TcpStream>) -> Vec<u8> {
    let ask =
        r#"{"id":1,"method":"HeapProfiler.takeHeapSnapshot","params":{"reportProgress":false}}"#;
    socket.send(Message::text(ask)).unwrap();
    let mut all = Vec::new();
    loop {
        let message = socket.read().unwrap();
        let Ok(text) = message.to_text() else {
            continue;
        };
        let said: serde_json::Value = serde_json::from_str(text).unwrap();
        if let Some(chunk) = said["params"]["chunk"].as_str() {
            all.extend_from_slice(chunk.as_bytes());
        }
        if said["id"] == 1 {
            assert!(said["error"].is_null(), "{said}");
            return all;
        }
    }
}

/// How often each of these stands in a heap.
fn in_heaps(person: &Person, needles: &[Needle]) -> Vec<usize> {
    let port = port(person.phone.path());
    let all: Vec<u8> = lines(port).into_iter().flat_map(snapshot).collect();
    assert!(all.len() > 100_000, "{} bytes are no heap", all.len());
    let count = |needle: &Needle| memmem::find_iter(&all, &needle.bytes).count();
    needles.iter().map(count).collect()
}

/// The processes that show pages of this browser.
fn renderers(profile: &Path) -> Vec<u32> {
    let of_browser = profile.display().to_string();
    let all = std::fs::read_dir("/proc").unwrap().flatten();
    let numbers = all.filter_map(|it| it.file_name().to_str()?.parse::<u32>().ok());
    let command =
        |process: u32| std::fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
    let is_ours = |process: u32| {
        let mut at = process;
        for _ in 0..6 {
            if memmem::find(&command(at), of_browser.as_bytes()).is_some() {
                return true;
            }
            let Ok(stat) = std::fs::read_to_string(format!("/proc/{at}/stat")) else {
                return false;
            };
            // After the name in brackets: state, parent.
            let rest = stat.rsplit(") ").next().unwrap_or_default();
            let parent = rest
                .split(' ')
                .nth(1)
                .and_then(|parent| parent.parse().ok());
            match parent {
                Some(parent) if parent > 1 => at = parent,
                _ => return false,
            }
        }
        false
    };
    numbers
        .filter(|it| memmem::find(&command(*it), b"--type=renderer").is_some())
        .filter(|it| is_ours(*it))
        .collect()
}

fn in_processes(person: &Person, needles: &[Needle]) -> Vec<usize> {
    let mut sums = vec![0; needles.len()];
    for process in renderers(&person.phone.path().join("profile")) {
        let found = process::find(process, needles).unwrap_or_default();
        found
            .iter()
            .zip(&mut sums)
            .for_each(|(found, sum)| *sum += found);
    }
    sums
}

fn needles() -> Vec<Needle> {
    let needle = |name, bytes: &[u8]| Needle {
        name,
        bytes: bytes.to_vec(),
    };
    let wide: Vec<u8> = WORDS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        needle("words of the plan", WORDS.as_bytes()),
        needle("words of the plan, as UTF-16", &wide),
        needle("the code", MINE.as_bytes()),
    ]
}

#[tokio::test]
async fn no_word_and_no_code_is_in_a_heap_after_leaving() {
    let person = Person::with_plan(Codes::default()).await;
    person.leave().await;
    person.open(MINE).await;
    person.open_section(0).await;
    person.write(WORDS).await;
    person.saved().await;
    let needles = needles();
    // What is looked for can be found.
    let script = format!("self.planted = [...{WORDS:?}].join('')");
    person.browser.script::<serde_json::Value>(&script).await;
    let open = in_heaps(&person, &needles);
    assert!(open[0] > 0, "a planted phrase is not found");
    let open_in_processes = in_processes(&person, &needles);
    person.leave().await;
    let left = in_heaps(&person, &needles);
    let left_in_processes = in_processes(&person, &needles);
    for (at, needle) in needles.iter().enumerate() {
        println!(
            "counted: {} in heaps while open, and after leaving: {}, {}; in the pages' processes: {}, {}",
            needle.name, open[at], left[at], open_in_processes[at], left_in_processes[at]
        );
    }
    assert_eq!(left, [0, 0, 0]);
    assert!(
        open_in_processes.iter().sum::<usize>() > 0,
        "the processes are not found"
    );
}
