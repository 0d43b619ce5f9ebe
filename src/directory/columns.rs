//! What searching needs of every service, a few bytes each, so that nothing else is read to filter.

use chrono::{Days, NaiveDate};

use super::{Area, Coordinate, FeatureSet, Kind, Location, Need, NeedSet, Service, Status, TownId};

/// Bytes of one service in the columns.
const WIDTH: usize = 4 + 4 + 8 + 8 + 8 + 1 + 1 + 1 + 2 + 2 + 2 + 1 + 1 + 4;

/// Stands for "no point" among millionths of a degree.
const NO_POINT: i32 = i32::MIN;
/// Stands for "no town", "no age", "no opening hours".
const NO_TOWN: u16 = u16::MAX;
const NO_AGE: u8 = u8::MAX;
const NO_HOURS: u32 = u32::MAX;

const WIDE: u8 = 1;
const REACHABLE: u8 = 2;
const SHUT: u8 = 4;

/// What searching needs of one service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Its point: only of a place that is published.
    pub point: Option<Coordinate>,
    /// What it helps with.
    pub needs: NeedSet,
    /// What is so.
    pub yes: FeatureSet,
    /// What is so or is not so.
    pub known: FeatureSet,
    /// Youngest age, in years.
    pub age_min: Option<u8>,
    /// Oldest age, in years.
    pub age_max: Option<u8>,
    /// How much may be said of where it is.
    pub place: Place,
    /// The town to rank it by.
    pub near: Option<TownId>,
    /// The day somebody checked it against the service itself.
    pub verified_on: Option<NaiveDate>,
    /// The day the newest of its sources was made.
    pub source_date: Option<NaiveDate>,
    /// What sort of place it is.
    pub kind: Kind,
    /// It serves everyone in the province or the country.
    pub wide: bool,
    /// It can be called, texted or chatted with.
    pub reachable: bool,
    /// It is shut for now.
    pub shut: bool,
    /// Its entry in the bundle's opening hours.
    pub hours: Option<u32>,
}

/// How much may be said of where a service is: [`Location`] without its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// Published.
    Public,
    /// A town.
    Area,
    /// Not published.
    Undisclosed,
    /// Nowhere to go to.
    Virtual,
    /// Only mail goes there.
    MailingOnly,
}

impl Place {
    const ALL: [Self; 5] = [
        Self::Public,
        Self::Area,
        Self::Undisclosed,
        Self::Virtual,
        Self::MailingOnly,
    ];

    /// What may be said of `location`.
    #[must_use]
    pub fn of(location: &Location) -> Self {
        match location {
            Location::Public(_) => Self::Public,
            Location::Area { .. } => Self::Area,
            Location::Undisclosed { .. } => Self::Undisclosed,
            Location::Virtual => Self::Virtual,
            Location::MailingOnly { .. } => Self::MailingOnly,
        }
    }
}

impl Facts {
    /// The facts of `service`, whose opening hours are entry `hours` of the bundle's.
    #[must_use]
    pub fn of(service: &Service, hours: Option<u32>) -> Self {
        let (point, near) = match &service.location {
            Location::Public(place) => (place.point, place.near),
            Location::Area { near, .. }
            | Location::Undisclosed { near, .. }
            | Location::MailingOnly { near, .. } => (None, *near),
            Location::Virtual => (None, None),
        };
        Self {
            point,
            needs: service.needs,
            yes: service.suits.yes(),
            known: service.suits.known(),
            age_min: service.suits.age_min,
            age_max: service.suits.age_max,
            place: Place::of(&service.location),
            near,
            verified_on: service.provenance.verified_on,
            source_date: service.provenance.source_date,
            kind: service.kind,
            wide: matches!(service.area, Area::Canada | Area::Province),
            reachable: !service.phones.is_empty() || service.chat.is_some(),
            shut: service.status == Status::ClosedForNow,
            hours,
        }
    }

    /// Whether it is a line that anyone can turn to at once, from anywhere in the province.
    #[must_use]
    pub fn is_for_now(&self) -> bool {
        self.is_crisis_line() && self.wide && self.place == Place::Virtual
    }

    /// Whether it is a line one turns to at once, whatever else it does.
    #[must_use]
    pub fn is_crisis_line(&self) -> bool {
        self.kind == Kind::CrisisLine || self.needs.contains(Need::CrisisLine)
    }

    /// Whether `other` says the same but for days that bytes cannot hold (before 1970, after 2149).
    pub(super) fn agrees_with(&self, other: &Self) -> bool {
        let kept = |facts: &Self| Self {
            verified_on: day(number(facts.verified_on)),
            source_date: day(number(facts.source_date)),
            age_min: age(age_byte(facts.age_min)),
            age_max: age(age_byte(facts.age_max)),
            ..*facts
        };
        kept(self) == kept(other)
    }
}

