//! The list of the product as if it had been made later, and keys that it may be signed with.

#![allow(dead_code, reason = "each test program uses its own part")]

use std::{fs, path::Path, process::Command};

use tally::directory::signed::{Directory, Role, Root};

use super::signing;

/// The day of the newer list, and in days since 1970-01-01.
pub const NEWER: (&str, u32) = ("2027-03-01", 20_878);

/// Its bytes. `folder` may be written to.
pub fn newer_list(folder: &Path) -> Vec<u8> {
    list_of(NEWER.0, folder)
}

/// The list as if made on this day.
pub fn list_of(day: &str, folder: &Path) -> Vec<u8> {
    let out = folder.join("newer.svcb");
    let built = Command::new(env!("CARGO_BIN_EXE_directory"))
        .args(["build", "--made-on", day, "--out"])
        .arg(&out)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the command runs");
    assert!(built.status.success(), "{built:?}");
    fs::read(out).expect("a list")
}

/// A signed root: two of the keys 1, 2 and 3 sign roots, and two of them lists.
pub fn root() -> Vec<u8> {
    let keys = signing::keys(&[1, 2, 3]);
    let root = Root {
        version: 1,
        expires: 30_000,
        root: keys.clone(),
        directory: keys,
    };
    signing::signed(Role::Root, &root.body().expect("a root"), &[1, 2])
}

/// A list of [`NEWER`]'s day, signed by these keys.
pub fn signed(list: &[u8], seeds: [u8; 2]) -> Vec<u8> {
    let list = Directory {
        version: 12,
        made: NEWER.1,
        expires: NEWER.1 + 45,
        min_app: 1,
        bundle: list,
    };
    signing::signed(Role::Directory, &list.body(), &seeds)
}
