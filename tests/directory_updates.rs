//! A newer list comes from whoever serves or hands over a file: nothing they send can do more than be refused.
//!
//! The attacks are those of The Update Framework 1.0 (section 1.5.2: arbitrary data, endless data, rollback, fast
//! forward, freeze, mix and match, wrong keys), tried on both roles, on a device that has a list already.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

#[path = "support/signing.rs"]
mod signing;
#[path = "directory_support/mod.rs"]
mod support;

use std::sync::OnceLock;

use chrono::Days;
use signing::{keys, public, root, signed};
use tally::{
    directory::{
        About, Answer, BuiltIn, Bundle, Finder, Lang, Parts, Question, Refused, Took,
        signed::{Directory, LARGEST, Role, Root, key_id},
        update::{APP, Known, MOST_ROOTS},
    },
    platform::{FileListStore, ListStore, MemoryListStore, StorageError},
};

/// 2026-11-01, the day of the list that came with the program, in days since 1970-01-01.
const BUILT_IN: u32 = 20_758;

/// 2026-11-20 12:00 UTC, in seconds since 1970-01-01.
const NOW: i64 = 20_777 * 86_400 + 43_200;

const TEN_YEARS: i64 = 3_653 * 86_400;

/// The root after the first: key 4 was stolen, and 7 is there in its place.
fn rotated() -> Root {
    Root {
        directory: keys(&[7, 5, 6]),
        ..root(2)
    }
}

fn root_file(root: &Root, seeds: &[u8]) -> Vec<u8> {
    signed(Role::Root, &root.body().unwrap(), seeds)
}

/// The root that came with the program.
fn first_root() -> Vec<u8> {
    root_file(&root(1), &[1, 2])
}

/// The bytes of a list of so many services, made so many days after the one that came with the program.
fn bundle(services: usize, days: u64) -> Vec<u8> {
    let first = support::parts();
    let parts = Parts {
        made_on: first.made_on + Days::new(days),
        expires: first.expires + Days::new(days),
        ..first
    };
    Bundle::write(&support::samples(services, 3), &parts).unwrap()
}

/// Lists: that of the program, that of the device (version 7), and a newer one (version 8).
fn bundles() -> &'static [Vec<u8>; 3] {
    static ONCE: OnceLock<[Vec<u8>; 3]> = OnceLock::new();
    ONCE.get_or_init(|| [bundle(3, 0), bundle(5, 10), bundle(8, 15)])
}

fn list(version: u32) -> Directory<'static> {
    let [_, old, new] = bundles();
    let (days, bundle) = if version < 8 { (10, old) } else { (15, new) };
    Directory {
        version,
        made: BUILT_IN + days,
        expires: BUILT_IN + days + 45,
        min_app: APP,
        bundle,
    }
}

fn list_file(list: &Directory<'_>, seeds: &[u8]) -> Vec<u8> {
    signed(Role::Directory, &list.body(), seeds)
}

type Device = Finder<MemoryListStore>;

fn device_holding(store: MemoryListStore) -> Device {
    let built_in = BuiltIn {
        list: bundles()[0].clone(),
        root: Some(first_root()),
    };
    Finder::open(built_in, store).unwrap()
}

/// A device that took version 7.
fn device() -> Device {
    let mut device = device_holding(MemoryListStore::new());
    assert_eq!(
        take(&mut device, &list_file(&list(7), &[4, 5])),
        Took::Newer
    );
    device
}

/// A device that took the second root, and version 7 with it.
fn rotated_device() -> Device {
    let mut device = device();
    let file = [root_file(&rotated(), &[1, 2]), list_file(&list(7), &[5, 7])].concat();
    assert_eq!(take(&mut device, &file), Took::Same);
    device
}

fn take<S: ListStore>(device: &mut Finder<S>, file: &[u8]) -> Took {
    match device.answer(&Question::Take(file.to_vec())) {
        Answer::Took(took) => took,
        other => panic!("{other:?}"),
    }
}

fn about_at<S: ListStore>(device: &mut Finder<S>, now: i64) -> About {
    let lang = Lang::En;
    match device.answer(&Question::About { lang, now }) {
        Answer::About(about) => about,
        other => panic!("{other:?}"),
    }
}

