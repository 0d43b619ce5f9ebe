//! The vault, from outside: what each operation promises on storage that does as it is told.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

mod support;

use pollster::block_on;
use support::*;
use tally::{
    platform::{MemoryStorage, Rng, Storage},
    vault::{
        self, ChangeCodeError, MAX_PLAN, Outcome, SaveError, SetUp, SetUpError, Work, ensure,
        set_up, wipe,
    },
};

fn header_pages(storage: &MemoryStorage) -> (&[u8], &[u8]) {
    let bytes = storage.bytes();
    (&bytes[..PAGE], &bytes[COPY..COPY + PAGE])
}

#[test]
fn the_first_launch_makes_a_container_that_no_code_opens() {
    let rng = &mut TestRng::new(1);
    let mut storage = MemoryStorage::new();
    block_on(ensure(&mut storage, rng)).unwrap();
    assert_eq!(storage.bytes().len(), CONTAINER);
    let (a, b) = header_pages(&storage);
    assert_eq!(a, b, "a fresh container looks like one that was set up");
    let before = storage.bytes().to_vec();
    assert!(data(&mut storage, rng, REAL).is_none());
    block_on(ensure(&mut storage, rng)).unwrap();
    assert_eq!(
        storage.bytes(),
        before,
        "neither a try nor another launch writes"
    );
}

#[test]
fn a_short_file_gets_only_its_missing_end_and_a_long_one_stays() {
    let rng = &mut TestRng::new(2);
    let full = three(rng).bytes().to_vec();
    let cuts = [
        0,
        1,
        31,
        32,
        4095,
        4096,
        4097,
        999_999,
        COPY - 1,
        COPY,
        COPY + 1,
    ];
    for cut in cuts
        .into_iter()
        .chain([COPY + PAGE - 1, COPY + PAGE, CONTAINER - 1])
    {
        let mut storage = MemoryStorage::holding(full[..cut].to_vec());
        block_on(ensure(&mut storage, rng)).unwrap();
        assert_eq!(storage.bytes().len(), CONTAINER, "{cut}");
        assert_eq!(storage.bytes()[..cut], full[..cut], "{cut}");
        let (a, b) = header_pages(&storage);
        assert_eq!(a, b, "{cut}");
        let expected = (cut >= COPY - 3952).then(|| b"real".to_vec());
        assert_eq!(data(&mut storage, rng, REAL), expected, "{cut}");
        assert_eq!(
            data(&mut storage, rng, DECOY).is_some(),
            expected.is_some(),
            "{cut}"
        );
    }
    let mut long = full.clone();
    long.extend([7; 5000]);
    let mut storage = MemoryStorage::holding(long.clone());
    block_on(ensure(&mut storage, rng)).unwrap();
    assert_eq!(storage.bytes(), long);
    let (mut vault, _) = opened(&mut storage, rng, REAL).unwrap();
    save(&mut vault, &mut storage, rng, b"new");
    assert_eq!(storage.bytes()[CONTAINER..], long[CONTAINER..]);
    assert_eq!(data(&mut storage, rng, REAL).unwrap(), b"new");
}

#[test]
fn each_code_opens_its_own_plan_and_other_codes_open_nothing() {
    let rng = &mut TestRng::new(3);
    let mut storage = three(rng);
    let before = storage.bytes().to_vec();
    assert_eq!(data(&mut storage, rng, REAL).unwrap(), b"real");
    assert_eq!(data(&mut storage, rng, DECOY).unwrap(), b"decoy");
    for other in [
        "7391504863",
        "0000000000",
        "73915048",
        "7391504862.",
        "95+273*605",
    ] {
        assert!(matches!(
            try_code(&mut storage, rng, other),
            Outcome::Nothing
        ));
    }
    assert_eq!(
        storage.bytes(),
        before,
        "opening an undamaged container writes nothing"
    );
}

#[test]
fn another_work_factor_opens_nothing() {
    let rng = &mut TestRng::new(4);
    let mut storage = three(rng);
    for work in [
        Work::dangerous_for_tests(9, 1),
        Work::dangerous_for_tests(8, 2),
    ] {
        let outcome = block_on(vault::open(&mut storage, rng, &code(REAL), work));
        assert!(matches!(outcome, Ok(Outcome::Nothing)));
    }
}

