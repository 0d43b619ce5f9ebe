//! The finished program, from outside: its memory, its folder, its one window.

use std::{
    fs,
    io::{ErrorKind, Read, Seek, SeekFrom},
    path::Path,
    process::{Child, Command},
};

use memchr::memmem;
use tally::{
    keeper::{Keeper, PlanBytes, Reply, Request, Sealed, SecretKeys},
    plan::SCHEMA,
    platform::{SystemRng, desktop::store::FolderStore},
    vault::Work,
};

use crate::{
    Test, planning,
    screen::{Picture, Screen, wait_for},
    window::{HEIGHT, WIDTH, environment},
};

/// The tests by name.
pub const ALL: &[Test] = &[
    (
        "memory_is_kept_private_and_holds_no_code_after_leaving",
        private_memory,
    ),
    (
        "the_folder_is_its_owners_and_holds_no_word_of_the_plan",
        the_folder,
    ),
    (
        "a_second_window_over_the_same_folder_harms_nothing",
        two_at_once,
    ),
];

const MINE: &str = "7391504862";
/// A line of the plan, which stands in no other file and in no program.
const WORD: &str = "QUOKKA-7731-lantern";
const TITLE: &str = "Calculator";
const ESCAPE: u32 = 0xff1b;
/// From how many hundredths of the screen on it is no longer the calculator.
const ANOTHER_SCREEN: usize = 30;

struct Program {
    child: Child,
    screen: Screen,
    home: tempfile::TempDir,
    calculator: Picture,
}

impl Program {
    /// The program over a container that [`MINE`] opens, with [`WORD`] in its plan.
    fn with_plan() -> Self {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("calc");
        fs::create_dir_all(&folder).unwrap();
        make_container(&folder);
        let screen = Screen::start(WIDTH, HEIGHT);
        let child = start(&screen, home.path());
        screen.focus(TITLE);
        let calculator = screen.settled();
        Self {
            child,
            screen,
            home,
            calculator,
        }
    }

    /// Opens the plan, and waits until it shows.
    fn opens(&self) {
        self.screen.types(MINE);
        self.screen.types("=");
        wait_for("the plan", || self.is_open().then_some(()));
        self.screen.settled();
    }

    fn is_open(&self) -> bool {
        self.screen.picture().differs_by(&self.calculator) > ANOTHER_SCREEN
    }

    /// Leaves, and waits for the calculator as it was before.
    fn leaves(&self) {
        self.screen.presses(ESCAPE);
        wait_for("the calculator", || {
            self.screen
                .picture()
                .looks_like(&self.calculator)
                .then_some(())
        });
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn start(screen: &Screen, home: &Path) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tally"));
    environment(&mut command, screen, home);
    command.spawn().unwrap()
}

fn make_container(folder: &Path) {
    let mut session = planning::session();
    let section = session.history.plan().sections()[0].id();
    session.adds(section, WORD);
    let data = session.history.plan().to_bytes().unwrap().to_vec();
    let plan = PlanBytes {
        schema: SCHEMA,
        data,
    };
    let mut keeper = Keeper::new(FolderStore::new(folder), SystemRng::new(), Work::PLATFORM);
    let code = SecretKeys::new(MINE.to_owned());
    let mine = Sealed { code, plan };
    let request = Request::SetUp {
        mine,
        decoy: None,
        wipe: None,
    };
    assert!(matches!(
        pollster::block_on(keeper.answer(request)),
        Reply::Saved
    ));
}

/// How often this text is in the memory of a process, in either width of character. `None` where the system
/// does not let us look.
fn in_memory(process: u32, text: &str) -> Option<usize> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut memory = match fs::File::open(format!("/proc/{process}/mem")) {
        Ok(memory) => memory,
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return None,
        Err(error) => panic!("{error}"),
    };
    let mut count = 0;
    for (start, pages) in pages_in_use(process) {
        let mut bytes = vec![0; pages * PAGE];
        // It may have gone since the list was made.
        if memory.seek(SeekFrom::Start(start)).is_ok() && memory.read_exact(&mut bytes).is_ok() {
            count += memmem::find_iter(&bytes, text.as_bytes()).count();
            count += memmem::find_iter(&bytes, &wide).count();
        }
    }
    Some(count)
}

const PAGE: usize = 4096;

