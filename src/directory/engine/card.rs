//! All about one service.

use super::super::{
    Call, Card, Code, Facts, Feature, HoursState, Kind, Known, Line, Location, Phone, Place, Row,
    Service, Shown, hours,
    rank::{self, Away},
};
use super::{View, phone, row::Asked};

/// How many others a card of a shelter shows.
const NEXT: usize = 2;

impl View<'_> {
    /// The card of the service with this id; none where the list has it no more.
    pub(super) fn card(&self, id: &str) -> Option<Card> {
        let number = self.engine.bundle.by_id(id)?;
        let facts = self.facts().get(number)?;
        let service = self.engine.bundle.service(number).ok()?;
        let row = self.row_of(&service, facts, &Asked::default(), None);
        let (address, transit) = match &service.location {
            Location::Public(place) => {
                let town = place.town.shown(self.lang).text;
                let town = [town.as_str(), &place.postal_code].join(" ");
                let parts = [place.street.as_str(), town.trim()];
                let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                (Some(parts.join(", ")), place.transit.shown(self.lang))
            }
            _ => (None, Shown::default()),
        };
        Some(Card {
            description: service.description.shown(self.lang),
            before: service.before.shown(self.lang),
            ask_for: service.ask_for.shown(self.lang),
            serves: service.serves.shown(self.lang),
            calls: self.calls(&service, row.hours),
            address: address.filter(|address| !address.is_empty()),
            transit,
            hours: self.lines(&service),
            features: features(&service),
            ages: (service.suits.age_min, service.suits.age_max),
            interpreter: service.interpreter.shown(self.lang),
            next: self.next(number, facts),
            chat: service.chat,
            web: service.web,
            email: service.email,
            languages: service.languages,
            status: service.status,
            confidence: service.provenance.confidence,
            sources: service.provenance.sources,
            verified_on: service.provenance.verified_on.map(|day| day.to_string()),
            row,
        })
    }

    fn calls(&self, service: &Service, own: HoursState) -> Vec<Call> {
        let call = |phone: &Phone| {
            let hours = phone.hours.map(|part| {
                let part = service.hours.get(usize::from(part));
                part.map_or(HoursState::Unknown, |part| {
                    self.schedule(&part.schedule, service.zone)
                })
            });
            Call {
                number: phone.number.clone(),
                shown: phone::shown(&phone.number),
                extension: phone.extension.clone(),
                label: phone.label.shown(self.lang),
                call: phone.call,
                text: phone.text,
                tty: phone.tty,
                toll_free: phone.toll_free,
                connects: phone.connects,
                hours: hours.unwrap_or(own),
            }
        };
        service.phones.iter().map(call).collect()
    }

    fn lines(&self, service: &Service) -> Vec<Line> {
        let lines = service.hours.iter().map(|part| Line {
            of: part.of.shown(self.lang),
            state: self.schedule(&part.schedule, service.zone),
            by_appointment: part.schedule.by_appointment,
            week: hours::week(&part.schedule),
            text: part.schedule.text.shown(self.lang),
        });
        lines.collect()
    }

    /// A bed may be taken: the next two places of the kind, seen from where the person is or else from the
    /// town of the one shown.
    fn next(&self, number: usize, of: &Facts) -> Vec<Row> {
        let has_beds = matches!(
            of.kind,
            Kind::Shelter | Kind::SecondStage | Kind::SafeHouse | Kind::Housing
        );
        if !has_beds {
            return Vec::new();
        }
        let town = || Some(self.engine.gazetteer.town(of.near?)?.point);
        // Never from the point of the one shown: its town is all that may be told of a hidden one.
        let from = self.from.or_else(town);
        let mut others: Vec<_> = (self.facts().iter().enumerate())
            .filter(|(other, facts)| {
                *other != number
                    && facts.kind == of.kind
                    && facts.place != Place::Virtual
                    && !facts.shut
                    && !rank::is_outdated(facts, self.today)
            })
            .map(|(other, facts)| {
                let towns = &self.engine.gazetteer;
                let away = from.map_or(Away::Unknown, |from| Away::of(facts, from, towns));
                (away.step(), rank::freshness(facts, self.today), other)
            })
            .collect();
        others.sort_unstable();
        let rows = others.into_iter();
        rows.filter_map(|(.., other)| self.row(other, &Asked::default(), None))
            .take(NEXT)
            .collect()
    }
}

/// What is known, yes and no.
fn features(service: &Service) -> Vec<(Feature, Known)> {
    let all = <Feature as Code>::ALL.iter();
    all.map(|&feature| (feature, service.suits.of(feature)))
        .filter(|(_, known)| *known != Known::Unknown)
        .collect()
}
