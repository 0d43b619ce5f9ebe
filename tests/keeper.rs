//! The keeper: what it answers, what it leaves stored, and when it lets go.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]
#![cfg(feature = "keeper")]

#[path = "support/disk.rs"]
mod support;

use support::{DECOY, Disk, Fault, MINE, OTHER, TestKeeper, WIPE, ask, keys, saves, set_up, tries};
use tally::{
    deployment::SET_UP_SEQUENCE,
    keeper::{PlanBytes, Reply, Request, is_nothing},
    platform::StorageError,
    vault::MAX_KEYS,
    wire::Frame,
};

const FAILURES: [StorageError; 4] = [
    StorageError::Busy,
    StorageError::Full,
    StorageError::Io,
    StorageError::Unavailable,
];

/// A disk that was set up with all three codes, and nobody holds.
fn disk() -> Disk {
    let disk = Disk::default();
    let request = set_up(MINE, Some(DECOY), Some(WIPE));
    assert_eq!(ask(&mut disk.keeper(), request), "saved");
    assert_eq!(disk.handles(), 0);
    disk
}

fn change(old: &str, new: &str) -> Request {
    Request::ChangeCode {
        old: keys(old),
        new: keys(new),
    }
}

fn judge(code: &str, others: &[&str]) -> String {
    let request = Request::Judge {
        code: keys(code),
        others: others.iter().map(|other| keys(other)).collect(),
    };
    ask(&mut Disk::default().keeper(), request)
}

/// Keys as a keyboard of another script writes them: they stay the same keys.
fn in_other_digits(keys: &str) -> String {
    let digits = ('0'..='9').zip('\u{660}'..='\u{669}');
    digits.fold(keys.to_owned(), |keys, (one, other)| {
        keys.replace(one, &other.to_string())
    })
}

#[test]
fn the_container_is_made_once() {
    let disk = Disk::default();
    pollster::block_on(disk.keeper().prepare());
    let (made, writes) = (disk.bytes(), disk.writes());
    assert_eq!(made.len(), 2_113_536);
    pollster::block_on(disk.keeper().prepare());
    assert!(disk.bytes() == made);
    assert_eq!((disk.writes(), disk.handles()), (writes, 0));
}

#[test]
fn a_container_that_exists_is_never_touched() {
    let disk = disk();
    let (before, writes) = (disk.bytes(), disk.writes());
    pollster::block_on(disk.keeper().prepare());
    assert!(disk.bytes() == before);
    assert_eq!(disk.writes(), writes);
    assert_eq!(disk.reopened(MINE), "opened 1: mine");
}

#[test]
fn a_launch_on_a_disk_that_fails_is_silent_and_the_next_one_makes_the_container() {
    for error in FAILURES {
        for fault in [Fault::Open(error), Fault::Read(error), Fault::Sync(error)] {
            let disk = Disk::default();
            disk.breaks(fault);
            pollster::block_on(disk.keeper().prepare());
            assert_eq!(disk.handles(), 0, "{fault:?}");
            disk.mend();
            pollster::block_on(disk.keeper().prepare());
            assert_eq!(disk.bytes().len(), 2_113_536, "{fault:?}");
        }
    }
}

#[test]
fn whatever_keeps_a_code_from_opening_gives_the_same_bytes() {
    let ways: [(&str, String, Option<Fault>); 10] = [
        ("wrong", OTHER.into(), None),
        ("not keys", "open sesame".into(), None),
        ("no keys", String::new(), None),
        ("too short", "7391504".into(), None),
        ("too long", "7".repeat(MAX_KEYS + 1), None),
        ("busy", MINE.into(), Some(Fault::Open(StorageError::Busy))),
        (
            "gone",
            MINE.into(),
            Some(Fault::Open(StorageError::Unavailable)),
        ),
        (
            "unreadable",
            MINE.into(),
            Some(Fault::Read(StorageError::Io)),
        ),
        ("wiped", WIPE.into(), None),
        (
            "not wiped",
            WIPE.into(),
            Some(Fault::Write(0, StorageError::Io)),
        ),
    ];
    let nothing = Frame {
        id: 5,
        message: Reply::Nothing,
    };
    let nothing = nothing.to_bytes().unwrap();
    assert!(is_nothing(&nothing));
    for (way, code, fault) in ways {
        let disk = disk();
        if let Some(fault) = fault {
            disk.breaks(fault);
        }
        let message = pollster::block_on(disk.keeper().answer(Request::Try(keys(&code))));
        let answered = Frame { id: 5, message }.to_bytes().unwrap();
        assert_eq!(answered, nothing, "{way}");
    }
}

