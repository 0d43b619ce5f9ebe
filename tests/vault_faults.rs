//! The vault on storage that lies: power fails at any point, writes tear at every page (inside header pages
//! at every 512 bytes), what was not synced is lost, kept or reordered, and calls fail once or for ever.
//!
//! What must hold on every disk a crash can leave:
//! - a plan's code opens it; while its code is being changed, the old one or the new one does;
//! - a plan's data is the data saved last or that of a save under way; the other plan is as it was;
//! - while set-up writes its first copy all old codes work, from then on all new ones do; where both sets
//!   work, opening one ends the other;
//! - a wipe may come too late to save anything until its first sync; after it no code opens anything.
//!
//! Power may fail again while the first crash is being mended, or in the operation that follows. Not
//! promised: the old codes when set-up runs on a disk that another crash has damaged and nothing was opened
//! in between. Even then nothing wrong opens, and what is set up works once set-up has said so.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::single_range_in_vec_init,
    clippy::unwrap_used,
    reason = "a test that fails panics, and these print what they count"
)]

mod support;

use std::{
    collections::{HashMap, HashSet},
    sync::Mutex,
};

use pollster::block_on;
use support::{
    counts::{CRASH_STATES, FAILING_CALLS},
    *,
};
use tally::{
    platform::{Storage, StorageError},
    vault::{self, OpenVault, Outcome, SetUp},
};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Clone)]
enum Call {
    Write(usize, Vec<u8>),
    Sync,
}

/// What a call that fails does all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    Nothing,
    Half,
    All,
}

#[derive(Clone, Copy, Debug)]
struct Fault {
    at: usize,
    error: StorageError,
    forever: bool,
    effect: Effect,
}

/// Storage that records what it is asked and fails when told to.
#[derive(Clone)]
struct Disk {
    bytes: Vec<u8>,
    /// What the last good sync kept; only where a sync is to fail.
    synced: Option<Vec<u8>>,
    log: Vec<Call>,
    calls: usize,
    fault: Option<Fault>,
    reads: usize,
    /// Which read comes short, and how much of it comes.
    short: Option<(usize, usize)>,
}

impl Disk {
    fn new(bytes: Vec<u8>) -> Self {
        Self {
            synced: None,
            bytes,
            log: Vec::new(),
            calls: 0,
            fault: None,
            reads: 0,
            short: None,
        }
    }

    fn fails(&mut self) -> Option<Fault> {
        let now = self.calls;
        self.calls += 1;
        self.fault
            .filter(|fault| fault.at == now || (fault.forever && fault.at < now))
    }

    fn put(&mut self, at: usize, bytes: &[u8]) {
        put(&mut self.bytes, at, bytes);
        self.log.push(Call::Write(at, bytes.to_vec()));
    }
}

fn put(disk: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    if disk.len() < at + bytes.len() {
        disk.resize(at + bytes.len(), 0);
    }
    disk[at..at + bytes.len()].copy_from_slice(bytes);
}

impl Storage for Disk {
    async fn read_all(&mut self) -> Result<Vec<u8>, StorageError> {
        match self.fails() {
            Some(fault) => Err(fault.error),
            None => {
                let now = self.reads;
                self.reads += 1;
                let length = match self.short {
                    Some((read, length)) if read == now => length.min(self.bytes.len()),
                    _ => self.bytes.len(),
                };
                Ok(self.bytes[..length].to_vec())
            }
        }
    }

    async fn write_at(&mut self, offset: u64, bytes: &[u8]) -> Result<(), StorageError> {
        let at = offset as usize;
        match self.fails() {
            Some(Fault { error, effect, .. }) => {
                match effect {
                    Effect::Nothing => {}
                    Effect::Half => self.put(at, &bytes[..bytes.len() / 2]),
                    Effect::All => self.put(at, bytes),
                }
                Err(error)
            }
            None => {
                self.put(at, bytes);
                Ok(())
            }
        }
    }

