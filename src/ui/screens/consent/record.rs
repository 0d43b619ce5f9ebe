//! One agreement: its words, what followed, and how to delete it.

use dioxus::prelude::*;

use super::{
    Page,
    check::{facts, words},
    own, said, shown,
};
use crate::{
    i18n::{Arg, Key},
    plan::{Consent, EditError, How, Id, Record, What},
    ui::{
        components::{BackLink, Button},
        context::{Ui, use_ui},
    },
};

/// What was agreed, and what came of it.
#[component]
pub fn RecordPage(id: Id, onpage: EventHandler<Page>) -> Element {
    let ui = use_ui();
    let mut asked = use_signal(|| false);
    let Some(Some(consent)) = ui.plan(|plan| plan.consent(id).cloned()) else {
        return rsx! {};
    };
    let now = shown(ui, &consent.terms().items);
    let terms = [
        own(ui, consent.terms()),
        said(ui, consent.how(), consent.terms()),
    ]
    .concat();
    let under_way = consent.how() == Some(How::HandOver) && ui.is_kept() && !ui.is_read_only();
    let holds = consent.holds_on(ui.clock().today());
    rsx! {
        BackLink { to: Key::ConsentTitle, onback: move |()| onpage.call(Page::Home) }
        h1 { dir: "auto", {consent.terms().with.as_str()} }
        {facts("terms", terms)}
        ul { class: "facts small", id: "notes",
            for (at, line) in notes(ui, &consent).into_iter().enumerate() {
                li { key: "{at}", "{line}" }
            }
        }
        h2 { {ui.text(Key::RecordLines)} }
        if now.is_empty() {
            p { class: "small", {ui.text(Key::RecordLinesNone)} }
        }
        {words(&now)}
        if under_way && !consent.is_stopped() {
            div { class: "stack choices",
                if holds && !now.is_empty() {
                    Button {
                        id: "again",
                        label: ui.text(Key::HandAgain),
                        hint: ui.text(Key::HandAgainHint),
                        onpress: move |()| onpage.call(Page::Again(id)),
                    }
                }
                Button {
                    id: "stop",
                    label: ui.text(Key::StopTitle),
                    onpress: move |()| onpage.call(Page::Stop(id)),
                }
            }
        }
        if under_way && consent.is_stopped() && asks(&consent) {
            div { class: "stack choices",
                p { class: "small", {ui.text(Key::StopWhat)} }
                Button {
                    id: "stop-again",
                    label: ui.text(Key::StopGive),
                    onpress: move |()| onpage.call(Page::HandStop(id)),
                }
            }
        }
        if !ui.is_read_only() {
            div { class: "stack choices",
                p { class: "small", {ui.text(Key::RecordDeleteWhat)} }
                if consent.hand_over().is_some() {
                    p { class: "small", {ui.text(Key::RecordDeleteHand)} }
                }
                if asked() {
                    Button {
                        id: "keep-record",
                        label: ui.text(Key::AppCancel),
                        onpress: move |()| asked.set(false),
                    }
                    Button {
                        id: "delete",
                        label: ui.text(Key::RecordDeleteYes),
                        onpress: move |()| {
                            ui.record(Record::Forget { consent: id });
                            onpage.call(Page::Home);
                        },
                    }
                } else {
                    Button {
                        id: "delete-record",
                        label: ui.text(Key::RecordDelete),
                        onpress: move |()| asked.set(true),
                    }
                }
            }
        }
    }
}

/// What ending a hand-over means, in the words that promise no more than is true; then a second press.
pub fn stop(ui: Ui, id: Id, onpage: EventHandler<Page>) -> Element {
    let full = ui.status().refused == Some(EditError::Full);
    let asks = ui.plan(|plan| plan.consent(id).is_some_and(asks)) == Some(true);
    rsx! {
        BackLink { onback: move |()| onpage.call(Page::Record(id)) }
        h1 { {ui.text(Key::StopTitle)} }
        p { class: "lead", id: "stop-what",
            {ui.text(if asks { Key::StopWhat } else { Key::StopWhatUnknown })}
        }
        if asks {
            p { {ui.text(Key::StopNext)} }
        }
        if full {
            p { role: "alert", {ui.text(Key::AppErrorFull)} }
        }
        div { class: "stack choices",
            Button {
                id: "stop-yes",
                primary: true,
                label: ui.text(Key::StopYes),
                onpress: move |()| {
                    let what = What::Stopped;
                    if ui.try_record(Record::Note { consent: id, what }).is_ok() {
                        onpage.call(if asks { Page::HandStop(id) } else { Page::Record(id) });
                    }
                },
            }
            Button {
                id: "not-now",
                label: ui.text(Key::AppCancel),
                onpress: move |()| onpage.call(Page::Record(id)),
            }
        }
    }
}

/// Whether their program can be asked: it can once they sent their keys.
fn asks(consent: &Consent) -> bool {
    consent.hand_over().is_some_and(|one| one.them().is_some())
}

fn notes(ui: Ui, consent: &Consent) -> Vec<String> {
    let texts = ui.texts();
    let made = consent.made().to_string();
    let made = texts.get_with(Key::RecordMade, &[("day", Arg::Text(&made))]);
    let followed = consent.notes().map(|(day, what)| {
        let day = day.to_string();
        let day = ("day", Arg::Text(&day));
        match what {
            What::Came(count) => {
                let count = ("count", Arg::Number(count.into()));
                texts.get_with(Key::RecordCame, &[day, count])
            }
            What::Deleted => texts.get_with(Key::RecordDeleted, &[day]),
            What::Received => texts.get_with(Key::RecordReceived, &[day]),
            What::Sent => texts.get_with(Key::RecordSent, &[day]),
            What::Showed => texts.get_with(Key::RecordShowed, &[day]),
            What::Stopped => texts.get_with(Key::RecordStopped, &[day]),
        }
    });
    [made].into_iter().chain(followed).collect()
}
