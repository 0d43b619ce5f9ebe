//! A list is taken only from the keys that count, never an older one, and never half of one.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

#[path = "support/signing.rs"]
mod signing;

use std::io::Read;

use proptest::prelude::*;
use signing::{key, keys, public, root, signed};
use tally::directory::signed::{
    Directory, Keys, LARGEST, MOST_KEYS, Refused, Role, Root, Trust, add, first_root, key_id,
    read_capped, sign,
};

fn trust() -> Trust {
    Trust {
        root: root(1),
        stored: None,
        built_in_made: 20_000,
        app: 3,
    }
}

fn list(version: u32) -> Directory<'static> {
    Directory {
        version,
        made: 20_100,
        expires: 20_145,
        min_app: 1,
        bundle: b"the list",
    }
}

fn file(list: &Directory<'_>, seeds: &[u8]) -> Vec<u8> {
    signed(Role::Directory, &list.body(), seeds)
}

#[test]
fn two_of_three_sign_a_list() {
    for seeds in [&[4, 5][..], &[5, 6], &[4, 6], &[4, 5, 6], &[4, 5, 9]] {
        let file = file(&list(7), seeds);
        let (taken, next) = trust().with_directory(&file).unwrap();
        assert_eq!(taken, list(7));
        assert_eq!(next.stored.unwrap().version, 7);
    }
}

#[test]
fn a_list_without_enough_trusted_keys_is_refused() {
    for seeds in [&[][..], &[4], &[4, 9], &[8, 9], &[1, 2], &[1, 2, 3]] {
        let file = file(&list(7), seeds);
        assert_eq!(
            trust().with_directory(&file),
            Err(Refused::NotSigned),
            "{seeds:?}"
        );
    }
}

#[test]
fn one_key_counts_once() {
    let one = file(&list(7), &[4]);
    let mut twice = one[..5].to_vec();
    twice.push(2);
    twice.extend(&one[6..78]);
    twice.extend(&one[6..]);
    assert_eq!(trust().with_directory(&twice), Err(Refused::Malformed));
    // The same signature under another key's name.
    let mut renamed = one[..5].to_vec();
    renamed.push(2);
    renamed.extend(&one[6..78]);
    renamed.extend(key_id(&public(5)));
    renamed.extend(&one[14..]);
    assert_eq!(trust().with_directory(&renamed), Err(Refused::NotSigned));
    let key = key(4);
    assert_eq!(
        sign(Role::Directory, b"x", &[&key, &key]),
        Err(Refused::Malformed)
    );
}

#[test]
fn signatures_of_one_role_or_body_do_not_serve_for_another() {
    let body = list(7).body();
    let as_root = signed(Role::Root, &body, &[4, 5]);
    assert_eq!(trust().with_directory(&as_root), Err(Refused::WrongRole));
    let mut relabelled = as_root;
    relabelled[4] = 1;
    assert_eq!(trust().with_directory(&relabelled), Err(Refused::NotSigned));
    let list_as_root = signed(Role::Directory, &root(2).body().unwrap(), &[1, 2]);
    assert_eq!(trust().with_root(&list_as_root), Err(Refused::WrongRole));
    let mut other = file(&list(8), &[4, 5]);
    other.truncate(6 + 2 * 72);
    other.extend(&file(&list(9), &[4, 5])[6 + 2 * 72..]);
    assert_eq!(trust().with_directory(&other), Err(Refused::NotSigned));
}

#[test]
fn an_older_list_is_refused_and_the_same_one_only_unchanged() {
    let there = trust().with_directory(&file(&list(7), &[4, 5])).unwrap().1;
    assert_eq!(
        there.with_directory(&file(&list(6), &[4, 5])),
        Err(Refused::WrongVersion)
    );
    assert!(
        there.with_directory(&file(&list(7), &[5, 6])).is_ok(),
        "the same bytes, other keys"
    );
    let twin = Directory {
        bundle: b"another",
        ..list(7)
    };
    assert_eq!(
        there.with_directory(&file(&twin, &[4, 5])),
        Err(Refused::WrongVersion)
    );
    assert!(there.with_directory(&file(&list(8), &[4, 5])).is_ok());
}

#[test]
fn a_list_older_than_the_built_in_one_or_too_new_for_the_program_is_refused() {
    let old = Directory {
        made: 19_999,
        ..list(7)
    };
    assert_eq!(
        trust().with_directory(&file(&old, &[4, 5])),
        Err(Refused::OlderThanBuiltIn)
    );
    let new = Directory {
        min_app: 4,
        ..list(7)
    };
    assert_eq!(
        trust().with_directory(&file(&new, &[4, 5])),
        Err(Refused::NeedsNewerApp)
    );
}

#[test]
fn a_list_past_its_day_is_taken_with_a_banner() {
    let file = file(&list(7), &[4, 5]);
    let (taken, _) = trust().with_directory(&file).unwrap();
    assert!(!taken.is_expired(20_145));
    assert!(taken.is_expired(20_146));
}