    async fn sync(&mut self) -> Result<(), StorageError> {
        if let Some(fault) = self.fails() {
            // A failed sync may have dropped what it was to keep.
            if fault.effect == Effect::Nothing {
                self.bytes = self.synced.clone().unwrap_or_default();
                while matches!(self.log.last(), Some(Call::Write(..))) {
                    self.log.pop();
                }
            }
            return Err(fault.error);
        }
        if self.fault.is_some() {
            self.synced = Some(self.bytes.clone());
        }
        self.log.push(Call::Sync);
        Ok(())
    }
}

/// One plan, as its owner knows it: the codes and the data of which one must be there.
#[derive(Clone, Debug)]
struct Plan {
    codes: Vec<String>,
    data: Vec<Vec<u8>>,
}

/// The plans of one set-up.
#[derive(Clone, Debug)]
struct Set {
    plans: Vec<Plan>,
    wipe: Option<String>,
}

/// What may be on a disk, and which of it must be.
#[derive(Clone, Debug)]
struct Truth {
    sets: Vec<Set>,
    must: Option<usize>,
    dead: Vec<String>,
}

type Opened = (usize, usize, String, Vec<u8>);

/// A plan that opened, and what it says.
type OpenPlan = (Box<OpenVault>, Vec<u8>);

fn open_on(disk: &[u8], rng: &mut TestRng, text: &str) -> (Disk, Option<OpenPlan>) {
    let mut disk = Disk::new(disk.to_vec());
    let opened = opened(&mut disk, rng, text);
    (disk, opened)
}

impl Truth {
    /// What opens on this disk, or which promise is broken.
    fn check(&self, disk: &[u8], rng: &mut TestRng) -> Result<Vec<Opened>, String> {
        self.check_plans(disk, rng, |_| true)
    }

    /// The same for some plans only.
    fn check_plans(
        &self,
        disk: &[u8],
        rng: &mut TestRng,
        wanted: impl Fn(usize) -> bool,
    ) -> Result<Vec<Opened>, String> {
        let mut found = Vec::new();
        for (s, set) in self.sets.iter().enumerate() {
            let mut works = true;
            for (p, plan) in set.plans.iter().enumerate().filter(|(p, _)| wanted(*p)) {
                let mut opens = plan.codes.is_empty();
                for text in &plan.codes {
                    let (_, opened) = open_on(disk, rng, text);
                    if let Some((_, data)) = opened {
                        if !plan.data.contains(&data) {
                            return Err(format!("set {s} plan {p}: wrong data"));
                        }
                        opens = true;
                        found.push((s, p, text.clone(), data));
                    }
                }
                works &= opens;
            }
            if self.must == Some(s) && !works {
                return Err(format!("set {s} is locked out"));
            }
        }
        for text in &self.dead {
            if open_on(disk, rng, text).1.is_some() {
                return Err("a code opens that must not".into());
            }
        }
        Ok(found)
    }