fn about<S: ListStore>(device: &mut Finder<S>) -> About {
    about_at(device, NOW)
}

/// One thing that somebody tries.
struct Attack {
    name: &'static str,
    on: fn() -> Device,
    file: Vec<u8>,
    refused: Refused,
}

#[derive(Default)]
struct Attacks(Vec<Attack>);

impl Attacks {
    fn add(&mut self, name: &'static str, refused: Refused, file: Vec<u8>) {
        self.on(device, name, refused, file);
    }

    fn on(&mut self, on: fn() -> Device, name: &'static str, refused: Refused, file: Vec<u8>) {
        self.0.push(Attack {
            name,
            on,
            file,
            refused,
        });
    }

    /// Who signed a list, and how often.
    fn signatures_of_a_list(&mut self) {
        use Refused::{Malformed, NotSigned};
        let new = list(8);
        for (name, seeds) in [
            ("list: no signature", &[][..]),
            ("list: one signature of two", &[4]),
            ("list: one trusted key and one that nobody knows", &[4, 9]),
            ("list: two keys that nobody knows", &[8, 9]),
            (
                "list: eight keys, one of them trusted",
                &[4, 11, 12, 13, 14, 15, 16, 17],
            ),
            ("list: two keys of roots", &[1, 2]),
            ("list: three keys of roots and one of lists", &[1, 2, 3, 4]),
        ] {
            self.add(name, NotSigned, list_file(&new, seeds));
        }
        let one = list_file(&new, &[4]);
        let two = |id: &[u8], signature: &[u8]| {
            let mut file = one[..5].to_vec();
            file.push(2);
            file.extend(&one[6..78]);
            file.extend(id);
            file.extend(signature);
            file.extend(&one[78..]);
            file
        };
        self.add(
            "list: the same key twice",
            Malformed,
            two(&one[6..14], &one[14..78]),
        );
        self.add(
            "list: one signature under two names",
            NotSigned,
            two(&key_id(&public(5)), &one[14..78]),
        );
        let strange = list_file(&new, &[9]);
        self.add(
            "list: a strange key's signature under a trusted name",
            NotSigned,
            two(&key_id(&public(5)), &strange[14..78]),
        );
        let mut swapped = list_file(&list(9), &[4, 5])[..6 + 2 * 72].to_vec();
        swapped.extend(&list_file(&new, &[4, 5])[6 + 2 * 72..]);
        self.add("list: signatures of another list", NotSigned, swapped);
        let mut relabelled = signed(Role::Root, &new.body(), &[4, 5]);
        relabelled[4] = 1;
        self.add("list: signatures of another role", NotSigned, relabelled);
    }

    /// What a list says of itself.
    fn claims_of_a_list(&mut self) {
        use Refused::{NeedsNewerApp, NotAList, OlderThanBuiltIn, WrongVersion};
        let by = |list: &Directory<'_>| list_file(list, &[4, 5]);
        self.add("list: rolled back by one", WrongVersion, by(&list(6)));
        self.add("list: rolled back to nothing", WrongVersion, by(&list(0)));
        let twin = Directory {
            bundle: list(8).bundle,
            ..list(7)
        };
        self.add(
            "list: the same version, other bytes",
            WrongVersion,
            by(&twin),
        );
        let day = Directory {
            expires: u32::MAX,
            ..list(7)
        };
        self.add(
            "list: the same version, another last day",
            WrongVersion,
            by(&day),
        );
        let old = Directory {
            made: BUILT_IN - 1,
            ..list(8)
        };
        self.add(
            "list: older than the program's own",
            OlderThanBuiltIn,
            by(&old),
        );
        let later = Directory {
            min_app: APP + 1,
            ..list(8)
        };
        self.add("list: for a later program", NeedsNewerApp, by(&later));
        let none = Directory {
            bundle: b"no list",
            ..list(8)
        };
        self.add("list: signed, and no list", NotAList, by(&none));
        let half = Directory {
            bundle: &list(8).bundle[..5_000],
            ..list(8)
        };
        self.add("list: signed, and half a list", NotAList, by(&half));
        self.add(
            "list: a body too short for its numbers",
            Refused::Malformed,
            signed(Role::Directory, &[1; 15], &[4, 5]),
        );
    }

