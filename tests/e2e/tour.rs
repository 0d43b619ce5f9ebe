//! One walk through every screen, for whoever looks at all of them: pictures, accessibility, the policy,
//! and whether two plans look alike.

use crate::person::{DECOY, MINE, NEW, Person, SET_UP};

/// Goes through every screen, from a first start until leaving; `visit` gets the name of each.
pub async fn tour(person: &Person, mut visit: impl AsyncFnMut(&Person, &str)) {
    cover(person, &mut visit).await;
    set_up(person, &mut visit).await;
    rooms(person, &mut visit).await;
    codes(person, &mut visit).await;
    person.leave().await;
    person.use_without_saving().await;
    person.open_section(0).await;
    visit(person, "without-saving-section").await;
    person.to_settings().await;
    visit(person, "without-saving-settings").await;
    person.leave().await;
}

/// The calculator.
async fn cover(person: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) {
    person.press("1250*13%").await;
    visit(person, "cover").await;
    person.tap("#mode-tip").await;
    person.find("#tip-sheet").await;
    visit(person, "cover-tip").await;
    person.tap("#mode-calculator").await;
    person.find("#face").await;
}

/// Every page of set-up, to an open plan.
async fn set_up(person: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) {
    person.enter(SET_UP).await;
    person.sees("set-up-Honest").await;
    visit(person, "set-up-1-honest").await;
    person.tap("#next").await;
    person.sees("set-up-Who").await;
    person.tap("#who-pays-0").await;
    person.tap("#who-code-2").await;
    visit(person, "set-up-1-who").await;
    person.tap("#who-takes-0").await;
    visit(person, "set-up-1-who-end").await;
    person.tap("#next").await;
    person.sees("set-up-Ways").await;
    visit(person, "set-up-1-ways").await;
    person.tap("#way-OtherDevice").await;
    person.sees("set-up-OtherDevice").await;
    visit(person, "set-up-1-other").await;
    person.tap("#app .back").await;
    person.tap("#way-WithoutSaving").await;
    person.sees("set-up-WithoutSaving").await;
    visit(person, "set-up-1-without-saving").await;
    person.tap("#app .back").await;
    person.tap("#way-WithCare").await;
    person.sees("set-up-Mine").await;
    person.type_code("19990412").await;
    person.find("#verdict[data-verdict=weak]").await;
    visit(person, "set-up-2-weak-code").await;
    person.tap("#keypad [data-key=\"AC\"]").await;
    person.tap("#suggest").await;
    person.find("#verdict[data-verdict=good]").await;
    visit(person, "set-up-2-suggested").await;
    person.tap("#keypad [data-key=\"AC\"]").await;
    person.choose(MINE).await;
    person.sees("set-up-MineOpens").await;
    visit(person, "set-up-2-opens").await;
    person.tap("#use-opens").await;
    person.sees("set-up-DecoyAsked").await;
    visit(person, "set-up-3-decoy").await;
    person.tap("#yes").await;
    person.sees("set-up-Decoy").await;
    person.choose(DECOY).await;
    person.sees("set-up-DecoyOpens").await;
    visit(person, "set-up-4-filling").await;
    person.tap("#use-opens").await;
    person.sees("set-up-WipeAsked").await;
    visit(person, "set-up-5-wipe").await;
    person.tap("#no").await;
    person.sees("set-up-Ready").await;
    visit(person, "set-up-6-ready").await;
    person.tap("#start").await;
    person.sees("set-up-Made").await;
    visit(person, "set-up-7-made").await;
    person.tap("#practise").await;
    practice(person, visit).await;
    person.sees("plan").await;
}