    /// What holds once `opened` was shown and its repair is durable on `disk`.
    fn settle(&self, opened: &Opened, disk: &[u8], rng: &mut TestRng) -> Result<Self, String> {
        let (s, p, text, data) = opened;
        let mut set = self.sets[*s].clone();
        set.plans[*p] = Plan {
            codes: vec![text.clone()],
            data: vec![data.clone()],
        };
        let mut truth = Self {
            sets: vec![set],
            must: Some(0),
            dead: self.dead.clone(),
        };
        for (_, set) in self.sets.iter().enumerate().filter(|(other, _)| other != s) {
            truth
                .dead
                .extend(set.plans.iter().flat_map(|plan| plan.codes.clone()));
        }
        if self.must.is_none() {
            truth.sets[0].wipe = None;
        }
        for plan in &mut truth.sets[0].plans {
            let opens = |text: &String| open_on(disk, rng, text).1.is_some();
            if self.must.is_none() && !plan.codes.iter().any(opens) {
                // A wipe was under way: what it has reached is promised to nobody.
                plan.codes.clear();
            }
        }
        for (_, other, _, data) in truth.check(disk, rng)? {
            truth.sets[0].plans[other].data = vec![data];
        }
        Ok(truth)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
enum Op {
    Nothing,
    Save,
    Change,
    SetUp,
    Wipe,
}

const OPS: [Op; 5] = [Op::Nothing, Op::Save, Op::Change, Op::SetUp, Op::Wipe];

/// An operation with all it needs, and what must hold before each of its syncs and at its end.
struct Job {
    op: Op,
    new_data: Vec<u8>,
    new_code: String,
    stages: Vec<Truth>,
    end: Truth,
}

impl Job {
    fn new(op: Op, who: usize, truth: &Truth, n: usize) -> Self {
        let new_data = format!("data {n}").into_bytes();
        let new_code = format!("{:010}", 1_357_924_680 + n as u64 * 7_919);
        let set = &truth.sets[0];
        let with = |change: &dyn Fn(&mut Plan)| {
            let mut truth = truth.clone();
            change(&mut truth.sets[0].plans[who]);
            truth
        };
        let all_codes = |set: &Set| {
            set.plans
                .iter()
                .flat_map(|plan| plan.codes.clone())
                .collect::<Vec<_>>()
        };
        let (stages, end) = match op {
            Op::Nothing => (vec![], truth.clone()),
            Op::Save => {
                let during = with(&|plan| plan.data.push(new_data.clone()));
                (
                    vec![during.clone(), during],
                    with(&|plan| plan.data = vec![new_data.clone()]),
                )
            }
            Op::Change => {
                let during = with(&|plan| plan.codes.push(new_code.clone()));
                (
                    vec![during.clone(), during],
                    with(&|plan| plan.codes = vec![new_code.clone()]),
                )
            }
            Op::SetUp => {
                let fresh = |code: String, data: &[u8]| Plan {
                    codes: vec![code],
                    data: vec![data.to_vec()],
                };
                let new = Set {
                    // The person keeps one of the codes: it then belongs to both sets.
                    plans: vec![
                        fresh(new_code.clone(), &new_data),
                        fresh(format!("{new_code}.1"), b"second"),
                    ],
                    wipe: Some(format!("{new_code}*2")),
                };
                let during = |must| Truth {
                    sets: vec![set.clone(), new.clone()],
                    must: Some(must),
                    dead: truth.dead.clone(),
                };
                let mut end = Truth {
                    sets: vec![new.clone()],
                    must: Some(0),
                    dead: all_codes(set),
                };
                end.dead.extend(truth.dead.clone());
                (vec![during(0), during(1)], end)
            }
            Op::Wipe => {
                let before = Truth {
                    must: None,
                    ..truth.clone()
                };
                let mut end = Truth {
                    sets: vec![],
                    must: None,
                    dead: truth.dead.clone(),
                };
                end.dead.extend(all_codes(set));
                end.dead.extend(set.wipe.clone());
                (vec![before, end.clone()], end)
            }
        };
        Self {
            op,
            new_data,
            new_code,
            stages,
            end,
        }
    }

    fn run(&self, vault: &mut OpenVault, old: &str, disk: &mut Disk, rng: &mut TestRng) -> bool {
        match self.op {
            Op::Nothing => true,
            Op::Save => block_on(vault.save(disk, rng, 1, &self.new_data)).is_ok(),
            Op::Change => {
                let (old, new) = (code(old), code(&self.new_code));
                block_on(vault.change_code(disk, rng, &old, &new, WORK)).is_ok()
            }
            Op::SetUp => {
                let set = &self.end.sets[0];
                let codes: Vec<_> = set.plans.iter().map(|plan| code(&plan.codes[0])).collect();
                let wipe = code(set.wipe.as_deref().unwrap());
                let wanted = SetUp {
                    mine: plan(&codes[0], &set.plans[0].data[0]),
                    decoy: Some(plan(&codes[1], &set.plans[1].data[0])),
                    wipe: Some(&wipe),
                };
                block_on(vault::set_up(disk, rng, wanted, WORK)).is_ok()
            }
            Op::Wipe => block_on(vault::wipe(disk, rng)).is_ok(),
        }
    }
}

/// How finely writes are torn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grain {
    /// At every border.
    Every,
    /// At the first and last borders of a body and at some between.
    Some,
}

/// Every disk that a crash can leave while `log` is carried out on `base`, with the number of syncs that had
/// returned.
fn crashes(base: &[u8], log: &[Call], grain: Grain, mut visit: impl FnMut(usize, Vec<u8>)) {
    let mut disk = base.to_vec();
    for (syncs, epoch) in log.split(|call| matches!(call, Call::Sync)).enumerate() {
        let writes: Vec<(usize, &[u8])> = epoch
            .iter()
            .filter_map(|call| match call {
                Call::Write(at, bytes) => Some((*at, bytes.as_slice())),
                Call::Sync => None,
            })
            .collect();
        for torn in 0..writes.len() {
            let others = 1_usize << (writes.len() - 1).min(3);
            for kept in 0..others {
                for parts in tears(writes[torn].1.len(), grain) {
                    let mut left = disk.clone();
                    let mut bit = 0;
                    for (i, (at, bytes)) in writes.iter().enumerate() {
                        if i == torn {
                            for part in &parts {
                                put(&mut left, at + part.start, &bytes[part.clone()]);
                            }
                        } else {
                            if kept >> bit & 1 == 1 {
                                put(&mut left, *at, bytes);
                            }
                            bit += 1;
                        }
                    }
                    visit(syncs, left);
                }
            }
        }
        for (at, bytes) in writes {
            put(&mut disk, at, bytes);
        }
    }
}

/// Which parts of a write of `length` bytes arrive: the front or the back up to a border, or every second
/// block.
fn tears(length: usize, grain: Grain) -> Vec<Vec<std::ops::Range<usize>>> {
    let block = if length <= PAGE { 512 } else { PAGE };
    let blocks = length.div_ceil(block);
    let border = |n: usize| (n * block).min(length);
    let wanted =
        |n: &usize| grain == Grain::Every || blocks < 20 || *n < 3 || n % 64 == 1 || n + 2 > blocks;
    let fronts = (0..=blocks).filter(wanted).map(|n| vec![0..border(n)]);
    let backs = (1..blocks).filter(wanted).map(|n| vec![border(n)..length]);
    let second = (0..2).map(|odd| {
        let blocks = (0..blocks).filter(|n| n % 2 == odd);
        blocks.map(|n| border(n)..border(n + 1)).collect()
    });
    fronts.chain(backs).chain(second).collect()
}

/// Enough to know a disk again: eight bytes of every 512, in two sums. All that is written is random, so
/// two disks that differ in a block differ there too.
fn digest(disk: &[u8]) -> (u64, u64) {
    let mut sums = (disk.len() as u64, 1_u64);
    for block in disk.chunks(512) {
        let mut bytes = [0; 8];
        let length = block.len().min(8);
        bytes[..length].copy_from_slice(&block[..length]);
        let word = u64::from_le_bytes(bytes);
        sums.0 = (sums.0 ^ word)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(29);
        sums.1 = (sums.1.rotate_left(17) ^ word).wrapping_mul(0xd6e8_feb8_6659_fd93);
    }
    sums
}

#[derive(Default)]
struct Tally {
    states: usize,
    violations: Vec<String>,
    seen: HashSet<(u64, u64)>,
}

/// A crash state that opened in a way not seen before.
struct Found {
    disk: Vec<u8>,
    truth: Truth,
    opened: Vec<Opened>,
}

impl Tally {
    /// Checks one disk; gives back what opened when the disk is new.
    fn visit(
        &mut self,
        what: &str,
        truth: &Truth,
        disk: &[u8],
        rng: &mut TestRng,
    ) -> Option<Vec<Opened>> {
        if !self.seen.insert(digest(disk)) {
            return None;
        }
        self.states += 1;
        // Both plans lie in the same body, so one of them tells of it; each has its turn.
        let turn = self.states;
        let result =
            truth.check_plans(disk, rng, |plan| turn.is_multiple_of(6) || turn % 2 == plan);
        match result {
            Ok(opened) => {
                if self.states.is_multiple_of(29) {
                    self.deeper(what, truth, disk, &opened, rng);
                }
                Some(opened)
            }
            Err(broken) => {
                self.violations.push(format!("{what}: {broken}"));
                None
            }
        }
    }

