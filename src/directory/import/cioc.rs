//! XML of the Community Information Online Consortium: one `RECORD` a service, English in the attribute
//! `V` (notes: `N`), French in `VF` (`NF`).

use super::{
    Imported, Options,
    column::Column,
    decode,
    draft::{Draft, yes},
    error::{ImportError, Spot},
    table::take,
    xml::{self, Node},
};
use crate::directory::{Text, Withheld};

/// Elements, and the fields of their English and French values.
const ELEMENTS: &[(&str, Column, Option<Column>)] = &[
    (
        "ORG_LEVEL_1",
        Column::Organisation,
        Some(Column::OrganisationFr),
    ),
    ("ALT_ORG", Column::Alias, None),
    (
        "DESCRIPTION",
        Column::Description,
        Some(Column::DescriptionFr),
    ),
    ("APPLICATION", Column::Before, Some(Column::BeforeFr)),
    ("ELIGIBILITY", Column::Serves, Some(Column::ServesFr)),
    ("HOURS", Column::Hours, Some(Column::HoursFr)),
    ("AREAS_SERVED", Column::Area, Some(Column::AreaFr)),
    ("OFFICE_PHONE", Column::Phone, None),
    ("CRISIS_PHONE", Column::Phone, None),
    ("AFTER_HRS_PHONE", Column::Phone, None),
    ("TOLL_FREE_PHONE", Column::TollFree, None),
    ("TDD_PHONE", Column::Tty, None),
    ("E_MAIL", Column::Email, None),
    ("WWW_ADDRESS", Column::Web, None),
    ("LATITUDE", Column::Latitude, None),
    ("LONGITUDE", Column::Longitude, None),
    ("LANGUAGES", Column::Languages, None),
    ("FEES", Column::Fees, None),
    ("DOCUMENTS_REQUIRED", Column::Documents, None),
    ("TRANSPORTATION", Column::Transit, None),
    ("TAXONOMY", Column::Taxonomy, None),
    ("MIN_AGE", Column::AgeMin, None),
    ("MAX_AGE", Column::AgeMax, None),
    ("UPDATE_DATE", Column::VerifiedOn, None),
    ("MODIFIED_DATE", Column::SourceDate, None),
    ("PUBLIC_STATUS", Column::Status, None),
];

/// Reads the file.
///
/// # Errors
/// [`ImportError`].
pub(super) fn read(bytes: &[u8], file: &str, options: &Options) -> Result<Imported, ImportError> {
    let root = xml::parse(&decode(bytes), file)?;
    let mut records = Vec::new();
    find(&root, &mut records);
    if records.is_empty() {
        return Err(ImportError {
            field: Some("RECORD".to_owned()),
            ..ImportError::at(file, Spot::Whole, "no such element in it")
        });
    }
    let mut out = Imported::default();
    for record in records {
        let draft = read_record(record, options, &mut out);
        take(draft, &mut out);
    }
    Ok(out)
}

fn find<'a>(node: &'a Node, out: &mut Vec<&'a Node>) {
    if node.name == "RECORD" {
        out.push(node);
    } else {
        node.children.iter().for_each(|child| find(child, out));
    }
}

fn read_record(record: &Node, options: &Options, out: &mut Imported) -> Draft {
    let number = record
        .attribute("NUM")
        .unwrap_or_else(|| record.text_of("NUM"));
    let mut draft = Draft::new(number, options);
    let mut names = (Vec::new(), Vec::new());
    for child in &record.children {
        let name = child.name.as_str();
        let (en, fr) = values(child);
        match name {
            "NUM" => {}
            "NON_PUBLIC" => {
                // The whole record is not for the public, not only its address.
                draft.excluded |= [&en, &fr].iter().any(|value| yes(value) != Some(false));
            }
            "PRIVACY_PROFILE" => {
                if !en.is_empty() || !fr.is_empty() {
                    draft.raw.location.withheld.push(Withheld::Flag);
                }
            }
            "ORG_LEVEL_2"
            | "ORG_LEVEL_3"
            | "ORG_LEVEL_4"
            | "ORG_LEVEL_5"
            | "SERVICE_NAME_LEVEL_1"
            | "SERVICE_NAME_LEVEL_2" => {
                names.0.push(en);
                names.1.push(fr);
            }
            "SITE_ADDRESS" => address(child, &mut draft, out),
            "GEOCODE" => {
                draft.set(
                    Column::Latitude,
                    child.attribute("LAT").unwrap_or(""),
                    &mut out.notes,
                );
                draft.set(
                    Column::Longitude,
                    child.attribute("LONG").unwrap_or(""),
                    &mut out.notes,
                );
            }
            _ => match ELEMENTS.iter().find(|(known, ..)| *known == name) {
                Some((_, column, french)) => {
                    draft.set(*column, &en, &mut out.notes);
                    if let Some(french) = french {
                        draft.set(*french, &fr, &mut out.notes);
                    }
                }
                None => out.notes.unmapped(name),
            },
        }
    }
    let join = |parts: Vec<String>| {
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    };
    draft.raw.name = Text {
        en: join(names.0),
        fr: join(names.1),
    };
    draft
}

/// English and French values: of the element, or of all its children.
fn values(node: &Node) -> (String, String) {
    let own = |names: [&str; 2]| names.iter().find_map(|name| node.attribute(name));
    let mut en: Vec<&str> = own(["V", "N"]).into_iter().collect();
    let mut fr: Vec<&str> = own(["VF", "NF"]).into_iter().collect();
    en.extend(Some(node.text.trim()).filter(|text| !text.is_empty()));
    for child in &node.children {
        en.extend(child.attribute("V"));
        fr.extend(child.attribute("VF"));
        en.extend(Some(child.text.trim()).filter(|text| !text.is_empty()));
    }
    let join = |parts: Vec<&str>| {
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("; ")
    };
    (join(en), join(fr))
}

fn address(node: &Node, draft: &mut Draft, out: &mut Imported) {
    let part = |name: &str| node.attribute(name).unwrap_or_else(|| node.text_of(name));
    let number = part("STREET_NUMBER");
    let line = ["STREET", "STREET_TYPE", "STREET_DIR"]
        .into_iter()
        .map(part)
        .filter(|part| !part.is_empty())
        .fold(number.to_owned(), |line, part| format!("{line} {part}"));
    let notes = &mut out.notes;
    draft.set(Column::Street, &line, notes);
    draft.set(Column::Street, part("LINE_1"), notes);
    draft.set(Column::Street, part("LINE_2"), notes);
    draft.set(Column::Town, part("CITY"), notes);
    draft.set(Column::TownFr, part("CITYF"), notes);
    draft.set(Column::Province, part("PROVINCE"), notes);
    draft.set(Column::PostalCode, part("POSTAL_CODE"), notes);
    if !part("BOX_TYPE").is_empty() && line.trim().is_empty() {
        draft.raw.location.withheld.push(Withheld::MailingOnly);
    }
}
