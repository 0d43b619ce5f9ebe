//! The desk of one who supports others: what people handed over, until their day, and what is written
//! back. It stands in a plan of its own, which holds nothing else.

use core::fmt;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{EditError, Id, Incoming, MOST_DAYS, MOST_SUGGESTIONS, Plan, PlanText, extra::Extra};
use crate::share::{
    Body, Consent, Day, Expected, Message, OwnKeys, PublicKeys, ShareId, SharedSection, Suggestion,
    Text,
};

/// Most people whose lines, or whose trace, a desk has at one time.
pub const MOST_RECEIVED: usize = 100;

/// Most sets of suggestions, and most lines of one.
pub const MOST_SETS: usize = 50;

/// What stands in a plan of this role.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Desk {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    own: Option<Own>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    received: Vec<Received>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sets: Vec<Set>,
    // Until their day: what was taken off the desk does not open again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    gone: Vec<Gone>,
    #[serde(flatten)]
    extra: Extra,
}

/// A share that was here.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Gone {
    share: ShareId,
    /// The last number that is not taken any more.
    seen: u32,
    until: Day,
}

/// Private keys that `Debug` does not print.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Own(OwnKeys);

impl fmt::Debug for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Own(..)")
    }
}

/// What one person handed over, and what is being written to them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Received {
    id: Id,
    #[serde(default, skip_serializing_if = "PlanText::is_empty")]
    name: PlanText,
    share: ShareId,
    from: PublicKeys,
    // Those of the desk when it came: new ones of the desk leave it as it is.
    own: Own,
    seen: u32,
    #[serde(default)]
    sent: u32,
    made: Day,
    expires: Day,
    // The last day on which any bundle of it opens.
    last: Day,
    consent: Consent,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    lines: Vec<SharedSection>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    drafts: Vec<Suggestion>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    deleted: Option<Day>,
    #[serde(default)]
    stopped: bool,
    #[serde(flatten)]
    extra: Extra,
}

/// Suggestions that are written once, for several people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Set {
    id: Id,
    title: PlanText,
    lines: Vec<PlanText>,
    #[serde(flatten)]
    extra: Extra,
}

/// A change of the desk. Never a step to undo.
#[derive(Clone)]
pub enum DeskChange {
    /// Gives it keys, or new ones for those who come later.
    Begin(OwnKeys),
    /// Deletes the lines of one person and what was being written to them. That they were here stays, until
    /// [`Forget`](Self::Forget), so that they can be told.
    Delete(Id),
    /// Writes a suggestion to one person, to be sent.
    Draft(Id, Suggestion),
    /// Deletes all that is left of one person.
    Forget(Id),
    /// What was written to one person reached them.
    Given(Id),
    /// Gives one person a name that only this desk sees.
    Name(Id, PlanText),
    /// Makes a set of suggestions, or writes one anew.
    PutSet(Option<Id>, PlanText, Vec<PlanText>),
    /// Deletes a set.
    RemoveSet(Id),
    /// A message to one person is about to leave.
    Said(Id),
    /// Takes in what a person sent: their lines, or a stop.
    Take(Box<Incoming>),
    /// Takes back a suggestion that was not sent yet, by its place.
    TakeBack(Id, usize),
    /// Deletes what is past its day.
    Tidy,
}

impl Desk {
    /// Its keys; none before the first.
    #[must_use]
    pub fn own(&self) -> Option<&OwnKeys> {
        self.own.as_ref().map(|Own(keys)| keys)
    }

    /// What people handed over, oldest first.
    #[must_use]
    pub fn received(&self) -> &[Received] {
        &self.received
    }

    /// What the person of this id handed over.
    #[must_use]
    pub fn one(&self, id: Id) -> Option<&Received> {
        self.received.iter().find(|one| one.id == id)
    }

    /// Sets of suggestions.
    #[must_use]
    pub fn sets(&self) -> &[Set] {
        &self.sets
    }

    /// Whether something is past its day: then [`DeskChange::Tidy`] deletes it.
    #[must_use]
    pub fn is_due(&self, today: Day) -> bool {
        self.received.iter().any(|one| one.is_due(today))
    }

    pub(super) fn has(&self, id: Id) -> bool {
        self.one(id).is_some() || self.sets.iter().any(|set| set.id == id)
    }

    fn one_mut(&mut self, id: Id) -> Result<&mut Received, EditError> {
        let mut received = self.received.iter_mut();
        received.find(|one| one.id == id).ok_or(EditError::Gone)
    }
}

impl Received {
    /// Its id.
    #[must_use]
    pub const fn id(&self) -> Id {
        self.id
    }

    /// What this desk calls them.
    #[must_use]
    pub const fn name(&self) -> &PlanText {
        &self.name
    }