    /// The bytes of a file.
    fn bytes_of_a_file(&mut self) {
        use Refused::{Malformed, NotSigned, TooLarge};
        let good = list_file(&list(8), &[4, 5]);
        let changed = |at: usize, to: &[u8]| {
            let mut file = good.clone();
            file[at..at + to.len()].copy_from_slice(to);
            file
        };
        let length = 6 + 2 * 72;
        let body = u32::try_from(good.len() - length - 4).unwrap();
        self.add("file: empty", Malformed, Vec::new());
        self.add(
            "file: a web page",
            Malformed,
            b"<!doctype html><title>Log in</title>".to_vec(),
        );
        self.add("file: another format", Malformed, changed(3, b"2"));
        self.add("file: a role that is none", Malformed, changed(4, &[2]));
        self.add(
            "file: 255 signatures claimed",
            Malformed,
            changed(5, &[255]),
        );
        self.add("file: nine signatures claimed", Malformed, changed(5, &[9]));
        self.add(
            "file: fewer signatures claimed than there are",
            Malformed,
            changed(5, &[1]),
        );
        self.add(
            "file: a length of 4 GiB",
            Malformed,
            changed(length, &u32::MAX.to_le_bytes()),
        );
        self.add(
            "file: a length of one more",
            Malformed,
            changed(length, &(body + 1).to_le_bytes()),
        );
        self.add(
            "file: a length of one less",
            Malformed,
            changed(length, &(body - 1).to_le_bytes()),
        );
        self.add(
            "file: a length of nothing",
            Malformed,
            changed(length, &[0; 4]),
        );
        self.add("file: cut in a signature", Malformed, good[..100].to_vec());
        self.add(
            "file: cut in half",
            Malformed,
            good[..good.len() / 2].to_vec(),
        );
        self.add(
            "file: cut by one byte",
            Malformed,
            good[..good.len() - 1].to_vec(),
        );
        self.add("file: one byte more", Malformed, [&good[..], &[0]].concat());
        let mut flipped = good.clone();
        *flipped.last_mut().unwrap() ^= 1;
        self.add("file: one bit of the list", NotSigned, flipped);
        self.add(
            "file: one bit of a signature",
            NotSigned,
            changed(20, &[good[20] ^ 1]),
        );
        let mut endless = good.clone();
        endless.resize(LARGEST + 1, 0);
        self.add("file: a good list, then endless data", TooLarge, endless);
        self.add("file: endless data", TooLarge, vec![0; LARGEST + 1]);
        self.add(
            "file: as long as allowed, and nothing",
            Malformed,
            vec![0; LARGEST],
        );
    }

