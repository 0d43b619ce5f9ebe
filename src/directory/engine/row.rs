//! One line of a list.

use super::super::{
    Area, Facts, FeatureSet, HoursState, Location, NeedSet, Place, Reason, Row, Service, Shown,
    rank::{self, Away},
};
use super::View;

/// What was looked for, as far as a row says why it is there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Asked {
    pub(super) needs: NeedSet,
    pub(super) musts: FeatureSet,
}

/// How the typed words fit a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words {
    /// 0 best.
    pub(super) step: u8,
    pub(super) in_name: bool,
    /// They fit well enough to count like one need.
    pub(super) strong: bool,
}

impl View<'_> {
    /// Service `number` as a row; none where its record is damaged.
    pub(super) fn row(&self, number: usize, asked: &Asked, words: Option<Words>) -> Option<Row> {
        let facts = self.facts().get(number)?;
        let service = self.engine.bundle.service(number).ok()?;
        Some(self.row_of(&service, facts, asked, words))
    }

    pub(super) fn row_of(
        &self,
        service: &Service,
        facts: &Facts,
        asked: &Asked,
        words: Option<Words>,
    ) -> Row {
        let (away, hours) = (self.away(facts), self.state(facts));
        let (name, organisation) = (
            service.name.shown(self.lang),
            service.organisation.shown(self.lang),
        );
        let says_more = !organisation.text.is_empty() && organisation.text != name.text;
        let across_water = away.metres().is_some() && self.is_across_water(facts);
        Row {
            id: service.id.clone(),
            name,
            organisation: says_more.then_some(organisation),
            kind: service.kind,
            area: self.area(service, facts),
            distance: away.band(across_water),
            hours,
            freshness: rank::freshness(facts, self.today),
            reasons: reasons(facts, asked, words, away, hours),
            on_map: facts.point.is_some(),
        }
    }

    /// The town, or the area it serves where the place is not published; empty for everywhere.
    fn area(&self, service: &Service, facts: &Facts) -> Shown {
        let said = match &service.location {
            Location::Public(place) => place.town.shown(self.lang),
            Location::Area { town, .. } | Location::MailingOnly { town, .. } => {
                town.shown(self.lang)
            }
            Location::Undisclosed { area, .. } => area.shown(self.lang),
            Location::Virtual => Shown::default(),
        };
        if !said.text.is_empty() {
            return said;
        }
        match (&service.area, facts.near) {
            (Area::Named(area), _) if !area.is_empty() => area.shown(self.lang),
            (_, Some(town)) if facts.place != Place::Undisclosed => {
                self.engine.gazetteer.shown(town, self.lang).unwrap_or(said)
            }
            _ => said,
        }
    }
}

/// Why it is in the list, the strongest first.
fn reasons(
    facts: &Facts,
    asked: &Asked,
    words: Option<Words>,
    away: Away,
    hours: HoursState,
) -> Vec<Reason> {
    let mut reasons: Vec<_> = asked
        .needs
        .and(facts.needs)
        .iter()
        .map(Reason::Need)
        .collect();
    reasons.extend(asked.musts.and(facts.yes).iter().map(Reason::Has));
    match words {
        Some(words) if words.in_name => reasons.push(Reason::Name),
        Some(_) => reasons.push(Reason::Words),
        None => {}
    }
    if rank::availability(hours) < 2 {
        reasons.push(Reason::Open);
    }
    if away.metres().is_some_and(|metres| metres <= rank::NEAR) {
        reasons.push(Reason::Near);
    }
    if facts.wide {
        reasons.push(Reason::Everywhere);
    }
    reasons.extend(asked.musts.without(facts.known).iter().map(Reason::Ask));
    reasons
}
