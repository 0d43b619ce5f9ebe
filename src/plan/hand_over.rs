//! A hand-over under way: what it takes to say more under one consent, and to know what comes back.
//!
//! Lines and sections go by numbers of the share (`docs/formats/share.md`): a line's is its place in the
//! terms, a section's its place in [`HandOver`]. What leaves is made in one place, [`Plan::outgoing`], from
//! what [`Plan::chosen`] gives.

use core::fmt;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Consent, EditError, Id, MOST_DAYS, Place, Plan, PlanText, Section, extra::Extra};
use crate::share::{
    self, About, Body, Day, Expected, Message, OwnKeys, PublicKeys, ShareId, SharedItem,
    SharedSection, Text,
};

/// Keys, numbers and the other end of one share.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct HandOver {
    share: ShareId,
    own: OwnKeys,
    /// By their numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sections: Vec<Id>,
    sent: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    them: Option<PublicKeys>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seen: Option<u32>,
    #[serde(flatten)]
    extra: Extra,
}

/// Something that came back: opened, and not yet taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Whose keys signed it.
    pub from: PublicKeys,
    /// What they say.
    pub message: Message,
}

impl HandOver {
    /// One of which nothing was sent yet, with keys that were never used.
    #[must_use]
    pub fn new(share: ShareId, own: OwnKeys) -> Self {
        Self {
            share,
            own,
            sections: Vec::new(),
            sent: 0,
            them: None,
            seen: None,
            extra: Extra::default(),
        }
    }

    /// The private keys of this end.
    #[must_use]
    pub const fn own(&self) -> &OwnKeys {
        &self.own
    }

    /// The keys of the other end, once the person said that they are theirs.
    #[must_use]
    pub const fn them(&self) -> Option<&PublicKeys> {
        self.them.as_ref()
    }

    /// What a bundle that comes back is held against.
    #[must_use]
    pub fn expected(&self, today: Day) -> Expected {
        Expected {
            today,
            share: Some(self.share),
            signer: self.them.map(|them| them.signer),
            last_seen: self.seen,
        }
    }

    /// Where a suggestion belongs, under the consent whose lines these are.
    fn place(&self, items: &[Id], about: About) -> Place {
        let section = |number: u16| self.sections.get(usize::from(number)).copied();
        let item = |number: u16| items.get(usize::from(number)).copied();
        match about {
            About::Plan => Place::Anywhere,
            About::Section(number) => section(number).map_or(Place::Anywhere, Place::Section),
            About::Item { item: number, .. } => item(number).map_or(Place::Anywhere, Place::Item),
        }
    }

    /// The number of a section, which it is given now if it has none.
    fn number(&mut self, section: Id) -> Option<u16> {
        let known = self.sections.iter().position(|one| *one == section);
        let at = known.unwrap_or(self.sections.len());
        let number = u16::try_from(at).ok()?;
        if known.is_none() {
            self.sections.push(section);
        }
        Some(number)
    }

    /// The next message of this share.
    fn next(&mut self, made: NaiveDate, expires: NaiveDate, body: Body) -> Option<Message> {
        self.sent = self.sent.checked_add(1)?;
        Some(Message {
            share: self.share,
            seq: self.sent,
            made: Day::of(made)?,
            expires: Day::of(expires)?,
            body,
        })
    }

    /// Takes in what came: gives the suggestions, each with its place.
    ///
    /// # Errors
    /// [`EditError::Gone`] when it is none of this share, from another end, seen before, or nothing that an
    /// advocate says.
    pub(super) fn take_in(
        &mut self,
        consent: &Consent,
        incoming: &Incoming,
        today: NaiveDate,
    ) -> Result<Came, EditError> {
        let Incoming { from, message } = incoming;
        let known = self.them.is_none_or(|them| them == *from);
        let new = self.seen.is_none_or(|seen| message.seq > seen);
        if message.share != self.share || !known || !new {
            return Err(EditError::Gone);
        }
        let came = match &message.body {
            Body::Suggestions(list) if consent.holds_on(today) => {
                let items = &consent.terms().items;
                let placed = list.iter().map(|one| {
                    let (share::What::Change(text) | share::What::Note(text)) = &one.what;
                    (self.place(items, one.about), PlanText::from(text.as_str()))
                });
                Came::Suggestions(placed.filter(|(_, text)| !text.is_blank()).collect())
            }
            Body::Receipt { what, .. } => Came::Receipt(*what),
            _ => return Err(EditError::Gone),
        };
        self.them = Some(*from);
        self.seen = Some(message.seq);
        Ok(came)
    }
}

/// What came back, ready to be put in the plan.
pub(super) enum Came {
    Suggestions(Vec<(Place, PlanText)>),
    Receipt(share::Happened),
}

impl fmt::Debug for HandOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HandOver(..)")
    }
}

impl Plan {
    /// The chosen lines of a consent as they leave, with the state to keep before they do. `title` names a
    /// section as the screen does.
    ///
    /// # Errors
    /// [`EditError::Gone`] when there is no hand-over of this consent, it no longer holds on the day `today`, or
    /// nothing may be shown any more; [`EditError::TextTooLong`] when a text is too long to travel.
    pub fn outgoing(
        &self,
        consent: &Consent,
        mut hand_over: HandOver,
        title: impl Fn(&Section) -> String,
        today: NaiveDate,
    ) -> Result<(HandOver, Message), EditError> {
        if !consent.holds_on(today) {
            return Err(EditError::Gone);
        }
        let terms = consent.terms();
        let text = |text: &str| Text::cleaned(text).map_err(|_| EditError::TextTooLong);
        let mut sections = Vec::new();
        for chosen in self.chosen(&terms.items) {
            let section = self.section(chosen.section).ok_or(EditError::Gone)?;
            let items = chosen.items.iter().filter_map(|(id, words)| {
                let number = terms.items.iter().position(|item| item == id)?;
                let id = u16::try_from(number).ok()?;
                Some(text(words.as_str()).map(|text| SharedItem { id, text }))
            });
            sections.push(SharedSection {
                id: hand_over.number(section.id()).ok_or(EditError::Full)?,
                title: text(&title(section))?,
                items: items.collect::<Result<_, _>>()?,
            });
        }
        if sections.is_empty() {
            return Err(EditError::Gone);
        }
        let agreed = share::Consent {
            purpose: text(terms.why.as_str())?,
            sections: sections.iter().map(|section| section.id).collect(),
            may_store_until: terms.may_keep.then(|| Day::of(terms.until)).flatten(),
            may_contact: match &terms.contact {
                Some(how) => Some(text(how.as_str())?),
                None => None,
            },
            wording: consent.wording(),
            language: text(&terms.language)?,
        };
        let body = Body::Share {
            consent: agreed,
            sections,
        };
        let message = hand_over.next(today, terms.until, body);
        Ok((hand_over, message.ok_or(EditError::Full)?))
    }

    /// The request to delete what they have, with the state to keep before it leaves. It opens for a year.
    ///
    /// # Errors
    /// [`EditError::Gone`] when the other end never said who it is.
    pub fn stop(
        mut hand_over: HandOver,
        today: NaiveDate,
    ) -> Result<(HandOver, Message), EditError> {
        hand_over.them.ok_or(EditError::Gone)?;
        let last = today.checked_add_days(Days::new(MOST_DAYS));
        let message = hand_over.next(today, last.unwrap_or(today), Body::Stop);
        Ok((hand_over, message.ok_or(EditError::Full)?))
    }
}
