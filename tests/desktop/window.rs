//! The program's own window, in a process of the test: what is on its page can be asked.

use std::{
    cell::RefCell,
    env, fs,
    io::{BufRead, BufReader},
    panic,
    path::{Path, PathBuf},
    process::{Child, Command, ExitCode, Stdio},
    rc::Rc,
    sync::mpsc,
    thread,
};

use dioxus::prelude::*;
use futures_channel::mpsc as tasks;
use tally::{
    platform::{MemoryShell, ShellEvent, Told, desktop::device},
    ui::desktop::{Desktop, Lists, Place, SystemWindow, window},
};

use crate::{
    INSIDE, list_host,
    list_host::Host,
    newer_list,
    scenarios::{Look, Scenario},
    screen::{Screen, wait_for},
};

/// What became of a scenario: a file above its folder, and what is in it when all went well.
const OUTCOME: &str = "outcome";
const DONE: &str = "done";

/// Where the child finds its folder.
const FOLDER: &str = "CALC_FOLDER";

/// Wide enough for the window as it opens.
pub const WIDTH: u16 = 420;
/// And high enough.
pub const HEIGHT: u16 = 760;

/// The page in the window, and the screen that it is on.
pub struct Page {
    asks: tasks::UnboundedSender<Ask>,
    pub screen: Screen,
    pub folder: PathBuf,
    system: MemoryShell,
    /// Who gives a newer list, where somebody does.
    pub host: Option<Host>,
}

/// A script, and where its value goes, as JSON.
type Ask = (String, mpsc::Sender<String>);

/// What the process that holds a program's window is given: a screen and a folder of its own, and nothing of
/// the person who runs the tests.
pub fn environment(command: &mut Command, screen: &Screen, folder: &Path) {
    command
        .env_clear()
        .env("PATH", env::var_os("PATH").unwrap_or_default())
        .env("DISPLAY", screen.display())
        .env("HOME", folder)
        .env("XDG_RUNTIME_DIR", folder)
        .env("LANG", "C.UTF-8")
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env(FOLDER, folder.join("calc"));
}

/// A bus of its own, over which screen savers speak.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus-daemon starts: apt-get install dbus");
        let mut address = String::new();
        BufReader::new(daemon.stdout.as_mut().unwrap())
            .read_line(&mut address)
            .unwrap();
        Self {
            daemon,
            address: address.trim().to_owned(),
        }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// Runs a scenario in a process of its own.
pub fn in_a_child(name: &str) {
    let scenario = crate::scenario(name);
    let folder = tempfile::tempdir().unwrap();
    let screen = Screen::start(WIDTH, HEIGHT);
    let mut child = Command::new(env::current_exe().unwrap());
    environment(&mut child, &screen, folder.path());
    if scenario.look == Look::FrenchDark {
        child
            .env("LANG", "fr_CA.UTF-8")
            .env("GTK_THEME", "Adwaita:dark");
    }
    let bus = Bus::start();
    child.env("DBUS_SESSION_BUS_ADDRESS", &bus.address);
    let status = child.args([INSIDE, name]).status().unwrap();
    let outcome = fs::read_to_string(folder.path().join(OUTCOME)).unwrap_or_default();
    assert!(outcome == DONE, "{name}: {status}");
}

/// The process of a scenario: the window on the first thread, the person on another.
pub fn inside(scenario: &'static Scenario) -> ExitCode {
    let folder = PathBuf::from(env::var_os(FOLDER).expect("a folder"));
    fs::create_dir_all(&folder).unwrap();
    let (asks, asked) = tasks::unbounded();
    let (host, lists) = if scenario.has_newer_list {
        let file = newer_list::signed(&newer_list::newer_list(&folder), [1, 2]);
        let host = Host::saying(list_host::ok(&file));
        let lists = Lists {
            address: host.address.clone(),
            root: Some(newer_list::root()),
        };
        (Some(host), lists)
    } else {
        (None, Lists::default())
    };
    let page = Page {
        host,
        asks,
        screen: Screen::of_environment(WIDTH, HEIGHT),
        folder: folder.clone(),
        system: MemoryShell::default(),
    };
    let system = SystemWindow(Rc::new(page.system.clone()));
    thread::spawn(move || {
        let outcome = panic::catch_unwind(panic::AssertUnwindSafe(|| {
            page.screen.focus(window::title());
            (scenario.does)(&page);
        }));
        if outcome.is_err() {
            page.screen
                .picture()
                .keep(&format!("failed-{}", scenario.name));
            // A page that answers nothing must not keep the process from ending.
            let says = panic::catch_unwind(panic::AssertUnwindSafe(|| {
                page.value("document.body.innerText")
            }));
            eprintln!("on the page: {}", says.unwrap_or_default());
        }
        let outcome = if outcome.is_ok() { DONE } else { "failed" };
        fs::write(page.folder.join("..").join(OUTCOME), outcome).unwrap();
        // At once: what the libraries do at an orderly end is not for this thread, while theirs still draws.
        let own = rustix::process::getpid();
        rustix::process::kill_process(own, rustix::process::Signal::KILL).unwrap();
    });
    let config = window::config(&folder, window::title(), device::locale());
    let screens = VirtualDom::new(Driven)
        .with_root_context(Place { folder, lists })
        .with_root_context(system)
        .with_root_context(Asked::new(asked));
    dioxus_desktop::launch::launch_virtual_dom(screens, config)
}