#[test]
fn a_try_on_a_disk_where_no_container_can_be_made_answers_nothing() {
    for error in FAILURES {
        let disk = Disk::default();
        disk.breaks(Fault::Write(0, error));
        assert_eq!(disk.reopened(MINE), "nothing", "{error:?}");
    }
}

#[test]
fn a_failed_try_changes_nothing_and_lets_go_of_the_disk() {
    for (code, fault) in [
        (OTHER, None),
        ("7391504", None),
        (MINE, Some(Fault::Open(StorageError::Busy))),
        (MINE, Some(Fault::Read(StorageError::Io))),
    ] {
        let disk = disk();
        let before = disk.bytes();
        if let Some(fault) = fault {
            disk.breaks(fault);
        }
        let mut keeper = disk.keeper();
        assert_eq!(tries(&mut keeper, code), "nothing");
        assert_eq!(disk.handles(), 0, "{code} {fault:?}");
        assert!(disk.bytes() == before, "{code} {fault:?}");
        disk.mend();
        assert_eq!(tries(&mut keeper, MINE), "opened 1: mine");
    }
}

#[test]
fn the_disk_is_held_as_long_as_a_plan_is_open() {
    let disk = disk();
    let mut keeper = disk.keeper();
    tries(&mut keeper, MINE);
    assert_eq!(disk.handles(), 1);
    assert_eq!(saves(&mut keeper, "later"), "saved");
    assert_eq!(disk.handles(), 1);
    assert_eq!(disk.reopened(MINE), "nothing", "from another tab");
    drop(keeper);
    assert_eq!(disk.handles(), 0);
    assert_eq!(disk.reopened(MINE), "opened 1: later");
}

#[test]
fn what_was_set_up_opens_with_its_code() {
    let disk = Disk::default();
    let mut keeper = disk.keeper();
    let mut mine = support::sealed(MINE, "my own words");
    mine.plan.schema = 3;
    let request = Request::SetUp {
        mine,
        decoy: None,
        wipe: None,
    };
    assert_eq!(ask(&mut keeper, request), "saved");
    assert_eq!(disk.handles(), 1, "it is open");
    drop(keeper);
    assert_eq!(disk.reopened(MINE), "opened 3: my own words");
    assert_eq!(disk.reopened(OTHER), "nothing");
}

#[test]
fn a_code_opens_in_the_digits_of_any_script() {
    assert_eq!(disk().reopened(&in_other_digits(MINE)), "opened 1: mine");
}

#[test]
fn setting_up_again_ends_what_was_there() {
    let disk = disk();
    assert_eq!(ask(&mut disk.keeper(), set_up(OTHER, None, None)), "saved");
    assert_eq!(disk.reopened(OTHER), "opened 1: mine");
    for old in [MINE, DECOY, WIPE] {
        assert_eq!(disk.reopened(old), "nothing");
    }
    assert_eq!(
        disk.reopened(OTHER),
        "opened 1: mine",
        "the old codes are nothing"
    );
}

#[test]
fn each_code_opens_its_own_plan_and_saving_one_keeps_the_other() {
    let disk = disk();
    for (code, other, before, kept) in [
        (MINE, DECOY, "mine", "decoy"),
        (DECOY, MINE, "decoy", "saved by 7391504862"),
    ] {
        let mut keeper = disk.keeper();
        assert_eq!(tries(&mut keeper, code), format!("opened 1: {before}"));
        let new = format!("saved by {code}");
        assert_eq!(saves(&mut keeper, &new), "saved");
        drop(keeper);
        assert_eq!(disk.reopened(code), format!("opened 1: {new}"));
        assert_eq!(disk.reopened(other), format!("opened 1: {kept}"));
    }
}

