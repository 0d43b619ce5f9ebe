//! Where a record may be said to be.

use super::{
    Area, Coordinate, Fix, Gate, LARGE_TOWN, Location, Raw, RawLocation, Repair, Text, TownFacts,
    TownId, Towns, Withheld, note, secret, sweep,
};
use crate::directory::{Consent, Kind, PublicPlace};

/// A place as it may be shown, and its clock.
pub(super) struct Placed {
    pub location: Location,
    pub zone: u8,
}

/// Farthest a point may be from the middle of its own town, in metres: farther is another place of
/// that name or a wrong geocode.
const FARTHEST_M: f64 = 75_000.0;

/// Mean radius of the earth, in metres (IUGG).
const EARTH_M: f64 = 6_371_008.8;

/// How a place that must not be shown is spoken of.
enum Hidden {
    Undisclosed,
    Virtual,
    MailingOnly,
}

/// Settles what may be said. Where a sign stands outside the address, nothing of the address is even
/// looked at, so that nothing can depend on it.
pub(super) fn settle(raw: &mut Raw, context: &Gate<'_>, repairs: &mut Vec<Repair>) -> Placed {
    let outside = sign_outside_address(raw);
    let sign = outside.or_else(|| sign_in_address(&raw.location));
    let Some(sign) = sign else {
        return open(raw, context, repairs);
    };
    note(repairs, Fix::Withheld(sign), "location");
    let location = &raw.location;
    let town = named(context.towns, &location.town, None);
    let near = town
        .and_then(|town| context.towns.large_near(town.id))
        .or_else(|| {
            let near = context.towns.named(&location.near, None)?;
            (near.population >= LARGE_TOWN)
                .then(|| context.towns.large_near(near.id))
                .flatten()
        });
    let zone = location
        .zone
        .or(town.map(|town| town.zone))
        .unwrap_or(context.zone);
    let shown = match &raw.area {
        _ if town.is_some_and(|town| town.population >= LARGE_TOWN) => location.town.clone(),
        Area::Named(area) => area.clone(),
        _ => Text::default(),
    };
    let location = match hidden_as(sign) {
        Hidden::Undisclosed => Location::Undisclosed { area: shown, near },
        Hidden::Virtual => Location::Virtual,
        Hidden::MailingOnly => Location::MailingOnly { town: shown, near },
    };
    Placed { location, zone }
}

fn hidden_as(sign: Withheld) -> Hidden {
    match sign {
        Withheld::Virtual | Withheld::HeadOffice => Hidden::Virtual,
        Withheld::MailingOnly => Hidden::MailingOnly,
        Withheld::Flag
        | Withheld::ReasonGiven
        | Withheld::NoPhysicalAddress
        | Withheld::Redacted
        | Withheld::Words
        | Withheld::OftenHidden => Hidden::Undisclosed,
    }
}

/// The first sign in this order: what says most against showing the place.
fn sign_outside_address(raw: &Raw) -> Option<Withheld> {
    let location = &raw.location;
    let says = |sign| location.withheld.contains(&sign).then_some(sign);
    let texts = [
        &raw.description,
        &raw.before,
        &raw.ask_for,
        &raw.serves,
        &raw.name,
    ];
    // The area stands in for a town that is too small to name.
    let area = match &raw.area {
        Area::Named(area) => Some(area),
        _ => None,
    };
    let mut towns = [Some(&location.town), area].into_iter().flatten();
    let is_told = towns
        .any(|text| secret::address_is_secret(&text.en) || secret::address_is_secret(&text.fr))
        || texts
            .iter()
            .any(|text| secret::place_is_secret(&text.en) || secret::place_is_secret(&text.fr));
    says(Withheld::Flag)
        .or(says(Withheld::ReasonGiven))
        .or(says(Withheld::NoPhysicalAddress))
        .or(says(Withheld::Redacted))
        .or(says(Withheld::Words))
        .or(is_told.then_some(Withheld::Words))
        .or((location.is_virtual || raw.kind == Kind::CrisisLine).then_some(Withheld::Virtual))
        .or(says(Withheld::Virtual))
        .or(says(Withheld::OftenHidden))
        .or((raw.kind.is_often_hidden() && !location.consent).then_some(Withheld::OftenHidden))
        .or(says(Withheld::HeadOffice))
        .or(
            (matches!(raw.area, Area::Province | Area::Canada) && !location.consent)
                .then_some(Withheld::HeadOffice),
        )
        .or(says(Withheld::MailingOnly))
}