/// The columns of all services, one after the other.
pub(super) fn encode(facts: &[Facts]) -> Vec<u8> {
    let mut to = Vec::with_capacity(facts.len() * WIDTH);
    let point = |of: &Facts| of.point.map(|point| (point.lat_e6(), point.lon_e6()));
    for of in facts {
        to.extend(point(of).map_or(NO_POINT, |at| at.0).to_le_bytes());
    }
    for of in facts {
        to.extend(point(of).map_or(NO_POINT, |at| at.1).to_le_bytes());
    }
    for column in [
        |of: &Facts| of.needs.bits(),
        |of: &Facts| of.yes.bits(),
        |of: &Facts| of.known.bits(),
    ] {
        to.extend(facts.iter().flat_map(|of| column(of).to_le_bytes()));
    }
    for column in [
        |of: &Facts| age_byte(of.age_min),
        |of: &Facts| age_byte(of.age_max),
        |of: &Facts| of.place as u8,
        |of: &Facts| of.kind as u8,
        flags,
    ] {
        to.extend(facts.iter().map(column));
    }
    for column in [
        |of: &Facts| of.near.map_or(NO_TOWN, |town| town.0),
        |of: &Facts| number(of.verified_on),
        |of: &Facts| number(of.source_date),
    ] {
        to.extend(facts.iter().flat_map(|of| column(of).to_le_bytes()));
    }
    for of in facts {
        to.extend(of.hours.unwrap_or(NO_HOURS).to_le_bytes());
    }
    to
}

/// The columns of `count` services; none where the bytes are not such columns, and where a place that
/// is not published has a point.
pub(super) fn decode(mut bytes: &[u8], count: usize) -> Option<Vec<Facts>> {
    if bytes.len() != count.checked_mul(WIDTH)? {
        return None;
    }
    let from = &mut bytes;
    let lat = take(from, count, i32::from_le_bytes)?;
    let lon = take(from, count, i32::from_le_bytes)?;
    let needs = take(from, count, u64::from_le_bytes)?;
    let yes = take(from, count, u64::from_le_bytes)?;
    let known = take(from, count, u64::from_le_bytes)?;
    let age_min = take(from, count, u8::from_le_bytes)?;
    let age_max = take(from, count, u8::from_le_bytes)?;
    let place = take(from, count, u8::from_le_bytes)?;
    let kind = take(from, count, u8::from_le_bytes)?;
    let flags = take(from, count, u8::from_le_bytes)?;
    let near = take(from, count, u16::from_le_bytes)?;
    let verified_on = take(from, count, u16::from_le_bytes)?;
    let source_date = take(from, count, u16::from_le_bytes)?;
    let hours = take(from, count, u32::from_le_bytes)?;

    (lat.zip(lon))
        .zip(needs.zip(yes).zip(known))
        .zip(age_min.zip(age_max))
        .zip(place.zip(kind).zip(flags))
        .zip(near.zip(verified_on).zip(source_date).zip(hours))
        .map(|((((at, sets), ages), codes), rest)| {
            let ((needs, yes), known) = sets;
            let ((place, kind), flags) = codes;
            let (((near, verified_on), source_date), hours) = rest;
            let place = *Place::ALL.get(usize::from(place))?;
            let point = match at {
                (NO_POINT, NO_POINT) => None,
                (lat, lon) => Some(Coordinate::from_e6(lat, lon).ok()?),
            };
            if point.is_some() && place != Place::Public {
                return None;
            }
            Some(Facts {
                point,
                needs: NeedSet::from_bits(needs),
                yes: FeatureSet::from_bits(yes),
                known: FeatureSet::from_bits(known),
                age_min: age(ages.0),
                age_max: age(ages.1),
                place,
                near: (near != NO_TOWN).then_some(TownId(near)),
                verified_on: day(verified_on),
                source_date: day(source_date),
                kind: postcard::from_bytes(&[kind]).ok()?,
                wide: flags & WIDE != 0,
                reachable: flags & REACHABLE != 0,
                shut: flags & SHUT != 0,
                hours: (hours != NO_HOURS).then_some(hours),
            })
        })
        .collect()
}

/// The next column of `count` numbers of `N` bytes.
fn take<'a, const N: usize, T>(
    from: &mut &'a [u8],
    count: usize,
    number: fn([u8; N]) -> T,
) -> Option<impl Iterator<Item = T> + 'a + use<'a, N, T>>
where
    T: 'a,
{
    let (column, rest) = from.split_at_checked(count.checked_mul(N)?)?;
    *from = rest;
    Some(column.as_chunks::<N>().0.iter().copied().map(number))
}

fn flags(of: &Facts) -> u8 {
    let flag = |is: bool, bit| if is { bit } else { 0 };
    flag(of.wide, WIDE) | flag(of.reachable, REACHABLE) | flag(of.shut, SHUT)
}

/// Days since 1970-01-01; 0 for none, and for a day that does not fit.
fn number(day: Option<NaiveDate>) -> u16 {
    let days = |day: NaiveDate| (day - NaiveDate::default()).num_days();
    day.map_or(0, |day| u16::try_from(days(day)).unwrap_or(0))
}

fn day(number: u16) -> Option<NaiveDate> {
    let day = NaiveDate::default().checked_add_days(Days::new(number.into()))?;
    (number != 0).then_some(day)
}

fn age(byte: u8) -> Option<u8> {
    (byte != NO_AGE).then_some(byte)
}

/// An age of 255 means the same as 254: no limit that anyone meets.
fn age_byte(age: Option<u8>) -> u8 {
    age.map_or(NO_AGE, |age| age.min(NO_AGE - 1))
}