#[test]
fn a_saved_plan_is_there_again_and_the_other_is_untouched() {
    let rng = &mut TestRng::new(5);
    let mut storage = three(rng);
    let (mut real, _) = opened(&mut storage, rng, REAL).unwrap();
    for round in 0..7u8 {
        block_on(real.save(&mut storage, rng, 300 + u16::from(round), &[round; 1000])).unwrap();
        assert_eq!(data(&mut storage, rng, DECOY).unwrap(), b"decoy");
    }
    let Outcome::Plan(_, plan) = try_code(&mut storage, rng, REAL) else {
        panic!()
    };
    assert_eq!((plan.schema(), plan.data()), (306, [6; 1000].as_slice()));
    let (mut decoy, _) = opened(&mut storage, rng, DECOY).unwrap();
    for _ in 0..4 {
        save(&mut decoy, &mut storage, rng, b"dull");
    }
    assert_eq!(data(&mut storage, rng, REAL).unwrap(), [6; 1000]);
    assert_eq!(data(&mut storage, rng, DECOY).unwrap(), b"dull");
}

#[test]
fn a_plan_may_be_empty_or_fill_its_slot_and_nothing_longer() {
    let rng = &mut TestRng::new(6);
    let mut storage = three(rng);
    assert_eq!(MAX_PLAN, 130_986);
    let (mut vault, _) = opened(&mut storage, rng, REAL).unwrap();
    for length in [0, 1, MAX_PLAN - 1, MAX_PLAN] {
        save(&mut vault, &mut storage, rng, &vec![9; length]);
        assert_eq!(data(&mut storage, rng, REAL).unwrap(), vec![9; length]);
    }
    let before = storage.bytes().to_vec();
    for length in [MAX_PLAN + 1, 10 * MAX_PLAN] {
        let saved = block_on(vault.save(&mut storage, rng, 1, &vec![9; length]));
        assert_eq!(saved, Err(SaveError::TooLarge { max: MAX_PLAN }));
    }
    assert_eq!(storage.bytes(), before);
    let (real, long) = (code(REAL), vec![9; MAX_PLAN + 1]);
    let wanted = SetUp {
        mine: plan(&real, &long),
        decoy: None,
        wipe: None,
    };
    let done = block_on(set_up(&mut storage, rng, wanted, WORK));
    assert_eq!(done.unwrap_err(), SetUpError::TooLarge { max: MAX_PLAN });
    assert_eq!(storage.bytes(), before);
}

#[test]
fn codes_that_are_the_same_are_refused_before_anything_is_written() {
    let rng = &mut TestRng::new(7);
    let mut storage = three(rng);
    let before = storage.bytes().to_vec();
    let (one, two) = (code(REAL), code(DECOY));
    let (mine, other) = (plan(&one, b""), plan(&two, b""));
    for (decoy, wipe) in [
        (Some(mine), None),
        (None, Some(&one)),
        (Some(mine), Some(&two)),
        (Some(other), Some(&one)),
        (Some(other), Some(&two)),
    ] {
        let done = block_on(set_up(&mut storage, rng, SetUp { mine, decoy, wipe }, WORK));
        assert_eq!(done.unwrap_err(), SetUpError::SameCodes);
    }
    assert_eq!(storage.bytes(), before);
}

#[test]
fn setting_up_again_ends_every_earlier_code() {
    let rng = &mut TestRng::new(8);
    let mut storage = three(rng);
    let mine = code("5553217780");
    let wanted = SetUp {
        mine: plan(&mine, b"new"),
        decoy: None,
        wipe: None,
    };
    let mut vault = block_on(set_up(&mut storage, rng, wanted, WORK)).unwrap();
    for old in [REAL, DECOY, WIPE] {
        assert!(matches!(try_code(&mut storage, rng, old), Outcome::Nothing));
    }
    assert_eq!(data(&mut storage, rng, "5553217780").unwrap(), b"new");
    save(&mut vault, &mut storage, rng, b"newer");
    assert_eq!(data(&mut storage, rng, "5553217780").unwrap(), b"newer");
}