    /// Names the share.
    #[must_use]
    pub const fn share(&self) -> ShareId {
        self.share
    }

    /// The keys of the person.
    #[must_use]
    pub const fn from(&self) -> &PublicKeys {
        &self.from
    }

    /// The keys of the desk that go with it.
    #[must_use]
    pub const fn own(&self) -> &OwnKeys {
        &self.own.0
    }

    /// The day it was made; of an update, the day of that.
    #[must_use]
    pub const fn made(&self) -> Day {
        self.made
    }

    /// The last day on which it may be read.
    #[must_use]
    pub const fn expires(&self) -> Day {
        self.expires
    }

    /// What the person agreed to.
    #[must_use]
    pub const fn consent(&self) -> &Consent {
        &self.consent
    }

    /// Whether the lines may be kept. If not, they are never stored.
    #[must_use]
    pub const fn may_keep(&self) -> bool {
        self.consent.may_store_until.is_some()
    }

    /// The lines, as far as they are kept.
    #[must_use]
    pub fn lines(&self) -> &[SharedSection] {
        &self.lines
    }

    /// What is written and not sent yet.
    #[must_use]
    pub fn drafts(&self) -> &[Suggestion] {
        &self.drafts
    }

    /// The day on which the lines were deleted.
    #[must_use]
    pub const fn deleted(&self) -> Option<Day> {
        self.deleted
    }

    /// Whether the person ended it.
    #[must_use]
    pub const fn is_stopped(&self) -> bool {
        self.stopped
    }

    /// What a bundle of this share is held against.
    #[must_use]
    pub const fn expected(&self, today: Day) -> Expected {
        Expected {
            today,
            share: Some(self.share),
            signer: Some(self.from.signer),
            last_seen: self.last_seen(),
        }
    }

    /// What is not kept can be read again from the same bundle.
    const fn last_seen(&self) -> Option<u32> {
        if self.may_keep() || self.deleted.is_some() {
            Some(self.seen)
        } else {
            self.seen.checked_sub(1)
        }
    }

    /// A message to the person. Note [`DeskChange::Said`] before it leaves; it opens for a year.
    #[must_use]
    pub fn message(&self, body: Body, today: NaiveDate) -> Option<Message> {
        let last = today
            .checked_add_days(Days::new(MOST_DAYS))
            .unwrap_or(today);
        Some(Message {
            share: self.share,
            seq: self.sent.checked_add(1)?,
            made: Day::of(today)?,
            expires: Day::of(last)?,
            body,
        })
    }

    fn is_due(&self, today: Day) -> bool {
        self.expires < today && self.deleted.is_none()
    }

    fn delete(&mut self, today: Day) {
        self.lines.clear();
        self.drafts.clear();
        // These are the person's words too.
        self.consent.purpose = Text::default();
        self.consent.may_contact = None;
        self.deleted.get_or_insert(today);
    }

    /// The later state of the same share.
    fn follow(&mut self, incoming: &Incoming, today: Day) -> Result<(), EditError> {
        let Incoming { from, message } = incoming;
        let new = self.last_seen().is_none_or(|seen| message.seq > seen);
        if self.from != *from || self.stopped || !new {
            return Err(EditError::Gone);
        }
        match &message.body {
            Body::Share { consent, sections } => {
                self.consent = consent.clone();
                self.expires = last_day(message, consent);
                self.last = self.last.max(message.expires);
                self.made = message.made;
                self.lines = kept(consent, sections);
                self.deleted = None;
            }
            Body::Stop => {
                self.delete(today);
                self.stopped = true;
            }
            Body::Receipt { .. } | Body::Suggestions(_) => return Err(EditError::Gone),
        }
        self.seen = self.seen.max(message.seq);
        Ok(())
    }
}

/// The only lines that are stored: those that may be.
fn kept(consent: &Consent, sections: &[SharedSection]) -> Vec<SharedSection> {
    match consent.may_store_until {
        Some(_) => sections.to_vec(),
        None => Vec::new(),
    }
}

fn last_day(message: &Message, consent: &Consent) -> Day {
    consent
        .may_store_until
        .map_or(message.expires, |until| until.min(message.expires))
}

impl Set {
    /// Its id.
    #[must_use]
    pub const fn id(&self) -> Id {
        self.id
    }

    /// What it is called.
    #[must_use]
    pub const fn title(&self) -> &PlanText {
        &self.title
    }

    /// Its suggestions, in order.
    #[must_use]
    pub fn lines(&self) -> &[PlanText] {
        &self.lines
    }
}

impl fmt::Debug for DeskChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeskChange(..)")
    }
}