    /// Once a plan was shown, all of its set is there and no other set; and the wipe code still wipes.
    fn deeper(
        &mut self,
        what: &str,
        truth: &Truth,
        disk: &[u8],
        opened: &[Opened],
        rng: &mut TestRng,
    ) {
        for found in opened {
            let (repaired, _) = open_on(disk, rng, &found.2);
            if let Err(broken) = truth.settle(found, &repaired.bytes, rng) {
                self.violations
                    .push(format!("{what}, after opening: {broken}"));
            }
        }
        let Some(set) = truth.must.and_then(|must| truth.sets.get(must)) else {
            return;
        };
        if let Some(wipe) = &set.wipe {
            let mut wiped = Disk::new(disk.to_vec());
            let outcome = try_code(&mut wiped, rng, wipe);
            let codes = truth
                .sets
                .iter()
                .flat_map(|set| &set.plans)
                .flat_map(|plan| &plan.codes);
            let dead = Truth {
                sets: vec![],
                must: None,
                dead: codes.cloned().collect(),
            };
            if !matches!(outcome, Outcome::Wiped) || dead.check(&wiped.bytes, rng).is_err() {
                self.violations
                    .push(format!("{what}: the wipe code does not wipe"));
            }
        }
    }

    /// Opens `start` with one code, does `op`, and checks every disk that a crash can leave on the way.
    /// Returns those that open in a new way.
    fn follow(
        &mut self,
        start: &Found,
        which: &Opened,
        op: Op,
        n: usize,
        grain: Grain,
    ) -> Vec<Found> {
        let rng = &mut TestRng::new(n as u64);
        let what = format!("{op:?} after {n}");
        let (mut disk, vault) = open_on(&start.disk, rng, &which.2);
        let Some((mut vault, _)) = vault else {
            return vec![];
        };
        let repairs = disk
            .log
            .iter()
            .filter(|call| matches!(call, Call::Sync))
            .count();
        let settled = match start.truth.settle(which, &disk.bytes, rng) {
            Ok(settled) => settled,
            Err(broken) => {
                self.violations.push(format!("{what}: {broken}"));
                return vec![];
            }
        };
        // While one set is being mended, another may end, and so may what a wipe under way has reached.
        let mending = match start.truth.must {
            Some(_) => Truth {
                must: Some(which.0),
                ..start.truth.clone()
            },
            None => settled.clone(),
        };
        let job = Job::new(op, which.1, &settled, n);
        if !job.run(&mut vault, &which.2, &mut disk, rng) {
            self.violations
                .push(format!("{what}: failed on good storage"));
        }
        let mut ways: HashMap<String, usize> = HashMap::new();
        let mut found = Vec::new();
        crashes(&start.disk, &disk.log, grain, |syncs, left| {
            let truth = match syncs.checked_sub(repairs) {
                None => &mending,
                Some(stage) => job.stages.get(stage).unwrap_or(&job.end),
            };
            if let Some(opened) = self.visit(&what, truth, &left, rng) {
                let way = format!("{syncs} {opened:?}");
                let count = ways.entry(way).or_default();
                *count += 1;
                // The second and the last but few of a kind differ most in where they tore.
                if [1, 7].contains(count) {
                    found.push(Found {
                        disk: left,
                        truth: truth.clone(),
                        opened,
                    });
                }
            }
        });
        self.visit(&what, &job.end, &disk.bytes, rng);
        found
    }
}

fn start() -> Found {
    let rng = &mut TestRng::new(99);
    let storage = three(rng);
    let plan = |code: &str, data: &[u8]| Plan {
        codes: vec![code.into()],
        data: vec![data.to_vec()],
    };
    let set = Set {
        plans: vec![plan(REAL, b"real"), plan(DECOY, b"decoy")],
        wipe: Some(WIPE.into()),
    };
    let truth = Truth {
        sets: vec![set],
        must: Some(0),
        dead: vec![],
    };
    let opened = truth.check(storage.bytes(), rng).unwrap();
    Found {
        disk: storage.bytes().to_vec(),
        truth,
        opened,
    }
}

/// Runs jobs on as many threads as there are processors.
fn in_parallel<J: Send>(jobs: Vec<J>, run: impl Fn(J) + Sync) {
    let jobs = Mutex::new(jobs);
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(job) = { jobs.lock().unwrap().pop() } {
                    run(job);
                }
            });
        }
    });
}

