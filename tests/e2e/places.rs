//! Places that can help: found on the phone alone, and contacted only by one's own press.

use thirtyfour::Key;

use crate::{
    browser::Look,
    leaks::found,
    person::{Codes, MINE, Person},
};

/// Addresses that would hand something to another program.
const LINKS: &str = "return [...document.querySelectorAll('#app [href]')].map(a => a.href)";

/// Whoever tries to reach anything from the page is noted, and fails.
const NO_SOCKETS: &str = "self.tried = []; \
    const no = name => function () { tried.push(name); throw new TypeError('no network') }; \
    for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', \
      'RTCPeerConnection', 'Image', 'open']) self[name] = no(name); \
    navigator.sendBeacon = no('sendBeacon'); \
    return null";

impl Person {
    /// Goes to the places, and waits for the list.
    async fn to_places(&self) {
        self.counts_questions().await;
        self.go("Places").await;
        self.sees("places").await;
        self.find("#app .lane").await;
    }

    /// Chooses a town by typing it.
    async fn chooses_town(&self, typed: &str) {
        self.tap("#where").await;
        self.types("#town", typed).await;
        let named = format!(
            "return document.querySelector('#towns button:not(#anywhere)')?.textContent.includes({typed:?}) === true"
        );
        self.browser.until(typed, &named).await;
        self.answered().await;
        self.tap("#towns li:first-child button").await;
        self.sees("places").await;
        self.answered().await;
    }

    /// The names in a lane.
    async fn lane(&self, lane: &str) -> Vec<String> {
        self.browser
            .script(&format!(
                "return [...document.querySelectorAll('[data-lane={lane}] .name')]\
                 .map(e => e.textContent.trim())"
            ))
            .await
    }

    async fn links(&self) -> Vec<String> {
        self.browser.script(LINKS).await
    }
}

/// From the words to the sheet.
async fn from_words_to_the_sheet(person: &Person) {
    person.to_places().await;
    person.types("#look-for", "nowhere to sleep tonight").await;
    person.find("#understood").await;
    person.chooses_town("Sudbury").await;
    person.find("[data-lane=NotPublished]").await;
    person.tap("#narrow-down").await;
    person.tap_text("#narrow .chip", "Pets can stay").await;
    person.find("#narrow .chip[aria-pressed=true]").await;
    person.answered().await;
    person.tap("[data-lane=NotPublished] .found").await;
    person.find("#facts").await;
    person.tap("#ways .button").await;
    person.sees("contact").await;
    person.find("#open").await;
}

#[tokio::test]
async fn finding_a_place_asks_nothing_of_the_network() {
    let person = Person::with_plan(Codes::default()).await;
    let before = person.server.requests();
    let () = person.browser.script(NO_SOCKETS).await;
    from_words_to_the_sheet(&person).await;
    person.go("Places").await;
    person.tap("#clear").await;
    person.tap("#map-toggle").await;
    person.find("#app .map svg").await;
    let tried: Vec<String> = person.browser.script("return self.tried").await;
    assert_eq!(tried, Vec::<String>::new());
    let not_the_update = |line: &&String| !line.contains(" /sw.js");
    let after = person.server.requests();
    assert_eq!(
        before.iter().filter(not_the_update).collect::<Vec<_>>(),
        after.iter().filter(not_the_update).collect::<Vec<_>>()
    );
}

#[tokio::test]
async fn a_place_is_found_with_no_network() {
    let mut person = Person::new().await;
    person.server.stop();
    person.browser.page.refresh().await.unwrap();
    person.sees_calculator().await;
    person.set_up(Codes::default()).await;
    from_words_to_the_sheet(&person).await;
}

#[tokio::test]
async fn a_way_out_exists_only_on_the_sheet() {
    let person = Person::with_plan(Codes::default()).await;
    person.to_places().await;
    assert_eq!(person.links().await, Vec::<String>::new(), "on the list");
    person.tap("[data-lane=Now] .found").await;
    person.find("#facts").await;
    assert_eq!(person.links().await, Vec::<String>::new(), "on the card");
    let number: String = person
        .browser
        .script("return document.querySelector('#ways .button').textContent")
        .await;
    person.tap("#ways .button").await;
    person.sees("contact").await;
    let links = person.links().await;
    let [link] = links.as_slice() else {
        panic!("one way out: {links:?}")
    };
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let dialled = link.strip_prefix("tel:").expect("a number to dial");
    let dialled = digits(&dialled.replace("%23", "#"));
    assert!(
        digits(&number).contains(dialled.strip_prefix('1').unwrap_or(&dialled)),
        "{number} is dialled as {link}"
    );
    // Only to be read: nothing else happens.
    person.tap("#number-only").await;
    person.find("#number").await;
    person.tap("#not-now").await;
    person.find("#facts").await;
    assert_eq!(
        person.links().await,
        Vec::<String>::new(),
        "back on the card"
    );
    assert!(person.browser.policy_breaks().await.is_empty());
}

#[tokio::test]
async fn what_is_looked_for_is_gone_after_leaving_and_nowhere_in_the_profile() {
    let phrases = ["canaryquetzal".to_owned(), "canaryocelot".to_owned()];
    let person = Person::with_plan(Codes::default()).await;
    person.to_places().await;
    person.types("#look-for", &phrases[0]).await;
    person.find("#clear").await;
    person.tap("#where").await;
    person.types("#town", &phrases[1]).await;
    person.tap("#anywhere").await;
    person.sees("places").await;
    assert_eq!(found(person.phone.path(), &phrases), Vec::<String>::new());
    person.leave().await;
    person.open(MINE).await;
    person.to_places().await;
    let typed: String = person
        .browser
        .script("return document.querySelector('#look-for').value")
        .await;
    assert_eq!(typed, "");
    person.leave().await;
    let Person { browser, phone, .. } = person;
    browser.close().await;
    assert_eq!(found(phone.path(), &phrases), Vec::<String>::new());
}