#[test]
fn the_wipe_code_looks_like_a_sum_and_no_code_opens_after_it() {
    let disk = disk();
    let before = disk.bytes();
    let mut keeper = disk.keeper();
    assert_eq!(tries(&mut keeper, WIPE), "nothing");
    assert_eq!(disk.handles(), 0);
    assert_eq!(disk.bytes().len(), before.len());
    for code in [MINE, DECOY, WIPE] {
        assert_eq!(tries(&mut keeper, code), "nothing");
        assert_eq!(disk.reopened(code), "nothing");
    }
    assert_eq!(ask(&mut disk.keeper(), set_up(MINE, None, None)), "saved");
}

#[test]
fn wiping_from_inside_erases_and_lets_go() {
    let disk = disk();
    let mut keeper = disk.keeper();
    tries(&mut keeper, MINE);
    assert_eq!(ask(&mut keeper, Request::Wipe), "saved");
    assert_eq!(disk.handles(), 0);
    assert_eq!(saves(&mut keeper, "back again"), "refused: State");
    for code in [MINE, DECOY, WIPE] {
        assert_eq!(disk.reopened(code), "nothing");
    }
}

#[test]
fn a_wipe_that_fails_says_so_and_can_be_done_again() {
    let disk = disk();
    let mut keeper = disk.keeper();
    tries(&mut keeper, MINE);
    disk.breaks(Fault::Sync(StorageError::Io));
    assert_eq!(ask(&mut keeper, Request::Wipe), "not saved: Failed");
    disk.mend();
    assert_eq!(ask(&mut keeper, Request::Wipe), "saved");
    assert_eq!(disk.reopened(MINE), "nothing");
}

#[test]
fn nothing_is_saved_or_changed_without_an_open_plan() {
    let disk = disk();
    let before = disk.bytes();
    let mut keeper = disk.keeper();
    assert_eq!(saves(&mut keeper, "from nowhere"), "refused: State");
    assert_eq!(ask(&mut keeper, change(MINE, OTHER)), "refused: State");
    assert!(disk.bytes() == before);
    assert_eq!(disk.handles(), 0);
}

#[test]
fn a_code_tried_while_a_plan_is_open_answers_nothing_and_changes_nothing() {
    let disk = disk();
    // It must not be only the lock that keeps the second code out.
    disk.share();
    let mut keeper = disk.keeper();
    tries(&mut keeper, MINE);
    let (before, writes) = (disk.bytes(), disk.writes());
    for code in [MINE, DECOY, WIPE, OTHER, "7391504"] {
        assert_eq!(tries(&mut keeper, code), "nothing");
    }
    assert!(disk.bytes() == before);
    assert_eq!((disk.writes(), disk.handles()), (writes, 1));
    assert_eq!(saves(&mut keeper, "still mine"), "saved");
    drop(keeper);
    assert_eq!(disk.reopened(MINE), "opened 1: still mine");
    assert_eq!(disk.reopened(DECOY), "opened 1: decoy");
}

/// Set-ups that must be refused, by what is wrong with them.
fn refused_set_ups() -> Vec<(&'static str, Request)> {
    let start = in_other_digits(SET_UP_SEQUENCE);
    let same = in_other_digits(MINE);
    vec![
        ("decoy as mine", set_up(MINE, Some(MINE), None)),
        ("decoy as mine, elsewhere", set_up(MINE, Some(&same), None)),
        ("wipe as mine", set_up(MINE, None, Some(MINE))),
        ("wipe as decoy", set_up(MINE, Some(DECOY), Some(DECOY))),
        ("set-up keys", set_up(SET_UP_SEQUENCE, None, None)),
        ("set-up keys, elsewhere", set_up(&start, None, None)),
        ("decoy: set-up", set_up(MINE, Some(SET_UP_SEQUENCE), None)),
        ("wipe: set-up", set_up(MINE, None, Some(SET_UP_SEQUENCE))),
        ("wipe: set-up, elsewhere", set_up(MINE, None, Some(&start))),
        ("too short", set_up("7391504", None, None)),
        ("not keys", set_up(MINE, None, Some("open sesame"))),
    ]
}

#[test]
fn a_set_up_with_codes_that_cannot_be_used_is_refused_and_nothing_is_written() {
    let disk = disk();
    let writes = disk.writes();
    for (why, request) in refused_set_ups() {
        let mut keeper = disk.keeper();
        assert_eq!(ask(&mut keeper, request), "refused: Code", "{why}");
        assert_eq!((disk.writes(), disk.handles()), (writes, 0), "{why}");
    }
    assert_eq!(disk.reopened(MINE), "opened 1: mine");
}

