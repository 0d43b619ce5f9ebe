//! A town named within a longer text.

use super::{Gazetteer, TownId, names};
use crate::directory::fold;

/// The most words a name has.
const LONGEST: usize = 5;

/// Names that in a text mean something else, whatever stands before them ("in Spanish", "in the end").
const NEVER: &str = "auditorium central conservation eastend emo golden junction king ki lanation lively \
mish nation rouge rustic spanish thebeach thebeaches thecounty thehammer thenation thesix the6ix to \
university westend";

/// Names that are also other words, people's names, or bigger places elsewhere: they count only after a
/// word such as "in" or "near".
const DOUBTFUL: &str = "acton alban alexandria alfred alice alison alma alpine angus annex armstrong \
athens aurora ayr bala bath belmont blair blake bolton brant brent brighton brock brockton brussels \
carlisle carp champlain chinatown christian clifford clinton columbia concord corbeil cornwall curran \
cutler dalles danforth delaware delhi dorion douglas dresden durham dutton eastwood elmira elora emmett \
erin essa essex exeter fairfield florence forest galt georgina goodwood greenwood hampton hanover harrow \
innis intercity jarvis jasper jogues kennedy kensington lakeshore lancaster laurier lexington limoges \
lincoln linwood lombardy lucan lucknow machin mannheim marathon maryhill metcalfe midland milton minto \
mitchell morningside munster muskoka nemi nfn northward norwich norwood oakridge oneida paisley \
palmerston paris parkdale pec perth portland prescott preston richmond ripley rockland rodney rosemount \
russell selwyn shelburne simcoe southgate southwood stirling sunderland sydenham tamworth tay tecumseh \
thornbury tottenham townsend trenton tweed vanier victoria vineland virgil watford wellesley westminster \
weston westport whitney wilmot winchester windsorpark woodstock wyoming york zephyr zorra zurich";

/// Words that a place comes after.
const BEFORE: &str = "in near around from outside by at within pres vers dans au aux du de d a";

/// Those of them that say that it is a place and can be nothing else.
const SURELY: &str = "in near around outside within pres dans";

fn is_one_of(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// The town, and the other words.
pub(super) fn find(gazetteer: &Gazetteer, text: &str) -> Option<(TownId, String)> {
    let words = fold::tokens(text);
    for length in (1..=LONGEST.min(words.len())).rev() {
        for (start, window) in words.windows(length).enumerate() {
            let name = window.join(" ");
            // A province behind a name is no part of it; "on" is also a word.
            let ends_in_province = window
                .last()
                .is_some_and(|word| is_one_of("ontario ont on canada", word));
            if ends_in_province {
                continue;
            }
            let Some(&id) = gazetteer.names.exactly(&name).first() else {
                continue;
            };
            let before = start.checked_sub(1).and_then(|i| words.get(i));
            let before = before.map_or("", String::as_str);
            if is_meant(&names::key(&name), before) {
                return Some((id, rest(&words, start, start + length)));
            }
        }
    }
    None
}

fn is_meant(key: &str, before: &str) -> bool {
    if is_one_of(NEVER, key) {
        return false;
    }
    !is_one_of(DOUBTFUL, key) || is_one_of(SURELY, before)
}

/// The words outside `start..end`, without "in" before and the province behind.
fn rest(words: &[String], start: usize, end: usize) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for (i, word) in words.iter().enumerate() {
        let is_before = i + 1 == start && is_one_of(BEFORE, word);
        let is_province = i == end && is_one_of("ontario ont on", word);
        let is_name = (start..end).contains(&i);
        if !is_before && !is_province && !is_name {
            kept.push(word);
        }
    }
    kept.join(" ")
}
