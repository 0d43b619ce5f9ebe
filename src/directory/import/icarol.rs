//! The CSV of iCarol and of 211 centres. Names of staff (`SeniorWorker…`, `MainContact…`,
//! `LastVerifiedBy…`) and `InternalNotes…` are on no list here, so they are never read.

use super::{
    Imported, Options,
    column::{Column, folded},
    draft::{Draft, yes},
    error::ImportError,
    table::{Table, fill, need, take},
};
use crate::directory::{Phone, Text, Withheld};

/// Columns without case and punctuation, and the field of each.
const COLUMNS: &[(&str, Column)] = &[
    ("resourceagencynum", Column::Id),
    ("id", Column::Id),
    ("publicname", Column::Name),
    ("publicnamefr", Column::NameFr),
    ("alternatename", Column::Alias),
    ("officialname", Column::Alias),
    ("aka", Column::Alias),
    ("parentagency", Column::Organisation),
    ("agencyname", Column::Organisation),
    ("agencydescription", Column::Description),
    ("programdescription", Column::Description),
    ("sitedescription", Column::Description),
    ("description", Column::Description),
    ("physicaladdress1", Column::Street),
    ("physicaladdress2", Column::Street),
    ("physicaladdress", Column::Street),
    ("physicalcity", Column::Town),
    ("physicalstateprovince", Column::Province),
    ("physicalpostalcode", Column::PostalCode),
    ("physicaladdressisprivate", Column::Private),
    ("latitude", Column::Latitude),
    ("longitude", Column::Longitude),
    ("busserviceaccess", Column::Transit),
    ("publicaccesstransportation", Column::Transit),
    ("websiteaddress", Column::Web),
    ("emailaddressmain", Column::Email),
    ("hoursofoperation", Column::Hours),
    ("hours", Column::Hours),
    ("eligibility", Column::Serves),
    ("languagesoffered", Column::Languages),
    ("languagesofferedlist", Column::Languages),
    ("coverage", Column::Area),
    ("coveragearea", Column::Area),
    ("coverageareatext", Column::Area),
    ("taxonomycodes", Column::Taxonomy),
    ("taxonomycode", Column::Taxonomy),
    ("agencystatus", Column::Status),
    ("excludefromwebsite", Column::Exclude),
    ("excludefromdirectory", Column::Exclude),
    ("lastverifiedon", Column::VerifiedOn),
    ("updatedon", Column::SourceDate),
    ("feestructure", Column::Fees),
    ("feestructuresource", Column::Fees),
    ("fees", Column::Fees),
    ("documentsrequired", Column::Documents),
    ("applicationprocess", Column::Before),
    ("agencyclassification", Column::Ignore),
    ("physicalcountry", Column::Ignore),
    ("mailingaddress1", Column::Ignore),
    ("mailingcity", Column::Ignore),
    ("mailingaddressisprivate", Column::Ignore),
];

/// Reads the file.
///
/// # Errors
/// [`ImportError`].
pub(super) fn read(bytes: &[u8], file: &str, options: &Options) -> Result<Imported, ImportError> {
    let table = Table::parse(bytes, file)?;
    let mut fields = table.fields(&options.map, COLUMNS);
    need(
        &fields,
        file,
        &[
            ("ResourceAgencyNum", &[Column::Id]),
            ("PublicName", &[Column::Name]),
        ],
    )?;
    let names: Vec<String> = table.header.iter().map(|name| folded(name)).collect();
    for (name, field) in names.iter().zip(&mut fields) {
        if field.is_none() && is_phone_column(name) {
            *field = Some(Column::Ignore);
        }
    }
    let mut out = Imported::default();
    for (_, cells) in &table.rows {
        let cell = |name: &str| {
            names
                .iter()
                .position(|known| known == name)
                .and_then(|at| cells.get(at))
                .map_or("", String::as_str)
        };
        let mut draft = Draft::new("", options);
        fill(&mut draft, &table.header, &fields, cells, &mut out.notes);
        draft.raw.phones.extend(phones(cell));
        let place = &mut draft.raw.location;
        if place.street.is_empty() && !cell("mailingaddress1").is_empty() {
            place.withheld.push(Withheld::MailingOnly);
            if yes(cell("mailingaddressisprivate")) != Some(false) {
                place.withheld.push(Withheld::Flag);
            }
            if place.town.is_empty() {
                place.town = Text::en(cell("mailingcity"));
            }
        }
        take(draft, &mut out);
    }
    Ok(out)
}

/// The groups of columns of one number each, and what the number is for.
const GROUPS: &[(&str, &str)] = &[
    ("phone1", "phone1number"),
    ("phone2", "phone2number"),
    ("phone3", "phone3number"),
    ("phone4", "phone4number"),
    ("phone5", "phone5number"),
    ("phonetollfree", "phonetollfree"),
    ("phonehotline", "phonehotline"),
    ("phonetty", "phonetty"),
];

fn is_phone_column(name: &str) -> bool {
    GROUPS.iter().any(|(group, number)| {
        name == *number
            || name
                .strip_prefix(group)
                .is_some_and(|rest| matches!(rest, "name" | "description" | "isprivate" | "type"))
    })
}

fn phones<'a>(cell: impl Fn(&str) -> &'a str) -> Vec<Phone> {
    let mut out = Vec::new();
    for (group, number) in GROUPS {
        let part = |part: &str| cell(&format!("{group}{part}"));
        let number = cell(number);
        let told = format!("{} {}", part("name"), part("type")).to_lowercase();
        let is_fax = told.contains("fax") || told.contains("télécopieur");
        if number.is_empty() || is_fax || yes(part("isprivate")) != Some(false) {
            continue;
        }
        let label = [part("name"), part("description")]
            .into_iter()
            .filter(|label| !label.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
        out.push(Phone {
            number: number.to_owned(),
            label: Text::en(label),
            tty: *group == "phonetty" || told.contains("tty"),
            text: told
                .split_whitespace()
                .any(|word| matches!(word, "text" | "sms" | "texting")),
            toll_free: *group == "phonetollfree",
            ..Phone::default()
        });
    }
    out
}
