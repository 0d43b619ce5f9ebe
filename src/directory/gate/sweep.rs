//! Every text of a record, cleaned before and searched after.

use super::{Area, HoldReason, Location, Raw, Repair, Service, Source, Text, clean, note, scan};

/// Cleans all texts but those of the place, which only a place that may be shown keeps.
pub(super) fn texts(raw: &mut Raw, repairs: &mut Vec<Repair>) {
    let mut all: Vec<(&str, &mut String)> = vec![("id", &mut raw.id)];
    for (field, text) in [
        ("name", &mut raw.name),
        ("organisation", &mut raw.organisation),
        ("description", &mut raw.description),
        ("before", &mut raw.before),
        ("ask_for", &mut raw.ask_for),
        ("interpreter", &mut raw.interpreter),
        ("serves", &mut raw.serves),
        ("town", &mut raw.location.town),
    ] {
        all.extend(both(field, text));
    }
    if let Area::Named(text) = &mut raw.area {
        all.extend(both("area", text));
    }
    for phone in &mut raw.phones {
        all.extend(both("phones", &mut phone.label));
    }
    for hours in &mut raw.hours {
        all.extend(both("hours", &mut hours.of));
        all.extend(both("hours", &mut hours.schedule.text));
    }
    all.extend(raw.aliases.iter_mut().map(|alias| ("aliases", alias)));
    for Source {
        title,
        address,
        date,
    } in &mut raw.sources
    {
        all.extend([("sources", title), ("sources", address), ("sources", date)]);
    }
    all.extend(raw.languages.iter_mut().map(|code| ("languages", code)));
    all.push(("location", &mut raw.location.near));
    for (field, text) in all {
        one(field, text, repairs);
    }
    raw.aliases.retain(|alias| !alias.is_empty());
    raw.languages.retain(|code| !code.is_empty());
    raw.sources
        .retain(|source| !source.title.is_empty() || !source.address.is_empty());
}

/// Cleans one text in place.
pub(super) fn one(field: &str, text: &mut String, repairs: &mut Vec<Repair>) {
    let (cleaned, fixes) = clean::text(text);
    *text = cleaned;
    for fix in fixes {
        note(repairs, fix, field);
    }
}

fn both<'a>(field: &'a str, text: &'a mut Text) -> [(&'a str, &'a mut String); 2] {
    [(field, &mut text.en), (field, &mut text.fr)]
}

/// Traces of an address in any text of a service whose place must not be shown.
pub(super) fn traces(service: &Service) -> Vec<HoldReason> {
    let mut all: Vec<(&str, &str)> = vec![("id", &service.id)];
    let mut owned: Vec<(&str, &Text)> = Vec::new();
    owned.extend([
        ("name", &service.name),
        ("organisation", &service.organisation),
        ("description", &service.description),
        ("before", &service.before),
        ("ask_for", &service.ask_for),
        ("interpreter", &service.interpreter),
        ("serves", &service.serves),
    ]);
    match &service.location {
        Location::Undisclosed { area: town, .. } | Location::MailingOnly { town, .. } => {
            owned.push(("town", town));
        }
        Location::Public(_) | Location::Area { .. } | Location::Virtual => {}
    }
    if let Area::Named(text) = &service.area {
        owned.push(("area", text));
    }
    for phone in &service.phones {
        owned.push(("phones", &phone.label));
    }
    for hours in &service.hours {
        owned.push(("hours", &hours.of));
        owned.push(("hours", &hours.schedule.text));
    }
    all.extend(
        service
            .aliases
            .iter()
            .map(|alias| ("aliases", alias.as_str())),
    );
    all.extend(
        service
            .languages
            .iter()
            .map(|code| ("languages", code.as_str())),
    );
    for source in &service.provenance.sources {
        all.extend([
            ("sources", source.title.as_str()),
            ("sources", source.address.as_str()),
            ("sources", source.date.as_str()),
        ]);
    }
    for (field, link) in [
        ("web", &service.web),
        ("chat", &service.chat),
        ("email", &service.email),
    ] {
        all.extend(link.as_deref().map(|link| (field, link)));
    }
    for (field, text) in owned {
        all.extend([(field, text.en.as_str()), (field, text.fr.as_str())]);
    }
    let mut found: Vec<HoldReason> = all
        .into_iter()
        .flat_map(|(field, text)| {
            scan::traces(text).into_iter().map(move |trace| HoldReason {
                trace,
                field: field.to_owned(),
            })
        })
        .collect();
    found.sort();
    found.dedup();
    found
}
