//! A plan looks the same whether it is the only one, the real one beside a decoy and a code that erases,
//! or the decoy: every screen, for eyes and for screen readers, and all that lies around it.

use serde_json::Value;

use crate::person::{Codes, DECOY, MINE, Person};
use crate::tour::rooms;

/// The places, in set-up, of what a plan opens on.
const SECTIONS: u32 = 1;
const BUDGET: u32 = 3;

const ALONE: Codes = Codes {
    decoy: false,
    wipe: false,
};
const BESIDE: Codes = Codes {
    decoy: true,
    wipe: true,
};

/// The page as tags, attributes and text. Ids are random; in their place stands the order in which they
/// are first met.
const PAGE: &str = "const ids = new Map(); \
    const blank = text => text.replace(/[0-9a-f]{16}/g, \
      id => 'id-' + (ids.has(id) ? ids : ids.set(id, ids.size)).get(id)); \
    const lines = []; \
    const walk = (node, depth) => { \
      if (node.nodeType === 3) { lines.push(' '.repeat(depth) + JSON.stringify(blank(node.data))); return } \
      if (node.nodeType !== 1) return; \
      const attributes = [...node.attributes].map(a => a.name + '=' + JSON.stringify(blank(a.value))); \
      const value = 'value' in node ? ['.value=' + JSON.stringify(node.value)] : []; \
      lines.push(' '.repeat(depth) + [node.localName, ...attributes.sort(), ...value].join(' ')); \
      node.childNodes.forEach(child => walk(child, depth + 1)); \
    }; \
    walk(document.documentElement, 0); \
    return lines";

/// What can be seen beside the page itself. Each server has a port of its own.
const AROUND: &str = "const files = []; \
    for await (const [name, handle] of await navigator.storage.getDirectory()) \
      files.push(name + ' ' + (await handle.getFile()).size); \
    const databases = (await indexedDB.databases()).map(d => d.name); \
    const caches_ = []; \
    for (const name of await caches.keys()) \
      for (const request of await (await caches.open(name)).keys()) caches_.push(request.url); \
    const asked = performance.getEntriesByType('resource').map(e => e.initiatorType + ' ' + e.name); \
    const own = lines => lines.map(line => line.replaceAll(location.origin, '')).sort(); \
    return JSON.stringify({ files, databases, caches: own(caches_), asked: own(asked), \
      local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookie: document.cookie, \
      title: document.title, address: location.href.replace(location.origin, ''), \
      history: history.length, state: history.state, name: window.name, \
      worker: Boolean(navigator.serviceWorker.controller) })";

/// How many files this page has loaded.
const LOADED: &str = "performance.getEntriesByType('resource').length";

/// All that was seen while a plan was open: a name, and what was there.
type Seen = Vec<(String, Vec<String>)>;

#[tokio::test]
async fn a_plan_with_sections_looks_the_same_alone_beside_a_decoy_and_as_one() {
    compare(SECTIONS).await;
}

#[tokio::test]
async fn a_dull_plan_looks_the_same_alone_beside_a_decoy_and_as_one() {
    compare(BUDGET).await;
}

async fn compare(opens: u32) {
    let alone = seen(ALONE, opens, &[MINE]).await;
    let beside = seen(BESIDE, opens, &[MINE, DECOY]).await;
    // What was open before leaves nothing that shows, whichever comes first.
    let other_order = seen(BESIDE, opens, &[DECOY]).await;
    assert!(alone[0].len() > 20, "the tour is short");
    same(&alone[0], &beside[0], "alone and beside a decoy");
    same(&alone[0], &beside[1], "alone and the decoy");
    same(
        &alone[0],
        &other_order[0],
        "alone and the decoy, opened first",
    );
}

