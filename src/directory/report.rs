//! What became of the records of a source: read, kept, held, dropped, repaired, merged.

use std::{collections::BTreeMap, fmt};

use serde::Serialize;

use super::{
    Location, Service,
    gate::{DropReason, HoldReason, Repair},
};

/// What became of the records of a source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Records met.
    pub read: u64,
    /// Records kept.
    pub kept: u64,
    /// Of those, how many whose place is not shown.
    pub hidden: u64,
    /// Records that the source itself says must not be published, by id.
    pub excluded: Vec<String>,
    /// Records that a person must look at, by id.
    pub held: Vec<(String, Vec<HoldReason>)>,
    /// Records that can't be used, by id.
    pub dropped: Vec<(String, DropReason)>,
    /// Repairs, with the ids of the records, once each time.
    pub repaired: BTreeMap<String, Vec<String>>,
    /// Records that were the same as one kept, with it: the id kept, the id merged, why.
    pub merged: Vec<(String, String, Same)>,
    /// Columns that are not read, with the number of values in them.
    pub unmapped: BTreeMap<String, u64>,
    /// Fields whose value could not be read, with how many.
    pub bad_values: BTreeMap<String, u64>,
}

/// Why two records are one service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Same {
    /// They have the same official id.
    Id,
    /// They have a number and a name in common, and stand at most 120 m apart.
    PhoneNameNear,
    /// They have a number, a name and an address in common.
    PhoneNameAddress,
}

impl Report {
    /// Notes the repairs of the record with this id.
    pub fn repair(&mut self, id: &str, repairs: &[Repair]) {
        for repair in repairs {
            let fix = serde_json::to_value(repair.fix).unwrap_or_default();
            let fix = match &fix {
                serde_json::Value::Object(fix) => fix
                    .iter()
                    .map(|(fix, why)| format!("{fix} ({})", why.as_str().unwrap_or_default()))
                    .collect(),
                other => other.as_str().unwrap_or_default().to_owned(),
            };
            let kind = format!("{fix}: {}", repair.field);
            self.repaired.entry(kind).or_default().push(id.to_owned());
        }
    }

    /// Whether something needs a person: records held or dropped.
    #[must_use]
    pub fn has_problems(&self) -> bool {
        !self.held.is_empty() || !self.dropped.is_empty()
    }
}

/// Records of one kind that are listed by id in the text; the JSON has all.
const LISTED: usize = 20;
/// Repairs of one kind whose records are named in the text; of more, only how many.
const NAMED: usize = 5;

impl fmt::Display for Report {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(to, "read      {}", self.read)?;
        writeln!(
            to,
            "kept      {} ({} without their place)",
            self.kept, self.hidden
        )?;
        writeln!(to, "excluded  {} (the source says so)", self.excluded.len())?;
        writeln!(to, "held      {} (a person must look)", self.held.len())?;
        for (id, why) in self.held.iter().take(LISTED) {
            let why: Vec<String> = why
                .iter()
                .map(|why| format!("{:?} in {}", why.trace, why.field))
                .collect();
            writeln!(to, "  {id}: {}", why.join(", "))?;
        }
        more(to, self.held.len())?;
        writeln!(to, "dropped   {}", self.dropped.len())?;
        for (id, why) in self.dropped.iter().take(LISTED) {
            writeln!(to, "  {id}: {why:?}")?;
        }
        more(to, self.dropped.len())?;
        writeln!(to, "merged    {}", self.merged.len())?;
        if !self.repaired.is_empty() {
            writeln!(to, "repaired")?;
        }
        for (what, ids) in &self.repaired {
            let shown = if ids.len() <= NAMED {
                format!(" ({})", ids.join(", "))
            } else {
                String::new()
            };
            writeln!(to, "  {:>7}  {what}{shown}", ids.len())?;
        }
        for (title, counts) in [
            ("values that could not be read", &self.bad_values),
            ("columns not read", &self.unmapped),
        ] {
            if !counts.is_empty() {
                writeln!(to, "{title}")?;
            }
            for (what, count) in counts {
                writeln!(to, "  {count:>7}  {what}")?;
            }
        }
        Ok(())
    }
}

fn more(to: &mut fmt::Formatter<'_>, count: usize) -> fmt::Result {
    match count.checked_sub(LISTED) {
        Some(rest) if rest > 0 => writeln!(to, "  and {rest} more"),
        _ => Ok(()),
    }
}

/// Farthest two records of one service may stand apart, in metres.
const SAME_PLACE_M: f64 = 120.0;

/// Merges what is surely one service, the first of it staying. Two that may be one stay two: a wrong
/// number of doors is better than a wrong door. Returns which were merged, and why.
pub fn merge(services: Vec<Service>) -> (Vec<Service>, Vec<(String, String, Same)>) {
    let mut kept: Vec<Service> = Vec::with_capacity(services.len());
    let mut by_id: BTreeMap<String, usize> = BTreeMap::new();
    let mut by_key: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    let mut merged = Vec::new();
    for service in services {
        let keys = keys(&service);
        let twin = by_id
            .get(&service.id)
            .and_then(|at| kept.get(*at))
            .map(|twin| (twin, Same::Id))
            .or_else(|| {
                keys.iter()
                    .filter_map(|key| by_key.get(key))
                    .flatten()
                    .filter_map(|at| kept.get(*at))
                    .find_map(|twin| Some((twin, same_place(twin, &service)?)))
            });
        if let Some((twin, why)) = twin {
            merged.push((twin.id.clone(), service.id, why));
            continue;
        }
        let at = kept.len();
        by_id.insert(service.id.clone(), at);
        for key in keys {
            by_key.entry(key).or_default().push(at);
        }
        kept.push(service);
    }
    (kept, merged)
}

/// Each number with each name.
fn keys(service: &Service) -> Vec<(String, String)> {
    let fold = |name: &String| -> String {
        name.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let names: Vec<String> = [&service.name.en, &service.name.fr]
        .into_iter()
        .map(fold)
        .filter(|name| !name.is_empty())
        .collect();
    service
        .phones
        .iter()
        .flat_map(|phone| {
            names
                .iter()
                .map(|name| (phone.number.clone(), name.clone()))
        })
        .collect()
}

fn same_place(one: &Service, other: &Service) -> Option<Same> {
    // Two official ids of one source never are one service.
    let key = |service: &Service| service.id.split(':').next().map(str::to_owned);
    if key(one) == key(other) {
        return None;
    }
    let (Location::Public(one), Location::Public(other)) = (&one.location, &other.location) else {
        return None;
    };
    let near = one
        .point
        .zip(other.point)
        .map(|(one, other)| super::gate::metres(one, other));
    if near.is_some_and(|metres| metres <= SAME_PLACE_M) {
        return Some(Same::PhoneNameNear);
    }
    let same_address = !one.street.is_empty()
        && one.street.eq_ignore_ascii_case(&other.street)
        && one.town == other.town;
    (near.is_none() && same_address).then_some(Same::PhoneNameAddress)
}