#[test]
fn a_refused_set_up_leaves_an_open_plan_open() {
    let disk = disk();
    let mut keeper = disk.keeper();
    tries(&mut keeper, MINE);
    for (why, request) in refused_set_ups() {
        assert_eq!(ask(&mut keeper, request), "refused: Code", "{why}");
        assert_eq!(saves(&mut keeper, why), "saved", "{why}");
    }
}

#[test]
fn a_set_up_that_storage_fails_says_why_and_lets_go() {
    for (error, said) in [
        (StorageError::Full, "not saved: DeviceFull"),
        (StorageError::Io, "not saved: Failed"),
        (StorageError::Busy, "not saved: Failed"),
    ] {
        for fault in [Fault::Open(error), Fault::Write(0, error)] {
            let disk = Disk::default();
            disk.breaks(fault);
            let mut keeper = disk.keeper();
            assert_eq!(ask(&mut keeper, set_up(MINE, None, None)), said);
            assert_eq!(disk.handles(), 0);
            disk.mend();
            assert_eq!(ask(&mut keeper, set_up(MINE, None, None)), "saved");
            drop(keeper);
            assert_eq!(disk.reopened(MINE), "opened 1: mine");
        }
    }
}

/// A keeper with the plan of [`MINE`] open.
fn opened(disk: &Disk) -> TestKeeper {
    let mut keeper = disk.keeper();
    assert_eq!(tries(&mut keeper, MINE), "opened 1: mine");
    keeper
}

#[test]
fn a_code_is_changed_by_whoever_knows_the_old_one() {
    let disk = disk();
    let mut keeper = opened(&disk);
    let before = disk.bytes();
    for (old, new) in [
        (OTHER, "8250361974"),
        (DECOY, OTHER),
        ("7391504", OTHER),
        (MINE, "7391504"),
        (MINE, SET_UP_SEQUENCE),
        (MINE, &in_other_digits(SET_UP_SEQUENCE)),
    ] {
        let said = ask(&mut keeper, change(old, new));
        assert_eq!(said, "refused: Code", "{old} to {new}");
    }
    assert!(disk.bytes() == before);
    assert_eq!(ask(&mut keeper, change(MINE, OTHER)), "saved");
    assert_eq!(saves(&mut keeper, "after"), "saved");
    drop(keeper);
    assert_eq!(disk.reopened(MINE), "nothing");
    assert_eq!(disk.reopened(OTHER), "opened 1: after");
    assert_eq!(disk.reopened(DECOY), "opened 1: decoy");
}

#[test]
fn a_change_of_code_that_fails_leaves_a_code_that_opens_and_can_be_done_again() {
    for (writes, error, said) in [
        (0, StorageError::Full, "not saved: DeviceFull"),
        (1, StorageError::Io, "not saved: Failed"),
    ] {
        let disk = disk();
        let mut keeper = opened(&disk);
        disk.breaks(Fault::Write(writes, error));
        assert_eq!(ask(&mut keeper, change(MINE, OTHER)), said);
        let opens = [MINE, OTHER].map(|code| disk.copy().reopened(code));
        assert!(opens.contains(&"opened 1: mine".to_owned()), "{opens:?}");
        disk.mend();
        assert_eq!(ask(&mut keeper, change(MINE, OTHER)), "saved");
        drop(keeper);
        assert_eq!(disk.reopened(OTHER), "opened 1: mine");
    }
}

#[test]
fn a_full_device_is_said_and_keeps_the_plan_of_before_until_a_later_save() {
    let disk = disk();
    let mut keeper = opened(&disk);
    disk.breaks(Fault::Write(0, StorageError::Full));
    for _ in 0..3 {
        assert_eq!(saves(&mut keeper, "new"), "not saved: DeviceFull");
        assert_eq!(disk.copy().reopened(MINE), "opened 1: mine");
        assert_eq!(disk.copy().reopened(DECOY), "opened 1: decoy");
    }
    disk.mend();
    assert_eq!(saves(&mut keeper, "newer"), "saved");
    drop(keeper);
    assert_eq!(disk.reopened(MINE), "opened 1: newer");
    assert_eq!(disk.reopened(DECOY), "opened 1: decoy");
}

