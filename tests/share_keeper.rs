//! Sharing through the keeper: only while a plan is open, and nothing of it is stored.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

#[path = "share/sample.rs"]
mod sample;
#[path = "support/disk.rs"]
mod support;

use sample::{expected, share, stop, suggestions};
use support::{Disk, MINE, TestKeeper, ask, set_up, tries};
use tally::{
    keeper::{Packed, Reply, Request, ShareReply, ShareRequest},
    share::{Expected, NotSealed, OwnKeys, PublicKeys, SpokenWords, words},
    wire::Frame,
};

/// A disk with one plan on it.
fn disk() -> Disk {
    let disk = Disk::default();
    assert_eq!(ask(&mut disk.keeper(), set_up(MINE, None, None)), "saved");
    disk
}

fn open(disk: &Disk) -> TestKeeper {
    let mut keeper = disk.keeper();
    assert_eq!(tries(&mut keeper, MINE), "opened 1: mine");
    keeper
}

/// Asks through the wire, as the screens do.
fn asked(keeper: &mut TestKeeper, request: ShareRequest) -> Option<ShareReply> {
    let message = Request::Share(Packed::new(&request));
    let frame = Frame { id: 3, message }.to_bytes().unwrap();
    let Frame { message, .. } = Frame::<Request>::from_bytes(&frame).unwrap();
    let message = pollster::block_on(keeper.answer(message));
    let frame = Frame { id: 3, message }.to_bytes().unwrap();
    match Frame::<Reply>::from_bytes(&frame).unwrap().message {
        Reply::Share(reply) => Some(reply.content().unwrap()),
        Reply::Refused(_) => None,
        _ => panic!("another reply"),
    }
}

fn keys(keeper: &mut TestKeeper) -> (OwnKeys, PublicKeys) {
    match asked(keeper, ShareRequest::MakeKeys) {
        Some(ShareReply::Keys { own, public, .. }) => (own, public),
        _ => panic!("keys"),
    }
}

fn bundle(reply: Option<ShareReply>) -> Vec<u8> {
    match reply {
        Some(ShareReply::Bundle(bundle)) => bundle,
        _ => panic!("a bundle"),
    }
}

fn spoken() -> SpokenWords {
    SpokenWords::typed("abbaye bateau moulin soleil voile").unwrap()
}

#[test]
fn a_person_and_an_advocate_hand_over_answer_and_stop() {
    let (home, desk) = (disk(), disk());
    let (mut person, mut advocate) = (open(&home), open(&desk));
    let (own, public) = keys(&mut person);
    let (desk_own, desk_public) = keys(&mut advocate);

    // The first bundle goes by words.
    let first = bundle(asked(
        &mut person,
        ShareRequest::SealWithWords {
            message: share(3, 40),
            own: own.clone(),
            words: spoken(),
        },
    ));
    let opened = asked(
        &mut advocate,
        ShareRequest::OpenWithWords {
            bundle: first,
            words: SpokenWords::typed("Abbaye-bâteau moulin SOLEIL voile").unwrap(),
            expected: expected(),
        },
    );
    let Some(ShareReply::Opened { from, message }) = opened else {
        panic!("opened");
    };
    assert_eq!((from, &message), (public, &share(3, 40)));

    // The answer goes to the key that came with it.
    let answer = bundle(asked(
        &mut advocate,
        ShareRequest::SealToKey {
            message: suggestions(),
            own: desk_own.clone(),
            to: from.reply,
        },
    ));
    let opened = asked(
        &mut person,
        ShareRequest::OpenWithKeys {
            bundle: answer.clone(),
            own: own.clone(),
            expected: Expected {
                share: Some(message.share),
                ..expected()
            },
        },
    );
    let Some(ShareReply::Opened { from, message }) = opened else {
        panic!("opened");
    };
    assert_eq!((from, message), (desk_public, suggestions()));

    // What was seen once is not taken again.
    let again = ShareRequest::OpenWithKeys {
        bundle: answer,
        own: own.clone(),
        expected: Expected {
            signer: Some(from.signer),
            last_seen: Some(1),
            ..expected()
        },
    };
    let again = asked(&mut person, again);
    assert!(matches!(again, Some(ShareReply::NotOpened)));

    // Both name the desk's keys alike.
    let names = [&mut person, &mut advocate].map(|keeper| {
        match asked(keeper, ShareRequest::Name(desk_public)) {
            Some(ShareReply::Name(name)) => name,
            _ => panic!("a name"),
        }
    });
    let list: Vec<_> = include_str!("../assets/words/fr.txt").lines().collect();
    let [one, other] = names.map(|name| words::name(&list, &name).unwrap());
    assert_eq!(one, other);

    // And it is stopped.
    let stop = bundle(asked(
        &mut person,
        ShareRequest::SealToKey {
            message: stop(),
            own,
            to: desk_public.reply,
        },
    ));
    let request = ShareRequest::OpenWithKeys {
        bundle: stop,
        own: desk_own,
        expected: expected(),
    };
    assert!(matches!(
        asked(&mut advocate, request),
        Some(ShareReply::Opened { .. })
    ));
}