/// Where there is something in the memory of a process: starts, and how many pages in a row. A web view reserves
/// address space for many gigabytes that nothing lies in.
fn pages_in_use(process: u32) -> Vec<(u64, usize)> {
    /// In an entry of `/proc/PID/pagemap`: in memory, or swapped out.
    const IN_USE: u64 = 0b11 << 62;
    /// Entries that are read at a time.
    const AT_A_TIME: usize = 1 << 14;
    let mut runs = Vec::new();
    let mut entries = fs::File::open(format!("/proc/{process}/pagemap")).unwrap();
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).unwrap();
    for line in maps.lines().filter(|line| !line.contains("[vsyscall]")) {
        let range = line.split_whitespace().next().unwrap();
        let (from, to) = range.split_once('-').unwrap();
        let page = |hex: &str| usize::from_str_radix(hex, 16).unwrap() / PAGE;
        let (mut next, end) = (page(from), page(to));
        while next < end {
            let mut read = vec![0; AT_A_TIME.min(end - next) * 8];
            entries.seek(SeekFrom::Start(next as u64 * 8)).unwrap();
            if entries.read_exact(&mut read).is_err() {
                break;
            }
            let mut run = 0;
            let entries = read
                .as_chunks::<8>()
                .0
                .iter()
                .map(|entry| u64::from_le_bytes(*entry));
            for (entry, at) in entries.chain([0]).zip(next..) {
                if entry & IN_USE != 0 {
                    run += 1;
                } else if run > 0 {
                    runs.push(((at - run) as u64 * PAGE as u64, run));
                    run = 0;
                }
            }
            next += read.len() / 8;
        }
    }
    runs
}

fn private_memory(_: &str) {
    let program = Program::with_plan();
    let process = program.child.id();
    let limits = fs::read_to_string(format!("/proc/{process}/limits")).unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"))
        .unwrap();
    let both: Vec<_> = core.split_whitespace().skip(4).take(2).collect();
    assert_eq!(both, ["0", "0"]);

    program.opens();
    let Some(open) = in_memory(process, WORD) else {
        println!("not allowed to read the program's memory, which is what is promised");
        return;
    };
    assert!(open > 0, "the scan finds what is there");
    program.leaves();
    // The keeper's thread ends after the calculator shows.
    wait_for("memory without the code", || {
        (in_memory(process, MINE) == Some(0)).then_some(())
    });
    println!(
        "the plan's line in memory: {open} times while open, {} after leaving; the code 0",
        in_memory(process, WORD).unwrap()
    );
}

fn the_folder(_: &str) {
    use std::os::unix::fs::PermissionsExt;
    let program = Program::with_plan();
    program.opens();
    program.leaves();
    let folder = program.home.path().join("calc");
    let mode = fs::metadata(&folder).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
    let mut files = 0;
    let mut folders = vec![program.home.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.is_file() {
                let bytes = match fs::read(&path) {
                    // The web view puts its own away when it likes.
                    Err(error) if error.kind() == ErrorKind::NotFound => continue,
                    bytes => bytes.unwrap(),
                };
                files += 1;
                for text in [WORD, MINE] {
                    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
                    let found =
                        memmem::find(&bytes, text.as_bytes()).or(memmem::find(&bytes, &wide));
                    assert_eq!(found, None, "{text} in {}", path.display());
                }
            }
        }
    }
    assert!(files > 0, "the container at least");
}

fn two_at_once(_: &str) {
    let program = Program::with_plan();
    let first = program.screen.focus(TITLE);
    program.opens();
    let mut second = start(&program.screen, program.home.path());
    let other = wait_for("a second window", || {
        let mut shown = program.screen.windows(TITLE).into_iter();
        shown.find(|window| *window != first)
    });
    // It lies over the first and is a calculator, whatever is typed.
    program.screen.focus_window(other);
    wait_for("its calculator", || (!program.is_open()).then_some(()));
    program.screen.settled();
    program.screen.types(MINE);
    program.screen.types("=");
    wait_for("a sum", || {
        (!program.screen.picture().looks_like(&program.calculator)).then_some(())
    });
    let after = program.screen.settled();
    assert!(!after.looks_like(&program.calculator), "it calculates");
    assert!(after.differs_by(&program.calculator) <= ANOTHER_SCREEN);
    second.kill().unwrap();
    second.wait().unwrap();
    // The first is as it was, and so is the container.
    wait_for("the plan", || program.is_open().then_some(()));
    program.screen.focus_window(first);
    program.leaves();
    program.opens();
}