/// The whole of the practice.
async fn practice(person: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) {
    person.find("#task[data-task=Leave]").await;
    visit(person, "practice-1-notes").await;
    person.tap("#sample-leave").await;
    person.find("#task[data-task=ComeBack]").await;
    person.type_code("12*3=").await;
    visit(person, "practice-2-sum").await;
    for code in ["12345678", "87654321"] {
        person.type_code("C").await;
        person.type_code(code).await;
        person.type_code("=").await;
        person.find("#sample-notes").await;
        visit(person, "practice-3-notes").await;
        person.tap("#sample-leave").await;
    }
    person.type_code("11112222=").await;
    person.find("#task[data-task=SeeItGone]").await;
    visit(person, "practice-4-erased").await;
    person.type_code("C12345678=").await;
    person.find("#task[data-task=Done]").await;
    visit(person, "practice-5-done").await;
    person.tap("#practised").await;
}

/// Every page of every room, in any plan that is open and has a section.
pub async fn rooms(person: &Person, mut visit: impl AsyncFnMut(&Person, &str)) {
    plan(person, &mut visit).await;
    cards(person, &mut visit).await;
    places(person, &mut visit).await;
    settings(person, &mut visit).await;
}

/// The list, a section with its lines, and all that unfolds.
async fn plan(person: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) {
    person.go("Plan").await;
    person.sees("plan").await;
    // Only a plan with built-in sections has some of what follows.
    let built_in = person.has("#open-stage").await;
    visit(person, "plan").await;
    person.open_section(if built_in { 10 } else { 0 }).await;
    let [one, two] = words(person, LINES).await;
    person.write(one).await;
    person.write(two).await;
    person.tap("#items > li:nth-last-child(2) .tick").await;
    person.find("#items [aria-checked=true]").await;
    person.saved().await;
    visit(person, "plan-section").await;
    person.tap("#items > li:last-child .icon-button").await;
    person.find("#items > li:last-child .chips").await;
    visit(person, "plan-item-options").await;
    for chip in 1..=4 {
        let chip = format!("#items > li:last-child .chips .chip:nth-child({chip})");
        person.tap(&chip).await;
        person.find(&format!("{chip}[aria-pressed=true]")).await;
    }
    visit(person, "plan-item-chosen").await;
    person
        .tap("#items > li:last-child .chip[aria-expanded]")
        .await;
    person.find("#items .moving").await;
    visit(person, "plan-item-moving").await;
    person.tap("#app main > .row .icon-button").await;
    person.find("#section-title").await;
    visit(person, "plan-section-options").await;
    person.go("Plan").await;
    person.sees("plan").await;
    person.tap("#first .icon-button").await;
    person.find("#first .chips").await;
    visit(person, "plan-first").await;
    if built_in {
        person.tap("#open-stage").await;
        person.find("#stage .chips").await;
        visit(person, "plan-stage").await;
        person.tap("#stage .chip:nth-child(6)").await;
        person.find("#stage .notice").await;
        visit(person, "plan-went-back").await;
    }
    person.tap("#more-sections").await;
    person.sees("packs").await;
    visit(person, "packs").await;
    person.tap("#pack-Control").await;
    person.find("#packs [role=status]").await;
    visit(person, "packs-added").await;
    if built_in {
        beside(person, visit).await;
        with_someone(person, visit).await;
    }
}

/// All that is asked before another one has the phone, what they see, and what is left of it.
async fn with_someone(person: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) {
    person.go("Plan").await;
    person.tap("#with-someone").await;
    person.find("#sit").await;
    visit(person, "consent").await;
    person.tap("#sit").await;
    person.find("main .notice").await;
    visit(person, "consent-before").await;
    person.tap("#next").await;
    person.types("#with", "Maya").await;
    visit(person, "consent-who").await;
    person.tap("#next").await;
    person.tap("#app .card.private .link").await;
    person.find("[role=checkbox][aria-checked=true]").await;
    visit(person, "consent-lines").await;
    person.tap("#next").await;
    person.tap("#contact-1").await;
    person.find("#contact-how").await;
    visit(person, "consent-terms").await;
    person.tap("#next").await;
    person.find("#outgoing .card").await;
    visit(person, "consent-check").await;
    person.tap("#start").await;
    person.sees("sit").await;
    visit(person, "sit").await;
    person.tap("#outgoing .card .line .link").await;
    person.types("#suggestion", "Maya").await;
    visit(person, "sit-suggesting").await;
    person.tap("#suggest").await;
    person.find("#suggested li").await;
    visit(person, "sit-suggested").await;
    person.tap("#give-back").await;
    person.sees("sit-over").await;
    person.tap("#without-holding").await;
    person.find("#mine").await;
    visit(person, "sit-over").await;
    person.tap("#mine").await;
    person.find("#suggestions > li").await;
    visit(person, "suggestions").await;
    person.tap("#suggestions [id^=refuse-]").await;
    person.tap("#back").await;
    person.tap("#ledger li button").await;
    person.find("#notes").await;
    visit(person, "consent-record").await;
    person.tap("#delete-record").await;
    person.tap("#delete").await;
    person.find("#sit").await;
}