#[derive(Clone)]
struct Asked(std::rc::Rc<RefCell<Option<tasks::UnboundedReceiver<Ask>>>>);

impl Asked {
    fn new(asked: tasks::UnboundedReceiver<Ask>) -> Self {
        Self(std::rc::Rc::new(RefCell::new(Some(asked))))
    }
}

/// The program's content, and the questions of the test.
#[component]
fn Driven() -> Element {
    use_future(|| async {
        let asked = consume_context::<Asked>().0.take();
        let mut asked = asked.expect("once");
        while let Ok((script, reply)) = asked.recv().await {
            let page = &dioxus_desktop::window().webview;
            page.evaluate_script_with_callback(&script, move |value| {
                let _ = reply.send(value);
            })
            .unwrap();
        }
    });
    rsx! {
        Desktop {}
    }
}

impl Page {
    /// The value of an expression, as JSON.
    pub fn value(&self, expression: &str) -> String {
        let (reply, answer) = mpsc::channel();
        // A value of any kind comes back as text.
        let script = format!("JSON.stringify({expression}) ?? 'null'");
        self.asks.unbounded_send((script, reply)).unwrap();
        let answer = answer.recv_timeout(crate::screen::PATIENCE).unwrap();
        // Text of text: that of the script, in that of the web view.
        serde_json::from_str::<String>(&answer).unwrap_or(answer)
    }

    /// Waits until an expression is true.
    pub fn until(&self, what: &str, expression: &str) {
        wait_for(what, || (self.value(expression) == "true").then_some(()));
    }

    /// Waits for a screen of the inner app.
    pub fn sees(&self, screen: &str) {
        self.until(
            screen,
            &format!(
                "document.documentElement.classList.contains('open') \
                 && document.querySelector('#app main')?.dataset.screen === {screen:?}"
            ),
        );
    }

    /// Waits for the calculator.
    pub fn sees_calculator(&self) {
        wait_for("the calculator", || self.shows_calculator().then_some(()));
    }

    /// Whether the calculator is all there is.
    pub fn shows_calculator(&self) -> bool {
        self.value(
            "!document.documentElement.classList.contains('open') \
             && document.querySelector('#app').childElementCount === 0 \
             && document.querySelector('#value').getBoundingClientRect().height > 0",
        ) == "true"
    }

    /// Clicks, with the pointer, on what a selector finds once it is there and nothing covers it. The click is over
    /// then: the web view lets keys overtake a press that waits for the pointer's way there.
    pub fn taps(&self, selector: &str) {
        let before: u32 = self
            .value(
                "window.clicks ??= (addEventListener('pointerup', () => { window.clicks += 1; }, true), 0)",
            )
            .parse()
            .unwrap();
        let place = wait_for(selector, || {
            let json = self.value(&format!(
                "(() => {{ const e = document.querySelector({selector:?}); if (!e || e.disabled) return null; \
                 e.scrollIntoView({{block: 'center'}}); const r = e.getBoundingClientRect(); \
                 const [x, y] = [r.x + r.width / 2, r.y + r.height / 2]; \
                 return e.contains(document.elementFromPoint(x, y)) ? [x, y] : null; }})()"
            ));
            serde_json::from_str::<Option<(f64, f64)>>(&json).unwrap()
        });
        #[expect(clippy::cast_possible_truncation, reason = "a place on a small screen")]
        self.screen.clicks(place.0 as i16, place.1 as i16);
        self.until("the end of the click", &format!("window.clicks > {before}"));
    }

    /// What the window was told so far.
    pub fn told(&self) -> Vec<Told> {
        self.system.told()
    }

    /// The system does something with the window.
    pub fn system_says(&self, event: ShellEvent) {
        assert!(self.system.says(event), "nobody listens");
    }

    /// Types on the keys of set-up.
    pub fn types_code(&self, code: &str) {
        for (typed, key) in code.chars().enumerate() {
            self.taps(&format!("#keypad [data-key=\"{key}\"]"));
            self.until(
                "the key",
                &format!(
                    "document.querySelector('#typed-keys').textContent.replace(/\\s/g, '').length === {}",
                    typed + 1
                ),
            );
        }
    }
}