#[test]
fn entries_and_slots_lie_anywhere() {
    let rng = &mut TestRng::new(9);
    let (mut entries, mut slots) = ([0; 8], [0; 8]);
    for _ in 0..60 {
        let storage = three(rng);
        let copy = &storage.bytes()[..COPY];
        let found = [REAL, DECOY, WIPE].map(|c| second::look(copy, c.as_bytes(), 8, 1));
        let found: Vec<_> = found.iter().flatten().collect();
        assert_eq!(found.iter().map(|f| f.kind).collect::<Vec<_>>(), [0, 0, 1]);
        found.iter().for_each(|f| entries[f.entry as usize] += 1);
        found.iter().for_each(|f| slots[f.slot as usize] += 1);
        let distinct = |key: fn(&second::Found) -> u8| {
            let mut all: Vec<u8> = found.iter().map(|f| key(f)).collect();
            all.sort_unstable();
            all.dedup();
            all.len()
        };
        assert_eq!((distinct(|f| f.entry), distinct(|f| f.slot)), (3, 3));
    }
    assert!(
        entries.iter().chain(&slots).all(|n| (8..=40).contains(n)),
        "{entries:?} {slots:?}"
    );
}

#[test]
fn a_changed_code_opens_and_the_old_one_does_not() {
    let rng = &mut TestRng::new(10);
    let mut storage = three(rng);
    let (mut real, _) = opened(&mut storage, rng, REAL).unwrap();
    let (old, new) = (code(REAL), code("6102938471"));
    block_on(real.change_code(&mut storage, rng, &old, &new, WORK)).unwrap();
    let (a, b) = header_pages(&storage);
    assert_eq!(a, b);
    assert!(data(&mut storage, rng, REAL).is_none());
    assert_eq!(data(&mut storage, rng, "6102938471").unwrap(), b"real");
    assert_eq!(data(&mut storage, rng, DECOY).unwrap(), b"decoy");
    save(&mut real, &mut storage, rng, b"later");
    block_on(real.change_code(&mut storage, rng, &new, &old, WORK)).unwrap();
    assert_eq!(data(&mut storage, rng, REAL).unwrap(), b"later");
}

#[test]
fn only_this_plans_own_code_lets_it_be_changed() {
    let rng = &mut TestRng::new(11);
    let mut storage = three(rng);
    let before = storage.bytes().to_vec();
    let (mut real, _) = opened(&mut storage, rng, REAL).unwrap();
    for old in [DECOY, WIPE, "0000000000"] {
        let (old, new) = (code(old), code("6102938471"));
        let changed = block_on(real.change_code(&mut storage, rng, &old, &new, WORK));
        assert_eq!(changed, Err(ChangeCodeError::Refused));
    }
    assert_eq!(storage.bytes(), before);
}

#[test]
fn a_code_that_two_plans_come_to_share_loses_neither() {
    let rng = &mut TestRng::new(12);
    for _ in 0..6 {
        let mut storage = three(rng);
        let (mut real, _) = opened(&mut storage, rng, REAL).unwrap();
        let (old, shared) = (code(REAL), code(DECOY));
        block_on(real.change_code(&mut storage, rng, &old, &shared, WORK)).unwrap();
        let (mut first, one) = opened(&mut storage, rng, DECOY).unwrap();
        block_on(first.change_code(&mut storage, rng, &shared, &code("6102938471"), WORK)).unwrap();
        let two = data(&mut storage, rng, DECOY).unwrap();
        let mut plans = [one, two];
        plans.sort();
        assert_eq!(plans, [b"decoy".to_vec(), b"real".to_vec()]);
    }
}

#[test]
fn the_code_that_wipes_leaves_a_fresh_container() {
    let rng = &mut TestRng::new(13);
    let mut storage = three(rng);
    let before = storage.bytes().to_vec();
    assert!(matches!(try_code(&mut storage, rng, WIPE), Outcome::Wiped));
    let (a, b) = header_pages(&storage);
    assert_eq!(a, b);
    assert_eq!(storage.bytes().len(), CONTAINER);
    let kept = before.chunks(32).zip(storage.bytes().chunks(32));
    assert_eq!(
        kept.filter(|(old, new)| old == new).count(),
        0,
        "nothing old is left"
    );
    for gone in [REAL, DECOY, WIPE] {
        assert!(matches!(
            try_code(&mut storage, rng, gone),
            Outcome::Nothing
        ));
    }
}