    /// Which roots, signed by whom.
    fn roots(&mut self) {
        use Refused::{Malformed, NotSigned, WrongRole, WrongVersion};
        let good = list_file(&list(8), &[4, 5]);
        let with = |root: Vec<u8>| [root, good.clone()].concat();
        self.add(
            "root: without a list",
            WrongRole,
            root_file(&root(2), &[1, 2]),
        );
        self.add(
            "root: one left out",
            WrongVersion,
            with(root_file(&root(3), &[1, 2])),
        );
        self.add(
            "root: the last there can be",
            WrongVersion,
            with(root_file(&root(u32::MAX), &[1, 2])),
        );
        let other = Root {
            root: keys(&[11, 12, 13]),
            ..root(2)
        };
        for (name, seeds) in [
            ("root: signed by nobody", &[][..]),
            ("root: signed by the old keys only", &[1, 2]),
            ("root: signed by the new keys only", &[11, 12]),
            (
                "root: signed by one old key and the new ones",
                &[1, 11, 12, 13],
            ),
            ("root: signed by keys of lists", &[4, 5, 6]),
        ] {
            self.add(name, NotSigned, with(root_file(&other, seeds)));
        }
        let one = root_file(&root(2), &[1]);
        let mut twice = one[..5].to_vec();
        twice.push(2);
        twice.extend(&one[6..78]);
        twice.extend(&one[6..]);
        self.add("root: the same key twice", Malformed, with(twice));
        self.add(
            "root: signed as a list",
            WrongRole,
            with(signed(Role::Directory, &root(2).body().unwrap(), &[1, 2])),
        );
        // A thief's root of a version that is trusted already is passed over, and so are its keys.
        let thief = Root {
            root: keys(&[8, 9]),
            directory: keys(&[8, 9]),
            ..root(1)
        };
        self.add(
            "root: a stranger's first one",
            NotSigned,
            [root_file(&thief, &[8, 9]), list_file(&list(8), &[8, 9])].concat(),
        );
        let (second, third) = (root_file(&rotated(), &[1, 2]), root_file(&root(3), &[1, 2]));
        self.add(
            "root: in the wrong order",
            WrongVersion,
            [third.clone(), second.clone(), good.clone()].concat(),
        );
        self.add(
            "root: after the list",
            WrongRole,
            [good.clone(), second.clone()].concat(),
        );
        self.add(
            "root: between two lists",
            WrongRole,
            [&good[..], &second, &good].concat(),
        );
        self.add("mixed: two lists", WrongRole, [&good[..], &good].concat());
        let many = first_root().repeat(MOST_ROOTS + 1);
        self.add("root: more than there may be", Malformed, with(many));
        self.add(
            "mixed: a new root with a list of a key that it takes away",
            NotSigned,
            [second.clone(), list_file(&list(8), &[4, 5])].concat(),
        );
        self.add(
            "mixed: a list of the new keys without the new root",
            NotSigned,
            list_file(&list(8), &[5, 7]),
        );
        let old = Directory {
            made: BUILT_IN - 1,
            ..list(8)
        };
        self.add(
            "mixed: a good root with a list older than the program's",
            Refused::OlderThanBuiltIn,
            [second, list_file(&old, &[5, 7])].concat(),
        );
        self.on(
            rotated_device,
            "rotated: a list of the key that was taken away",
            NotSigned,
            list_file(&list(8), &[4, 5]),
        );
        self.on(
            rotated_device,
            "rotated: the first root again",
            NotSigned,
            [first_root(), list_file(&list(8), &[4, 5])].concat(),
        );
        self.on(
            rotated_device,
            "rotated: a rollback under the new root",
            WrongVersion,
            [root_file(&rotated(), &[1, 2]), list_file(&list(6), &[5, 7])].concat(),
        );
    }

    /// Bodies of roots that would weaken the rules, signed by all who count.
    fn weak_roots(&mut self) {
        let body = root(2).body().unwrap();
        // version 4, expires 4, then the number of keys of roots and how many must sign.
        let changed = |at: usize, to: u8| {
            let mut body = body.clone();
            body[at] = to;
            body
        };
        let mut twin = body.clone();
        twin.copy_within(10..42, 42);
        let longer = [&body[..], &[0]].concat();
        for (name, body) in [
            ("root: none must sign", changed(9, 0)),
            ("root: more must sign than there are", changed(9, 4)),
            ("root: no keys", changed(8, 0)),
            ("root: 255 keys", changed(8, 255)),
            ("root: a key that counts twice", twin),
            ("root: something after its end", longer),
            ("root: cut short", body[..40].to_vec()),
        ] {
            let root = signed(Role::Root, &body, &[1, 2, 3]);
            let file = [root, list_file(&list(8), &[4, 5])].concat();
            self.add(name, Refused::Malformed, file);
        }
    }
}

#[test]
fn forty_attacks_and_more_are_refused_and_change_nothing() {
    let mut attacks = Attacks::default();
    attacks.signatures_of_a_list();
    attacks.claims_of_a_list();
    attacks.bytes_of_a_file();
    attacks.roots();
    attacks.weak_roots();
    for Attack {
        name,
        on,
        file,
        refused,
    } in &attacks.0
    {
        let mut device = on();
        let (before, stored) = (
            about(&mut device),
            device.store().bytes().map(<[u8]>::to_vec),
        );
        assert_eq!(take(&mut device, file), Took::Refused(*refused), "{name}");
        assert_eq!(about(&mut device), before, "{name}");
        assert_eq!(device.store().bytes(), stored.as_deref(), "{name}");
        // Nor does it close the way for the good one.
        let good = [root_file(&rotated(), &[1, 2]), list_file(&list(8), &[5, 7])].concat();
        assert_eq!(take(&mut device, &good), Took::Newer, "after {name}");
    }
    let mut names: Vec<_> = attacks.0.iter().map(|attack| attack.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), attacks.0.len(), "each has a name of its own");
    assert!(names.len() >= 40, "{} attacks", names.len());
    println!("{} attacks, {0} refused, nothing changed", names.len());
}