#[tokio::test]
async fn each_choice_says_what_it_leaves_out_and_can_be_taken_back() {
    let person = Person::with_plan(Codes::default()).await;
    person.to_places().await;
    let fits = "return Number(document.querySelector('#count').textContent.replace(/\\D/g, ''))";
    let all: u32 = person.browser.script(fits).await;
    person.tap_text("#kinds .chip", "Legal help").await;
    person.find("#removed [data-by='Needs']").await;
    let less: u32 = person.browser.script(fits).await;
    let said: u32 = person
        .browser
        .script(
            "const said = document.querySelector(\"#removed [data-by='Needs'] span\"); \
             return Number(said.textContent.replace(/\\D/g, ''))",
        )
        .await;
    assert!(less < all, "{less} of {all}");
    assert_eq!(said, all - less, "of {all}, {less} are left");
    person.tap("#removed [data-by='Needs'] .link").await;
    person
        .browser
        .until("all are back", &format!("{fits} === {all}"))
        .await;
}

#[tokio::test]
async fn an_empty_result_still_shows_lines_and_a_way_back() {
    let person = Person::with_plan(Codes::default()).await;
    person.to_places().await;
    person.types("#look-for", "qqqqzzzzwwww").await;
    person
        .browser
        .until(
            "only lines are left",
            "return document.querySelectorAll('#app .lane').length === 1",
        )
        .await;
    assert!(!person.lane("Now").await.is_empty(), "lines stay");
    person.tap("#removed [data-by='Text'] .link").await;
    person.find("[data-lane=Near]").await;
    let typed: String = person
        .browser
        .script("return document.querySelector('#look-for').value")
        .await;
    assert_eq!(typed, "");
}

#[tokio::test]
async fn a_place_goes_into_the_plan_and_out_again() {
    let person = Person::with_plan(Codes::default()).await;
    person.to_places().await;
    person.tap("[data-lane=Now] .found").await;
    person.find("#facts").await;
    let name: String = person
        .browser
        .script("return document.querySelector('#app h1').textContent.trim()")
        .await;
    person.tap("#put-in-plan").await;
    person.saved().await;
    person.go("Plan").await;
    person.open_section_of("People").await;
    assert_eq!(person.items().await, [name.as_str()]);
    person.tap("#undo").await;
    person.tap("#undo").await;
    person
        .browser
        .until(
            "it is gone",
            "return document.querySelectorAll('#items textarea').length === 0",
        )
        .await;
}

#[tokio::test]
async fn own_safe_places_stand_among_the_results() {
    let person = Person::with_plan(Codes::default()).await;
    person.open_section_of("Transport and places").await;
    person.write("Aunt in Sudbury, back door").await;
    person.saved().await;
    person.to_places().await;
    person.chooses_town("Sudbury").await;
    person.find("[data-lane=Own] .said").await;
    assert_eq!(person.lane("Own").await, ["Aunt in Sudbury, back door"]);
    person.tap("[data-lane=Own] .found").await;
    person.find("#new-item").await;
}

#[tokio::test]
async fn a_list_that_cannot_be_read_says_so_and_is_tried_again() {
    let person = Person::with_plan(Codes::default()).await;
    // Only the kept copy is spoilt: as a browser short of space, or a failing disk, would.
    let spoil = "const name = (await caches.keys())[0]; const cache = await caches.open(name); \
        const list = (await cache.keys()).find(r => /\\/l-[^/]*$/.test(new URL(r.url).pathname)); \
        if (!list) return 'no list'; \
        const whole = await cache.match(list); self.whole = [list.url, whole.clone()]; \
        await cache.put(list.url, new Response(new Uint8Array(99), { headers: whole.headers })); \
        return 'spoilt';";
    let done: String = person.browser.promise(spoil).await;
    assert_eq!(done, "spoilt");
    person.go("Places").await;
    person.find("#no-list").await;
    let mend = "const cache = await caches.open((await caches.keys())[0]); \
        await cache.put(...self.whole); return 'mended';";
    let done: String = person.browser.promise(mend).await;
    assert_eq!(done, "mended");
    person.tap("#again").await;
    person.find("#app .lane").await;
    // The plan never noticed.
    person.go("Plan").await;
    person.sees("plan").await;
}

#[tokio::test]
async fn a_place_is_found_in_french() {
    let person = Person::with(Look {
        language: "fr-CA",
        ..Look::PHONE
    })
    .await;
    person.set_up(Codes::default()).await;
    person.to_places().await;
    person.types("#look-for", "il me frappe").await;
    person.find("#understood").await;
    person.find("#app .notice").await;
    person.chooses_town("Ottawa").await;
    person.find("[data-lane=NotPublished] .found").await;
}

#[tokio::test]
async fn escape_leaves_from_the_sheet_at_once() {
    let person = Person::with_plan(Codes::default()).await;
    from_words_to_the_sheet(&person).await;
    person.presses(Key::Escape).await;
    person.sees_calculator().await;
}
