//! The other one has the phone: the chosen lines, and a place to suggest words. Nothing else of the plan is
//! here, no way to it, and nothing to undo.

use dioxus::prelude::*;

use super::{Page, Sitting, shown, waiting};
use crate::{
    i18n::{Arg, Key},
    plan::{Edit, Place},
    ui::{
        components::{Button, Hold, LinkButton},
        context::{Ui, use_ui},
        screens::suggest::{self, Part},
    },
};

/// How often the time that is left is looked at, in milliseconds.
const LOOK_MS: u32 = 5_000;

/// What the other one sees. Ends by a press or when the time is over.
#[component]
pub fn Sit(sitting: Sitting, onover: EventHandler<Sitting>) -> Element {
    let ui = use_ui();
    let left = move || minutes_left(ui, sitting);
    let mut minutes = use_signal(left);
    let place = use_signal(|| None::<Place>);
    use_future(move || async move {
        while left() > 0 {
            let wait = (sitting.ends_ms - ui.clock().now_ms()).clamp(0.0, f64::from(LOOK_MS));
            ui.clock().sleep(whole_ms(wait)).await;
            if *minutes.peek() != left() {
                minutes.set(left());
            }
        }
        onover.call(sitting);
    });
    let items = ui.plan(|plan| {
        let consent = plan.consent(sitting.consent)?;
        Some(consent.terms().items.clone())
    });
    let items = items.flatten().unwrap_or_default();
    let parts = shown(ui, &items).into_iter().map(|part| Part {
        title: part.title,
        about: Place::Section(part.section),
        lines: part
            .items
            .into_iter()
            .map(|(id, words)| (Place::Item(id), words))
            .collect(),
    });
    let consent = sitting.consent;
    let onsuggest = use_callback(move |(place, text)| {
        let edit = Edit::Suggest {
            consent,
            place,
            text,
        };
        ui.edit(edit).is_some()
    });
    let take_back = use_callback(move |suggestion| {
        ui.edit(Edit::RefuseSuggestion { suggestion });
    });
    let theirs = ui.plan(|plan| {
        let theirs = plan.suggestions().iter();
        let theirs = theirs.filter(|one| one.consent() == consent);
        let theirs = theirs.map(|one| (one.id(), one.text().as_str().to_owned()));
        theirs.collect::<Vec<_>>()
    });
    let left = [("count", Arg::Number(minutes()))];
    rsx! {
        h1 { {ui.text(Key::SitTitle)} }
        p { class: "lead", {ui.text(Key::SitLead)} }
        p { class: "small", role: "timer", id: "left", {ui.texts().get_with(Key::SitLeft, &left)} }
        {suggest::lines(ui, parts.collect(), Place::Anywhere, place, onsuggest)}
        {suggest::suggested(ui, theirs.unwrap_or_default(), take_back)}
        div { class: "stack choices",
            Button {
                id: "give-back",
                primary: true,
                label: ui.text(Key::SitEnd),
                onpress: move |()| onover.call(sitting),
            }
        }
    }
}

/// Between the two: nothing of the plan shows, and only a hold, or two presses, leads back to it.
#[component]
pub fn Over(onpage: EventHandler<Page>) -> Element {
    let ui = use_ui();
    let mut without_holding = use_signal(|| false);
    let on = move |()| {
        onpage.call(if waiting(ui) > 0 {
            Page::Review
        } else {
            Page::Home
        });
    };
    rsx! {
        h1 { {ui.text(Key::SitOverTitle)} }
        p { class: "lead", {ui.text(Key::SitOverLead)} }
        div { class: "stack choices",
            Hold {
                id: "mine-again",
                label: ui.text(Key::SitOverMine),
                holding: ui.text(Key::SitOverHolding),
                onheld: on,
            }
            LinkButton {
                id: "without-holding",
                label: ui.text(Key::SitOverWithout),
                expanded: without_holding(),
                onpress: move |()| without_holding.toggle(),
            }
            if without_holding() {
                Button { id: "mine", label: ui.text(Key::SitOverMineStep), onpress: on }
            }
            p { class: "small", {ui.text(Key::SitOverLeave)} }
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and an hour; the cast saturates"
)]
fn whole_ms(wait: f64) -> u32 {
    wait.ceil() as u32
}

fn minutes_left(ui: Ui, sitting: Sitting) -> u32 {
    let left = (sitting.ends_ms - ui.clock().now_ms()).max(0.0);
    whole_ms((left / 60_000.0).ceil())
}