#[test]
fn a_newer_list_is_used_at_once_and_still_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let open = || {
        let built_in = BuiltIn {
            list: bundles()[0].clone(),
            root: Some(first_root()),
        };
        Finder::open(built_in, FileListStore::new(folder.path())).unwrap()
    };
    let mut device = open();
    let first = about(&mut device);
    assert_eq!((first.services, first.version), (3, None));
    assert!(first.takes && first.keeps);
    assert_eq!(
        take(&mut device, &list_file(&list(8), &[4, 6])),
        Took::Newer
    );
    let mut again = open();
    for device in [&mut device, &mut again] {
        let about = about(device);
        assert_eq!((about.services, about.version), (8, Some(8)));
        assert_eq!(about.made_on, "2026-11-16");
    }
    assert_eq!(take(&mut again, &list_file(&list(8), &[5, 6])), Took::Same);
}

#[test]
fn a_list_that_cannot_be_stored_is_not_used() {
    /// A disk without room.
    struct Full;
    impl ListStore for Full {
        fn read(&mut self, _: usize) -> Result<Option<Vec<u8>>, StorageError> {
            Ok(None)
        }
        fn write(&mut self, _: &[u8]) -> Result<(), StorageError> {
            Err(StorageError::Full)
        }
        fn lasts(&self) -> bool {
            true
        }
    }
    let built_in = BuiltIn {
        list: bundles()[0].clone(),
        root: Some(first_root()),
    };
    let mut device = Finder::open(built_in, Full).unwrap();
    let before = about(&mut device);
    let file = list_file(&list(8), &[4, 5]);
    assert_eq!(take(&mut device, &file), Took::NotStored);
    assert_eq!(about(&mut device), before);
}

#[test]
fn a_spoiled_stored_list_leads_back_to_the_one_of_the_program() {
    let good = device().store().bytes().unwrap().to_vec();
    let mut count = 0;
    for at in (0..good.len()).step_by(good.len() / 30) {
        let mut flipped = good.clone();
        flipped[at] ^= 0x10;
        for stored in [
            flipped,
            good[..at].to_vec(),
            [&good[..], &good[..at]].concat(),
        ] {
            // All of it again is two lists in one file, which is none.
            if stored == good {
                continue;
            }
            let mut device = device_holding(MemoryListStore::holding(stored));
            assert_eq!(about(&mut device).version, None, "at {at}");
            // And the good one is taken again.
            assert_eq!(take(&mut device, &good), Took::Newer, "at {at}");
            count += 1;
        }
    }
    assert!(count >= 90, "{count}");
    let strange = list_file(&list(8), &[8, 9]);
    let long = vec![0; LARGEST + 1];
    for stored in [strange, long, first_root(), b"SVD1".to_vec()] {
        let mut device = device_holding(MemoryListStore::holding(stored));
        assert_eq!(about(&mut device).version, None);
    }
    let mut sound = device_holding(MemoryListStore::holding(good));
    assert_eq!(about(&mut sound).version, Some(7));
}

#[test]
fn keys_that_were_taken_away_stay_away_when_the_stored_list_is_spoiled() {
    let mut stored = rotated_device().store().bytes().unwrap().to_vec();
    let end = stored.len() - 1;
    stored[end] ^= 1;
    for stored in [stored.clone(), stored[..end].to_vec()] {
        let mut device = device_holding(MemoryListStore::holding(stored));
        assert_eq!(about(&mut device).version, None, "its list is spoiled");
        assert_eq!(
            take(&mut device, &list_file(&list(8), &[4, 5])),
            Took::Refused(Refused::NotSigned)
        );
        assert_eq!(
            take(&mut device, &list_file(&list(8), &[5, 7])),
            Took::Newer
        );
    }
}

#[test]
fn a_list_of_the_program_that_is_newer_than_the_stored_one_is_used() {
    let stored = MemoryListStore::holding(device().store().bytes().unwrap().to_vec());
    let built_in = BuiltIn {
        list: bundles()[2].clone(),
        root: Some(first_root()),
    };
    let mut device = Finder::open(built_in, stored).unwrap();
    let about = about(&mut device);
    assert_eq!((about.services, about.version), (8, None));
}