#[test]
fn a_save_that_fails_halfway_leaves_one_whole_plan_or_the_other() {
    for fault in [
        Fault::Write(1, StorageError::Full),
        Fault::Read(StorageError::Io),
        Fault::Sync(StorageError::Io),
    ] {
        let disk = disk();
        let mut keeper = opened(&disk);
        disk.breaks(fault);
        let said = saves(&mut keeper, "new");
        assert!(said.starts_with("not saved"), "{fault:?}: {said}");
        let opens = disk.copy().reopened(MINE);
        let whole = ["opened 1: mine", "opened 1: new"];
        assert!(whole.contains(&opens.as_str()), "{fault:?}: {opens}");
        disk.mend();
        assert_eq!(saves(&mut keeper, "newer"), "saved", "{fault:?}");
        drop(keeper);
        assert_eq!(disk.reopened(MINE), "opened 1: newer", "{fault:?}");
    }
}

#[test]
fn a_plan_larger_than_its_slot_is_not_saved_and_the_largest_is() {
    let disk = disk();
    let mut keeper = opened(&disk);
    let of_size = |size| PlanBytes {
        schema: 1,
        data: vec![b'a'; size],
    };
    let too_large = Request::Save(of_size(130_987));
    assert_eq!(ask(&mut keeper, too_large), "not saved: TooLarge");
    assert_eq!(disk.copy().reopened(MINE), "opened 1: mine");
    assert_eq!(ask(&mut keeper, Request::Save(of_size(130_986))), "saved");
}

#[test]
fn the_keeper_suggests_codes_that_it_calls_good_and_takes() {
    let mut keeper = Disk::default().keeper();
    let mut seen = Vec::new();
    for _ in 0..20 {
        let said = ask(&mut keeper, Request::Generate);
        let code = said.strip_prefix("suggested: ").unwrap().to_owned();
        assert!(judge(&code, &[]).starts_with("good"), "{code}");
        assert!(!seen.contains(&code));
        seen.push(code);
    }
    assert_eq!(ask(&mut keeper, set_up(&seen[0], None, None)), "saved");
}

#[test]
fn a_weak_code_is_refused_with_its_reason() {
    let long = "7391504862".repeat(7);
    for (why, codes) in [
        ("Common", vec!["4815162342"]),
        ("Date", vec!["12061984", "1984-06-12", "31.12.1999"]),
        ("KeypadShape", vec!["78963214", "147258369"]),
        ("NotKeys", vec!["open sesame", "1234567="]),
        ("Repeat", vec!["12341234", "99999999999"]),
        ("Run", vec!["12345678", "9876543210"]),
        ("TooLong", vec![long.as_str()]),
        ("TooShort", vec!["", "7391504", "77713924"]),
    ] {
        for code in codes {
            assert_eq!(judge(code, &[]), format!("weak: {why}"), "{code}");
        }
    }
    assert_eq!(judge(MINE, &[]), "good: Months");
}

#[test]
fn a_code_that_is_another_or_nearly_so_is_taken() {
    assert!(judge(MINE, &[DECOY, WIPE]).starts_with("good"));
    for near in [MINE, "7391504863", "739150486", "73915048620"] {
        assert_eq!(judge(near, &[DECOY, MINE]), "weak: Taken", "{near}");
    }
    let start = in_other_digits(SET_UP_SEQUENCE);
    for code in [SET_UP_SEQUENCE, &start, &format!("{SET_UP_SEQUENCE}7")] {
        assert_eq!(judge(code, &[]), "weak: Taken", "{code}");
    }
    // What is no code yet takes nothing.
    assert!(judge(MINE, &["", "7391504"]).starts_with("good"));
}

#[test]
fn judging_and_suggesting_leave_the_disk_alone() {
    let disk = Disk::default();
    let mut keeper = disk.keeper();
    ask(&mut keeper, Request::Generate);
    let code = keys(MINE);
    let others = vec![];
    ask(&mut keeper, Request::Judge { code, others });
    assert_eq!((disk.writes(), disk.bytes().len()), (0, 0));
}
