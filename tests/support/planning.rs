//! A session on a plan, as tests need it.

#![allow(dead_code, reason = "each test file uses a part of it")]

use chrono::NaiveDate;
use tally::plan::{Edit, EditError, History, Id, Loaded, Plan, SCHEMA, SectionKind};

pub fn day(of_month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, of_month).unwrap()
}

pub fn ids() -> impl FnMut() -> [u8; 8] {
    let mut next = 0_u64;
    move || {
        next += 1;
        next.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes()
    }
}

pub fn load(bytes: &[u8]) -> Plan {
    match Plan::from_bytes(SCHEMA, bytes).unwrap() {
        Loaded::Writable(plan) => plan,
        Loaded::ReadOnly(_) => panic!("read-only"),
    }
}

/// A session on a new plan, with its source of ids.
pub struct Session<F> {
    /// The plan and its undo.
    pub history: History,
    /// Fresh ids.
    pub ids: F,
}

pub fn session() -> Session<impl FnMut() -> [u8; 8]> {
    let mut ids = ids();
    let plan = Plan::new(Some("en"), &mut ids).unwrap();
    Session {
        history: History::new(plan),
        ids,
    }
}

impl<F: FnMut() -> [u8; 8]> Session<F> {
    pub fn does(&mut self, edit: Edit) -> Result<Option<Id>, EditError> {
        self.history.apply(edit, day(1), &mut self.ids)
    }

    pub fn adds(&mut self, section: Id, text: &str) -> Id {
        self.does(Edit::AddItem {
            section,
            text: text.into(),
        })
        .unwrap()
        .unwrap()
    }

    pub fn types(&mut self, item: Id, text: &str) {
        self.does(Edit::EditItem {
            item,
            text: text.into(),
        })
        .unwrap();
    }

    pub fn first(&self) -> Id {
        self.history.plan().sections()[0].id()
    }

    pub fn text(&self, item: Id) -> String {
        self.history
            .plan()
            .item(item)
            .unwrap()
            .1
            .text()
            .as_str()
            .to_owned()
    }

    pub fn order(&self) -> Vec<Option<SectionKind>> {
        self.history
            .plan()
            .visible()
            .map(tally::plan::Section::kind)
            .collect()
    }
}