fn sign_in_address(location: &RawLocation) -> Option<Withheld> {
    let fields = [
        &location.street,
        &location.postal_code,
        &location.transit.en,
        &location.transit.fr,
    ];
    if fields.iter().any(|field| secret::address_is_secret(field)) {
        return Some(Withheld::Words);
    }
    secret::is_only_for_mail(&location.street).then_some(Withheld::MailingOnly)
}

fn named(towns: &dyn Towns, town: &Text, near: Option<Coordinate>) -> Option<TownFacts> {
    [&town.en, &town.fr]
        .into_iter()
        .filter(|name| !name.is_empty())
        .find_map(|name| {
            let plain = name.split([',', '(']).next().unwrap_or(name).trim();
            towns.named(name, near).or_else(|| towns.named(plain, near))
        })
}

fn open(raw: &mut Raw, context: &Gate<'_>, repairs: &mut Vec<Repair>) -> Placed {
    let location = &mut raw.location;
    for (field, text) in [
        ("street", &mut location.street),
        ("postal_code", &mut location.postal_code),
        ("transit", &mut location.transit.en),
        ("transit", &mut location.transit.fr),
    ] {
        sweep::one(field, text, repairs);
    }
    let mut point = point(location, context, repairs);
    let town = named(context.towns, &location.town, point);
    if let (Some(at), Some(town)) = (point, town)
        && metres(at, town.point) > FARTHEST_M
    {
        note(repairs, Fix::PointDropped, "location");
        point = None;
    }
    let zone = location
        .zone
        .or(town.map(|town| town.zone))
        .unwrap_or(context.zone);
    let near = town.map(|town| town.id);
    let location = if point.is_none() && location.street.is_empty() {
        Location::Area {
            town: location.town.clone(),
            near,
        }
    } else {
        Location::Public(PublicPlace {
            point,
            street: location.street.clone(),
            town: location.town.clone(),
            near,
            postal_code: location.postal_code.clone(),
            transit: location.transit.clone(),
            consent: if location.consent {
                Consent::Recorded
            } else {
                Consent::OpenToPublic
            },
        })
    };
    Placed { location, zone }
}

fn point(
    location: &RawLocation,
    context: &Gate<'_>,
    repairs: &mut Vec<Repair>,
) -> Option<Coordinate> {
    let (lat, lon) = match (location.latitude, location.longitude) {
        (Some(lat), Some(lon)) => (lat, lon),
        (None, None) => return None,
        _ => (f64::NAN, f64::NAN),
    };
    let bounds = context.bounds;
    if bounds.contains(lat, lon) {
        return Coordinate::new(lat, lon).ok();
    }
    if bounds.contains(lon, lat) {
        note(repairs, Fix::PointSwapped, "location");
        return Coordinate::new(lon, lat).ok();
    }
    note(repairs, Fix::PointDropped, "location");
    None
}

/// Great-circle distance (haversine), in metres.
pub(in crate::directory) fn metres(a: Coordinate, b: Coordinate) -> f64 {
    let half = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
    let cosines = a.lat().to_radians().cos() * b.lat().to_radians().cos();
    let h = half(a.lat(), b.lat()) + cosines * half(a.lon(), b.lon());
    2.0 * EARTH_M * h.sqrt().min(1.0).asin()
}

/// The location that is settled to this one again.
pub(super) fn raw_of(location: &Location, towns: &dyn Towns) -> RawLocation {
    let name = |town: Option<TownId>| town.and_then(|town| towns.name(town)).unwrap_or_default();
    let mut raw = RawLocation::default();
    match location {
        Location::Public(place) => {
            raw.consent = place.consent == Consent::Recorded;
            raw.street.clone_from(&place.street);
            raw.town.clone_from(&place.town);
            raw.postal_code.clone_from(&place.postal_code);
            raw.transit.clone_from(&place.transit);
            raw.latitude = place.point.map(Coordinate::lat);
            raw.longitude = place.point.map(Coordinate::lon);
        }
        Location::Area { town, .. } => raw.town.clone_from(town),
        Location::Undisclosed { area, near } => {
            raw.withheld = vec![Withheld::Flag];
            raw.town.clone_from(area);
            raw.near = name(*near);
        }
        Location::Virtual => raw.is_virtual = true,
        Location::MailingOnly { town, near } => {
            raw.withheld = vec![Withheld::MailingOnly];
            raw.town.clone_from(town);
            raw.near = name(*near);
        }
    }
    raw
}
