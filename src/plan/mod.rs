//! The plan: what a person writes, in their own words and their own order.
//!
//! | task | start at |
//! |---|---|
//! | begin a plan | [`Plan::new`], or [`Plan::of_own_sections`] for a dull one |
//! | open and close stored bytes | [`Plan::from_bytes`], [`Plan::to_bytes`] |
//! | change it, undo, redo | [`History`] with an [`Edit`] |
//! | say how full it is | [`History::fullness`] |
//! | write down a consent | [`History::record`]; its words: [`Plan::chosen`] |
//! | hand the words of a consent over | [`Plan::outgoing`]; what comes back: [`Record::Came`] |
//! | take what somebody proposes | [`Edit::TakeSuggestion`] |
//! | support others | [`Plan::new_desk`], [`Desk`] |
//!
//! A plan is sections in the person's order; a section is items, which may stand on cards ([`Card`]) and
//! have more written beside them ([`Details`]). Built-in sections carry only their
//! [`SectionKind`]: titles and ideas are words, and words live in the message files. Nothing here knows
//! a clock, a disk or a screen: the day and fresh ids come in as values.
//!
//! Stored as JSON ([`SCHEMA`] 1). Fields and names that this version does not know are kept at every
//! level and written back, so that an older copy of the product never loses what a newer one wrote.
//!
//! Text is wiped when it is dropped ([`PlanText`]). What can't be wiped here: the parser's own buffers
//! and whatever the screens copy; locking drops their whole memory.

mod bytes;
mod card;
mod change;
mod consent;
mod day;
mod desk;
mod details;
mod edit;
mod extra;
mod filling;
mod hand_over;
mod history;
mod id;
mod kind;
mod model;
mod suggestion;
mod text;
mod work_out;

pub use bytes::{CAPACITY, Fullness, Loaded, PlanError, ReadOnly, SCHEMA};
pub use card::Card;
pub use consent::{Chosen, Consent, How, MOST_DAYS, Record, Terms, WORDING, What};
pub use desk::{Desk, DeskChange, MOST_RECEIVED, MOST_SETS, Received, Set};
pub use details::{Detail, Details, Way};
pub use edit::{Edit, EditError, Step};
pub use filling::Filling;
pub use hand_over::{HandOver, Incoming};
pub use history::{History, MAX_STEPS};
pub use id::Id;
pub use kind::{Pack, Phase, SectionKind};
pub use model::{Colours, Item, Origin, Plan, Section, Settings, Target, TextSize};
pub use suggestion::{MOST_SUGGESTIONS, Place, Suggestion};
pub use text::{MAX_TEXT_CHARS, PlanText};