#[test]
fn no_crash_and_no_second_crash_breaks_a_promise() {
    let total = Mutex::new((0, Vec::new()));
    let begin = start();
    let firsts = [
        (0, Op::SetUp),
        (0, Op::Wipe),
        (0, Op::Save),
        (1, Op::Save),
        (0, Op::Change),
        (1, Op::Change),
    ];
    let seconds = Mutex::new(Vec::new());
    in_parallel(firsts.to_vec(), |(who, op)| {
        let mut tally = Tally::default();
        let found = tally.follow(
            &begin,
            &begin.opened[who],
            op,
            10 * who + op as usize,
            Grain::Every,
        );
        let mut total = total.lock().unwrap();
        total.0 += tally.states;
        total.1.extend(tally.violations);
        seconds.lock().unwrap().extend(found);
    });
    let one_deep = total.lock().unwrap().0;
    let seconds = seconds.into_inner().unwrap();
    println!(
        "one crash: {one_deep} states, {} of them to go on from",
        seconds.len()
    );
    let jobs = seconds
        .iter()
        .enumerate()
        .flat_map(|(n, found)| OPS.map(|op| (n, found, op)));
    in_parallel(jobs.collect(), |(n, found, op)| {
        let mut tally = Tally::default();
        let turn = (n + op as usize) % found.opened.len().max(1);
        if let Some(which) = found.opened.get(turn) {
            tally.follow(found, which, op, 1000 + 10 * n + op as usize, Grain::Some);
        }
        let mut total = total.lock().unwrap();
        total.0 += tally.states;
        total.1.extend(tally.violations);
    });
    let (states, violations) = total.into_inner().unwrap();
    println!(
        "vault faults: {states} crash states, {} violations",
        violations.len()
    );
    for violation in violations.iter().take(20) {
        println!("  {violation}");
    }
    assert!(violations.is_empty());
    CRASH_STATES.reached(states);
}

