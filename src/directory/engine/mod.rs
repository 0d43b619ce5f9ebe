//! Answers questions about one list of services.
//!
//! The list comes in as bytes once; each question then brings all that its answer depends on, the moment
//! included. No question and no answer is kept.

mod card;
mod lanes;
mod phone;
mod row;
mod search;
mod stops;

use chrono::{DateTime, NaiveDate};

use super::{
    About, Answer, Bundle, Coordinate, Corrupt, Facts, HoursState, Lang, Opening, Origin, Question,
    Refused, Sketch, Took, Town,
    gazetteer::Gazetteer,
    hours,
    phrases::Phrases,
    rank::{self, Away},
    sketch::{self, Label, Pin, Shapes},
    text::TextIndex,
    water::Lakes,
    zone::Zone,
};

/// A list of services that answers questions.
pub struct Engine {
    bundle: Bundle,
    gazetteer: Gazetteer,
    phrases: Phrases,
    /// In the order of the bundle's; a clock that cannot be read leaves hours unknown.
    zones: Vec<Option<Zone>>,
    shapes: Shapes,
    lakes: Lakes,
}

impl Engine {
    /// An engine for the list in `bytes`, whose signature must have been checked before.
    ///
    /// # Errors
    /// [`Corrupt`] where they are not a list.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Corrupt> {
        let bundle = Bundle::open(bytes)?;
        TextIndex::open(bundle.text())?;
        let shapes = Shapes::open(bundle.sketch())?;
        Ok(Self {
            gazetteer: Gazetteer::open(bundle.gazetteer())?,
            phrases: Phrases::open(bundle.phrases())?,
            zones: (bundle.zones().iter())
                .map(|rule| Zone::parse(rule).ok())
                .collect(),
            lakes: Lakes::new(shapes.lakes.clone()),
            shapes,
            bundle,
        })
    }

    /// The list.
    #[must_use]
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// The answer to `question`. It is of the kind that [`Question`] names, or [`Answer::Unreadable`].
    #[must_use]
    pub fn answer(&self, question: &Question) -> Answer {
        match question {
            Question::About { lang, now } => Answer::About(self.about(*lang, *now)),
            Question::Towns { typed, lang } => Answer::Towns(self.gazetteer.find(typed, *lang)),
            Question::TownNear { point, lang } => {
                Answer::Towns(self.town_near(*point, *lang).into_iter().collect())
            }
            Question::Search(search) => Answer::Found(self.search(search)),
            Question::Card {
                id,
                from,
                lang,
                now,
            } => {
                let view = self.view(*lang, *now, from.as_ref());
                Answer::Card(view.card(id).map(Box::new))
            }
            Question::Stops {
                needs,
                musts,
                from,
                lang,
                now,
            } => {
                let view = self.view(*lang, *now, from.as_ref());
                Answer::Stops(view.stops(*needs, *musts))
            }
            Question::Sketch { from, ids, lang } => {
                Answer::Sketch(self.sketch(from.as_ref(), ids, *lang))
            }
            // An engine is one list and knows no keys: see `Finder`.
            Question::Take(_) => Answer::Took(Took::Refused(Refused::NoKeys)),
        }
    }

    fn about(&self, lang: Lang, now: i64) -> About {
        let (made_on, today) = (self.bundle.made_on(), day(now));
        let credits = self.bundle.credits().iter();
        About {
            services: u32::try_from(self.bundle.len()).unwrap_or(u32::MAX),
            towns: u32::try_from(self.gazetteer.len()).unwrap_or(u32::MAX),
            made_on: made_on.to_string(),
            is_old: (today - made_on).num_days() > i64::from(Bundle::CURRENT_DAYS)
                || today > self.bundle.expires(),
            version: None,
            takes: false,
            keeps: false,
            attributions: credits.map(|credit| credit.shown(lang)).collect(),
        }
    }

    fn town_near(&self, point: Coordinate, lang: Lang) -> Option<Town> {
        let id = self.gazetteer.nearest(point)?;
        Some(Town {
            origin: Origin::Point(point.coarse()),
            name: self.gazetteer.shown(id, lang)?,
            beside: String::new(),
            too_wide: false,
        })
    }

    fn sketch(&self, from: Option<&Origin>, ids: &[String], lang: Lang) -> Sketch {
        let from = from.and_then(|origin| self.gazetteer.origin_point(origin));
        let pin = |(number, id): (u16, &String)| {
            let point = self.bundle.facts().get(self.bundle.by_id(id)?)?.point?;
            Some(Pin { point, number })
        };
        let pins: Vec<_> = (1..).zip(ids).filter_map(pin).collect();
        let towns = self.gazetteer.towns().map(|(_, town)| Label {
            point: town.point,
            population: town.population,
            name: town.name.shown(lang),
        });
        sketch::draw(&self.shapes, from, &pins, &towns.collect::<Vec<_>>())
    }

    fn view(&self, lang: Lang, now: i64, from: Option<&Origin>) -> View<'_> {
        View {
            engine: self,
            lang,
            now,
            today: day(now),
            from: from.and_then(|origin| self.gazetteer.origin_point(origin)),
        }
    }
}

/// The list as it looks at one moment, from one place, in one language.
struct View<'e> {
    engine: &'e Engine,
    lang: Lang,
    now: i64,
    today: NaiveDate,
    from: Option<Coordinate>,
}

impl View<'_> {
    fn facts(&self) -> &[Facts] {
        self.engine.bundle.facts()
    }

    fn away(&self, facts: &Facts) -> Away {
        self.from.map_or(Away::Unknown, |from| {
            Away::of(facts, from, &self.engine.gazetteer)
        })
    }

    fn is_across_water(&self, facts: &Facts) -> bool {
        let towns = &self.engine.gazetteer;
        let town = || Some(towns.town(facts.near?)?.point);
        let ends = (self.from, facts.point.or_else(town));
        match ends {
            (Some(from), Some(to)) => self.engine.lakes.between(from, to),
            _ => false,
        }
    }

    /// What a row says of whether a service is open.
    fn state(&self, facts: &Facts) -> HoursState {
        if facts.shut {
            return HoursState::Closed(None);
        }
        let opening = facts.hours.and_then(|number| {
            let number = usize::try_from(number).ok()?;
            self.engine.bundle.openings().get(number)
        });
        opening.map_or(HoursState::Unknown, |opening| self.opening(opening))
    }

    fn opening(&self, opening: &Opening) -> HoursState {
        let states = opening.schedules.iter();
        let states = states.map(|schedule| self.schedule(schedule, opening.zone));
        rank::together(states, opening.any)
    }

    fn schedule(&self, schedule: &super::Schedule, zone: u8) -> HoursState {
        match self.engine.zones.get(usize::from(zone)) {
            Some(Some(zone)) => hours::state(schedule, zone, self.now),
            _ => HoursState::Unknown,
        }
    }
}

/// The day, in UTC: what is counted by it is counted in months.
fn day(now: i64) -> NaiveDate {
    DateTime::from_timestamp(now, 0).map_or(NaiveDate::default(), |moment| moment.date_naive())
}