/// One request of each sort.
fn all_requests(own: &OwnKeys, public: PublicKeys) -> Vec<ShareRequest> {
    vec![
        ShareRequest::MakeKeys,
        ShareRequest::Name(public),
        ShareRequest::OpenWithKeys {
            bundle: vec![0; 2_048],
            own: own.clone(),
            expected: expected(),
        },
        ShareRequest::OpenWithWords {
            bundle: vec![0; 2_048],
            words: spoken(),
            expected: expected(),
        },
        ShareRequest::SealToKey {
            message: stop(),
            own: own.clone(),
            to: public.reply,
        },
        ShareRequest::SealWithWords {
            message: share(1, 1),
            own: own.clone(),
            words: spoken(),
        },
    ]
}

#[test]
fn nothing_is_shared_while_no_plan_is_open() {
    let disk = disk();
    let mut keeper = open(&disk);
    let (own, public) = keys(&mut keeper);
    drop(keeper);
    let mut locked = disk.keeper();
    let mut wiped = open(&disk);
    for request in all_requests(&own, public) {
        assert!(asked(&mut locked, request).is_none());
    }
    drop(locked);
    assert_eq!(ask(&mut wiped, Request::Wipe), "saved");
    for request in all_requests(&own, public) {
        assert!(asked(&mut wiped, request).is_none());
    }
}

#[test]
fn sharing_writes_nothing_to_the_disk_and_leaves_the_plan_open() {
    let disk = disk();
    let mut keeper = open(&disk);
    let (before, writes) = (disk.bytes(), disk.writes());
    let (own, public) = keys(&mut keeper);
    for request in all_requests(&own, public) {
        assert!(asked(&mut keeper, request).is_some());
    }
    assert!(disk.bytes() == before);
    assert_eq!((disk.writes(), disk.handles()), (writes, 1));
    assert_eq!(support::saves(&mut keeper, "later"), "saved");
}

#[test]
fn other_bytes_than_a_question_are_refused() {
    let disk = disk();
    let mut keeper = open(&disk);
    for bytes in [vec![], vec![9], vec![0, 0]] {
        // What `Packed` is on the wire.
        let frame = postcard::to_allocvec(&bytes).unwrap();
        let packed: Packed<ShareRequest> = postcard::from_bytes(&frame).unwrap();
        let reply = pollster::block_on(keeper.answer(Request::Share(packed)));
        assert!(matches!(reply, Reply::Refused(_)));
    }
    assert_eq!(support::saves(&mut keeper, "later"), "saved");
}

#[test]
fn a_message_that_cannot_be_sealed_is_named() {
    let disk = disk();
    let mut keeper = open(&disk);
    let (own, public) = keys(&mut keeper);
    let mut seal = |message| {
        let (own, to) = (own.clone(), public.reply);
        match asked(&mut keeper, ShareRequest::SealToKey { message, own, to }) {
            Some(ShareReply::NotSealed(why)) => Some(why),
            _ => None,
        }
    };
    assert_eq!(seal(share(1, 1)), None);
    assert_eq!(seal(share(1_000, 200)), Some(NotSealed::TooLarge));
    let mut contradicts = stop();
    contradicts.expires.0 = contradicts.made.0 - 1;
    assert_eq!(seal(contradicts), Some(NotSealed::Message));
}