/// A person with what is written beside them, and the lesson beside a section.
async fn beside(person: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) {
    person.go("Plan").await;
    person.sees("plan").await;
    person
        .tap("#sections section:nth-child(2) li:nth-child(6) button")
        .await;
    person.write("Dina").await;
    person.tap("#items .beside-line .link").await;
    person.find("#items .beside-line .field").await;
    visit(person, "plan-person").await;
    person.go("Plan").await;
    person.sees("plan").await;
    person
        .tap("#sections section:nth-child(2) li:nth-child(3) button")
        .await;
    person.tap("#lesson").await;
    person.sees("lesson-Signs").await;
    visit(person, "lesson").await;
}

/// *Now*, and the cards that are reached from it.
async fn cards(person: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) {
    person.go("Now").await;
    person.sees("now").await;
    visit(person, "now").await;
    person.tap("#change-now").await;
    person.sees("now-change-Now").await;
    if person.has("#new-NowWayOut").await {
        let way_out = person.find("#new-NowWayOut").await;
        let [words, _] = words(person, WAY_OUT).await;
        way_out.send_keys(words).await.expect("typing");
    }
    visit(person, "now-change").await;
    person.tap("#choose-lines").await;
    person.sees("now-pick-Now").await;
    visit(person, "now-pick").await;
    person.go("Now").await;
    person.sees("now").await;
    visit(person, "now-filled").await;
    person.tap("#open-Show").await;
    person.sees("now-Show").await;
    visit(person, "show").await;
    person.tap("#change-show").await;
    person.sees("now-change-Show").await;
    visit(person, "show-change").await;
    person.go("Now").await;
    person.tap("#open-Short").await;
    person.sees("now-Short").await;
    visit(person, "short").await;
    person.go("Now").await;
    person.tap("#open-steady").await;
    person.sees("now-steady").await;
    visit(person, "steady").await;
}

/// The list of places, one of them, and what is said before contact.
async fn places(person: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) {
    // A Sunday at noon in Toronto: opening hours are the same in every walk.
    let () = person
        .browser
        .script("Date.now = () => 1795366800000; return null")
        .await;
    person.counts_questions().await;
    person.go("Places").await;
    person.sees("places").await;
    person.find("#app .lane").await;
    person.answered().await;
    visit(person, "places").await;
    person.tap("#more-kinds").await;
    person.find("#kinds .chip:nth-child(25)").await;
    visit(person, "places-kinds").await;
    person.tap("#more-kinds").await;
    person.tap("#where").await;
    person.sees("town-Near").await;
    person.types("#town", "sud").await;
    person.find("#towns li:nth-child(2)").await;
    person.answered().await;
    visit(person, "places-town").await;
    person.tap("#towns li:first-child button").await;
    person.sees("places").await;
    person.tap("#kinds .chip:nth-child(1)").await;
    person.find("[data-lane=NotPublished]").await;
    person.answered().await;
    visit(person, "places-near").await;
    person.tap("#narrow-down").await;
    person.tap("#narrow .chip:nth-child(8)").await;
    person.find("#removed li").await;
    person.answered().await;
    visit(person, "places-narrow").await;
    person.tap("#narrow .chip:nth-child(8)").await;
    person.tap("#narrow-down").await;
    person.answered().await;
    person.tap("[data-lane=NotPublished] .found").await;
    person.find("#facts").await;
    visit(person, "place").await;
    person.tap("#put-in-plan").await;
    person.find("#save #undo").await;
    visit(person, "place-saved").await;
    person.tap("#ways .button").await;
    person.sees("contact").await;
    visit(person, "contact").await;
    person.tap("#number-only").await;
    person.find("#number").await;
    visit(person, "contact-number").await;
    person.go("Places").await;
    person.sees("places").await;
    person.tap("#clear").await;
    person.tap("#map-toggle").await;
    person.find("#app .map svg").await;
    person.answered().await;
    visit(person, "places-map").await;
    person.tap("#map-toggle").await;
    person.tap("#together").await;
    person.sees("together").await;
    for chip in [1, 9, 11] {
        person
            .tap(&format!("#together-needs .chip:nth-child({chip})"))
            .await;
    }
    person.find("#app .lane .found").await;
    person.answered().await;
    visit(person, "places-together").await;
    person.tap("#back").await;
    person.tap("#provider").await;
    person.sees("provider").await;
    person.find("#app .lane .found").await;
    person.answered().await;
    visit(person, "places-provider").await;
    person.tap("#back").await;
    person.tap("#about-list").await;
    person.find("#app main .facts").await;
    visit(person, "places-about").await;
}

