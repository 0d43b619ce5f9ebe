//! A phone's clock that is ten years off, either way: nothing stops, and nothing that a person wrote is lost.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

mod directory_support;
#[path = "support/planning.rs"]
mod planning;
#[path = "support/sharing.rs"]
mod sharing;
#[path = "support/signing.rs"]
mod signing;

use chrono::{Days, NaiveDate};
use directory_support::{parts, samples};
use planning::{Session, day, load, session};
use sharing::{consent_of, hands_over, keys, sends, terms};
use tally::{
    directory::{
        Answer, Bundle, Engine, Lang, Question, Search,
        signed::{Directory, Role, Trust},
    },
    plan::{Edit, How, Id, Record},
    platform::SystemRng,
    session::{Autosave, Dialogue, DialogueEvent, DialogueStep, Moment},
    share::{Day, Expected, NotOpened, open_with_keys, seal_to_key},
};

const TEN_YEARS: u64 = 3_653;
const DAY_S: i64 = 86_400;
/// Wednesday 2026-11-18, 15:00 UTC.
const NOW: i64 = 1_795_014_000;

/// The day it is, ten years earlier and ten years later.
fn wrong(today: NaiveDate) -> [NaiveDate; 2] {
    [today - Days::new(TEN_YEARS), today + Days::new(TEN_YEARS)]
}

fn texts<F: FnMut() -> [u8; 8]>(person: &Session<F>) -> Vec<String> {
    let sections = person.history.plan().sections();
    let items = sections.iter().flat_map(tally::plan::Section::items);
    items.map(|item| item.text().as_str().to_owned()).collect()
}

#[test]
fn a_plan_is_written_undone_and_opened_again() {
    for today in wrong(day(1)) {
        let mut person = session();
        let first = person.adds(person.first(), "written in time");
        let section = person.first();
        let edit = Edit::AddItem {
            section,
            text: "written by a wrong clock".into(),
        };
        person.history.apply(edit, today, &mut person.ids).unwrap();
        person.types(first, "and changed again in time");
        let bytes = person.history.plan().to_bytes().unwrap();
        let stored = load(&bytes);
        assert_eq!(&stored, person.history.plan());
        assert_eq!(
            texts(&person),
            ["and changed again in time", "written by a wrong clock"]
        );
        while person.history.undo() {}
        assert_eq!(texts(&person), Vec::<String>::new());
        while person.history.redo() {}
        assert_eq!(texts(&person).len(), 2);
    }
}

/// Someone who agreed, in time, to hand a line over.
fn agreed() -> (Session<impl FnMut() -> [u8; 8]>, Id, Id) {
    let mut person = session();
    let item = person.adds(person.first(), "Go to my sister");
    let private = false;
    person.does(Edit::SetPrivate { item, private }).unwrap();
    let consent = hands_over(&mut person, terms(vec![item]));
    (person, item, consent)
}

#[test]
fn a_consent_gives_nothing_on_a_day_that_is_not_its_own_and_is_whole_when_the_clock_is_right() {
    for today in wrong(day(2)) {
        let (mut person, item, consent) = agreed();
        let before = person.history.plan().clone();
        let given = consent_of(&before, consent);
        assert!(given.holds_on(day(2)) && !given.holds_on(today));
        let hand_over = given.hand_over().unwrap().clone();
        let title = |_: &tally::plan::Section| String::from("part");
        let sent = person
            .history
            .plan()
            .outgoing(given, hand_over, title, today);
        assert!(sent.is_err(), "a line leaves outside of what was agreed");
        // By the wrong clock a new one can be agreed, or is refused whole; the one before stays.
        let agree = Record::Agree {
            how: How::SideBySide,
            terms: terms(vec![item]),
        };
        let _ = person.history.record(agree, today, &mut person.ids);
        let stored = load(&person.history.plan().to_bytes().unwrap());
        assert_eq!(&stored, person.history.plan());
        assert_eq!(consent_of(&stored, consent), consent_of(&before, consent));
        assert_eq!(texts(&person), ["Go to my sister"]);
        sends(&mut person, consent);
    }
}