/// Sets up, and then opens with each code and goes everywhere.
async fn seen(codes: Codes, opens: u32, with: &[&str]) -> Vec<Seen> {
    let person = Person::new().await;
    // No walk goes past midnight.
    person.stays_on_a_day().await;
    person.set_up_on(codes, opens).await;
    person.leave().await;
    let mut all = Vec::new();
    for code in with {
        let asked_before = person.server.requests().len();
        person.open(code).await;
        // Whoever looks for places loads more than the calculator will.
        let loaded: u32 = person.browser.script(&format!("return {LOADED}")).await;
        let mut seen = Vec::new();
        rooms(&person, async |person: &Person, name: &str| {
            // Where nothing says so, it may still be saving.
            settled(person).await;
            seen.push((format!("{name}, page"), person.browser.script(PAGE).await));
            seen.push((format!("{name}, read aloud"), read_aloud(person).await));
        })
        .await;
        let around: String = person.browser.promise(AROUND).await;
        seen.push(("around".into(), vec![around]));
        person.leave().await;
        // The calculator loads the rest again, in its own time.
        let again = format!("return {LOADED} >= {loaded}");
        person.browser.until("all is loaded", &again).await;
        let left: String = person.browser.promise(AROUND).await;
        seen.push(("around, after leaving".into(), vec![left]));
        let log = person.browser.page.browser_log().await.expect("a log");
        seen.push(("log".into(), log.iter().map(|l| format!("{l:?}")).collect()));
        let asked = person.server.requests().split_off(asked_before);
        let asked = asked.into_iter().filter(|line| !line.contains(" /sw.js"));
        seen.push(("asked of the network".into(), asked.collect()));
        all.push(seen);
    }
    all
}

async fn settled(person: &Person) {
    person
        .browser
        .until(
            "it is saved",
            "return !document.querySelector('#save-state[data-saved=false]')",
        )
        .await;
}

/// The accessibility tree as it is read out, one line a node.
pub async fn read_aloud(person: &Person) -> Vec<String> {
    let tree = person
        .browser
        .devtools("Accessibility.getFullAXTree", serde_json::json!({}))
        .await;
    let nodes = tree["nodes"].as_array().expect("nodes");
    let mut lines = Vec::new();
    list(nodes, &nodes[0], 0, &mut lines);
    lines
}

/// Boxes that no reader mentions are left out: the browser itself is not of one mind about them.
fn list(nodes: &[Value], node: &Value, depth: usize, lines: &mut Vec<String>) {
    let value = |of: &Value| of["value"].clone();
    let unsaid = node["ignored"] == true
        || value(&node["role"]) == "generic" && value(&node["name"]).as_str() == Some("");
    if !unsaid {
        let properties = node["properties"].as_array().into_iter().flatten();
        // The address has the server's port in it.
        let properties = properties.filter(|p| p["name"] != "url");
        let properties = properties.map(|p| format!("{}={}", p["name"], value(&p["value"])));
        lines.push(format!(
            "{}{} {} {} {} [{}]",
            " ".repeat(depth),
            value(&node["role"]),
            value(&node["name"]),
            value(&node["description"]),
            value(&node["value"]),
            properties.collect::<Vec<_>>().join(" ")
        ));
    }
    for id in node["childIds"].as_array().into_iter().flatten() {
        let child = nodes.iter().find(|child| child["nodeId"] == *id);
        if let Some(child) = child {
            list(nodes, child, depth + usize::from(!unsaid), lines);
        }
    }
}

fn same(one: &Seen, other: &Seen, which: &str) {
    let names = |seen: &Seen| {
        seen.iter()
            .map(|(name, _)| name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(one), names(other), "{which}");
    for ((name, left), (_, right)) in one.iter().zip(other) {
        let differs = left.iter().zip(right).find(|(l, r)| l != r);
        assert!(
            left == right,
            "{which}: {name}: {} and {} lines, {differs:#?}",
            left.len(),
            right.len()
        );
    }
}

#[tokio::test]
async fn a_page_that_differs_in_one_attribute_is_found() {
    let person = Person::with_plan(Codes::default()).await;
    let look = async || vec![(String::new(), person.browser.script(PAGE).await)];
    let before: Seen = look().await;
    person
        .browser
        .script::<()>("document.querySelector('#app h1').dataset.plan = '2'")
        .await;
    let after: Seen = look().await;
    let found = std::panic::catch_unwind(|| same(&before, &after, "these"));
    assert!(found.is_err());
    same(&before, &before, "these");
}
