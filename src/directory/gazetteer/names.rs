//! Names of towns as they are compared, and the search in them.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{TownEntry, TownId};
use crate::directory::{fold::tokens, typo};

/// The words of a town's name that tell it: folded, with one form of "Saint", without "City of" before
/// and the province behind.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words = tokens(name);
    for word in &mut words {
        *word = match word.as_str() {
            "saint" | "sainte" | "ste" => "st".into(),
            "mt" => "mount".into(),
            _ => std::mem::take(word),
        };
    }
    while words.len() > 1
        && words
            .last()
            .is_some_and(|word| matches!(word.as_str(), "ontario" | "ont" | "on" | "canada"))
    {
        words.pop();
    }
    let is_sort = matches!(words.as_slice(), [sort, of, _, ..]
        if matches!(of.as_str(), "of" | "de" | "d" | "du")
        && matches!(sort.as_str(), "city" | "town" | "township" | "municipality" | "village"
            | "county" | "district" | "ville" | "canton" | "municipalite" | "comte"));
    if is_sort {
        words.drain(..2);
    }
    words
}

/// The name as one string without spaces, so that `thunderbay` is `Thunder Bay`.
pub(super) fn key(name: &str) -> String {
    words(name).concat()
}

/// The name without what is in brackets behind it.
pub(super) fn base(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

/// A name of a town.
#[derive(Debug)]
struct Name {
    words: Vec<String>,
    key: String,
    town: TownId,
    /// Another name, to be shown beside the town's own.
    alias: Option<String>,
}

/// A town that fits.
#[derive(Debug)]
pub(super) struct Hit {
    pub(super) town: TownId,
    /// The other name it was found by, where that says more.
    pub(super) alias: Option<String>,
}

/// How well a name fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Exact,
    Beginning,
    LaterWord,
    Typo(u8),
    TypoInBeginning(u8),
}

/// All names, with the towns they mean.
#[derive(Debug)]
pub(super) struct Names {
    all: Vec<Name>,
    /// Towns by the key of a name, the biggest first.
    exact: BTreeMap<String, Vec<TownId>>,
}

impl Names {
    pub(super) fn of(towns: &[TownEntry]) -> Self {
        let mut all = Vec::new();
        for (id, town) in (0..).map(TownId).zip(towns) {
            let own = [&town.name.en, &town.name.fr].map(String::as_str);
            let bases = own.map(base);
            let mut own: Vec<_> = own
                .into_iter()
                .chain(bases)
                .filter(|n| !n.is_empty())
                .collect();
            own.dedup();
            let own_words: Vec<_> = own.iter().flat_map(|name| words(name)).collect();
            all.extend(own.iter().map(|name| (id, *name, None)));
            for alias in &town.aliases {
                // "Sudbury" beside "Greater Sudbury" says nothing.
                let says_more = !words(alias).iter().all(|word| own_words.contains(word));
                all.push((id, alias, says_more.then(|| alias.clone())));
            }
        }
        let all: Vec<_> = all
            .into_iter()
            .map(|(town, name, alias)| Name {
                words: words(name),
                key: key(name),
                town,
                alias,
            })
            .filter(|name| !name.key.is_empty())
            .collect();
        let mut exact: BTreeMap<String, Vec<TownId>> = BTreeMap::new();
        for name in &all {
            let same = exact.entry(name.key.clone()).or_default();
            if !same.contains(&name.town) {
                same.push(name.town);
            }
        }
        for same in exact.values_mut() {
            same.sort_by_key(|&id| Reverse(population(towns, id)));
        }
        Self { all, exact }
    }

    /// The towns of exactly that name, the biggest first.
    pub(super) fn exactly(&self, name: &str) -> &[TownId] {
        self.exact.get(&key(name)).map_or(&[], Vec::as_slice)
    }

    /// The `most` towns that fit best.
    pub(super) fn find(&self, typed: &str, towns: &[TownEntry], most: usize) -> Vec<Hit> {
        let key = key(typed);
        if key.is_empty() {
            return Vec::new();
        }
        let mut fits: Vec<_> = self
            .all
            .iter()
            .filter_map(|name| Some((fit(&key, name)?, name)))
            .collect();
        let is_exact = fits.iter().any(|(fit, _)| *fit == Fit::Exact);
        fits.retain(|(fit, _)| !is_exact || *fit < Fit::Typo(0));
        // The name itself before another name of it, so that the other is not shown without need.
        fits.sort_by_key(|(fit, name)| {
            let people = Reverse(population(towns, name.town));
            (*fit, people, name.town, name.alias.is_some())
        });
        let mut hits: Vec<Hit> = Vec::new();
        for (_, name) in fits {
            if hits.len() == most {
                break;
            }
            if hits.iter().all(|hit| hit.town != name.town) {
                hits.push(Hit {
                    town: name.town,
                    alias: name.alias.clone(),
                });
            }
        }
        hits
    }
}

fn population(towns: &[TownEntry], id: TownId) -> u32 {
    towns
        .get(usize::from(id.0))
        .map_or(0, |town| town.population)
}

fn fit(typed: &str, name: &Name) -> Option<Fit> {
    if name.key == typed {
        return Some(Fit::Exact);
    }
    if name.key.starts_with(typed) {
        return Some(Fit::Beginning);
    }
    let mut rest = name.key.as_str();
    for word in &name.words {
        rest = rest.strip_prefix(word.as_str())?;
        if typed.len() > 2 && rest.starts_with(typed) {
            return Some(Fit::LaterWord);
        }
    }
    let allowed = typo::allowed(typed.chars().count());
    let (typed, key) = (typed.as_bytes(), name.key.as_bytes());
    if allowed == 0 {
        return None;
    }
    typo::distance(typed, key, allowed)
        .map(Fit::Typo)
        .or_else(|| {
            let begun = typed.len() > 4 && typed.first() == key.first();
            let edits = begun.then(|| typo::distance_to_beginning(typed, key, allowed))?;
            edits.map(Fit::TypoInBeginning)
        })
}