#[test]
fn a_root_follows_only_the_one_before_it_and_is_signed_by_both() {
    let next = Root {
        root: keys(&[1, 7, 8]),
        ..root(2)
    };
    let body = next.body().unwrap();
    let take = |seeds: &[u8]| trust().with_root(&signed(Role::Root, &body, seeds));
    assert_eq!(take(&[1, 2, 7]).unwrap().root, next);
    assert_eq!(
        take(&[1, 2]),
        Err(Refused::NotSigned),
        "not by the new keys"
    );
    assert_eq!(
        take(&[7, 8]),
        Err(Refused::NotSigned),
        "not by the old keys"
    );
    for version in [0, 1, 3, u32::MAX] {
        let body = root(version).body().unwrap();
        let file = signed(Role::Root, &body, &[1, 2]);
        assert_eq!(
            trust().with_root(&file),
            Err(Refused::WrongVersion),
            "{version}"
        );
    }
    let mut last = trust();
    last.root.version = u32::MAX;
    let file = signed(Role::Root, &root(0).body().unwrap(), &[1, 2]);
    assert_eq!(last.with_root(&file), Err(Refused::WrongVersion));
}

#[test]
fn a_new_root_takes_old_keys_away_and_cures_a_version_that_ran_ahead() {
    let ahead = trust()
        .with_directory(&file(&list(u32::MAX), &[4, 5]))
        .unwrap()
        .1;
    assert!(ahead.with_directory(&file(&list(8), &[4, 5])).is_err());
    let next = Root {
        directory: keys(&[6, 7, 8]),
        ..root(2)
    };
    let cured = ahead
        .with_root(&signed(Role::Root, &next.body().unwrap(), &[1, 2]))
        .unwrap();
    assert!(cured.with_directory(&file(&list(8), &[6, 7])).is_ok());
    assert_eq!(
        cured.with_directory(&file(&list(8), &[4, 5])),
        Err(Refused::NotSigned)
    );
}

#[test]
fn roots_that_would_weaken_the_rules_are_no_roots() {
    for bad in [
        Root {
            root: Keys {
                threshold: 0,
                ..keys(&[1, 2])
            },
            ..root(2)
        },
        Root {
            directory: Keys {
                threshold: 3,
                ..keys(&[4, 5])
            },
            ..root(2)
        },
        Root {
            directory: keys(&[4, 4, 5]),
            ..root(2)
        },
        Root {
            directory: keys(&[]),
            ..root(2)
        },
        Root {
            root: keys(&(1..=9).collect::<Vec<u8>>()),
            ..root(2)
        },
    ] {
        assert_eq!(bad.body(), Err(Refused::Malformed), "{bad:?}");
    }
    let mut longer = root(2).body().unwrap();
    longer.push(0);
    let file = signed(Role::Root, &longer, &[1, 2]);
    assert_eq!(trust().with_root(&file), Err(Refused::Malformed));
}

#[test]
fn the_first_root_signs_itself() {
    let body = root(1).body().unwrap();
    assert_eq!(first_root(&signed(Role::Root, &body, &[1, 3])), Ok(root(1)));
    assert_eq!(
        first_root(&signed(Role::Root, &body, &[1])),
        Err(Refused::NotSigned)
    );
    assert_eq!(
        first_root(&signed(Role::Directory, &body, &[1, 3])),
        Err(Refused::WrongRole)
    );
}

#[test]
fn keys_in_different_places_sign_one_after_another() {
    let one = file(&list(7), &[4]);
    let both = add(&one, &[&key(6)]).unwrap();
    assert!(trust().with_directory(&both).is_ok());
    assert_eq!(add(&both, &[&key(6)]).unwrap().len(), both.len());
    assert_eq!(add(b"not a file", &[&key(6)]), Err(Refused::Malformed));
}

#[test]
fn endless_data_is_cut_off_before_it_is_read() {
    assert_eq!(read_capped(std::io::repeat(0)), Err(Refused::TooLarge));
    let most = std::io::repeat(0).take(LARGEST as u64);
    assert_eq!(read_capped(most).unwrap().len(), LARGEST);
    assert_eq!(
        trust().with_directory(&vec![0; LARGEST + 1]),
        Err(Refused::TooLarge)
    );
    assert_eq!(
        sign(Role::Directory, &vec![0; LARGEST], &[]),
        Err(Refused::TooLarge)
    );
}

#[test]
fn every_cut_is_refused() {
    let file = file(&list(7), &[4, 5]);
    for end in 0..file.len() {
        assert_eq!(
            trust().with_directory(&file[..end]),
            Err(Refused::Malformed),
            "{end}"
        );
    }
    let mut longer = file;
    longer.push(0);
    assert_eq!(trust().with_directory(&longer), Err(Refused::Malformed));
}

#[test]
fn every_flipped_bit_is_refused() {
    let file = file(&list(7), &[4, 5]);
    for bit in 0..file.len() * 8 {
        let mut flipped = file.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(trust().with_directory(&flipped).is_err(), "bit {bit}");
    }
}

#[test]
fn more_signatures_than_allowed_are_refused() {
    let most: Vec<u8> = (10..10 + u8::try_from(MOST_KEYS).unwrap() - 2)
        .chain([4, 5])
        .collect();
    assert!(trust().with_directory(&file(&list(7), &most)).is_ok());
    let all: Vec<Vec<u8>> = (4..13).map(key).collect();
    let all: Vec<&[u8]> = all.iter().map(Vec::as_slice).collect();
    assert_eq!(sign(Role::Directory, b"x", &all), Err(Refused::Malformed));
    let mut lying = file(&list(7), &[4, 5]);
    for count in [0, 1, 3, 9, 255] {
        lying[5] = count;
        assert!(trust().with_directory(&lying).is_err(), "{count}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), as_file: bool) {
        let mut file = if as_file { b"SVD1".to_vec() } else { Vec::new() };
        file.extend(bytes);
        prop_assert!(trust().with_directory(&file).is_err());
        prop_assert!(trust().with_root(&file).is_err());
        prop_assert!(first_root(&file).is_err());
    }
}
