//! The write protocol as an abstract machine, searched to the end: every operation, every crash, as often
//! as power fails. `vault_faults` holds the code to the same promises on real bytes, two crashes deep; here
//! the number of crashes has no bound, and only what a copy *means* is kept.
//!
//! A page holds the set-up it belongs to and the codes of its plans; a body holds a mark and the plans'
//! versions. A crash leaves what was being written as it was, new, or torn. A torn page keeps any of its
//! entries: those that both contents share for sure, of the others any mixture.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test that fails panics, and these print what they count"
)]

use std::collections::{HashSet, VecDeque};

const PLANS: usize = 2;
/// Most times that a plan gets a new code.
const MOST: u8 = 2;
/// Most times that anything is set up.
const SETS: u8 = 2;

/// How far one search goes.
#[derive(Clone, Copy)]
struct Reach {
    /// How many versions and codes a plan may go through.
    changes: u8,
    /// How many times anything is set up.
    sets: u8,
}

/// A code: of which set-up and plan it is, and which of its codes.
type Code = (u8, usize, u8);

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct Page {
    set: u8,
    codes: [Option<u8>; PLANS],
    whole: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct Body {
    set: u8,
    mark: u8,
    versions: [u8; PLANS],
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
struct Copy_ {
    page: Option<Page>,
    body: Option<Body>,
}

type Disk = [Copy_; 2];

const A: usize = 0;
const B: usize = 1;

/// What must be found, whatever has happened.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct Truth {
    /// The set-up whose plans must open; none after a wipe has begun.
    must: Option<u8>,
    /// For each set-up and plan: the lowest and highest code and version that may be met. Where nothing is
    /// under way they are the same, and that one must be met.
    codes: [[(u8, u8); PLANS]; SETS as usize],
    versions: [[(u8, u8); PLANS]; SETS as usize],
    /// Set-ups of which nothing may open any more.
    dead: [bool; SETS as usize],
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct State {
    disk: Disk,
    truth: Truth,
    sets: u8,
}

/// What one code opens: its copy, the newest body, and whether each copy holds that.
fn look(disk: &Disk, (set, plan, code): Code) -> Option<(usize, Body)> {
    let has = |i: usize| {
        disk[i]
            .page
            .is_some_and(|page| page.set == set && page.codes[plan] == Some(code))
    };
    let hit = [B, A].into_iter().find(|i| has(*i))?;
    let body = |i: usize| disk[i].body.filter(|body| body.set == set);
    let any_whole = disk
        .iter()
        .any(|copy| copy.page.is_some_and(|page| page.set == set && page.whole));
    let newest = match (body(A), body(B)) {
        (None, None) => return None,
        (Some(one), None) | (None, Some(one)) if any_whole => one,
        (Some(_), None) | (None, Some(_)) => return None,
        (Some(a), Some(b)) if a.mark == b.mark => {
            assert_eq!(a, b, "one mark, two contents");
            a
        }
        (Some(a), Some(b)) => {
            if a.mark == (b.mark + 1) % 3 {
                a
            } else {
                b
            }
        }
    };
    Some((hit, newest))
}

/// The pages as opening leaves them (see `vault::opening`).
fn mended(disk: &Disk, (set, plan, code): Code, hit: usize) -> [Page; 2] {
    let other = 1 - hit;
    let typed = disk[hit].page.unwrap();
    let there = disk[other].page.filter(|page| page.set == set);
    let opens_there = there.is_some_and(|page| page.codes[plan] == Some(code));
    let mut pages = match (typed.whole, there.filter(|page| page.whole)) {
        (false, Some(whole)) => {
            let mut page = whole;
            page.codes[plan] = Some(code);
            [page, page]
        }
        (true, None) => [typed, typed],
        _ if opens_there => {
            let mut pages = [typed; 2];
            pages[other] = there.unwrap();
            pages
        }
        _ => [typed, typed],
    };
    pages.iter_mut().for_each(|page| page.whole = true);
    pages
}

/// What a page may hold when power fails while `new` is written over `old`.
fn torn_pages(old: Option<Page>, new: Option<Page>) -> Vec<Option<Page>> {
    let mut all = vec![old, new, None];
    for base in [old, new].into_iter().flatten() {
        for lost in 0..1 << PLANS {
            let mut page = Page {
                whole: false,
                ..base
            };
            for (plan, code) in page.codes.iter_mut().enumerate() {
                let same = old.zip(new).is_some_and(|(old, new)| {
                    old.set == new.set && old.codes[plan] == new.codes[plan]
                });
                if lost >> plan & 1 == 1 && !same {
                    *code = None;
                }
            }
            all.push(Some(page));
        }
    }
    // Entries of both, where both belong to one set-up.
    if let (Some(old), Some(new)) = (old, new)
        && old.set == new.set
    {
        for pick in 0..1 << PLANS {
            let from = |plan: usize| if pick >> plan & 1 == 1 { old } else { new };
            let codes = std::array::from_fn(|plan| from(plan).codes[plan]);
            all.push(Some(Page {
                whole: false,
                codes,
                ..old
            }));
        }
    }
    all
}

struct Search {
    seen: HashSet<State>,
    queue: VecDeque<State>,
    steps: usize,
    limit: Reach,
}

impl Search {
    fn reach(&mut self, state: State) {
        self.steps += 1;
        if self.seen.insert(state) {
            self.queue.push_back(state);
        }
    }

    fn write_page(&mut self, state: &mut State, i: usize, page: Option<Page>) {
        for left in torn_pages(state.disk[i].page, page) {
            let mut crashed = *state;
            crashed.disk[i].page = left;
            self.reach(crashed);
        }
        state.disk[i].page = page;
        self.reach(*state);
    }

    fn write_body(&mut self, state: &mut State, i: usize, body: Option<Body>) {
        for left in [None, body] {
            let mut crashed = *state;
            crashed.disk[i].body = left;
            self.reach(crashed);
        }
        state.disk[i].body = body;
    }

    /// A page and a body that one sync makes durable, in either order.
    fn write_copy(&mut self, state: &mut State, i: usize, page: Option<Page>, body: Option<Body>) {
        for left in torn_pages(state.disk[i].page, page) {
            for body in [state.disk[i].body, None, body] {
                let mut crashed = *state;
                crashed.disk[i] = Copy_ { page: left, body };
                self.reach(crashed);
            }
        }
        state.disk[i] = Copy_ { page, body };
    }

    /// Types a code that opens, and then does everything there is to do.
    fn go_on(&mut self, state: &State, code: Code) {
        let (set, plan, number) = code;
        let s = usize::from(set);
        let Some((hit, newest)) = look(&state.disk, code) else {
            return;
        };
        let mut open = *state;
        // While this set is mended, another may end.
        if open.truth.must.is_some() {
            open.truth.must = Some(set);
        }
        let pages = mended(&open.disk, code, hit);
        for i in [hit, 1 - hit] {
            if open.disk[i].page != Some(pages[i]) {
                self.write_page(&mut open, i, Some(pages[i]));
            }
        }
        for i in [B, A] {
            if open.disk[i].body != Some(newest) {
                self.write_body(&mut open, i, Some(newest));
            }
        }
        // Shown: what is seen is now known to be kept, and what was under way is settled.
        let truth = &mut open.truth;
        if truth.must.is_some() {
            truth.codes[s][plan] = (number, number);
            truth.versions[s] = newest.versions.map(|version| (version, version));
            (0..open.sets)
                .filter(|other| *other != set)
                .for_each(|other| truth.dead[usize::from(other)] = true);
        }
        self.reach(open);

        if newest.versions[plan] < self.limit.changes {
            let mut saving = open;
            let mut body = newest;
            body.mark = (body.mark + 1) % 3;
            body.versions[plan] += 1;
            saving.truth.versions[s][plan].1 = body.versions[plan];
            self.write_body(&mut saving, B, Some(body));
            self.reach(saving);
            self.write_body(&mut saving, A, Some(body));
            saving.truth.versions[s][plan].0 = body.versions[plan];
            self.reach(saving);
        }
        if number < self.limit.changes {
            let mut changing = open;
            changing.truth.codes[s][plan].1 = number + 1;
            for i in [B, A] {
                let mut page = changing.disk[i].page.unwrap();
                page.codes[plan] = Some(number + 1);
                self.write_page(&mut changing, i, Some(page));
            }
            changing.truth.codes[s][plan] = (number + 1, number + 1);
            self.reach(changing);
        }
        if open.sets < self.limit.sets {
            let mut setting_up = open;
            let new = open.sets;
            setting_up.sets += 1;
            let page = Page {
                set: new,
                codes: [Some(0); PLANS],
                whole: true,
            };
            let body = Body {
                set: new,
                mark: 1,
                versions: [0; PLANS],
            };
            self.write_copy(&mut setting_up, B, Some(page), Some(body));
            setting_up.truth.must = setting_up.truth.must.map(|_| new);
            self.reach(setting_up);
            self.write_copy(&mut setting_up, A, Some(page), Some(body));
            setting_up.truth.must = Some(new);
            (0..new).for_each(|old| setting_up.truth.dead[usize::from(old)] = true);
            self.reach(setting_up);
        }
        let mut wiping = open;
        wiping.truth.must = None;
        for left_b in torn_pages(wiping.disk[B].page, None) {
            for left_a in torn_pages(wiping.disk[A].page, None) {
                let mut crashed = wiping;
                crashed.disk[A].page = left_a;
                crashed.disk[B].page = left_b;
                self.reach(crashed);
            }
        }
        wiping.disk.iter_mut().for_each(|copy| copy.page = None);
        wiping.truth.dead = [true; SETS as usize];
        self.reach(wiping);
        self.write_body(&mut wiping, B, None);
        self.write_body(&mut wiping, A, None);
        self.reach(wiping);
    }
}

/// Every code there ever was.
fn codes() -> impl Iterator<Item = Code> {
    (0..SETS)
        .flat_map(|set| (0..PLANS).flat_map(move |plan| (0..=MOST).map(move |n| (set, plan, n))))
}

fn check(state: &State) {
    let State { disk, truth, .. } = state;
    for (set, plan, number) in codes() {
        let Some((_, body)) = look(disk, (set, plan, number)) else {
            continue;
        };
        let s = usize::from(set);
        assert!(!truth.dead[s], "a dead code opens: {state:?}");
        if truth.must.is_none() {
            continue;
        }
        let (low, high) = truth.codes[s][plan];
        assert!(
            (low..=high).contains(&number),
            "a code that is not its own: {state:?}"
        );
        for (version, (low, high)) in body.versions.iter().zip(truth.versions[s]) {
            assert!((low..=high).contains(version), "lost data: {state:?}");
        }
    }
    let Some(set) = truth.must else { return };
    for plan in 0..PLANS {
        let (low, high) = truth.codes[usize::from(set)][plan];
        let works = (low..=high).any(|number| look(disk, (set, plan, number)).is_some());
        assert!(works, "locked out of plan {plan}: {state:?}");
    }
}

/// Searches to the end.
fn search(limit: Reach) {
    let page = Page {
        set: 0,
        codes: [Some(0); PLANS],
        whole: true,
    };
    let body = Body {
        set: 0,
        mark: 0,
        versions: [0; PLANS],
    };
    let copy = Copy_ {
        page: Some(page),
        body: Some(body),
    };
    let truth = Truth {
        must: Some(0),
        codes: [[(0, 0); PLANS]; SETS as usize],
        versions: [[(0, 0); PLANS]; SETS as usize],
        dead: [false; SETS as usize],
    };
    let mut search = Search {
        seen: HashSet::new(),
        queue: VecDeque::new(),
        steps: 0,
        limit,
    };
    search.reach(State {
        disk: [copy; 2],
        truth,
        sets: 1,
    });
    while let Some(state) = search.queue.pop_front() {
        check(&state);
        if state.truth.must.is_none() {
            // A wipe has begun: nothing is promised that could be lost on the way.
            continue;
        }
        for code in codes() {
            search.go_on(&state, code);
        }
    }
    println!(
        "vault model: {} states, {} steps, 0 violations",
        search.seen.len(),
        search.steps
    );
    assert!(search.seen.len() > 1_000);
}

#[test]
fn no_number_of_crashes_breaks_a_promise_of_saves_and_changes() {
    search(Reach {
        changes: 2,
        sets: 1,
    });
}

#[test]
fn no_number_of_crashes_breaks_a_promise_of_set_up() {
    search(Reach {
        changes: 1,
        sets: 2,
    });
}