#[test]
fn a_bundle_is_refused_and_opens_when_the_clock_is_right() {
    let (mut person, _, consent) = agreed();
    let message = sends(&mut person, consent);
    let (from, _) = keys();
    let (own, public) = keys();
    let bundle = seal_to_key(&message, &from, &public.reply, &mut SystemRng::new()).unwrap();
    for today in wrong(day(1)) {
        let expected = Expected::first(Day::of(today).unwrap());
        let opened = open_with_keys(&bundle, &own, &expected);
        assert_eq!(opened.unwrap_err(), NotOpened);
    }
    let expected = Expected::first(Day::of(day(1)).unwrap());
    assert_eq!(
        open_with_keys(&bundle, &own, &expected).unwrap().message,
        message
    );
}

#[test]
fn a_signed_list_is_taken_and_says_that_it_is_old_only_by_a_clock_past_its_day() {
    let trust = Trust {
        root: signing::root(1),
        stored: None,
        built_in_made: 20_000,
        app: 1,
    };
    let list = Directory {
        version: 7,
        made: 20_775,
        expires: 20_820,
        min_app: 1,
        bundle: b"the list",
    };
    let file = signing::signed(Role::Directory, &list.body(), &[4, 5]);
    // No clock has a say in whether it is taken.
    let (taken, _) = trust.with_directory(&file).unwrap();
    let today: u32 = 20_775;
    assert!(!taken.is_expired(today - 3_653) && !taken.is_expired(today));
    assert!(taken.is_expired(today + 3_653) && taken.is_expired(u32::MAX));
}

#[test]
fn services_are_found_and_the_list_says_how_old_it_seems() {
    let bytes = Bundle::write(&samples(400, 5), &parts()).unwrap();
    let engine = Engine::open(bytes).unwrap();
    let asked = |now: i64| {
        let search = Search {
            text: "shelter tonight".into(),
            now,
            ..Search::default()
        };
        match engine.answer(&Question::Search(search)) {
            Answer::Found(found) => found,
            other => panic!("{other:?}"),
        }
    };
    let right = asked(NOW);
    for now in [NOW - 3_653 * DAY_S, NOW + 3_653 * DAY_S] {
        let found = asked(now);
        let rows = |found: &tally::directory::Found| -> usize {
            found.lanes.iter().map(|lane| lane.rows.len()).sum()
        };
        assert!(rows(&found) > 0 && rows(&right) > 0, "{now}");
        let question = Question::About {
            lang: Lang::En,
            now,
        };
        let Answer::About(about) = engine.answer(&question) else {
            panic!("no answer");
        };
        assert_eq!(about.is_old, now > NOW, "{now}");
    }
    for now in [0, i64::MIN, i64::MAX] {
        asked(now);
    }
}

#[test]
fn what_was_typed_is_still_saved_and_a_dialogue_gives_nothing_back() {
    let ten_years_ms = 3_653.0 * 86_400_000.0;
    for jump in [-ten_years_ms, ten_years_ms] {
        // The steady clock of a browser does not jump; if one does, an edit stays due and is not forgotten.
        let mut autosave = Autosave::default();
        autosave.edited(1_000.0);
        autosave.edited(1_000.0 + jump);
        assert!(autosave.is_unsaved());
        assert!(autosave.due().unwrap() <= 1_000.0 + jump.max(0.0) + 1_500.0);
        autosave.started();
        autosave.ended(Ok(()), 1_000.0 + jump);
        assert!(!autosave.is_unsaved());

        let at = |wall_ms: f64| Moment {
            steady_ms: 5_000.0,
            wall_ms,
        };
        let mut dialogue = Dialogue::default();
        dialogue.on(DialogueEvent::Asked, at(1.7e12));
        dialogue.on(DialogueEvent::Hidden, at(1.7e12));
        let step = dialogue.on(DialogueEvent::Returned, at(1.7e12 + jump));
        assert_eq!(step, DialogueStep::Lock);
    }
}
