//! The other one has the phone: the chosen lines, and a place to suggest words. Nothing else of the plan is
//! here, no way to it, and nothing to undo.

use dioxus::prelude::*;

use super::{Page, Shown, Sitting, shown, waiting};
use crate::{
    i18n::{Arg, Key},
    plan::{Edit, EditError, Id, Place},
    ui::{
        components::{Button, Hold, LinkButton, TextBox},
        context::{Ui, use_ui},
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
    let parts = shown(ui, &items.flatten().unwrap_or_default());
    let suggested = ui.plan(|plan| {
        let theirs = plan.suggestions().iter();
        let theirs = theirs.filter(|one| one.consent() == sitting.consent);
        let theirs = theirs.map(|one| (one.id(), one.text().as_str().to_owned()));
        theirs.collect::<Vec<_>>()
    });
    let suggested = suggested.unwrap_or_default();
    let left = [("count", Arg::Number(minutes()))];
    rsx! {
        h1 { {ui.text(Key::SitTitle)} }
        p { class: "lead", {ui.text(Key::SitLead)} }
        p { class: "small", role: "timer", id: "left", {ui.texts().get_with(Key::SitLeft, &left)} }
        div { id: "outgoing",
            for part in parts {
                {lines(ui, sitting.consent, part, place)}
            }
        }
        {suggest(ui, sitting.consent, Place::Anywhere, Key::SitAnything, place)}
        if !suggested.is_empty() {
            h2 { {ui.text(Key::SitWaiting)} }
            ul { class: "stack", id: "suggested",
                for (suggestion, words) in suggested {
                    li { key: "{suggestion}", class: "card",
                        p { dir: "auto", "{words}" }
                        LinkButton {
                            label: ui.text(Key::SitTakeBack),
                            onpress: move |()| {
                                ui.edit(Edit::RefuseSuggestion { suggestion });
                            },
                        }
                    }
                }
            }
        }
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

fn lines(ui: Ui, consent: Id, part: Shown, open: Signal<Option<Place>>) -> Element {
    let Shown {
        section,
        title,
        items,
    } = part;
    rsx! {
        section { key: "{section}", class: "card",
            h2 { dir: "auto", "{title}" }
            for (id, words) in items {
                div { key: "{id}", class: "line",
                    p { dir: "auto", "{words}" }
                    {suggest(ui, consent, Place::Item(id), Key::SitOtherWords, open)}
                }
            }
            {suggest(ui, consent, Place::Section(section), Key::SitNewLine, open)}
        }
    }
}

/// A way to suggest something at one place; one place is open at a time.
fn suggest(ui: Ui, consent: Id, place: Place, label: Key, open: Signal<Option<Place>>) -> Element {
    let mut open = open;
    let is_open = open() == Some(place);
    rsx! {
        LinkButton {
            label: ui.text(label),
            expanded: is_open,
            onpress: move |()| open.set((!is_open).then_some(place)),
        }
        if is_open {
            Suggesting { consent, place, onend: move |()| open.set(None) }
        }
    }
}

#[component]
fn Suggesting(consent: Id, place: Place, onend: EventHandler) -> Element {
    let ui = use_ui();
    let mut typed = use_signal(String::new);
    let add = move || {
        let text = crate::plan::PlanText::from(typed());
        if text.is_blank() {
            return;
        }
        let edit = Edit::Suggest {
            consent,
            place,
            text,
        };
        if ui.edit(edit).is_some() {
            onend.call(());
        }
    };
    let full = ui.status().refused == Some(EditError::Full);
    rsx! {
        div { class: "stack suggesting",
            TextBox {
                id: "suggestion",
                label: ui.text(Key::SitWords),
                placeholder: ui.text(Key::SitWords),
                oninput: move |text| typed.set(text),
                onenter: move |()| add(),
            }
            if full {
                p { role: "alert", {ui.text(Key::SitFull)} }
            }
            Button { id: "suggest", label: ui.text(Key::SitAdd), onpress: move |()| add() }
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