impl Plan {
    /// An empty desk.
    #[must_use]
    pub fn new_desk(language: Option<&str>) -> Self {
        let mut plan = Self::empty(language);
        plan.desk = Some(Desk::default());
        plan
    }

    /// The desk; none in the plan of a person.
    #[must_use]
    pub const fn desk(&self) -> Option<&Desk> {
        self.desk.as_ref()
    }
}

impl DeskChange {
    /// Does it. A refused one changes nothing.
    pub(super) fn work_on(
        self,
        plan: &mut Plan,
        today: NaiveDate,
        new_id: &mut dyn FnMut() -> [u8; 8],
    ) -> Result<Option<Id>, EditError> {
        let fresh = plan.fresh_id(new_id)?;
        let day = Day::of(today).ok_or(EditError::Gone)?;
        let desk = plan.desk.as_mut().ok_or(EditError::Gone)?;
        let fits = |text: &PlanText| !text.is_too_long();
        match self {
            Self::Begin(keys) => desk.own = Some(Own(keys)),
            Self::Delete(id) => desk.one_mut(id)?.delete(day),
            Self::Draft(id, suggestion) => {
                let one = desk.one_mut(id)?;
                if one.drafts.len() >= MOST_SUGGESTIONS {
                    return Err(EditError::Full);
                }
                one.drafts.push(suggestion);
            }
            Self::Forget(id) => {
                let one = desk.one_mut(id)?;
                let gone = Gone {
                    share: one.share,
                    seen: if one.stopped { u32::MAX } else { one.seen },
                    until: one.last,
                };
                desk.gone.push(gone);
                desk.received.retain(|one| one.id != id);
            }
            Self::Given(id) => desk.one_mut(id)?.drafts.clear(),
            Self::Name(id, name) if fits(&name) => desk.one_mut(id)?.name = name,
            Self::PutSet(set, title, lines) if fits(&title) && lines.iter().all(fits) => {
                return desk.put_set(set, title, lines, fresh).map(Some);
            }
            Self::Name(..) | Self::PutSet(..) => return Err(EditError::TextTooLong),
            Self::RemoveSet(id) => desk.sets.retain(|set| set.id != id),
            Self::Said(id) => {
                let one = desk.one_mut(id)?;
                one.sent = one.sent.checked_add(1).ok_or(EditError::Full)?;
            }
            Self::Take(incoming) => return desk.take(&incoming, day, fresh).map(Some),
            Self::TakeBack(id, at) => {
                super::change::take(&mut desk.one_mut(id)?.drafts, at).ok_or(EditError::Gone)?;
            }
            Self::Tidy => {
                let due = desk.received.iter_mut().filter(|one| one.is_due(day));
                due.for_each(|one| one.delete(day));
                desk.gone.retain(|gone| gone.until >= day);
            }
        }
        Ok(None)
    }
}

impl Desk {
    fn take(&mut self, incoming: &Incoming, today: Day, fresh: Id) -> Result<Id, EditError> {
        let Incoming { from, message } = incoming;
        let mut received = self.received.iter_mut();
        if let Some(one) = received.find(|one| one.share == message.share) {
            one.follow(incoming, today)?;
            return Ok(one.id);
        }
        let Body::Share { consent, sections } = &message.body else {
            return Err(EditError::Gone);
        };
        let over = |gone: &Gone| gone.share == message.share && gone.seen >= message.seq;
        if self.gone.iter().any(over) {
            return Err(EditError::Gone);
        }
        if self.received.len() >= MOST_RECEIVED {
            return Err(EditError::Full);
        }
        self.received.push(Received {
            id: fresh,
            name: PlanText::default(),
            share: message.share,
            from: *from,
            own: self.own.clone().ok_or(EditError::Gone)?,
            seen: message.seq,
            sent: 0,
            made: message.made,
            expires: last_day(message, consent),
            last: message.expires,
            consent: consent.clone(),
            lines: kept(consent, sections),
            drafts: Vec::new(),
            deleted: None,
            stopped: false,
            extra: Extra::default(),
        });
        Ok(fresh)
    }

    fn put_set(
        &mut self,
        set: Option<Id>,
        title: PlanText,
        lines: Vec<PlanText>,
        fresh: Id,
    ) -> Result<Id, EditError> {
        if lines.len() > MOST_SETS {
            return Err(EditError::Full);
        }
        if let Some(id) = set {
            let mut sets = self.sets.iter_mut();
            let found = sets.find(|one| one.id == id).ok_or(EditError::Gone)?;
            (found.title, found.lines) = (title, lines);
            return Ok(id);
        }
        if self.sets.len() >= MOST_SETS {
            return Err(EditError::Full);
        }
        self.sets.push(Set {
            id: fresh,
            title,
            lines,
            extra: Extra::default(),
        });
        Ok(fresh)
    }
}