/// The settings, and those of their pages that change nothing.
async fn settings(person: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) {
    person.to_settings().await;
    visit(person, "settings").await;
    for lesson in ["Steady", "Treatment", "Rights", "Signs"] {
        person.tap(&format!("#lesson-{lesson}")).await;
        person.sees(&format!("lesson-{lesson}")).await;
        visit(person, &format!("settings-{lesson}")).await;
        person.tap("#back").await;
        person.sees("settings").await;
    }
    person.tap("#promises").await;
    person.sees("promises").await;
    visit(person, "settings-promises").await;
    person.tap("#back").await;
    person.sees("settings").await;
    person.tap("#set-up-again").await;
    person.sees("set-up-Again").await;
    visit(person, "settings-again").await;
    person.tap("#app .back").await;
    person.sees("settings").await;
    person.tap("#wipe-all").await;
    person.sees("wipe").await;
    visit(person, "settings-wipe").await;
    person.tap("#app .back").await;
    person.sees("settings").await;
    person.tap("#change-code").await;
    person.sees("change-code").await;
    visit(person, "settings-code").await;
    person.type_code("12345").await;
    person.tap("#use-old-code").await;
    person.choose(NEW).await;
    person.find("#refused").await;
    visit(person, "settings-code-refused").await;
    person.tap("#app .back").await;
    person.sees("settings").await;
}

/// Those that change a code or are about to erase.
async fn codes(person: &Person, visit: &mut impl AsyncFnMut(&Person, &str)) {
    person.tap("#change-code").await;
    person.sees("change-code").await;
    person.type_code(MINE).await;
    person.tap("#use-old-code").await;
    person.find("#suggest").await;
    visit(person, "settings-code-new").await;
    person.choose(NEW).await;
    person.find("#code-changed").await;
    visit(person, "settings-code-changed").await;
    person.tap("#end").await;
    person.tap("#wipe-all").await;
    person.sees("wipe").await;
    person.tap("#without-holding").await;
    person.find("#wipe").await;
    visit(person, "settings-wipe-steps").await;
}

/// Words in English and in French.
type Words = [[&'static str; 2]; 2];

const LINES: Words = [
    [
        "Health card (Mom has the copy)",
        "Phone charger, small cash",
    ],
    [
        "Carte santé (maman a la copie)",
        "Chargeur, un peu d’argent",
    ],
];

const WAY_OUT: Words = [
    ["Back stairs, then Dina’s on 4th", ""],
    ["L’escalier d’en arrière, puis chez Dina", ""],
];

/// Those in the language of the screens.
async fn words(person: &Person, words: Words) -> [&'static str; 2] {
    let language: String = person
        .browser
        .script("return document.querySelector('#app .inner').lang")
        .await;
    words[usize::from(language.starts_with("fr"))]
}
