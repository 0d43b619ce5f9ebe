//! Services as the Human Services Data Specification 3.1 and as GeoJSON, for others to read.
//!
//! A place that is not shown has no address and no point in either, because a [`Service`] has none; it
//! is there as `location_type: virtual`, the specification having no other word for it. What the
//! formats have no field for is in `tally`, so that our own exports are read back without loss.

use serde_json::{Value, json};

use super::{
    Location, Service,
    gate::{Towns, raw_of},
};

/// The services as a list of HSDS 3.1 services, each with all that belongs to it.
#[must_use]
pub fn hsds(services: &[Service], towns: &dyn Towns) -> Value {
    services
        .iter()
        .map(|service| hsds_service(service, towns))
        .collect()
}

/// The services as a GeoJSON `FeatureCollection` (RFC 7946); geometry is null where no point is shown.
#[must_use]
pub fn geojson(services: &[Service], towns: &dyn Towns) -> Value {
    let features: Vec<Value> = services
        .iter()
        .map(|service| {
            let place = match &service.location {
                Location::Public(place) => Some(place),
                _ => None,
            };
            let geometry = place
                .and_then(|place| place.point)
                .map(|point| json!({"type": "Point", "coordinates": [point.lon(), point.lat()]}));
            json!({
                "type": "Feature",
                "id": service.id,
                "geometry": geometry,
                "properties": {
                    "name": first(&service.name.en, &service.name.fr),
                    "description": first(&service.description.en, &service.description.fr),
                    "kind": service.kind,
                    "street": place.map(|place| &place.street),
                    "town": place.map(|place| first(&place.town.en, &place.town.fr)),
                    "postal_code": place.map(|place| &place.postal_code),
                    "phone": service.phones.first().map(|phone| &phone.number),
                    "web": service.web,
                    "tally": raw_of(service, towns),
                },
            })
        })
        .collect();
    json!({"type": "FeatureCollection", "features": features})
}

fn first<'a>(en: &'a str, fr: &'a str) -> &'a str {
    if en.is_empty() { fr } else { en }
}

fn hsds_service(service: &Service, towns: &dyn Towns) -> Value {
    let organisation = first(&service.organisation.en, &service.organisation.fr);
    let phones: Vec<Value> = (0..)
        .zip(&service.phones)
        .map(|(at, phone): (usize, _)| {
            let kind = match (phone.tty, phone.text && !phone.call) {
                (true, _) => "textphone",
                (_, true) => "text",
                _ => "voice",
            };
            json!({
                "id": format!("{}/phone/{at}", service.id),
                "number": phone.number,
                "extension": phone.extension.parse::<u64>().ok(),
                "type": kind,
                "description": first(&phone.label.en, &phone.label.fr),
            })
        })
        .collect();
    let languages: Vec<Value> = service
        .languages
        .iter()
        .map(|code| json!({"id": format!("{}/language/{code}", service.id), "code": code}))
        .collect();
    json!({
        "id": service.id,
        "name": first(&service.name.en, &service.name.fr),
        "alternate_name": service.aliases.join("; "),
        "description": first(&service.description.en, &service.description.fr),
        "url": service.web,
        "email": service.email,
        "status": "active",
        "application_process": first(&service.before.en, &service.before.fr),
        "eligibility_description": first(&service.serves.en, &service.serves.fr),
        "minimum_age": service.suits.age_min,
        "maximum_age": service.suits.age_max,
        "assured_date": service.provenance.verified_on.map(|day| day.to_string()),
        "organization": {
            "id": format!("{}/organization", service.id),
            "name": if organisation.is_empty() { first(&service.name.en, &service.name.fr) } else { organisation },
            "description": "",
        },
        "phones": phones,
        "languages": languages,
        "service_at_locations": [{
            "id": format!("{}/at", service.id),
            "location": hsds_location(service),
        }],
        "tally": raw_of(service, towns),
    })
}

fn hsds_location(service: &Service) -> Value {
    let id = format!("{}/location", service.id);
    let town = |town: &super::Text| first(&town.en, &town.fr).to_owned();
    match &service.location {
        Location::Public(place) => json!({
            "id": id,
            "location_type": "physical",
            "latitude": place.point.map(super::Coordinate::lat),
            "longitude": place.point.map(super::Coordinate::lon),
            "transportation": first(&place.transit.en, &place.transit.fr),
            "addresses": [{
                "id": format!("{}/address", service.id),
                "address_1": place.street,
                "city": town(&place.town),
                "state_province": "ON",
                "postal_code": place.postal_code,
                "country": "CA",
                "address_type": "physical",
            }],
        }),
        Location::MailingOnly { .. } => json!({"id": id, "location_type": "postal"}),
        Location::Area { .. } | Location::Undisclosed { .. } | Location::Virtual => {
            json!({"id": id, "location_type": "virtual"})
        }
    }
}
