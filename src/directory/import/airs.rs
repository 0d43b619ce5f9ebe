//! AIRS 3.x XML: agencies, their sites, and what each site does.

use super::{
    Imported, Options,
    column::Column,
    decode,
    draft::{Draft, yes},
    error::{ImportError, Spot},
    table::take,
    xml::{self, Node},
};
use crate::directory::{Phone, Text, Withheld};

/// Reads the file.
///
/// # Errors
/// [`ImportError`].
pub(super) fn read(bytes: &[u8], file: &str, options: &Options) -> Result<Imported, ImportError> {
    let root = xml::parse(&decode(bytes), file)?;
    let mut agencies = Vec::new();
    find(&root, &mut agencies);
    if agencies.is_empty() {
        return Err(ImportError {
            field: Some("Agency".to_owned()),
            ..ImportError::at(file, Spot::Whole, "no such element in it")
        });
    }
    let mut out = Imported::default();
    for agency in agencies {
        let sites: Vec<&Node> = agency.all("Site").collect();
        if sites.is_empty() {
            record(&[agency], options, &mut out);
        }
        for site in sites {
            let services: Vec<&Node> = site.all("SiteService").collect();
            if services.is_empty() {
                record(&[site, agency], options, &mut out);
            }
            for service in services {
                record(&[service, site, agency], options, &mut out);
            }
        }
    }
    Ok(out)
}

fn find<'a>(node: &'a Node, out: &mut Vec<&'a Node>) {
    if node.name == "Agency" {
        out.push(node);
    } else {
        node.children.iter().for_each(|child| find(child, out));
    }
}

/// A record of the nodes from the inmost: what an inner one does not say, an outer one may.
fn record(nodes: &[&Node], options: &Options, out: &mut Imported) {
    let (Some(inner), Some(agency)) = (nodes.first(), nodes.last()) else {
        return;
    };
    let keys: Vec<&str> = nodes.iter().rev().map(|node| node.text_of("Key")).collect();
    let mut draft = Draft::new(&keys.join("-"), options);
    let name = nodes
        .iter()
        .map(|node| node.text_of("Name"))
        .find(|name| !name.is_empty())
        .unwrap_or_default();
    draft.set(Column::Name, name, &mut out.notes);
    draft.set(Column::Organisation, agency.text_of("Name"), &mut out.notes);
    for node in nodes {
        // An agency's own place says nothing of where its sites are.
        if node.name != "Agency" || nodes.len() == 1 {
            place(node, &mut draft, out);
        }
        details(node, &mut draft, out);
    }
    phones(nodes, &mut draft);
    let closed = |node: &&Node| {
        node.attribute("ExcludeFromWebsite")
            .or_else(|| node.attribute("ExcludeFromDirectory"))
            .is_some_and(|value| yes(value) != Some(false))
    };
    draft.excluded |= nodes.iter().any(closed);
    for child in &inner.children {
        if !READ.contains(&child.name.as_str()) {
            out.notes.unmapped(&child.name);
        }
    }
    take(draft, out);
}

/// Elements that are read, or are records themselves.
const READ: &[&str] = &[
    "Key",
    "Name",
    "AKA",
    "Description",
    "Phone",
    "URL",
    "Email",
    "Taxonomy",
    "Languages",
    "TimeOpen",
    "ResourceInfo",
    "AgencyLocation",
    "MailingAddress",
    "PhysicalAddress",
    "NoPhysicalAddress",
    "SpatialLocation",
    "GeographicAreaServed",
    "RequiredDocumentation",
    "FeeStructure",
    "ApplicationProcess",
    "EligibilityRequirements",
    "DisabilitiesAccess",
    "Site",
    "SiteService",
    "Service",
    "AgencyDescription",
    "SiteDescription",
];