#[test]
fn a_code_that_opens_a_plan_in_one_copy_never_wipes_for_the_other() {
    let rng = &mut TestRng::new(14);
    let (one, two) = (code(REAL), code(DECOY));
    let made = |mine, wipe, rng: &mut TestRng| {
        let mut storage = MemoryStorage::new();
        let wanted = SetUp {
            mine: plan(mine, b"kept"),
            decoy: None,
            wipe: Some(wipe),
        };
        block_on(set_up(&mut storage, rng, wanted, WORK)).unwrap();
        storage.bytes().to_vec()
    };
    let (opens, wipes) = (made(&one, &two, rng), made(&two, &one, rng));
    for (a, b) in [(&opens, &wipes), (&wipes, &opens)] {
        let mut storage = MemoryStorage::holding([&a[..COPY], &b[COPY..]].concat());
        assert_eq!(data(&mut storage, rng, REAL).unwrap(), b"kept");
    }
}

#[test]
fn a_session_left_over_from_before_a_set_up_or_wipe_cannot_write() {
    let rng = &mut TestRng::new(15);
    let mut storage = three(rng);
    let (mut stale, _) = opened(&mut storage, rng, REAL).unwrap();
    let mine = code("5553217780");
    let wanted = SetUp {
        mine: plan(&mine, b"new"),
        decoy: None,
        wipe: None,
    };
    block_on(set_up(&mut storage, rng, wanted, WORK)).unwrap();
    for _ in 0..2 {
        let before = storage.bytes().to_vec();
        let saved = block_on(stale.save(&mut storage, rng, 1, b"stale"));
        assert_eq!(saved, Err(SaveError::Changed));
        let (old, new) = (code(REAL), code("6102938471"));
        let changed = block_on(stale.change_code(&mut storage, rng, &old, &new, WORK));
        assert_eq!(changed, Err(ChangeCodeError::Changed));
        assert_eq!(storage.bytes(), before);
        block_on(wipe(&mut storage, rng)).unwrap();
    }
}

#[test]
fn of_two_sessions_the_second_to_save_is_refused() {
    let rng = &mut TestRng::new(16);
    let mut storage = three(rng);
    let (mut one, _) = opened(&mut storage, rng, REAL).unwrap();
    let (mut two, _) = opened(&mut storage, rng, DECOY).unwrap();
    save(&mut one, &mut storage, rng, b"first");
    let saved = block_on(two.save(&mut storage, rng, 1, b"second"));
    assert_eq!(saved, Err(SaveError::Changed));
    assert_eq!(data(&mut storage, rng, REAL).unwrap(), b"first");
    assert_eq!(data(&mut storage, rng, DECOY).unwrap(), b"decoy");
}

/// Which bytes differ, and in what share of each region: headers, bodies, the random ends.
fn changed(before: &[u8], after: &[u8]) -> [f64; 6] {
    [
        0..PAGE,
        BODY,
        BODY.end..COPY,
        COPY..COPY + PAGE,
        COPY + BODY.start..COPY + BODY.end,
        COPY + BODY.end..CONTAINER,
    ]
    .map(|range| {
        let pairs = before[range.clone()].iter().zip(&after[range.clone()]);
        pairs.filter(|(old, new)| old != new).count() as f64 / range.len() as f64
    })
}

#[test]
fn a_save_changes_the_same_bytes_whichever_plan_it_is() {
    let rng = &mut TestRng::new(17);
    let mut single = MemoryStorage::new();
    let real = code(REAL);
    let wanted = SetUp {
        mine: plan(&real, b"alone"),
        decoy: None,
        wipe: None,
    };
    block_on(set_up(&mut single, rng, wanted, WORK)).unwrap();
    let mut both = three(rng);
    let mut maps = Vec::new();
    for (storage, who) in [
        (&mut single, REAL),
        (&mut both.clone(), REAL),
        (&mut both, DECOY),
    ] {
        let (mut vault, _) = opened(storage, rng, who).unwrap();
        for _ in 0..4 {
            let before = storage.bytes().to_vec();
            save(&mut vault, storage, rng, b"x");
            maps.push(changed(&before, storage.bytes()));
        }
    }
    for map in maps {
        assert_eq!((map[0], map[3]), (0.0, 0.0), "headers stay");
        for body in [map[1], map[4]] {
            assert!((0.995..0.997).contains(&body), "{map:?}");
        }
        for end in [map[2], map[5]] {
            assert!((0.985..=1.0).contains(&end), "{map:?}");
        }
    }
}

