//! In which lane of the answer a service stands.

use super::super::{
    Facts, Kind, LaneKind, Place,
    rank::{self, Away, Key},
};

/// "Near" is filled up to so many, with what can be driven to.
const LEAST_NEAR: usize = 10;
/// How far that is, in metres. What is farther must not stand before a place of the same town that is not
/// published.
const DRIVE: f64 = 1e5;

/// A service that goes in a lane.
#[derive(Clone, Copy)]
pub(super) struct Placed {
    pub(super) key: Key,
    pub(super) away: Away,
}

/// Services by lane.
#[derive(Default)]
pub(super) struct Lanes {
    now: Vec<Placed>,
    near: Vec<Placed>,
    phone: Vec<Placed>,
    not_published: Vec<Placed>,
    farther: Vec<Placed>,
    /// Lines that do not fit what was asked, for when there is danger, or nothing else.
    pub(super) spare_lines: Vec<Placed>,
}

impl Lanes {
    /// Puts a service that fits in its lane.
    pub(super) fn put(&mut self, facts: &Facts, has_from: bool, mut placed: Placed) {
        let can_call = facts.wide && facts.reachable;
        let is_near = placed
            .away
            .metres()
            .is_some_and(|metres| metres <= rank::NEAR);
        let lane = match facts.place {
            _ if facts.is_for_now() => &mut self.now,
            Place::Undisclosed => &mut self.not_published,
            Place::Virtual | Place::MailingOnly => &mut self.phone,
            Place::Public | Place::Area if is_near => &mut self.near,
            Place::Public | Place::Area if can_call => &mut self.phone,
            Place::Public | Place::Area if !has_from => &mut self.near,
            Place::Public | Place::Area => &mut self.farther,
        };
        if facts.wide && !is_near {
            // Whom one calls from anywhere is not ranked by where they are; a line that is nothing else
            // stands before one filed under the people it is for.
            let is_other = facts.kind != Kind::CrisisLine;
            (placed.key.step, placed.key.metres) = (0, is_other.into());
        }
        lane.push(placed);
    }

    /// The lanes in their order, "near" filled up with what is not too far.
    pub(super) fn finish(mut self, danger: bool) -> [(LaneKind, Vec<Placed>); 5] {
        let missing = LEAST_NEAR.saturating_sub(self.near.len());
        if missing > 0 {
            let by_distance = |one: &Placed| (one.key.shut, one.key.metres, one.key.number);
            self.farther.sort_unstable_by_key(by_distance);
            let known = (self.farther.iter()).take_while(|one| {
                let away = one.away.metres();
                away.is_some_and(|metres| metres <= DRIVE)
            });
            let moved = known.count().min(missing);
            self.near.extend(self.farther.drain(..moved));
        }
        let found = [
            &self.now,
            &self.near,
            &self.phone,
            &self.not_published,
            &self.farther,
        ];
        if danger || found.iter().all(|lane| lane.is_empty()) {
            // Never nothing: a line can always be called. What fits stays first.
            for one in &mut self.spare_lines {
                one.key.uncovered = u32::MAX;
            }
            self.now.append(&mut self.spare_lines);
        }
        [
            (LaneKind::Now, self.now),
            (LaneKind::Near, self.near),
            (LaneKind::Phone, self.phone),
            (LaneKind::NotPublished, self.not_published),
            (LaneKind::Farther, self.farther),
        ]
    }
}