fn place(node: &Node, draft: &mut Draft, out: &mut Imported) {
    let home = node.child("AgencyLocation").unwrap_or(node);
    let signs = &mut draft.raw.location.withheld;
    if home.child("NoPhysicalAddress").is_some() {
        signs.push(Withheld::NoPhysicalAddress);
    }
    let physical = home.child("PhysicalAddress");
    let mailing = home.child("MailingAddress");
    for address in [physical, mailing].into_iter().flatten() {
        if address
            .attribute("Confidential")
            .is_some_and(|flag| yes(flag) != Some(false))
        {
            signs.push(Withheld::Flag);
        }
        if !address.text_of("ReasonWithheld").is_empty()
            || address.child("ReasonWithheld").is_some()
        {
            signs.push(Withheld::ReasonGiven);
        }
    }
    if node
        .attribute("Confidential")
        .is_some_and(|flag| yes(flag) != Some(false))
    {
        signs.push(Withheld::Flag);
    }
    let Some(address) = physical.or(mailing) else {
        return;
    };
    if physical.is_none() {
        signs.push(Withheld::MailingOnly);
    }
    let notes = &mut out.notes;
    draft.set(Column::Street, address.text_of("Line1"), notes);
    draft.set(Column::Street, address.text_of("Line2"), notes);
    draft.set(Column::Street, address.text_of("Street"), notes);
    draft.set(Column::Town, address.text_of("City"), notes);
    draft.set(Column::Province, address.text_of("State"), notes);
    draft.set(Column::PostalCode, address.text_of("ZipCode"), notes);
    if let Some(point) = home.child("SpatialLocation") {
        draft.set(Column::Latitude, point.text_of("Latitude"), notes);
        draft.set(Column::Longitude, point.text_of("Longitude"), notes);
    }
}

fn details(node: &Node, draft: &mut Draft, out: &mut Imported) {
    let notes = &mut out.notes;
    for name in ["Description", "AgencyDescription", "SiteDescription"] {
        if draft.raw.description.is_empty() {
            draft.set(Column::Description, node.text_of(name), notes);
        }
    }
    for other in node.all("AKA") {
        let is_secret = other.text_of("Confidential");
        if yes(is_secret) == Some(false) {
            draft.set(Column::Alias, other.text_of("Name"), notes);
        }
    }
    for url in node.all("URL") {
        draft.set(Column::Web, url.text_of("Address"), notes);
    }
    for mail in node.all("Email") {
        draft.set(Column::Email, mail.text_of("Address"), notes);
    }
    for taxonomy in node.all("Taxonomy") {
        draft.set(Column::Taxonomy, taxonomy.text_of("Code"), notes);
    }
    for languages in node.all("Languages") {
        for name in std::iter::once(languages).chain(languages.children.iter()) {
            draft.set(Column::Languages, &name.text, notes);
            draft.set(Column::Languages, name.text_of("Name"), notes);
        }
    }
    for (name, column) in [
        ("RequiredDocumentation", Column::Documents),
        ("FeeStructure", Column::Fees),
        ("ApplicationProcess", Column::Before),
        ("EligibilityRequirements", Column::Serves),
    ] {
        if let Some(child) = node.child(name) {
            draft.set(column, &child.text, notes);
            draft.set(column, child.text_of("Description"), notes);
        }
    }
    if draft.raw.area == crate::directory::Area::Unknown {
        for area in node.all("GeographicAreaServed") {
            draft.set(Column::Area, &area.text, notes);
            for part in &area.children {
                draft.set(Column::Area, &part.text, notes);
            }
        }
    }
    if draft.raw.hours.is_empty()
        && let Some(open) = node.child("TimeOpen")
    {
        let told = if open.text.trim().is_empty() {
            open.text_of("Notes")
        } else {
            open.text.trim()
        };
        draft.hours_in_words(Text::default(), Text::en(told));
    }
    if let Some(info) = node.child("ResourceInfo") {
        for (name, column) in [
            ("DateOfLastVerification", Column::VerifiedOn),
            ("DateLastVerified", Column::VerifiedOn),
            ("DateOfLastAction", Column::SourceDate),
        ] {
            let value = info.attribute(name).unwrap_or_else(|| info.text_of(name));
            draft.set(column, value, notes);
        }
    }
}

/// The numbers of the inmost node that has any; those that are confidential are not read.
fn phones(nodes: &[&Node], draft: &mut Draft) {
    for node in nodes {
        for phone in node.all("Phone") {
            let is_secret = phone
                .attribute("Confidential")
                .is_some_and(|flag| yes(flag) != Some(false))
                || phone.child("ReasonWithheld").is_some();
            let kind = phone.text_of("Type").to_lowercase();
            if is_secret || kind.contains("fax") {
                continue;
            }
            draft.raw.phones.push(Phone {
                number: phone.text_of("PhoneNumber").to_owned(),
                extension: phone.text_of("Extension").to_owned(),
                label: Text::en(phone.text_of("Description")),
                tty: kind.contains("tty") || kind.contains("tdd"),
                text: kind.contains("text") || kind.contains("sms"),
                toll_free: phone.attribute("TollFree").and_then(yes) == Some(true),
                ..Phone::default()
            });
        }
        if !draft.raw.phones.is_empty() {
            return;
        }
    }
}