#[test]
fn containers_look_random_whatever_they_hold() {
    let rng = &mut TestRng::new(18);
    for round in 0..12 {
        let mut storage = MemoryStorage::new();
        block_on(ensure(&mut storage, rng)).unwrap();
        let (real, decoy, wipe) = (code(REAL), code(DECOY), code(WIPE));
        if round % 4 > 0 {
            let wanted = SetUp {
                mine: plan(&real, &[0; 100_000]),
                decoy: (round % 4 > 1).then(|| plan(&decoy, &[0; 100_000])),
                wipe: (round % 4 > 2).then_some(&wipe),
            };
            block_on(set_up(&mut storage, rng, wanted, WORK)).unwrap();
        }
        let bytes = storage.bytes();
        let mut counts = [0_f64; 256];
        bytes
            .iter()
            .for_each(|byte| counts[usize::from(*byte)] += 1.0);
        let mean = CONTAINER as f64 / 256.0;
        let chi2: f64 = counts.iter().map(|n| (n - mean).powi(2) / mean).sum();
        assert!((150.0..400.0).contains(&chi2), "{chi2}");
        let longest = bytes.split(|byte| *byte != 0).map(<[u8]>::len).max();
        assert!(longest <= Some(4), "{longest:?}");
        let (a, b) = header_pages(&storage);
        assert_eq!(a, b);
        assert_ne!(bytes[BODY], bytes[COPY + BODY.start..COPY + BODY.end]);
    }
}

#[test]
fn a_second_implementation_reads_200_random_containers_the_same() {
    let rng = &mut TestRng::new(19);
    let mut compared = 0;
    for _ in 0..200 {
        let mut text = || -> String {
            (0..8 + rng.below(9))
                .map(|_| char::from(b"0123456789.+-*/%()n"[rng.below(19)]))
                .collect()
        };
        let texts: [String; 3] = std::array::from_fn(|i| format!("{}{i}", text()));
        let codes = texts.each_ref().map(|text| code(text));
        let mut datas: [Vec<u8>; 2] = std::array::from_fn(|_| vec![0; rng.below(2000)]);
        datas.iter_mut().for_each(|data| rng.fill(data).unwrap());
        let (decoys, wipes) = (rng.below(2) == 1, rng.below(2) == 1);
        let wanted = SetUp {
            mine: plan(&codes[0], &datas[0]),
            decoy: decoys.then(|| plan(&codes[1], &datas[1])),
            wipe: wipes.then_some(&codes[2]),
        };
        let mut storage = MemoryStorage::new();
        let mut vault = block_on(set_up(&mut storage, rng, wanted, WORK)).unwrap();
        for _ in 0..rng.below(3) {
            datas[0].push(rng.below(256) as u8);
            block_on(vault.save(&mut storage, rng, 1, &datas[0])).unwrap();
        }
        let (a, b) = storage.bytes().split_at(COPY);
        let there = [true, decoys, wipes];
        for (i, text) in texts.iter().enumerate() {
            let found = second::look(a, text.as_bytes(), 8, 1);
            assert_eq!(found, second::look(b, text.as_bytes(), 8, 1));
            assert_eq!(found.len(), usize::from(there[i]));
            for found in found {
                let plan = datas.get(i).map(|data| (1, data.clone()));
                assert_eq!((found.kind, found.plan), (u8::from(i == 2), plan));
                compared += 1;
            }
        }
    }
    println!("second implementation: 200 containers, {compared} entries the same");
}

#[test]
fn random_sequences_of_operations_agree_with_a_model() {
    let rng = &mut TestRng::new(20);
    for _ in 0..12 {
        let mut storage = three(rng);
        let mut model = [
            (REAL.to_owned(), b"real".to_vec()),
            (DECOY.to_owned(), b"decoy".to_vec()),
        ];
        for step in 0..14 {
            let who = rng.below(2);
            let (text, expected) = model[who].clone();
            let (mut vault, data) = opened(&mut storage, rng, &text).unwrap();
            assert_eq!(data, expected);
            for _ in 0..rng.below(3) {
                model[who].1 = format!("{step} {}", rng.number()).into_bytes();
                save(&mut vault, &mut storage, rng, &model[who].1);
            }
            if rng.below(3) == 0 {
                let new = format!("{:010}", rng.number() % 10_000_000_000);
                let (old, changed) = (code(&text), code(&new));
                block_on(vault.change_code(&mut storage, rng, &old, &changed, WORK)).unwrap();
                model[who].0 = new;
            }
            if rng.below(4) == 0 {
                // A crash that left one copy of something unreadable.
                let at = rng.below(2) * COPY + [0, PAGE][rng.below(2)];
                block_on(storage.write_at(at as u64, &[step; 3000])).unwrap();
            }
        }
    }
}