/// Runs a job on a disk that fails once or for ever; if only once, the same session tries again.
fn fail_and_retry(begin: &Found, who: usize, op: Op, fault: Fault, tally: &mut Tally) -> bool {
    let rng = &mut TestRng::new(fault.at as u64);
    let what = format!("{op:?} of plan {who} with {fault:?}");
    let which = &begin.opened[who];
    let (mut disk, vault) = open_on(&begin.disk, rng, &which.2);
    let (mut vault, _) = vault.unwrap();
    let job = Job::new(op, who, &begin.truth, 500);
    disk.fault = Some(fault);
    disk.synced = Some(disk.bytes.clone());
    let done = job.run(&mut vault, &which.2, &mut disk, rng);
    let failed = disk.calls > fault.at;
    // A promise of all stages together: any of them may be where it stopped.
    let during = Truth {
        must: None,
        ..job.stages.first().unwrap_or(&job.end).clone()
    };
    let during = if op == Op::SetUp || op == Op::Wipe {
        during
    } else {
        Truth {
            must: Some(0),
            ..during
        }
    };
    if done == failed {
        tally.violations.push(format!("{what}: said {done}"));
    }
    let truth = if done { &job.end } else { &during };
    tally.visit(&what, truth, &disk.bytes, rng);
    if done || fault.forever {
        return failed;
    }
    // Power may fail now, or anywhere in the next try, which starts with what was never synced.
    let again = Job::new(op, who, &begin.truth, 501);
    let again = Job {
        stages: job
            .stages
            .iter()
            .zip(&again.stages)
            .map(|(one, two)| one.or(two))
            .collect(),
        ..again
    };
    disk.fault = None;
    if !again.run(&mut vault, &which.2, &mut disk, rng) {
        tally
            .violations
            .push(format!("{what}: the second try failed"));
    }
    tally.visit(&what, &again.end, &disk.bytes, rng);
    if fault.error == StorageError::Io && matches!(op, Op::Save | Op::Change) {
        let during = &again.stages[0];
        crashes(&begin.disk, &disk.log, Grain::Some, |_, left| {
            tally.visit(&what, during, &left, rng);
        });
    }
    failed
}