#[test]
fn a_new_root_cures_a_version_that_thieves_ran_ahead() {
    // Two stolen keys sign the last version there can be: every later list would be a rollback.
    let ahead = Directory {
        version: u32::MAX,
        ..list(8)
    };
    let mut device = device();
    assert_eq!(take(&mut device, &list_file(&ahead, &[4, 5])), Took::Newer);
    let next = Directory {
        version: 9,
        made: BUILT_IN + 20,
        bundle: list(7).bundle,
        ..list(8)
    };
    assert_eq!(
        take(&mut device, &list_file(&next, &[4, 5])),
        Took::Refused(Refused::WrongVersion)
    );
    let cured = Root {
        directory: keys(&[6, 7, 8]),
        ..root(2)
    };
    let file = [root_file(&cured, &[1, 3]), list_file(&next, &[6, 7])].concat();
    assert_eq!(take(&mut device, &file), Took::Newer);
    assert_eq!(about(&mut device).version, Some(9));
    // It stays cured after a restart.
    let stored = device.store().bytes().unwrap().to_vec();
    let mut again = device_holding(MemoryListStore::holding(stored));
    assert_eq!(about(&mut again).version, Some(9));
    assert_eq!(
        take(&mut again, &list_file(&ahead, &[4, 5])),
        Took::Refused(Refused::NotSigned)
    );
}

#[test]
fn a_device_that_slept_through_years_follows_every_root() {
    let mut file = first_root();
    for version in 2..=40 {
        file.extend(root_file(&root(version), &[1, 2]));
    }
    file.extend(list_file(&list(8), &[4, 5]));
    let mut device = device();
    assert_eq!(take(&mut device, &file), Took::Newer);
    // Roots that are known already are passed over.
    assert_eq!(take(&mut device, &file), Took::Same);
    let known = Known::at_first(&first_root(), BUILT_IN, APP).unwrap();
    let (known, list) = known.restored(device.store().bytes().unwrap());
    assert_eq!(known.root().version, 40);
    assert_eq!(list.unwrap().version, 8);
}

#[test]
fn a_clock_that_is_wrong_by_ten_years_changes_the_banner_and_nothing_else() {
    let file = list_file(&list(8), &[4, 5]);
    for (wrong, is_old) in [(-TEN_YEARS, false), (0, false), (TEN_YEARS, true)] {
        let mut device = device();
        let before = about_at(&mut device, NOW + wrong);
        assert_eq!(before.is_old, is_old);
        assert_eq!(take(&mut device, &file), Took::Newer);
        let after = about_at(&mut device, NOW + wrong);
        assert_eq!((after.version, after.is_old), (Some(8), is_old));
        assert_eq!(
            take(&mut device, &list_file(&list(7), &[4, 5])),
            Took::Refused(Refused::WrongVersion)
        );
    }
    for now in [i64::MIN, i64::MAX] {
        assert_eq!(about_at(&mut device(), now).version, Some(7));
    }
}

#[test]
fn a_list_past_its_day_is_taken_and_says_so() {
    let short = Directory {
        expires: BUILT_IN + 16,
        ..list(8)
    };
    let mut device = device();
    assert_eq!(take(&mut device, &list_file(&short, &[4, 5])), Took::Newer);
    let about = about(&mut device);
    assert!(
        about.is_old,
        "its signed day is past, though its own is not"
    );
}

#[test]
fn a_program_without_keys_takes_no_list() {
    let file = list_file(&list(8), &[4, 5]);
    let strange = root_file(&root(1), &[1]);
    for root in [
        None,
        Some(Vec::new()),
        Some(strange),
        Some(b"root".to_vec()),
    ] {
        let built_in = BuiltIn {
            list: bundles()[0].clone(),
            root,
        };
        let store = MemoryListStore::holding(file.clone());
        let mut device = Finder::open(built_in, store).unwrap();
        let about = about(&mut device);
        assert_eq!((about.takes, about.version), (false, None));
        assert_eq!(take(&mut device, &file), Took::Refused(Refused::NoKeys));
    }
}