impl Truth {
    /// What holds when either may.
    fn or(&self, other: &Self) -> Self {
        let mut both = self.clone();
        for (set, other) in both.sets.iter_mut().zip(&other.sets) {
            for (plan, other) in set.plans.iter_mut().zip(&other.plans) {
                plan.codes.extend(
                    other
                        .codes
                        .iter()
                        .filter(|c| !plan.codes.contains(c))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
                plan.data.extend(
                    other
                        .data
                        .iter()
                        .filter(|d| !plan.data.contains(d))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
            }
        }
        both
    }
}

#[test]
fn no_failing_call_breaks_a_promise_or_is_passed_over() {
    let total = Mutex::new((0, 0, Vec::new()));
    let begin = start();
    let mut jobs = Vec::new();
    for (who, op) in [
        (0, Op::Save),
        (1, Op::Save),
        (0, Op::Change),
        (0, Op::SetUp),
        (0, Op::Wipe),
    ] {
        for error in [StorageError::Busy, StorageError::Full, StorageError::Io] {
            for (forever, effect) in [
                (true, Effect::Nothing),
                (false, Effect::Nothing),
                (false, Effect::Half),
                (false, Effect::All),
            ] {
                jobs.push((who, op, error, forever, effect));
            }
        }
    }
    in_parallel(jobs, |(who, op, error, forever, effect)| {
        let mut tally = Tally::default();
        let mut calls = 0;
        for at in 0.. {
            // Opening, before it, takes one call: reading.
            let fault = Fault {
                at: at + 1,
                error,
                forever,
                effect,
            };
            if !fail_and_retry(&begin, who, op, fault, &mut tally) {
                break;
            }
            calls += 1;
        }
        assert!(calls > 2);
        let mut total = total.lock().unwrap();
        total.0 += calls;
        total.1 += tally.states;
        total.2.extend(tally.violations);
    });
    let (faults, states, violations) = total.into_inner().unwrap();
    println!(
        "vault failing calls: {faults} faults, {states} states, {} violations",
        violations.len()
    );
    for violation in violations.iter().take(20) {
        println!("  {violation}");
    }
    assert!(violations.is_empty());
    FAILING_CALLS.reached(faults);
}

#[test]
fn a_read_that_comes_short_loses_nothing_and_is_never_taken_for_a_save() {
    let begin = start();
    let lengths = [0, 40, PAGE, COPY - 1, COPY, COPY + PAGE, CONTAINER - 4000];
    let mut tally = Tally::default();
    let mut tried = 0;
    for (who, op) in [
        (0, Op::Save),
        (1, Op::Save),
        (0, Op::Change),
        (0, Op::SetUp),
    ] {
        for length in lengths {
            for read in 0.. {
                let rng = &mut TestRng::new(read as u64);
                let which = &begin.opened[who];
                let (mut disk, vault) = open_on(&begin.disk, rng, &which.2);
                let (mut vault, _) = vault.unwrap();
                let job = Job::new(op, who, &begin.truth, 700);
                disk.short = Some((disk.reads + read, length));
                let all = disk.reads + read;
                let done = job.run(&mut vault, &which.2, &mut disk, rng);
                if disk.reads <= all {
                    break;
                }
                let what = format!("{op:?}: {length} bytes of read {read}");
                assert!(!(done && op == Op::Save), "{what} was said to be saved");
                let during = Truth {
                    must: (op != Op::SetUp).then_some(0),
                    ..job.stages[0].clone()
                };
                tally.visit(
                    &what,
                    if done { &job.end } else { &during },
                    &disk.bytes,
                    rng,
                );
                tried += 1;
            }
        }
    }
    // And while a plan is being opened: it opens or not, and the next time it does.
    for length in lengths {
        let rng = &mut TestRng::new(length as u64);
        let mut disk = Disk::new(begin.disk.clone());
        disk.short = Some((0, length));
        assert_eq!(
            data(&mut disk, rng, REAL).is_some(),
            length >= COPY,
            "{length}"
        );
        begin.truth.check(&disk.bytes, rng).unwrap();
        tried += 1;
    }
    assert_eq!(tally.violations, Vec::<String>::new());
    println!("counted: reads that came short: {tried} of {tried}");
    assert!(tried > 30, "{tried}");
}

#[test]
fn a_failing_call_while_opening_shows_no_plan_and_harms_none() {
    let rng = &mut TestRng::new(7);
    let begin = start();
    // One copy of the header and the other copy of the body are damaged, so that opening must mend both.
    let mut damaged = begin.disk.clone();
    damaged[40..4000].fill(1);
    damaged[COPY + BODY.start..COPY + BODY.end].fill(2);
    let mut tried = 0;
    for forever in [false, true] {
        for effect in [Effect::Nothing, Effect::Half, Effect::All] {
            for at in 0.. {
                let mut disk = Disk::new(damaged.clone());
                disk.synced = Some(damaged.clone());
                disk.fault = Some(Fault {
                    at,
                    error: StorageError::Io,
                    forever,
                    effect,
                });
                let outcome = block_on(vault::open(&mut disk, rng, &code(REAL), WORK));
                if disk.calls <= at {
                    assert!(matches!(outcome, Ok(Outcome::Plan(..))));
                    break;
                }
                assert!(matches!(
                    outcome,
                    Err(vault::OpenError::Storage(StorageError::Io))
                ));
                begin.truth.check(&disk.bytes, rng).unwrap();
                disk.fault = None;
                assert_eq!(data(&mut disk, rng, REAL).unwrap(), b"real");
                assert_eq!(disk.bytes[..PAGE], begin.disk[..PAGE]);
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 6 * 5, "a read, two writes and two syncs, each way");
}

#[test]
fn a_crash_at_the_first_launch_leaves_something_that_the_next_one_completes() {
    let rng = &mut TestRng::new(8);
    let mut disk = Disk::new(Vec::new());
    block_on(vault::ensure(&mut disk, rng)).unwrap();
    let log = disk.log;
    let mut states = 0;
    crashes(&[], &log, Grain::Some, |_, left| {
        let mut storage = Disk::new(left.clone());
        block_on(vault::ensure(&mut storage, rng)).unwrap();
        assert_eq!(storage.bytes.len(), CONTAINER);
        assert_eq!(storage.bytes[..left.len()], left);
        assert!(data(&mut storage, rng, REAL).is_none());
        states += 1;
    });
    assert!(states > 20);
}
